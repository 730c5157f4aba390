// Reads of a space's view, all at one length of its core.
import type Hyperbee from 'hyperbee'
import type { Batch as HyperbeeBatch } from 'hyperbee'
import type { ReadView } from './contract.ts'
import { Pages } from './pages.ts'
import { emptyKeyValues, type KeyValues, readView } from './view.ts'

/** Decoded nodes that a reader keeps: a listing of 1,000 entries needs about as many. */
const CACHED_BLOCKS = 2048
/** A part of the view that is not here, and that nobody who is connected has, is an error after this long, in ms. */
const TIMEOUT = 15_000
const READ = { update: false, maxBlocksCached: CACHED_BLOCKS, timeout: TIMEOUT }
/** As long as the snapshot is when it is taken: that is later than when it is asked for. */
const WHOLE = -1
/** How often a read is begun again when the log was reordered beneath it, before it takes a snapshot. */
const RETRIES = 3

type Read<T> = (view: ReadView, source: KeyValues) => Promise<T>

interface Pinned {
  length: number
  /** Grows when the view is cut back to be computed in another order. */
  fork: number
  batch: HyperbeeBatch<string, Buffer>
  source: KeyValues
  readers: number
}

/**
 * A read looks at the view as it was at one length. It shares the bee's decoded nodes, which a snapshot would read
 * from disk anew (docs/design/performance.md); when the view is cut back meanwhile, the read is done again.
 */
export class ViewReader {
  readonly #bee: Hyperbee<string, Buffer>
  #pinned: Pinned | null = null

  constructor(bee: Hyperbee<string, Buffer>) {
    this.#bee = bee
  }

  /** Reads the view as it is. `read` must be pure: it may run more than once, on a view in another order. */
  read<T>(read: Read<T>): Promise<T> {
    return this.#read(() => this.#bee.core.length, read)
  }

  /** Reads the view as it was at a length up to which it is final. */
  readAt<T>(length: number, read: Read<T>): Promise<T> {
    return this.#read(() => length, read, length)
  }

  /** Each try asks for the length anew: in another order, the one before can end within what was written as one. */
  async #read<T>(lengthNow: () => number, read: Read<T>, final = WHOLE): Promise<T> {
    for (let tries = 0; tries < RETRIES; tries++) {
      const length = lengthNow()
      // block 0 is the header
      if (length < 2) return read(readView(emptyKeyValues()), emptyKeyValues())
      if (length > this.#bee.core.length) break
      const pinned = this.#pin(length)
      pinned.readers++
      try {
        const result = await read(readView(pinned.source), pinned.source)
        if (this.#bee.core.fork === pinned.fork) return result
      } catch (error) {
        if (this.#bee.core.fork === pinned.fork) throw error
      } finally {
        pinned.readers--
        await this.#release(pinned)
      }
    }
    return this.snapshot(source => read(readView(source), source), final)
  }

  /** For long reads: a snapshot that nothing disturbs, slower at the start. */
  async snapshot<T>(read: (source: KeyValues) => Promise<T>, length = WHOLE): Promise<T> {
    const bee = this.#bee.checkout(Math.min(length, this.#bee.core.length))
    try {
      await bee.ready()
      return await read(new Pages(bee.batch(READ)))
    } finally {
      await bee.close()
    }
  }

  #pin(length: number): Pinned {
    const fork = this.#bee.core.fork
    if (this.#pinned?.length === length && this.#pinned.fork === fork) return this.#pinned
    const before = this.#pinned
    const batch = this.#bee.batch({ ...READ, checkout: length })
    this.#pinned = { length, fork, batch, source: new Pages(batch), readers: 0 }
    if (before) this.#release(before).catch(() => {})
    return this.#pinned
  }

  async #release(pinned: Pinned): Promise<void> {
    if (pinned !== this.#pinned && pinned.readers === 0) await pinned.batch.close()
  }

  async close(): Promise<void> {
    const pinned = this.#pinned
    this.#pinned = null
    if (pinned) await this.#release(pinned)
  }
}
