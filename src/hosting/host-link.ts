// A device of a guest at its end of the channel to a host: what it tells the host, and what the host has told it.
import { EventEmitter } from 'node:events'
import { CoboxError, type ErrorCode, hostingErrors, isErrorCode } from '../errors/index.ts'
import { Pending } from '../lib/pending.ts'
import type { Agreement, Papers, Terms } from './agreement.ts'
import type { Answer, Challenge } from './audit.ts'
import {
  type Acceptance,
  type Accepted,
  type Clear,
  type HostingChannel,
  type HostingConnection,
  openHosting,
  openOffer,
  pairHosting,
  type Report,
  type ToGuest,
  type ToHost,
} from './channel.ts'
import type { HeldFigures } from './holding.ts'
import type { SignedReceipt } from './receipt.ts'
import { signText, type Signature, type Signed, type Signer } from './signed.ts'

/** Cores are told so many at a time. */
const CORES_PER_MESSAGE = 500
/** An answer to a challenge may take so long, in ms: the host reads a hundred MiB from a slow disk. */
const ANSWER_MS = 60_000
/** The answer to an acceptance, in ms. */
const ACCEPT_MS = 20_000

interface HostLinkEvents {
  /** Let in. */
  open: []
  close: []
  report: []
  papers: [Papers]
  proposed: [text: string, host: Signature]
  refused: [ErrorCode]
  receipt: [SignedReceipt]
}

export class HostLink extends EventEmitter<HostLinkEvents> {
  readonly secret: string
  readonly connection: HostingConnection
  opened = false
  /** Why the host does not let this device in, or the last thing that it refused. */
  refusal: ErrorCode | null = null
  report: Omit<Report, 'cores'> | null = null
  /** Key → what the host says it holds. */
  readonly held = new Map<string, HeldFigures>()
  /** How much the author of the host’s roster knew. */
  basis = -1
  clearedUpTo = ''
  addresses: string[] = []
  readonly #signer: () => Signer
  #channel: HostingChannel<ToHost> | null = null
  #closed = false
  readonly #told = new Map<string, number>()
  readonly #questions = new Pending<Answer[] | null>()
  readonly #asked = new Pending<boolean>()
  #unpair: () => void = () => {}

  constructor({ secret }: Pick<Terms, 'secret'>, connection: HostingConnection, signer: () => Signer) {
    super()
    this.secret = secret
    this.connection = connection
    this.#signer = signer
  }

  open(): void {
    if (this.#closed || this.#channel) return
    const { identity, proof } = this.#signer()
    this.#channel = openHosting<ToHost, ToGuest>(
      this.connection,
      this.secret,
      { identity, proof },
      {
        onOpen: () => {},
        onMessage: message => this.#onMessage(message),
        onAnswers: (id, answers) => this.#questions.answer(id, answers),
        onClose: () => this.#onClose(),
      },
    )
    // a host that was not ready yet opens it later
    this.#unpair = pairHosting(this.connection, this.secret, () => this.open())
  }

