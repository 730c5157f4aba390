import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { tempFolder, until } from '../../test/support/cobox.ts'
import { diskUsage, UsageFigure } from './disk.ts'

const KIB = 1024

test('all files below a folder count, at any depth; a folder that is not there takes nothing', async t => {
  const folder = await tempFolder(t)
  await mkdir(join(folder, 'a', 'b'), { recursive: true })
  for (let i = 0; i < 50; i++) await writeFile(join(folder, 'a', 'b', `${i}`), Buffer.alloc(4 * KIB, 1))
  await writeFile(join(folder, 'top'), Buffer.alloc(100 * KIB, 1))
  const bytes = await diskUsage(folder)
  assert.ok(bytes >= 300 * KIB && bytes < 700 * KIB, String(bytes))
  assert.equal(await diskUsage(join(folder, 'nothing')), 0)
})

test('a figure that takes long is reckoned once a minute, one that does not each time', async t => {
  const folder = await tempFolder(t)
  await writeFile(join(folder, 'one'), Buffer.alloc(100 * KIB, 1))
  let now = 0
  const slow = new UsageFigure(folder, { clock: () => now, quickMs: 0 })
  const quick = new UsageFigure(folder, { clock: () => now, quickMs: 1 })
  await until('both are reckoned', async () => (await slow.now()) !== null && (await quick.now()) !== null)
  const before = await slow.now()
  assert.equal(before, await quick.now())
  await writeFile(join(folder, 'two'), Buffer.alloc(100 * KIB, 1))
  now += 59_000
  assert.equal(await slow.now(), before)
  await until('the quick one is new', async () => (await quick.now())! > before!)
  assert.equal(await slow.now(), before)
  now += 1000
  await until('the slow one is new too', async () => (await slow.now())! > before!)
})
