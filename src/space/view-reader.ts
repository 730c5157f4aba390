// Reads of a space's view, each at one state of it.
import type Hyperbee from 'hyperbee'
import type { Batch as HyperbeeBatch } from 'hyperbee'
import type { ReadView } from './contract.ts'
import { FinalBlocks } from './final-blocks.ts'
import { Pages } from './pages.ts'
import { fetchShownBlocks } from './shown-blocks.ts'
import { emptyKeyValues, type KeyValues, readView } from './view.ts'

/** Decoded nodes that a reader keeps: a listing of 1,000 entries needs about as many. */
const CACHED_BLOCKS = 2048
/** A part of the view that is not here, and that nobody who is connected has, is an error after this long, in ms. */
const TIMEOUT = 15_000
/** With nobody connected it is one sooner: whoever comes by then may still have it. */
const ALONE_TIMEOUT = 1000
const READ = { update: false, maxBlocksCached: CACHED_BLOCKS }
/** As long as the view is when the snapshot is taken: that is later than when it is asked for. */
const WHOLE = -1

/** Which state of the view something holds for. */
export interface ViewState {
  /** In blocks. */
  length: number
  /** Grows whenever the view is cut back to be computed in another order. */
  fork: number
}

type Read<T> = (view: ReadView, source: KeyValues, state: ViewState) => Promise<T>

/** A snapshot of the view; those who read the same state share it, and the nodes that it has decoded. */
interface Snapshot {
  bee: Hyperbee<string, Buffer>
  source: KeyValues
  state: ViewState
}

interface Shared {
  taking: Promise<Snapshot>
  /** The view was this, or newer, when the snapshot was taken. */
  state: ViewState
  /** How long its reads wait for what is not here, in ms. */
  timeout: number
  readers: number
}

/**
 * Reads look at snapshots, never at the live view: the engine writes a new order to disk before it says so, and a read
 * in between would see parts of both.
 */
export class ViewReader {
  readonly #bee: Hyperbee<string, Buffer>
  readonly #finalBlocks = new FinalBlocks()
  #shared: Shared | null = null

  constructor(bee: Hyperbee<string, Buffer>) {
    this.#bee = bee
  }

  /** Reads the view as it is now. */
  read<T>(read: Read<T>): Promise<T> {
    return this.#share(({ source, state }) => read(readView(source), source, state))
  }

  /** Reads the view as it was at a length up to which it is final. */
  readAt<T>(length: number, read: (view: ReadView) => Promise<T>): Promise<T> {
    return this.#share(async ({ bee, source, state }) => {
      const checkout = Math.min(length, state.length)
      // all of it is final, as it mostly is: what was read of it is at hand
      if (checkout === state.length) return read(readView(source))
      const batch = bee.batch({ ...READ, timeout: this.#timeout, checkout })
      try {
        return await read(readView(pagesOf(batch, checkout)))
      } finally {
        await batch.close()
      }
    })
  }

  /** For reads of more than is worth keeping, like the whole tree: a snapshot of their own. */
  async readLong<T>(read: (view: ReadView) => Promise<T>): Promise<T> {
    const { bee, source } = await this.#take()
    try {
      return await read(readView(source))
    } finally {
      await bee.close()
    }
  }

  /** The view as it is stored, in pages: of a snapshot of its own. */
  async readPages<T>(read: (pages: AsyncIterable<{ key: string; value: Buffer }>) => Promise<T>): Promise<T> {
    const { bee, state } = await this.#take()
    try {
      return await read(state.length < 2 ? (async function* () {})() : bee.createReadStream())
    } finally {
      await bee.close()
    }
  }

  /** Resolves when all that the view shows now is on this disk. Throws when it cannot be had. Nobody waits: peers may be yet to come. */
  async fetchShown(): Promise<void> {
    const { bee, state } = await this.#take()
    try {
      if (state.length > 1) await fetchShownBlocks(bee.batch({ update: false, timeout: TIMEOUT }))
    } finally {
      await bee.close()
    }
  }

  async #share<T>(read: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    const shared = this.#newest()
    shared.readers++
    try {
      return await read(await shared.taking)
    } finally {
      shared.readers--
      if (shared !== this.#shared) await release(shared)
    }
  }

  #newest(): Shared {
    const before = this.#shared
    const { length, fork } = this.#bee.core
    const timeout = this.#timeout
    const isSame = before?.state.length === length && before.state.fork === fork
    if (isSame && before.timeout === timeout) return before
    const shared: Shared = { taking: this.#take(), state: { length, fork }, timeout, readers: 0 }
    this.#shared = shared
    shared.taking.then(
      ({ state }) => {
        shared.state = state
      },
      () => {
        if (this.#shared === shared) this.#shared = null
      },
    )
    if (before) release(before).catch(() => {})
    return shared
  }

  get #timeout(): number {
    return this.#bee.core.peers.length > 0 ? TIMEOUT : ALONE_TIMEOUT
  }

  async #take(): Promise<Snapshot> {
    // asked before: what becomes final while the snapshot is taken may stand in it in another order
    const final = this.#bee.core.signedLength
    const bee = this.#bee.checkout(WHOLE)
    try {
      await bee.ready()
      this.#finalBlocks.share(bee, final)
    } catch (error) {
      await bee.close()
      throw error
    }
    const { length, fork } = bee.core
    return {
      bee,
      source: pagesOf(bee.batch({ ...READ, timeout: this.#timeout }), length),
      state: { length, fork },
    }
  }

  async close(): Promise<void> {
    const shared = this.#shared
    this.#shared = null
    if (shared) await release(shared)
  }
}

async function release(shared: Shared): Promise<void> {
  if (shared.readers > 0) return
  const snapshot = await shared.taking.catch(() => null)
  await snapshot?.bee.close()
}

function pagesOf(batch: HyperbeeBatch<string, Buffer>, length: number): KeyValues {
  // block 0 is the header
  return length < 2 ? emptyKeyValues() : new Pages(batch)
}