  #onClose(): void {
    this.#channel = null
    this.opened = false
    this.report = null
    this.#questions.abandon()
    this.#asked.abandon()
    this.emit('close')
  }

  #onMessage(message: ToGuest): void {
    switch (message.is) {
      case 'welcome':
        this.opened = true
        this.refusal = null
        this.connection.keep = true
        this.basis = Number(message.basis)
        this.clearedUpTo = String(message.clearedUpTo)
        this.addresses = Array.isArray(message.addresses) ? message.addresses.map(String).slice(0, 16) : []
        this.emit('papers', message.papers)
        this.emit('open')
        return
      case 'refused':
        // a host that goes has refused nothing
        if (message.code === 'CLOSING') return
        this.refusal = refusedWith(message.code)
        this.emit('refused', this.refusal)
        return
      case 'report': {
        const { cores, ...figures } = message.report
        if (!Array.isArray(cores) || !isReport(figures)) return
        for (const figure of cores) if (isFigures(figure)) this.held.set(figure.key, figure)
        this.report = figures
        this.#asked.answer(Number(message.answers), true)
        this.emit('report')
        return
      }
      case 'papers':
        // a host that was suspended has passed over what it was told
        this.#told.clear()
        this.emit('papers', message.papers)
        return
      case 'roster':
        this.basis = Number(message.basis)
        return
      case 'cleared':
        this.clearedUpTo = String(message.upTo)
        return
      case 'propose':
        this.emit('proposed', String(message.text), message.host)
        return
      case 'receipt':
        this.emit('receipt', message.receipt)
    }
  }

  #send(message: ToHost): void {
    if (this.opened) this.#channel?.send(message)
  }

  /** Names cores to the host, and how long they are here; those that it knows as they are, only once. */
  hold(cores: readonly { key: string; length: number }[]): void {
    const news = cores.filter(({ key, length }) => this.#told.get(key) !== length)
    if (!this.opened) return
    for (const { key, length } of news) this.#told.set(key, length)
    for (let i = 0; i < news.length; i += CORES_PER_MESSAGE)
      this.#send({ is: 'hold', cores: news.slice(i, i + CORES_PER_MESSAGE) })
  }

  tellRoster(roster: Signed): void {
    this.#send({ is: 'roster', roster })
  }

  clear(clear: Clear): void {
    const text = JSON.stringify(clear)
    this.#send({ is: 'clear', clear: { text, by: signText('clear', text, this.#signer()) } })
  }

  giveVault(identity: string, vault: string): void {
    this.#send({ is: 'vault', identity, vault })
  }

  tellNotice(notice: Signed): void {
    this.#send({ is: 'notice', notice })
  }

  propose(text: string, guest: Signature): void {
    this.#send({ is: 'propose', text, guest })
  }

  agree(agreement: Agreement): void {
    this.#send({ is: 'agree', agreement })
  }

  giveReceipt(receipt: SignedReceipt): void {
    this.#send({ is: 'receipt', receipt })
  }

  /** Resolves to true when the host has told what it holds now; to false when it is gone, or silent for so many ms. */
  async ask(ms: number, signal?: AbortSignal): Promise<boolean> {
    if (!this.opened) return false
    return (await this.#asked.ask(question => this.#send({ is: 'ask', question }), ms, signal)) ?? false
  }

  /** Null when the host does not answer in time, or at all. */
  async challenge(challenge: Challenge, signal?: AbortSignal): Promise<Answer[] | null> {
    const channel = this.#channel
    if (!this.opened || !channel) return null
    const answers = await this.#questions.ask(id => channel.challenge(id, challenge), ANSWER_MS, signal)
    return Array.isArray(answers) ? answers : null
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#unpair()
    this.#channel?.close()
  }
}

/** Accepts an offer on a connection to its host. Throws what the host refuses with, HOST_UNREACHABLE. */
export function acceptOffer(
  connection: HostingConnection,
  offer: { secret: string; host: { coop: string } },
  acceptance: Acceptance,
): Promise<Agreement> {
  return new Promise((resolve, reject) => {
    const unreachable = () => new CoboxError('HOST_UNREACHABLE', { host: offer.host.coop })
    const channel = openOffer<Acceptance, Accepted>(connection, offer.secret, {
      onOpen: () => channel?.send(acceptance),
      onMessage: answer => {
        clearTimeout(timer)
        if ('agreement' in answer) resolve(answer.agreement)
        else reject(refusalOf(answer.refused, offer.host.coop))
        channel?.close()
      },
      onClose: () => {
        clearTimeout(timer)
        reject(unreachable())
      },
    })
    const timer = setTimeout(() => {
      reject(unreachable())
      channel?.close()
    }, ACCEPT_MS)
    if (!channel) {
      clearTimeout(timer)
      reject(unreachable())
    }
  })
}

/** Hosts refuse in the words of hosting. Anything else is about the host, and would be read as if it were about this node. */
function refusedWith(code: unknown): ErrorCode {
  return isErrorCode(code) && Object.hasOwn(hostingErrors, code) ? code : 'HOST_FAILED'
}

function refusalOf(code: unknown, host: string): CoboxError {
  return new CoboxError(refusedWith(code), { reason: 'the host does not take it', host })
}

const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0

function isReport({ quotaBytes, usedBytes, overBytes, missingBytes }: Omit<Report, 'cores'>): boolean {
  return [quotaBytes, usedBytes, overBytes, missingBytes].every(isCount)
}

function isFigures({ key, length, blocks, bytes }: HeldFigures): boolean {
  return typeof key === 'string' && [length, blocks, bytes].every(isCount)
}
