// Encrypted streams over TCP: a server and a dialler, with a Noise XX handshake that bounds what a stranger can cost.
import { createServer, type Server, Socket } from 'node:net'
import NoiseSecretStream, { type OpenedSecretStream } from '@hyperswarm/secret-stream'
import type { KeyPair } from 'hypercore-crypto'
import { toCoboxError } from '../../errors/index.ts'
import type { Log } from '../log.ts'
import { type Address, plainHost } from './address.ts'
import type { Limits } from './limits.ts'

/** More than the whole handshake takes; a longer message before its end is an attempt to make us buffer. */
const MAX_HANDSHAKE_BYTES = 1024
/** After this much idleness, in ms, the operating system probes the other side. */
const TCP_KEEP_ALIVE_MS = 15_000

export interface TcpOptions {
  keyPair: KeyPair
  log: Log
  limits: Limits
  /** A stream that another node opened; its handshake is done. */
  onStream(stream: OpenedSecretStream, from: Address): void
}

export class Tcp {
  readonly #options: TcpOptions
  readonly #sockets = new Set<Socket>()
  /** Incoming ones whose handshake is not done, oldest first. */
  readonly #pending = new Set<Socket>()
  #server: Server | null = null
  #closing = false

  constructor(options: TcpOptions) {
    this.#options = options
  }

  /** Where it listens; null before and after. */
  get address(): Address | null {
    const address = this.#server?.address()
    return address && typeof address === 'object' ? { host: address.address, port: address.port } : null
  }

  /** Throws PORT_TAKEN, or the operating system's error. */
  async listen({ host, port }: Address): Promise<void> {
    // larger buffers (highWaterMark) were measured and change nothing: the cost is the encryption
    const options = { noDelay: true, keepAlive: true, keepAliveInitialDelay: TCP_KEEP_ALIVE_MS }
    const server = createServer(options, socket => this.#onSocket(socket))
    await new Promise<void>((resolve, reject) => {
      server.once('error', error => reject(toCoboxError(error)))
      server.listen(port, host, resolve)
    })
    server.on('error', error => this.#options.log.warn({ reason: error.message }, 'the TCP server failed'))
    this.#server = server
  }

  #onSocket(socket: Socket): void {
    if (this.#closing) {
      socket.destroy()
      return
    }
    // a real handshake takes moments: who has been at it longest is the one to give up on
    const [oldest] = this.#pending
    if (oldest && this.#pending.size >= this.#options.limits.maxPending) {
      this.#pending.delete(oldest)
      oldest.destroy()
    }
    this.#pending.add(socket)
    socket.once('close', () => this.#pending.delete(socket))
    const from = { host: plainHost(socket.remoteAddress), port: socket.remotePort ?? 0 }
    this.#secure(socket, false).then(
      stream => {
        this.#pending.delete(socket)
        this.#options.onStream(stream, from)
      },
      (error: Error) => {
        this.#options.log.debug({ from: from.host, reason: error.message }, 'an incoming handshake failed')
      },
    )
  }

  /** Resolves when both sides know each other. Rejects with what went wrong; the socket is closed then. */
  async dial({ host, port }: Address): Promise<OpenedSecretStream> {
    if (this.#closing) throw new Error('closing')
    const socket = new Socket()
    this.#sockets.add(socket)
    socket.once('close', () => this.#sockets.delete(socket))
    socket.on('error', () => {
      // told to whoever waits below
    })
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => socket.destroy(new Error('no answer')), this.#options.limits.handshakeMs)
      const done = () => {
        clearTimeout(timer)
        socket.removeAllListeners('connect')
      }
      socket.once('connect', () => {
        done()
        resolve()
      })
      socket.once('error', reject)
      socket.once('close', () => {
        done()
        reject(new Error('closed'))
      })
      const keepAlive = { keepAlive: true, keepAliveInitialDelay: TCP_KEEP_ALIVE_MS }
      socket.connect({ host, port, noDelay: true, ...keepAlive })
    })
    return this.#secure(socket, true)
  }

  async #secure(socket: Socket, isInitiator: boolean): Promise<OpenedSecretStream> {
    const { keyPair, limits } = this.#options
    this.#sockets.add(socket)
    socket.once('close', () => this.#sockets.delete(socket))
    // blind-pairing asks the nearest peer first and passes over streams without a round-trip time
    Object.assign(socket, { rtt: 0 })
    const stream = new NoiseSecretStream(isInitiator, socket, { keyPair, keepAlive: limits.keepAliveMs })
    let failure: Error | null = null
    stream.on('error', error => {
      failure = error
    })
    const timer = setTimeout(
      () => stream.destroy(new Error('the handshake took too long')),
      limits.handshakeMs,
    )
    const guard = guardHandshake(socket, stream)
    const opened = await stream.opened
    clearTimeout(timer)
    guard()
    if (!opened || stream.destroying) throw failure ?? new Error('closed during the handshake')
    stream.setTimeout(limits.deadMs)
    return stream as OpenedSecretStream
  }

  /** Ends the server and every socket, also those handed out. */
  async close(): Promise<void> {
    this.#closing = true
    const server = this.#server
    this.#server = null
    const closed = server && new Promise<void>(resolve => server.close(() => resolve()))
    for (const socket of this.#sockets) socket.destroy()
    for (const socket of this.#pending) socket.destroy()
    await closed
  }
}

/**
 * Destroys the stream when more comes than a handshake is long. A message may announce 16 MB by its first three
 * bytes, which would be set aside for anybody who connects. Returns what ends the guard.
 */
function guardHandshake(socket: Socket, stream: NoiseSecretStream): () => void {
  let bytes = 0
  const head: number[] = []
  const onData = (chunk: Buffer) => {
    for (let i = 0; i < chunk.length && head.length < 3; i++) head.push(chunk[i]!)
    bytes += chunk.length
    const announced = head.length === 3 ? head[0]! + 256 * head[1]! + 65536 * head[2]! : 0
    if (announced > MAX_HANDSHAKE_BYTES) stream.destroy(new Error('the handshake is not one'))
    // the stream gets the chunk after this: whether that ended the handshake is known a tick later
    if (bytes > MAX_HANDSHAKE_BYTES)
      process.nextTick(() => {
        if (!stream.connected && !stream.destroying) stream.destroy(new Error('the handshake is too long'))
      })
  }
  socket.prependListener('data', onData)
  return () => socket.removeListener('data', onData)
}
