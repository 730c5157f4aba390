// What somebody types into the form of a new poll, and what is sent of it. Pure.
import { fromLocalField } from '../../../parts/dates.ts'
import { type AnswerDraft, answersIn, areAnswersWrong, type Input, percentIn } from './answer-draft.ts'
import {
  asksForOptions,
  leastOptions,
  mayHaveNone,
  mayShuffle,
  numbersOf,
  reasonsFor,
  tagsIn,
} from './poll-types.ts'
import type { PollType } from './queries.ts'

/** Who may vote: all who could, or some of them. */
export const WHO = ['everybody', 'coordinators', 'tags', 'people'] as const

/** As it is typed: numbers and times as text. */
export interface PollDraft {
  /** Which template it began with; empty: none. */
  template: string
  type: PollType
  title: string
  details: string
  options: string[]
  /** Of a proposal: answers of its own; null: the four that are usual. */
  answers: AnswerDraft[] | null
  closes: string
  opens: string
  tags: string
  reason: NonNullable<Input['reason']>
  quorum: string
  agreement: string
  noBlocks: boolean
  minChoices: string
  maxChoices: string
  dots: string
  minScore: string
  maxScore: string
  ranks: string
  target: string
  seats: string
  method: NonNullable<Input['method']>
  hide: boolean
  none: boolean
  shuffled: boolean
  delegation: boolean
  earlyClose: NonNullable<Input['earlyClose']>
  who: (typeof WHO)[number]
  voters: string[]
  voterTags: string[]
  weights: { member: string; weight: string }[]
  sealed: boolean
  tellers: string[]
  /** Empty: more than half of them. */
  tellersNeeded: string
}

export const EMPTY: PollDraft = {
  template: '',
  type: 'proposal',
  title: '',
  details: '',
  options: ['', ''],
  answers: null,
  closes: '',
  opens: '',
  tags: '',
  reason: 'optional',
  quorum: '',
  agreement: '',
  noBlocks: false,
  minChoices: '1',
  maxChoices: '1',
  dots: '8',
  minScore: '0',
  maxScore: '5',
  ranks: '',
  target: '5',
  seats: '2',
  method: 'scottish',
  hide: false,
  none: false,
  shuffled: false,
  delegation: true,
  earlyClose: 'author',
  who: 'everybody',
  voters: [],
  voterTags: [],
  weights: [],
  sealed: false,
  tellers: [],
  tellersNeeded: '',
}

const SEALABLE: readonly PollType[] = ['proposal', 'choose', 'dot_vote', 'score']
export const maySeal = (type: PollType): boolean => SEALABLE.includes(type)
export const isSealed = ({ type, sealed }: PollDraft): boolean => sealed && maySeal(type)
/** An election counts whole votes. */
export const mayWeigh = (type: PollType): boolean => type !== 'stv' && type !== 'question'
/** Of the usual answers it is known which one agrees. */
export const hasUsualAnswers = ({ type, answers }: PollDraft): boolean =>
  type === 'proposal' && answers === null

const whole = (text: string): number | null => (/^-?\d+$/.test(text.trim()) ? Number(text) : null)

/** Those of a form that is folded away are there to be unfolded. */
export const UNDER_MORE = ['opens', 'quorum', 'agreement', 'voters', 'weights', 'tellers'] as const
export type Wrong =
  | (typeof UNDER_MORE)[number]
  | 'title'
  | 'options'
  | 'answers'
  | 'closes'
  | 'numbers'
  | 'seats'

/** Options without those that are empty; times of a meeting as moments that are the same everywhere. */
function optionsIn({ type, options }: PollDraft): (string | null)[] {
  return options
    .map(one => one.trim())
    .filter(one => one !== '')
    .map(one => {
      if (type !== 'meeting') return one
      const at = fromLocalField(one)
      return at === null ? null : new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')
    })
}

