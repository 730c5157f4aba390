// Joins connections and spaces: on each connection, a link for every generation of a space that both sides know.
import type Protomux from 'protomux'
import { toCoboxError } from '../errors/index.ts'
import { toHex } from '../lib/bytes.ts'
import { type Generation, Link, serveCore, type Space } from '../space/index.ts'
import type { LiveSpace } from './live-space.ts'
import type { Connection, Network } from './network/network.ts'

/** The links of a space on one connection, by generation. */
interface SpaceLinks {
  space: Space
  links: Map<string, Link>
}

/** Cores that a device may have asked for before it is let in; no space has so many logs that the rest would matter. */
const MAX_ASKED = 1000
/** Whether a device may stay is looked at again after so long, in ms, while too little of the view is here. */
const LOOK_AGAIN_MS = 1000

export class Links {
  readonly #network: Network
  readonly #spaces: () => Iterable<LiveSpace>
  readonly #onChange: () => void
  readonly #links = new Map<Connection, Map<LiveSpace, SpaceLinks>>()
  /** Discovery keys of cores that were asked for on a connection, and that no space with an open link had. */
  readonly #asked = new WeakMap<Connection, Map<string, Buffer>>()
  /** Spaces that the other side keeps as a host, and whose stores are replicated with it. */
  readonly #kept = new WeakMap<Connection, Set<LiveSpace>>()
  readonly #watched = new WeakSet<LiveSpace>()

  constructor(network: Network, spaces: () => Iterable<LiveSpace>, onChange: () => void) {
    this.#network = network
    this.#spaces = spaces
    this.#onChange = onChange
    network.on('connection', connection => this.#onConnection(connection))
    network.on('closed', connection => this.#onClosed(connection))
  }

  /** A space that was opened, opened anew, or that knows another generation: it is linked on all connections. */
  add(live: LiveSpace): void {
    this.#watch(live)
    for (const connection of this.#network.connections) this.#link(connection, live)
  }

  #watch(live: LiveSpace): void {
    if (this.#watched.has(live)) return
    this.#watched.add(live)
    live.on('changed', changed => {
      // another generation tells no names
      if (changed.size === 0 || changed.has('members/departed'))
        void this.#partFromDeparted(live).catch(() => {})
    })
  }

  /**
   * [M10] A store that is replicated on a connection is served until that ends. Whoever shares another space connects again,
   * and is asked anew for each.
   */
  async #partFromDeparted(live: LiveSpace): Promise<void> {
    for (const [connection, spaces] of [...this.#links]) {
      const there = spaces.get(live)
      if (there && (await hasDeparted(there.space, connection.remoteDevice))) this.#part(connection, there)
    }
  }

  /** The log that says so is not served to them any more: they are told. */
  #part(connection: Connection, { links }: SpaceLinks): void {
    for (const link of links.values()) link.part()
    connection.close()
  }

  /**
   * Whoever was stopped in the middle of its first meeting has a view in part, and gets the rest from nobody if it lets nobody in.
   * As a newcomer does, whose view is empty, it lets in everybody who holds the key, until it knows more.
   */
  async #partOnceKnown(connection: Connection, live: LiveSpace, link: Link): Promise<void> {
    while (link.opened) {
      const departed = await hasDepartedIfKnown(live.space, connection.remoteDevice)
      if (departed) link.part()
      if (departed) connection.close()
      if (departed !== null) return
      await live.next(LOOK_AGAIN_MS)
    }
  }

  remove(live: LiveSpace): void {
    for (const [connection, spaces] of this.#links) {
      this.#unlink(live, spaces.get(live))
      this.#links.get(connection)?.delete(live)
      this.#kept.get(connection)?.delete(live)
    }
  }

  /** The open links of a connection, in the generations that this device is in. */
  of(connection: Connection): { space: LiveSpace; link: Link }[] {
    return this.#open(connection).filter(({ space, link }) => space.links.has(link))
  }

  #open(connection: Connection): { space: LiveSpace; link: Link }[] {
    const found: { space: LiveSpace; link: Link }[] = []
    for (const [space, { links }] of this.#links.get(connection) ?? [])
      for (const link of links.values()) if (link.opened) found.push({ space, link })
    return found
  }

  #onConnection(connection: Connection): void {
    this.#links.set(connection, new Map())
    this.#serveOnDemand(connection.mux, connection)
    for (const space of this.#spaces()) this.#link(connection, space)
    this.#onChange()
  }

  #onClosed(connection: Connection): void {
    for (const [live, links] of this.#links.get(connection) ?? []) {
      this.#unlink(live, links)
      live.emit('status')
    }
    this.#links.delete(connection)
    this.#onChange()
  }

