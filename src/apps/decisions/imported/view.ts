// What the view holds of what was taken in from another program. No collection of real votes is touched.
import { collection, type ReadView, type Tools } from '../../contract.ts'
import type { ImportedRecord, RecordOf } from './schema.ts'

/** By whom something was taken in, and their clock in ms. */
export interface TakenIn {
  from: 'loomio'
  by: string
  byName: string
  importedAt: number
}
/** Of a thread, comment or task: who wrote it there, and when. */
export interface OriginRecord extends TakenIn {
  origin: string
  author: string | null
  at: number | null
}
/** A poll that another program held: a record, which nobody votes in. */
export interface ImportedPoll extends TakenIn, Omit<RecordOf<'poll'>, 'kind' | 'thread'> {
  id: string
  /** Id of the thread here. */
  thread: string | null
}
export type ImportedVote = Omit<RecordOf<'vote'>, 'kind' | 'poll'>
export type ImportedOutcome = Omit<RecordOf<'outcome'>, 'kind' | 'poll'>
export type ImportedEvent = Omit<RecordOf<'event'>, 'kind' | 'poll'>

/** Id of a thread, comment or task → where it comes from. */
export const origins = collection<OriginRecord>('decisions/origins')
export const importedPolls = collection<ImportedPoll>('decisions/importedPolls')
/** Poll and id → what belongs to it. */
export const importedVotes = collection<ImportedVote>('decisions/importedVotes')
export const importedOutcomes = collection<ImportedOutcome>('decisions/importedOutcomes')
export const importedEvents = collection<ImportedEvent>('decisions/importedEvents')

/**
 * [I2] The id, in the space, of what another program calls `origin`: the same whoever takes it in. Formed like those of
 * actions, which begin with a log’s key instead.
 */
export function idOf({ hash }: Pick<Tools, 'hash'>, from: string, origin: string): string {
  return `${hash(`${from} ${origin}`).slice(0, 16)}:0`
}

/** Of a poll that was taken in, by id, title or the start of the id; those that fit. */
export async function findImported(view: ReadView, wanted: string): Promise<ImportedPoll[]> {
  const exact = await view.get(importedPolls, wanted)
  if (exact) return [exact]
  const found: ImportedPoll[] = []
  for await (const { key, value } of view.range(importedPolls))
    if (value.title === wanted || (wanted.length >= 6 && key.startsWith(wanted))) found.push(value)
  return found
}

/** [I2] True when what another program calls so is here already. */
export async function alreadyTaken(
  view: ReadView,
  tools: Pick<Tools, 'hash'>,
  from: string,
  record: ImportedRecord,
): Promise<boolean> {
  const id = idOf(tools, from, record.origin)
  switch (record.kind) {
    case 'poll':
      return (await view.get(importedPolls, id)) !== null
    case 'vote':
      return (await view.get(importedVotes, `${idOf(tools, from, record.poll)}\0${id}`)) !== null
    case 'outcome':
      return (await view.get(importedOutcomes, `${idOf(tools, from, record.poll)}\0${id}`)) !== null
    case 'event':
      return (await view.get(importedEvents, `${idOf(tools, from, record.poll)}\0${id}`)) !== null
    default:
      return (await view.get(origins, id)) !== null
  }
}
