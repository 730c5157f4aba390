// How tellers make the key of a poll without anybody ever knowing it: each deals a secret of its own among all, and the key
// belongs to the sum. Pedersen 1991 as in Helios and Belenios (Cortier, Galindo, Glondu, Izabachène, WPES 2013).
import { bad, type Fault, fault, good, type Result } from './fault.ts'
import { BASE, modulo, type Point, type Random, randomScalar, times } from './group.ts'
import { holds, prove } from './proofs.ts'
import {
  isVersion1,
  MAX_TELLERS,
  readElements,
  readPoints,
  readScalars,
  type TellerKey,
  writePoints,
  writeScalars,
} from './schema.ts'
import { Transcript } from './transcript.ts'

/** A person who counts, by the name that the caller has for them, and what they published. */
export interface Teller {
  teller: string
  key: TellerKey
}

/** Who makes the key of which poll. What tellers publish holds for exactly this. */
export interface Setup {
  /** Ids of the space and of the poll. */
  space: string
  poll: string
  /** How many tellers are needed to open a tally. Fewer cannot. */
  threshold: number
  /** In their order: the first has the number 1. */
  tellers: readonly Teller[]
}

const keyContext = (space: string, teller: string) => () => new Transcript('teller key').text(space, teller)

/** A key pair for one teller of a space. The secret, a scalar in base64, is all that the device has to keep. */
export function makeTellerKey(
  space: string,
  teller: string,
  random: Random,
): { secret: string; message: TellerKey } {
  const secret = randomScalar(random)
  const key = times(BASE, secret)
  const proof = prove(keyContext(space, teller), { bases: [BASE], images: [key] }, secret, random)
  return { secret: writeScalars([secret]), message: { v: 1, key: writePoints([key]), proof } }
}

/** The fault of a teller’s key, or null: whoever published it knows its secret. */
export function checkTellerKey(space: string, teller: string, message: TellerKey): Fault | null {
  const key = isVersion1(message) ? readPoints(message.key, 1)?.[0] : undefined
  if (!key) return fault('NOT_WELL_FORMED', 'teller key', teller)
  const isProven = holds(keyContext(space, teller), { bases: [BASE], images: [key] }, message.proof)
  return isProven ? null : fault('PROOF_WRONG', 'teller key', teller)
}

/** The fault of a setup, or null. Keys are checked too. */
export function checkSetup({ space, threshold, tellers }: Setup): Fault | null {
  const names = new Set(tellers.map(({ teller }) => teller))
  const keys = new Set(tellers.map(({ key }) => key?.key))
  const count = tellers.length
  if (count < 1 || count > MAX_TELLERS || names.size !== count || keys.size !== count)
    return fault('TELLERS_WRONG', 'setup')
  if (!Number.isInteger(threshold) || threshold < 1 || threshold > count)
    return fault('THRESHOLD_WRONG', 'setup')
  for (const { teller, key } of tellers) {
    const found = checkTellerKey(space, teller, key)
    if (found) return found
  }
  return null
}

/** Begins what is hashed for anything in this setup. */
export function setupTranscript(label: string, { space, poll, threshold, tellers }: Setup): Transcript {
  const keys = tellers.map(({ key }) => readElements(key.key, 1)?.[0] ?? new Uint8Array())
  return new Transcript(label)
    .text(space, poll, ...tellers.map(({ teller }) => teller))
    .number(threshold)
    .elements(keys)
}

/** A teller of the setup: their number, from 1 on, and the point of their key. Null for anybody else. */
export function tellerIn({ tellers }: Setup, name: string): { number: number; key: Point } | null {
  const place = tellers.findIndex(({ teller }) => teller === name)
  const key = readPoints(tellers[place]?.key.key, 1)?.[0]
  return key ? { number: place + 1, key } : null
}

/** The secret behind a teller’s key. A fault where it is another one’s. */
export function readSecret(setup: Setup, teller: string, secret: string): Result<bigint> {
  const known = tellerIn(setup, teller)
  if (!known) return bad('UNKNOWN_TELLER', 'setup', teller)
  const scalar = readScalars(secret, 1)?.[0]
  if (scalar === undefined || !times(BASE, scalar).equals(known.key))
    return bad('SECRET_WRONG', 'setup', teller)
  return good(scalar)
}

/** Value of a polynomial, its constant first, at a teller’s number. */
export function valueAt(coefficients: readonly bigint[], number: number): bigint {
  return coefficients.reduceRight((value, coefficient) => modulo(value * BigInt(number) + coefficient), 0n)
}
