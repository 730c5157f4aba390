// Watches the disk of a box: what is free is compared with what is kept free, and what was promised with what there is.
import { EventEmitter } from 'node:events'
import { formatBytes } from '../../lib/format-bytes.ts'
import type { Hosting } from '../hosting/hosting.ts'
import type { Room } from '../hosting/room.ts'
import type { Log } from '../log.ts'
import type { Alarm } from './calls.ts'

export type Level = 'ok' | 'low' | 'full'

/** How often it is looked at, in ms. */
const CHECK_MS = 15_000

/** [B7] Nothing new is taken while no more than the reserve is free; less than twice as much is a warning. */
export function levelOf({ freeBytes, reserveBytes }: Pick<Room, 'freeBytes' | 'reserveBytes'>): Level {
  if (freeBytes <= reserveBytes) return 'full'
  return freeBytes < 2 * reserveBytes ? 'low' : 'ok'
}

/** What is to be said of a disk, if anything. */
export function alarmsOf(room: Room): Omit<Alarm, 'since'>[] {
  const { freeBytes, reserveBytes, overcommittedBytes } = room
  const [free, reserve] = [formatBytes(freeBytes), formatBytes(reserveBytes)]
  const level = levelOf(room)
  const alarms: Omit<Alarm, 'since'>[] = []
  if (level === 'full')
    alarms.push({
      alarm: 'disk-full',
      message: `The disk is full: ${free} are free, and ${reserve} are kept free. Nothing new is taken; what is there is served.`,
      details: { freeBytes, reserveBytes },
    })
  if (level === 'low')
    alarms.push({
      alarm: 'disk-low',
      message: `The disk is nearly full: ${free} are free, of which ${reserve} are kept free.`,
      details: { freeBytes, reserveBytes },
    })
  if (overcommittedBytes > 0)
    alarms.push({
      alarm: 'overcommitted',
      message: `${formatBytes(overcommittedBytes)} more were promised to guests than the disk can hold.`,
      details: { overBytes: overcommittedBytes },
    })
  return alarms
}

interface DiskEvents {
  /** Another alarm than before, or one less. */
  changed: [alarms: readonly Alarm[]]
}

export class DiskWatch extends EventEmitter<DiskEvents> {
  readonly #hosting: Hosting
  readonly #log: Log
  #alarms: readonly Alarm[] = []
  #timer: NodeJS.Timeout | null = null
  #looking: Promise<void> = Promise.resolve()

  constructor(hosting: Hosting, log: Log) {
    super()
    this.#hosting = hosting
    this.#log = log
  }

  async open(): Promise<void> {
    this.#timer = setInterval(() => void this.look().catch(() => {}), CHECK_MS).unref()
    await this.look()
  }

  close(): void {
    if (this.#timer) clearInterval(this.#timer)
  }

  get alarms(): readonly Alarm[] {
    return this.#alarms
  }

  /** Looks now, after whoever is looking. */
  look(): Promise<void> {
    this.#looking = this.#looking.catch(() => {}).then(() => this.#look())
    return this.#looking
  }

  async #look(): Promise<void> {
    const found = alarmsOf(await this.#hosting.room())
    const before = new Map(this.#alarms.map(one => [one.alarm, one]))
    // the figures move all the time; what is told is that one has begun, or is over
    const begun = found.filter(({ alarm }) => !before.has(alarm))
    const over = this.#alarms.filter(({ alarm }) => !found.some(one => one.alarm === alarm))
    this.#alarms = found.map(one => ({ ...one, since: before.get(one.alarm)?.since ?? Date.now() }))
    for (const { alarm, message } of begun) this.#log.warn({ alarm }, message)
    for (const { alarm } of over) this.#log.info({ alarm }, 'an alarm is over')
    if (begun.length > 0 || over.length > 0) this.emit('changed', this.#alarms)
  }
}
