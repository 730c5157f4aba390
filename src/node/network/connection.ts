// One authenticated connection to another device, whichever way it was made.
import type { OpenedSecretStream } from '@hyperswarm/secret-stream'
import Protomux from 'protomux'
import { toHex } from '../../lib/bytes.ts'
import type { Contender } from './duplicates.ts'

/** Between a person's device and the one that is to become another. */
export const PAIRING_PROTOCOL = 'cobox/pairing/1'

export type Path = 'internet' | 'lan' | 'tcp'

/** What a way of reaching others knows about a stream that it opened. */
export interface Opened {
  stream: OpenedSecretStream
  path: Path
  /** Of the other side. */
  address: string
  /** Whether a third node carries it; this may change while it is open. */
  relayed?: () => boolean
  /** Called when we close it because it is not needed, so that it is not made again at once. */
  onUnneeded?: () => void
}

/** After this long, in ms, a stream that does not end by itself is cut. */
const END_MS = 1000

export class Connection {
  readonly stream: OpenedSecretStream
  readonly mux: Protomux
  /** Public key of the other device, in hex: proven by the handshake. */
  readonly remoteDevice: string
  readonly path: Path
  readonly address: string
  /** ms since 1970. */
  readonly since = Date.now()
  readonly isInitiator: boolean
  /** Set by whoever has a use for the connection; without that it is closed. */
  keep = false
  /** We closed it: nobody here had a use for it. */
  unneeded = false
  closed = false
  readonly #relayed: () => boolean
  readonly #onUnneeded: () => void
  readonly #onClose: (connection: Connection) => void
  #heard = 0
  #heardAt = performance.now()

  constructor(opened: Opened, onClose: (connection: Connection) => void) {
    const { stream, path, address, relayed = () => false, onUnneeded = () => {} } = opened
    this.stream = stream
    this.path = path
    this.address = address
    this.remoteDevice = toHex(stream.remotePublicKey)
    this.isInitiator = stream.isInitiator
    this.#relayed = relayed
    this.#onUnneeded = onUnneeded
    this.#onClose = onClose
    this.mux = Protomux.from(stream)
    stream.userData = this.mux
    stream.on('close', () => this.#closed())
  }

  get relayed(): boolean {
    return !this.closed && this.#relayed()
  }

  /** Bytes received since it was opened, encryption included. */
  get bytesIn(): number {
    return this.stream.rawBytesRead
  }

  /** Bytes sent since it was opened, encryption included. */
  get bytesOut(): number {
    return this.stream.rawBytesWritten
  }

  /** ms since anything was heard, as seen at the last call. */
  quietFor(): number {
    if (this.#heard !== this.bytesIn) {
      this.#heard = this.bytesIn
      this.#heardAt = performance.now()
    }
    return performance.now() - this.#heardAt
  }

  /** Whether both sides are on the same invitation: then it is used, whatever `keep` says. */
  get pairing(): boolean {
    for (const { protocol, opened } of this.mux)
      if (opened && (protocol === 'blind-pairing' || protocol === PAIRING_PROTOCOL)) return true
    return false
  }

  /** Closes it because it is not needed: it is not made again soon. */
  drop(): void {
    this.unneeded = true
    this.#onUnneeded()
    this.close()
  }

  /** Ends it; what was sent before still arrives, if the other side takes it within a second. */
  close(): void {
    if (this.closed) return
    this.#closed()
    endStream(this.stream)
  }

  #closed(): void {
    if (this.closed) return
    this.closed = true
    this.#onClose(this)
  }
}

/** As `isPreferred` compares it. */
export function contenderOf(stream: OpenedSecretStream, path: Path, stale: boolean): Contender {
  return {
    direct: path !== 'internet',
    stale,
    initiator: toHex(stream.isInitiator ? stream.publicKey : stream.remotePublicKey),
    handshake: toHex(stream.handshakeHash),
  }
}

/** Ends a stream politely, and cuts it when that takes too long. */
export function endStream(stream: OpenedSecretStream): void {
  const timer = setTimeout(() => stream.destroy(), END_MS)
  stream.on('close', () => clearTimeout(timer))
  // nobody may be reading: the other side's end would then never be seen
  stream.on('end', () => stream.destroy())
  stream.resume()
  stream.end()
}
