// What somebody types into the form of a new poll, and what is sent of it. Pure.
import type { client } from '../../../node/client.ts'
import { fromLocalField } from '../../../parts/dates.ts'
import type { PollType } from './queries.ts'

type Input = Parameters<ReturnType<typeof client.space>['decisions']['createPoll']>[0]

/** As it is typed: numbers and times as text. */
export interface PollDraft {
  type: PollType
  title: string
  details: string
  options: string[]
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
  hide: boolean
  none: boolean
  shuffled: boolean
  delegation: boolean
  earlyClose: NonNullable<Input['earlyClose']>
  voters: string[]
}

export const EMPTY: PollDraft = {
  type: 'proposal',
  title: '',
  details: '',
  options: ['', ''],
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
  hide: false,
  none: false,
  shuffled: false,
  delegation: true,
  earlyClose: 'author',
  voters: [],
}

/** Those of which the person gives the options. */
const WITH_OPTIONS: readonly PollType[] = ['choose', 'dot_vote', 'score', 'ranked_choice', 'meeting']
export const asksForOptions = (type: PollType): boolean => WITH_OPTIONS.includes(type)
const WITH_NONE: readonly PollType[] = ['proposal', 'choose', 'dot_vote', 'score', 'ranked_choice']
export const mayHaveNone = (type: PollType): boolean => WITH_NONE.includes(type)

/** Which numbers a type asks for. */
export const NUMBERS = {
  choose: ['minChoices', 'maxChoices'],
  dot_vote: ['dots'],
  score: ['minScore', 'maxScore'],
  ranked_choice: ['ranks'],
  count: ['target'],
} as const satisfies Partial<Record<PollType, readonly (keyof PollDraft)[]>>

export const numbersOf = (type: PollType) => (type in NUMBERS ? NUMBERS[type as keyof typeof NUMBERS] : [])

const whole = (text: string): number | null => (/^-?\d+$/.test(text.trim()) ? Number(text) : null)

/** A share in percent; a comma is a point. Null for what is none. */
export function percentIn(text: string): number | null {
  const number = Number(text.trim().replace(',', '.'))
  return text.trim() !== '' && number >= 0 && number <= 100 ? number : null
}

export type Wrong = 'title' | 'options' | 'closes' | 'opens' | 'quorum' | 'agreement' | 'numbers'

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
  const least = type === 'score' || type === 'meeting' ? 1 : 2
  if (
    asksForOptions(type) &&
    (options.length < least || options.includes(null) || new Set(options).size < options.length)
  )
    found.push('options')
  if (numbersOf(type).some(name => whole(draft[name]) === null && !(name === 'ranks' && draft[name] === '')))
    found.push('numbers')
  if (closes !== '' && fromLocalField(closes) === null) found.push('closes')
  if (opens !== '' && fromLocalField(opens) === null) found.push('opens')
  if (quorum !== '' && percentIn(quorum) === null) found.push('quorum')
  if (agreement !== '' && percentIn(agreement) === null) found.push('agreement')
  return found
}

/** For a draft in which nothing is wrong. */
export function inputOf(draft: PollDraft): Input {
  const { type, title, details, closes, opens, tags, quorum, agreement, noBlocks, voters } = draft
  const words = tags
    .split(',')
    .map(tag => tag.trim())
    .filter(tag => tag !== '')
  const threshold =
    type === 'proposal'
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
    ...(closes !== '' && { closes: fromLocalField(closes)! }),
    ...(opens !== '' && { opens: fromLocalField(opens)! }),
    ...(words.length > 0 && { tags: [...new Set(words)] }),
    ...(quorum !== '' && { quorum: percentIn(quorum)! }),
    ...(threshold.length > 0 && { threshold }),
    ...Object.fromEntries(numbers),
    ...(type !== 'question' && { reason: reasonOf(draft) }),
    ...(draft.hide && { hide: 'until_voted' as const }),
    ...(draft.none && mayHaveNone(type) && { noneOfTheAbove: true }),
    ...(draft.shuffled && { shuffled: true }),
    delegation: draft.delegation,
    earlyClose: draft.earlyClose,
    ...(voters.length > 0 && { voter: voters }),
  }
}

/** Only a proposal has somebody who disagrees or blocks. */
function reasonOf({ type, reason }: PollDraft): PollDraft['reason'] {
  return type !== 'proposal' && reason.startsWith('required_') ? 'required' : reason
}
