// Ambient types for what CoBox uses of hypercore 11.37.1, written from its source.

declare module 'hypercore' {
  import { EventEmitter } from 'node:events'
  import type NoiseSecretStream from '@hyperswarm/secret-stream'
  import type { StreamxDuplex, StreamxReadable, StreamxWritable } from '@hyperswarm/secret-stream'
  import type { Codec, Decoding, NamedEncoding } from 'compact-encoding'
  import type { KeyPair, MerkleNode } from 'hypercore-crypto'
  import type Protomux from 'protomux'

  export type ValueEncoding<T> = NamedEncoding<T> | Decoding<T> | Codec<never, T>

  /** What the database holds of a core’s keys, among others. */
  export interface CoreAuth {
    keyPair?: KeyPair | null
  }

  /** Reads that go to RocksDB together. */
  export interface CoreReads {
    getBlock(index: number): Promise<Buffer | null>
    getTreeNode(index: number): Promise<MerkleNode | null>
    getAuth(): Promise<CoreAuth | null>
    getUserData(key: string): Promise<Buffer | null>
    getSessions(): Promise<{ name: string }[] | null>
    /** To be called when all have been asked for. */
    tryFlush(): void
  }

  /** Writes that go to RocksDB together. */
  export interface CoreWrites {
    putBlock(index: number, block: Buffer): void
    deleteBlock(index: number): void
    /** `end` is exclusive; -1 for all. */
    deleteBlockRange(start: number, end: number): void
    setAuth(auth: CoreAuth): void
    deleteUserData(key: string): void
    flush(): Promise<boolean>
  }

  /** One core in hypercore-storage. */
  export interface CoreStorage {
    /** Pointers into RocksDB; `dataPointer` is the core's own and stays the same. */
    readonly core: { readonly dataPointer: number }
    read(fork?: number): CoreReads
    write(): CoreWrites
    createBlockStream(): AsyncIterable<{ index: number; value: Buffer }>
    /** A branch of it, by its name. */
    resumeSession(name: string): Promise<CoreStorage | null>
  }

  /** hypercore-storage, all but opaque here. */
  /** Writes of several cores that come into the database together, or not at all. */
  export interface Atom {
    /** Called once they are in it. */
    onflush(tell: () => Promise<void>): void
    flush(): Promise<void>
  }

  export interface Storage {
    /** RocksDB. */
    readonly db: {
      flush(): Promise<void>
      /** All of it, without arguments. */
      compactRange(): Promise<void>
    }
    createCoreStream(): AsyncIterable<{ discoveryKey: Buffer }>
    resumeCore(discoveryKey: Buffer): Promise<CoreStorage | null>
    createCore(data: object): Promise<CoreStorage>
    createAtom(): Atom
    /** With its sessions. Nothing of it may be open. */
    deleteCore(core: CoreStorage['core']): Promise<void>
    ready(): Promise<void>
    close(): Promise<void>
  }

  export interface ManifestSigner {
    signature: 'ed25519'
    namespace: Buffer
    publicKey: Buffer
  }

  export interface Manifest {
    version: number
    hash: 'blake2b'
    allowPatch: boolean
    quorum: number
    signers: ManifestSigner[]
    prologue: { hash: Buffer; length: number } | null
    linked: Buffer[] | null
    /** Needs version 2. */
    userData: Buffer | null
  }

  export interface ManifestInput {
    version?: number
    hash?: 'blake2b'
    allowPatch?: boolean
    /** Default: more than half of the signers. */
    quorum?: number
    signers?: { signature?: 'ed25519'; namespace?: Buffer; publicKey: Buffer }[]
    prologue?: { hash: Buffer; length: number } | null
    linked?: Buffer[] | null
    userData?: Buffer | null
  }

  /** One's own encryption of blocks, in place of the default. */
  export interface EncryptionProvider {
    padding(core: unknown, index: number): number
    encrypt(index: number, block: Buffer, fork: number, core: unknown): void | Promise<void>
    decrypt(index: number, block: Buffer, core: unknown): void | Promise<void>
  }

  export type EncryptionOption = Buffer | { key: Buffer; block?: boolean } | EncryptionProvider | null

