// Whether a poll can be held as it is defined. Pure: asked before it is written, and again by every device.
import { because, type Reason } from '../../../errors/index.ts'
import type { Refusal } from '../../contract.ts'
import type { Definition, PollType } from './schema.ts'

/** Options that a poll needs at least; at most 0 means that it has none. */
const LEAST_OPTIONS: Record<PollType, number> = {
  proposal: 2,
  check: 1,
  count: 1,
  choose: 2,
  dot_vote: 2,
  score: 1,
  ranked_choice: 2,
  stv: 2,
  meeting: 1,
  question: 0,
}
/** Where “none of the above” makes sense. */
const WITH_NONE: readonly PollType[] = ['proposal', 'choose', 'dot_vote', 'score', 'ranked_choice', 'stv']
const NO_THRESHOLDS: readonly PollType[] = ['meeting', 'question', 'stv']

/** Why it cannot be held. */
export const unfit = (why: Reason, values: Record<string, string | number> = {}): Refusal => ({
  code: 'POLL_UNFIT',
  details: { reason: because(why, values) },
})

/** [D2] [D3] The refusal, or null. */
export function definitionProblem(definition: Definition): Refusal | null {
  return (
    offerProblem(definition) ??
    optionsProblem(definition) ??
    limitsProblem(definition) ??
    settingsProblem(definition)
  )
}

function offerProblem({ sealed, hide }: Definition): Refusal | null {
  if (sealed) return { code: 'POLL_NOT_OFFERED', details: { what: 'sealed' } }
  return hide === 'until_closed' ? 'HIDING_NEEDS_SEALED' : null
}

function optionsProblem({ type, options }: Definition): Refusal | null {
  const least = LEAST_OPTIONS[type]
  if (options.length < least) return unfit('optionsFew', { least })
  if (type === 'question' && options.length > 0) return unfit('optionsNone')
  const names = new Set<string>()
  for (const { name, stand, threshold } of options) {
    if (name !== name.trim() || name === '' || name.includes('\0')) return unfit('optionNameUnfit')
    if (names.has(name)) return unfit('optionTwice', { name })
    names.add(name)
    if (type === 'meeting' && !isSlot(name)) return unfit('slotUnfit', { name })
    if (stand && type !== 'proposal') return unfit('standUnfit')
    if (threshold && NO_THRESHOLDS.includes(type)) return unfit('thresholdUnfit')
  }
  return null
}

function limitsProblem(definition: Definition): Refusal | null {
  const { type, options, minChoices, maxChoices, minScore, maxScore, ranks, seats } = definition
  const count = options.length
  if (type === 'choose' && (minChoices > maxChoices || maxChoices > count))
    return unfit('choicesUnfit', { count })
  if (type === 'score' && minScore >= maxScore) return unfit('scoresUnfit')
  if (type === 'ranked_choice' && ranks > count) return unfit('ranksUnfit', { count })
  if (type === 'stv' && seats >= count) return unfit('seatsUnfit', { count })
  return null
}

function settingsProblem(definition: Definition): Refusal | null {
  const { type, noneOfTheAbove, reason, options, voters, weights, sealed, title, tags } = definition
  if (title.trim() === '') return unfit('titleUnfit')
  if (tags.some(tag => tag !== tag.trim() || tag.includes('\0'))) return unfit('tagUnfit')
  if (noneOfTheAbove && !WITH_NONE.includes(type)) return unfit('noneUnfit')
  if (type === 'question' && reason !== 'required') return unfit('answerUnfit')
  const stands = options.map(({ stand }) => stand)
  if (reason === 'required_block' && !stands.includes('block')) return unfit('reasonUnfit')
  if (reason === 'required_against' && !stands.includes('block') && !stands.includes('disagree'))
    return unfit('reasonUnfit')
  if (voters.roles.length + voters.people.length + voters.tags.length === 0) return unfit('votersUnfit')
  if (weights.length > 0 && (sealed || type === 'stv')) return unfit('weightsUnfit')
  if (new Set(weights.map(([member]) => member)).size < weights.length) return unfit('weightTwice')
  return null
}

/** [D3] When it opens and closes; `closable`: who began it may close it early. */
export function datesProblem(
  { earlyClose }: Definition,
  { opensAt, closesAt }: { opensAt: number | null; closesAt: number | null },
): Refusal | null {
  if (closesAt === null) return earlyClose === 'never' ? unfit('neverEnds') : null
  return opensAt !== null && closesAt <= opensAt ? unfit('endsBeforeItBegins') : null
}

const SLOT =
  /^(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/

/** A day, or a moment, in ISO 8601: `2026-12-05` or `2026-12-05T18:30+01:00`. */
export function isSlot(text: string): boolean {
  const [, year, month, day] = (SLOT.exec(text) ?? []).map(Number)
  if (year === undefined) return false
  const date = new Date(Date.UTC(year, month! - 1, day!))
  return date.getUTCMonth() === month! - 1 && date.getUTCDate() === day
}
