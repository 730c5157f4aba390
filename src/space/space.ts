// One space on this device: its log, its view, and its content, in one store.
import { EventEmitter } from 'node:events'
import { mkdir } from 'node:fs/promises'
import type { OpenedSecretStream } from '@hyperswarm/secret-stream'
import Autobase, { type ApplyHost, type ApplyNode } from 'autobase'
import type Corestore from 'corestore'
import Hyperbee from 'hyperbee'
import type Protomux from 'protomux'
import type ProtomuxWakeup from 'protomux-wakeup'
import { CoboxError, diskProblem } from '../errors/index.ts'
import { fromHex, toHex } from '../lib/bytes.ts'
import { freeBytes } from '../lib/disk.ts'
import { createLock } from '../lib/lock.ts'
import { Applier, actionId, NewerAction, skippedActions, skippedKey, viewVersions } from './apply.ts'
import type { BlockFiles } from './block-files.ts'
import { Content } from './content.ts'
import type {
  Actor,
  App,
  LogControl,
  Membership,
  ReadView,
  Self,
  Skipped,
  SpaceDevice,
  Tools,
} from './contract.ts'
import {
  currentGeneration,
  deviceKeys,
  type Generation,
  generationFolder,
  type SpaceRecord,
  saveRecord,
} from './record.ts'
import { coversHeads, readHeads, readSkipped } from './log-reads.ts'
import { openStorage } from './storage.ts'
import { Pages } from './pages.ts'
import { type NewAction, resultFor, type Trial, tryActions } from './trial.ts'
import { OverlayView } from './view.ts'
import { ViewReader } from './view-reader.ts'
import { WholeCopy } from './whole-copy.ts'

export interface SpaceOptions {
  folder: string
  record: SpaceRecord
  apps: readonly App[]
  membership: Membership
  tools: Tools
  /** Shared by all spaces of a node: it tells peers which logs have news. */
  wakeup: ProtomuxWakeup
  /** Fresh each time: the clock moves. */
  self: () => Self
  /** Why the store is opened for reading only (its disk is full), or null. */
  readOnly?: string | null
}

/** Why a space does not take new actions. */
export type Stop = { is: 'update'; action: string } | { is: 'stopped'; reason: string; disk: boolean }

interface SpaceEvents {
  /** The view has changed; names of the collections, as far as known. */
  changed: [Set<string>]
  /** Actions of this device were applied and did not count; each is told once. */
  skipped: [Skipped[]]
  stopped: [Stop]
}

/** Less room on the disk than this, and nothing is appended any more: the store needs some to work. */
const FLOOR_BYTES = 16 * 1024 * 1024
/** Decoded nodes of the view that a batch keeps: enough for a batch of 500 actions on a large space. */
const CACHED_BLOCKS = 4096

export class Space extends EventEmitter<SpaceEvents> {
  readonly id: string
  readonly folder: string
  readonly record: SpaceRecord
  readonly generation: Generation
  readonly membership: Membership
  /** Keys of this device's log and content core, in hex. */
  readonly writer: string
  readonly blobs: string
  store!: Corestore
  content!: Content
  #files!: BlockFiles
  #base!: Autobase<Hyperbee<string, Buffer>>
  readonly #options: SpaceOptions
  readonly #applier: Applier
  readonly #lock = createLock()
  #reader!: ViewReader
  #whole!: WholeCopy
  #stop: Stop | null = null
  #trial: Trial | null = null
  #changed = new Set<string>()
  #skipped: Skipped[] = []
  /** Ids of skipped actions that were told: the log may put them in another order, and then applies them again. */
  readonly #told = new Set<string>()
  #dirty = false

  constructor(options: SpaceOptions) {
    super()
    this.#options = options
    this.folder = options.folder
    this.record = options.record
    this.id = options.record.space
    this.membership = options.membership
    this.generation = currentGeneration(options.record)
    this.#applier = new Applier(options.apps, options.membership, options.tools)
    const keys = deviceKeys(this.generation)
    this.writer = keys.writerKey
    this.blobs = keys.blobsKey
    if (options.readOnly) this.#stop = { is: 'stopped', reason: options.readOnly, disk: true }
  }

