// The host’s side of a node: the offers that it has made, and everything that it keeps for others.
import { EventEmitter } from 'node:events'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import crypto from 'hypercore-crypto'
import { because, CoboxError } from '../errors/index.ts'
import { createLock } from '../lib/lock.ts'
import { toHex } from '../lib/bytes.ts'
import {
  type Agreement,
  checkQuota,
  DAY,
  isId,
  isSignedTerms,
  newAgreementId,
  NOTICE_DAYS,
  parseTerms,
  signTerms,
  topicOf,
} from './agreement.ts'
import { type Acceptance, type Accepted, type HostingConnection, openOffer, pairOffer } from './channel.ts'
import { Hosted } from './hosted.ts'
import type { HostParts } from './host-parts.ts'
import { encodeOffer, type Offer } from './offer.ts'

const FORMAT = 1
const OFFERS = 'offers.json'
/** An offer is good for this long when nothing else is said. */
const OFFER_DAYS = 30
/** How often what is kept is counted, and what has ended is deleted, in ms. */
const TICK_MS = 60_000

export interface MadeOffer extends Omit<Offer, 'format'> {
  madeAt: number
  state: 'open' | 'accepted' | 'withdrawn'
}

interface HostEvents {
  /** Something about this agreement has changed; null for offers. */
  changed: [Hosted | null]
}

export class Host extends EventEmitter<HostEvents> {
  readonly #parts: HostParts
  readonly #hosted = new Map<string, Hosted>()
  readonly #offers = new Map<string, MadeOffer>()
  readonly #connections = new Map<HostingConnection, Map<string, () => void>>()
  readonly #meetings = new Map<string, { destroy(): void }>()
  readonly #accepting = createLock()
  /** Agreements that could not be read, with why. */
  readonly broken = new Map<string, Error>()
  #timer: NodeJS.Timeout | null = null
  #tickedAt = performance.now()
  #ticking: Promise<void> = Promise.resolve()

  constructor(parts: HostParts) {
    super()
    this.#parts = parts
  }

  async open(): Promise<void> {
    const { folder, secrets, log } = this.#parts
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const text = await secrets.read(join(folder, OFFERS))
    const saved = text === null ? null : (JSON.parse(text) as { format: number; offers: MadeOffer[] })
    if (saved && saved.format > FORMAT)
      throw new CoboxError('STORE_NEWER', { found: saved.format, known: FORMAT })
    for (const offer of saved?.offers ?? []) this.#offers.set(offer.offer, offer)
    for (const id of await readdir(folder)) {
      if (!isId(id)) continue
      try {
        const hosted = await Hosted.load(this.#parts, id)
        if (hosted) this.#add(hosted)
      } catch (error) {
        this.broken.set(id, error as Error)
        log.warn(
          { agreement: id, reason: (error as Error).message },
          'a hosting agreement could not be opened',
        )
      }
    }
    for (const offer of this.#offers.values()) this.#meetFor(offer)
    this.#timer = setInterval(() => this.#tick(), TICK_MS).unref()
    // what ended while it was off
    for (const hosted of this.#hosted.values()) await hosted.tick(0)
  }

  #add(hosted: Hosted): void {
    this.#hosted.set(hosted.id, hosted)
    hosted.on('changed', () => this.emit('changed', hosted))
    for (const [connection, ends] of this.#connections) ends.set(hosted.id, hosted.attach(connection))
  }

  #tick(): void {
    const now = performance.now()
    const ms = now - this.#tickedAt
    this.#tickedAt = now
    this.#ticking = this.#ticking.then(async () => {
      for (const hosted of this.#hosted.values())
        await hosted.tick(ms).catch(error => {
          this.#parts.log.warn(
            { agreement: hosted.id, reason: (error as Error).message },
            'it could not be counted',
          )
        })
    })
  }

