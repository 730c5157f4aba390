// Modules that the build makes.
declare module 'virtual:call-table' {
  import type { CallTable } from '../client/call-table.ts'
  export const table: CallTable
}
