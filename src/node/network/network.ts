// All ways to reach other devices, as one: authenticated connections come out, whichever way they were made.
import { EventEmitter } from 'node:events'
import type { OpenedSecretStream } from '@hyperswarm/secret-stream'
import type { BlindPairingSwarm } from 'blind-pairing'
import type { KeyPair } from 'hypercore-crypto'
import { toHex } from '../../lib/bytes.ts'
import type { Log } from '../log.ts'
import { type Address, formatAddress, isLoopback, lanAddresses, parseAddress } from './address.ts'
import { Connection, contenderOf, endStream, type Opened } from './connection.ts'
import { type Admission, Dialer } from './dialer.ts'
import { isPreferred } from './duplicates.ts'
import { Internet } from './internet.ts'
import { type Instance, Lan } from './lan.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { type JoinOptions, offlineDht, offlineSession, type Session } from './offline.ts'
import { Tcp } from './tcp.ts'

export { type PrivateDht, startDht } from './dht.ts'
export type { Connection }
export type PairingSwarm = BlindPairingSwarm

export interface NetworkOptions {
  /** Of the device: what others know it by. */
  keyPair: KeyPair
  log: Log
  /** Find nodes on the local network, and be found. */
  lan: boolean
  /** Find nodes by topic in the DHT, and be found. */
  internet: boolean
  /** HOST:PORT of DHT nodes; without it, the public ones. */
  bootstrap?: string[] | undefined
  /** Public keys of relays. */
  relays?: string[] | undefined
  /** HOST:PORT for TCP; port 0 for any. Default: everywhere with `lan`, else on loopback, on any port. */
  listen?: string | undefined
  /** Port for TCP that is tried first when `listen` is not given; taken: any free one. */
  usualPort?: number | undefined
  /** tcp://HOST:PORT of nodes that are always to be connected. */
  peers: string[]
  maxConnections: number
  limits?: Partial<Limits> | undefined
  /** Default 5353. */
  mdnsPort?: number | undefined
}

interface NetworkEvents {
  connection: [connection: Connection]
  closed: [connection: Connection]
}

/** Closing takes no longer than this, in ms, whatever hangs. */
const CLOSE_MS = 1800
/** What was sent last has this long to leave, in ms. */
const LINGER_MS = 200

export class Network extends EventEmitter<NetworkEvents> {
  readonly connections: ReadonlySet<Connection>
  /** What `blind-pairing` needs: it goes over every kind of connection. */
  readonly pairingSwarm: PairingSwarm
  readonly #options: NetworkOptions
  readonly #limits: Limits
  readonly #listen: Address
  readonly #peers: Address[]
  readonly #device: string
  readonly #connections = new Set<Connection>()
  readonly #byDevice = new Map<string, Connection>()
  readonly #streams = new Set<OpenedSecretStream>()
  readonly #streamEvents = new EventEmitter<{ connection: [stream: OpenedSecretStream] }>()
  readonly #tcp: Tcp
  readonly #dialer: Dialer
  readonly #internet: Internet | null
  #lan: Lan | null = null
  #tcpAddress = ''
  #sweep: NodeJS.Timeout | null = null
  #closing: Promise<void> | null = null

