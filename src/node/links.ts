// Joins connections and spaces: on each connection, a link for every space that both sides hold.
import type Protomux from 'protomux'
import { Link, serveCore } from '../space/index.ts'
import type { LiveSpace } from './live-space.ts'
import type { Connection, Network } from './network/network.ts'

export class Links {
  readonly #network: Network
  readonly #spaces: () => Iterable<LiveSpace>
  readonly #onChange: () => void
  readonly #links = new Map<Connection, Map<LiveSpace, Link>>()

  constructor(network: Network, spaces: () => Iterable<LiveSpace>, onChange: () => void) {
    this.#network = network
    this.#spaces = spaces
    this.#onChange = onChange
    network.on('connection', connection => this.#onConnection(connection))
    network.on('closed', connection => this.#onClosed(connection))
  }

  /** A space that was opened, or opened anew: it is linked on all connections. */
  add(space: LiveSpace): void {
    for (const connection of this.#network.connections) this.#link(connection, space)
  }

  remove(space: LiveSpace): void {
    for (const links of this.#links.values()) {
      links.get(space)?.close()
      links.delete(space)
    }
  }

  /** The open links of a connection. */
  of(connection: Connection): { space: LiveSpace; link: Link }[] {
    return [...(this.#links.get(connection) ?? [])]
      .filter(([, link]) => link.opened)
      .map(([space, link]) => ({ space, link }))
  }

  #onConnection(connection: Connection): void {
    this.#links.set(connection, new Map())
    this.#serveOnDemand(connection.mux, connection)
    for (const space of this.#spaces()) this.#link(connection, space)
    this.#onChange()
  }

  #onClosed(connection: Connection): void {
    for (const [space, link] of this.#links.get(connection) ?? []) {
      link.close()
      space.links.delete(link)
      space.emit('status')
    }
    this.#links.delete(connection)
    this.#onChange()
  }

  #link(connection: Connection, live: LiveSpace): void {
    const links = this.#links.get(connection)
    if (!links) return
    const before = links.get(live)
    if (before?.space === live.space || live.space.readOnly) return
    if (before) live.links.delete(before)
    before?.close()
    const { space } = live
    const { mux, stream, isInitiator, remoteDevice } = connection
    const link = new Link({
      space,
      mux,
      remoteDevice,
      isInitiator,
      handshakeHash: stream.handshakeHash,
      admit: async () =>
        !space.record.left && !(await space.read(view => space.membership.hasDeparted(view, remoteDevice))),
      progress: () => live.progress(),
    })
    links.set(live, link)
    live.links.add(link)
    link.on('open', () => {
      connection.keep = true
      space.replicate(stream, mux)
      // the store's own handler would answer for this space alone
      this.#serveOnDemand(mux, connection)
      live.keeper.poke()
      live.emit('status')
      this.#onChange()
    })
    link.on('progress', () => {
      if (link.remote) space.hint(link.remote.heads)
      live.emit('status')
    })
    link.on('close', () => {
      live.emit('status')
      this.#onChange()
    })
  }

  /** Cores that the other side asks for are opened only in spaces that it has proven to be in. */
  #serveOnDemand(mux: Protomux, connection: Connection): void {
    mux.pair({ protocol: 'hypercore/alpha' }, async discoveryKey => {
      if (!discoveryKey) return
      for (const { space } of this.of(connection))
        await serveCore(space.space.store, mux, discoveryKey).catch(() => {})
    })
  }
}
