// A space of a running node: opened, linked to peers, its content kept, its state told in words.
import { EventEmitter } from 'node:events'
import type { SpaceStatus } from '../api/endpoints.ts'
import { NO_TOTALS, totals } from '../apps/files/index.ts'
import { facts, people } from '../apps/members/index.ts'
import { CoboxError } from '../errors/index.ts'
import { diskUsage } from '../lib/disk.ts'
import {
  currentGeneration,
  type Link,
  type Progress,
  type Skipped,
  type Space,
  type Stop,
} from '../space/index.ts'
import { Keeper } from './keeper.ts'

/** What is acknowledged reaches the disk for good at the latest after this long, in ms. */
const FLUSH_MS = 5000
/** A stopped space (a full disk, mostly) is opened again after this long, in ms. */
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
}

export class LiveSpace extends EventEmitter<LiveSpaceEvents> {
  readonly links = new Set<Link>()
  readonly #make: () => Space
  space: Space
  keeper: Keeper
  name: string
  #flushTimer: NodeJS.Timeout | null = null
  #reopenTimer: NodeJS.Timeout | null = null
  #closed = false
  /** The last reason why it had to be opened again. */
  trouble: string | null = null

  constructor(make: () => Space) {
    super()
    this.#make = make
    this.space = make()
    this.name = this.space.record.name
    this.keeper = this.#makeKeeper()
  }

  get id(): string {
    return this.space.id
  }

  async open(): Promise<void> {
    await this.space.open()
    this.#listen(this.space)
    await this.#learnName()
    this.keeper.poke()
  }

  #makeKeeper(): Keeper {
    return new Keeper(this.space, () => {
      this.emit('status')
      this.#tellAll()
    })
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
    space.on('stopped', stop => this.#onStopped(stop))
  }

  #onStopped(stop: Stop): void {
    this.emit('status')
    if (stop.is !== 'stopped' || this.#closed) return
    this.trouble = stop.reason
    this.#reopenTimer ??= setTimeout(() => void this.#reopen(), REOPEN_MS)
  }

  /** The engine closes a log whose storage failed. It is opened anew, so that reads go on and writes can come back. */
  async #reopen(): Promise<void> {
    this.#reopenTimer = null
    if (this.#closed) return
    for (const link of this.links) link.close()
    this.links.clear()
    await this.#closeSpace()
    const space = this.#make()
    try {
      await space.open()
    } catch (error) {
      this.trouble = (error as Error).message
      await space.close().catch(() => {})
      this.#reopenTimer = setTimeout(() => void this.#reopen(), REOPEN_MS)
      return
    }
    this.space = space
    this.keeper = this.#makeKeeper()
    this.#listen(space)
    this.keeper.poke()
    this.trouble = null
    this.emit('reopened')
    this.emit('status')
  }

  #flushSoon(): void {
    this.#flushTimer ??= setTimeout(() => {
      this.#flushTimer = null
      this.space.flush().catch(() => {})
    }, FLUSH_MS)
  }

  #tellAll(): void {
    for (const link of this.links) link.tell()
  }

  async #learnName(): Promise<void> {
    const known = await this.space.read(view => view.get(facts, 'space'))
    if (!known || known.name === this.space.record.name) return
    this.name = known.name
    this.space.record.name = known.name
    await this.space.save()
  }

  /** How far this device is: told to peers. */
  async progress(): Promise<Progress> {
    const blobs: Record<string, number> = {}
    for (const [key, core] of this.space.content.opened) if (core.opened) blobs[key] = core.length
    return { heads: await this.space.heads(), blobs, missing: this.keeper.missing.blocks }
  }

  /**
   * Resolves when everything that the connected peers have is here. Throws SYNC_TIMEOUT, SPACE_STOPPED.
   * @param timeoutMs 0 for none
   */
  async sync(timeoutMs: number, signal?: AbortSignal): Promise<{ peers: number; seconds: number }> {
    const started = Date.now()
    for (;;) {
      signal?.throwIfAborted()
      const open = [...this.links].filter(link => link.opened)
      await Promise.all(open.map(link => link.ask()))
      if (await this.#upToDate(open)) {
        await this.space.flush()
        return { peers: open.length, seconds: (Date.now() - started) / 1000 }
      }
      if (timeoutMs > 0 && Date.now() - started > timeoutMs)
        throw new CoboxError('SYNC_TIMEOUT', { seconds: Math.round(timeoutMs / 1000) })
      await this.next(250)
    }
  }

  async #upToDate(links: readonly Link[]): Promise<boolean> {
    const { space } = this
    if (space.stop)
      throw new CoboxError(
        space.stop.is === 'update' ? 'UPDATE_COBOX' : 'SPACE_STOPPED',
        space.stop.is === 'update' ? { action: space.stop.action } : { reason: space.stop.reason },
      )
    await space.update()
    for (const { remote } of links) {
      if (!remote || (await space.covers(remote.heads))) continue
      space.hint(remote.heads)
      return false
    }
    await this.keeper.look()
    if (this.keeper.missing.blocks === 0) return true
    // what nobody who is connected has cannot be waited for
    return (
      links.length > 0 &&
      links.every(({ remote }) => remote !== null && remote.missing >= this.keeper.missing.blocks) &&
      !this.keeper.canFetch()
    )
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

  async status(): Promise<SpaceStatus> {
    const { space } = this
    const { record } = space
    const generation = currentGeneration(record)
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
    const [state, reason] = describeState(space, settings?.archived ?? false, me !== null, this.trouble)
    return {
      space: space.id,
      name: settings?.name ?? record.name,
      state,
      ...(reason === null ? {} : { reason }),
      role: me?.role ?? null,
      writable: space.writable && me !== null && me.role !== 'reader',
      generation: generation.number,
      members,
      actions,
      viewLength: length,
      finalLength: final,
      policy: record.policy,
      content: {
        bytes: total.bytes,
        files: total.files,
        missingBytes: this.keeper.missing.bytes,
        missingFiles: this.keeper.missing.files,
      },
      peers: [...this.links].filter(link => link.opened).length,
      diskBytes: await diskUsage(space.folder),
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#flushTimer) clearTimeout(this.#flushTimer)
    if (this.#reopenTimer) clearTimeout(this.#reopenTimer)
    for (const link of this.links) link.close()
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

function describeState(
  space: Space,
  archived: boolean,
  member: boolean,
  trouble: string | null,
): [SpaceStatus['state'], string | null] {
  if (space.record.left) return ['left', null]
  if (space.stop?.is === 'update')
    return ['update', `it holds an action that this CoBox does not know (${space.stop.action}): update CoBox`]
  if (space.stop) return ['stopped', trouble ?? space.stop.reason]
  if (archived) return ['archived', null]
  if (!member) return ['joining', 'waiting for a device that has the space']
  return ['active', null]
}
