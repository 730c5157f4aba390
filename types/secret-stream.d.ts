// Ambient types for what CoBox uses of @hyperswarm/secret-stream 6.9.2, written from its source.
// It also names the streamx stream shapes that the other Holepunch modules hand out: they look like
// node streams but are not instances of them.

declare module '@hyperswarm/secret-stream' {
  import type { EventEmitter } from 'node:events'
  import type { Duplex as NodeDuplex } from 'node:stream'
  import type { KeyPair } from 'hypercore-crypto'

  export interface StreamxEvents {
    open: []
    close: []
    error: [err: Error]
  }

  export interface StreamxReadableEvents<T> extends StreamxEvents {
    data: [data: T]
    end: []
    readable: []
  }

  export interface StreamxDuplexEvents<R> extends StreamxReadableEvents<R> {
    drain: []
    finish: []
  }

  export interface StreamxMethods {
    readonly destroying: boolean
    readonly destroyed: boolean
    /** Unlike node's, it returns nothing. */
    destroy(err?: Error | null): void
  }

  export interface StreamxReadableMethods<T> extends StreamxMethods, AsyncIterable<T> {
    readonly readable: boolean
    push(data: T | null): boolean
    read(): T | null
    resume(): this
    pause(): this
    pipe<S>(dest: S, cb?: (err: Error | null) => void): S
  }

  export interface StreamxWritableMethods<T> extends StreamxMethods {
    readonly writable: boolean
    write(data: T): boolean
    end(data?: T): this
  }

  export interface StreamxReadable<T>
    extends EventEmitter<StreamxReadableEvents<T>>,
      StreamxReadableMethods<T> {}

  export interface StreamxWritable<T>
    extends EventEmitter<StreamxDuplexEvents<never>>,
      StreamxWritableMethods<T> {}

  export interface StreamxDuplex<R = Buffer, W = Buffer | Uint8Array | string>
    extends EventEmitter<StreamxDuplexEvents<R>>,
      StreamxReadableMethods<R>,
      StreamxWritableMethods<W> {}

  /** The stream below the encryption. The optional fields are there when it is a UDX stream. */
  export interface RawStream extends StreamxDuplex {
    readonly connected?: boolean
    readonly rtt?: number
    readonly mtu?: number
    readonly cwnd?: number
    readonly inflight?: number
    readonly retransmits?: number
    readonly bytesTransmitted?: number
    readonly bytesReceived?: number
    readonly packetsTransmitted?: number
    readonly packetsReceived?: number
    readonly localHost?: string | null
    readonly localPort?: number
    readonly remoteHost?: string | null
    readonly remotePort?: number
    flush?(): Promise<boolean>
  }

  export type NoisePattern = 'NN' | 'NNpsk0' | 'XX' | 'XXpsk0' | 'IK' | 'XK'

  export interface NoiseHandshakeResult {
    tx: Buffer
    rx: Buffer
    hash: Buffer
    publicKey: Buffer
    remotePublicKey: Buffer
  }

  export interface NoiseSecretStreamStartOptions {
    /** A fresh key pair is made when left out. */
    keyPair?: KeyPair | Promise<KeyPair> | null
    /** Result of a handshake done elsewhere; skips the one of this stream. */
    handshake?: NoiseHandshakeResult
    /** Bytes already read from the raw stream. */
    data?: Buffer
    ended?: boolean
  }

  export interface NoiseSecretStreamOptions extends NoiseSecretStreamStartOptions {
    /** Default 'XX'. */
    pattern?: NoisePattern
    publicKey?: Buffer
    /** Needed up front by the initiator of IK and XK. */
    remotePublicKey?: Buffer
    /** Milliseconds; 0 is off. */
    keepAlive?: number
    enableSend?: boolean
    autoStart?: boolean
    filterZeroByteMessages?: boolean
  }

  export interface NoiseSecretStreamEvents extends StreamxDuplexEvents<Buffer> {
    connect: []
    handshake: []
    /** An unordered datagram sent with send() or trySend(). */
    message: [message: Buffer]
    warning: [err: Error]
  }

  interface NoiseSecretStream
    extends EventEmitter<NoiseSecretStreamEvents>,
      StreamxReadableMethods<Buffer>,
      StreamxWritableMethods<Buffer | Uint8Array | string> {}

  class NoiseSecretStream {
    constructor(
      isInitiator: boolean,
      rawStream?: NodeDuplex | RawStream | StreamxDuplex | null,
      opts?: NoiseSecretStreamOptions,
    )

    static keyPair(seed?: Buffer): KeyPair
    static id(handshakeHash: Buffer, isInitiator: boolean, out?: Buffer): Buffer

    readonly noiseStream: this
    readonly isInitiator: boolean
    /** Without a raw stream of its own this is a bridge to pipe; null until started. */
    readonly rawStream: RawStream | null

    readonly publicKey: Buffer | null
    /** Proven only once `opened` has resolved to true. */
    readonly remotePublicKey: Buffer | null
    readonly handshakeHash: Buffer | null
    readonly connected: boolean
    /** True after the handshake, false when it was destroyed first. Never rejects. */
    readonly opened: Promise<boolean>

    readonly keepAlive: number
    readonly timeout: number
    readonly enableSend: boolean
    /** Taken by Protomux: the muxer of this stream. */
    userData: unknown

    readonly rawBytesRead: number
    readonly rawBytesWritten: number

    /** Turning it on drops empty messages on this side. */
    setKeepAlive(ms: number): void
    sendKeepAlive(): void
    /** Destroys the stream after so long without bytes from the other side. */
    setTimeout(ms: number): void
    start(rawStream?: NodeDuplex | RawStream | null, opts?: NoiseSecretStreamStartOptions): void
    flush(): Promise<boolean>
    /** Only works over UDX. */
    send(buffer: Buffer): Promise<boolean> | undefined
    trySend(buffer: Buffer): void
    alloc(length: number): Buffer
    toJSON(): {
      isInitiator: boolean
      publicKey: string | null
      remotePublicKey: string | null
      connected: boolean
      destroying: boolean
      destroyed: boolean
      rawStream: unknown
    }
  }

  /** A stream whose handshake is done, as swarms and servers hand them out. */
  export type OpenedSecretStream = NoiseSecretStream & {
    readonly rawStream: RawStream
    readonly publicKey: Buffer
    readonly remotePublicKey: Buffer
    readonly handshakeHash: Buffer
  }

  export default NoiseSecretStream
}
