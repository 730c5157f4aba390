// File content of a space: one encrypted append-only core for each device, in blocks of equal size.
import { createHash } from 'node:crypto'
import type Corestore from 'corestore'
import type Hypercore from 'hypercore'
import { CoboxError } from '../errors/index.ts'
import { fromHex, toHex } from '../lib/bytes.ts'
import type { OwnCore } from './record.ts'

/** Size in bytes of new blocks. Larger is faster, up to about this; see docs/design/performance.md. */
export const BLOCK_BYTES = 1024 * 1024

/** How many blocks are asked of a peer at once, at least and at most: each is a MiB of memory on both sides. */
const IN_FLIGHT: [number, number] = [8, 16]

/** How many blocks are asked for ahead of a reader, when they are not here. */
const READ_AHEAD = 8

/** Blocks of one device's core that hold a content, in order. Every block but the last holds `block` bytes. */
export interface ContentRef {
  /** Key of the core, in hex. */
  core: string
  /** Bytes in each block but the last. */
  block: number
  /** `[first block, how many]`, in order; more than one when several contents were written at once. */
  extents: [number, number][]
}

/** Content that was written: not in the space before an action names it. */
export interface WrittenContent {
  ref: ContentRef | null
  /** Bytes. */
  size: number
  /** SHA-256 of the content, in hex. */
  hash: string
}

export interface ReadOptions {
  /** Bytes `start` to `end`, exclusive. */
  start: number
  end: number
  /** Whole size of the content. */
  size: number
  /** For error messages. */
  path: string
  signal?: AbortSignal | undefined
  /** How long a block may take to come from a peer, in ms. */
  timeout?: number
}

/** One device's content core. */
export type ContentCore = Hypercore

export class Content {
  readonly #store: Corestore
  readonly #keyOf: (core: string) => Promise<Buffer>
  readonly #cores = new Map<string, Promise<Hypercore>>()
  readonly #opened = new Map<string, Hypercore>()
  #own!: OwnCore

  /** `keyOf`: the key that a core's content is encrypted with. */
  constructor(store: Corestore, keyOf: (core: string) => Promise<Buffer>) {
    this.#store = store
    this.#keyOf = keyOf
  }

  /** From now on this device writes to this core. What it has begun to write goes on where it is. */
  writeTo(own: OwnCore): void {
    this.#own = own
  }

  /** This device's core: the only one it writes to. */
  own(): Promise<Hypercore> {
    const { key, keyPair, manifest } = this.#own
    return this.#open(key, encryption => this.#store.get({ keyPair, manifest, encryption }))
  }

