// Reaches devices over the internet: found by topic in a distributed hash table, through home routers, or by relays.
import type { RawStream } from '@hyperswarm/secret-stream'
import type { KeyPair } from 'hypercore-crypto'
import HyperDHT from 'hyperdht'
import Hyperswarm, { type PeerDiscoverySession } from 'hyperswarm'
import { CoboxError } from '../../errors/index.ts'
import { fromHex, fromZ32 } from '../../lib/bytes.ts'
import type { Log } from '../log.ts'
import { isLoopback, parseAddress } from './address.ts'
import type { Opened } from './connection.ts'
import { type JoinOptions, offlineSession, type Session } from './offline.ts'

/** What is announced is taken back on closing, if that takes no longer than this, in ms. */
const FAREWELL_MS = 1000
/** Topics are not looked up again more often than this, in ms, because a connection was lost. */
const REFRESH_MS = 2000

export interface InternetOptions {
  keyPair: KeyPair
  log: Log
  /** HOST:PORT of nodes to begin with; without it, the public ones. */
  bootstrap?: string[] | undefined
  /** Public keys of relays, in hex or z-base-32, for peers that cannot be reached otherwise. */
  relays?: string[] | undefined
  maxConnections: number
  onStream(opened: Opened): void
}

export class Internet {
  readonly dht: HyperDHT
  readonly #swarm: Hyperswarm
  readonly #sessions = new Set<PeerDiscoverySession>()
  #refresh: NodeJS.Timeout | null = null
  #closed = false

  /** Begins at once and waits for nothing. Throws BAD_CONFIG. */
  constructor({ keyPair, log, bootstrap, relays, maxConnections, onStream }: InternetOptions) {
    const relayThrough = relays?.length ? relays.map(parseRelay) : null
    const nodes = bootstrap?.map(text => parseAddress(text, 'bootstrap'))
    // a node that finds itself on loopback takes itself for one behind a router, and its first connection waits 16 s
    const local = nodes?.length && nodes.every(({ host }) => isLoopback(host))
    this.dht = new HyperDHT(
      local ? { bootstrap: nodes, firewalled: false, host: '127.0.0.1' } : { bootstrap: nodes },
    )
    this.#swarm = new Hyperswarm({ dht: this.dht, keyPair, relayThrough, maxPeers: maxConnections })
    const failed = (error: Error) => log.debug({ reason: error.message }, 'the internet side failed')
    for (const emitter of [this.dht, this.#swarm] as NodeJS.EventEmitter[]) emitter.on('error', failed)
    this.#swarm.on('connection', (stream, info) => {
      stream.on('error', error => log.debug({ reason: error.message }, 'an internet connection failed'))
      const { rawStream } = stream
      onStream({
        stream,
        path: 'internet',
        address: `${rawStream.remoteHost ?? '?'}:${rawStream.remotePort ?? 0}`,
        relayed: () => isRelayed(this.dht, rawStream),
        onUnneeded: () => info.reconnect(false),
      })
    })
  }

  join(topic: Buffer, options: JoinOptions): Session {
    if (this.#closed) return offlineSession(options)
    const session = this.#swarm.join(topic, options)
    this.#sessions.add(session)
    return {
      isServer: options.server,
      isClient: options.client,
      flushed: () => session.flushed().catch(() => false),
      destroy: async () => {
        this.#sessions.delete(session)
        await session.destroy().catch(() => {})
      },
    }
  }

  /** Keeps a node connected that is known by its key alone. */
  joinPeer(key: Buffer): void {
    if (!this.#closed) this.#swarm.joinPeer(key)
  }

  leavePeer(key: Buffer): void {
    if (!this.#closed) this.#swarm.leavePeer(key)
  }

  /**
   * Looks for everybody again, soon: a device that was reached by a shorter way, and is not any more, was left out
   * here and would be found again after ten minutes only.
   */
  refresh(): void {
    if (this.#closed) return
    this.#refresh ??= setTimeout(() => {
      this.#refresh = null
      const seen = new Set<string>()
      for (const session of this.#sessions) {
        const topic = session.topic.toString('hex')
        if (seen.has(topic) || session.destroyed) continue
        seen.add(topic)
        session.refresh().catch(() => {})
      }
    }, REFRESH_MS)
    this.#refresh.unref()
  }

  flush(): Promise<unknown> {
    return this.#swarm.flush().catch(() => false)
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#refresh) clearTimeout(this.#refresh)
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<'late'>(resolve => {
      timer = setTimeout(() => resolve('late'), FAREWELL_MS)
    })
    const polite = this.#swarm.destroy().catch(() => {})
    const ended = await Promise.race([polite, late])
    clearTimeout(timer)
    if (ended === 'late') await this.dht.destroy({ force: true }).catch(() => {})
  }
}

/** A relayed stream goes to the same place as the stream to the relay itself; two direct ones never do. */
function isRelayed(dht: HyperDHT, stream: RawStream): boolean {
  if (!stream.remoteHost) return false
  for (const other of dht.rawStreams)
    if (other !== stream && other.remoteHost === stream.remoteHost && other.remotePort === stream.remotePort)
      return true
  return false
}

function parseRelay(text: string): Buffer {
  const key = /^[0-9a-f]{64}$/i.test(text) ? fromHex(text) : fromZ32(text)
  if (key?.length !== 32)
    throw new CoboxError('BAD_CONFIG', { name: 'relay', reason: `“${text}” is not a public key` })
  return key
}
