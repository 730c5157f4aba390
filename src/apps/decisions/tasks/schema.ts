// What the actions on tasks hold: what people send, and what the log holds and a peer may send.
import { type Static, Type as T } from '@sinclair/typebox'
import { Day, People, Person, Time } from '../../fields.ts'
import { Id, StampInfo, WantedThread } from '../threads/schema.ts'

const strict = { additionalProperties: false }

const MAX_ASSIGNEES = 50
const Text = T.String({
  minLength: 1,
  maxLength: 1000,
  pattern: '\\S',
  description: 'what is to be done',
})
const Names = T.Array(T.String({ minLength: 1, maxLength: 100 }), {
  maxItems: MAX_ASSIGNEES,
  description: 'who does it: names or keys of members',
})
const Assignees = People({ maxItems: MAX_ASSIGNEES })
const Due = Day({ description: 'the day by which it is to be done: 2026-12-31' })
const DueOrNone = T.Union([Due, T.Null()], { description: 'the day by which, or none' })
export const TaskId = T.String({ maxLength: 40, description: 'id of the task' })

export const AddInput = T.Object(
  {
    text: Text,
    thread: T.Optional(WantedThread),
    assignees: T.Optional(Names),
    due: T.Optional(Due),
  },
  strict,
)
export const AddBody = T.Object(
  { text: Text, thread: T.Union([Id, T.Null()]), assignees: Assignees, due: T.Union([Due, T.Null()]) },
  strict,
)
export const EditInput = T.Object(
  {
    task: TaskId,
    text: T.Optional(Text),
    assignees: T.Optional(Names),
    due: T.Optional(DueOrNone),
  },
  strict,
)
/** What is left out stays as it is. */
export const EditBody = T.Object(
  {
    task: Id,
    base: Id,
    text: T.Optional(Text),
    assignees: T.Optional(Assignees),
    due: T.Optional(T.Union([Due, T.Null()])),
  },
  strict,
)
export const TaskInput = T.Object({ task: TaskId }, strict)
export const TaskBody = T.Object({ task: Id }, strict)

export type AddBody = Static<typeof AddBody>
export type EditBody = Static<typeof EditBody>
export type TaskBody = Static<typeof TaskBody>

export const TaskInfo = T.Object({
  task: T.String({ description: 'id' }),
  text: T.String(),
  assignees: T.Array(Person()),
  due: T.Union([T.String(), T.Null()], { description: 'a day, or null' }),
  overdue: T.Boolean({ description: 'true when it is not done and its day is over everywhere' }),
  thread: T.Union([T.String(), T.Null()], { description: 'id of the thread that it belongs to' }),
  done: T.Union([StampInfo, T.Null()]),
  discarded: T.Union([StampInfo, T.Null()]),
  by: Person(),
  at: Time({ description: 'ms since 1970, as its author’s clock said' }),
  edits: T.Integer({ description: 'how often it was changed' }),
  apart: T.Boolean({ description: 'true when it took the place of one that its author had not seen' }),
})
export type TaskInfo = Static<typeof TaskInfo>
