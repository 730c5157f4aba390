// What a row of Loomio becomes.
import type { ImportedRecord } from '../imported/schema.ts'
import type { Fate, Left } from './report.ts'

export interface Mapped {
  fate: Fate
  records: ImportedRecord[]
}
export const left = (why: Left): Mapped => ({ fate: { left: why }, records: [] })
/** It is a part of another record. */
export const within: Mapped = { fate: 'within', records: [] }
