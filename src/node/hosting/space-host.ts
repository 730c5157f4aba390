// One host of one space, as this device sees it: connected or not, what it lacks, and what it has proven.
import { EventEmitter } from 'node:events'
import { vaults, whoIsIn } from '../../apps/members/index.ts'
import {
  HostLink,
  isSameRoster,
  type Papers,
  parseTerms,
  type Roster,
  type Signature,
  type Signer,
  signRoster,
  standingOf,
  type Terms,
} from '../../hosting/index.ts'
import type { ErrorCode } from '../../errors/index.ts'
import type { HostContact } from '../../space/index.ts'
import type { LiveSpace } from '../live-space.ts'
import type { Connection } from '../network/network.ts'
import type { AuditDay } from './audit-history.ts'
import { auditHost, type AuditResult } from './auditing.ts'
import { digestOf, lackingAt, purgedSince, type Wanted, wantedOf } from './lacking.ts'
import { basisOf, soundPapers } from './papers.ts'
import type { Proofs } from './proofs.ts'
import { isDistrusted } from './protection.ts'

/** What a device does for its hosts is done at most this often, in ms. */
const TELL_MS = 500
/** A host that has refused this device is asked again after this long at the soonest, in ms. */
const RETRY_MS = 2000
/** What a host lacks is looked at again after this long, in ms, or ten times as long as the last look took. */
const LOOK_MS = 1000
/** All of a host is audited again after this long, in ms; what is new, as soon as it holds it, but not more often than that. */
export const AUDIT_MS = 6 * 60 * 60 * 1000
const AUDIT_NEWS_MS = 10_000
/** A host that has failed, or did not answer, is asked again after the last of these, and each time after twice as long, up to this. */
const MAX_WAIT_MS = 2 * 60 * 1000
/** After a start a host may take so long, in ms, to be found. */
const FIND_MS = 10 * 60_000

interface SpaceHostEvents {
  changed: []
  papers: [Papers]
}

export interface SpaceHostParts {
  live: LiveSpace
  proofs: Proofs
  signer(): Signer
  /** The store is replicated on a connection from now on. */
  onReplicated(connection: Connection, live: LiveSpace): void
  /** Something went wrong with a host that its people should know of. */
  onFailure(agreement: string, result: AuditResult): void
  addPeer(address: string): void
  now(): number
}

export class SpaceHost extends EventEmitter<SpaceHostEvents> {
  contact: HostContact
  /** Null on a device that knows only how to reach the host, so far. */
  papers: Papers | null = null
  link: HostLink | null = null
  /** What the host has refused last: it parts from whom it does not let in. */
  refusal: ErrorCode | null = null
  /** What the host wants to change, signed by it. */
  proposed: { text: string; host: Signature } | null = null
  readonly #parts: SpaceHostParts
  readonly #madeAt = performance.now()
  #timer: NodeJS.Timeout | null = null
  #lookTimer: NodeJS.Timeout | null = null
  #lookAt = 0
  #looking: Promise<void> | null = null
  #lookTook = 0
  #auditing: Promise<AuditResult> | null = null
  #auditedAt = Number.NEGATIVE_INFINITY
  #waitMs = 0
  #toldRoster: Roster | null = null
  readonly #toldVaults = new Map<string, string>()
  #triedAt = Number.NEGATIVE_INFINITY
  #closed = false

  constructor(contact: HostContact, parts: SpaceHostParts) {
    super()
    this.contact = contact
    this.#parts = parts
  }

  get agreement(): string {
    return this.contact.agreement
  }

  get terms(): Terms | null {
    return this.papers && parseTerms(this.papers.agreement.text)
  }

  get connected(): boolean {
    return this.link?.report != null
  }

  lengths(): Record<string, number> {
    return Object.fromEntries([...(this.link?.held ?? [])].map(([key, { length }]) => [key, length]))
  }

  ask(ms: number, signal?: AbortSignal): Promise<boolean> {
    return this.link?.ask(ms, signal) ?? Promise.resolve(false)
  }

