// The trustees of this device's person: who they are, what has become of each share, and what they have told.
import { randomBytes } from 'node:crypto'
import { trustees as commitments } from '../../apps/members/index.ts'
import { CoboxError } from '../../errors/index.ts'
import {
  checkProof,
  type Commitment,
  commitTo,
  DEFAULT_THRESHOLD,
  DEFAULT_TRUSTEES,
  entropyOf,
  makeShares,
  type Purpose,
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
import type { Post } from './post.ts'
import type { RecoveryStore } from './store.ts'

const OWN = 'own'
const DEFAULT_WAIT_DAYS = 30
const DEFAULT_LABEL = 'my CoBox identity'

/** What has become of a share, as far as this device knows. `waiting`: there is no way to the trustee yet. */
export type ShareState = 'waiting' | 'sent' | 'arrived' | 'accepted' | 'declined'

interface TrusteeRecord {
  identity: string
  name: string
  /** Secret: answers to “do you still have it?” are checked with it. In hex. */
  proofKey: string
  state: ShareState
  /** When it came to be so, in ms; later also the last question, and the last right answer. */
  since: number
  askedAt?: number
  question?: string
  provedAt?: number
}

interface OwnSet {
  set: string
  threshold: number
  createdAt: number
  label: string
  instructions: string
  nameOthers: boolean
  heir?: { identity: string; name: string; waitDays: number }
  commitment: Commitment
  trustees: TrusteeRecord[]
  /** Sets that this one has taken the place of. */
  former: string[]
  /** What trustees have told: that they released a share, or agreed that somebody inherits. */
  notices: Notice[]
  objectedAt?: number
}

export interface Notice {
  at: number
  trustee: string
  name: string
  what: 'released' | 'agreed'
  purpose: Purpose
  until?: number
}

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
    const threshold =
      input.threshold ?? Math.min(total, Math.max(DEFAULT_THRESHOLD, Math.floor(total / 2) + 1))
    if (threshold < 1 || threshold > total) throw new CoboxError('THRESHOLD_WRONG', { threshold, total })
    const heir = input.heir === undefined ? undefined : await this.#chooseHeir(input.heir, input.waitDays)
    const { strength, warnings } = this.#judge(threshold, chosen, heir)
    if (input.review)
      return { review: true, threshold, total, strength, warnings, trustees: await describe(chosen) }
    const identity = await this.#person.identityKeyPair()
    const words = this.#person.words
    if (!identity || words === null) throw new CoboxError('NO_WORDS')
    const { label = DEFAULT_LABEL, instructions = '', nameOthers = false } = input
    const createdAt = Date.now()
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
    const before = this.#own
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
      notices: [],
    }
    await this.#post.drop((_, message) => message.kind === 'share')
    const farewells = (before?.trustees ?? []).map(({ identity: to }) => ({
      to,
      message: { kind: 'superseded', set: before!.set } as const,
    }))
    const shares = made.shares.map(({ trustee: to, share }) => ({
      to,
      message: { kind: 'share', share } as const,
    }))
    await this.#post.send([...farewells, ...shares], { [OWN]: own })
    await this.#post.run()
    await this.publish()
    return { review: false, set: made.set, threshold, total, strength, warnings, trustees: this.#describe() }
  }

  async #choose(wanted: readonly string[]): Promise<{ identity: string; name: string }[]> {
    const chosen: { identity: string; name: string }[] = []
    for (const one of wanted) {
      const person = await findAcquaintance(this.#spaces, one, 'trustee')
      const { identity, name } = person
      if (identity === this.#person.identity)
        throw new CoboxError('TRUSTEE_UNFIT', { who: name, reason: 'that is you' })
      if (chosen.some(other => other.identity === identity))
        throw new CoboxError('TRUSTEE_UNFIT', { who: name, reason: 'they are named twice' })
      chosen.push({ identity, name })
    }
    return chosen
  }

  async #chooseHeir(wanted: string, waitDays = DEFAULT_WAIT_DAYS) {
    const { identity, name } = await findAcquaintance(this.#spaces, wanted, 'heir')
    if (identity === this.#person.identity)
      throw new CoboxError('TRUSTEE_UNFIT', { who: name, reason: 'that is you' })
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
   * Says in every space, as hashes, who may speak for this person: where nothing is said, or what this set took the place of.
   */
  async publish(): Promise<void> {
    const own = this.#own
    if (!own) return
    for (const { space } of this.#spaces.all()) {
      const me = space.writable ? await space.me() : null
      if (!me || me.role === 'reader') continue
      const said = await space.read(view => view.get(commitments, me.member))
      if (said && (said.set === own.set || !own.former.includes(said.set))) continue
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
    if (found.length > 1) throw new CoboxError('AMBIGUOUS', { name: wanted, what: 'trustee' })
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
    const asked = own.trustees.map(trustee => {
      const question = questions.get(trustee.identity)
      return question ? { ...trustee, question, askedAt: Date.now() } : trustee
    })
    await this.#post.send(
      [...questions].map(([to, question]) => ({
        to,
        message: { kind: 'question', set: own.set, question } as const,
      })),
      { [OWN]: { ...own, trustees: asked } },
    )
    return { asked: questions.size }
  }

  /** The share of a trustee who is to be reached by other ways. Throws NO_TRUSTEES, NOT_FOUND, NO_SHARE. */
  async hand(wanted: string): Promise<{ letter: string; name: string }> {
    const { identity, name } = this.#find(wanted)
    const { pending } = this.#shareTo(identity)
    if (!pending) throw new CoboxError('NO_SHARE', { who: `${name}: it has arrived there` })
    return { letter: await this.#post.toCode(identity, pending.message), name }
  }

  /** From any device: no trustee is to let anybody inherit. Throws NO_TRUSTEES. */
  async object(): Promise<{ told: number }> {
    const own = this.#own
    if (!own) throw new CoboxError('NO_TRUSTEES')
    await this.#post.send(
      own.trustees.map(({ identity: to }) => ({ to, message: { kind: 'objection', set: own.set } as const })),
      { [OWN]: { ...own, objectedAt: Date.now() } },
    )
    return { told: own.trustees.length }
  }

  /** What a trustee has written. Not true when it is not about this person's trustees. */
  async onMessage(from: string, message: Message): Promise<void> {
    const own = this.#own
    const trustee = own?.trustees.find(({ identity }) => identity === from)
    if (!own || !trustee || !('set' in message) || message.set !== own.set) return
    const now = Date.now()
    const change = (changes: Partial<TrusteeRecord>, also: Partial<OwnSet> = {}) =>
      this.#store.set({
        [OWN]: {
          ...this.#own!,
          ...also,
          trustees: this.#own!.trustees.map(one => (one.identity === from ? { ...one, ...changes } : one)),
        },
      })
    const { kind } = message
    if (kind === 'arrived' || kind === 'accepted' || kind === 'declined') {
      // what was accepted has arrived; letters may come in any order
      if (kind !== 'arrived' || trustee.state === 'waiting' || trustee.state === 'sent')
        await change({ state: kind, since: now })
      await this.#post.drop((to, sent) => to === from && sent.kind === 'share')
    } else if (kind === 'answer') {
      const { question, answer } = message
      const isRight =
        question === trustee.question &&
        checkProof(trustee.proofKey, Buffer.from(question, 'hex'), Buffer.from(answer, 'hex'))
      if (isRight) await change({ provedAt: now })
      await this.#post.drop((to, sent) => to === from && sent.kind === 'question')
    } else if (kind === 'released' || kind === 'agreed') {
      const notice: Notice = {
        at: now,
        trustee: from,
        name: trustee.name,
        what: kind,
        purpose: kind === 'released' ? message.purpose : 'inheritance',
        ...(kind === 'agreed' && { until: message.until }),
      }
      await change({}, { notices: [...own.notices, notice].slice(-100) })
    }
  }
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
