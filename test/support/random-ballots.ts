// Polls and ballots that depend on a seed: those that a poll takes, and of each kind those that it must not count.
import type { Ballot, Definition, PollType, VoteBody } from '../../src/apps/decisions/polls/schema.ts'
import type { ErrorCode } from '../../src/errors/index.ts'

export type Random = () => number
export const below = (random: Random, n: number): number => Math.floor(random() * n)
export const pick = <T>(random: Random, from: readonly T[]): T => from[below(random, from.length)]!

export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const left = [...items]
  return items.map(() => left.splice(below(random, left.length), 1)[0]!)
}

const WORDS = ['Soup', 'Salad', 'Beans', 'Bread', 'Cheese']
const SLOTS = ['2026-12-05', '2026-12-06', '2026-12-07T18:00+01:00']
const WITH_OPTIONS: PollType[] = ['choose', 'dot_vote', 'score', 'ranked_choice', 'stv']

/** What somebody gives who begins a poll of this type, for these voters. */
export function randomPoll(
  type: PollType,
  voters: readonly string[],
  random: Random,
): Record<string, unknown> & { type: PollType } {
  const option = type === 'meeting' ? SLOTS : shuffled(random, WORDS).slice(0, 2 + below(random, 4))
  const weight = voters
    .filter(() => random() < 0.3)
    .map(who => `${who}=${1 + below(random, 4)}.${below(random, 1000)}`)
  return {
    type,
    title: 'x',
    ...((WITH_OPTIONS.includes(type) || type === 'meeting') && { option }),
    ...(type === 'choose' && { minChoices: 1, maxChoices: 1 + below(random, option.length) }),
    ...(type === 'dot_vote' && { dots: 1 + below(random, 9) }),
    ...(type === 'score' && { minScore: -below(random, 4), maxScore: 1 + below(random, 6) }),
    ...(type === 'ranked_choice' && { ranks: 1 + below(random, option.length) }),
    ...(type === 'stv' && {
      seats: 1 + below(random, option.length - 1),
      method: pick(random, ['scottish', 'meek']),
    }),
    ...(['choose', 'proposal', 'score', 'stv'].includes(type) && { noneOfTheAbove: random() < 0.5 }),
    voter: voters,
    ...(type !== 'stv' && { weight }),
    delegation: false,
    quorum: below(random, 101),
  }
}

/** What a vote gives that the poll takes. */
export function soundBallot(definition: Definition, random: Random): Ballot {
  const { type, options, minChoices, maxChoices, dots, minScore, maxScore, ranks } = definition
  const all = shuffled(
    random,
    options.map((_, i) => i),
  )
  const ranked = (count: number) =>
    shuffled(
      random,
      all.slice(0, count).map((i, rank): [number, number] => [i, rank + 1]),
    )
  switch (type) {
    case 'question':
      return []
    case 'choose':
      return all.slice(0, minChoices + below(random, maxChoices - minChoices + 1)).map(i => [i, 1])
    case 'dot_vote': {
      let left = dots
      return all.flatMap((i): Ballot => {
        const given = i === all[0] ? 1 + below(random, left) : below(random, left + 1)
        left -= given
        return given > 0 ? [[i, given]] : []
      })
    }
    case 'score':
      return all
        .slice(0, 1 + below(random, all.length))
        .map(i => [i, minScore + below(random, maxScore - minScore + 1)])
    case 'ranked_choice':
      return ranked(ranks)
    case 'stv':
      return ranked(1 + below(random, all.length))
    case 'meeting':
      return all.map(i => [i, below(random, 3)])
    default:
      return [[all[0]!, 1]]
  }
}

/** What is changed of a sound vote, and the code with which it must be refused. */
export interface Fault {
  kind: 'over budget' | 'malformed'
  change: Record<string, unknown>
  code: ErrorCode
}

