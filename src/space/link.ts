// A space on one connection: proves that both sides hold its key, serves its cores, and tells how far each side is.
import { EventEmitter } from 'node:events'
import c from 'compact-encoding'
import crypto from 'hypercore-crypto'
import type Protomux from 'protomux'
import type { Channel, Message } from 'protomux'
import sodium from 'sodium-universal'
import { fromHex } from '../lib/bytes.ts'
import type { Generation } from './record.ts'
import { peerJson } from '../lib/peer-words.ts'
import { Pending } from '../lib/pending.ts'

const PROTOCOL = 'cobox/space/2'
const [NS_CHANNEL, NS_INITIATOR, NS_RESPONDER] = crypto.namespace('cobox/link/1', 3)
/** Bytes of what a device says of how far it is: some ten thousand logs. */
const MAX_PROGRESS = 8 * 1024 * 1024
/** Heads change with each action: peers are told at most this often, in ms. */
const TELL_INTERVAL = 100

/** So much of what the other side says is kept until it is let in. */
const MAX_EARLY = 16

/** How far a device is, as it says itself. */
export interface Progress {
  /** Writer → place up to which its log is applied. */
  heads: Record<string, number>
  /** The ends of the log as a graph, acknowledgements included: key → length. Equal ones mean an equal order. */
  ends: Record<string, number>
  /** Content core → its length. */
  blobs: Record<string, number>
  /** Blocks of content that it wants and lacks. */
  missing: number
  /** Stands for the generation that it is in; in hex. */
  tip: string
}

/** The key of the generation that a device is in, sealed to the other one. */
export interface GivenKey {
  key: string
  /** In base64. */
  sealed: string
}

/** `progress`: null when it cannot be told at the moment. */
interface Answer {
  question: number
  progress: Progress | null
}

/** What stands for a generation towards who may not know it. */
export function tipOf({ key }: Generation): string {
  return crypto.discoveryKey(fromHex(key)).toString('hex')
}

export interface LinkOptions {
  generation: Generation
  mux: Protomux
  /** The other side's device key, in hex: proven by the connection. */
  remoteDevice: string
  isInitiator: boolean
  /** Differs for each connection, the same on both of its sides. */
  handshakeHash: Buffer
  /** Called once both sides are proven to hold the key: they are let in, told that they are not in the space any more, or nothing. */
  admit(): Promise<'in' | 'departed' | 'refused'>
  progress(): Promise<Progress>
}

/** What a device says of itself that is not in the space yet, though its person is; see `members.returnDevice`. */
export interface Returning {
  member: string
  device: unknown
  /** That the member takes the place of another identity; see `members.replace`. */
  replacement?: unknown
}

interface LinkEvents {
  open: []
  close: []
  /** The other side told how far it is. */
  progress: []
  given: [GivenKey]
  returning: [Returning]
  /** The other side, which holds the key, says that this device is not in the space any more. It may be heard before `open`. */
  farewell: []
}

/**
 * Who holds the key of a generation was in the space then; who was removed holds older ones only. The channel's name
 * and the proofs differ on each connection, so that a stranger on the same network learns nothing by listening or asking.
 */
export class Link extends EventEmitter<LinkEvents> {
  readonly generation: Generation
  readonly remoteDevice: string
  remote: Progress | null = null
  opened = false
  #closed = false
  readonly #options: LinkOptions
  readonly #id: Buffer
  #channel: Channel | null = null
  #tell: Message<Progress> | null = null
  #ask: Message<number> | null = null
  #answer: Message<Answer> | null = null
  #give: Message<GivenKey> | null = null
  #return: Message<Returning> | null = null
  #farewell: Message<null> | null = null
  /** The other side has proven that it holds the key. */
  #proven = false
  readonly #questions = new Pending<boolean>()
  readonly #early: (() => void)[] = []
  #timer: NodeJS.Timeout | null = null

