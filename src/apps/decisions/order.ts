// The order of what happens in the app: a count of its actions, the same on every device, never a clock.
import { sortable } from '../../lib/bytes.ts'
import { collection, type ReadView, type WriteView } from '../contract.ts'

/** The greatest number that `sortable` gives ten digits to. */
const LAST = 36 ** 10 - 1

/** `order` → how many actions have taken a place; `texts` → how many texts have been taken into the index. */
export const counters = collection<number>('decisions/counters')

/** The next number of a counter, from 1. */
export async function next(view: WriteView, counter: 'order' | 'texts'): Promise<number> {
  const number = ((await view.get(counters, counter)) ?? 0) + 1
  view.put(counters, counter, number)
  return number
}

/** What has happened so far: give it as `since` to hear what came after. */
export async function markOf(view: ReadView): Promise<number> {
  return (await view.get(counters, 'order')) ?? 0
}

/** A number as text that sorts the greatest first. */
export function descending(n: number): string {
  return sortable(LAST - n)
}
