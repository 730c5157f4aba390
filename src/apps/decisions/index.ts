// The decisions app: how a cooperative makes up its mind. Each part has its own folder.
import { defineApp } from '../contract.ts'
import { concernsQuery, mentionConcerns, taskConcerns } from './concerns.ts'
import { importedActions, importedCollections, importedQueries } from './imported/index.ts'
import { counters } from './order.ts'
import { pollActions, pollCollections, pollQueries } from './polls/index.ts'
import { pollConcerns, reminderActions, reminderCollections } from './reminders/index.ts'
import { taskActions, taskCollections, taskQueries } from './tasks/index.ts'
import { threadActions, threadCollections, threadQueries } from './threads/index.ts'

export type { Named } from '../people.ts'
export { Concern } from './concerns.ts'
export type { ConcernSource, Horizon } from './concerns.ts'
export type { Change } from './history.ts'
export { type TellerAction, type TellerDuty, tellerDuties } from './polls/sealing/duties.ts'
export type { TaskInfo } from './tasks/schema.ts'
export type { Found as SearchFound, MentionFound } from './threads/finding.ts'
export type { CommentInfo, StampInfo, ThreadInfo } from './threads/schema.ts'

export const decisions = defineApp({
  name: 'decisions',
  summary: 'Threads, polls and tasks: how a group makes up its mind',
  viewVersion: 1,
  collections: {
    counters,
    ...threadCollections,
    ...taskCollections,
    ...pollCollections,
    ...reminderCollections,
    ...importedCollections,
  },
  actions: { ...threadActions, ...taskActions, ...pollActions, ...reminderActions, ...importedActions },
  queries: {
    ...threadQueries,
    ...taskQueries,
    ...pollQueries,
    ...importedQueries,
    concerns: concernsQuery([mentionConcerns, taskConcerns, pollConcerns]),
  },
})
