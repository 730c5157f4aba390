// Does what a teller of sealed polls has to do, by itself: gives a key, deals, confirms, and helps to open the totals. The
// secret of each poll is on the disk before its key is in the log, and every action before it is written: what a
// killed node had begun is written again as it was, so that there are never two of anything.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { type TellerAction, type TellerDuty, tellerDuties } from '../apps/decisions/index.ts'
import type { CoboxError } from '../errors/index.ts'
import type { SecretFiles } from '../keys/index.ts'
import { createLock } from '../lib/lock.ts'
import type { LiveSpace } from './live-space.ts'
import type { Log } from './log.ts'

/** Whether a closing has become final is looked at so often, in ms; and when to try again after a failure. */
const AGAIN_MS = 3000
const RETRY_MS = 30_000
/** Collections at whose change there may be something to do. */
const WATCHED = ['decisions/sealings', 'decisions/tellerWords', 'decisions/polls', 'log/generation']

/** `teller-*.json`: what a device keeps for one poll. */
interface Kept {
  format: 1
  /** A scalar in base64; see src/apps/decisions/sealed. */
  secret: string
  /** What was made so far, by the type of the duty. */
  made: Record<string, TellerAction>
}

export class Tellers {
  readonly #secrets: SecretFiles
  readonly #device: string
  readonly #log: Log
  readonly #watched = new Map<LiveSpace, ReturnType<typeof createLock>>()
  readonly #timers = new Map<LiveSpace, NodeJS.Timeout>()
  /** Polls whose secret has been removed. */
  readonly #done = new Set<string>()
  #closed = false

  /** `device`: the key of this one, in hex. */
  constructor(secrets: SecretFiles, device: string, log: Log) {
    this.#secrets = secrets
    this.#device = device
    this.#log = log
  }

  watch(live: LiveSpace): void {
    this.#watched.set(live, createLock())
    live.on('changed', changed => {
      if (changed.size === 0 || WATCHED.some(name => changed.has(name))) this.#look(live)
    })
    live.on('moved', () => this.#look(live))
    live.on('reopened', () => this.#look(live))
    this.#look(live)
  }

  forget(live: LiveSpace): void {
    this.#watched.delete(live)
    clearTimeout(this.#timers.get(live))
    this.#timers.delete(live)
  }

  #look(live: LiveSpace): void {
    void this.#watched.get(live)?.(() => this.#work(live))
  }

  #lookAgain(live: LiveSpace, ms: number): void {
    clearTimeout(this.#timers.get(live))
    if (this.#closed || !this.#watched.has(live)) return
    this.#timers.set(live, setTimeout(() => this.#look(live), ms).unref())
  }

  async #work(live: LiveSpace): Promise<void> {
    if (this.#closed || !this.#watched.has(live)) return
    const { space } = live
    const final = space.readFinal.bind(space)
    const waits: number[] = []
    try {
      const duties = await space.read(view => tellerDuties(view, final, this.#device))
      const { writable } = space
      if (duties.some(({ is }) => is === 'wait')) waits.push(writable ? AGAIN_MS : RETRY_MS)
      for (const duty of duties)
        if (writable || duty.is === 'done')
          // one poll that cannot go on holds up no other
          await this.#do(live, duty).catch(error => waits.push(this.#failed(live, error)))
        // nothing in the view need change when it can be written to again
        else waits.push(RETRY_MS)
    } catch (error) {
      waits.push(this.#failed(live, error))
    }
    if (waits.length > 0) this.#lookAgain(live, Math.min(...waits))
  }

  /** When to try again. */
  #failed(live: LiveSpace, error: unknown): number {
    const { code, message } = error as CoboxError
    // what was just written is not in the view yet
    if (code === 'TELLER_OUT_OF_TURN') return AGAIN_MS
    this.#log.warn({ space: live.id, code, reason: message }, 'a sealed poll could not go on here yet')
    return RETRY_MS
  }

  async #do(live: LiveSpace, duty: TellerDuty): Promise<void> {
    const { poll } = duty
    const file = join(live.space.folder, `teller-${poll.replace(/[^\w-]/g, '-')}.json`)
    if (duty.is === 'wait' || this.#done.has(file)) return
    if (duty.is === 'done') {
      await this.#secrets.remove(file)
      this.#done.add(file)
      return
    }
    const stored = await this.#secrets.read(file)
    const kept = stored === null ? null : (JSON.parse(stored) as Kept)
    const action =
      duty.is === 'begin' ? await this.#begin(file, kept, duty) : await this.#step(file, kept, duty)
    if (!action) {
      this.#log.warn({ space: live.id, poll }, 'what this device kept for a sealed poll is not there')
      return
    }
    await live.space.append([action])
    await live.space.flush()
  }

  async #begin(
    file: string,
    kept: Kept | null,
    { make }: TellerDuty & { is: 'begin' },
  ): Promise<TellerAction> {
    const before = kept?.made['decisions.tellerKey']
    if (before) return before
    const { secret, action } = make(size => randomBytes(size))
    await this.#keep(file, { format: 1, secret, made: { 'decisions.tellerKey': action } })
    return action
  }

  /** Null where the secret is lost: another data folder, or an older copy of it. */
  async #step(
    file: string,
    kept: Kept | null,
    { type, make }: TellerDuty & { is: 'step' },
  ): Promise<TellerAction | null> {
    const before = kept?.made[type]
    if (!kept || before) return before ?? null
    const action = make(kept.secret, size => randomBytes(size))
    if (action) await this.#keep(file, { ...kept, made: { ...kept.made, [type]: action } })
    return action
  }

  #keep(file: string, kept: Kept): Promise<void> {
    return this.#secrets.write(file, JSON.stringify(kept))
  }

  close(): void {
    this.#closed = true
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#timers.clear()
  }
}
