// Content is read from this disk and from peers, as far as it is read.
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type Hypercore from 'hypercore'
import { toHex } from '../lib/bytes.ts'
import { BLOCK_BYTES, Content } from './content.ts'
import { openStorage, type Storage } from '../store/index.ts'

const ENCRYPTION = { key: Buffer.alloc(32, 7) }
const BLOCKS = 8

async function storage(t: TestContext): Promise<Storage> {
  const folder = await mkdtemp(join(tmpdir(), 'cobox-content-'))
  const made = await openStorage(folder, 'test')
  t.after(async () => {
    await made.store.close()
    await made.files.close()
    await rm(folder, { recursive: true, force: true })
  })
  return made
}

function connect(a: Storage, b: Storage): () => void {
  const [left, right] = [a.store.replicate(true), b.store.replicate(false)]
  for (const stream of [left, right]) stream.on('error', () => {})
  left.pipe(right).pipe(left)
  return () => {
    left.destroy()
    right.destroy()
  }
}

/** Somebody who has all of a content, somebody who has two blocks of it, and a reader who is connected to that one. */
async function cast(t: TestContext) {
  const [whole, part, reader] = [await storage(t), await storage(t), await storage(t)]
  const core = whole.store.get({ name: 'content', encryption: ENCRYPTION }) as Hypercore
  await core.ready()
  await core.append(Array.from({ length: BLOCKS }, (_, i) => Buffer.alloc(BLOCK_BYTES, i)))
  const leave = connect(whole, part)
  const partly = part.store.get({ key: core.key, encryption: ENCRYPTION }) as Hypercore
  await partly.ready()
  for (const i of [0, 1]) await partly.get(i)
  leave()
  const content = new Content(reader.store, async () => ENCRYPTION.key)
  content.writeTo({ key: '' } as never)
  t.after(() => content.close())
  const key = toHex(core.key)
  const read = await content.core(key)
  connect(part, reader)
  await read.get(0)
  const size = 6 * BLOCK_BYTES
  const ref = { core: key, block: BLOCK_BYTES, extents: [[0, 6]] as [number, number][] }
  const start = (signal?: AbortSignal) =>
    content.read(ref, { start: 0, end: size, size, path: 'x', timeout: 500, signal })
  /** Has what nobody asks for come, now that somebody is here who has it? */
  const assertNotFetched = async () => {
    connect(whole, reader)
    for (const i of [6, 7]) await read.get(i)
    assert.deepEqual(await Promise.all([2, 3, 4, 5].map(i => read.has(i))), [false, false, false, false])
  }
  return { start, assertNotFetched }
}

test('what was asked for ahead of a reader who gave up is not fetched later', async t => {
  const { start, assertNotFetched } = await cast(t)
  let blocks = 0
  await assert.rejects(
    async () => {
      for await (const bytes of start()) {
        assert.deepEqual(bytes, Buffer.alloc(BLOCK_BYTES, blocks))
        blocks++
      }
    },
    { code: 'CONTENT_NOT_HERE' },
  )
  assert.equal(blocks, 2)
  await assertNotFetched()
})

test('nor what was asked for ahead of a reader who went away', async t => {
  const { start, assertNotFetched } = await cast(t)
  let blocks = 0
  for await (const _ of start()) if (++blocks === 2) break
  await assertNotFetched()
})
