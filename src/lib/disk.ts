// How much room there is, and how much something takes.
import { opendir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'

/** Bytes that may still be written where the folder is. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/** Bytes that there are in all where the folder is. */
export async function totalBytes(folder: string): Promise<number> {
  const { blocks, bsize } = await statfs(folder)
  return blocks * bsize
}

/** So many files are looked at at once: others want the disk and the few threads that wait for it, too. */
const LOOKERS = 4

/** Bytes on disk of all files below a folder; files that go away meanwhile do not count. */
export async function diskUsage(folder: string): Promise<number> {
  let bytes = 0
  const files = filesBelow(folder)
  const look = async () => {
    for await (const file of files) {
      const info = await stat(file).catch(() => null)
      bytes += (info?.blocks ?? 0) * 512
    }
  }
  await Promise.all(Array.from({ length: LOOKERS }, look))
  return bytes
}

/** One after the other, never the names of all at once. */
async function* filesBelow(top: string): AsyncGenerator<string> {
  const folders = [top]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop())
    try {
      for await (const entry of await opendir(folder)) {
        const path = join(folder, entry.name)
        if (entry.isDirectory()) folders.push(path)
        else if (entry.isFile()) yield path
      }
    } catch {
      // it went away
    }
}

/** A figure that took longer than `QUICK_MS` to reckon is kept for `KEPT_MS`; whoever asks waits `PATIENCE_MS` for a new one. */
const QUICK_MS = 50
const KEPT_MS = 60_000
const PATIENCE_MS = 200

/** What a folder takes on the disk, for those who ask again and again: a space of 100 GB has 100,000 files. */
export class UsageFigure {
  readonly #folder: string
  readonly #clock: () => number
  readonly #quickMs: number
  #bytes: number | null = null
  #reckoning: Promise<void> | null = null
  #reckonedAt = 0
  #took = 0

  constructor(folder: string, { clock = () => performance.now(), quickMs = QUICK_MS } = {}) {
    this.#folder = folder
    this.#clock = clock
    this.#quickMs = quickMs
  }

  /** Null while it was never reckoned to the end: that goes on in the background. */
  async now(): Promise<number | null> {
    const old = this.#clock() - this.#reckonedAt >= KEPT_MS
    if (this.#bytes === null || old || this.#took < this.#quickMs) this.#reckoning ??= this.#reckon()
    if (this.#reckoning) {
      let timer: NodeJS.Timeout | undefined
      const over = new Promise(resolve => {
        timer = setTimeout(resolve, PATIENCE_MS)
      })
      await Promise.race([this.#reckoning, over])
      clearTimeout(timer)
    }
    return this.#bytes
  }

  async #reckon(): Promise<void> {
    const started = this.#clock()
    this.#bytes = await diskUsage(this.#folder)
    this.#reckonedAt = this.#clock()
    this.#took = this.#reckonedAt - started
    this.#reckoning = null
  }
}
