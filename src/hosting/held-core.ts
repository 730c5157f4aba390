// One core of a guest at its host: which of its blocks are here, which are still to come, which were cleared.
import type Hypercore from 'hypercore'
import type { Download } from 'hypercore'
import { createLock } from '../lib/lock.ts'
import { merged, type Range, without } from '../lib/ranges.ts'

/**
 * What a block takes on the disk besides its own bytes, as measured: its nodes of the merkle tree, its keys in the database (130
 * for one of 1 KiB, 177 of 4 KiB; the database’s own log comes on top while it is open, some MiB for a store). One in a file of
 * its own fills pages: 5 KiB, which are no more than 0.5 % of it.
 */
export const BLOCK_COST = 180
/** Nodes of the tree that are looked up at once. */
const READ_BATCH = 1024
/** More than come at once, from all peers. */
const RECENT = 128

export class HeldCore {
  readonly key: string
  readonly core: Hypercore
  /** Cleared for good: never fetched again. In order, apart. */
  readonly cleared: Range[]
  /** Of the blocks that are here. */
  blocks = 0
  bytes = 0
  /** Of the blocks that were cleared, those whose size is known. */
  #gone = { blocks: 0, bytes: 0 }
  /** Up to where blocks have been asked for. */
  #askedTo = 0
  /** What has come since it was opened: it may come while what is here is counted. */
  readonly #came = { blocks: 0, bytes: 0 }
  readonly #counting = createLock()
  /** Blocks that came last. The engine tells of a block twice when two peers have sent it at the same time. */
  readonly #recent: number[] = []
  #recentAt = 0
  /** What is under way. */
  readonly #ranges = new Set<Download>()

  constructor(key: string, core: Hypercore, cleared: readonly Range[]) {
    this.key = key
    this.core = core
    this.cleared = merged(cleared)
  }

  async open(): Promise<void> {
    await this.core.ready()
    // a kill may have come between the note and the deletion
    for (const [start, end] of this.cleared) await this.#delete(start, end)
    await this.count()
    this.#askedTo = this.core.contiguousLength
    // the engine tells nobody of a block that they have themselves, as long as another one is missing: for good, once one was cleared
    this.core.on('download', index => {
      for (const peer of this.core.peers) peer.wireRange.send({ drop: false, start: index, length: 1 })
    })
  }

