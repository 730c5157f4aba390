// What the queries of polls answer.
import { type Static, Type as T } from '@sinclair/typebox'
import { Time } from '../../fields.ts'
import { choice, DefinitionBody, PollType } from './schema.ts'

const OrNull = <S extends Parameters<typeof T.Union>[0][number]>(schema: S) => T.Union([schema, T.Null()])
const Percent = (of: string) => T.Integer({ description: `in hundredths of a percent, ${of}` })

export const next = OrNull(T.String({ description: 'give it as `after` for the next page; null at the end' }))

export const Outcome = T.Object({
  id: T.String(),
  statement: T.String({ description: 'in a list its first 200 characters' }),
  option: OrNull(T.Integer({ description: 'place among the options, from 0' })),
  review: OrNull(T.String({ description: 'a day' })),
  by: T.String(),
  byName: T.String(),
  at: Time(),
})

export const PollInfo = T.Object({
  poll: T.String({ description: 'its id' }),
  title: T.String(),
  type: PollType,
  state: choice(['scheduled', 'open', 'closed'] as const),
  tags: T.Array(T.String()),
  thread: OrNull(T.String()),
  author: T.String(),
  authorName: T.String(),
  at: Time({ description: 'when it was begun' }),
  opensAt: OrNull(Time()),
  closesAt: OrNull(Time()),
  over: T.Boolean({
    description: 'open, and its closing date has passed: it waits for somebody to close it',
  }),
  voters: T.Integer({ description: 'how many may vote' }),
  voted: T.Integer({
    description: 'how many have voted; of a closed poll, how many count, with those who were spoken for',
  }),
  mayVote: T.Boolean({ description: 'whether you may' }),
  iVoted: T.Boolean({ description: 'whether a vote of yours stands' }),
  closed: OrNull(T.Object({ id: T.String(), by: T.String(), byName: T.String(), at: Time() })),
  final: T.Boolean({ description: 'closed, and no device that comes back can change it any more' }),
  outcome: OrNull(Outcome),
})
export type PollInfo = Static<typeof PollInfo>

const ThresholdAnswer = T.Object({
  test: choice(['gte', 'lte'] as const),
  hundredths: Percent('that it is measured by'),
  against: choice(['votes', 'voters'] as const),
  part: T.Number({ description: 'points of the option, or people who chose it' }),
  whole: T.Number({ description: 'all points, or all who may vote' }),
  met: T.Boolean(),
})
const RowAnswer = T.Object({
  option: T.Integer({ description: 'place among the options, from 0' }),
  name: T.String(),
  score: T.Number({
    description: 'points by weight; of a ranked choice Borda points, of an election first preferences',
  }),
  voters: OrNull(
    T.Integer({ description: 'how many people gave it something; null: sealed votes do not tell' }),
  ),
  scorePercent: Percent('of all points'),
  maxScorePercent: Percent('of the points of the best option'),
  voterPercent: OrNull(Percent('of all who may vote')),
  average: OrNull(
    T.Number({ description: 'mean of what those gave who gave it something; null: nobody, or not known' }),
  ),
  spread: T.Array(T.Object({ value: T.Integer(), voters: T.Integer() }), {
    description: 'what was given, and by how many',
  }),
  rank: T.Integer({ description: '1 is the highest score' }),
  threshold: OrNull(ThresholdAnswer),
})
const PseudoRow = T.Object({ voters: T.Integer(), voterPercent: Percent('of all who may vote') })

