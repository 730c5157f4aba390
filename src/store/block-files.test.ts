// Large blocks in files beside the database: the same as without, but for where they are.
import assert from 'node:assert/strict'
import { statSync, watch } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, rmdir, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type Hypercore from 'hypercore'
import type { CoreStorage } from 'hypercore'
import { openStorage, type Storage } from './storage.ts'

const MIB = 1024 * 1024
const ENCRYPTION = { key: Buffer.alloc(32, 7) }

async function folderFor(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cobox-blocks-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

async function close({ store, files }: Storage): Promise<void> {
  await store.close()
  await files.close()
}

async function opened(t: TestContext, folder: string): Promise<Storage> {
  const storage = await openStorage(folder, 'test')
  t.after(() => close(storage))
  return storage
}

async function coreOf({ store }: Storage, key?: Buffer): Promise<Hypercore> {
  const core = store.get(
    key ? { key, encryption: ENCRYPTION } : { name: 'content', encryption: ENCRYPTION },
  ) as Hypercore
  await core.ready()
  return core
}

/** Paths of the files below `blocks`. */
async function blockFiles(folder: string): Promise<string[]> {
  const entries = await readdir(join(folder, 'blocks'), { recursive: true, withFileTypes: true }).catch(
    () => [],
  )
  return entries
    .flatMap(entry => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []))
    .filter(path => !path.endsWith('/unsynced.json'))
    .sort()
}

const block = (byte: number, size = MIB) => Buffer.alloc(size, byte)

function replicate(a: Storage, b: Storage): () => void {
  const left = a.store.replicate(true)
  const right = b.store.replicate(false)
  left.pipe(right).pipe(left)
  left.on('error', () => {})
  right.on('error', () => {})
  return () => left.destroy()
}

test('large blocks are in files, small ones in the database, and both are read back', async t => {
  const folder = await folderFor(t)
  const first = await openStorage(folder, 'test')
  const core = await coreOf(first)
  await core.append([block(1), block(2, 1000), block(3, MIB - 1)])
  await first.files.flush()
  assert.equal((await blockFiles(folder)).length, 2)
  const [path] = await blockFiles(folder)
  assert.ok(!(await readFile(path!)).includes(block(1, 64)), 'it is encrypted')
  for (const [i, size] of [MIB, 1000, MIB - 1].entries())
    assert.deepEqual(await core.get(i), block(i + 1, size))
  await close(first)

  const again = await coreOf(await opened(t, folder))
  for (const [i, size] of [MIB, 1000, MIB - 1].entries())
    assert.deepEqual(await again.get(i), block(i + 1, size))
})

test('a peer gets what is new, and what is old', async t => {
  const [folderA, folderB] = [await folderFor(t), await folderFor(t)]
  let a = await openStorage(folderA, 'test')
  const core = await coreOf(a)
  await core.append([block(1), block(2)])
  await close(a)
  a = await opened(t, folderA)
  const own = await coreOf(a)
  const b = await opened(t, folderB)
  t.after(replicate(a, b))
  const copy = await coreOf(b, own.key)
  assert.deepEqual(await copy.get(0), block(1), 'from its file')
  await own.append(block(3))
  assert.deepEqual(await copy.get(2), block(3), 'while it is new')
  assert.deepEqual(await copy.get(1), block(2))
  assert.equal((await blockFiles(folderB)).length, 3)
})

for (const [what, harm] of Object.entries({
  damaged: async (path: string) => {
    const bytes = await readFile(path)
    bytes[bytes.length >> 1]! ^= 1
    await writeFile(path, bytes)
  },
  'cut short': (path: string) => truncate(path, 1000),
  missing: (path: string) => rm(path),
}))
  test(`a block whose file is ${what} is not handed out, and comes again from a peer`, async t => {
    const [folderA, folderB] = [await folderFor(t), await folderFor(t)]
    const a = await opened(t, folderA)
    const own = await coreOf(a)
    await own.append([block(1), block(2)])
    let b = await openStorage(folderB, 'test')
    let part = replicate(a, b)
    await (await coreOf(b, own.key)).download({ start: 0, end: 2 }).done()
    part()
    await close(b)
    await harm((await blockFiles(folderB))[0]!)

    b = await opened(t, folderB)
    const copy = await coreOf(b, own.key)
    await assert.rejects(copy.get(0), /Corruption/)
    assert.deepEqual(await copy.get(1), block(2))
    await copy.clear(0, 1)
    part = replicate(a, b)
    t.after(part)
    assert.deepEqual(await copy.get(0), block(1))
  })

