// What is said between who recovers and their trustees: a code that names the new device, and two words to compare by voice.
import wordlists from 'bip39-mnemonic/wordlist/index.js'
import crypto from 'hypercore-crypto'
import sodium from 'sodium-universal'
import { CoboxError } from '../../errors/index.ts'
import { toHex } from '../../lib/bytes.ts'
import { decodeCode, encodeCode } from '../code.ts'
import { verifyAttestation } from '../identity.ts'

export const REQUEST_PREFIX = 'cobox://recover/'
const VERSION = 1
/** In the order of their numbers in a code. */
const PURPOSES = ['loss', 'theft', 'inheritance'] as const
const [NS_WORDS] = crypto.namespace('cobox/recovery/request', 1)
/**
 * Two words are 22 bits. Whoever swaps a code on its way could try devices until their words fit: so each try takes Argon2id
 * a fifth of a second and 64 MiB, some ten days for one core.
 */
const WORDS_PASSES = 3
const WORDS_BYTES = 64 * 1024 * 1024

/** Why shares are asked for: everything is lost; the identity is in other hands; the owner has died or cannot act. */
export type Purpose = (typeof PURPOSES)[number]

export interface RecoveryRequest {
  purpose: Purpose
  /** The device, in hex, to which shares are to be released. */
  device: string
  /** Whose it is: who takes the owner's place after a theft, or who inherits. In hex; nobody's after a loss. */
  identity: string | null
}

/** The code that trustees are given. No secret. `attested`: the identity, and that it attests the device. */
export function requestCode(
  purpose: Purpose,
  device: Buffer,
  attested: { identity: Buffer; proof: Buffer } | null,
): string {
  const head = Buffer.from([VERSION, PURPOSES.indexOf(purpose)])
  const who = attested && purpose !== 'loss' ? [attested.identity, attested.proof] : []
  return encodeCode(REQUEST_PREFIX, Buffer.concat([head, device, ...who]))
}

/** Throws REQUEST_MALFORMED, BAD_ATTESTATION. */
export function parseRequest(code: string): RecoveryRequest {
  const bytes = decodeCode(REQUEST_PREFIX, code)
  const purpose = bytes?.[0] === VERSION ? PURPOSES[bytes[1]!] : undefined
  if (!bytes || !purpose) throw new CoboxError('REQUEST_MALFORMED')
  const [device, identity, proof] = [bytes.subarray(2, 34), bytes.subarray(34, 66), bytes.subarray(66)]
  if (device.length !== 32 || (purpose === 'loss' && identity.length > 0))
    throw new CoboxError('REQUEST_MALFORMED')
  if (purpose === 'loss') return { purpose, device: toHex(device), identity: null }
  if (!verifyAttestation(proof, { identity, device })) throw new CoboxError('BAD_ATTESTATION')
  return { purpose, device: toHex(device), identity: toHex(identity) }
}

/** Shown on both sides: a code that was swapped on its way would have other words. */
export async function twoWords(code: string): Promise<string> {
  const bytes = decodeCode(REQUEST_PREFIX, code)
  if (!bytes) throw new CoboxError('REQUEST_MALFORMED')
  const hash = Buffer.alloc(32)
  const salt = NS_WORDS!.subarray(0, sodium.crypto_pwhash_SALTBYTES)
  const { crypto_pwhash_ALG_ARGON2ID13: argon2id } = sodium
  await sodium.crypto_pwhash_async(hash, bytes, salt, WORDS_PASSES, WORDS_BYTES, argon2id)
  const words = wordlists.loadWordlist('english')
  return [hash.readUInt16BE(0), hash.readUInt16BE(2)].map(number => words[number % words.length]!).join(' ')
}
