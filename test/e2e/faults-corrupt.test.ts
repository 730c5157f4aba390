// Damage on a disk: found by `cobox doctor --verify`, which fetches the content again from a device that has it.
import assert from 'node:assert/strict'
import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { DoctorReport } from '../../src/api/endpoints.ts'
import { type NodeProcess, startNode, tempFolder, until } from '../support/cobox.ts'
import { exported, hashOf, listAll, makeTree } from '../support/faults.ts'

/**
 * Flips bytes in the middle of every third file that holds content; the node must not run. Those of the database are left: what
 * is in the middle of one may as well be a log or a view, and then the space stops, as it should.
 */
async function damage(home: string, space: string): Promise<void> {
  const generation = join(home, 'spaces', space, 'generation-1')
  const entries = await readdir(generation, { recursive: true, withFileTypes: true })
  const files = entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => path.includes('/blocks/'))
    .sort()
  assert.ok(files.length > 6, 'there are files with content')
  for (const [i, file] of files.entries()) {
    const { size } = await stat(file)
    if (i % 3 !== 0 || size < 1000) continue
    const handle = await open(file, 'r+')
    try {
      const at = Math.floor(size / 2)
      const bytes = Buffer.alloc(64)
      await handle.read(bytes, 0, bytes.length, at)
      await handle.write(
        bytes.map(byte => byte ^ 0xff),
        0,
        bytes.length,
        at,
      )
    } finally {
      await handle.close()
    }
  }
}

async function verify(node: NodeProcess): Promise<{ code: number; content: DoctorReport['checks'][number] }> {
  const { code, stdout } = await node.run('doctor', '--verify', '--json')
  const { checks } = JSON.parse(stdout) as DoctorReport
  return { code, content: checks.find(({ check }) => check.startsWith('content of '))! }
}

test('damaged content is found, fetched again from a peer, and said to be lacking while no peer is there', {
  timeout: 240_000,
}, async t => {
  const source = join(await tempFolder(t), 'source')
  const before = await makeTree(source, { seed: 31, small: 100, large: 12, largeMiB: 5 })
  const a = await startNode(t)
  const { space } = await a.json<{ space: string }>('space', 'create', 'House')
  const peer = ['--peer', a.ready.tcp]
  const b = await startNode(t, { args: peer })
  await b.json('join', (await a.json<{ invite: string }>('invite', 'create', space)).invite)
  await a.json('files', 'import', space, source)
  await b.json('space', 'sync', space, '--wait')
  // what is in the write-ahead log goes into its own files when the store is opened again
  await b.restart(...peer)
  await b.stop()
  await damage(b.home, space)

  await b.restart('--no-internet')
  const files = [...(await listAll(b, space)).values()].filter(({ kind }) => kind === 'file')
  const broken: string[] = []
  for (const { path, hash } of files)
    if ((await hashOf(b, space, path).catch(() => 'refused')) !== hash) broken.push(path)
  assert.ok(broken.length > 0 && broken.length < files.length, `${broken.length} files are damaged`)
  const refused = await b.run('files', 'get', space, broken[0]!, join(b.home, 'out.bin'), '--json')
  assert.equal(refused.code, 1, 'half a file is not handed out')
  await assert.rejects(stat(join(b.home, 'out.bin')), { code: 'ENOENT' })

  const alone = await verify(b)
  assert.deepEqual([alone.code, alone.content.state], [1, 'bad'])
  assert.match(alone.content.message, /damaged/)
  assert.match(alone.content.hint!, /Connect a device/)
  const still = await b.run('doctor', '--json')
  assert.match(still.stdout, /not here yet/, 'what was deleted is known to be missing')

  await b.restart(...peer)
  await b.json('space', 'sync', space, '--wait')
  const healed = await verify(b)
  assert.deepEqual([healed.code, healed.content.state], [0, 'ok'], healed.content.message)
  for (const { path, hash } of files) assert.equal(await hashOf(b, space, path), hash, path)

  // once more, with the peer there: one command finds and mends it
  await b.restart(...peer)
  await b.stop()
  await damage(b.home, space)
  await b.restart(...peer)
  await until('the peer is linked', async () => (await b.client().spaceStatus({ space })).peers > 0)
  const mended = await verify(b)
  assert.deepEqual([mended.code, mended.content.state], [0, 'warning'], mended.content.message)
  assert.match(mended.content.message, /fetched again/)
  const clean = await verify(b)
  assert.deepEqual([clean.code, clean.content.state], [0, 'ok'], clean.content.message)
  assert.deepEqual(await exported(t, b, space), before)
})

test('damaged content of the device that wrote it is fetched again from one that has a copy', {
  timeout: 240_000,
}, async t => {
  const source = join(await tempFolder(t), 'source')
  const before = await makeTree(source, { seed: 32, small: 50, large: 8, largeMiB: 5 })
  const b = await startNode(t)
  const a = await startNode(t, { args: ['--peer', b.ready.tcp] })
  const { space } = await a.json<{ space: string }>('space', 'create', 'House')
  await b.json('join', (await a.json<{ invite: string }>('invite', 'create', space)).invite)
  await a.json('files', 'import', space, source)
  await b.json('space', 'sync', space, '--wait')
  await a.restart()
  await a.stop()
  await damage(a.home, space)
  await a.restart()
  await until('the peer is linked', async () => (await a.client().spaceStatus({ space })).peers > 0)
  const mended = await verify(a)
  assert.deepEqual([mended.code, mended.content.state], [0, 'warning'], mended.content.message)
  assert.equal((await verify(a)).content.state, 'ok')
  assert.deepEqual(await exported(t, a, space), before)
  // and it goes on writing after what it has fetched
  await a.json(
    'files',
    'put',
    space,
    join(source, before.find(line => /\.bin /.test(line))!.split(/(?<=\.bin) /)[0]!),
    'new.bin',
  )
  await b.json('space', 'sync', space, '--wait')
  assert.deepEqual(await exported(t, b, space), await exported(t, a, space))
})
