// What was hosted, served and received under one agreement, day by day, as this side counted it; and what the other side has signed
// of it. Days are UTC.
import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CoboxError } from '../errors/index.ts'
import { writeFileAtomic } from '../lib/write-file-atomic.ts'
import {
  acrossDays,
  addDay,
  type Counted,
  type Day,
  isDay,
  DAY_MS,
  dayOf,
  newDay,
  newTotals,
  settle,
  type Totals,
} from './ledger-day.ts'
import { type Receipt, readReceipt, type SignedReceipt } from './receipt.ts'

const FORMAT = 1
/** What the other side signed is kept word for word for so many days; then only what it comes to. */
const SIGNED_DAYS = 62
/**
 * What was kept is written after so long, in ms; what moved and what was signed sooner. A crash loses as much of the counting, and
 * the other side, which has lost nothing, would differ.
 */
const SAVE_MS = 5 * 60_000
const SAVE_MOVED_MS = 2000
/** A stretch that is longer was counted by nobody, in seconds: the process stood still. */
const LONGEST_STRETCH = 180

interface File {
  format: typeof FORMAT
  days: Record<string, Day>
  /** What the host kept when it was looked at last. */
  kept?: { at: number; bytes: number } | null
}

/** What holds since a moment (ms of a clock that nobody sets). */
interface Stretch {
  at: number
  bytes: number
  devices: readonly string[]
}

export class Ledger {
  readonly #file: string
  readonly #agreement: string
  readonly #days: Record<string, Day>
  #kept: File['kept']
  #stretch: Stretch | null = null
  #dropped = false
  #timer: NodeJS.Timeout | null = null
  #dueAt = 0
  #saving: Promise<void> = Promise.resolve()
  /** Waits for the one that is being written. */
  #next: Promise<void> | null = null
  readonly #waiting = new Set<() => void>()

  private constructor(file: string, agreement: string, { days, kept }: Omit<File, 'format'>) {
    this.#file = file
    this.#agreement = agreement
    this.#days = days
    this.#kept = kept
  }

  /** Throws STORE_NEWER. */
  static async open(file: string, agreement: string): Promise<Ledger> {
    const text = await readFile(file, 'utf8').catch(() => null)
    const read = text === null ? null : parse(text)
    if (read && read.format > FORMAT)
      throw new CoboxError('STORE_NEWER', { found: read.format, known: FORMAT })
    return new Ledger(file, agreement, read ?? { days: {} })
  }

