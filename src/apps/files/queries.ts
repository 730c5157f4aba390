// Pure reads of files, and what a change is based on before it is written.
import type { Static } from '@sinclair/typebox'
import { CoboxError } from '../../errors/index.ts'
import type { ReadView, Self } from '../contract.ts'
import { nameOf, toPath } from './path.ts'
import type {
  EntryInfo,
  MkdirInput,
  MoveBody,
  PurgeBody,
  PurgeInput,
  RemoveInput,
  RestoreBody,
  RestoreInput,
} from './schema.ts'
import { children, earlierVersions, type Entry, entryAt, fileAbove, trash } from './view.ts'

const DAY = 24 * 60 * 60 * 1000

export function describe(path: string, entry: Entry): EntryInfo {
  const { kind, size, mtime, mode, version, hash, target, member, at } = entry
  return {
    path,
    name: nameOf(path),
    kind,
    size,
    mtime,
    mode,
    version,
    member,
    at,
    ...(hash ? { hash } : {}),
    ...(target === undefined ? {} : { target }),
  }
}

/** Throws NO_FILE. */
export async function mustBeThere(view: ReadView, path: string): Promise<Entry> {
  const entry = await entryAt(view, path)
  if (!entry) throw new CoboxError('NO_FILE', { path })
  return entry
}

/** Throws NOT_A_FOLDER, NO_FILE. The top is always a folder. */
export async function mustBeFolder(view: ReadView, path: string): Promise<void> {
  if (path !== '' && (await mustBeThere(view, path)).kind !== 'folder')
    throw new CoboxError('NOT_A_FOLDER', { path })
}

export async function list(view: ReadView, input: { path?: string; after?: string; limit?: number }) {
  const folder = toPath(input.path ?? '')
  await mustBeFolder(view, folder)
  const limit = input.limit ?? 1000
  const found: EntryInfo[] = []
  for await (const { path, entry } of children(view, folder, input.after, limit + 1))
    found.push(describe(path, entry))
  const more = found.length > limit
  if (more) found.pop()
  return { entries: found, next: more ? found.at(-1)!.name : null }
}

export async function listVersions(view: ReadView, input: { path: string }) {
  const path = toPath(input.path)
  const entry = await mustBeThere(view, path)
  const found = [{ ...describe(path, entry), current: true }]
  for await (const { value } of earlierVersions(view, entry.file, { reverse: true }))
    found.push({ ...describe(path, value), current: false })
  return { versions: found }
}

/** One version of the file at a path: the present one, or an earlier one. Throws NO_FILE, NO_VERSION. */
export async function mustHaveVersion(view: ReadView, path: string, version: string): Promise<Entry> {
  const entry = await mustBeThere(view, path)
  if (entry.version === version) return entry
  for await (const { value } of earlierVersions(view, entry.file)) if (value.version === version) return value
  throw new CoboxError('NO_VERSION', { path })
}

export async function listTrash(view: ReadView, input: { after?: string; limit?: number }) {
  const limit = input.limit ?? 1000
  const items = []
  for await (const { key, value } of view.range(trash, {
    reverse: true,
    ...(input.after ? { lt: input.after } : {}),
    limit: limit + 1,
  }))
    items.push({
      item: key,
      path: value.path,
      kind: value.kind,
      files: value.files,
      bytes: value.bytes,
      removedBy: value.member,
      removedAt: value.at,
    })
  const more = items.length > limit
  if (more) items.pop()
  return { items, next: more ? items.at(-1)!.item : null }
}

/** Throws NOT_A_FOLDER: who sees a file does not put something below it; [F12] is for those who were apart. */
export async function mustHaveRoom(view: ReadView, path: string): Promise<void> {
  const file = await fileAbove(view, path)
  if (file !== null) throw new CoboxError('NOT_A_FOLDER', { path: file })
}

export async function prepareMkdir(view: ReadView, input: Static<typeof MkdirInput>) {
  const path = toPath(input.path)
  if (await entryAt(view, path)) throw new CoboxError('PATH_TAKEN', { path })
  await mustHaveRoom(view, path)
  return { ...input, path }
}

export async function prepareMove(view: ReadView, input: Static<typeof MoveBody>) {
  const from = toPath(input.from)
  let to = toPath(input.to)
  await mustBeThere(view, from)
  // as people expect of `mv`: onto a folder means into it
  const there = to === '' ? null : await entryAt(view, to)
  if (to === '' || there?.kind === 'folder') to = to === '' ? nameOf(from) : `${to}/${nameOf(from)}`
  if (await entryAt(view, to)) throw new CoboxError('PATH_TAKEN', { path: to })
  await mustHaveRoom(view, to)
  return { from, to }
}

export async function prepareRemove(view: ReadView, input: Static<typeof RemoveInput>) {
  const path = toPath(input.path)
  return { path, base: (await mustBeThere(view, path)).version }
}

export async function prepareRestore(
  view: ReadView,
  input: Static<typeof RestoreInput>,
): Promise<Static<typeof RestoreBody>> {
  if (input.item !== undefined) return { item: input.item }
  if (input.path === undefined)
    throw new CoboxError('NOTHING_NAMED', { what: 'restore: a path, or an item of the trash' })
  const path = toPath(input.path)
  if (input.version !== undefined) return { path, version: input.version }
  for await (const { key, value } of view.range(trash, { reverse: true }))
    if (value.path === path) return { item: key }
  throw new CoboxError('NOT_IN_TRASH')
}

export async function preparePurge(
  view: ReadView,
  input: Static<typeof PurgeInput>,
  self: Self,
): Promise<Static<typeof PurgeBody>> {
  const body: Static<typeof PurgeBody> = { items: [], versions: [] }
  if (input.item !== undefined) body.items.push(input.item)
  if (input.olderThanDays !== undefined) {
    const before = self.now - input.olderThanDays * DAY
    for await (const { key, value } of view.range(trash))
      if (value.at <= before && body.items.length < 1000) body.items.push(key)
  }
  if (input.path !== undefined) {
    const path = toPath(input.path)
    const entry = await mustBeThere(view, path)
    for await (const { key, value } of earlierVersions(view, entry.file))
      if (value.version === input.version) body.versions.push({ file: entry.file, key: key.split('\0')[1]! })
    if (body.versions.length === 0) throw new CoboxError('NO_VERSION', { path })
  }
  if (input.item === undefined && input.olderThanDays === undefined && input.path === undefined)
    throw new CoboxError('NOTHING_NAMED', {
      what: 'purge: an item of the trash, a version of a file, or everything in the trash for longer than some days',
    })
  return body
}
