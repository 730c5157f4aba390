// A sealed ballot: for each bit a ciphertext (exponential ElGamal) with the proof that it holds 0 or 1 (Cramer, Damgård and
// Schoenmakers 1994), and one proof for their sum. One challenge binds all of it to voter, poll, version and key.
import { type Fault, fault, good, type Result } from './fault.ts'
import { bitsOf, countsOf, type Form, hashForm, type Layout, layoutOf } from './form.ts'
import { BASE, modulo, type Point, type Random, randomScalar, readPoint, times, withTable } from './group.ts'
import { type Ballot, isVersion1, readElements, readScalars, writePoints, writeScalars } from './schema.ts'
import { Transcript } from './transcript.ts'

/** What a ballot is for. */
export interface SealedPoll {
  /** Ids of the space and of the poll, and the hash of the version that is voted on. */
  space: string
  poll: string
  version: string
  form: Form
  /** A point, in base64: what the tellers made. */
  key: string
}

/** R = r·G, S = r·Y + m·G. */
export interface Ciphertext {
  R: Point
  S: Point
}

/** What everything that is about one poll begins its hash with. */
export function pollTranscript(label: string, poll: SealedPoll): Transcript {
  const { space, poll: id, version, key, form } = poll
  return hashForm(new Transcript(label).text(space, id, version, key), form)
}

/** Null where the key is no point. */
export function keyPoint({ key }: SealedPoll): Point | null {
  const bytes = readElements(key, 1)?.[0]
  return bytes ? withTable(bytes) : null
}

/** Fault of the poll itself, without which no ballot can be read. */
function partsOf(poll: SealedPoll): Result<{ layout: Layout; key: Point }> {
  const layout = layoutOf(poll.form)
  if (!layout.ok) return layout
  const key = keyPoint(poll)
  return key ? good({ layout: layout.value, key }) : { ok: false, fault: fault('KEY_WRONG', 'setup') }
}

/** One bit, encrypted, and its proof but for what needs the challenge. */
class SealedBit {
  readonly ciphertext: Ciphertext
  /** A0 B0 A1 B1: for each claim, 0 and 1, what its equation is checked against. */
  readonly commitments: Point[]
  readonly secret: bigint
  private readonly bit: 0 | 1
  private readonly nonce: bigint
  /** The other claim is not true. Its challenge and response are chosen first, and fitting commitments worked out. */
  private readonly pretended: { challenge: bigint; response: bigint }

  constructor(bit: 0 | 1, key: Point, random: Random) {
    this.bit = bit
    this.secret = randomScalar(random)
    this.nonce = randomScalar(random)
    this.pretended = { challenge: randomScalar(random), response: randomScalar(random) }
    const masked = times(key, this.secret)
    this.ciphertext = { R: times(BASE, this.secret), S: bit === 1 ? masked.add(BASE) : masked }
    const { challenge, response } = this.pretended
    // what a checker will work out is response·G − challenge·R, and the like with S less the other value
    const rest = response - challenge * this.secret
    const turned = bit === 1 ? -challenge : challenge
    const pretended = [times(BASE, rest), times(key, rest).add(times(BASE, turned))]
    const meant = [times(BASE, this.nonce), times(key, this.nonce)]
    this.commitments = bit === 1 ? [...pretended, ...meant] : [...meant, ...pretended]
  }

  /** c0 s0 s1; c1 is what is left of the challenge. */
  answer(challenge: bigint): bigint[] {
    const rest = modulo(challenge - this.pretended.challenge)
    const response = modulo(this.nonce + rest * this.secret)
    return this.bit === 1
      ? [this.pretended.challenge, this.pretended.response, response]
      : [rest, response, this.pretended.response]
  }
}

