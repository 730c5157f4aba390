// The side of a fresh node: asks by a link to become a device of the person who made it, until that is decided.
import crypto from 'hypercore-crypto'
import { because, CoboxError, type ErrorCode } from '../../errors/index.ts'
import {
  commitmentTo,
  type DeviceLink,
  decodeDeviceLink,
  pairingCode,
  topicOfLink,
} from '../../keys/index.ts'
import { fromHex, toHex } from '../../lib/bytes.ts'
import type { Connection } from '../network/connection.ts'
import type { Network } from '../network/network.ts'
import { tools } from '../person.ts'
import { type Letter, openChannel, type PairingChannel, type Verdict } from './channel.ts'

/** Refusals that the other device may give; what else it says is one too. */
const REFUSALS: ReadonlySet<string> = new Set<ErrorCode>([
  'INVITE_EXPIRED',
  'INVITE_USED',
  'INVITE_REVOKED',
  'PAIRING_REPLACED',
  'PAIRING_DECLINED',
  'PAIRING_BROKEN',
  'DEVICE_REVOKED',
])

/** When the other device had no answer ready, it is asked again after this long, in ms. */
const ASK_AGAIN_MS = 3000

/** This device, as it asks. */
export interface Asker {
  readonly device: string
  readonly deviceName: string
}

export class Asking {
  readonly #network: Network
  readonly #asker: Asker
  readonly #onCode: (code: string) => void
  #stop: (() => void) | null = null

  /** @param onCode told the code that the other device shows too, if nobody is in between */
  constructor(network: Network, asker: Asker, onCode: (code: string) => void) {
    this.#network = network
    this.#asker = asker
    this.#onCode = onCode
  }

  /**
   * Waits until the device that made the link is found and decides, however long; asking anew ends what was asked before.
   * Throws INVITE_MALFORMED, BAD_INPUT, BAD_ATTESTATION, the refusal, CANCELLED.
   */
  async ask(text: string, signal: AbortSignal): Promise<Letter> {
    const link = decodeDeviceLink(text)
    const wanted = toHex(link.device)
    if (wanted === this.#asker.device) throw new CoboxError('BAD_INPUT', { reason: because('ownLink') })
    this.#stop?.()
    return new Promise<Letter>((resolve, reject) => {
      const attempt = new Attempt(link, this.#asker, this.#onCode)
      const onConnection = (connection: Connection) => {
        // only who made the link is spoken to: another who knows it cannot answer
        if (connection.remoteDevice === wanted) attempt.speak(connection)
      }
      const topic = this.#network.join(topicOfLink(link), { server: false, client: true })
      const stop = () => attempt.end(new CoboxError('CANCELLED'))
      this.#stop = stop
      attempt.onEnd = (letter, error) => {
        this.#network.off('connection', onConnection)
        signal.removeEventListener('abort', stop)
        topic.destroy()
        if (this.#stop === stop) this.#stop = null
        if (letter) resolve(letter)
        else reject(error)
      }
      if (signal.aborted) return stop()
      signal.addEventListener('abort', stop)
      this.#network.on('connection', onConnection)
      for (const connection of this.#network.connections) onConnection(connection)
    })
  }

  close(): void {
    this.#stop?.()
  }
}

/** One asking: a number drawn once, which is revealed for one number of the other side only. */
class Attempt {
  readonly #link: DeviceLink
  readonly #asker: Asker
  readonly #onCode: (code: string) => void
  readonly #nonce = crypto.randomBytes(32)
  /** The other side's number; who draws another one after they have seen ours could choose the code. */
  #heard: string | null = null
  #channel: PairingChannel | null = null
  #ended = false
  onEnd: (letter: Letter | null, error?: CoboxError) => void = () => {}

  constructor(link: DeviceLink, asker: Asker, onCode: (code: string) => void) {
    this.#link = link
    this.#asker = asker
    this.#onCode = onCode
  }

  speak(connection: Connection): void {
    if (this.#ended || connection.closed) return
    const { secret } = this.#link
    const commitment = toHex(commitmentTo(this.#nonce, fromHex(this.#asker.device)))
    let opened = false
    const channel = openChannel(connection, secret, 'new', {
      onOpen: () => {
        opened = true
        channel?.hello({ deviceName: this.#asker.deviceName, commitment })
      },
      onAnswer: ({ nonce, compare }) => {
        if (this.#heard !== null && this.#heard !== nonce) return this.end(new CoboxError('PAIRING_BROKEN'))
        const isNew = this.#heard === null
        this.#heard = nonce
        channel?.reveal(toHex(this.#nonce))
        if (isNew && compare) this.#onCode(this.#code(nonce))
      },
      onVerdict: verdict => this.#decide(verdict),
      onClose: apart => {
        if (this.#channel !== channel) return
        this.#channel = null
        if (apart) return
        // it has never heard of this link, or has forgotten it
        if (!opened) this.end(new CoboxError('INVITE_UNKNOWN'))
        else setTimeout(() => this.speak(connection), ASK_AGAIN_MS).unref()
      },
    })
    this.#channel = channel
  }

  #code(nonce: string): string {
    return pairingCode({
      secret: this.#link.secret,
      oldDevice: this.#link.device,
      newDevice: fromHex(this.#asker.device),
      oldNonce: fromHex(nonce),
      newNonce: this.#nonce,
    })
  }

  #decide(verdict: Verdict): void {
    if ('refusal' in verdict) {
      const { refusal } = verdict
      this.end(new CoboxError(REFUSALS.has(refusal) ? (refusal as ErrorCode) : 'PAIRING_DECLINED'))
    } else if (tools.attests(verdict.letter.proof, verdict.letter.identity, this.#asker.device))
      this.end(null, verdict.letter)
    else this.end(new CoboxError('BAD_ATTESTATION'))
  }

  end(error: CoboxError | null, letter: Letter | null = null): void {
    if (this.#ended) return
    this.#ended = true
    const channel = this.#channel
    this.#channel = null
    channel?.close()
    this.onEnd(letter, error ?? undefined)
  }
}
