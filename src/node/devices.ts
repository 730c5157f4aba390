// The devices of one person: they find each other, and each brings the others into its spaces.
import c from 'compact-encoding'
import crypto from 'hypercore-crypto'
import type { Channel, Message } from 'protomux'
import sodium from 'sodium-universal'
import type { DeviceBody } from '../apps/members/index.ts'
import type { CoboxError } from '../errors/index.ts'
import type { LiveSpace } from './live-space.ts'
import type { Log } from './log.ts'
import type { Connection, Network } from './network/network.ts'
import type { OwnDevices } from './own-devices.ts'
import { type Person, tools } from './person.ts'
import { isRevokedSomewhere } from './revoked.ts'
import { type SpaceKeys, spaceKeysFor } from './space-keys.ts'
import type { Spaces } from './spaces.ts'
import { peerJson } from '../lib/peer-words.ts'

const PROTOCOL = 'cobox/devices/2'
const [NS_TOPIC, NS_CHANNEL, NS_INITIATOR, NS_RESPONDER] = crypto.namespace('cobox/devices/2', 4)

/** Reminders that a page has shown, by their ids. */
export interface Shown {
  space: string
  ids: string[]
}

/** What devices tell each other of reminders. */
export interface ShownReminders {
  /** What still waits here and was shown. */
  shownNow(): Promise<Shown[]>
  /** Another device’s page has shown it. `shown`: as it came, which may be anything. */
  shownElsewhere(shown: unknown): void
}

/** What the other device needs to be let into a space. */
interface Request {
  space: string
  device: DeviceBody
}
interface Opened {
  channel: Channel
  offers: Message<SpaceKeys[]>
  requests: Message<Request>
  /** That the person attests the device, in base64. */
  introductions: Message<string>
  /** A CoBox that does not know of these passes over them. */
  shown: Message<Shown>
  /** Who vouches for the other side, itself last; once it has shown that, and is not revoked. */
  chain: readonly string[] | null
}

export class Devices {
  readonly #network: Network
  readonly #spaces: Spaces
  readonly #person: Person
  readonly #ownDevices: OwnDevices
  readonly #log: Log
  #topic: { destroy(): void } | null = null
  readonly #channels = new Map<Connection, Opened>()
  reminders: ShownReminders | null = null

