// What people choose for an invitation, as the node takes it.

const HOUR = 3_600_000
const DAY = 24 * HOUR

export const EXPIRIES = ['day', 'week', 'month', 'date', 'never'] as const
export type Expiry = (typeof EXPIRIES)[number]
export const USES = ['one', 'several', 'any'] as const
export type Uses = (typeof USES)[number]

/** In ms since 1970, and 0 for never; null: no such day, or it is over. A day counts whole, where the reader is. */
export function expiryOf(chosen: Expiry, date: string, now: number): number | null {
  if (chosen === 'never') return 0
  if (chosen !== 'date') return now + { day: DAY, week: 7 * DAY, month: 30 * DAY }[chosen]
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return null
  const at = new Date(`${date}T23:59:59`).getTime()
  return Number.isNaN(at) || at <= now ? null : at
}

/** 0 for any number; null: no number that can be. */
export function usesOf(chosen: Uses, count: string | number): number | null {
  if (chosen === 'one') return 1
  if (chosen === 'any') return 0
  const uses = Number(count)
  return Number.isInteger(uses) && uses >= 1 ? uses : null
}
