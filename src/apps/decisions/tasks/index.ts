// Tasks: the parts of the app that `decisions` is put together from.
import { Type as T } from '@sinclair/typebox'
import { action, query } from '../../contract.ts'
import { HistoryInfo } from '../history.ts'
import { After, Limit, Next, PeopleNames } from '../paging.ts'
import { WantedThread } from '../threads/schema.ts'
import * as apply from './apply.ts'
import * as queries from './queries.ts'
import * as rules from './rules.ts'
import { AddBody, AddInput, EditBody, EditInput, TaskBody, TaskId, TaskInfo, TaskInput } from './schema.ts'
import { taskKeys, tasks, threadTasks } from './view.ts'

export { dayOf, tasksDue } from './queries.ts'

const WRITE = 'decisions.write'
const One = { input: TaskInput, body: TaskBody }

export const taskCollections = { tasks, taskKeys, threadTasks }

export const taskActions = {
  addTask: action({
    summary: 'Make a task, in a thread or alone',
    permission: WRITE,
    input: AddInput,
    body: AddBody,
    cli: { command: 'decisions task add', positional: ['text'] },
    prepare: queries.prepareAdd,
    rules: [rules.itsThreadIsThere, rules.whoDoesItIsHere, rules.theDayIsOne],
    apply: apply.add,
  }),
  editTask: action({
    summary: 'Change what a task says, who does it, or its day; what it was stays in its history',
    permission: WRITE,
    input: EditInput,
    body: EditBody,
    cli: { command: 'decisions task edit', positional: ['task'] },
    prepare: queries.prepareEdit,
    rules: [rules.theTaskIsThere, rules.whoDoesItIsHere, rules.theDayIsOne],
    apply: apply.edit,
  }),
  doTask: action({
    summary: 'Say that a task is done',
    permission: WRITE,
    ...One,
    cli: { command: 'decisions task done', positional: ['task'] },
    rules: [rules.theTaskIsThere],
    apply: apply.tick(true),
  }),
  undoTask: action({
    summary: 'Say that a task is not done after all',
    permission: WRITE,
    ...One,
    cli: { command: 'decisions task undone', positional: ['task'] },
    rules: [rules.theTaskIsThere],
    apply: apply.tick(false),
  }),
  discardTask: action({
    summary: 'Discard a task of one’s own, or as a coordinator anybody’s; it can still be looked up',
    permission: WRITE,
    ...One,
    cli: { command: 'decisions task discard', positional: ['task'] },
    rules: [rules.theTaskIsThere, rules.itsAuthorOrACoordinator],
    apply: apply.discard,
  }),
}

export const taskQueries = {
  tasks: query({
    summary: 'The tasks of a space: open ones by their day, done ones by when they were done',
    input: T.Object({
      state: T.Optional(
        T.Union([T.Literal('open'), T.Literal('overdue'), T.Literal('done'), T.Literal('all')], {
          description: 'default open',
        }),
      ),
      assignee: T.Optional(
        T.String({ maxLength: 100, description: 'a member’s name or key, or `me`: only theirs' }),
      ),
      thread: T.Optional(WantedThread),
      after: After,
      limit: Limit,
    }),
    output: T.Object({ tasks: T.Array(TaskInfo), next: Next, people: PeopleNames }),
    cli: { command: 'decisions task list' },
    run: queries.listTasks,
  }),
  task: query({
    summary: 'One task',
    input: TaskInput,
    output: T.Composite([TaskInfo, T.Object({ people: PeopleNames })]),
    cli: { command: 'decisions task show', positional: ['task'] },
    run: queries.showTask,
  }),
  taskHistory: query({
    summary: 'What was changed of a task, and what it was before; newest first',
    input: T.Object({ task: TaskId, after: After, limit: Limit }),
    output: HistoryInfo,
    cli: { command: 'decisions task history', positional: ['task'] },
    run: (view, input) => queries.taskHistory(view, input),
  }),
}
