// What somebody gives in a poll while they fill it in. Pure: the node decides what counts.
import type { Definition } from './queries.ts'

/** Option by its place, and what is given to it: 1, dots, points, the rank, or 0, 1, 2. */
export type Given = readonly (readonly [option: number, value: number])[]

/** What is chosen at first: what stands of one’s own, or nothing; of a meeting “no” to each time. */
export function startOf(
  { type, options }: Pick<Definition, 'type' | 'options'>,
  mine: readonly { option: number; value: number }[] | null,
): Given {
  if (mine) return mine.map(({ option, value }) => [option, value])
  return type === 'meeting' ? options.map((_, option) => [option, 0]) : []
}

export const givenTo = (given: Given, option: number): number | null =>
  given.find(([one]) => one === option)?.[1] ?? null

/** `null` takes it away. */
export function withValue(given: Given, option: number, value: number | null): Given {
  const others = given.filter(([one]) => one !== option)
  return value === null ? others : [...others, [option, value] as const].sort(([a], [b]) => a - b)
}

/** The options in the order of their ranks. */
export const rankedOf = (given: Given): number[] =>
  [...given].sort(([, a], [, b]) => a - b).map(([option]) => option)

export const fromRanked = (options: readonly number[]): Given => options.map((option, i) => [option, i + 1])

export const spentOf = (given: Given): number => given.reduce((sum, [, value]) => sum + value, 0)

/** How many have to be chosen, at least and at most. */
export function bounds(definition: Definition): { least: number; most: number } {
  const { type, options, minChoices, maxChoices, ranks, sealed, minScore, maxScore } = definition
  if (type === 'question') return { least: 0, most: 0 }
  if (type === 'choose') return { least: minChoices, most: maxChoices }
  if (type === 'ranked_choice') return { least: ranks, most: ranks }
  if (type === 'meeting') return { least: options.length, most: options.length }
  if (type === 'proposal' || type === 'check' || type === 'count') return { least: 1, most: 1 }
  // a sealed score that is not given would be 0
  const all = type === 'score' && sealed && (minScore > 0 || maxScore < 0)
  return { least: all ? options.length : 1, most: options.length }
}

/** Whether as many are chosen as the poll asks for. */
export function isWhole(definition: Definition, given: Given): boolean {
  const { least, most } = bounds(definition)
  return given.length >= least && given.length <= most
}

/** Whether the poll asks for words with this vote. */
export function needsReason({ reason, options }: Definition, given: Given): boolean {
  const stands = given.map(([option]) => options[option]?.stand)
  if (reason === 'required') return true
  if (reason === 'required_block') return stands.includes('block')
  return reason === 'required_against' && (stands.includes('block') || stands.includes('disagree'))
}
