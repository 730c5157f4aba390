// The log of one generation of a space: its Autobase, and the view that it makes of the actions.
import { EventEmitter } from 'node:events'
import type { OpenedSecretStream } from '@hyperswarm/secret-stream'
import Autobase, { type ApplyHost, type ApplyNode } from 'autobase'
import type Corestore from 'corestore'
import Hyperbee from 'hyperbee'
import type Protomux from 'protomux'
import type ProtomuxWakeup from 'protomux-wakeup'
import { diskProblem, toCoboxError } from '../errors/index.ts'
import { fromHex, toHex } from '../lib/bytes.ts'
import './autobase-fixes.ts'
import { type Applier, NewerAction, skippedActions, skippedKey, viewVersions } from './apply.ts'
import { generationMark, isCheckpoint, loadCheckpoint } from './checkpoint.ts'
import type { LogControl, ReadView, Self, Skipped } from './contract.ts'
import { notNoted } from './keyless-store.ts'
import { readHeads } from './log-reads.ts'
import { Pages } from './pages.ts'
import type { Generation, OwnCore } from './record.ts'
import { type NewAction, resultFor, type Trial, tryActions } from './trial.ts'
import { OverlayView } from './view.ts'
import { ViewReader } from './view-reader.ts'
import { WholeCopy } from './whole-copy.ts'

/** Why a log does not take new actions. */
export type Stop = { is: 'update'; action: string } | { is: 'stopped'; reason: string; disk: boolean }

export interface LogOptions {
  store: Corestore
  generation: Generation
  /** What this device writes to; its key is the generation's own where this device founds it. */
  own: OwnCore
  applier: Applier
  /** Shared by all spaces of a node: it tells peers which logs have news. */
  wakeup: ProtomuxWakeup
  readOnly: boolean
}

interface LogEvents {
  /** The view has changed; names of the collections, as far as known. */
  changed: [Set<string>]
  /** Actions of this device were applied and did not count; each is told once. */
  skipped: [Skipped[]]
  stopped: [Stop]
  /** This device may append from now on. */
  writable: []
}

/**
 * A device that lags behind so many entries takes a finished view over instead of computing it. Not before: what it takes
 * over is not here yet, and could not be read if the connection ended right then.
 */
const FAR_BEHIND = 5000
/** Decoded nodes of the view that a batch keeps: enough for a batch of 500 actions on a large space. */
const CACHED_BLOCKS = 4096

export class Log extends EventEmitter<LogEvents> {
  readonly generation: Generation
  /** Key of this device's log, in hex. */
  readonly writer: string
  reader!: ViewReader
  stop: Stop | null = null
  /** Keys, in hex, of the cores that hold the view of a new log before its first entry is final, and are left then. */
  firstViews: string[] = []
  #store!: Corestore
  #base!: Autobase<Hyperbee<string, Buffer>>
  readonly #options: LogOptions
  readonly #whole: WholeCopy
  /** True once the view comes to this disk as a whole. */
  #isViewFollowed = false
  #trial: Trial | null = null
  #changed = new Set<string>()
  #skipped: Skipped[] = []
  /** Ids of skipped actions that were told: the log may put them in another order, and then applies them again. */
  readonly #told = new Set<string>()

  constructor(options: LogOptions) {
    super()
    this.#options = options
    this.generation = options.generation
    this.writer = options.own.key
    this.#whole = new WholeCopy(options.store)
  }

