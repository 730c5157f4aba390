// The side of a person's device: answers who asks by one of its links, and gives what makes them a device of the person.
import { attestDevice, topicOfLink } from '../../keys/index.ts'
import { fromHex } from '../../lib/bytes.ts'
import type { Log } from '../log.ts'
import { type Connection, PAIRING_PROTOCOL } from '../network/connection.ts'
import type { Network } from '../network/network.ts'
import type { Person } from '../person.ts'
import { channelId, type Hello, openChannel, type PairingChannel, type Verdict } from './channel.ts'
import type { HeldLink, HeldLinks, Reply } from './held-links.ts'

export class LettingIn {
  readonly #network: Network
  readonly #person: Person
  readonly #held: HeldLinks
  readonly #isRevoked: (device: string) => Promise<boolean>
  readonly #log: Log
  readonly #topics = new Map<HeldLink, { destroy(): void }>()
  /** By request. */
  readonly #channels = new Map<string, PairingChannel>()

  constructor(
    network: Network,
    person: Person,
    held: HeldLinks,
    isRevoked: (device: string) => Promise<boolean>,
    log: Log,
  ) {
    this.#network = network
    this.#person = person
    this.#held = held
    this.#isRevoked = isRevoked
    this.#log = log
    network.on('connection', connection => {
      for (const link of held.all()) this.#listen(connection, link)
    })
    held.on('made', link => this.#begin(link))
    held.on('forgotten', link => this.#end(link))
    held.on('decided', ({ request, device }, refusal) => {
      const channel = this.#channels.get(request)
      if (channel) this.#finish(channel, refusal ? { refusal } : this.#letterFor(device))
    })
  }

  /** Is to be found by the links from before, too: who comes late is told. */
  open(): void {
    for (const link of this.#held.all()) this.#begin(link)
  }

  #begin(link: HeldLink): void {
    const topic = topicOfLink({ secret: fromHex(link.secret) })
    this.#topics.set(link, this.#network.join(topic, { server: true, client: false }))
    for (const connection of this.#network.connections) this.#listen(connection, link)
  }

  #end(link: HeldLink): void {
    this.#topics.get(link)?.destroy()
    this.#topics.delete(link)
    for (const connection of this.#network.connections)
      connection.mux.unpair({ protocol: PAIRING_PROTOCOL, id: channelId(connection, fromHex(link.secret)) })
  }

  /** Says nothing by itself: who has the link begins. */
  #listen(connection: Connection, link: HeldLink): void {
    const id = channelId(connection, fromHex(link.secret))
    connection.mux.pair({ protocol: PAIRING_PROTOCOL, id }, () => this.#hear(connection, link))
  }

  #hear(connection: Connection, link: HeldLink): void {
    let request: string | null = null
    const channel = openChannel(connection, fromHex(link.secret), 'old', {
      onHello: hello => {
        this.#onHello(connection, link, hello, channel!).then(known => {
          request = known
        }, this.#failed(channel!))
      },
      onReveal: nonce => {
        if (!request) return channel?.close()
        this.#held.reveal(link, request, nonce).then(kept => {
          if (!kept) this.#finish(channel!, { refusal: 'PAIRING_BROKEN' })
        }, this.#failed(channel!))
      },
      onClose: apart => {
        if (!request || this.#channels.get(request) !== channel) return
        this.#channels.delete(request)
        if (!apart) this.#held.withdraw(link, request)
      },
    })
  }

  /** The request's name, when it is to go on. */
  async #onHello(
    { remoteDevice }: Connection,
    link: HeldLink,
    hello: Hello,
    channel: PairingChannel,
  ): Promise<string | null> {
    const reply: Reply = (await this.#isRevoked(remoteDevice))
      ? { refusal: 'DEVICE_REVOKED' }
      : await this.#held.hello(link, remoteDevice, hello)
    if ('refusal' in reply) this.#finish(channel, reply)
    else if ('accepted' in reply) this.#finish(channel, this.#letterFor(remoteDevice))
    else {
      this.#channels.set(reply.request, channel)
      channel.answer(reply.answer)
      return reply.request
    }
    return null
  }

  #letterFor(device: string): Verdict {
    const { identity, personName, deviceName, rendezvous, deviceKeyPair, proof } = this.#person
    const attested = attestDevice(deviceKeyPair, Buffer.from(proof, 'base64'), fromHex(device))
    return {
      letter: {
        identity,
        personName,
        deviceName,
        proof: attested.toString('base64'),
        rendezvous: rendezvous.toString('hex'),
      },
    }
  }

  #finish(channel: PairingChannel, verdict: Verdict): void {
    channel.verdict(verdict)
    channel.close()
  }

  /** A full disk, say: they ask again. */
  #failed(channel: PairingChannel) {
    return (error: unknown) => {
      this.#log.warn({ reason: (error as Error).message }, 'a device that asks to be let in got no answer')
      channel.close()
    }
  }

  close(): void {
    for (const topic of this.#topics.values()) topic.destroy()
  }
}
