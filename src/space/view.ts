// Views: reading the state that the log makes, and collecting what `apply` writes before it is stored in one batch.
import { compareUtf8 } from '../lib/bytes.ts'
import type { Collection, Range, ReadView, ViewRecord, WriteView } from './contract.ts'

/** Separates a collection's name from a record's key. Names hold letters and `/` only, so it sorts before all of them. */
const SEPARATOR = '\x01'
const AFTER_SEPARATOR = '\x02'

/** Ordered records under one text key: what a view stands on. */
export interface KeyValues {
  get(key: string): Promise<unknown>
  range(range: Range): AsyncIterable<{ key: string; value: unknown }>
}

/** An empty store in memory, for trial runs and tests. */
export function emptyKeyValues(): KeyValues {
  return { get: async () => null, range: async function* () {} }
}

/** A view for reading only. */
export function readView(source: KeyValues): ReadView {
  return new OverlayView(source)
}

/** A view whose writes stay in memory until they are taken out. Reads see them. */
export class OverlayView implements WriteView {
  readonly #source: KeyValues
  /** `undefined` as value: removed. */
  readonly #writes = new Map<string, unknown>()
  /** What was read of the source, so that a batch of similar actions asks once. */
  readonly #read = new Map<string, unknown>()
  #sortedKeys: string[] | null = null

  constructor(source: KeyValues) {
    this.#source = source
  }

  async get<T>(collection: Collection<T>, key: string): Promise<T | null> {
    const full = collection.name + SEPARATOR + key
    if (this.#writes.has(full)) return (this.#writes.get(full) as T | undefined) ?? null
    if (this.#read.has(full)) return this.#read.get(full) as T | null
    const value = await this.#source.get(full)
    this.#read.set(full, value)
    return value as T | null
  }

  put<T>(collection: Collection<T>, key: string, value: T): void {
    this.#write(collection.name + SEPARATOR + key, value)
  }

  remove(collection: Collection<unknown>, key: string): void {
    this.#write(collection.name + SEPARATOR + key, undefined)
  }

  #write(full: string, value: unknown): void {
    if (!this.#writes.has(full)) this.#sortedKeys = null
    this.#writes.set(full, value)
  }

  /** Everything written since the start: sorted, `undefined` for what was removed. */
  *writes(): Iterable<{ key: string; value: unknown }> {
    for (const key of this.#sorted()) yield { key, value: this.#writes.get(key) }
  }

  /** Names of the collections that were written to. */
  changed(): Set<string> {
    return new Set([...this.#writes.keys()].map(key => key.slice(0, key.indexOf(SEPARATOR))))
  }

  #sorted(): string[] {
    this.#sortedKeys ??= [...this.#writes.keys()].sort(compareUtf8)
    return this.#sortedKeys
  }

  async *range<T>(collection: Collection<T>, range: Range = {}): AsyncIterable<ViewRecord<T>> {
    const prefix = collection.name + SEPARATOR
    const full: Range = { reverse: range.reverse ?? false }
    if (range.gt !== undefined) full.gt = prefix + range.gt
    else full.gte = prefix + (range.gte ?? '')
    if (range.lte !== undefined) full.lte = prefix + range.lte
    else full.lt = range.lt === undefined ? collection.name + AFTER_SEPARATOR : prefix + range.lt
    let left = range.limit ?? Number.POSITIVE_INFINITY
    for await (const { key, value } of this.#merged(full, left)) {
      if (left-- <= 0) return
      yield { key: key.slice(prefix.length), value: value as T }
    }
  }

  async *#merged(range: Range, limit: number): AsyncIterable<{ key: string; value: unknown }> {
    const overlay = this.#sorted().filter(key => inRange(key, range))
    if (overlay.length === 0) {
      yield* this.#source.range(Number.isFinite(limit) ? { ...range, limit } : range)
      return
    }
    if (range.reverse) overlay.reverse()
    const order = range.reverse ? -1 : 1
    let next = 0
    for await (const record of this.#source.range(range)) {
      while (next < overlay.length && compareUtf8(overlay[next]!, record.key) * order < 0)
        yield* this.#own(overlay[next++]!)
      if (overlay[next] === record.key) yield* this.#own(overlay[next++]!)
      else yield record
    }
    while (next < overlay.length) yield* this.#own(overlay[next++]!)
  }

  *#own(key: string): Iterable<{ key: string; value: unknown }> {
    const value = this.#writes.get(key)
    if (value !== undefined) yield { key, value }
  }
}

function inRange(key: string, { gt, gte, lt, lte }: Range): boolean {
  return (
    (gt === undefined || compareUtf8(key, gt) > 0) &&
    (gte === undefined || compareUtf8(key, gte) >= 0) &&
    (lt === undefined || compareUtf8(key, lt) < 0) &&
    (lte === undefined || compareUtf8(key, lte) <= 0)
  )
}
