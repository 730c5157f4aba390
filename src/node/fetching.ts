// What is being fetched of content: asked for once and kept while it is right, for asking anew loses what is on its way.
import type { ContentCore } from '../space/index.ts'

/** Blocks of a content core, `end` excluded. */
export interface Blocks {
  /** Key of the core, in hex. */
  key: string
  core: ContentCore
  start: number
  end: number
}

/** How many ranges of blocks are asked for at once; the next ones follow when these are here. */
const MAX_RANGES = 256

interface Range extends Blocks {
  download: { destroy(): void }
  /** All of it has come: what is missing in it since then has to be asked for again. */
  over: boolean
}

export class Fetching {
  #ranges: Range[] = []

  /** From now on these are fetched and nothing else; what is here already may be among them. */
  want(wanted: readonly Blocks[]): void {
    const before = groupByCore(this.#ranges)
    this.#ranges = []
    const lacking = groupByCore(wanted)
    for (const [key, ranges] of before) {
      const right = stillRight(ranges, lacking.get(key) ?? [])
      for (const range of ranges)
        if (right.has(range)) this.#ranges.push(range)
        else range.download.destroy()
      before.set(
        key,
        ranges.filter(range => right.has(range)),
      )
    }
    for (const [key, runs] of lacking)
      for (const blocks of uncovered(runs, before.get(key) ?? [])) {
        if (this.#ranges.length >= MAX_RANGES) return
        this.#ranges.push(fetch(blocks))
      }
  }

  stop(): void {
    for (const { download } of this.#ranges) download.destroy()
    this.#ranges = []
  }
}

/** In order: what is missing stays in one piece, and is soon looked through. */
function fetch(blocks: Blocks): Range {
  const { core, start, end } = blocks
  const download = core.download({ start, end, linear: true })
  const range = { ...blocks, download, over: false }
  const onOver = () => {
    range.over = true
  }
  download.done().then(onOver, onOver)
  return range
}

function groupByCore<T extends Blocks>(all: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(one.key)
    if (group) group.push(one)
    else groups.set(one.key, [one])
  }
  for (const group of groups.values()) group.sort((a, b) => a.start - b.start)
  return groups
}

/** Those that lack something, and nothing but what is wanted: the rest of them may have been purged. Both are in order. */
function stillRight(ranges: readonly Range[], wanted: readonly Blocks[]): Set<Range> {
  const right = new Set<Range>()
  let next = 0
  for (const range of ranges) {
    while (next < wanted.length && wanted[next]!.end <= range.start) next++
    let at = range.start
    let here = true
    for (let i = next; here && i < wanted.length && wanted[i]!.start < range.end; i++) {
      here = isHere(range.core, at, wanted[i]!.start)
      at = Math.max(at, wanted[i]!.end)
    }
    if (at > range.start && here && isHere(range.core, at, range.end) && !range.over) right.add(range)
  }
  return right
}

function isHere(core: ContentCore, start: number, end: number): boolean {
  if (end <= start || core.contiguousLength >= end) return true
  const lacking = core.core.bitfield?.firstUnset(start)
  return lacking !== undefined && (lacking === -1 || lacking >= end)
}

/** The parts of `wanted` that are in none of the ranges, joined where they meet. Both are in order. */
function uncovered(wanted: readonly Blocks[], ranges: readonly Blocks[]): Blocks[] {
  const parts: Blocks[] = []
  const add = (blocks: Blocks, start: number, end: number) => {
    const last = parts.at(-1)
    if (last?.end === start) last.end = end
    else parts.push({ key: blocks.key, core: blocks.core, start, end })
  }
  let next = 0
  for (const blocks of wanted) {
    let at = blocks.start
    while (next < ranges.length && ranges[next]!.end <= at) next++
    for (let i = next; at < blocks.end; i++) {
      const range = ranges[i]
      if (!range || range.start >= blocks.end) {
        add(blocks, at, blocks.end)
        break
      }
      if (range.start > at) add(blocks, at, range.start)
      at = Math.max(at, range.end)
    }
  }
  return parts
}

/** So few blocks are looked at one by one: the next one that is here may be far, and millions be searched for it. */
const FEW = 64

/** Counts runs of blocks, not blocks, when they are many: a member may claim more of them than anybody can count. */
export function blocksHere(core: ContentCore, start: number, end: number): number {
  const { bitfield } = core.core
  if (core.contiguousLength >= end) return end - start
  if (!bitfield) return 0
  let here = 0
  if (end - start <= FEW) {
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
