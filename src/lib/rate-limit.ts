// Cuts off whoever sends too much: so many at once, and after that so many a second.

/** Returns a function that says of each message, when it has come, whether it is still within the limit. */
export function rateLimit(burst: number, perSecond: number): () => boolean {
  let left = burst
  let at = performance.now()
  return () => {
    const now = performance.now()
    left = Math.min(burst, left + ((now - at) / 1000) * perSecond)
    at = now
    left--
    return left >= 0
  }
}
