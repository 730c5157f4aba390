// Votes of sealed polls: sealed on the voter's device, and checked by everybody when they arrive.
import { CoboxError } from '../../../../errors/index.ts'
import type { Action, ReadView, Refusal, Rule, Self } from '../../../contract.ts'
import { devices, everybody } from '../../../people.ts'
import {
  checkBallot,
  type Fault,
  hedged,
  makeBallot,
  MOST_TOTAL,
  type Random,
  sayFault,
} from '../../sealed/index.ts'
import { ballotProblem } from '../ballots.ts'
import { electorateOf } from '../electorate.ts'
import {
  type Ballot,
  type CreateBody,
  type Definition,
  type EditBody,
  ONE,
  type VoteBody,
} from '../schema.ts'
import { unfit } from '../unfit.ts'
import { definitionOf, pollAt, type PollRecord, votersOf } from '../view.ts'
import { countsPeople, formOf, valuesOf } from './form.ts'
import { awaited, sealedPollOf, type Sealing, sealings, wordsIn } from './view.ts'

const fromSystem: Random = size => globalThis.crypto.getRandomValues(new Uint8Array(size))

/** [D35] What is wrong with something sealed, without the key of whose it is. */
export const unsound = (fault: Fault): Refusal => ({
  code: 'SEALED_UNSOUND',
  details: { reason: sayFault({ ...fault, of: null }) },
})

/** [D34] Why there is no key yet, or never: with who is waited for, or is to blame, and with which device. */
export async function noKey(view: ReadView, sealing: Sealing): Promise<Refusal> {
  const known = await everybody(view)
  const names = async (wanted: readonly string[]) => {
    const found: string[] = []
    for (const { member, device } of sealing.tellers) {
      if (!wanted.includes(device)) continue
      const name = known.get(member)?.name ?? member.slice(0, 16)
      const deviceName = (await view.get(devices, device))?.name
      found.push(deviceName ? `${name} (${deviceName})` : name)
    }
    return found.join(', ')
  }
  if (sealing.failed)
    return { code: 'SEALING_FAILED', details: { who: await names([sealing.failed.against]) } }
  return {
    code: 'TELLERS_AWAITED',
    details: { who: await names(awaited(sealing, await wordsIn(view, sealing))) },
  }
}

const asError = (refusal: Refusal): CoboxError =>
  typeof refusal === 'string' ? new CoboxError(refusal) : new CoboxError(refusal.code, refusal.details)

/** [D35] What the log gets instead of the choices. Throws what they are refused with, TELLERS_AWAITED, SEALING_FAILED. */
export async function seal(
  view: ReadView,
  {
    poll,
    definition,
    ballot,
    none,
  }: { poll: PollRecord; definition: Definition; ballot: Ballot; none: boolean },
  { member }: Self,
): Promise<Pick<VoteBody, 'ballot' | 'sealed'>> {
  const sealing = (await view.get(sealings, poll.poll))!
  const sealedPoll = sealedPollOf(sealing, poll, definition)
  if (!sealedPoll) throw asError(await noKey(view, sealing))
  const problem = ballotProblem(definition, { ballot, none })
  if (problem) throw asError(problem)
  const values = valuesOf(definition, ballot)
  const { length } = definition.options
  if (!values) throw new CoboxError('CHOICES_UNFIT', { least: length, most: length, given: ballot.length })
  const random = hedged(fromSystem, 'vote', JSON.stringify([sealedPoll, member, values]))
  const made = makeBallot(sealedPoll, member, values, random)
  if (!made.ok) throw asError(unsound(made.fault))
  return { ballot: [], sealed: made.value }
}

/** [D35] The ballot is its voter's, for this poll and version, and holds what the poll allows. */
export async function itIsSealedAsItShould(
  view: ReadView,
  poll: PollRecord,
  definition: Definition,
  { body, actor }: Action<VoteBody>,
): Promise<Refusal | null> {
  const { ballot, none, sealed } = body
  if (ballot === null) return sealed || none ? 'ACTION_MALFORMED' : null
  if (!sealed || none || ballot.length > 0) return 'ACTION_MALFORMED'
  const sealing = (await view.get(sealings, poll.poll))!
  const sealedPoll = sealedPollOf(sealing, poll, definition)
  if (!sealedPoll) return noKey(view, sealing)
  const fault = checkBallot(sealedPoll, actor!.member, sealed)
  return fault && unsound(fault)
}

/** The greatest thousandths of which all weights are multiples. */
export function unitOf(weights: Iterable<number>): number {
  let unit = 0
  for (const weight of weights) unit = divisorOf(weight, unit)
  return unit || ONE
}

function divisorOf(a: number, b: number): number {
  return b === 0 ? a : divisorOf(b, a % b)
}

/** [D32] Totals stay small enough to be found. */
function weightsProblem(definition: Definition, weights: readonly number[]): Refusal | null {
  const form = formOf(definition)
  if (!definition.sealed || !form) return null
  const most = form.kind === 'dots' ? form.budget : form.kind === 'score' ? form.max - form.min : 1
  const all = weights.reduce((sum, weight) => sum + weight, 0) / unitOf(weights)
  return all * most > MOST_TOTAL ? unfit('sealedWeights') : null
}

/** [D32] Of a poll that begins or changes, by who could vote now. */
export const itsWeightsCanBeSummed: Rule<CreateBody | EditBody> = async (view, { body }) =>
  body.definition.sealed
    ? weightsProblem(
        body.definition,
        (await electorateOf(view, body.definition)).map(([, weight]) => weight),
      )
    : null

/** [D32] Of a poll that was to open later. */
export const theirWeightsCanBeSummed: Rule<{ poll: string }> = async (view, { body }) => {
  const poll = await pollAt(view, body.poll)
  const definition = poll && (await definitionOf(view, poll))
  return definition?.sealed
    ? weightsProblem(
        definition,
        (await electorateOf(view, definition)).map(([, weight]) => weight),
      )
    : null
}

/** [D32] With those who are added. */
export async function theWeightsCanBeSummed(
  view: ReadView,
  poll: PollRecord,
  definition: Definition,
  more: ReadonlyMap<string, number>,
): Promise<Refusal | null> {
  const ofVoters = definition.options.some(({ threshold }) => threshold?.against === 'voters')
  const differ = [...more.values()].some(weight => weight !== ONE)
  if (definition.sealed && ofVoters && countsPeople(definition) && differ) return unfit('sealedVoters')
  const weights = new Map([...(await votersOf(view, poll)), ...more])
  return weightsProblem(definition, [...weights.values()])
}
