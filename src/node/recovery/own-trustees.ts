// The trustees of this device's person: who they are, what has become of each share, and what they have told.
import { randomBytes } from 'node:crypto'
import { trusteeSets } from '../../apps/members/index.ts'
import { because, CoboxError } from '../../errors/index.ts'
import {
  bidFarewell,
  checkProof,
  commitTo,
  DEFAULT_THRESHOLD,
  DEFAULT_TRUSTEES,
  entropyOf,
  makeShares,
  readShare,
  saltOf,
  strengthOf,
  trusteeHash,
} from '../../keys/index.ts'
import { toHex } from '../../lib/bytes.ts'
import type { LiveSpace } from '../live-space.ts'
import type { Log } from '../log.ts'
import type { Person } from '../person.ts'
import type { Spaces } from '../spaces.ts'
import type { Message } from './messages.ts'
import { findAcquaintance } from './acquaintances.ts'
import type { Changes, Post } from './post.ts'
import { type Notice, OWN, type OwnSet, type TrusteeRecord } from './records.ts'
import type { RecoveryStore } from './store.ts'
import { startsOf } from '../../lib/starts-of.ts'

const DEFAULT_WAIT_DAYS = 30
const DEFAULT_LABEL = 'my CoBox identity'

export interface SetupInput {
  trustees: string[]
  threshold?: number
  label?: string
  instructions?: string
  nameOthers?: boolean
  heir?: string
  waitDays?: number
  review?: boolean
}

export class OwnTrustees {
  readonly #person: Person
  readonly #spaces: Spaces
  readonly #store: RecoveryStore
  readonly #post: Post
  readonly #log: Log

  constructor(person: Person, spaces: Spaces, store: RecoveryStore, post: Post, log: Log) {
    this.#person = person
    this.#spaces = spaces
    this.#store = store
    this.#post = post
    this.#log = log
  }