  constructor(network: Network, spaces: Spaces, person: Person, ownDevices: OwnDevices, log: Log) {
    this.#network = network
    this.#spaces = spaces
    this.#person = person
    this.#ownDevices = ownDevices
    this.#log = log
    network.on('connection', connection => this.#attach(connection))
    network.on('closed', connection => this.#channels.delete(connection))
    spaces.on('added', () => this.#offerAll())
  }

  /** Begins, or begins again as another person, to look for the person's other devices. */
  restart(): void {
    this.#topic?.destroy()
    this.#topic = this.#network.join(crypto.hash([NS_TOPIC, this.#person.rendezvous]), {
      server: true,
      client: true,
    })
    for (const { channel } of this.#channels.values()) channel.close()
    this.#channels.clear()
    for (const connection of this.#network.connections) this.#attach(connection)
  }

  #keyed(namespace: Buffer, connection: Connection): Buffer {
    const out = Buffer.alloc(32)
    sodium.crypto_generichash(
      out,
      Buffer.concat([namespace, connection.stream.handshakeHash]),
      this.#person.rendezvous,
    )
    return out
  }

  /** The same proof as between devices of a space, with the person's own secret. */
  #attach(connection: Connection): void {
    if (this.#channels.has(connection)) return
    const id = this.#keyed(NS_CHANNEL, connection)
    connection.mux.pair({ protocol: PROTOCOL, id }, () => this.#attach(connection))
    const channel = connection.mux.createChannel({
      protocol: PROTOCOL,
      id,
      handshake: c.fixed32,
      onopen: (proof: Buffer) => this.#onOpen(connection, proof),
      onclose: () => {
        this.#channels.delete(connection)
      },
    })
    if (!channel) return
    const offers = channel.addMessage({
      encoding: peerJson<SpaceKeys[]>(),
      onmessage: list => this.#onOffers(connection, list),
    })
    const requests = channel.addMessage({
      encoding: peerJson<Request>(),
      onmessage: request => this.#onRequest(connection, request),
    })
    const introductions = channel.addMessage({
      encoding: c.string as c.Encoding<string>,
      onmessage: attestation => this.#onIntroduction(connection, attestation),
    })
    const shown = channel.addMessage({
      encoding: peerJson<Shown>(),
      onmessage: (one: Shown) => this.#onShown(connection, one),
    })
    this.#channels.set(connection, { channel, offers, requests, introductions, shown, chain: null })
    channel.open(this.#keyed(connection.isInitiator ? NS_INITIATOR : NS_RESPONDER, connection))
  }

  #onOpen(connection: Connection, proof: Buffer): void {
    const expected = this.#keyed(connection.isInitiator ? NS_RESPONDER : NS_INITIATOR, connection)
    if (!sodium.sodium_memcmp(proof, expected)) {
      this.#channels.get(connection)?.channel.close()
      return
    }
    this.#channels.get(connection)?.introductions.send(this.#person.proof)
  }

  /** A device that was revoked still knows the secret by which the person's devices find each other. */
  async #onIntroduction(connection: Connection, attestation: string): Promise<void> {
    const opened = this.#channels.get(connection)
    if (!opened || opened.chain) return
    const attested = tools.attests(attestation, this.#person.identity, connection.remoteDevice)
    if (!attested) return opened.channel.close()
    opened.chain = tools.vouchers(attestation)
    if (!(await this.#isTrusted(connection))) return
    connection.keep = true
    await this.#offer(connection)
    for (const one of (await this.reminders?.shownNow()) ?? [])
      this.#channels.get(connection)?.shown.send(one)
  }

  /** Asked each time: it may have been revoked while it was connected. */
  async #isTrusted(connection: Connection): Promise<boolean> {
    const opened = this.#channels.get(connection)
    if (!opened?.chain) return false
    if (!(await this.#isRevoked(opened.chain))) return true
    opened.channel.close()
    return false
  }

  async #isRevoked(chain: readonly string[]): Promise<boolean> {
    if (chain.some(device => this.#ownDevices.isRevokedHere(device))) return true
    return isRevokedSomewhere(this.#spaces, chain)
  }

  #offerAll(): void {
    for (const connection of this.#channels.keys()) this.#offer(connection).catch(() => {})
  }

  async #offer(connection: Connection): Promise<void> {
    if (!(await this.#isTrusted(connection))) return
    const present = this.#spaces.all().filter(({ space }) => !space.record.left)
    const offers = await Promise.all(present.map(live => spaceKeysFor(live, connection.remoteDevice)))
    this.#channels.get(connection)?.offers.send(offers)
  }

  async #onOffers(connection: Connection, offers: SpaceKeys[]): Promise<void> {
    if (!Array.isArray(offers) || !(await this.#isTrusted(connection))) return
    for (const offer of offers) {
      try {
        const live = await this.#spaces.bring(offer)
        if (live && !(await this.#isIn(live))) this.#request(connection, live)
      } catch (error) {
        this.#log.warn(
          { reason: (error as Error).message },
          'a space of another device could not be taken in',
        )
      }
    }
  }

  async #isIn(live: LiveSpace): Promise<boolean> {
    return (await live.space.devices()).some(({ device }) => device === this.#person.device)
  }

  #request(connection: Connection, live: LiveSpace): void {
    const { device, deviceName, proof } = this.#person
    const { writer, blobs } = live.space
    this.#channels
      .get(connection)
      ?.requests.send({ space: live.id, device: { device, name: deviceName, writer, blobs, proof } })
  }

  async #onRequest(connection: Connection, { space, device }: Request): Promise<void> {
    if (!this.#spaces.has(space) || !(await this.#isTrusted(connection))) return
    const live = this.#spaces.get(space)
    try {
      await live.space.append([{ type: 'members.addDevice', body: { device } }])
    } catch (error) {
      if ((error as CoboxError).code !== 'DEVICE_KNOWN')
        this.#log.warn({ code: (error as CoboxError).code, space }, 'another device could not be let in')
    }
  }

  /** Tells the devices that are connected that a page here has shown these reminders. */
  async tellShown(shown: Shown): Promise<void> {
    for (const [connection, opened] of this.#channels)
      if (await this.#isTrusted(connection)) opened.shown.send(shown)
  }

  async #onShown(connection: Connection, shown: Shown): Promise<void> {
    if (await this.#isTrusted(connection)) this.reminders?.shownElsewhere(shown)
  }

  /** Whether no other device of this person is connected whose key comes before this one’s: who goes first where one is to. */
  async isFirst(): Promise<boolean> {
    for (const connection of this.#channels.keys())
      if (connection.remoteDevice < this.#person.device && (await this.#isTrusted(connection))) return false
    return true
  }

  close(): void {
    this.#topic?.destroy()
  }
}