/** Seals choices, one number for each option. A fault where the poll's form does not allow them. */
export function makeBallot(
  poll: SealedPoll,
  voter: string,
  choices: readonly number[],
  random: Random,
): Result<Ballot> {
  const parts = partsOf(poll)
  if (!parts.ok) return parts
  const bits = bitsOf(poll.form, choices)
  if (!bits.ok) return bits
  const { layout, key } = parts.value
  const sealed = bits.value.map(bit => new SealedBit(bit, key, random))
  const ciphertexts = writePoints(sealed.flatMap(({ ciphertext: { R, S } }) => [R, S]))
  const nonce = layout.total === null ? null : randomScalar(random)
  const ofSum = nonce === null ? [] : [times(BASE, nonce), times(key, nonce)]
  const commitments = writePoints([...sealed.flatMap(bit => bit.commitments), ...ofSum])
  const challenge = ballotTranscript(poll, voter)
    .elements(readElements(ciphertexts, 2 * layout.bits)!)
    .elements(readElements(commitments, 4 * layout.bits + ofSum.length)!)
    .challenge()
  const counts = countsOf(layout)
  const sumSecret = sealed.reduce((sum, { secret }, i) => sum + BigInt(counts[i]!) * secret, 0n)
  const sumAnswer = nonce === null ? [] : [modulo(nonce + challenge * sumSecret)]
  const answers = writeScalars([...sealed.flatMap(bit => bit.answer(challenge)), ...sumAnswer])
  return good({ v: 1, ciphertexts, commitments, answers })
}

function ballotTranscript(poll: SealedPoll, voter: string): Transcript {
  return pollTranscript('ballot', poll).text(voter)
}

/** A ballot, read: nothing of it is proven yet. */
export interface ReadBallot {
  ciphertexts: Ciphertext[]
  commitments: Point[]
  answers: bigint[]
  challenge: bigint
}

/** Reads a poll's ballots. */
export class BallotReader {
  readonly poll: SealedPoll
  readonly layout: Layout
  readonly key: Point

  private constructor(poll: SealedPoll, layout: Layout, key: Point) {
    this.poll = poll
    this.layout = layout
    this.key = key
  }

  static of(poll: SealedPoll): Result<BallotReader> {
    const parts = partsOf(poll)
    return parts.ok ? good(new BallotReader(poll, parts.value.layout, parts.value.key)) : parts
  }

  read(voter: string, ballot: Ballot): Result<ReadBallot> {
    const { bits, total } = this.layout
    const ofSum = total === null ? 0 : 1
    const refused: Fault = fault('NOT_WELL_FORMED', 'ballot', voter)
    if (!isVersion1(ballot)) return { ok: false, fault: refused }
    const sealed = readElements(ballot.ciphertexts, 2 * bits)
    const committed = readElements(ballot.commitments, 4 * bits + 2 * ofSum)
    const answers = readScalars(ballot.answers, 3 * bits + ofSum)
    if (!sealed || !committed || !answers) return { ok: false, fault: refused }
    const points = pointsOf(sealed)
    const commitments = points && pointsOf(committed)
    if (!commitments) return { ok: false, fault: refused }
    const ciphertexts = Array.from({ length: bits }, (_, i) => ({ R: points[2 * i]!, S: points[2 * i + 1]! }))
    const challenge = ballotTranscript(this.poll, voter).elements(sealed).elements(committed).challenge()
    return good({ ciphertexts, commitments, answers, challenge })
  }

  /** The ciphertexts of the bits alone, of a ballot that was checked before. */
  ciphertexts(voter: string, ballot: Ballot): Result<Ciphertext[]> {
    const sealed = isVersion1(ballot) ? readElements(ballot.ciphertexts, 2 * this.layout.bits) : null
    const points = sealed && pointsOf(sealed)
    if (!points) return { ok: false, fault: fault('NOT_WELL_FORMED', 'ballot', voter) }
    return good(
      Array.from({ length: this.layout.bits }, (_, i) => ({ R: points[2 * i]!, S: points[2 * i + 1]! })),
    )
  }
}

function pointsOf(elements: readonly Uint8Array[]): Point[] | null {
  const points: Point[] = []
  for (const bytes of elements) {
    const point = readPoint(bytes)
    if (!point) return null
    points.push(point)
  }
  return points
}
