// Makes answers out of records: names for keys, units for thousandths.
import type { Person } from '../../people.ts'
import type { Tally } from '../tally/tally.ts'
import type { CountAnswer, PollInfo, StanceAnswer } from './answers.ts'
import { type Ballot, type Definition, ONE } from './schema.ts'
import type { PollRecord, Stance } from './view.ts'

export const nameIn = (people: ReadonlyMap<string, Person>, member: string): string =>
  people.get(member)?.name ?? ''

export function describePoll(
  record: PollRecord,
  { now, ...more }: { now: number; mayVote: boolean; iVoted: boolean; final: boolean },
): PollInfo {
  const { poll, title, type, state, tags, thread, author, authorName, at, opensAt, closesAt } = record
  const { voters, voted, closed, outcome } = record
  return {
    poll,
    title,
    type,
    state,
    tags: [...tags],
    thread,
    author,
    authorName,
    at,
    opensAt,
    closesAt,
    over: state === 'open' && closesAt !== null && now > closesAt,
    voters,
    voted,
    ...more,
    closed,
    outcome,
  }
}

/** Thousandths as a number with at most three decimals. */
const units = (thousandths: number): number => thousandths / ONE

export function describeCount(tally: Tally): CountAnswer {
  const { rows, none, undecided, voters, voted, quorum, target, election, leading, carried } = tally
  return {
    options: rows.map(({ threshold, spread, score, average, ...row }) => ({
      ...row,
      score: units(score),
      average: average === null ? null : units(average),
      spread: spread.map(([value, voters]) => ({ value, voters })),
      threshold: threshold && {
        ...threshold,
        ...(threshold.against === 'votes' && {
          part: units(threshold.part),
          whole: units(threshold.whole),
        }),
      },
    })),
    none,
    undecided,
    voters,
    voted,
    quorum,
    target,
    election,
    leading: leading.map(option => rows[option]!.name),
    carried,
  }
}

/** In the order in which they are read: ranks from the best, others as the options stand. */
export function describeBallot({ type, options }: Definition, ballot: Ballot) {
  const ranked = type === 'ranked_choice' || type === 'stv'
  const by = ranked ? 1 : 0
  return [...ballot]
    .sort((a, b) => a[by] - b[by])
    .map(([option, value]) => ({ option, name: options[option]?.name ?? '', value }))
}

export function describeStance(
  definition: Definition,
  stance: Stance,
  more: { name: string; weight: number; counts: boolean; late: boolean; struck: boolean; hidden: boolean },
): StanceAnswer {
  const { id, member, at, ballot, none, reason, over } = stance
  const { name, weight, counts, late, struck, hidden } = more
  return {
    id,
    member,
    name,
    at,
    counts,
    late,
    struck,
    choices: hidden || ballot === null ? null : describeBallot(definition, ballot),
    none: !hidden && none,
    reason: hidden ? '' : reason,
    weight: units(weight),
    over,
  }
}
