// What this device's person keeps for others, as a trustee: shares that came, and what is done with them. Nothing is ever
// released by itself.
import { CoboxError } from '../../errors/index.ts'
import {
  parseRequest,
  proveShare,
  type Purpose,
  type RecoveryRequest,
  readShare,
  releaseCode,
  type Share,
  type ShareContent,
  saltOf,
  sealRelease,
  type Testimony,
  testify,
  twoWords,
} from '../../keys/index.ts'
import type { Person } from '../person.ts'
import type { Courier } from './courier.ts'
import type { Message } from './messages.ts'
import type { Post } from './post.ts'
import type { RecoveryStore } from './store.ts'

const HELD = 'held/'
const DAY_MS = 24 * 60 * 60 * 1000

interface HeldShare {
  owner: string
  ownerName: string
  set: string
  /** By the owner's clock, and when it came here, in ms. */
  createdAt: number
  since: number
  state: 'arrived' | 'accepted' | 'declined' | 'superseded'
  /** Null once it was declined or superseded. */
  share: Share | null
  /** The owner last asked for a proof; objected to an inheritance. */
  askedAt?: number
  objectedAt?: number
  /** That the heir may have it, from a device on, and until when the owner may object. */
  agreed?: { device: string; until: number }
  releases: { at: number; purpose: Purpose }[]
}

export type Released =
  | { state: 'released'; purpose: Purpose; owner: string; ownerName: string; release: string }
  | { state: 'waiting'; purpose: Purpose; owner: string; ownerName: string; until: number }

export class HeldShares {
  readonly #person: Person
  readonly #store: RecoveryStore
  readonly #post: Post
  readonly #courier: Courier

  constructor(person: Person, store: RecoveryStore, post: Post, courier: Courier) {
    this.#person = person
    this.#store = store
    this.#post = post
    this.#courier = courier
  }

