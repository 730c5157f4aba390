// What the actions of polls do to the view: its only writer. The rules have passed.
import { sortable } from '../../../lib/bytes.ts'
import type { Action, LogControl, Tools, WriteView } from '../../contract.ts'
import { tally } from '../tally/tally.ts'
import { electorateOf } from './electorate.ts'
import type {
  AddVotersBody,
  CloseBody,
  CreateBody,
  Definition,
  DelegateBody,
  EditBody,
  LabelBody,
  OutcomeBody,
  StrikeBody,
  VoteBody,
} from './schema.ts'
import * as sealing from './sealing/apply.ts'
import { sealedBallots } from './sealing/view.ts'
import { countedVotes, lastPlaces, readPapers, voicesOf } from './standing.ts'
import {
  added,
  closings,
  definitionOf,
  definitions,
  delegations,
  electorates,
  keyOf,
  labels,
  lastStance,
  nextNumber,
  note,
  noteStanding,
  outcomes,
  pollAt,
  type PollRecord,
  pollOrders,
  polls,
  putPoll,
  results,
  standingVote,
  stances,
  strikes,
  votersOf,
} from './view.ts'

/** Characters of a statement that lists have. */
const LISTED_WORDS = 200

interface AboutPoll {
  poll: string
}

async function mustHavePoll(view: WriteView, { body }: Action<AboutPoll>): Promise<PollRecord> {
  return (await pollAt(view, body.poll))!
}

export async function create(view: WriteView, action: Action<CreateBody>, _: LogControl, tools: Tools) {
  const { id, body, at, actor, writer } = action
  const { definition, thread, opensAt, closesAt } = body
  const order = await nextNumber(view, 'polls')
  const poll: PollRecord = {
    poll: id,
    type: definition.type,
    title: definition.title,
    tags: definition.tags,
    thread,
    author: actor!.member,
    authorName: actor!.name,
    at,
    state: opensAt === null ? 'open' : 'scheduled',
    version: '',
    edits: 0,
    opensAt,
    closesAt,
    electorate: null,
    voters: 0,
    voted: 0,
    round: 1,
    clock: 0,
    closed: null,
    outcome: null,
  }
  view.put(pollOrders, id, order)
  define(view, poll, definition, tools)
  if (poll.state === 'open') await pin(view, poll, definition, tools)
  if (definition.sealing) sealing.begin(view, id, writer, definition.sealing)
  note(view, poll, action)
  view.put(polls, order, poll)
}

/** Notes a version of what the poll is. */
function define(view: WriteView, poll: PollRecord, definition: Definition, tools: Tools): void {
  poll.version = tools.hash(JSON.stringify(definition))
  poll.type = definition.type
  poll.title = definition.title
  poll.tags = definition.tags
  view.put(definitions, keyOf(poll.poll, poll.version), definition)
}

/** [D4] Pins who may vote, at this place in the log. */
async function pin(
  view: WriteView,
  poll: PollRecord,
  definition: Pick<Definition, 'voters' | 'weights'>,
  tools: Tools,
): Promise<void> {
  const electorate = await electorateOf(view, definition)
  poll.electorate = tools.hash(JSON.stringify(electorate))
  poll.voters = electorate.length
  view.put(electorates, poll.electorate, electorate)
}

export async function edit(view: WriteView, action: Action<EditBody>, _: LogControl, tools: Tools) {
  const poll = await mustHavePoll(view, action)
  const { definition, opensAt, closesAt } = action.body
  poll.edits++
  poll.closesAt = closesAt
  if (poll.state === 'scheduled') poll.opensAt = opensAt
  define(view, poll, definition, tools)
  if (poll.state === 'open') {
    await pin(view, poll, definition, tools)
    // who was added before is among them, or is not meant any more
    for (const member of (await votersOf(view, poll)).keys()) view.remove(added, keyOf(poll.poll, member))
  }
  note(view, poll, action, { version: poll.version })
  await putPoll(view, poll)
}

export async function open(view: WriteView, action: Action<AboutPoll>, _: LogControl, tools: Tools) {
  const poll = await mustHavePoll(view, action)
  poll.state = 'open'
  await pin(view, poll, await definitionOf(view, poll), tools)
  note(view, poll, { ...action, type: 'decisions.openPoll' })
  await putPoll(view, poll)
}

