// How far a word goes: from one who does not vote to whom they named, and on. Pure.
import type { Delegation } from './queries.ts'

export interface Chain {
  /** Whom it goes to, one after the other; each of them stands in if those before have not voted. */
  names: string[]
  /** It comes back to somebody on it: then nobody speaks for those on it [D26]. */
  isLoop: boolean
}

/** For polls with the tag of the delegation, or, where it has none, for those about which nothing narrower was said. */
export function chainOf(delegation: Delegation, all: readonly Delegation[]): Chain {
  const { tag } = delegation
  const wide = new Map(byPerson(all, null))
  const narrow = new Map(tag === null ? [] : byPerson(all, tag))
  const seen = new Set([delegation.from])
  const names: string[] = []
  for (let next: Delegation | undefined = delegation; next; ) {
    if (seen.has(next.to)) return { names: [...names, next.toName], isLoop: true }
    seen.add(next.to)
    names.push(next.toName)
    next = narrow.get(next.to) ?? wide.get(next.to)
  }
  return { names, isLoop: false }
}

const byPerson = (all: readonly Delegation[], tag: string | null) =>
  all.filter(one => one.poll === null && one.tag === tag).map(one => [one.from, one] as const)
