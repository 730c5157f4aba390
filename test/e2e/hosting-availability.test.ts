// A writer leaves for good; who comes later gets everything from hosts alone: one of them killed in the middle, and across a
// rotation of the keys. HOSTING_MIB and HOSTING_FILES make the tree larger.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { tempFolder, until } from '../support/cobox.ts'
import { blockBytes, exported, makeTree, MIB } from '../support/faults.ts'
import { admit, faultsIn, startPerson, untilHeld } from '../support/hosting.ts'
import { cast, joinAndBeAlone, sync, untilBothLetIn, writeAndLeave } from '../support/hosting-story.ts'

const TOTAL_MIB = Number(process.env['HOSTING_MIB'] ?? 64)
const FILES = Number(process.env['HOSTING_FILES'] ?? 300)
/** By default smaller: what counts is the rotation. */
const ROTATED_MIB = Number(process.env['HOSTING_MIB'] ?? 8)
const ROTATED_FILES = Number(process.env['HOSTING_FILES'] ?? 60)
const LIMIT = 60_000 + TOTAL_MIB * 1000

test('[H7] who never met the writer completes from hosts alone, though one of two is killed in the middle', {
  timeout: LIMIT * 3,
}, async t => {
  const all = await cast(t)
  const { space, hosts } = all
  const before = await writeAndLeave(t, all, { mib: TOTAL_MIB, files: FILES, limitMs: LIMIT })
  const ben = await joinAndBeAlone(t, all, 3)
  await ben.client().spacePolicy({ space, keep: 'everything' })
  let at = 0
  for (const end = Date.now() + LIMIT; at < 2 * MIB && Date.now() < end; ) at = await blockBytes(ben, space)
  await hosts[0]!.kill()
  assert.ok(at >= 2 * MIB && at < TOTAL_MIB * MIB * 0.8, `it was in the middle: ${at} bytes had come`)
  await sync(ben, space, LIMIT)
  assert.deepEqual(await exported(t, ben, space, 'tree'), before)
  assert.equal((await ben.client().spaceStatus({ space })).content.missingBytes, 0)
  for (const node of [ben, hosts[1]!]) assert.deepEqual(await faultsIn(node), [])
})

test('[H7] with a rotation of the keys in between, a newcomer and a member who was away complete from hosts alone', {
  timeout: LIMIT * 3,
}, async t => {
  const all = await cast(t)
  const { space, anna, cleo, hosts } = all
  const dan = await startPerson(t, 'Dan', [anna])
  await admit(anna, dan, space)
  await untilBothLetIn(all, 3)
  await dan.stop()
  const before = await writeAndLeave(t, all, { mib: ROTATED_MIB, files: ROTATED_FILES, limitMs: LIMIT })

  await cleo.json('space', 'rotate', space)
  const late = join(await tempFolder(t), 'late')
  const after = await makeTree(late, { seed: 32, small: 20, large: 2, largeMiB: 1 })
  await cleo.json('files', 'import', space, late, 'late')
  await untilHeld(cleo, space)
  assert.equal((await cleo.client().spaceStatus({ space })).generation, 2)

  const ben = await joinAndBeAlone(t, all, 4)
  await ben.client().spacePolicy({ space, keep: 'everything' })
  await sync(ben, space)
  assert.deepEqual(await exported(t, ben, space, 'tree'), before)
  assert.deepEqual(await exported(t, ben, space, 'late'), after)

  // nobody but one host is there for who was away
  await ben.stop()
  await hosts[0]!.stop()
  await dan.restart('--device-name', 'Dan’s laptop')
  await until(
    'he has come along',
    async () => (await dan.client().spaceStatus({ space })).generation === 2,
    60_000,
  )
  await sync(dan, space)
  assert.deepEqual(await exported(t, dan, space, 'tree'), before)
  assert.deepEqual(await exported(t, dan, space, 'late'), after)
})
