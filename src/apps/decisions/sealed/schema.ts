// The messages of sealed ballots, as they stand in the log. Points and scalars are 32 bytes each, one after the other, in
// base64; what is in which order is said at the fields. A change of any of this is a new `v`.
import { concatBytes } from '@noble/curves/utils.js'
import { type Static, Type as T } from '@sinclair/typebox'
import { fromBase64, toBase64 } from '../../../lib/bytes.ts'
import { ELEMENT_BYTES, type Point, readPoint, readScalar, scalarBytes } from './group.ts'

/** A poll has at most as many tellers. */
export const MAX_TELLERS = 32
/** A poll of this kind has at most as many options. */
export const MAX_OPTIONS = 100
/** Yes-or-no values that a ballot is put together from, at most. */
export const MAX_BITS = 256

const strict = { additionalProperties: false }
const version = T.Literal(1)

/** Base64 of `least` to `most` elements. */
function elements(least: number, most: number, description: string) {
  const [minLength, maxLength] = [base64Length(least), base64Length(most)]
  return T.String({ pattern: '^[A-Za-z0-9+/]+={0,2}$', minLength, maxLength, description })
}

const base64Length = (count: number) => 4 * Math.ceil((count * ELEMENT_BYTES) / 3)
const proof = elements(2, 2, 'challenge and response')

export const TellerKey = T.Object(
  { v: version, key: elements(1, 1, 'a point: what shares for this teller are encrypted to'), proof },
  strict,
)
export const Dealing = T.Object(
  {
    v: version,
    commitments: elements(1, MAX_TELLERS, 'points: the coefficients of the polynomial, the constant first'),
    ephemeral: elements(1, 1, 'a point: what the shares are encrypted with'),
    proofs: elements(4, 4, 'scalars: that the constant and the secret of `ephemeral` are known'),
    shares: elements(2, 2 * MAX_TELLERS, 'scalars: for each teller, the encrypted share and its tag'),
  },
  strict,
)
export const Complaint = T.Object(
  { v: version, secret: elements(1, 1, 'a point: what the share was encrypted with'), proof },
  strict,
)
export const Confirmation = T.Object({ v: version, proof }, strict)
export const Ballot = T.Object(
  {
    v: version,
    ciphertexts: elements(2, 2 * MAX_BITS, 'points: R and S of each bit'),
    commitments: elements(4, 4 * MAX_BITS + 2, 'points: A0 B0 A1 B1 of each bit; A and B of the sum'),
    answers: elements(3, 3 * MAX_BITS + 1, 'scalars: c0 s0 s1 of each bit; s of the sum'),
  },
  strict,
)
export const DecryptionShare = T.Object(
  {
    v: version,
    tally: elements(1, 1, 'a scalar: digest of the sums that it opens'),
    points: elements(1, MAX_OPTIONS, 'points: what this teller takes from the sum of each option'),
    proof,
  },
  strict,
)

export type TellerKey = Static<typeof TellerKey>
export type Dealing = Static<typeof Dealing>
export type Complaint = Static<typeof Complaint>
export type Confirmation = Static<typeof Confirmation>
export type Ballot = Static<typeof Ballot>
export type DecryptionShare = Static<typeof DecryptionShare>

export function writePoints(points: readonly Point[]): string {
  return toBase64(concatBytes(...points.map(point => point.toBytes())))
}

export function writeScalars(scalars: readonly bigint[]): string {
  return toBase64(concatBytes(...scalars.map(scalarBytes)))
}

/** The elements of a field, each as its bytes; null when there are not exactly `count`, or the text is not canonical. */
export function readElements(text: unknown, count: number): Uint8Array[] | null {
  if (typeof text !== 'string' || text.length !== base64Length(count)) return null
  const bytes = fromBase64(text)
  if (bytes?.length !== count * ELEMENT_BYTES) return null
  return Array.from({ length: count }, (_, i) => bytes.subarray(i * ELEMENT_BYTES, (i + 1) * ELEMENT_BYTES))
}

/** Null unless they are `count` points in their one encoding, none of them neutral. */
export function readPoints(text: unknown, count: number): Point[] | null {
  return readAll(text, count, readPoint)
}

/** Null unless they are `count` scalars below the order. */
export function readScalars(text: unknown, count: number): bigint[] | null {
  return readAll(text, count, readScalar)
}

function readAll<E>(text: unknown, count: number, read: (bytes: Uint8Array) => E | null): E[] | null {
  const found: E[] = []
  for (const bytes of readElements(text, count) ?? []) {
    const element = read(bytes)
    if (element === null) return null
    found.push(element)
  }
  return found.length === count ? found : null
}

/** True for what says to be of the version that is read here. */
export function isVersion1(message: unknown): boolean {
  return typeof message === 'object' && message !== null && (message as { v?: unknown }).v === 1
}
