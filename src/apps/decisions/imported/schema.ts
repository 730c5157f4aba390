// What the log holds of what was taken in from another program, and so what a peer may send.
import { type Static, Type as T } from '@sinclair/typebox'
import { Day, Time } from '../../fields.ts'
import { MAX_COMMENT, MAX_CONTEXT, MAX_TAGS, MAX_TITLE } from '../threads/schema.ts'

const strict = { additionalProperties: false }

/** So many records one action has at most. */
export const MAX_RECORDS = 100
export const MAX_LONG_TEXT = 50_000
export const MAX_TASK = 1000
export const MAX_OPTIONS = 500

/** What another program calls a thing: the kind and its key there. Its id in the space is made of it. */
export const Origin = T.String({
  minLength: 1,
  maxLength: 120,
  pattern: '^[\\x21-\\x7e]+( [\\x21-\\x7e]+)*$',
})
/** A name as the other program had it: of somebody who need not be a member. Null where nobody knows, or nobody is to know. */
const Author = T.Union([T.String({ maxLength: 200 }), T.Null()])
const When = T.Union([Time({ minimum: 0, maximum: 8.64e15 }), T.Null()])
const Tags = T.Array(T.String({ minLength: 1, maxLength: 40, pattern: '^[^,\\x00-\\x1f]+$' }), {
  maxItems: MAX_TAGS,
  uniqueItems: true,
})
const Long = T.String({ maxLength: MAX_LONG_TEXT })
const Score = T.Integer({ minimum: -1_000_000_000, maximum: 1_000_000_000 })
const Count = T.Union([T.Integer({ minimum: 0, maximum: 1_000_000_000 }), T.Null()])
/** Option by its place among the options, and what was given to it. */
const Choices = T.Array(T.Tuple([T.Integer({ minimum: 0, maximum: MAX_OPTIONS - 1 }), Score]), {
  maxItems: MAX_OPTIONS,
})
const common = { origin: Origin, author: Author, at: When }

const ThreadRecord = T.Object(
  {
    kind: T.Literal('thread'),
    ...common,
    title: T.String({ minLength: 1, maxLength: MAX_TITLE, pattern: '\\S' }),
    context: T.String({ maxLength: MAX_CONTEXT }),
    tags: Tags,
    closed: T.Boolean(),
    pinned: T.Boolean(),
  },
  strict,
)
const CommentRecord = T.Object(
  {
    kind: T.Literal('comment'),
    ...common,
    thread: Origin,
    reply: T.Union([Origin, T.Null()]),
    text: T.String({ minLength: 1, maxLength: MAX_COMMENT, pattern: '\\S' }),
  },
  strict,
)
const TaskRecord = T.Object(
  {
    kind: T.Literal('task'),
    ...common,
    thread: T.Union([Origin, T.Null()]),
    text: T.String({ minLength: 1, maxLength: MAX_TASK, pattern: '\\S' }),
    due: T.Union([Day(), T.Null()]),
    done: T.Boolean(),
  },
  strict,
)
const PollRecord = T.Object(
  {
    kind: T.Literal('poll'),
    ...common,
    thread: T.Union([Origin, T.Null()]),
    /** As the other program calls it. */
    type: T.String({ minLength: 1, maxLength: 40 }),
    title: T.String({ minLength: 1, maxLength: 300 }),
    details: Long,
    tags: Tags,
    closesAt: When,
    /** Null: it was open when it was exported. */
    closedAt: When,
    anonymous: T.Boolean(),
    options: T.Array(
      T.Object(
        {
          name: T.String({ maxLength: 300 }),
          meaning: T.String({ maxLength: 1000 }),
          /** As the other program said. */
          score: Score,
          voters: Count,
        },
        strict,
      ),
      { maxItems: MAX_OPTIONS },
    ),
    /** How many could vote, and how many of them did not, as the other program said. */
    voters: Count,
    undecided: Count,
    /** Of an anonymous poll: what was given, and how often. */
    ballots: T.Array(T.Tuple([Choices, T.Integer({ minimum: 1, maximum: 1_000_000_000 })]), {
      maxItems: 20_000,
    }),
  },
  strict,
)
const VoteRecord = T.Object(
  {
    kind: T.Literal('vote'),
    ...common,
    poll: Origin,
    /** Null: who was asked and did not vote. */
    choices: T.Union([Choices, T.Null()]),
    none: T.Boolean(),
    reason: Long,
    /** False: they changed it later, or it was taken from them. */
    latest: T.Boolean(),
  },
  strict,
)
const OutcomeRecord = T.Object(
  {
    kind: T.Literal('outcome'),
    ...common,
    poll: Origin,
    statement: Long,
    option: T.Union([T.Integer({ minimum: 0, maximum: MAX_OPTIONS - 1 }), T.Null()]),
    review: T.Union([Day(), T.Null()]),
    latest: T.Boolean(),
  },
  strict,
)
const EventRecord = T.Object(
  {
    kind: T.Literal('event'),
    ...common,
    poll: Origin,
    /** As the other program calls it. */
    what: T.String({ minLength: 1, maxLength: 60 }),
  },
  strict,
)

export const ImportedRecord = T.Union([
  ThreadRecord,
  CommentRecord,
  TaskRecord,
  PollRecord,
  VoteRecord,
  OutcomeRecord,
  EventRecord,
])
export type ImportedRecord = Static<typeof ImportedRecord>
export type RecordOf<Kind extends ImportedRecord['kind']> = Extract<ImportedRecord, { kind: Kind }>

export const ImportBody = T.Object(
  {
    /** The program that they come from. */
    from: T.Literal('loomio'),
    records: T.Array(ImportedRecord, { minItems: 1, maxItems: MAX_RECORDS }),
  },
  strict,
)
export type ImportBody = Static<typeof ImportBody>
