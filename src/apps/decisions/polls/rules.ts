// The rules of polls as sentences; SPEC.md numbers them.
import type { Actor, Action, ReadView, Refusal, Rule } from '../../contract.ts'
import { isHere, people } from '../../people.ts'
import { threadAt } from '../threads/view.ts'
import { ballotProblem, reasonProblem } from './ballots.ts'
import { datesProblem, definitionProblem } from './definition.ts'
import { electorateOf, mayVoteIn } from './electorate.ts'
import {
  type AddVotersBody,
  type CloseBody,
  type CreateBody,
  type DelegateBody,
  type EditBody,
  type LabelBody,
  MAX_CHANGES,
  ONE,
  type OutcomeBody,
  type StrikeBody,
  type VoteBody,
} from './schema.ts'
import { itIsSealedAsItShould, theWeightsCanBeSummed } from './sealing/voting.ts'
import { lastPlaces, readPapers } from './standing.ts'
import { unfit } from './unfit.ts'
import {
  closings,
  definitionOf,
  lastStance,
  pollAt,
  type PollRecord,
  type PollState,
  standingVote,
  stances,
  stancesOf,
  weightOf,
  within,
} from './view.ts'

interface AboutPoll {
  poll: string
}

const noPoll = (poll: string): Refusal => ({ code: 'NO_POLL', details: { poll } })

/** Asks something of the poll that an action is about; null when there is none. */
async function of<Body extends AboutPoll>(
  view: ReadView,
  { body }: Action<Body>,
  ask: (poll: PollRecord) => Refusal | null | Promise<Refusal | null>,
): Promise<Refusal | null> {
  const poll = await pollAt(view, body.poll)
  return poll ? ask(poll) : null
}

/** What somebody is told who wants something of a poll in another state. */
export const STATE_REFUSALS: Record<PollState, Refusal> = {
  scheduled: 'POLL_NOT_OPEN',
  open: 'POLL_OPEN',
  closed: 'POLL_CLOSED',
}

/** [D1] */
export const thePollIsThere: Rule<AboutPoll> = async (view, { body }) =>
  (await pollAt(view, body.poll)) ? null : noPoll(body.poll)

/** [D1] */
export const itsThreadIsThere: Rule<CreateBody> = async (view, { body: { thread } }) =>
  thread === null || (await threadAt(view, thread)) ? null : { code: 'NO_THREAD', details: { thread } }

/** [D2] [D3] */
export const itCanBeHeld: Rule<CreateBody | EditBody> = (_, { body }) =>
  definitionProblem(body.definition) ?? datesProblem(body.definition, body)

/** [D4] */
export const somebodyMayVote: Rule<CreateBody | EditBody> = async (view, { body }) =>
  (await electorateOf(view, body.definition)).length > 0 ? null : 'NO_VOTERS'

const isIn =
  (...states: PollState[]): Rule<AboutPoll> =>
  (view, action) =>
    of(view, action, ({ state }) => (states.includes(state) ? null : STATE_REFUSALS[state]))
export const itIsOpen = isIn('open')
export const itIsScheduled = isIn('scheduled')
export const itIsClosed = isIn('closed')
export const itIsNotClosed = isIn('scheduled', 'open')

function leads({ author }: PollRecord, { member, role }: Actor): boolean {
  return author === member || role === 'coordinator'
}

/** [D5] */
export const whoBeganItOrACoordinator: Rule<AboutPoll> = (view, action) =>
  of(view, action, poll => (leads(poll, action.actor!) ? null : 'NOT_POLL_AUTHOR'))

/** [D6] */
export const nobodyHasVoted: Rule<AboutPoll> = async (view, { body }) => {
  for await (const _ of view.range(stances, { ...within(body.poll), limit: 1 })) return 'POLL_FROZEN'
  return null
}

/** [D7] The date is a claim, like every time. */
export const itMayOpenNow: Rule<AboutPoll> = (view, action) =>
  of(view, action, poll => {
    if (leads(poll, action.actor!)) return null
    return isDue(poll, action.at) ? null : 'POLL_NOT_OPEN'
  })

/** [D7] */
export const somebodyMayVoteInIt: Rule<AboutPoll> = (view, action) =>
  of(view, action, async poll =>
    (await electorateOf(view, await definitionOf(view, poll))).length > 0 ? null : 'NO_VOTERS',
  )