  /** True when its store was opened for reading only: nothing may be fetched into it, or linked to peers. */
  get readOnly(): boolean {
    return Boolean(this.#options.readOnly)
  }

  /** Opens the store, making it when it is not there. Throws STORE_MOVED, DISK_FAILED. */
  async open(): Promise<void> {
    const folder = generationFolder(this.folder, this.generation)
    if (!this.readOnly) await mkdir(folder, { recursive: true, mode: 0o700 })
    const { store, files } = await openStorage(folder, this.id, this.readOnly)
    this.store = store
    this.#files = files
    const keys = deviceKeys(this.generation)
    const founding = this.generation.key === this.writer
    this.#whole = new WholeCopy(this.store)
    this.content = new Content(this.store, this.generation, keys.blobs)
    this.#base = new Autobase(this.store.namespace('log'), founding ? null : fromHex(this.generation.key), {
      keyPair: keys.writer,
      encryptionKey: fromHex(this.generation.encryptionKey),
      valueEncoding: 'binary',
      wakeup: this.#options.wakeup,
      ackInterval: this.readOnly ? 0 : 1000,
      open: store =>
        new Hyperbee(store.get('view'), { extension: false, keyEncoding: 'utf-8', valueEncoding: 'binary' }),
      apply: (nodes, view, host) => this.#apply(nodes, view, host),
    })
    this.#base.on('update', () => this.#onUpdate())
    this.#base.on('interrupt', reason => this.#halt({ is: 'update', action: String(reason) }))
    this.#base.on('error', error => this.#fail(error))
    if (this.readOnly) this.#base.pause()
    await this.#base.ready()
    this.#reader = new ViewReader(this.#base.view)
    await this.#checkVersions()
  }

  /** Also after `open` has failed half-way: the store must not stay locked. */
  async close(): Promise<void> {
    try {
      await this.#reader?.close()
      await this.#base?.close()
      await this.#whole?.close()
      await this.content?.close()
    } finally {
      await this.store?.close()
      await this.#files?.close()
    }
  }

  /** Reads what `apply` has made of the log so far; the view stays the same until `read` has ended. */
  read<T>(read: (view: ReadView) => Promise<T>): Promise<T> {
    return this.#reader.read(read)
  }

  /** For long reads, like walking the whole tree: a snapshot that nothing disturbs. */
  readLong<T>(read: (view: ReadView) => Promise<T>): Promise<T> {
    return this.#reader.readLong(read)
  }

  /** Like `read`, of the part of the view that can no longer be reordered. */
  readFinal<T>(read: (view: ReadView) => Promise<T>): Promise<T> {
    return this.#reader.readAt(this.viewLengths.final, read)
  }

  get writable(): boolean {
    return this.#base.writable && !this.#stop && !this.record.left
  }

  get stop(): Stop | null {
    return this.#stop
  }

  /** Length of the view and how much of it is final, in blocks. */
  get viewLengths(): { length: number; final: number } {
    return { length: this.#base.view.core.length, final: this.#base.view.core.signedLength }
  }

  /**
   * Replicates with a device that has proven to be in the space. Not before: the channels are named by the space's
   * cores, and a stranger who heard those names could recognise it elsewhere.
   */
  replicate(stream: OpenedSecretStream, mux: Protomux): void {
    this.store.replicate(stream)
    const wake = () => this.#base.wakeupSession?.addStream(stream)
    // the side that is proven first is turned down by the other, and answers when that one opens its own
    mux.pair({ protocol: 'wakeup', id: this.discoveryKey }, wake)
    wake()
  }

  get discoveryKey(): Buffer {
    return this.#base.discoveryKey
  }

  /** Applies what has arrived. */
  async update(): Promise<void> {
    if (!this.#stop) await this.#base.update()
  }

  /** This device's person in the space, or null before a coordinator's entry has arrived. */
  me(): Promise<Actor | null> {
    return this.read(view => this.membership.actor(view, this.writer))
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
    this.#assertOpen()
    const free = await freeBytes(this.folder)
    if (free < FLOOR_BYTES) throw new CoboxError('DISK_FULL', { needed: FLOOR_BYTES, free })
    await this.#base.update()
    this.#assertOpen()
    if (!this.#base.writable) {
      // a reader's log does not count either: the role is the reason that helps
      await this.assertAllowed(this.#applier.definition(actions[0]!.type)?.permission ?? 'own')
      throw new CoboxError('NOT_WRITABLE')
    }
    this.#trial = await tryActions(
      {
        applier: this.#applier,
        reader: this.#reader,
        writer: this.writer,
        start: this.#base.local.length,
        self: this.#options.self(),
      },
      actions,
    )
    const { values } = this.#trial
    const end = await this.#base.append([...values]).catch((error: Error) => {
      this.#assertOpen()
      throw error
    })
    this.#trial = null
    this.#dirty = true
    const first = end - values.length + 1
    return values.map((_, i) => actionId(this.writer, first + i))
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
    if (!me || !this.#base.writable) throw new CoboxError('NOT_WRITABLE')
  }

  #assertOpen(): void {
    if (this.record.left) throw new CoboxError('SPACE_LEFT')
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

  /** How far each log is applied here: writer → place. */
  heads(): Promise<Record<string, number>> {
    return this.read(readHeads)
  }

  /** Sees to it that logs and view come to this disk as a whole. To be called again when devices have come. */
  async fetchWhole(): Promise<void> {
    const views = this.#base.views().map(({ key }) => toHex(key))
    const logs = (await this.devices()).map(({ writer }) => writer)
    await this.#whole.follow([...views, ...logs, this.generation.key].filter(key => key !== this.writer))
  }

  /** Tells the log that somebody has more than this device. */
  hint(heads: Record<string, number>): void {
    if (this.#stop) return
    this.#base.hintWakeup(Object.entries(heads).map(([key, length]) => ({ key: fromHex(key), length })))
  }

  /** The ends of the log as a graph, acknowledgements included: key → length. */
  ends(): Record<string, number> {
    return Object.fromEntries(this.#base.heads().map(({ key, length }) => [toHex(key), length]))
  }

  /** True when all that leads to these ends stands in the order here too. */
  async coversEnds(ends: Record<string, number>): Promise<boolean> {
    for (const [key, length] of Object.entries(ends)) {
      const known = await this.#base.system?.get(fromHex(key))
      if ((known?.length ?? 0) < length) return false
    }
    return true
  }

  /** True when everything in `heads` is applied here. */
  covers(heads: Record<string, number>): Promise<boolean> {
    return this.read(view => coversHeads(view, heads))
  }

  /** Puts what was acknowledged onto the disk for good; until then it survives a crash of the process, not of the power. */
  async flush(): Promise<void> {
    if (!this.#dirty) return
    this.#dirty = false
    await this.#files.flush()
    await this.store.storage.db.flush()
  }

  async save(): Promise<void> {
    await saveRecord(this.folder, this.record)
  }

  async #apply(nodes: ApplyNode[], bee: Hyperbee<string, Buffer>, host: ApplyHost): Promise<void> {
    const batch = bee.batch({ update: false, maxBlocksCached: CACHED_BLOCKS })
    const pages = new Pages(batch)
    const view =
      resultFor(this.#trial, nodes, bee) ?? (await this.#applyAll(nodes, new OverlayView(pages), host))
    await pages.write(view.writes())
    await batch.flush()
    for (const name of view.changed()) this.#changed.add(name)
  }

  async #applyAll(nodes: ApplyNode[], view: OverlayView, host: ApplyHost): Promise<OverlayView> {
    const log: LogControl = {
      addWriter: (writer, { indexer }) => host.addWriter(fromHex(writer), { indexer }),
    }
    try {
      for (const node of nodes) {
        const entry = { value: node.value as Buffer, writer: toHex(node.from.key), seq: node.length }
        const outcome = await this.#applier.apply(view, entry, log)
        if (outcome.is === 'skipped' && entry.writer === this.writer) {
          const skipped = await view.get(skippedActions, skippedKey(entry.writer, entry.seq))
          if (!skipped || this.#told.has(skipped.id)) continue
          this.#told.add(skipped.id)
          this.#skipped.push(skipped)
        }
      }
    } catch (error) {
      if (error instanceof NewerAction) host.interrupt(error.action)
      throw error
    }
    return view
  }

  #onUpdate(): void {
    const changed = this.#changed
    this.#changed = new Set()
    this.#dirty = true
    this.emit('changed', changed)
    if (this.#skipped.length > 0) {
      const skipped = this.#skipped
      this.#skipped = []
      this.emit('skipped', skipped)
    }
    this.#checkVersions().catch(error => this.#fail(error))
  }

  /** A view taken over from a newer device as a whole may hold records that this CoBox cannot read. */
  async #checkVersions(): Promise<void> {
    const newer = this.#applier.newerApp(await this.read(view => view.get(viewVersions, 'versions')))
    if (newer) this.#halt({ is: 'update', action: newer })
  }

  #fail(error: unknown): void {
    const problem = diskProblem(error)
    this.#halt({ is: 'stopped', reason: problem ?? (error as Error).message, disk: problem !== null })
  }

  #halt(stop: Stop): void {
    if (this.#stop) return
    this.#stop = stop
    this.emit('stopped', stop)
  }
}
