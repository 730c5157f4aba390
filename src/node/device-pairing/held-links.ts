// The links for new devices that this device has made, who asks by them, and what became of each. Kept on disk: a link that
// was used, or guessed at, stays so when the node ends in between.
import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import crypto from 'hypercore-crypto'
import { CoboxError, type ErrorCode } from '../../errors/index.ts'
import {
  commitmentTo,
  encodeDeviceLink,
  isSameCode,
  pairingCode,
  type SecretFiles,
} from '../../keys/index.ts'
import { fromHex, toHex } from '../../lib/bytes.ts'
import type { Answer, Hello } from './channel.ts'

const FORMAT = 1
/** A link for another device is good for this long, in ms. */
const LINK_MS = 15 * 60 * 1000
/** Who comes late is told why for this long, in ms. */
const REMEMBER_MS = 24 * 60 * 60 * 1000
const MAX_LINKS = 8
/** So many tries to show a code are heard by one link; each has one chance in a million to fit by accident. */
const MAX_TRIES = 5

/** A device that asks to be let in. Keys and numbers are in hex. */
export interface AskingDevice {
  request: string
  device: string
  deviceName: string
  commitment: string
  /** What this device drew for it. */
  nonce: string
  /** Null until it has revealed what it drew. */
  code: string | null
  at: number
}

/** A link, as it is kept. */
export interface HeldLink {
  secret: string
  expires: number
  compare: boolean
  state: 'open' | 'used' | 'replaced' | 'declined'
  /** That was let in. */
  device: string | null
  tries: number
  asking: AskingDevice[]
}

/** What somebody who says hello gets. */
export type Reply = { refusal: ErrorCode } | { accepted: true } | { request: string; answer: Answer }

interface HeldEvents {
  /** A link was made. */
  made: [link: HeldLink]
  /** A link is not even remembered any more. */
  forgotten: [link: HeldLink]
  /** What is waited for has changed. */
  changed: []
  /** Somebody is let in, or told why not. */
  decided: [asking: AskingDevice, refusal: ErrorCode | null]
}

export class HeldLinks extends EventEmitter<HeldEvents> {
  readonly #secrets: SecretFiles
  readonly #file: string
  readonly #device: Buffer
  readonly #now: () => number
  #links: HeldLink[] = []
  #timer: NodeJS.Timeout | null = null
  #saving: Promise<void> = Promise.resolve()

  /** @param device public key of this device */
  constructor(secrets: SecretFiles, device: Buffer, now: () => number = Date.now) {
    super()
    this.#secrets = secrets
    this.#file = join(secrets.home, 'pairing.json')
    this.#device = device
    this.#now = now
  }