const Figures = T.Record(T.String(), T.String(), { description: 'a decimal for each candidate, in text' })
const Names = T.Array(T.String())
const Tie = T.Object({
  stage: T.Integer(),
  decides: choice(['surplus', 'exclusion'] as const),
  tied: Names,
  by: choice(['earlier-stage', 'lots-given', 'candidate-order'] as const),
  earlierStage: OrNull(T.Integer()),
  lotAmong: Names,
  chosen: T.String(),
})
/** The stages of a count of single transferable votes: the shape of `cobox decisions tally`. */
const Election = T.Object({
  method: choice(['scottish', 'meek'] as const),
  seats: T.Integer(),
  ballots: T.Integer({ description: 'those that rank somebody' }),
  emptyBallots: T.Integer(),
  quota: T.String(),
  candidates: Names,
  withdrawn: Names,
  stages: T.Array(
    T.Object({
      stage: T.Integer(),
      action: choice(['first-preferences', 'surplus', 'exclusion'] as const),
      candidates: Names,
      quota: T.String(),
      votes: Figures,
      transfers: Figures,
      nonTransferable: T.String(),
      nonTransferableParts: T.Object({ exhausted: T.String(), rounding: T.String() }),
      status: T.Record(T.String(), choice(['hopeful', 'elected', 'excluded', 'withdrawn'] as const)),
      elected: Names,
      electedBelowQuota: Names,
      excluded: Names,
      ties: T.Array(Tie),
      keepValues: T.Optional(Figures),
    }),
  ),
  elected: Names,
  lots: T.Array(Tie, { description: 'ties that only a lot could resolve' }),
})

/** Counts, and the numbers behind what is said of them. */
export const CountAnswer = T.Object({
  options: T.Array(RowAnswer),
  none: OrNull(PseudoRow),
  undecided: OrNull(PseudoRow),
  voters: T.Integer({ description: 'how many may vote' }),
  voted: T.Integer({ description: 'how many took part, by themselves or by whom they named' }),
  quorum: OrNull(
    T.Object({
      hundredths: Percent('of the voters'),
      needed: T.Integer(),
      voted: T.Integer(),
      met: T.Boolean(),
    }),
  ),
  target: OrNull(T.Object({ needed: T.Integer(), reached: T.Integer(), met: T.Boolean() })),
  election: OrNull(Election),
  leading: T.Array(T.String(), { description: 'who is elected, or the options with the highest score' }),
  carried: OrNull(
    T.Boolean({ description: 'whether quorum and all thresholds are met; null where there are none' }),
  ),
})
export type CountAnswer = Static<typeof CountAnswer>

export const SealingAnswer = T.Object({
  waitsFor: OrNull(
    choice(['tellers', 'closing', 'final', 'shares', 'few', 'failed', 'lost'] as const, {
      description:
        'tellers: their devices have to be on once before anybody can vote; shares: as many as the threshold have to be on ' +
        'to count; few: fewer than three votes count, which are never opened; failed: a teller dealt wrongly',
    }),
  ),
  threshold: T.Integer({ description: 'how many tellers are needed to count' }),
  shares: T.Integer({ description: 'how many have helped to count so far' }),
  tellers: T.Array(
    T.Object({
      member: T.String(),
      name: T.String(),
      device: T.String(),
      deviceName: T.String({ description: 'empty when it has gone' }),
      awaited: T.Boolean({ description: 'this device has to be on once' }),
      failed: T.Boolean({ description: 'it was proven to have dealt wrongly' }),
      gone: T.Boolean({ description: 'the device, or its person, is not here any more, or may only read' }),
    }),
  ),
})
export type SealingAnswer = Static<typeof SealingAnswer>

export const ResultAnswer = T.Object({
  poll: T.String(),
  title: T.String(),
  type: PollType,
  state: PollInfo.properties.state,
  final: PollInfo.properties.final,
  hidden: OrNull(choice(['until_voted'] as const, { description: 'shown to you when you have voted' })),
  result: OrNull(CountAnswer),
  /** Null for other polls; the result of a sealed one is null until enough tellers have opened it. */
  sealing: OrNull(SealingAnswer),
  delegated: T.Integer({ description: 'how many are spoken for by somebody else' }),
  struck: T.Array(
    T.Object({ member: T.String(), name: T.String(), reason: T.String(), byName: T.String(), at: Time() }),
  ),
  late: T.Integer({ description: 'votes that came too late to count' }),
  lateCouldChange: T.Boolean({ description: 'whether they would change what is decided; sealed ones could' }),
  closed: PollInfo.properties.closed,
  outcome: PollInfo.properties.outcome,
})
export type ResultAnswer = Static<typeof ResultAnswer>

