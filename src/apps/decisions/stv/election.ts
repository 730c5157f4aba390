// What is counted: candidates, seats and ballots, checked and brought into the form that both methods work on.
import { CoboxError } from '../../../errors/index.ts'
import type { StvMethod } from './result.ts'

/** Equal ballots: whom they rank, best first, and how many there are. */
export interface StvBallot {
  ranking: readonly string[]
  count: number
}

/** What a count needs to know. Candidates are named by text that is unique among them: names, or ids of options. */
export interface StvElection {
  candidates: readonly string[]
  seats: number
  ballots: readonly StvBallot[]
  method: StvMethod
  /** Candidates who stand no more: they are passed over. */
  withdrawn?: readonly string[]
  /** Everyone who stands: where only a lot decides, it falls on the one who comes first here. Candidate order when absent. */
  lots?: readonly string[]
}

/** Equal ballots, candidates by their place among those who stand. */
export interface Papers {
  ranking: readonly number[]
  count: bigint
}

export interface Prepared {
  /** Those who stand. */
  names: readonly string[]
  withdrawn: readonly string[]
  seats: number
  papers: readonly Papers[]
  /** Ballots that rank somebody who stands. */
  valid: bigint
  empty: bigint
  /** Place in the order of lots, for each who stands. */
  lotPlace: readonly number[]
  lotsGiven: boolean
}

/** Leaves out the withdrawn [V2], merges equal ballots [V6]. Throws BAD_INPUT for what no checked poll or file holds [V1]. */
export function prepare(election: StvElection): Prepared {
  const { candidates, seats, lots, withdrawn = [] } = election
  check(Number.isSafeInteger(seats) && seats > 0, 'the number of seats is not a whole number from 1')
  check(new Set(candidates).size === candidates.length, 'a candidate is named twice')
  const gone = new Set(withdrawn)
  for (const name of gone) check(candidates.includes(name), `${name} has withdrawn and is no candidate`)
  const names = candidates.filter(name => !gone.has(name))
  const places = new Map(names.map((name, place) => [name, place]))
  const { papers, empty } = mergeBallots(election.ballots, new Set(candidates), places)
  const valid = papers.reduce((sum, { count }) => sum + count, 0n)
  check(valid + empty <= BigInt(Number.MAX_SAFE_INTEGER), 'there are more ballots than can be counted')
  return {
    names,
    withdrawn: candidates.filter(name => gone.has(name)),
    seats,
    papers,
    valid,
    empty,
    lotPlace: lots ? placesOfLots(lots, places) : names.map((_, place) => place),
    lotsGiven: lots !== undefined,
  }
}

function mergeBallots(
  ballots: readonly StvBallot[],
  known: ReadonlySet<string>,
  places: ReadonlyMap<string, number>,
): { papers: Papers[]; empty: bigint } {
  const merged = new Map<string, { ranking: number[]; count: bigint }>()
  let empty = 0n
  for (const { ranking, count } of ballots) {
    check(Number.isSafeInteger(count) && count >= 0, 'a number of ballots is not a whole number')
    check(new Set(ranking).size === ranking.length, 'a ballot ranks a candidate twice')
    check(
      ranking.every(name => known.has(name)),
      'a ballot ranks somebody who is no candidate',
    )
    const standing = ranking.flatMap(name => places.get(name) ?? [])
    if (standing.length === 0) empty += BigInt(count)
    else if (count > 0) {
      const key = standing.join()
      const same = merged.get(key)
      if (same) same.count += BigInt(count)
      else merged.set(key, { ranking: standing, count: BigInt(count) })
    }
  }
  return { papers: [...merged.values()], empty }
}

function placesOfLots(lots: readonly string[], places: ReadonlyMap<string, number>): number[] {
  check(
    lots.length === places.size && new Set(lots).size === lots.length && lots.every(name => places.has(name)),
    'the order of lots does not name everyone who stands once',
  )
  const order = new Map(lots.map((name, place) => [name, place]))
  return [...places.keys()].map(name => order.get(name)!)
}

function check(holds: boolean, reason: string): void {
  if (!holds) throw new CoboxError('BAD_INPUT', { reason })
}
