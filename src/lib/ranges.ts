// Ranges of whole numbers, `[start, end)`.

export type Range = [start: number, end: number]

/** The same numbers in order, in as few ranges as possible. */
export function merged(ranges: readonly (readonly [number, number])[]): Range[] {
  const all: Range[] = []
  for (const [start, end] of [...ranges].sort(([a], [b]) => a - b)) {
    const last = all.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else all.push([start, end])
  }
  return all
}

/** What is left of a range. `gaps` are in order. */
export function without(
  [start, end]: readonly [number, number],
  gaps: readonly (readonly [number, number])[],
): Range[] {
  const left: Range[] = []
  let at = start
  for (const [gapStart, gapEnd] of gaps) {
    if (gapEnd <= at) continue
    if (gapStart >= end) break
    if (gapStart > at) left.push([at, gapStart])
    at = Math.max(at, gapEnd)
  }
  if (at < end) left.push([at, end])
  return left
}