  async open(): Promise<void> {
    const { generation, own, wakeup, readOnly } = this.#options
    this.#store = this.#ownStore()
    // made here before the engine looks for it by its key alone
    const local = this.#store.get({ keyPair: own.keyPair, active: false })
    await local.ready()
    // always named: what it would remember of it, it also writes into other logs
    this.#base = new Autobase(this.#store, fromHex(generation.key), {
      keyPair: own.keyPair,
      encryptionKey: fromHex(generation.encryptionKey),
      blindEncryption: notNoted(fromHex(generation.encryptionKey)),
      valueEncoding: 'binary',
      wakeup,
      ackInterval: readOnly ? 0 : 1000,
      open: store =>
        new Hyperbee(store.get('view'), { extension: false, keyEncoding: 'utf-8', valueEncoding: 'binary' }),
      apply: (nodes, view, host) => this.#apply(nodes, view, host),
    })
    this.#base.on('update', () => this.#onUpdate())
    this.#base.on('writable', () => this.emit('writable'))
    this.#base.on('interrupt', reason => this.#halt({ is: 'update', action: String(reason) }))
    this.#base.on('error', error => this.#fail(error))
    if (readOnly) this.#base.pause()
    await this.#base.ready()
    await local.close()
    this.firstViews = this.viewKeys()
    this.reader = new ViewReader(this.#base.view)
    this.#stayWhole()
    await this.#checkVersions()
  }

  /** The engine makes the core of a key pair itself, and knows only one for each. */
  #ownStore(): Corestore {
    const { store, generation, own } = this.#options
    const mine = store.namespace(generation.salt === undefined ? 'log' : `log ${generation.salt}`)
    const get = mine.get.bind(mine) as (options: object) => ReturnType<Corestore['get']>
    mine.get = ((options: object) =>
      get(
        'keyPair' in options && options.keyPair ? { ...options, manifest: own.manifest } : options,
      )) as never
    return mine
  }

  async close(): Promise<void> {
    await this.reader?.close()
    await this.#base?.close()
    // what could not be opened as a whole must not stay locked
    await this.#store?.close()
    await this.#whole.close()
  }

  /** Reads what `apply` has made of the log so far; the view stays the same until `read` has ended. */
  read<T>(read: (view: ReadView) => Promise<T>): Promise<T> {
    return this.reader.read(read)
  }

  /** False while the view is not, or not as a whole, what the generation before has handed on. */
  async hasBegun(): Promise<boolean> {
    const { number, key } = this.generation
    return number === 1 || (await this.read(view => view.get(generationMark, 'key'))) === key
  }

  get writable(): boolean {
    return this.#base.writable
  }

  /** True when this device founded the generation. */
  get #isOwnGeneration(): boolean {
    return this.writer === this.generation.key
  }

  /** Of this device's log. */
  get length(): number {
    return this.#base.local.length
  }

  /** Length of the view and how much of it is final, in blocks. */
  get viewLengths(): { length: number; final: number } {
    return { length: this.#base.view.core.length, final: this.#base.view.core.signedLength }
  }

  /** Keys, in hex, of the cores that hold the view as far as it is final. */
  viewKeys(): string[] {
    return this.#base.views().map(({ key }) => toHex(key))
  }

  get discoveryKey(): Buffer {
    return this.#base.discoveryKey
  }

  /**
   * Replicates with a device that has proven to hold the key. Not before: the channels are named by the cores, and a
   * stranger who heard those names could recognise it elsewhere.
   */
  replicate(stream: OpenedSecretStream, mux: Protomux): void {
    const wake = () => this.#base.wakeupSession?.addStream(stream)
    // the side that is proven first is turned down by the other, and answers when that one opens its own
    mux.pair({ protocol: 'wakeup', id: this.discoveryKey }, wake)
    wake()
  }

  /** Applies what has arrived. */
  async update(): Promise<void> {
    if (!this.stop) await this.#base.update()
  }

  /** Tries the actions on the view as it is, and appends them as one batch; returns the place of the first. */
  async append(actions: readonly NewAction[], self: Self): Promise<number> {
    this.#trial = await tryActions(
      {
        applier: this.#options.applier,
        reader: this.reader,
        generation: this.generation,
        writer: this.writer,
        start: this.length,
        self,
      },
      actions,
    )
    const { values } = this.#trial
    const end = await this.appendEntries(values)
    this.#trial = null
    return end - values.length + 1
  }

  /** Appends entries that were not tried; returns the length of this device's log with them. */
  appendEntries(values: readonly Buffer[]): Promise<number> {
    return this.#base.append([...values])
  }

  /** What this device has appended, from a place on; null where it only acknowledged others. */
  async *entries(from: number): AsyncIterable<{ seq: number; value: Buffer | null }> {
    const core = this.#base.local
    for (let i = from - 1; i < core.length; i++) {
      const block = (await core.get(i)) as { node?: { value?: Buffer | null } } | null
      yield { seq: i + 1, value: block?.node?.value ?? null }
    }
  }

  heads(): Promise<Record<string, number>> {
    return this.read(readHeads)
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

  /** Tells the log that somebody has more than this device. */
  hint(heads: Record<string, number>): void {
    if (this.stop) return
    this.#base.hintWakeup(Object.entries(heads).map(([key, length]) => ({ key: fromHex(key), length })))
  }

  /** Sees to it that the logs and the view come to this disk as a whole; its own log too, should the disk have lost its end. */
  async fetchWhole(logs: () => Promise<string[]>): Promise<void> {
    // a finished view that can be taken over comes before anything else
    if (this.viewLengths.length === 0) return
    // the view before the logs: what is lacking of it may be who has one
    if (this.viewLengths.final > 0) {
      // all that the view ever was is many times what it shows: somebody waits for that, and nobody for the rest
      if (!this.#isViewFollowed && !this.#isViewWhole)
        await this.reader.fetchShown().catch(() => this.reader.fetchShown().catch(() => {}))
      this.#isViewFollowed = true
      await this.#whole.follow(this.viewKeys())
    }
    await this.#whole.follow([this.generation.key])
    await this.#whole.follow(await logs())
  }

  get #isViewWhole(): boolean {
    const { contiguousLength, signedLength } = this.#base.view.core
    return contiguousLength >= signedLength
  }

  async #apply(nodes: ApplyNode[], bee: Hyperbee<string, Buffer>, host: ApplyHost): Promise<void> {
    const batch = bee.batch({ update: false, maxBlocksCached: CACHED_BLOCKS })
    const tried = resultFor(this.#trial, nodes, bee)
    const pages = new Pages(batch)
    const rest = tried
      ? []
      : await loadCheckpoint(nodes, pages, batch, this.generation, this.#isOwnGeneration)
    const view = tried ?? (await this.#applyAll(rest, new OverlayView(pages), host))
    await pages.write(view.writes())
    await batch.flush()
    for (const name of view.changed()) this.#changed.add(name)
    if (rest.length < nodes.length && nodes.some(isCheckpoint)) this.#changed.add('log/generation')
  }

  async #applyAll(nodes: readonly ApplyNode[], view: OverlayView, host: ApplyHost): Promise<OverlayView> {
    const log: LogControl = {
      generation: this.generation.key,
      addWriter: async (writer, { indexer }) => {
        if (writer !== this.generation.key) await host.addWriter(fromHex(writer), { indexer })
      },
    }
    try {
      for (const node of nodes) {
        const entry = { value: node.value as Buffer, writer: toHex(node.from.key), seq: node.length }
        const outcome = await this.#options.applier.apply(view, entry, log)
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

  #stayWhole(): void {
    if (this.#base.view.core.length > 0) this.#base.fastForwardMinimum = FAR_BEHIND
  }

  #onUpdate(): void {
    this.#stayWhole()
    const changed = this.#changed
    this.#changed = new Set()
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
    const versions = await this.read(view => view.get(viewVersions, 'versions')).catch(error => {
      // killed before all of the view had come: with the next change it is looked at again
      if (toCoboxError(error).code === 'NOT_HERE_YET') return null
      throw error
    })
    const newer = this.#options.applier.newerApp(versions)
    if (newer) this.#halt({ is: 'update', action: newer })
  }

  #fail(error: unknown): void {
    const problem = diskProblem(error)
    this.#halt({ is: 'stopped', reason: problem ?? (error as Error).message, disk: problem !== null })
  }

  #halt(stop: Stop): void {
    if (this.stop) return
    this.stop = stop
    this.emit('stopped', stop)
  }
}
