// A person: a key pair made from 24 words, which attests the devices that are theirs.
import c from 'compact-encoding'
import type { KeyPair } from 'hypercore-crypto'
import IdentityKey from 'keet-identity-key'
import { CoboxError } from '../errors/index.ts'
import { checkWords } from './words.ts'

/** The path of the key that all devices of a person share; another path gives another, unrelated key. */
const RENDEZVOUS_PATH = ['SLIP-0021', 'cobox', 'rendezvous']

/** Of a proof: version, time, identity, length of the chain, flags; and a key with its signature for each device. */
const PROOF_BASE_BYTES = 1 + 8 + 32 + 1 + 1
const PROOF_LINK_BYTES = 32 + 64
/** A device that was attested by a device that was attested by …: longer chains are refused. */
export const MAX_PROOF_DEVICES = 16

export class Identity {
  readonly words: string
  readonly #key: IdentityKey

  private constructor(words: string, key: IdentityKey) {
    this.words = words
    this.#key = key
  }

  static async create(): Promise<Identity> {
    return Identity.restore(IdentityKey.generateMnemonic())
  }

  /** Throws BAD_WORDS. */
  static async restore(words: string): Promise<Identity> {
    const mnemonic = checkWords(words)
    return new Identity(mnemonic, await IdentityKey.from({ mnemonic }))
  }

  /** Ed25519, 32 bytes: what others know the person by. */
  get publicKey(): Buffer {
    return this.#key.identityPublicKey
  }

  /** Signs for the person, and opens what is sealed to them. Wiped by `clear`. */
  get keyPair(): KeyPair {
    return this.#key.identityKeyPair
  }

  /** 32 secret bytes that only this person's devices know: they find and recognise each other by it. */
  get rendezvousKey(): Buffer {
    return this.#key.keyChain.getSymmetricKey(RENDEZVOUS_PATH)
  }

  /** The proof that a device is this person's. It is public. */
  async attest(devicePublicKey: Buffer): Promise<Buffer> {
    checkKey(devicePublicKey)
    return this.#key.bootstrap(devicePublicKey)
  }

  /** Wipes the secret keys from memory; the words stay. */
  clear(): void {
    this.#key.clear()
  }
}

/**
 * The proof of a new device, made by a device that is attested itself and does not need the words for it.
 * Throws BAD_ATTESTATION when the proof is not the device's own, or would become too long.
 */
export function attestDevice(device: KeyPair, proof: Buffer, newDevicePublicKey: Buffer): Buffer {
  checkKey(newDevicePublicKey)
  const identity = identityOfProof(proof)
  if (!identity || !verifyAttestation(proof, { identity, device: device.publicKey }))
    throw new CoboxError('BAD_ATTESTATION')
  if (chainLength(proof) === MAX_PROOF_DEVICES) throw new CoboxError('BAD_ATTESTATION')
  return IdentityKey.attestDevice(newDevicePublicKey, device, proof)
}

/** Whether the proof holds for this identity and device. False for anything else that a peer may send. */
export function verifyAttestation(
  proof: Uint8Array,
  { identity, device }: { identity: Buffer; device: Buffer },
): boolean {
  if (identity.length !== 32 || device.length !== 32 || chainLength(proof) === 0) return false
  try {
    const expected = { expectedIdentity: identity, expectedDevice: device }
    return IdentityKey.verify(Buffer.from(proof), null, expected) !== null
  } catch {
    return false
  }
}

/** The devices that a proof names, in order, each vouching for the next; none for what is no proof. */
export function devicesOfProof(proof: Uint8Array): Buffer[] {
  const first = PROOF_BASE_BYTES - 1
  return Array.from({ length: chainLength(proof) }, (_, i) => {
    const start = first + i * PROOF_LINK_BYTES
    return Buffer.from(proof.subarray(start, start + 32))
  })
}

/**
 * How many devices a proof names, judged by its shape alone; 0 for what is none. The library accepts an empty chain as
 * proof of the identity's own key although nothing in it is signed, and bytes after the end: neither passes here.
 */
function chainLength(proof: Uint8Array): number {
  const links = (proof.length - PROOF_BASE_BYTES) / PROOF_LINK_BYTES
  if (!Number.isInteger(links) || links < 1 || links > MAX_PROOF_DEVICES) return 0
  const wellFormed = proof[0] === 1 && proof[41] === links && proof[proof.length - 1] === 0
  return wellFormed ? links : 0
}

/** Whom a proof is about, before it is verified. */
function identityOfProof(proof: Uint8Array): Buffer | null {
  return chainLength(proof) === 0 ? null : c.decode(c.fixed32, Buffer.from(proof.subarray(9, 41)))
}

function checkKey(publicKey: Buffer): void {
  if (publicKey.length !== 32) throw new CoboxError('BAD_INPUT', { reason: 'a device’s key has 32 bytes' })
}
