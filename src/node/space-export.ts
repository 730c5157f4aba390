// The way out: everything in a space as open formats, with no peer online. Every app adds its part.
import { lstat, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { below, type ContentRecord, contents, describe } from '../apps/files/index.ts'
import { apps } from '../apps/index.ts'
import { KEY_COLLECTIONS, KEY_FIELDS, members } from '../apps/members/index.ts'
import { CoboxError } from '../errors/index.ts'
import type { Collection, ReadView, Space } from '../space/index.ts'
import { attempt, counted, exportTree } from './files/export-tree.ts'
import { isPart, writeWhole } from './files/write-whole.ts'
import type { JobControl } from './jobs.ts'
import { tools } from './person.ts'

/** Says that a folder is such an export, and of which space: what a crash has interrupted goes on in it. */
const MARK = 'cobox-export.json'
const MARK_FORMAT = 1
/** Contents are looked up so many at a time. */
const PAGE = 1000
/** Text is written in pieces of about so many characters. */
const PIECE = 64 * 1024

const README = `This folder holds everything that was in a CoBox space, in open formats.

files/             the files and folders, as they were
files.json         what is known of each: path, size, hash (SHA-256), times, author
versions/          earlier versions and what was in the trash, named by their hash
members.json       who was in the space, with which roles and devices
records/           all records of the space as lines of JSON, one file for each collection; without keys
${MARK}  which space it was: an export of the same space may be written here again
`

/** What else is in a folder is never touched. Throws TARGET_NOT_EMPTY, TARGET_EXISTS. */
export async function assertExportFolder(dir: string, space: string): Promise<void> {
  const names = await readdir(dir).catch(error => {
    if (error.code === 'ENOENT') return []
    if (error.code === 'ENOTDIR') throw new CoboxError('TARGET_EXISTS', { path: dir })
    throw error
  })
  if (names.every(isPart)) return
  const mark = await readFile(join(dir, MARK), 'utf8')
    .then(JSON.parse)
    .catch(() => null)
  if (mark?.format !== MARK_FORMAT || mark.space !== space)
    throw new CoboxError('TARGET_NOT_EMPTY', { path: dir })
}

/**
 * Writes into `dir` (absolute), which must be empty, not there, or an export of the same space. Content that is not on
 * this device becomes a problem.
 */
export async function exportSpace(space: Space, dir: string, control: JobControl): Promise<void> {
  await assertExportFolder(dir, space.id)
  await mkdir(dir, { recursive: true })
  const mark = { format: MARK_FORMAT, space: space.id, name: space.record.name }
  await writeWhole(join(dir, MARK), text([JSON.stringify(mark)]))
  await writeWhole(join(dir, 'README.txt'), text([README]))
  await writeRecords(space, join(dir, 'records'), control.signal)
  await space.readLong(view => writeWhole(join(dir, 'files.json'), text(array(known(view)), control.signal)))
  const facts = { final: space.readFinal.bind(space), tools }
  const people = await space.read(view => members.queries.list!.run(view, {}, NOBODY, facts))
  await writeWhole(join(dir, 'members.json'), text([JSON.stringify(people, null, 1)]))
  const inTree = await contentsInTree(space)
  for await (const { size } of otherContents(space, inTree)) control.found(1, size)
  await exportTree(space, '', join(dir, 'files'), control)
  await exportOtherContents(space, inTree, join(dir, 'versions'), control)
}

const NOBODY = { member: '', device: '', deviceName: '', now: 0 }

type Lines = AsyncIterable<string> | Iterable<string>

async function* known(view: ReadView): AsyncGenerator<string> {
  for await (const { path, entry } of below(view, '')) yield JSON.stringify(describe(path, entry))
}

/** An array of JSON, an item a line. */
async function* array(items: Lines): AsyncGenerator<string> {
  let before: string | null = null
  yield '['
  for await (const item of items) {
    if (before !== null) yield `${before},`
    before = item
  }
  if (before !== null) yield before
  yield ']'
}

/** The lines in pieces, so that the disk is not asked for each of them, and never all at once. */
async function* text(lines: Lines, signal?: AbortSignal): AsyncGenerator<string> {
  let piece = ''
  for await (const line of lines) {
    piece += `${line}\n`
    if (piece.length < PIECE) continue
    signal?.throwIfAborted()
    yield piece
    piece = ''
  }
  yield piece
}

async function writeRecords(space: Space, dir: string, signal: AbortSignal): Promise<void> {
  await mkdir(dir, { recursive: true })
  for (const app of apps)
    for (const collection of Object.values(app.collections) as Collection<unknown>[]) {
      if (KEY_COLLECTIONS.has(collection.name)) continue
      const file = join(dir, `${collection.name.replace('/', '-')}.jsonl`)
      await space.readLong(view => writeWhole(file, text(records(view, collection), signal)))
    }
}

async function* records(view: ReadView, collection: Collection<unknown>): AsyncGenerator<string> {
  for await (const record of view.range(collection)) yield JSON.stringify(record, withoutKeys)
}

function withoutKeys(field: string, value: unknown): unknown {
  return KEY_FIELDS.has(field) ? undefined : value
}

/** Their keys alone: a space may have more entries than memory has room for. */
function contentsInTree(space: Space): Promise<Set<string>> {
  return space.readLong(async view => {
    const inTree = new Set<string>()
    for await (const { entry } of below(view, '')) if (entry.content) inTree.add(entry.content)
    return inTree
  })
}

/** What no file of the tree has any more, but a version or the trash. */
async function* otherContents(space: Space, inTree: ReadonlySet<string>): AsyncGenerator<ContentRecord> {
  for (let after: string | null = null; ; ) {
    const page: { key: string; value: ContentRecord }[] = await space.read(async view => {
      const found = []
      const range = { limit: PAGE, ...(after !== null && { gt: after }) }
      for await (const one of view.range(contents, range)) found.push(one)
      return found
    })
    for (const { key, value } of page) if (!inTree.has(key)) yield value
    if (page.length < PAGE) return
    after = page.at(-1)!.key
  }
}

async function exportOtherContents(
  space: Space,
  inTree: ReadonlySet<string>,
  dir: string,
  control: JobControl,
): Promise<void> {
  const { signal } = control
  for await (const { ref, size, hash } of otherContents(space, inTree)) {
    signal.throwIfAborted()
    await mkdir(dir, { recursive: true })
    const target = join(dir, hash)
    const written = await attempt(control, `versions/${hash}`, async () => {
      // written whole, before it was interrupted
      const there = await lstat(target).catch(() => null)
      if (there?.isFile() && there.size === size) return control.did(0, size)
      const parts = space.content.read(ref, { start: 0, end: size, size, path: hash, signal })
      await writeWhole(target, counted(parts, control), { hash, path: `versions/${hash}` })
    })
    if (written) control.did(1, 0)
  }
}
