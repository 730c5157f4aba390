// What may stand on a ballot, and how it is put together from bits: values that are 0 or 1. Every bit is proven to be one,
// so that each option's value is in its range by construction, and one more proof holds their sum to its limits.
import { bad, type Fault, fault, good, type Result } from './fault.ts'
import { MAX_BITS, MAX_OPTIONS } from './schema.ts'
import type { Transcript } from './transcript.ts'

/** Whole numbers throughout. Proposals are `choose` with exactly one. */
export type Form =
  /** 0 or 1 for each option, from `min` to `max` of them 1. */
  | { kind: 'choose'; options: number; min: number; max: number }
  /** 0 to `budget` for each option, `budget` in all at most. */
  | { kind: 'dots'; options: number; budget: number }
  /** `min` to `max` for each option. */
  | { kind: 'score'; options: number; min: number; max: number }

/** How bits make up a ballot of a form. */
export interface Layout {
  options: number
  /** Added to each option's value in the open: bits count from 0. */
  offset: number
  /** What each bit of an option counts. All sums of some of them are the option's range. */
  weights: readonly number[]
  /** What the bits that fill the sum up to `total` count; none when the sum is always `total`. */
  slack: readonly number[]
  /** What all options and the slack come to; null when there is no limit on the sum. */
  total: number | null
  /** Of options and slack together. */
  bits: number
}

const MOST_DOTS = 1000
const MOST_SCORE = 1000

const isWhole = (value: unknown, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most

/**
 * What bits count so that the sums of some of them are exactly 0..most: 1, 2, 4, …, and as the last one what is missing.
 * For 10: 1, 2, 4, 3. There are ⌈log₂(most + 1)⌉.
 */
export function rangeWeights(most: number): number[] {
  const weights: number[] = []
  let covered = 0
  while (covered < most) {
    const weight = Math.min(covered + 1, most - covered)
    weights.push(weight)
    covered += weight
  }
  return weights
}

/** Which of the bits are 1 for a value of the range that they make. */
export function toBits(value: number, weights: readonly number[]): (0 | 1)[] {
  const bits: (0 | 1)[] = []
  let rest = value
  for (const weight of [...weights].reverse()) {
    const bit = rest >= weight ? 1 : 0
    rest -= bit * weight
    bits.unshift(bit)
  }
  return bits
}

/** How ballots of this form are put together. A fault where the form is out of bounds. */
export function layoutOf(form: Form): Result<Layout> {
  const parts = partsOf(form)
  if (!parts) return bad('FORM_WRONG', 'form')
  const { offset, most, total, free } = parts
  const weights = rangeWeights(most)
  const slack = total === null ? [] : rangeWeights(free)
  const bits = form.options * weights.length + slack.length
  if (bits > MAX_BITS) return bad('FORM_WRONG', 'form')
  return good({ options: form.options, offset, weights, slack, total, bits })
}

function partsOf(form: Form): { offset: number; most: number; total: number | null; free: number } | null {
  if (typeof form !== 'object' || form === null || !isWhole(form.options, 1, MAX_OPTIONS)) return null
  switch (form.kind) {
    case 'choose': {
      const { options, min, max } = form
      if (!isWhole(max, 1, options) || !isWhole(min, 0, max)) return null
      const anything = min === 0 && max === options
      return { offset: 0, most: 1, total: anything ? null : max, free: max - min }
    }
    case 'dots':
      if (!isWhole(form.budget, 1, MOST_DOTS)) return null
      return { offset: 0, most: form.budget, total: form.budget, free: form.budget }
    case 'score': {
      const { min, max } = form
      if (!isWhole(min, -MOST_SCORE, MOST_SCORE) || !isWhole(max, min + 1, MOST_SCORE)) return null
      return { offset: min, most: max - min, total: null, free: 0 }
    }
    default:
      return null
  }
}

/** The bits of these choices, one number for each option; those of the slack come last. A fault where the form forbids them. */
export function bitsOf(form: Form, choices: readonly number[]): Result<(0 | 1)[]> {
  const layout = layoutOf(form)
  if (!layout.ok) return layout
  const { options, offset, weights, slack, total } = layout.value
  const most = sum(weights)
  const values = choices.map(choice => choice - offset)
  const refused = bad('CHOICE_NOT_ALLOWED', 'ballot')
  if (values.length !== options || !values.every(value => isWhole(value, 0, most))) return refused
  const rest = total === null ? 0 : total - sum(values)
  if (!isWhole(rest, 0, sum(slack))) return refused
  return good([...values.flatMap(value => toBits(value, weights)), ...toBits(rest, slack)])
}

/** What each bit of a ballot counts in the sum over all options and the slack. */
export function countsOf({ options, weights, slack }: Layout): number[] {
  return [...Array.from({ length: options }, () => weights).flat(), ...slack]
}

export function checkForm(form: Form): Fault | null {
  const layout = layoutOf(form)
  return layout.ok ? null : fault('FORM_WRONG', 'form')
}

/** Puts a form that was checked into what is hashed. */
export function hashForm(transcript: Transcript, form: Form): Transcript {
  const limits = form.kind === 'dots' ? [0, form.budget] : [form.min, form.max]
  return transcript.text(form.kind).number(form.options, ...limits)
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
