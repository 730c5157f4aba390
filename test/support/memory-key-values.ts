// A view's records in memory, for stories that many seeds tell.
import { compareUtf8 } from '../../src/lib/bytes.ts'
import type { Range } from '../../src/space/contract.ts'
import type { KeyValues } from '../../src/space/view.ts'

/** Sorted records in memory; they are stored as JSON, as in a real view. */
export class MemoryKeyValues implements KeyValues {
  readonly #records: Map<string, string>
  /** All keys in their order: random stories walk ranges thousands of times. */
  readonly #keys: string[]

  constructor(records: ReadonlyMap<string, string> = new Map(), keys: readonly string[] = []) {
    this.#records = new Map(records)
    this.#keys = [...keys]
  }

  async get(key: string): Promise<unknown> {
    const found = this.#records.get(key)
    return found === undefined ? null : JSON.parse(found)
  }

  async *range({ gt, gte, lt, lte, reverse, limit }: Range): AsyncIterable<{ key: string; value: unknown }> {
    const all = this.#keys
    const least = Math.max(
      gte === undefined ? 0 : firstWhere(all, key => compareUtf8(key, gte) >= 0),
      gt === undefined ? 0 : firstWhere(all, key => compareUtf8(key, gt) > 0),
    )
    const end = Math.min(
      lt === undefined ? all.length : firstWhere(all, key => compareUtf8(key, lt) >= 0),
      lte === undefined ? all.length : firstWhere(all, key => compareUtf8(key, lte) > 0),
    )
    const keys = all.slice(least, Math.max(least, end))
    if (reverse) keys.reverse()
    for (const key of keys.slice(0, limit)) yield { key, value: await this.get(key) }
  }

  store(changes: Iterable<{ key: string; value: unknown }>): void {
    for (const { key, value } of changes) {
      const isKnown = this.#records.has(key)
      if (isKnown !== (value !== undefined)) {
        const at = firstWhere(this.#keys, one => compareUtf8(one, key) >= 0)
        if (isKnown) this.#keys.splice(at, 1)
        else this.#keys.splice(at, 0, key)
      }
      if (value === undefined) this.#records.delete(key)
      else this.#records.set(key, JSON.stringify(value))
    }
  }

  copy(): MemoryKeyValues {
    return new MemoryKeyValues(this.#records, this.#keys)
  }

  /** All of it as text, to compare two views. */
  print(): string {
    return JSON.stringify([...this.#records].sort(([a], [b]) => compareUtf8(a, b)))
  }
}

/** Where the first item is that passes, in a list whose later items pass too; its length when none does. */
function firstWhere<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (passes(items[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
