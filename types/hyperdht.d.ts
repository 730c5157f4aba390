// Ambient types for what CoBox uses of hyperdht 6.34.0, written from its source (and of dht-rpc under it).

declare module 'hyperdht' {
  import { EventEmitter } from 'node:events'
  import type NoiseSecretStream from '@hyperswarm/secret-stream'
  import type { OpenedSecretStream, RawStream, StreamxReadable } from '@hyperswarm/secret-stream'
  import type { KeyPair } from 'hypercore-crypto'

  export interface Address {
    host: string
    port: number
  }

  export interface NodeAddress extends Address {
    id: Buffer | null
  }

  export type BootstrapNode = string | number | Address

  export interface HyperDHTOptions {
    /** 0 or left out: 49737, or another port when that is taken. */
    port?: number
    /** Default '0.0.0.0'. */
    host?: string
    anyPort?: boolean
    /** An empty list is none; left out, the public nodes. */
    bootstrap?: readonly BootstrapNode[]
    /** Known nodes, as from toArray(). */
    nodes?: readonly Address[]
    keyPair?: KeyPair
    seed?: Buffer
    ephemeral?: boolean
    adaptive?: boolean
    firewalled?: boolean
    quickFirewall?: boolean
    concurrency?: number
    maxWindow?: number
    connectionKeepAlive?: number | false
    randomPunchInterval?: number
    deferRandomPunch?: boolean
    maxSize?: number
    maxAge?: number
  }

  export interface QueryOptions {
    nodes?: readonly Address[]
    closestNodes?: readonly NodeAddress[]
    onlyClosestNodes?: boolean
    concurrency?: number
    retries?: number
  }

  export interface QueryReply {
    token: Buffer | null
    from: NodeAddress
    to: Address
  }

  export interface Query<R> extends StreamxReadable<R> {
    readonly closestNodes: NodeAddress[]
    readonly successes: number
    readonly errors: number
    /** Reads the query to its end. */
    finished(): Promise<void>
  }

  export interface PeerRecord {
    publicKey: Buffer
    relayAddresses: Address[]
  }

  export interface LookupReply extends QueryReply {
    peers: PeerRecord[]
    bump: number
  }

  export interface FindPeerReply extends QueryReply {
    peer: PeerRecord
  }

  export interface ImmutableReply extends QueryReply {
    value: Buffer
  }

  export interface MutableReply extends QueryReply {
    seq: number
    value: Buffer
    signature: Buffer
  }

  export interface ConnectOptions {
    keyPair?: KeyPair
    relayAddresses?: Address[] | null
    relayThrough?: Buffer | Buffer[] | (() => Buffer | Buffer[] | null) | null
    relayKeepAlive?: number
    localConnection?: boolean
    fastOpen?: boolean
    reusableSocket?: boolean
    holepunch?(
      remoteFirewall: number,
      localFirewall: number,
      remoteAddresses: Address[],
      localAddresses: Address[],
    ): boolean
  }

  export interface ServerOptions {
    /** True turns the connection down. */
    firewall?(remotePublicKey: Buffer, payload: unknown, address: Address): boolean | Promise<boolean>
    holepunch?: false | (() => boolean)
    relayThrough?: unknown
    relayKeepAlive?: number
    shareLocalAddress?: boolean
    reusableSocket?: boolean
    handshakeClearWait?: number
    onconnection?(stream: OpenedSecretStream): void
  }

  export interface ServerEvents {
    connection: [stream: OpenedSecretStream]
    listening: []
    close: []
  }

  export interface Server extends EventEmitter<ServerEvents> {
    readonly dht: HyperDHT
    readonly listening: boolean
    readonly closed: boolean
    readonly suspended: boolean
    readonly publicKey: Buffer | null
    readonly relayAddresses: Address[]
    /** The port is the public one of the DHT node, not that of a socket here. */
    address(): { publicKey: Buffer; host: string | null; port: number } | null
    listen(keyPair?: KeyPair): Promise<this>
    close(): Promise<void>
    refresh(): void
    suspend(): Promise<void>
    resume(): Promise<void>
  }

  export interface HyperDHTStats {
    punches: {
      consistent: number
      random: number
      open: number
      tryLater: number
      tryLaterRelayedHandshakesAtLeastOnce: number
    }
    relaying: { attempts: number; successes: number; aborts: number }
    queries: { active: number; total: number }
  }

  export interface HyperDHTEvents {
    listening: []
    ready: []
    close: []
    ephemeral: []
    persistent: []
    wakeup: []
    suspend: []
    resume: []
    'network-change': [interfaces: unknown]
    'network-update': []
    'nat-update': [host: string | null, port: number]
    'add-node': [node: NodeAddress]
    'remove-node': [node: NodeAddress]
  }

  export interface SuspendOptions {
    log?(...args: unknown[]): void
  }

  class HyperDHT extends EventEmitter<HyperDHTEvents> {
    constructor(opts?: HyperDHTOptions)

