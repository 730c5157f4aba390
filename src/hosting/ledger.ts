// What was hosted, served and received under one agreement, day by day, as this side counted it; and what the other side has signed
// of it. Days are UTC.
import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CoboxError } from '../errors/index.ts'
import { writeFileAtomic } from '../lib/write-file-atomic.ts'
import { agrees, type Receipt, readReceipt, type SignedReceipt } from './receipt.ts'

const FORMAT = 1
/** What the other side signed is kept word for word for so many days; then only whether both said the same. */
const SIGNED_DAYS = 62
/** Changes are written after so long, in ms; a crash loses as much of the counting. */
const SAVE_MS = 30_000
const DAY = 24 * 60 * 60 * 1000

/** Counted between the host and one device. */
export interface Counted {
  servedBytes: number
  receivedBytes: number
  byteSeconds: number
  togetherSeconds: number
}

interface Day {
  /** Bytes × seconds that were kept, whoever was connected. */
  byteSeconds: number
  /** Seconds in which this side was on, and in how many of these it had the other one. */
  onSeconds: number
  togetherSeconds: number
  /** By device, in hex. */
  devices: Record<string, Counted>
  /** What the other side has signed, by device. */
  theirs: Record<string, SignedReceipt>
  /** Devices for which both sides said the same, and for which not, once the receipts themselves are gone. */
  settled?: { same: number; differ: number }
}

interface File {
  format: typeof FORMAT
  days: Record<string, Day>
}

/** Of some days. */
export interface Totals {
  byteSeconds: number
  servedBytes: number
  receivedBytes: number
  onSeconds: number
  togetherSeconds: number
  /** Of the devices’ days: those that both sides signed alike, those on which they differ, those that only one has signed. */
  receipts: { same: number; differ: number; alone: number }
  /** Where they differ: what the other side says more (or less) of bytes served and received. */
  differences: { day: string; device: string; servedBytes: number; receivedBytes: number }[]
}

export function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}

export class Ledger {
  readonly #file: string
  readonly #agreement: string
  readonly #days: Record<string, Day>
  #timer: NodeJS.Timeout | null = null
  #saving: Promise<void> = Promise.resolve()

  private constructor(file: string, agreement: string, days: Record<string, Day>) {
    this.#file = file
    this.#agreement = agreement
    this.#days = days
  }

  /** Throws STORE_NEWER. */
  static async open(file: string, agreement: string): Promise<Ledger> {
    const text = await readFile(file, 'utf8').catch(() => null)
    const read = text === null ? null : parse(text)
    if (read && read.format > FORMAT)
      throw new CoboxError('STORE_NEWER', { found: read.format, known: FORMAT })
    return new Ledger(file, agreement, read?.days ?? {})
  }