/** What is wrong with it, by field. */
export function wrongIn(draft: PollDraft): Wrong[] {
  const { type, title, closes, opens, quorum, agreement } = draft
  const found: Wrong[] = []
  if (title.trim() === '') found.push('title')
  const options = optionsIn(draft)
  if (
    asksForOptions(type) &&
    (options.length < leastOptions(type) || options.includes(null) || new Set(options).size < options.length)
  )
    found.push('options')
  if (numbersOf(type).some(name => whole(draft[name]) === null && !(name === 'ranks' && draft[name] === '')))
    found.push('numbers')
  const seats = whole(draft.seats)
  if (type === 'stv' && seats !== null && (seats < 1 || seats >= options.length)) found.push('seats')
  if (closes !== '' && fromLocalField(closes) === null) found.push('closes')
  if (opens !== '' && fromLocalField(opens) === null) found.push('opens')
  if (quorum !== '' && percentIn(quorum) === null) found.push('quorum')
  if (hasUsualAnswers(draft) && agreement !== '' && percentIn(agreement) === null) found.push('agreement')
  if (type === 'proposal' && draft.answers && areAnswersWrong(draft.answers)) found.push('answers')
  const { who, voters, voterTags } = draft
  if ((who === 'people' && voters.length === 0) || (who === 'tags' && voterTags.length === 0))
    found.push('voters')
  if (mayWeigh(type) && draft.weights.some(one => !isWeightWhole(one))) found.push('weights')
  if (isSealed(draft) && draft.tellers.length === 0) found.push('tellers')
  return found
}

const weightIn = (text: string): string => text.trim().replace(',', '.')

/** Somebody, and a number like 2 or 0.5. */
export const isWeightWhole = ({ member, weight }: PollDraft['weights'][number]): boolean =>
  member !== '' && /^\d{1,4}(\.\d{1,3})?$/.test(weightIn(weight)) && Number(weightIn(weight)) > 0

/** How many of so many tellers are needed when nothing is said: more than half. */
export const usualNeeded = (tellers: number): number => Math.floor(tellers / 2) + 1

/** How many tellers are needed; a number of a time when there were more of them is none. */
export function neededOf({ tellers, tellersNeeded }: PollDraft): number {
  const number = whole(tellersNeeded)
  return number !== null && number >= 1 && number <= tellers.length ? number : usualNeeded(tellers.length)
}

/** For a draft in which nothing is wrong. */
export function inputOf(draft: PollDraft): Input {
  const { type, title, details, closes, opens, tags, quorum, agreement, noBlocks } = draft
  const sealed = isSealed(draft)
  const words = tagsIn(tags)
  const threshold = hasUsualAnswers(draft)
    ? [
        ...(agreement === '' ? [] : [`agree>=${percentIn(agreement)!.toFixed(2)}`]),
        ...(noBlocks ? ['block<=0'] : []),
      ]
    : []
  const numbers = numbersOf(type).flatMap(name => {
    const number = whole(draft[name])
    return number === null ? [] : [[name, number] as const]
  })
  return {
    type,
    title: title.trim(),
    ...(details.trim() !== '' && { details: details.trim() }),
    ...(asksForOptions(type) && { option: optionsIn(draft) as string[] }),
    ...(type === 'proposal' && draft.answers && { options: answersIn(draft.answers) }),
    ...(type === 'stv' && { method: draft.method }),
    ...(closes !== '' && { closes: fromLocalField(closes)! }),
    ...(opens !== '' && { opens: fromLocalField(opens)! }),
    ...(words.length > 0 && { tags: words }),
    ...(quorum !== '' && { quorum: percentIn(quorum)! }),
    ...(threshold.length > 0 && { threshold }),
    ...Object.fromEntries(numbers),
    ...(type !== 'question' && { reason: reasonOf(draft) }),
    ...(draft.hide && !sealed && { hide: 'until_voted' as const }),
    ...(draft.none && mayHaveNone(type, sealed) && { noneOfTheAbove: true }),
    ...(draft.shuffled && mayShuffle(type) && { shuffled: true }),
    delegation: draft.delegation && !sealed,
    earlyClose: draft.earlyClose,
    ...votersOf(draft),
    ...(mayWeigh(type) &&
      draft.weights.length > 0 && {
        weight: draft.weights.map(({ member, weight }) => `${member}=${weightIn(weight)}`),
      }),
    ...(sealed && { sealed, teller: draft.tellers, tellersNeeded: neededOf(draft) }),
  }
}

/** Nothing: coordinators and members. */
function votersOf({ who, voters, voterTags }: PollDraft): Pick<Input, 'voterRole' | 'voter' | 'voterTag'> {
  if (who === 'coordinators') return { voterRole: ['coordinator'] }
  if (who === 'tags') return { voterTag: voterTags }
  return who === 'people' ? { voter: voters } : {}
}

/** Which rules about reasons there can be. */
export const reasonsOf = (draft: PollDraft): readonly PollDraft['reason'][] =>
  reasonsFor(draft.type, isSealed(draft), draft.answers?.map(({ stand }) => stand) ?? ['disagree', 'block'])

/** What is chosen where it can be, else the nearest to it. */
export function reasonOf(draft: PollDraft): PollDraft['reason'] {
  if (reasonsOf(draft).includes(draft.reason)) return draft.reason
  return isSealed(draft) ? 'optional' : 'required'
}
