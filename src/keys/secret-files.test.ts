// Tests of secret files: sealed under a passphrase, readable after whatever interrupts a change, damaged ones refused.
import assert from 'node:assert/strict'
import fs, { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { CoboxError, toCoboxError } from '../errors/index.ts'
import { type Attempts, passphraseFile, SecretFiles, type UnlockedBy } from './secret-files.ts'

const FIRST = 'correct horse battery'
const SECOND = 'purple monkey dishwasher'

/** Each file and its secret. */
const CONTENTS: Record<string, string> = {
  'keys.json': '{"version":1,"words":"abandon"}',
  'spaces/house/space.json': '{"format":2,"encryptionKey":"0123"}',
  'spaces/garden/space.json': '{"format":2,"encryptionKey":"4567"}',
  'joining/one.json': '{"link":"cobox://join/abc"}',
}

async function newHome(t: TestContext): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'cobox-secrets-'))
  t.after(() => rm(home, { recursive: true, force: true }))
  for (const folder of ['spaces/house/generation-1', 'spaces/garden', 'joining'])
    await mkdir(join(home, folder), { recursive: true })
  const files = new SecretFiles(home)
  for (const [name, text] of Object.entries(CONTENTS)) await files.write(join(home, name), text)
  return home
}

async function* typed(...passphrases: string[]): Attempts {
  for (const passphrase of passphrases) yield { passphrase, by: 'prompt' as UnlockedBy }
}

async function assertAllReadable(home: string, files: SecretFiles): Promise<void> {
  for (const [name, text] of Object.entries(CONTENTS))
    assert.equal(await files.read(join(home, name)), text, name)
}

/** Everything in the folder, as a thief would read it. */
async function onDisk(home: string): Promise<string> {
  let all = ''
  for (const entry of await readdir(home, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) all += await readFile(join(entry.parentPath, entry.name), 'utf8')
  return all
}

const SECRETS = /abandon|0123|4567|cobox:/

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    error => {
      assert.ok(error instanceof CoboxError, String(error))
      return error.code
    },
  )
}

test('without a passphrase files are in the clear, private, and nothing is asked', async t => {
  const home = await newHome(t)
  const files = await SecretFiles.open(home)
  assert.equal(files.unlockedBy, null)
  await assertAllReadable(home, files)
  assert.match(await onDisk(home), SECRETS)
  assert.equal((await stat(join(home, 'keys.json'))).mode & 0o777, 0o600)
  assert.equal(await files.read(join(home, 'spaces', 'none', 'space.json')), null)
})

test('a passphrase seals what is there and what comes; only it opens them again', async t => {
  const home = await newHome(t)
  const files = new SecretFiles(home)
  assert.deepEqual(await files.setPassphrase(FIRST), { short: false })
  assert.equal(files.unlockedBy, 'given')
  await files.write(join(home, 'joining', 'two.json'), 'cobox://join/def')
  assert.doesNotMatch(await onDisk(home), SECRETS)
  await assertAllReadable(home, files)
  assert.equal(await codeOf(files.setPassphrase(SECOND)), 'PASSPHRASE_SET')

  assert.equal(await codeOf(SecretFiles.open(home)), 'LOCKED')
  assert.equal(await codeOf(SecretFiles.open(home, typed())), 'LOCKED')
  assert.equal(await codeOf(SecretFiles.open(home, typed(SECOND, ''.padEnd(30, 'x')))), 'PASSPHRASE_WRONG')
  const again = await SecretFiles.open(home, typed(SECOND, FIRST))
  assert.equal(again.unlockedBy, 'prompt')
  await assertAllReadable(home, again)
  assert.equal(await again.read(join(home, 'joining', 'two.json')), 'cobox://join/def')
})

test('an older CoBox takes sealed files for those of a newer one', async t => {
  const home = await newHome(t)
  await new SecretFiles(home).setPassphrase(FIRST)
  assert.ok(JSON.parse(await readFile(join(home, 'keys.json'), 'utf8')).version > 1)
  assert.ok(JSON.parse(await readFile(join(home, 'spaces/house/space.json'), 'utf8')).format > 2)
})

