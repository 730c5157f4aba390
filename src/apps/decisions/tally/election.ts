// A poll of single transferable votes as an election that can be counted: equal votes together, candidates by the names of options.
import type { Definition } from '../polls/schema.ts'

/** Equal votes: whom they rank, best first, and how many there are. */
export interface Ranking {
  ranking: string[]
  count: number
}

export interface Election {
  candidates: string[]
  seats: number
  ballots: Ranking[]
  method: Definition['method']
}

/** Sorted, so that the same votes make the same election in whatever order they came. */
export function electionOf(
  definition: Definition,
  votes: readonly { ballot: readonly (readonly [option: number, rank: number])[] }[],
): Election {
  const { options, seats, method } = definition
  const names = options.map(({ name }) => name)
  const counts = new Map<string, number>()
  for (const { ballot } of votes) {
    // who chose none of the options ranks nobody
    const ranking = [...ballot].sort(([, a], [, b]) => a - b).map(([option]) => option)
    const key = JSON.stringify(ranking)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const ballots = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => ({ ranking: (JSON.parse(key) as number[]).map(option => names[option]!), count }))
  return { candidates: names, seats, ballots, method }
}
