// Stores that earlier releases wrote are opened by this one, and hold what they held.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { cp, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { SecretFiles } from '../src/keys/index.ts'
import { RecoveryStore } from '../src/node/recovery/store.ts'
import type { ContentRecord } from '../src/apps/files/index.ts'
import { tempFolder } from './support/cobox.ts'
import { dumpView, RECOVERY_KEY, STORES } from './support/fixture-store.ts'
import { Replica } from './support/replicas.ts'

for (const name of await readdir(STORES))
  test(`the store of ${name} opens, reads as it was written, and can be written on`, async t => {
    const home = join(await tempFolder(t), 'home')
    await cp(join(STORES, name, 'home'), home, { recursive: true })
    const replica = new Replica(
      'anna',
      home,
      JSON.parse(await readFile(join(STORES, name, 'keys.json'), 'utf8')),
    )
    await replica.open()
    t.after(() => replica.close())
    assert.deepEqual([...replica.spaces.broken.values()], [])
    const { space } = replica.live
    const written = JSON.parse(await readFile(join(STORES, name, 'view.json'), 'utf8')) as Record<
      string,
      unknown
    >
    const now = await dumpView(space)
    for (const [collection, records] of Object.entries(written))
      assert.deepEqual(now[collection], records, collection)
    for (const { value } of now['files/contents'] as { value: ContentRecord }[]) {
      const hash = createHash('sha256')
      for await (const bytes of space.content.read(value.ref, {
        start: 0,
        end: value.size,
        size: value.size,
        path: value.hash,
      }))
        hash.update(bytes)
      assert.equal(hash.digest('hex'), value.hash)
    }
    if (await stat(join(home, 'recovery.json')).catch(() => null)) {
      const recovery = new RecoveryStore(new SecretFiles(home))
      await recovery.open()
      assert.equal(recovery.get(RECOVERY_KEY), 'what was kept')
    }
    await space.append([{ type: 'files.mkdir', input: { path: 'written now' } }])
    assert.equal((await space.me())?.name, 'anna')
  })