  /** A connection that has come: whoever knows a secret may speak on it. */
  attach(connection: HostingConnection): void {
    const ends = new Map<string, () => void>()
    this.#connections.set(connection, ends)
    for (const hosted of this.#hosted.values()) ends.set(hosted.id, hosted.attach(connection))
    for (const offer of this.#offers.values()) this.#attachOffer(connection, offer)
  }

  detach(connection: HostingConnection): void {
    this.#connections.delete(connection)
  }

  all(): Hosted[] {
    return [...this.#hosted.values()]
  }

  /** By id or its start, of six letters at least. Throws NO_AGREEMENT. */
  get(wanted: string): Hosted {
    const found = this.find(wanted)
    if (!found) throw new CoboxError('NO_AGREEMENT', { agreement: wanted })
    return found
  }

  find(wanted: string): Hosted | null {
    const exact = this.#hosted.get(wanted)
    if (exact) return exact
    const found = wanted.length >= 6 ? this.all().filter(({ id }) => id.startsWith(wanted)) : []
    return found.length === 1 ? found[0]! : null
  }

  /** Makes an offer: the link is for whom it is meant, once. Throws BAD_QUOTA, BAD_AGREEMENT. */
  async offer(options: {
    quotaBytes: number
    until?: number | null
    noticeDays?: number
    words?: string
    inReturnFor?: string | null
    expires?: number
    coop: string
  }): Promise<{ link: string; offer: string }> {
    checkQuota(options.quotaBytes)
    const { now, signer, addresses } = this.#parts
    const { identity, keyPair } = signer()
    const until = options.until ?? null
    if (until !== null && until <= now())
      throw new CoboxError('BAD_AGREEMENT', { reason: because('wouldBeOver') })
    const made: MadeOffer = {
      offer: newAgreementId(),
      agreement: newAgreementId(),
      host: { device: toHex(keyPair.publicKey), identity, coop: options.coop },
      secret: toHex(crypto.randomBytes(32)),
      quotaBytes: options.quotaBytes,
      until,
      noticeDays: options.noticeDays ?? NOTICE_DAYS,
      words: options.words ?? '',
      inReturnFor: options.inReturnFor ?? null,
      expires: options.expires ?? now() + OFFER_DAYS * DAY,
      addresses: addresses(),
      madeAt: now(),
      state: 'open',
    }
    const { madeAt: _, state: __, ...offer } = made
    const link = encodeOffer(offer, signer())
    this.#offers.set(made.offer, made)
    await this.#saveOffers()
    this.#meetFor(made)
    for (const connection of this.#connections.keys()) this.#attachOffer(connection, made)
    this.emit('changed', null)
    return { link, offer: made.offer }
  }

  offers(): MadeOffer[] {
    return [...this.#offers.values()]
  }

  /** Throws NO_OFFER, OFFER_USED. */
  async withdraw(wanted: string): Promise<void> {
    const offer = this.offers().find(
      one => one.offer === wanted || (wanted.length >= 6 && one.offer.startsWith(wanted)),
    )
    if (!offer) throw new CoboxError('NO_OFFER')
    if (offer.state === 'accepted') throw new CoboxError('OFFER_USED')
    offer.state = 'withdrawn'
    this.#meetings.get(offer.offer)?.destroy()
    this.#meetings.delete(offer.offer)
    await this.#saveOffers()
    this.emit('changed', null)
  }

  async #saveOffers(): Promise<void> {
    const saved = { format: FORMAT, offers: this.offers() }
    await this.#parts.secrets.write(join(this.#parts.folder, OFFERS), JSON.stringify(saved))
  }

  #meetFor(offer: MadeOffer): void {
    if (offer.state !== 'open' || this.#parts.now() > offer.expires) return
    this.#meetings.set(offer.offer, this.#parts.meet(topicOf(offer)))
  }

  #attachOffer(connection: HostingConnection, offer: MadeOffer): void {
    // also when it is accepted: who did not hear the answer asks again
    pairOffer(connection, offer.secret, () => {
      const channel = openOffer<Accepted, Acceptance>(connection, offer.secret, {
        onMessage: acceptance =>
          void this.#accept(offer, acceptance)
            .then(agreement => channel?.send({ agreement }))
            .catch(error => {
              const code = error instanceof CoboxError ? error.code : 'INTERNAL'
              this.#parts.log.info(
                { offer: offer.offer, code, reason: (error as Error).message },
                'an offer was not accepted',
              )
              channel?.send({ refused: code })
            }),
      })
    })
  }

  /** [H1] [H10] Throws OFFER_EXPIRED, OFFER_USED, OFFER_WITHDRAWN, BAD_AGREEMENT. */
  #accept(offer: MadeOffer, { text, guest, roster }: Acceptance): Promise<Agreement> {
    return this.#accepting(async () => {
      const there = this.#hosted.get(offer.agreement)
      if (there) {
        // the same acceptance, whose answer was lost
        if (there.papers.agreement.guest.device === guest?.device && there.terms.sequence === 1)
          return there.papers.agreement
        throw new CoboxError('OFFER_USED')
      }
      if (offer.state === 'withdrawn') throw new CoboxError('OFFER_WITHDRAWN')
      if (offer.state === 'accepted') throw new CoboxError('OFFER_USED')
      if (this.#parts.now() > offer.expires) throw new CoboxError('OFFER_EXPIRED')
      this.#assertAsOffered(offer, text)
      if (!isSignedTerms(text, 'guest', guest))
        throw new CoboxError('BAD_AGREEMENT', { reason: 'its guest has not signed it' })
      const agreement = { text, host: signTerms(text, 'host', this.#parts.signer()), guest }
      const hosted = await Hosted.begin(this.#parts, agreement, roster)
      offer.state = 'accepted'
      await this.#saveOffers()
      this.#meetings.get(offer.offer)?.destroy()
      this.#meetings.delete(offer.offer)
      this.#add(hosted)
      this.emit('changed', hosted)
      return agreement
    })
  }

  /** Throws BAD_AGREEMENT: only what was offered is signed. */
  #assertAsOffered(offer: MadeOffer, text: string): void {
    const terms = parseTerms(text)
    const { agreement, host, secret, quotaBytes, until, noticeDays, words, inReturnFor } = offer
    const same =
      terms.agreement === agreement &&
      terms.sequence === 1 &&
      terms.offer === offer.offer &&
      terms.host.device === host.device &&
      terms.host.identity === host.identity &&
      terms.host.coop === host.coop &&
      terms.secret === secret &&
      terms.quotaBytes === quotaBytes &&
      terms.until === until &&
      terms.noticeDays === noticeDays &&
      terms.words === words &&
      terms.inReturnFor === inReturnFor
    if (!same) throw new CoboxError('BAD_AGREEMENT', { reason: because('notAsOffered') })
  }

  /** Whose vaults are kept here, and those of one person. */
  vaultOwners(): Set<string> {
    return new Set(this.all().flatMap(({ vaultOwners }) => vaultOwners))
  }

  vaultsOf(identity: string, devices: readonly string[]): string[] {
    return this.all().flatMap(hosted => hosted.vaultsOf(identity, devices))
  }

  async close(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer)
    this.#tick()
    await this.#ticking
    for (const meeting of this.#meetings.values()) meeting.destroy()
    await Promise.all(this.all().map(hosted => hosted.close()))
  }
}
