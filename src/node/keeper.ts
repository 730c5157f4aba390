// Keeps on this device the content that its policy asks for, and deletes what was purged.
import { below, contents, edges, entryAt, purged } from '../apps/files/index.ts'
import { diskProblem, toCoboxError } from '../errors/index.ts'
import { sortable } from '../lib/bytes.ts'
import { freeBytes } from '../lib/disk.ts'
import type { ContentCore, ContentRef, ReadView, Space } from '../space/index.ts'
import { RESERVE_BYTES } from './files/import-tree.ts'

export interface Missing {
  bytes: number
  files: number
  blocks: number
}

interface Wanted {
  ref: ContentRef
  size: number
}

/** A look at what is missing is repeated after this long, in ms, or ten times as long as the last one took. */
const RECHECK_MS = 200
/** How many ranges of blocks are asked for at once; the next ones follow when these are here. */
const MAX_RANGES = 256
/** While too little of the view is here to tell what is missing, it is looked at again after this long, in ms. */
const UNTOLD_MS = 1000
/** The disk is looked at each time that so many bytes have come. */
const ROOM_CHECK_BYTES = 8 * 1024 * 1024
/** With less room than this something could not be stored, most likely, and the engine has given up on who sent it. */
const STUCK_BYTES = 32 * 1024 * 1024
/** Who asks what is missing waits for a look that takes no longer, and at most so long, in ms. */
const QUICK_MS = 100
const PATIENCE_MS = 1000
/** A full disk is looked at again after this long, in ms. */
const ROOM_CHECK_MS = 1000

export class Keeper {
  /** What this device wants and lacks, when it last looked. */
  missing: Missing = { bytes: 0, files: 0, blocks: 0 }
  /** True while there is too little room on the disk to fetch anything. */
  full = false
  readonly #space: Space
  readonly #onChange: () => void
  readonly #onStuck: () => void
  #unchecked = 0
  /** The least room that was seen on the disk since there was enough. */
  #leastRoom = Number.POSITIVE_INFINITY
  #timer: NodeJS.Timeout | null = null
  #running: Promise<void> | null = null
  #again = false
  #closed = false
  #lastTook = 0
  /** Length of the view at the last look. */
  #lookedAt = -1
  readonly #listening = new Set<ContentCore>()
  /** What is being fetched: `core first-last` → its range. */
  #wantedBlocks: { core: ContentCore; start: number; end: number }[] = []
  #ranges = new Map<string, { destroy(): void }>()
  /** New blocks of others are fetched as they appear, before an action names them. */
  readonly #tails = new Map<string, { destroy(): void }>()

  /** `onStuck`: the space has to be opened anew, because something could not be stored; there is room now. */
  constructor(space: Space, onChange: () => void, onStuck: () => void) {
    this.#space = space
    this.#onChange = onChange
    this.#onStuck = onStuck
  }

