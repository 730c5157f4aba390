// The boxes that this node controls: paired by a link, kept in `boxes.json`, and looked for while the node runs.
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { because, CoboxError, isErrorCode } from '../../errors/index.ts'
import type { SecretFiles } from '../../keys/index.ts'
import { createLock } from '../../lib/lock.ts'
import { dial, nextConnection } from '../hosting/reaching.ts'
import type { Log } from '../log.ts'
import type { Connection, Network } from '../network/network.ts'
import type { Person } from '../person.ts'
import { readWelcome } from './calls.ts'
import { openChannel, topicOfSecret } from './channel.ts'
import { type BoxLink, decodeBoxLink } from './link.ts'
import { RemoteBox, type SavedBox } from './remote-box.ts'

const FORMAT = 1
const FILE = 'boxes.json'
/** A box that made a link has so long to be found, and then to answer, in ms. */
const FIND_MS = 20_000
const ANSWER_MS = 15_000
/** Whoever is away is looked for again after this long, in ms; sooner, but not more often than `LOOK_MS`, while somebody waits. */
const ROUND_MS = 5 * 60_000
const LOOK_MS = 8000

interface BoxesEvents {
  /** Something about this box has changed. */
  changed: [box: RemoteBox]
  alarms: [box: RemoteBox]
}

export class Boxes extends EventEmitter<BoxesEvents> {
  readonly #secrets: SecretFiles
  readonly #network: Network
  readonly #person: Person
  readonly #log: Log
  readonly #boxes = new Map<string, RemoteBox>()
  readonly #meetings = new Map<string, { destroy(): void }>()
  readonly #lock = createLock()
  readonly #lookedAt = new Map<string, number>()
  #timer: NodeJS.Timeout | null = null

  constructor(secrets: SecretFiles, network: Network, person: Person, log: Log) {
    super()
    this.#secrets = secrets
    this.#network = network
    this.#person = person
    this.#log = log
    network.on('connection', connection => this.#boxes.get(connection.remoteDevice)?.attach(connection))
    network.on('closed', connection => this.#boxes.get(connection.remoteDevice)?.detach(connection))
  }

  /** Throws STORE_NEWER, BAD_KEYS. */
  async open(): Promise<void> {
    this.#timer = setInterval(() => {
      for (const box of this.all()) if (!box.connected) this.#look(box)
    }, ROUND_MS).unref()
    const text = await this.#secrets.read(join(this.#secrets.home, FILE))
    if (text === null) return
    const saved = JSON.parse(text) as { format: number; boxes: SavedBox[] }
    if (saved.format > FORMAT) throw new CoboxError('STORE_NEWER', { found: saved.format, known: FORMAT })
    for (const box of saved.boxes) this.#add(box)
  }

  all(): RemoteBox[] {
    return [...this.#boxes.values()]
  }

  /** By name, key or its start; the only one when none is named. Throws NO_BOX, NO_BOXES, AMBIGUOUS. */
  get(wanted: string | undefined): RemoteBox {
    const all = this.all()
    if (wanted === undefined && all.length === 0) throw new CoboxError('NO_BOXES')
    const fits = ({ saved }: RemoteBox) =>
      wanted === undefined || saved.name === wanted || isKeyOf(saved.box, wanted)
    const [found, ...others] = all.filter(fits)
    if (!found) throw new CoboxError('NO_BOX', { box: wanted })
    if (others.length === 0) return found
    const candidates = [found, ...others].map(({ saved }) => `${saved.name} (${saved.box.slice(0, 10)})`)
    throw new CoboxError('AMBIGUOUS', { name: wanted ?? '', what: 'box', candidates: candidates.join(', ') })
  }

  #add(saved: SavedBox): RemoteBox {
    const box = new RemoteBox(saved, () => this.#look(box))
    this.#boxes.set(saved.box, box)
    box.on('changed', () => this.emit('changed', box))
    box.on('alarms', () => this.emit('alarms', box))
    box.on('moved', () => {
      for (const address of box.saved.addresses) dial(this.#network, address)
      void this.#save().catch(() => {})
    })
    this.#look(box)
    for (const connection of this.#network.connections)
      if (connection.remoteDevice === saved.box) box.attach(connection)
    return box
  }

  /** Looks for a box that is away: at its addresses, and where it is met. A look in the DHT finds only who is there already. */
  #look(box: RemoteBox): void {
    const { device, saved } = box
    for (const address of saved.addresses) dial(this.#network, address)
    this.#network.wake()
    const lately = performance.now() - (this.#lookedAt.get(device) ?? Number.NEGATIVE_INFINITY) < LOOK_MS
    if (box.connected || lately) return
    this.#lookedAt.set(device, performance.now())
    const before = this.#meetings.get(device)
    const topic = topicOfSecret(saved.secret)
    this.#meetings.set(device, this.#network.join(topic, { server: false, client: true }))
    before?.destroy()
  }

  #drop(device: string): void {
    this.#boxes.get(device)?.close()
    this.#boxes.delete(device)
    this.#meetings.get(device)?.destroy()
    this.#meetings.delete(device)
    this.#lookedAt.delete(device)
  }

  async forget(wanted: string): Promise<void> {
    this.#drop(this.get(wanted).device)
    await this.#save()
  }

  #save(): Promise<void> {
    return this.#lock(async () => {
      const saved = { format: FORMAT, boxes: this.all().map(box => box.saved) }
      await this.#secrets.write(join(this.#secrets.home, FILE), JSON.stringify(saved))
    })
  }

