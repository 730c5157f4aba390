// A device that was stopped in the middle of its first meeting knows how long the view is, and lacks parts of it: it says so while
// it is alone, and gets the rest from whoever is there.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { openStorage } from '../../src/store/index.ts'
import { startNode, tempFolder } from '../support/cobox.ts'
import { exported, makeTree } from '../support/faults.ts'

/** Takes all blocks of the view away, as if they had not come yet; the node must not run. */
async function loseView(home: string, space: string): Promise<void> {
  const { store, files } = await openStorage(join(home, 'spaces', space, 'generation-1'), 'test')
  let cleared = 0
  for await (const discoveryKey of store.list()) {
    const core = store.get({ discoveryKey, encryption: null })
    await core.ready()
    // the engine signs views for the indexers, and they may be cut back; the longer one is ours, the other its own
    if (core.manifest?.allowPatch && core.byteLength > 100_000) {
      await core.clear(0, core.length)
      cleared += core.length
    }
    await core.close()
  }
  await store.close()
  await files.close()
  assert.ok(cleared > 10, `${cleared} blocks of a view were there`)
}

test('[M10] whoever has the view in part lets in who holds the key, and has all of it a moment later', {
  timeout: 120_000,
}, async t => {
  const source = join(await tempFolder(t), 'source')
  const tree = await makeTree(source, { seed: 7, small: 300, large: 2, largeMiB: 2 })
  const a = await startNode(t, { args: ['--person-name', 'Anna'] })
  const { space } = await a.json<{ space: string }>('space', 'create', 'House')
  const peer = ['--peer', a.ready.tcp]
  const b = await startNode(t, { args: ['--person-name', 'Ben', ...peer] })
  await b.json('join', (await a.json<{ invite: string }>('invite', 'create', space)).invite)
  await a.json('files', 'import', space, source)
  await b.json('space', 'sync', space, '--wait')
  await b.stop()
  await loseView(b.home, space)

  await b.restart('--no-internet')
  const alone = await b.run('files', 'list', space, '--json')
  assert.equal(alone.code, 1)
  assert.match(alone.stdout + alone.stderr, /NOT_HERE_YET/)
  const { spaces } = await b.client().spaceList()
  assert.deepEqual(
    spaces.map(({ name, state, reason }) => [name, state, reason]),
    [['House', 'joining', 'a part of it has come: waiting for a device that has the rest']],
  )

  // neither has reason to write anything: what is lacking comes all the same
  await b.restart(...peer)
  await b.json('space', 'sync', space, '--wait')
  assert.deepEqual(await exported(t, b, space), tree)
  await b.restart('--no-internet')
  assert.deepEqual(await exported(t, b, space), tree)
})
