// All devices of a person are gone, and nobody is online but a host that can read nothing: the 24 words bring everything back.
import assert from 'node:assert/strict'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { Identity } from '../../src/keys/index.ts'
import { openVault } from '../../src/node/vault-content.ts'
import { type NodeProcess, runCobox, tempFolder, until } from '../support/cobox.ts'
import { exported, makeTree } from '../support/faults.ts'
import {
  admit,
  agree,
  createSpace,
  holdingOf,
  startHost,
  startPerson,
  untilHeld,
} from '../support/hosting.ts'

/** The host has a vault of the person which leads to the space as it is now, and to its host. */
async function untilVault(host: NodeProcess, agreement: string, words: string, generation: number) {
  const { keyPair, publicKey } = await Identity.restore(words)
  const identity = publicKey.toString('hex')
  await until('the host has the vault', async () => {
    const text = await readFile(join(holdingOf(host, agreement), 'agreement.json'), 'utf8')
    const { vaults } = JSON.parse(text) as { vaults: Record<string, Record<string, string>> }
    return Object.values(vaults[identity] ?? {}).some(vault => {
      const space = openVault(vault, keyPair, identity)?.spaces[0]
      return space?.number === generation && space.hosts?.[0]?.agreement === agreement
    })
  })
}

/** A new device, which knows the words and the host’s address. */
async function restore(
  t: TestContext,
  words: string,
  host: NodeProcess,
  spaces: number,
): Promise<NodeProcess> {
  const again = await startPerson(t, 'Nobody', [host])
  const restored = await runCobox(again.home, ['id', 'restore', '--json'], {}, words)
  assert.equal(restored.code, 0, restored.stderr)
  await until(
    'the spaces are back',
    async () => (await again.client().spaceList()).spaces.length === spaces,
    60_000,
  )
  return again
}

test('[H14] the only member of a space gets it back from a host alone, byte for byte', {
  timeout: 180_000,
}, async t => {
  const [host, ben] = await Promise.all([startHost(t, 'Mill'), startPerson(t, 'Ben')])
  const { words } = await ben.json<{ words: string }>('id', 'words')
  const space = await createSpace(ben)
  const source = join(await tempFolder(t), 'source')
  const before = await makeTree(source, { seed: 41, small: 40, large: 3, largeMiB: 2 })
  await ben.json('files', 'import', space, source, 'tree')
  const agreement = await agree(host, ben, space)
  await untilVault(host, agreement, words, 1)
  await untilHeld(ben, space)
  await ben.kill()
  await rm(ben.home, { recursive: true, force: true })

  const again = await restore(t, words, host, 1)
  await again.json('space', 'sync', space, '--wait', '--timeout', '60s')
  assert.deepEqual(await exported(t, again, space, 'tree'), before)
})

test('[H14] who has lost all devices gets a space back while its other members are away, and may write once one is there', {
  timeout: 180_000,
}, async t => {
  const [host, anna] = await Promise.all([startHost(t, 'Mill'), startPerson(t, 'Anna')])
  const ben = await startPerson(t, 'Ben', [anna])
  const { words } = await ben.json<{ words: string }>('id', 'words')
  const space = await createSpace(anna)
  await admit(anna, ben, space)
  const agreement = await agree(host, anna, space)
  const source = join(await tempFolder(t), 'source')
  const before = await makeTree(source, { seed: 42, small: 30, large: 2, largeMiB: 2 })
  await ben.json('files', 'import', space, source, 'tree')
  // the keys change after the vault was first written: it follows
  await anna.json('space', 'rotate', space)
  await until('Ben has come along', async () => (await ben.client().spaceStatus({ space })).generation === 2)
  await untilVault(host, agreement, words, 2)
  await ben.json('space', 'sync', space, '--wait', '--timeout', '60s')
  await anna.json('space', 'sync', space, '--wait', '--timeout', '60s')
  for (const node of [ben, anna]) await untilHeld(node, space)
  await anna.stop()
  await ben.kill()
  await rm(ben.home, { recursive: true, force: true })

  const again = await restore(t, words, host, 1)
  await again.json('space', 'sync', space, '--wait', '--timeout', '60s')
  assert.deepEqual(await exported(t, again, space, 'tree'), before)
  await anna.restart('--peer', again.ready.tcp)
  await until(
    'he may write',
    async () => (await again.run('files', 'mkdir', space, 'back')).code === 0,
    60_000,
  )
})
