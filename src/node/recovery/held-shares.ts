// What this device's person keeps for others, as a trustee: shares that came, and what is done with them. Nothing is ever
// released by itself.
import { CoboxError } from '../../errors/index.ts'
import {
  parseRequest,
  proveShare,
  isFarewell,
  type Purpose,
  type RecoveryRequest,
  readShare,
  releaseCode,
  type Share,
  type ShareContent,
  saltOf,
  sealRelease,
  testify,
  twoWords,
} from '../../keys/index.ts'
import type { LiveSpace } from '../live-space.ts'
import type { Person } from '../person.ts'
import type { Courier } from './courier.ts'
import type { Message } from './messages.ts'
import type { Changes, Post } from './post.ts'
import { type FormerShare, HELD, type HeldShare } from './records.ts'
import type { RecoveryStore } from './store.ts'
import { startsOf } from '../../lib/starts-of.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** A share of a set that ended is kept so long. Who has the words of somebody else can end a set, too. */
const FORMER_MS = 60 * DAY_MS
/** Before an heir gets a share, what the owner may have written is waited for, so long at most, in ms. */
const HEARING_MS = 10_000

export type Released =
  | { state: 'released'; purpose: Purpose; owner: string; ownerName: string; release: string; given: boolean }
  | { state: 'waiting'; purpose: Purpose; owner: string; ownerName: string; until: number }

