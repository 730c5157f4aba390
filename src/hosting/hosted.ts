// One agreement at its host: who is let in, what is kept, what was said about it, and how it ends. Rules: SPEC.md.
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { because, CoboxError } from '../errors/index.ts'
import { createLock } from '../lib/lock.ts'
import {
  addNotice,
  type Agreement,
  DAY,
  nextNumber,
  type Notice,
  type Papers,
  parseTerms,
  readAgreement,
  readNotice,
  signNotice,
  signTerms,
  type Standing,
  standingOf,
  type Terms,
  termsText,
  topicOf,
  keptUntil,
  isSignedTerms,
} from './agreement.ts'
import { type HostingConnection, pairHosting } from './channel.ts'
import { GuestDevice } from './guest-device.ts'
import type { HostParts } from './host-parts.ts'
import { Holding, type HoldingReport } from './holding.ts'
import { Ledger } from './ledger.ts'
import { keepVault, loadSaved, newlySaved, type Saved, writeSaved } from './saved-agreement.ts'
import { mayReplace, readRoster, type Roster, speaksFor } from './roster.ts'
import type { Signature, Signed } from './signed.ts'

/** A store that no device of the guest needs is closed after this long, in ms: it takes memory. */
const IDLE_MS = 60_000

interface HostedEvents {
  /** Its state, its figures or who is connected are others than before. */
  changed: []
}

export class Hosted extends EventEmitter<HostedEvents> {
  readonly id: string
  readonly #parts: HostParts
  readonly #saved: Saved
  readonly #lock = createLock()
  readonly #guests = new Set<GuestDevice>()
  #roster: Roster
  #holding: Holding | null = null
  #opening: Promise<Holding> | null = null
  #idle: NodeJS.Timeout | null = null
  #meeting: { destroy(): void } | null = null
  ledger!: Ledger
  /** What keeps the disk from taking more, or null. */
  trouble: string | null = null
  #closed = false

  private constructor(parts: HostParts, saved: Saved, roster: Roster) {
    super()
    this.#parts = parts
    this.#saved = saved
    this.#roster = roster
    this.id = parseTerms(saved.papers.agreement.text).agreement
  }

  /** One that was just agreed on. Throws BAD_AGREEMENT. */
  static async begin(parts: HostParts, agreement: Agreement, roster: Signed): Promise<Hosted> {
    const terms = readAgreement(agreement)
    const first = readRoster(roster, terms.agreement)
    if (!first?.coordinators.includes(roster.by.identity))
      throw new CoboxError('BAD_AGREEMENT', { reason: 'it does not say who is in the space' })
    if (!speaksFor(first, agreement.guest))
      throw new CoboxError('BAD_AGREEMENT', { reason: because('noCoordinatorSigned') })
    const saved = newlySaved(agreement, roster)
    const hosted = new Hosted(parts, saved, first)
    await hosted.#save()
    await hosted.#open()
    return hosted
  }

  /** One that was kept. Throws STORE_NEWER, BAD_KEYS. */
  static async load(parts: HostParts, id: string): Promise<Hosted | null> {
    const saved = await loadSaved(parts, id)
    if (saved === null) return null
    const roster = readRoster(saved.roster, id)
    if (!roster) throw new CoboxError('BAD_KEYS', { file: id, reason: 'it does not say who is let in' })
    const hosted = new Hosted(parts, saved, roster)
    await hosted.#open()
    return hosted
  }

