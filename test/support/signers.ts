// People with devices that can sign, for tests of what is signed.
import crypto from 'hypercore-crypto'
import type { Signer } from '../../src/hosting/signed.ts'
import { attestDevice, Identity } from '../../src/keys/index.ts'
import { toHex } from '../../src/lib/bytes.ts'

/** A device of somebody new. */
export async function newSigner(): Promise<Signer> {
  const person = await Identity.create()
  const keyPair = crypto.keyPair()
  const proof = await person.attest(keyPair.publicKey)
  return { identity: toHex(person.publicKey), proof: proof.toString('base64'), keyPair }
}

/** Another device of the same person, for which this one vouches. */
export function vouchedBy({ identity, proof, keyPair }: Signer): Signer {
  const other = crypto.keyPair()
  const longer = attestDevice(keyPair, Buffer.from(proof, 'base64'), other.publicKey)
  return { identity, proof: longer.toString('base64'), keyPair: other }
}

/** The key of a signer’s device, in hex. */
export function deviceOf({ keyPair }: Signer): string {
  return toHex(keyPair.publicKey)
}

/** What a signer’s device says of itself when it comes. */
export function visitorOf(signer: Signer): { device: string; identity: string; proof: string } {
  return { device: deviceOf(signer), identity: signer.identity, proof: signer.proof }
}
