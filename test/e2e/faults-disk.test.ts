// A full disk: a clear error, reads go on, and writes work again once space is freed, without starting the node anew.
// The disks are small ones in memory, which root or a user namespace can mount; where neither may, the tests fail.
import assert from 'node:assert/strict'
import { rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { type NodeProcess, startNode, tempFolder, until } from '../support/cobox.ts'
import { exported, hashOf, listAll, makeTree, MIB, type SmallDisk, smallDisk } from '../support/faults.ts'

const LIMIT = 120_000
const FULL = ['DISK_FULL', 'DISK_FAILED']

/** Fills a disk to the last byte, or to so many bytes before it. */
async function fill({ folder, free }: SmallDisk, left = 0): Promise<string> {
  const ballast = join(folder, 'ballast')
  const block = Buffer.alloc(MIB, 1)
  try {
    for (;;) {
      const room = (await free()) - left
      if (room <= 0) return ballast
      await writeFile(ballast, block.subarray(0, Math.min(room, MIB)), { flag: 'a' })
    }
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOSPC') throw error
    return ballast
  }
}

/** Files are listed, and come with the content of their hashes. The store may be opened anew at this very moment. */
async function assertReadable(node: NodeProcess, space: string, count = 8): Promise<void> {
  await until(
    'reads go on',
    async () => (await node.run('files', 'list', space, '--json')).code === 0,
    20_000,
  )
  const files = [...(await listAll(node, space)).values()].filter(({ kind }) => kind === 'file')
  assert.ok(files.length > 0, 'something is listed')
  for (const { path, hash } of files.slice(0, count))
    assert.equal(await hashOf(node, space, path), hash, path)
}

/** Asks for the spaces, their files and one’s content again and again, until told to end; then it gives the codes of what was refused. */
function tellAllTheWhile(node: NodeProcess, space: string, path: string): () => Promise<string[]> {
  const client = node.client()
  const codes: string[] = []
  let ended = false
  const asking = (async () => {
    while (!ended)
      for (const ask of [
        () => client.spaceList(),
        () => client.space(space).files.list({}),
        async () => buffer((await client.content.get(space, path)).body),
      ])
        await ask().catch(error => codes.push(error.code))
  })()
  return async () => {
    ended = true
    await asking
    return codes
  }
}

/** The doctor says that the disk is full, with what to do, and ends with 1. */
async function assertDoctorSaysFull(node: NodeProcess): Promise<void> {
  const { code, stdout } = await node.run('doctor', '--json')
  assert.equal(code, 1)
  const disk = JSON.parse(stdout).checks.find(({ check }: { check: string }) => check === 'disk')
  assert.equal(disk.state, 'bad')
  assert.match(disk.message, /full/)
  assert.match(disk.hint, /[Ff]ree some space/)
}

test('what does not fit is refused before the disk is full, what is in stays readable, and room lets the rest in', {
  timeout: 180_000,
}, async t => {
  const disk = await smallDisk(t, 200)
  const source = join(await tempFolder(t), 'source')
  const before = await makeTree(source, { seed: 21, small: 300, large: 30, largeMiB: 8 })
  const a = await startNode(t, { home: join(disk.folder, 'home') })
  const { pid } = a
  const { space } = await a.json<{ space: string }>('space', 'create', 'House')
  const refused = await a.run('files', 'import', space, source, '--json')
  assert.equal(refused.code, 1)
  const { error } = JSON.parse(refused.stderr)
  assert.equal(error.code, 'DISK_FULL')
  assert.match(error.hint, /Free some space/)
  assert.ok((await disk.free()) > 16 * MIB, 'the reserve is left')
  await assertReadable(a, space)
  const huge = join(source, '..', 'huge.bin')
  await writeFile(huge, '')
  await truncate(huge, 5 * 1024 * MIB)
  assert.equal(await a.refusal('files', 'put', space, huge, 'huge.bin'), 'DISK_FULL')

  disk.resize(800)
  await a.json('files', 'import', space, source)
  assert.deepEqual(await exported(t, a, space), before)
  assert.equal(a.pid, pid)
})

test('a disk that something else fills to the last byte during an import does not take the node down', {
  timeout: 180_000,
}, async t => {
  const disk = await smallDisk(t, 300)
  const source = join(await tempFolder(t), 'source')
  const before = await makeTree(source, { seed: 22, small: 1500, large: 20, largeMiB: 5 })
  const a = await startNode(t, { home: join(disk.folder, 'home') })
  const { space } = await a.json<{ space: string }>('space', 'create', 'House')
  await writeFile(join(source, '..', 'note.txt'), 'in before')
  await a.json('files', 'put', space, join(source, '..', 'note.txt'), 'note.txt')

  const importing = a.run('files', 'import', space, source, 'tree', '--json')
  await until(
    'a part is in',
    async () => (await a.client().spaceStatus({ space })).content.files > 200,
    LIMIT,
  )
  const ballast = await fill(disk)
  const refused = await importing
  assert.equal(refused.code, 1, refused.stdout)
  assert.ok(FULL.includes(JSON.parse(refused.stderr).error.code), refused.stderr)
  await assertReadable(a, space)
  assert.equal((await a.run('files', 'get', space, 'note.txt', '-')).stdout, 'in before')
  for (const words of [
    ['files', 'mkdir', space, 'more'],
    ['files', 'put', space, join(source, '..', 'note.txt'), 'other.txt'],
  ])
    assert.ok(FULL.includes(await a.refusal(...words)), words.join(' '))
  await assertReadable(a, space)
  await assertDoctorSaysFull(a)

  await rm(ballast)
  await until(
    'writes work again',
    async () => (await a.run('files', 'mkdir', space, 'again', '--json')).code === 0,
    LIMIT,
  )
  await a.json('files', 'import', space, source, 'tree')
  assert.deepEqual(await exported(t, a, space, 'tree'), before)
  assert.equal((await a.run('files', 'get', space, 'note.txt', '-')).stdout, 'in before')
})

for (const left of [0, 32 * MIB])
  test(`a receiving device whose disk has ${left / MIB} MiB left survives, says so, and completes once there is room`, {
    timeout: 180_000,
  }, async t => {
    const disk = await smallDisk(t, 260)
    const source = join(await tempFolder(t), 'source')
    const before = await makeTree(source, { seed: 23, small: 300, large: 30, largeMiB: 5 })
    const a = await startNode(t)
    const { space } = await a.json<{ space: string }>('space', 'create', 'House')
    const b = await startNode(t, { home: join(disk.folder, 'home'), args: ['--peer', a.ready.tcp] })
    const { pid } = b
    await b.json('join', (await a.json<{ invite: string }>('invite', 'create', space)).invite)
    const note = join(source, '..', 'note.txt')
    await writeFile(note, 'in before')
    await a.json('files', 'put', space, note, 'note.txt')
    await b.json('space', 'sync', space, '--wait')

    let ballast = await fill(disk, 110 * MIB)
    const importing = a.json('files', 'import', space, source, 'tree')
    await until('something comes', async () => (await disk.free()) < 100 * MIB, LIMIT)
    await rm(ballast)
    ballast = await fill(disk, left)
    await importing
    await assertDoctorSaysFull(b)
    await until(
      'new content is refused',
      async () => {
        const { code, stderr } = await b.run('files', 'put', space, note, 'other.txt', '--json')
        return code === 1 && FULL.includes(JSON.parse(stderr).error.code)
      },
      LIMIT,
    )
    const { content, reason } = await b.client().spaceStatus({ space })
    assert.match(reason ?? '', /disk|space/, 'the space says why nothing comes')
    // above the room that the store itself needs, the log goes on: removing things must be possible
    if (left > 0) assert.ok(content.missingBytes > 0, 'what is missing is known')
    await assertReadable(b, space, 1)
    assert.equal((await b.run('files', 'get', space, 'note.txt', '-')).stdout, 'in before')

    // nobody at B does anything but make room
    await rm(ballast)
    disk.resize(900)
    const told = tellAllTheWhile(b, space, 'note.txt')
    await b.json('space', 'sync', space, '--wait', '--timeout', '100s')
    assert.ok(!(await told()).includes('CLOSING'), 'only a node that ends says that it ends')
    assert.deepEqual(await exported(t, b, space, 'tree'), before)
    assert.equal(b.pid, pid)
  })
