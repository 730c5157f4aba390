// Letters of this device's person: written into a space that both are in, as soon as there is one, and read from all of them.
import { randomBytes } from 'node:crypto'
import { letters } from '../../apps/letters/index.ts'
import { people } from '../../apps/members/index.ts'
import { CoboxError } from '../../errors/index.ts'
import { decodeCode, encodeCode, openLetter, sealLetter } from '../../keys/index.ts'
import { fromHex } from '../../lib/bytes.ts'
import { createLock } from '../../lib/lock.ts'
import type { LiveSpace } from '../live-space.ts'
import type { Log } from '../log.ts'
import type { Person } from '../person.ts'
import type { Spaces } from '../spaces.ts'
import { decodeMessage, encodeMessage, type Message } from './messages.ts'
import type { RecoveryStore } from './store.ts'

export const LETTER_PREFIX = 'cobox://letter/'
const QUEUE = 'here/post'
const SEEN = 'here/seen'
const MAX_SEEN = 5000
/** A letter that others see is a multiple of so many bytes. */
const PAD_BYTES = 1024
/** Attempts within so long are made at once, in ms. */
const SOON_MS = 300
/** A letter that nobody has answered is taken back after so long, in ms; a share waits for its trustee. */
const KEPT_MS = 60 * 24 * 60 * 60 * 1000

interface Queued {
  id: string
  /** Identity, in hex. */
  to: string
  message: Message
  /** Where it stands and since when, once it is sent. */
  sent?: { space: string; letter: string; at: number }
}

/** A message that has come by a letter, and whom it is from by the log. */
export interface Received {
  message: Message
  from: string
  letter: string
}

/** Changes to the store, made of what it holds when it is their turn. */
export type Changes = () => Record<string, unknown>

export class Post {
  readonly #spaces: Spaces
  readonly #person: Person
  readonly #store: RecoveryStore
  readonly #log: Log
  /** One look-through at a time. */
  readonly #running = createLock()
  /** Letters that are for somebody else. */
  readonly #notForUs = new Set<string>()
  #timer: NodeJS.Timeout | null = null
  #closed = false
  onMessage: (received: Received) => Promise<void> = async () => {}

  constructor(spaces: Spaces, person: Person, store: RecoveryStore, log: Log) {
    this.#spaces = spaces
    this.#person = person
    this.#store = store
    this.#log = log
  }

  watch(live: LiveSpace): void {
    live.on('changed', changed => {
      if (changed.size === 0 || changed.has('letters/letters') || changed.has('members/devices')) this.soon()
    })
    live.on('moved', () => this.soon())
    this.soon()
  }