    static readonly BOOTSTRAP: readonly string[]
    static readonly FIREWALL: {
      readonly UNKNOWN: 0
      readonly OPEN: 1
      readonly CONSISTENT: 2
      readonly RANDOM: 3
    }
    /** The first node of a network. The host must be an IPv4 address, and not 0.0.0.0. */
    static bootstrapper(port: number, host: string, opts?: HyperDHTOptions): HyperDHT
    static keyPair(seed?: Buffer): KeyPair
    static hash(data: Buffer): Buffer

    readonly defaultKeyPair: KeyPair
    readonly listening: Set<Server>
    /** All UDX streams of this node, those to relays too. */
    readonly rawStreams: Iterable<RawStream>
    readonly bootstrapNodes: Address[]
    /** Null while ephemeral. */
    readonly id: Buffer | null
    /** As other nodes see it; null while unknown. */
    readonly host: string | null
    /** As other nodes see it; 0 while unknown or not the same for all. */
    readonly port: number
    readonly randomized: boolean
    readonly bootstrapped: boolean
    readonly ephemeral: boolean
    readonly firewalled: boolean
    readonly online: boolean
    readonly degraded: boolean
    readonly suspended: boolean
    readonly destroyed: boolean
    readonly stats: HyperDHTStats

    fullyBootstrapped(): Promise<void>
    ready(): Promise<void>
    bind(): Promise<void>
    /** Of the socket; null before it is bound. */
    address(): { host: string; family: number; port: number } | null
    localAddress(): Address | null
    remoteAddress(): Address | null
    addNode(node: Address): void
    toArray(opts?: { limit?: number }): Address[]
    refresh(): void
    suspend(opts?: SuspendOptions): Promise<void>
    resume(opts?: SuspendOptions): Promise<void>
    /** Force leaves out the closing of servers, which would take their records back. */
    destroy(opts?: { force?: boolean }): Promise<void>

    connect(remotePublicKey: Buffer | string, opts?: ConnectOptions): NoiseSecretStream
    createServer(onconnection?: (stream: OpenedSecretStream) => void): Server
    createServer(opts: ServerOptions, onconnection?: (stream: OpenedSecretStream) => void): Server

    ping(
      node: Address,
      opts?: { size?: number; retry?: boolean },
    ): Promise<{ rtt: number; from: NodeAddress; to: Address }>
    findPeer(publicKey: Buffer, opts?: QueryOptions & { hash?: boolean }): Query<FindPeerReply>
    lookup(target: Buffer, opts?: QueryOptions): Query<LookupReply>
    announce(
      target: Buffer,
      keyPair: KeyPair,
      relayAddresses?: readonly Address[],
      opts?: QueryOptions & { clear?: boolean; bump?: number },
    ): Query<LookupReply>
    lookupAndUnannounce(target: Buffer, keyPair: KeyPair, opts?: QueryOptions): Query<LookupReply>
    unannounce(target: Buffer, keyPair: KeyPair, opts?: QueryOptions): Promise<void>
    immutablePut(value: Buffer, opts?: QueryOptions): Promise<{ hash: Buffer; closestNodes: NodeAddress[] }>
    immutableGet(hash: Buffer, opts?: QueryOptions): Promise<ImmutableReply | null>
    mutablePut(
      keyPair: KeyPair,
      value: Buffer,
      opts?: QueryOptions & { seq?: number },
    ): Promise<{ publicKey: Buffer; closestNodes: NodeAddress[]; seq: number; signature: Buffer }>
    /** Latest false takes the first valid reply. */
    mutableGet(
      publicKey: Buffer,
      opts?: QueryOptions & { seq?: number; latest?: boolean; refresh?(result: MutableReply): boolean },
    ): Promise<MutableReply | null>
  }

  export default HyperDHT
}

declare module 'hyperdht/testnet.js' {
  import type HyperDHT from 'hyperdht'
  import type { Address, BootstrapNode, HyperDHTOptions } from 'hyperdht'

  export interface TestnetOptions {
    host?: string
    port?: number
    bootstrap?: readonly BootstrapNode[]
    teardown?(fn: () => Promise<void>, opts?: { order?: number }): void
  }

  export interface Testnet extends Iterable<HyperDHT> {
    readonly nodes: HyperDHT[]
    readonly bootstrap: Address[]
    /** Destroyed with the testnet. */
    createNode(opts?: HyperDHTOptions): HyperDHT
    destroy(): Promise<void>
  }

  /** Ten nodes unless told otherwise. */
  function createTestnet(size?: number, opts?: TestnetOptions | TestnetOptions['teardown']): Promise<Testnet>
  export default createTestnet
}

declare module 'hyperdht/testnet' {
  import createTestnet from 'hyperdht/testnet.js'
  export type { Testnet, TestnetOptions } from 'hyperdht/testnet.js'
  /** @deprecated Does not load from an ES module on node: import 'hyperdht/testnet.js'. */
  const testnet: typeof createTestnet
  export default testnet
}
