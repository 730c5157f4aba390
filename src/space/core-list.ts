// All cores of a space, as a host is to keep them: logs, views and contents, those of earlier generations too.
import type Corestore from 'corestore'
import type Hypercore from 'hypercore'
import type { Membership, ReadView } from './contract.ts'
import type { Log } from './log.ts'
import { fromHex } from '../lib/bytes.ts'

export interface SpaceCore {
  /** In hex. */
  key: string
  kind: 'log' | 'view' | 'content'
  /** What it holds as it is stored, encrypted; it takes nothing from peers by itself. */
  core: Hypercore
}

export class CoreList {
  readonly #store: Corestore
  readonly #membership: Membership
  readonly #open = new Map<string, Hypercore>()

  constructor(store: Corestore, membership: Membership) {
    this.#store = store
    this.#membership = membership
  }

  /** In the order in which they matter to whoever has nothing. `blobs`: key of this device’s content core. */
  async list(log: Log, view: ReadView, blobs: string): Promise<SpaceCore[]> {
    const devices = await this.#membership.devices(view)
    const kinds = new Map<string, SpaceCore['kind']>()
    const add = (kind: SpaceCore['kind'], keys: Iterable<string>) => {
      for (const key of keys) if (!kinds.has(key)) kinds.set(key, kind)
    }
    add('log', [log.generation.key, ...devices.map(({ writer }) => writer), log.writer])
    add('view', log.viewKeys())
    add('log', await this.#membership.formerLogs(view))
    add('content', [
      ...devices.map(device => device.blobs),
      blobs,
      ...(await this.#membership.formerCores(view)),
    ])
    const found: SpaceCore[] = []
    for (const [key, kind] of kinds) found.push({ key, kind, core: await this.#core(key) })
    return found
  }

  async #core(key: string): Promise<Hypercore> {
    const open = this.#open.get(key) ?? this.#store.get({ key: fromHex(key), active: false })
    this.#open.set(key, open)
    await open.ready()
    return open
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open.values()].map(core => core.close()))
    this.#open.clear()
  }
}
