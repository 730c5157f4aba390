// Ambient types for what CoBox uses of autobase 7.28.1, written from its source.

declare module 'autobase' {
  import { EventEmitter } from 'node:events'
  import type Corestore from 'corestore'
  import type Hypercore from 'hypercore'
  import type { NoiseCarrier, ReplicateOptions, ReplicationStream, ValueEncoding } from 'hypercore'
  import type { KeyPair } from 'hypercore-crypto'
  import type ProtomuxWakeup from 'protomux-wakeup'
  import type { WakeupSession } from 'protomux-wakeup'

  export interface Head {
    key: Buffer
    length: number
  }

  export interface ApplyNode<V = Buffer> {
    /** Already ordered for good by the indexers. */
    readonly indexed: boolean
    /** From a writer that is not added: goes in only if apply adds, removes or acks that writer. */
    readonly optimistic: boolean
    /** The writer's core; its key is the writer. */
    readonly from: Hypercore
    /** Length of the writer's core with this node. */
    readonly length: number
    readonly value: V
    readonly heads: readonly Head[]
  }

  /** Second argument of open(). All it does outside of apply is to name the base. */
  export interface PublicHost {
    readonly base: unknown
    readonly internal: boolean
    /** Null before ready(). */
    readonly key: Buffer
    readonly discoveryKey: Buffer
    readonly id: string
  }

  /** What apply may call. */
  export interface ApplyHost extends PublicHost {
    readonly system: unknown
    /** An indexer unless told otherwise. */
    addWriter(key: Buffer, opts?: { indexer?: boolean; isIndexer?: boolean }): Promise<void>
    /** Takes an optimistic node in without adding its writer. */
    ackWriter(key: Buffer): Promise<void>
    /** Throws for the last indexer. */
    removeWriter(key: Buffer): Promise<void>
    /** False only for the last indexer; true for keys that are no writer at all. */
    removeable(key: Buffer): boolean
    /** Always throws: stops the base for good, which emits 'interrupt'. */
    interrupt(reason?: string): never
    /** False when the system view is another one or not that long, or an indexer is no active writer. */
    fork(indexerKeys: readonly Buffer[], system: { key: Buffer; length: number }): Promise<boolean>
    preferFastForward(): void
    createAnchor(): Promise<Head>
  }

  /** What open() makes its view cores from. */
  export interface ViewStore {
    get<T = Buffer>(name: string, opts?: { valueEncoding?: ValueEncoding<T> }): Hypercore<T>
    get<T = Buffer>(opts: { name: string; valueEncoding?: ValueEncoding<T> }): Hypercore<T>
  }

  export interface ViewChange {
    from: number
    to: number
    /** Length that was not rewritten: blocks before it are as they were. */
    shared: number
  }

  export interface UpdateChanges {
    readonly key: Buffer
    readonly discoveryKey: Buffer
    readonly id: string
    get(viewName: string): ViewChange | undefined
  }

  export interface BlindEncryption {
    encrypt(value: Buffer): Promise<{ value: Buffer; type: number }>
    decrypt(value: { value: Buffer; type: number }): Promise<{ value: Buffer; rotated: boolean }>
  }

  export interface AutobaseHandlers<View = unknown, V = Buffer> {
    /** Called again, with another store, for the copy that apply works on: keep no state outside of the view. Not awaited. */
    open?(store: ViewStore, host: PublicHost): View
    /** Throwing closes the base and emits 'error', which without a listener takes the process down. */
    apply?(nodes: ApplyNode<V>[], view: View, host: ApplyHost): void | Promise<void>
    update?(view: View, changes: UpdateChanges): void | Promise<void>
    close?(view: View): void | Promise<void>
    /** Awaited before anything else. */
    wait?(): Promise<void>
    valueEncoding?: ValueEncoding<V>
    optimistic?: boolean
    /** Of the local writer. Default: the core named 'local' of the store. */
    keyPair?: KeyPair | Promise<KeyPair | null> | null
    /** An already stored key wins over it. */
    encryptionKey?: Buffer | Promise<Buffer | null> | null
    /** Without a key: derives one from the store. */
    encrypt?: boolean
    /** Without a key: makes opening fail. */
    encrypted?: boolean
    blindEncryption?: BlindEncryption | null
    /** Shared between bases. Default: one of its own, destroyed with the base. */
    wakeup?: ProtomuxWakeup
    wakeupCapability?: WakeupCapability | Promise<WakeupCapability | null> | null
    /** Milliseconds, default 10 000; 0 turns background acks off. */
    ackInterval?: number
    /** Default 4; 0 is off. */
    ackThreshold?: number
    fastForward?: boolean | { key: Buffer }
    bigBatches?: boolean
    /** Drops what is not indexed yet when opening. */
    nukeTip?: boolean
    backoff?: unknown
  }