test('the passphrase is changed with the old one only, and everything is sealed anew', async t => {
  const home = await newHome(t)
  const files = new SecretFiles(home)
  assert.equal(await codeOf(files.changePassphrase(FIRST, SECOND)), 'NO_PASSPHRASE')
  await files.setPassphrase(FIRST)
  const copy = `${home}-copy`
  await cp(home, copy, { recursive: true })
  t.after(() => rm(copy, { recursive: true, force: true }))
  assert.equal(await codeOf(files.changePassphrase(SECOND, SECOND)), 'PASSPHRASE_WRONG')
  assert.deepEqual(await files.changePassphrase(FIRST, 'short'), { short: true })
  await assertAllReadable(home, files)
  assert.equal(await codeOf(SecretFiles.open(home, typed(FIRST))), 'PASSPHRASE_WRONG')
  await assertAllReadable(home, await SecretFiles.open(home, typed('short')))
  // what the old passphrase and an old copy give does not open the new files
  await cp(join(home, 'keys.json'), join(copy, 'keys.json'))
  const thief = await SecretFiles.open(copy, typed(FIRST))
  assert.equal(await codeOf(thief.read(join(copy, 'keys.json'))), 'BAD_KEYS')
})

test('a removed passphrase leaves everything in the clear', async t => {
  const home = await newHome(t)
  const files = new SecretFiles(home)
  assert.equal(await codeOf(files.removePassphrase(FIRST)), 'NO_PASSPHRASE')
  await files.setPassphrase(FIRST)
  assert.equal(await codeOf(files.removePassphrase(SECOND)), 'PASSPHRASE_WRONG')
  assert.doesNotMatch(await onDisk(home), SECRETS)
  await files.removePassphrase(FIRST)
  assert.equal(files.unlockedBy, null)
  await assertAllReadable(home, await SecretFiles.open(home))
  for (const [name, text] of Object.entries(CONTENTS))
    assert.equal(await readFile(join(home, name), 'utf8'), text)
})

/** Does something in a copy of the folder, in a process that dies at the n-th change of a file. False when it was done before. */
async function killedAt(n: number, work: () => Promise<unknown>): Promise<boolean> {
  const { rename, rm: remove } = fs
  let left = n
  const dead = () => left <= 0
  const step = () => {
    if (dead()) throw new Error('the process ends here')
    left--
  }
  fs.rename = async (from, to) => {
    step()
    await rename(from, to)
  }
  fs.rm = async (path, options) => {
    step()
    await remove(path, options)
  }
  syncBuiltinESMExports()
  try {
    await work()
    return false
  } catch (error) {
    assert.match(String(error), /the process ends here/)
    return true
  } finally {
    Object.assign(fs, { rename, rm: remove })
    syncBuiltinESMExports()
  }
}

const changes: [string, string[], (files: SecretFiles) => Promise<unknown>][] = [
  ['setting', [FIRST], files => files.setPassphrase(FIRST)],
  ['changing', [SECOND, FIRST], files => files.changePassphrase(FIRST, SECOND)],
  ['removing', [FIRST], files => files.removePassphrase(FIRST)],
]
for (const [name, passphrases, change] of changes)
  test(`${name} a passphrase: killed at any place, all files open, and the next start finishes or undoes it`, async t => {
    const prepared = await newHome(t)
    if (name !== 'setting') await new SecretFiles(prepared).setPassphrase(FIRST)
    for (let n = 0; ; n++) {
      const home = `${prepared}-${n}`
      t.after(() => rm(home, { recursive: true, force: true }))
      await cp(prepared, home, { recursive: true })
      const before = await SecretFiles.open(home, typed(FIRST))
      const killed = await killedAt(n, () => change(before))

      const protectedNow = (await readdir(home)).includes('passphrase.json')
      const after = await SecretFiles.open(home, typed(...passphrases))
      await assertAllReadable(home, after)
      if (protectedNow) assert.doesNotMatch(await onDisk(home), SECRETS, `after ${n} changes of files`)
      assert.equal((await onDisk(home)).includes('"sealed"'), protectedNow)
      const names = await readdir(home, { recursive: true })
      assert.deepEqual(
        names.filter(file => file.endsWith('.part')),
        [],
      )
      await after.close()
      if (killed) continue
      assert.ok(n >= Object.keys(CONTENTS).length)
      break
    }
  })

