// A space of a running node: opened, linked to peers, its content kept, its state told in words.
import { EventEmitter } from 'node:events'
import type { SpaceStatus } from '../api/endpoints.ts'
import { NO_TOTALS, totals } from '../apps/files/index.ts'
import { facts, people } from '../apps/members/index.ts'
import { CoboxError, diskProblem, toCoboxError } from '../errors/index.ts'
import { freeBytes, UsageFigure } from '../lib/disk.ts'
import {
  currentGeneration,
  type Link,
  type Progress,
  type Returning,
  type Skipped,
  type Space,
  type Stop,
} from '../space/index.ts'
import { RESERVE_BYTES } from './files/import-tree.ts'
import { describeState } from './describe-state.ts'
import { Keeper } from './keeper.ts'
import { steadily } from './steadily.ts'

/** What is acknowledged reaches the disk for good at the latest after this long, in ms. */
const FLUSH_MS = 5000
/** A stopped space (a full disk, mostly) is opened again at once, but not more often than after this long, in ms. */
const REOPEN_MS = 2000

interface LiveSpaceEvents {
  /** Names of the collections whose records are others than before. */
  changed: [Set<string>]
  /** Its state, peers or missing content are others than before. */
  status: []
  /** This device's actions that were applied and did not count. */
  skipped: [Skipped[]]
  /** It was opened again after its storage had failed: peers have to be linked again. */
  reopened: []
  /** The space is in another generation, or one more is known: peers have to be linked for it. */
  moved: []
  /** Somebody of the space is connected. */
  linked: [Link]
  /** A block has come from a device, or gone to it: bytes as it is stored. */
  traffic: [way: 'download' | 'upload', bytes: number, device: Buffer]
  /** A device asks to be let in as another one of a member. */
  returning: [Link, Returning]
}

/** A host of the space, as far as whoever waits for the space's content has to know of it. */
export interface HostAtHand {
  /** Let in, and served. */
  readonly connected: boolean
  /** How long it says that cores are: key, in hex → length. */
  lengths(): Record<string, number>
  /** Resolves to true when it has told anew; see `Link.ask`. */
  ask(ms: number, signal?: AbortSignal): Promise<boolean>
}

export class LiveSpace extends EventEmitter<LiveSpaceEvents> {
  /** Of the generation that this device is in. */
  readonly links = new Set<Link>()
  /** Of those that it was in, and of those that it follows. */
  readonly otherLinks = new Set<Link>()
  /** Links on which both sides found that they are in different generations, and in which. */
  readonly met = new WeakMap<Link, string>()
  /** Hosts that keep the space, connected or not. */
  readonly hosts = new Set<HostAtHand>()
  readonly #make: (readOnly: string | null) => Space
  readonly #usage: UsageFigure
  space: Space
  keeper: Keeper
  name: string
  #flushTimer: NodeJS.Timeout | null = null
  #reopenTimer: NodeJS.Timeout | null = null
  #reopenedAt = Number.NEGATIVE_INFINITY
  #reopening = false
  #closed = false
  /** Devices of the space that say that this one is not in it any more: whose they are, and whether their word alone counts. */
  readonly #farewells = new Map<string, { name: string; counts: boolean }>()
  /** The last reason why it had to be opened again. */
  trouble: string | null = null

  /** `readOnly`: why it is made for reading only, or null. */
  constructor(make: (readOnly: string | null) => Space) {
    super()
    this.#make = make
    this.space = make(null)
    this.#usage = new UsageFigure(this.space.folder)
    this.name = this.space.record.name
    this.keeper = this.#makeKeeper()
  }

  get id(): string {
    return this.space.id
  }

  /** On a full disk it opens for reading. */
  async open(): Promise<void> {
    try {
      await this.space.open()
    } catch (error) {
      this.trouble = diskProblem(error)
      await this.space.close().catch(() => {})
      if (this.trouble === null) throw error
      this.space = this.#make(this.trouble)
      this.keeper = this.#makeKeeper()
      await this.space.open()
      this.#reopenSoon()
    }
    this.#listen(this.space)
    await this.#learnName().catch(() => {})
    this.keeper.poke()
  }

  /** For a moment after its storage has failed nothing can be said of it. Throws DISK_FAILED, SPACE_STOPPED. */
  assertReadable(): void {
    const { stop, readOnly } = this.space
    if (stop?.is !== 'stopped' || readOnly) return
    throw new CoboxError(stop.disk ? 'DISK_FAILED' : 'SPACE_STOPPED', { reason: stop.reason })
  }

