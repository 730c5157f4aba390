// The generations of a space on this device: which one it is in, which are looked at beside it, and how it moves on.
import { EventEmitter } from 'node:events'
import type Corestore from 'corestore'
import type { KeyPair } from 'hypercore-crypto'
import type ProtomuxWakeup from 'protomux-wakeup'
import { CoboxError } from '../errors/index.ts'
import { openSealed } from '../keys/index.ts'
import { fromHex, toHex } from '../lib/bytes.ts'
import type { Applier } from './apply.ts'
import type { Membership, Move } from './contract.ts'
import { Log, type Stop } from './log.ts'
import {
  contentKey,
  currentGeneration,
  type Founding,
  type Generation,
  ownCores,
  type SpaceRecord,
} from './record.ts'
import type { Skipped } from './contract.ts'
import { deleteCoresOf } from '../store/index.ts'
import { isVouched, strangers } from './vouched.ts'

/** Keys that peers gave and no log has asked for yet: the oldest one goes when there are more. */
const MAX_GIVEN = 48

export interface GenerationsOptions {
  record: SpaceRecord
  membership: Membership
  applier: Applier
  wakeup: ProtomuxWakeup
  device: KeyPair
  readOnly: boolean
}

interface GenerationsEvents {
  /** The view of the current generation has changed. */
  changed: [Set<string>]
  skipped: [Skipped[]]
  stopped: [Stop]
  /** Another generation is the current one. */
  arrived: []
  /** Another generation may be the one to be in: look. */
  news: []
}

/** Where this device could move to, and what stands against it. */
export interface Target {
  /** The generation that this device is in, or was, and after which the others come. */
  after: Generation
  /** In order; the last one is where to be. */
  path: Generation[]
  log: Log
  /** Devices that have gone here and are there as if they had not, and those that came in there by their word. */
  returned: string[]
}

export class Generations extends EventEmitter<GenerationsEvents> {
  current!: Log
  readonly #options: GenerationsOptions
  #store!: Corestore
  /** Logs that are open beside the current one, by generation. */
  readonly #others = new Map<string, Log>()
  /** Generations that are not this device’s yet: it follows them. */
  readonly #ahead = new Map<string, Generation>()
  /** Keys that peers have given, sealed to this device. */
  readonly #given = new Map<string, Buffer>()
  readonly #opening = new Map<string, Promise<Log>>()
  #closed = false

  constructor(options: GenerationsOptions) {
    super()
    this.#options = options
  }

