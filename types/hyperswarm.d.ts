// Ambient types for what CoBox uses of hyperswarm 4.17.2, written from its source.

declare module 'hyperswarm' {
  import { EventEmitter } from 'node:events'
  import type { OpenedSecretStream } from '@hyperswarm/secret-stream'
  import type { KeyPair } from 'hypercore-crypto'
  import type HyperDHT from 'hyperdht'
  import type { Address, BootstrapNode, Server, SuspendOptions } from 'hyperdht'

  export type RelayThrough =
    | Buffer
    | Buffer[]
    | ((force: boolean, swarm: Hyperswarm) => Buffer | Buffer[] | null)
    | null

  export interface HyperswarmOptions {
    keyPair?: KeyPair
    seed?: Buffer
    /** Destroyed with the swarm. With it bootstrap, nodes and port have no effect. */
    dht?: HyperDHT
    bootstrap?: readonly BootstrapNode[]
    nodes?: readonly Address[]
    port?: number
    /** Default 64. Server connections are counted, but not turned down for it. */
    maxPeers?: number
    maxClientConnections?: number
    /** Not enforced in this version. */
    maxServerConnections?: number
    maxParallel?: number
    /** True turns the peer down and bans it for as long as the swarm lives. The payload is null for outgoing ones. */
    firewall?(remotePublicKey: Buffer, payload: unknown): boolean
    relayThrough?: RelayThrough
    backoffs?: readonly number[]
    jitter?: number
    handshakeClearWait?: number
    deferRandomPunch?: boolean
    randomPunchInterval?: number
  }

  export interface JoinOptions {
    /** Announce. Default true. */
    server?: boolean
    /** Look up and connect. Default true. */
    client?: boolean
    limit?: number
    onerror?(err: Error): void
  }

  export interface PeerDiscoverySession {
    readonly swarm: Hyperswarm
    readonly topic: Buffer
    readonly isClient: boolean
    readonly isServer: boolean
    readonly destroyed: boolean
    /** False when the query failed. */
    refresh(opts?: { client?: boolean; server?: boolean; limit?: number }): Promise<boolean>
    /** Resolves when the topic is announced and looked up once; false when that failed. */
    flushed(): Promise<boolean>
    /** The topic is left with its last session. */
    destroy(): Promise<void>
  }

  export interface PeerDiscovery {
    readonly topic: Buffer
    readonly isClient: boolean
    readonly isServer: boolean
    readonly destroyed: boolean
    readonly suspended: boolean
    refresh(): Promise<boolean | undefined>
    flushed(): Promise<boolean>
    destroy(): Promise<void>
  }

  export interface PeerInfo extends EventEmitter<{ topic: [topic: Buffer] }> {
    readonly publicKey: Buffer
    readonly relayAddresses: Address[] | null
    readonly reconnecting: boolean
    readonly proven: boolean
    readonly banned: boolean
    readonly explicit: boolean
    readonly queued: boolean
    readonly waiting: boolean
    readonly client: boolean
    readonly server: boolean
    readonly attempts: number
    readonly priority: number
    readonly prioritized: boolean
    readonly connectedTime: number
    readonly disconnectedTime: number
    /** Where the peer was found. Empty for the ones that connected to us. */
    readonly topics: Buffer[]
    ban(banned: boolean): void
    /** False: no more retries after a lost connection. */
    reconnect(reconnecting: boolean): void
  }

  export interface HyperswarmStats {
    updates: number
    connects: {
      client: { opened: number; closed: number; attempted: number }
      server: { opened: number; closed: number }
    }
    bannedPeers: number
  }

  export interface HyperswarmEvents {
    connection: [stream: OpenedSecretStream, info: PeerInfo]
    update: []
    ban: [info: PeerInfo, err: Error]
  }

  class Hyperswarm extends EventEmitter<HyperswarmEvents> {
    constructor(opts?: HyperswarmOptions)

    readonly keyPair: KeyPair
    readonly dht: HyperDHT
    readonly server: Server
    readonly destroyed: boolean
    readonly suspended: boolean
    readonly connecting: number
    readonly connections: Set<OpenedSecretStream>
    /** By public key in hex. */
    readonly peers: Map<string, PeerInfo>
    readonly explicitPeers: Set<PeerInfo>
    readonly listening: Promise<Server> | null
    readonly maxPeers: number
    readonly maxClientConnections: number
    readonly maxServerConnections: number
    readonly maxParallel: number
    readonly stats: HyperswarmStats

    join(topic: Buffer, opts?: JoinOptions): PeerDiscoverySession
    /** Ends all sessions of the topic. Its connections stay. */
    leave(topic: Buffer): Promise<void>
    joinPeer(publicKey: Buffer): void
    /** The connection stays. */
    leavePeer(publicKey: Buffer): void
    status(topic: Buffer): PeerDiscovery | null
    topics(): IterableIterator<PeerDiscovery>
    listen(): Promise<Server>
    /** Waits for pending lookups and connection attempts; false when destroyed meanwhile. */
    flush(): Promise<boolean>
    clear(): Promise<PromiseSettledResult<void>[]>
    suspend(opts?: SuspendOptions): Promise<void>
    resume(opts?: SuspendOptions): Promise<void>
    /** Destroys the DHT node too, also one that was passed in. */
    destroy(opts?: { force?: boolean }): Promise<void>
  }

  export default Hyperswarm
}
