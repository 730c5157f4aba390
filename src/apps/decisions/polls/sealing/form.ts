// How a poll of people becomes a form of sealed ballots, and what of a poll cannot be sealed. Pure.
import type { Refusal } from '../../../contract.ts'
import { checkForm, type Form, MAX_TELLERS } from '../../sealed/index.ts'
import { unfit } from '../unfit.ts'
import type { Ballot, Definition } from '../schema.ts'

/** What can be kept on a sealed ballot; null for the other types. */
export function formOf({ type, options, minChoices, maxChoices, dots, ...more }: Definition): Form | null {
  const count = options.length
  switch (type) {
    case 'proposal':
      return { kind: 'choose', options: count, min: 1, max: 1 }
    case 'choose':
      return { kind: 'choose', options: count, min: minChoices, max: maxChoices }
    case 'dot_vote':
      return { kind: 'dots', options: count, budget: dots }
    case 'score':
      return { kind: 'score', options: count, min: more.minScore, max: more.maxScore }
    default:
      return null
  }
}

/** True where a vote gives each option one point or none: then points without weights are people. */
export const countsPeople = ({ type }: Pick<Definition, 'type'>): boolean =>
  type === 'proposal' || type === 'choose'

/** [D32] The refusal, or null. */
export function sealingProblem(definition: Definition): Refusal | null {
  const { type, sealed, sealing, delegation, noneOfTheAbove, reason, options } = definition
  if (!sealed) return sealing ? unfit('sealingUnfit') : null
  const form = formOf(definition)
  if (!form) return { code: 'POLL_NOT_OFFERED', details: { what: `sealed ${type}` } }
  if (!sealing || !fits(sealing)) return unfit('sealingUnfit')
  if (delegation) return unfit('sealedDelegation')
  if (noneOfTheAbove) return unfit('sealedNone')
  if (reason === 'required_against' || reason === 'required_block') return unfit('sealedReason')
  const ofVoters = options.some(({ threshold }) => threshold?.against === 'voters')
  if (ofVoters && (!countsPeople(definition) || definition.weights.length > 0)) return unfit('sealedVoters')
  return checkForm(form) ? unfit('sealedForm') : null
}

function fits({ tellers, threshold }: NonNullable<Definition['sealing']>): boolean {
  const people = new Set(tellers.map(({ member }) => member))
  const devices = new Set(tellers.map(({ device }) => device))
  const { length } = tellers
  const differ = people.size === length && devices.size === length
  return differ && length >= 1 && length <= MAX_TELLERS && threshold <= length
}

/** One number for each option: 0 where a vote says nothing. Null where a score says nothing and 0 is out of bounds. */
export function valuesOf({ type, options, minScore, maxScore }: Definition, ballot: Ballot): number[] | null {
  const given = new Map(ballot)
  if (type === 'score' && given.size < options.length && (minScore > 0 || maxScore < 0)) return null
  return options.map((_, option) => given.get(option) ?? 0)
}
