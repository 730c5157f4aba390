// What the view holds of files: records and the ways to walk them.
import { sortable } from '../../lib/bytes.ts'
import { collection, type ReadView } from '../contract.ts'
import { keyToPath, parentOf, pathToKey } from './path.ts'
import type { RefBody } from './schema.ts'

export interface Entry {
  kind: 'file' | 'folder' | 'link'
  /**
   * The file that this is a version of: the same through changes and moves. From the id of the action that made it;
   * empty for folders, which have no versions.
   */
  file: string
  /** Id of the action that wrote this version. */
  version: string
  /** Bytes. */
  size: number
  /** SHA-256 in hex; empty for folders and links. */
  hash: string
  /** Key of the content's record; null when there is none (empty files, folders, links). */
  content: string | null
  target?: string
  mode: number
  /** ms since 1970, from the file system that it came from. */
  mtime: number
  /** The author, their device’s name, and the author's clock in ms. */
  member: string
  device: string
  at: number
}

/** A content and how many entries, versions and trashed entries name it. */
export interface ContentRecord {
  ref: RefBody
  /** SHA-256 in hex. */
  hash: string
  size: number
  refs: number
}

export interface TrashItem {
  path: string
  kind: Entry['kind']
  files: number
  bytes: number
  member: string
  at: number
}

export interface Totals {
  /** Files in the tree, without versions and trash. */
  files: number
  /** Bytes of all content, each once, with versions and trash. */
  bytes: number
  /** Counts actions that need an order of their own. */
  clock: number
}

export const NO_TOTALS: Totals = { files: 0, bytes: 0, clock: 0 }

/** Folder and name → what is there. */
export const entries = collection<Entry>('files/entries')
/** File id and order → an earlier version. */
export const versions = collection<Entry>('files/versions')
/** Order → what was removed at once; and its entries under it. */
export const trash = collection<TrashItem>('files/trash')
export const trashed = collection<Entry>('files/trashed')
/** Core and first block → content. */
export const contents = collection<ContentRecord>('files/contents')
/** Core → the block after the last one that a content claims, or has claimed. */
export const edges = collection<number>('files/edges')
/** Core and first block of a further extent of a content → the extent; the first is found by the content's own key. */
export const extents = collection<[number, number]>('files/extents')
/** Order → content that nothing names any more: its blocks are deleted everywhere once this is final. */
export const purged = collection<RefBody>('files/purged')
export const totals = collection<Totals>('files/totals')

export function entryAt(view: ReadView, path: string): Promise<Entry | null> {
  return view.get(entries, pathToKey(path))
}

/** The earlier versions of a file, oldest first. */
export function earlierVersions(view: ReadView, file: string, { reverse = false } = {}) {
  return view.range(versions, { gt: `${file}\0`, lt: `${file}\x01`, reverse })
}

/** The file or link that stands where a folder would have to be for something to stand at a path, or null. */
export async function fileAbove(view: ReadView, path: string): Promise<string | null> {
  for (let above = parentOf(path); above !== ''; above = parentOf(above)) {
    const there = await entryAt(view, above)
    if (there) return there.kind === 'folder' ? null : above
  }
  return null
}

/** What stands in a folder, by name; not what is in folders in it. */
export async function* children(
  view: ReadView,
  folder: string,
  after?: string,
  limit?: number,
): AsyncIterable<{ path: string; entry: Entry }> {
  const range = {
    gt: `${folder}\0${after ?? ''}`,
    lt: `${folder}\x01`,
    ...(limit === undefined ? {} : { limit }),
  }
  for await (const { key, value } of view.range(entries, range)) yield { path: keyToPath(key), entry: value }
}

/** Everything below a folder, at any depth; not the folder itself. Folders may come after what is in them. */
export async function* below(view: ReadView, folder: string): AsyncIterable<{ path: string; entry: Entry }> {
  if (folder === '') {
    for await (const { key, value } of view.range(entries)) yield { path: keyToPath(key), entry: value }
    return
  }
  yield* children(view, folder)
  for await (const { key, value } of view.range(entries, { gte: `${folder}/`, lt: `${folder}0` }))
    yield { path: keyToPath(key), entry: value }
}

/** Sorts as the blocks stand in their core: what is written together is read together. */
export function contentKeyOf(ref: RefBody): string {
  return blockKey(ref, ref.extents[0]![0])
}

export function blockKey({ core }: RefBody, block: number): string {
  return `${core.slice(0, 16)} ${sortable(block)}`
}

/** True when a content that the space has claims one of these blocks, or they are claimed twice here. */
export async function areClaimed(view: ReadView, ref: RefBody): Promise<boolean> {
  const edge = (await view.get(edges, ref.core.slice(0, 16))) ?? 0
  let last = -1
  for (const [first, count] of ref.extents) {
    if (first <= last) return true
    last = first + count - 1
    // new blocks come at the end of their core
    if (first >= edge) continue
    // the nearest one before the end: contents do not overlap one another, so no other can reach in
    const before = { gte: `${ref.core.slice(0, 16)} `, lte: blockKey(ref, last), reverse: true, limit: 1 }
    for await (const { value } of view.range(contents, before))
      if (value.ref.extents[0]![0] + value.ref.extents[0]![1] > first) return true
    for await (const { value } of view.range(extents, before)) if (value[0] + value[1] > first) return true
  }
  return false
}
