// Does one thing at a time, and once more when it was asked for meanwhile: what was asked for late is not missed.

export class Looking {
  readonly #once: () => Promise<void>
  #running: Promise<void> | null = null
  #again = false
  #closed = false

  /** `once` never rejects. */
  constructor(once: () => Promise<void>) {
    this.#once = once
  }

  /** Resolves when it was done with everything that is known now. */
  look(): Promise<void> {
    this.#again = true
    this.#running ??= this.#run()
    return this.#running
  }

  async #run(): Promise<void> {
    while (this.#again && !this.#closed) {
      this.#again = false
      await this.#once()
    }
    // at once: whoever asks from now on is not answered by this
    this.#running = null
  }

  /** Resolves when it is not done any more, and will not be. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#running
  }
}
