// A removed coordinator could go on as if nothing had happened, let themselves in under another name, begin a generation, and
// wait for the log to be put together: whatever its order, they read nothing that was written without them.
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { storeFolder } from '../src/space/record.ts'
import { blocksOf, Burglar, pour } from './support/burglar.ts'
import { until } from './support/cobox.ts'
import { connectReplicas, type Replica } from './support/replicas.ts'
import {
  agree,
  assertReads,
  cast,
  generationOf,
  household,
  isIn,
  put,
  remove,
} from './support/space-story.ts'
import { saveKeys, SecretFiles } from '../src/keys/index.ts'

const SIGN = 'zq7-'
const SECRETS = { [`${SIGN}ben.txt`]: `${SIGN}by-ben`, [`${SIGN}cleo.txt`]: `${SIGN}by-cleo` }
const TEXTS = [...Object.keys(SECRETS), ...Object.values(SECRETS)]
/** The order of what was written apart depends on keys: it is tried until it was the bad one. */
const MAX_ROUNDS = 16

type Cast = [Replica, Replica, Replica, Replica, Replica]

async function house(t: TestContext): Promise<Cast> {
  const all = (await household(t, {
    anna: 'coordinator',
    ben: 'coordinator',
    cleo: 'member',
    dora: 'coordinator',
    mallory: 'coordinator',
  })) as Cast
  const [anna, ...others] = all
  const parts = others.map(other => connectReplicas(anna, other))
  await isIn(...others)
  await agree(...all)
  for (const part of parts) part()
  return all
}

/** Somebody in the space who is Mallory. */
async function alias(t: TestContext, mallory: Replica): Promise<Replica> {
  const [mike] = (await cast(t, 'mike')) as [Replica]
  await mallory.admit(mike, 'coordinator')
  connectReplicas(mallory, mike)
  await isIn(mike)
  await agree(mallory, mike)
  return mike
}

/** The first move in the log of the first generation, as a replica has it, whoever said it: from the engine’s own view. */
async function firstMover(at: Replica): Promise<string | undefined> {
  const { generations, record } = at.live.space
  const log = await generations.beside(record.generations.find(({ number }) => number === 1)!)
  return log.read(async view => {
    for await (const { value } of view.range<{ device: string }>({ name: 'members/moves' }))
      return value.device
    return undefined
  })
}

/** What Mallory finds with all keys of both names in every block of everybody. */
async function loot(names: Replica[], others: Replica[]): Promise<string[]> {
  const folder = ({ live }: Replica) => storeFolder(live.space.folder, live.space.record)
  const all = [...names, ...others]
  const logs = all.flatMap(({ live }) => live.space.record.generations.map(({ key }) => key))
  for (const one of all) await one.close()
  const target = folder(names[0]!)
  for (const one of all.slice(1)) await pour(folder(one), target)
  const burglar = new Burglar([...new Set(logs)])
  for (const one of names) {
    await saveKeys(new SecretFiles(one.home), one.keys)
    await burglar.takeHome(one.home, [one.live.id])
  }
  burglar.search(await blocksOf(target), TEXTS, SIGN)
  return [...burglar.found]
}

async function lookTwice(...replicas: Replica[]): Promise<void> {
  for (const { live } of [...replicas, ...replicas]) await live.space.look()
}

test('[M22] who was removed leads nobody into a generation of their own, under no name', {
  timeout: 600_000,
}, async t => {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const [, ben, cleo, dora, mallory] = await house(t)
    connectReplicas(ben, cleo)
    connectReplicas(ben, dora)
    await remove(ben, 'mallory')
    await agree(ben, cleo, dora)
    const mike = await alias(t, mallory)
    await mallory.live.space.rotate()
    await agree(mallory, mike)
    await isIn(mike)
    // nobody who has gone is in it: only somebody whom nobody knows
    await mike.live.space.append([{ type: 'members.remove', input: { member: mallory.keys.identity } }])
    await mike.rotations.settle(mike.live)
    await put(ben, `${SIGN}ben.txt`, `${SIGN}by-ben`)
    await put(cleo, `${SIGN}cleo.txt`, `${SIGN}by-cleo`)
    await agree(ben, cleo, dora)
    for (const one of [ben, cleo, dora]) connectReplicas(one, mike)
    const ofMallory = await mallory.live.space.generations.beside(mallory.live.space.record.generations[0]!)
    const said = await ofMallory.heads()
    for (const one of [ben, cleo, dora])
      await until(`${one.name} knows what mallory said`, async () => {
        const log = await one.live.space.generations.beside(one.live.space.record.generations[0]!)
        await log.update()
        const heads = await log.heads()
        return Object.entries(said).every(([writer, length]) => (heads[writer] ?? 0) >= length)
      })
    await lookTwice(ben, cleo, dora)
    const bad = (await firstMover(ben)) === mallory.keys.device.publicKey
    await agree(ben, cleo, dora)
    assert.equal(generationOf(ben), 2)
    await assertReads(dora, SECRETS)
    assert.deepEqual(await loot([mike, mallory], [ben, cleo, dora]), [])
    if (bad) return
  }
  assert.fail('mallory’s word never came first')
})

test('[M23] whom a removed coordinator brought into the generation that wins is put out before anything is carried over', {
  timeout: 600_000,
}, async t => {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const [anna, ben, cleo, dora, mallory] = await house(t)
    connectReplicas(ben, cleo)
    connectReplicas(ben, dora)
    // anna has heard of nothing: in the generation that she begins mallory is a coordinator
    connectReplicas(anna, mallory)
    await anna.live.space.rotate()
    await agree(anna, mallory)
    await isIn(mallory)
    const mike = await alias(t, mallory)
    await agree(anna, mallory)
    await remove(ben, 'mallory')
    await agree(ben, cleo, dora)
    await put(ben, `${SIGN}ben.txt`, `${SIGN}by-ben`)
    await put(cleo, `${SIGN}cleo.txt`, `${SIGN}by-cleo`)
    await agree(ben, cleo, dora)
    for (const one of [dora, cleo, ben]) connectReplicas(anna, one)
    await agree(anna, ben, cleo, dora)
    const bad = (await firstMover(ben)) === anna.keys.device.publicKey
    for (const one of [anna, ben, cleo, dora]) await assertReads(one, SECRETS)
    await until('nobody is due to be put out', async () => {
      await agree(anna, ben, cleo, dora)
      const { space } = anna.live
      return (await space.read(view => space.membership.rotationDue(view))) === null
    })
    assert.deepEqual(await membersOf(anna), ['anna', 'ben', 'cleo', 'dora'])
    assert.deepEqual(await loot([mike, mallory], [anna, ben, cleo, dora]), [])
    if (bad) return
  }
  assert.fail('anna’s generation never won')
})

async function membersOf({ live }: Replica): Promise<string[]> {
  return [...new Set((await live.space.devices()).map(({ memberName }) => memberName))].sort()
}