  async #open(): Promise<void> {
    this.ledger = await Ledger.open(join(this.#folder, 'ledger.json'), this.id)
    this.count()
    if (this.#saved.deletedAt === null) this.#meeting = this.#parts.meet(topicOf(this.terms))
  }

  get #folder(): string {
    return join(this.#parts.folder, this.id)
  }

  get terms(): Terms {
    return parseTerms(this.#saved.papers.agreement.text)
  }

  get papers(): Papers {
    return this.#saved.papers
  }

  get roster(): Roster {
    return this.#roster
  }

  get proposal(): Saved['proposal'] {
    return this.#saved.proposal
  }

  get deletedAt(): number | null {
    return this.#saved.deletedAt
  }

  standing(): Standing {
    return standingOf(this.#saved.papers, this.#parts.now())
  }

  /** Devices that are connected. */
  get guests(): readonly GuestDevice[] {
    return [...this.#guests].filter(({ admitted }) => admitted)
  }

  get report(): Omit<HoldingReport, 'cores'> {
    const { usedBytes } = this.#saved
    return this.#holding?.report() ?? { usedBytes, overBytes: 0, missingBytes: 0, full: null }
  }

  /** A connection: whoever knows the agreement’s secret may open its channel on it. Returns what ends that. */
  attach(connection: HostingConnection): () => void {
    return pairHosting(connection, this.terms.secret, () => {
      const guest = new GuestDevice(this, connection, this.#parts)
      this.#guests.add(guest)
      guest.on('open', () => this.#onGuests())
      guest.on('close', () => {
        this.#guests.delete(guest)
        this.#closeWhenIdle()
        this.#onGuests()
      })
      guest.open()
    })
  }

  #onGuests(): void {
    this.count()
    this.emit('changed')
  }

  /** [H15] Brings the ledger to this moment. */
  count(): void {
    const devices = [...new Set(this.guests.map(({ device }) => device))]
    if (!this.#closed && this.deletedAt === null)
      this.ledger.follow(this.report.usedBytes, devices, { now: this.#parts.now() })
  }

  /** The store, opened when it is not. Throws AGREEMENT_ENDED, DISK_FAILED. */
  async holding(): Promise<Holding> {
    if (this.#idle) clearTimeout(this.#idle)
    this.#idle = null
    if (this.#closed) throw new CoboxError('CLOSING')
    if (this.#saved.deletedAt !== null) throw new CoboxError('AGREEMENT_ENDED')
    if (this.#holding) return this.#holding
    this.#opening ??= this.#openHolding().finally(() => {
      this.#opening = null
    })
    return this.#opening
  }

  async #openHolding(): Promise<Holding> {
    const { quotaBytes } = this.terms
    const holding = new Holding({
      folder: this.#folder,
      agreement: this.id,
      quotaBytes,
      reserveBytes: this.#parts.reserveBytes,
      takes: this.standing().state === 'active',
    })
    try {
      await holding.open()
    } catch (error) {
      await holding.close().catch(() => {})
      this.trouble = (error as Error).message
      throw error
    }
    this.trouble = null
    holding.on('changed', () => {
      this.#saved.usedBytes = holding.report().usedBytes
      this.count()
      for (const guest of this.guests) guest.tellReport()
      this.emit('changed')
    })
    holding.on('received', (device, bytes) => this.ledger.moved(device, 'received', bytes, this.#parts.now()))
    holding.on('served', (device, bytes) => this.ledger.moved(device, 'served', bytes, this.#parts.now()))
    holding.on('failed', reason => void this.#onFailed(reason))
    this.#holding = holding
    return holding
  }

  /** The engine has given up on the store: whoever comes again finds it opened anew, when there is room. */
  async #onFailed(reason: string): Promise<void> {
    if (this.trouble !== null) return
    this.trouble = reason
    this.#parts.log.warn({ agreement: this.id, reason }, 'a hosted store could not be written')
    await this.#closeHolding()
  }

  async #closeHolding(): Promise<void> {
    if (this.#idle) clearTimeout(this.#idle)
    this.#idle = null
    await this.#opening?.catch(() => {})
    // what was replicated on a connection is served until that ends
    for (const guest of [...this.#guests]) guest.part()
    const holding = this.#holding
    this.#holding = null
    await holding?.close().catch(() => {})
  }

  #closeWhenIdle(): void {
    if (this.#guests.size > 0 || !this.#holding || this.#closed) return
    this.#idle ??= setTimeout(() => {
      this.#idle = null
      if (this.#guests.size === 0) void this.#closeHolding()
    }, IDLE_MS).unref()
  }

  #save(): Promise<void> {
    return this.#lock(() => writeSaved(this.#parts, this.id, this.#saved))
  }

  /** [H4] True when this host has it now. */
  async takeRoster(signed: Signed): Promise<boolean> {
    const next = readRoster(signed, this.id)
    if (!next || !mayReplace(this.#roster, next, signed.by)) return false
    this.#saved.roster = signed
    this.#roster = next
    await this.#save()
    for (const guest of this.guests) guest.onRoster()
    this.emit('changed')
    return true
  }

  /** Keeps a person’s vault for them; `by`: the identity of who gave it. */
  async takeVault(identity: string, vault: string, by: string): Promise<void> {
    if (!this.#roster.people.includes(identity) || !keepVault(this.#saved, identity, vault, by)) return
    await this.#save()
    this.emit('changed')
  }

  /** Whose vaults are here; and those of one person. */
  get vaultOwners(): string[] {
    return this.#saved.deletedAt === null
      ? Object.keys(this.#saved.vaults).filter(identity => this.#roster.people.includes(identity))
      : []
  }

  /** [H14] `devices`: of who asks, and of those by whom their identity vouches for it. */
  vaultsOf(identity: string, devices: readonly string[]): string[] {
    if (devices.some(device => this.#roster.revoked.includes(device))) return []
    return this.vaultOwners.includes(identity) ? Object.values(this.#saved.vaults[identity]!) : []
  }

  /** Something that one side said alone. Null when it was not for them to say, or says nothing new. */
  async takeNotice(signed: Signed): Promise<Notice | null> {
    const notice = readNotice(signed, this.terms)
    if (!notice || (notice.by === 'guest' && !speaksFor(this.#roster, signed.by))) return null
    if (!addNotice(this.#saved.papers, signed)) return null
    await this.#onPapers()
    return notice
  }

  /** This host says something: notice to end, suspension. Throws AGREEMENT_ENDED. */
  async say(what: Notice['what'], reason: string): Promise<void> {
    const { terms, state } = this.standing()
    if (state === 'ended' || (state === 'ending' && what !== 'end')) throw new CoboxError('AGREEMENT_ENDED')
    const at = this.#parts.now()
    const number = nextNumber(this.#saved.papers, 'host')
    const notice: Notice = { format: 1, agreement: this.id, what, by: 'host', number, at, reason }
    if (what === 'end') notice.keptUntil = keptUntil(terms, at, 'host', false)
    await this.takeNotice(signNotice(notice, this.#parts.signer()))
  }

  /** Other terms, which the guest has to agree to. Throws BAD_AGREEMENT, BAD_QUOTA. */
  async propose(
    changes: Partial<Pick<Terms, 'quotaBytes' | 'until' | 'words' | 'noticeDays'>>,
  ): Promise<void> {
    const { terms } = this
    const text = termsText({ ...terms, ...changes, sequence: terms.sequence + 1 })
    this.#saved.proposal = { text, by: 'host', signature: signTerms(text, 'host', this.#parts.signer()) }
    await this.#save()
    for (const guest of this.guests) guest.tellProposal()
    this.emit('changed')
  }

  /** [H5] A guest’s coordinator asks for other terms. */
  async takeProposal(text: string, guest: Signature): Promise<boolean> {
    const next = parseTerms(text)
    if (!this.#isNext(next) || !isSignedTerms(text, 'guest', guest) || !speaksFor(this.#roster, guest))
      return false
    this.#saved.proposal = { text, by: 'guest', signature: guest }
    await this.#save()
    this.emit('changed')
    return true
  }

  /** This host agrees to what the guest has proposed. Throws NOT_PROPOSED. */
  async confirm(): Promise<void> {
    const { proposal } = this.#saved
    if (proposal?.by !== 'guest') throw new CoboxError('NOT_PROPOSED')
    const { text, signature: guest } = proposal
    await this.#take({ text, host: signTerms(text, 'host', this.#parts.signer()), guest })
  }

  /** [H5] A guest’s coordinator agrees to what this host has proposed. */
  async takeAgreement(agreement: Agreement): Promise<boolean> {
    const next = readAgreement(agreement)
    if (!this.#isNext(next) || !speaksFor(this.#roster, agreement.guest)) return false
    await this.#take(agreement)
    return true
  }

  #isNext(next: Terms): boolean {
    const { agreement, sequence, offer, host, secret } = this.terms
    return (
      next.agreement === agreement &&
      next.sequence === sequence + 1 &&
      next.offer === offer &&
      next.host.device === host.device &&
      next.host.identity === host.identity &&
      next.secret === secret
    )
  }

  async #take(agreement: Agreement): Promise<void> {
    this.#saved.papers.agreement = agreement
    this.#saved.proposal = null
    await this.#onPapers()
  }

  /** What was agreed or said is on the disk, then it holds. */
  async #onPapers(): Promise<void> {
    await this.#save()
    await this.#holding?.change(this.terms.quotaBytes, this.standing().state === 'active')
    for (const guest of this.guests) guest.tellPapers()
    this.emit('changed')
    await this.tick(0)
  }

  /** `ms` have passed: counts them, and deletes what has ended. */
  async tick(ms: number): Promise<void> {
    if (this.#saved.deletedAt !== null || this.#closed) return
    if (ms > 0) this.count()
    const standing = this.standing()
    const ending = standing.state === 'ending' || standing.state === 'ended'
    const before = this.#saved.endingMs
    this.#saved.endingMs = ending ? before + ms : 0
    if (this.#holding?.options.takes && standing.state !== 'active')
      await this.#holding.change(standing.terms.quotaBytes, false)
    if (standing.state === 'ended' && this.#saved.endingMs >= this.#noticeMs(standing)) return this.#delete()
    if (before !== this.#saved.endingMs) await this.#save()
  }

  /** [H6] How long this host must have run since notice was given: its clock alone deletes nothing. */
  #noticeMs({ terms }: Standing): number {
    const said = this.#saved.papers.notices
      .map(one => readNotice(one, terms))
      .find(one => one?.what === 'end')
    return said ? Math.max(0, said.keptUntil! - said.at) : terms.noticeDays * DAY
  }

  async #delete(): Promise<void> {
    this.#saved.deletedAt = this.#parts.now()
    this.#saved.usedBytes = 0
    this.#saved.vaults = {}
    this.#saved.proposal = null
    this.#meeting?.destroy()
    this.#meeting = null
    await this.#closeHolding()
    // first: a host that dies meanwhile goes on with it
    await this.#save()
    await Holding.remove(this.#folder)
    this.#parts.log.info({ agreement: this.id }, 'an agreement has ended, and what it kept is deleted')
    this.emit('changed')
  }

  async close(): Promise<void> {
    this.#meeting?.destroy()
    await this.#closeHolding()
    this.#closed = true
    await this.ledger?.close().catch(() => {})
    if (this.#saved.deletedAt === null) await this.#save().catch(() => {})
  }
}