test('files that are written and removed while the passphrase changes are as they were left', async t => {
  const home = await newHome(t)
  const files = new SecretFiles(home)
  const [kept, gone] = [join(home, 'spaces/house/space.json'), join(home, 'joining/one.json')]
  const changing = files
    .setPassphrase(FIRST)
    .then(() => files.changePassphrase(FIRST, SECOND))
    .then(() => files.removePassphrase(SECOND))
    .then(() => files.setPassphrase(FIRST))
  let last = ''
  let done = false
  const writing = (async () => {
    for (let i = 0; !done; i++) {
      last = `secret ${i}`
      await files.write(kept, last)
      await files.remove(gone)
      assert.equal(await files.read(gone), null)
    }
  })()
  await changing
  done = true
  await writing
  const again = await SecretFiles.open(home, typed(FIRST))
  assert.equal(await again.read(kept), last)
  assert.equal(await again.read(gone), null)
  assert.doesNotMatch(await readFile(kept, 'utf8'), /secret/)
})

test('a damaged file is refused in words, a newer one as newer, whichever bit it was; the others open', async t => {
  const home = await newHome(t)
  const files = new SecretFiles(home)
  await files.setPassphrase(FIRST)
  const file = join(home, 'keys.json')
  const whole = await readFile(file)
  const bytes = Buffer.from(whole)
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    bytes[bit >> 3]! ^= 1 << (bit & 7)
    await writeFile(file, bytes)
    const code = await files.read(file).then(
      // its name for “sealed” was hit: whoever reads it as keys refuses it
      text => (text === bytes.toString() ? 'in the clear' : 'read'),
      error => toCoboxError(error).code,
    )
    // base64 has bits that mean nothing, and what an older CoBox looks at means nothing to this one
    const idle = code === 'read' && JSON.parse(bytes.toString()).sealed === 1
    assert.ok(idle || /^(BAD_KEYS|STORE_NEWER|in the clear)$/.test(code), `bit ${bit}: ${code}`)
    bytes[bit >> 3]! ^= 1 << (bit & 7)
  }
  await writeFile(file, whole.subarray(0, 40))
  const again = await SecretFiles.open(home, typed(FIRST))
  assert.equal(await again.read(join(home, 'spaces/house/space.json')), CONTENTS['spaces/house/space.json'])
  await writeFile(file, whole.toString().replace('"sealed":1', '"sealed":2'))
  assert.equal(await codeOf(again.read(file)), 'STORE_NEWER')
})

test('a sealed file is bound to its name, and useless without passphrase.json', async t => {
  const home = await newHome(t)
  const files = new SecretFiles(home)
  await files.setPassphrase(FIRST)
  const [house, garden] = [join(home, 'spaces/house/space.json'), join(home, 'spaces/garden/space.json')]
  await cp(house, garden)
  assert.equal(await codeOf(files.read(garden)), 'BAD_KEYS')
  assert.equal(await files.read(house), CONTENTS['spaces/house/space.json'])
  await rm(passphraseFile(home))
  assert.equal(await codeOf((await SecretFiles.open(home)).read(house)), 'BAD_KEYS')
})

test('what a killed node had begun to write goes at the next start', async t => {
  const home = await newHome(t)
  for (const name of ['.keys.json.7.part', 'spaces/house/.space.json.7.part', 'joining/.one.json.7.part'])
    await writeFile(join(home, name), 'abandon')
  await SecretFiles.open(home)
  const names = await readdir(home, { recursive: true })
  assert.deepEqual(
    names.filter(name => name.endsWith('.part')),
    [],
  )
})

test('only files that are known to hold secrets are written here, and none after the end', async t => {
  const home = await newHome(t)
  const files = new SecretFiles(home)
  for (const name of ['other.json', 'keys.json.old', 'spaces/house/more/space.json', '../keys.json'])
    await assert.rejects(files.write(join(home, name), 'x'), /SECRET_FILES/)
  await files.setPassphrase(FIRST)
  await files.close()
  assert.equal(await codeOf(files.write(join(home, 'keys.json'), 'x')), 'CLOSING')
  assert.equal(await codeOf(files.read(join(home, 'keys.json'))), 'CLOSING')
})
