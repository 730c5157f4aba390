// Opening the sums of a poll: each teller takes their part away with proof, any `threshold` parts make the totals, and
// everybody can check all of it from what is public.
import { BallotReader, type Ciphertext, pollTranscript, type SealedPoll } from './ballot.ts'
import { readAndCheck } from './check.ts'
import { bad, type Fault, fault, good, type Result } from './fault.ts'
import { type Layout, layoutOf } from './form.ts'
import { BASE, inverse, modulo, type Point, type Random, sumOfProducts, times } from './group.ts'
import {
  checkConfirmation,
  type Dealings,
  keyState,
  pollKey,
  type SaidComplaint,
  tellerShare,
  verificationPoint,
} from './keys.ts'
import { holds, prove } from './proofs.ts'
import {
  type Confirmation,
  type DecryptionShare,
  isVersion1,
  readPoints,
  readScalars,
  writePoints,
} from './schema.ts'
import { type Setup, tellerIn } from './setup.ts'
import { type CountedBallot, digestOf, mostOf, readSums, Summing, type Sums } from './sums.ts'
import { TotalFinder } from './total.ts'
import { toBase64 } from '../../../lib/bytes.ts'

/** Fewer ballots are not revealed: who knows their own could guess the others’. */
export const LEAST_BALLOTS = 3

/** What is opened, and by whose keys. */
export interface Counting {
  setup: Setup
  dealings: Dealings
  poll: SealedPoll
  sums: Sums
}

export interface GivenShare {
  teller: string
  share: DecryptionShare
}

/**
 * Null when a teller may open these sums. `earlier`: what the same teller has opened in this poll. A second tally would
 * show how the ballots between the two were cast.
 */
export function mayOpen(poll: SealedPoll, sums: Sums, earlier: readonly DecryptionShare[]): Fault | null {
  if (!Number.isSafeInteger(sums.ballots) || sums.ballots < LEAST_BALLOTS)
    return fault('TOO_FEW_BALLOTS', 'tally')
  const digest = toBase64(digestOf(poll, sums))
  return earlier.every(({ tally }) => tally === digest) ? null : fault('OTHER_TALLY', 'tally')
}

/** A teller’s part of the opening. The teller has worked out the sums from the log, and gives their earlier parts. */
export function makeDecryptionShare(
  counting: Counting,
  own: { teller: string; secret: string; earlier: readonly DecryptionShare[] },
  random: Random,
): Result<DecryptionShare> {
  const { setup, dealings, poll, sums } = counting
  const statement = statementOf(counting, own.teller)
  if (!statement.ok) return statement
  const refused = mayOpen(poll, sums, own.earlier)
  if (refused) return { ok: false, fault: refused }
  const share = tellerShare(setup, dealings, own.teller, own.secret)
  if (!share.ok) return share
  const secret = readScalars(share.value, 1)![0]!
  const { bases, verification, digest } = statement.value
  const points = bases.slice(1).map(base => times(base, secret))
  const images = [verification, ...points]
  const proof = prove(shareContext(poll, own.teller, digest), { bases, images }, secret, random)
  return good({ v: 1, tally: toBase64(digest), points: writePoints(points), proof })
}

/** The fault of a teller’s part, or null. */
export function checkDecryptionShare(
  counting: Counting,
  teller: string,
  share: DecryptionShare,
): Fault | null {
  const read = readShare(counting, teller, share)
  return read.ok ? null : read.fault
}

function readShare(counting: Counting, teller: string, share: DecryptionShare): Result<Point[]> {
  const statement = statementOf(counting, teller)
  if (!statement.ok) return statement
  const { bases, verification, digest } = statement.value
  const points = isVersion1(share) ? readPoints(share.points, bases.length - 1) : null
  if (!points || !readScalars(share.tally, 1)) return bad('NOT_WELL_FORMED', 'share', teller)
  if (share.tally !== toBase64(digest)) return bad('OTHER_TALLY', 'share', teller)
  const context = shareContext(counting.poll, teller, digest)
  if (!holds(context, { bases, images: [verification, ...points] }, share.proof))
    return bad('PROOF_WRONG', 'share', teller)
  return good(points)
}

const shareContext = (poll: SealedPoll, teller: string, digest: Uint8Array) => () =>
  pollTranscript('decryption share', poll).text(teller).elements([digest])

interface ShareStatement {
  /** The generator, then R of each option’s sum. */
  bases: Point[]
  verification: Point
  digest: Uint8Array
}

function statementOf({ setup, dealings, poll, sums }: Counting, teller: string): Result<ShareStatement> {
  const layout = layoutOf(poll.form)
  if (!layout.ok) return layout
  const ciphertexts = readSums(sums, layout.value)
  if (!ciphertexts.ok) return ciphertexts
  if (!tellerIn(setup, teller)) return bad('UNKNOWN_TELLER', 'share', teller)
  const key = pollKey(setup, dealings)
  if (!key.ok) return key
  if (key.value !== poll.key) return bad('KEY_WRONG', 'setup')
  const verification = verificationPoint(setup, dealings, teller)
  if (!verification.ok) return verification
  const bases = [BASE, ...ciphertexts.value.map(({ R }) => R)]
  return good({ bases, verification: verification.value, digest: digestOf(poll, sums) })
}

