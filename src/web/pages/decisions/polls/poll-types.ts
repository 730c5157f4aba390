// What the types of polls have: options, numbers, rules. For the form of a new poll and for that of one that is changed.
import type { Definition, PollType } from './queries.ts'

/** Those of which the person gives the options. */
const WITH_OPTIONS: readonly PollType[] = ['choose', 'dot_vote', 'score', 'ranked_choice', 'stv', 'meeting']
export const asksForOptions = (type: PollType): boolean => WITH_OPTIONS.includes(type)
const WITH_NONE: readonly PollType[] = ['proposal', 'choose', 'dot_vote', 'score', 'ranked_choice', 'stv']
/** A sealed poll has none. */
export const mayHaveNone = (type: PollType, sealed: boolean): boolean => WITH_NONE.includes(type) && !sealed
/** A question has only answers in words. */
export const mayShuffle = (type: PollType): boolean => type !== 'question'
/** Options that there have to be. */
export const leastOptions = (type: PollType): number => (type === 'score' || type === 'meeting' ? 1 : 2)

const NUMBERS = {
  choose: ['minChoices', 'maxChoices'],
  dot_vote: ['dots'],
  score: ['minScore', 'maxScore'],
  ranked_choice: ['ranks'],
  stv: ['seats'],
  count: ['target'],
} as const satisfies Partial<Record<PollType, readonly (keyof Definition)[]>>
export type NumberName = (typeof NUMBERS)[keyof typeof NUMBERS][number]
export const ALL_NUMBERS: readonly NumberName[] = Object.values(NUMBERS).flat()
/** Which numbers a type asks for. */
export const numbersOf = (type: PollType): readonly NumberName[] =>
  type in NUMBERS ? NUMBERS[type as keyof typeof NUMBERS] : []

export type ReasonRule = Definition['reason']

/**
 * Which rules about reasons there can be: who disagrees or blocks is there in a proposal alone, and not seen on a sealed vote.
 * `stands`: of its options.
 */
export function reasonsFor(
  type: PollType,
  sealed: boolean,
  stands: readonly (string | null | undefined)[],
): readonly ReasonRule[] {
  const always = ['off', 'optional', 'required'] as const
  if (type !== 'proposal' || sealed) return always
  const hasBlock = stands.includes('block')
  return [
    ...always,
    ...(hasBlock || stands.includes('disagree') ? (['required_against'] as const) : []),
    ...(hasBlock ? (['required_block'] as const) : []),
  ]
}

/** Words with commas between them, each once. */
export const tagsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map(tag => tag.trim())
      .filter(tag => tag !== ''),
  ),
]
