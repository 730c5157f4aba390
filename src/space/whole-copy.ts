// Keeps all of a space's logs and views on this disk. The engine fetches only what it needs, so that a device which took
// over a finished view could read nothing offline and hand nothing on.
import type Corestore from 'corestore'
import type Hypercore from 'hypercore'
import { fromHex } from '../lib/bytes.ts'

export class WholeCopy {
  readonly #store: Corestore
  readonly #followed = new Map<string, { core: Hypercore; range: { destroy(): void } }>()

  constructor(store: Corestore) {
    this.#store = store
  }

  /** Follows cores, by their keys in hex, from now on. Calling it again with the same keys costs nothing. */
  async follow(keys: Iterable<string>): Promise<void> {
    for (const key of keys) {
      if (this.#followed.has(key)) continue
      const core = this.#store.get({ key: fromHex(key) })
      const range = core.download({ start: 0, end: -1 })
      this.#followed.set(key, { core, range })
      await core.ready()
    }
  }

  async close(): Promise<void> {
    const followed = [...this.#followed.values()]
    this.#followed.clear()
    for (const { range } of followed) range.destroy()
    await Promise.all(followed.map(({ core }) => core.close()))
  }
}