  export interface SessionOptions<T = Buffer> {
    wait?: boolean
    /** Milliseconds for each get; 0 waits for ever. */
    timeout?: number
    /** Only `false` has an effect: it makes the session read-only. */
    writable?: boolean
    /** A weak session does not keep the core open. */
    weak?: boolean
    /** False: the session does not by itself make the core download. */
    active?: boolean
    snapshot?: boolean
    exclusive?: boolean
    valueEncoding?: ValueEncoding<T>
    encodeBatch?(blocks: T[]): Buffer[]
    encryption?: EncryptionOption
    keyPair?: KeyPair
    /** A branch of the core with a name of its own, kept in storage. */
    name?: string
    /** Only with a name. */
    checkout?: number
    overwrite?: boolean
    pushOnly?: boolean
    group?: Buffer
    onwait?(index: number, core: Hypercore<T>): void
    onseq?(index: number, core: Hypercore<T>): void
  }

  export interface HypercoreOptions<T = Buffer> extends SessionOptions<T> {
    storage?: string | Storage
    key?: Buffer | string | null
    discoveryKey?: Buffer
    manifest?: ManifestInput | Manifest | null
    createIfMissing?: boolean
    force?: boolean
    compat?: boolean
    eagerUpgrade?: boolean
    allowFork?: boolean
    allowPush?: boolean
    /** Milliseconds to go on downloading after the last active session. */
    notDownloadingLinger?: number
    inflightRange?: [min: number, max: number] | null
    userData?: Record<string, Buffer | string>
    preload?: Promise<Partial<HypercoreOptions<T>>>
  }

  export interface GetOptions<T = Buffer> {
    /** False: null for a block that is not here. */
    wait?: boolean
    timeout?: number
    valueEncoding?: ValueEncoding<T>
    decrypt?: boolean
    /** The block as stored: neither decrypted nor decoded. */
    raw?: boolean
    force?: boolean
    onwait?(index: number): void
  }

  export interface AppendOptions {
    keyPair?: KeyPair
    signature?: Buffer
    /** Appends nothing when the core would grow beyond it. */
    maxLength?: number
    writable?: boolean
  }

  export interface AppendResult {
    length: number
    byteLength: number
  }

  export interface DownloadRange {
    start?: number
    /** Default -1: to the end, and on as the core grows, so done() does not resolve. */
    end?: number
    length?: number
    blocks?: readonly number[]
    linear?: boolean
  }

  export interface Download {
    readonly opened: boolean
    ready(): Promise<void>
    /** Does not resolve while blocks are missing and no peer has them. */
    done(): Promise<boolean>
    destroy(): void
  }

  export interface ReadStreamOptions {
    start?: number
    /** Exclusive. */
    end?: number
    live?: boolean
    snapshot?: boolean
    wait?: boolean
    timeout?: number
  }

  export interface Info {
    key: Buffer
    discoveryKey: Buffer
    length: number
    contiguousLength: number
    byteLength: number
    fork: number
    padding: number
    /** Always null in this version, also with { storage: true }. */
    storage: null
  }

  export interface WireCounter {
    tx: number
    rx: number
  }

  export interface ReplicatorStats {
    wireSync: WireCounter
    wireRequest: WireCounter
    wireCancel: WireCounter
    wireData: WireCounter
    wireWant: WireCounter
    wireUnwant: WireCounter
    wireBitfield: WireCounter
    wireRange: WireCounter
    wireExtension: WireCounter
    hotswaps: number
    invalidData: number
    invalidRequests: number
    backoffs: number
    notAvailableBackoffs: number
  }

  export interface RemoteBitfield {
    get(index: number): boolean
    firstSet(position: number): number
    firstUnset(position: number): number
    lastSet(position: number): number
    lastUnset(position: number): number
  }

  export interface Bitfield extends RemoteBitfield {
    countSet(start: number, length: number): number
    countUnset(start: number, length: number): number
    hasSet(start: number, length: number): boolean
    hasUnset(start: number, length: number): boolean
  }

  export interface Peer {
    readonly stream: NoiseSecretStream
    readonly protomux: Protomux
    readonly remotePublicKey: Buffer
    readonly remoteOpened: boolean
    readonly remoteSynced: boolean
    readonly remoteFork: number
    /** What the peer claims; proven only for what was downloaded. */
    readonly remoteLength: number
    readonly remoteContiguousLength: number
    readonly remoteUploading: boolean
    readonly remoteDownloading: boolean
    readonly remoteHasManifest: boolean
    readonly remoteBitfield: RemoteBitfield
    /** What it has, or has no longer. Not documented. */
    readonly wireRange: { send(range: { drop: boolean; start: number; length: number }): void }
    /** Asks what it has there, and to be told of what it gets there; and no longer. Not documented. */
    readonly wireWant: { send(range: { start: number; length: number; any: boolean }): void }
    readonly wireUnwant: { send(range: { start: number; length: number; any: boolean }): void }
    /** What it was asked for so, in batches of 2 million blocks. */
    readonly wants: { readonly wants: ReadonlyMap<number, unknown> }
    readonly inflight: number
    readonly paused: boolean
    readonly removed: boolean
    readonly stats: ReplicatorStats
  }

