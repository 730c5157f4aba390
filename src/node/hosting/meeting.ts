// Looks for a host on the internet until it is there. The network itself looks once when somebody has gone, and then rarely: a
// host that is off for a while, and comes back somewhere else, would be found minutes later.
import type { Network } from '../network/network.ts'

/** Looked for again after this long at first, and each time after twice as long, at most so long, in ms. */
const FIRST_MS = 10_000
const LAST_MS = 5 * 60_000

export class Meeting {
  readonly #network: Network
  readonly #topic: Buffer
  readonly #isThere: () => boolean
  #session: { destroy(): void }
  #timer: NodeJS.Timeout
  #wait = FIRST_MS

  constructor(network: Network, topic: Buffer, isThere: () => boolean) {
    this.#network = network
    this.#topic = topic
    this.#isThere = isThere
    this.#session = this.#join()
    this.#timer = this.#later()
  }

  #join(): { destroy(): void } {
    return this.#network.join(this.#topic, { server: false, client: true })
  }

  #later(): NodeJS.Timeout {
    return setTimeout(() => this.#look(), this.#wait).unref()
  }

  #look(): void {
    if (this.#isThere()) this.#wait = FIRST_MS
    else {
      this.#session.destroy()
      this.#session = this.#join()
      this.#wait = Math.min(LAST_MS, this.#wait * 2)
    }
    this.#timer = this.#later()
  }

  destroy(): void {
    clearTimeout(this.#timer)
    this.#session.destroy()
  }
}
