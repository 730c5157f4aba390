// How an action stands in the log: a format byte, then JSON. See docs/design/formats.md.
import { CoboxError } from '../errors/index.ts'

/** First byte of every entry. A greater one was written by a newer CoBox. */
export const LOG_FORMAT = 1

/** Largest entry in bytes: what a peer may make every device hold in memory at once. */
export const MAX_ACTION_BYTES = 256 * 1024

/** What an author writes. */
export interface Entry {
  /** `app.name`. */
  type: string
  /** Version of the action's body. */
  version: number
  /** The author's clock, in ms since 1970. */
  at: number
  body: unknown
  /** Where it stood first, when its author carried it over from an earlier generation. */
  from?: Origin | undefined
}

/** A place in a log of an earlier generation. */
export interface Origin {
  /** Key of the log, in hex. */
  writer: string
  seq: number
}

export type Decoded = { is: 'entry'; entry: Entry } | { is: 'newer'; format: number } | { is: 'malformed' }

/** How much longer an entry is that was carried over. */
const ORIGIN_BYTES = 128

/** Throws ACTION_TOO_LARGE. */
export function encodeEntry({ type, version, at, body, from }: Entry): Buffer {
  const json = JSON.stringify({
    t: type,
    v: version,
    at,
    b: body,
    ...(from && { f: [from.writer, from.seq] }),
  })
  const size = Buffer.byteLength(json) + 1
  if (size > MAX_ACTION_BYTES + (from ? ORIGIN_BYTES : 0))
    throw new CoboxError('ACTION_TOO_LARGE', { limit: MAX_ACTION_BYTES })
  const bytes = Buffer.allocUnsafe(size)
  bytes[0] = LOG_FORMAT
  bytes.write(json, 1)
  return bytes
}

/** Never throws: the bytes come from peers. */
export function decodeEntry(bytes: Buffer, limit = MAX_ACTION_BYTES + ORIGIN_BYTES): Decoded {
  const format = bytes[0]
  if (format === undefined || format === 0 || bytes.length > limit) return { is: 'malformed' }
  if (format > LOG_FORMAT) return { is: 'newer', format }
  try {
    const { t, v, at, b, f } = JSON.parse(bytes.toString('utf8', 1)) as Record<string, unknown>
    if (typeof t !== 'string' || !Number.isSafeInteger(v) || !Number.isSafeInteger(at))
      return { is: 'malformed' }
    const entry: Entry = { type: t, version: v as number, at: at as number, body: b }
    if (f === undefined)
      return bytes.length > limit - ORIGIN_BYTES ? { is: 'malformed' } : { is: 'entry', entry }
    const from = originOf(f)
    return from ? { is: 'entry', entry: { ...entry, from } } : { is: 'malformed' }
  } catch {
    return { is: 'malformed' }
  }
}

function originOf(value: unknown): Origin | null {
  const [writer, seq] = Array.isArray(value) && value.length === 2 ? (value as unknown[]) : []
  if (typeof writer !== 'string' || !/^[0-9a-f]{64}$/.test(writer)) return null
  return Number.isSafeInteger(seq) && (seq as number) > 0 ? { writer, seq: seq as number } : null
}
