// Small conversions between bytes and text.
import z32 from 'z32'

/** z-base-32: letters and digits that are easily read aloud; ids that people see use it. */
export function toZ32(bytes: Uint8Array): string {
  return z32.encode(Buffer.from(bytes))
}

/** The bytes of a z-base-32 text, or null when it is none. Only the one text that `toZ32` gives counts: a letter too few or
 * another last letter would often mean the same bytes. */
export function fromZ32(text: string): Buffer | null {
  try {
    const bytes = Buffer.from(z32.decode(text))
    return toZ32(bytes) === text ? bytes : null
  } catch {
    return null
  }
}

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
}

export function fromHex(text: string): Buffer {
  return Buffer.from(text, 'hex')
}

/** Compares as Hyperbee orders its keys: by UTF-8 bytes. JavaScript's `<` differs where surrogates meet U+E000 and up. */
export function compareUtf8(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return codePointRank(x) - codePointRank(y)
  }
  return a.length - b.length
}

/** Surrogates stand for code points above all others. */
function codePointRank(unit: number): number {
  if (unit < 0xd800) return unit
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800
}

/** A number as text that sorts like the number, for keys of the view. Up to 2^52. */
export function sortable(n: number): string {
  return n.toString(36).padStart(10, '0')
}

export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}

/** The bytes of a base64 text, or null when it is none. Only the one text that `toBase64` gives counts. */
export function fromBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : null
}
