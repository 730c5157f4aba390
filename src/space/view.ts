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

/** What was written to one collection: full key → value, `undefined` for removed. */
interface Written {
  values: Map<string, unknown>
  /** The keys in order, once somebody asked for them. */
  sorted: string[] | null
}

/** A view whose writes stay in memory until they are taken out. Reads see them. */
export class OverlayView implements WriteView {
  readonly #source: KeyValues
  readonly #written = new Map<string, Written>()
  /** What was read of the source, so that a batch of similar actions asks once. */
  readonly #read = new Map<string, unknown>()

  constructor(source: KeyValues) {
    this.#source = source
  }

  async get<T>(collection: Collection<T>, key: string): Promise<T | null> {
    const full = collection.name + SEPARATOR + key
    const written = this.#written.get(collection.name)
    if (written?.values.has(full)) return (written.values.get(full) as T | undefined) ?? null
    if (this.#read.has(full)) return this.#read.get(full) as T | null
    const value = await this.#source.get(full)
    this.#read.set(full, value)
    return value as T | null
  }

  put<T>(collection: Collection<T>, key: string, value: T): void {
    this.#write(collection.name, key, value)
  }

  remove(collection: Collection<unknown>, key: string): void {
    this.#write(collection.name, key, undefined)
  }

  #write(name: string, key: string, value: unknown): void {
    const full = name + SEPARATOR + key
    let written = this.#written.get(name)
    if (!written) {
      written = { values: new Map(), sorted: null }
      this.#written.set(name, written)
    }
    const { values, sorted } = written
    // a batch asks for ranges between its writes: the order is kept, not made anew
    if (sorted && !values.has(full)) sorted.splice(placeOf(sorted, full), 0, full)
    values.set(full, value)
  }

  /** Everything written since the start: sorted, `undefined` for what was removed. */
  *writes(): Iterable<{ key: string; value: unknown }> {
    const names = [...this.#written.keys()].sort((a, b) => compareUtf8(a + SEPARATOR, b + SEPARATOR))
    for (const name of names) {
      const { values } = this.#written.get(name)!
      for (const key of this.#sorted(name)) yield { key, value: values.get(key) }
    }
  }

  /** Names of the collections that were written to. */
  changed(): Set<string> {
    return new Set(this.#written.keys())
  }

  #sorted(name: string): string[] {
    const written = this.#written.get(name)
    if (!written) return []
    written.sorted ??= [...written.values.keys()].sort(compareUtf8)
    return written.sorted
  }

  async *range<T>(collection: Collection<T>, range: Range = {}): AsyncIterable<ViewRecord<T>> {
    const { name } = collection
    const prefix = name + SEPARATOR
    const full: Range = { reverse: range.reverse ?? false }
    if (range.gt !== undefined) full.gt = prefix + range.gt
    else full.gte = prefix + (range.gte ?? '')
    if (range.lte !== undefined) full.lte = prefix + range.lte
    else full.lt = range.lt === undefined ? name + AFTER_SEPARATOR : prefix + range.lt
    let left = range.limit ?? Number.POSITIVE_INFINITY
    for await (const { key, value } of this.#merged(name, full, left)) {
      if (left-- <= 0) return
      yield { key: key.slice(prefix.length), value: value as T }
      if (left <= 0) return
    }
  }

  async *#merged(name: string, range: Range, limit: number): AsyncIterable<{ key: string; value: unknown }> {
    const overlay = within(this.#sorted(name), range)
    if (overlay.length === 0) {
      yield* this.#source.range(Number.isFinite(limit) ? { ...range, limit } : range)
      return
    }
    const values = this.#written.get(name)!.values
    const own = function* (key: string) {
      const value = values.get(key)
      if (value !== undefined) yield { key, value }
    }
    if (range.reverse) overlay.reverse()
    const order = range.reverse ? -1 : 1
    let next = 0
    for await (const record of this.#source.range(range)) {
      while (next < overlay.length && compareUtf8(overlay[next]!, record.key) * order < 0)
        yield* own(overlay[next++]!)
      if (overlay[next] === record.key) yield* own(overlay[next++]!)
      else yield record
    }
    while (next < overlay.length) yield* own(overlay[next++]!)
  }
}

/** The part of sorted keys that is in a range; a new array. */
function within(keys: readonly string[], range: Range): string[] {
  const low = range.gt ?? range.gte ?? ''
  const from = placeOf(keys, low)
  const found: string[] = []
  for (let i = from; i < keys.length && isBelow(keys[i]!, range); i++)
    if (keys[i] !== range.gt) found.push(keys[i]!)
  return found
}

function isBelow(key: string, { lt, lte }: Range): boolean {
  return (lt === undefined || compareUtf8(key, lt) < 0) && (lte === undefined || compareUtf8(key, lte) <= 0)
}

/** Place of the first key that is not less. */
function placeOf(keys: readonly string[], key: string): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareUtf8(keys[middle]!, key) < 0) low = middle + 1
    else high = middle
  }
  return low
}