  export interface WakeupCapability {
    key: Buffer
    discoveryKey?: Buffer
  }

  export interface AppendBatch<V> {
    readonly closed: boolean
    append(value: V): Promise<number>
    flush(): Promise<void>
    flushed(): Promise<void>
    close(): void
  }

  export interface ViewInfo {
    name: string
    key: Buffer
    length: number
    signedLength: number
  }

  export interface Writer {
    readonly core: Hypercore<unknown>
    readonly length: number
    readonly isActiveIndexer: boolean
    /** All that is known of it is here, and in the view. */
    idle(): boolean
    readonly isRemoved: boolean
    readonly closed: boolean
  }

  export interface AutobaseEvents {
    ready: []
    close: []
    update: []
    /** The reason given to interrupt(), or null. */
    interrupt: [reason: string | null]
    error: [err: Error]
    warning: [err: Error]
    writable: []
    unwritable: []
    'is-indexer': []
    'is-non-indexer': []
    'fast-forward': [to: number, from: number]
    reboot: []
    'rotate-local-writer': []
    writer: [writer: Writer]
  }

  class Autobase<View = unknown, V = Buffer> extends EventEmitter<AutobaseEvents> {
    /** Closing the base closes the store: hand it a session or namespace of its own. */
    constructor(store: Corestore, bootstrap: Buffer | string | null, handlers?: AutobaseHandlers<View, V>)
    constructor(store: Corestore, handlers?: AutobaseHandlers<View, V>)

    static getLocalKey(store: Corestore, opts?: { keyPair?: KeyPair }): Promise<Buffer>
    static getLocalCore(
      store: Corestore,
      handlers?: { keyPair?: KeyPair },
      encryptionKey?: Buffer | null,
    ): Hypercore<unknown>
    static getUserData(core: Hypercore<unknown>): Promise<{ referrer: Buffer | null; view: string | null }>
    static isAutobase(core: Hypercore<unknown>, opts?: { wait?: boolean; timeout?: number }): Promise<boolean>
    static encodeValue(
      value: Buffer,
      opts?: {
        version?: number
        optimistic?: boolean
        heads?: readonly Head[]
        padding?: number
        encrypted?: boolean
      },
    ): Buffer
    static decodeValue(
      value: Buffer,
      opts?: { autobase?: Buffer; encryptionKey?: Buffer; key?: Buffer; manifest?: unknown; index?: number },
    ): Promise<Buffer>

    readonly store: Corestore
    /** Null before ready() when there was no bootstrap, as are the discovery key and the id. */
    readonly key: Buffer
    readonly discoveryKey: Buffer
    readonly id: string
    /** The view made by open(); null without that handler. */
    readonly view: View
    /** The system view. */
    readonly core: Hypercore
    /** The core of the local writer; null before ready(). */
    readonly local: Hypercore<unknown>
    readonly localWriter: Writer | null
    readonly keyPair: KeyPair | null
    readonly encryptionKey: Buffer | null
    readonly activeWriters: Iterable<Writer>
    readonly wakeupProtocol: ProtomuxWakeup
    readonly wakeupSession: WakeupSession | null

    readonly opened: boolean
    readonly closed: boolean
    readonly opening: Promise<void> | null
    readonly closing: Promise<void> | null
    readonly writable: boolean
    readonly ackable: boolean
    readonly isIndexer: boolean
    readonly paused: boolean
    readonly updating: boolean
    readonly appending: boolean
    readonly flushing: boolean
    /** The reason given to interrupt(); stays null for none. */
    readonly interrupted: string | null