  async open(store: Corestore): Promise<void> {
    this.#store = store
    this.current = this.#make(currentGeneration(this.#options.record))
    this.#listen(this.current)
    await this.current.open()
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.allSettled(this.#opening.values())
    for (const log of this.#others.values()) await log.close()
    this.#others.clear()
    await this.current?.close()
  }

  #make(generation: Generation): Log {
    const { applier, wakeup, device, readOnly } = this.#options
    const own = ownCores(generation, device).log
    return new Log({ store: this.#store, generation, own, applier, wakeup, readOnly })
  }

  #listen(log: Log): void {
    log.on('changed', changed => {
      if (log === this.current) this.emit('changed', changed)
      if (log !== this.current || [...changed].some(name => name.startsWith('members/'))) this.emit('news')
    })
    // what was written elsewhere can be carried over now
    log.on('writable', () => this.emit('news'))
    log.on('skipped', skipped => {
      if (log === this.current) this.emit('skipped', skipped)
    })
    log.on('stopped', stop => {
      if (log === this.current) this.emit('stopped', stop)
      else this.emit('news')
    })
  }

  /** All generations whose key this device has: the ones that it was in, and those that it follows. */
  known(): Generation[] {
    return [...this.#options.record.generations, ...this.#ahead.values()]
  }

  /** The log of a generation, when it is open. */
  logOf(key: string): Log | null {
    return key === this.current.generation.key ? this.current : (this.#others.get(key) ?? null)
  }

  /** Opens the log of a generation beside the current one. */
  async beside(generation: Generation): Promise<Log> {
    const open = this.logOf(generation.key)
    if (open) return open
    // whoever is half-way to another generation would open its log in a store that closes
    if (this.#closed) throw new CoboxError('CLOSING')
    const opening =
      this.#opening.get(generation.key) ??
      (async () => {
        const log = this.#make(generation)
        this.#listen(log)
        try {
          await log.open()
        } catch (error) {
          await log.close().catch(() => {})
          throw error
        }
        this.#others.set(generation.key, log)
        return log
      })().finally(() => this.#opening.delete(generation.key))
    this.#opening.set(generation.key, opening)
    return opening
  }

  /**
   * What a content core is encrypted with: what was written in an earlier generation stays where it is, and is opened with
   * the key of its time. Throws NOT_HERE_YET.
   */
  async contentKeyOf(core: string): Promise<Buffer> {
    const { current: log } = this
    const { membership, record, device } = this.#options
    const present = contentKey(log.generation)
    // this device's own, before the log says that it is in the space
    if (core === ownCores(log.generation, device).blobs.key) return fromHex(present)
    const found = await log.read(view => membership.contentKeyOf(view, core, present))
    // a wrong key opens everything, as garbage: before the checkpoint is here as a whole, before its owner has named a branch
    // that was left, and while the order of the log changes, nobody can tell
    const mayBeElsewhere = !found?.sure && record.generations.some(({ abandoned }) => abandoned)
    if (!found || mayBeElsewhere || (found.key === present && !(await log.hasBegun())))
      throw new CoboxError('NOT_HERE_YET')
    return fromHex(found.key)
  }

  async leave(key: string): Promise<void> {
    const log = this.#others.get(key)
    if (!log || this.#ahead.has(key)) return
    this.#others.delete(key)
    await log.close()
  }

  permissionOf(type: string): string {
    return this.#options.applier.definition(type)?.permission ?? 'own'
  }

  /** A key that a peer has for this device: it is used when the log says that the space has moved there. */
  give(key: string, sealed: Buffer): void {
    if (this.#given.has(key) || this.known().some(known => known.key === key)) return
    const opened = openSealed(this.#options.device, sealed)
    if (opened?.length !== 32) return
    this.#given.set(key, opened)
    for (const [oldest] of this.#given) if (this.#given.size > MAX_GIVEN) this.#given.delete(oldest)
    this.emit('news')
  }

  /** Where to be by all that is known here, or null when that is where this device is. Opens what it has to look into. */
  async target(): Promise<Target | null> {
    for (const { generation, next } of this.#path()) {
      const log = this.logOf(generation.key)
      if (!log) continue
      const [first] = await this.#movesOf(log)
      if (!first || first.key === next?.key || !(await this.#isVouched(first, log))) continue
      const target = await this.#follow(generation, first)
      if (target) return target
    }
    return null
  }

  /** The generations that led here, in order, each with the one after it. */
  #path(): { generation: Generation; next: Generation | undefined }[] {
    const path = this.#options.record.generations.filter(({ abandoned }) => !abandoned)
    return path.map((generation, i) => ({ generation, next: path[i + 1] }))
  }

  /** Who has gone from where this device is would lead it away, and read what it brings along. */
  async #isVouched({ device }: Move, saidIn: Log): Promise<boolean> {
    return isVouched(this.#options.membership, device, this.current, saidIn)
  }

  async #movesOf(log: Log): Promise<Move[]> {
    return log.read(view => this.#options.membership.moves(view))
  }

  /** Follows moves as far as their generations have come to this disk. */
  async #follow(after: Generation, first: Move): Promise<Target | null> {
    const path: Generation[] = []
    let reached: Log | null = null
    for (let move: Move | undefined = first; move; ) {
      const generation = this.#unlock(move)
      if (!generation) break
      if (!this.known().some(({ key }) => key === generation.key)) {
        this.#ahead.set(generation.key, generation)
        this.emit('news')
      }
      const log = await this.beside(generation)
      // whoever stayed behind would write what those read who have gone
      if (log.stop?.is === 'update') this.emit('stopped', log.stop)
      if (!(await log.hasBegun())) break
      path.push(generation)
      reached = log
      move = (await this.#movesOf(log))[0]
      if (move && after.key !== this.current.generation.key && !(await this.#isVouched(move, log)))
        return null
    }
    if (!reached || reached === this.current) return null
    return { after, path, log: reached, returned: await this.#returned(after, reached) }
  }

  #unlock({ number, key, salt, sealed }: Move): Generation | null {
    const known = this.known().find(generation => generation.key === key)
    if (known) return known
    const { device } = this.#options
    const box = sealed[toHex(device.publicKey)]
    const opened = (box && openSealed(device, Buffer.from(box, 'base64'))) || this.#given.get(key)
    if (opened?.length !== 32) return null
    return { number, key, encryptionKey: toHex(opened), salt }
  }

  /** Whoever has gone in a branch that is left must not read what was written there: not before they have gone again. */
  async #returned(after: Generation, reached: Log): Promise<string[]> {
    if (after.key === this.current.generation.key) return []
    return strangers(this.#options.membership, this.current, reached)
  }

  /** Founds the next generation in this store; nobody knows of it yet. */
  async found(generation: Generation): Promise<Log> {
    this.#ahead.set(generation.key, generation)
    return this.beside(generation)
  }

  /** Takes a generation that was founded here, and that no log leads to, from this disk again. */
  async giveUp({ key, firstViews }: Founding): Promise<void> {
    if (this.#closed) throw new CoboxError('CLOSING')
    this.#ahead.delete(key)
    const log = this.#others.get(key)
    this.#others.delete(key)
    await log?.close()
    await deleteCoresOf(this.#store, fromHex(key), firstViews.map(fromHex))
  }

  /** Makes another generation the current one. The record is to be saved after it. */
  async arrive({ path, log }: Pick<Target, 'path' | 'log'>): Promise<void> {
    const { record, membership } = this.#options
    const { generations } = record
    // the way there may have led through branches that were left
    const lineage = await log.read(view => membership.lineage(view))
    const last = this.current
    for (const generation of path) {
      this.#ahead.delete(generation.key)
      const there = generations.indexOf(generation)
      if (there >= 0) generations.splice(there, 1)
      generations.push(generation)
    }
    for (const generation of generations) {
      const led = generation === log.generation || lineage.includes(contentKey(generation))
      if (led) delete generation.abandoned
      else generation.abandoned = true
    }
    this.#others.delete(log.generation.key)
    this.#others.set(last.generation.key, last)
    this.current = log
    this.emit('arrived')
  }
}
