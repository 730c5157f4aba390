// A vote in a line.
import { useTranslations } from 'use-intl'
import { useOptionName } from './option-words.ts'
import type { Definition, Stance } from './queries.ts'

const SIGNS = ['no', 'ifNeedBe', 'yes'] as const

/** A function that says what was given, or why that is not shown: it is sealed, hidden, or in words alone. */
export function useBallotText(): (
  definition: Pick<Definition, 'type' | 'sealed'>,
  choices: Stance['choices'],
) => string {
  const t = useTranslations('decisions')
  const nameOf = useOptionName()
  return ({ type, sealed }, choices) => {
    if (sealed) return t('sealedVote')
    if (!choices) return t('notShown')
    const texts = choices.map(({ name, value }) => {
      const label = nameOf(type, name)
      if (type === 'meeting') return `${label}: ${t(`answer_${SIGNS[value] ?? 'no'}`)}`
      if (type === 'score' || type === 'dot_vote') return `${label}: ${value}`
      return type === 'ranked_choice' || type === 'stv' ? `${value}. ${label}` : label
    })
    return texts.length === 0 ? t('inWords') : texts.join(' · ')
  }
}
