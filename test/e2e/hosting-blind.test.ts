// A host keeps a space and can read nothing of it: everything that it has, on its disk and in its memory, is searched.
import assert from 'node:assert/strict'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { contentKey, type SpaceRecord } from '../../src/space/index.ts'
import { type NodeProcess, tempFolder, until } from '../support/cobox.ts'
import { MIB } from '../support/faults.ts'
import { admit, agree, createSpace, startHost, startPerson, untilHeld } from '../support/hosting.ts'
import { keyNeedles, type Needle, scanFolder, scanMemory, textNeedles } from '../support/scan.ts'

/** In every text of the space. */
const SIGN = 'quixotry'

/** Files that are full of the sign, as small and as large as files are. */
async function makeFiles(t: TestContext): Promise<string> {
  const folder = join(await tempFolder(t), 'source')
  await mkdir(join(folder, `${SIGN} minutes`), { recursive: true })
  for (const [i, size] of [10, 100, 5000, 70_000, 300_000, 3 * MIB, 12 * MIB].entries()) {
    const line = `line of ${SIGN} number ${i}; `
    const text = line.repeat(Math.ceil(size / line.length)).slice(0, Math.max(size, line.length))
    await writeFile(join(folder, i % 2 ? `${SIGN} minutes` : '.', `${SIGN} ${i}.txt`), text)
  }
  return folder
}

async function keysOf(node: NodeProcess, space: string): Promise<Needle[]> {
  const file = join(node.home, 'spaces', space, 'space.json')
  const { generations } = JSON.parse(await readFile(file, 'utf8')) as SpaceRecord
  return generations.flatMap(generation => {
    const { number, encryptionKey, writerSeed, blobsSeed } = generation
    const needles = [
      ...keyNeedles(`encryption key ${number}`, encryptionKey),
      ...keyNeedles(`content key ${number}`, contentKey(generation)),
    ]
    if (writerSeed) needles.push(...keyNeedles(`writer seed ${number}`, writerSeed))
    if (blobsSeed) needles.push(...keyNeedles(`blobs seed ${number}`, blobsSeed))
    return needles
  })
}

test('[H3] nothing of a space is on the disk of its host, in its log or in its memory: no text, no name, no key', {
  timeout: 180_000,
}, async t => {
  const [host, anna] = await Promise.all([
    startHost(t, 'Mill', { args: ['--log-level', 'trace'] }),
    startPerson(t, `Anna ${SIGN}`),
  ])
  const ben = await startPerson(t, `Ben ${SIGN}`, [anna])
  const space = await createSpace(anna, `House of ${SIGN}`)
  await admit(anna, ben, space)
  await anna.json('files', 'import', space, await makeFiles(t), `${SIGN} tree`)
  const agreement = await agree(host, anna, space)
  await anna
    .client()
    .space(space)
    .files.mkdir({ path: `${SIGN} folder` })
  await untilHeld(anna, space)
  // again in the keys that follow, by both, and read back from the host too
  await anna.json('space', 'rotate', space)
  await until('Ben has come along', async () => (await ben.client().spaceStatus({ space })).generation === 2)
  await ben
    .client()
    .space(space)
    .files.mkdir({ path: `${SIGN} folder of ben` })
  await ben.json('space', 'sync', space, '--wait', '--timeout', '60s')
  await anna.json('space', 'sync', space, '--wait', '--timeout', '60s')
  await untilHeld(anna, space)
  const drill = await anna.json<{ equal: boolean; files: number }>('hosting', 'drill', space)
  assert.deepEqual([drill.equal, drill.files], [true, 7])
  await anna.json('hosting', 'audit', space)
  await host.json('hosting', 'list')

  const texts = textNeedles('a text of the space', SIGN)
  // both have most of them
  const all = [...(await keysOf(anna, space)), ...(await keysOf(ben, space))]
  const keys = [...new Map(all.map(key => [key.bytes.toString('hex'), key])).values()]
  assert.ok(keys.length >= 4 * 6, `${keys.length} forms of keys`)
  const needles = [...texts, ...keys]
  const disk = await scanFolder(host.home, needles)
  assert.ok(disk.bytes > 15 * MIB, `it holds the space: ${disk.bytes} bytes`)
  assert.deepEqual([...disk.found], [])
  const memory = await scanMemory(host.pid, needles)
  assert.ok(memory.bytes > 50 * MIB, `it is a whole process: ${memory.bytes} bytes`)
  assert.deepEqual([...memory.found], [])

  // what knows the space has all of it: the search finds what is there
  const there = await scanFolder(anna.home, needles)
  assert.ok(there.found.has('a text of the space (UTF-8)'))
  for (const key of ['encryption key 1', 'encryption key 2'])
    assert.ok(there.found.has(`${key} in hex (UTF-8)`), key)
  const inMind = await scanMemory(anna.pid, needles)
  assert.ok(inMind.found.has('a text of the space (UTF-8)'))
  assert.ok(inMind.found.has('content key 2'), 'a key, as the cipher takes it')
  // and the host’s own secrets are where they should be
  const secret = JSON.parse(
    await readFile(join(host.home, 'hosting', agreement, 'agreement.json'), 'utf8'),
  ) as {
    papers: { agreement: { text: string } }
  }
  const own = textNeedles('the agreement', JSON.parse(secret.papers.agreement.text).agreement)
  assert.ok((await scanMemory(host.pid, own)).found.size > 0)
  assert.equal((await host.client().hostingList()).guests.length, 1, 'it goes on')
})