/** More than the poll gives to each. */
function overBudget({ type, options, ...limits }: Definition): [Ballot, ErrorCode][] {
  const { maxChoices, dots, minScore, maxScore, ranks } = limits
  const first = (count: number, value: number): Ballot => Array.from({ length: count }, (_, i) => [i, value])
  const inRanks = (count: number): Ballot => Array.from({ length: count }, (_, i) => [i, i + 1])
  switch (type) {
    case 'proposal':
    case 'count':
      return [
        [first(2, 1), 'CHOICES_UNFIT'],
        [[[0, 2]], 'VALUE_OUT_OF_RANGE'],
      ]
    case 'check':
      return [[[[0, 2]], 'VALUE_OUT_OF_RANGE']]
    case 'choose':
      return [
        [[[0, 2]], 'VALUE_OUT_OF_RANGE'],
        maxChoices < options.length
          ? [first(maxChoices + 1, 1), 'CHOICES_UNFIT']
          : [first(maxChoices + 1, 1), 'CHOICE_UNKNOWN'],
      ]
    case 'dot_vote':
      return [
        [
          [
            [0, dots],
            [1, 1],
          ],
          'DOTS_OVERSPENT',
        ],
        [[[1, dots + 1]], 'VALUE_OUT_OF_RANGE'],
        // what is taken away from one would be there for another
        [
          [
            [0, dots],
            [1, -1],
          ],
          'VALUE_OUT_OF_RANGE',
        ],
      ]
    case 'score':
      return [
        [[[0, maxScore + 1]], 'VALUE_OUT_OF_RANGE'],
        [[[0, minScore - 1]], 'VALUE_OUT_OF_RANGE'],
      ]
    case 'ranked_choice':
      return [
        ranks < options.length
          ? [inRanks(ranks + 1), 'CHOICES_UNFIT']
          : [inRanks(ranks + 1), 'CHOICE_UNKNOWN'],
        [inRanks(ranks).map(([option]) => [option, 0]), 'RANKS_UNFIT'],
      ]
    case 'stv':
      // two firsts; and a rank that nobody has
      return [
        [first(2, 1), 'RANKS_UNFIT'],
        [[[0, options.length + 1]], 'RANKS_UNFIT'],
      ]
    case 'meeting':
      return [[first(options.length, 3), 'VALUE_OUT_OF_RANGE']]
    case 'question':
      return [[[[0, 1]], 'CHOICE_UNKNOWN']]
  }
}

/** All that is tried with a poll: a vote that is sound but for this. */
export function faultsOf(definition: Definition): Fault[] {
  const { type, options, noneOfTheAbove } = definition
  const over = overBudget(definition).map(
    ([ballot, code]): Fault => ({ kind: 'over budget', change: { ballot, none: false }, code }),
  )
  const bad = (code: ErrorCode, change: Partial<Record<keyof VoteBody, unknown>>): Fault => ({
    kind: 'malformed',
    change,
    code,
  })
  const twice: Ballot = [
    [0, 1],
    [0, 1],
  ]
  return [
    ...over,
    bad('CHOICE_UNKNOWN', { ballot: [[options.length, 1]], none: false }),
    bad('POLL_CHANGED', { version: '0'.repeat(64) }),
    bad('VOTE_OUT_OF_LINE', { prev: `${'0'.repeat(16)}:1` }),
    bad('NONE_NOT_OFFERED', { none: true, ...(noneOfTheAbove && { ballot: [[0, 1]] }) }),
    bad('ACTION_MALFORMED', { ballot: [[0, 0.5]] }),
    bad('ACTION_MALFORMED', { ballot: [[-1, 1]] }),
    bad('ACTION_MALFORMED', { ballot: [[0, '1']] }),
    bad('ACTION_MALFORMED', { ballot: undefined }),
    bad('ACTION_MALFORMED', { sealed: { v: 1 } }),
    type === 'question'
      ? bad('REASON_NEEDED', { reason: ' ' })
      : bad('CHOICES_UNFIT', { ballot: [], none: false }),
    ...(type === 'question' ? [] : [bad('CHOICE_TWICE', { ballot: twice, none: false })]),
    { kind: 'malformed', change: { weight: 1_000_000 }, code: 'ACTION_MALFORMED' },
  ]
}
