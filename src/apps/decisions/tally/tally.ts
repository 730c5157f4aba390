// Counts a poll: points, shares, quorum, thresholds. Pure, and in integers: what decides is compared by cross-multiplication,
// what is shown is rounded afterwards. The measures are Loomio's (`PollService.calculate_results`), its quorum is not:
// that one compares with who may vote instead of with who did.
import { type Definition, type Threshold, WHOLE } from '../polls/schema.ts'
import { countStv, type StvResult } from '../stv/index.ts'
import { electionOf } from './election.ts'

/** One vote that counts. */
export interface CountedVote {
  /** In thousandths. */
  weight: number
  /** Option and what is given to it. */
  ballot: readonly (readonly [option: number, value: number])[]
  none: boolean
}

/** Part and whole that a share is made of. */
export interface Share {
  part: number
  whole: number
}

export interface Row {
  option: number
  name: string
  /** Points by weight, in thousandths. */
  score: number
  /** How many people gave it something. */
  voters: number
  /** In hundredths of a percent: of all points; of the points of the best option; of everybody who may vote. */
  scorePercent: number
  maxScorePercent: number
  voterPercent: number
  /** Mean of what those gave who gave it something, in thousandths; null where nobody did. */
  average: number | null
  /** What was given, and by how many people: ascending. */
  spread: [value: number, voters: number][]
  /** 1 is the highest score; equal scores share a rank. */
  rank: number
  threshold: (Threshold & Share & { met: boolean }) | null
}

export interface PseudoRow {
  voters: number
  voterPercent: number
}

export interface Tally {
  rows: Row[]
  /** Who chose none of the options; null where that is not offered. */
  none: PseudoRow | null
  /** Who may vote and has not; null for meetings. */
  undecided: PseudoRow | null
  /** How many may vote, and how many took part, by themselves or by whom they named. */
  voters: number
  voted: number
  quorum: { hundredths: number; needed: number; voted: number; met: boolean } | null
  target: { needed: number; reached: number; met: boolean } | null
  /** The stages of a count of single transferable votes; null for other types. */
  election: StvResult | null
  /** Who is elected; else the options with the highest score: several when they are level, none when nobody gave any points. */
  leading: number[]
  /** Whether quorum and all thresholds are met; null where there are none. */
  carried: boolean | null
}

/** In hundredths of a percent, to the nearest; 0 of nothing is 0. */
export function percentOf(part: number, whole: number): number {
  if (whole <= 0) return 0
  const [a, b] = [BigInt(part) * BigInt(2 * WHOLE), BigInt(whole)]
  const twice = a + b
  const floor = twice / (2n * b) - (twice < 0n && twice % (2n * b) !== 0n ? 1n : 0n)
  return Number(floor)
}

/** How many of these are at least so many hundredths of a percent. */
export function neededOf(hundredths: number, whole: number): number {
  return Number((BigInt(hundredths) * BigInt(whole) + BigInt(WHOLE - 1)) / BigInt(WHOLE))
}

/** Whether a share meets a threshold, exactly. Of nothing at all, none is met. */
export function meets({ test, hundredths }: Threshold, { part, whole }: Share): boolean {
  if (whole <= 0) return false
  const [left, right] = [BigInt(part) * BigInt(WHOLE), BigInt(hundredths) * BigInt(whole)]
  return test === 'gte' ? left >= right : left <= right
}

/** `voters`: how many may vote. */
export function tally(definition: Definition, voters: number, votes: readonly CountedVote[]): Tally {
  const { type, options, quorum } = definition
  const rows = options.map((_, option) => countOption(definition, option, votes))
  const all = rows.reduce((sum, { score }) => sum + score, 0)
  const best = rows.reduce((most, { score }) => Math.max(most, score), 0)
  const cast = votes.filter(({ ballot, none }) => none || ballot.length > 0 || type === 'question')
  const voted = cast.length
  for (const row of rows) {
    row.scorePercent = percentOf(row.score, all)
    row.maxScorePercent = percentOf(row.score, best)
    row.voterPercent = percentOf(row.voters, voters)
    row.rank = 1 + rows.filter(({ score }) => score > row.score).length
    const { threshold } = options[row.option]!
    if (!threshold) continue
    const share =
      threshold.against === 'votes' ? { part: row.score, whole: all } : { part: row.voters, whole: voters }
    // of nothing at all no threshold is met, also none that is measured by who may vote
    row.threshold = { ...threshold, ...share, met: voted > 0 && meets(threshold, share) }
  }
  const election = type === 'stv' ? countStv(electionOf(definition, votes)) : null
  const nones = votes.filter(({ none }) => none).length
  const needed = neededOf(quorum, voters)
  const reached = rows[0]?.voters ?? 0
  const conditions = [
    ...(quorum > 0 ? [voted >= needed] : []),
    ...rows.flatMap(({ threshold }) => (threshold ? [threshold.met] : [])),
  ]
  return {
    rows,
    none: definition.noneOfTheAbove ? { voters: nones, voterPercent: percentOf(nones, voters) } : null,
    undecided:
      type === 'meeting' ? null : { voters: voters - voted, voterPercent: percentOf(voters - voted, voters) },
    voters,
    voted,
    quorum: quorum > 0 ? { hundredths: quorum, needed, voted, met: voted >= needed } : null,
    target:
      type === 'count' ? { needed: definition.target, reached, met: reached >= definition.target } : null,
    election,
    leading: election
      ? election.elected.map(name => options.findIndex(option => option.name === name))
      : best > 0
        ? rows.filter(({ score }) => score === best).map(({ option }) => option)
        : [],
    carried: conditions.length > 0 ? conditions.every(Boolean) : null,
  }
}

function countOption(definition: Definition, option: number, votes: readonly CountedVote[]): Row {
  let score = 0
  let voters = 0
  let weights = 0
  const spread = new Map<number, number>()
  for (const { ballot, weight } of votes)
    for (const [chosen, value] of ballot) {
      if (chosen !== option) continue
      score += pointsOf(definition, value) * weight
      spread.set(value, (spread.get(value) ?? 0) + 1)
      if (definition.type === 'meeting' && value === 0) continue
      voters++
      weights += weight
    }
  return {
    option,
    name: definition.options[option]!.name,
    score,
    voters,
    scorePercent: 0,
    maxScorePercent: 0,
    voterPercent: 0,
    average: weights > 0 ? Math.round((score * 1000) / weights) : null,
    spread: [...spread].sort(([a], [b]) => a - b),
    rank: 1,
    threshold: null,
  }
}

/** A rank of k gives k points to the first and 1 to the last (Borda); of transferable votes the first preferences are told. */
function pointsOf({ type, ranks }: Definition, value: number): number {
  if (type === 'stv') return Number(value === 1)
  return type === 'ranked_choice' ? ranks - value + 1 : value
}

/** What decides, to be compared: which options lead, and whether it is carried. */
export function decides({ leading, carried, quorum, target, rows }: Tally): string {
  return JSON.stringify([
    leading,
    carried,
    quorum?.met ?? null,
    target?.met ?? null,
    rows.map(({ threshold }) => threshold?.met ?? null),
  ])
}
