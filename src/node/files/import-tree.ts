// Takes a file or a whole folder of this computer into a space: small files many at a time, large ones streamed.
import { createHash } from 'node:crypto'
import { type FileHandle, open, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  contentKeyOf,
  type Entry,
  entryAt,
  fileAbove,
  join,
  nameOf,
  type PutBody,
  parentOf,
  pathProblem,
  toPath,
} from '../../apps/files/index.ts'
import { because, CoboxError } from '../../errors/index.ts'
import { freeBytes } from '../../lib/disk.ts'
import { BLOCK_BYTES, type NewAction, type Space } from '../../space/index.ts'
import type { JobControl } from '../jobs.ts'
import type { KnownContents } from './known-contents.ts'
import { readTree, type SourceEntry, sourceEntry, unreadable } from './read-tree.ts'

/** A batch is appended when it has so many entries, or so many bytes of content. */
const BATCH_ENTRIES = 500
const BATCH_BYTES = 16 * 1024 * 1024
/** Large files are read and stored so many bytes at a time: several blocks to an append. */
const CHUNK_BYTES = 4 * BLOCK_BYTES
/** How many entries are known before they are taken in: what the time left is reckoned from. */
const MAX_AHEAD = 50_000
/** Small files are read so many at a time. */
const READERS = 16
/** Room that is left free on the disk. */
export const RESERVE_BYTES = 64 * 1024 * 1024
const EMPTY_HASH = createHash('sha256').digest('hex')

export interface ImportTarget {
  space: Space
  known: KnownContents
}

interface Item {
  entry: SourceEntry
  /** Path in the space. */
  path: string
  /** What is there already. */
  there: Entry | null
  /** A file that stands where a folder above it would have to be. */
  below: string | null
}

/**
 * Imports `source` (absolute) into `dest`: a folder's content goes below it; a file becomes it, or goes into it when it is
 * a folder. What is there already with the same size, time and mode is left alone: a repeated import goes on where the
 * last one ended. Throws SOURCE_NOT_FOUND, DISK_FULL and what the space refuses; single entries become problems.
 */
export async function importTree(
  { space, known }: ImportTarget,
  source: string,
  dest: string,
  control: JobControl,
): Promise<void> {
  const top = toPath(dest)
  await space.assertAllowed('files.write')
  const root = await sourceEntry(source, basename(source)).catch(error => {
    throw unreadable(source, error)
  })
  if (!root) throw new CoboxError('SOURCE_UNREADABLE', { path: source, reason: because('notFileNorFolder') })
  const there = top === '' ? null : await space.read(view => entryAt(view, top))
  if (root.kind !== 'folder') {
    const path = top === '' || there?.kind === 'folder' || dest.endsWith('/') ? join(top, root.path) : top
    control.found(1, root.size)
    control.counted()
    await importBatch({ space, known }, [{ ...root, path }], '', control)
    await space.flush()
    return
  }
  if (there && there.kind !== 'folder') throw new CoboxError('NOT_A_FOLDER', { path: top })
  let batch: SourceEntry[] = []
  let bytes = 0
  for await (const entry of readAhead(source, control)) {
    control.signal.throwIfAborted()
    batch.push(entry)
    bytes += entry.size
    if (batch.length < BATCH_ENTRIES && bytes < BATCH_BYTES) continue
    await importBatch({ space, known }, batch, top, control)
    batch = []
    bytes = 0
  }
  await importBatch({ space, known }, batch, top, control)
  await space.flush()
}

/** Walks ahead of the work, so that there is a total for the time left. */
async function* readAhead(source: string, control: JobControl): AsyncIterable<SourceEntry> {
  const ahead: SourceEntry[] = []
  let ended = false
  let wake = () => {}
  const walk = async () => {
    for await (const entry of readTree(source, control.problem)) {
      if (control.signal.aborted) break
      control.found(entry.kind === 'folder' ? 0 : 1, entry.size)
      ahead.push(entry)
      wake()
      while (ahead.length >= MAX_AHEAD && !control.signal.aborted)
        await new Promise<void>(resolve => setTimeout(resolve, 50))
    }
    control.counted()
  }
  const walked = walk().finally(() => {
    ended = true
    wake()
  })
  for (;;) {
    const entries = ahead.splice(0)
    yield* entries
    if (ahead.length > 0) continue
    if (ended) break
    await new Promise<void>(resolve => {
      wake = resolve
    })
  }
  await walked
}

