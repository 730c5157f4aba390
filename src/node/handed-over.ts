// Files that somebody hands over to the node for long work, from a browser that has no path to give: kept until it is over.
import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { because, CoboxError } from '../errors/index.ts'
import { freeBytes } from '../lib/disk.ts'
import { RESERVE_BYTES } from './files/import-tree.ts'
import type { Jobs } from './jobs.ts'
import type { LiveSpace } from './live-space.ts'
import type { HandOverOptions } from './service.ts'

export class HandedOver {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Writes it down, and gives its path. Throws DISK_FULL, CONTENT_MISMATCH; nothing is left behind then. */
  async take(content: Readable, { size: announced, signal }: HandOverOptions): Promise<string> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    const free = await freeBytes(this.#folder)
    const needed = (announced ?? 0) + RESERVE_BYTES
    if (needed > free) throw new CoboxError('DISK_FULL', { needed, free })
    const path = join(this.#folder, randomBytes(12).toString('hex'))
    const file = createWriteStream(path, { flags: 'wx', mode: 0o600 })
    try {
      await pipeline(content, file, { ...(signal && { signal }) })
      const received = file.bytesWritten
      if (announced !== undefined && received !== announced)
        throw new CoboxError('CONTENT_MISMATCH', { reason: because('bytesArrived', { received, announced }) })
      return path
    } catch (error) {
      await rm(path, { force: true })
      throw error
    }
  }

  /** The work with it is over. A file that was not handed over is its person's, and stays. */
  async drop(path: string | undefined): Promise<void> {
    if (path !== undefined && dirname(path) === this.#folder) await rm(path, { force: true })
  }

  /** Removes what a crash left behind: all but these. */
  async keepOnly(paths: ReadonlySet<string | undefined>): Promise<void> {
    const names = await readdir(this.#folder).catch(() => [])
    for (const path of names.map(name => join(this.#folder, name)))
      if (!paths.has(path)) await rm(path, { force: true })
  }
}

/** Takes a file, and begins to take in what it says. Who may not do that is told before the first byte. */
export async function importHandedOver(
  { jobs, handed }: { jobs: Jobs; handed: HandedOver },
  live: LiveSpace,
  content: Readable,
  options: HandOverOptions & { name: string },
): Promise<{ job: string }> {
  await live.space.assertAllowed('decisions.manage')
  const source = await handed.take(content, options)
  const details = { name: live.name, source: options.name }
  try {
    const { job } = await jobs.start({
      kind: 'decisions-import',
      space: live.id,
      what: `take ${options.name} of Loomio into ${live.name}`,
      details,
      args: { space: live.id, source, report: '', name: options.name },
    })
    return { job }
  } catch (error) {
    await handed.drop(source)
    throw error
  }
}
