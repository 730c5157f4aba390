// What is purged goes everywhere, and everything else still comes: to devices that were away, and to new ones.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { type NodeProcess, startNode, tempFolder, twoInASpace, until } from '../support/cobox.ts'
import { blockBytes, hashOf, MIB } from '../support/faults.ts'
import { hashFile, randomBytesFrom } from '../support/trees.ts'

const SYNC = ['--wait', '--timeout', '60s']

for (const size of [5 * MIB, 6 * MIB])
  test(`a file of ${size / MIB} MiB is purged everywhere, and put again; who was away and who is new get all the rest`, {
    timeout: 180_000,
  }, async t => {
    const { a, b, space } = await twoInASpace(t)
    const newcomer = async (name: string) => {
      const { invite } = await a.json<{ invite: string }>('invite', 'create', space)
      const node = await startNode(t, { args: ['--person-name', name, '--peer', a.ready.tcp] })
      await node.json('join', invite)
      return node
    }
    const away = await newcomer('Cara')
    const folder = await tempFolder(t)
    const file = async (name: string, seed: number, length: number) => {
      await writeFile(join(folder, name), randomBytesFrom(seed, length))
      await a.json('files', 'put', space, join(folder, name), name)
      return name
    }
    await file('before.bin', 1, 2 * MIB)
    await file('secret.bin', 2, size)
    for (const node of [b, away]) await node.json('space', 'sync', space, ...SYNC)
    await away.stop()

    await a.json('files', 'remove', space, 'secret.bin')
    const { items } = await a.json<{ items: { item: string; path: string; files: number; bytes: number }[] }>(
      'files',
      'trash',
      space,
    )
    assert.deepEqual(
      items.map(({ path, files, bytes }) => [path, files, bytes]),
      [['secret.bin', 1, size]],
    )
    await a.json('files', 'purge', space, '--item', items[0]!.item)
    for (const node of [a, b])
      await until('its blocks are gone', async () => (await blockBytes(node, space)) < 3 * MIB)
    const after = [await file('after.bin', 3, size), await file('secret again.bin', 2, size)]

    await away.restart()
    const fresh = await newcomer('Dan')
    for (const node of [b, away, fresh]) {
      await node.json('space', 'sync', space, ...SYNC)
      for (const name of ['before.bin', ...after])
        assert.equal(await hashOf(node, space, name), await hashFile(join(folder, name)), name)
      assert.equal((await node.client().spaceStatus({ space })).content.missingFiles, 0)
    }
  })

test('versions and trash say who, when and which, and a version can be read and purged', async t => {
  const { a, b, space } = await twoInASpace(t)
  const folder = await tempFolder(t)
  const put = async (node: NodeProcess, text: string) => {
    await writeFile(join(folder, 'budget.txt'), text)
    return node.json<{ version: string }>('files', 'put', space, join(folder, 'budget.txt'), 'budget.txt')
  }
  const first = await put(a, 'one')
  await b.json('space', 'sync', space, ...SYNC)
  const second = await put(b, 'second')
  await a.json('space', 'sync', space, ...SYNC)
  type Versions = {
    versions: { version: string; size: number; current: boolean; member: string; at: number }[]
  }
  const { versions } = await a.json<Versions>('files', 'versions', space, 'budget.txt')
  const { members } = await a.client().space(space).members.list()
  const named = new Map(members.map(({ member, name }) => [member, name]))
  assert.deepEqual(
    versions.map(one => [one.version, one.size, one.current, named.get(one.member)]),
    [
      [second.version, 6, true, 'Ben'],
      [first.version, 3, false, 'Anna'],
    ],
  )
  assert.ok(versions[0]!.at >= versions[1]!.at)
  assert.match((await a.run('files', 'versions', space, 'budget.txt')).stdout, / Ben +current\n.* Anna\n$/)

  const textOf = async (node: NodeProcess, ...more: string[]) =>
    (await node.run('files', 'get', space, 'budget.txt', '-', ...more)).stdout
  for (const node of [a, b]) {
    assert.equal(await textOf(node, '--version', first.version), 'one')
    assert.equal(await textOf(node, '--version', second.version), 'second')
    assert.equal(await textOf(node), 'second', 'it was read, and not brought back')
  }

  await a.json('files', 'purge', space, '--path', 'budget.txt', '--version', first.version)
  const purged = await a.run('files', 'get', space, 'budget.txt', '-', '--version', first.version, '--json')
  assert.match(purged.stderr, /NO_VERSION/)
  assert.equal((await a.json<Versions>('files', 'versions', space, 'budget.txt')).versions.length, 1)
  await a.json('files', 'remove', space, 'budget.txt')
  type Trash = { items: { path: string; kind: string; removedBy: string; removedAt: number }[] }
  const { items } = await a.json<Trash>('files', 'trash', space)
  assert.deepEqual(
    items.map(one => [one.path, one.kind, named.get(one.removedBy)]),
    [['budget.txt', 'file', 'Anna']],
  )
  assert.match((await a.run('files', 'trash', space)).stdout, / Anna +budget\.txt\n$/)
  for (const verb of ['restore', 'purge'])
    assert.equal((await a.run('files', verb, space)).code, 2, `${verb} of nothing is wrong usage`)
})
