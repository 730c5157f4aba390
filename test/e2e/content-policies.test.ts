// What a device keeps: everything, what was opened, or some folders; and how it reads what is not here.
import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { startNode, tempFolder, twoInASpace, until } from '../support/cobox.ts'
import { blockBytes, hashOf, MIB } from '../support/faults.ts'
import { hashFile, randomBytesFrom } from '../support/trees.ts'

const LARGE = 48 * MIB

/** A folder with minutes, which are small, and plans, which are large. */
async function makeFolder(t: TestContext): Promise<string> {
  const folder = await tempFolder(t)
  await mkdir(join(folder, 'minutes'))
  await mkdir(join(folder, 'plans'))
  await writeFile(join(folder, 'minutes', 'may.md'), 'we met')
  await writeFile(join(folder, 'plans', 'house.bin'), randomBytesFrom(1, LARGE))
  await writeFile(join(folder, 'plans', 'garden.bin'), randomBytesFrom(2, 3 * MIB))
  return folder
}

test('with `opened` nothing is fetched ahead; a file and a range stream from who has them, first byte first', async t => {
  const { a, b, space } = await twoInASpace(t)
  await b.json('space', 'policy', space, 'opened')
  const folder = await makeFolder(t)
  await a.json('files', 'import', space, folder)
  await b.json('space', 'sync', space, '--wait')
  assert.equal(await blockBytes(b, space), 0, 'the list is here, and no content')

  const range = await b
    .client()
    .content.get(space, 'plans/house.bin', { start: 40 * MIB, end: 40 * MIB + 100 })
  const parts: Buffer[] = []
  for await (const part of range.body) parts.push(part as Buffer)
  assert.deepEqual(
    Buffer.concat(parts),
    randomBytesFrom(1, LARGE).subarray(40 * MIB, 40 * MIB + 100),
    'the middle comes without the beginning',
  )
  assert.ok((await blockBytes(b, space)) < 8 * MIB)

  const { body } = await b.client().content.get(space, 'plans/house.bin')
  const [first] = (await body.iterator({ destroyOnReturn: false }).next()).value as Buffer
  assert.equal(first, randomBytesFrom(1, 1)[0])
  assert.ok((await blockBytes(b, space)) < LARGE, 'the first byte is there before the last')
  body.destroy()

  assert.equal(await hashOf(b, space, 'minutes/may.md'), await hashFile(join(folder, 'minutes', 'may.md')))
  await a.stop()
  assert.equal(
    await hashOf(b, space, 'minutes/may.md'),
    await hashFile(join(folder, 'minutes', 'may.md')),
    'what was opened is here now',
  )
  assert.equal(await b.refusal('files', 'get', space, 'plans/garden.bin', '-'), 'CONTENT_NOT_HERE')
})

test('with `folders` those are here, and the rest is not', async t => {
  const { a, b, space } = await twoInASpace(t)
  const policy = await b.run('space', 'policy', space, 'folders', '--folders', 'minutes')
  assert.equal(policy.stdout, `“${space}”: this device keeps the content of some folders: minutes.\n`)
  const folder = await makeFolder(t)
  await a.json('files', 'import', space, folder)
  await b.json('space', 'sync', space, '--wait')
  await a.stop()
  assert.equal(await hashOf(b, space, 'minutes/may.md'), await hashFile(join(folder, 'minutes', 'may.md')))
  assert.equal(await b.refusal('files', 'get', space, 'plans/garden.bin', '-'), 'CONTENT_NOT_HERE')
  // who now wants it all lacks it, and says so, until somebody comes who has it
  await b.json('space', 'policy', space, 'everything')
  assert.equal((await b.client().spaceStatus({ space })).content.missingFiles, 2)
  await a.restart('--peer', b.ready.tcp)
  await b.json('space', 'sync', space, '--wait')
  assert.equal(await hashOf(b, space, 'plans/house.bin'), await hashFile(join(folder, 'plans', 'house.bin')))
})

test('two devices that lack the same content are not said to have everything, nor is that waited for', async t => {
  const { a, b, space } = await twoInASpace(t)
  await b.json('space', 'policy', space, 'opened')
  const { invite } = await a.json<{ invite: string }>('invite', 'create', space)
  const c = await startNode(t, {
    args: ['--person-name', 'Cara', '--peer', a.ready.tcp, '--peer', b.ready.tcp],
  })
  assert.deepEqual(await c.json('join', invite), { space })
  await c.json('space', 'policy', space, 'opened')
  await a.json('files', 'import', space, await makeFolder(t), 'taken')
  for (const node of [b, c]) await node.json('space', 'sync', space, '--wait')
  await a.stop()
  for (const node of [b, c]) await node.json('space', 'policy', space, 'everything')
  await until('each sees that both lack it', async () => {
    const { peers } = await c.client().peers()
    const there = peers.flatMap(({ spaces }) => spaces)
    return there.length === 1 && there[0]!.behindBlocks > 0 && there[0]!.aheadBlocks > 0
  })
  assert.doesNotMatch((await c.run('peers')).stdout, /has everything/)
  const synced = await c.json<{ peers: number; missingBytes: number }>('space', 'sync', space, '--wait')
  assert.equal(synced.peers, 1)
  assert.ok(synced.missingBytes > LARGE)
})

test('whoever waits for content that nobody connected has is told so, and gets it once somebody is', async t => {
  const { a, b, space } = await twoInASpace(t)
  await b.json('space', 'policy', space, 'opened')
  await a.json('files', 'import', space, await makeFolder(t))
  await b.json('space', 'sync', space, '--wait')
  await a.stop()
  await b.json('space', 'policy', space, 'everything')
  const { code, stderr } = await b.run('space', 'sync', space, '--wait', '--timeout', '2s')
  assert.equal(code, 1)
  assert.match(stderr, /waiting for a device with the 51\.0 MiB of content .*: nobody is connected\n/)
  assert.match(stderr, /Not everything had arrived after 2 s\./)
  const waiting = b.json<{ peers: number; missingBytes: number }>('space', 'sync', space, '--wait')
  await a.restart()
  const { peers, missingBytes } = await waiting
  assert.deepEqual([peers, missingBytes], [1, 0])
})