  #makeKeeper(): Keeper {
    const onChange = () => {
      this.emit('status')
      this.#tellAll()
    }
    return new Keeper(this.space, onChange, () => this.#reopenSoon())
  }

  #listen(space: Space): void {
    space.on('changed', changed => {
      this.keeper.poke()
      this.#tellAll()
      this.#flushSoon()
      if (changed.has('members/facts')) void this.#learnName().catch(() => {})
      this.emit('changed', changed)
    })
    space.on('skipped', skipped => this.emit('skipped', skipped))
    space.on('moved', () => {
      this.emit('moved')
      this.keeper.poke()
      this.#tellAll()
    })
    space.on('trouble', () => {})
    space.on('traffic', (...moved) => this.emit('traffic', ...moved))
    space.on('stopped', stop => this.#onStopped(stop))
  }

  #onStopped(stop: Stop): void {
    this.emit('status')
    if (stop.is !== 'stopped' || this.#closed) return
    this.trouble = stop.reason
    this.#reopenSoon()
  }

  #reopenSoon(): void {
    if (this.#closed || this.#reopening) return
    const wait = Math.max(0, this.#reopenedAt + REOPEN_MS - performance.now())
    this.#reopenTimer ??= setTimeout(() => void this.#reopen(), wait)
  }

  /** The engine closes a log whose storage failed. It is opened anew, so that reads go on and writes can come back. */
  async #reopen(): Promise<void> {
    this.#reopenTimer = null
    this.#reopening = true
    const open = await this.#tryReopen().catch(() => false)
    this.#reopenedAt = performance.now()
    this.#reopening = false
    // it may have failed again meanwhile
    if (!open || this.space.stop?.is === 'stopped') this.#reopenSoon()
  }

  /** True when it is open for writing. */
  async #tryReopen(): Promise<boolean> {
    const full = this.trouble !== null && (await freeBytes(this.space.folder)) < RESERVE_BYTES
    if (this.#closed || (full && this.space.readOnly)) return false
    this.#closeLinks()
    await this.#closeSpace()
    for (const readOnly of full ? [true] : [false, true]) {
      if (this.#closed) return false
      const space = this.#make(readOnly ? (this.trouble ?? 'the disk') : null)
      try {
        await space.open()
      } catch (error) {
        this.trouble = diskProblem(error) ?? (error as Error).message
        await space.close().catch(() => {})
        continue
      }
      this.space = space
      space.parted = this.goneBy !== null
      this.keeper = this.#makeKeeper()
      this.#listen(space)
      this.keeper.poke()
      if (!readOnly) this.trouble = null
      this.emit(readOnly ? 'status' : 'reopened')
      return !readOnly
    }
    return false
  }

  #closeLinks(): void {
    for (const links of [this.links, this.otherLinks]) {
      for (const link of links) link.close()
      links.clear()
    }
  }