  async open(): Promise<void> {
    const text = (await this.#secrets.read(this.#file).catch(() => null)) ?? '{}'
    try {
      const { format, links } = JSON.parse(text) as { format?: number; links?: HeldLink[] }
      if (format === FORMAT && links) this.#links = links
    } catch {
      // links that nobody knows any more let nobody in: a new one is quickly made
    }
    this.sweep()
  }

  all(): readonly HeldLink[] {
    return this.#links
  }

  /** The one link by which devices are let in now, or none. */
  get current(): HeldLink | null {
    const link = this.#links.at(-1)
    return link?.state === 'open' && this.#now() <= link.expires ? link : null
  }

  /** Who has shown a code and waits for a person's answer. */
  waiting(): AskingDevice[] {
    this.sweep()
    return this.current?.asking.filter(({ code }) => code !== null) ?? []
  }

  /** A new link; the one before it works no more. */
  async make(compare: boolean): Promise<{ link: string; expires: number }> {
    if (this.current) this.#end(this.current, 'replaced', 'PAIRING_REPLACED')
    const secret = crypto.randomBytes(32)
    const made: HeldLink = {
      secret: toHex(secret),
      expires: this.#now() + LINK_MS,
      compare,
      state: 'open',
      device: null,
      tries: 0,
      asking: [],
    }
    this.#links.push(made)
    this.sweep()
    await this.#save()
    this.emit('made', made)
    this.emit('changed')
    return { link: encodeDeviceLink({ secret, device: this.#device }), expires: made.expires }
  }

  /**
   * A device says hello. The same device with the same commitment gets the same number again: its code stays what it was.
   * Each other commitment is a try, counted on disk before the number is told.
   */
  async hello(link: HeldLink, device: string, { deviceName, commitment }: Hello): Promise<Reply> {
    this.sweep()
    const refusal = this.#refusalFor(link, device)
    if (refusal) return { refusal }
    if (link.state === 'used') return { accepted: true }
    let asking = link.asking.find(one => one.device === device && one.commitment === commitment)
    if (!asking) {
      if (link.tries >= MAX_TRIES) {
        this.#end(link, 'declined', 'PAIRING_DECLINED')
        await this.#save()
        return { refusal: 'INVITE_REVOKED' }
      }
      link.tries++
      asking = {
        request: randomBytes(5).toString('hex'),
        device,
        deviceName,
        commitment,
        nonce: toHex(crypto.randomBytes(32)),
        code: null,
        at: this.#now(),
      }
      link.asking = [...link.asking.filter(one => one.device !== device), asking]
      await this.#save()
    }
    return { request: asking.request, answer: { nonce: asking.nonce, compare: link.compare } }
  }

  /** The device reveals what it drew; now it waits, or is in. False when that is not what it was committed to. */
  async reveal(link: HeldLink, request: string, nonce: string): Promise<boolean> {
    const asking = link.asking.find(one => one.request === request)
    if (!asking) return false
    // it has been told already what became of it
    if (link.state !== 'open') return true
    const newDevice = fromHex(asking.device)
    if (!commitmentTo(fromHex(nonce), newDevice).equals(fromHex(asking.commitment))) return false
    asking.code ??= pairingCode({
      secret: fromHex(link.secret),
      oldDevice: this.#device,
      newDevice,
      oldNonce: fromHex(asking.nonce),
      newNonce: fromHex(nonce),
    })
    if (!link.compare) await this.#accept(link, asking)
    else {
      await this.#save()
      this.emit('changed')
    }
    return true
  }

  /** It does not want to come in any more. */
  withdraw(link: HeldLink, request: string): void {
    if (link.state !== 'open' || !link.asking.some(one => one.request === request)) return
    link.asking = link.asking.filter(one => one.request !== request)
    this.#save().catch(() => {})
    this.emit('changed')
  }

  /** The person has read a code on the new device: one guess. Throws NOBODY_WAITS, PAIRING_CODE_WRONG. */
  async confirm(code: string): Promise<AskingDevice> {
    const waiting = this.waiting()
    const link = this.current
    if (!link || waiting.length === 0) throw new CoboxError('NOBODY_WAITS')
    const asking = waiting.find(one => isSameCode(code, one.code!))
    if (asking) return this.#accept(link, asking)
    this.#end(link, 'declined', 'PAIRING_DECLINED')
    await this.#save()
    throw new CoboxError('PAIRING_CODE_WRONG')
  }

  /** Nobody is let in by the link that is open. Throws NOBODY_WAITS when there is none. */
  async decline(): Promise<void> {
    this.sweep()
    if (!this.current) throw new CoboxError('NOBODY_WAITS')
    this.#end(this.current, 'declined', 'PAIRING_DECLINED')
    await this.#save()
  }

  /** Looks at the clock: a link that is over is over for those who wait, too. */
  sweep(): void {
    const now = this.#now()
    for (const link of this.#links) {
      if (link.state !== 'open' || now <= link.expires || link.asking.length === 0) continue
      const late = link.asking
      link.asking = []
      for (const asking of late) this.emit('decided', asking, 'INVITE_EXPIRED')
      this.emit('changed')
    }
    const kept = this.#links.slice(-MAX_LINKS).filter(({ expires }) => now <= expires + REMEMBER_MS)
    const forgotten = this.#links.filter(link => !kept.includes(link))
    this.#links = kept
    for (const link of forgotten) this.emit('forgotten', link)
    if (this.#timer) clearTimeout(this.#timer)
    const { current } = this
    this.#timer = current && setTimeout(() => this.#expire(), current.expires - now + 1).unref()
  }

  #expire(): void {
    this.sweep()
    this.emit('changed')
  }

  /** Null for who may ask by this link, or was let in by it before. */
  #refusalFor(link: HeldLink, device: string): ErrorCode | null {
    const { state } = link
    if (state === 'used') return link.device === device ? null : 'INVITE_USED'
    if (state === 'replaced') return 'PAIRING_REPLACED'
    if (state === 'declined')
      return link.asking.some(one => one.device === device) ? 'PAIRING_DECLINED' : 'INVITE_REVOKED'
    return this.#now() > link.expires ? 'INVITE_EXPIRED' : null
  }

  /** On disk first: when the node ends before it has answered, the same device gets the same answer later. */
  async #accept(link: HeldLink, asking: AskingDevice): Promise<AskingDevice> {
    Object.assign(link, { state: 'used', device: asking.device })
    await this.#save().catch(error => {
      Object.assign(link, { state: 'open', device: null })
      throw error
    })
    for (const one of link.asking) this.emit('decided', one, one === asking ? null : 'INVITE_USED')
    this.emit('changed')
    return asking
  }

  #end(link: HeldLink, state: 'replaced' | 'declined', refusal: ErrorCode): void {
    link.state = state
    for (const asking of link.asking) this.emit('decided', asking, refusal)
    this.emit('changed')
  }

  #save(): Promise<void> {
    const text = JSON.stringify({ format: FORMAT, links: this.#links })
    const saving = this.#saving.then(() => this.#secrets.write(this.#file, text))
    this.#saving = saving.catch(() => {})
    return saving
  }

  async close(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    await this.#saving
  }
}
