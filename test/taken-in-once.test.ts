// A space is taken in once: what is on a disk keeps its keys, whoever offers the same space meanwhile.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { newDeviceSeeds, seedCores } from '../src/space/index.ts'
import type { SpaceKeys } from '../src/node/space-keys.ts'
import { tempFolder } from './support/cobox.ts'
import { Replica } from './support/replicas.ts'
import { household } from './support/space-story.ts'

function keysOf({ live: { id, name, space } }: Replica): SpaceKeys {
  const { number, key, encryptionKey } = space.generation
  return { space: id, name, generation: number, key, encryptionKey }
}

const recordOf = ({ spaces }: Replica, space: string) =>
  readFile(join(spaces.folderOf(space), 'space.json'), 'utf8')

test('a space that another device offers while it is still being opened keeps its own logs', async t => {
  const [anna] = (await household(t, { anna: 'coordinator' })) as [Replica]
  const keys = keysOf(anna)
  const { writer } = anna.live.space
  const before = await recordOf(anna, keys.space)
  await anna.close()

  const opened = anna.open()
  // as a connection does that comes at once
  const brought = anna.spaces.bring(keys)
  await opened
  assert.equal(await brought, anna.live)
  assert.equal(anna.live.space.writer, writer)
  assert.equal(await recordOf(anna, keys.space), before)
  await anna.live.space.append([{ type: 'files.mkdir', input: { path: 'still mine' } }])
  assert.equal((await anna.live.space.me())?.role, 'coordinator')
})

test('a space that comes from two sides at once is one, with one pair of logs, also after a start', async t => {
  const [anna] = (await household(t, { anna: 'coordinator' })) as [Replica]
  const keys = keysOf(anna)
  const ben = await Replica.make('ben', join(await tempFolder(t), 'ben'))
  t.after(() => ben.close())
  const seeds = newDeviceSeeds()
  const [joined, offered, again] = await Promise.all([
    ben.spaces.add(keys, seeds),
    ben.spaces.bring(keys),
    ben.spaces.add(keys, newDeviceSeeds()),
  ])
  assert.equal(offered, null, 'it is under way')
  assert.equal(again, joined)
  assert.deepEqual(ben.spaces.all(), [joined])
  const { writer } = seedCores(seeds)
  assert.equal(joined.space.writer, writer)
  await ben.restart()
  assert.equal(ben.live.space.writer, writer)
})

test('a space that is offered while this copy of it is deleted comes anew, and whole', async t => {
  const [anna] = (await household(t, { anna: 'coordinator' })) as [Replica]
  const keys = keysOf(anna)
  const ben = await Replica.make('ben', join(await tempFolder(t), 'ben'))
  t.after(() => ben.close())
  const first = await ben.spaces.add(keys, newDeviceSeeds())
  const [, second] = await Promise.all([
    ben.spaces.forget(first, true),
    ben.spaces.add(keys, newDeviceSeeds()),
  ])
  assert.notEqual(second, first)
  assert.deepEqual(ben.spaces.all(), [second])
  await ben.restart()
  assert.equal(ben.live.space.writer, second.space.writer)
})
