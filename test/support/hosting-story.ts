// A story that is told in several ways: a writer leaves for good, and who comes later gets everything from two hosts alone.
import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { type NodeProcess, tempFolder } from './cobox.ts'
import { blockBytes, makeTree } from './faults.ts'
import { admit, agree, createSpace, startHost, startPerson, untilHeld, untilPeople } from './hosting.ts'

/** Room for whatever tree the story is told with. */
const QUOTA = 8 * 1024 ** 3

export interface Cast {
  space: string
  /** Writes, and leaves. */
  anna: NodeProcess
  /** A coordinator who keeps no content. */
  cleo: NodeProcess
  hosts: NodeProcess[]
  agreements: string[]
}

export async function cast(t: TestContext): Promise<Cast> {
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
  for (const host of hosts) agreements.push(await agree(host, anna, space, { quotaBytes: QUOTA }))
  return { space, anna, cleo, hosts, agreements }
}

/** Both hosts let in so many people of the space. */
export async function untilBothLetIn({ hosts, agreements }: Cast, people: number): Promise<void> {
  await Promise.all(agreements.map((agreement, i) => untilPeople(hosts[i]!, agreement, people)))
}

export const sync = (node: NodeProcess, space: string, limitMs = 60_000) =>
  node.json('space', 'sync', space, '--wait', '--timeout', `${limitMs / 1000}s`)

/** Anna’s tree is in the space and at both hosts; she is gone, with all that she had. */
export async function writeAndLeave(
  t: TestContext,
  { anna, cleo, space }: Cast,
  { mib, files, limitMs = 60_000 }: { mib: number; files: number; limitMs?: number },
): Promise<string[]> {
  const source = join(await tempFolder(t), 'source')
  const large = Math.ceil(files / 10)
  const before = await makeTree(source, { seed: 31, small: files - large, large, largeMiB: mib / large })
  await anna.json('files', 'import', space, source, 'tree')
  await sync(cleo, space, limitMs)
  await untilHeld(anna, space, limitMs)
  assert.equal((await anna.client().hostingStatus({ space })).state, 'protected')
  await anna.kill()
  await rm(anna.home, { recursive: true, force: true })
  assert.equal(await blockBytes(cleo, space), 0, 'the coordinator keeps no content')
  return before
}

/** Joins through Cleo, who goes away; fetches nothing before. `people`: how many are in the space then. */
export async function joinAndBeAlone(
  t: TestContext,
  all: Cast,
  people: number,
  name = 'Ben',
): Promise<NodeProcess> {
  const { cleo, space } = all
  const newcomer = await startPerson(t, name, [cleo])
  await admit(cleo, newcomer, space)
  await newcomer.client().spacePolicy({ space, keep: 'opened' })
  await untilBothLetIn(all, people)
  await cleo.stop()
  return newcomer
}