  /** What is held, for whom, since when. The share itself is told to nobody. */
  list() {
    return this.#all().map(held => {
      const { share, agreed, owner, ownerName, set, createdAt, since, state, askedAt, objectedAt, releases } =
        held
      const content = share && readShare(share, ownerName)
      return {
        owner,
        ownerName,
        set,
        createdAt,
        since,
        state,
        ...(content && {
          threshold: content.threshold,
          total: content.total,
          ...(content.others && { others: content.others }),
          ...(content.heir && { heir: content.heir }),
        }),
        ...(askedAt !== undefined && { askedAt }),
        ...(objectedAt !== undefined && { objectedAt }),
        ...(agreed && { waitsUntil: agreed.until }),
        releases,
      }
    })
  }

  #all(): HeldShare[] {
    return this.#store.keys(HELD).map(key => this.#store.get<HeldShare>(key)!)
  }

  /** By the owner's key, the start of it, or name; with one share alone, nobody need be named. Throws NO_SHARE, AMBIGUOUS. */
  #find(wanted?: string): HeldShare & { share: Share } {
    const all = this.#all().filter(({ share }) => share !== null)
    const found = all.filter(
      ({ owner, ownerName }) =>
        wanted === undefined ||
        owner === wanted ||
        ownerName === wanted ||
        (wanted.length >= 6 && owner.startsWith(wanted)),
    )
    if (found.length > 1)
      throw new CoboxError('AMBIGUOUS', { name: wanted ?? 'nobody', what: 'owner of a share' })
    if (!found[0]) throw new CoboxError('NO_SHARE', { who: wanted ?? 'anybody' })
    return found[0] as HeldShare & { share: Share }
  }

  #put(held: HeldShare): Record<string, unknown> {
    return { [HELD + held.owner]: held }
  }

  /** What an owner has written, or handed over (`from` is nobody then). */
  async onMessage(from: string | null, message: Message): Promise<void> {
    if (message.kind === 'share') return void (await this.#take(from, message.share))
    const held = from === null ? null : this.#store.get<HeldShare>(HELD + from)
    if (!held || held.set !== message.set) return
    if (message.kind === 'superseded')
      await this.#store.set(this.#put({ ...held, state: 'superseded', share: null }))
    if (message.kind === 'objection') await this.#store.set(this.#put({ ...held, objectedAt: Date.now() }))
    if (message.kind === 'question' && held.share) {
      const { set, question } = message
      const answer = proveShare(held.share, Buffer.from(question, 'hex')).toString('hex')
      await this.#post.send(
        [{ to: held.owner, message: { kind: 'answer', set, question, answer } }],
        this.#put({ ...held, askedAt: Date.now() }),
      )
    }
  }

  /** A share that was handed over as a code. Throws NO_LETTER, LETTER_NOT_YOURS, SHARE_DAMAGED, SHARE_OTHER_SET. */
  async takeLetter(code: string): Promise<{ owner: string; ownerName: string }> {
    const message = await this.#post.take(code)
    if (message.kind !== 'share') throw new CoboxError('NO_LETTER')
    const content = await this.#take(null, message.share)
    if (!content) throw new CoboxError('SHARE_OTHER_SET', { who: readShare(message.share).ownerName })
    return { owner: content.owner, ownerName: content.ownerName }
  }

  /** Null when a newer one is here already, or this one was declined. */
  async #take(from: string | null, share: Share): Promise<ShareContent | null> {
    const content = readShare(share, 'that letter')
    const { owner, ownerName, set, createdAt } = content
    // nobody brings somebody else's share but by hand
    if (from !== null && from !== owner) return null
    const there = this.#store.get<HeldShare>(HELD + owner)
    if (there && (there.set === set ? there.share === null : there.createdAt >= createdAt)) return null
    if (there?.set === set) return content
    const held: HeldShare = {
      owner,
      ownerName,
      set,
      createdAt,
      since: Date.now(),
      state: 'arrived',
      share,
      releases: [],
    }
    await this.#post.send([{ to: owner, message: { kind: 'arrived', set } }], this.#put(held))
    return content
  }

  /** Throws NO_SHARE. */
  async accept(owner?: string): Promise<{ owner: string; ownerName: string }> {
    const held = this.#find(owner)
    await this.#post.send(
      [{ to: held.owner, message: { kind: 'accepted', set: held.set } }],
      this.#put({ ...held, state: 'accepted' }),
    )
    return { owner: held.owner, ownerName: held.ownerName }
  }

  /** Gives it away for good: it is deleted here, and the owner is told. Throws NO_SHARE. */
  async decline(owner?: string): Promise<{ owner: string; ownerName: string }> {
    const held = this.#find(owner)
    await this.#post.send(
      [{ to: held.owner, message: { kind: 'declined', set: held.set } }],
      this.#put({ ...held, state: 'declined', share: null }),
    )
    return { owner: held.owner, ownerName: held.ownerName }
  }

  /** What a request code asks for, before anything is released. Throws REQUEST_MALFORMED, BAD_ATTESTATION, NO_SHARE, NOT_THE_HEIR. */
  inspect(code: string, owner?: string) {
    const request = parseRequest(code)
    const held = this.#find(owner)
    const { heir } = this.#check(held, request)
    const { ownerName, objectedAt } = held
    return {
      purpose: request.purpose,
      owner: held.owner,
      ownerName,
      ...(heir && { heir }),
      ...(objectedAt !== undefined && { objectedAt }),
    }
  }

  #check(held: HeldShare & { share: Share }, { purpose, identity }: RecoveryRequest): ShareContent {
    const content = readShare(held.share, held.ownerName)
    if (purpose === 'inheritance' && (!content.heir || content.heir.identity !== identity))
      throw new CoboxError('NOT_THE_HEIR', { who: held.ownerName })
    if (purpose === 'theft' && identity === held.owner) throw new CoboxError('REQUEST_MALFORMED')
    return content
  }

  /**
   * Releases a share to the device that a request code names, once the two words were heard. An heir gets it only after the
   * owner had time to object: then this is to be called again. `anyway`: although the owner objected; not for an heir.
   * Throws what `inspect` throws, REQUEST_WORDS_DIFFER, RECOVERY_OBJECTED, RECOVERY_WAITS, RECOVERY_UNHEARD.
   */
  async release(options: {
    request: string
    words: string
    owner?: string
    anyway?: boolean
  }): Promise<Released> {
    const { request: code, words, owner, anyway = false } = options
    const request = parseRequest(code)
    const held = this.#find(owner)
    const content = this.#check(held, request)
    if (plain(words) !== (await twoWords(code))) throw new CoboxError('REQUEST_WORDS_DIFFER')
    const { ownerName, set } = held
    const inherits = request.purpose === 'inheritance'
    if (held.objectedAt !== undefined && (inherits || !anyway))
      throw new CoboxError('RECOVERY_OBJECTED', { who: ownerName })
    if (inherits) {
      const until = await this.#waitUntil(held, request.device, content.heir!.waitDays)
      if (until !== null)
        return { state: 'waiting', purpose: request.purpose, owner: held.owner, ownerName, until }
    }
    const { identity, device, proof, personName } = this.#person
    const sealed = sealRelease(
      {
        purpose: request.purpose,
        to: request.device,
        from: { identity, name: personName, device, proof },
        share: held.share,
        ...(request.purpose === 'theft' && { testimony: this.#testify(held, content, request.identity!) }),
      },
      this.#person.deviceKeyPair,
    )
    await this.#courier.offer(request.device, sealed)
    const releases = [...held.releases, { at: Date.now(), purpose: request.purpose }].slice(-20)
    await this.#post.send(
      [{ to: held.owner, message: { kind: 'released', set, purpose: request.purpose } }],
      this.#put({ ...held, releases }),
    )
    return {
      state: 'released',
      purpose: request.purpose,
      owner: held.owner,
      ownerName,
      release: releaseCode(sealed),
    }
  }

  #testify({ owner, set }: HeldShare, { part }: ShareContent, identity: string): Testimony {
    const { identity: trustee, deviceKeyPair, proof } = this.#person
    return testify(
      { set, old: owner, new: identity },
      { identity: trustee, salt: saltOf(part), device: deviceKeyPair, proof },
    )
  }

  /**
   * The first time, and for each other device, the waiting begins and the owner is told. Null when it is over, and the owner
   * could have been heard.
   */
  async #waitUntil(held: HeldShare, device: string, waitDays: number): Promise<number | null> {
    const { agreed, owner, ownerName, set } = held
    if (agreed?.device !== device) {
      const until = Date.now() + waitDays * DAY_MS
      await this.#post.send(
        [{ to: owner, message: { kind: 'agreed', set, until } }],
        this.#put({ ...held, agreed: { device, until } }),
      )
      return until
    }
    if (Date.now() < agreed.until)
      throw new CoboxError('RECOVERY_WAITS', { who: ownerName, until: new Date(agreed.until).toISOString() })
    const shared = await this.#post.knows(owner)
    const heard = shared?.spaces.some(({ links }) => [...links].some(({ opened }) => opened)) ?? true
    if (!heard) throw new CoboxError('RECOVERY_UNHEARD', { who: ownerName })
    await this.#post.run()
    return null
  }
}

function plain(words: string): string {
  return words.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
}
