// An answer of a proposal that has its own: what it is called, where it stands, what it asks, and what it needs. Pure.
import type { client } from '../../../node/client.ts'

/** What a poll is made of. */
export type Input = Parameters<ReturnType<typeof client.space>['decisions']['createPoll']>[0]
type Option = NonNullable<Input['options']>[number]

export const STANDS = ['agree', 'abstain', 'disagree', 'block'] as const
export const NEEDS = ['none', 'gte_votes', 'lte_votes', 'gte_voters', 'lte_voters'] as const

/** As it is typed. */
export interface AnswerDraft {
  name: string
  stand: (typeof STANDS)[number]
  meaning: string
  prompt: string
  needs: (typeof NEEDS)[number]
  percent: string
}

export const NEW_ANSWER: AnswerDraft = {
  name: '',
  stand: 'agree',
  meaning: '',
  prompt: '',
  needs: 'none',
  percent: '',
}

/** A share in percent; a comma is a point. Null for what is none. */
export function percentIn(text: string): number | null {
  const number = Number(text.trim().replace(',', '.'))
  return text.trim() !== '' && number >= 0 && number <= 100 ? number : null
}

/** Which of them are not named, named as another, or need a share that is none. */
export function wrongAnswers(answers: readonly AnswerDraft[]): number[] {
  const names = answers.map(({ name }) => name.trim())
  return answers.flatMap(({ needs, percent }, i) => {
    const isNamed = names[i] !== '' && names.indexOf(names[i]!) === i
    return isNamed && (needs === 'none' || percentIn(percent) !== null) ? [] : [i]
  })
}

export const areAnswersWrong = (answers: readonly AnswerDraft[]): boolean =>
  answers.length < 2 || wrongAnswers(answers).length > 0

/** For those in which nothing is wrong. */
export function answersIn(answers: readonly AnswerDraft[]): Option[] {
  return answers.map(({ name, stand, meaning, prompt, needs, percent }) => {
    const [test, against] = needs.split('_') as ['gte' | 'lte', 'votes' | 'voters']
    return {
      name: name.trim(),
      stand,
      ...(meaning.trim() !== '' && { meaning: meaning.trim() }),
      ...(prompt.trim() !== '' && { prompt: prompt.trim() }),
      ...(needs !== 'none' && { threshold: { test, percent: percentIn(percent)!, against } }),
    }
  })
}
