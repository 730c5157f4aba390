// Faults of the engine that CoBox mends: each test fails without the mending.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import Autobase from 'autobase'
import ApplyState from 'autobase/lib/apply-state.js'
import AutoStore from 'autobase/lib/store.js'
import Corestore from 'corestore'
import Hypercore from 'hypercore'
import { fromHex } from '../src/lib/bytes.ts'
import '../src/space/index.ts'
import { nextGeneration } from '../src/space/record.ts'
import { tempFolder, until } from './support/cobox.ts'
import { Replica } from './support/replicas.ts'

test('an action whose device dies between the two writes of the engine counts once', async t => {
  const anna = await Replica.make('anna', join(await tempFolder(t), 'anna'))
  t.after(() => anna.close())
  await anna.found()
  await anna.live.space.append([{ type: 'files.mkdir', input: { path: 'a' } }])

  const { _flush: flush } = ApplyState.prototype
  let died = false
  ApplyState.prototype._flush = function (nodes) {
    if (nodes?.some(({ value }) => value) && this.localCheckpoint)
      this.localCheckpoint.update = async () => {
        died = true
        throw new Error('the process ends here')
      }
    return flush.call(this, nodes)
  }
  try {
    // a second removal of the same folder would not count
    await assert.rejects(anna.live.space.append([{ type: 'files.remove', input: { path: 'a' } }]))
  } finally {
    ApplyState.prototype._flush = flush
  }
  assert.ok(died)

  await anna.restart()
  await anna.live.space.append([{ type: 'files.mkdir', input: { path: 'b' } }])
  assert.deepEqual(await anna.live.space.skipped(true), [])
  assert.deepEqual(await anna.live.space.heads(), { [anna.live.space.writer]: 4 })
})

test('a view that is looked up while the store closes ends no process', async () => {
  const closed = () => {
    throw new Error('closed')
  }
  const base = { opening: true, _preopen: null, _getSystemInfo: async () => closed(), store: { get: closed } }
  const views = Object.assign(Object.create(AutoStore.prototype) as AutoStore, {
    base,
    byName: new Map(),
    opened: [],
  })
  assert.throws(() => views.getViewByName('view'), /closed/)
  // the runner fails a test that leaves a rejection to nobody
  await new Promise(resolve => setImmediate(resolve))
})

test('a log that is being opened while the store closes ends no process', async t => {
  // the engine opens the log of a new Autobase twice, after its own two cores, and waits for the first time
  for (const last of [3, 4]) {
    const store = new Corestore(await tempFolder(t))
    const { setUserData } = Hypercore.prototype
    let written = 0
    Hypercore.prototype.setUserData = async function (key, value) {
      await setUserData.call(this, key, value)
      if (key === 'referrer' && ++written === last) await this.close()
    }
    try {
      const base = new Autobase(store, null, { open: () => null, apply: async () => {} })
      const opened = base.ready().then(
        () => 'opened',
        (error: { code?: string }) => error.code,
      )
      assert.equal(await opened, last === 3 ? 'SESSION_CLOSED' : 'opened')
      await until('it was closed', () => written >= last)
      await base.close()
    } finally {
      Hypercore.prototype.setUserData = setUserData
    }
    await store.close()
    // the runner fails a test after which the engine ends the process
    await new Promise(resolve => setImmediate(resolve))
  }
})

test('a space that closes opens no other generation', async t => {
  const anna = await Replica.make('anna', join(await tempFolder(t), 'anna'))
  t.after(() => anna.close())
  await anna.found()
  const { space } = anna.live
  const { publicKey, secretKey } = anna.keys.device
  const device = { publicKey: fromHex(publicKey), secretKey: fromHex(secretKey) }
  const closing = anna.live.close()
  await until('it closes', async () =>
    space.generations.found(nextGeneration(space.generation, device)).then(
      () => false,
      error => error.code === 'CLOSING',
    ),
  )
  await closing
})

async function core(t: TestContext, key: Buffer | null = null): Promise<Hypercore> {
  const made = new Hypercore(await tempFolder(t), key)
  t.after(() => made.close())
  await made.ready()
  return made
}

test('whatever blocks are cleared, all others can be fetched, by who had a part and by who is new', {
  timeout: 120_000,
}, async t => {
  const block = (i: number) => Buffer.from(`block ${i}`)
  for (const length of [5, 6, 7, 8])
    for (const [start, end] of [
      [length - 1, length],
      [length - 2, length - 1],
      [1, 2],
      [1, 4],
      [2, 3],
      [3, length],
    ] as const) {
      const writer = await core(t)
      await writer.append(Array.from({ length }, (_, i) => block(i)))
      const before = await core(t, writer.key)
      const link = (other: Hypercore) => {
        const [left, right] = [writer.replicate(true), other.replicate(false)]
        left.pipe(right).pipe(left)
        return () => {
          left.destroy()
          right.destroy()
        }
      }
      const part = link(before)
      await before.get(0)
      part()
      await writer.clear(start, end)
      if (end - start === 1 && start > 0) await writer.clear(start - 1, start)
      await writer.append(block(length))
      const gone = (i: number) => i < end && i >= (end - start === 1 ? start - 1 : start)
      for (const reader of [before, await core(t, writer.key)]) {
        link(reader)
        for (let i = 0; i <= length; i++)
          if (!gone(i))
            assert.deepEqual(
              await reader.get(i, { timeout: 5000 }),
              block(i),
              `${length} ${start}–${end}: ${i}`,
            )
      }
    }
})

test('who clears some blocks while others are connected has all the rest for them, without connecting anew', async t => {
  const writer = await core(t)
  await writer.append(Array.from({ length: 8 }, (_, i) => Buffer.from(`block ${i}`)))
  const other = await core(t, writer.key)
  const [left, right] = [writer.replicate(true), other.replicate(false)]
  t.after(() => {
    left.destroy()
    right.destroy()
  })
  left.pipe(right).pipe(left)
  await other.get(0)
  const [peer] = other.peers
  await until('it is known to have all', () => peer!.remoteContiguousLength === 8)
  await writer.clear(2, 4)
  await until('it is known to have cleared two', () => peer!.remoteContiguousLength === 2)
  const has = Array.from({ length: 8 }, (_, i) => peer!.remoteBitfield.firstSet(i) === i)
  assert.deepEqual(has, [true, true, false, false, true, true, true, true])
  const got = await other.get(6, { timeout: 5000 })
  assert.equal(String(got), 'block 6')
})