  /** Looks soon; many calls make one look. */
  poke(): void {
    if (this.#closed) return
    if (this.#running) this.#again = true
    else this.#lookIn(Math.max(RECHECK_MS, this.#lastTook * 10))
  }

  #lookIn(ms: number): void {
    if (!this.#closed) this.#timer ??= setTimeout(() => void this.look(), ms)
  }

  /** Looks now. Never rejects: a closing store ends it. */
  async look(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#running) await this.#running
    if (this.#closed) return
    const started = performance.now()
    let untold = false
    this.#running = this.#look().catch(error => {
      untold = toCoboxError(error).code === 'NOT_HERE_YET'
    })
    await this.#running
    this.#running = null
    // what is missing of the view comes without a word
    if (untold) return this.#lookIn(UNTOLD_MS)
    this.#lastTook = performance.now() - started
    this.#onChange()
    if (this.#again) {
      this.#again = false
      this.poke()
    }
  }

  /** What is missing now: looks again when the view has changed and a look is quick. */
  async missingNow(): Promise<Missing> {
    if (this.#space.viewLengths.length !== this.#lookedAt && this.#lastTook < QUICK_MS)
      await Promise.race([this.look(), new Promise(resolve => setTimeout(resolve, PATIENCE_MS).unref())])
    return this.missing
  }

  /** True when somebody who is connected has a block that is missing here. */
  canFetch(): boolean {
    return this.#wantedBlocks.some(({ core, start, end }) =>
      core.peers.some(peer => {
        if (start < peer.remoteContiguousLength) return true
        const first = peer.remoteBitfield.firstSet(start)
        return first !== -1 && first < end
      }),
    )
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#timer) clearTimeout(this.#timer)
    this.#stopFetching()
    await this.#running
  }

  /** After the policy was changed. */
  async restart(): Promise<void> {
    this.#stopFetching()
    await this.look()
  }

  #stopFetching(): void {
    for (const range of [...this.#ranges.values(), ...this.#tails.values()]) range.destroy()
    this.#ranges.clear()
    this.#tails.clear()
  }

  /** Nothing more is fetched; the log still comes, and what is here stays readable. */
  #pause(): void {
    if (this.#closed) return
    this.#stopFetching()
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.look(), ROOM_CHECK_MS)
    if (this.full) return
    this.full = true
    this.#onChange()
  }

  async #hasRoom(): Promise<boolean> {
    const free = await freeBytes(this.#space.folder)
    this.#leastRoom = Math.min(this.#leastRoom, free)
    return free >= RESERVE_BYTES
  }

  #onDownload(bytes: number): void {
    this.poke()
    this.#unchecked += bytes
    if (this.#unchecked < ROOM_CHECK_BYTES) return
    this.#unchecked = 0
    this.#hasRoom().then(
      room => room || this.#pause(),
      () => {},
    )
  }

