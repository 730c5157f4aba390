// What a host keeps of one agreement: a store of its own, with all cores that the guest’s devices name, up to the quota.
import { EventEmitter } from 'node:events'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { OpenedSecretStream } from '@hyperswarm/secret-stream'
import type { Proof } from 'hypercore'
import { CoboxError, diskProblem } from '../errors/index.ts'
import { fromHex, toHex } from '../lib/bytes.ts'
import { freeBytes } from '../lib/disk.ts'
import { createLock } from '../lib/lock.ts'
import { merged, type Range } from '../lib/ranges.ts'
import { writeFileAtomic } from '../lib/write-file-atomic.ts'
import { Flushing, openStorage, type Storage } from '../store/index.ts'
import { type CoreNames, type CoreRange, isCoreRange, LIST_FORMAT, readCoreNames } from './core-names.ts'
import { BLOCK_COST, HeldCore } from './held-core.ts'
import { isKey } from './signed.ts'

const LIST = 'cores.json'
const STORE = 'store'
/** A space of a hundred devices after twenty rotations has some 6,000. */
export const MAX_CORES = 20_000
/** Nobody’s blocks are larger. */
const LARGEST_BLOCK = 1024 * 1024 + 1024
/** Blocks that are asked of one device at once, at least and at most, for one core. */
const IN_FLIGHT: [number, number] = [4, 16]
/** What has come is looked at again after this long, in ms. */
const LOOK_MS = 150
/**
 * What was put onto the disk for good is told at most this often, in ms, and so many times as long as the last time took: each
 * time costs the disk a lot, and there may be many guests on it.
 */
const TELL_MS = 1000
const TELL_REST = 4
/** One store after the other: the disk has no more time for it than for one. */
const telling = createLock()
/** The disk is looked at each time that so many bytes have come, and again after this long, in ms, while it is full. */
const ROOM_CHECK_BYTES = 8 * 1024 * 1024
const ROOM_CHECK_MS = 1000

/** How much of a core is on the host’s disk for good. */
export interface HeldFigures {
  key: string
  length: number
  blocks: number
  bytes: number
}

export interface HoldingReport {
  /** Of the quota. */
  usedBytes: number
  /** What is missing here, and does not fit into the quota. */
  overBytes: number
  missingBytes: number
  /** Why nothing more is taken: the quota or the disk is full, or nothing. */
  full: 'quota' | 'disk' | null
  cores: HeldFigures[]
}

interface HoldingEvents {
  /** Something has come, and is on the disk; or it is full. */
  changed: []
  /** Bytes that came from, or went to, a device (hex). */
  received: [device: string, bytes: number]
  served: [device: string, bytes: number]
  /** The store cannot be written: it has to be opened anew. */
  failed: [reason: string]
}

export interface HoldingOptions {
  folder: string
  agreement: string
  quotaBytes: number
  /** Kept free on the disk. */
  reserveBytes: number
  /** False while the agreement is suspended or ends: what is here is served, nothing comes. */
  takes: boolean
}

export class Holding extends EventEmitter<HoldingEvents> {
  readonly options: HoldingOptions
  #storage!: Storage
  readonly #cores = new Map<string, HeldCore>()
  /** Blocks of cores that are not held yet. */
  readonly #clearedBefore = new Map<string, Range[]>()
  #clearedUpTo = ''
  readonly #lock = createLock()
  readonly #dropping = createLock()
  readonly #flushing = new Flushing(() => this.#putDown())
  #timer: NodeJS.Timeout | null = null
  #unchecked = 0
  #tellTimer: NodeJS.Timeout | null = null
  #toldAt = Number.NEGATIVE_INFINITY
  #tellTook = 0
  #full: 'quota' | 'disk' | null = null
  #over = 0
  #report: HoldingReport = { usedBytes: 0, overBytes: 0, missingBytes: 0, full: null, cores: [] }
  #reading: Promise<void> | null = null
  #closed = false

  constructor(options: HoldingOptions) {
    super()
    this.options = options
  }

