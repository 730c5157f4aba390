// Begins a new generation when somebody has gone who still holds the keys: a coordinator's device does, the one that
// caused it at once, the others after a while each, should it not have happened by then.
import type { LiveSpace } from './live-space.ts'
import type { Log } from './log.ts'

/** The next coordinator's device waits so much longer than the one before, in ms. */
const TURN_MS = 3000
/** After a failure, like a full disk, in ms. */
const RETRY_MS = 30_000

export class Rotations {
  readonly #log: Log
  readonly #retryMs: number
  readonly #watched = new Set<LiveSpace>()
  readonly #timers = new Map<LiveSpace, NodeJS.Timeout>()
  #closed = false

  constructor(log: Log, retryMs = RETRY_MS) {
    this.#log = log
    this.#retryMs = retryMs
  }

  watch(live: LiveSpace): void {
    this.#watched.add(live)
    live.on('changed', changed => {
      if (changed.size === 0 || changed.has('members/rotation')) void this.#look(live)
    })
    live.on('moved', () => void this.#look(live))
    // while it was stopped nothing could begin
    live.on('reopened', () => void this.#look(live))
    void this.#look(live)
  }

  forget(live: LiveSpace): void {
    this.#watched.delete(live)
    this.#stopWaiting(live)
  }

  #stopWaiting(live: LiveSpace): void {
    clearTimeout(this.#timers.get(live))
    this.#timers.delete(live)
  }

  /**
   * Resolves when no rotation is due that this device should make now. To be called after a removal of its own. Rejects when
   * it could not be made: it is tried again.
   */
  async settle(live: LiveSpace): Promise<void> {
    if ((await this.#turn(live)) === 0) await this.#rotate(live)
  }

  async #look(live: LiveSpace): Promise<void> {
    try {
      const turn = await this.#turn(live)
      if (turn === null) this.#stopWaiting(live)
      else if (!this.#timers.has(live)) this.#wait(live, turn * TURN_MS)
    } catch {
      this.#wait(live, this.#retryMs)
    }
  }

  #wait(live: LiveSpace, ms: number): void {
    this.#stopWaiting(live)
    if (this.#closed || !this.#watched.has(live)) return
    const timer = setTimeout(() => {
      this.#timers.delete(live)
      void this.#tryNow(live)
    }, ms)
    this.#timers.set(live, timer.unref())
  }

  async #tryNow(live: LiveSpace): Promise<void> {
    try {
      if ((await this.#turn(live)) !== null) await this.#rotate(live)
    } catch (error) {
      this.#log.warn(
        { space: live.id, reason: (error as Error).message },
        'no new generation could begin yet',
      )
      this.#wait(live, this.#retryMs)
    }
  }

  /** When it is this device's turn to rotate, from 0 on; null when it is not due, or not for this device to do. */
  async #turn({ space }: LiveSpace): Promise<number | null> {
    const { membership, writer } = space
    if (!space.writable) return null
    return space.read(async view => {
      const due = await membership.rotationDue(view)
      const me = due === null ? null : await membership.actor(view, writer)
      if (due === null || me?.role !== 'coordinator') return null
      if (due.startsWith(writer.slice(0, 16))) return 0
      const coordinators = (await membership.devices(view)).filter(({ role }) => role === 'coordinator')
      return 1 + coordinators.findIndex(({ device }) => device === me.device)
    })
  }

  async #rotate(live: LiveSpace): Promise<void> {
    this.#stopWaiting(live)
    const started = performance.now()
    try {
      await live.space.rotate(true)
    } catch (error) {
      // somebody who has gone holds the keys until it is done
      this.#wait(live, this.#retryMs)
      throw error
    }
    this.#log.info(
      {
        space: live.id,
        generation: live.space.generation.number,
        ms: Math.round(performance.now() - started),
      },
      'a new generation began',
    )
  }

  close(): void {
    this.#closed = true
    for (const live of [...this.#timers.keys()]) this.#stopWaiting(live)
  }
}
