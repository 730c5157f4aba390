// What this node has told its person, in a file: no restart, and no clock that is set back, tells it again.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CoboxError } from '../../errors/index.ts'
import { writeFileAtomic } from '../../lib/write-file-atomic.ts'
import type { Log } from '../log.ts'

const FORMAT = 1
const FILE = 'reminders.json'
/** Of each space, so many are remembered, and all that still wait. */
const KEPT = 2000

interface SpaceTold {
  /** When this device had the space first, in ms since 1970, by its own clock. */
  since: number
  /** By id, in the order of telling: whether a page has shown it. */
  told: Record<string, boolean>
}

export class Told {
  readonly #file: string
  #spaces: Record<string, SpaceTold> = {}
  #saving: Promise<void> = Promise.resolve()

  private constructor(file: string) {
    this.#file = file
  }

  /** A file that cannot be read costs no more than some reminders told twice: it begins anew. Throws STORE_NEWER. */
  static async open(home: string, log: Log): Promise<Told> {
    const told = new Told(join(home, FILE))
    try {
      const { format, spaces } = JSON.parse(await readFile(told.#file, 'utf8')) as {
        format: number
        spaces: Record<string, SpaceTold>
      }
      if (format > FORMAT) throw new CoboxError('STORE_NEWER', { found: format, known: FORMAT })
      for (const [space, { since, told: ids }] of Object.entries(spaces))
        told.#spaces[space] = { since: Number(since), told: { ...ids } }
    } catch (error) {
      if (error instanceof CoboxError) throw error
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        log.warn({ file: told.#file }, 'what was told could not be read: it begins anew')
    }
    return told
  }

  /** True when the space is new to this device, which has it from now on, in ms. */
  meet(space: string, now: number): boolean {
    if (this.#spaces[space]) return false
    this.#spaces[space] = { since: now, told: {} }
    return true
  }

  /** Since when this device has the space, in ms. */
  since(space: string): number {
    return this.#spaces[space]?.since ?? 0
  }

  has(space: string, id: string): boolean {
    return this.#idsOf(space)[id] !== undefined
  }

  wasShown(space: string, id: string): boolean {
    return this.#idsOf(space)[id] === true
  }

  #idsOf(space: string): Record<string, boolean> {
    return this.#spaces[space]?.told ?? {}
  }

  /** `waiting`: ids that must not be forgotten, since they would be told again. */
  note(space: string, ids: readonly string[], waiting: ReadonlySet<string>): void {
    const all = this.#idsOf(space)
    for (const id of ids) all[id] = false
    let over = Object.keys(all).length - KEPT
    for (const id of Object.keys(all)) {
      if (over <= 0) break
      if (waiting.has(id)) continue
      delete all[id]
      over--
    }
  }

  /** Those of them that no page has shown before. What was not told is passed over. */
  show(space: string, ids: readonly string[]): string[] {
    const all = this.#idsOf(space)
    const fresh = ids.filter(id => all[id] === false)
    for (const id of fresh) all[id] = true
    return fresh
  }

  /** [R9] Another device’s page has shown them: nothing is left to be told. False when that was known, or of no space here. */
  take(space: string, ids: readonly string[]): boolean {
    const all = this.#spaces[space]?.told
    const fresh = all ? ids.filter(id => all[id] !== true) : []
    for (const id of fresh) all![id] = true
    return fresh.length > 0
  }

  /** Rejects with the operating system's error. */
  save(): Promise<void> {
    const saving = this.#saving.then(() =>
      writeFileAtomic(this.#file, JSON.stringify({ format: FORMAT, spaces: this.#spaces })),
    )
    this.#saving = saving.catch(() => {})
    return saving
  }

  async close(): Promise<void> {
    await this.#saving
  }
}