  export interface Replicator {
    readonly peers: Peer[]
    readonly downloading: boolean
    readonly destroyed: boolean
    readonly stats: ReplicatorStats
    attached(muxer: Protomux): boolean
    attachTo(muxer: Protomux): void
    detachFrom(muxer: Protomux): void
    setInflightRange(min: number, max: number): void
    updateAll(): void
    push(index: number): Promise<void>
  }

  /** What all sessions of one core share. Not documented by hypercore; the bitfield is null before ready(). */
  export interface Core {
    readonly id: string | null
    readonly key: Buffer | null
    readonly discoveryKey: Buffer | null
    readonly manifest: Manifest | null
    readonly opened: boolean
    readonly closed: boolean
    readonly bitfield: Bitfield | null
    readonly replicator: Replicator
    readonly activeSessions: number
    /** Its newest state. Not documented. */
    readonly state: { readonly length: number; readonly storage: CoreStorage }
    ready(): Promise<void>
    /** Is told what sessions are told. Not documented. */
    addMonitor(monitor: CoreMonitor): void
  }

  /** What a core needs of whoever it tells. */
  export interface CoreMonitor {
    _monitorIndex: number
    readonly padding: number
    readonly extensions: Map<string, never>
    emit(name: string, ...values: unknown[]): void
  }

  export interface ExtensionHandlers<M> {
    encoding?: ValueEncoding<M>
    onmessage?(message: M, peer: Peer): void
  }

  export interface Extension<M> {
    readonly name: string
    send(message: M, peer: Peer): void
    broadcast(message: M): void
    destroy(): void
  }

  /** What carries a connection: itself a secret stream, or the bridge of one. */
  export interface NoiseCarrier {
    readonly noiseStream: NoiseSecretStream
  }

  export type ReplicationStream = StreamxDuplex & NoiseCarrier

  export interface ReplicateOptions {
    keyPair?: KeyPair
    pattern?: string
    keepAlive?: boolean
    stream?: NoiseCarrier
    ondiscoverykey?(discoveryKey: Buffer): void | Promise<void>
  }

  export interface HypercoreEvents {
    ready: []
    close: []
    append: []
    truncate: [length: number, fork: number]
    manifest: []
    migrate: [key: Buffer]
    'peer-add': [peer: Peer]
    'peer-remove': [peer: Peer]
    download: [index: number, byteLength: number, peer: Peer, request: unknown]
    upload: [index: number, byteLength: number, peer: Peer]
    'remote-contiguous-length': [length: number]
    'verification-error': [err: Error, request: unknown, response: unknown, peer: Peer]
    'invalid-request': [err: Error, request: unknown, peer: Peer]
    /** Two different blocks signed for one place: the core closes. */
    conflict: [length: number, fork: number, proof: unknown]
    repairing: [proof: unknown]
    repaired: [proof: unknown]
    'repair-failed': []
  }

  /** What a peer answers with: a block, and what leads from it to a node that the other side knows. */
  export interface Proof {
    fork: number
    block: { index: number; value: Buffer | null; nodes: MerkleNode[] } | null
    hash: null
    seek: null
    upgrade: null
    manifest: null
  }

  class Hypercore<T = Buffer> extends EventEmitter<HypercoreEvents> {
    constructor(storage: string | Storage, opts?: HypercoreOptions<T>)
    constructor(storage: string | Storage, key: Buffer | string | null, opts?: HypercoreOptions<T>)
    constructor(opts: HypercoreOptions<T>)

    static readonly MAX_SUGGESTED_BLOCK_SIZE: number
    /** The key of a core, from its manifest or from the public key of its one signer. */
    static key(
      manifest: ManifestInput | Manifest | Buffer,
      opts?: { compat?: boolean; version?: number; namespace?: Buffer },
    ): Buffer
    static discoveryKey(key: Buffer): Buffer
    /** Throws when the manifest does not hash to the key. */
    static parseManifest(manifest: ManifestInput | Buffer, key?: Buffer): Manifest
    static blockEncryptionKey(key: Buffer, encryptionKey: Buffer): Buffer
    static getProtocolMuxer(stream: NoiseCarrier): Protomux
    static createProtocolStream<S extends NoiseCarrier>(stream: S, opts?: ReplicateOptions): S
    static createProtocolStream(isInitiator: boolean, opts?: ReplicateOptions): ReplicationStream
    static createProtocolStream(muxer: Protomux, opts?: ReplicateOptions): NoiseSecretStream
    static defaultStorage(storage: string | Storage, opts?: object): Storage