interface Answered {
  owner: string
  ownerName: string
  told: boolean
}

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

  /**
   * By the owner's key, the start of it, or name; with one share alone, nobody need be named. `former`: of sets that ended,
   * too. Throws NO_SHARE, AMBIGUOUS.
   */
  #find(wanted?: string, former = false): HeldShare {
    const all = this.#all().filter(one => one.share !== null || (former && keptFormer(one).length > 0))
    const found = all.filter(
      ({ owner, ownerName }) =>
        wanted === undefined ||
        owner === wanted ||
        ownerName === wanted ||
        (wanted.length >= 6 && owner.startsWith(wanted)),
    )
    const candidates = startsOf(found.map(one => one.owner))
    if (found.length > 1)
      throw new CoboxError('AMBIGUOUS', { name: wanted ?? 'nobody', what: 'owner of a share', candidates })
    if (!found[0]) throw new CoboxError('NO_SHARE', { who: wanted ?? 'anybody' })
    return found[0]
  }

  /** The record of an owner as it is when it is this one's turn, changed; nothing when there is none of this set any more. */
  #changing(owner: string, set: string, change: (held: HeldShare) => Partial<HeldShare>): Changes {
    return () => {
      const held = this.#store.get<HeldShare>(HELD + owner)
      return held?.set === set ? { [HELD + owner]: { ...held, ...change(held) } } : {}
    }
  }

  /** What an owner has written. */
  async onMessage(from: string, message: Message): Promise<void> {
    if (message.kind === 'share') return void (await this.#take(from, message.share))
    const held = this.#store.get<HeldShare>(HELD + from)
    if (!held || held.set !== message.set) return
    if (message.kind === 'superseded' && isFarewell(message, from))
      await this.#store.update(
        this.#changing(from, held.set, now => ({
          state: 'superseded',
          share: null,
          former: ended(now, Date.now()),
        })),
      )
    if (message.kind === 'objection')
      await this.#store.update(this.#changing(from, held.set, () => ({ objectedAt: Date.now() })))
    if (message.kind === 'question' && held.share) {
      const { set, question } = message
      const answer = proveShare(held.share, Buffer.from(question, 'hex')).toString('hex')
      await this.#post.send(
        [{ to: held.owner, message: { kind: 'answer', set, question, answer } }],
        this.#changing(from, set, () => ({ askedAt: Date.now() })),
      )
    }
  }

  /** Deletes the shares of sets that ended long ago. */
  async forgetFormer(): Promise<void> {
    const now = Date.now()
    const old = this.#all().filter(({ former }) => former?.some(({ share, until }) => share && until < now))
    for (const { owner, set } of old)
      await this.#store.update(
        this.#changing(owner, set, ({ former = [] }) => ({
          former: former.map(one => (one.until < now ? { ...one, share: null } : one)),
        })),
      )
  }

  /** A share that was handed over as a code. Throws NO_LETTER, LETTER_NOT_YOURS, SHARE_DAMAGED, SHARE_OTHER_SET. */
  async takeLetter(code: string): Promise<{ owner: string; ownerName: string }> {
    const message = await this.#post.take(code)
    if (message.kind !== 'share') throw new CoboxError('NO_LETTER')
    const content = await this.#take(null, message.share)
    if (!content) throw new CoboxError('SHARE_OTHER_SET', { who: readShare(message.share).ownerName })
    return { owner: content.owner, ownerName: content.ownerName }
  }

  /** `from` is nobody when it was handed over. Null when a newer one is here already, or this one was declined. */
  async #take(from: string | null, share: Share): Promise<ShareContent | null> {
    const content = readShare(share, 'that letter')
    const { owner, ownerName, set, createdAt } = content
    // nobody brings somebody else's share but by hand
    if (from !== null && from !== owner) return null
    let taken = false
    const take = () => {
      const there = this.#store.get<HeldShare>(HELD + owner)
      taken = !there || (there.set === set ? there.share !== null : isFresh(there, content))
      if (!taken || there?.set === set) return {}
      const held: HeldShare = {
        owner,
        ownerName,
        set,
        createdAt,
        since: Date.now(),
        state: 'arrived',
        share,
        releases: [],
        ...(there && { former: ended(there, Date.now()) }),
      }
      return { [HELD + owner]: held }
    }
    const known = this.#store.get<HeldShare>(HELD + owner)
    if (known && (known.set === set || !isFresh(known, content))) take()
    else await this.#post.send([{ to: owner, message: { kind: 'arrived', set } }], take)
    return taken ? content : null
  }

  /** `told`: there is a way to the owner. Throws NO_SHARE. */
  async accept(owner?: string): Promise<Answered> {
    const held = this.#find(owner)
    await this.#post.send(
      [{ to: held.owner, message: { kind: 'accepted', set: held.set } }],
      this.#changing(held.owner, held.set, ({ state }) => ({
        state: state === 'arrived' ? 'accepted' : state,
      })),
    )
    return { owner: held.owner, ownerName: held.ownerName, told: await this.#post.reaches(held.owner) }
  }

  /** Gives it away for good: it is deleted here, and the owner is told. Throws NO_SHARE. */
  async decline(owner?: string): Promise<Answered> {
    const held = this.#find(owner)
    await this.#post.send(
      [{ to: held.owner, message: { kind: 'declined', set: held.set } }],
      this.#changing(held.owner, held.set, () => ({ state: 'declined', share: null, former: [] })),
    )
    return { owner: held.owner, ownerName: held.ownerName, told: await this.#post.reaches(held.owner) }
  }

  /** What a request code asks for, before anything is released. Throws REQUEST_MALFORMED, BAD_ATTESTATION, NO_SHARE, NOT_THE_HEIR. */
  inspect(code: string, owner?: string) {
    const request = parseRequest(code)
    const { held, shares } = this.#check(request, owner)
    const { heir } = shares[0]!.content
    const { ownerName, objectedAt } = held
    return {
      purpose: request.purpose,
      owner: held.owner,
      ownerName,
      ...(heir && { heir }),
      ...(objectedAt !== undefined && { objectedAt }),
    }
  }

  /** What is to be released: one share; after a theft, those of sets that ended too. */
  #check({ purpose, identity }: RecoveryRequest, owner?: string): { held: HeldShare; shares: Releasable[] } {
    const theft = purpose === 'theft'
    const held = this.#find(owner, theft)
    const all = [...(held.share ? [held.share] : []), ...(theft ? keptFormer(held) : [])]
    const shares = all.map(share => ({ share, content: readShare(share, held.ownerName) }))
    const { heir } = shares[0]!.content
    if (purpose === 'inheritance' && (!heir || heir.identity !== identity))
      throw new CoboxError('NOT_THE_HEIR', { who: held.ownerName })
    if (theft && identity === held.owner) throw new CoboxError('REQUEST_MALFORMED')
    return { held, shares }
  }

  /**
   * Releases a share to the device that a request code names, once the two words were heard. An heir gets it only after the
   * owner had time to object: then this is to be called again. `anyway`: although the owner objected, which is not for an heir;
   * or although nobody is connected from whom an objection to an heir could be heard.
   * Throws what `inspect` throws, REQUEST_WORDS_DIFFER, RECOVERY_OBJECTED, RECOVERY_WAITS, RECOVERY_UNHEARD.
   */
  async release(options: {
    request: string
    words: string
    owner?: string
    anyway?: boolean
  }): Promise<Released> {
    const { request: code, words, anyway = false } = options
    const request = parseRequest(code)
    const { purpose } = request
    const inherits = purpose === 'inheritance'
    const check = () => {
      const found = this.#check(request, options.owner)
      if (found.held.objectedAt !== undefined && (inherits || !anyway))
        throw new CoboxError('RECOVERY_OBJECTED', { who: found.held.ownerName })
      return found
    }
    const { owner, ownerName, set } = check().held
    if (plain(words) !== (await twoWords(code))) throw new CoboxError('REQUEST_WORDS_DIFFER')
    if (inherits) {
      await this.#hear(check(), anyway)
      const until = await this.#waitUntil(check(), request.device)
      if (until !== null) return { state: 'waiting', purpose, owner, ownerName, until }
    }
    // what has come meanwhile counts: an objection, another set
    const { shares } = check()
    const sealed = this.#seal(request, owner, shares)
    await this.#post.send(
      [{ to: owner, message: { kind: 'released', set, purpose } }],
      this.#changing(owner, set, ({ releases }) => ({
        releases: [...releases, { at: Date.now(), purpose }].slice(-20),
      })),
    )
    const given = await this.#courier.offer(request.device, sealed)
    return { state: 'released', purpose, owner, ownerName, release: releaseCode(sealed), given }
  }

  #seal(
    { purpose, device: to, identity: fresh }: RecoveryRequest,
    old: string,
    shares: Releasable[],
  ): Buffer {
    const { identity, device, proof, personName: name, deviceKeyPair } = this.#person
    const from = { identity, name, device, proof }
    const [{ share }] = shares as [Releasable]
    if (purpose !== 'theft') return sealRelease({ purpose, to, from, share }, deviceKeyPair)
    const sworn = shares.map(({ share, content: { set, part } }) => ({
      share,
      testimony: testify(
        { set, old, new: fresh! },
        { identity, salt: saltOf(part), device: deviceKeyPair, proof },
      ),
    }))
    const [first, ...former] = sworn as [(typeof sworn)[number]]
    return sealRelease({ purpose, to, from, ...first, ...(former.length > 0 && { former }) }, deviceKeyPair)
  }

  /**
   * Waits for what the owner may have written to come here. Throws RECOVERY_UNHEARD when nobody is connected who could pass it
   * on, the heir's own devices left aside, unless `anyway`.
   */
  async #hear({ held, shares }: { held: HeldShare; shares: Releasable[] }, anyway: boolean): Promise<void> {
    const { owner, ownerName } = held
    const shared = await this.#post.knows(owner)
    const heir = shares[0]!.content.heir!.identity
    const heard = await Promise.all((shared?.spaces ?? []).map(live => hasHeard(live, heir)))
    if (!heard.includes(true) && !anyway) throw new CoboxError('RECOVERY_UNHEARD', { who: ownerName })
    await this.#post.run()
  }

  /** The first time, and for each other device, the waiting begins and the owner is told. Null when it is over. */
  async #waitUntil(
    { held, shares }: { held: HeldShare; shares: Releasable[] },
    device: string,
  ): Promise<number | null> {
    const { agreed, owner, ownerName, set } = held
    if (agreed?.device !== device) {
      const until = Date.now() + shares[0]!.content.heir!.waitDays * DAY_MS
      await this.#post.send(
        [{ to: owner, message: { kind: 'agreed', set, until } }],
        this.#changing(owner, set, () => ({ agreed: { device, until } })),
      )
      return until
    }
    if (Date.now() < agreed.until)
      throw new CoboxError('RECOVERY_WAITS', { who: ownerName, until: new Date(agreed.until).toISOString() })
    return null
  }
}

