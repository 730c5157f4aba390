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
}

export type Decoded = { is: 'entry'; entry: Entry } | { is: 'newer'; format: number } | { is: 'malformed' }

/** Throws ACTION_TOO_LARGE. */
export function encodeEntry({ type, version, at, body }: Entry): Buffer {
  const json = JSON.stringify({ t: type, v: version, at, b: body })
  const size = Buffer.byteLength(json) + 1
  if (size > MAX_ACTION_BYTES) throw new CoboxError('ACTION_TOO_LARGE', { limit: MAX_ACTION_BYTES })
  const bytes = Buffer.allocUnsafe(size)
  bytes[0] = LOG_FORMAT
  bytes.write(json, 1)
  return bytes
}

/** Never throws: the bytes come from peers. */
export function decodeEntry(bytes: Buffer): Decoded {
  const format = bytes[0]
  if (format === undefined || format === 0 || bytes.length > MAX_ACTION_BYTES) return { is: 'malformed' }
  if (format > LOG_FORMAT) return { is: 'newer', format }
  try {
    const { t, v, at, b } = JSON.parse(bytes.toString('utf8', 1)) as Record<string, unknown>
    if (typeof t !== 'string' || !Number.isSafeInteger(v) || !Number.isSafeInteger(at))
      return { is: 'malformed' }
    return { is: 'entry', entry: { type: t, version: v as number, at: at as number, body: b } }
  } catch {
    return { is: 'malformed' }
  }
}
