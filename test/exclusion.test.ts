// Who was removed, and a device that was revoked, with everything that they ever had and every block that a host has: they
// read nothing that was written since, by any key in any way, and all that was written before.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saveKeys, SecretFiles } from '../src/keys/index.ts'
import type { Network } from '../src/node/network/network.ts'
import { makeInvite } from '../src/node/pairing.ts'
import { Person } from '../src/node/person.ts'
import { Vault } from '../src/node/vault.ts'
import { storeFolder } from '../src/space/record.ts'
import { until } from './support/cobox.ts'
import { blocksOf, Burglar, pour, type StoredBlock } from './support/burglar.ts'
import { dumpView } from './support/fixture-store.ts'
import { connectReplicas, type Replica } from './support/replicas.ts'
import {
  agree,
  assertReads,
  household,
  isIn,
  put,
  read,
  remove,
  secondDevice,
} from './support/space-story.ts'

type Household = [Replica, Replica, Replica, ...Replica[]]

/** All texts that are looked for begin with it. */
const SIGN = 'zq7-'
/** Larger than what stays in the database: it is kept in a file of its own. */
const LARGE = 'x'.repeat(700_000)
const BEFORE = {
  [`${SIGN}before-a.txt`]: `${SIGN}before-words`,
  [`${SIGN}before-b.txt`]: `${SIGN}before-large ${LARGE}`,
}
const AFTER = {
  [`${SIGN}after-a.txt`]: `${SIGN}after-words`,
  [`${SIGN}after-b.txt`]: `${SIGN}after-large ${LARGE}`,
}
const LATER = { [`${SIGN}later-a.txt`]: `${SIGN}later-words` }
const NAMES = {
  moved: `${SIGN}after-moved.txt`,
  person: `${SIGN}after-person`,
  house: `${SIGN}after-house`,
  device: `${SIGN}after-device`,
}
const textsOf = (files: Record<string, string>) => [
  ...Object.keys(files),
  ...Object.values(files).map(text => text.split(' ')[0]!),
]
const WANTED_BEFORE = textsOf(BEFORE)
const WANTED_AFTER = [...textsOf(AFTER), ...textsOf(LATER), ...Object.values(NAMES)]

const QUIET = { debug() {}, info() {}, warn() {}, error() {} }
const store = ({ live }: Replica) => storeFolder(live.space.folder, live.space.record)

/** What a node does a moment after anything has changed: the person's vault is written into the space. */
async function keepVault(replica: Replica): Promise<void> {
  const secrets = new SecretFiles(replica.home)
  await saveKeys(secrets, replica.keys)
  const person = await Person.open(secrets, {})
  const vault = new Vault(replica.network as unknown as Network, replica.spaces, person, QUIET)
  await vault.write()
  vault.close()
}

async function putAll(replica: Replica, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) await put(replica, path, text)
}

async function invite(by: Replica): Promise<void> {
  const { link: _, ...body } = await makeInvite(by.live)
  await by.live.space.append([
    {
      type: 'members.invite',
      body: { ...body, role: 'coordinator', expires: null, maxUses: null, confirm: 'auto' },
    },
  ])
}

/** What stands in the space until somebody goes: of all kinds, by all. */
async function before(all: Household, gone: Replica): Promise<void> {
  const [anna, ...others] = all
  for (const other of others) connectReplicas(anna, other)
  await isIn(...others.filter(({ name }) => name !== 'a reader'))
  await putAll(others[0]!, BEFORE)
  await invite(anna)
  await agree(...all)
  for (const one of all) await keepVault(one)
  await agree(...all)
  await assertReads(gone, BEFORE)
}

