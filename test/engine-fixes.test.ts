// Faults of the engine that CoBox mends: each test fails without the mending.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import ApplyState from 'autobase/lib/apply-state.js'
import AutoStore from 'autobase/lib/store.js'
import '../src/space/index.ts'
import { tempFolder } from './support/cobox.ts'
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
