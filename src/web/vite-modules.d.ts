// Modules that the build makes.
declare module 'virtual:call-table' {
  import type { CallTable } from '../client/call-table.ts'
  export const table: CallTable
}
declare module 'virtual:app-actions' {
  /** By app: the JSON schema of the input of each of its actions. */
  export const actions: Record<string, () => Promise<{ schemas: Record<string, object> }>>
}
