// Notes which folders of block files are being written: after a power cut the database may name blocks of theirs that are not
// there, or not whole. All others are known to be on the disk, and need no look.
import { mkdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createLock } from '../lib/lock.ts'
import { writeFileAtomic } from '../lib/write-file-atomic.ts'

const FILE = 'unsynced.json'
const FORMAT = 1
/** With more, those that are on the disk are left out. Each takes its place in the note again when it is written to. */
const MANY = 4

export class Unsynced {
  readonly #file: string
  /** As the note on the disk has them. */
  readonly #noted = new Set<string>()
  /** How many files of a folder are being written, or not on the disk yet. */
  readonly #pending = new Map<string, number>()
  readonly #lock = createLock()

  constructor(folder: string) {
    this.#file = join(folder, FILE)
  }

  /** The folders that were being written when the store was closed last, if it was not closed as it should be. */
  async open(): Promise<string[]> {
    const text = await readFile(this.#file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
    if (text === null) return []
    for (const folder of foldersIn(text)) this.#noted.add(folder)
    return [...this.#noted]
  }

  /** A file is about to be written. Resolves when a power cut cannot lose the note of it any more. */
  async begin(folder: string): Promise<void> {
    this.#pending.set(folder, (this.#pending.get(folder) ?? 0) + 1)
    if (this.#noted.has(folder)) return
    await this.#lock(async () => {
      if (this.#noted.has(folder)) return
      await this.#save([...this.#noted, folder])
      this.#noted.add(folder)
    })
  }

  /** The file is on the disk, or gone. */
  end(folder: string): void {
    const left = this.#pending.get(folder)! - 1
    if (left > 0) this.#pending.set(folder, left)
    else this.#pending.delete(folder)
  }

  /** @param isDirty whether the list of files of a folder is not on the disk yet */
  async tidy(isDirty: (folder: string) => boolean): Promise<void> {
    if (this.#noted.size <= MANY) return
    await this.#lock(async () => {
      // at once, before anything is awaited: who begins now waits for the lock
      for (const folder of [...this.#noted])
        if (!this.#pending.has(folder) && !isDirty(folder)) this.#noted.delete(folder)
      // on a full disk the note stays as it is, and names more than it has to
      await this.#save([...this.#noted]).catch(() => {})
    })
  }

  /** Everything is on the disk, and nothing more is written. */
  async close(): Promise<void> {
    if (this.#noted.size > 0 && this.#pending.size === 0) await rm(this.#file, { force: true })
  }

  async #save(folders: readonly string[]): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true, mode: 0o700 })
    await writeFileAtomic(this.#file, JSON.stringify({ format: FORMAT, folders }))
  }
}

/** A note that cannot be read is none: what it was for is found when it is read, as ever. */
function foldersIn(text: string): string[] {
  try {
    const { folders } = JSON.parse(text) as { folders?: unknown }
    return Array.isArray(folders) ? folders.filter(folder => typeof folder === 'string') : []
  } catch {
    return []
  }
}
