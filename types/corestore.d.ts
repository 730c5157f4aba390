// Ambient types for what CoBox uses of corestore 7.12.5, written from its source.

declare module 'corestore' {
  import type Protomux from 'protomux'
  import { EventEmitter } from 'node:events'
  import type { StreamxReadable } from '@hyperswarm/secret-stream'
  import type Hypercore from 'hypercore'
  import type {
    Core,
    Storage,
    EncryptionOption,
    Manifest,
    ManifestInput,
    NoiseCarrier,
    ReplicateOptions,
    ReplicationStream,
    ValueEncoding,
  } from 'hypercore'
  import type { KeyPair } from 'hypercore-crypto'

  export interface CorestoreOptions {
    /** Needs `unsafe: true`. Opening a store made with another one throws. */
    primaryKey?: Buffer
    unsafe?: boolean
    namespace?: Buffer
    /** False: every core is opened read-only. */
    writable?: boolean
    readOnly?: boolean
    manifestVersion?: number
    /** False: cores are not offered on connections by themselves. */
    active?: boolean
    /** False makes suspend() do nothing. */
    suspend?: boolean
    id?: string
    allowBackup?: boolean
    /** False: fail at once when another process has the store open. */
    wait?: boolean
    globalCache?: object
  }

  export interface CoreOptions<T = Buffer> {
    name?: string
    key?: Buffer | string
    /** Rejects on ready() when no such core is stored, unless a key or manifest comes with it. */
    discoveryKey?: Buffer | string
    keyPair?: KeyPair
    manifest?: ManifestInput | Manifest
    preload?: Promise<CoreOptions<T>>
    valueEncoding?: ValueEncoding<T>
    encryption?: EncryptionOption
    encryptionKey?: Buffer | null
    isBlockKey?: boolean
    writable?: boolean
    exclusive?: boolean
    active?: boolean
    createIfMissing?: boolean
    wait?: boolean
    timeout?: number
    onwait?(index: number, core: Hypercore<T>): void
    pushOnly?: boolean
    group?: Buffer
    allowFork?: boolean
    allowPush?: boolean
    notDownloadingLinger?: number
    inflightRange?: [min: number, max: number]
  }

  export interface CoreAuth {
    key: Buffer
    discoveryKey: Buffer
    manifest: Manifest | null
    keyPair: KeyPair | null
    encryptionKey: Buffer | null
  }

  export interface CorestoreEvents {
    ready: []
    close: []
    'group-active': [topic: Buffer, update: unknown]
  }

  class Corestore extends EventEmitter<CorestoreEvents> {
    constructor(storage: string | Storage, opts?: CorestoreOptions)

    readonly root: Corestore | null
    readonly storage: Storage
    /** Null before ready(). */
    readonly primaryKey: Buffer | null
    readonly ns: Buffer
    readonly manifestVersion: number
    readonly readOnly: boolean
    readonly active: boolean
    /** The cores open in the whole store, whatever the namespace. */
    readonly cores: Iterable<Core> & {
      readonly size: number
      get(discoveryKey: Buffer | string): Core | null
    }
    /** The sessions opened through this one. */
    readonly sessions: Iterable<Hypercore<unknown>>

    readonly opened: boolean
    readonly closed: boolean
    readonly opening: Promise<void> | null
    readonly closing: Promise<void> | null

    ready(): Promise<void>
    /** Closes its cores; the root closes all namespaces and the storage too. */
    close(): Promise<void>

    get<T = Buffer>(opts: CoreOptions<T> | Buffer | string): Hypercore<T>
    session(opts?: CorestoreOptions): Corestore
    namespace(name: string | Buffer, opts?: CorestoreOptions): Corestore
    createKeyPair(name: string | Buffer, ns?: Buffer): Promise<KeyPair>

    /** Not documented: attaches the core to the connection when the store has it. */
    _attachMaybe(muxer: Protomux, discoveryKey: Buffer): Promise<void>
    /** A passed stream comes back as it is. Cores opened later join by themselves. */
    replicate<S extends NoiseCarrier>(stream: S, opts?: ReplicateOptions): S
    replicate(isInitiator: boolean, opts?: ReplicateOptions): ReplicationStream

    /** Discovery keys of all stored cores, or of the named ones of a namespace. */
    list(namespace?: Buffer): StreamxReadable<Buffer>
    getAuth(discoveryKey: Buffer): Promise<CoreAuth | null>
    audit(opts?: { dryRun?: boolean }): AsyncGenerator<{ discoveryKey: Buffer; key: Buffer; audit: unknown }>
    watch(fn: (core: Core) => void): void
    unwatch(fn: (core: Core) => void): void
    findingPeers(): () => void
    suspend(opts?: { log?(message: string): void | Promise<void> }): Promise<void>
    resume(): Promise<void>
    staticify<T = Buffer>(core: Hypercore<unknown>, opts?: CoreOptions<T>): Promise<Hypercore<T>>
  }

  export default Corestore
}
