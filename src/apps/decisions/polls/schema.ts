// What the actions of polls hold in the log, and so what a peer may send. What people give is in inputs.ts.
import { type Static, type TLiteral, type TSchema, type TUnion, Type as T } from '@sinclair/typebox'
import { People, Person, Time, Words } from '../../fields.ts'
import { MAX_TELLERS, Ballot as SealedBallot } from '../sealed/index.ts'

const strict = { additionalProperties: false }

/** Everything, in hundredths of a percent. */
export const WHOLE = 10_000
/** What a person's vote weighs when nothing is said: weights are in thousandths. */
export const ONE = 1000
/** How often one person may vote in one poll: each change is kept. */
export const MAX_CHANGES = 50
const MAX_OPTIONS = 200
const MAX_VOTERS = 3000
const TIMES = { minimum: 0, maximum: 8.64e15 }

/** One of these words. */
export function choice<const Words extends readonly string[]>(
  words: Words,
  options: { description?: string } = {},
) {
  return T.Union(
    words.map(word => T.Literal(word)),
    options,
  ) as TSchema as TUnion<{ -readonly [K in keyof Words]: TLiteral<Words[K]> }>
}

export const POLL_TYPES = [
  'proposal',
  'check',
  'count',
  'choose',
  'dot_vote',
  'score',
  'ranked_choice',
  'stv',
  'meeting',
  'question',
] as const
export const PollType = choice(POLL_TYPES)
export type PollType = (typeof POLL_TYPES)[number]

export const PollId = T.String({ minLength: 1, maxLength: 40, description: 'id of the poll' })
const Id = T.String({ minLength: 1, maxLength: 40 })
const Hash = T.String({ pattern: '^[0-9a-f]{64}$' })

export const Stand = choice(['agree', 'abstain', 'disagree', 'block'] as const, {
  description: 'what choosing it says of a proposal',
})

/** When an option counts as carried: its share is at least (gte), or at most (lte), so many hundredths of a percent. */
export const Threshold = T.Object(
  {
    test: choice(['gte', 'lte'] as const),
    hundredths: T.Integer({ minimum: 0, maximum: WHOLE }),
    /** Of all points given, or of all who may vote. */
    against: choice(['votes', 'voters'] as const),
  },
  strict,
)
export type Threshold = Static<typeof Threshold>

export const OptionBody = T.Object(
  {
    name: T.String({ minLength: 1, maxLength: 200 }),
    meaning: T.Optional(Words({ maxLength: 1000 })),
    prompt: T.Optional(T.String({ maxLength: 300 })),
    stand: T.Optional(Stand),
    threshold: T.Optional(Threshold),
  },
  strict,
)
export type OptionBody = Static<typeof OptionBody>

export const HIDE = ['off', 'until_voted', 'until_closed'] as const
export const REASON = ['off', 'optional', 'required', 'required_against', 'required_block'] as const
export const EARLY_CLOSE = ['never', 'author', 'anyone'] as const
export const METHODS = ['scottish', 'meek'] as const
export const VOTER_ROLES = ['coordinator', 'member'] as const

const Tags = T.Array(T.String({ minLength: 1, maxLength: 50 }), { maxItems: 20, uniqueItems: true })

/** Everything that a vote is bound to: frozen at the first one. */
export const DefinitionBody = T.Object(
  {
    type: PollType,
    title: T.String({ minLength: 1, maxLength: 200 }),
    details: Words({ maxLength: 20_000 }),
    options: T.Array(OptionBody, { maxItems: MAX_OPTIONS }),
    tags: Tags,
    reason: choice(REASON),
    reasonLimit: T.Integer({ minimum: 1, maximum: 5000 }),
    /** How many have to take part, in hundredths of a percent of the voters; 0 for any. */
    quorum: T.Integer({ minimum: 0, maximum: WHOLE }),
    minChoices: T.Integer({ minimum: 1, maximum: MAX_OPTIONS }),
    maxChoices: T.Integer({ minimum: 1, maximum: MAX_OPTIONS }),
    /** To each person, in a dot vote. */
    dots: T.Integer({ minimum: 1, maximum: 1000 }),
    minScore: T.Integer({ minimum: -1000, maximum: 1000 }),
    maxScore: T.Integer({ minimum: -1000, maximum: 1000 }),
    /** How many ranks each person gives, in a ranked choice. */
    ranks: T.Integer({ minimum: 1, maximum: MAX_OPTIONS }),
    /** Of a single transferable vote. */
    seats: T.Integer({ minimum: 1, maximum: MAX_OPTIONS }),
    method: choice(METHODS),
    /** How many a count is to reach. */
    target: T.Integer({ minimum: 1, maximum: 1_000_000 }),
    shuffled: T.Boolean(),
    noneOfTheAbove: T.Boolean(),
    hide: choice(HIDE),
    sealed: T.Boolean(),
    /** Of a sealed poll: whose devices count, one of each person, and how many of them are needed. */
    sealing: T.Optional(
      T.Object(
        {
          tellers: T.Array(
            T.Object({ member: Person(), device: T.String({ pattern: '^[0-9a-f]{64}$' }) }, strict),
            { minItems: 1, maxItems: MAX_TELLERS },
          ),
          threshold: T.Integer({ minimum: 1, maximum: MAX_TELLERS }),
        },
        strict,
      ),
    ),
    /** Whether who has not voted may be spoken for by the person whom they have named. */
    delegation: T.Boolean(),
    earlyClose: choice(EARLY_CLOSE),
    /** How long after the closing date anybody may close, in ms: for votes that are under way. */
    grace: T.Integer({ minimum: 0, maximum: 30 * 86_400_000 }),
    voters: T.Object(
      {
        roles: T.Array(choice(VOTER_ROLES), { maxItems: 2, uniqueItems: true }),
        people: People({ maxItems: MAX_VOTERS }),
        tags: Tags,
      },
      strict,
    ),
    /** In thousandths, for those who do not weigh 1000. */
    weights: T.Array(T.Tuple([Person(), T.Integer({ minimum: 1, maximum: 1_000_000 })]), {
      maxItems: MAX_VOTERS,
    }),
  },
  strict,
)
export type Definition = Static<typeof DefinitionBody>

