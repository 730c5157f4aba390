// Ambient types for what CoBox uses of sodium-universal 5.0.1, written from its source (sodium-native 5.0.1).
// Only the default export: node sees the functions as named exports, but not one of the constants.
// Every buffer of a wrong size throws an assertion. Functions that return nothing throw on failure.

declare module 'sodium-universal' {
  type Bytes = Uint8Array

  interface Sodium {
    // memory
    sodium_memzero(buf: Bytes): void
    sodium_mlock(buf: Bytes): void
    sodium_munlock(buf: Bytes): void
    /** Guarded memory, to be given back with sodium_free. */
    sodium_malloc(size: number): Buffer & { secure: true }
    sodium_free(buf: Buffer): void
    /** Constant time. Throws when the sizes differ. */
    sodium_memcmp(a: Bytes, b: Bytes): boolean
    /** Both as little-endian numbers. */
    sodium_compare(a: Bytes, b: Bytes): -1 | 0 | 1
    sodium_is_zero(buffer: Bytes, length?: number): boolean
    sodium_increment(buf: Bytes): void
    sodium_pad(buffer: Bytes, unpaddedLength: number, blockSize: number): number
    sodium_unpad(buffer: Bytes, paddedLength: number, blockSize: number): number

    // random
    randombytes_buf(buffer: Bytes): void
    randombytes_buf_deterministic(buffer: Bytes, seed: Bytes): void
    randombytes_random(): number
    randombytes_uniform(upperBound: number): number
    readonly randombytes_SEEDBYTES: number

    // hashing
    crypto_generichash(output: Bytes, input: Bytes, key?: Bytes | null): void
    crypto_generichash_batch(output: Bytes, batch: readonly Bytes[], key?: Bytes | null): void
    crypto_generichash_keygen(key: Bytes): void
    crypto_generichash_init(state: Bytes, key: Bytes | null, outputLength: number): void
    crypto_generichash_update(state: Bytes, input: Bytes): void
    crypto_generichash_final(state: Bytes, output: Bytes): void
    readonly crypto_generichash_STATEBYTES: number
    readonly crypto_generichash_BYTES: number
    readonly crypto_generichash_BYTES_MIN: number
    readonly crypto_generichash_BYTES_MAX: number
    readonly crypto_generichash_KEYBYTES: number
    readonly crypto_generichash_KEYBYTES_MIN: number
    readonly crypto_generichash_KEYBYTES_MAX: number
    crypto_hash_sha256(out: Bytes, input: Bytes): void
    readonly crypto_hash_sha256_BYTES: number
    crypto_hash_sha512(out: Bytes, input: Bytes): void
    readonly crypto_hash_sha512_BYTES: number
    crypto_shorthash(out: Bytes, input: Bytes, key: Bytes): void
    readonly crypto_shorthash_BYTES: number
    readonly crypto_shorthash_KEYBYTES: number
    crypto_kdf_keygen(key: Bytes): void
    crypto_kdf_derive_from_key(subkey: Bytes, subkeyId: number, ctx: Bytes, key: Bytes): void
    readonly crypto_kdf_BYTES_MIN: number
    readonly crypto_kdf_BYTES_MAX: number
    readonly crypto_kdf_CONTEXTBYTES: number
    readonly crypto_kdf_KEYBYTES: number

    // a stream of noise, without authentication
    crypto_stream_xor(out: Bytes, message: Bytes, nonce: Bytes, key: Bytes): void
    readonly crypto_stream_NONCEBYTES: number

    // secret key encryption
    crypto_secretbox_easy(ciphertext: Bytes, message: Bytes, nonce: Bytes, key: Bytes): void
    /** False, without throwing, when the ciphertext is forged. */
    crypto_secretbox_open_easy(message: Bytes, ciphertext: Bytes, nonce: Bytes, key: Bytes): boolean
    crypto_secretbox_detached(ciphertext: Bytes, mac: Bytes, message: Bytes, nonce: Bytes, key: Bytes): void
    crypto_secretbox_open_detached(
      message: Bytes,
      ciphertext: Bytes,
      mac: Bytes,
      nonce: Bytes,
      key: Bytes,
    ): boolean
    readonly crypto_secretbox_KEYBYTES: number
    readonly crypto_secretbox_NONCEBYTES: number
    readonly crypto_secretbox_MACBYTES: number
    crypto_aead_xchacha20poly1305_ietf_keygen(key: Bytes): void
    /** The number of bytes written. */
    crypto_aead_xchacha20poly1305_ietf_encrypt(
      ciphertext: Bytes,
      message: Bytes,
      additional: Bytes | null,
      nsec: null,
      nonce: Bytes,
      key: Bytes,
    ): number
    /** Throws when the ciphertext is forged. */
    crypto_aead_xchacha20poly1305_ietf_decrypt(
      message: Bytes,
      nsec: null,
      ciphertext: Bytes,
      additional: Bytes | null,
      nonce: Bytes,
      key: Bytes,
    ): number
    readonly crypto_aead_xchacha20poly1305_ietf_ABYTES: number
    readonly crypto_aead_xchacha20poly1305_ietf_KEYBYTES: number
    readonly crypto_aead_xchacha20poly1305_ietf_NPUBBYTES: number

