// What was taken in from another program: what the app `decisions` takes in of it.
import { Type as T } from '@sinclair/typebox'
import { action, query } from '../../contract.ts'
import { After, Limit, Next } from '../paging.ts'
import { takeIn } from './apply.ts'
import {
  ImportedAnswer,
  ImportedLine,
  listImported,
  OriginAnswer,
  originOf,
  showImported,
} from './queries.ts'
import { whatItBelongsToIsThere } from './rules.ts'
import { ImportBody } from './schema.ts'
import { importedEvents, importedOutcomes, importedPolls, importedVotes, origins } from './view.ts'

export { type ImportBody, type ImportedRecord, MAX_RECORDS } from './schema.ts'
export { alreadyTaken, idOf, importedPolls } from './view.ts'

export const importedCollections = {
  origins,
  importedPolls,
  importedVotes,
  importedOutcomes,
  importedEvents,
}

export const importedActions = {
  importRecords: action({
    summary: 'Take in records of another program: threads, comments, tasks, and polls that were held there',
    permission: 'decisions.manage',
    input: ImportBody,
    internal: true,
    rules: [whatItBelongsToIsThere],
    apply: takeIn,
  }),
}

export const importedQueries = {
  importedPolls: query({
    summary: 'Polls that another program held, as its file said: records, not votes of this space',
    input: T.Object({
      thread: T.Optional(T.String({ description: 'only those of this thread, by its id' })),
      alone: T.Optional(T.Boolean({ description: 'only those that belong to no thread' })),
      after: After,
      limit: Limit,
    }),
    output: T.Object({ polls: T.Array(ImportedLine), next: Next }),
    cli: { command: 'decisions imported list' },
    run: listImported,
  }),
  importedPoll: query({
    summary:
      'One poll that another program held: its result and votes as its file said, which nothing proves',
    input: T.Object({
      poll: T.String({ minLength: 1, maxLength: 300, description: 'its id, the start of it, or its title' }),
    }),
    output: ImportedAnswer,
    cli: { command: 'decisions imported show', positional: ['poll'] },
    run: showImported,
  }),
  origin: query({
    summary: 'Where a thread, comment or task comes from, when it was taken in from another program',
    input: T.Object({ id: T.String({ maxLength: 40, description: 'id of the thread, comment or task' }) }),
    output: OriginAnswer,
    cli: { command: 'decisions imported origin', positional: ['id'] },
    run: originOf,
  }),
}
