// Passphrases: what counts as one, and the wrapping of keys by it with libsodium's Argon2id.
import sodium from 'sodium-universal'
import { because, CoboxError } from '../errors/index.ts'
import { fromBox, toBox } from './sealed-text.ts'

/** Shorter ones are taken, with a warning. In characters. */
const GOOD_LENGTH = 12
const MAX_LENGTH = 1024

/**
 * What is written: 3 passes over 64 MiB take 0.3 s on a laptop and about a second on a Raspberry Pi, beside which a box of
 * 1 GB still has room for its work. libsodium's own MODERATE takes 256 MiB.
 */
const PASSES = 3
const MEMORY = 64 * 1024 * 1024
/** What is read: a later CoBox may want more, and a damaged file must not take all memory. */
const MAX_PASSES = 16
const MAX_MEMORY = 1024 * 1024 * 1024

const WRAPPED_VERSION = 1
const BOX_NAME = 'home keys'

/** Keys under a passphrase, as JSON has them; bytes in base64. */
export interface Wrapped {
  version: number
  /** Of Argon2id, version 1.3: `memory` in bytes. */
  argon2id: { passes: number; memory: number; salt: string }
  nonce: string
  box: string
  /** A hash of the above: what is damaged shall not be taken for a wrong passphrase. */
  sum: string
}

/** Whether a good deal of guessing would find it. */
export function isShort(passphrase: string): boolean {
  return [...passphrase].length < GOOD_LENGTH
}

/**
 * A passphrase as it is used, from what was typed or read; bytes are wiped. NFC, and every kind of space as the plain one
 * (RFC 8265): keyboards write “é” in two ways, and NFKD would also take for one what people see as two.
 * Throws PASSPHRASE_UNFIT.
 */
export function toPassphrase(given: string | Uint8Array): string {
  const unfit = (reason: string) => new CoboxError('PASSPHRASE_UNFIT', { reason })
  let text: string
  try {
    text = typeof given === 'string' ? given : new TextDecoder('utf-8', { fatal: true }).decode(given)
  } catch {
    throw unfit(because('passphraseNotUtf8'))
  } finally {
    if (typeof given !== 'string') sodium.sodium_memzero(given)
  }
  const passphrase = text
    .replace(/\r?\n$/, '')
    .replace(/\p{Zs}/gu, ' ')
    .normalize('NFC')
  if (passphrase.trim() === '') throw unfit(because('empty'))
  if (passphrase.length > MAX_LENGTH) throw unfit(because('passphraseLong', { limit: MAX_LENGTH }))
  if (/\p{Cc}/u.test(passphrase)) throw unfit('it has more than one line, or characters that cannot be typed')
  return passphrase
}

/** Wraps bytes by a passphrase of `toPassphrase`. Takes a second of another thread. */
export async function wrap(passphrase: string, secret: Buffer): Promise<Wrapped> {
  const salt = Buffer.alloc(sodium.crypto_pwhash_SALTBYTES)
  sodium.randombytes_buf(salt)
  const argon2id = { passes: PASSES, memory: MEMORY, salt: salt.toString('base64') }
  const key = await derive(passphrase, argon2id)
  const { nonce, box } = toBox(secret, key, BOX_NAME)
  sodium.sodium_memzero(key)
  const wrapped = { version: WRAPPED_VERSION, argon2id, nonce, box }
  return { ...wrapped, sum: sumOf(wrapped) }
}

/** Null when it is another passphrase. */
export async function unwrap(passphrase: string, wrapped: Wrapped): Promise<Buffer | null> {
  const key = await derive(passphrase, wrapped.argon2id)
  const secret = fromBox(wrapped, key, BOX_NAME)
  sodium.sodium_memzero(key)
  return secret
}

async function derive(passphrase: string, argon2id: Wrapped['argon2id']): Promise<Buffer> {
  const { passes, memory, salt } = argon2id
  const key = Buffer.alloc(sodium.crypto_aead_xchacha20poly1305_ietf_KEYBYTES)
  const bytes = Buffer.from(passphrase)
  const algorithm = sodium.crypto_pwhash_ALG_ARGON2ID13
  await sodium.crypto_pwhash_async(key, bytes, Buffer.from(salt, 'base64'), passes, memory, algorithm)
  sodium.sodium_memzero(bytes)
  return key
}

/** Reads what `wrap` has made. Throws BAD_KEYS, STORE_NEWER. */
export function parseWrapped(file: string, text: string): Wrapped {
  const bad = (reason: string) => new CoboxError('BAD_KEYS', { file, reason })
  let wrapped: Wrapped | null
  try {
    wrapped = JSON.parse(text) as Wrapped | null
  } catch {
    throw bad('it is not JSON')
  }
  if (!wrapped || !Number.isSafeInteger(wrapped.version) || wrapped.version < 1)
    throw bad('it has no version')
  if (wrapped.version > WRAPPED_VERSION)
    throw new CoboxError('STORE_NEWER', { found: wrapped.version, known: WRAPPED_VERSION })
  const { argon2id, nonce, box, sum } = wrapped
  if ([argon2id?.salt, nonce, box, sum].some(value => typeof value !== 'string') || sum !== sumOf(wrapped))
    throw bad('it is damaged')
  const { passes, memory, salt } = argon2id
  const within = (value: number, least: number, most: number) =>
    Number.isSafeInteger(value) && value >= least && value <= most
  const { crypto_pwhash_MEMLIMIT_MIN: least, crypto_pwhash_SALTBYTES: saltBytes } = sodium
  if (!within(passes, 1, MAX_PASSES) || !within(memory, least, MAX_MEMORY)) throw bad('it asks for too much')
  if (Buffer.from(salt, 'base64').length !== saltBytes) throw bad('it is damaged')
  return wrapped
}

function sumOf({ version, argon2id, nonce, box }: Omit<Wrapped, 'sum'>): string {
  const { passes, memory, salt } = argon2id
  const sum = Buffer.alloc(sodium.crypto_generichash_BYTES_MIN)
  sodium.crypto_generichash(sum, Buffer.from(JSON.stringify([version, passes, memory, salt, nonce, box])))
  return sum.toString('base64')
}
