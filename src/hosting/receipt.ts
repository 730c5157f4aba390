// Receipts: what a host and one of a guest’s devices have counted of a day, signed by each. Where both say the same it is proven;
// where they differ both figures are kept, and shown.
import { isKey, isSignedBy, parseObject, type Signature, type Signer, signText } from './signed.ts'

const FORMAT = 1
const MAX_TEXT = 4000

/** Of one day (UTC), between a host and one device of the guest. */
export interface Receipt {
  format: typeof FORMAT
  agreement: string
  /** `2026-11-25`. */
  day: string
  /** Key of the guest’s device, in hex. */
  device: string
  /** Bytes that the host sent to the device, and got from it. */
  servedBytes: number
  receivedBytes: number
  /** Bytes × seconds that the host kept, as far as the signer saw it. */
  byteSeconds: number
  /** Seconds in which both were connected; of those in which the signer was there for it. */
  togetherSeconds: number
}

export interface SignedReceipt {
  text: string
  by: Signature
}

export function signReceipt(receipt: Omit<Receipt, 'format'>, signer: Signer): SignedReceipt {
  const text = JSON.stringify({ format: FORMAT, ...receipt })
  return { text, by: signText('receipt', text, signer) }
}

/** Null for what is none, or not signed. */
export function readReceipt(signed: SignedReceipt | null | undefined, agreement: string): Receipt | null {
  const receipt = parseObject(signed?.text, MAX_TEXT) as unknown as Receipt | null
  if (!signed || receipt?.format !== FORMAT || receipt.agreement !== agreement) return null
  const { day, device, servedBytes, receivedBytes, byteSeconds, togetherSeconds } = receipt
  if (!isDay(day) || !isKey(device)) return null
  const figures = [servedBytes, receivedBytes, byteSeconds, togetherSeconds]
  if (!figures.every(figure => Number.isFinite(figure) && figure >= 0)) return null
  return isSignedBy('receipt', signed.text, signed.by) ? receipt : null
}

function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false
  const at = Date.parse(value)
  // no 30th of February, which is read as the 2nd of March
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value)
}

/** Differences below this part are those of two clocks, and of what was under way. */
const TOLERANCE = 0.02
const SLACK_BYTES = 1024 * 1024
/** What may be under way each time that a connection ends, and how long it takes until both have seen that, in seconds. */
const LOST_BYTES = 4 * 1024 * 1024
const UNSEEN_SECONDS = 10

/** True when two sides have counted the same. `times`: how often they were connected, as this side (`own`) has counted. */
export function agrees(own: Receipt, other: Receipt, times = 0): boolean {
  const near = (x: number, y: number, slack: number) =>
    Math.abs(x - y) <= Math.max(slack, TOLERANCE * Math.max(x, y))
  const moved = SLACK_BYTES + times * LOST_BYTES
  const usual = own.togetherSeconds > 0 ? own.byteSeconds / own.togetherSeconds : 0
  return (
    near(own.servedBytes, other.servedBytes, moved) &&
    near(own.receivedBytes, other.receivedBytes, moved) &&
    // a minute of what is kept, at either end
    near(own.byteSeconds, other.byteSeconds, 60 * SLACK_BYTES + times * UNSEEN_SECONDS * usual)
  )
}
