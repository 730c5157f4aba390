// Keys of a space that somebody gives: they name a folder on this disk, so nothing is made of those that are not sound.
import assert from 'node:assert/strict'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import crypto, { type KeyPair } from 'hypercore-crypto'
import { sealTo } from '../src/keys/index.ts'
import { fromHex, fromZ32, toHex } from '../src/lib/bytes.ts'
import { parseWelcome } from '../src/node/pairing.ts'
import type { SpaceKeys } from '../src/node/space-keys.ts'
import { type Generation, foundSpace, newDeviceSeeds, type SpaceRecord } from '../src/space/index.ts'
import { storeFolder } from '../src/space/record.ts'
import { tempFolder } from './support/cobox.ts'
import { Replica } from './support/replicas.ts'
import { household } from './support/space-story.ts'

const HEX = 'ab'.repeat(32)
const { space: SPACE, generations } = foundSpace('House')
const SOUND: SpaceKeys = { space: SPACE, name: 'House', generation: 2, key: HEX, encryptionKey: HEX }

/** What a peer could put in place of each. */
const BAD: Record<string, unknown>[] = [
  { generation: '../../../Documents' },
  { generation: '2/../../../Documents' },
  { generation: 0 },
  { generation: -1 },
  { generation: 1.5 },
  { generation: 2 ** 60 },
  { generation: null },
  { space: '../../../Documents' },
  { space: `${SPACE}/../../../Documents` },
  { space: '' },
  { space: 7 },
  { space: SPACE.slice(0, 20) },
  { key: '../../../Documents' },
  { key: HEX.slice(2) },
  { encryptionKey: HEX.toUpperCase() },
  { encryptionKey: null },
  { salt: 'x' },
  { name: { toString: 'House' } },
  // a first generation is what the id comes from
  { generation: 1 },
]

async function homeBesideDocuments(t: TestContext): Promise<{ anna: Replica; documents: string }> {
  const folder = await tempFolder(t)
  const documents = join(folder, 'Documents')
  await mkdir(documents)
  const anna = await Replica.make('anna', join(folder, 'home'))
  t.after(() => anna.close())
  return { anna, documents }
}

test('keys of a space that are not sound are refused, whoever gives them, and touch nothing on this disk', async t => {
  const { anna, documents } = await homeBesideDocuments(t)
  for (const bad of BAD) {
    const keys = { ...SOUND, ...bad } as unknown as SpaceKeys
    const what = JSON.stringify(bad)
    await assert.rejects(anna.spaces.bring(keys), { code: 'BAD_SPACE_KEYS' }, what)
    await assert.rejects(anna.spaces.add(keys, newDeviceSeeds()), { code: 'BAD_SPACE_KEYS' }, what)
  }
  await assert.rejects(anna.spaces.bring(null as never), { code: 'BAD_SPACE_KEYS' })
  assert.deepEqual(await readdir(documents), [])
  assert.deepEqual(await readdir(join(anna.home, 'spaces')), [])
  // the same when they stand in a record already
  for (const number of ['../../../Documents', 0, 1.5, null, undefined]) {
    const record = { generations: [{ ...generations[0], number } as Generation] } as SpaceRecord
    assert.throws(() => storeFolder(anna.home, record), { code: 'BAD_KEYS' })
  }
  const { key, encryptionKey } = generations[0]!
  await anna.spaces.bring({ ...SOUND, generation: 1, key, encryptionKey })
  assert.equal(anna.live.id, SPACE)
})

/** What who made an invitation can answer with. */
function answer(keys: unknown, device: KeyPair, link = SPACE) {
  const sealed = sealTo(device.publicKey, Buffer.from(JSON.stringify(keys))).toString('base64')
  return {
    key: fromZ32(link)!,
    encryptionKey: null,
    data: Buffer.from(JSON.stringify({ version: 2, sealed })),
  }
}

test('[M33] the answer to an invitation is for the device that asked, and brings the space of the link and no other', () => {
  const [ben, cleo] = [crypto.keyPair(), crypto.keyPair()]
  assert.deepEqual(parseWelcome(answer(SOUND, ben), ben), SOUND)
  assert.throws(() => parseWelcome(answer(SOUND, cleo), ben), { code: 'INVITE_MALFORMED' })
  const elsewhere = foundSpace('Elsewhere').space
  assert.throws(() => parseWelcome(answer(SOUND, ben, elsewhere), ben), { code: 'INVITE_MALFORMED' })
  for (const bad of BAD)
    assert.throws(() => parseWelcome(answer({ ...SOUND, ...bad }, ben), ben), { code: 'BAD_SPACE_KEYS' })
  for (const none of [null, 'x', 7]) assert.throws(() => parseWelcome(answer(none, ben), ben))
  // as an older CoBox answers
  const open = { ...SOUND, version: 1 }
  assert.throws(
    () =>
      parseWelcome(
        { key: fromZ32(SPACE)!, encryptionKey: fromHex(HEX), data: Buffer.from(JSON.stringify(open)) },
        ben,
      ),
    { code: 'INVITE_MALFORMED' },
  )
})

test('a peer that gives keys without end is listened to for the latest few', async t => {
  const [anna] = (await household(t, { anna: 'coordinator' })) as [Replica]
  const { generations } = anna.live.space
  let news = 0
  generations.on('news', () => news++)
  const give = (key: string) => {
    const before = news
    generations.give(key, sealTo(fromHex(anna.keys.device.publicKey), crypto.randomBytes(32)))
    return news > before
  }
  const given = Array.from({ length: 500 }, () => toHex(crypto.randomBytes(32)))
  for (const key of given) assert.ok(give(key))
  assert.deepEqual(
    given.slice(-3).map(key => give(key)),
    [false, false, false],
    'they are known',
  )
  assert.equal(give(given[0]!), true, 'it was forgotten')
})