  get #own(): OwnSet | null {
    return this.#store.get<OwnSet>(OWN)
  }

  /**
   * Names trustees, or others than before: a fresh set of shares, sent to each. With `review` nothing is done, but all is
   * checked. Throws NO_WORDS, NOT_FOUND, AMBIGUOUS, TRUSTEE_UNFIT, THRESHOLD_WRONG.
   */
  async setup(input: SetupInput) {
    const chosen = await this.#choose(input.trustees)
    const total = chosen.length
    const threshold = input.threshold ?? defaultThreshold(total)
    if (threshold < 1 || threshold > total) throw new CoboxError('THRESHOLD_WRONG', { threshold, total })
    const heir = input.heir === undefined ? undefined : await this.#chooseHeir(input.heir, input.waitDays)
    const { strength, warnings } = this.#judge(threshold, chosen, heir)
    for (const { name, canAnswer } of chosen)
      if (canAnswer === false)
        warnings.push(
          `${name} only reads in every space that you share: you will not see whether they accepted, so ask them.`,
        )
    if (input.review)
      return { review: true, threshold, total, strength, warnings, trustees: await describe(chosen) }
    const identity = await this.#person.identityKeyPair()
    const words = this.#person.words
    if (!identity || words === null) throw new CoboxError('NO_WORDS')
    const { label = DEFAULT_LABEL, instructions = '', nameOthers = false } = input
    const before = this.#own
    // the clock may have been ahead
    const createdAt = Math.max(Date.now(), (before?.createdAt ?? 0) + 1)
    const made = await makeShares({
      payload: { entropy: toHex(entropyOf(words)), label, instructions },
      owner: { keyPair: identity, name: this.#person.personName },
      trustees: chosen,
      threshold,
      createdAt,
      nameOthers,
      ...(heir && { heir }),
    })
    const hashes = made.shares.map(({ trustee, share }) =>
      trusteeHash(trustee, saltOf(readShare(share).part)),
    )
    const own: OwnSet = {
      set: made.set,
      threshold,
      createdAt,
      label,
      instructions,
      nameOthers,
      ...(heir && { heir }),
      // in an order that tells nothing
      commitment: commitTo({ set: made.set, threshold, trustees: [...hashes].sort() }, identity),
      trustees: made.shares.map(({ trustee, proofKey }, i) => ({
        identity: trustee,
        name: chosen[i]!.name,
        proofKey,
        state: 'waiting',
        since: createdAt,
      })),
      former: before ? [...before.former, before.set] : [],
      notices: before?.notices ?? [],
    }
    const farewells = (before?.trustees ?? []).map(({ identity: to }) => ({
      to,
      message: { kind: 'superseded', ...bidFarewell(before!.set, made.set, identity) } as const,
    }))
    const shares = made.shares.map(({ trustee: to, share }) => ({
      to,
      message: { kind: 'share', share } as const,
    }))
    await this.#post.send(
      [...farewells, ...shares],
      // what a trustee tells meanwhile is not lost
      () => ({ [OWN]: { ...own, notices: this.#own?.notices ?? [] } }),
      message => message.kind === 'share',
    )
    await this.#post.run()
    await this.publish()
    return { review: false, set: made.set, threshold, total, strength, warnings, trustees: this.#describe() }
  }

  async #choose(wanted: readonly string[]) {
    const chosen: { identity: string; name: string; canAnswer?: boolean }[] = []
    for (const one of wanted) {
      const person = await findAcquaintance(this.#spaces, one, 'trustee')
      const { identity, name, canAnswer } = person
      if (identity === this.#person.identity)
        throw new CoboxError('TRUSTEE_UNFIT', { who: name, reason: because('isYou') })
      if (chosen.some(other => other.identity === identity))
        throw new CoboxError('TRUSTEE_UNFIT', { who: name, reason: because('namedTwice') })
      chosen.push({ identity, name, ...(canAnswer !== undefined && { canAnswer }) })
    }
    return chosen
  }

  async #chooseHeir(wanted: string, waitDays = DEFAULT_WAIT_DAYS) {
    const { identity, name } = await findAcquaintance(this.#spaces, wanted, 'heir')
    if (identity === this.#person.identity)
      throw new CoboxError('TRUSTEE_UNFIT', { who: name, reason: because('isYou') })
    return { identity, name, waitDays }
  }

  #judge(
    threshold: number,
    chosen: readonly { identity: string }[],
    heir?: { identity: string; name: string },
  ) {
    const judged = strengthOf(threshold, chosen.length)
    const warnings = [...judged.warnings]
    if (chosen.length < DEFAULT_TRUSTEES && judged.strength !== 'good')
      warnings.push(`${DEFAULT_THRESHOLD} of ${DEFAULT_TRUSTEES} is a good choice for most.`)
    if (heir && chosen.some(({ identity }) => identity === heir.identity))
      warnings.push(`${heir.name} inherits and is a trustee: one fewer of the others is needed.`)
    return { strength: judged.strength, warnings }
  }

  /**
   * Says in every space, as hashes, who may speak for this person, where this set is not named yet.
   */
  async publish(): Promise<void> {
    const own = this.#own
    if (!own) return
    for (const { space } of this.#spaces.all()) {
      const me = space.writable ? await space.me() : null
      if (!me || me.role === 'reader') continue
      // another set may be named since: by another device of this person, or by a thief
      if (await space.read(view => view.get(trusteeSets, `${me.member}/${own.set}`))) continue
      await space
        .append([{ type: 'members.trustees', body: own.commitment }])
        .catch(error =>
          this.#log.info({ reason: (error as Error).message }, 'trustees could not be named yet'),
        )
    }
  }

  watch(live: LiveSpace): void {
    const say = () => void this.publish().catch(() => {})
    live.on('changed', changed => {
      if (changed.size === 0 || changed.has('members/people') || changed.has('members/trustees')) say()
    })
    live.on('moved', say)
  }

  #describe() {
    const own = this.#own!
    return own.trustees.map(({ proofKey: _, question, ...trustee }) => {
      const { pending } = this.#shareTo(trustee.identity)
      const state = trustee.state === 'waiting' && pending?.sent ? ('sent' as const) : trustee.state
      return { ...trustee, state, asked: question !== undefined }
    })
  }

  #shareTo(identity: string) {
    return { pending: this.#post.pending(identity).find(({ message }) => message.kind === 'share') }
  }

  /** Null when no trustees are named. */
  status() {
    const own = this.#own
    if (!own) return null
    const { set, threshold, createdAt, label, instructions, nameOthers, heir, notices, objectedAt } = own
    const { strength, warnings } = this.#judge(threshold, own.trustees, heir)
    return {
      set,
      threshold,
      total: own.trustees.length,
      createdAt,
      label,
      instructions,
      nameOthers,
      ...(heir && { heir }),
      strength,
      warnings,
      trustees: this.#describe(),
      notices,
      ...(objectedAt !== undefined && { objectedAt }),
    }
  }

  #find(wanted: string): TrusteeRecord {
    const own = this.#own
    if (!own) throw new CoboxError('NO_TRUSTEES')
    const found = own.trustees.filter(
      ({ identity, name }) =>
        identity === wanted || name === wanted || (wanted.length >= 6 && identity.startsWith(wanted)),
    )
    const candidates = startsOf(found.map(({ identity }) => identity))
    if (found.length > 1) throw new CoboxError('AMBIGUOUS', { name: wanted, what: 'trustee', candidates })
    if (!found[0]) throw new CoboxError('NOT_FOUND', { what: `trustee ${wanted}` })
    return found[0]
  }

  /** Asks one or all trustees “do you still have it?”. Throws NO_TRUSTEES, NOT_FOUND. */
  async ask(wanted?: string): Promise<{ asked: number }> {
    const own = this.#own
    if (!own) throw new CoboxError('NO_TRUSTEES')
    const who =
      wanted === undefined ? own.trustees.filter(({ state }) => state !== 'declined') : [this.#find(wanted)]
    const questions = new Map(who.map(({ identity }) => [identity, randomBytes(32).toString('hex')]))
    await this.#post.send(
      [...questions].map(([to, question]) => ({
        to,
        message: { kind: 'question', set: own.set, question } as const,
      })),
      this.#changing(own.set, now => ({
        trustees: now.trustees.map(trustee => {
          const question = questions.get(trustee.identity)
          return question ? { ...trustee, question, askedAt: Date.now() } : trustee
        }),
      })),
    )
    return { asked: questions.size }
  }

  /** The share of a trustee who is to be reached by other ways. Throws NO_TRUSTEES, NOT_FOUND, SHARE_ARRIVED, SHARE_ELSEWHERE. */
  async hand(wanted: string): Promise<{ letter: string; name: string }> {
    const { identity, name, state } = this.#find(wanted)
    const { pending } = this.#shareTo(identity)
    if (!pending && state === 'waiting') throw new CoboxError('SHARE_ELSEWHERE', { who: name })
    if (!pending)
      throw new CoboxError('SHARE_ARRIVED', { who: name, has: state === 'declined' ? 'has declined' : 'has' })
    return { letter: await this.#post.toCode(identity, pending.message), name }
  }

  /** From any device: no trustee is to let anybody inherit. Throws NO_TRUSTEES. */
  async object(): Promise<{ told: number }> {
    const own = this.#own
    if (!own) throw new CoboxError('NO_TRUSTEES')
    await this.#post.send(
      own.trustees.map(({ identity: to }) => ({ to, message: { kind: 'objection', set: own.set } as const })),
      this.#changing(own.set, () => ({ objectedAt: Date.now() })),
    )
    return { told: own.trustees.length }
  }

  /** The set as it is when it is this one's turn, changed; nothing when it is no longer this person's. */
  #changing(set: string, change: (own: OwnSet) => Partial<OwnSet>): Changes {
    return () => {
      const own = this.#own
      return own?.set === set ? { [OWN]: { ...own, ...change(own) } } : {}
    }
  }

  /** What a trustee has written. `letter`: which one, so that it is noted once. */
  async onMessage(from: string, message: Message, letter: string): Promise<void> {
    const own = this.#own
    if (!own || !('set' in message)) return
    if (message.kind === 'released' || message.kind === 'agreed')
      return this.#note(own, from, message, letter)
    const trustee = own.trustees.find(({ identity }) => identity === from)
    if (!trustee || message.set !== own.set) return
    const now = Date.now()
    const change = (of: (trustee: TrusteeRecord) => Partial<TrusteeRecord>) =>
      this.#store.update(
        this.#changing(own.set, ({ trustees }) => ({
          trustees: trustees.map(one => (one.identity === from ? { ...one, ...of(one) } : one)),
        })),
      )
    const { kind } = message
    if (kind === 'arrived' || kind === 'accepted' || kind === 'declined') {
      // what was accepted has arrived; letters may come in any order
      await change(({ state }) =>
        kind !== 'arrived' || state === 'waiting' || state === 'sent' ? { state: kind, since: now } : {},
      )
      await this.#post.drop((to, sent) => to === from && sent.kind === 'share')
    } else if (kind === 'answer') {
      const { question, answer } = message
      const isRight = checkProof(trustee.proofKey, Buffer.from(question, 'hex'), Buffer.from(answer, 'hex'))
      if (isRight) await change(one => (one.question === question ? { provedAt: now } : {}))
      await this.#post.drop((to, sent) => to === from && sent.kind === 'question')
    }
  }

  /** That a share was released, also one of a set that ended: the trustee may not have heard of that. */
  async #note(
    own: OwnSet,
    from: string,
    message: Message & { kind: 'released' | 'agreed' },
    letter: string,
  ): Promise<void> {
    const former = message.set !== own.set
    if (former && !own.former.includes(message.set)) return
    const known = own.trustees.find(({ identity }) => identity === from)
    if (!former && !known) return
    const name = known?.name ?? (await this.#post.knows(from))?.name ?? 'a former trustee'
    const notice: Notice = {
      at: Date.now(),
      letter,
      trustee: from,
      name,
      what: message.kind,
      purpose: message.kind === 'released' ? message.purpose : 'inheritance',
      ...(message.kind === 'agreed' && { until: message.until }),
      ...(former && { former }),
    }
    await this.#store.update(
      this.#changing(own.set, ({ notices }) => ({
        notices: notices.some(one => one.letter === letter) ? notices : [...notices, notice].slice(-100),
      })),
    )
  }
}

/** Three of five; with fewer, one fewer than all, so that one may be lost. */
function defaultThreshold(total: number): number {
  return total >= DEFAULT_TRUSTEES
    ? Math.max(DEFAULT_THRESHOLD, Math.floor(total / 2) + 1)
    : Math.max(1, total - 1)
}

async function describe(chosen: readonly { identity: string; name: string }[]) {
  return chosen.map(({ identity, name }) => ({
    identity,
    name,
    state: 'waiting' as const,
    since: 0,
    asked: false,
  }))
}
