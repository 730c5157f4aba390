// Says when what was written is on the disk for good: one flush at a time, which everybody joins whom it can serve.

export class Flushing {
  readonly #work: () => Promise<void>
  #dirty = false
  #running: Promise<void> | null = null
  /** Begins when the running one has ended. */
  #next: Promise<void> | null = null

  constructor(work: () => Promise<void>) {
    this.#work = work
  }

  /** Something was written: a flush that runs already need not have it. */
  mark(): void {
    this.#dirty = true
  }

  /** Resolves when all that was written before the call is on the disk. Rejects when it could not be: the next one tries again. */
  flush(): Promise<void> {
    if (!this.#dirty) return this.#running ?? Promise.resolve()
    this.#next ??= (this.#running ?? Promise.resolve())
      .catch(() => {})
      .then(() => {
        this.#next = null
        return this.#run()
      })
    return this.#next
  }

  #run(): Promise<void> {
    this.#dirty = false
    const running = this.#work()
      .catch((error: unknown) => {
        this.#dirty = true
        throw error
      })
      .finally(() => {
        if (this.#running === running) this.#running = null
      })
    this.#running = running
    return running
  }
}