  /** Throws STORE_MOVED, DISK_FAILED. */
  async open(): Promise<void> {
    const { folder, agreement } = this.options
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const list = await readCoreNames(join(folder, LIST))
    this.#storage = await openStorage(join(folder, STORE), agreement)
    this.#clearedUpTo = list.clearedUpTo
    for (const [key, ranges] of Object.entries(list.cleared)) this.#clearedBefore.set(key, ranges)
    for (const key of list.cores) await this.#add(key)
    this.#storage.files.trust()
    await this.#look()
    await this.#tell()
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#timer) clearTimeout(this.#timer)
    if (this.#tellTimer) clearTimeout(this.#tellTimer)
    await this.#reading
    try {
      for (const held of this.#cores.values()) await held.close()
    } finally {
      await this.#storage?.store.close()
      await this.#storage?.files.close()
    }
  }

  /** Deletes all of it from the disk. It has to be closed. */
  static async remove(folder: string): Promise<void> {
    await rm(join(folder, STORE), { recursive: true, force: true })
    await rm(join(folder, LIST), { force: true })
  }

  async #add(key: string): Promise<HeldCore> {
    const core = this.#storage.store.get({ key: fromHex(key), inflightRange: IN_FLIGHT })
    const held = new HeldCore(key, core, this.#clearedBefore.get(key) ?? [])
    this.#clearedBefore.delete(key)
    this.#cores.set(key, held)
    core.on('append', () => this.poke())
    core.on('download', (index, bytes, peer) => {
      this.#came(held, index, bytes).catch(error => this.#onTrouble(error))
      this.emit('received', toHex(peer.remotePublicKey), bytes)
      this.#onDownload(bytes)
    })
    core.on('upload', (_, bytes, peer) => this.emit('served', toHex(peer.remotePublicKey), bytes))
    core.on('invalid-request', error => this.#onTrouble(error))
    await held.open()
    // a power cut may have taken what the database says is here: that is known before anything is told
    await held.readIn(this.#storage.files.doubtful(core.core.state.storage))
    return held
  }

  /** [H8] What is being stored cannot be called back: when something else has taken its room meanwhile, it goes again. */
  async #came(held: HeldCore, index: number, bytes: number): Promise<void> {
    await held.came(index, bytes)
    if (this.#full !== 'quota') return
    await this.#dropping(async () => {
      if (this.#used() > this.options.quotaBytes) await held.drop(index)
    })
  }

  #onTrouble(error: unknown): void {
    const reason = diskProblem(error)
    if (reason !== null && !this.#closed) this.emit('failed', reason)
  }

  /** [H7] Takes these cores in, from now on. How long they are told to be is believed of nobody. Throws TOO_MANY_CORES, DISK_FAILED. */
  async hold(cores: readonly { key: string; length: number }[]): Promise<void> {
    await this.#lock(async () => {
      const named = cores.filter(core => isKey(core?.key))
      const fresh = new Set(named.map(({ key }) => key).filter(key => !this.#cores.has(key)))
      checkCount(this.#cores.size + fresh.size)
      if (!this.options.takes) return
      for (const key of fresh) await this.#add(key)
      if (fresh.size > 0) await this.#save()
    })
    this.poke()
  }

  /**
   * [H9] Deletes blocks for good, once it is noted that they are not to come again: also those of cores that are not held yet.
   * Throws TOO_MANY_CORES, DISK_FAILED.
   */
  async clear(ranges: readonly CoreRange[], upTo: string): Promise<void> {
    await this.#lock(async () => {
      const good = ranges.filter(isCoreRange)
      checkCount(
        new Set([...this.#cores.keys(), ...this.#clearedBefore.keys(), ...good.map(at => at.core)]).size,
      )
      await this.#save(good, upTo > this.#clearedUpTo ? upTo : this.#clearedUpTo)
      const failed: unknown[] = []
      for (const { core, start, end } of good) {
        const held = this.#cores.get(core)
        if (!held)
          this.#clearedBefore.set(core, merged([...(this.#clearedBefore.get(core) ?? []), [start, end]]))
        // each of them is noted in memory too, whatever the disk does: what stays is deleted when it is opened again
        else await held.clear(start, end).catch(error => failed.push(error))
      }
      if (failed.length > 0) throw failed[0]
    })
    this.#flushing.mark()
    this.poke()
  }

  get clearedUpTo(): string {
    return this.#clearedUpTo
  }

  async #save(more: readonly CoreRange[] = [], clearedUpTo = this.#clearedUpTo): Promise<void> {
    const cleared = Object.fromEntries(this.#clearedBefore)
    for (const [key, held] of this.#cores) if (held.cleared.length > 0) cleared[key] = [...held.cleared]
    for (const { core, start, end } of more) cleared[core] = [...(cleared[core] ?? []), [start, end]]
    const list: CoreNames = { format: LIST_FORMAT, cores: [...this.#cores.keys()], cleared, clearedUpTo }
    await writeFileAtomic(join(this.options.folder, LIST), JSON.stringify(list))
    this.#clearedUpTo = clearedUpTo
  }

  /** Other terms, from now on. */
  async change(quotaBytes: number, takes: boolean): Promise<void> {
    this.options.quotaBytes = quotaBytes
    this.options.takes = takes
    for (const held of this.#cores.values()) held.stop()
    await this.#look()
    await this.#tell()
  }

  /** Looks soon what is missing, and whether there is room for it. */
  poke(): void {
    if (!this.#closed)
      this.#timer ??= setTimeout(() => void this.#look().catch(error => this.#onTrouble(error)), LOOK_MS)
  }

  #onDownload(bytes: number): void {
    this.#flushing.mark()
    this.poke()
    this.#unchecked += bytes
    if (this.#unchecked < ROOM_CHECK_BYTES) return
    this.#unchecked = 0
    void this.#hasRoom().then(
      room => room || this.#pause(),
      () => {},
    )
  }

  async #hasRoom(): Promise<boolean> {
    return (await freeBytes(this.options.folder)) >= this.options.reserveBytes
  }

  /** [H8] Nothing more comes while the disk is full; what is here is served. */
  #pause(): void {
    for (const held of this.#cores.values()) held.stop()
    this.#full = 'disk'
  }

  async #look(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#closed) return
    const room = await this.#hasRoom()
    if (this.#closed) return
    if (!room) {
      this.#pause()
      this.#timer ??= setTimeout(
        () => void this.#look().catch(error => this.#onTrouble(error)),
        ROOM_CHECK_MS,
      )
    } else if (this.options.takes) this.#fetch()
    else {
      this.#full = null
      this.#over = 0
    }
    this.#tellSoon()
  }

  #tellSoon(): void {
    if (this.#closed) return
    const rest = Math.max(TELL_MS, this.#tellTook * TELL_REST)
    const wait = Math.max(0, this.#toldAt + rest - performance.now())
    this.#tellTimer ??= setTimeout(
      () =>
        void telling(async () => this.#closed || (await this.#tell())).catch(error => this.#onTrouble(error)),
      wait,
    )
  }

  /** [H8] Asks for what fits into the quota. */
  #fetch(): void {
    const all = [...this.#cores.values()].map(held => ({ held, ...held.missing() }))
    let room = this.options.quotaBytes - this.#used()
    for (const { uncounted } of all) room -= uncounted.bytes + uncounted.blocks * BLOCK_COST
    let over = 0
    for (const { held, blocks, bytes } of all) {
      if (blocks === 0) continue
      const cost = bytes + blocks * BLOCK_COST
      if (cost <= room) {
        held.fetch()
        room -= cost
        continue
      }
      // each of them could be as large as blocks are; those of who lies are larger
      const fit = Math.floor(room / Math.max(LARGEST_BLOCK, cost / blocks))
      held.stop()
      if (fit > 0) held.fetch(fit)
      over += cost - Math.max(0, room)
      room = 0
    }
    this.#over = over
    this.#full = over > 0 ? 'quota' : null
  }

  #used(): number {
    let used = 0
    for (const held of this.#cores.values()) used += held.cost
    return used
  }

  /** Puts what has come onto the disk now, so that it can be told. */
  async refresh(): Promise<void> {
    if (this.#tellTimer) clearTimeout(this.#tellTimer)
    await this.#tell()
  }

  /** What is told is on the disk for good. */
  async #tell(): Promise<void> {
    this.#tellTimer = null
    const started = performance.now()
    const cores = [...this.#cores.values()].map(({ key, core, blocks, bytes }) => {
      return { key, length: core.length, blocks, bytes }
    })
    let missingBytes = 0
    for (const held of this.#cores.values()) missingBytes += held.missing().bytes
    const report = { usedBytes: this.#used(), overBytes: this.#over, missingBytes, full: this.#full, cores }
    await this.#flushing.flush().catch(error => {
      this.#onTrouble(error)
      throw error
    })
    this.#toldAt = performance.now()
    this.#tellTook = this.#toldAt - started
    if (this.#closed) return
    this.#report = report
    this.emit('changed')
  }

  async #putDown(): Promise<void> {
    await this.#storage.files.flush()
    await this.#storage.store.storage.db.flush()
  }

  /** What is here, as it was put onto the disk last. */
  report(): HoldingReport {
    return this.#report
  }

  /** Serves what is here, and fetches what is missing, on a connection whose other side was let in. */
  replicate(stream: OpenedSecretStream): void {
    this.#storage.store.replicate(stream)
  }

  /** A block as it is stored, and what proves it to who knows `nodes` less of the tree; null when it is not here. */
  async prove(key: string, index: number, nodes: number): Promise<Proof | null> {
    if ((await this.block(key, index)) === null) return null
    const proof = await this.#cores
      .get(key)!
      .core.proof({ block: { index, nodes } })
      .catch(() => null)
    return proof?.block?.value ? proof : null
  }

  /** A block as it is stored; null when it is not here. */
  async block(key: string, index: number): Promise<Buffer | null> {
    const held = this.#cores.get(key)
    if (!held || !Number.isSafeInteger(index) || index < 0 || index >= held.core.length) return null
    const { bytes } = held
    const block = await held.read(index).catch(() => null)
    if (held.bytes < bytes) this.#readAll()
    return block
  }

  /** A disk that has lost one block may have lost others: those are missing from now on, and fetched again. */
  #readAll(): void {
    this.#reading ??= (async () => {
      for (const held of [...this.#cores.values()]) if (!this.#closed) await held.readAll()
    })()
      .catch(error => this.#onTrouble(error))
      .finally(() => {
        this.#reading = null
        this.poke()
      })
  }
}

function checkCount(cores: number): void {
  if (cores > MAX_CORES) throw new CoboxError('TOO_MANY_CORES', { limit: MAX_CORES })
}
