// Text sealed with a key and bound to the name of its file, as JSON (XChaCha20-Poly1305 of libsodium).
import sodium from 'sodium-universal'
import { CoboxError } from '../errors/index.ts'

const SEALED_VERSION = 1
/** What a CoBox that knows nothing of sealed files looks at: it takes this for a newer format, and refuses. */
const TO_OLDER = { version: 2, format: 3 } as const

/** In base64. */
export interface Box {
  nonce: string
  box: string
}

const nonceBytes = () => sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
const tagBytes = () => sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES

/** In memory that is not swapped out and can be wiped. */
export function newHomeKey(bytes?: Buffer): Buffer {
  const key = sodium.sodium_malloc(sodium.crypto_aead_xchacha20poly1305_ietf_KEYBYTES)
  if (bytes) bytes.copy(key)
  else sodium.randombytes_buf(key)
  return key
}

/** `name` has to be the same when it is opened. */
export function toBox(data: Buffer, key: Buffer, name: string): Box {
  const nonce = Buffer.alloc(nonceBytes())
  sodium.randombytes_buf(nonce)
  const box = Buffer.alloc(data.length + tagBytes())
  sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(box, data, Buffer.from(name), null, nonce, key)
  return { nonce: nonce.toString('base64'), box: box.toString('base64') }
}

/** Null when key or name are others, or it is damaged. */
export function fromBox({ nonce, box }: Box, key: Buffer, name: string): Buffer | null {
  const [nonceOf, sealed] = [Buffer.from(nonce, 'base64'), Buffer.from(box, 'base64')]
  if (nonceOf.length !== nonceBytes() || sealed.length < tagBytes()) return null
  const data = Buffer.alloc(sealed.length - tagBytes())
  try {
    sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(data, null, sealed, Buffer.from(name), nonceOf, key)
  } catch {
    return null
  }
  return data
}

/** What is written in place of the text. */
export function sealText(text: string, key: Buffer, name: string): string {
  const data = Buffer.from(text)
  const box = toBox(data, key, name)
  sodium.sodium_memzero(data)
  return `${JSON.stringify({ ...TO_OLDER, sealed: SEALED_VERSION, ...box })}\n`
}

/** Null when it is not for this key and name, or damaged. */
export function openText(sealed: Box, key: Buffer, name: string): string | null {
  const data = fromBox(sealed, key, name)
  const text = data?.toString('utf8') ?? null
  if (data) sodium.sodium_memzero(data)
  return text
}

/** Null for what is not sealed. Throws BAD_KEYS, and STORE_NEWER when a newer CoBox has sealed it. */
export function parseSealed(file: string, stored: string): Box | null {
  let value: (Box & { sealed?: unknown }) | null
  try {
    value = JSON.parse(stored) as typeof value
  } catch {
    // whoever reads it finds out
    return null
  }
  if (typeof value !== 'object' || value?.sealed === undefined) return null
  const { sealed, nonce, box } = value
  if (Number.isSafeInteger(sealed) && (sealed as number) > SEALED_VERSION)
    throw new CoboxError('STORE_NEWER', { found: sealed as number, known: SEALED_VERSION })
  if (sealed !== SEALED_VERSION || typeof nonce !== 'string' || typeof box !== 'string')
    throw new CoboxError('BAD_KEYS', { file, reason: 'it is damaged' })
  return { nonce, box }
}
