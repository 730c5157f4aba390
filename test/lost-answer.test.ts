// A device that the space knows, and that lacks what stands for it: its answer was lost, or it deleted its copy.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { currentGeneration, newDeviceSeeds, seedCores } from '../src/space/index.ts'
import { makeInvite } from '../src/node/pairing.ts'
import { spaceKeysFor } from '../src/node/space-keys.ts'
import { until } from './support/cobox.ts'
import { connectReplicas, type Replica } from './support/replicas.ts'
import { agree, cast, household, isIn, put, read, secondDevice } from './support/space-story.ts'

/** Lets somebody in, who never hears of it; returns the seeds that they asked with. */
async function admitUnheard(anna: Replica, ben: Replica) {
  const { link: _, ...invite } = await makeInvite(anna.live)
  const terms = { role: 'member', expires: null, maxUses: 1, confirm: 'auto' }
  await anna.live.space.append([{ type: 'members.invite', body: { ...invite, ...terms } }])
  const seeds = newDeviceSeeds()
  const { identity, proof, device, deviceName } = ben.keys
  const body = {
    invite: invite.invite,
    person: { identity, name: 'ben' },
    device: { device: device.publicKey, name: deviceName, ...seedCores(seeds), proof },
  }
  await anna.live.space.append([{ type: 'members.admit', body }])
  return seeds
}

test('[M21] who was let in, and hears of it only after the space has moved on, writes in the log that stands for them', {
  timeout: 60_000,
}, async t => {
  const [anna, ben] = (await cast(t, 'anna', 'ben')) as [Replica, Replica]
  await anna.found()
  const seeds = await admitUnheard(anna, ben)
  await anna.live.space.rotate()
  // he asks again, and is answered as one who is in
  await ben.spaces.add(await spaceKeysFor(anna.live, ben.keys.device.publicKey), seeds)
  connectReplicas(anna, ben)
  await isIn(ben)
  await put(ben, 'hello.txt', 'from ben')
  await anna.live.space.rotate()
  await agree(anna, ben)
  await until('anna has it', () =>
    read(anna, 'hello.txt').then(
      text => text === 'from ben',
      () => false,
    ),
  )
})

test('a device that wrote in a generation and deleted its copy never begins that log anew: it writes again in the next one', {
  timeout: 60_000,
}, async t => {
  const [anna, ben] = (await household(t, { anna: 'coordinator', ben: 'member' })) as [Replica, Replica]
  connectReplicas(anna, ben)
  await isIn(ben)
  const phone = await secondDevice(t, ben)
  connectReplicas(ben, phone)
  connectReplicas(anna, phone)
  await isIn(phone)
  await anna.live.space.rotate()
  await agree(anna, ben, phone)
  await isIn(phone)
  const { salt } = phone.live.space.generation
  const device = phone.keys.device.publicKey
  assert.equal(
    (await spaceKeysFor(ben.live, device)).salt,
    salt,
    'it may begin a log in which nothing stands',
  )
  // nobody hears of this
  for (const connection of [...phone.network.connections]) connection.close()
  await phone.live.space.append([{ type: 'files.mkdir', input: { path: 'by the phone' } }])

  await phone.spaces.forget(phone.live, true)
  const keys = await spaceKeysFor(ben.live, device)
  assert.equal(keys.salt, salt, 'ben cannot know')
  await phone.spaces.bring(keys)
  assert.equal(currentGeneration(phone.live.space.record).salt, undefined)
  connectReplicas(anna, phone)
  await until('it reads', async () => {
    await phone.live.space.update()
    return (await phone.live.space.devices()).length === 3
  })
  assert.equal(await phone.live.space.me(), null)

  await anna.live.space.rotate()
  await agree(anna, phone)
  await isIn(phone)
  await put(phone, 'again.txt', 'from the phone')
  await agree(anna, phone)
})

test('a device that deleted its copy before it wrote anything goes on where it was', {
  timeout: 60_000,
}, async t => {
  const [anna, ben] = (await household(t, { anna: 'coordinator', ben: 'member' })) as [Replica, Replica]
  connectReplicas(anna, ben)
  await isIn(ben)
  await anna.live.space.rotate()
  await agree(anna, ben)
  await isIn(ben)
  await ben.spaces.forget(ben.live, true)
  await ben.spaces.bring(await spaceKeysFor(anna.live, ben.keys.device.publicKey))
  for (const connection of [...ben.network.connections]) connection.close()
  connectReplicas(anna, ben)
  await isIn(ben)
  await put(ben, 'again.txt', 'from ben')
  // what stands in it now would be written over
  await agree(anna, ben)
  assert.equal((await spaceKeysFor(anna.live, ben.keys.device.publicKey)).salt, undefined)
})