/** What is written when they have gone: also a second generation on top of the first one. */
async function after([anna, ben, cleo]: Household): Promise<void> {
  await agree(anna, ben, cleo)
  await isIn(anna, ben, cleo)
  await putAll(ben, AFTER)
  await agree(anna, ben, cleo)
  const [from] = Object.keys(BEFORE)
  await cleo.live.space.append([{ type: 'files.move', input: { from, to: NAMES.moved } }])
  await cleo.live.space.append([{ type: 'members.rename', input: { name: NAMES.person } }])
  await anna.live.space.append([{ type: 'members.renameSpace', input: { name: NAMES.house } }])
  await invite(anna)
  await agree(anna, ben, cleo)
  for (const one of [anna, ben, cleo]) await keepVault(one)
  await agree(anna, ben, cleo)
  await ben.live.space.append([
    {
      type: 'members.renameDevice',
      input: { device: ben.keys.device.publicKey, name: NAMES.device },
    },
  ])
  await anna.live.space.rotate()
  await agree(anna, ben, cleo)
  await isIn(cleo)
  await putAll(cleo, LATER)
  for (const one of [anna, ben, cleo]) await keepVault(one)
  await agree(anna, ben, cleo)
  for (const one of [anna, ben, cleo]) await assertReads(one, { ...AFTER, ...LATER })
}

/** All blocks of all others in the store of who has gone, and the keys of all logs. */
async function robbed([anna, ben, cleo]: Household, gone: Replica): Promise<[StoredBlock[], string[]]> {
  const folders = [anna, ben, cleo].map(store)
  const logs = [anna, ben, cleo].flatMap(({ live }) => live.space.record.generations.map(({ key }) => key))
  for (const one of [anna, ben, cleo]) await one.close()
  for (const folder of folders) await pour(folder, store(gone))
  return [await blocksOf(store(gone)), [...new Set(logs)]]
}

/** What is found by every key of a data folder, and all that these lead to. */
async function burgle({ home, live }: Replica, blocks: StoredBlock[], logs: string[]): Promise<Burglar> {
  const burglar = new Burglar(logs)
  await burglar.takeHome(home, [live.id])
  burglar.search(blocks, [...WANTED_BEFORE, ...WANTED_AFTER], SIGN)
  return burglar
}

async function assertExcluded(all: Household, gone: Replica): Promise<void> {
  const [, ben] = all
  const [blocks, logs] = await robbed(all, gone)
  assert.equal(logs.length, 3)
  const thief = await burgle(gone, blocks, logs)
  assert.deepEqual([...thief.found].sort(), [...WANTED_BEFORE].sort(), 'everything before, and nothing since')
  // the same search with the keys of somebody who is here sees all of it
  const control = await burgle(ben, blocks, logs)
  assert.deepEqual([...control.found].sort(), [...WANTED_BEFORE, ...WANTED_AFTER].sort())

  await gone.open()
  const { space } = gone.live
  await until(`${gone.name} sees that they have gone`, async () => {
    await space.update()
    await space.look()
    return space.read(view => space.membership.hasDeparted(view, gone.keys.device.publicKey))
  })
  assert.equal(space.generation.number, 1)
  const seen = JSON.stringify(await dumpView(space))
  for (const text of WANTED_AFTER) assert.ok(!seen.includes(text), text)
  for (const [path, text] of Object.entries(BEFORE)) assert.equal(await read(gone, path), text)
}

for (const role of ['member', 'reader', 'coordinator'] as const)
  test(`a removed ${role} with all keys and every block reads what was before, and nothing since`, {
    timeout: 300_000,
  }, async t => {
    const all = (await household(t, {
      anna: 'coordinator',
      ben: 'coordinator',
      cleo: 'member',
      [`a ${role}`]: role,
    })) as Household
    const gone = all[3]!
    await before(all, gone)
    await gone.close()
    await remove(all[0], gone.name)
    await after(all)
    await assertExcluded(all, gone)
  })

test('[M27] a revoked device with all keys and every block reads what was before, and nothing since: not by the vault either', {
  timeout: 300_000,
}, async t => {
  const all = (await household(t, { anna: 'coordinator', ben: 'coordinator', cleo: 'member' })) as Household
  const [anna, ben] = all
  connectReplicas(anna, ben)
  await isIn(ben)
  const phone = await secondDevice(t, ben)
  await before([...all, phone] as unknown as Household, phone)
  await phone.close()
  await ben.live.space.append([
    { type: 'members.revokeDevice', input: { device: phone.keys.device.publicKey } },
  ])
  await ben.rotations.settle(ben.live)
  await after(all)
  await assertExcluded(all, phone)
})
