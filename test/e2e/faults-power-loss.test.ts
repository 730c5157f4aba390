// A member's node that loses power: what was acknowledged is there afterwards, and the space goes on as one.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { tempFolder, until } from '../support/cobox.ts'
import { hashOf, listAll, makeTree, SEED } from '../support/faults.ts'
import { admit, createSpace, faultsIn, startPerson } from '../support/hosting.ts'
import { frailDisk, nothing, someBy } from '../support/power-loss.ts'
import { randomBytesFrom, randomFrom } from '../support/trees.ts'

const LOSSES = 4

test(`a member whose computer loses power again and again has everything that was acknowledged (seed ${SEED})`, {
  timeout: 300_000,
}, async t => {
  const disk = await frailDisk(t)
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
    await anna
      .client()
      .space(space)
      .files.mkdir({ path: `made ${i}` })
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
  await anna.client().space(space).files.mkdir({ path: 'in the end' })
  const paths = async (node: typeof anna) => [...(await listAll(node, space)).keys()].sort()
  await until('both have it', async () => (await paths(ben)).includes('in the end'))
  assert.deepEqual(await paths(anna), await paths(ben))
  assert.deepEqual(await faultsIn(anna), [])
  assert.deepEqual(await faultsIn(ben), [])
})
