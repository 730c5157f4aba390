// Which part of a file a request asks for, and whether it has it already: RFC 9110, sections 13 and 14.
import { CoboxError } from '../errors/index.ts'

/** Bytes `start` to `end` (exclusive). */
export interface ByteRange {
  start: number
  end: number
}

/** The one range that a `Range` header asks for, or null for everything. Throws BAD_RANGE. */
export function toRange(header: string | undefined, size: number): ByteRange | null {
  const match = /^bytes=(\d*)-(\d*)$/i.exec(header ?? '')
  // other units, several ranges and what is malformed may be ignored: then everything is sent
  if (!match || header?.length === 'bytes=-'.length) return null
  const [first, last] = [match[1]!, match[2]!]
  if (first === '') {
    const suffix = Math.min(Number(last), size)
    if (suffix === 0) throw new CoboxError('BAD_RANGE', { size })
    return { start: size - suffix, end: size }
  }
  const start = Number(first)
  if (last !== '' && Number(last) < start) return null
  if (start >= size) throw new CoboxError('BAD_RANGE', { size })
  return { start, end: last === '' ? size : Math.min(Number(last) + 1, size) }
}

/** True when an `If-None-Match` header names the tag: the client has this content. */
export function hasTag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  if (header.trim() === '*') return true
  return header.split(',').some(tag => tag.trim().replace(/^W\//, '') === etag)
}

/** False when an `If-Range` header names other content: a part of this one would not fit what the client has. */
export function rangeApplies(header: string | undefined, etag: string, lastModified: string | undefined) {
  return header === undefined || header === etag || header === lastModified
}
