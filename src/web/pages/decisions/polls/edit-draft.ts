// What somebody types to change a poll before the first vote, and what is sent of it: only what is another. Pure.
import type { client } from '../../../node/client.ts'
import { fromLocalField, toLocalField } from '../../../parts/dates.ts'
import {
  ALL_NUMBERS,
  asksForOptions,
  leastOptions,
  type NumberName,
  numbersOf,
  tagsIn,
} from './poll-types.ts'
import type { Definition, Poll } from './queries.ts'

type Input = Parameters<ReturnType<typeof client.space>['decisions']['editPoll']>[0]
export type Changes = Omit<Input, 'poll'>

/** A line among the options. What an option has besides its name goes with its line. */
export interface OptionLine {
  name: string
  /** Place of the option that it was; null: a new one. */
  was: number | null
}

/** As it is typed: numbers and times as text. */
export interface EditDraft {
  title: string
  details: string
  options: OptionLine[]
  tags: string
  closes: string
  opens: string
  reason: Definition['reason']
  quorum: string
  numbers: Record<NumberName, string>
  none: boolean
  shuffled: boolean
  hide: boolean
  delegation: boolean
  earlyClose: Definition['earlyClose']
}

const STANDS = ['agree', 'abstain', 'disagree', 'block']

/** The usual options of a proposal, a check or a count are named by the page, and stay. */
export const hasOwnOptions = ({ type, options }: Definition): boolean =>
  asksForOptions(type) || (type === 'proposal' && options.some(({ name }) => !STANDS.includes(name)))

const textOf = (at: number | null) => (at === null ? '' : toLocalField(at))

/** The poll as it is. */
export function draftOf({ definition, closesAt, opensAt }: Poll): EditDraft {
  const { options } = definition
  const numbers = Object.fromEntries(
    ALL_NUMBERS.map(name => [name, String(definition[name])]),
  ) as EditDraft['numbers']
  if (definition.ranks === options.length) numbers.ranks = ''
  return {
    title: definition.title,
    details: definition.details,
    options: options.map(({ name }, was) => ({ name, was })),
    tags: definition.tags.join(', '),
    closes: textOf(closesAt),
    opens: textOf(opensAt),
    reason: definition.reason,
    quorum: definition.quorum === 0 ? '' : String(definition.quorum / 100),
    numbers,
    none: definition.noneOfTheAbove,
    shuffled: definition.shuffled,
    hide: definition.hide !== 'off',
    delegation: definition.delegation,
    earlyClose: definition.earlyClose,
  }
}

/** Hundredths of a percent; null for what is none. */
function hundredthsIn(text: string): number | null {
  if (text.trim() === '') return 0
  const number = Number(text.trim().replace(',', '.'))
  return number >= 0 && number <= 100 ? Math.round(number * 100) : null
}
const namedIn = ({ options }: EditDraft) =>
  options.map(line => ({ ...line, name: line.name.trim() })).filter(({ name }) => name !== '')
/** Null for what is no whole number; no number of ranks means all of them. */
function numberIn(draft: EditDraft, name: NumberName): number | null {
  const text = draft.numbers[name].trim()
  if (name === 'ranks' && text === '') return namedIn(draft).length
  return /^-?\d+$/.test(text) ? Number(text) : null
}

export type WrongPart = 'title' | 'options' | 'closes' | 'opens' | 'quorum' | NumberName

/** What cannot be sent, by field. A date that there was can be moved, not taken away. */
export function wrongIn(poll: Poll, draft: EditDraft): WrongPart[] {
  const { definition, closesAt, opensAt } = poll
  const found: WrongPart[] = []
  if (draft.title.trim() === '') found.push('title')
  const names = namedIn(draft).map(({ name }) => name)
  const least = leastOptions(definition.type)
  if (hasOwnOptions(definition) && (names.length < least || new Set(names).size < names.length))
    found.push('options')
  const isTime = (text: string, before: number | null) =>
    text === '' ? before === null : fromLocalField(text) !== null
  if (!isTime(draft.closes, closesAt)) found.push('closes')
  if (!isTime(draft.opens, opensAt)) found.push('opens')
  if (hundredthsIn(draft.quorum) === null) found.push('quorum')
  return [...found, ...numbersOf(definition.type).filter(name => numberIn(draft, name) === null)]
}

/** What is another than before, for a draft in which nothing is wrong: all else stays, also what the page has no field for. */
export function changesOf(poll: Poll, draft: EditDraft): Changes {
  const before = draftOf(poll)
  const { definition } = poll
  const isOther = (name: keyof EditDraft) => JSON.stringify(draft[name]) !== JSON.stringify(before[name])
  const options = optionsOf(definition, namedIn(draft))
  const numbers = numbersOf(definition.type)
    .map(name => [name, numberIn(draft, name)!] as const)
    .filter(([name, number]) => number !== definition[name])
  return {
    ...(draft.title.trim() !== definition.title && { title: draft.title.trim() }),
    ...(draft.details.trim() !== definition.details && { details: draft.details.trim() }),
    ...(hasOwnOptions(definition) && isOther('options') && { options }),
    ...(isOther('tags') && { tags: tagsIn(draft.tags) }),
    ...(isOther('closes') && { closes: fromLocalField(draft.closes)! }),
    ...(isOther('opens') && { opens: fromLocalField(draft.opens)! }),
    ...(isOther('reason') && { reason: draft.reason }),
    ...(isOther('quorum') && { quorum: hundredthsIn(draft.quorum)! / 100 }),
    ...Object.fromEntries(numbers),
    ...(isOther('none') && { noneOfTheAbove: draft.none }),
    ...(isOther('shuffled') && { shuffled: draft.shuffled }),
    ...(isOther('hide') && { hide: draft.hide ? ('until_voted' as const) : ('off' as const) }),
    ...(isOther('delegation') && { delegation: draft.delegation }),
    ...(isOther('earlyClose') && { earlyClose: draft.earlyClose }),
  }
}

function optionsOf({ options }: Definition, lines: readonly OptionLine[]): NonNullable<Changes['options']> {
  return lines.map(({ name, was }) => {
    const { threshold, ...rest } = (was === null ? undefined : options[was]) ?? { threshold: undefined }
    return {
      ...rest,
      name,
      ...(threshold && {
        threshold: {
          test: threshold.test,
          percent: threshold.hundredths / 100,
          against: threshold.against,
        },
      }),
    }
  })
}
