// Sealing: what only the holder of an Ed25519 key can open, sent by nobody in particular (libsodium's sealed boxes).
import type { KeyPair } from 'hypercore-crypto'
import sodium from 'sodium-universal'
import { CoboxError } from '../errors/index.ts'

/** A device's or identity's key signs; the same key, mapped to Curve25519, opens what is sealed to it. */
function boxPublicKey(publicKey: Buffer): Buffer {
  const key = Buffer.alloc(sodium.crypto_box_PUBLICKEYBYTES)
  try {
    sodium.crypto_sign_ed25519_pk_to_curve25519(key, publicKey)
  } catch (error) {
    throw new CoboxError('BAD_INPUT', { reason: 'that is no public key' }, error)
  }
  return key
}

/** Sealed to an Ed25519 public key: 48 bytes longer than the data. Throws BAD_INPUT when it is no key. */
export function sealTo(publicKey: Buffer, data: Buffer): Buffer {
  const sealed = Buffer.alloc(data.length + sodium.crypto_box_SEALBYTES)
  sodium.crypto_box_seal(sealed, data, boxPublicKey(publicKey))
  return sealed
}

/** Null when it is not for this key, or altered. */
export function openSealed({ publicKey, secretKey }: KeyPair, sealed: Buffer): Buffer | null {
  if (sealed.length < sodium.crypto_box_SEALBYTES) return null
  const secret = Buffer.alloc(sodium.crypto_box_SECRETKEYBYTES)
  sodium.crypto_sign_ed25519_sk_to_curve25519(secret, secretKey)
  const data = Buffer.alloc(sealed.length - sodium.crypto_box_SEALBYTES)
  const opened = sodium.crypto_box_seal_open(data, sealed, boxPublicKey(publicKey), secret)
  sodium.sodium_memzero(secret)
  return opened ? data : null
}

/** One message for several: the key of the message sealed to each, by public key in hex. All in base64. */
export interface SealedToMany {
  keys: Record<string, string>
  nonce: string
  box: string
}

/** Seals the same data to several Ed25519 public keys. */
export function sealToMany(publicKeys: readonly Buffer[], data: Buffer): SealedToMany {
  const key = Buffer.alloc(sodium.crypto_secretbox_KEYBYTES)
  const nonce = Buffer.alloc(sodium.crypto_secretbox_NONCEBYTES)
  sodium.randombytes_buf(key)
  sodium.randombytes_buf(nonce)
  const box = Buffer.alloc(data.length + sodium.crypto_secretbox_MACBYTES)
  sodium.crypto_secretbox_easy(box, data, nonce, key)
  const keys = Object.fromEntries(
    publicKeys.map(publicKey => [publicKey.toString('hex'), sealTo(publicKey, key).toString('base64')]),
  )
  sodium.sodium_memzero(key)
  return { keys, nonce: nonce.toString('base64'), box: box.toString('base64') }
}

/** Null when it is not for this key, or altered. */
export function openSealedToMany(keyPair: KeyPair, { keys, nonce, box }: SealedToMany): Buffer | null {
  const sealedKey = keys[keyPair.publicKey.toString('hex')]
  const key = sealedKey === undefined ? null : openSealed(keyPair, Buffer.from(sealedKey, 'base64'))
  const [nonceBytes, boxBytes] = [Buffer.from(nonce, 'base64'), Buffer.from(box, 'base64')]
  if (
    key?.length !== sodium.crypto_secretbox_KEYBYTES ||
    nonceBytes.length !== sodium.crypto_secretbox_NONCEBYTES ||
    boxBytes.length < sodium.crypto_secretbox_MACBYTES
  )
    return null
  const data = Buffer.alloc(boxBytes.length - sodium.crypto_secretbox_MACBYTES)
  const opened = sodium.crypto_secretbox_open_easy(data, boxBytes, nonceBytes, key)
  sodium.sodium_memzero(key)
  return opened ? data : null
}
