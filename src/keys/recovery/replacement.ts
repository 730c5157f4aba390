// Theft: the identity is burnt, and another takes its place. Who the trustees are was sworn to beforehand, as salted hashes,
// so that everybody can check later who speaks, and nobody learns of them before.
import crypto, { type KeyPair } from 'hypercore-crypto'
import { fromHex, toHex } from '../../lib/bytes.ts'

const [NS_TRUSTEES, NS_TRUSTEE, NS_REPLACE] = crypto.namespace('cobox/recovery/replacement', 3)

/** Published by the owner in every space. */
export interface Commitment {
  set: string
  threshold: number
  /** Hash of salt and identity, for each trustee, in hex. */
  trustees: readonly string[]
  /** By the owner's identity, in base64. */
  signature: string
}

/** Hash that stands for a trustee. */
export function trusteeHash(identity: string, salt: string): string {
  return toHex(crypto.hash([NS_TRUSTEE, fromHex(salt), fromHex(identity)]))
}

/** The salt that a trustee finds in their share: from its part, which only they and the owner have. */
export function saltOf(part: string): string {
  return toHex(crypto.hash([NS_TRUSTEE, Buffer.from(part, 'base64')]))
}

export function commitTo(
  { set, threshold, trustees }: Omit<Commitment, 'signature'>,
  owner: KeyPair,
): Commitment {
  const signature = crypto.sign(commitmentBytes({ set, threshold, trustees }), owner.secretKey)
  return { set, threshold, trustees, signature: signature.toString('base64') }
}

export function isCommitment({ signature, ...rest }: Commitment, owner: string): boolean {
  return verifies(commitmentBytes(rest), signature, owner)
}

function commitmentBytes({ set, threshold, trustees }: Omit<Commitment, 'signature'>): Buffer {
  return crypto.hash([NS_TRUSTEES, Buffer.from(JSON.stringify([set, threshold, trustees]))])
}

/** A trustee's word that a new identity is the person that the old one was. */
export interface Testimony {
  /** The trustee's identity and salt, in hex: who they are is told now, and only now. */
  trustee: string
  salt: string
  /** The trustee's device, in hex, and that their identity attests it, in base64. */
  device: string
  proof: string
  /** By that device, in base64. */
  signature: string
}

export interface Replacement {
  set: string
  old: string
  new: string
}

export function testify(
  replacement: Replacement,
  trustee: { identity: string; salt: string; device: KeyPair; proof: string },
): Testimony {
  return {
    trustee: trustee.identity,
    salt: trustee.salt,
    device: toHex(trustee.device.publicKey),
    proof: trustee.proof,
    signature: crypto.sign(replacementBytes(replacement), trustee.device.secretKey).toString('base64'),
  }
}

/** How many different trustees of the commitment speak for it. `attests`: that an identity attests a device. */
export function countTestimonies(
  commitment: Commitment,
  replacement: Replacement,
  testimonies: readonly Testimony[],
  attests: (proof: string, identity: string, device: string) => boolean,
): number {
  const spoke = new Set<string>()
  for (const { trustee, salt, device, proof, signature } of testimonies) {
    const hash = trusteeHash(trustee, salt)
    if (!commitment.trustees.includes(hash) || !attests(proof, trustee, device)) continue
    if (verifies(replacementBytes(replacement), signature, device)) spoke.add(trustee)
  }
  return spoke.size
}

function replacementBytes(replacement: Replacement): Buffer {
  return crypto.hash([
    NS_REPLACE,
    Buffer.from(JSON.stringify([replacement.set, replacement.old, replacement.new])),
  ])
}

function verifies(bytes: Buffer, signature: string, publicKey: string): boolean {
  const decoded = Buffer.from(signature, 'base64')
  return decoded.length === 64 && publicKey.length === 64 && crypto.verify(bytes, decoded, fromHex(publicKey))
}