interface Releasable {
  share: Share
  content: ShareContent
}

/** Another set than those that were here, and a newer one, unless the one that is here has ended: clocks lie. */
function isFresh({ state, createdAt, former = [] }: HeldShare, content: ShareContent): boolean {
  if (former.some(({ set }) => set === content.set)) return false
  return state === 'superseded' || createdAt < content.createdAt
}

/** What ended before, and this set: its share stays for a while. */
function ended({ former = [], set, share }: HeldShare, now: number): FormerShare[] {
  const others = former.filter(one => one.set !== set)
  const before = former.find(one => one.set === set)
  return [...others, before ?? { set, share, until: now + FORMER_MS }]
}

/** True when all is here that somebody else than `but` has, who is connected. */
async function hasHeard(live: LiveSpace, but: string): Promise<boolean> {
  const { space } = live
  const theirs = new Set(
    (await space.devices()).filter(({ member }) => member === but).map(({ device }) => device),
  )
  for (const end = Date.now() + HEARING_MS; Date.now() < end; await live.next(250)) {
    const others = [...live.links].filter(({ opened, remoteDevice }) => opened && !theirs.has(remoteDevice))
    if (others.length === 0) return false
    await space.update()
    for (const { remote } of others) {
      if (remote && (await space.covers(remote.heads))) return true
      if (remote) space.hint(remote.heads)
    }
  }
  return false
}

function keptFormer({ former = [] }: HeldShare): Share[] {
  const now = Date.now()
  return former.flatMap(({ share, until }) => (share && until > now ? [share] : []))
}

function plain(words: string): string {
  return words.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
}