/** The total of each option, of the shares of any tellers who are enough. Every share that is given has to hold. */
export function openTally(counting: Counting, shares: readonly GivenShare[]): Result<number[]> {
  const { setup, poll, sums } = counting
  const parts: { number: number; points: Point[] }[] = []
  for (const { teller, share } of shares) {
    const points = readShare(counting, teller, share)
    if (!points.ok) return points
    const { number } = tellerIn(setup, teller)!
    if (parts.some(part => part.number === number)) return bad('GIVEN_TWICE', 'share', teller)
    parts.push({ number, points: points.value })
  }
  if (parts.length < setup.threshold) return bad('TOO_FEW_SHARES', 'tally')
  const layout = layoutOf(poll.form)
  if (!layout.ok) return layout
  const ciphertexts = readSums(sums, layout.value)
  if (!ciphertexts.ok) return ciphertexts
  const used = parts.sort((a, b) => a.number - b.number).slice(0, setup.threshold)
  return totalsOf(layout.value, sums, combine(ciphertexts.value, used))
}

/** total · G of each option: S less the secret times R, the secret being interpolated at 0 (Shamir 1979). */
function combine(
  ciphertexts: readonly Ciphertext[],
  parts: readonly { number: number; points: Point[] }[],
): Point[] {
  const factors = lagrangeAtZero(parts.map(({ number }) => number))
  return ciphertexts.map(({ S }, i) => {
    const masks = parts.map(({ points }) => points[i]!)
    return S.subtract(sumOfProducts(masks, factors))
  })
}

/** What each of these numbers’ values counts in the value at 0 of the polynomial through them. */
export function lagrangeAtZero(numbers: readonly number[]): bigint[] {
  return numbers.map(own => {
    const others = numbers.filter(other => other !== own).map(BigInt)
    const above = others.reduce((product, other) => modulo(product * other), 1n)
    const below = others.reduce((product, other) => modulo(product * (other - BigInt(own))), 1n)
    return modulo(above * inverse(below))
  })
}

function totalsOf(layout: Layout, { weight }: Sums, points: readonly Point[]): Result<number[]> {
  const finder = new TotalFinder(mostOf(layout, weight))
  const totals: number[] = []
  for (const point of points) {
    const total = finder.find(point)
    if (total === null) return bad('TOTALS_WRONG', 'tally')
    totals.push(total + layout.offset * weight)
  }
  return good(totals)
}

/** A closed poll, as the log has it. */
export interface SealedRecord {
  setup: Setup
  dealings: Dealings
  complaints?: readonly SaidComplaint[]
  /** Where they are given, all tellers have to have confirmed. */
  confirmations?: Readonly<Record<string, Confirmation>>
  poll: SealedPoll
  /** Those that count: inside the cut, the last one of each voter, not struck. */
  ballots: readonly CountedBallot[]
  shares: readonly GivenShare[]
  /** What is said to be the result: one total for each option. */
  totals: readonly number[]
}

/** What is wrong with a closed poll, from what is public alone: nothing, when everything holds. Where ballots are wrong, all
 * of them are named, and nothing that follows from them. */
export function verifyTally(record: SealedRecord): Fault[] {
  const { setup, dealings, poll, shares, totals } = record
  const key = keyState(setup, record)
  if (key.state === 'failed') return key.faults
  if (key.state === 'waiting') return key.missing.map(name => fault('DEALING_MISSING', 'dealing', name))
  if (key.key !== poll.key) return [fault('KEY_WRONG', 'setup')]
  const { confirmations } = record
  if (confirmations && key.unconfirmed.length > 0)
    return key.unconfirmed.map(name =>
      Object.hasOwn(confirmations, name)
        ? checkConfirmation(setup, dealings, name, confirmations[name]!)!
        : fault('CONFIRMATION_MISSING', 'confirmation', name),
    )
  const { faults, sums } = checkAndSum(poll, record.ballots)
  // shares could only be for other sums than those of the ballots that are left
  if (faults.length > 0 || !sums) return faults
  if (sums.ballots < LEAST_BALLOTS) return [fault('TOO_FEW_BALLOTS', 'tally')]
  const counting = { setup, dealings, poll, sums }
  const broken = shares
    .map(({ teller, share }) => checkDecryptionShare(counting, teller, share))
    .filter(found => found !== null)
  if (broken.length > 0) return broken
  const opened = openTally(counting, shares)
  if (!opened.ok) return [opened.fault]
  const isRight =
    opened.value.length === totals.length && opened.value.every((total, i) => total === totals[i])
  return isRight ? [] : [fault('TOTALS_WRONG', 'tally')]
}

/** Faults of ballots, and the sums of those that have none; null where the poll itself is broken. */
function checkAndSum(
  poll: SealedPoll,
  ballots: readonly CountedBallot[],
): { faults: Fault[]; sums: Sums | null } {
  const reader = BallotReader.of(poll)
  if (!reader.ok) return { faults: [reader.fault], sums: null }
  const faults: Fault[] = []
  const summing = new Summing(reader.value.layout)
  readAndCheck(reader.value, ballots, looked => {
    const found = 'fault' in looked ? looked.fault : summing.add(looked.cast, looked.read.ciphertexts)
    if (found) faults.push(found)
  })
  return { faults, sums: summing.sums() }
}