  #open(key: string, open: (encryption: { key: Buffer }) => Hypercore): Promise<Hypercore> {
    const opening =
      this.#cores.get(key) ??
      (async () => {
        const core = open({ key: await this.#keyOf(key) })
        this.#opened.set(key, core)
        await core.ready()
        return core
      })()
    this.#cores.set(key, opening)
    opening.catch(() => this.#cores.delete(key))
    return opening
  }

  /** The content core of any device; `key` in hex. Open ones are offered to peers. */
  async core(key: string): Promise<Hypercore> {
    if (key === this.#own.key) return this.own()
    return this.#open(key, encryption =>
      this.#store.get({ key: fromHex(key), encryption, inflightRange: IN_FLIGHT }),
    )
  }

  /** The cores that are open, by key in hex. */
  get opened(): ReadonlyMap<string, Hypercore> {
    return this.#opened
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.#cores.values())
    await Promise.all([...this.#opened.values()].map(core => core.close()))
    this.#cores.clear()
    this.#opened.clear()
  }

  /** Writes several small contents in one append, each at most one block. */
  async writeSmall(contents: readonly Buffer[]): Promise<WrittenContent[]> {
    const own = await this.own()
    const blocks = contents.filter(content => content.length > 0)
    const length = blocks.length > 0 ? (await own.append(blocks)).length : own.length
    let next = length - blocks.length
    return contents.map(content => ({
      ref: content.length > 0 ? { core: toHex(own.key), block: BLOCK_BYTES, extents: [[next++, 1]] } : null,
      size: content.length,
      hash: createHash('sha256').update(content).digest('hex'),
    }))
  }

  /** Starts a content of unknown size. Several may be written at once: their blocks interleave. */
  async writer(): Promise<ContentWriter> {
    return new ContentWriter(await this.own())
  }

  /** Streams a part of a content; what is not here comes from peers, first block first. */
  async *read(ref: ContentRef, options: ReadOptions): AsyncGenerator<Buffer> {
    const { start, end, size, path, signal, timeout = 30_000 } = options
    if (end <= start) return
    const core = await this.core(ref.core)
    const first = Math.floor(start / ref.block)
    const last = Math.floor((end - 1) / ref.block)
    // never all at once: a member may claim more blocks than memory has room for
    const ahead = blockNumbers(ref, first, last)
    let asked = -1
    let i = -1
    const ranges = new Map<number, { destroy(): void }>()
    try {
      for (const block of blockNumbers(ref, first, last)) {
        signal?.throwIfAborted()
        i++
        if (!(await core.has(block))) {
          if (core.peers.length === 0) throw new CoboxError('CONTENT_NOT_HERE', { path })
          for (; asked < i + READ_AHEAD - 1; asked++) {
            const next = ahead.next()
            if (next.done) break
            if (asked + 1 >= i)
              ranges.set(asked + 1, core.download({ start: next.value, end: next.value + 1 }))
          }
        }
        const bytes = await getBlock(core, block, path, timeout)
        ranges.delete(i)
        const offset = (first + i) * ref.block
        if (bytes.length !== Math.min(ref.block, size - offset))
          throw new CoboxError('CONTENT_DAMAGED', { path })
        yield bytes.subarray(Math.max(0, start - offset), Math.min(bytes.length, end - offset))
      }
    } finally {
      // what nobody reads any more is not fetched later either
      for (const range of ranges.values()) range.destroy()
    }
  }

  /** True when all blocks are on this disk. */
  async has(ref: ContentRef): Promise<boolean> {
    const core = await this.core(ref.core)
    for (const [first, count] of ref.extents) if (!(await core.has(first, first + count))) return false
    return true
  }

  /** Deletes the blocks on this disk. */
  async clear(ref: ContentRef): Promise<void> {
    const core = await this.core(ref.core)
    // what a member claimed beyond the end of the core is not there
    for (const [first, count] of ref.extents) await core.clear(first, Math.min(first + count, core.length))
  }
}

/** Writes one content block by block, hashing it on the way. Either `finish` or `abandon` it. */
export class ContentWriter {
  readonly #core: Hypercore
  readonly #hash = createHash('sha256')
  readonly #extents: [number, number][] = []
  #blocks: Buffer[] = []
  /** The block that is being filled, and how far it is. */
  #block: Buffer | null = null
  #filled = 0
  #size = 0
  /** What is being stored while the next part is read and hashed. */
  #appending: Promise<void> = Promise.resolve()

  constructor(core: Hypercore) {
    this.#core = core
  }

  /** Resolves when the chunk's bytes are stored or copied: then its memory may be used again. */
  async write(chunk: Buffer): Promise<void> {
    this.#hash.update(chunk)
    this.#size += chunk.length
    let rest = chunk
    while (rest.length > 0) {
      // whole blocks are taken as they are
      if (this.#filled === 0 && rest.length >= BLOCK_BYTES) {
        this.#blocks.push(rest.subarray(0, BLOCK_BYTES))
        rest = rest.subarray(BLOCK_BYTES)
      } else rest = rest.subarray(this.#fill(rest))
    }
    if (this.#blocks.length > 0) await this.#append()
  }

  #fill(bytes: Buffer): number {
    this.#block ??= Buffer.allocUnsafeSlow(BLOCK_BYTES)
    const taken = bytes.copy(this.#block, this.#filled)
    this.#filled += taken
    if (this.#filled === BLOCK_BYTES) this.#cut()
    return taken
  }

  #cut(): void {
    this.#blocks.push(this.#block!.subarray(0, this.#filled))
    this.#block = null
    this.#filled = 0
  }

  /** Begins to store the blocks, after those before are stored: their memory may be used again when it resolves. */
  async #append(): Promise<void> {
    const blocks = this.#blocks
    this.#blocks = []
    await this.#appending
    this.#appending = this.#store(blocks)
    // whoever writes more, finishes or abandons is told
    this.#appending.catch(() => {})
  }

  async #store(blocks: readonly Buffer[]): Promise<void> {
    // the core copies them at once
    const { length } = await this.#core.append(blocks)
    const first = length - blocks.length
    const last = this.#extents.at(-1)
    if (last && last[0] + last[1] === first) last[1] += blocks.length
    else this.#extents.push([first, blocks.length])
  }

  async finish(): Promise<WrittenContent> {
    if (this.#filled > 0) this.#cut()
    if (this.#blocks.length > 0) await this.#append()
    await this.#appending
    const ref =
      this.#size > 0 ? { core: toHex(this.#core.key), block: BLOCK_BYTES, extents: this.#extents } : null
    return { ref, size: this.#size, hash: this.#hash.digest('hex') }
  }

  /** Deletes what was written: nothing names it. */
  async abandon(): Promise<void> {
    await this.#appending.catch(() => {})
    for (const [first, count] of this.#extents) await this.#core.clear(first, first + count)
  }
}

function* blockNumbers(ref: ContentRef, first: number, last: number): Generator<number, void> {
  let before = 0
  for (const [start, count] of ref.extents) {
    for (let i = Math.max(first, before); i <= Math.min(last, before + count - 1); i++)
      yield start + i - before
    before += count
  }
}

async function getBlock(core: Hypercore, block: number, path: string, timeout: number): Promise<Buffer> {
  let bytes: Buffer | null
  try {
    bytes = await core.get(block, { timeout })
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    if (code === 'REQUEST_TIMEOUT' || code === 'REQUEST_CANCELLED')
      throw new CoboxError('CONTENT_NOT_HERE', { path }, error)
    if (code === 'SESSION_CLOSED') throw new CoboxError('CLOSING', {}, error)
    if (/corrupt/i.test(message)) throw new CoboxError('CONTENT_DAMAGED', { path }, error)
    throw error
  }
  if (!bytes) throw new CoboxError('CONTENT_NOT_HERE', { path })
  return bytes
}
