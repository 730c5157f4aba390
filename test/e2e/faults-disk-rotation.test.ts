// A full disk while a new generation is due: nothing is begun that does not fit, and it begins by itself once there is room.
import assert from 'node:assert/strict'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { diskUsage } from '../../src/lib/disk.ts'
import { Rotations } from '../../src/node/rotations.ts'
import { tempFolder, until } from '../support/cobox.ts'
import { MIB, smallDisk } from '../support/faults.ts'
import { Replica } from '../support/replicas.ts'
import { generationOf } from '../support/space-story.ts'

/** Folders, and how long their names are: a view of some MiB. */
const FOLDERS = 12_000
const NAME = 200

test('[M20] a generation that does not fit on the disk is not begun, takes no room, and begins when there is some', {
  timeout: 180_000,
}, async t => {
  const disk = await smallDisk(t, 160)
  const anna = await Replica.make('anna', join(disk.folder, 'anna'))
  const ben = await Replica.make('ben', join(await tempFolder(t), 'ben'))
  t.after(() => Promise.all([anna.close(), ben.close()]))
  await anna.found()
  await anna.admit(ben)
  for (let i = 0; i < FOLDERS; i += 500)
    await anna.live.space.append(
      Array.from({ length: 500 }, (_, j) => ({
        type: 'files.mkdir',
        input: { path: `${i + j}`.padEnd(NAME, 'x') },
      })),
    )
  await anna.live.space.flush()
  // enough for an action, not for the view twice
  const ballast = join(disk.folder, 'ballast')
  await writeFile(ballast, Buffer.alloc((await disk.free()) - 18 * MIB))

  let failures = 0
  anna.rotations.close()
  const warn = () => void failures++
  anna.rotations = new Rotations({ debug() {}, info() {}, warn, error() {} }, 100)
  anna.rotations.watch(anna.live)
  await anna.live.space.append([{ type: 'members.remove', input: { member: ben.keys.identity } }])
  await assert.rejects(anna.rotations.settle(anna.live), { code: 'DISK_FULL' })
  const before = await diskUsage(anna.live.space.folder)
  await until('it is tried again and again', () => failures >= 5)
  assert.ok((await diskUsage(anna.live.space.folder)) < before + MIB, 'it takes no room')
  assert.equal(anna.live.space.stop, null)
  assert.equal(generationOf(anna), 1)

  await rm(ballast)
  await until('it begins', () => generationOf(anna) === 2)
  assert.equal(await anna.live.space.read(view => anna.live.space.membership.rotationDue(view)), null)
})
