// A member is removed while hosts keep the space: those who are left get everything from the hosts alone, and who was removed nothing.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { entryAt } from '../../src/apps/files/index.ts'
import { membership } from '../../src/apps/members/index.ts'
import { currentGeneration, type HostContact, ownCores } from '../../src/space/index.ts'
import { type NodeProcess, tempFolder, until } from '../support/cobox.ts'
import { exported, makeTree } from '../support/faults.ts'
import { admit, atGuest, atHost, faultsIn, startPerson } from '../support/hosting.ts'
import {
  type Cast,
  cast,
  joinAndBeAlone,
  sync,
  untilBothLetIn,
  writeAndLeave,
} from '../support/hosting-story.ts'
import {
  askHostFor,
  heldBy,
  keysOf,
  lengthOf,
  readWith,
  recordOf,
  signerOf,
  storeOf,
} from '../support/removed-member.ts'
import { Replica } from '../support/replicas.ts'
import { vouchedBy } from '../support/signers.ts'
import { closeStore, connect } from '../support/stores.ts'

const DOOR = 'door.txt'
const SECRET_TEXT = 'the new code of the door is 4711'

const generation = async (node: NodeProcess, space: string) =>
  (await node.client().spaceStatus({ space })).generation

/** What both hosts are to a member’s device: connected, or with what they refuse it. */
const hostsOf = ({ space, agreements }: Cast, node: NodeProcess) =>
  Promise.all(
    agreements.map(async agreement => {
      const { connected, refusal } = await atGuest(node, space, agreement)
      return connected ? 'connected' : refusal
    }),
  )
const untilHosts = (all: Cast, node: NodeProcess, are: string) =>
  until(`both hosts are ${are}`, async () => (await hostsOf(all, node)).every(one => one === are))

/** Dan, who is away, could tell the hosts who is in the space; Ben is there, and is going to be removed. */
async function fullHouse(t: TestContext): Promise<Cast & { dan: NodeProcess; ben: NodeProcess }> {
  const all = await cast(t)
  const { anna, space } = all
  const [dan, ben] = await Promise.all([startPerson(t, 'Dan', [anna]), startPerson(t, 'Ben', [anna])])
  await admit(anna, dan, space, 'coordinator')
  await admit(anna, ben, space)
  await untilBothLetIn(all, 4)
  await dan.stop()
  return { ...all, dan, ben }
}

/** The keys change while files come, and more come after. Gives what there is then of each. */
async function removeWhileWriting(t: TestContext, { cleo, space }: Cast): Promise<string[][]> {
  const folder = await tempFolder(t)
  const late = ['during', 'after'].map(name => join(folder, name)) as [string, string]
  const trees = [
    await makeTree(late[0], { seed: 33, small: 20, large: 2, largeMiB: 1 }),
    await makeTree(late[1], { seed: 34, small: 10, large: 1, largeMiB: 1 }),
  ]
  await Promise.all([
    cleo.json('files', 'import', space, late[0], 'during'),
    cleo.json('member', 'remove', space, 'Ben'),
  ])
  assert.equal(await generation(cleo, space), 2)
  await cleo.json('files', 'import', space, late[1], 'after')
  await writeFile(join(folder, DOOR), SECRET_TEXT)
  await cleo.json('files', 'put', space, join(folder, DOOR), DOOR)
  return trees
}

/** Keys of the cores that Cleo writes in the new generation. */
async function newCores({ cleo, space }: Cast): Promise<{ log: string; blobs: string }> {
  const { keyPair } = signerOf(await keysOf(cleo))
  const { log, blobs } = ownCores(currentGeneration(await recordOf(cleo, space)), keyPair)
  return { log: log.key, blobs: blobs.key }
}

/** The hosts have all of the new generation when the space is called protected. */
async function untilProtected({ cleo, space, hosts, agreements }: Cast, cores: string[]): Promise<void> {
  await until(
    'it is protected again',
    async () => (await cleo.client().hostingStatus({ space })).state === 'protected',
    60_000,
  )
  for (const [i, host] of hosts.entries()) {
    const held = await heldBy(host, agreements[i]!)
    for (const key of cores) assert.ok(held.includes(key))
    const { people, missingBytes } = await atHost(host, agreements[i]!)
    assert.deepEqual([people, missingBytes], [3, 0])
  }
}

