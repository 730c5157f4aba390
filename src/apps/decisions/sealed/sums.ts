// The ciphertexts of all counted ballots, added up: what tellers open instead of any ballot.
import { BallotReader, type Ciphertext, pollTranscript, type SealedPoll } from './ballot.ts'
import type { CastBallot } from './check.ts'
import { bad, type Fault, fault, good, type Result } from './fault.ts'
import { type Layout, sum } from './form.ts'
import { type Point, scalarBytes, timesPublic, ZERO } from './group.ts'
import { readElements, readPoints, writePoints } from './schema.ts'

/** A ballot that counts, as often as its weight says. */
export interface CountedBallot extends CastBallot {
  /** Whole, from 1 to a million. */
  weight: number
}

/** What can be opened, as plain data. */
export interface Sums {
  /** How many, and what their weights come to. */
  ballots: number
  weight: number
  /** R and S of each option, in base64. */
  ciphertexts: string
}

const MOST_WEIGHT = 1_000_000
/** Totals are found by steps whose number grows with the root of this. */
export const MOST_TOTAL = 2 ** 30

/** Adds up ballots one by one. */
export class Summing {
  private readonly layout: Layout
  private readonly voters = new Set<string>()
  /** Those of equal weight are added first, so that the weight is multiplied once. */
  private readonly byWeight = new Map<number, Ciphertext[]>()
  private weight = 0

  constructor(layout: Layout) {
    this.layout = layout
  }

  /** The fault of a ballot that cannot be counted, or null. It has been checked. */
  add({ voter, weight }: CountedBallot, bits: readonly Ciphertext[]): Fault | null {
    if (!Number.isInteger(weight) || weight < 1 || weight > MOST_WEIGHT)
      return fault('WEIGHT_WRONG', 'ballot', voter)
    if (this.voters.has(voter)) return fault('CAST_TWICE', 'ballot', voter)
    if (mostOf(this.layout, this.weight + weight) > MOST_TOTAL)
      return fault('TOO_MUCH_WEIGHT', 'ballot', voter)
    this.voters.add(voter)
    this.weight += weight
    const before = this.byWeight.get(weight)
    this.byWeight.set(weight, before ? bits.map((bit, i) => added(before[i]!, bit)) : [...bits])
    return null
  }

  sums(): Sums {
    const weighted = [...this.byWeight].map(([weight, bits]) => bits.map(bit => multiplied(bit, weight)))
    const { options, weights } = this.layout
    const ofOptions = Array.from({ length: options }, (_, option) =>
      weights
        .flatMap((counts, i) => weighted.map(bits => multiplied(bits[option * weights.length + i]!, counts)))
        .reduce(added, { R: ZERO, S: ZERO }),
    )
    return {
      ballots: this.voters.size,
      weight: this.weight,
      ciphertexts: writePoints(ofOptions.flatMap(({ R, S }) => [R, S])),
    }
  }
}

const added = (a: Ciphertext, b: Ciphertext): Ciphertext => ({ R: a.R.add(b.R), S: a.S.add(b.S) })

function multiplied({ R, S }: Ciphertext, factor: number): Ciphertext {
  const times = (point: Point) => (factor === 1 ? point : timesPublic(point, BigInt(factor)))
  return { R: times(R), S: times(S) }
}

/** What one option can have at most, counted from 0. */
export function mostOf({ weights }: Layout, weight: number): number {
  return weight * sum(weights)
}

/** The sums of ballots that were checked before: one of each voter. */
export function sumBallots(poll: SealedPoll, ballots: readonly CountedBallot[]): Result<Sums> {
  const reader = BallotReader.of(poll)
  if (!reader.ok) return reader
  const summing = new Summing(reader.value.layout)
  for (const ballot of ballots) {
    const bits = reader.value.ciphertexts(ballot.voter, ballot.ballot)
    if (!bits.ok) return bits
    const refused = summing.add(ballot, bits.value)
    if (refused) return { ok: false, fault: refused }
  }
  return good(summing.sums())
}

/** The ciphertext of each option. */
export function readSums({ ballots, weight, ciphertexts }: Sums, layout: Layout): Result<Ciphertext[]> {
  const { options } = layout
  const isCounted = [ballots, weight].every(count => Number.isSafeInteger(count) && count >= 0)
  const points = readPoints(ciphertexts, 2 * options)
  if (!points || !isCounted || mostOf(layout, weight) > MOST_TOTAL) return bad('NOT_WELL_FORMED', 'tally')
  return good(Array.from({ length: options }, (_, i) => ({ R: points[2 * i]!, S: points[2 * i + 1]! })))
}

/** Stands for these sums of this poll, and for no others: 32 bytes. */
export function digestOf(poll: SealedPoll, { ballots, weight, ciphertexts }: Sums): Uint8Array {
  const count = 2 * poll.form.options
  return scalarBytes(
    pollTranscript('tally', poll)
      .number(ballots, weight)
      .elements(readElements(ciphertexts, count) ?? [])
      .challenge(),
  )
}
