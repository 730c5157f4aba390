// Keeps many small records of a view in few larger ones: pages of neighbouring records, each one record of the Hyperbee.
// A folder of 1,000 files is then read with some 40 blocks, and an import writes pages, not files (docs/design/formats.md).
import type { Batch as HyperbeeBatch } from 'hyperbee'
import { compareUtf8 } from '../lib/bytes.ts'
import type { Range } from './contract.ts'
import type { KeyValues } from './view.ts'

/** About how many bytes a page holds. Part of the format: all devices must cut pages in the same places. */
const PAGE_BYTES = 8192
/** Id of the first page: sorts before all keys, which begin with an app's name. */
const FIRST_PAGE = ' '

export interface PageRecord {
  key: string
  value: unknown
}

interface Page {
  /** The least key that may stand in it: key of its record in the bee. */
  id: string
  /** Id of the next page, or null after the last. */
  next: string | null
  records: PageRecord[]
}

/** A page as it stands in the bee. */
interface Found {
  key: string
  value: Buffer
}

/** How many loaded pages are kept: neighbours are asked for again and again. */
const KEPT_PAGES = 64

/** Reads, and in `apply` writes, the records of a bee in pages. The bee must not change beneath it. */
export class Pages implements KeyValues {
  readonly #bee: HyperbeeBatch<string, Buffer>
  #kept: Page[] = []

  constructor(bee: HyperbeeBatch<string, Buffer>) {
    this.#bee = bee
  }

  async get(key: string): Promise<unknown> {
    const { records } = await this.#pageOf(key)
    const at = lowerBound(records, key)
    return records[at]?.key === key ? records[at].value : null
  }

  async *range(range: Range): AsyncIterable<PageRecord> {
    let left = range.limit ?? Number.POSITIVE_INFINITY
    const pages = range.reverse ? this.#pagesDown(range) : this.#pagesUp(range)
    for await (const { records } of pages) {
      const part = records.slice(lowerEdge(records, range), upperEdge(records, range))
      if (range.reverse) part.reverse()
      for (const record of part) {
        if (left-- <= 0) return
        yield record
      }
      if (left <= 0) return
    }
  }