/** Ben’s copy, and a host that breaks its word and gives him everything: he hears that he was removed, and reads nothing of after. */
async function readAsBen(
  t: TestContext,
  { ben, cleo, space, hosts, agreements }: Cast & { ben: NodeProcess },
  blobs: string,
): Promise<void> {
  const store = await storeOf(hosts[0]!, agreements[0]!)
  const replica = new Replica('Ben', ben.home, await keysOf(ben))
  await replica.open()
  const { live } = replica
  const part = await connect(
    t,
    stream => live.space.replicateWithHost(stream),
    stream => store.store.replicate(stream),
  )
  // as the report of a host would
  for (const { writer } of await live.space.devices())
    live.space.hint({ [writer]: await lengthOf(store, writer) })
  const me = replica.keys.device.publicKey
  await until('he hears that he was removed, and where the space has gone', () =>
    live.space.read(
      async view => (await membership.hasDeparted(view, me)) && (await membership.moves(view)).length > 0,
    ),
  )
  await live.space.look()
  assert.equal(live.space.generation.number, 1)
  assert.equal(await live.space.read(view => entryAt(view, DOOR)), null)
  const { state, role } = await live.status()
  assert.deepEqual([state, role], ['removed', null])
  part()
  await replica.close()

  // the bytes themselves, with each key that there is
  const own = (await recordOf(ben, space)).generations
  const all = (await recordOf(cleo, space)).generations
  assert.deepEqual([own.length, all.length], [1, 2])
  const read = await Promise.all(all.map(one => readWith(store, blobs, one)))
  assert.deepEqual(
    read.map(bytes => [bytes.length > SECRET_TEXT.length, bytes.includes(SECRET_TEXT)]),
    [
      [true, false],
      [true, true],
    ],
  )
  await closeStore(store)
}

test('[H3] [H4] [H7] [H13] a member is removed while hosts keep the space: it is protected again, and they are given nothing', {
  timeout: 300_000,
}, async t => {
  const all = await fullHouse(t)
  const { space, cleo, dan, ben, hosts, agreements } = all
  const [mill, bakery] = hosts as [NodeProcess, NodeProcess]
  const before = await writeAndLeave(t, all, { mib: 8, files: 60 })
  await untilHosts(all, ben, 'connected')
  const [during, after] = await removeWhileWriting(t, all)
  const { log, blobs } = await newCores(all)
  await untilProtected(all, [log, blobs])

  // his own node is told what is so, and gets nothing
  await untilHosts(all, ben, 'HOST_REFUSES')
  await ben.restart('--peer', mill.ready.tcp, '--peer', bakery.ready.tcp)
  await untilHosts(all, ben, 'HOST_REFUSES')
  const { stdout } = await ben.run('hosting', 'status', space)
  assert.match(stdout, /^“House” is at risk: /)
  // a copy that was proven to him before he was put out still counts today: the first line names the others
  assert.match(stdout, /: (Mill, Bakery do|Bakery, Mill do|Mill does|Bakery does) not let this device in\.\n/)
  for (const host of ['Mill', 'Bakery'])
    assert.match(stdout, new RegExp(`^! ${host}: The host does not let this device in\\.`, 'm'))
  assert.match(
    stdout,
    /\nNothing comes from them, and nothing goes there, until they let this device in\.\n$/,
  )
  assert.equal(await ben.refusal('hosting', 'drill', space), 'HOST_REFUSES')
  const { stdout: audited } = await ben.run('hosting', 'audit', space)
  assert.match(audited, /^Mill: no answer: it does not let this device in\. That proves nothing$/m)
  assert.equal(await ben.refusal('files', 'stat', space, DOOR), 'NO_FILE')
  await ben.stop()

  // by hand: with the agreement’s secret and the names of the new cores, as himself and as a device that he vouches for
  const [{ secret }] = (await recordOf(ben, space)).hosts as [HostContact]
  const him = signerOf(await keysOf(ben))
  for (const signer of [him, vouchedBy(him)]) {
    const { said, got } = await askHostFor(t, mill, signer, secret, [log, blobs])
    assert.deepEqual([said, got], [['HOST_REFUSES'], [false, false]])
  }
  const member = await askHostFor(t, mill, signerOf(await keysOf(dan)), secret, [log, blobs])
  assert.deepEqual([member.said[0], member.got], ['welcome', [true, true]])

  // a newcomer, from both; then who was away, from one
  const eve = await joinAndBeAlone(t, all, 4, 'Eve')
  await eve.client().spacePolicy({ space, keep: 'everything' })
  await sync(eve, space)
  const isWhole = async (node: NodeProcess) => {
    assert.deepEqual(await exported(t, node, space, 'tree'), before)
    assert.deepEqual(await exported(t, node, space, 'during'), during)
    assert.deepEqual(await exported(t, node, space, 'after'), after)
  }
  await isWhole(eve)
  await eve.stop()
  await mill.stop()
  await dan.restart('--device-name', 'Dan’s laptop')
  await until('he has come along', async () => (await generation(dan, space)) === 2, 60_000)
  await sync(dan, space)
  await isWhole(dan)

  // he knew of Ben as a member, and has told the host nothing that undoes the removal
  assert.equal((await atHost(bakery, agreements[1]!)).people, 4)
  await ben.restart('--peer', bakery.ready.tcp)
  await until('Ben is refused still', async () => (await hostsOf(all, ben))[1] === 'HOST_REFUSES')
  await ben.stop()
  await readAsBen(t, all, blobs)
  for (const node of [cleo, dan, eve, ...hosts]) assert.deepEqual(await faultsIn(node), [])
})
