// A device of a guest, connected to its host: let in or not, heard, served, and told how far the host is.
import { EventEmitter } from 'node:events'
import { CoboxError } from '../errors/index.ts'
import type { Agreement, Notice, Papers, Terms } from './agreement.ts'
import { answerChallenge, type Challenge } from './audit.ts'
import {
  type Hello,
  type HostingChannel,
  type HostingConnection,
  openHosting,
  readClear,
  type ToGuest,
  type ToHost,
} from './channel.ts'
import type { HostParts } from './host-parts.ts'
import type { Ledger } from './ledger.ts'
import type { Holding } from './holding.ts'
import { readReceipt, type SignedReceipt, signReceipt } from './receipt.ts'
import { admits, type Roster, speaksFor, type Visitor } from './roster.ts'
import { isSignedBy, type Signature, type Signed } from './signed.ts'

/** Challenges that wait for their answer: more, and somebody wants to keep this disk busy. */
const MAX_WAITING = 4

/** The agreement, as its host has it. */
export interface AtHost {
  readonly id: string
  readonly terms: Terms
  readonly papers: Papers
  readonly roster: Roster
  readonly proposal: { text: string; by: 'host' | 'guest'; signature: Signature } | null
  readonly deletedAt: number | null
  readonly ledger: Ledger
  readonly guests: readonly GuestDevice[]
  /** Brings the ledger to this moment. */
  count(): void
  holding(): Promise<Holding>
  takeRoster(roster: Signed): Promise<boolean>
  takeVault(identity: string, vault: string, by: string): Promise<void>
  takeNotice(notice: Signed): Promise<Notice | null>
  takeProposal(text: string, guest: Signature): Promise<boolean>
  takeAgreement(agreement: Agreement): Promise<boolean>
}

interface GuestEvents {
  open: []
  close: []
}

export class GuestDevice extends EventEmitter<GuestEvents> {
  readonly device: string
  admitted = false
  readonly #hosted: AtHost
  readonly #connection: HostingConnection
  readonly #parts: HostParts
  #channel: HostingChannel<ToGuest> | null = null
  #visitor: Visitor | null = null
  #holding: Holding | null = null
  /** Key → figures that it was told. */
  readonly #told = new Map<string, string>()
  #waiting = 0
  /** One after the other, as they came. */
  #work: Promise<void> = Promise.resolve()

  constructor(hosted: AtHost, connection: HostingConnection, parts: HostParts) {
    super()
    this.#hosted = hosted
    this.#connection = connection
    this.#parts = parts
    this.device = connection.remoteDevice
  }