  /** Throws BOX_LINK_MALFORMED, BOX_LINK_USED, BOX_UNREACHABLE, BAD_INPUT, and what the box refuses with. */
  async pair(text: string, signal?: AbortSignal): Promise<RemoteBox> {
    const link = decodeBoxLink(text)
    if (link.box === this.#person.device) throw new CoboxError('BAD_INPUT', { reason: because('ownLink') })
    if (link.expires <= Date.now()) throw new CoboxError('BOX_LINK_USED')
    const saved = await this.#askUntilHeard(link, signal)
    this.#drop(link.box)
    const box = this.#add(saved)
    await this.#save()
    this.#log.info({ box: link.box }, 'this device is an admin of a box')
    return box
  }

  /** Another connection may take the place of the one on which it was asked: the box answers the same device again. */
  async #askUntilHeard(link: BoxLink, signal?: AbortSignal): Promise<SavedBox> {
    for (const end = Date.now() + FIND_MS; ; ) {
      const connection = await this.#find(link, signal)
      try {
        return await this.#ask(connection, link)
      } catch (error) {
        if ((error as CoboxError).code !== 'BOX_UNREACHABLE' || Date.now() > end) throw error
      }
    }
  }

  async #find({ box, secret, addresses }: BoxLink, signal?: AbortSignal): Promise<Connection> {
    const network = this.#network
    const meeting = network.join(topicOfSecret(secret), { server: false, client: true })
    for (const address of addresses) dial(network, address)
    network.wake()
    try {
      for (const end = Date.now() + FIND_MS; Date.now() < end; ) {
        signal?.throwIfAborted()
        const connection = [...network.connections].find(({ remoteDevice }) => remoteDevice === box)
        if (connection) return connection
        await nextConnection(network, 250)
      }
      throw new CoboxError('BOX_UNREACHABLE', { box: box.slice(0, 10) })
    } finally {
      meeting.destroy()
    }
  }

  #ask(connection: Connection, { box, secret, addresses }: BoxLink): Promise<SavedBox> {
    const { identity, proof, personName: name, deviceName } = this.#person
    connection.keep = true
    return new Promise((resolve, reject) => {
      let opened = false
      const end = (error: CoboxError | null, saved?: SavedBox) => {
        clearTimeout(timer)
        if (saved) resolve(saved)
        else reject(error)
        channel?.close()
      }
      const unreachable = () => new CoboxError('BOX_UNREACHABLE', { box: box.slice(0, 10) })
      const timer = setTimeout(() => end(unreachable()), ANSWER_MS)
      const channel = openChannel(connection, 'pairing', secret, 'admin', {
        onOpen: () => {
          opened = true
          channel?.send({ is: 'ask', identity, proof, name, deviceName })
        },
        onMessage: message => {
          const answer = (message ?? {}) as { is?: unknown; secret?: unknown; code?: unknown }
          const welcome = answer.is === 'paired' ? readWelcome(message) : null
          const { secret: own } = answer
          if (welcome && typeof own === 'string' && /^[0-9a-f]{64}$/.test(own))
            return end(null, {
              box,
              name: welcome.name,
              secret: own,
              addresses: welcome.addresses.length > 0 ? welcome.addresses : addresses,
            })
          const { code } = answer
          end(
            isErrorCode(code) && code !== 'INTERNAL'
              ? new CoboxError(code, { reason: 'the box does not take it' })
              : new CoboxError('BOX_FAILED', { box: box.slice(0, 10) }),
          )
        },
        // it has never heard of this link, or has forgotten it
        onClose: () =>
          end(opened || connection.stream.destroying ? unreachable() : new CoboxError('BOX_LINK_USED')),
      })
      if (!channel) end(unreachable())
    })
  }

  close(): void {
    if (this.#timer) clearInterval(this.#timer)
    for (const device of [...this.#boxes.keys()]) this.#drop(device)
  }
}

/** Whether a text is a key, or the start of it. */
export function isKeyOf(key: string, wanted: string): boolean {
  return wanted.length >= 6 && key.startsWith(wanted.toLowerCase())
}
