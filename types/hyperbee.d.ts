// Ambient types for what CoBox uses of hyperbee 2.27.3, written from its source.

declare module 'hyperbee' {
  import { EventEmitter } from 'node:events'
  import type { StreamxReadable } from '@hyperswarm/secret-stream'
  import type { Codec, Decoding, NamedEncoding } from 'compact-encoding'
  import type Hypercore from 'hypercore'
  import type { NoiseCarrier, ReplicateOptions, ReplicationStream } from 'hypercore'

  export type BeeEncoding<T> = NamedEncoding<T> | Decoding<T> | Codec<never, T>

  export interface Node<K, V> {
    seq: number
    key: K
    value: V
  }

  export interface HistoryNode<K, V> {
    type: 'put' | 'del'
    seq: number
    key: K
    value: V | null
  }

  export interface DiffNode<K, V> {
    /** In this version. */
    left: Node<K, V> | null
    /** In the other one. */
    right: Node<K, V> | null
  }

  export interface Range<K> {
    gt?: K
    gte?: K
    lt?: K
    lte?: K
  }

  export interface ReadOptions<K, V> {
    keyEncoding?: BeeEncoding<K>
    valueEncoding?: BeeEncoding<V>
    wait?: boolean
    timeout?: number
    /** False reads what is here, without asking peers for a newer version. */
    update?: boolean
    extension?: boolean
    /** How many decoded blocks a batch keeps; default 128. */
    maxBlocksCached?: number
    onseq?(seq: number): void
    onwait?(seq: number): void
  }

  export interface StreamOptions<K, V> extends ReadOptions<K, V> {
    reverse?: boolean
    limit?: number
    signal?: AbortSignal
  }

  export interface HistoryOptions<K, V> extends ReadOptions<K, V> {
    live?: boolean
    reverse?: boolean
    /** Negative numbers count back from the version. */
    gt?: number
    gte?: number
    lt?: number
    lte?: number
    limit?: number
    signal?: AbortSignal
  }

  export type Cas<K, V> = (prev: Node<K, V>, next: Node<K, V>) => boolean | Promise<boolean>

  export interface PutOptions<K, V> {
    /** Only asked when the key is there already. False leaves the entry alone. */
    cas?: Cas<K, V>
    keyEncoding?: BeeEncoding<K>
    valueEncoding?: BeeEncoding<V>
  }

  export interface HyperbeeOptions<K = Buffer, V = Buffer> {
    /** Default: the bytes as they are, strings as UTF-8. */
    keyEncoding?: BeeEncoding<K>
    valueEncoding?: BeeEncoding<V>
    /** False for a bee on an autobase view. */
    extension?: boolean
    metadata?: { contentFeed?: string | null; userData?: Buffer | null }
    readonly?: boolean
    prefix?: Buffer | null
    sep?: Buffer | string
    checkout?: number
    sessions?: boolean
    /** False: a put of the value that is there already writes nothing. Default true. */
    alwaysDuplicate?: boolean
  }

  export interface RangeIterator<K, V> {
    open(): Promise<void>
    next(): Promise<Node<K, V> | null>
    close(): Promise<void>
  }

  export interface Batch<K, V> {
    readonly version: number
    /** Entries not flushed yet. */
    readonly length: number
    ready(): Promise<void>
    lock(): Promise<void>
    get(key: K, opts?: ReadOptions<K, V>): Promise<Node<K, V> | null>
    getBySeq(seq: number, opts?: ReadOptions<K, V>): Promise<{ key: K; value: V | null }>
    put(key: K, value: V, opts?: PutOptions<K, V>): Promise<void>
    del(key: K, opts?: PutOptions<K, V>): Promise<void>
    peek(range?: Range<K>, opts?: StreamOptions<K, V>): Promise<Node<K, V> | null>
    createReadStream(
      range?: Range<K> & StreamOptions<K, V>,
      opts?: StreamOptions<K, V>,
    ): StreamxReadable<Node<K, V>>
    createRangeIterator(
      range?: Range<K> & StreamOptions<K, V>,
      opts?: StreamOptions<K, V>,
    ): RangeIterator<K, V>
    toBlocks(): Buffer[]
    /** Ends the batch, and with it the lock that keeps other writes waiting. */
    flush(): Promise<void>
    /** Drops what was not flushed and gives the lock back. */
    close(): Promise<void>
  }

