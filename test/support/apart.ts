// People who write apart from one another, on the sides of a partition, and the orders in which others may hear of it.
import type { LogEntry } from '../../src/space/apply.ts'
import type { StorySpace } from './app-harness.ts'
import { below, pick, type Random } from './random-ballots.ts'

/** `deeds`: what each of the entries stands for that were written there. */
export interface Side<Deed> {
  space: StorySpace
  deeds: Deed[]
}

/** The entries of all sides in some order that a log may have: that of each side stays. */
export function interleaved<Deed>(
  sides: readonly Side<Deed>[],
  random: Random,
): { deed: Deed; entry: LogEntry; side: Side<Deed> }[] {
  const left = sides.map(side => ({ side, at: 0 }))
  const found = []
  for (;;) {
    const open = left.filter(({ side, at }) => at < side.deeds.length)
    if (open.length === 0) return found
    const next = pick(random, open)
    // now one at a time, now a whole stretch
    for (let n = 1 + below(random, 6); n > 0 && next.at < next.side.deeds.length; n--) {
      const { side } = next
      found.push({ deed: side.deeds[next.at]!, entry: side.space.written[next.at]!, side })
      next.at++
    }
  }
}
