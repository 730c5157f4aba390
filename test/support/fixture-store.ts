// Writes the store that stands for this release under test/fixtures/stores: `node --import tsx test/support/fixture-store.ts NAME`.
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { apps } from '../../src/apps/index.ts'
import { entryAt } from '../../src/apps/files/index.ts'
import { skippedActions } from '../../src/space/apply.ts'
import type { Collection, Space } from '../../src/space/index.ts'
import { commitTo, Identity, SecretFiles } from '../../src/keys/index.ts'
import { RecoveryStore } from '../../src/node/recovery/store.ts'
import { furnishDecisions } from './fixture-decisions.ts'
import { Replica } from './replicas.ts'
import { randomBytesFrom } from './trees.ts'

/** What a fixture’s recovery store holds something under. */
export const RECOVERY_KEY = 'held/fixture'
export const STORES = new URL('../fixtures/stores', import.meta.url).pathname

/** Everything that the apps' collections hold, by name: what a later CoBox must still read. */
export async function dumpView(space: Space): Promise<Record<string, { key: string; value: unknown }[]>> {
  const collections = [
    ...apps.flatMap(app => Object.values(app.collections)),
    skippedActions,
  ] as Collection<unknown>[]
  const dump: Record<string, { key: string; value: unknown }[]> = {}
  for (const collection of collections)
    await space.readLong(async view => {
      const records: { key: string; value: unknown }[] = []
      for await (const record of view.range(collection)) records.push(record)
      dump[collection.name] = records
    })
  return dump
}

/** A space with something of everything: members, an invitation, folders, versions, trash, a link, purged content, decisions, a removal. */
async function furnish(replica: Replica, other: Replica): Promise<void> {
  await replica.found('Fixture house')
  const { space } = replica.live
  const put = async (path: string, content: Buffer) => {
    const writer = await space.content.writer()
    await writer.write(content)
    const { ref, size, hash } = await writer.finish()
    const base = (await space.read(view => entryAt(view, path)))?.version ?? null
    await space.append([
      {
        type: 'files.put',
        body: {
          path,
          kind: 'file',
          base,
          size,
          hash,
          ...(ref ? { ref } : {}),
          mode: 0o644,
          mtime: 1_700_000_000_000,
        },
      },
    ])
  }
  await put('minutes/2026/may.md', Buffer.from('# May\n'))
  await put('minutes/2026/may.md', Buffer.from('# May, corrected\n'))
  await put('photo.bin', randomBytesFrom(1, 1024 * 1024 + 17))
  await put('empty', Buffer.alloc(0))
  await put('Ünïcode 🏠.txt', Buffer.from('home'))
  for (const path of ['gone.txt', 'purged.txt']) await put(path, Buffer.from(path))
  await space.append([{ type: 'files.remove', input: { path: 'gone.txt' } }])
  await space.append([{ type: 'files.remove', input: { path: 'purged.txt' } }])
  const trash = (await dumpView(space))['files/trash']!
  await space.append([{ type: 'files.purge', input: { item: trash.at(-1)!.key } }])
  await space.append([{ type: 'files.copy', input: { from: 'minutes', to: 'copy' } }])
  await space.append([{ type: 'files.mkdir', input: { path: 'empty folder', mode: 0o700 } }])
  await space.append([
    {
      type: 'members.invite',
      body: {
        invite: 'fixtureinvite',
        publicKey: 'ab'.repeat(32),
        welcome: 'aGVsbG8=',
        role: 'reader',
        expires: null,
        maxUses: 3,
        confirm: 'ask',
      },
    },
  ])
  await space.append([{ type: 'members.renameSpace', input: { name: 'Fixture' } }])
  await space.append([{ type: 'letters.send', body: { letter: 'c2VhbGVk' } }])
  await space.append([{ type: 'members.vault', body: { vault: 'sealed' } }])
  const identity = await Identity.restore(replica.keys.words!)
  const commitment = commitTo(
    { set: 'ab'.repeat(16), threshold: 1, trustees: ['cd'.repeat(32)] },
    identity.keyPair,
  )
  await space.append([{ type: 'members.trustees', body: commitment }])
  await space.append([{ type: 'hosting.want', input: { copies: 3 } }])
  await replica.admit(other)
  await furnishDecisions(replica, other)
  await space.append([{ type: 'members.remove', input: { member: other.keys.identity } }])
  await replica.rotations.settle(replica.live)
  await put('after the removal.txt', Buffer.from('in the second generation'))
  await space.flush()
}

async function writeFixture(name: string): Promise<void> {
  const home = join(tmpdir(), `cobox-fixture-${process.pid}`)
  const target = join(STORES, name)
  await rm(target, { recursive: true, force: true })
  await mkdir(home, { recursive: true })
  const replica = await Replica.make('anna', home)
  const other = await Replica.make('ben', `${home}-ben`)
  await furnish(replica, other)
  const view = await dumpView(replica.live.space)
  for (const one of [replica, other]) await one.close()
  await rm(`${home}-ben`, { recursive: true, force: true })
  const recovery = new RecoveryStore(new SecretFiles(home))
  await recovery.set({ [RECOVERY_KEY]: 'what was kept' })
  await cp(home, join(target, 'home'), { recursive: true })
  // these tie a store to the place where it was written, or only tell of its past
  for (const file of await readdir(target, { recursive: true }))
    if (/(CORESTORE|LOCK|LOG|LOG\.old\.\d+)$/.test(file)) await rm(join(target, file))
  await writeFile(join(target, 'keys.json'), `${JSON.stringify(replica.keys, null, 2)}\n`)
  await writeFile(join(target, 'view.json'), `${JSON.stringify(view, null, 1)}\n`)
  await rm(home, { recursive: true, force: true })
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const name = process.argv[2]
  if (!name) throw new Error('usage: fixture-store.ts NAME')
  await writeFixture(name)
}
