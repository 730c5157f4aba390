// Tells this node's person what concerns them in their spaces: each thing once, as soon as it is due here.
import type { NodeEvent, Reminder } from '../../api/endpoints.ts'
import { apps } from '../../apps/index.ts'
import type { Concern } from '../../apps/decisions/index.ts'
import { facts, membership } from '../../apps/members/index.ts'
import { setTimeout as after } from 'node:timers/promises'
import type { App } from '../../space/index.ts'
import type { Devices, Shown } from '../devices.ts'
import type { LiveSpace } from '../live-space.ts'
import type { Log } from '../log.ts'
import { type Person, tools } from '../person.ts'
import { Told } from './told.ts'

const HOUR = 60 * 60 * 1000
/** Something is due soon within so many days. */
const DAYS = 1
/** A mention is listed for so long, in ms: whether it was read nobody knows. */
const MENTION_MS = 7 * 24 * HOUR
/** Characters of an id. */
const MAX_ID = 200
/** Of each kind, in each space. */
const LIMIT = 200

/** Changes come in bursts, and what one of them begins another may end: it is looked when it has been quiet for so long, in ms. */
const QUIET_MS = 2000
/** But not later than this after the first of them. */
const PATIENCE_MS = 30_000
/** After a start others have so long, in ms, to say what was done on them meanwhile. */
const START_MS = 10_000
/** A device lets others of its person that are connected go first for so long, in ms. */
const TURN_MS = 1500
/** A device tells another of so many at once. */
const SHOWN_AT_ONCE = 1000
/** Things come to be due without anything happening. */
const CLOCK_MS = 60_000

interface Options {
  home: string
  person: Person
  log: Log
  emit: (event: NodeEvent) => void
  /** The person’s other devices. */
  devices: Pick<Devices, 'isFirst' | 'tellShown' | 'reminders'>
}

interface Watched {
  timer: NodeJS.Timeout | null
  /** When the first change came that was not looked at, by a clock that nobody sets, in ms; null: there is none. */
  changedAt: number | null
  looking: boolean
  /** How much waited when it was looked last; null: not looked yet. */
  waiting: number | null
}

/** Apps that say what concerns a person. */
const sources = (apps as readonly App[]).filter(({ queries }) => queries['concerns'] !== undefined)

export class Reminders {
  readonly #options: Options
  readonly #watched = new Map<LiveSpace, Watched>()
  #told!: Told
  #clock: NodeJS.Timeout | null = null

  constructor(options: Options) {
    this.#options = options
    options.devices.reminders = this
  }

