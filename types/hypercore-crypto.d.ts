// Ambient types for what CoBox uses of hypercore-crypto 3.7.0, written from its source.

declare module 'hypercore-crypto' {
  export interface KeyPair {
    publicKey: Buffer
    secretKey: Buffer
  }

  export interface MerkleNode {
    index: number
    size: number
    hash: Buffer
  }

  type Repeat<N extends number, List extends Buffer[] = []> = List['length'] extends N
    ? List
    : Repeat<N, [...List, Buffer]>

  export type Namespaces<N extends number | readonly number[]> = N extends number
    ? number extends N
      ? Buffer[]
      : Repeat<N>
    : { -readonly [I in keyof N]: Buffer }

  /** Ed25519. */
  export function keyPair(seed?: Uint8Array): KeyPair
  export function validateKeyPair(keyPair: KeyPair): boolean
  export function sign(message: Uint8Array, secretKey: Uint8Array): Buffer
  /** False for a signature or key of the wrong size as well. */
  export function verify(message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean
  /** Sealed box; takes an X25519 key, as from encryptionKeyPair(). */
  export function encrypt(message: Uint8Array, publicKey: Uint8Array): Buffer
  export function decrypt(ciphertext: Uint8Array, keyPair: KeyPair): Buffer | null
  /** X25519. */
  export function encryptionKeyPair(seed?: Uint8Array): KeyPair
  export function data(data: Uint8Array): Buffer
  export function parent(a: MerkleNode, b: MerkleNode): Buffer
  export function tree(roots: readonly MerkleNode[], out?: Buffer): Buffer
  /** BLAKE2b; a list is hashed as one message, with nothing between its parts. */
  export function hash(data: Uint8Array | readonly Uint8Array[], out?: Buffer): Buffer
  export function randomBytes(n: number): Buffer
  export function discoveryKey(key: Uint8Array): Buffer
  export function free(secureBuf: Buffer): void
  /** A list of buffers; of that many, when the count is written out. */
  export function namespace<const N extends number | readonly number[]>(
    name: string | Uint8Array,
    count: N,
  ): Namespaces<N>

  const crypto: {
    keyPair: typeof keyPair
    validateKeyPair: typeof validateKeyPair
    sign: typeof sign
    verify: typeof verify
    encrypt: typeof encrypt
    decrypt: typeof decrypt
    encryptionKeyPair: typeof encryptionKeyPair
    data: typeof data
    parent: typeof parent
    tree: typeof tree
    hash: typeof hash
    randomBytes: typeof randomBytes
    discoveryKey: typeof discoveryKey
    free: typeof free
    namespace: typeof namespace
  }
  export default crypto
}