  #flushSoon(): void {
    this.#flushTimer ??= setTimeout(() => {
      this.#flushTimer = null
      this.space.flush().catch(() => {})
    }, FLUSH_MS)
  }

  #tellAll(): void {
    for (const link of this.links) link.tell()
    for (const link of this.otherLinks) link.tell()
  }

  async #learnName(): Promise<void> {
    const known = await this.space.read(view => view.get(facts, 'space'))
    if (!known || known.name === this.space.record.name) return
    this.name = known.name
    this.space.record.name = known.name
    await this.space.save()
  }

  /** How far this device is in a generation, by key: told to peers. */
  async progress(generation: string): Promise<Progress> {
    const log = this.space.generations.logOf(generation)
    const blobs: Record<string, number> = {}
    for (const [key, core] of this.space.content.opened) if (core.opened) blobs[key] = core.length
    return {
      heads: log ? await log.heads() : {},
      ends: log ? log.ends() : {},
      blobs,
      missing: this.keeper.missing.blocks,
      tip: this.space.tip,
    }
  }

  /**
   * Who is not served any more cannot see why in the log: another device's word stands in for it, until that one lets it in again.
   * It counts from those who could do it: a coordinator's device, or one of the same person.
   */
  async hearFarewell(device: string): Promise<void> {
    const devices = await this.space.devices()
    const own = devices.find(({ writer }) => writer === this.space.writer)
    const one = devices.find(known => known.device === device)
    if (!one) return
    const counts = one.role === 'coordinator' || one.member === own?.member
    this.#farewells.set(device, { name: one.memberName, counts })
    this.space.parted = this.goneBy !== null
    this.emit('status')
  }

  hearWelcome(device: string): void {
    this.#farewells.delete(device)
    this.space.parted = this.goneBy !== null
  }

  /** Whose device says that this one has gone, of those who may put one out; null when nobody does. */
  get goneBy(): string | null {
    return [...this.#farewells.values()].find(({ counts }) => counts)?.name ?? null
  }

  /** Who lets this device in no further, though their word alone does not put it out; null while anybody does let it in. */
  get shutOutBy(): string | null {
    if (this.openLinks().length > 0) return null
    return [...this.#farewells.values()][0]?.name ?? null
  }

  get closed(): boolean {
    return this.#closed
  }

  /** Its storage is closed, and opened again in a moment. */
  get reopening(): boolean {
    return this.#reopening
  }

  openLinks(): Link[] {
    return [...this.links].filter(link => link.opened)
  }

  openHosts(): HostAtHand[] {
    return [...this.hosts].filter(({ connected }) => connected)
  }

  /** Resolves when something here has changed, or after so many ms. */
  next(ms: number): Promise<void> {
    return new Promise(resolve => {
      const done = () => {
        clearTimeout(timer)
        this.off('status', done)
        this.off('changed', done)
        resolve()
      }
      const timer = setTimeout(done, ms)
      this.once('status', done)
      this.once('changed', done)
    })
  }

  /** Where too little of the view is here to tell, only what this device knows by itself. */
  async status(): Promise<SpaceStatus> {
    return steadily(this, () => this.#status())
  }

  async #status(): Promise<SpaceStatus> {
    const { space } = this
    const { record } = space
    const own = {
      space: space.id,
      name: record.name,
      generation: currentGeneration(record).number,
      viewLength: space.viewLengths.length,
      finalLength: space.viewLengths.final,
      policy: record.policy,
      peers: this.openLinks().length,
      diskBytes: await this.#usage.now(),
    }
    try {
      return { ...own, ...(await this.#told()) }
    } catch (error) {
      if (toCoboxError(error).code !== 'NOT_HERE_YET') throw error
      const [state, reason] = describeState(space, false, 'in part', this)
      return { ...own, ...NOTHING_TOLD, state, ...(reason === null ? {} : { reason }) }
    }
  }

  /** What the view says, with what that means here. */
  async #told(): Promise<Omit<SpaceStatus, 'space' | 'generation' | 'policy' | 'peers' | 'diskBytes'>> {
    const { space } = this
    const [me, settings, total, members] = await space.read(async view => {
      let here = 0
      for await (const { value } of view.range(people)) if (value.here) here++
      return [
        await space.membership.actor(view, space.writer),
        await view.get(facts, 'space'),
        (await view.get(totals, 'totals')) ?? NO_TOTALS,
        here,
      ] as const
    })
    const actions = Object.values(await space.heads()).reduce((sum, length) => sum + length, 0)
    const { length, final } = space.viewLengths
    const missing = await this.keeper.missingNow()
    const standing = me !== null ? 'here' : (await space.hasGone()) ? 'gone' : 'joining'
    const [state, reason] = describeState(space, settings?.archived ?? false, standing, this)
    return {
      name: settings?.name ?? space.record.name,
      state,
      ...(reason === null ? {} : { reason }),
      ...(state === 'active' && this.shutOutBy !== null && { shutOutBy: this.shutOutBy }),
      role: me?.role ?? null,
      writable: space.writable && me !== null && me.role !== 'reader',
      members,
      actions,
      viewLength: length,
      finalLength: final,
      content: {
        bytes: total.bytes,
        files: total.files,
        missingBytes: missing.bytes,
        missingFiles: missing.files,
      },
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#flushTimer) clearTimeout(this.#flushTimer)
    if (this.#reopenTimer) clearTimeout(this.#reopenTimer)
    this.#closeLinks()
    await this.space.flush().catch(() => {})
    await this.#closeSpace()
  }

  /** What the keeper still waits for may only end when the store closes. */
  async #closeSpace(): Promise<void> {
    const kept = this.keeper.close()
    await this.space.close().catch(() => {})
    await kept
  }
}

/** Instead of what the view says. */
const NOTHING_TOLD = {
  role: null,
  writable: false,
  members: 0,
  actions: 0,
  content: { bytes: 0, files: 0, missingBytes: 0, missingFiles: 0 },
} satisfies Partial<SpaceStatus>
