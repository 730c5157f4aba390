// Ambient types for what CoBox uses of protomux 3.12.1, written from its source.

declare module 'protomux' {
  import type NoiseSecretStream from '@hyperswarm/secret-stream'
  import type { Decoding, Encoding } from 'compact-encoding'

  export interface ChannelId {
    protocol: string
    id?: Buffer | null
  }

  export interface MessageOptions<T> {
    /** Default raw: the bytes as they came. */
    encoding?: Decoding<T>
    /** What it throws or rejects with destroys the whole connection. */
    onmessage?(message: T, channel: Channel): void | Promise<void>
    /** False: a batch being read does not wait for onmessage before its replies go out. */
    autoBatch?: boolean
  }

  export interface Message<T> {
    readonly type: number
    readonly encoding: Encoding<T, T>
    onmessage(message: T, channel: Channel): void | Promise<void>
    /** False when the channel is closed or the stream wants a pause. */
    send(message: T, channel?: Channel): boolean
  }

  export interface ChannelOptions<Handshake = unknown, M extends readonly unknown[] = unknown[]>
    extends ChannelId {
    userData?: unknown
    aliases?: string[]
    /** False allows several channels of this protocol and id at once. Default true. */
    unique?: boolean
    handshake?: Decoding<Handshake> | null
    /** A null leaves the message number unused. */
    messages?: { [I in keyof M]: MessageOptions<M[I]> | null }
    onopen?(handshake: Handshake, channel: Channel<Handshake, M>): void | Promise<void>
    /** isRemote is also true when the connection itself went away. */
    onclose?(isRemote: boolean, channel: Channel<Handshake, M>): void | Promise<void>
    ondestroy?(channel: Channel<Handshake, M>): void | Promise<void>
    ondrain?(channel: Channel<Handshake, M>): void | Promise<void>
  }

  export interface Channel<Handshake = unknown, M extends readonly unknown[] = unknown[]> {
    userData: unknown
    readonly protocol: string
    readonly aliases: string[]
    readonly id: Buffer | null
    /** The remote's; null before it opened, and when the channel has no handshake. */
    readonly handshake: Handshake | null
    readonly messages: { readonly [I in keyof M]: Message<M[I]> }
    readonly opened: boolean
    readonly closed: boolean
    readonly destroyed: boolean
    readonly drained: boolean
    open(handshake?: Handshake): void
    close(): void
    addMessage<T = Buffer>(opts: MessageOptions<T>): Message<T>
    cork(): void
    uncork(): void
    /** False when closed before the remote opened it. */
    fullyOpened(): Promise<boolean>
    fullyClosed(): Promise<void>
  }

  export interface ProtomuxOptions {
    alloc?(size: number): Buffer
  }

  class Protomux implements Iterable<Channel> {
    constructor(stream: NoiseSecretStream, opts?: ProtomuxOptions)

    /** The muxer of this stream, made when there is none. */
    static from(stream: NoiseSecretStream | Protomux, opts?: ProtomuxOptions): Protomux
    static isProtomux(mux: unknown): mux is Protomux

    readonly isProtomux: true
    readonly stream: NoiseSecretStream
    readonly corked: number
    readonly drained: boolean

    /** Null when the stream is destroyed, or (unless unique is false) when such a channel is open. */
    createChannel<Handshake = unknown, const M extends readonly unknown[] = []>(
      opts: ChannelOptions<Handshake, M>,
    ): Channel<Handshake, M> | null
    /** Called when the remote opens such a channel first; without an id, for any id. */
    pair(id: ChannelId, notify: (id: Buffer | null) => unknown): void
    unpair(id: ChannelId): void
    /** True from the local open() on, whether or not the remote has opened it too. */
    opened(id: ChannelId): boolean
    getLastChannel(id: ChannelId): Channel | null
    isIdle(): boolean
    cork(): void
    uncork(): void
    /** Destroys the stream as well. */
    destroy(err?: Error): void
    [Symbol.iterator](): Iterator<Channel>
  }

  export default Protomux
}
