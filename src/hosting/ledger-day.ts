// One day of a ledger: what this side has counted, what the other side has signed of it, and what both say alike.
import { agrees, type Receipt, type SignedReceipt } from './receipt.ts'

export const DAY_MS = 24 * 60 * 60 * 1000

/** Counted between the host and one device. */
export interface Counted {
  servedBytes: number
  receivedBytes: number
  byteSeconds: number
  togetherSeconds: number
}

/** What the other side has signed of one device’s day; and what this side had counted at that moment, which is what it is held against. */
interface Taken {
  signed: SignedReceipt
  own: Counted
}

export interface Day {
  /** Bytes × seconds that were kept, whoever was connected. */
  byteSeconds: number
  /** Seconds in which this side was on, and in how many of these it had the other one. */
  onSeconds: number
  togetherSeconds: number
  /** By device, in hex; and how often each came. */
  devices: Record<string, Counted>
  times: Record<string, number>
  /** By device. */
  theirs: Record<string, Taken>
  /** All that is known of the devices, once the receipts themselves are gone. */
  settled?: Settled
}

interface Settled {
  /** Of the device that was connected the longest. */
  byteSeconds: number
  servedBytes: number
  receivedBytes: number
  proven: Proven
  receipts: Receipts
}

interface Proven {
  byteSeconds: number
  servedBytes: number
  receivedBytes: number
}

/** Of the devices’ days: those that both sides signed alike, those on which they differ, those that only one has signed. */
interface Receipts {
  same: number
  differ: number
  alone: number
}

/** What the other side says more (or less) of a device’s day. */
export interface Difference {
  day: string
  device: string
  servedBytes: number
  receivedBytes: number
  byteSeconds: number
}

/** Of some days. */
export interface Totals {
  /** As this side has counted. */
  byteSeconds: number
  servedBytes: number
  receivedBytes: number
  onSeconds: number
  togetherSeconds: number
  /** [H16] What both sides have signed alike: the smaller figure of the two. */
  provenByteSeconds: number
  provenServedBytes: number
  provenReceivedBytes: number
  receipts: Receipts
  differences: Difference[]
}

export function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}

export function newDay(): Day {
  return { byteSeconds: 0, onSeconds: 0, togetherSeconds: 0, devices: {}, times: {}, theirs: {} }
}

/** A day as it was read from a disk: whether it can be counted on. */
export function isDay(value: unknown): value is Day {
  const { byteSeconds, onSeconds, togetherSeconds, devices, times, theirs } = (value ?? {}) as Day
  return (
    [byteSeconds, onSeconds, togetherSeconds].every(Number.isFinite) &&
    [devices, times, theirs].every(one => typeof one === 'object' && one !== null)
  )
}

export function newTotals(): Totals {
  return {
    byteSeconds: 0,
    servedBytes: 0,
    receivedBytes: 0,
    onSeconds: 0,
    togetherSeconds: 0,
    provenByteSeconds: 0,
    provenServedBytes: 0,
    provenReceivedBytes: 0,
    receipts: { same: 0, differ: 0, alone: 0 },
    differences: [],
  }
}

/** What one stretch of time has of each day (UTC), midnight for midnight: `[day, ms]`. */
export function* acrossDays(from: number, to: number): Generator<[day: string, ms: number]> {
  for (let at = from; at < to; ) {
    const next = Math.min(to, (Math.floor(at / DAY_MS) + 1) * DAY_MS)
    yield [dayOf(at), next - at]
    at = next
  }
}

export function addDay(totals: Totals, name: string, day: Day, agreement: string): void {
  const { settled, differences } = compared(name, day, agreement)
  const { proven, receipts } = settled
  // a guest counts what was proven; what was kept while both were connected was there too
  totals.byteSeconds += Math.max(day.byteSeconds, settled.byteSeconds)
  totals.onSeconds += day.onSeconds
  totals.togetherSeconds += day.togetherSeconds
  totals.servedBytes += settled.servedBytes
  totals.receivedBytes += settled.receivedBytes
  totals.provenByteSeconds += proven.byteSeconds
  totals.provenServedBytes += proven.servedBytes
  totals.provenReceivedBytes += proven.receivedBytes
  totals.receipts.same += receipts.same
  totals.receipts.differ += receipts.differ
  totals.receipts.alone += receipts.alone
  totals.differences.push(...differences)
}

/** Lets go of the devices and their receipts, and keeps what they come to. */
export function settle(name: string, day: Day, agreement: string): void {
  day.settled = compared(name, day, agreement).settled
  day.devices = {}
  day.times = {}
  day.theirs = {}
}

/** [H15] [H16] */
function compared(
  name: string,
  day: Day,
  agreement: string,
): { settled: Settled; differences: Difference[] } {
  const found: Settled = day.settled
    ? structuredClone(day.settled)
    : {
        byteSeconds: 0,
        servedBytes: 0,
        receivedBytes: 0,
        proven: { byteSeconds: 0, servedBytes: 0, receivedBytes: 0 },
        receipts: { same: 0, differ: 0, alone: 0 },
      }
  const { proven, receipts } = found
  const differences: Difference[] = []
  for (const [device, counted] of Object.entries(day.devices)) {
    found.byteSeconds = Math.max(found.byteSeconds, counted.byteSeconds)
    found.servedBytes += counted.servedBytes
    found.receivedBytes += counted.receivedBytes
    const taken = day.theirs[device]
    if (!taken) {
      receipts.alone++
      continue
    }
    const own: Receipt = { format: 1, agreement, day: name, device, ...taken.own }
    const other = JSON.parse(taken.signed.text) as Receipt
    if (agrees(own, other, day.times[device])) {
      receipts.same++
      proven.servedBytes += Math.min(own.servedBytes, other.servedBytes)
      proven.receivedBytes += Math.min(own.receivedBytes, other.receivedBytes)
      // all devices see the same bytes: what the longest of them saw is sure
      proven.byteSeconds = Math.max(proven.byteSeconds, Math.min(own.byteSeconds, other.byteSeconds))
      continue
    }
    receipts.differ++
    differences.push({
      day: name,
      device,
      servedBytes: other.servedBytes - own.servedBytes,
      receivedBytes: other.receivedBytes - own.receivedBytes,
      byteSeconds: other.byteSeconds - own.byteSeconds,
    })
  }
  return { settled: found, differences }
}
