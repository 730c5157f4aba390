// Brings released shares to the device that recovers, when the two meet; else they go as codes.
import c from 'compact-encoding'
import crypto from 'hypercore-crypto'
import type { Message as Sender } from 'protomux'
import { fromHex } from '../../lib/bytes.ts'
import type { Connection, Network } from '../network/network.ts'
import type { RecoveryStore } from './store.ts'
import { peerJson } from '../../lib/peer-words.ts'

const PROTOCOL = 'cobox/recovery/1'
const [NS_TOPIC] = crypto.namespace('cobox/recovery/courier', 1)
const OFFERS = 'here/offers'
/** A release is offered for so long, in ms. */
const OFFERED_MS = 14 * 24 * 60 * 60 * 1000
/** Whoever waits for shares tries to reach those who may have some this often, in ms. */
const SEEK_MS = 3000

interface Offer {
  /** In hex. */
  device: string
  /** Sealed, in base64. */
  release: string
  at: number
}

/** Says whether it waits for shares. */
type Hello = { wants: boolean }

export class Courier {
  readonly #network: Network
  readonly #store: RecoveryStore
  readonly #device: () => string
  readonly #topics = new Map<string, { destroy(): void }>()
  /** Connections whose other side waits for shares. */
  readonly #wanting = new Map<Connection, Sender<string>>()
  readonly #open = new Set<Connection>()
  #wants = false
  #timer: NodeJS.Timeout | null = null
  onRelease: (release: Buffer) => Promise<void> = async () => {}

  constructor(network: Network, store: RecoveryStore, device: () => string) {
    this.#network = network
    this.#store = store
    this.#device = device
    network.on('connection', connection => {
      connection.mux.pair({ protocol: PROTOCOL }, () => this.#attach(connection))
      if (this.#wants) this.#attach(connection)
    })
    network.on('closed', connection => {
      this.#open.delete(connection)
      this.#wanting.delete(connection)
    })
  }

  /** Goes on with what was offered before the node ended. */
  async start(): Promise<void> {
    const offers = this.#offers().filter(({ at }) => Date.now() - at < OFFERED_MS)
    if (offers.length < this.#offers().length) await this.#store.set({ [OFFERS]: offers })
    for (const { device } of offers) this.#meet(device)
  }

  #offers(): Offer[] {
    return this.#store.get<Offer[]>(OFFERS) ?? []
  }

  #meet(device: string): void {
    if (this.#topics.has(device)) return
    const topic = crypto.hash([NS_TOPIC!, fromHex(device)])
    this.#topics.set(device, this.#network.join(topic, { server: true, client: true }))
  }

  /** Gives it to the device as soon as they meet. True when that is now. */
  async offer(device: string, release: Buffer): Promise<boolean> {
    const others = this.#offers().filter(
      offer => offer.device !== device || offer.release !== release.toString('base64'),
    )
    await this.#store.set({
      [OFFERS]: [...others, { device, release: release.toString('base64'), at: Date.now() }],
    })
    this.#meet(device)
    for (const [connection, sender] of this.#wanting) this.#give(connection, sender)
    return [...this.#wanting.keys()].some(({ remoteDevice }) => remoteDevice === device)
  }

  /** Whether this device waits for shares. */
  want(wants: boolean): void {
    if (this.#wants === wants) return
    this.#wants = wants
    if (!wants) {
      this.#stopSeeking()
      return
    }
    this.#meet(this.#device())
    for (const connection of this.#network.connections) this.#attach(connection)
    this.#timer = setInterval(() => this.#network.wake(), SEEK_MS).unref()
  }

  #stopSeeking(): void {
    if (this.#timer) clearInterval(this.#timer)
    this.#timer = null
    this.#topics.get(this.#device())?.destroy()
    this.#topics.delete(this.#device())
  }

  #attach(connection: Connection): void {
    if (this.#open.has(connection)) return
    const channel = connection.mux.createChannel({
      protocol: PROTOCOL,
      handshake: peerJson<Hello>(),
      onopen: (hello: Hello) => {
        if (!hello?.wants) return
        this.#wanting.set(connection, releases)
        this.#give(connection, releases)
      },
      onclose: () => {
        this.#open.delete(connection)
        this.#wanting.delete(connection)
      },
    })
    if (!channel) return
    this.#open.add(connection)
    const releases = channel.addMessage({
      encoding: c.string as c.Encoding<string>,
      onmessage: release => {
        if (!this.#wants) return
        connection.keep = true
        void this.onRelease(Buffer.from(String(release), 'base64')).catch(() => {})
      },
    })
    channel.open({ wants: this.#wants })
  }

  #give(connection: Connection, sender: Sender<string>): void {
    for (const { device, release } of this.#offers()) {
      if (device !== connection.remoteDevice) continue
      connection.keep = true
      sender.send(release)
    }
  }

  close(): void {
    this.#stopSeeking()
    for (const topic of this.#topics.values()) topic.destroy()
    this.#topics.clear()
  }
}