  #day(ms: number): Day {
    const name = dayOf(ms)
    this.#days[name] ??= { byteSeconds: 0, onSeconds: 0, togetherSeconds: 0, devices: {}, theirs: {} }
    return this.#days[name]
  }

  /** So many bytes were kept for so many seconds; `devices` were connected. */
  kept(bytes: number, seconds: number, devices: readonly string[], now = Date.now()): void {
    const day = this.#day(now)
    day.byteSeconds += bytes * seconds
    day.onSeconds += seconds
    if (devices.length > 0) day.togetherSeconds += seconds
    for (const device of devices) {
      const counted = this.#counted(day, device)
      counted.byteSeconds += bytes * seconds
      counted.togetherSeconds += seconds
    }
    this.#saveSoon()
  }

  /** Bytes that went from the host to a device, or from it to the host. */
  moved(device: string, way: 'served' | 'received', bytes: number, now = Date.now()): void {
    const counted = this.#counted(this.#day(now), device)
    if (way === 'served') counted.servedBytes += bytes
    else counted.receivedBytes += bytes
    this.#saveSoon()
  }

  #counted({ devices }: Day, device: string): Counted {
    devices[device] ??= { servedBytes: 0, receivedBytes: 0, byteSeconds: 0, togetherSeconds: 0 }
    return devices[device]
  }

  /** What this side says of a device’s day so far, to be signed; null when there is nothing to say. */
  receipt(device: string, now = Date.now()): Omit<Receipt, 'format'> | null {
    const day = dayOf(now)
    const counted = this.#days[day]?.devices[device]
    return counted ? { agreement: this.#agreement, day, device, ...counted } : null
  }

  /** Takes what the other side has signed. False for what is no receipt, or is about a day that is long over. */
  take(signed: SignedReceipt, now = Date.now()): boolean {
    const receipt = readReceipt(signed, this.#agreement)
    if (!receipt || Math.abs(now - Date.parse(receipt.day)) > 2 * DAY) return false
    this.#day(Date.parse(receipt.day)).theirs[receipt.device] = signed
    this.#saveSoon()
    return true
  }

  /** From one moment to another, in ms. */
  totals(from: number, to: number): Totals {
    const totals: Totals = {
      byteSeconds: 0,
      servedBytes: 0,
      receivedBytes: 0,
      onSeconds: 0,
      togetherSeconds: 0,
      receipts: { same: 0, differ: 0, alone: 0 },
      differences: [],
    }
    for (const [name, day] of Object.entries(this.#days))
      if (name >= dayOf(from) && name <= dayOf(to)) addDay(totals, name, day, this.#agreement)
    return totals
  }

  /** Days of which something is known, in order. */
  days(): string[] {
    return Object.keys(this.#days).sort()
  }

  #saveSoon(): void {
    this.#timer ??= setTimeout(() => void this.save().catch(() => {}), SAVE_MS).unref()
  }

  async save(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#settle(Date.now())
    this.#saving = this.#saving.catch(() => {}).then(() => this.#write())
    return this.#saving
  }

  async #write(): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true, mode: 0o700 })
    await writeFileAtomic(this.#file, JSON.stringify({ format: FORMAT, days: this.#days } satisfies File))
  }

  #settle(now: number): void {
    const old = dayOf(now - SIGNED_DAYS * DAY)
    for (const [name, day] of Object.entries(this.#days)) {
      if (name >= old || day.settled) continue
      const { same, differ } = compare(name, day, this.#agreement)
      day.settled = { same, differ }
      day.theirs = {}
    }
  }

  async close(): Promise<void> {
    await this.save()
  }
}

function addDay(totals: Totals, name: string, day: Day, agreement: string): void {
  totals.byteSeconds += day.byteSeconds
  totals.onSeconds += day.onSeconds
  totals.togetherSeconds += day.togetherSeconds
  for (const { servedBytes, receivedBytes } of Object.values(day.devices)) {
    totals.servedBytes += servedBytes
    totals.receivedBytes += receivedBytes
  }
  const { same, differ, differences } = compare(name, day, agreement)
  const settled = day.settled ?? { same, differ }
  totals.receipts.same += settled.same
  totals.receipts.differ += settled.differ
  totals.receipts.alone += Math.max(0, Object.keys(day.devices).length - settled.same - settled.differ)
  totals.differences.push(...differences)
}

function compare(name: string, { devices, theirs }: Day, agreement: string) {
  const found = { same: 0, differ: 0, differences: [] as Totals['differences'] }
  for (const [device, counted] of Object.entries(devices)) {
    const other = theirs[device] && (JSON.parse(theirs[device].text) as Receipt)
    if (!other) continue
    const own: Receipt = { format: FORMAT, agreement, day: name, device, ...counted }
    if (agrees(own, other)) {
      found.same++
      continue
    }
    found.differ++
    found.differences.push({
      day: name,
      device,
      servedBytes: other.servedBytes - own.servedBytes,
      receivedBytes: other.receivedBytes - own.receivedBytes,
    })
  }
  return found
}

/** What cannot be read is begun anew: it is figures, no content. */
function parse(text: string): File | null {
  try {
    const file = JSON.parse(text) as File
    return Number.isSafeInteger(file?.format) && typeof file.days === 'object' ? file : null
  } catch {
    return null
  }
}
