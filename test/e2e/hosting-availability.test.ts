// A writer leaves for good; who comes later gets everything from hosts alone: one of them killed in the middle, and across a
// rotation of the keys. HOSTING_MIB and HOSTING_FILES make the tree larger.
import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { type NodeProcess, tempFolder, until } from '../support/cobox.ts'
import { blockBytes, exported, makeTree, MIB } from '../support/faults.ts'
import {
  admit,
  agree,
  createSpace,
  faultsIn,
  startHost,
  startPerson,
  untilHeld,
  untilPeople,
} from '../support/hosting.ts'

const TOTAL_MIB = Number(process.env['HOSTING_MIB'] ?? 64)
const FILES = Number(process.env['HOSTING_FILES'] ?? 300)
const LIMIT = 60_000 + TOTAL_MIB * 1000

interface Cast {
  space: string
  /** Writes, and leaves. */
  anna: NodeProcess
  /** A coordinator who keeps no content. */
  cleo: NodeProcess
  hosts: NodeProcess[]
  agreements: string[]
}

async function cast(t: TestContext): Promise<Cast> {
  const [mill, bakery, anna] = await Promise.all([
    startHost(t, 'Mill'),
    startHost(t, 'Bakery'),
    startPerson(t, 'Anna'),
  ])
  const cleo = await startPerson(t, 'Cleo', [anna])
  const space = await createSpace(anna)
  await admit(anna, cleo, space, 'coordinator')
  await cleo.client().spacePolicy({ space, keep: 'opened' })
  const hosts = [mill, bakery]
  const agreements = []
  for (const host of hosts) agreements.push(await agree(host, anna, space))
  return { space, anna, cleo, hosts, agreements }
}

const sync = (node: NodeProcess, space: string) =>
  node.json('space', 'sync', space, '--wait', '--timeout', `${LIMIT / 1000}s`)

/** Anna’s tree is in the space and at both hosts; she is gone, with all that she had. */
async function writeAndLeave(
  t: TestContext,
  { anna, cleo, space }: Cast,
  { mib, files }: { mib: number; files: number },
): Promise<string[]> {
  const source = join(await tempFolder(t), 'source')
  const large = Math.ceil(files / 10)
  const before = await makeTree(source, { seed: 31, small: files - large, large, largeMiB: mib / large })
  await anna.json('files', 'import', space, source, 'tree')
  await sync(cleo, space)
  await untilHeld(anna, space, LIMIT)
  assert.equal((await anna.client().hostingStatus({ space })).state, 'protected')
  await anna.kill()
  await rm(anna.home, { recursive: true, force: true })
  assert.equal(await blockBytes(cleo, space), 0, 'the coordinator keeps no content')
  return before
}

/** Joins through Cleo, who goes away; fetches nothing before. */
async function joinAndBeAlone(
  t: TestContext,
  { cleo, hosts, agreements, space }: Cast,
  people: number,
): Promise<NodeProcess> {
  const ben = await startPerson(t, 'Ben', [cleo])
  await admit(cleo, ben, space)
  await ben.client().spacePolicy({ space, keep: 'opened' })
  await Promise.all(agreements.map((agreement, i) => untilPeople(hosts[i]!, agreement, people)))
  await cleo.stop()
  return ben
}

test('[H7] who never met the writer completes from hosts alone, though one of two is killed in the middle', {
  timeout: LIMIT * 3,
}, async t => {
  const all = await cast(t)
  const { space, hosts } = all
  const before = await writeAndLeave(t, all, { mib: TOTAL_MIB, files: FILES })
  const ben = await joinAndBeAlone(t, all, 3)
  await ben.client().spacePolicy({ space, keep: 'everything' })
  let at = 0
  for (const end = Date.now() + LIMIT; at < 2 * MIB && Date.now() < end; ) at = await blockBytes(ben, space)
  await hosts[0]!.kill()
  assert.ok(at >= 2 * MIB && at < TOTAL_MIB * MIB * 0.8, `it was in the middle: ${at} bytes had come`)
  await sync(ben, space)
  assert.deepEqual(await exported(t, ben, space, 'tree'), before)
  assert.equal((await ben.client().spaceStatus({ space })).content.missingBytes, 0)
  for (const node of [ben, hosts[1]!]) assert.deepEqual(await faultsIn(node), [])
})

test('[H7] with a rotation of the keys in between, a newcomer and a member who was away complete from hosts alone', {
  timeout: LIMIT * 3,
}, async t => {
  const all = await cast(t)
  const { space, anna, cleo, hosts, agreements } = all
  const dan = await startPerson(t, 'Dan', [anna])
  await admit(anna, dan, space)
  await Promise.all(agreements.map((agreement, i) => untilPeople(hosts[i]!, agreement, 3)))
  await dan.stop()
  const before = await writeAndLeave(t, all, { mib: 8, files: 60 })

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
