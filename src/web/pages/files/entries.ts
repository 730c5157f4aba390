// What is in a folder, as it is shown: sorted, chosen, and walked through by key.
import type { EntryInfo } from '../../../apps/files/index.ts'
import { parentOf } from '../../node/paths.ts'

export type { EntryInfo }

export type SortBy = 'name' | 'size' | 'time'
export interface Sorting {
  by: SortBy
  descending: boolean
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** Folders first, whatever the order; equal ones by name. */
export function sortEntries(entries: readonly EntryInfo[], { by, descending }: Sorting): EntryInfo[] {
  const sign = descending ? -1 : 1
  const byName = (a: EntryInfo, b: EntryInfo) =>
    collator.compare(a.name, b.name) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
  const byValue = (a: EntryInfo, b: EntryInfo) => (by === 'size' ? a.size - b.size : a.mtime - b.mtime)
  const rank = (entry: EntryInfo) => (entry.kind === 'folder' ? 0 : 1)
  return [...entries].sort(
    (a, b) =>
      rank(a) - rank(b) || (by === 'name' ? sign * byName(a, b) : sign * byValue(a, b) || byName(a, b)),
  )
}

/** Without what is in a folder that is among them: what happens to the folder happens to it. */
export function topmost(entries: readonly EntryInfo[]): EntryInfo[] {
  const folders = new Set(entries.filter(({ kind }) => kind === 'folder').map(({ path }) => path))
  return entries.filter(({ path }) => {
    for (let above = parentOf(path); above !== ''; above = parentOf(above))
      if (folders.has(above)) return false
    return true
  })
}

/** What is chosen, by path: what others add or remove meanwhile moves nothing of it. */
export interface Selection {
  chosen: ReadonlySet<string>
  /** Where the keyboard is. */
  active: string | null
  /** Where a range begins. */
  anchor: string | null
}

export const NOTHING: Selection = { chosen: new Set(), active: null, anchor: null }

/** One more, or one fewer. */
export function toggle({ chosen }: Selection, path: string): Selection {
  const next = new Set(chosen)
  if (!next.delete(path)) next.add(path)
  return { chosen: next, active: path, anchor: path }
}

/** From where the range began to this one. */
export function extendTo({ chosen, anchor }: Selection, paths: readonly string[], path: string): Selection {
  const from = Math.max(0, anchor === null ? 0 : paths.indexOf(anchor))
  const to = paths.indexOf(path)
  const range = paths.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { chosen: new Set([...chosen, ...range]), active: path, anchor: paths[from] ?? path }
}

export function chooseAll(selection: Selection, paths: readonly string[]): Selection {
  return { ...selection, chosen: new Set(paths) }
}

/** The keyboard goes so many entries on, or back; `extend` chooses what it passes. */
export function step(selection: Selection, paths: readonly string[], by: number, extend: boolean): Selection {
  if (paths.length === 0) return selection
  const at = selection.active === null ? -1 : paths.indexOf(selection.active)
  const next = at === -1 ? (by < 0 && by !== -Infinity ? paths.length - 1 : 0) : at + by
  const path = paths[Math.min(paths.length - 1, Math.max(0, next))]!
  if (!extend) return { ...selection, active: path, anchor: path }
  return extendTo({ ...selection, anchor: selection.anchor ?? selection.active }, paths, path)
}

/** A folder’s page of entries, as the node gives it. */
export interface Page {
  entries: EntryInfo[]
  next: string | null
}

/** Goes through a folder and all below it, and gives what has the text in its name as it is found. */
export async function* findByName(
  list: (path: string, after: string | null) => Promise<Page>,
  folder: string,
  text: string,
  folderDone: () => void = () => {},
): AsyncGenerator<EntryInfo[]> {
  const wanted = simplify(text)
  const folders = [folder]
  for (let path = folders.shift(); path !== undefined; path = folders.shift()) {
    let after: string | null = null
    do {
      const page: Page = await list(path, after)
      for (const entry of page.entries) if (entry.kind === 'folder') folders.push(entry.path)
      yield page.entries.filter(({ name }) => simplify(name).includes(wanted))
      after = page.next
    } while (after !== null)
    folderDone()
  }
}

/** Letters without case and accents: who looks for “resume” finds “Résumé”. */
const simplify = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
