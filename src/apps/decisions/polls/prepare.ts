// Makes the bodies of actions out of what people give, on their own device. May throw.
import type { Static } from '@sinclair/typebox'
import { CoboxError } from '../../../errors/index.ts'
import type { ReadView, Self } from '../../contract.ts'
import { findMember } from '../../people.ts'
import { toBallot } from './choices.ts'
import { findPoll, toDefinition, toTime, toWeight } from './given.ts'
import type {
  AddVotersInput,
  CreateInput,
  DelegateInput,
  EditInput,
  ExtendInput,
  LabelInput,
  OutcomeInput,
  ReopenInput,
  StrikeInput,
  UndelegateInput,
  VoteInput,
} from './inputs.ts'
import type {
  AddVotersBody,
  CloseBody,
  CreateBody,
  DelegateBody,
  EditBody,
  OutcomeBody,
  StrikeBody,
  VoteBody,
} from './schema.ts'
import { seal } from './sealing/voting.ts'
import { lastPlaces, readPapers } from './standing.ts'
import { definitionOf, lastStance, type PollRecord } from './view.ts'

export async function create(view: ReadView, input: CreateInput, self: Self): Promise<CreateBody> {
  const { type, title, thread = null, ...settings } = input
  return {
    definition: await toDefinition(view, { type, title }, settings, null),
    thread,
    opensAt: laterOrNull(input.opens, self),
    closesAt: laterOrNull(input.closes, self),
  }
}

/** Throws DATE_UNFIT for what has passed. */
function laterOrNull(given: string | number | undefined, { now }: Self): number | null {
  if (given === undefined) return null
  const at = toTime(given)
  if (at <= now) throw new CoboxError('DATE_UNFIT')
  return at
}

export async function edit(view: ReadView, input: EditInput, self: Self): Promise<EditBody> {
  const poll = await findPoll(view, input.poll)
  const before = await definitionOf(view, poll)
  const { poll: _, title = before.title, ...settings } = input
  return {
    poll: poll.poll,
    definition: await toDefinition(view, { type: before.type, title }, settings, before),
    opensAt: input.opens === undefined ? poll.opensAt : laterOrNull(input.opens, self),
    closesAt: input.closes === undefined ? poll.closesAt : laterOrNull(input.closes, self),
  }
}

export async function named(view: ReadView, input: { poll: string }): Promise<{ poll: string }> {
  return { poll: (await findPoll(view, input.poll)).poll }
}

/** Throws POLL_OVER: who knows that it is too late is told, and writes nothing. */
function mustBeInTime({ state, closesAt }: PollRecord, { now }: Self): void {
  if (state === 'closed') throw new CoboxError('POLL_CLOSED')
  if (closesAt !== null && now > closesAt)
    throw new CoboxError('POLL_OVER', { at: new Date(closesAt).toISOString() })
}

export async function vote(view: ReadView, input: VoteInput, self: Self): Promise<VoteBody> {
  const poll = await findPoll(view, input.poll)
  mustBeInTime(poll, self)
  const definition = await definitionOf(view, poll)
  const none = input.none ?? false
  const ballot = none ? [] : toBallot(definition, input)
  return {
    poll: poll.poll,
    version: poll.version,
    prev: (await lastStance(view, poll.poll, self.member))?.id ?? null,
    ...(definition.sealed ? await seal(view, { poll, definition, ballot, none }, self) : { ballot }),
    none,
    reason: input.reason ?? '',
  }
}

export async function withdraw(view: ReadView, input: { poll: string }, self: Self): Promise<VoteBody> {
  const poll = await findPoll(view, input.poll)
  mustBeInTime(poll, self)
  const { version } = poll
  const prev = (await lastStance(view, poll.poll, self.member))?.id ?? null
  return { poll: poll.poll, version, prev, ballot: null, none: false, reason: '' }
}

/** [D18] The cut: everything that is known here. */
export async function close(view: ReadView, input: { poll: string }): Promise<CloseBody> {
  const poll = await findPoll(view, input.poll)
  const cut = [...lastPlaces(await readPapers(view, poll))]
  return { poll: poll.poll, cut: cut.sort(([a], [b]) => (a < b ? -1 : 1)) }
}

export async function extend(view: ReadView, { poll, closes }: Static<typeof ExtendInput>) {
  return { poll: (await findPoll(view, poll)).poll, closesAt: toTime(closes) }
}

export async function reopen(view: ReadView, { poll, closes }: Static<typeof ReopenInput>) {
  return { poll: (await findPoll(view, poll)).poll, closesAt: closes === undefined ? null : toTime(closes) }
}

export async function addVoters(
  view: ReadView,
  { poll, people, weight = '1' }: Static<typeof AddVotersInput>,
): Promise<AddVotersBody> {
  const found: string[] = []
  for (const one of people) found.push(await findMember(view, one))
  return { poll: (await findPoll(view, poll)).poll, people: [...new Set(found)], weight: toWeight(weight) }
}

export async function strike(
  view: ReadView,
  { poll, member, reason }: Static<typeof StrikeInput>,
): Promise<StrikeBody> {
  const whom = await findMember(view, member, { gone: true })
  return { poll: (await findPoll(view, poll)).poll, member: whom, reason }
}

export async function outcome(
  view: ReadView,
  { poll: wanted, statement, option, review }: Static<typeof OutcomeInput>,
): Promise<OutcomeBody> {
  const poll = await findPoll(view, wanted)
  const { options } = await definitionOf(view, poll)
  const chosen = option === undefined ? null : options.findIndex(({ name }) => name === option)
  if (chosen === -1) throw new CoboxError('CHOICE_UNKNOWN', { choice: option })
  return { poll: poll.poll, statement, option: chosen, review: review ?? null }
}

export async function delegate(view: ReadView, input: Static<typeof DelegateInput>): Promise<DelegateBody> {
  return { ...(await undelegate(view, input)), to: await findMember(view, input.to) }
}

export async function undelegate(
  view: ReadView,
  { poll, tag }: Static<typeof UndelegateInput>,
): Promise<DelegateBody> {
  return {
    to: null,
    ...(poll !== undefined && { poll: (await findPoll(view, poll)).poll }),
    ...(tag !== undefined && { tag }),
  }
}

export async function label(view: ReadView, { member, tags }: Static<typeof LabelInput>) {
  return { member: await findMember(view, member), tags: [...new Set(tags)] }
}
