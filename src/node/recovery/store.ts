// What a device keeps about recovery: whom its person trusts, what they hold for others, and what is under way here.
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { CoboxError } from '../../errors/index.ts'
import type { SecretFiles } from '../../keys/index.ts'
import { createLock } from '../../lib/lock.ts'

const FORMAT = 1
/** Keys that begin so are about this device; all others are the person's, and go into their vault. */
const HERE = 'here/'

/** A value with the time, in ms, at which it was set: of two devices of a person, the later one counts. Null: gone. */
export interface Kept {
  at: number
  value: unknown
}

/** What two devices of a person make of a value that both have changed: the same, whichever does it. */
export type Reconcile = (key: string, mine: Kept, theirs: Kept) => Kept

/** Secret: shares of others stand in it. */
export class RecoveryStore extends EventEmitter<{ changed: [] }> {
  readonly #secrets: SecretFiles
  readonly #file: string
  readonly #lock = createLock()
  readonly #reconcile: Reconcile
  #entries: Record<string, Kept> = {}

  constructor(secrets: SecretFiles, reconcile: Reconcile = later) {
    super()
    this.#secrets = secrets
    this.#reconcile = reconcile
    this.#file = join(secrets.home, 'recovery.json')
  }

  /** Throws STORE_NEWER, BAD_KEYS: what others have entrusted to this person is not begun anew. */
  async open(): Promise<void> {
    const text = await this.#secrets.read(this.#file)
    if (text === null) return
    let read: { format: number; entries: Record<string, Kept> }
    try {
      read = JSON.parse(text)
    } catch {
      throw new CoboxError('BAD_KEYS', { file: this.#file, reason: 'it is not JSON' })
    }
    if (read.format > FORMAT) throw new CoboxError('STORE_NEWER', { found: read.format, known: FORMAT })
    this.#entries = read.entries
  }

  get<T>(key: string): T | null {
    return (this.#entries[key]?.value ?? null) as T | null
  }

  keys(prefix: string): string[] {
    return Object.keys(this.#entries).filter(
      key => key.startsWith(prefix) && this.#entries[key]!.value !== null,
    )
  }

  /** Sets several at once: all of them, or none when the process ends meanwhile. Null takes away. */
  set(changes: Record<string, unknown>): Promise<void> {
    return this.update(() => changes)
  }

  /** As `set`, by what the values are when it is this one's turn: nothing comes between. */
  async update(change: () => Record<string, unknown>): Promise<void> {
    await this.#change(entries => {
      for (const [key, value] of Object.entries(change()))
        entries[key] = { at: Math.max(Date.now(), (entries[key]?.at ?? 0) + 1), value }
    })
  }

  /** What belongs into the person's vault. */
  shared(): Record<string, Kept> {
    return Object.fromEntries(Object.entries(this.#entries).filter(([key]) => !key.startsWith(HERE)))
  }

  /** Takes over what another device of the person has done. */
  async merge(others: Record<string, unknown>): Promise<void> {
    if (Object.keys(this.#merged(others)).length === 0) return
    await this.#change(entries => void Object.assign(entries, this.#merged(others)))
  }

  /** What is other than here once it is reconciled. */
  #merged(others: Record<string, unknown>): Record<string, Kept> {
    const changed: Record<string, Kept> = {}
    for (const [key, theirs] of Object.entries(others)) {
      if (key.startsWith(HERE) || !isKept(theirs)) continue
      const mine = this.#entries[key] ?? { at: 0, value: null }
      const both = this.#reconcile(key, mine, theirs)
      if (both.at !== mine.at || !isDeepStrictEqual(both.value, mine.value)) changed[key] = both
    }
    return changed
  }

  /** For a device that becomes another person's. */
  async clear(): Promise<void> {
    await this.#change(entries => {
      for (const key of Object.keys(entries)) delete entries[key]
    })
  }

  /** What is in memory is what is on the disk: a write that fails changes neither. */
  async #change(change: (entries: Record<string, Kept>) => void): Promise<void> {
    await this.#lock(async () => {
      const entries = { ...this.#entries }
      change(entries)
      await this.#secrets.write(this.#file, JSON.stringify({ format: FORMAT, entries }))
      this.#entries = entries
    })
    this.emit('changed')
  }
}

/** The later word counts. */
export function later(_: string, mine: Kept, theirs: Kept): Kept {
  return theirs.at > mine.at ? theirs : mine
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && Number.isSafeInteger((value as Kept).at)
}
