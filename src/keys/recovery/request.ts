// What is said between who recovers and their trustees: a code that names the new device, and two words to compare by voice.
import wordlists from 'bip39-mnemonic/wordlist/index.js'
import crypto from 'hypercore-crypto'
import { CoboxError } from '../../errors/index.ts'
import { fromZ32, toZ32 } from '../../lib/bytes.ts'

export const REQUEST_PREFIX = 'cobox://recover/'
export const RELEASE_PREFIX = 'cobox://share/'
const VERSION = 1
const CHECKSUM_BYTES = 4
const [NS_WORDS] = crypto.namespace('cobox/recovery/request', 1)

/** The code that trustees are given: the new device's public key, and a checksum. No secret. */
export function requestCode(device: Buffer): string {
  return encode(REQUEST_PREFIX, device)
}

/** The device's public key. Throws REQUEST_MALFORMED. */
export function parseRequest(code: string): Buffer {
  const device = decode(REQUEST_PREFIX, code)
  if (device?.length !== 32) throw new CoboxError('REQUEST_MALFORMED')
  return device
}

export function releaseCode(released: Buffer): string {
  return encode(RELEASE_PREFIX, released)
}

/** Throws SHARE_DAMAGED. */
export function parseRelease(code: string, who: string): Buffer {
  const released = decode(RELEASE_PREFIX, code)
  if (!released)
    throw new CoboxError('SHARE_DAMAGED', { who, reason: 'a part is missing, or a letter is wrong' })
  return released
}

function encode(prefix: string, data: Buffer): string {
  const bytes = Buffer.concat([Buffer.from([VERSION]), data])
  return prefix + toZ32(Buffer.concat([bytes, checksum(bytes)]))
}

function decode(prefix: string, code: string): Buffer | null {
  const text = code.replace(/\s+/g, '')
  const all = text.startsWith(prefix) ? fromZ32(text.slice(prefix.length)) : null
  const bytes = all?.subarray(0, -CHECKSUM_BYTES)
  if (!all || !bytes || bytes[0] !== VERSION || !checksum(bytes).equals(all.subarray(-CHECKSUM_BYTES)))
    return null
  return Buffer.from(bytes.subarray(1))
}

function checksum(bytes: Buffer): Buffer {
  return crypto.hash(bytes).subarray(0, CHECKSUM_BYTES)
}

/** Shown on both sides: whoever swapped the code on its way would have other words. */
export function twoWords(device: Buffer): string {
  const words = wordlists.loadWordlist('english')
  const hash = crypto.hash([NS_WORDS, device])
  return [hash.readUInt16BE(0), hash.readUInt16BE(2)].map(number => words[number % words.length]!).join(' ')
}