  async #look(): Promise<void> {
    if (this.#space.readOnly) return
    const { length } = this.#space.viewLengths
    await this.#space.fetchWhole()
    await this.#purge()
    const cores = await this.#openCores()
    const { policy } = this.#space.record
    const missing: Missing = { bytes: 0, files: 0, blocks: 0 }
    const wanted: { key: string; core: ContentCore; start: number; end: number }[] = []
    for await (const { ref, size } of this.#wanted(cores)) {
      if (this.#closed) return
      const core = await this.#space.content.core(ref.core)
      let lacking = 0
      for (const [start, count] of ref.extents) {
        const here = blocksHere(core, start, start + count)
        lacking += count - here
        if (here < count) wanted.push({ key: ref.core, core, start, end: start + count })
      }
      if (lacking === 0) continue
      missing.files++
      missing.blocks += lacking
      missing.bytes += Math.min(size, lacking * ref.block)
    }
    this.missing = missing
    this.#lookedAt = length
    this.#wantedBlocks = wanted
    if (!(await this.#hasRoom())) return this.#pause()
    if (this.full) {
      this.full = false
      const peers = [...cores.values()].flatMap(core => core.peers)
      const refused = peers.some(peer => peer.paused)
      if (refused || (peers.length > 0 && this.#leastRoom < STUCK_BYTES)) return this.#onStuck()
    }
    this.#leastRoom = Number.POSITIVE_INFINITY
    this.#fetch(wanted)
    if (policy.keep === 'everything') for (const [key, core] of cores) this.#follow(key, core)
  }

  /** Content cores of all devices are open, so that they are offered to peers and followed. */
  async #openCores(): Promise<Map<string, ContentCore>> {
    const cores = new Map<string, ContentCore>()
    const keys = new Set([
      ...this.#space.content.opened.keys(),
      ...(await this.#space.devices()).map(device => device.blobs),
      ...(await this.#space.read(view => this.#formerCores(view))),
    ])
    for (const key of keys) {
      const core = await this.#space.content.core(key)
      cores.set(key, core)
      if (this.#listening.has(core)) continue
      this.#listening.add(core)
      core.on('download', (_index, bytes) => this.#onDownload(bytes))
      core.on('invalid-request', error => diskProblem(error) !== null && this.#pause())
    }
    return cores
  }

  /** Those that hold something: most devices write little in most generations. */
  async #formerCores(view: ReadView): Promise<string[]> {
    const former = await this.#space.membership.formerCores(view)
    const found: string[] = []
    for (const core of former) if ((await view.get(edges, core.slice(0, 16))) !== null) found.push(core)
    return found
  }

  async *#wanted(cores: Map<string, ContentCore>): AsyncIterable<Wanted> {
    const { keep, folders } = this.#space.record.policy
    if (keep === 'opened') return
    const found: Wanted[] = await this.#space.read(async view =>
      keep === 'everything' ? collect(allBeyondContiguous(view, cores)) : collect(inFolders(view, folders)),
    )
    yield* found
  }

  #fetch(wanted: readonly { key: string; core: ContentCore; start: number; end: number }[]): void {
    const merged: { key: string; core: ContentCore; start: number; end: number }[] = []
    for (const range of wanted) {
      const last = merged.at(-1)
      if (last?.key === range.key && last.end === range.start) last.end = range.end
      else merged.push({ ...range })
    }
    const next = new Map<string, { destroy(): void }>()
    for (const { key, core, start, end } of merged.slice(0, MAX_RANGES)) {
      const name = `${key} ${start}-${end}`
      next.set(name, this.#ranges.get(name) ?? core.download({ start, end }))
    }
    for (const [name, range] of this.#ranges) if (!next.has(name)) range.destroy()
    this.#ranges = next
  }

  #follow(key: string, core: ContentCore): void {
    if (key === this.#space.blobs || this.#tails.has(key)) return
    // only what comes from now on: below, purged blocks must not be fetched again
    this.#tails.set(key, core.download({ start: core.length, end: -1 }))
  }

  /** Deletes the blocks of purged content, once the purge can no longer be undone by a reordering. */
  async #purge(): Promise<void> {
    const { record } = this.#space
    const refs: { key: string; ref: ContentRef }[] = []
    await this.#space.readFinal(async view => {
      refs.length = 0
      for await (const { key, value } of view.range(purged, { gt: record.purgedUpTo }))
        refs.push({ key, ref: value })
    })
    if (refs.length === 0) return
    for (const { ref } of refs) {
      this.#tails.get(ref.core)?.destroy()
      this.#tails.delete(ref.core)
      await this.#space.content.clear(ref)
    }
    record.purgedUpTo = refs.at(-1)!.key
    await this.#space.save()
  }
}

/** Contents whose blocks may be missing: those past the part of each core that is whole. */
async function* allBeyondContiguous(view: ReadView, cores: Map<string, ContentCore>): AsyncIterable<Wanted> {
  for (const [key, core] of cores) {
    const prefix = key.slice(0, 16)
    // a content that begins before the edge may reach past it: it is the last one before
    const edge = `${prefix} ${sortable(core.contiguousLength)}`
    for await (const { value } of view.range(contents, {
      lt: edge,
      gte: `${prefix} `,
      reverse: true,
      limit: 1,
    }))
      yield value
    for await (const { value } of view.range(contents, { gte: edge, lt: `${prefix}!` })) yield value
  }
}

async function* inFolders(view: ReadView, folders: readonly string[]): AsyncIterable<Wanted> {
  for (const folder of folders) {
    const own = folder === '' ? null : await entryAt(view, folder)
    const inside = own && own.kind !== 'folder' ? [] : below(view, folder)
    for (const entry of own?.content ? [own] : []) yield* contentOf(view, entry.content!)
    for await (const { entry } of inside) if (entry.content) yield* contentOf(view, entry.content)
  }
}

async function* contentOf(view: ReadView, key: string): AsyncIterable<Wanted> {
  const record = await view.get(contents, key)
  if (record) yield record
}

/** So few blocks are looked at one by one: the next one that is here may be far, and the rest of the core searched for it. */
const FEW_BLOCKS = 64

/** Counts runs of blocks, not blocks, when they are many: a member may claim more of them than anybody can count. */
function blocksHere(core: ContentCore, start: number, end: number): number {
  const { bitfield } = core.core
  if (core.contiguousLength >= end) return end - start
  if (!bitfield) return 0
  let here = 0
  if (end - start <= FEW_BLOCKS) {
    for (let block = start; block < end; block++) if (bitfield.get(block)) here++
    return here
  }
  for (let block = bitfield.firstSet(start); block !== -1 && block < end; ) {
    const lacking = bitfield.firstUnset(block)
    const stop = lacking === -1 ? end : Math.min(lacking, end)
    here += stop - block
    block = bitfield.firstSet(stop)
  }
  return here
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