  /** Throws BAD_CONFIG. */
  constructor(options: NetworkOptions) {
    super()
    this.#options = options
    this.#limits = { ...defaultLimits, ...options.limits }
    this.#device = toHex(options.keyPair.publicKey)
    this.#streamEvents.setMaxListeners(0)
    this.setMaxListeners(0)
    const { keyPair, log, lan, listen, peers } = options
    const limits = this.#limits
    const anywhere = lan ? '0.0.0.0' : '127.0.0.1'
    this.#listen = listen ? parseAddress(listen, 'listen', { anyPort: true }) : { host: anywhere, port: 0 }
    this.#tcp = new Tcp({ keyPair, log, limits, onStream: (stream, from) => this.#onTcp(stream, from) })
    this.#dialer = new Dialer({
      log,
      limits,
      dial: address => this.#tcp.dial(address),
      admit: (stream, path, address) => this.#admit({ stream, path, address: formatAddress(address) }),
      isConnected: device => this.#byDevice.has(device),
    })
    this.#peers = peers.map(peer => parseAddress(peer, 'peer'))
    this.#internet = options.internet
      ? new Internet({ ...options, onStream: opened => void this.#admit(opened) })
      : null
    this.connections = this.#connections
    this.pairingSwarm = this.#makePairingSwarm()
  }

  /** Throws PORT_TAKEN, and is closed then. Waits for nobody else: there may be no network at all. */
  async open(): Promise<void> {
    const { lan, log, mdnsPort } = this.#options
    await this.#listenTcp().catch(async error => {
      await this.close()
      throw error
    })
    const { host, port } = this.#tcp.address!
    const everywhere = host === '0.0.0.0' || host === '::'
    this.#tcpAddress = formatAddress({ host: everywhere ? (lanAddresses()[0] ?? '127.0.0.1') : host, port })
    this.#sweep = setInterval(() => this.#look(), this.#limits.sweepMs)
    for (const address of this.#peers) this.#addPeer(address)
    if (!lan) return
    this.#lan = new Lan({ log, port, host: everywhere ? undefined : host, mdnsPort })
    this.#lan.on('found', instance => this.#onFound(instance))
    this.#lan.on('lost', id => this.#dialer.remove(id))
    this.#lan.open()
  }

  async #listenTcp(): Promise<void> {
    const { listen, usualPort } = this.#options
    if (listen || !usualPort) return this.#tcp.listen(this.#listen)
    await this.#tcp.listen({ ...this.#listen, port: usualPort }).catch(() => this.#tcp.listen(this.#listen))
  }

  /** Where it listens for TCP; 0 before it is open. */
  get port(): number {
    return this.#tcp.address?.port ?? 0
  }

  /** tcp://HOST:PORT where others on the same network reach this node; empty before it is open. */
  get tcp(): string {
    return this.#tcpAddress
  }

  /** Keeps a node connected that is reached at tcp://HOST:PORT. Throws BAD_CONFIG. */
  addPeer(address: string): void {
    this.#addPeer(parseAddress(address, 'peer'))
  }

  /** Somebody is looked for: addresses that are waited for are tried now. */
  wake(): void {
    if (!this.#closing) this.#dialer.wake()
  }

  #addPeer(address: Address): void {
    this.#dialer.add(formatAddress(address), address, 'tcp')
  }

  /**
   * Meets others on a topic in the DHT; without internet nobody is there. It also wakes the other ways: whoever begins
   * something new may find it at an address that had no use for us before.
   */
  join(topic: Buffer, options: JoinOptions): Session {
    if (this.#closing) return offlineSession(options)
    this.#dialer.wake()
    return this.#internet?.join(topic, options) ?? offlineSession(options)
  }

  /** Keeps a node connected that is found by its key in the DHT; without internet it is not. */
  joinPeer(key: Buffer): void {
    if (!this.#closing) this.#internet?.joinPeer(key)
  }

  leavePeer(key: Buffer): void {
    this.#internet?.leavePeer(key)
  }

  /** The lower instance dials; the higher one too when nothing came, for firewalls let out what they do not let in. */
  #onFound({ id, host, port }: Instance): void {
    const lower = this.#lan!.id < id
    this.#dialer.add(id, { host, port }, 'lan', lower ? 0 : this.#limits.yieldMs)
  }

  #onTcp(stream: OpenedSecretStream, from: Address): void {
    const path = this.#lan && (this.#lan.knows(from.host) || isLoopback(from.host)) ? 'lan' : 'tcp'
    this.#admit({ stream, path, address: formatAddress(from) })
  }

  /** Makes a connection of a stream, unless it is our own, a duplicate that is not kept, or one too many. */
  #admit(opened: Opened): Admission {
    const { stream, path, onUnneeded = () => {} } = opened
    const device = toHex(stream.remotePublicKey)
    if (device === this.#device || this.#closing) {
      stream.destroy()
      return 'self'
    }
    const there = this.#byDevice.get(device)
    if (there) {
      const stale = there.quietFor() > this.#limits.staleMs
      const before = contenderOf(there.stream, there.path, stale)
      if (isPreferred(before, contenderOf(stream, path, false))) {
        onUnneeded()
        endStream(stream)
        return 'duplicate'
      }
    } else if (this.#connections.size >= this.#options.maxConnections && !this.#makeRoom()) {
      onUnneeded()
      endStream(stream)
      return 'full'
    }
    const connection = new Connection(opened, closed => this.#onClosed(closed))
    this.#connections.add(connection)
    this.#byDevice.set(device, connection)
    this.#streams.add(stream)
    // before the other is closed: whoever counts the ways to a device never counts none
    this.emit('connection', connection)
    this.#streamEvents.emit('connection', stream)
    if (there) {
      connection.keep ||= there.keep
      there.drop()
    }
    return connection
  }

  /** Closes the oldest connection that nobody has a use for. */
  #makeRoom(): boolean {
    for (const connection of this.#connections) {
      if (connection.keep || connection.pairing) continue
      connection.drop()
      return true
    }
    return false
  }

  #onClosed(connection: Connection): void {
    const { remoteDevice, stream } = connection
    this.#connections.delete(connection)
    this.#streams.delete(stream)
    const last = this.#byDevice.get(remoteDevice) === connection
    if (last) this.#byDevice.delete(remoteDevice)
    this.emit('closed', connection)
    if (this.#closing || !last) return
    this.#dialer.onClosed(connection)
    if (connection.path !== 'internet' && connection.keep) this.#internet?.refresh()
  }

  #look(): void {
    const now = Date.now()
    for (const connection of this.#connections) {
      connection.quietFor()
      if (connection.keep || connection.pairing) continue
      if (now - connection.since > this.#limits.unwantedMs) connection.drop()
    }
  }

  #makePairingSwarm(): PairingSwarm {
    const events = this.#streamEvents
    return {
      dht: this.#internet?.dht ?? offlineDht,
      connections: this.#streams,
      on: (event, listener) => events.on(event, listener),
      removeListener: (event, listener) => events.removeListener(event, listener),
      join: (topic, options) => this.join(topic, options),
      flush: async () => this.#internet?.flush(),
    }
  }

  /** Takes less than two seconds. Nothing is open afterwards, and nothing is emitted. */
  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    if (this.#sweep) clearInterval(this.#sweep)
    this.#dialer.close()
    let timer: NodeJS.Timeout | undefined
    const limit = new Promise<void>(resolve => {
      timer = setTimeout(resolve, CLOSE_MS)
    })
    await Promise.race([this.#end(), limit])
    clearTimeout(timer)
  }

  async #end(): Promise<void> {
    const streams = [...this.#streams]
    const gone = Promise.all(
      streams.map(stream => new Promise<void>(resolve => stream.once('close', resolve))),
    )
    for (const connection of [...this.#connections]) connection.close()
    const lan = this.#lan?.close()
    let timer: NodeJS.Timeout | undefined
    const lingered = new Promise<void>(resolve => {
      timer = setTimeout(resolve, LINGER_MS)
    })
    await Promise.race([gone, lingered])
    clearTimeout(timer)
    for (const stream of streams) stream.destroy()
    await Promise.all([lan, this.#tcp.close(), this.#internet?.close()])
  }
}
