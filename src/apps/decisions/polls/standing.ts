// Which votes of a poll count: the last one of each person that is in time, theirs or that of whom they have named.
import type { ReadView } from '../../contract.ts'
import type { CountedVote } from '../tally/tally.ts'
import type { Definition } from './schema.ts'
import {
  type CloseCut,
  type Closing,
  closings,
  type Delegation,
  definitionOf,
  delegations,
  type PollRecord,
  type Stance,
  type Strike,
  stancesOf,
  strikes,
  votersOf,
  within,
} from './view.ts'

/** All that a count needs, read once. */
export interface Papers {
  poll: PollRecord
  definition: Definition
  /** Person → weight in thousandths. */
  voters: Map<string, number>
  /** Person → their votes, oldest first. */
  votes: Map<string, Stance[]>
  strikes: Map<string, Strike>
  /** Oldest first. */
  delegations: Delegation[]
  /** What closed it; null while it is open. */
  closing: Closing | null
}

/** What became of one person's vote. */
export interface Voice {
  member: string
  weight: number
  /** Theirs, or that of the last one in `via`. */
  stance: Stance | null
  /** Over whom their vote went, when they have not voted themselves. */
  via: string[]
  struck: Strike | null
  /** Votes that came too late to count. */
  late: Stance[]
}

export async function readPapers(view: ReadView, poll: PollRecord): Promise<Papers> {
  const votes: Papers['votes'] = new Map()
  for await (const stance of stancesOf(view, poll.poll)) {
    const cast = votes.get(stance.member)
    if (cast) cast.push(stance)
    else votes.set(stance.member, [stance])
  }
  const struck: Papers['strikes'] = new Map()
  for await (const { key, value } of view.range(strikes, within(poll.poll)))
    struck.set(key.split('\0')[1]!, value)
  const definition = await definitionOf(view, poll)
  return {
    poll,
    definition,
    voters: await votersOf(view, poll),
    votes,
    strikes: struck,
    delegations: definition.delegation ? await readDelegations(view) : [],
    closing: poll.state === 'closed' ? await view.get(closings, poll.poll) : null,
  }
}

/** All that was ever said about who speaks for whom, in the order of the log. */
export async function readDelegations(view: ReadView): Promise<Delegation[]> {
  const found: { order: string; value: Delegation }[] = []
  for await (const { key, value } of view.range(delegations))
    found.push({ order: key.split('\0')[1]!, value })
  return found.sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ value }) => value)
}

/** Log → the last place in it that matters to a poll: what a cut is made of, and measured by. */
export function lastPlaces({ votes, delegations }: Papers): Map<string, number> {
  const places = new Map<string, number>()
  const see = ({ writer, seq }: { writer: string; seq: number }) =>
    places.set(writer, Math.max(seq, places.get(writer) ?? 0))
  for (const cast of votes.values()) for (const stance of cast) see(stance)
  for (const one of delegations) see(one)
  return places
}

function isIn(cut: ReadonlyMap<string, number> | null, { writer, seq }: { writer: string; seq: number }) {
  return cut === null || seq <= (cut.get(writer) ?? 0)
}

const asMap = (cut: CloseCut) => new Map(cut.map(([writer, seq]) => [writer, seq]))

/** `withLate`: as if nothing were late. */
export function voicesOf(papers: Papers, { withLate = false } = {}): Voice[] {
  const { poll, voters, votes, closing } = papers
  const cut = closing && !withLate ? asMap(closing.cut) : null
  const until = withLate ? null : closing ? closing.closesAt : poll.closesAt
  const own = new Map<string, Voice>()
  for (const [member, weight] of voters) {
    const struck = papers.strikes.get(member) ?? null
    const voice: Voice = { member, weight, stance: null, via: [], struck, late: [] }
    for (const stance of votes.get(member) ?? []) {
      if (!isIn(cut, stance) || (until !== null && stance.at > until)) voice.late.push(stance)
      else voice.stance = struck && stance.clock <= struck.clock ? null : stance
    }
    if (voice.stance?.ballot === null) voice.stance = null
    own.set(member, voice)
  }
  const named = namedIn(papers, cut)
  const found = [...own.values()]
  const casts = new Map(found.filter(({ stance }) => stance).map(one => [one.member, one.stance!]))
  for (const voice of found) {
    if (voice.stance || voice.struck) continue
    const via = chainOf(voice.member, named, casts, own)
    if (!via) continue
    voice.via = via
    voice.stance = casts.get(via.at(-1)!)!
  }
  return found
}

/**
 * From one to the next until somebody has voted. One who is not a voter here ends it, and a way that leads back to somebody on
 * it ends nowhere: then nobody speaks for them.
 */
function chainOf(
  from: string,
  named: ReadonlyMap<string, string>,
  casts: ReadonlyMap<string, Stance>,
  voters: ReadonlyMap<string, Voice>,
): string[] | null {
  const via: string[] = []
  for (let at = named.get(from); at !== undefined; at = named.get(at)) {
    if (at === from || via.includes(at) || !voters.has(at) || voters.get(at)!.struck) return null
    via.push(at)
    if (casts.has(at)) return via
  }
  return null
}

/** [D26] Whether this person has named somebody for this poll who may vote in it, and whether a vote speaks for them by now. */
export async function spokenFor(
  view: ReadView,
  poll: PollRecord,
  member: string,
): Promise<'by nobody' | 'not yet' | 'by a vote'> {
  // most people name nobody: that is seen without reading the votes
  let hasNamed = false
  for await (const _ of view.range(delegations, { ...within(member), limit: 1 })) hasNamed = true
  if (!hasNamed || !(await definitionOf(view, poll)).delegation) return 'by nobody'
  const papers = await readPapers(view, poll)
  const named = namedIn(papers, null).get(member)
  if (named === undefined || !papers.voters.has(named)) return 'by nobody'
  const voice = voicesOf(papers).find(one => one.member === member)
  return voice?.stance ? 'by a vote' : 'not yet'
}

/** Person → whom they have named for this poll: the narrower word counts before the wider one. */
function namedIn({ poll, delegations }: Papers, cut: ReadonlyMap<string, number> | null) {
  const wide = new Map<string, string | null>()
  const byTag = new Map<string, Map<string, string>>()
  const narrow = new Map<string, string | null>()
  for (const one of delegations) {
    if (!isIn(cut, one)) continue
    if (one.poll !== null) {
      if (one.poll === poll.poll) narrow.set(one.from, one.to)
    } else if (one.tag === null) wide.set(one.from, one.to)
    else if (poll.tags.includes(one.tag)) {
      const tags = byTag.get(one.from) ?? new Map<string, string>()
      // the newest word of several tags is the last one
      tags.delete(one.tag)
      if (one.to !== null) tags.set(one.tag, one.to)
      byTag.set(one.from, tags)
    }
  }
  const named = new Map<string, string>()
  for (const from of new Set([...wide.keys(), ...byTag.keys(), ...narrow.keys()])) {
    const to = narrow.get(from) ?? [...(byTag.get(from)?.values() ?? [])].at(-1) ?? wide.get(from) ?? null
    if (to !== null) named.set(from, to)
  }
  return named
}

/** Only votes that count, as a count takes them. */
export function countedVotes(voices: readonly Voice[]): CountedVote[] {
  return voices.flatMap(({ weight, stance }) =>
    stance ? [{ weight, ballot: stance.ballot!, none: stance.none }] : [],
  )
}