  async *#pagesUp({ gt, gte, lt, lte }: Range): AsyncIterable<Page> {
    const isPast = ({ next }: Page) =>
      next === null ||
      (lt !== undefined && compareUtf8(next, lt) >= 0) ||
      (lte !== undefined && compareUtf8(next, lte) > 0)
    const first = await this.#pageOf(gt ?? gte ?? FIRST_PAGE)
    yield first
    if (isPast(first)) return
    for await (const page of this.#walkUp(first.next!)) {
      yield page
      if (isPast(page)) return
    }
  }

  async *#pagesDown({ gt, gte, lt, lte }: Range): AsyncIterable<Page> {
    const bound = lt ?? lte
    const low = gt ?? gte ?? FIRST_PAGE
    const isPast = ({ id }: Page) => id === FIRST_PAGE || compareUtf8(id, low) <= 0
    const last = bound === undefined ? await this.#lastPage() : await this.#pageOf(bound)
    yield last
    if (isPast(last)) return
    for await (const page of this.#walkDown(last.id)) {
      yield page
      if (isPast(page)) return
    }
  }

  /** Pages from one on. One walk over the bee: looking each up from its root takes many times as long. */
  async *#walkUp(from: string): AsyncIterable<Page> {
    let before: Found | null = null
    for await (const found of this.#walk({ gte: from })) {
      if (before) yield this.#taken(before, found.key)
      before = found
    }
    if (before) yield this.#taken(before, null)
  }

  /** Pages before this one. */
  async *#walkDown(before: string): AsyncIterable<Page> {
    let next = before
    for await (const found of this.#walk({ lt: before, reverse: true })) {
      yield this.#taken(found, next)
      next = found.key
    }
  }

  async *#walk(range: Range): AsyncIterable<Found> {
    // with a limit, however large: without one the bee loads all that may come before anybody has asked for it
    const walk = this.#bee.createRangeIterator({ ...range, limit: Number.MAX_SAFE_INTEGER })
    await walk.open()
    try {
      for (let found = await walk.next(); found !== null; found = await walk.next()) yield found
    } finally {
      await walk.close()
    }
  }

  async #pageOf(key: string): Promise<Page> {
    for (let i = this.#kept.length - 1; i >= 0; i--) {
      const page = this.#kept[i]!
      if (compareUtf8(page.id, key) <= 0 && (page.next === null || compareUtf8(key, page.next) < 0))
        return page
    }
    return this.#load({ lte: key })
  }

  #lastPage(): Promise<Page> {
    return this.#load({})
  }

  /** The last page within the bounds. */
  async #load(bounds: { lte?: string; lt?: string }): Promise<Page> {
    const found = await this.#first({ ...bounds, reverse: true })
    const id = found?.key ?? FIRST_PAGE
    const next = await this.#first({ gt: id })
    const page = { id, next: next?.key ?? null, records: found ? decodePage(found.value) : [] }
    this.#keep(page)
    return page
  }

  #taken({ key, value }: Found, next: string | null): Page {
    const kept = this.#kept.find(({ id }) => id === key)
    if (kept) return kept
    const page = { id: key, next, records: decodePage(value) }
    this.#keep(page)
    return page
  }

  async #first(range: Range): Promise<Found | null> {
    return this.#bee.peek(range)
  }

  #keep(page: Page): void {
    this.#kept.push(page)
    if (this.#kept.length > KEPT_PAGES) this.#kept = this.#kept.slice(KEPT_PAGES / 2)
  }

  /** To be called when the bee was written to beneath it. */
  forget(): void {
    this.#kept = []
  }

  /** Writes sorted changes; `undefined` removes. The pages that come out are the same on every device. */
  async write(changes: Iterable<PageRecord>): Promise<void> {
    const groups: { page: Page; changes: PageRecord[] }[] = []
    for (const change of changes) {
      const last = groups.at(-1)
      if (last && (last.page.next === null || compareUtf8(change.key, last.page.next) < 0))
        last.changes.push(change)
      else groups.push({ page: await this.#pageOf(change.key), changes: [change] })
    }
    this.#kept = []
    for (const { page, changes } of groups) {
      const records = merge(page.records, changes)
      const cuts = cut(records)
      if (cuts.length === 0 && page.id !== FIRST_PAGE) await this.#bee.del(page.id)
      else if (cuts.length === 0) await this.#bee.put(page.id, encodePage([]))
      for (const [i, part] of cuts.entries())
        await this.#bee.put(i === 0 ? page.id : part[0]!.key, encodePage(part))
    }
  }
}

function merge(records: readonly PageRecord[], changes: readonly PageRecord[]): PageRecord[] {
  const merged: PageRecord[] = []
  let at = 0
  for (const change of changes) {
    while (at < records.length && compareUtf8(records[at]!.key, change.key) < 0) merged.push(records[at++]!)
    if (records[at]?.key === change.key) at++
    if (change.value !== undefined) merged.push(change)
  }
  return merged.concat(records.slice(at))
}

/** Cuts records into pages: full ones first, since most new keys come at the end. */
function cut(records: readonly PageRecord[]): PageRecord[][] {
  const parts: PageRecord[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const record of records) {
    const size = record.key.length + JSON.stringify(record.value).length
    if (bytes + size > PAGE_BYTES) {
      parts.push([])
      bytes = 0
    }
    parts.at(-1)!.push(record)
    bytes += size
  }
  return parts
}

/** `{ p: what all keys begin with, r: [rest of key, value, …] }` as JSON. */
function encodePage(records: readonly PageRecord[]): Buffer {
  const prefix = records.length > 1 ? commonPrefix(records[0]!.key, records.at(-1)!.key) : ''
  return Buffer.from(
    JSON.stringify({ p: prefix, r: records.flatMap(({ key, value }) => [key.slice(prefix.length), value]) }),
  )
}

function decodePage(bytes: Buffer): PageRecord[] {
  const { p, r } = JSON.parse(bytes.toString()) as { p: string; r: unknown[] }
  const records: PageRecord[] = []
  for (let i = 0; i < r.length; i += 2) records.push({ key: p + (r[i] as string), value: r[i + 1] })
  return records
}

/** For pages that were not written here. */
export function isPage(text: unknown): boolean {
  if (typeof text !== 'string') return false
  try {
    const { p, r } = JSON.parse(text) as { p: unknown; r: unknown }
    return (
      typeof p === 'string' &&
      Array.isArray(r) &&
      r.every((part, i) => i % 2 === 1 || typeof part === 'string')
    )
  } catch {
    return false
  }
}

function commonPrefix(a: string, b: string): string {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return a.slice(0, length)
}

function lowerEdge(records: readonly PageRecord[], { gt, gte }: Range): number {
  if (gt === undefined) return gte === undefined ? 0 : lowerBound(records, gte)
  const at = lowerBound(records, gt)
  return records[at]?.key === gt ? at + 1 : at
}

function upperEdge(records: readonly PageRecord[], { lt, lte }: Range): number {
  if (lte === undefined) return lt === undefined ? records.length : lowerBound(records, lt)
  const at = lowerBound(records, lte)
  return records[at]?.key === lte ? at + 1 : at
}

/** Place of the first record whose key is not less. */
function lowerBound(records: readonly PageRecord[], key: string): number {
  let low = 0
  let high = records.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareUtf8(records[middle]!.key, key) < 0) low = middle + 1
    else high = middle
  }
  return low
}
