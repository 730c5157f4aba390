// Reads of polls: lists, one poll, its votes, its history.
import type { QuerySpace, ReadView, Self } from '../../contract.ts'
import { everybody, people, type Person } from '../../people.ts'
import { decides, tally } from '../tally/tally.ts'
import type { HistoryEntry, PollAnswer, PollInfo, ResultAnswer, StanceAnswer } from './answers.ts'
import { mayVoteIn } from './electorate.ts'
import { describeBallot, describeCount, describePoll, describeStance, nameIn } from './describe.ts'
import { findPoll } from './given.ts'
import { ONE, type PollType } from './schema.ts'
import { countedVotes, type Papers, readPapers, type Voice, voicesOf } from './standing.ts'
import {
  electorates,
  history,
  keyOf,
  labels,
  pollAt,
  type PollRecord,
  type PollState,
  outcomes,
  polls,
  results,
  type Stance,
  standing,
  standingVote,
  weightOf,
  within,
} from './view.ts'

interface ListInput {
  state?: PollState | 'all'
  tag?: string
  thread?: string
  type?: PollType
  after?: string
  limit?: number
}

/** Newest first. */
export async function listPolls(
  view: ReadView,
  { state = 'all', tag, thread, type, after, limit = 100 }: ListInput,
  self: Self,
  space: QuerySpace,
): Promise<{ polls: PollInfo[]; next: string | null }> {
  const found: { key: string; value: PollRecord }[] = []
  for await (const one of view.range(polls, { ...(after && { lt: after }), reverse: true })) {
    const { value } = one
    if (state !== 'all' && value.state !== state) continue
    if (tag !== undefined && !value.tags.includes(tag)) continue
    if (thread !== undefined && value.thread !== thread) continue
    if (type !== undefined && value.type !== type) continue
    found.push(one)
    if (found.length > limit) break
  }
  const more = found.length > limit
  if (more) found.pop()
  // most polls share who may vote
  const known = new Map<string, ReadonlySet<string>>()
  const mayVote = async (poll: PollRecord) => {
    const { electorate } = poll
    if (electorate === null) return mayVoteIn(view, poll, self.member)
    if (!known.has(electorate))
      known.set(electorate, new Set((await view.get(electorates, electorate))!.map(([member]) => member)))
    return known.get(electorate)!.has(self.member) || (await weightOf(view, poll, self.member)) !== null
  }
  const mine = new Set<string>()
  const [newest, oldest] = [found[0]?.key ?? '', found.at(-1)?.key ?? '']
  const own = { gte: keyOf(self.member, oldest), lte: keyOf(self.member, newest) }
  if (found.length > 0) for await (const { key } of view.range(standing, own)) mine.add(key.split('\0')[1]!)
  const final = await finalAmong(found, space)
  const listed: PollInfo[] = []
  for (const { key, value } of found)
    listed.push(
      describePoll(value, {
        now: self.now,
        mayVote: await mayVote(value),
        iVoted: mine.has(key),
        final: final.has(value.poll),
      }),
    )
  return { polls: listed, next: more ? found.at(-1)!.key : null }
}

/** [D28] Those whose closing can no longer be reordered; `found` is newest first. */
async function finalAmong(
  found: readonly { key: string; value: PollRecord }[],
  { final }: QuerySpace,
): Promise<Set<string>> {
  const closings = new Map(found.map(({ value }) => [value.poll, value.closed?.id]))
  const settled = new Set<string>()
  if (!found.some(({ value }) => value.closed)) return settled
  const range = { gte: found.at(-1)!.key, lte: found[0]!.key }
  await final(async view => {
    for await (const { value } of view.range(polls, range))
      if (value.closed && closings.get(value.poll) === value.closed.id) settled.add(value.poll)
  })
  return settled
}

/** True when the closing can no longer be reordered. */
async function isFinal({ poll, closed }: PollRecord, { final }: QuerySpace): Promise<boolean> {
  if (!closed) return false
  return final(async view => (await pollAt(view, poll))?.closed?.id === closed.id)
}

/** [D27] Whether this person is not shown what others voted, yet. */
async function isHidden(view: ReadView, { poll, definition }: Papers, self: Self): Promise<boolean> {
  if (definition.hide !== 'until_voted' || poll.state === 'closed') return false
  return (await standingVote(view, poll.poll, self.member)) === null
}

export async function resultOf(
  view: ReadView,
  papers: Papers,
  people: ReadonlyMap<string, Person>,
  self: Self,
  space: QuerySpace,
): Promise<ResultAnswer> {
  const { poll, definition, voters } = papers
  const voices = voicesOf(papers)
  const hidden = await isHidden(view, papers, self)
  const counted =
    (poll.state === 'closed' ? await view.get(results, poll.poll) : null) ??
    tally(definition, voters.size, countedVotes(voices))
  const late = voices.reduce((sum, voice) => sum + voice.late.length, 0)
  const withLate =
    late > 0 ? tally(definition, voters.size, countedVotes(voicesOf(papers, { withLate: true }))) : counted
  return {
    poll: poll.poll,
    title: poll.title,
    type: poll.type,
    state: poll.state,
    final: await isFinal(poll, space),
    hidden: hidden ? 'until_voted' : null,
    result: hidden ? null : describeCount(counted),
    delegated: voices.filter(({ via }) => via.length > 0).length,
    struck: [...papers.strikes].map(([member, { reason, byName, at }]) => ({
      member,
      name: nameIn(people, member),
      reason,
      byName,
      at,
    })),
    late,
    lateCouldChange: decides(counted) !== decides(withLate),
    closed: poll.closed,
    outcome: poll.outcome && (await view.get(outcomes, poll.poll)),
  }
}

