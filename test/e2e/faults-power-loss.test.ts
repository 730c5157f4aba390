// A member's node that loses power: what was acknowledged is there afterwards, and the space goes on as one.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { type NodeProcess, tempFolder, until } from '../support/cobox.ts'
import { hashOf, listAll, makeTree, SEED } from '../support/faults.ts'
import { admit, createSpace, faultsIn, startPerson } from '../support/hosting.ts'
import { type FrailDisk, frailDisk, nothing, someBy } from '../support/power-loss.ts'
import { randomBytesFrom, randomFrom } from '../support/trees.ts'

const LOSSES = 4

/** Anna loses power again and again, in the middle of an import of which Ben gets to know while it runs. */
async function losses(t: TestContext, disk: FrailDisk): Promise<void> {
  const ben = await startPerson(t, 'Ben')
  const anna = await startPerson(t, 'Anna', [ben], disk)
  const space = await createSpace(ben)
  await admit(ben, anna, space)
  const folder = await tempFolder(t)
  const random = randomFrom(SEED)
  const some = someBy(random)
  for (let i = 0; i < LOSSES; i++) {
    const file = join(folder, `${i}`)
    await writeFile(file, randomBytesFrom(SEED + i, 300_000 + i * 700_000))
    await anna.json('files', 'put', space, file, `put ${i}`)
    await makeFolder(anna, space, `made ${i}`)
    if (random() < 0.5)
      await until('the other one has it', async () => (await listAll(ben, space)).has(`made ${i}`))
    // in the middle of something else
    const source = join(folder, `source ${i}`)
    await makeTree(source, { seed: SEED + i, small: 60, large: 2, largeMiB: 3 })
    const importing = anna.json('files', 'import', space, source, `import ${i}`)
    importing.catch(() => {})
    await until('it is under way', async () => (await listAll(ben, space)).has(`import ${i}`), 60_000)
    const seen = await listAll(ben, space)
    await anna.kill()
    await disk.losePower(i % 2 === 0 ? nothing : some)
    await anna.restart()
    const there = await listAll(anna, space)
    for (let j = 0; j <= i; j++) {
      assert.ok(there.has(`made ${j}`), `made ${j}`)
      assert.equal(await hashOf(anna, space, `put ${j}`), await hashOf(ben, space, `put ${j}`))
    }
    await until(
      'what others had heard of is back',
      async () => {
        const now = await listAll(anna, space)
        return [...seen.keys()].every(path => now.has(path))
      },
      60_000,
    )
  }
  await makeFolder(anna, space, 'in the end')
  const paths = async (node: NodeProcess) => [...(await listAll(node, space)).keys()].sort()
  await until('both have it', async () => (await paths(ben)).includes('in the end'))
  assert.deepEqual(await paths(anna), await paths(ben))
  assert.deepEqual(await faultsIn(anna), [])
  assert.deepEqual(await faultsIn(ben), [])
}

async function makeFolder(node: NodeProcess, space: string, path: string): Promise<void> {
  await node.client().space(space).files.mkdir({ path })
}

/** Asks for no more: folders may come and go while what was done apart is put into one order. */
async function hasEntry(node: NodeProcess, space: string, path: string): Promise<boolean> {
  const { entries } = await node.client().space(space).files.list({ path: '' })
  return entries.some(entry => entry.path === path)
}

test(
  `a member whose computer loses power again and again has everything that was acknowledged (seed ${SEED})`,
  {
    timeout: 300_000,
  },
  async t => losses(t, await frailDisk(t)),
)

test('who writes after a power cut before others are there says nothing else than what they had heard', {
  timeout: 300_000,
}, async t => {
  // long enough for the other one to hear of what is not on the disk, if it were told
  const disk = await frailDisk(t, { syncMs: 400 })
  const ben = await startPerson(t, 'Ben')
  const anna = await startPerson(t, 'Anna', [ben], disk)
  const space = await createSpace(ben)
  await admit(ben, anna, space)
  const folder = await tempFolder(t)
  for (const which of ['first', 'second']) {
    const content = join(folder, which)
    await writeFile(content, randomBytesFrom(SEED, 700_000))
    const putting = anna.json('files', 'put', space, content, `heard of, ${which}`)
    putting.catch(() => {})
    await until('the other one has heard of it', () => hasEntry(ben, space, `heard of, ${which}`))
    await anna.kill()
    await disk.losePower(nothing)
    await ben.stop()
    await anna.restart()
    await writeFile(content, randomBytesFrom(SEED + 1, 700_000))
    await anna.json('files', 'put', space, content, `alone, ${which}`)
    await ben.restart('--peer', anna.ready.tcp)
    await until('the other one has it', () => hasEntry(ben, space, `alone, ${which}`))
    assert.deepEqual([...(await listAll(ben, space)).keys()], [...(await listAll(anna, space)).keys()])
    assert.equal(await hashOf(ben, space, `alone, ${which}`), await hashOf(anna, space, `alone, ${which}`))
  }
  assert.deepEqual(await faultsIn(anna), [])
  assert.deepEqual(await faultsIn(ben), [])
})
