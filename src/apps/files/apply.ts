// What the actions of the files app do to the view. Nothing here loses content: what gives way is renamed or kept.
import type { Static } from '@sinclair/typebox'
import { sortable } from '../../lib/bytes.ts'
import type { Action, WriteView } from '../contract.ts'
import { conflictName, join, keyToPath, nameOf, parentOf, pathToKey, suffixed } from './path.ts'
import type { MkdirBody, MoveBody, PurgeBody, PutBody, RemoveBody, RestoreBody } from './schema.ts'
import {
  below,
  blockKey,
  contentKeyOf,
  contents,
  earlierVersions,
  edges,
  type Entry,
  entries,
  entryAt,
  extents,
  NO_TOTALS,
  purged,
  type Totals,
  totals,
  trash,
  trashed,
  versions,
} from './view.ts'

type Body<S> = S extends { static: infer B } ? Action<B> : never

export async function put(view: WriteView, action: Action<PutBody>): Promise<void> {
  const { body } = action
  const there = await entryAt(view, body.path)
  // [F10] both devices made the same file: no conflict. New blocks are kept all the same, as a version: that they hold
  // the same is only claimed, and what their author wrote since may name them
  const twin = there !== null && there.version !== body.base && isSame(there, body)
  if (twin && !body.ref && there.content === (body.content ?? null)) return
  await makeParents(view, action, body.path)
  const entry: Entry = {
    ...written(action),
    kind: body.kind,
    file: action.id,
    size: body.size,
    hash: body.kind === 'file' ? body.hash : '',
    content: await takeContent(view, body),
    mode: body.mode,
    mtime: body.mtime,
  }
  if (body.target !== undefined) entry.target = body.target
  if (!there) return addEntry(view, body.path, entry)
  // [F11] a folder keeps its name
  if (there.kind === 'folder') return addEntry(view, await freeName(view, body.path, entry), entry)
  if (there.version === body.base || twin) {
    await keepVersion(view, there)
    return setEntry(view, body.path, { ...entry, file: there.file })
  }
  // [F9] the later in log order keeps the name
  await moveAside(view, body.path, there)
  await addEntry(view, body.path, entry)
}

function isSame(there: Entry, body: PutBody): boolean {
  return (
    there.kind === body.kind &&
    there.size === body.size &&
    there.mode === body.mode &&
    there.hash === (body.kind === 'file' ? body.hash : '') &&
    there.target === body.target
  )
}

/** [F4] */
export async function mkdir(view: WriteView, action: Action<Static<typeof MkdirBody>>): Promise<void> {
  const { path, mode = 0o755, mtime = action.at } = action.body
  const there = await entryAt(view, path)
  if (there) return setEntry(view, path, { ...there, mode, mtime })
  await makeParents(view, action, path)
  setEntry(view, path, folder(action, mode, mtime))
}

/** [F16] Moves names; content and versions stay as they are. */
export async function move(view: WriteView, action: Body<typeof MoveBody>): Promise<void> {
  const { from } = action.body
  const root = (await entryAt(view, from))!
  await makeParents(view, action, action.body.to)
  const to = await freeName(view, action.body.to, { ...root, ...written(action) })
  // collected first: the walk must not meet what it has just written
  const inside = await collect(below(view, from))
  view.remove(entries, pathToKey(from))
  setEntry(view, to, root)
  for (const { path, entry } of root.kind === 'folder' ? inside : []) {
    view.remove(entries, pathToKey(path))
    setEntry(view, to + path.slice(from.length), entry)
  }
}

/** [F16] Names the same content once more; the copies begin without versions. */
export async function copy(view: WriteView, action: Body<typeof MoveBody>): Promise<void> {
  const { from } = action.body
  const root = (await entryAt(view, from))!
  await makeParents(view, action, action.body.to)
  const to = await freeName(view, action.body.to, { ...root, ...written(action) })
  const inside = root.kind === 'folder' ? await collect(below(view, from)) : []
  let number = 0
  for (const { path, entry } of [{ path: from, entry: root }, ...inside]) {
    if (entry.content) await name(view, entry.content)
    await addEntry(view, to + path.slice(from.length), {
      ...entry,
      ...written(action),
      file: entry.kind === 'folder' ? '' : `${action.id}.${number++}`,
    })
  }
}

/** [F15] One item of the trash, with all that is in the folder by then. */
export async function remove(view: WriteView, action: Body<typeof RemoveBody>): Promise<void> {
  const { path } = action.body
  const root = (await entryAt(view, path))!
  const inside = root.kind === 'folder' ? await collect(below(view, path)) : []
  const item = sortable(await tick(view))
  let [files, bytes] = [0, 0]
  for (const { path: at, entry } of [{ path, entry: root }, ...inside]) {
    view.remove(entries, pathToKey(at))
    view.put(trashed, `${item} ${pathToKey(at)}`, entry)
    if (entry.kind !== 'folder') files++
    bytes += entry.size
  }
  view.put(trash, item, { path, kind: root.kind, files, bytes, member: action.actor!.member, at: action.at })
  await count(view, { files: -files })
}

export async function restore(view: WriteView, action: Body<typeof RestoreBody>): Promise<void> {
  const { body } = action
  if ('item' in body) return restoreItem(view, action, body.item)
  const there = (await entryAt(view, body.path))!
  for await (const { value } of earlierVersions(view, there.file)) {
    if (value.version !== body.version) continue
    if (value.content) await name(view, value.content)
    await keepVersion(view, there)
    return setEntry(view, body.path, { ...value, ...written(action), file: there.file })
  }
}

