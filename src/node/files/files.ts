// Files of a space as streams: opening one for reading, putting one from a stream.
import { Readable } from 'node:stream'
import {
  contentKeyOf,
  type Entry,
  entryAt,
  mustHaveRoom,
  mustHaveVersion,
  pathProblem,
  type PutBody,
  toPath,
} from '../../apps/files/index.ts'
import { because, CoboxError } from '../../errors/index.ts'
import { freeBytes } from '../../lib/disk.ts'
import type { Space } from '../../space/index.ts'
import type { OpenedFile, PutOptions } from '../service.ts'
import { readEntry } from './export-tree.ts'
import { RESERVE_BYTES } from './import-tree.ts'
import type { KnownContents } from './known-contents.ts'

/** The disk is looked at again each time that so many bytes of unannounced content have come. */
const DISK_CHECK_BYTES = 64 * 1024 * 1024

/** The present version, or the one that is named. Throws NO_FILE, IS_A_FOLDER, NOT_A_FILE, NO_VERSION. */
export async function openFile(space: Space, path: string, version?: string): Promise<OpenedFile> {
  const at = toPath(path)
  const there = at === '' ? null : await space.read(view => entryAt(view, at))
  if (at === '' || there?.kind === 'folder') throw new CoboxError('IS_A_FOLDER', { path: at || '/' })
  if (!there) throw new CoboxError('NO_FILE', { path: at })
  const entry = version === undefined ? there : await space.read(view => mustHaveVersion(view, at, version))
  if (entry.kind !== 'file') throw new CoboxError('NOT_A_FILE', { path: at })
  return {
    path: at,
    size: entry.size,
    hash: entry.hash,
    mtime: entry.mtime,
    mode: entry.mode,
    read: ({ start, end }, signal) =>
      Readable.from(readEntry(space, at, entry, { start, end, signal }), {
        objectMode: false,
        highWaterMark: 1024 * 1024,
      }),
  }
}

/** Throws what the space refuses, DISK_FULL, CONTENT_MISMATCH; nothing of the content is then left behind. */
export async function putFile(
  space: Space,
  known: KnownContents,
  path: string,
  content: Readable,
  options: PutOptions,
): Promise<{ id: string; size: number; hash: string }> {
  const at = toPath(path)
  const base = await refuseEarly(space, at)
  const { signal, size: announced } = options
  if (announced !== undefined) await requireRoom(space, announced)
  const writer = await space.content.writer()
  try {
    let received = 0
    let checked = 0
    for await (const chunk of content) {
      signal?.throwIfAborted()
      received += (chunk as Buffer).length
      if (received - checked >= DISK_CHECK_BYTES) {
        await requireRoom(space, 0)
        checked = received
      }
      await writer.write(chunk as Buffer)
    }
    if (announced !== undefined && received !== announced)
      throw new CoboxError('CONTENT_MISMATCH', { reason: because('bytesArrived', { received, announced }) })
    const { ref, size, hash } = await writer.finish()
    const key = ref ? await known.find(hash) : null
    const body: PutBody = {
      path: at,
      kind: 'file',
      base,
      size,
      hash,
      mode: options.mode ?? 0o644,
      mtime: options.mtime ?? Date.now(),
    }
    if (key) {
      await writer.abandon()
      body.content = key
    } else if (ref) body.ref = ref
    const [id] = await space.append([{ type: 'files.put', body }])
    if (ref && !key) known.add(hash, contentKeyOf(ref))
    return { id: id!, size, hash }
  } catch (error) {
    await writer.abandon()
    throw error
  }
}

/** What would be refused after the last byte is refused before the first. Returns the version that is there. */
async function refuseEarly(space: Space, path: string): Promise<string | null> {
  const problem = pathProblem(path)
  if (problem)
    throw typeof problem === 'string'
      ? new CoboxError(problem)
      : new CoboxError(problem.code, problem.details)
  await space.assertAllowed('files.write')
  await space.read(view => mustHaveRoom(view, path))
  const there: Entry | null = await space.read(view => entryAt(view, path))
  if (there?.kind === 'folder') throw new CoboxError('IS_A_FOLDER', { path })
  return there?.version ?? null
}

async function requireRoom(space: Space, bytes: number): Promise<void> {
  const free = await freeBytes(space.folder)
  if (bytes + RESERVE_BYTES > free) throw new CoboxError('DISK_FULL', { needed: bytes + RESERVE_BYTES, free })
}
