// Where a file is held, as devices and hosts that are there say it, and as it is believed of a host that is away.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { FileHeld } from '../../src/api/held-endpoints.ts'
import { tempFolder, until } from '../support/cobox.ts'
import { hashOf, MIB } from '../support/faults.ts'
import { admit, agree, createSpace, startHost, startPerson, untilHeld } from '../support/hosting.ts'
import { randomBytesFrom } from '../support/trees.ts'

const SIZES = { 'a.bin': 2 * MIB, 'b.bin': 3 * MIB + 5, 'c.bin': 4 * MIB }

test('each file is known to be where it is: here, on a device that keeps what it opens, and at a host', {
  timeout: 120_000,
}, async t => {
  const [mill, anna] = await Promise.all([startHost(t, 'Mill'), startPerson(t, 'Anna')])
  const ben = await startPerson(t, 'Ben', [anna])
  const space = await createSpace(anna)
  await admit(anna, ben, space)
  await ben.json('space', 'policy', space, 'opened')
  const folder = await tempFolder(t)
  for (const [name, bytes] of Object.entries(SIZES))
    await writeFile(join(folder, name), randomBytesFrom(bytes, bytes))
  await writeFile(join(folder, 'empty.txt'), '')
  await anna.json('files', 'import', space, folder)
  await ben.json('space', 'sync', space, '--wait')
  await hashOf(ben, space, 'b.bin')
  const agreement = await agree(mill, anna, space, { coop: 'Mill co-op' })
  await untilHeld(anna, space)

  const held = (path: string) => anna.json<FileHeld>('files', 'held', space, path)
  const bens = async (path: string) => (await held(path)).devices.map(({ missingBytes }) => missingBytes)
  // it has read the one in the middle alone
  await until('Ben has said what he has', async () => (await bens('b.bin'))[0] === 0)
  assert.deepEqual([await bens('a.bin'), await bens('c.bin')], [[2 * MIB], [4 * MIB]])
  assert.deepEqual(await bens('empty.txt'), [0])
  const { here, hosts, size } = await held('c.bin')
  assert.deepEqual([here.missingBytes, size], [0, 4 * MIB])
  assert.deepEqual(
    hosts.map(one => [one.agreement, one.coop, one.connected, one.missingBytes, typeof one.provenAt]),
    [[agreement, 'Mill co-op', true, 0, 'number']],
  )
  const atBen = await ben.json<FileHeld>('files', 'held', space, 'a.bin')
  assert.deepEqual([atBen.here.missingBytes, atBen.devices[0]!.missingBytes], [2 * MIB, 0])
  assert.equal(await anna.refusal('files', 'held', space, 'none.bin'), 'NO_FILE')
  assert.equal(await anna.refusal('files', 'held', space, '/'), 'IS_A_FOLDER')

  // what is not there says nothing, and what came since was proven by nobody
  await Promise.all([mill.stop(), ben.stop()])
  await until('they are gone', async () => {
    const { hosts: away, devices } = await held('c.bin')
    return devices.length === 0 && away[0]!.connected === false
  })
  await anna.json('files', 'put', space, join(folder, 'a.bin'), 'new.bin')
  await writeFile(join(folder, 'new.bin'), randomBytesFrom(9, 1000))
  await anna.json('files', 'put', space, join(folder, 'new.bin'), 'newer.bin')
  const [old] = (await held('c.bin')).hosts
  assert.deepEqual([old!.missingBytes, typeof old!.provenAt], [null, 'number'])
  const [fresh] = (await held('newer.bin')).hosts
  assert.deepEqual([fresh!.missingBytes, fresh!.provenAt], [null, null])
  const same = (await held('new.bin')).hosts[0]!
  assert.equal(same.provenAt, old!.provenAt, 'the same content under another name is where it was')
})