async function importBatch(
  target: ImportTarget,
  entries: readonly SourceEntry[],
  top: string,
  control: JobControl,
): Promise<void> {
  for (const { path } of entries) if (!isComposed(nameOf(path))) control.renamed()
  const items = await target.space.read(async view => {
    const found: Item[] = []
    const files = new Map<string, string | null>()
    for (const entry of entries) {
      const path = join(top, toPath(entry.path))
      const folder = parentOf(path)
      if (!files.has(folder)) files.set(folder, await fileAbove(view, path))
      const there = pathProblem(path) ? null : await entryAt(view, path)
      found.push({ entry, path, there, below: files.get(folder)! })
    }
    return found
  })
  const changed = items.filter(item => !isUnchanged(item))
  for (const { entry } of items.filter(isUnchanged)) {
    done(control, entry)
    if (entry.kind !== 'folder') control.unchanged()
  }
  await requireRoom(target.space, changed)
  const actions = await makeActions(target, changed, control)
  await appendAll(target.space, actions, control)
}

/** In Unicode form NFC, as all names in a space are. */
function isComposed(name: string): boolean {
  return name === name.normalize('NFC')
}

function isUnchanged({ entry, there }: Pick<Item, 'entry' | 'there'>): boolean {
  if (there?.kind !== entry.kind || there.mode !== entry.mode) return false
  if (entry.kind === 'link') return there.target === entry.target
  return there.mtime === entry.mtime && (entry.kind === 'folder' || there.size === entry.size)
}

async function requireRoom(space: Space, items: readonly Item[]): Promise<void> {
  const needed = items.reduce((sum, { entry }) => sum + entry.size, 0)
  const free = await freeBytes(space.folder)
  if (needed + RESERVE_BYTES > free)
    throw new CoboxError('DISK_FULL', { needed: needed + RESERVE_BYTES, free })
}

interface Prepared {
  item: Item
  action: NewAction
}

async function makeActions(
  target: ImportTarget,
  items: readonly Item[],
  control: JobControl,
): Promise<Prepared[]> {
  const prepared = new Map<Item, NewAction>()
  const small: { item: Item; content: Buffer }[] = []
  const queue = items.values()
  const reader = async () => {
    for (const item of queue) {
      const { entry, path, there } = item
      control.signal.throwIfAborted()
      try {
        refuseUnsound(item)
        if (entry.kind === 'folder')
          prepared.set(item, { type: 'files.mkdir', body: { path, mode: entry.mode, mtime: entry.mtime } })
        else if (entry.kind === 'link')
          prepared.set(
            item,
            put({
              path,
              kind: 'link',
              base: there?.version ?? null,
              size: 0,
              hash: EMPTY_HASH,
              target: entry.target!,
              mode: entry.mode,
              mtime: entry.mtime,
            }),
          )
        else if (entry.size <= BLOCK_BYTES) small.push({ item, content: await readFile(entry.source) })
        else prepared.set(item, await putLarge(target, item, control))
      } catch (error) {
        if (control.signal.aborted || isFatal(error)) throw error
        control.problem(entry.path, unreadable(entry.source, error))
      }
    }
  }
  await Promise.all(Array.from({ length: READERS }, reader))
  // as they were found, so that a twin's content is in the log before the twin
  const place = new Map(items.map((item, i) => [item, i]))
  small.sort((a, b) => place.get(a.item)! - place.get(b.item)!)
  for (const [item, action] of await putSmall(target, small)) prepared.set(item, action)
  // folders before what is in them, as they were found
  return items.flatMap(item => (prepared.has(item) ? [{ item, action: prepared.get(item)! }] : []))
}

/** Refused before its content is read. A file does not replace a folder, nor the other way round: the person decides. */
function refuseUnsound({ entry, path, there, below }: Item): void {
  const problem = pathProblem(path)
  if (problem)
    throw typeof problem === 'string'
      ? new CoboxError(problem)
      : new CoboxError(problem.code, problem.details)
  if (below !== null) throw new CoboxError('NOT_A_FOLDER', { path: below })
  if (!there || (there.kind === 'folder') === (entry.kind === 'folder')) return
  throw new CoboxError(there.kind === 'folder' ? 'IS_A_FOLDER' : 'NOT_A_FOLDER', { path })
}

/** Errors that all further entries would meet too. */
function isFatal(error: unknown): boolean {
  const code = (error as { code?: string }).code
  return code === 'ENOSPC' || code === 'DISK_FULL' || code === 'DISK_FAILED' || code === 'SESSION_CLOSED'
}