test('what is cleared is gone from the disk', async t => {
  const folder = await folderFor(t)
  const storage = await opened(t, folder)
  const core = await coreOf(storage)
  await core.append(Array.from({ length: 6 }, (_, i) => block(i)))
  await core.clear(1)
  assert.equal((await blockFiles(folder)).length, 5)
  await core.clear(2, 5)
  assert.deepEqual(
    (await blockFiles(folder)).map(path => path.split('/').at(-1)),
    ['0', '5'],
  )
  assert.deepEqual(await core.get(5), block(5))
  assert.equal(await core.get(3, { wait: false }), null)
  await core.clear(0, 6)
  assert.deepEqual(await blockFiles(folder), [])
})

test('a block that cannot be written is not appended, and nothing is left of it', async t => {
  const folder = await folderFor(t)
  const storage = await opened(t, folder)
  const core = await coreOf(storage)
  await core.append(block(1))
  const pointer = (await readdir(join(folder, 'blocks'))).find(name => name !== 'unsynced.json')!
  await rm(join(folder, 'blocks', pointer), { recursive: true })
  await writeFile(join(folder, 'blocks', pointer), 'in the way')
  await assert.rejects(core.append(block(2)), { code: 'ENOTDIR' })
  assert.equal(core.length, 1)
  await rm(join(folder, 'blocks', pointer))
  await core.append(block(3))
  assert.equal(core.length, 2)
  assert.deepEqual(await core.get(1), block(3))
})

test('many blocks at once are all on the disk after a flush', async t => {
  const folder = await folderFor(t)
  const storage = await openStorage(folder, 'test')
  const core = await coreOf(storage)
  await core.append(Array.from({ length: 100 }, (_, i) => block(i, MIB / 2)))
  await storage.files.flush()
  assert.equal((await blockFiles(folder)).length, 100)
  await close(storage)
  const again = await coreOf(await opened(t, folder))
  assert.deepEqual(await again.get(99), block(99, MIB / 2))
})

test('a block that comes again leaves what is here whole, at every moment, and readable', async t => {
  const folder = await folderFor(t)
  const storage = await opened(t, folder)
  const core = await coreOf(storage)
  await core.append(block(1))
  const [path] = await blockFiles(folder)
  const { ino } = await stat(path!)
  const stored = await readFile(path!)
  const sizes = new Set<number>()
  const watcher = watch(path!, () => void sizes.add(statSync(path!).size))
  t.after(() => watcher.close())
  // as the engine does when it receives what it has
  const writes = (core as unknown as { state: { storage: CoreStorage } }).state.storage.write()
  writes.putBlock(0, stored)
  await writes.flush()
  await storage.files.flush()
  assert.deepEqual(await readFile(path!), stored)
  assert.notEqual((await stat(path!)).ino, ino, 'another file has taken the place of the first')
  assert.deepEqual(
    [...sizes].filter(size => size !== stored.length),
    [],
  )
  assert.deepEqual(await blockFiles(folder), [path])
  assert.deepEqual(await core.get(0), block(1))
})

test('a block that comes again and does not fit on the disk leaves the one that is here', async t => {
  const folder = await folderFor(t)
  const storage = await opened(t, folder)
  const core = await coreOf(storage)
  await core.append(block(1))
  const [path] = await blockFiles(folder)
  await mkdir(`${path}.new`)
  const writes = (core as unknown as { state: { storage: CoreStorage } }).state.storage.write()
  writes.putBlock(0, await readFile(path!))
  await assert.rejects(writes.flush())
  await rmdir(`${path}.new`)
  assert.deepEqual(await core.get(0), block(1))
})

test('after a node that did not end as it should, blocks are doubtful where it was writing; after another, none', async t => {
  const folder = await folderFor(t)
  const asItIs = await folderFor(t)
  const first = await openStorage(folder, 'test')
  const core = await coreOf(first)
  await core.append(block(1))
  await cp(folder, asItIs, { recursive: true })
  await close(first)
  // by this file the engine knows that a store was copied
  await rm(join(asItIs, 'CORESTORE'))
  const doubtful = async ({ files, store }: Storage) =>
    files.doubtful((await coreOf({ files, store })).core.state.storage)

  for (const looked of [false, true]) {
    const crashed = await openStorage(asItIs, 'test')
    assert.deepEqual(await doubtful(crashed), [[0, 1024]], 'until somebody has looked')
    if (looked) crashed.files.trust()
    await close(crashed)
  }
  for (const well of [folder, asItIs]) assert.deepEqual(await doubtful(await opened(t, well)), [])
})

test('a store whose file CORESTORE was lost by a power cut, or what is in it, is opened', async t => {
  const folder = await folderFor(t)
  const first = await openStorage(folder, 'test')
  await (await coreOf(first)).append(block(1))
  await close(first)
  await truncate(join(folder, 'CORESTORE'), 0)
  const emptied = await openStorage(folder, 'test')
  assert.deepEqual(await (await coreOf(emptied)).get(0), block(1))
  await close(emptied)
  await rm(join(folder, 'CORESTORE'))
  assert.deepEqual(await (await coreOf(await opened(t, folder))).get(0), block(1))
})
