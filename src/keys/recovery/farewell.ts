// An owner's word that one set of shares takes the place of another: the identity's own, so that no device which was stolen or
// paired can make trustees delete what they hold.
import crypto, { type KeyPair } from 'hypercore-crypto'
import { fromHex } from '../../lib/bytes.ts'

const [NS_FAREWELL] = crypto.namespace('cobox/recovery/farewell', 1)

export interface Farewell {
  /** The set that ends, and the one that takes its place, in hex. */
  set: string
  next: string
  /** By the owner's identity, in base64. */
  signature: string
}

export function bidFarewell(set: string, next: string, owner: KeyPair): Farewell {
  return { set, next, signature: crypto.sign(signable(set, next), owner.secretKey).toString('base64') }
}

/** `owner` in hex. */
export function isFarewell({ set, next, signature }: Farewell, owner: string): boolean {
  const decoded = Buffer.from(String(signature), 'base64')
  return decoded.length === 64 && set !== next && crypto.verify(signable(set, next), decoded, fromHex(owner))
}

function signable(set: string, next: string): Buffer {
  return crypto.hash([NS_FAREWELL!, Buffer.from(JSON.stringify([set, next]))])
}