  export interface EntryWatcher<K, V>
    extends EventEmitter<{ update: []; error: [err: Error]; ready: []; close: [] }> {
    readonly key: K
    readonly node: Node<K, V> | null
    ready(): Promise<void>
    close(): Promise<void>
  }

  export interface Watcher<K, V>
    extends EventEmitter<{ update: []; ready: []; close: [] }>,
      AsyncIterable<[current: Hyperbee<K, V>, previous: Hyperbee<K, V>]> {
    ready(): Promise<void>
    close(): Promise<void>
    destroy(): Promise<void>
  }

  class Hyperbee<K = Buffer, V = Buffer> extends EventEmitter<{ ready: []; close: [] }> {
    /** The core must have no value encoding of its own. */
    constructor(core: Hypercore, opts?: HyperbeeOptions<K, V>)

    /** Throws on an empty core that nobody serves. */
    static isHyperbee(core: Hypercore, opts?: { wait?: boolean; timeout?: number }): Promise<boolean>

    readonly core: Hypercore
    /** As of its core: null before ready(), unless that was opened by key. */
    readonly id: string
    readonly key: Buffer
    readonly discoveryKey: Buffer
    /** At least 1, also when empty. */
    readonly version: number
    readonly writable: boolean
    readonly readable: boolean
    readonly readonly: boolean
    readonly opened: boolean
    readonly closed: boolean
    readonly opening: Promise<void> | null
    readonly closing: Promise<void> | null

    ready(): Promise<void>
    /** Closes the core as well. */
    close(): Promise<void>
    update(opts?: { wait?: boolean; force?: boolean }): Promise<boolean>

    get(key: K, opts?: ReadOptions<K, V>): Promise<Node<K, V> | null>
    getBySeq(seq: number, opts?: ReadOptions<K, V>): Promise<{ key: K; value: V | null }>
    put(key: K, value: V, opts?: PutOptions<K, V>): Promise<void>
    del(key: K, opts?: PutOptions<K, V>): Promise<void>
    /** Takes the write lock at its first put or del: always flush or close. */
    batch(opts?: ReadOptions<K, V> & { checkout?: number }): Batch<K, V>
    peek(range?: Range<K>, opts?: StreamOptions<K, V>): Promise<Node<K, V> | null>

    createReadStream(
      range?: Range<K> & StreamOptions<K, V>,
      opts?: StreamOptions<K, V>,
    ): StreamxReadable<Node<K, V>>
    createRangeIterator(
      range?: Range<K> & StreamOptions<K, V>,
      opts?: StreamOptions<K, V>,
    ): RangeIterator<K, V>
    createHistoryStream(opts?: HistoryOptions<K, V>): StreamxReadable<HistoryNode<K, V>>
    /** The other side is a version of this bee, or another bee. */
    createDiffStream(
      right: number | Hyperbee<K, V>,
      range?: Range<K> & StreamOptions<K, V>,
      opts?: StreamOptions<K, V>,
    ): StreamxReadable<DiffNode<K, V>>

    checkout(
      version: number,
      opts?: { keyEncoding?: BeeEncoding<K>; valueEncoding?: BeeEncoding<V>; reuseSession?: boolean },
    ): Hyperbee<K, V>
    /** To be closed after use. */
    snapshot(opts?: {
      keyEncoding?: BeeEncoding<K>
      valueEncoding?: BeeEncoding<V>
      reuseSession?: boolean
    }): Hyperbee<K, V>
    /** Shares the core: closing it closes the core of the whole bee. */
    sub<SK = K, SV = V>(
      prefix: string | Buffer,
      opts?: { sep?: string | Buffer; keyEncoding?: BeeEncoding<SK>; valueEncoding?: BeeEncoding<SV> },
    ): Hyperbee<SK, SV>

    watch(range?: Range<K>, opts?: { eager?: boolean; onchange?(): void | Promise<void> }): Watcher<K, V>
    getAndWatch(
      key: K,
      opts?: { keyEncoding?: BeeEncoding<K>; valueEncoding?: BeeEncoding<V> },
    ): Promise<EntryWatcher<K, V>>
    getHeader(opts?: {
      wait?: boolean
      timeout?: number
    }): Promise<{ protocol: string; metadata: unknown } | null>
    clearUnlinked(opts?: { gte?: number; lt?: number; batchSize?: number; wait?: boolean }): Promise<number>

    replicate<S extends NoiseCarrier>(stream: S, opts?: ReplicateOptions): S
    replicate(isInitiator: boolean, opts?: ReplicateOptions): ReplicationStream
  }

  export default Hyperbee
}
