// Lies about devices, keys and generations: a device that was revoked, a member who would bring in somebody, or move the space.
import assert from 'node:assert/strict'
import type { Duplex } from 'node:stream'
import { test } from 'node:test'
import { facts, people } from '../src/apps/members/index.ts'
import { attestDevice, createKeys, Identity, sealTo } from '../src/keys/index.ts'
import { fromHex } from '../src/lib/bytes.ts'
import { skippedActions } from '../src/space/apply.ts'
import { checkpointEntries } from '../src/space/checkpoint.ts'
import { newDeviceSeeds, ownCores, seedCores } from '../src/space/index.ts'
import { until } from './support/cobox.ts'
import { rawEntry, rawLogOf } from './support/raw-log.ts'
import { connectReplicas, type Replica } from './support/replicas.ts'
import { agree, generationOf, household, isIn, secondDevice } from './support/space-story.ts'

const DAY = 24 * 60 * 60 * 1000

/** Anna, a coordinator, and Ben and Mallory, members: all connected; generations begin only when the test says so. */
async function three(t: Parameters<typeof household>[0]): Promise<[Replica, Replica, Replica]> {
  const all = (await household(t, { anna: 'coordinator', ben: 'member', mallory: 'member' })) as [
    Replica,
    Replica,
    Replica,
  ]
  const [anna, ben, mallory] = all
  for (const replica of all) replica.rotations.close()
  connectReplicas(anna, ben)
  connectReplicas(anna, mallory)
  connectReplicas(ben, mallory)
  await isIn(ben, mallory)
  await agree(...all)
  return all
}

/** By changed software two keep their stores the same, whoever has gone. */
function accomplices(a: Replica, b: Replica): void {
  const stream = ({ live }: Replica, initiator: boolean) =>
    (live.space.store as unknown as { replicate(initiator: boolean): Duplex }).replicate(initiator)
  const [from, to] = [stream(a, true), stream(b, false)]
  for (const one of [from, to]) one.on('error', () => {})
  from.pipe(to).pipe(from)
}

/** Codes of what was skipped since, in order, when every replica says the same. */
async function skippedAt(replicas: readonly Replica[], count: number): Promise<string[]> {
  const codes = async ({ live }: Replica) => {
    const found: string[] = []
    await live.space.readLong(async view => {
      found.length = 0
      for await (const { value } of view.range(skippedActions)) found.push(`${value.type} ${value.code}`)
    })
    return found
  }
  await until('everybody has judged it', async () => {
    for (const { live } of replicas) await live.space.update()
    const all = await Promise.all(replicas.map(codes))
    return all.every(one => one.length === count)
  })
  await agree(...replicas)
  const [first, ...others] = await Promise.all(replicas.map(codes))
  for (const other of others) assert.deepEqual(other, first)
  return first!
}

/** The view as a checkpoint hands it on, but for one thing: in it all are coordinators. */
async function allCoordinators({ live }: Replica): Promise<Buffer> {
  const changed: { key: string; value: Buffer }[] = []
  await live.space.log.reader.readPages(async pages => {
    for await (const { key, value } of pages)
      changed.push({ key, value: Buffer.from(value.toString().replaceAll('"member"', '"coordinator"')) })
  })
  assert.ok(changed.some(({ value }) => value.includes('"role":"coordinator"')))
  async function* pages() {
    yield* changed
  }
  const entries: Buffer[] = []
  for await (const entry of checkpointEntries(pages(), Date.now())) entries.push(entry)
  assert.equal(entries.length, 1)
  return entries[0]!
}

test('[M18] what a revoked device writes, dated before it was revoked, is refused everywhere with its code', {
  timeout: 120_000,
}, async t => {
  const [anna, ben, mallory] = await three(t)
  const phone = await secondDevice(t, ben)
  phone.rotations.close()
  connectReplicas(ben, phone)
  await isIn(phone)
  const log = await rawLogOf(phone)
  await agree(anna, ben, mallory, phone)
  // all others part from it, and pass on what they get from mallory
  accomplices(mallory, phone)
  await anna.live.space.append([
    { type: 'members.revokeDevice', body: { device: phone.keys.device.publicKey } },
  ])
  await agree(anna, ben, mallory, phone)
  const earlier = Date.now() - 2 * DAY
  await log.append(rawEntry('files.mkdir', { path: 'backdated', mode: 0o755 }, 1, 1, earlier))
  await log.append(rawEntry('members.revokeDevice', { device: ben.keys.device.publicKey }, 1, 1, earlier))
  assert.deepEqual(await skippedAt([anna, ben, mallory], 2), [
    'files.mkdir NOT_A_MEMBER',
    'members.revokeDevice NOT_A_MEMBER',
  ])
})