  /** Counts anew what is here. */
  count(): Promise<void> {
    return this.#counting(async () => {
      const { core } = this
      if (core.contiguousLength === core.length) {
        this.blocks = core.length
        this.bytes = core.byteLength
        return
      }
      const before = { ...this.#came }
      const here = await this.#sizesOf(this.#runs(true, 0))
      this.blocks = here.blocks + this.#came.blocks - before.blocks
      this.bytes = here.bytes + this.#came.bytes - before.bytes
      this.#gone = await this.#sizesOf(this.cleared)
    })
  }

  /** A block has come from a peer. */
  async came(index: number, bytes: number): Promise<void> {
    if (this.#recent.includes(index)) return
    this.#recent[this.#recentAt] = index
    this.#recentAt = (this.#recentAt + 1) % RECENT
    this.blocks++
    this.bytes += bytes
    this.#came.blocks++
    this.#came.bytes += bytes
    if (!this.cleared.some(([start, end]) => start <= index && index < end)) return
    // it was under way when it was cleared
    await this.#goes(index)
  }

  async #goes(index: number): Promise<void> {
    // it may come once more
    this.#recent.length = 0
    this.#recentAt = 0
    await this.#delete(index, index + 1)
    await this.count()
  }

  /** Gives a block up that has come. It is missing from then on. */
  async drop(index: number): Promise<void> {
    this.stop()
    await this.#goes(index)
    this.#askedTo = this.core.contiguousLength
  }

  /** Of how many of these blocks the nodes of the tree are here, and what those say. */
  async #sizesOf(ranges: readonly Range[]): Promise<{ blocks: number; bytes: number }> {
    const found = { blocks: 0, bytes: 0 }
    for (const [start, beyond] of ranges) {
      const end = Math.min(beyond, this.core.length)
      for (let first = start; first < end; first += READ_BATCH) {
        const reads = this.core.core.state.storage.read()
        const last = Math.min(end, first + READ_BATCH)
        const nodes = Array.from({ length: last - first }, (_, i) => reads.getTreeNode(2 * (first + i)))
        reads.tryFlush()
        for (const node of await Promise.all(nodes)) {
          if (node) found.blocks++
          found.bytes += node?.size ?? 0
        }
      }
    }
    return found
  }

  /** What it takes of the quota. */
  get cost(): number {
    return this.bytes + this.blocks * BLOCK_COST
  }

  /**
   * Blocks that are neither here nor cleared, as far as the core’s length is known. `uncounted`: what is here, and the engine has
   * not told yet.
   */
  missing(): {
    ranges: Range[]
    blocks: number
    bytes: number
    uncounted: { blocks: number; bytes: number }
  } {
    const { length, byteLength, contiguousLength } = this.core
    const whole = contiguousLength === length
    const ranges = whole
      ? []
      : this.#runs(false, contiguousLength).flatMap(range => without(range, this.cleared))
    const blocks = ranges.reduce((sum, [start, end]) => sum + end - start, 0)
    const cleared = whole
      ? 0
      : this.cleared.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, length) - start), 0)
    const uncounted = Math.max(0, length - cleared - blocks - this.blocks)
    // of what was cleared before it came the size is not known, nor of what is not counted: it is taken to be like the others
    const unknown = Math.max(0, cleared - this.#gone.blocks)
    const rest = Math.max(0, byteLength - this.bytes - this.#gone.bytes)
    const share = (part: number) =>
      part === 0 ? 0 : Math.ceil(rest * (part / (blocks + unknown + uncounted)))
    return {
      ranges,
      blocks,
      bytes: share(blocks),
      uncounted: { blocks: uncounted, bytes: share(uncounted) },
    }
  }

  /** Runs of blocks that are here, or not, from a place on. */
  #runs(here: boolean, from: number): Range[] {
    const { bitfield } = this.core.core
    const { length } = this.core
    const found: Range[] = []
    if (!bitfield) return from < length && !here ? [[from, length]] : []
    const next = (set: boolean, at: number) => {
      const place = set ? bitfield.firstSet(at) : bitfield.firstUnset(at)
      return place === -1 || place > length ? length : place
    }
    for (let at = next(here, from); at < length; ) {
      const end = next(!here, at)
      found.push([at, end])
      at = next(here, end)
    }
    return found
  }

  /**
   * Asks peers for what is missing, `blocks` of it at most. What was asked for before goes on. What is here in between is not
   * fetched again: one request that goes over it takes less memory than one for each gap, of which there may be thousands.
   */
  fetch(blocks = Number.POSITIVE_INFINITY): void {
    let left = blocks
    let from = -1
    let to = -1
    for (const [start, end] of this.missing().ranges) {
      const first = Math.max(start, this.#askedTo)
      const last = Math.min(end, first + left)
      if (last <= first) continue
      if (from === -1) from = first
      to = last
      left -= last - first
      if (left <= 0) break
    }
    if (from === -1) return
    for (const [start, end] of without([from, to], this.cleared)) this.#ask(start, end)
    this.#askedTo = to
  }

  #ask(start: number, end: number): void {
    // in order, not here and there: what is missing stays in one piece, which is quick to look through
    const range = this.core.download({ start, end, linear: true })
    this.#ranges.add(range)
    const forget = () => void this.#ranges.delete(range)
    range.done().then(forget, forget)
  }

  /** How many ranges are asked for, and have not come whole. */
  get asking(): number {
    return this.#ranges.size
  }

  /** Asks for nothing more. */
  stop(): void {
    for (const range of this.#ranges) range.destroy()
    this.#ranges.clear()
    this.#askedTo = this.core.contiguousLength
  }

  /** Deletes blocks for good. */
  async clear(start: number, end: number): Promise<void> {
    // a range that is under way would fetch them again
    this.stop()
    this.cleared.splice(0, this.cleared.length, ...merged([...this.cleared, [start, end]]))
    await this.#delete(start, end)
    await this.count()
    this.#askedTo = this.core.contiguousLength
  }

  async #delete(start: number, end: number): Promise<void> {
    const last = Math.min(end, this.core.length)
    if (last > start) await this.core.clear(start, last)
  }

  /** A block as it is stored; null when it is not here. What the disk has lost is known to be missing from then on. */
  async read(index: number): Promise<Buffer | null> {
    const block = await this.core.get(index, { wait: false, raw: true }).catch(error => {
      // in the words of the database; anything else says nothing about the block
      if (/^Corruption/.test((error as Error).message)) return null
      throw error
    })
    if (block === null && (await this.core.has(index))) {
      await this.drop(index)
    }
    return block
  }

  /** Reads everything that should be here. */
  readAll(): Promise<void> {
    return this.readIn(this.#runs(true, 0))
  }

  /** Reads what should be here of these ranges. */
  async readIn(ranges: readonly Range[]): Promise<void> {
    for (const [start, beyond] of ranges) {
      const end = Math.min(beyond, this.core.length)
      for (let index = start; index < end && !this.core.closing; index++)
        if (await this.core.has(index)) await this.read(index)
    }
  }

  async close(): Promise<void> {
    this.stop()
    await this.core.close()
  }
}