export async function vote(view: WriteView, action: Action<VoteBody>, log: LogControl, tools: Tools) {
  const { id, body, writer, seq, at, actor } = action
  // [D7] its date has come: the first vote opens it
  if ((await pollAt(view, body.poll))!.state === 'scheduled') await open(view, action, log, tools)
  const poll = (await pollAt(view, body.poll))!
  const { member } = actor!
  const last = await lastStance(view, poll.poll, member)
  const stood = (await standingVote(view, poll.poll, member)) !== null
  const { prev, ballot, sealed, none, reason } = body
  view.put(stances, keyOf(poll.poll, member, sortable(poll.clock++)), {
    writer,
    seq,
    at,
    prev,
    ballot,
    none,
    reason,
    round: poll.round,
    nth: (last?.nth ?? -1) + 1,
    over: last && last.id !== prev ? last.id : null,
  })
  if (sealed) view.put(sealedBallots, keyOf(poll.poll, id), sealed)
  await noteStanding(view, poll.poll, member, ballot !== null)
  // after the closing the count stays as it is
  if (poll.state === 'open') poll.voted += Number(ballot !== null) - Number(stood)
  await putPoll(view, poll)
}

export async function close(view: WriteView, action: Action<CloseBody>) {
  const poll = await mustHavePoll(view, action)
  const { id, at, actor, body } = action
  poll.state = 'closed'
  poll.closed = { id, by: actor!.member, byName: actor!.name, at }
  const before = await readPapers(view, { ...poll, state: 'open' })
  const { definition, voters } = before
  // [D37] who closes a sealed poll must not choose whose votes are opened
  const cut = definition.sealed ? [...lastPlaces(before)] : body.cut
  const closing = { id, cut, closesAt: poll.closesAt }
  view.put(closings, poll.poll, closing)
  const papers = { ...before, poll, closing }
  const voices = voicesOf(papers)
  const votes = countedVotes(voices)
  if (definition.sealed) {
    await sealing.close(view, poll, definition, voices)
    poll.voted = votes.length
  } else {
    const result = tally(definition, voters.size, votes)
    view.put(results, poll.poll, result)
    poll.voted = result.voted
  }
  note(view, poll, action)
  await putPoll(view, poll)
}

export async function extend(view: WriteView, action: Action<{ poll: string; closesAt: number }>) {
  const poll = await mustHavePoll(view, action)
  note(view, poll, action, { from: poll.closesAt, to: action.body.closesAt })
  poll.closesAt = action.body.closesAt
  await putPoll(view, poll)
}

/** What was late is a vote like others from here on; the next closing pins a cut of its own. */
export async function reopen(view: WriteView, action: Action<{ poll: string; closesAt: number | null }>) {
  const poll = await mustHavePoll(view, action)
  poll.state = 'open'
  poll.round++
  poll.closed = null
  poll.outcome = null
  poll.closesAt = action.body.closesAt
  view.remove(results, poll.poll)
  const { votes, strikes: struck } = await readPapers(view, poll)
  poll.voted = [...votes].filter(([member, cast]) => {
    const last = cast.at(-1)!
    return last.ballot !== null && last.clock > (struck.get(member)?.clock ?? '')
  }).length
  note(view, poll, action, { to: poll.closesAt })
  await putPoll(view, poll)
}

export async function addVoters(view: WriteView, action: Action<AddVotersBody>) {
  const poll = await mustHavePoll(view, action)
  const { people, weight } = action.body
  for (const member of people) view.put(added, keyOf(poll.poll, member), weight)
  poll.voters += people.length
  note(view, poll, action, { people: people.join(' '), weight })
  await putPoll(view, poll)
}

export async function strike(view: WriteView, action: Action<StrikeBody>) {
  const poll = await mustHavePoll(view, action)
  const { id, at, actor, body } = action
  view.put(strikes, keyOf(poll.poll, body.member), {
    id,
    reason: body.reason,
    by: actor!.member,
    byName: actor!.name,
    at,
    clock: sortable(poll.clock),
  })
  await noteStanding(view, poll.poll, body.member, false)
  poll.voted--
  note(view, poll, action, { member: body.member, reason: body.reason })
  await putPoll(view, poll)
}

export async function outcome(view: WriteView, action: Action<OutcomeBody>) {
  const poll = await mustHavePoll(view, action)
  const { id, at, actor, body } = action
  const { statement, option, review } = body
  const whole = { id, statement, option, review, by: actor!.member, byName: actor!.name, at }
  view.put(outcomes, poll.poll, whole)
  poll.outcome = { ...whole, statement: [...statement].slice(0, LISTED_WORDS).join('') }
  note(view, poll, action, { statement, option, review })
  await putPoll(view, poll)
}

export async function delegate(view: WriteView, { id, body, writer, seq, at, actor }: Action<DelegateBody>) {
  const { member } = actor!
  const { to, poll = null, tag = null } = body
  view.put(delegations, keyOf(member, await nextNumber(view, 'delegations')), {
    id,
    from: member,
    to,
    poll,
    tag,
    writer,
    seq,
    at,
  })
}

export function label(view: WriteView, { body }: Action<LabelBody>) {
  if (body.tags.length > 0) view.put(labels, body.member, body.tags)
  else view.remove(labels, body.member)
}
