// Times that come from others: any number may be in them, and not every number is a time.

const LAST = 8.64e15

/** The nearest time that a date can hold. */
export function safeTime(at: number): number {
  return Number.isFinite(at) ? Math.min(Math.max(at, -LAST), LAST) : 0
}
