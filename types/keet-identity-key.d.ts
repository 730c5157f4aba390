// Ambient types for what CoBox uses of keet-identity-key 3.2.0, written from its source.

declare module 'keet-identity-key' {
  import type { KeyPair } from 'hypercore-crypto'

  export interface Proof {
    version: number
    /** Milliseconds, kept to the second when encoded. */
    epoch: number
    identity: Buffer
    chain: { publicKey: Buffer; signature: Buffer }[]
    data?: { signature: Buffer } | null
  }

  export interface VerifyOptions {
    expectedIdentity?: Buffer
    expectedDevice?: Buffer
    /** Of an earlier verification: refuses proofs older than that. */
    receipt?: Buffer
  }

  export interface VerifiedProof {
    receipt: Buffer
    identityPublicKey: Buffer
    /** The last key of the chain; the identity itself when the chain is empty. */
    devicePublicKey: Buffer
  }

  export type IdentitySource = { seed: Buffer; mnemonic?: string } | { mnemonic: string; seed?: undefined }

  export interface KeyChain {
    readonly seed: Buffer
    readonly publicKey: Buffer
    readonly secretKey: Buffer
    get(path: readonly number[]): KeyPair
    getSymmetricKey(path: readonly string[]): Buffer
    sign(signable: Buffer): Buffer
    clear(): void
  }

  class IdentityKey {
    constructor(keyChain: KeyChain)

    static generateMnemonic(): string
    static deriveSeed(mnemonic: string): Promise<Buffer>
    static from(source: IdentitySource): Promise<IdentityKey>
    /** An encoded proof for a first device. */
    static bootstrap(from: IdentitySource | { identity: KeyPair }, device: Buffer): Promise<Buffer>
    /** Adds a device to an encoded proof; not async, unless there is no proof yet. A proof object is changed in place. */
    static attestDevice(device: Buffer, parent: KeyPair, proof: Buffer | Proof): Buffer
    static attestDevice(device: Buffer, parent: KeyPair, proof?: null): Promise<Buffer>
    /** Signs data with the last key of the proof, which is not checked to be the one given. */
    static attestData(data: Buffer, keyPair: KeyPair, proof?: Buffer | Proof | null): Buffer
    /**
     * Null when it does not hold, also when data is given and the proof attests none. Throws when a buffer
     * does not decode, and when the proof attests data but null is given: catch it for untrusted input.
     */
    static verify(proof: Buffer | Proof, data: Buffer | null, opts?: VerifyOptions): VerifiedProof | null

    readonly keyChain: KeyChain
    readonly identityKeyPair: KeyPair
    readonly identityPublicKey: Buffer
    readonly profileDiscoveryKeyPair: KeyPair
    readonly profileDiscoveryPublicKey: Buffer

    bootstrap(device: Buffer): Promise<Buffer>
    getEncryptionKey(profileKey: Buffer): Buffer
    getProfileDiscoveryEncryptionKey(): Buffer
    /** Wipes the secret keys. The seed stays in memory. */
    clear(): void
  }

  export default IdentityKey
}