const Choices = T.Array(T.Object({ option: T.Integer(), name: T.String(), value: T.Integer() }))

export const StanceAnswer = T.Object({
  id: T.String({ description: 'of the action' }),
  member: T.String(),
  name: T.String(),
  at: Time(),
  counts: T.Boolean(),
  late: T.Boolean(),
  struck: T.Boolean(),
  /** Null when it was taken back, or is hidden. */
  choices: OrNull(Choices),
  none: T.Boolean(),
  reason: T.String(),
  weight: T.Number(),
  over: OrNull(
    T.String({
      description: 'another vote of the same person, from another device, which counts no more',
    }),
  ),
})
export type StanceAnswer = Static<typeof StanceAnswer>

const VoiceAnswer = T.Object({
  member: T.String(),
  name: T.String(),
  weight: T.Number(),
  voted: T.Boolean({ description: 'themselves' }),
  via: T.Array(T.Object({ member: T.String(), name: T.String() }), {
    description: 'over whom their vote goes, when they have not voted themselves',
  }),
  struck: T.Boolean(),
  late: T.Boolean({ description: 'a vote of theirs came too late' }),
})

export const PollAnswer = T.Composite([
  PollInfo,
  T.Object({
    version: T.String({ description: 'hash of its definition' }),
    edits: T.Integer(),
    frozen: T.Boolean({ description: 'somebody has voted: it is not changed any more' }),
    definition: DefinitionBody,
    mine: OrNull(
      T.Composite([
        StanceAnswer,
        T.Object({ stands: T.Boolean({ description: 'false: it was taken back, or struck' }) }),
      ]),
    ),
    people: T.Array(VoiceAnswer, { description: 'everybody who may vote' }),
    mayClose: T.Boolean({ description: 'whether you may close it now' }),
    mayEdit: T.Boolean({ description: 'whether you began it or are a coordinator' }),
    result: ResultAnswer,
  }),
])
export type PollAnswer = Static<typeof PollAnswer>

export const HistoryEntry = T.Object({
  entry: T.String(),
  id: T.String({ description: 'of the action' }),
  what: T.String({ description: 'of the action, like vote or close' }),
  at: Time(),
  by: T.String(),
  byName: T.String(),
  choices: OrNull(Choices),
  reason: T.String(),
  detail: T.Record(T.String(), T.Union([T.String(), T.Number(), T.Null()])),
})
export type HistoryEntry = Static<typeof HistoryEntry>

export const VerifyAnswer = T.Object({
  poll: T.String(),
  ok: T.Boolean(),
  final: T.Boolean(),
  checks: T.Array(
    T.Object({
      check: choice([
        'closed',
        'definition',
        'electorate',
        'cut',
        'votes',
        'once',
        'order',
        'count',
        'sealed',
      ] as const),
      ok: T.Boolean(),
      detail: T.String(),
    }),
  ),
  counted: T.Integer({ description: 'votes that were counted again' }),
  result: OrNull(CountAnswer),
})
export type VerifyAnswer = Static<typeof VerifyAnswer>

export const TaggedMember = T.Object({ member: T.String(), name: T.String(), tags: T.Array(T.String()) })

export const DelegationAnswer = T.Object({
  from: T.String(),
  fromName: T.String(),
  to: T.String(),
  toName: T.String(),
  poll: OrNull(T.String()),
  title: OrNull(T.String({ description: 'of the poll' })),
  tag: OrNull(T.String()),
  at: Time(),
  mine: T.Boolean({ description: 'you gave it, or speak for them' }),
})
