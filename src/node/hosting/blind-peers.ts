// Stock blind peers that a space has: found by their keys, told of its cores, and never counted as a proven copy.
import { blindPeers } from '../../apps/hosting/index.ts'
import { type BlindPeerLink, openBlindPeer } from '../../hosting/index.ts'
import { fromHex, fromZ32, toHex } from '../../lib/bytes.ts'
import type { LiveSpace } from '../live-space.ts'
import type { Connection, Network } from '../network/network.ts'
import { lackingAt, wantedOf } from './lacking.ts'

/** Cores are named again after this long, in ms, when something has changed. */
const TELL_MS = 500
/** A blind peer says nothing of news: how long its logs are is looked at this often, in ms. */
const LOOK_MS = 2000

export interface BlindPeersParts {
  network: Network
  onReplicated(connection: Connection, live: LiveSpace): void
  onChange(space: string): void
}

export interface BlindPeerView {
  kind: 'blind-peer'
  key: string
  name: string
  connected: boolean
  /** As it says itself; null while it is not connected. */
  missingBytes: number | null
  note: string
}

const NOTE = 'it takes cores from anybody and answers no audit: it is never counted as a proven copy'

interface OfSpace {
  /** Key in hex → what it is called. */
  peers: Map<string, { name: string }>
  timer: NodeJS.Timeout | null
}

export class BlindPeers {
  readonly #parts: BlindPeersParts
  readonly #spaces = new Map<LiveSpace, OfSpace>()
  /** A device speaks to one blind peer of several spaces over one channel. */
  readonly #links = new Map<Connection, { link: BlindPeerLink; opened: boolean }>()
  /** Stores that are replicated on a connection. */
  readonly #replicated = new WeakMap<Connection, WeakSet<object>>()
  readonly #timer: NodeJS.Timeout
  #closed = false

  constructor(parts: BlindPeersParts) {
    this.#parts = parts
    parts.network.on('connection', connection => this.#attach(connection))
    parts.network.on('closed', connection => this.#links.delete(connection))
    this.#timer = setInterval(() => {
      for (const live of this.#spaces.keys()) void this.#look(live).catch(() => {})
    }, LOOK_MS).unref()
  }

  watch(live: LiveSpace): void {
    this.#spaces.set(live, { peers: new Map(), timer: null })
    live.on('changed', () => this.#refreshSoon(live))
    live.on('moved', () => this.#refreshSoon(live))
    live.on('reopened', () => this.#refreshSoon(live))
    this.#refreshSoon(live)
  }

  forget(live: LiveSpace): void {
    const timer = this.#spaces.get(live)?.timer
    if (timer) clearTimeout(timer)
    this.#spaces.delete(live)
  }

  #refreshSoon(live: LiveSpace): void {
    const of = this.#spaces.get(live)
    if (!of || this.#closed) return
    of.timer ??= setTimeout(() => {
      of.timer = null
      // a closing or failing store ends it
      void this.#refresh(live, of).catch(() => {})
    }, TELL_MS)
  }

  async #refresh(live: LiveSpace, of: OfSpace): Promise<void> {
    const noted = await live.space.read(async view => {
      const all: [string, string][] = []
      for await (const { key, value } of view.range(blindPeers)) all.push([key, value.name])
      return all
    })
    const { network, onChange } = this.#parts
    const before = new Set(of.peers.keys())
    of.peers.clear()
    for (const [text, name] of noted) {
      const key = toHex(bytesOf(text))
      of.peers.set(key, { name })
      if (!before.delete(key)) network.joinPeer(fromHex(key))
    }
    for (const key of before) this.#leave(key)
    for (const connection of network.connections) this.#attach(connection)
    await this.#tell(live)
    onChange(live.id)
  }

  #leave(key: string): void {
    if ([...this.#spaces.values()].some(({ peers }) => peers.has(key))) return
    this.#parts.network.leavePeer(fromHex(key))
    for (const connection of [...this.#parts.network.connections])
      if (connection.remoteDevice === key) connection.close()
  }

  #attach(connection: Connection): void {
    const known = [...this.#spaces.values()].some(({ peers }) => peers.has(connection.remoteDevice))
    if (!known || this.#links.has(connection) || this.#closed) return
    const link = openBlindPeer(connection, {
      onOpen: () => {
        const there = this.#links.get(connection)
        if (!there) return
        there.opened = true
        connection.keep = true
        for (const live of this.#spaces.keys()) void this.#tell(live).catch(() => {})
      },
      onClose: () => this.#links.delete(connection),
    })
    if (link) this.#links.set(connection, { link, opened: false })
  }

  async #tell(live: LiveSpace): Promise<void> {
    const peers = this.#spaces.get(live)?.peers
    for (const [connection, { link, opened }] of this.#links) {
      if (!opened || !peers?.has(connection.remoteDevice)) continue
      this.#replicate(live, connection)
      link.add(
        (await live.space.cores()).map(({ key, core }) => ({ key: fromHex(key), length: core.length })),
      )
      live.keeper.poke()
    }
  }

  #replicate(live: LiveSpace, connection: Connection): void {
    const { space } = live
    const there = this.#replicated.get(connection) ?? new WeakSet()
    this.#replicated.set(connection, there)
    if (there.has(space.store)) return
    there.add(space.store)
    space.replicateWithHost(connection.stream)
    this.#parts.onReplicated(connection, live)
  }

  /** The log is told where the blind peer has more of it: new cores come with that, and are named in turn. */
  async #look(live: LiveSpace): Promise<void> {
    const peers = this.#spaces.get(live)?.peers
    const keys = [...this.#links.keys()].map(({ remoteDevice }) => remoteDevice)
    if (!keys.some(key => peers?.has(key))) return
    const { space } = live
    const logs = new Set([...(await space.devices()).map(({ writer }) => writer), space.generation.key])
    const heads: Record<string, number> = {}
    for (const { key, core } of await space.cores())
      for (const { remotePublicKey, remoteLength } of core.peers)
        if (logs.has(key) && keys.includes(toHex(remotePublicKey)) && remoteLength > core.length)
          heads[key] = Math.max(heads[key] ?? 0, remoteLength)
    if (Object.keys(heads).length > 0) space.hint(heads)
    await this.#tell(live)
  }

  async describe(live: LiveSpace): Promise<BlindPeerView[]> {
    const peers = [...(this.#spaces.get(live)?.peers ?? [])]
    if (peers.length === 0) return []
    const wanted = await wantedOf(live.space)
    return peers.map(([key, { name }]) => {
      const connected = [...this.#links].some(
        ([{ remoteDevice }, { opened }]) => opened && remoteDevice === key,
      )
      const missingBytes = connected ? lackingAt(key, wanted).bytes : null
      return { kind: 'blind-peer', key, name, connected, missingBytes, note: NOTE }
    })
  }

  close(): void {
    this.#closed = true
    clearInterval(this.#timer)
    for (const live of [...this.#spaces.keys()]) this.forget(live)
    for (const { link } of [...this.#links.values()]) link.close()
  }
}

function bytesOf(key: string): Buffer {
  return key.length === 64 ? fromHex(key) : fromZ32(key)!
}
