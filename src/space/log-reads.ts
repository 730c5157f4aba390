// What the view says of the log itself: how far each one is applied, and what did not count.
import { appliedLengths, skippedActions } from './apply.ts'
import type { ReadView, Skipped } from './contract.ts'

/** Writer → place up to which its log is applied. */
export async function readHeads(view: ReadView): Promise<Record<string, number>> {
  const heads: Record<string, number> = {}
  for await (const { key, value } of view.range(appliedLengths)) heads[key] = value
  return heads
}

export async function coversHeads(view: ReadView, heads: Record<string, number>): Promise<boolean> {
  for (const [writer, length] of Object.entries(heads))
    if (((await view.get(appliedLengths, writer)) ?? 0) < length) return false
  return true
}

export async function readSkipped(view: ReadView): Promise<Skipped[]> {
  const found: Skipped[] = []
  for await (const { value } of view.range(skippedActions)) found.push(value)
  return found
}
