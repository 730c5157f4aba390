// A writer leaves for good; who comes later gets everything from hosts alone: one of them killed in the middle, and across a
// rotation of the keys. HOSTING_MIB and HOSTING_FILES make the tree larger.
import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { type NodeProcess, startNode, tempFolder, until } from '../support/cobox.ts'
import { blockBytes, exported, makeTree, MIB } from '../support/faults.ts'
import { agree, faultsIn, startHost, untilHeld, untilPeople } from '../support/hosting.ts'

const TOTAL_MIB = Number(process.env['HOSTING_MIB'] ?? 64)
const FILES = Number(process.env['HOSTING_FILES'] ?? 300)
const LARGE = Math.ceil(FILES / 10)
const LIMIT = 60_000 + TOTAL_MIB * 1000
const SYNC = ['--wait', '--timeout', `${LIMIT / 1000}s`]

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
  const quota = `${TOTAL_MIB * 2 + 100}MB`
  const hosts = [await startHost(t, 'Mill'), await startHost(t, 'Bakery')]
  const anna = await startNode(t, { args: ['--device-name', 'laptop-a', '--person-name', 'Anna'] })
  const cleo = await startNode(t, {
    args: ['--device-name', 'laptop-c', '--person-name', 'Cleo', '--peer', anna.ready.tcp],
  })
  const { space } = await anna.json<{ space: string }>('space', 'create', 'House')
  const { invite } = await anna.json<{ invite: string }>('invite', 'create', space, '--role', 'coordinator')
  await cleo.json('join', invite)
  await cleo.json('space', 'policy', space, 'opened')
  const agreements = []
  for (const host of hosts) agreements.push(await agree(host, anna, space, quota))
  return { space, anna, cleo, hosts, agreements }
}

/** Anna's tree is in the space and at both hosts; she is gone, with all that she had. */
async function writeAndLeave(t: TestContext, { anna, cleo, space }: Cast): Promise<string[]> {
  const source = join(await tempFolder(t), 'source')
  const largeMiB = TOTAL_MIB / LARGE
  const before = await makeTree(source, { seed: 31, small: FILES - LARGE, large: LARGE, largeMiB })
  await anna.json('files', 'import', space, source, 'tree')
  await cleo.json('space', 'sync', space, ...SYNC)
  await untilHeld(anna, space, LIMIT)
  assert.equal((await anna.client().hostingStatus({ space })).state, 'protected')
  await anna.kill()
  await rm(anna.home, { recursive: true, force: true })
  assert.equal(await blockBytes(cleo, space), 0, 'the coordinator keeps no content')
  return before
}

/** Ben joins through Cleo, who goes away; he fetches nothing before. */
async function join_(t: TestContext, { cleo, hosts, agreements, space }: Cast, people: number) {
  const { invite } = await cleo.json<{ invite: string }>('invite', 'create', space)
  const ben = await startNode(t, {
    args: ['--device-name', 'laptop-b', '--person-name', 'Ben', '--peer', cleo.ready.tcp],
  })
  await ben.json('join', invite)
  await ben.json('space', 'policy', space, 'opened')
  await Promise.all(agreements.map((agreement, i) => untilPeople(hosts[i]!, agreement, people)))
  await cleo.stop()
  return ben
}

test('[H7] who never met the writer completes from hosts alone, though one of two is killed in the middle', {
  timeout: LIMIT * 3,
}, async t => {
  const all = await cast(t)
  const { space, hosts } = all
  const before = await writeAndLeave(t, all)
  const ben = await join_(t, all, 3)
  await ben.json('space', 'policy', space, 'everything')
  const whole = TOTAL_MIB * MIB * 0.8
  let at = 0
  await until(
    'a part has come',
    async () => {
      at = await blockBytes(ben, space)
      return at > 4 * MIB
    },
    LIMIT,
  )
  await hosts[0]!.kill()
  assert.ok(at < whole, `it was in the middle: ${at} bytes had come`)
  await ben.json('space', 'sync', space, ...SYNC)
  assert.deepEqual(await exported(t, ben, space, 'tree'), before)
  const { content } = await ben.client().spaceStatus({ space })
  assert.equal(content.missingBytes, 0)
  for (const node of [ben, hosts[1]!]) assert.deepEqual(await faultsIn(node), [])
})
