// What a host counts of a core is what is there.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HeldCore } from '../src/hosting/held-core.ts'
import { openStorage } from '../src/store/index.ts'
import { tempFolder } from './support/cobox.ts'

test('[H8] a block that has come twice is counted once', async t => {
  const { store, files } = await openStorage(await tempFolder(t), 'test')
  t.after(async () => {
    await store.close()
    await files.close()
  })
  const core = store.get({ name: 'content' })
  await core.ready()
  const held = new HeldCore(core.key.toString('hex'), core, [])
  await held.open()
  for (let i = 0; i < 10; i++) {
    await core.append(Buffer.alloc(1000 + i))
    held.arrived(1000 + i)
  }
  await core.clear(3, 5)
  await held.count()
  const { cost } = held
  assert.deepEqual([held.blocks, held.bytes], [8, 10_045 - 1003 - 1004])
  // it was asked for again before it was there
  held.arrived(1009)
  assert.ok(held.cost > cost)
  await held.recount()
  assert.equal(held.cost, cost)
})
