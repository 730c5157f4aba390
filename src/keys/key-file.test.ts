// Tests of the key file: private, never half written, and never overwritten when it cannot be read.
import assert from 'node:assert/strict'
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { hostname, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { type CoboxError, toCoboxError } from '../errors/index.ts'
import { createKeys, keyFilePath, keysFromWords, loadKeys, saveKeys } from './key-file.ts'
import { SecretFiles } from './secret-files.ts'

async function newHome(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cobox-keys-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  return join(folder, 'home')
}

async function refusal(work: Promise<unknown>): Promise<CoboxError> {
  return work.then(() => assert.fail('it was not refused'), toCoboxError)
}

test('keys are created, saved privately and read back', async t => {
  const home = await newHome(t)
  assert.equal(await loadKeys(new SecretFiles(home)), null)
  const keys = await createKeys({})
  assert.equal(keys.personName, userInfo().username)
  assert.equal(keys.deviceName, hostname().slice(0, 60))
  await saveKeys(new SecretFiles(home), keys)
  assert.deepEqual(await loadKeys(new SecretFiles(home)), keys)
  assert.equal((await stat(home)).mode & 0o777, 0o700)
  assert.equal((await stat(keyFilePath(home))).mode & 0o777, 0o600)
  assert.deepEqual(await readdir(home), ['keys.json'])
  assert.equal(JSON.parse(await readFile(keyFilePath(home), 'utf8')).version, 1)
})

test('the words give the same person on another device', async t => {
  const home = await newHome(t)
  const [keys, other] = [await createKeys({ person: 'Ada', device: 'box' }), await createKeys({})]
  const restored = { ...other, ...(await keysFromWords(keys.words!, other.device.publicKey)) }
  assert.equal(restored.identity, keys.identity)
  assert.equal(restored.rendezvous, keys.rendezvous)
  assert.notEqual(restored.device.publicKey, keys.device.publicKey)
  await saveKeys(new SecretFiles(home), restored)
  assert.deepEqual(await loadKeys(new SecretFiles(home)), restored)
})

test('permissions that are too open are tightened and told', async t => {
  if (process.platform === 'win32') return
  const home = await newHome(t)
  await saveKeys(new SecretFiles(home), await createKeys({}))
  const warnings: string[] = []
  await loadKeys(new SecretFiles(home), warning => warnings.push(warning))
  assert.equal(warnings.length, 0)
  await chmod(keyFilePath(home), 0o644)
  await chmod(home, 0o755)
  await loadKeys(new SecretFiles(home), warning => warnings.push(warning))
  assert.equal(warnings.length, 2)
  assert.match(warnings[0]!, /keys\.json .* \(mode 644\); it is private now/)
  assert.equal((await stat(home)).mode & 0o777, 0o700)
  assert.equal((await stat(keyFilePath(home))).mode & 0o777, 0o600)
})

test('a damaged or newer file is refused and never overwritten', async t => {
  const home = await newHome(t)
  const keys = await createKeys({})
  await saveKeys(new SecretFiles(home), keys)
  const file = keyFilePath(home)
  const damaged: [string, RegExp][] = [
    ['', /not JSON/],
    ['{"words": "abandon', /not JSON/],
    ['null', /no version/],
    ['{}', /no version/],
    [JSON.stringify({ ...keys, identity: 7 }), /identity/],
    [JSON.stringify({ ...keys, device: null }), /device/],
    [JSON.stringify({ ...keys, device: { ...keys.device, publicKey: keys.identity } }), /device/],
    [JSON.stringify({ ...keys, identity: '00'.repeat(32) }), /proof/],
  ]
  for (const [content, reason] of damaged) {
    await writeFile(file, content)
    for (const work of [() => loadKeys(new SecretFiles(home)), () => saveKeys(new SecretFiles(home), keys)]) {
      const error = await refusal(work())
      assert.equal(error.code, 'BAD_KEYS')
      assert.match(error.message, reason)
      assert.doesNotMatch(error.message, /abandon/)
    }
    assert.equal(await readFile(file, 'utf8'), content)
  }
  await writeFile(file, JSON.stringify({ ...keys, version: 2 }))
  assert.equal((await refusal(loadKeys(new SecretFiles(home)))).code, 'STORE_NEWER')
  assert.equal((await refusal(saveKeys(new SecretFiles(home), keys))).code, 'STORE_NEWER')
})