  #day(name: string): Day {
    this.#days[name] ??= newDay()
    return this.#days[name]
  }

  /**
   * From now on so many bytes are kept and these devices are connected; what held until now is counted. At a guest the devices
   * are this one or none. `clock`: ms, of a clock that nobody sets.
   */
  follow(
    bytes: number,
    devices: readonly string[],
    { overall = true, now = Date.now(), clock = performance.now() } = {},
  ): void {
    const before: Stretch = this.#stretch ?? { at: clock, bytes, devices: [] }
    this.#stretch = { at: clock, bytes, devices: [...devices] }
    for (const device of devices)
      if (!before.devices.includes(device)) {
        const { times } = this.#day(dayOf(now))
        times[device] = (times[device] ?? 0) + 1
      }
    const seconds = Math.min(LONGEST_STRETCH, (clock - before.at) / 1000)
    if (seconds > 0) this.#count(before.bytes, seconds, before.devices, now, overall)
  }

  /** So many bytes were kept for so many seconds until now; `devices` were connected. */
  kept(bytes: number, seconds: number, devices: readonly string[], now = Date.now()): void {
    this.#count(bytes, seconds, devices, now, true)
  }

  #count(bytes: number, seconds: number, devices: readonly string[], now: number, overall: boolean): void {
    for (const [name, ms] of acrossDays(now - seconds * 1000, now)) {
      const day = this.#day(name)
      const part = ms / 1000
      if (overall) day.byteSeconds += bytes * part
      day.onSeconds += part
      if (devices.length > 0) day.togetherSeconds += part
      for (const device of devices) {
        const counted = countedOf(day, device)
        counted.byteSeconds += bytes * part
        counted.togetherSeconds += part
      }
    }
    this.#saveSoon()
  }

  /**
   * At a guest: so many bytes are kept now, and an audit has proven that last at `provenAt`. What was kept since this was said last
   * is counted as far as it is within a day of that.
   */
  keptAtHost(bytes: number, provenAt: number | null, now = Date.now()): void {
    const since = this.#kept
    this.#kept = { at: now, bytes }
    if (!since || provenAt === null) return
    const from = Math.max(since.at, provenAt - DAY_MS)
    const to = Math.min(now, provenAt + DAY_MS)
    const least = Math.min(bytes, since.bytes)
    for (const [name, ms] of acrossDays(from, to)) this.#day(name).byteSeconds += (least * ms) / 1000
    this.#saveSoon()
  }

  /** Bytes that went from the host to a device, or from it to the host. */
  moved(device: string, way: 'served' | 'received', bytes: number, now = Date.now()): void {
    const counted = countedOf(this.#day(dayOf(now)), device)
    if (way === 'served') counted.servedBytes += bytes
    else counted.receivedBytes += bytes
    this.#saveSoon(SAVE_MOVED_MS)
  }

  /** What this side says of a device’s day so far, to be signed; null when there is nothing to say. */
  receipt(device: string, at = Date.now()): Omit<Receipt, 'format'> | null {
    const day = dayOf(at)
    const counted = this.#days[day]?.devices[device]
    return counted ? { agreement: this.#agreement, day, device, ...counted } : null
  }

  /** [H16] Takes what the other side has signed. False for what is no receipt, or is about a day that is long over. */
  take(signed: SignedReceipt, now = Date.now()): boolean {
    const receipt = readReceipt(signed, this.#agreement)
    if (!receipt || Math.abs(now - Date.parse(receipt.day)) > 2 * DAY_MS) return false
    const day = this.#day(receipt.day)
    const { device } = receipt
    const before = day.theirs[device]
    // what was signed once is not taken back: a receipt that says less comes from who has lost figures, or would like to
    if (!before || saysAsMuch(receipt, JSON.parse(before.signed.text) as Receipt))
      day.theirs[device] = { signed, own: { ...countedOf(day, device) } }
    this.#saveSoon(SAVE_MOVED_MS)
    for (const done of [...this.#waiting]) done()
    return true
  }

  /** Resolves when a receipt has been taken, or after so many ms. */
  taken(ms: number): Promise<void> {
    return new Promise(resolve => {
      const done = () => {
        clearTimeout(timer)
        this.#waiting.delete(done)
        resolve()
      }
      const timer = setTimeout(done, ms)
      this.#waiting.add(done)
    })
  }

  /** From one moment to another, in ms: of whole days. */
  totals(from: number, to: number): Totals {
    const totals = newTotals()
    for (const [name, day] of Object.entries(this.#days))
      if (name >= dayOf(from) && name <= dayOf(to)) addDay(totals, name, day, this.#agreement)
    return totals
  }

  /** Days of which something is known, in order. */
  days(): string[] {
    return Object.keys(this.#days).sort()
  }

  #saveSoon(ms = SAVE_MS): void {
    const dueAt = performance.now() + ms
    if (this.#dropped || (this.#timer && this.#dueAt <= dueAt)) return
    if (this.#timer) clearTimeout(this.#timer)
    this.#dueAt = dueAt
    this.#timer = setTimeout(() => void this.save().catch(() => {}), ms).unref()
  }

  /** Lets go of what is old, then writes it down. */
  async save(now = Date.now()): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#dropped) return
    this.#settle(now)
    this.#next ??= this.#saving
      .catch(() => {})
      .then(() => {
        this.#next = null
        return this.#write()
      })
    this.#saving = this.#next
    return this.#saving
  }

  async #write(): Promise<void> {
    if (this.#dropped) return
    await mkdir(dirname(this.#file), { recursive: true, mode: 0o700 })
    const file: File = { format: FORMAT, days: this.#days, kept: this.#kept ?? null }
    await writeFileAtomic(this.#file, JSON.stringify(file))
  }

  #settle(now: number): void {
    const old = dayOf(now - SIGNED_DAYS * DAY_MS)
    for (const [name, day] of Object.entries(this.#days))
      if (name < old && Object.keys(day.devices).length > 0) settle(name, day, this.#agreement)
  }

  async close(): Promise<void> {
    await this.save()
  }

  /** Writes nothing more: its folder goes away. */
  drop(): void {
    this.#dropped = true
    if (this.#timer) clearTimeout(this.#timer)
  }
}

function countedOf({ devices }: Day, device: string): Counted {
  devices[device] ??= { servedBytes: 0, receivedBytes: 0, byteSeconds: 0, togetherSeconds: 0 }
  return devices[device]
}

function saysAsMuch(a: Receipt, b: Receipt): boolean {
  return (
    a.servedBytes >= b.servedBytes && a.receivedBytes >= b.receivedBytes && a.byteSeconds >= b.byteSeconds
  )
}

/** What cannot be read is begun anew, day by day: it is figures, no content, and keeps nobody from being served. */
function parse(text: string): File | null {
  try {
    const file = JSON.parse(text) as File
    if (!Number.isSafeInteger(file?.format) || typeof file.days !== 'object') return null
    if (file.format > FORMAT) return file
    return {
      ...file,
      days: Object.fromEntries(Object.entries(file.days ?? {}).filter(([, day]) => isDay(day))),
    }
  } catch {
    return null
  }
}
