// What stands in the database of a store: no key, so that a passphrase over the files beside it protects it too.
import assert from 'node:assert/strict'
import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { KeyFile } from '../src/keys/index.ts'
import type { SpaceRecord } from '../src/space/index.ts'
import { entryAt } from '../src/apps/files/index.ts'
import { tempFolder } from './support/cobox.ts'
import { STORES } from './support/fixture-store.ts'
import { Replica } from './support/replicas.ts'

/** Secret bytes of a device and of its spaces, by what they are. A key pair's secret begins with its seed. */
function secretsOf(keys: KeyFile, record: SpaceRecord): Map<string, Buffer> {
  const secrets = new Map([['device', Buffer.from(keys.device.secretKey.slice(0, 64), 'hex')]])
  for (const { number, encryptionKey, writerSeed, blobsSeed } of record.generations)
    for (const [name, hex] of Object.entries({ encryptionKey, writerSeed, blobsSeed }))
      if (hex) secrets.set(`${name} ${number}`, Buffer.from(hex, 'hex'))
  return secrets
}

/** Which of the secrets stand somewhere in the files below a folder. */
async function foundIn(folder: string, secrets: Map<string, Buffer>): Promise<string[]> {
  const found = new Set<string>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === 'space.json') continue
    const bytes = await readFile(join(entry.parentPath, entry.name))
    for (const [name, secret] of secrets) if (bytes.includes(secret)) found.add(name)
  }
  return [...found].sort()
}

test('a store holds no secret of its device and no key of its generations, and is written on all the same', async t => {
  const home = join(await tempFolder(t), 'anna')
  const anna = await Replica.make('anna', home)
  t.after(() => anna.close())
  await anna.found()
  const write = async (path: string) => {
    const { space } = anna.live
    const [written] = await space.content.writeSmall([Buffer.from(path)])
    await space.append([
      {
        type: 'files.put',
        body: {
          path,
          kind: 'file',
          base: null,
          size: written!.size,
          hash: written!.hash,
          ref: written!.ref!,
          mode: 0o644,
          mtime: 0,
        },
      },
    ])
  }
  await write('first')
  await anna.restart()
  await write('second')
  // from here on the device's own key signs
  await anna.live.space.rotate()
  await write('third')
  await anna.restart()
  await write('fourth')
  await anna.live.space.flush()
  assert.ok(await anna.live.space.read(view => entryAt(view, 'fourth')))
  const { record } = anna.live.space
  assert.equal(record.generations.length, 2)
  await anna.close()
  assert.deepEqual(await foundIn(home, secretsOf(anna.keys, record)), [])
  await anna.open()
})

test('keys are taken out of a store that an older CoBox wrote', async t => {
  const [name] = await readdir(STORES)
  const home = join(await tempFolder(t), 'home')
  await cp(join(STORES, name!, 'home'), home, { recursive: true })
  const keys = JSON.parse(await readFile(join(STORES, name!, 'keys.json'), 'utf8')) as KeyFile
  const anna = new Replica('anna', home, keys)
  const file = join(home, 'spaces', (await readdir(join(home, 'spaces')))[0]!, 'space.json')
  const old = JSON.parse(await readFile(file, 'utf8')) as SpaceRecord
  const secrets = secretsOf(keys, old)
  assert.deepEqual(await foundIn(home, secrets), ['blobsSeed 1', 'encryptionKey 1', 'writerSeed 1'])
  assert.equal(old.format, 1)

  await anna.open()
  await anna.close()
  assert.deepEqual(await foundIn(home, secrets), [])
  assert.equal((JSON.parse(await readFile(file, 'utf8')) as SpaceRecord).format, 2)
  await anna.open()
  t.after(() => anna.close())
  assert.deepEqual([...anna.spaces.broken.values()], [])
  await anna.live.space.append([{ type: 'files.mkdir', input: { path: 'written now' } }])
})
