// Whether ballots are what their proofs say, many at once: all equations of all proofs are added up, each times a number that
// nobody could know before, and the sum is compared with nothing (Bellare, Garay and Rabin 1998). Where it does not come
// out, halves are tried until it is known whose ballot it is.
import { type BallotReader, BallotReader as Reader, type ReadBallot, type SealedPoll } from './ballot.ts'
import { type Fault, fault } from './fault.ts'
import { countsOf, type Layout } from './form.ts'
import { BASE, modulo, type Point, scalarBytes, sumOfProducts, timesPublic } from './group.ts'
import type { Ballot } from './schema.ts'
import { Transcript } from './transcript.ts'

/** Who cast what. */
export interface CastBallot {
  voter: string
  ballot: Ballot
}

/** As many are checked at once: enough for the quick way to add up, and little memory. */
const AT_ONCE = 128
/** A wrong equation is not seen with a chance of 2^-FACTOR_BITS. */
const FACTOR_BITS = 126n
const FACTOR_MASK = (1n << FACTOR_BITS) - 1n

/** The fault of one ballot, or null: it is of this voter, for this poll, and holds what its form allows. */
export function checkBallot(poll: SealedPoll, voter: string, ballot: Ballot): Fault | null {
  return checkBallots(poll, [{ voter, ballot }])[0] ?? null
}

/** The faults of ballots, in their order, at most one for each; several times quicker than one by one. */
export function checkBallots(poll: SealedPoll, ballots: readonly CastBallot[]): Fault[] {
  const reader = Reader.of(poll)
  if (!reader.ok) return [reader.fault]
  const faults: Fault[] = []
  readAndCheck(reader.value, ballots, cast => {
    if ('fault' in cast) faults.push(cast.fault)
  })
  return faults
}

/** What a look at one ballot gave. */
export type Looked<C extends CastBallot> = { cast: C; read: ReadBallot } | { cast: C; fault: Fault }

/** Reads and checks ballots, a part at a time, and hands over each in its order. */
export function readAndCheck<C extends CastBallot>(
  reader: BallotReader,
  ballots: readonly C[],
  take: (looked: Looked<C>) => void,
): void {
  for (let from = 0; from < ballots.length; from += AT_ONCE) {
    const part = ballots.slice(from, from + AT_ONCE).map((cast): Looked<C> => {
      const read = reader.read(cast.voter, cast.ballot)
      return read.ok ? { cast, read: read.value } : { cast, fault: read.fault }
    })
    const readable = part.filter(one => 'read' in one)
    const wrong = new Set(unproven(reader, readable))
    for (const one of part)
      take(
        'read' in one && wrong.has(one)
          ? { cast: one.cast, fault: fault('PROOF_WRONG', 'ballot', one.cast.voter) }
          : one,
      )
  }
}

/** Those whose proofs do not hold. */
function unproven<R extends { read: ReadBallot }>(reader: BallotReader, ballots: readonly R[]): R[] {
  if (ballots.length === 0 || allHold(reader, ballots)) return []
  if (ballots.length === 1) return [...ballots]
  const half = ballots.length >> 1
  return [...unproven(reader, ballots.slice(0, half)), ...unproven(reader, ballots.slice(half))]
}

function allHold({ layout, key }: BallotReader, ballots: readonly { read: ReadBallot }[]): boolean {
  const sum = new EquationSum(seedOf(ballots))
  const counts = countsOf(layout)
  for (const { read } of ballots) addEquations(sum, read, layout, counts)
  return sum.isNothing(key)
}

/** Depends on all that is checked together, so that nobody can fit one wrong equation to another. */
export function seedOf(ballots: readonly { read: ReadBallot }[]): Uint8Array {
  const transcript = new Transcript('batch')
  for (const { read } of ballots)
    transcript.elements([read.challenge, ...read.answers].map(scalar => scalarBytes(scalar)))
  return scalarBytes(transcript.challenge())
}

/**
 * For each claim of each bit (value 0 with c0 and s0, value 1 with the rest of the challenge and s1):
 * A + c·R − s·G = 0 and B + c·(S − value·G) − s·Y = 0. For the sum, likewise with all R and S times what they count.
 */
function addEquations(sum: EquationSum, read: ReadBallot, layout: Layout, counts: readonly number[]): void {
  const { ciphertexts, commitments, answers, challenge } = read
  const ofSum =
    layout.total === null ? null : { a: sum.factor(), b: sum.factor(), s: answers[3 * layout.bits]! }
  ciphertexts.forEach(({ R, S }, i) => {
    const [c0, s0, s1] = answers.slice(3 * i, 3 * i + 3) as [bigint, bigint, bigint]
    const c1 = challenge - c0
    const [a0, b0, a1, b1] = [sum.factor(), sum.factor(), sum.factor(), sum.factor()]
    ;[a0, b0, a1, b1].forEach((factor, k) => {
      sum.add(commitments[4 * i + k]!, factor)
    })
    let ofR = a0 * c0 + a1 * c1
    let ofS = b0 * c0 + b1 * c1
    if (ofSum) {
      const share = challenge * BigInt(counts[i]!)
      ofR += ofSum.a * share
      ofS += ofSum.b * share
    }
    sum.add(R, ofR)
    sum.add(S, ofS)
    sum.ofBase -= a0 * s0 + a1 * s1 + b1 * c1
    sum.ofKey -= b0 * s0 + b1 * s1
  })
  if (!ofSum) return
  const [A, B] = commitments.slice(4 * layout.bits)
  sum.add(A!, ofSum.a)
  sum.add(B!, ofSum.b)
  sum.ofBase -= ofSum.a * ofSum.s + ofSum.b * challenge * BigInt(layout.total!)
  sum.ofKey -= ofSum.b * ofSum.s
}

/** Equations between points that should come to nothing, added up with factors. */
class EquationSum {
  ofBase = 0n
  ofKey = 0n
  private readonly seed: Uint8Array
  private readonly points: Point[] = []
  private readonly scalars: bigint[] = []
  private drawn = 0
  private left: bigint | null = null

  constructor(seed: Uint8Array) {
    this.seed = seed
  }

  /** The next factor. A hash gives two. */
  factor(): bigint {
    if (this.left !== null) {
      const factor = this.left
      this.left = null
      return factor
    }
    const hash = new Transcript('factor')
      .elements([this.seed])
      .number(this.drawn++)
      .challenge()
    this.left = hash >> FACTOR_BITS
    return hash & FACTOR_MASK
  }

  add(point: Point, scalar: bigint): void {
    this.points.push(point)
    this.scalars.push(modulo(scalar))
  }

  isNothing(key: Point): boolean {
    return sumOfProducts(this.points, this.scalars)
      .add(timesPublic(BASE, this.ofBase))
      .add(timesPublic(key, this.ofKey))
      .is0()
  }
}
