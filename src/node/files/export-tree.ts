// Writes a file or folder of a space into a folder of this computer, byte for byte, and checks every hash.
import { createHash, randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { chmod, lstat, mkdir, open, readlink, rename, rm, symlink, utimes } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { below, contents, type Entry, entryAt, nameOf, toPath } from '../../apps/files/index.ts'
import { CoboxError } from '../../errors/index.ts'
import type { Space } from '../../space/index.ts'
import type { JobControl } from '../jobs.ts'

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

async function attempt(control: JobControl, path: string, write: () => Promise<void>): Promise<boolean> {
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
  // not the name with a suffix: it may have as many bytes as a name can have
  const part = join(dirname(target), `.cobox-${randomBytes(6).toString('hex')}.part`)
  try {
    await writeContent(space, part, path, entry, control)
    await chmod(part, entry.mode)
    await utimes(part, entry.mtime / 1000, entry.mtime / 1000)
    await rename(part, target)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

async function writeContent(
  space: Space,
  file: string,
  path: string,
  entry: Entry,
  control: JobControl,
): Promise<void> {
  const handle = await open(
    file,
    constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_NOFOLLOW,
    0o600,
  )
  const hash = createHash('sha256')
  try {
    for await (const bytes of readEntry(space, path, entry, {
      start: 0,
      end: entry.size,
      signal: control.signal,
    })) {
      hash.update(bytes)
      await handle.write(bytes)
      control.did(0, bytes.length)
    }
  } finally {
    await handle.close()
  }
  if (hash.digest('hex') !== entry.hash) throw new CoboxError('CONTENT_DAMAGED', { path })
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
