// The door of taking in what Loomio exported: pure functions over the rows of its file.
export type { Mapped } from './mapped.ts'
export { Mapping, STAGES, type Stage } from './mapping.ts'
export { Outline } from './outline.ts'
export { type Changed, type Fate, ImportReport, type Left, Tally } from './report.ts'
export { readRow, type Row } from './row.ts'
