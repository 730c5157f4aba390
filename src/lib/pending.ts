// Questions to a peer that wait for their answers, each for so long at most.

export class Pending<T> {
  readonly #waiting = new Map<number, (answer: T | null) => void>()
  #next = 1

  /** `send` is given the question's number. Resolves to null when no answer comes in so many ms, or the signal ends the waiting. */
  ask(send: (question: number) => void, ms: number, signal?: AbortSignal): Promise<T | null> {
    if (signal?.aborted) return Promise.resolve(null)
    const question = this.#next++
    return new Promise(resolve => {
      const done = (answer: T | null) => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', giveUp)
        this.#waiting.delete(question)
        resolve(answer)
      }
      const giveUp = () => done(null)
      const timer = setTimeout(giveUp, ms)
      signal?.addEventListener('abort', giveUp, { once: true })
      this.#waiting.set(question, done)
      send(question)
    })
  }

  /** An answer to a question that nobody asked, or that came too late, is passed over. */
  answer(question: number, answer: T): void {
    this.#waiting.get(question)?.(answer)
  }

  /** Nobody is there any more who could answer. */
  abandon(): void {
    for (const done of [...this.#waiting.values()]) done(null)
  }
}
