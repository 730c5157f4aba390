// Elections for tests: ballots written in few words, votes as numbers of units, and random ones that depend on a seed.
import {
  countStv,
  type StvBallot,
  type StvElection,
  type StvResult,
} from '../../src/apps/decisions/stv/index.ts'
import { randomFrom } from './trees.ts'

/** `6 A B` is six ballots that rank A, then B. Candidates in the order of the alphabet, unless they are given. */
export function ballotsOf(lines: readonly string[]): StvBallot[] {
  return lines.map(line => {
    const [count, ...ranking] = line.split(' ')
    return { ranking, count: Number(count) }
  })
}

/** Counts ballots that are written so. */
export function tally(
  method: StvElection['method'],
  seats: number,
  lines: readonly string[],
  more: Partial<StvElection> = {},
): StvResult {
  const ballots = ballotsOf(lines)
  const candidates = [...new Set(ballots.flatMap(({ ranking }) => ranking))].sort()
  return countStv({ candidates, seats, ballots, method, ...more })
}

/** A decimal in units of its last place, exactly. */
export function units(text: string): bigint {
  return BigInt(text.replace('.', ''))
}

/** Few ballots for few candidates, so that ties are frequent; some candidates have withdrawn, some ballots are empty. */
export function randomElection(seed: number): Required<Omit<StvElection, 'method' | 'lots'>> {
  const random = randomFrom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const candidates = Array.from({ length: 1 + below(8) }, (_, at) => `c${at}`)
  const most = random() < 0.2 ? 5000 : 50
  const ballots = Array.from({ length: below(25) }, () => ({
    ranking: shuffled(candidates, random).slice(0, below(candidates.length + 1)),
    count: 1 + below(random() < 0.2 ? most : 3),
  }))
  return {
    candidates,
    seats: 1 + below(5),
    ballots,
    withdrawn: candidates.filter(() => random() < 0.1),
  }
}

/** The same ballots in another order, and put together in another way. */
export function rearranged(ballots: readonly StvBallot[], seed: number): StvBallot[] {
  const random = randomFrom(seed)
  const parts = ballots.flatMap(({ ranking, count }) => {
    const first = Math.floor(random() * (count + 1))
    return [
      { ranking, count: first },
      { ranking, count: count - first },
    ]
  })
  return shuffled(parts, random)
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map(item => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