  /** A connection to the host’s device. */
  attach(connection: Connection): void {
    const { space } = this.#parts.live
    // what cannot be written fetches nothing: it is opened anew when there is room
    if (this.#closed || space.readOnly || space.record.left || this.link?.connection === connection) return
    this.link?.close()
    const link = new HostLink(this.contact, connection, () => this.#parts.signer())
    this.link = link
    link.on('open', () => this.#onOpen(link, connection))
    link.on('close', () => {
      if (this.link === link) this.link = null
      this.emit('changed')
    })
    link.on('refused', code => {
      this.refusal = code
      this.emit('changed')
    })
    link.on('papers', papers => this.#onPapers(papers))
    link.on('proposed', (text, host) => {
      this.proposed = { text, host }
      this.emit('changed')
    })
    link.on('report', () => this.#onReport(link))
    link.open()
  }

  detach(connection: Connection): void {
    if (this.link?.connection !== connection) return
    this.link.close()
    this.link = null
    this.emit('changed')
  }

  #onOpen(link: HostLink, connection: Connection): void {
    const { live, onReplicated, addPeer } = this.#parts
    this.refusal = null
    this.#toldRoster = null
    this.#toldVaults.clear()
    this.#waitMs = 0
    live.space.replicateWithHost(connection.stream)
    onReplicated(connection, live)
    for (const address of link.addresses) addPeer(address)
    this.proof.seenAt = this.#parts.now()
    live.keeper.poke()
    this.emit('changed')
  }

  get proof() {
    return this.#parts.proofs.of(this.agreement)
  }

  /** Audits day by day, oldest first. Throws STORE_NEWER. */
  days(): AuditDay[] {
    return this.#parts.proofs.days(this.agreement)
  }

  #onPapers(papers: Papers): void {
    try {
      const sound = soundPapers(papers)
      if (sound.terms.agreement === this.agreement) this.emit('papers', sound.papers)
    } catch {
      // no papers
    }
  }

  #onReport(link: HostLink): void {
    const { proof } = this
    proof.usedBytes = link.report?.usedBytes ?? 0
    proof.overBytes = link.report?.overBytes ?? 0
    proof.seenAt = this.#parts.now()
    const { space } = this.#parts.live
    // the host has more of a log than this device: the log has to be told, for nobody asks a host for news
    const lengths = this.lengths()
    void space
      .devices()
      .then(devices => {
        const logs = new Set([...devices.map(({ writer }) => writer), space.generation.key])
        const heads = Object.entries(lengths).filter(([key, length]) => logs.has(key) && length > 0)
        space.hint(Object.fromEntries(heads))
      })
      .catch(() => {})
    this.poke()
    this.emit('changed')
  }

  /** Something here has changed that the host may have to know. */
  poke(): void {
    if (this.#closed) return
    if (!this.connected) {
      this.#tryAgain()
      this.#noteAway()
      return
    }
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      // a closing or failing store ends it
      void this.#tell().catch(() => {})
    }, TELL_MS)
    this.#lookSoon()
  }

  /** A host that has refused this device may have been told meanwhile who is in the space. */
  #tryAgain(): void {
    const now = performance.now()
    if (!this.link || this.link.opened || now - this.#triedAt < RETRY_MS) return
    this.#triedAt = now
    this.link.open()
  }

  #noteAway(): void {
    const { live, now, proofs } = this.#parts
    const over = live.space.record.left || (this.papers && standingOf(this.papers, now()).state === 'ended')
    if (over || performance.now() - this.#madeAt < FIND_MS) return
    void proofs.noteAway(this.agreement, now(), AUDIT_MS).catch(() => {})
  }

  async #tell(): Promise<void> {
    const { link } = this
    const { live } = this.#parts
    const { space } = live
    if (!link?.opened || space.readOnly || space.record.left) return
    const cores = await space.cores()
    link.hold(cores.map(({ key, core }) => ({ key, length: core.length })))
    await this.#tellWhoIsIn(link)
    await this.#tellVaults(link)
    await this.#tellPurged(link)
  }

  async #isCoordinator(): Promise<boolean> {
    return (await this.#parts.live.space.me())?.role === 'coordinator'
  }