  #unlink(live: LiveSpace, there: SpaceLinks | undefined): void {
    for (const link of there?.links.values() ?? []) {
      link.close()
      live.links.delete(link)
      live.otherLinks.delete(link)
    }
  }

  #link(connection: Connection, live: LiveSpace): void {
    const spaces = this.#links.get(connection)
    const { space } = live
    if (!spaces || space.readOnly) return
    let there = spaces.get(live)
    if (there?.space !== space) {
      this.#unlink(live, there)
      there = { space, links: new Map() }
      spaces.set(live, there)
    }
    for (const generation of space.generations.known()) {
      const before = there.links.get(generation.key)
      const link = before ?? this.#make(connection, live, generation)
      there.links.set(generation.key, link)
      const current = generation.key === space.generation.key
      ;(current ? live.links : live.otherLinks).add(link)
      ;(current ? live.otherLinks : live.links).delete(link)
      // it was open before its generation became the one to be in
      if (before?.opened) void this.#replicate(connection, live, link)
    }
  }

  #make(connection: Connection, live: LiveSpace, generation: Generation): Link {
    const { space } = live
    const { mux, stream, isInitiator, remoteDevice } = connection
    let untold = false
    const link = new Link({
      generation,
      mux,
      remoteDevice,
      isInitiator,
      handshakeHash: stream.handshakeHash,
      admit: async () => {
        if (space.record.left) return 'refused'
        const departed = await hasDepartedIfKnown(space, remoteDevice)
        untold = departed === null
        return departed ? 'departed' : 'in'
      },
      progress: () => live.progress(generation.key),
    })
    link.on('open', () => {
      connection.keep = true
      if (untold) void this.#partOnceKnown(connection, live, link).catch(() => {})
      if (this.#concerns(live, link)) void this.#replicate(connection, live, link)
      live.emit('linked', link)
      live.emit('status')
      this.#onChange()
    })
    link.on('progress', () => {
      live.hearWelcome(remoteDevice)
      if (link.remote) space.generations.logOf(generation.key)?.hint(link.remote.heads)
      // it is closing, or its disk has failed, which is told elsewhere
      if (!this.#concerns(live, link)) this.#meet(connection, live, link).catch(() => {})
      live.emit('status')
    })
    link.on('returning', returning => live.emit('returning', link, returning))
    link.on('farewell', () => void live.hearFarewell(remoteDevice).catch(() => {}))
    link.on('given', ({ key, sealed }) => space.generations.give(key, Buffer.from(sealed, 'base64')))
    link.on('close', () => {
      const { key } = generation
      const open = [...live.links, ...live.otherLinks].some(one => one.opened && one.generation.key === key)
      if (!open) void space.generations.leave(key).catch(() => {})
      live.emit('status')
      this.#onChange()
    })
    return link
  }

  /** True for the generation that this device is in, and for those that it follows. */
  #concerns({ space }: LiveSpace, { generation }: Link): boolean {
    return generation.key === space.generation.key || !space.record.generations.includes(generation)
  }

  /** The other side is in another generation: what leads from the one that both were in is exchanged, and how to read on. */
  async #meet(connection: Connection, live: LiveSpace, link: Link): Promise<void> {
    const { space } = live
    if (!link.remote || link.remote.tip === space.tip) return
    // again when one of them is elsewhere, or has closed the log meanwhile: the way from one to the other may stand in it now
    const tips = `${space.tip} ${link.remote.tip}`
    if (live.met.get(link) === tips && space.generations.logOf(link.generation.key)) return
    live.met.set(link, tips)
    await this.#replicate(connection, live, link)
    await giveKey(live, link)
  }

  async #replicate(connection: Connection, live: LiveSpace, link: Link): Promise<void> {
    const { space } = live
    try {
      const log = await space.generations.beside(link.generation)
      if (!link.opened) return
      space.replicate(connection.stream, connection.mux, log)
      // the store's own handler would answer for this space alone
      this.#serveOnDemand(connection.mux, connection)
      await this.#serveAsked(connection, space)
      live.keeper.poke()
      link.tell()
      if (link.remote) log.hint(link.remote.heads)
      void space.look()
    } catch {
      // it is closing, or its disk has failed, which is told elsewhere
    }
  }

  /**
   * Another store is replicated on the connection: its own handler would answer for that one alone. `kept`: it is that of a
   * space which the other side keeps as a host.
   */
  serveOnDemand(connection: Connection, kept?: LiveSpace): void {
    if (kept) this.#kept.set(connection, (this.#kept.get(connection) ?? new Set()).add(kept))
    this.#serveOnDemand(connection.mux, connection)
  }

  /** Cores that the other side asks for are opened only in spaces that it has proven to be in, or that it keeps. */
  #serveOnDemand(mux: Protomux, connection: Connection): void {
    mux.pair({ protocol: 'hypercore/alpha' }, async discoveryKey => {
      if (!discoveryKey) return
      // before it is looked for: another space may be linked meanwhile
      this.#noteAsked(connection, discoveryKey)
      const spaces = new Set(this.#open(connection).map(({ space }) => space))
      for (const live of [...spaces, ...(this.#kept.get(connection) ?? [])])
        if (await serveCore(live.space.store, mux, discoveryKey).catch(() => false))
          this.#asked.get(connection)?.delete(toHex(discoveryKey))
    })
  }

  /**
   * The other side may be quicker to let this one in, and asks once: it is served when it is let in here. Who asks for made-up
   * ones until there is no room for more harms themselves alone: it is noted for each connection.
   */
  #noteAsked(connection: Connection, discoveryKey: Buffer): void {
    const asked = this.#asked.get(connection) ?? new Map<string, Buffer>()
    this.#asked.set(connection, asked)
    if (asked.size < MAX_ASKED) asked.set(toHex(discoveryKey), discoveryKey)
  }

  async #serveAsked(connection: Connection, space: Space): Promise<void> {
    const asked = this.#asked.get(connection)
    for (const [hex, discoveryKey] of asked ?? [])
      if (await serveCore(space.store, connection.mux, discoveryKey)) asked?.delete(hex)
  }
}

function hasDeparted(space: Space, device: string): Promise<boolean> {
  return space.read(view => space.membership.hasDeparted(view, device))
}

/** Null when too little of the view is here to tell. */
async function hasDepartedIfKnown(space: Space, device: string): Promise<boolean | null> {
  try {
    return await hasDeparted(space, device)
  } catch (error) {
    if (toCoboxError(error).code === 'NOT_HERE_YET') return null
    throw error
  }
}

/** The key of where this device is, for a device of the space that is behind. */
export async function giveKey({ space }: LiveSpace, link: Link): Promise<void> {
  const inSpace = (await space.devices()).some(({ device }) => device === link.remoteDevice)
  if (!inSpace) return
  const { key, sealed } = space.sealFor(link.remoteDevice)
  link.give({ key, sealed: sealed.toString('base64') })
}
