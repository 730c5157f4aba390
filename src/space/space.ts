// One space on this device: its generations, its view, and its content, in one store.
import { EventEmitter } from 'node:events'
import { mkdir } from 'node:fs/promises'
import type { OpenedSecretStream } from '@hyperswarm/secret-stream'
import type Corestore from 'corestore'
import crypto from 'hypercore-crypto'
import type Protomux from 'protomux'
import { CoboxError, diskProblem } from '../errors/index.ts'
import { fromZ32 } from '../lib/bytes.ts'
import { freeBytes } from '../lib/disk.ts'
import { createLock } from '../lib/lock.ts'
import { Applier, actionId } from './apply.ts'

import { Content } from './content.ts'
import { CoreList, type SpaceCore } from './core-list.ts'
import type { Actor, Membership, ReadView, Skipped, SpaceDevice } from './contract.ts'

import { Generations } from './generations.ts'
import { forgetKeys } from './keyless-store.ts'
import { tipOf } from './link.ts'
import { coversHeads, readSkipped } from './log-reads.ts'
import type { Log, Stop } from './log.ts'
import { Looking } from './looking.ts'
import { carry, dropUnfinished, foundNext, go, type Ground, mayGo, sealFor } from './moving.ts'
import { type Generation, ownCores, type SpaceRecord, storeFolder } from './record.ts'
import type { SpaceEvents, SpaceOptions } from './space-options.ts'
import { type BlockFiles, Flushing, openStorage, watchTraffic } from '../store/index.ts'
import type { NewAction } from './trial.ts'

export type { Stop } from './log.ts'

/** Less room on the disk than this, and nothing is appended any more: the store needs some to work. */
const FLOOR_BYTES = 16 * 1024 * 1024

export class Space extends EventEmitter<SpaceEvents> {
  readonly id: string
  readonly folder: string
  readonly record: SpaceRecord
  readonly membership: Membership
  store!: Corestore
  content!: Content
  #files!: BlockFiles
  readonly #options: SpaceOptions
  readonly #generations: Generations
  #cores!: CoreList
  readonly #lock = createLock()
  #stop: Stop | null = null
  readonly #flushing = new Flushing(() => this.#putDown())
  readonly #looking = new Looking(() => this.#lookOnce().catch(error => this.#onTrouble(error as Error)))
  #closed = false

  constructor(options: SpaceOptions) {
    super()
    const { record, membership, wakeup, device } = options
    this.#options = options
    this.folder = options.folder
    this.record = record
    this.id = record.space
    this.membership = membership
    const applier = new Applier(options.apps, membership, options.tools)
    const { readOnly } = this
    this.#generations = new Generations({ record, membership, applier, wakeup, device, readOnly })
    if (options.readOnly) this.#stop = { is: 'stopped', reason: options.readOnly, disk: true }
  }

  /** A coordinator's device says that this one has gone: what it wrote would reach nobody. */
  parted = false

