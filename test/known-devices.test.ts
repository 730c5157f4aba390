// Which devices are paired and revoked is known to one node alone, sometimes: no damage and no newer CoBox takes it away unseen.
import assert from 'node:assert/strict'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { checkKnownDevices } from '../src/node/doctor-keys.ts'
import { KnownDevices } from '../src/node/known-devices.ts'
import { tempFolder } from './support/cobox.ts'
import { silent } from './support/network.ts'

const [STOLEN, PHONE] = ['ab'.repeat(32), 'cd'.repeat(32)]
const REVOKED = { [STOLEN]: 1_760_000_000_000 }
const PAIRED = { [PHONE]: { identity: 'ef'.repeat(32), name: 'phone' } }

async function opened(home: string) {
  const errors: object[] = []
  const known = new KnownDevices(home, { ...silent, error: (about: object) => void errors.push(about) })
  await known.open()
  return { known, errors }
}

test('what an older CoBox kept in one file is taken over, and lost with none of the files', async t => {
  const home = await tempFolder(t)
  const before = { format: 1, devices: { [PHONE]: 5 }, paired: PAIRED, revoked: REVOKED }
  await writeFile(join(home, 'seen.json'), JSON.stringify(before))
  const { known } = await opened(home)
  assert.deepEqual([known.seen, known.paired, known.revoked], [{ [PHONE]: 5 }, PAIRED, REVOKED])
  await known.saveSeen()
  await writeFile(join(home, 'seen.json'), 'x')
  const again = await opened(home)
  assert.deepEqual([again.known.seen, again.known.paired, again.known.revoked], [{}, PAIRED, REVOKED])
  assert.deepEqual(checkKnownDevices(home), [])
})

for (const name of ['own-devices.json', 'seen.json']) {
  test(`a ${name} of a newer CoBox is refused, and stays as it is`, async t => {
    const home = await tempFolder(t)
    const newer = JSON.stringify({ format: 2, revoked: REVOKED })
    await writeFile(join(home, name), newer)
    await assert.rejects(opened(home), { code: 'STORE_NEWER' })
    assert.equal(await readFile(join(home, name), 'utf8'), newer)
  })

  test(`a damaged ${name} is set aside, which is logged, and told by the doctor until somebody has looked`, async t => {
    for (const damaged of [
      '',
      'null',
      '{"format":1,"revoked":{"ab',
      '{"revoked":{}}',
      '{"format":"1"}',
      '{"format":1,"revoked":[]}',
      '{"format":1,"revoked":{"ab":"yes"}}',
      '{"format":1,"paired":{"ab":null}}',
    ]) {
      const home = await tempFolder(t)
      await writeFile(join(home, name), damaged)
      const { known, errors } = await opened(home)
      assert.equal(errors.length, 1, damaged)
      assert.deepEqual(known.revoked, {})
      assert.equal(await readFile(join(home, `${name}.damaged`), 'utf8'), damaged)
      // what it knows from then on does not hide it
      known.revoked = REVOKED
      await known.saveTrust()
      const again = await opened(home)
      assert.deepEqual([again.known.revoked, again.errors], [REVOKED, []])
      const [check, ...others] = checkKnownDevices(home)
      assert.equal(check?.state, 'bad')
      assert.match(check.message, new RegExp(`${name}\\.damaged`))
      assert.deepEqual(others, [])
    }
  })
}

test('without the files nothing is known, and nothing is written', async t => {
  const home = await tempFolder(t)
  const { known, errors } = await opened(home)
  assert.deepEqual([known.paired, known.revoked, errors], [{}, {}, []])
  assert.deepEqual(await readdir(home), [])
})