  /** To be called before the first space is watched. Throws STORE_NEWER. */
  async open(): Promise<void> {
    const { home, log } = this.#options
    this.#told = await Told.open(home, log)
    this.#clock = setInterval(() => {
      for (const live of this.#watched.keys()) void this.#look(live)
    }, CLOCK_MS).unref()
  }

  watch(live: LiveSpace): void {
    const watched: Watched = { timer: null, changedAt: null, looking: false, waiting: null }
    this.#watched.set(live, watched)
    if (this.#told.meet(live.id, this.#options.person.self().now)) void this.#save()
    this.#lookIn(live, START_MS)
    live.on('changed', () => {
      const now = performance.now()
      watched.changedAt ??= now
      this.#lookIn(live, Math.min(QUIET_MS, Math.max(0, watched.changedAt + PATIENCE_MS - now)))
    })
  }

  /** The person has left the space, or deletes it here. */
  forget(live: LiveSpace): void {
    const watched = this.#watched.get(live)
    if (watched?.timer) clearTimeout(watched.timer)
    this.#watched.delete(live)
  }

  #lookIn(live: LiveSpace, ms: number): void {
    const watched = this.#watched.get(live)
    if (!watched) return
    if (watched.timer) clearTimeout(watched.timer)
    watched.timer = setTimeout(() => {
      watched.timer = null
      watched.changedAt = null
      void this.#look(live)
    }, ms).unref()
  }

  /** [R8] Tells what is new. Where too little of a space is here to say, it is looked again when more has come. */
  async #look(live: LiveSpace): Promise<void> {
    const watched = this.#watched.get(live)
    if (!watched) return
    if (watched.looking) return this.#lookIn(live, QUIET_MS)
    watched.looking = true
    try {
      const { id: space } = live
      const waiting = await this.#waitingIn(live)
      watched.waiting = waiting.length
      const fresh = waiting.filter(({ id }) => !this.#told.has(space, id))
      if (fresh.length === 0 || !this.#watched.has(live)) return
      const ids = (all: readonly Concern[]) => all.flatMap(({ id, covers = [] }) => [...covers, id])
      this.#told.note(space, ids(fresh), new Set(ids(waiting)))
      // on a full disk it is told, and kept when there is room
      await this.#save()
      for (const concern of fresh)
        this.#options.emit({ type: 'reminder', ...concern, space, spaceName: live.name })
    } catch (error) {
      this.#options.log.debug({ space: live.id, reason: String(error) }, 'could not look what is due')
    } finally {
      watched.looking = false
    }
  }

  async #save(): Promise<void> {
    const { log } = this.#options
    await this.#told
      .save()
      .catch(error => log.warn({ reason: String(error) }, 'what was told could not be kept'))
  }

  /** [R10] [R12] */
  async #waitingIn(live: LiveSpace): Promise<Concern[]> {
    const { space } = live
    if (space.record.left || live.goneBy !== null) return []
    const self = this.#options.person.self()
    const since = this.#told.since(live.id)
    const asking = { final: space.readFinal.bind(space), tools }
    const found = await space.read(async view => {
      const me = await membership.actor(view, space.writer)
      if (me === null || (await view.get(facts, 'space'))?.archived) return []
      const concerns: Concern[] = []
      for (const { queries } of sources) {
        const answer = await queries['concerns']!.run(view, { days: DAYS, limit: LIMIT }, self, asking)
        concerns.push(...(answer as { concerns: Concern[] }).concerns)
      }
      return concerns
    })
    const oldest = Math.max(since - HOUR, self.now - MENTION_MS)
    return found.filter(({ what, at }) => what !== 'mention' || at >= oldest)
  }

  /** What waits in all spaces, told or not. Tells nothing itself. */
  async list(): Promise<Reminder[]> {
    const all = await Promise.all(
      [...this.#watched.keys()].map(async live => {
        const { id: space, name: spaceName } = live
        const waiting = await this.#waitingIn(live).catch(() => [])
        return waiting.map(concern => ({
          ...concern,
          space,
          spaceName,
          told: this.#told.has(space, concern.id),
          shown: this.#told.wasShown(space, concern.id),
        }))
      }),
    )
    return all.flat()
  }

  /** How much waits in all spaces, as it was when they were last looked at: seconds ago, or a minute. */
  async count(): Promise<number> {
    const all = [...this.#watched].map(async ([live, watched]) => {
      watched.waiting ??= await this.#waitingIn(live).then(
        ({ length }) => length,
        () => null,
      )
      return watched.waiting ?? 0
    })
    return (await Promise.all(all)).reduce((sum, one) => sum + one, 0)
  }

  /** [R9] [R11] A page would show these: which of them no other page has shown, on no other device that this one hears of. */
  async shown(space: string, ids: readonly string[]): Promise<string[]> {
    const { devices } = this.#options
    if (!(await devices.isFirst())) await after(TURN_MS)
    const fresh = this.#told.show(space, ids)
    if (fresh.length === 0) return []
    await this.#save()
    await devices.tellShown({ space, ids: fresh })
    return fresh
  }

  /** For a device that has come. */
  async shownNow(): Promise<Shown[]> {
    const bySpace = new Map<string, string[]>()
    for (const { space, id, shown } of await this.list())
      if (shown) bySpace.set(space, [...(bySpace.get(space) ?? []), id])
    return [...bySpace].map(([space, ids]) => ({ space, ids: ids.slice(0, SHOWN_AT_ONCE) }))
  }

  shownElsewhere(given: unknown): void {
    const { space, ids } = (given ?? {}) as Partial<Shown>
    if (typeof space !== 'string' || !Array.isArray(ids)) return
    const sound = ids.filter(id => typeof id === 'string' && id.length <= MAX_ID).slice(0, SHOWN_AT_ONCE)
    if (this.#told.take(space, sound)) void this.#save()
  }

  async close(): Promise<void> {
    if (this.#clock) clearInterval(this.#clock)
    for (const live of [...this.#watched.keys()]) this.forget(live)
    await this.#told?.close()
  }
}
