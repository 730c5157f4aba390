// The share ratio’s figures as charts and sentences need them: by day and by co-op.
import type { Ratio } from './shapes.ts'

export interface Pair {
  label: string
  given: number
  received: number
}

const DAY = 24 * 60 * 60 * 1000

/** GB·days of each of the last days, UTC, the latest at the end; days on which nothing was kept are there too. */
export function lastDays(
  days: readonly Pick<Ratio['days'][number], 'day' | 'side' | 'gbDays'>[],
  now: number,
  count = 30,
): Pair[] {
  const byDay = new Map<string, Pair>()
  for (let back = count - 1; back >= 0; back--) {
    const label = new Date(now - back * DAY).toISOString().slice(0, 10)
    byDay.set(label, { label, given: 0, received: 0 })
  }
  for (const { day, side, gbDays } of days) {
    const pair = byDay.get(day)
    if (pair) pair[side] += gbDays
  }
  return [...byDay.values()]
}

export type Period = 'today' | 'month' | 'all'

/** What is given to each co-op and received from it, the largest first. */
export function byCoop(
  agreements: readonly (Pick<Ratio['agreements'][number], 'coop' | 'side'> &
    Record<Period, Pick<Ratio['agreements'][number]['all'], 'gbDays'>>)[],
  period: Period,
): Pair[] {
  const pairs = new Map<string, Pair>()
  for (const { coop, side, [period]: figures } of agreements) {
    // as the node does where it counts copies
    const key = coop.trim().toLowerCase()
    const pair = pairs.get(key) ?? { label: coop.trim(), given: 0, received: 0 }
    pair[side] += figures.gbDays
    pairs.set(key, pair)
  }
  const size = ({ given, received }: Pair) => given + received
  return [...pairs.values()].sort((a, b) => size(b) - size(a))
}

/** The part that both sides have signed alike; null while nothing was kept. */
export function provenPart({
  byteSeconds,
  provenByteSeconds,
}: {
  byteSeconds: number
  provenByteSeconds: number
}): number | null {
  return byteSeconds > 0 ? Math.min(1, provenByteSeconds / byteSeconds) : null
}

/** Rounded down, so that what is not all is never called 100 %. */
export function floorPart(part: number): number {
  return Math.floor(part * 1000) / 1000
}