  /** Reads and writes what there is, in a moment. */
  soon(): void {
    if (this.#closed) return
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      this.run().catch(error =>
        this.#log.warn({ reason: (error as Error).message }, 'letters could not be looked through'),
      )
    }, SOON_MS).unref()
  }

  /**
   * Sends as soon as there is a way. `also`: what else the store is to hold from then on, at once or not at all; what it throws
   * is thrown, and nothing is sent. `instead`: messages whose place these take; they are taken back.
   */
  async send(
    messages: readonly { to: string; message: Message }[],
    also: Changes = () => ({}),
    instead: (message: Message) => boolean = () => false,
  ): Promise<void> {
    const fresh = messages.map(one => ({ id: randomBytes(8).toString('hex'), ...one }))
    const gone: Queued[] = []
    await this.#change(queue => {
      gone.push(...queue.filter(({ message }) => instead(message)))
      return [...queue.filter(one => !gone.includes(one)), ...fresh]
    }, also)
    for (const { sent } of gone) if (sent) await this.#takeBack(sent)
    this.soon()
  }

  async #change(change: (queue: Queued[]) => Queued[], also: Changes = () => ({})): Promise<void> {
    await this.#store.update(() => ({ ...also(), [QUEUE]: change(this.#queue()) }))
  }

  #queue(): Queued[] {
    return this.#store.get<Queued[]>(QUEUE) ?? []
  }

  /** Messages of this person to somebody that have not been taken back. */
  pending(to: string): { message: Message; sent: boolean }[] {
    return this.#queue()
      .filter(queued => queued.to === to)
      .map(({ message, sent }) => ({ message, sent: sent !== undefined }))
  }

  /** These have done what they were for: they are taken back from the space. */
  async drop(isDone: (to: string, message: Message) => boolean): Promise<void> {
    const done = this.#queue().filter(({ to, message }) => isDone(to, message))
    if (done.length === 0) return
    for (const { sent } of done) if (sent) await this.#takeBack(sent)
    const ids = new Set(done.map(({ id }) => id))
    await this.#change(queue => queue.filter(({ id }) => !ids.has(id)))
  }

  async #takeBack({ space, letter }: NonNullable<Queued['sent']>): Promise<void> {
    if (!this.#spaces.has(space)) return
    await this.#spaces
      .get(space)
      .space.append([{ type: 'letters.takeBack', body: { letters: [letter] } }])
      .catch(error =>
        this.#log.info({ reason: (error as Error).message }, 'a letter could not be taken back'),
      )
  }

  /** Sends what waits, and reads what has come. */
  run(): Promise<void> {
    return this.#running(async () => {
      if (this.#closed) return
      await this.#deliver()
      for (const live of this.#spaces.all()) await this.#read(live)
    })
  }

  async #deliver(): Promise<void> {
    const old = Date.now() - KEPT_MS
    await this.drop((_, message) => message.kind !== 'share' && this.#isOlder(message, old))
    for (const { id, to, message } of this.#queue().filter(({ sent }) => !sent)) {
      const way = await this.#wayTo(to)
      if (!way || !this.#queue().some(queued => queued.id === id)) continue
      const letter = sealLetter(way.keys, encodeMessage(message), PAD_BYTES).toString('base64')
      try {
        const [action] = await way.live.space.append([{ type: 'letters.send', body: { letter } }])
        await way.live.space.flush()
        const sent = { space: way.live.id, letter: action!, at: Date.now() }
        // what has done what it was for meanwhile is taken back again
        if (!this.#queue().some(queued => queued.id === id)) await this.#takeBack(sent)
        else await this.#change(queue => queue.map(one => (one.id === id ? { ...one, sent } : one)))
      } catch (error) {
        this.#log.info({ reason: (error as Error).message }, 'a letter could not be sent yet')
      }
    }
  }

  #isOlder(message: Message, than: number): boolean {
    return this.#queue().some(queued => queued.message === message && (queued.sent?.at ?? than) < than)
  }

  /** A space that both are in and this device may write in; one where the other can answer, if there is one. */
  async #wayTo(identity: string): Promise<{ live: LiveSpace; keys: Buffer[] } | null> {
    const keys = new Set([identity])
    let best: LiveSpace | null = null
    let answers = false
    for (const live of this.#spaces.all()) {
      const { space } = live
      const theirs = (await space.devices()).filter(({ member }) => member === identity)
      for (const { device } of theirs) keys.add(device)
      if (theirs.length === 0 || !space.writable || (await space.me())?.role === 'reader') continue
      if (!best || (!answers && theirs[0]!.role !== 'reader')) best = live
      answers ||= theirs[0]!.role !== 'reader'
    }
    return best && { live: best, keys: [...keys].map(fromHex) }
  }

  /** False where this person only reads in every space that both are in, or there is none: letters wait. */
  async reaches(identity: string): Promise<boolean> {
    return (await this.#wayTo(identity)) !== null
  }

  /** The message as a code, to be handed over as a file, by mail or as a QR code: only that person's devices open it. */
  async toCode(to: string, message: Message): Promise<string> {
    const way = await this.#wayTo(to)
    return encodeCode(LETTER_PREFIX, sealLetter(way?.keys ?? [fromHex(to)], encodeMessage(message)))
  }

  /** Throws NO_LETTER, LETTER_NOT_YOURS. */
  async take(code: string): Promise<Message> {
    const letter = decodeCode(LETTER_PREFIX, code)
    if (!letter) throw new CoboxError('NO_LETTER')
    const opened = openLetter(await this.#keyPairs(), letter)
    if (!opened) throw new CoboxError('LETTER_NOT_YOURS')
    const message = decodeMessage(opened)
    if (!message) throw new CoboxError('NO_LETTER')
    return message
  }

  async #keyPairs() {
    const identity = await this.#person.identityKeyPair()
    return [this.#person.deviceKeyPair, ...(identity ? [identity] : [])]
  }

  async #read({ space }: LiveSpace): Promise<void> {
    const seen = new Set(this.#store.get<string[]>(SEEN) ?? [])
    const found = await space.read(async view => {
      const fresh: { id: string; letter: string; by: string }[] = []
      for await (const { key, value } of view.range(letters))
        if (!seen.has(key) && !this.#notForUs.has(key)) fresh.push({ id: key, ...value })
      return fresh
    })
    const before = seen.size
    const keyPairs = found.length > 0 ? await this.#keyPairs() : []
    for (const { id, letter, by } of found) {
      const opened = openLetter(keyPairs, Buffer.from(letter, 'base64'))
      if (!opened) {
        this.#notForUs.add(id)
        continue
      }
      const message = decodeMessage(opened)
      try {
        if (message) await this.onMessage({ message, from: by, letter: id })
        seen.add(id)
      } catch (error) {
        this.#log.warn({ reason: (error as Error).message }, 'a letter could not be read')
      }
    }
    if (seen.size > before) await this.#store.set({ [SEEN]: [...seen].slice(-MAX_SEEN) })
  }

  /** Whether somebody is in a space with this person, by any device. */
  async knows(identity: string): Promise<{ name: string; spaces: LiveSpace[] } | null> {
    let name: string | null = null
    const spaces: LiveSpace[] = []
    for (const live of this.#spaces.all()) {
      const there = await live.space.read(view => view.get(people, identity))
      if (!there?.here) continue
      name ??= there.name
      spaces.push(live)
    }
    return name === null ? null : { name, spaces }
  }

  close(): void {
    this.#closed = true
    if (this.#timer) clearTimeout(this.#timer)
  }
}