/** [D7] Its date has come, by this claim. */
const isDue = ({ state, opensAt }: PollRecord, at: number): boolean =>
  state === 'scheduled' && opensAt !== null && at >= opensAt

/** [D7] [D11] [D12] What claims to be older than the closing is kept, and late. */
export const itIsOpenOrWas: Rule<VoteBody> = (view, action) =>
  of(view, action, poll => {
    const { state, closed } = poll
    if (state === 'scheduled') return isDue(poll, action.at) ? null : 'POLL_NOT_OPEN'
    return state === 'open' || action.at <= closed!.at ? null : 'POLL_CLOSED'
  })

/** [D9] In a poll that their vote opens: who would be pinned by it. */
export const theyMayVote: Rule<VoteBody> = (view, action) =>
  of(view, action, async poll => ((await mayVoteIn(view, poll, action.actor!.member)) ? null : 'NOT_A_VOTER'))

/** [D6] */
export const theySawThisVersion: Rule<VoteBody> = (view, action) =>
  of(view, action, ({ version }) => (version === action.body.version ? null : 'POLL_CHANGED'))

/** [D10] */
export const itFollowsAVoteOfTheirs: Rule<VoteBody> = async (view, { body, actor }) => {
  if (body.prev === null) return null
  for await (const { id } of stancesOf(view, body.poll, actor!.member)) if (id === body.prev) return null
  return 'VOTE_OUT_OF_LINE'
}

/** [D10] */
export const theyDoNotVoteTooOften: Rule<VoteBody> = async (view, { body, actor }) =>
  ((await lastStance(view, body.poll, actor!.member))?.nth ?? -1) + 1 < MAX_CHANGES
    ? null
    : { code: 'VOTED_TOO_OFTEN', details: { limit: MAX_CHANGES } }

/** [D13] */
export const thereIsAVoteToTakeBack: Rule<VoteBody> = async (view, { body, actor }) => {
  if (body.ballot !== null) return null
  return (await standingVote(view, body.poll, actor!.member)) ? null : 'NO_VOTE'
}

/** [D14] [D15] [D16] [D35] */
export const theVoteFitsThePoll: Rule<VoteBody> = (view, action) =>
  of(view, action, async poll => {
    const definition = await definitionOf(view, poll)
    if (definition.sealed)
      return reasonProblem(definition, action.body) ?? itIsSealedAsItShould(view, poll, definition, action)
    if (action.body.sealed) return 'ACTION_MALFORMED'
    return ballotProblem(definition, action.body) ?? reasonProblem(definition, action.body)
  })

/** [D17] Whoever may vote, or who began it, or a coordinator. */
export const theyTakePartInIt: Rule<AboutPoll> = (view, action) =>
  of(view, action, async poll => {
    if (leads(poll, action.actor!)) return null
    return (await weightOf(view, poll, action.actor!.member)) === null ? 'NOT_A_VOTER' : null
  })

/** [D17] By the claim of who closes. */
export const itMayCloseNow: Rule<CloseBody> = (view, action) =>
  of(view, action, async poll => {
    const { earlyClose, grace } = await definitionOf(view, poll)
    const until = poll.closesAt === null ? null : poll.closesAt + grace
    if (until !== null && action.at >= until) return null
    if (earlyClose === 'anyone') return null
    if (earlyClose === 'author' && leads(poll, action.actor!)) return null
    return until === null
      ? 'NOT_POLL_AUTHOR'
      : { code: 'CLOSE_TOO_EARLY', details: { until: new Date(until).toISOString() } }
  })

/** [D18] It names only places that are there, and leaves out nothing of its author's own log. */
export const theCutIsPlausible: Rule<CloseBody> = (view, action) =>
  of(view, action, async poll => {
    const places = lastPlaces(await readPapers(view, poll))
    const cut = new Map(action.body.cut)
    if (cut.size < action.body.cut.length) return 'CUT_FORGED'
    for (const [writer, seq] of cut) if (seq > (places.get(writer) ?? 0)) return 'CUT_FORGED'
    return (cut.get(action.writer) ?? 0) < (places.get(action.writer) ?? 0) ? 'CUT_FORGED' : null
  })

/** [D21] */
export const itIsLater: Rule<{ poll: string; closesAt: number }> = (view, action) =>
  of(view, action, ({ closesAt }) =>
    closesAt !== null && action.body.closesAt > closesAt ? null : 'DATE_UNFIT',
  )

