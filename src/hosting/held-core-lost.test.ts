// A host whose disk has lost blocks: it says so as soon as it is asked for one of them, and fetches all of them again.
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import Corestore from 'corestore'
import type Hypercore from 'hypercore'
import { until } from '../../test/support/network.ts'
import { HeldCore } from './held-core.ts'

async function aStore(t: TestContext): Promise<Corestore> {
  const folder = await mkdtemp(join(tmpdir(), 'cobox-held-'))
  const store = new Corestore(folder)
  t.after(async () => {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  })
  return store
}

async function lose(core: Hypercore, index: number): Promise<void> {
  const writes = core.core.state.storage.write()
  writes.deleteBlock(index)
  await writes.flush()
}

/** A guest’s core of 100 blocks, and what its host has of it. */
async function hosted(t: TestContext): Promise<{ core: Hypercore; held: HeldCore }> {
  const [guests, hosts] = [await aStore(t), await aStore(t)]
  const core = guests.get({ name: 'content' }) as Hypercore
  await core.append(Array.from({ length: 100 }, (_, i) => Buffer.from(`block ${i}`)))
  const held = new HeldCore(core.key.toString('hex'), hosts.get(core.key) as Hypercore, [])
  await held.open()
  const stream = guests.replicate(true)
  const other = hosts.replicate(false)
  stream.pipe(other).pipe(stream)
  t.after(() => stream.destroy())
  await until('its length is known', () => held.core.length === 100)
  held.fetch()
  await until('all is here', () => held.core.contiguousLength === 100)
  await held.count()
  return { core, held }
}

/** What the guest’s device believes that the host has. */
function believed(core: Hypercore, index: number): boolean {
  const { remoteBitfield, remoteContiguousLength } = core.peers[0]!
  return index < remoteContiguousLength || remoteBitfield.get(index)
}

test('[H12] blocks that the disk of a host has lost are known to be missing once one is asked for, and come again', async t => {
  const { core, held } = await hosted(t)
  const lost = [3, 40, 41, 99]
  for (const index of lost) await lose(held.core, index)
  assert.equal(await held.core.has(40), true, 'it does not know of it yet')

  assert.equal(await held.read(40), null)
  assert.equal(held.missing().blocks, 1)
  await held.readAll()
  assert.equal(held.missing().blocks, 4)
  await until('the guest knows', () => lost.every(index => !believed(core, index)) && believed(core, 42))
  held.fetch()
  await until('all is here again', () => held.core.contiguousLength === 100)
  assert.equal(String(await held.read(41)), 'block 41')
  await until('the guest knows', () => lost.every(index => believed(core, index)))
})

test('[H9] when a block was cleared, guests still learn of all that comes afterwards', async t => {
  const { core, held } = await hosted(t)
  await held.clear(7, 8)
  await until('the guest knows', () => !believed(core, 7) && believed(core, 8))
  await core.append(Array.from({ length: 300 }, (_, i) => Buffer.from(`more ${i}`)))
  await until('its length is known', () => held.core.length === 400)
  held.fetch()
  await until('all that it may have is here', () => held.missing().blocks === 0)
  await until('the guest knows', () =>
    Array.from({ length: 400 }).every((_, i) => believed(core, i) === (i !== 7)),
  )
})
