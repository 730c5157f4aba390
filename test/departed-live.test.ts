// Who goes while they are connected, and whose software stays: they are served nothing from then on.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { until } from './support/cobox.ts'
import { connectReplicas, type Replica } from './support/replicas.ts'
import { agree, household, isIn, put, secondDevice } from './support/space-story.ts'

const names = ({ live }: Replica) =>
  live.space.read(async view => {
    const found: string[] = []
    for await (const { key } of view.range({ name: 'files/entries' })) found.push(key.replace('\0', ''))
    return found
  })
const linksTo = (one: Replica, other: Replica) =>
  [...one.live.links, ...one.live.otherLinks].filter(
    ({ opened, remoteDevice }) => opened && remoteDevice === other.keys.device.publicKey,
  )
const hasDeparted = ({ live: { space } }: Replica, gone: Replica) =>
  space.read(view => space.membership.hasDeparted(view, gone.keys.device.publicKey))

/** Anna, the coordinator, is not connected to the others. */
async function annaIsAway(t: Parameters<typeof household>[0]): Promise<[Replica, Replica, Replica]> {
  const all = (await household(t, { anna: 'coordinator', ben: 'member', cleo: 'member' })) as [
    Replica,
    Replica,
    Replica,
  ]
  const [anna, ben, cleo] = all
  const apart = [connectReplicas(anna, ben), connectReplicas(anna, cleo)]
  connectReplicas(ben, cleo)
  await isIn(ben, cleo)
  await agree(anna, ben, cleo)
  for (const part of apart) part()
  return all
}

test('[M10] who leaves with software that stays connected is served nothing that is written since, also before the keys are new', {
  timeout: 120_000,
}, async t => {
  const [, ben, cleo] = await annaIsAway(t)
  await until('they are linked', () => linksTo(ben, cleo).length > 0)
  await cleo.live.space.append([{ type: 'members.leave', body: {} }])
  await until('ben has heard that she left', () => hasDeparted(ben, cleo))
  await until('the connection is closed', () => ben.network.connections.size === 0)
  assert.equal(ben.live.space.generation.number, 1, 'nobody could begin a new generation')
  await ben.live.space.append([{ type: 'files.mkdir', input: { path: 'since' } }])

  // she comes again, with all keys of that generation
  connectReplicas(ben, cleo)
  await until('they are connected', () => ben.network.connections.size === 1)
  await ben.live.space.append([{ type: 'files.mkdir', input: { path: 'later' } }])
  await assert.rejects(
    until('she is served', () => linksTo(cleo, ben).length > 0 || linksTo(ben, cleo).length > 0, 1500),
  )
  await cleo.live.space.update()
  assert.deepEqual(await names(cleo), [])
  assert.deepEqual(await names(ben), ['later', 'since'])
})

test('[M18] a device that its person revokes while it is connected to others is served nothing by them', {
  timeout: 120_000,
}, async t => {
  const [, ben, cleo] = await annaIsAway(t)
  const phone = await secondDevice(t, ben)
  connectReplicas(ben, phone)
  connectReplicas(cleo, phone)
  await isIn(phone)
  await until('cleo and the phone are linked', () => linksTo(cleo, phone).length > 0)
  await ben.live.space.append([
    { type: 'members.revokeDevice', input: { device: phone.keys.device.publicKey } },
  ])
  for (const one of [ben, cleo])
    await until(`${one.name} has parted from the phone`, () =>
      [...one.network.connections].every(({ remoteDevice }) => remoteDevice !== phone.keys.device.publicKey),
    )
  await put(cleo, 'since.txt', 'written since')
  await agree(ben, cleo)
  await phone.live.space.update()
  assert.deepEqual(await names(phone), [])
})