    /** z-base-32 of the key. Null before ready(), unless the core was opened by key. */
    readonly id: string
    /** Null before ready(), unless the core was opened by key. */
    readonly key: Buffer
    /** Null before ready(), unless the core was opened by key. */
    readonly discoveryKey: Buffer
    /** Null for a core whose manifest has not been fetched yet. */
    readonly manifest: Manifest | null
    readonly keyPair: KeyPair | null
    readonly core: Core
    readonly replicator: Replicator
    readonly sessions: Hypercore<unknown>[]

    readonly opened: boolean
    readonly closed: boolean
    readonly closing: Promise<void> | null
    readonly readable: boolean
    readonly writable: boolean
    readonly snapshotted: boolean
    readonly exclusive: boolean
    readonly weak: boolean

    /** 0 before ready(), as are the other lengths. */
    readonly length: number
    readonly signedLength: number
    /** What its store keeps decoded; null before it is opened. */
    readonly globalCache: object | null
    readonly byteLength: number
    readonly contiguousLength: number
    readonly remoteContiguousLength: number
    readonly fork: number
    readonly padding: number
    readonly peers: Peer[]

    ready(): Promise<void>
    close(opts?: { error?: Error }): Promise<void>

    get(index: number, opts?: GetOptions<T>): Promise<T | null>
    has(start: number, end?: number): Promise<boolean>
    append(
      blocks: T | Buffer | string | readonly (T | Buffer | string)[],
      opts?: AppendOptions,
    ): Promise<AppendResult>
    truncate(
      length?: number,
      opts?: number | { fork?: number; keyPair?: KeyPair; signature?: Buffer | null },
    ): Promise<void>
    clear(start: number, end?: number): Promise<null>
    clear(start: number, opts: { diff: true }): Promise<{ blocks: number } | null>
    clear(start: number, end: number, opts: { diff?: boolean }): Promise<{ blocks: number } | null>
    /** Deletes the core. */
    purge(): Promise<void>
    /** Block index and offset in it; null with wait: false. */
    seek(
      bytes: number,
      opts?: { wait?: boolean; timeout?: number },
    ): Promise<[index: number, offset: number] | null>
    /** Waits for peers only while findingPeers() is pending. Always false on a writable core. */
    update(opts?: { wait?: boolean; force?: boolean }): Promise<boolean>
    download(range?: DownloadRange): Download
    createReadStream(opts?: ReadStreamOptions): StreamxReadable<T>
    createWriteStream(): StreamxWritable<T | Buffer | string>
    createByteStream(opts?: {
      byteOffset?: number
      byteLength?: number
      prefetch?: number
    }): StreamxReadable<Buffer>

    session<U = T>(opts?: SessionOptions<U>): Hypercore<U>
    snapshot<U = T>(opts?: SessionOptions<U>): Hypercore<U>
    /** Takes over what a named session holds; null when that does not fit. */
    commit(
      session: Hypercore<unknown>,
      opts?: { length?: number; signature?: Buffer; keyPair?: KeyPair },
    ): Promise<AppendResult | null>

    info(opts?: { storage?: boolean }): Promise<Info>
    /** How many nodes of the tree lead from a block to one that is known here. */
    missingNodes(index: number): Promise<number>
    /** A block with as many nodes of the tree. */
    proof(opts: { block: { index: number; nodes: number } }): Promise<Proof>
    /** Fetches the last block when it is not here. */
    treeHash(length?: number): Promise<Buffer>
    signable(length?: number, fork?: number): Promise<Buffer>
    getManifest(opts?: { raw?: false }): Manifest | null
    getManifest(opts: { raw: true }): Buffer | null
    setUserData(key: string, value: Buffer | string | null): Promise<void>
    /** Comes back as a Buffer even when it was set as a string. */
    getUserData(key: string): Promise<Buffer | null>
    setEncryptionKey(key: Buffer | null, opts?: { block?: boolean }): Promise<void>
    setEncryption(encryption: EncryptionProvider | null): Promise<void>
    setKeyPair(keyPair: KeyPair): void
    setActive(active: boolean): void
    /** Call the result when the search for peers is over. */
    findingPeers(): () => void
    registerExtension<M = Buffer>(name: string, handlers?: ExtensionHandlers<M>): Extension<M>
    compact(): Promise<unknown>

    replicate<S extends NoiseCarrier>(stream: S, opts?: ReplicateOptions): S
    replicate(isInitiator: boolean, opts?: ReplicateOptions): ReplicationStream
    replicate(muxer: Protomux): Protomux
  }

  export default Hypercore
}