const When = T.Union([Time(TIMES), T.Null()])

export const CreateBody = T.Object(
  { definition: DefinitionBody, thread: T.Union([Id, T.Null()]), opensAt: When, closesAt: When },
  strict,
)
export type CreateBody = Static<typeof CreateBody>

export const EditBody = T.Object(
  { poll: PollId, definition: DefinitionBody, opensAt: When, closesAt: When },
  strict,
)
export type EditBody = Static<typeof EditBody>

export const PollBody = T.Object({ poll: PollId }, strict)

/** Option by its place among the options, and what is given to it: 1, dots, points, the rank (1 is best), or 0, 1, 2. */
export const Ballot = T.Array(
  T.Tuple([
    T.Integer({ minimum: 0, maximum: MAX_OPTIONS - 1 }),
    T.Integer({ minimum: -1000, maximum: 1000 }),
  ]),
  { maxItems: MAX_OPTIONS },
)
export type Ballot = Static<typeof Ballot>

export const VoteBody = T.Object(
  {
    poll: PollId,
    /** Hash of the definition that the voter saw. */
    version: Hash,
    /** Id of the vote of theirs that this one follows, as far as the device knew. */
    prev: T.Union([Id, T.Null()]),
    /** Null takes the vote back. Empty in a sealed poll. */
    ballot: T.Union([Ballot, T.Null()]),
    /** In a sealed poll, all that is said of the choice. */
    sealed: T.Optional(SealedBallot),
    none: T.Boolean(),
    reason: Words({ maxLength: 5000 }),
  },
  strict,
)
export type VoteBody = Static<typeof VoteBody>

export const CloseBody = T.Object(
  {
    poll: PollId,
    /** Log → the place up to which it is in: votes behind it are late. Only logs that hold a vote or delegation. */
    cut: T.Array(
      T.Tuple([
        T.String({ pattern: '^[0-9a-f]{64}$' }),
        T.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
      ]),
      { maxItems: MAX_VOTERS },
    ),
  },
  strict,
)
export type CloseBody = Static<typeof CloseBody>

export const ExtendBody = T.Object({ poll: PollId, closesAt: Time(TIMES) }, strict)
export const ReopenBody = T.Object({ poll: PollId, closesAt: When }, strict)
export const AddVotersBody = T.Object(
  {
    poll: PollId,
    people: People({ minItems: 1, maxItems: MAX_VOTERS }),
    weight: T.Integer({ minimum: 1, maximum: 1_000_000 }),
  },
  strict,
)
export type AddVotersBody = Static<typeof AddVotersBody>
export const StrikeBody = T.Object(
  { poll: PollId, member: Person(), reason: Words({ minLength: 1, maxLength: 1000 }) },
  strict,
)
export type StrikeBody = Static<typeof StrikeBody>
export const OutcomeBody = T.Object(
  {
    poll: PollId,
    statement: Words({ minLength: 1, maxLength: 20_000 }),
    option: T.Union([T.Integer({ minimum: 0, maximum: MAX_OPTIONS - 1 }), T.Null()]),
    /** A day, like 2027-01-31. */
    review: T.Union([T.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' }), T.Null()]),
  },
  strict,
)
export type OutcomeBody = Static<typeof OutcomeBody>

/** By these, voters may be chosen: like `board` or `house 3`. */
export const LabelBody = T.Object({ member: Person(), tags: Tags }, strict)
export type LabelBody = Static<typeof LabelBody>

/** For one poll, for polls with a tag, or, with neither, for all. `to` null takes it back. */
export const DelegateBody = T.Object(
  {
    to: T.Union([Person(), T.Null()]),
    poll: T.Optional(PollId),
    tag: T.Optional(T.String({ minLength: 1, maxLength: 50 })),
  },
  strict,
)
export type DelegateBody = Static<typeof DelegateBody>
