// What could not be finished: a rotation that failed leaves nothing, a flush that failed is not taken for one that did not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromHex } from '../src/lib/bytes.ts'
import { foundNext, type Ground } from '../src/space/moving.ts'
import { until } from './support/cobox.ts'
import type { Replica } from './support/replicas.ts'
import { assertReads, generationOf, household, put } from './support/space-story.ts'

function groundOf({ live: { space }, keys }: Replica, flush: () => Promise<void>): Ground {
  const { publicKey, secretKey } = keys.device
  const self = { member: keys.identity, device: publicKey, deviceName: keys.deviceName, now: Date.now() }
  return {
    generations: space.generations,
    record: space.record,
    membership: space.membership,
    device: { publicKey: fromHex(publicKey), secretKey: fromHex(secretKey) },
    self: () => self,
    assertRoom: async () => {},
    flush,
    save: () => space.save(),
  }
}

/** Some hundred KiB of view. */
function folders(): { type: string; input: unknown }[] {
  const path = (i: number) => `${i}`.padEnd(200, 'x')
  return Array.from({ length: 500 }, (_, i) => ({ type: 'files.mkdir', input: { path: path(i) } }))
}

/** Bytes in all cores of the store, in all of their branches. */
async function bytesIn({ live }: Replica): Promise<number> {
  const { storage } = live.space.store
  let bytes = 0
  for await (const { discoveryKey } of storage.createCoreStream()) {
    const core = (await storage.resumeCore(discoveryKey))!
    const reads = core.read()
    const sessions = reads.getSessions()
    reads.tryFlush()
    const branches = await Promise.all(((await sessions) ?? []).map(({ name }) => core.resumeSession(name)))
    for (const branch of [core, ...branches])
      for await (const { value } of branch!.createBlockStream()) bytes += value.length
  }
  return bytes
}

test('a rotation that failed leaves no half generation on the disk, however often it is tried', async t => {
  const [anna] = (await household(t, { anna: 'coordinator' })) as [Replica]
  await put(anna, 'a.txt', 'kept')
  await anna.live.space.append(folders())
  const before = await bytesIn(anna)
  for (let i = 0; i < 3; i++) {
    const full = async () => {
      assert.ok((await bytesIn(anna)) > before + 300_000, 'a generation was begun')
      throw new Error('the disk is full')
    }
    await assert.rejects(foundNext(groundOf(anna, full)), /the disk is full/)
    assert.ok((await bytesIn(anna)) < before + 10_000, 'it takes no room')
    assert.equal(anna.live.space.generations.known().length, 1)
  }
  await anna.live.space.rotate()
  assert.equal(generationOf(anna), 2)
  await anna.restart()
  assert.equal(generationOf(anna), 2)
  await assertReads(anna, { 'a.txt': 'kept' })
})

test('a rotation in which the device ended is taken from the disk at the next start, unless it was said', async t => {
  const [anna] = (await household(t, { anna: 'coordinator' })) as [Replica]
  await anna.live.space.append(folders())
  const before = await bytesIn(anna)
  for (const said of [false, true]) {
    let flushes = 0
    // before it is said, and after that
    const ends = async () => {
      flushes++
      if (flushes === (said ? 2 : 1)) {
        await anna.close()
        throw new Error('the device ended')
      }
    }
    await assert.rejects(foundNext(groundOf(anna, ends)), /the device ended/)
    await anna.open()
    assert.equal(anna.live.space.record.founding, undefined)
    if (!said) assert.ok((await bytesIn(anna)) < before + 10_000, 'it takes no room')
  }
  await until('it goes where its log leads', () => generationOf(anna) === 2)
  await put(anna, 'a.txt', 'there')
  await assertReads(anna, { 'a.txt': 'there' })
})

test('a flush that failed fails for all who waited for it, and the space is opened anew and flushes again', async t => {
  const [anna] = (await household(t, { anna: 'coordinator' })) as [Replica]
  const { space } = anna.live
  await put(anna, 'a.txt', 'kept')
  const { db } = space.store.storage
  db.flush = async () => {
    throw Object.assign(new Error('write failed'), { code: 'ENOSPC' })
  }
  await space.append([{ type: 'files.mkdir', input: { path: 'b' } }])
  const reopened = new Promise(done => anna.live.once('reopened', () => done(null)))
  const flushes = await Promise.allSettled([space.flush(), space.flush()])
  assert.deepEqual(
    flushes.map(({ status }) => status),
    ['rejected', 'rejected'],
  )
  await assert.rejects(space.flush(), 'nor is it on the disk now')
  await reopened
  assert.notEqual(anna.live.space, space)
  await until('it can be written again', () => anna.live.space.writable)
  await anna.live.space.append([{ type: 'files.mkdir', input: { path: 'c' } }])
  await anna.live.space.flush()
  await assertReads(anna, { 'a.txt': 'kept' })
})
