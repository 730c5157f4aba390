// What the view holds of polls: records, and the ways to walk them.
import { sortable } from '../../../lib/bytes.ts'
import { type Action, collection, type ReadView, type WriteView } from '../../contract.ts'
import { ONE, type Ballot, type Definition, type PollType } from './schema.ts'
import type { Tally } from '../tally/tally.ts'

export type PollState = 'scheduled' | 'open' | 'closed'

/** What a list shows of a poll, and where the rest is. */
export interface PollRecord {
  /** Id of the action that began it. */
  poll: string
  type: PollType
  title: string
  tags: readonly string[]
  thread: string | null
  /** Who began it, and what their clock said, in ms. */
  author: string
  authorName: string
  at: number
  state: PollState
  /** Hash of its definition, and how often that was changed. */
  version: string
  edits: number
  opensAt: number | null
  closesAt: number | null
  /** Hash of those who may vote; null before it opens. Who was added since is in `added`. */
  electorate: string | null
  voters: number
  /** How many of them have a vote here. */
  voted: number
  /** Counts openings: one more after each reopening. */
  round: number
  /** Counts actions about it, for what needs an order. */
  clock: number
  closed: { id: string; by: string; byName: string; at: number } | null
  outcome: Outcome | null
}

export interface Outcome {
  id: string
  statement: string
  option: number | null
  review: string | null
  by: string
  byName: string
  at: number
}

/** One vote of one person, or that they took it back. All are kept: so it holds nothing that its key says. */
export interface StoredStance {
  /** Where it stands, and what its author's clock said, in ms. */
  writer: string
  seq: number
  at: number
  prev: string | null
  ballot: Ballot | null
  none: boolean
  reason: string
  round: number
  /** How many of this person came before. */
  nth: number
  /** Id of another vote of theirs, of which the device that wrote this one did not know; it counts no more. */
  over: string | null
}

/** With whose it is, and its place among the actions about the poll. */
export interface Stance extends StoredStance {
  id: string
  member: string
  clock: string
}

export interface Closing {
  id: string
  /** Log → place up to which votes and delegations are in. */
  cut: CloseCut
  /** The closing date at that time. */
  closesAt: number | null
}
export type CloseCut = readonly (readonly [writer: string, seq: number])[]

export interface Strike {
  id: string
  reason: string
  by: string
  byName: string
  at: number
  /** Votes after this place in the poll's order are not struck. */
  clock: string
}

/** One word of one person about who speaks for them. */
export interface Delegation {
  id: string
  from: string
  /** Null: nobody any more. */
  to: string | null
  poll: string | null
  tag: string | null
  writer: string
  seq: number
  at: number
}

/** What happened to a poll, votes aside. */
export interface HistoryRecord {
  id: string
  what: string
  by: string
  byName: string
  at: number
  /** What it changed, for those who read the minutes. */
  detail?: Record<string, string | number | null>
}

/** Person → weight in thousandths, by person. */
export type Electorate = readonly (readonly [member: string, weight: number])[]

/** Order of their beginning → poll. */
export const polls = collection<PollRecord>('decisions/polls')
/** Id → order. */
export const pollOrders = collection<string>('decisions/pollOrders')
/** Poll and version → definition. */
export const definitions = collection<Definition>('decisions/definitions')
/** Hash → who may vote; most polls share one. */
export const electorates = collection<Electorate>('decisions/electorates')
/** Poll and person → weight of those who were added while it was open. */
export const added = collection<number>('decisions/added')
/** Poll, person and order → vote. */
export const stances = collection<StoredStance>('decisions/stances')
/** Person and order of a poll → that a vote of theirs stands there: what a list of polls asks. */
export const standing = collection<true>('decisions/standing')
/** Poll and person → that their votes so far were struck. */
export const strikes = collection<Strike>('decisions/strikes')
/** Poll → its last closing, and what it came to. */
export const closings = collection<Closing>('decisions/closings')
export const results = collection<Tally>('decisions/results')
/** Poll → its outcome as a whole; the record has the beginning of the statement. */
export const outcomes = collection<Outcome>('decisions/outcomes')
/** Poll and order → what happened. */
export const history = collection<HistoryRecord>('decisions/pollHistory')
/** Person and order → delegation. */
export const delegations = collection<Delegation>('decisions/delegations')
/** Person → their tags, by which voters may be chosen. */
export const labels = collection<readonly string[]>('decisions/labels')
/** `polls` → how many there are, and so on. */
export const counters = collection<number>('decisions/pollCounters')

