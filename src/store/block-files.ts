// Keeps the large blocks of a store in files beside its database, which would write each of their bytes twice
// (docs/design/formats.md). Only blocks of content are that large: entries of the log and pages of the view never are.
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import crypto from 'hypercore-crypto'
import type { CoreStorage, CoreWrites } from 'hypercore'
import type HypercoreStorage from 'hypercore-storage'
import type { Range } from '../lib/ranges.ts'
import { syncFolder } from '../lib/sync-folder.ts'
import { Flushing } from './flushing.ts'
import { Unsynced } from './unsynced.ts'

/** Smaller blocks stay in the database; more than an action can have (MAX_ACTION_BYTES, and its encryption). */
const LEAST_BYTES = 512 * 1024
/** How many blocks share a folder. */
const PER_FOLDER = 1024
/** What the database holds for a block in a file: the format, and the block's length. No block is as short. */
const MARK_BYTES = 5
const MARK_FORMAT = 1
/** How many files may be written and not yet be on the disk for good. A slow disk slows down who writes. */
const MAX_UNSYNCED = 32
/** How many blocks stay in memory for peers, who ask for what is new, and for how long, in ms. */
const FRESH_BLOCKS = 16
const FRESH_MS = 2000

export class BlockFiles {
  readonly #folder: string
  readonly #fresh = new Map<string, Buffer>()
  #freshTimer: NodeJS.Timeout | null = null
  readonly #written: { handle: FileHandle; group: string; done: () => void }[] = []
  #syncing: Promise<void> | null = null
  /** What was not put onto the disk. It stays so: the store has to be opened anew, and looked at. */
  #failure: unknown = null
  /** Folders whose list of files has changed. */
  readonly #folders = new Set<string>()
  readonly #flushing = new Flushing(() => this.#putDown())
  readonly #unsynced: Unsynced
  /** Folders of blocks that may be damaged. */
  #doubtful: readonly string[] = []
  #trusted = false

  constructor(folder: string) {
    this.#folder = folder
    this.#unsynced = new Unsynced(folder)
  }

  async open(): Promise<void> {
    this.#doubtful = await this.#unsynced.open()
    this.#trusted = this.#doubtful.length === 0
  }

  /** Where blocks of a core may be named and not be there, or not whole: the node did not end as it should. */
  doubtful(core: CoreStorage): Range[] {
    return this.#doubtful
      .filter(group => dirname(group) === this.#coreFolder(core))
      .map(group => Number(basename(group)) * PER_FOLDER)
      .map(start => [start, start + PER_FOLDER])
  }

  /** All that was doubtful has been read. */
  trust(): void {
    this.#trusted = true
  }

  /** All cores of this storage keep their large blocks in files from now on, and find those that they have there. */
  attach(storage: HypercoreStorage): void {
    const { resumeCore, createCore } = storage
    storage.resumeCore = async key => {
      const core = await resumeCore.call(storage, key)
      return core && this.#extend(core)
    }
    storage.createCore = async data => this.#extend(await createCore.call(storage, data))
  }

  /** Resolves when all that was written is on the disk for good. */
  flush(): Promise<void> {
    return this.#flushing.flush()
  }

  async #putDown(): Promise<void> {
    while (this.#syncing) await this.#syncing
    if (this.#failure) throw this.#failure
    for (const folder of [...this.#folders]) {
      // before: a file that comes meanwhile names it again
      this.#folders.delete(folder)
      await syncFolder(folder).catch(error => {
        this.#folders.add(folder)
        throw error
      })
    }
    await this.#unsynced.tidy(group => this.#folders.has(join(this.#folder, group)))
  }

  async close(): Promise<void> {
    this.#forget()
    await this.flush()
    if (this.#trusted) await this.#unsynced.close()
  }

  #extend(core: CoreStorage): CoreStorage {
    const { read, write } = core
    core.read = fork => {
      const reads = read.call(core, fork)
      const { getBlock } = reads
      reads.getBlock = async index => {
        const stored = await getBlock.call(reads, index)
        if (stored?.length !== MARK_BYTES) return stored
        const name = this.#name(core, index)
        const kept = this.#fresh.get(name)
        if (kept) return kept
        // what the database would check by its own sums
        const tree = read.call(core, fork)
        const leaf = tree.getTreeNode(2 * index)
        tree.tryFlush()
        const [block, node] = await Promise.all([this.#read(name, stored), leaf])
        if (!node?.hash.equals(crypto.data(block))) throw damaged(name)
        return block
      }
      return reads
    }
    core.write = () => this.#extendWrites(core, write.call(core))
    return core
  }

  #extendWrites(core: CoreStorage, writes: CoreWrites): CoreWrites {
    const { putBlock, deleteBlock, deleteBlockRange, flush } = writes
    const put: { name: string; block: Buffer; writing: Promise<void> }[] = []
    const deleted: [number, number][] = []
    writes.putBlock = (index, block) => {
      if (block.length < LEAST_BYTES) return putBlock.call(writes, index, block)
      const name = this.#name(core, index)
      const writing = this.#write(name, block)
      writing.catch(() => {})
      put.push({ name, block, writing })
      putBlock.call(writes, index, markOf(block))
    }
    writes.deleteBlock = index => {
      deleted.push([index, index + 1])
      deleteBlock.call(writes, index)
    }
    writes.deleteBlockRange = (start, end) => {
      deleted.push([start, end === -1 ? Number.POSITIVE_INFINITY : end])
      deleteBlockRange.call(writes, start, end)
    }
    writes.flush = async () => {
      // the file first: what the database names is there
      await Promise.all(put.map(({ writing }) => writing))
      const flushed = await flush.call(writes)
      for (const { name, block } of put) this.#keep(name, block)
      for (const [start, end] of deleted) await this.#delete(core, start, end)
      return flushed
    }
    return writes
  }

  #coreFolder(core: CoreStorage): string {
    return String(core.core.dataPointer)
  }

  #name(core: CoreStorage, index: number): string {
    return join(this.#coreFolder(core), String(Math.floor(index / PER_FOLDER)), String(index))
  }

  async #write(name: string, block: Buffer): Promise<void> {
    const group = dirname(name)
    const handle = await this.#unsynced
      .begin(group)
      .then(() => this.#writeFile(join(this.#folder, name), block))
      .catch(error => {
        this.#unsynced.end(group)
        throw error
      })
    await this.#syncLater(handle, group)
  }

  async #writeFile(path: string, block: Buffer): Promise<FileHandle> {
    let handle = await this.#create(path)
    const isThere = handle === null
    // a block that is here stays whole while it comes again
    const target = isThere ? `${path}.new` : path
    handle ??= await open(target, 'w', 0o600)
    try {
      for (let at = 0; at < block.length; )
        at += (await handle.write(block, at, block.length - at, at)).bytesWritten
      if (isThere) {
        await handle.datasync()
        await rename(target, path)
      }
    } catch (error) {
      await handle.close()
      await rm(target, { force: true })
      throw error
    }
    this.#folders.add(dirname(path))
    this.#flushing.mark()
    return handle
  }

  /** Null when the file is there already. */
  async #create(path: string): Promise<FileHandle | null> {
    for (;;)
      try {
        return await open(path, 'wx', 0o600)
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException
        if (code === 'EEXIST') return null
        if (code !== 'ENOENT') throw error
        await mkdir(dirname(path), { recursive: true, mode: 0o700 })
        for (
          let folder = dirname(dirname(path));
          folder.length >= dirname(this.#folder).length;
          folder = dirname(folder)
        )
          this.#folders.add(folder)
      }
  }

  /** Resolves when there is room for more that is not on the disk yet. */
  async #syncLater(handle: FileHandle, group: string): Promise<void> {
    const isMuch = this.#written.length >= MAX_UNSYNCED
    const synced = new Promise<void>(done => {
      this.#written.push({ handle, group, done })
    })
    this.#syncing ??= this.#sync()
    if (isMuch) await synced
  }

  async #sync(): Promise<void> {
    for (let next = this.#written.shift(); next; next = this.#written.shift()) {
      try {
        await next.handle.datasync()
        this.#unsynced.end(next.group)
      } catch (error) {
        this.#failure ??= error
      }
      await next.handle.close().catch(() => {})
      next.done()
    }
    this.#syncing = null
  }