    // public key encryption
    crypto_box_keypair(publicKey: Bytes, secretKey: Bytes): void
    crypto_box_seed_keypair(publicKey: Bytes, secretKey: Bytes, seed: Bytes): void
    crypto_box_easy(ciphertext: Bytes, message: Bytes, nonce: Bytes, publicKey: Bytes, secretKey: Bytes): void
    crypto_box_open_easy(
      message: Bytes,
      ciphertext: Bytes,
      nonce: Bytes,
      publicKey: Bytes,
      secretKey: Bytes,
    ): boolean
    crypto_box_seal(ciphertext: Bytes, message: Bytes, publicKey: Bytes): void
    /** False, without throwing, when the ciphertext is not for this key pair. */
    crypto_box_seal_open(message: Bytes, ciphertext: Bytes, publicKey: Bytes, secretKey: Bytes): boolean
    readonly crypto_box_SEEDBYTES: number
    readonly crypto_box_PUBLICKEYBYTES: number
    readonly crypto_box_SECRETKEYBYTES: number
    readonly crypto_box_NONCEBYTES: number
    readonly crypto_box_MACBYTES: number
    readonly crypto_box_SEALBYTES: number
    crypto_scalarmult_base(publicKey: Bytes, secretKey: Bytes): void
    crypto_scalarmult(shared: Bytes, secretKey: Bytes, remotePublicKey: Bytes): void
    readonly crypto_scalarmult_BYTES: number
    readonly crypto_scalarmult_SCALARBYTES: number

    // signing
    crypto_sign_keypair(publicKey: Bytes, secretKey: Bytes): void
    crypto_sign_seed_keypair(publicKey: Bytes, secretKey: Bytes, seed: Bytes): void
    crypto_sign(signedMessage: Bytes, message: Bytes, secretKey: Bytes): void
    crypto_sign_open(message: Bytes, signedMessage: Bytes, publicKey: Bytes): boolean
    crypto_sign_detached(signature: Bytes, message: Bytes, secretKey: Bytes): void
    crypto_sign_verify_detached(signature: Bytes, message: Bytes, publicKey: Bytes): boolean
    crypto_sign_ed25519_sk_to_pk(publicKey: Bytes, secretKey: Bytes): void
    crypto_sign_ed25519_pk_to_curve25519(x25519PublicKey: Bytes, ed25519PublicKey: Bytes): void
    crypto_sign_ed25519_sk_to_curve25519(x25519SecretKey: Bytes, ed25519SecretKey: Bytes): void
    readonly crypto_sign_SEEDBYTES: number
    readonly crypto_sign_PUBLICKEYBYTES: number
    readonly crypto_sign_SECRETKEYBYTES: number
    readonly crypto_sign_BYTES: number

    // passwords
    crypto_pwhash(
      out: Bytes,
      password: Bytes,
      salt: Bytes,
      opslimit: number,
      memlimit: number,
      alg: number,
    ): void
    crypto_pwhash_async(
      out: Bytes,
      password: Bytes,
      salt: Bytes,
      opslimit: number,
      memlimit: number,
      alg: number,
    ): Promise<void>
    crypto_pwhash_str(out: Bytes, password: Bytes, opslimit: number, memlimit: number): void
    crypto_pwhash_str_async(out: Bytes, password: Bytes, opslimit: number, memlimit: number): Promise<void>
    crypto_pwhash_str_verify(str: Bytes, password: Bytes): boolean
    crypto_pwhash_str_verify_async(str: Bytes, password: Bytes): Promise<boolean>
    crypto_pwhash_str_needs_rehash(str: Bytes, opslimit: number, memlimit: number): boolean
    readonly crypto_pwhash_ALG_ARGON2I13: number
    readonly crypto_pwhash_ALG_ARGON2ID13: number
    readonly crypto_pwhash_ALG_DEFAULT: number
    readonly crypto_pwhash_SALTBYTES: number
    readonly crypto_pwhash_STRBYTES: number
    readonly crypto_pwhash_STRPREFIX: string
    readonly crypto_pwhash_OPSLIMIT_MIN: number
    readonly crypto_pwhash_OPSLIMIT_MAX: number
    readonly crypto_pwhash_MEMLIMIT_MIN: number
    readonly crypto_pwhash_MEMLIMIT_MAX: number
    readonly crypto_pwhash_OPSLIMIT_INTERACTIVE: number
    readonly crypto_pwhash_MEMLIMIT_INTERACTIVE: number
    readonly crypto_pwhash_OPSLIMIT_MODERATE: number
    readonly crypto_pwhash_MEMLIMIT_MODERATE: number
    readonly crypto_pwhash_OPSLIMIT_SENSITIVE: number
    readonly crypto_pwhash_MEMLIMIT_SENSITIVE: number
  }

  const sodium: Sodium
  export default sodium
}