/** Joins the parts of a key; none of them holds NUL. */
export const keyOf = (...parts: string[]): string => parts.join('\0')
/** All keys that begin with these parts. */
export const within = (...parts: string[]) => ({ gt: `${keyOf(...parts)}\0`, lt: `${keyOf(...parts)}\x01` })

export async function pollAt(view: ReadView, poll: string): Promise<PollRecord | null> {
  const order = await view.get(pollOrders, poll)
  return order === null ? null : view.get(polls, order)
}

/** Writes it back. */
export async function putPoll(view: WriteView, record: PollRecord): Promise<void> {
  view.put(polls, (await view.get(pollOrders, record.poll))!, record)
}

/** Notes, for lists, whether a vote of this person stands in the poll. */
export async function noteStanding(
  view: WriteView,
  poll: string,
  member: string,
  stands: boolean,
): Promise<void> {
  const key = keyOf(member, (await view.get(pollOrders, poll))!)
  if (stands) view.put(standing, key, true)
  else view.remove(standing, key)
}

export async function nextNumber(view: WriteView, counter: string): Promise<string> {
  const number = (await view.get(counters, counter)) ?? 0
  view.put(counters, counter, number + 1)
  return sortable(number)
}

export async function definitionOf(view: ReadView, { poll, version }: PollRecord): Promise<Definition> {
  return (await view.get(definitions, keyOf(poll, version)))!
}

/** Who may vote in it, and what their vote weighs, in thousandths. Empty before it opens. */
export async function votersOf(
  view: ReadView,
  { poll, electorate }: PollRecord,
): Promise<Map<string, number>> {
  const found = new Map(electorate === null ? [] : await view.get(electorates, electorate))
  for await (const { key, value } of view.range(added, within(poll))) found.set(key.split('\0')[1]!, value)
  return found
}

export async function weightOf(
  view: ReadView,
  { poll, electorate }: PollRecord,
  member: string,
): Promise<number | null> {
  const more = await view.get(added, keyOf(poll, member))
  if (more !== null || electorate === null) return more
  return (await view.get(electorates, electorate))!.find(([one]) => one === member)?.[1] ?? null
}

/** All votes of a poll, or of one person in it, by person and oldest first. */
export async function* stancesOf(view: ReadView, poll: string, member?: string): AsyncIterable<Stance> {
  const range = member === undefined ? within(poll) : within(poll, member)
  for await (const { key, value } of view.range(stances, range)) yield toStance(key, value)
}

function toStance(key: string, stored: StoredStance): Stance {
  const [, member, clock] = key.split('\0') as [string, string, string]
  // as actions are named: by where they stand
  return { ...stored, id: `${stored.writer.slice(0, 16)}:${stored.seq}`, member, clock }
}

/** The last vote of one person in a poll, in the order of the log, or null. */
export async function lastStance(view: ReadView, poll: string, member: string): Promise<Stance | null> {
  const newest = { ...within(poll, member), reverse: true, limit: 1 }
  for await (const { key, value } of view.range(stances, newest)) return toStance(key, value)
  return null
}

/** The same, unless it was taken back or struck. */
export async function standingVote(view: ReadView, poll: string, member: string): Promise<Stance | null> {
  const last = await lastStance(view, poll, member)
  if (!last || last.ballot === null) return null
  const struck = await view.get(strikes, keyOf(poll, member))
  return struck && last.clock <= struck.clock ? null : last
}

/** Notes what happened, for the minutes. The record's clock goes on. */
export function note(
  view: WriteView,
  record: PollRecord,
  { id, type, at, actor }: Action<unknown>,
  detail?: HistoryRecord['detail'],
): void {
  const what = type.slice(type.indexOf('.') + 1)
  view.put(history, keyOf(record.poll, sortable(record.clock)), {
    id,
    what,
    by: actor!.member,
    byName: actor!.name,
    at,
    ...(detail && { detail }),
  })
  record.clock++
}

export const isUnweighted = (voters: ReadonlyMap<string, number>) =>
  [...voters.values()].every(weight => weight === ONE)