  constructor(options: LinkOptions) {
    super()
    this.#options = options
    this.generation = options.generation
    this.remoteDevice = options.remoteDevice
    this.#id = this.#keyed(NS_CHANNEL)
    options.mux.pair({ protocol: PROTOCOL, id: this.#id }, () => this.#open())
    this.#open()
  }

  #keyed(namespace: Buffer): Buffer {
    const out = Buffer.alloc(32)
    const key = fromHex(this.generation.encryptionKey)
    sodium.crypto_generichash(out, Buffer.concat([namespace, this.#options.handshakeHash]), key)
    return out
  }

  #open(): void {
    if (this.#closed || this.#channel) return
    const { mux, isInitiator } = this.#options
    const channel = mux.createChannel({
      protocol: PROTOCOL,
      id: this.#id,
      handshake: c.fixed32,
      onopen: (proof: Buffer) => this.#onOpen(proof),
      onclose: () => this.#onClose(),
    })
    if (!channel) return
    this.#channel = channel
    const json = peerJson<Progress>(MAX_PROGRESS)
    this.#tell = channel.addMessage({
      encoding: json,
      onmessage: progress => this.#whenOpen(() => this.#onProgress(progress)),
    })
    this.#ask = channel.addMessage({
      encoding: c.uint,
      onmessage: question => this.#whenOpen(() => void this.#onQuestion(question)),
    })
    this.#answer = channel.addMessage({
      encoding: peerJson<Answer>(MAX_PROGRESS),
      onmessage: answer => {
        this.#questions.answer(answer?.question, this.#onProgress(answer?.progress))
      },
    })
    this.#give = channel.addMessage({
      encoding: peerJson<GivenKey>(),
      onmessage: given =>
        this.#whenOpen(() => {
          if (typeof given?.key === 'string' && typeof given.sealed === 'string') this.emit('given', given)
        }),
    })
    this.#return = channel.addMessage({
      encoding: peerJson<Returning>(),
      onmessage: returning =>
        this.#whenOpen(() => {
          if (typeof returning?.member === 'string') this.emit('returning', returning)
        }),
    })
    this.#farewell = channel.addMessage({
      encoding: c.none,
      onmessage: () => {
        if (this.#proven) this.emit('farewell')
      },
    })
    channel.open(this.#keyed(isInitiator ? NS_INITIATOR : NS_RESPONDER))
  }

  async #onOpen(proof: Buffer): Promise<void> {
    const expected = this.#keyed(this.#options.isInitiator ? NS_RESPONDER : NS_INITIATOR)
    this.#proven = sodium.sodium_memcmp(proof, expected)
    const standing = this.#proven ? await this.#options.admit().catch(() => 'refused' as const) : 'refused'
    if (this.#closed || !this.#channel) return
    if (standing !== 'in') {
      if (standing === 'departed') this.part()
      this.#channel.close()
      return
    }
    this.opened = true
    this.emit('open')
    for (const hear of this.#early.splice(0)) hear()
    this.tell()
  }

  /** The other side may be quicker: what it says is heard once it is let in here, and not at all when it is not. */
  #whenOpen(hear: () => void): void {
    if (this.opened) hear()
    else if (this.#early.length < MAX_EARLY) this.#early.push(hear)
  }

  #onClose(): void {
    this.#channel = null
    this.#proven = false
    this.opened = false
    this.#early.length = 0
    this.remote = null
    this.#questions.abandon()
    this.emit('close')
  }

  #onProgress(progress: unknown): boolean {
    if (!this.opened || !isProgress(progress)) return false
    this.remote = progress
    this.emit('progress')
    return true
  }

  async #onQuestion(question: number): Promise<void> {
    if (!this.opened) return
    // who asks waits: that it cannot be told now is an answer too
    const progress = await this.#options.progress().catch(() => null)
    if (this.opened) this.#answer?.send({ question, progress })
  }

  /** Tells the other side how far this device is; calls within a moment are told once. */
  tell(): void {
    if (this.#timer || !this.opened) return
    this.#timer = setTimeout(async () => {
      this.#timer = null
      const progress = await this.#options.progress().catch(() => null)
      if (this.opened && progress) this.#tell?.send(progress)
    }, TELL_INTERVAL)
  }

  /** Gives the other side, which is behind, the key of where this device is. */
  give(given: GivenKey): void {
    if (this.opened) this.#give?.send(given)
  }

  /** Asks to be let in, as another device of a member. */
  comeBack(returning: Returning): void {
    if (this.opened) this.#return?.send(returning)
  }

  /** Tells the other side that it is not in the space any more; the link is to be closed then. */
  part(): void {
    this.#farewell?.send(null)
  }

  /**
   * Resolves to true when the other side has told how far it is now; to false when it cannot tell, is gone, or has said
   * nothing for so many ms, and when the signal ends the waiting.
   */
  async ask(ms: number, signal?: AbortSignal): Promise<boolean> {
    if (!this.opened) return false
    return (await this.#questions.ask(question => void this.#ask?.send(question), ms, signal)) ?? false
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    if (this.#timer) clearTimeout(this.#timer)
    this.#options.mux.unpair({ protocol: PROTOCOL, id: this.#id })
    this.#channel?.close()
  }
}

/** A peer's words are checked before they are believed. */
function isProgress(value: unknown): value is Progress {
  if (typeof value !== 'object' || value === null) return false
  const { heads, ends, blobs, missing, tip } = value as Progress
  return (
    isLengths(heads) &&
    isLengths(ends) &&
    isLengths(blobs) &&
    Number.isSafeInteger(missing) &&
    missing >= 0 &&
    typeof tip === 'string'
  )
}

function isLengths(value: unknown): value is Record<string, number> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(
      ([key, length]) => /^[0-9a-f]{64}$/.test(key) && Number.isSafeInteger(length) && length >= 0,
    )
  )
}
