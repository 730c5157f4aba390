// Codes: bytes as text that people copy, scan or read out, which tells at once when a letter is wrong or missing.
import crypto from 'hypercore-crypto'
import { fromZ32, toZ32 } from '../lib/bytes.ts'

const CHECKSUM_BYTES = 4

/** `prefix` says what kind of code it is, like `cobox://recover/`. */
export function encodeCode(prefix: string, data: Buffer): string {
  return prefix + toZ32(Buffer.concat([data, checksum(data)]))
}

/** Null when it is no such code, or damaged. Line breaks that a mail program made do not matter. */
export function decodeCode(prefix: string, code: string): Buffer | null {
  const text = code.replace(/\s+/g, '')
  const all = text.startsWith(prefix) ? fromZ32(text.slice(prefix.length)) : null
  if (!all || all.length < CHECKSUM_BYTES) return null
  const data = all.subarray(0, -CHECKSUM_BYTES)
  return checksum(data).equals(all.subarray(-CHECKSUM_BYTES)) ? Buffer.from(data) : null
}

function checksum(data: Buffer): Buffer {
  return crypto.hash(data).subarray(0, CHECKSUM_BYTES)
}
