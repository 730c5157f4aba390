// The index that a search reads, a part of the view. A text comes in as one *leaf*, at the end; every 512 leaves are bound
// into a *volume*, ordered by word. So a comment writes to few places that stand together, where an entry for each of its
// words among all others would write a page of the view for each; and a search reads one place of each volume.
import { sortable } from '../../../lib/bytes.ts'
import { collection, type ReadView, type WriteView } from '../../contract.ts'
import { counters, next } from '../order.ts'
import { distinctWords } from './words.ts'

/** So many different words of one text are found. */
export const MAX_WORDS = 500
/** Leaves in a volume. */
export const VOLUME = 512
/** From so many letters on the beginning of a word is enough. */
const MIN_PREFIX = 2
/** Sorts after all words that begin alike: they are made of characters below it. */
const AFTER = '\u{10ffff}'

/** Number of a leaf → place of the text. */
export const leaves = collection<string>('decisions/leaves')
/** Number of a leaf that is not bound yet → its words, sorted. */
export const loose = collection<string[]>('decisions/loose')
/** Volume and word → numbers of leaves, ascending. */
export const volumes = collection<number[]>('decisions/volumes')

/**
 * Takes a text in; returns the number of its leaf. A text that changes gets another: the record of the text names its
 * present leaf, and the others are passed over.
 */
export async function addLeaf(view: WriteView, place: string, text: string): Promise<number> {
  const leaf = await next(view, 'texts')
  view.put(leaves, sortable(leaf), place)
  view.put(loose, sortable(leaf), distinctWords(text, MAX_WORDS))
  if (leaf % VOLUME === 0) await bind(view, leaf / VOLUME)
  return leaf
}

async function bind(view: WriteView, volume: number): Promise<void> {
  const byWord = new Map<string, number[]>()
  const bound: string[] = []
  for await (const { key, value } of view.range(loose)) {
    bound.push(key)
    const leaf = Number.parseInt(key, 36)
    for (const word of value) {
      const found = byWord.get(word)
      if (found) found.push(leaf)
      else byWord.set(word, [leaf])
    }
  }
  for (const key of bound) view.remove(loose, key)
  for (const [word, found] of byWord) view.put(volumes, `${sortable(volume)}\0${word}`, found)
}

/**
 * The leaves that hold all of these words, or words that begin like them: newest first, those before `before`.
 * `words`: folded, as `wordsIn` gives them; at least one.
 */
export async function* leavesWith(
  view: ReadView,
  words: readonly string[],
  before = Number.POSITIVE_INFINITY,
): AsyncIterable<{ leaf: number; place: string }> {
  for await (const leaf of numbersWith(view, words, before)) {
    const place = await view.get(leaves, sortable(leaf))
    if (place !== null) yield { leaf, place }
  }
}

async function* numbersWith(view: ReadView, words: readonly string[], before: number): AsyncIterable<number> {
  const fits = (known: readonly string[]) =>
    words.every(word => known.some(one => (isPrefix(word) ? one.startsWith(word) : one === word)))
  const end = Number.isFinite(before) ? { lt: sortable(before) } : {}
  for await (const { key, value } of view.range(loose, { ...end, reverse: true }))
    if (fits(value)) yield Number.parseInt(key, 36)
  const bound = Math.floor(((await view.get(counters, 'texts')) ?? 0) / VOLUME)
  const first = Math.min(bound, Math.ceil((before - 1) / VOLUME))
  for (let volume = first; volume > 0; volume--) {
    const found = await inVolume(view, volume, words)
    for (const leaf of [...found].sort((a, b) => b - a)) if (leaf < before) yield leaf
  }
}

async function inVolume(view: ReadView, volume: number, words: readonly string[]): Promise<Set<number>> {
  let found: Set<number> | null = null
  for (const word of words) {
    const key = `${sortable(volume)}\0${word}`
    const range = isPrefix(word) ? { gte: key, lt: key + AFTER } : { gte: key, lte: key }
    const here = new Set<number>()
    for await (const { value } of view.range(volumes, range))
      for (const leaf of value) if (found === null || found.has(leaf)) here.add(leaf)
    found = here
    if (found.size === 0) break
  }
  return found ?? new Set()
}

function isPrefix(word: string): boolean {
  return word.length >= MIN_PREFIX
}