/** [D22] */
export const itMayEndAgain: Rule<{ poll: string; closesAt: number | null }> = (view, action) =>
  of(view, action, async poll => {
    const { closesAt } = action.body
    if (closesAt === null) return datesProblem(await definitionOf(view, poll), { opensAt: null, closesAt })
    const before = (await view.get(closings, poll.poll))?.closesAt ?? null
    return closesAt > action.at && (before === null || closesAt > before) ? null : 'DATE_UNFIT'
  })

/** [D8] */
export const theyAreHereAndNew: Rule<AddVotersBody> = (view, action) =>
  of(view, action, async poll => {
    for (const member of action.body.people) {
      const person = await view.get(people, member)
      if (!person?.here || person.role === 'reader')
        return { code: 'NOT_FOUND', details: { what: `member ${member.slice(0, 16)}` } }
      if ((await weightOf(view, poll, member)) !== null)
        return { code: 'ALREADY_A_VOTER', details: { who: person.name } }
    }
    return null
  })

/** [D23] */
export const theyHaveGone: Rule<StrikeBody> = async (view, { body }) => {
  const person = await view.get(people, body.member)
  if (!person) return { code: 'NOT_FOUND', details: { what: `member ${body.member.slice(0, 16)}` } }
  if (person.here) return { code: 'STILL_HERE', details: { who: person.name } }
  return (await standingVote(view, body.poll, body.member)) ? null : 'NO_VOTE'
}

/** [D24] */
export const theOptionIsThere: Rule<OutcomeBody> = (view, action) =>
  of(view, action, async poll => {
    const { option } = action.body
    const { options } = await definitionOf(view, poll)
    return option === null || option < options.length
      ? null
      : { code: 'CHOICE_UNKNOWN', details: { choice: `#${option}` } }
  })

/** [D25] */
export const itIsSomebodyHere: Rule<DelegateBody> = async (view, { body, actor }) => {
  if (body.to === null) return null
  if (body.to === actor!.member) return 'DELEGATE_ONESELF'
  const person = await view.get(people, body.to)
  return person?.here && person.role !== 'reader'
    ? null
    : { code: 'NOT_FOUND', details: { what: `member ${body.to.slice(0, 16)}` } }
}

/** [D25] */
export const itIsForOneThing: Rule<DelegateBody> = (_, { body }) =>
  body.poll !== undefined && body.tag !== undefined ? 'DELEGATION_UNFIT' : null

/** [D25] */
export const thePollTakesIt: Rule<DelegateBody> = async (view, { body }) => {
  if (body.poll === undefined) return null
  const poll = await pollAt(view, body.poll)
  if (!poll) return noPoll(body.poll)
  if (poll.state === 'closed') return 'POLL_CLOSED'
  return (await definitionOf(view, poll)).delegation ? null : 'DELEGATION_OFF'
}

/** [D25] */
export const nobodyIsNamed: Rule<DelegateBody> = (_, { body }) =>
  body.to === null ? null : 'ACTION_MALFORMED'

/** [D13] */
export const itIsTakenBack: Rule<VoteBody> = (_, { body }) =>
  body.ballot === null && !body.sealed ? null : 'ACTION_MALFORMED'

/** [D6] Its tellers have begun their work. */
export const itIsOfTheSameType: Rule<EditBody> = (view, action) =>
  of(view, action, async poll => {
    const { type, sealing } = action.body.definition
    const before = (await definitionOf(view, poll)).sealing
    return type === poll.type && JSON.stringify(sealing) === JSON.stringify(before) ? null : 'POLL_FROZEN'
  })

/** [D36] Its totals would be opened twice, and show how the ballots between were cast. */
export const itIsNotSealed: Rule<AboutPoll> = (view, action) =>
  of(view, action, async poll => ((await definitionOf(view, poll)).sealed ? 'SEALED_STAYS_CLOSED' : null))

/** [D8] */
export const theWeightFits: Rule<AddVotersBody> = (view, action) =>
  of(view, action, async poll => {
    const { weight, people } = action.body
    const definition = await definitionOf(view, poll)
    if (weight !== ONE && definition.type === 'stv') return unfit('weightsUnfit')
    return theWeightsCanBeSummed(view, poll, definition, new Map(people.map(member => [member, weight])))
  })

/** [D4] */
export const theMemberIsHere: Rule<LabelBody> = async (view, { body }) =>
  (await isHere(view, body.member))
    ? null
    : { code: 'NOT_FOUND', details: { what: `member ${body.member.slice(0, 16)}` } }
