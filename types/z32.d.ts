// Ambient types for what CoBox uses of z32 1.1.0, written from its source.

declare module 'z32' {
  export const ALPHABET: string
  export function encode(buf: Uint8Array | string): string
  /** Throws on a character outside the alphabet. */
  export function decode(s: string, out?: Buffer): Buffer

  const z32: { ALPHABET: string; encode: typeof encode; decode: typeof decode }
  export default z32
}
