// What concerns one person of the polls: to vote, to open, to close, and to look at an outcome again.
import type { ReadView, Self } from '../../contract.ts'
import { people } from '../../people.ts'
import type { Concern, ConcernSource } from '../concerns.ts'
import { spokenFor } from '../polls/standing.ts'
import { added, definitionOf, electorates, keyOf, polls, type PollRecord, standing } from '../polls/view.ts'
import { dayOf } from '../tasks/index.ts'
import { lastNudge } from './nudge.ts'

/** A nudge whose author's clock is further ahead than this, in ms, waits until its time has come. */
const AHEAD = 60 * 60 * 1000

/** The day in UTC: what an id is made of is the same wherever a device is. */
const utcDay = (at: number) => new Date(at).toISOString().slice(0, 10)

/** [R1]–[R5] One of each poll, newest poll first. */
export const pollConcerns: ConcernSource = async function* (view, self, { ahead, limit }) {
  const me = await view.get(people, self.member)
  if (!me?.here || me.role === 'reader') return
  const mayVote = votersCheck(view, self.member)
  let left = limit
  for await (const { key, value: poll } of view.range(polls, { reverse: true })) {
    const one =
      (await toDo(view, self, poll, ahead)) ??
      (await toVote(view, self, poll, { order: key, ahead, mayVote }))
    if (one === null) continue
    if (left-- === 0) return
    yield one
  }
}

function concern(poll: PollRecord, what: string, of: string, more: Partial<Concern> = {}): Concern {
  const { title, thread, poll: about, at } = poll
  return { id: `${what} ${about} ${of}`, what, title, thread, about, due: null, at, ...more }
}

type MayVote = (poll: PollRecord) => Promise<boolean>

/** Most polls share who may vote: that is read once for all of them. */
function votersCheck(view: ReadView, member: string): MayVote {
  const known = new Map<string, boolean>()
  return async ({ poll, electorate }) => {
    if (electorate !== null && !known.has(electorate))
      known.set(
        electorate,
        (await view.get(electorates, electorate))!.some(([one]) => one === member),
      )
    return (
      (electorate !== null && known.get(electorate)!) || (await view.get(added, keyOf(poll, member))) !== null
    )
  }
}

/** [R3] [R4] [R5] What falls to who began it. */
async function toDo(
  view: ReadView,
  { member, now }: Self,
  poll: PollRecord,
  ahead: number,
): Promise<Concern | null> {
  const { state, author, opensAt, closesAt, outcome } = poll
  if (state === 'closed') {
    const review = outcome?.review ?? null
    if (review === null || review > dayOf(now + ahead)) return null
    if (member !== author && member !== outcome!.by) return null
    return concern(poll, 'review', review, { due: review, at: outcome!.at })
  }
  if (member !== author) return null
  if (state === 'scheduled')
    return opensAt !== null && now >= opensAt
      ? concern(poll, 'open', utcDay(opensAt), { due: dayOf(opensAt), at: opensAt })
      : null
  if (closesAt === null || now < closesAt) return null
  const { grace } = await definitionOf(view, poll)
  if (now < closesAt + grace) return null
  return concern(poll, 'close', utcDay(closesAt), { due: dayOf(closesAt), until: closesAt, at: closesAt })
}

/** [R1] [R2] [R7] [R13] Of what was said of one poll, the latest counts: that it opened, that somebody asks, that it closes soon. */
async function toVote(
  view: ReadView,
  { member, now }: Self,
  poll: PollRecord,
  { order, ahead, mayVote }: { order: string; ahead: number; mayVote: MayVote },
): Promise<Concern | null> {
  const { state, closesAt, at, opensAt, round } = poll
  if (state !== 'open' || (closesAt !== null && now >= closesAt)) return null
  if (await view.get(standing, keyOf(member, order))) return null
  if (!(await mayVote(poll))) return null
  const spoken = await spokenFor(view, poll, member)
  if (spoken === 'by a vote') return null
  const until = closesAt === null ? {} : { due: dayOf(closesAt), until: closesAt }
  const begun = concern(poll, 'opened', String(round), { ...until, at: Math.max(at, opensAt ?? 0) })
  // a clock that is set back must not make news of it
  const more = { ...until, covers: [begun.id] }
  const soon = closesAt !== null && closesAt <= now + ahead ? closesAt - ahead : null
  const asked = (await lastNudge(view, poll.poll))?.at ?? null
  if (asked !== null && asked <= now + AHEAD && (soon === null || asked > soon))
    return concern(poll, 'nudged', utcDay(asked), { ...more, at: asked })
  if (soon !== null) return concern(poll, 'closing', utcDay(closesAt!), more)
  // who began it knows that it is there; who has named somebody leaves it to them
  if (member === poll.author || spoken === 'not yet') return null
  return begun
}
