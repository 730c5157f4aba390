// Keeps dialling the addresses that are to be reached: at once, again when a connection ends, and ever less often in vain.
import type { OpenedSecretStream } from '@hyperswarm/secret-stream'
import { toHex } from '../../lib/bytes.ts'
import type { Log } from '../log.ts'
import { type Address, formatAddress } from './address.ts'
import type { Connection, Path } from './connection.ts'
import type { Limits } from './limits.ts'

/** An address is not tried more often than this, in ms, however often somebody asks for it. */
const WAKE_MS = 2000

/** A connection that ended sooner than this, in ms, is made again with a pause: whatever ended it may end it again. */
const SHORT_MS = 5000

/** What became of a stream: a connection, or why there is none. */
export type Admission = Connection | 'self' | 'duplicate' | 'full'

export interface DialerOptions {
  log: Log
  limits: Limits
  dial(address: Address): Promise<OpenedSecretStream>
  admit(stream: OpenedSecretStream, path: Path, address: Address): Admission
  isConnected(device: string): boolean
}

interface Target {
  address: Address
  path: Path
  /** Attempts since the last connection that was of use. */
  failures: number
  dialling: boolean
  dialledAt: number
  /** Who was found there the last time, in hex. */
  device: string | null
  timer: NodeJS.Timeout | null
  removed: boolean
}

export class Dialer {
  readonly #options: DialerOptions
  readonly #targets = new Map<string, Target>()
  #closed = false

  constructor(options: DialerOptions) {
    this.#options = options
  }

  /**
   * Begins to dial, after `delayMs`. For a key that is known already only the address is set, for the next attempt.
   */
  add(key: string, address: Address, path: Path, delayMs = 0): void {
    const there = this.#targets.get(key)
    if (this.#closed) return
    if (there) {
      there.address = address
      return
    }
    const target: Target = {
      address,
      path,
      failures: 0,
      dialling: false,
      dialledAt: Number.NEGATIVE_INFINITY,
      device: null,
      timer: null,
      removed: false,
    }
    this.#targets.set(key, target)
    this.#schedule(target, delayMs)
  }

  /** Stops dialling; a connection stays. */
  remove(key: string): void {
    const target = this.#targets.get(key)
    if (!target) return
    this.#targets.delete(key)
    this.#stop(target)
  }

  /** Somebody looks for somebody: addresses that are waited for are tried now. */
  wake(): void {
    for (const target of this.#targets.values()) {
      if (!target.timer) continue
      target.failures = 0
      this.#schedule(target, Math.max(0, target.dialledAt + WAKE_MS - performance.now()))
    }
  }

  /** A connection ended: whoever was found at an address is dialled there again. */
  onClosed(connection: Connection): void {
    for (const target of this.#targets.values()) {
      if (target.device !== connection.remoteDevice || target.dialling || target.timer) continue
      this.#redial(target, connection)
    }
  }

  #redial(target: Target, { keep, pairing, unneeded, since }: Connection): void {
    const { limits } = this.#options
    const age = Date.now() - since
    const used = keep || pairing
    if (used && age > SHORT_MS) {
      target.failures = 0
      this.#schedule(target, 0)
      return
    }
    target.failures++
    // the other side may have had no use for it as well as we: it looks the same, a moment before our own limit
    const refused = unneeded || age > limits.unwantedMs / 2
    const hold = refused && !used && target.path === 'lan'
    this.#schedule(target, hold ? limits.holdMs : this.#backoff(target.failures))
  }

  async #attempt(target: Target): Promise<void> {
    const { dial, admit, isConnected, log } = this.#options
    target.timer = null
    // it is dialled again when that connection ends
    if (target.device && isConnected(target.device)) return
    target.dialling = true
    target.dialledAt = performance.now()
    const { address, path } = target
    try {
      const stream = await dial(address)
      target.dialling = false
      if (target.removed) {
        stream.destroy()
        return
      }
      target.device = toHex(stream.remotePublicKey)
      const admission = admit(stream, path, address)
      if (admission === 'self') this.#stop(target)
      else if (admission === 'full') throw new Error('there are enough connections')
      else if (admission === 'duplicate') {
        // the one that is kept may have ended while this one was made
        if (!isConnected(target.device)) this.#schedule(target, this.#backoff(++target.failures))
      } else if (admission.closed && !target.timer) this.#redial(target, admission)
    } catch (error) {
      target.dialling = false
      if (target.removed) return
      target.failures++
      const delay = this.#backoff(target.failures)
      const { message } = error as Error
      log.debug(
        { address: formatAddress(address), reason: message, again: delay },
        'an address was not reached',
      )
      this.#schedule(target, delay)
    }
  }

  #backoff(failures: number): number {
    const { redialMinMs, redialMaxMs } = this.#options.limits
    const delay = Math.min(redialMaxMs, redialMinMs * 2 ** Math.min(failures - 1, 16))
    // two nodes that lost each other must not keep dialling at the same moment
    return Math.round(delay * (0.75 + 0.5 * Math.random()))
  }

  #schedule(target: Target, delayMs: number): void {
    if (target.removed) return
    if (target.timer) clearTimeout(target.timer)
    target.timer = setTimeout(() => void this.#attempt(target), delayMs)
  }

  #stop(target: Target): void {
    target.removed = true
    if (target.timer) clearTimeout(target.timer)
    target.timer = null
  }

  close(): void {
    this.#closed = true
    for (const target of this.#targets.values()) this.#stop(target)
    this.#targets.clear()
  }
}
