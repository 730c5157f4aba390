// What was purged in a space is deleted at its host, and never comes again.
import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { until } from '../../test/support/cobox.ts'
import { newCore, newStore } from '../../test/support/stores.ts'
import { diskUsage } from '../lib/disk.ts'
import { BLOCK_COST } from './held-core.ts'
import {
  block,
  blocks,
  blocksOf,
  close,
  keyOf,
  meet,
  MIB,
  newFolder,
  open,
  told,
} from '../../test/support/holdings.ts'

test('[H9] what was cleared is gone, and comes no more, also after it was opened again', async t => {
  const guest = await newStore(t)
  const core = await newCore(guest, 'content', blocks(8, MIB))
  const folder = await newFolder(t)
  let holding = await open(t, folder)
  let part = await meet(t, guest, holding)
  await holding.hold([told(core)])
  await until('all is here', () => blocksOf(holding, core) === 8)
  const before = await diskUsage(folder)
  await holding.clear([{ core: keyOf(core), start: 2, end: 6 }], 'a7')
  assert.equal(holding.clearedUpTo, 'a7')
  await until('it does not count', () => holding.report().usedBytes === 4 * (MIB + BLOCK_COST))
  assert.ok((await diskUsage(folder)) < before - 3.5 * MIB, 'its room is free')
  for (const i of [2, 5]) assert.equal(await holding.block(keyOf(core), i), null)
  for (const i of [1, 6]) assert.deepEqual(await holding.block(keyOf(core), i), block(i, MIB))
  assert.equal(await holding.prove(keyOf(core), 2, 0), null)
  await core.append(blocks(1, MIB))
  await until('what is new comes', () => blocksOf(holding, core) === 5)
  part()
  await close(holding)

  holding = await open(t, folder)
  part = await meet(t, guest, holding)
  assert.equal(holding.clearedUpTo, 'a7')
  await core.append(blocks(1, MIB))
  await until('what is new comes again', () => blocksOf(holding, core) === 6)
  for (const i of [2, 3, 4, 5]) assert.equal(await holding.block(keyOf(core), i), null)
  assert.equal(holding.report().missingBytes, 0)
  await holding.clear([], 'a3')
  assert.equal(holding.clearedUpTo, 'a7', 'what came late takes nothing back')
})

test('[H9] what a kill left of what was to be cleared is gone when it is opened again', async t => {
  const guest = await newStore(t)
  const core = await newCore(guest, 'content', blocks(8, MIB))
  const folder = await newFolder(t)
  let holding = await open(t, folder)
  const part = await meet(t, guest, holding)
  await holding.hold([told(core)])
  await until('all is here', () => blocksOf(holding, core) === 8)
  part()
  await close(holding)
  // the note was made, and then the power went
  const list = JSON.parse(await readFile(join(folder, 'cores.json'), 'utf8'))
  list.cleared[keyOf(core)] = [[2, 6]]
  await writeFile(join(folder, 'cores.json'), JSON.stringify(list))
  holding = await open(t, folder)
  assert.equal(await holding.block(keyOf(core), 3), null)
  assert.equal(holding.report().usedBytes, 4 * (MIB + BLOCK_COST))
})

test('[H9] what is cleared of a core before the host knows it never comes, also after it was opened again', async t => {
  const guest = await newStore(t)
  const [one, two] = [await newCore(guest, 'one', blocks(8)), await newCore(guest, 'two', blocks(8))]
  const folder = await newFolder(t)
  let holding = await open(t, folder)
  await holding.clear(
    [
      { core: keyOf(one), start: 0, end: 3 },
      { core: keyOf(two), start: 0, end: 5 },
    ],
    'a1',
  )
  let part = await meet(t, guest, holding)
  await holding.hold([told(one)])
  await until('the rest of the one is here', () => blocksOf(holding, one) === 5)
  part()
  await close(holding)
  holding = await open(t, folder)
  part = await meet(t, guest, holding)
  await holding.hold([told(two)])
  await until('the rest of the other is here', () => blocksOf(holding, two) === 3)
  assert.equal(await holding.block(keyOf(one), 2), null)
  assert.equal(await holding.block(keyOf(two), 4), null)
  assert.equal(holding.report().missingBytes, 0)
})

test('[H9] what is no range of blocks clears nothing', async t => {
  const guest = await newStore(t)
  const core = await newCore(guest, 'log', blocks(8))
  const holding = await open(t, await newFolder(t))
  await meet(t, guest, holding)
  await holding.hold([told(core)])
  await until('all is here', () => blocksOf(holding, core) === 8)
  const key = keyOf(core)
  await holding.clear(
    [
      null,
      {},
      { core: key, start: -1, end: 3 },
      { core: key, start: 3, end: 3 },
      { core: key, start: 0, end: 1.5 },
      { core: key, start: 0, end: 2 ** 53 },
      { core: 'log', start: 0, end: 3 },
    ] as never,
    'a1',
  )
  for (let i = 0; i < 8; i++) assert.deepEqual(await holding.block(key, i), block(i))
})

test('[H9] how far the guest has cleared is not said before it is noted', async t => {
  const folder = await newFolder(t)
  const holding = await open(t, folder)
  const { folder: there } = holding.options
  holding.options.folder = join(folder, 'not', 'there')
  await assert.rejects(holding.clear([], 'a1'), { code: 'ENOENT' })
  assert.equal(holding.clearedUpTo, '')
  holding.options.folder = there
  await holding.clear([], 'a1')
  assert.equal(holding.clearedUpTo, 'a1')
})
