// How what Loomio calls types, options and votes is said here.
import { useFormatter, useTranslations } from 'use-intl'
import { useOptionName } from '../polls/option-words.ts'
import type { PollType } from '../polls/queries.ts'
import type { Given } from './queries.ts'

/** By what Loomio calls them. */
const TYPES = {
  proposal: 'proposal',
  check: 'check',
  count: 'count',
  poll: 'choose',
  dot_vote: 'dot_vote',
  score: 'score',
  ranked_choice: 'ranked_choice',
  stv: 'stv',
  meeting: 'meeting',
  question: 'question',
} as const satisfies Record<string, PollType>

/** Null for one that there is not here. */
export const typeHere = (type: string): PollType | null =>
  Object.hasOwn(TYPES, type) ? TYPES[type as keyof typeof TYPES] : null

/** Names a type; one that there is not here as Loomio calls it. */
export function useTypeName(): (type: string) => string {
  const t = useTranslations('decisions')
  return type => {
    const here = typeHere(type)
    return here ? t(`type_${here}`) : type
  }
}

/** Names an option of a poll of such a type, as Loomio calls it. */
export function useImportedOption(): (type: string, name: string) => string {
  const nameOf = useOptionName()
  return (type, name) => nameOf(typeHere(type) ?? 'choose', name)
}

/** Of these types a vote is a yes to what was chosen: a number beside it says nothing. */
export const isChosen = (type: string): boolean =>
  ['proposal', 'check', 'count', 'choose'].includes(typeHere(type) ?? '')

const SIGNS = ['no', 'ifNeedBe', 'yes'] as const

/** What was given in a line, to whom most was given first. */
export function useGivenText(): (type: string, choices: Given, none: boolean) => string {
  const t = useTranslations('decisions')
  const format = useFormatter()
  const nameOf = useImportedOption()
  return (type, choices, none) => {
    if (none) return t('none')
    if (choices.length === 0) return typeHere(type) === 'question' ? t('inWords') : t('importedNothingGiven')
    const texts = [...choices]
      .sort((a, b) => b.value - a.value)
      .map(({ name, value }) => {
        const label = nameOf(type, name)
        const sign = typeHere(type) === 'meeting' ? SIGNS[value] : undefined
        if (sign) return `${label}: ${t(`answer_${sign}`)}`
        return isChosen(type) && value === 1 ? label : `${label}: ${format.number(value)}`
      })
    return texts.join(' · ')
  }
}