async function restoreItem(view: WriteView, action: Action, item: string): Promise<void> {
  const { path, files } = (await view.get(trash, item))!
  // [F17]
  await makeParents(view, action, path)
  let to = path
  for (let number = 1; await entryAt(view, to); number++)
    to = join(parentOf(path), suffixed(nameOf(path), number > 1 ? ` (restored ${number})` : ' (restored)'))
  for await (const { key, value } of view.range(trashed, { gt: `${item} `, lt: `${item}!` })) {
    view.remove(trashed, key)
    setEntry(view, to + keyToPath(key.slice(item.length + 1)).slice(path.length), value)
  }
  view.remove(trash, item)
  await count(view, { files })
}

export async function purge(view: WriteView, { body }: Body<typeof PurgeBody>): Promise<void> {
  for (const item of body.items) {
    view.remove(trash, item)
    for await (const { key, value } of view.range(trashed, { gt: `${item} `, lt: `${item}!` })) {
      view.remove(trashed, key)
      await purgeEntry(view, value)
    }
  }
  for (const { file, key } of body.versions) {
    const version = await view.get(versions, `${file}\0${key}`)
    if (!version) continue
    view.remove(versions, `${file}\0${key}`)
    await unname(view, version.content)
  }
}

/** [F18] The versions before go with the file. */
async function purgeEntry(view: WriteView, entry: Entry): Promise<void> {
  await unname(view, entry.content)
  for await (const { key, value } of earlierVersions(view, entry.file)) {
    view.remove(versions, key)
    await unname(view, value.content)
  }
}

function written({ id, actor, at }: Action<unknown>): Pick<Entry, 'version' | 'member' | 'device' | 'at'> {
  return { version: id, member: actor!.member, device: actor!.deviceName, at }
}

function folder(action: Action<unknown>, mode: number, mtime: number): Entry {
  return {
    ...written(action),
    kind: 'folder',
    file: '',
    size: 0,
    hash: '',
    content: null,
    mode,
    mtime,
  }
}

function setEntry(view: WriteView, path: string, entry: Entry): void {
  view.put(entries, pathToKey(path), entry)
}

async function addEntry(view: WriteView, path: string, entry: Entry): Promise<void> {
  setEntry(view, path, entry)
  if (entry.kind !== 'folder') await count(view, { files: 1 })
}

/** [F12] Makes the folders above a path. A file that stands where a folder must be gives way: it keeps its content. */
async function makeParents(view: WriteView, action: Action<unknown>, path: string): Promise<void> {
  const above = parentOf(path)
  if (above === '') return
  const there = await entryAt(view, above)
  if (there?.kind === 'folder') return
  await makeParents(view, action, above)
  if (there) await moveAside(view, above, there)
  setEntry(view, above, folder(action, 0o755, action.at))
}

/** [F14] Gives an entry a conflict name, with its versions: they follow the file, not the path. */
async function moveAside(view: WriteView, path: string, entry: Entry): Promise<void> {
  view.remove(entries, pathToKey(path))
  setEntry(view, await conflictPath(view, path, entry), entry)
}

/** [F13] The path, or where something is there already, a conflict name beside it. */
async function freeName(view: WriteView, path: string, entry: Pick<Entry, 'device' | 'at'>): Promise<string> {
  return (await entryAt(view, path)) ? conflictPath(view, path, entry) : path
}

async function conflictPath(
  view: WriteView,
  path: string,
  { device, at }: Pick<Entry, 'device' | 'at'>,
): Promise<string> {
  for (let number = 1; ; number++) {
    const candidate = join(parentOf(path), conflictName(nameOf(path), device, at, number))
    if (!(await entryAt(view, candidate))) return candidate
  }
}

async function keepVersion(view: WriteView, entry: Entry): Promise<void> {
  view.put(versions, `${entry.file}\0${sortable(await tick(view))}`, entry)
}

/** Records new content, or names content once more. Returns the key of its record. */
async function takeContent(view: WriteView, body: PutBody): Promise<string | null> {
  if (body.content) {
    await name(view, body.content)
    return body.content
  }
  if (!body.ref) return null
  const key = contentKeyOf(body.ref)
  view.put(contents, key, { ref: body.ref, hash: body.hash, size: body.size, refs: 1 })
  const [first, blocks] = body.ref.extents.at(-1)!
  const core = body.ref.core.slice(0, 16)
  view.put(edges, core, Math.max((await view.get(edges, core)) ?? 0, first + blocks))
  for (const extent of body.ref.extents.slice(1)) view.put(extents, blockKey(body.ref, extent[0]), extent)
  await count(view, { bytes: body.size })
  return key
}

async function name(view: WriteView, key: string): Promise<void> {
  const record = await view.get(contents, key)
  if (record) view.put(contents, key, { ...record, refs: record.refs + 1 })
}

/** [F18] What nothing names any more is freed. */
async function unname(view: WriteView, key: string | null): Promise<void> {
  const record = key && (await view.get(contents, key))
  if (!key || !record) return
  if (record.refs > 1) {
    view.put(contents, key, { ...record, refs: record.refs - 1 })
    return
  }
  view.remove(contents, key)
  for (const [first] of record.ref.extents.slice(1)) view.remove(extents, blockKey(record.ref, first))
  view.put(purged, sortable(await tick(view)), record.ref)
  await count(view, { bytes: -record.size })
}

async function tick(view: WriteView): Promise<number> {
  return (await count(view, { clock: 1 })).clock
}

async function count(view: WriteView, by: Partial<Totals>): Promise<Totals> {
  const before = (await view.get(totals, 'totals')) ?? NO_TOTALS
  const after = {
    files: before.files + (by.files ?? 0),
    bytes: before.bytes + (by.bytes ?? 0),
    clock: before.clock + (by.clock ?? 0),
  }
  view.put(totals, 'totals', after)
  return after
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