  open(): void {
    this.#channel = openHosting<ToGuest, ToHost>(this.#connection, this.#hosted.terms.secret, null, {
      onOpen: hello => void this.#onOpen(hello).catch(error => this.#refuse(codeOf(error))),
      onMessage: message => {
        this.#work = this.#work.then(() => this.#onMessage(message)).catch(error => this.#onFailed(error))
      },
      onChallenge: (id, challenge) => void this.#onChallenge(id, challenge),
      onClose: () => {
        this.admitted = false
        this.#channel = null
        this.emit('close')
      },
    })
    if (!this.#channel) this.emit('close')
  }

  async #onOpen(hello: Hello | null): Promise<void> {
    const { identity, proof } = hello ?? {}
    // whatever else it says of itself is nobody
    const known = typeof identity === 'string' && typeof proof === 'string'
    const visitor: Visitor = known
      ? { device: this.device, identity, proof }
      : { device: this.device, identity: '', proof: '' }
    if (!admits(this.#hosted.roster, visitor)) return this.#refuse('HOST_REFUSES')
    if (this.#hosted.deletedAt !== null) {
      this.#channel?.send({ is: 'papers', papers: this.#hosted.papers })
      return this.#refuse('AGREEMENT_ENDED')
    }
    this.#visitor = visitor
    this.#holding = await this.#hosted.holding()
    if (!this.#channel) return
    this.admitted = true
    this.#connection.keep = true
    const { papers, roster, terms } = this.#hosted
    this.#channel.send({
      is: 'welcome',
      papers,
      basis: roster.basis,
      clearedUpTo: this.#holding.clearedUpTo,
      addresses: this.#parts.addresses(),
      coop: terms.host.coop,
    })
    await this.#holding.refresh()
    this.tellReport()
    this.tellProposal()
    this.#holding.replicate(this.#connection.stream)
    this.#parts.onReplicated(this.#connection)
    this.emit('open')
  }

  #refuse(code: string): void {
    this.#channel?.send({ is: 'refused', code })
    this.#channel?.close()
  }

  #onFailed(error: unknown): void {
    this.#parts.log.info({ agreement: this.#hosted.id, code: codeOf(error) }, 'a guest’s request was refused')
    this.#channel?.send({ is: 'refused', code: codeOf(error) })
  }

  async #onMessage(message: ToHost): Promise<void> {
    const hosted = this.#hosted
    if (!this.admitted || !this.#visitor || !this.#holding) return
    switch (message.is) {
      case 'roster':
        await hosted.takeRoster(message.roster)
        this.#channel?.send({ is: 'roster', basis: hosted.roster.basis })
        return
      case 'hold':
        if (Array.isArray(message.cores)) await this.#holding.hold(message.cores)
        return
      case 'clear': {
        const clear = readClear(message.clear, hosted.id)
        const { text, by } = message.clear
        // [H9] what a member purged, a coordinator’s device says: nobody else can have anything deleted here
        if (!clear || !isSignedBy('clear', text, by) || !speaksFor(hosted.roster, by)) return
        await this.#holding.clear(clear.ranges, clear.upTo)
        for (const guest of hosted.guests) guest.tellCleared()
        return
      }
      case 'ask':
        await this.#holding.refresh()
        this.tellReport(Number(message.question))
        return
      case 'vault':
        await hosted.takeVault(String(message.identity), String(message.vault), this.#visitor.identity)
        return
      case 'notice':
        await hosted.takeNotice(message.notice)
        return
      case 'propose':
        await hosted.takeProposal(message.text, message.guest)
        return
      case 'agree':
        await hosted.takeAgreement(message.agreement)
        return
      case 'receipt':
        this.#takeReceipt(message.receipt)
    }
  }

  /** [H16] What the device itself says of itself; and what this host says of the same day. */
  #takeReceipt(signed: SignedReceipt): void {
    const { ledger, id } = this.#hosted
    const receipt = readReceipt(signed, id)
    if (receipt?.device !== this.device || signed.by.device !== this.device) return
    this.#hosted.count()
    ledger.take(signed, this.#parts.now())
    this.#tellReceiptOf(Date.parse(receipt.day))
  }

  async #onChallenge(id: number, challenge: Challenge): Promise<void> {
    if (!this.admitted || !this.#holding || this.#waiting >= MAX_WAITING) return
    this.#waiting++
    const answers = await answerChallenge(challenge, this.#holding).catch(() => null)
    this.#waiting--
    this.#channel?.answers(id, answers)
  }

  /** Who is not let in any more is parted from: what was replicated on a connection is served until that ends. */
  onRoster(): void {
    if (!this.#visitor || !admits(this.#hosted.roster, this.#visitor)) this.part()
    else this.#channel?.send({ is: 'roster', basis: this.#hosted.roster.basis })
  }

  tellPapers(): void {
    this.#channel?.send({ is: 'papers', papers: this.#hosted.papers })
  }

  tellCleared(): void {
    if (this.#holding) this.#channel?.send({ is: 'cleared', upTo: this.#holding.clearedUpTo })
  }

  tellProposal(): void {
    const { proposal } = this.#hosted
    if (proposal?.by === 'host' && this.#visitor && speaksFor(this.#hosted.roster, this.#visitor))
      this.#channel?.send({ is: 'propose', text: proposal.text, host: proposal.signature })
  }

  /** What this host has counted of the device today: the device answers with what it has. False when there is nothing to say. */
  tellReceipt(): boolean {
    this.#hosted.count()
    return this.#tellReceiptOf(this.#parts.now())
  }

  #tellReceiptOf(at: number): boolean {
    const receipt = this.#hosted.ledger.receipt(this.device, at)
    if (receipt) this.#channel?.send({ is: 'receipt', receipt: signReceipt(receipt, this.#parts.signer()) })
    return receipt !== null
  }

  /** `answers`: the question that it is the answer to. */
  tellReport(answers?: number): void {
    if (!this.admitted || !this.#holding) return
    const { cores, ...figures } = this.#holding.report()
    const changed = cores.filter(({ key, length, blocks, bytes }) => {
      const now = `${length} ${blocks} ${bytes}`
      if (this.#told.get(key) === now) return false
      this.#told.set(key, now)
      return true
    })
    const { quotaBytes } = this.#hosted.terms
    const report = { quotaBytes, ...figures, cores: changed }
    this.#channel?.send({ is: 'report', report, ...(answers !== undefined && { answers }) })
  }

  /** Ends the connection. */
  part(): void {
    this.#channel?.close()
    this.#connection.close()
  }
}

function codeOf(error: unknown): string {
  return error instanceof CoboxError ? error.code : 'INTERNAL'
}