test('[M28] nobody brings in a device of somebody by a forged word of their identity', {
  timeout: 120_000,
}, async t => {
  const [anna, ben, mallory] = await three(t)
  const log = await rawLogOf(mallory)
  const stranger = await createKeys({ person: 'stranger', device: 'stranger' })
  const device = (proof: string) => ({
    device: stranger.device.publicKey,
    name: 'stranger',
    ...seedCores(newDeviceSeeds()),
    proof,
  })
  const own = await Identity.restore(mallory.keys.words!)
  const vouched = attestDevice(
    {
      publicKey: fromHex(mallory.keys.device.publicKey),
      secretKey: fromHex(mallory.keys.device.secretKey),
    },
    Buffer.from(mallory.keys.proof, 'base64'),
    fromHex(stranger.device.publicKey),
  )
  // anna's name in the place of mallory's, at the head of a proof that is good for mallory
  const renamed = Buffer.from(vouched)
  fromHex(anna.keys.identity).copy(renamed, 9)
  const forged = [
    (await own.attest(fromHex(stranger.device.publicKey))).toString('base64'),
    vouched.toString('base64'),
    renamed.toString('base64'),
    anna.keys.proof,
    stranger.proof,
    Buffer.alloc(139, 1).toString('base64'),
    'AA==',
  ]
  for (const proof of forged)
    await log.append(rawEntry('members.returnDevice', { member: anna.keys.identity, device: device(proof) }))
  await log.append(
    rawEntry('members.returnDevice', { member: stranger.identity, device: device(stranger.proof) }),
  )
  const all = [anna, ben, mallory]
  assert.deepEqual(await skippedAt(all, forged.length + 1), [
    ...forged.map(() => 'members.returnDevice BAD_ATTESTATION'),
    'members.returnDevice NOT_FOUND',
  ])
  for (const { live } of all) assert.equal((await live.space.devices()).length, 3)
})

test('[M21] [M22] a plain member neither moves the space nor begins a generation, and nobody rewrites what was handed on', {
  timeout: 120_000,
}, async t => {
  const all = await three(t)
  const [anna, ben, mallory] = all
  const first = await rawLogOf(mallory)
  const salt = 'ab'.repeat(32)
  const pair = {
    publicKey: fromHex(mallory.keys.device.publicKey),
    secretKey: fromHex(mallory.keys.device.secretKey),
  }
  const { key } = ownCores({ salt }, pair).log
  const sealed = Object.fromEntries(
    all.map(({ keys }) => [
      keys.device.publicKey,
      sealTo(fromHex(keys.device.publicKey), Buffer.alloc(32, 7)).toString('base64'),
    ]),
  )
  await first.append(rawEntry('members.move', { number: 2, key, salt, sealed }))
  await first.append(rawEntry('members.begin', { number: 2, salt, contentKey: salt }))
  await first.append(await allCoordinators(mallory))
  const told = await skippedAt(all, 3)
  assert.deepEqual(told, ['members.move NOT_ALLOWED', 'members.begin NOT_A_MEMBER', '? ACTION_MALFORMED'])
  assert.deepEqual(all.map(generationOf), [1, 1, 1])

  // in a generation that was begun, neither a member nor its founder loads pages again
  await anna.live.space.rotate()
  await agree(...all)
  await isIn(ben, mallory)
  const before = await anna.live.space.read(view => view.get(people, mallory.keys.identity))
  for (const liar of [mallory, anna]) {
    const log = await rawLogOf(liar)
    await log.append(await allCoordinators(liar))
  }
  await skippedAt(all, told.length + 2)
  for (const { live } of all) {
    assert.deepEqual(await live.space.read(view => view.get(people, mallory.keys.identity)), before)
    assert.equal((await live.space.read(view => view.get(facts, 'space')))?.name, 'House')
  }
})