    /** Of the system view, as the next two. */
    readonly length: number
    readonly signedLength: number
    readonly indexedLength: number

    ready(): Promise<void>
    close(): Promise<void>
    /** The length of the local core afterwards. Throws when not writable, unless optimistic. */
    append(value: V | null | readonly V[], opts?: { optimistic?: boolean }): Promise<number>
    batch(): AppendBatch<V>
    update(): Promise<void>
    advance(): Promise<void>
    flush(): Promise<void>
    ack(background?: boolean): Promise<void>
    /** The system view: what is known of each log. Null before ready(). */
    readonly system: { get(key: Buffer): Promise<{ length: number } | null> } | null
    /** Inner parts, as far as CoBox mends them. */
    readonly _applyState: {
      system: { bootstrapping: boolean; get(key: Buffer): Promise<{ length: number } | null> }
    }
    _wakeupWriter(key: Buffer, length: number): Promise<void>
    _bootstrapLinearizer(): Promise<void>
    /** What is to be appended and is not in the log yet. */
    readonly _appending: readonly unknown[] | null
    _advance(): Promise<void>
    heads(): Head[]
    hash(): Promise<Buffer>
    views(): ViewInfo[]
    removeable(key: Buffer): boolean
    waitForWritable(): Promise<boolean>
    /** How many entries of the system view it has to be behind, before a finished view is taken over. */
    fastForwardMinimum: number
    hintWakeup(hints: Head | readonly Head[]): void
    setWakeup(capability: Buffer, discoveryKey?: Buffer): void
    setLocal(key: Buffer | null, opts?: { keyPair?: KeyPair }): Promise<void>
    setBigBatches(enabled?: boolean): void
    setUserData(key: string, value: Buffer | string | null): Promise<void>
    getUserData(key: string): Promise<Buffer | null>
    isFastForwarding(): boolean
    forceFastForward(): Promise<void>
    repair(): Promise<void>
    pause(): void
    resume(): void
    recouple(): void
    getLastError(): Error | null
    /** Replicates the whole store and adds the stream to the wakeup protocol. */
    replicate<S extends NoiseCarrier>(stream: S, opts?: ReplicateOptions): S
    replicate(isInitiator: boolean, opts?: ReplicateOptions): ReplicationStream
  }

  export default Autobase
}

declare module 'autobase/lib/apply-state.js' {
  /** What the engine works out of the log; inner parts, as far as CoBox mends or tests them. */
  export default class ApplyState {
    readonly base: { recoveries: number }
    readonly key: Buffer
    readonly systemView: { indexedLength: number }
    readonly localState: { setBootRecord(record: object): void; flush(): Promise<void> }
    readonly localCheckpoint: { update(): Promise<void> } | null
    _appendLocalNodes(nodes: readonly { value: unknown }[]): Promise<void>
    _flush(localNodes: readonly { value: unknown }[] | null): Promise<void>
  }
}

declare module 'autobase/lib/caps.js' {
  const caps: { BOOT_RECORD_VERSION: number }
  export default caps
}

declare module 'autobase/lib/messages.js' {
  import type { Encoding } from 'compact-encoding'

  const messages: { readonly OplogMessage: Encoding<unknown> }
  export default messages
}

declare module 'autobase/lib/store.js' {
  /** The views of an Autobase; inner parts, as far as CoBox mends them. */
  export default class AutoStore {
    _preload(name: string): Promise<unknown>
    getViewByName(name: string): unknown
  }
}

declare module 'autobase/lib/writer.js' {
  interface DownloadRange {
    readonly range: { readonly end: number }
    destroy(): void
  }

  /** One log among those of an Autobase; inner parts, as far as CoBox mends them. */
  export default class Writer {
    readonly core: {
      readonly key: Buffer
      readonly closing: Promise<void> | null
      download(range: { start: number; end: number; linear: boolean }): DownloadRange
    }
    readonly base: { readonly key: Buffer; readonly core: { readonly signedLength: number } }
    /** What is known of it. */
    readonly nodes: { readonly length: number }
    /** What is being fetched of it. */
    range: DownloadRange | null
    _open(): Promise<void>
    _resume(): void
  }
}
