// Writes a file or folder of a space into a folder of this computer, byte for byte, and checks every hash.
import { chmod, lstat, mkdir, readlink, symlink, utimes } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { below, contents, type Entry, entryAt, nameOf, toPath } from '../../apps/files/index.ts'
import { CoboxError } from '../../errors/index.ts'
import type { Space } from '../../space/index.ts'
import type { JobControl } from '../jobs.ts'
import { writeWhole } from './write-whole.ts'

/** Files are written so many at a time. */
const WRITERS = 8

interface Found {
  path: string
  entry: Entry
}

/**
 * Exports `path` into the folder `dir` (absolute): a folder's content goes into it, a file keeps its name. What is there
 * already with the same size and time is left alone, what is something else is never overwritten: it becomes a problem.
 * Throws NO_FILE.
 */
export async function exportTree(
  space: Space,
  path: string,
  dir: string,
  control: JobControl,
): Promise<void> {
  const top = toPath(path)
  const root = top === '' ? null : await space.read(view => entryAt(view, top))
  if (top !== '' && !root) throw new CoboxError('NO_FILE', { path: top })
  await mkdir(dir, { recursive: true })
  const found = await findAll(space, top, root)
  for (const { entry } of found) control.found(entry.kind === 'folder' ? 0 : 1, entry.size)
  control.counted()
  const placed = found.map(one => ({
    ...one,
    target: join(
      dir,
      root && root.kind !== 'folder' ? nameOf(top) : top === '' ? one.path : one.path.slice(top.length + 1),
    ),
  }))
  const folders = placed
    .filter(({ entry }) => entry.kind === 'folder')
    .sort((a, b) => a.path.length - b.path.length)
  const made: typeof folders = []
  for (const folder of folders) {
    control.signal.throwIfAborted()
    const { entry, target, path: at } = folder
    if (await attempt(control, at, () => makeFolder(dir, target, entry))) made.push(folder)
  }
  const queue = placed.filter(({ entry }) => entry.kind !== 'folder').values()
  const writer = async () => {
    for (const { entry, target, path: at } of queue) {
      control.signal.throwIfAborted()
      const written = await attempt(control, at, () => writeEntry(space, dir, target, at, entry, control))
      if (written) control.did(1, 0)
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, writer))
  // times and modes of folders last: writing into one changes the first, and may need the other
  for (const { entry, target, path: at } of made.reverse())
    await attempt(control, at, async () => {
      await chmod(target, entry.mode)
      await utimes(target, entry.mtime / 1000, entry.mtime / 1000)
    })
}

function findAll(space: Space, top: string, root: Entry | null): Promise<Found[]> {
  if (root && root.kind !== 'folder') return Promise.resolve([{ path: top, entry: root }])
  return space.readLong(async view => {
    const found: Found[] = []
    for await (const one of below(view, top)) found.push(one)
    return found
  })
}

/** True when it was written; otherwise it is a problem, and the work goes on unless nothing more can be written. */
export async function attempt(
  control: JobControl,
  path: string,
  write: () => Promise<void>,
): Promise<boolean> {
  try {
    await write()
    return true
  } catch (error) {
    const code = (error as { code?: string }).code
    if (control.signal.aborted || code === 'ENOSPC' || code === 'SESSION_CLOSED') throw error
    control.problem(path, error)
    return false
  }
}

async function makeFolder(dir: string, target: string, entry: Entry): Promise<void> {
  // below it, so that it is no link itself either
  await refuseLinks(dir, join(target, 'x'))
  await mkdir(target, { recursive: true, mode: entry.mode | 0o700 })
}

/** A link that a member put into the space must not lead what is written after it out of the folder. */
async function refuseLinks(dir: string, target: string): Promise<void> {
  const top = resolve(dir)
  for (let at = dirname(resolve(target)); at.length > top.length; at = dirname(at)) {
    const info = await lstat(at).catch(() => null)
    if (info?.isSymbolicLink()) throw new CoboxError('TARGET_IS_LINK', { path: at })
    if (info && !info.isDirectory()) throw new CoboxError('TARGET_EXISTS', { path: at })
  }
}

async function writeEntry(
  space: Space,
  dir: string,
  target: string,
  path: string,
  entry: Entry,
  control: JobControl,
): Promise<void> {
  await refuseLinks(dir, target)
  const there = await lstat(target).catch(() => null)
  if (entry.kind === 'link') {
    if (there?.isSymbolicLink() && (await readlink(target)) === entry.target) return
    if (there) throw new CoboxError('TARGET_EXISTS', { path: target })
    return symlink(entry.target!, target)
  }
  if (there?.isFile() && there.size === entry.size && Math.round(there.mtimeMs) === entry.mtime) {
    control.did(0, entry.size)
    return
  }
  if (there) throw new CoboxError('TARGET_EXISTS', { path: target })
  const { size, hash, mode, mtime } = entry
  const parts = readEntry(space, path, entry, { start: 0, end: size, signal: control.signal })
  await writeWhole(target, counted(parts, control), { hash, path, mode, mtime })
}

/** Each part is counted once it is written. */
export async function* counted(
  parts: AsyncIterable<Buffer>,
  control: Pick<JobControl, 'did'>,
): AsyncGenerator<Buffer> {
  for await (const bytes of parts) {
    yield bytes
    control.did(0, bytes.length)
  }
}

/** The content of a file entry; an empty file has none. Throws CONTENT_NOT_HERE, CONTENT_DAMAGED, CONTENT_PURGED. */
export async function* readEntry(
  space: Space,
  path: string,
  entry: Entry,
  range: { start: number; end: number; signal?: AbortSignal | undefined },
): AsyncGenerator<Buffer> {
  if (!entry.content || range.end <= range.start) return
  const key = entry.content
  const record = await space.read(view => view.get(contents, key))
  if (!record) throw new CoboxError('CONTENT_PURGED')
  yield* space.content.read(record.ref, { ...range, size: entry.size, path })
}
