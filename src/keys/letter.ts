// A letter: sealed to all keys of a person at once, and telling nobody whose they are. Whoever may have been meant tries.
import crypto, { type KeyPair } from 'hypercore-crypto'
import sodium from 'sodium-universal'
import { openSealed, sealTo } from './seal.ts'

const VERSION = 1
const SEALED_KEY_BYTES = 32 + 48
/** A letter that others see is sealed to a multiple of so many keys: how many devices somebody has is not their business. */
const KEYS_STEP = 4

/**
 * Seals data to Ed25519 public keys, 255 at most. `padTo`: for a letter that others see, its text is made a multiple of so
 * many bytes long, and its keys a multiple of four.
 */
export function sealLetter(publicKeys: readonly Buffer[], data: Buffer, padTo = 0): Buffer {
  const key = crypto.randomBytes(sodium.crypto_secretbox_KEYBYTES)
  const nonce = crypto.randomBytes(sodium.crypto_secretbox_NONCEBYTES)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const size = 4 + data.length
  const text = Buffer.concat([length, data], padTo > 0 ? Math.ceil(size / padTo) * padTo : size)
  const box = Buffer.alloc(text.length + sodium.crypto_secretbox_MACBYTES)
  sodium.crypto_secretbox_easy(box, text, nonce, key)
  const sealed = publicKeys.map(publicKey => sealTo(publicKey, key))
  // nobody has these
  while (padTo > 0 && sealed.length % KEYS_STEP !== 0) sealed.push(sealTo(crypto.keyPair().publicKey, key))
  sodium.sodium_memzero(key)
  return Buffer.concat([Buffer.from([VERSION, sealed.length]), ...sealed, nonce, box])
}

/** Null when it is for none of these keys, altered, or of a newer kind. */
export function openLetter(keyPairs: readonly KeyPair[], letter: Buffer): Buffer | null {
  const count = letter[1] ?? 0
  const rest = 2 + count * SEALED_KEY_BYTES
  const boxAt = rest + sodium.crypto_secretbox_NONCEBYTES
  if (letter[0] !== VERSION || letter.length < boxAt + sodium.crypto_secretbox_MACBYTES + 4) return null
  const nonce = letter.subarray(rest, boxAt)
  const box = letter.subarray(boxAt)
  for (let at = 2; at < rest; at += SEALED_KEY_BYTES)
    for (const keyPair of keyPairs) {
      const key = openSealed(keyPair, letter.subarray(at, at + SEALED_KEY_BYTES))
      if (key?.length !== sodium.crypto_secretbox_KEYBYTES) continue
      const text = Buffer.alloc(box.length - sodium.crypto_secretbox_MACBYTES)
      const opened = sodium.crypto_secretbox_open_easy(text, box, nonce, key)
      sodium.sodium_memzero(key)
      if (!opened) return null
      const length = text.readUInt32BE(0)
      return length <= text.length - 4 ? text.subarray(4, 4 + length) : null
    }
  return null
}
