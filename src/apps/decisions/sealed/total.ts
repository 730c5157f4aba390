// The number behind a point total·G, for totals that are small: baby steps and giant steps (Shanks 1971).
import { BASE, type Point, timesPublic, ZERO } from './group.ts'

/** Finds totals from 0 to `most`. Makes a table of √most points once. */
export class TotalFinder {
  private readonly babySteps = new Map<string, number>()
  private readonly stride: number
  private readonly giantStep: Point

  constructor(most: number) {
    this.stride = Math.max(1, Math.ceil(Math.sqrt(most + 1)))
    let point = ZERO
    for (let step = 0; step < this.stride; step++) {
      this.babySteps.set(point.toHex(), step)
      point = point.add(BASE)
    }
    this.giantStep = timesPublic(BASE, BigInt(this.stride)).negate()
  }

  /** Null when there is none up to the most. */
  find(point: Point): number | null {
    let rest = point
    for (let giant = 0; giant < this.stride; giant++) {
      const step = this.babySteps.get(rest.toHex())
      if (step !== undefined) return giant * this.stride + step
      rest = rest.add(this.giantStep)
    }
    return null
  }
}