  /** True when its store was opened for reading only: nothing may be fetched into it, or linked to peers. */
  get readOnly(): boolean {
    return Boolean(this.#options.readOnly)
  }

  /** Opens the store, making it when it is not there. Throws STORE_MOVED, DISK_FAILED. */
  async open(): Promise<void> {
    const folder = storeFolder(this.folder, this.record)
    if (!this.readOnly) await mkdir(folder, { recursive: true, mode: 0o700 })
    const { store, files } = await openStorage(folder, this.id, this.readOnly)
    this.store = store
    this.#files = files
    watchTraffic(store, (way, bytes, device) => this.emit('traffic', way, bytes, device))
    if (!this.readOnly && (await forgetKeys(this.record, store.storage))) await this.save()
    this.content = new Content(this.store, core => this.#generations.contentKeyOf(core))
    this.#cores = new CoreList(store, this.membership)
    this.#generations.on('changed', changed => this.#onChanged(changed))
    this.#generations.on('skipped', skipped => this.emit('skipped', skipped))
    this.#generations.on('stopped', stop => this.#onStopped(stop))
    // content goes into its core of this generation, before anybody reads of it
    this.#generations.on('arrived', () => this.#writeHere())
    this.#generations.on('news', () => void this.look())
    await this.#generations.open(store)
    this.#writeHere()
    this.#stop ??= this.log.stop
    if (this.readOnly) return
    // a full disk may keep it from it: the next time
    await dropUnfinished(this.#ground).catch(() => {})
    void this.look()
  }

  /** Also after `open` has failed half-way: the store must not stay locked. */
  async close(): Promise<void> {
    this.#closed = true
    try {
      await this.#looking.close()
      await this.#generations.close()
      await this.content?.close()
      await this.#cores?.close()
    } finally {
      await this.store?.close()
      await this.#files?.close()
    }
  }

  /** The log of the generation that this device is in. */
  get log(): Log {
    return this.#generations.current
  }

  get generations(): Generations {
    return this.#generations
  }

  get generation(): Generation {
    return this.log.generation
  }

  /** What stands for the generation that this device is in, towards others. */
  get tip(): string {
    return tipOf(this.generation)
  }

  /** Keys of this device's log and content core, in hex. */
  get writer(): string {
    return this.log.writer
  }

  get blobs(): string {
    return ownCores(this.generation, this.#options.device).blobs.key
  }

  #writeHere(): void {
    this.content.writeTo(ownCores(this.generation, this.#options.device).blobs)
  }

  /** Reads what `apply` has made of the log so far; the view stays the same until `read` has ended. */
  read<T>(read: (view: ReadView) => Promise<T>): Promise<T> {
    return this.log.read(read)
  }

  /** For long reads, like walking the whole tree: a snapshot that nothing disturbs. */
  readLong<T>(read: (view: ReadView) => Promise<T>): Promise<T> {
    return this.log.reader.readLong(read)
  }

  /** Like `read`, of the part of the view that can no longer be reordered. */
  readFinal<T>(read: (view: ReadView) => Promise<T>): Promise<T> {
    return this.log.reader.readAt(this.viewLengths.final, read)
  }

  get writable(): boolean {
    return this.log.writable && !this.#stop && !this.record.left
  }

  get stop(): Stop | null {
    return this.#stop
  }

  /** Length of the view and how much of it is final, in blocks. */
  get viewLengths(): { length: number; final: number } {
    return this.log.viewLengths
  }

  /** Replicates with a device that has proven to hold the key of a generation, whose log is open. */
  replicate(stream: OpenedSecretStream, mux: Protomux, log: Log = this.log): void {
    this.store.replicate(stream)
    log.replicate(stream, mux)
  }

  /** What devices of the space find each other by, in all generations. */
  get topic(): Buffer {
    return crypto.discoveryKey(this.pairingKey)
  }

  /** What invitations to the space name, in all generations; no secret. */
  get pairingKey(): Buffer {
    return fromZ32(this.id)!
  }

  /** Applies what has arrived. */
  async update(): Promise<void> {
    if (!this.#stop) await this.log.update()
  }

  /** This device's person in the space, or null before a coordinator's entry has arrived. */
  me(): Promise<Actor | null> {
    return this.read(view => this.membership.actor(view, this.writer))
  }

  /** True when this device was in the space and is not any more: removed, revoked, or its person has left. */
  hasGone(): Promise<boolean> {
    return this.read(view => this.membership.hasDeparted(view, this.#options.self().device))
  }

  devices(): Promise<SpaceDevice[]> {
    return this.read(view => this.membership.devices(view))
  }

  /**
   * Checks the actions by the same rules that every device applies, and appends them as one batch.
   * Returns their ids. Throws the first refusal; then nothing is appended.
   */
  async append(actions: readonly NewAction[]): Promise<string[]> {
    return this.#lock(() => this.#append(actions))
  }

  async #append(actions: readonly NewAction[]): Promise<string[]> {
    if (actions.length === 0) return []
    await this.#assertRoom()
    await this.log.update()
    this.#assertOpen()
    if (!this.log.writable) {
      // a reader's log does not count either: the role is the reason that helps
      await this.assertAllowed(this.#generations.permissionOf(actions[0]!.type))
      throw new CoboxError('NOT_WRITABLE')
    }
    const first = await this.log.append(actions, this.#options.self()).catch((error: Error) => {
      if (!(error instanceof CoboxError)) this.#assertOpen()
      throw error
    })
    this.#flushing.mark()
    return actions.map((_, i) => actionId(this.writer, first + i))
  }

  /** Throws DISK_FULL when so many bytes more would leave less than the store needs. */
  async #assertRoom(bytes = 0): Promise<void> {
    this.#assertOpen()
    const needed = FLOOR_BYTES + bytes
    const free = await freeBytes(this.folder)
    if (free < needed) throw new CoboxError('DISK_FULL', { needed, free })
  }

  /** Throws what every action with this permission would be refused with, before work is put into one. */
  async assertAllowed(permission: string): Promise<void> {
    this.#assertOpen()
    const me = await this.me()
    const refusal = me && (await this.read(view => this.membership.refuses(view, me.role, permission)))
    if (refusal)
      throw typeof refusal === 'string'
        ? new CoboxError(refusal)
        : new CoboxError(refusal.code, refusal.details)
    if (!me || !this.log.writable) throw new CoboxError('NOT_WRITABLE')
  }

  #assertOpen(): void {
    // who has left is told by others, too, that they are not in it any more
    if (this.record.left) throw new CoboxError('SPACE_LEFT')
    if (this.parted) throw new CoboxError('NOT_WRITABLE')
    if (this.#stop?.is === 'update') throw new CoboxError('UPDATE_COBOX', { action: this.#stop.action })
    if (this.#stop?.disk) throw new CoboxError('DISK_FAILED', { reason: this.#stop.reason })
    if (this.#stop) throw new CoboxError('SPACE_STOPPED', { reason: this.#stop.reason })
  }

  /** This person’s actions that did not count; `everyone` for all. */
  async skipped(everyone = false): Promise<Skipped[]> {
    const me = (await this.me())?.member ?? this.#options.self().member
    const mine = ({ member, id }: Skipped) => member === me || id.startsWith(this.writer.slice(0, 16))
    return (await this.read(readSkipped)).filter(skipped => everyone || mine(skipped))
  }

  /** All its cores, as a host is to keep them. */
  cores(): Promise<SpaceCore[]> {
    return this.read(view => this.#cores.list(this.log, view, this.blobs))
  }

  /** Replicates with a host of the space, which holds no key and knows nothing of logs. */
  replicateWithHost(stream: OpenedSecretStream): void {
    this.store.replicate(stream)
  }

  /** Sees to it that logs and view come to this disk as a whole. To be called again when devices have come. */
  async fetchWhole(): Promise<void> {
    await this.log.fetchWhole(async () => (await this.devices()).map(({ writer }) => writer))
  }

  /** How far each log is applied here: writer → place. */
  heads(): Promise<Record<string, number>> {
    return this.log.heads()
  }

  hint(heads: Record<string, number>): void {
    this.log.hint(heads)
  }

  /** True when everything in `heads` is applied here. */
  covers(heads: Record<string, number>): Promise<boolean> {
    return this.read(view => coversHeads(view, heads))
  }

  /** Puts what was acknowledged onto the disk for good; until then it survives a crash of the process, not of the power. */
  flush(): Promise<void> {
    return this.#flushing.flush()
  }

  async #putDown(): Promise<void> {
    try {
      await this.#files.flush()
      await this.store.storage.db.flush()
    } catch (error) {
      // what the system could not write it may have dropped: opened anew, the store shows what is there
      const reason = diskProblem(error) ?? (error as Error).message
      if (!this.#closed) this.#onStopped({ is: 'stopped', reason, disk: true })
      throw error
    }
  }

  #onStopped(stop: Stop): void {
    this.#stop ??= stop
    this.emit('stopped', stop)
  }

  save(): Promise<void> {
    return this.#options.save()
  }

  #onChanged(changed: Set<string>): void {
    this.#flushing.mark()
    this.emit('changed', changed)
  }

  get #ground(): Ground {
    const { record, membership } = this
    const { device, self } = this.#options
    return {
      generations: this.#generations,
      record,
      membership,
      device,
      self,
      flush: () => {
        this.#flushing.mark()
        return this.flush()
      },
      assertRoom: bytes => this.#assertRoom(bytes),
      save: () => this.save(),
    }
  }

  /**
   * Begins a new generation: whoever is no longer in the space cannot read what is written from then on. Throws the
   * refusal, DISK_FULL. `onlyWhenDue`: not when somebody was faster.
   */
  async rotate(onlyWhenDue = false): Promise<void> {
    await this.#lock(async () => {
      await this.#assertRoom()
      await this.log.update()
      await this.assertAllowed('space.rotate')
      if (onlyWhenDue && !(await this.read(view => this.membership.rotationDue(view)))) return
      // the space goes on elsewhere already
      if ((await this.read(view => this.membership.moves(view))).length > 0) return
      await this.#go(await foundNext(this.#ground))
    })
    await this.look()
  }

  /** Looks whether the space has moved on, and goes along. Never rejects. */
  look(): Promise<void> {
    return this.#looking.look()
  }

  #onTrouble(error: Error): void {
    if (!this.#closed) this.emit('trouble', error)
  }

  async #lookOnce(): Promise<void> {
    if (this.#closed || this.readOnly || this.record.left || this.#stop) return
    const ahead = this.#generations.known().length
    const target = await this.#generations.target()
    const goes = target && (await mayGo(this.#ground, target))
    if (!goes && this.#generations.known().length > ahead) this.emit('moved')
    // at once: what is written next may name content that was begun where this device was
    await this.#lock(async () => {
      if (goes) await this.#go(target)
      await carry(this.#ground)
    })
  }

  async #go(target: Parameters<typeof go>[1]): Promise<void> {
    await go(this.#ground, target)
    this.#stop ??= this.log.stop
    this.emit('moved')
    this.#onChanged(new Set())
  }

  /** The key of the present generation, for a device of the space that has none yet. */
  sealFor(device: string): { key: string; sealed: Buffer } {
    return { key: this.generation.key, sealed: sealFor(device, this.generation) }
  }
}