async function putSmall(
  { space, known }: ImportTarget,
  files: readonly { item: Item; content: Buffer }[],
): Promise<Map<Item, NewAction>> {
  const actions = new Map<Item, NewAction>()
  const fresh: { item: Item; content: Buffer; hash: string }[] = []
  const inBatch = new Map<string, Item[]>()
  for (const { item, content } of files) {
    const hash = createHash('sha256').update(content).digest('hex')
    const key = content.length === 0 ? null : await known.find(hash)
    const twin = content.length > 0 && !key ? inBatch.get(hash) : undefined
    if (content.length === 0) actions.set(item, put(bodyOf(item, 0, hash)))
    else if (key) actions.set(item, put({ ...bodyOf(item, content.length, hash), content: key }))
    else if (twin) twin.push(item)
    else {
      inBatch.set(hash, [])
      fresh.push({ item, content, hash })
    }
  }
  const written = await space.content.writeSmall(fresh.map(({ content }) => content))
  for (const [i, { ref, size, hash }] of written.entries()) {
    const { item } = fresh[i]!
    const key = contentKeyOf(ref!)
    actions.set(item, put({ ...bodyOf(item, size, hash), ref: ref! }))
    known.add(hash, key)
    for (const twin of inBatch.get(hash) ?? [])
      actions.set(twin, put({ ...bodyOf(twin, size, hash), content: key }))
  }
  return actions
}

function bodyOf({ entry, path, there }: Item, size: number, hash: string): PutBody {
  return {
    path,
    kind: 'file',
    base: there?.version ?? null,
    size,
    hash,
    mode: entry.mode,
    mtime: entry.mtime,
  }
}

const put = (body: PutBody): NewAction => ({ type: 'files.put', body })

/**
 * Reads the next chunk while the last one is stored. Two buffers take turns: a chunk is good until the next one is asked for
 * (fresh memory for each costs a quarter of the time in garbage collection).
 */
async function* readChunks(handle: FileHandle): AsyncIterable<Buffer> {
  const buffers = [Buffer.allocUnsafeSlow(CHUNK_BYTES), Buffer.allocUnsafeSlow(CHUNK_BYTES)]
  let turn = 0
  const read = () => handle.read(buffers[turn++ % 2]!, 0, CHUNK_BYTES)
  let next = read()
  try {
    for (;;) {
      const { bytesRead, buffer } = await next
      if (bytesRead === 0) return
      next = read()
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    // whoever closes the file must not meet a read that is still under way
    await next.catch(() => {})
  }
}

async function putLarge(target: ImportTarget, item: Item, control: JobControl): Promise<NewAction> {
  const { space, known } = target
  const writer = await space.content.writer()
  const handle = await open(item.entry.source)
  try {
    let read = 0
    for await (const chunk of readChunks(handle)) {
      control.signal.throwIfAborted()
      read += chunk.length
      await writer.write(chunk)
      control.did(0, chunk.length)
    }
    if (read !== item.entry.size) throw new CoboxError('SOURCE_CHANGED', { path: item.entry.source })
  } catch (error) {
    await writer.abandon()
    throw error
  } finally {
    await handle.close()
  }
  const { ref, size, hash } = await writer.finish()
  const key = await known.find(hash)
  if (key) {
    await writer.abandon()
    return put({ ...bodyOf(item, size, hash), content: key })
  }
  known.add(hash, contentKeyOf(ref!))
  return put({ ...bodyOf(item, size, hash), ref: ref! })
}

/** Appends in one batch; when an entry is refused, each by itself, so that the others come in. */
async function appendAll(space: Space, prepared: readonly Prepared[], control: JobControl): Promise<void> {
  if (prepared.length === 0) return
  try {
    await space.append(prepared.map(({ action }) => action))
    for (const { item } of prepared) {
      done(control, item.entry, isLarge(item.entry))
      if (item.there && item.entry.kind !== 'folder') control.changed()
    }
  } catch (error) {
    if (prepared.length === 1 || isOfTheSpace(error)) {
      if (isOfTheSpace(error)) throw error
      control.problem(prepared[0]!.item.entry.path, error)
      return
    }
    for (const one of prepared) await appendAll(space, [one], control)
  }
}

function isOfTheSpace(error: unknown): boolean {
  const codes = [
    'NOT_WRITABLE',
    'NOT_ALLOWED',
    'NOT_A_MEMBER',
    'SPACE_ARCHIVED',
    'SPACE_LEFT',
    'SPACE_STOPPED',
    'UPDATE_COBOX',
    'CLOSING',
    'DISK_FULL',
    'DISK_FAILED',
  ]
  return !(error instanceof CoboxError) || codes.includes(error.code)
}

function isLarge(entry: SourceEntry): boolean {
  return entry.kind === 'file' && entry.size > BLOCK_BYTES
}

/** Bytes of large files were counted while they were read. */
function done(control: JobControl, entry: SourceEntry, bytesCounted = false): void {
  control.did(entry.kind === 'folder' ? 0 : 1, bytesCounted ? 0 : entry.size)
}