export async function showResult(view: ReadView, input: { poll: string }, self: Self, space: QuerySpace) {
  const papers = await readPapers(view, await findPoll(view, input.poll))
  return resultOf(view, papers, await everybody(view), self, space)
}

export async function showPoll(
  view: ReadView,
  input: { poll: string },
  self: Self,
  space: QuerySpace,
): Promise<PollAnswer> {
  const poll = await findPoll(view, input.poll)
  const papers = await readPapers(view, poll)
  const known = await everybody(view)
  const voices = voicesOf(papers)
  const mine = voices.find(({ member }) => member === self.member)
  const me = await view.get(people, self.member)
  const leads = poll.author === self.member || me?.role === 'coordinator'
  const { definition } = papers
  const isTime = poll.closesAt !== null && self.now >= poll.closesAt + definition.grace
  const early = definition.earlyClose === 'anyone' || (definition.earlyClose === 'author' && leads)
  const own = papers.votes.get(self.member)?.at(-1)
  const result = await resultOf(view, papers, known, self, space)
  const stands = await standingVote(view, poll.poll, self.member)
  return {
    ...describePoll(poll, {
      now: self.now,
      mayVote: await mayVoteIn(view, poll, self.member),
      iVoted: stands !== null,
      final: result.final,
    }),
    outcome: result.outcome,
    version: poll.version,
    edits: poll.edits,
    frozen: papers.votes.size > 0,
    definition,
    mine: own ? { ...stanceAnswer(papers, known, mine, own, false), stands: stands?.id === own.id } : null,
    people: voices.map(voice => ({
      member: voice.member,
      name: nameIn(known, voice.member),
      weight: voice.weight / ONE,
      voted: voice.stance !== null && voice.via.length === 0,
      via: voice.via.map(member => ({ member, name: nameIn(known, member) })),
      struck: voice.struck !== null,
      late: voice.late.length > 0,
    })),
    mayClose:
      poll.state === 'open' && (leads || mine !== undefined) && me?.role !== 'reader' && (isTime || early),
    mayEdit: leads && me?.role !== 'reader',
    result,
  }
}

function stanceAnswer(
  { definition, strikes }: Papers,
  known: ReadonlyMap<string, Person>,
  voice: Voice | undefined,
  stance: Stance,
  hidden: boolean,
): StanceAnswer {
  const struck = strikes.get(stance.member)
  return describeStance(definition, stance, {
    name: nameIn(known, stance.member),
    weight: voice?.weight ?? 0,
    counts: voice?.stance?.id === stance.id && voice.via.length === 0,
    late: voice?.late.some(({ id }) => id === stance.id) ?? false,
    struck: struck !== undefined && stance.clock <= struck.clock,
    hidden,
  })
}

/** Every vote, those that were changed included: by person, oldest first. */
export async function listStances(
  view: ReadView,
  input: { poll: string; all?: boolean },
  self: Self,
): Promise<{ stances: StanceAnswer[]; hidden: boolean }> {
  const papers = await readPapers(view, await findPoll(view, input.poll))
  const known = await everybody(view)
  const hidden = await isHidden(view, papers, self)
  const found: StanceAnswer[] = []
  const voices = new Map(voicesOf(papers).map(voice => [voice.member, voice]))
  for (const [member, cast] of papers.votes)
    for (const stance of cast) {
      const one = stanceAnswer(papers, known, voices.get(member), stance, hidden && member !== self.member)
      if (input.all || one.counts || one.late || one.struck) found.push(one)
    }
  return { stances: found, hidden }
}

/** What happened to a poll, votes included, in the order of the log. */
export async function listHistory(
  view: ReadView,
  { poll: wanted, after = '', limit = 1000 }: { poll: string; after?: string; limit?: number },
  self: Self,
): Promise<{ entries: HistoryEntry[]; next: string | null }> {
  const poll = await findPoll(view, wanted)
  const papers = await readPapers(view, poll)
  const known = await everybody(view)
  const hidden = await isHidden(view, papers, self)
  const found: HistoryEntry[] = []
  for await (const { key, value } of view.range(history, {
    ...within(poll.poll),
    gt: keyOf(poll.poll, after),
  })) {
    const { id, what, at, by, byName, detail = {} } = value
    found.push({ entry: key.split('\0')[1]!, id, what, at, by, byName, choices: null, reason: '', detail })
  }
  for (const [member, cast] of papers.votes)
    for (const stance of cast) {
      if (stance.clock <= after) continue
      const isMine = member === self.member
      found.push({
        entry: stance.clock,
        id: stance.id,
        what: stance.ballot === null ? 'withdraw' : 'vote',
        at: stance.at,
        by: member,
        byName: nameIn(known, member),
        choices:
          stance.ballot === null || (hidden && !isMine)
            ? null
            : describeBallot(papers.definition, stance.ballot),
        reason: hidden && !isMine ? '' : stance.reason,
        detail: {},
      })
    }
  found.sort((a, b) => (a.entry < b.entry ? -1 : 1))
  const page = found.slice(0, limit)
  return { entries: page, next: found.length > limit ? page.at(-1)!.entry : null }
}

/** Members who have tags. */
export async function listTags(view: ReadView) {
  const known = await everybody(view)
  const members: { member: string; name: string; tags: string[] }[] = []
  for await (const { key, value } of view.range(labels))
    members.push({ member: key, name: nameIn(known, key), tags: [...value] })
  return { members }
}