  async #read(name: string, mark: Buffer): Promise<Buffer> {
    const block = Buffer.allocUnsafeSlow(lengthIn(mark))
    const handle = await open(join(this.#folder, name)).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? damaged(name) : error
    })
    try {
      for (let at = 0; at < block.length; ) {
        const { bytesRead } = await handle.read(block, at, block.length - at, at)
        if (bytesRead === 0) throw damaged(name)
        at += bytesRead
      }
    } finally {
      await handle.close()
    }
    return block
  }

  /** After the database says that they are gone; before the core says so, and they are fetched again. */
  async #delete(core: CoreStorage, start: number, end: number): Promise<void> {
    const coreFolder = join(this.#folder, this.#coreFolder(core))
    for (const folder of await namesIn(coreFolder)) {
      const first = Number(folder) * PER_FOLDER
      if (first >= end || first + PER_FOLDER <= start) continue
      for (const name of await namesIn(join(coreFolder, folder))) {
        if (Number(name) < start || Number(name) >= end) continue
        this.#fresh.delete(join(this.#coreFolder(core), folder, name))
        await rm(join(coreFolder, folder, name), { force: true })
      }
    }
  }

  #keep(name: string, block: Buffer): void {
    this.#fresh.set(name, block)
    for (const [oldest] of this.#fresh) {
      if (this.#fresh.size <= FRESH_BLOCKS) break
      this.#fresh.delete(oldest)
    }
    if (this.#freshTimer) this.#freshTimer.refresh()
    else this.#freshTimer = setTimeout(() => this.#forget(), FRESH_MS).unref()
  }

  #forget(): void {
    if (this.#freshTimer) clearTimeout(this.#freshTimer)
    this.#freshTimer = null
    this.#fresh.clear()
  }
}

function markOf(block: Buffer): Buffer {
  const mark = Buffer.alloc(MARK_BYTES)
  mark[0] = MARK_FORMAT
  mark.writeUInt32LE(block.length, 1)
  return mark
}

function lengthIn(mark: Buffer): number {
  return mark.readUInt32LE(1)
}

/** In the words of the database, so that it is recognised as what it is. */
function damaged(name: string): Error {
  return new Error(`Corruption: the block in file ${name} is damaged`)
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
}
