// What earlier releases have hosted is hosted by this one: papers, stores and proofs.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { startNode, tempFolder, until } from '../support/cobox.ts'
import { atGuest, atHost, drill, untilHeld } from '../support/hosting.ts'
import { HOSTING_STORES, type HostingFixture } from '../support/hosting-fixture.ts'
import { randomBytesFrom } from '../support/trees.ts'

for (const name of await readdir(HOSTING_STORES))
  test(`what ${name} has hosted is held, proven and given back`, { timeout: 120_000 }, async t => {
    const folder = join(await tempFolder(t), name)
    await cp(join(HOSTING_STORES, name), folder, { recursive: true })
    const fixture = JSON.parse(await readFile(join(folder, 'fixture.json'), 'utf8')) as HostingFixture
    const { space, agreement, usedBytes, files } = fixture
    const host = await startNode(t, { home: join(folder, 'host') })
    assert.ok((await atHost(host, agreement)).usedBytes >= usedBytes)
    const guest = await startNode(t, { home: join(folder, 'guest'), args: ['--peer', host.ready.tcp] })
    await until('they meet', async () => (await atGuest(guest, space, agreement)).connected, 30_000)
    await guest.client().space(space).files.mkdir({ path: 'written now' })
    await untilHeld(guest, space)
    const { equal, files: compared } = await drill(guest, space)
    assert.deepEqual([equal, compared], [true, Object.keys(files).length])
    for (const [path, { seed, bytes }] of Object.entries(files)) {
      const out = join(folder, 'out')
      await guest.json('files', 'get', space, path, out, '--force')
      const [there, expected] = [await readFile(out), randomBytesFrom(seed, bytes)].map(content =>
        createHash('sha256').update(content).digest('hex'),
      )
      assert.equal(there, expected, path)
    }
  })
