// A text and who signed it: what both sides of an agreement keep, and can show to each other at any time.
import crypto, { type KeyPair } from 'hypercore-crypto'
import { devicesOfProof, verifyAttestation } from '../keys/index.ts'
import { fromHex, toHex } from '../lib/bytes.ts'

/** Who signs: a device, and that its identity attests it. Keys are in hex, the proof in base64. */
export interface Signer {
  identity: string
  proof: string
  keyPair: KeyPair
}

/** One signature below a text. */
export interface Signature {
  device: string
  identity: string
  /** In base64, like the signature. */
  proof: string
  signature: string
}

/** A text that one side signed. */
export interface Signed {
  /** JSON: the very bytes that are signed. */
  text: string
  by: Signature
}

const KEY = /^[0-9a-f]{64}$/
/** Longer than any honest proof. */
const MAX_PROOF = 4000
const [NS_TEXT] = crypto.namespace('cobox/hosting/signed/1', 1)

/** `kind` keeps a signature from being shown below a text of another kind. */
export function signText(kind: string, text: string, { identity, proof, keyPair }: Signer): Signature {
  return {
    device: toHex(keyPair.publicKey),
    identity,
    proof,
    signature: crypto.sign(messageOf(kind, text), keyPair.secretKey).toString('base64'),
  }
}

/** True when a device that the named identity attests has signed it. Anything that a peer sent may be asked. */
export function isSignedBy(kind: string, text: string, by: Signature): boolean {
  if (!isSignature(by)) return false
  const signature = Buffer.from(by.signature, 'base64')
  return (
    signature.length === 64 &&
    crypto.verify(messageOf(kind, text), signature, fromHex(by.device)) &&
    isDeviceOf(by.device, by.identity, by.proof)
  )
}

export function isSignature(by: unknown): by is Signature {
  if (typeof by !== 'object' || by === null) return false
  const { device, identity, proof, signature } = by as Signature
  return (
    isKey(device) &&
    isKey(identity) &&
    typeof proof === 'string' &&
    proof.length <= MAX_PROOF &&
    typeof signature === 'string'
  )
}

/** True when the identity attests the device; keys in hex, the proof in base64. */
export function isDeviceOf(device: string, identity: string, proof: string): boolean {
  if (!isKey(device) || !isKey(identity) || typeof proof !== 'string' || proof.length > MAX_PROOF)
    return false
  return verifyAttestation(Buffer.from(proof, 'base64'), {
    identity: fromHex(identity),
    device: fromHex(device),
  })
}

/** The devices, in hex, that a proof leads through, its last one included. */
export function devicesIn(proof: string): string[] {
  return devicesOfProof(Buffer.from(proof, 'base64')).map(toHex)
}

export function isKey(value: unknown): value is string {
  return typeof value === 'string' && KEY.test(value)
}

function messageOf(kind: string, text: string): Buffer {
  return crypto.hash([NS_TEXT, Buffer.from(`${kind}\n${text}`)])
}

/** The object that a text holds, or null. */
export function parseObject(text: unknown, maxLength: number): Record<string, unknown> | null {
  if (typeof text !== 'string' || text.length > maxLength) return null
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}