  async #tellWhoIsIn(link: HostLink): Promise<void> {
    const { live, signer } = this.#parts
    const { space } = live
    if (!(await this.#isCoordinator())) return
    const roster: Roster = {
      format: 1,
      agreement: this.agreement,
      basis: await basisOf(space),
      ...(await space.read(whoIsIn)),
    }
    const told = this.#toldRoster
    if (told ? isSameRoster(told, roster) : link.basis >= roster.basis) return
    this.#toldRoster = roster
    link.tellRoster(signRoster(roster, signer()))
  }

  async #tellVaults(link: HostLink): Promise<void> {
    const found = await this.#parts.live.space.read(async view => {
      const all: [string, string][] = []
      for await (const { key, value } of view.range(vaults)) all.push([key, value])
      return all
    })
    for (const [identity, vault] of found) {
      if (this.#toldVaults.get(identity) === vault) continue
      this.#toldVaults.set(identity, vault)
      link.giveVault(identity, vault)
    }
  }

  /** What was purged for good, from where the host is. */
  async #tellPurged(link: HostLink): Promise<void> {
    if (!(await this.#isCoordinator())) return
    const gone = await purgedSince(this.#parts.live.space, link.clearedUpTo)
    if (!gone) return
    link.clear({ agreement: this.agreement, ...gone })
    // until the host says so itself
    link.clearedUpTo = gone.upTo
  }

  /** Or in so many ms. */
  #lookSoon(ms = 0): void {
    if (this.#closed || !this.connected) return
    const at = performance.now() + Math.max(ms, LOOK_MS, this.#lookTook * 10)
    if (this.#lookTimer && this.#lookAt <= at) return
    if (this.#lookTimer) clearTimeout(this.#lookTimer)
    this.#lookAt = at
    this.#lookTimer = setTimeout(() => {
      this.#lookTimer = null
      void this.look().catch(() => {})
    }, at - performance.now())
  }

  /** Looks what the host lacks, and audits it when it is time to. */
  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null
    })
    return this.#looking
  }

  async #look(): Promise<void> {
    const { link, proof } = this
    const { live, now, proofs } = this.#parts
    if (!link?.opened || this.#closed || live.space.readOnly) return
    const started = performance.now()
    const wanted = await wantedOf(live.space)
    const digest = digestOf(wanted)
    const lacking = lackingAt(this.contact.device, wanted)
    this.#lookTook = performance.now() - started
    const complete = lacking.blocks === 0
    proof.lacking = lacking
    if (!complete) proof.completeFor = null
    else if (proof.completeFor !== digest) {
      proof.completeFor = digest
      proof.completeAt = now()
    }
    await proofs.save()
    this.emit('changed')
    if (!complete) return
    if (this.#auditDueIn() <= 0) await this.audit(wanted, digest).catch(() => {})
    // nothing else may happen until then
    if (this.#isUnproven()) this.#lookSoon(this.#auditDueIn())
  }

  /** It holds something that it was not asked for yet, or did not prove. */
  #isUnproven(): boolean {
    const { completeAt, provenAt, audits } = this.proof
    return provenAt === null || isDistrusted(audits) || (completeAt !== null && provenAt < completeAt)
  }

  /** In how many ms it is to be audited. */
  #auditDueIn(): number {
    const { provenAt, audits } = this.proof
    const now = this.#parts.now()
    const since = performance.now() - this.#auditedAt
    const wait = Math.max(0, this.#waitMs - since)
    if (provenAt === null || isDistrusted(audits)) return wait
    const last = audits.at(-1)?.at ?? 0
    // clocks are set: what was proven in the future is proven anew
    if (this.#isUnproven() || provenAt > now || last > now) return Math.max(wait, AUDIT_NEWS_MS - since)
    return Math.max(wait, last + AUDIT_MS - now)
  }

  /** Asks the host for random blocks. Never rejects for what the host does. */
  audit(known?: Wanted[], digest?: string, signal?: AbortSignal): Promise<AuditResult> {
    this.#auditing ??= this.#audit(known, digest, signal).finally(() => {
      this.#auditing = null
    })
    return this.#auditing
  }

  async #audit(known?: Wanted[], digest?: string, signal?: AbortSignal): Promise<AuditResult> {
    const { live, now, proofs, onFailure } = this.#parts
    const { proof, link } = this
    const wanted = known ?? (await wantedOf(live.space))
    const lacking = lackingAt(this.contact.device, wanted)
    if (link?.opened) proof.lacking = lacking
    const begun = now()
    const started = performance.now()
    const { owed = [], provenLengths } = proof
    const audited = await auditHost({
      wanted,
      wantedNow: () => wantedOf(live.space),
      device: this.contact.device,
      link,
      owed,
      provenLengths,
      signal,
    })
    const { blocks, failed, unanswered } = audited
    const ms = Math.round(performance.now() - started)
    const result: AuditResult = { at: now(), blocks, failed, unanswered, ms }
    proof.owed = audited.owed
    this.#auditedAt = performance.now()
    const passed = failed === 0 && !unanswered
    this.#waitMs = passed ? 0 : Math.min(MAX_WAIT_MS, this.#waitMs * 2 || AUDIT_NEWS_MS)
    // what it says it lacks it was not asked for
    if (passed && lacking.blocks === 0 && audited.owed.length === 0) {
      proof.provenAt = begun
      proof.provenLengths = Object.fromEntries(wanted.map(({ key, core }) => [key, core.length]))
      if (proof.completeFor !== null && digest !== undefined && proof.completeFor === digest)
        proof.completeAt = Math.min(proof.completeAt ?? begun, begun)
    } else if (failed > 0) proof.provenAt = null
    await proofs.note(this.agreement, result)
    if (failed > 0) onFailure(this.agreement, result)
    this.emit('changed')
    return result
  }

  close(): void {
    this.#closed = true
    if (this.#timer) clearTimeout(this.#timer)
    if (this.#lookTimer) clearTimeout(this.#lookTimer)
    this.link?.close()
    this.link = null
  }
}
