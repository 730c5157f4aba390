// All devices of one person are gone: from the 24 words, with only other members online, everything comes back.
import assert from 'node:assert/strict'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { runCobox, startNode, tempFolder, twoInASpace, until } from '../support/cobox.ts'
import { describeTree } from '../support/trees.ts'

test('[M28] from the words alone, with only another member online, all spaces come back byte for byte', {
  timeout: 240_000,
}, async t => {
  const { a, b, space } = await twoInASpace(t)
  const { words } = await b.json<{ words: string }>('id', 'words')
  const folder = join(await tempFolder(t), 'docs')
  await mkdir(join(folder, 'deep', 'er'), { recursive: true })
  for (let i = 0; i < 20; i++)
    await writeFile(join(folder, i % 2 ? 'deep' : 'deep/er', `${i}.txt`), `file ${i}`)
  await b.json('files', 'import', space, folder)
  const { space: second } = await b.json<{ space: string }>('space', 'create', 'The archive')
  await writeFile(join(folder, 'note'), 'kept for later')
  await b.json('files', 'put', second, join(folder, 'note'), 'note.txt')
  const { invite } = await b.json<{ invite: string }>('invite', 'create', second)
  await a.json('join', invite)
  for (const one of [space, second]) await a.json('space', 'sync', one, '--wait')
  // the keys change after the vault was first written: it follows
  await a.json('space', 'rotate', space)
  await until(
    'ben has come along',
    async () => (await b.json<{ generation: number }>('space', 'status', space)).generation === 2,
  )
  const exported = join(await tempFolder(t), 'before')
  await b.json('files', 'export', space, '/', exported)
  const before = await describeTree(exported)
  await until('the vault is in both spaces, and knows both', async () => {
    const { spaces, copies } = await b.json<{ spaces: number; copies: number }>('id', 'vault')
    return spaces === 2 && copies === 2
  })
  for (const one of [space, second]) await a.json('space', 'sync', one, '--wait')
  await b.kill()
  await rm(b.home, { recursive: true, force: true })

  const again = await startNode(t, { args: ['--peer', a.ready.tcp, '--device-name', 'new laptop'] })
  const restored = await runCobox(again.home, ['id', 'restore', '--json'], {}, words)
  assert.equal(restored.code, 0, restored.stderr)
  await until(
    'both spaces are there',
    async () => (await again.json<{ spaces: unknown[] }>('space', 'list')).spaces.length === 2,
    60_000,
  )
  for (const one of [space, second]) {
    await until(
      'the new device is in it',
      async () => (await again.json<{ role: string | null }>('space', 'status', one)).role !== null,
      60_000,
    )
    await again.json('space', 'sync', one, '--wait')
  }
  const out = join(await tempFolder(t), 'after')
  await again.json('files', 'export', space, '/', out)
  assert.deepEqual(await describeTree(out), before)
  assert.equal((await again.run('files', 'get', second, 'note.txt', '-')).stdout, 'kept for later')
  await until('it may write', async () => (await again.run('files', 'mkdir', space, 'back')).code === 0)
})
