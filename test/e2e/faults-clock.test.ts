// A device whose clock is two days wrong: everything still converges; expiry is measured by the coordinator's clock.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { type NodeProcess, startNode, tempFolder, until } from '../support/cobox.ts'
import { exported, wrongClock } from '../support/faults.ts'

const DAY = 24 * 60 * 60 * 1000
const day = (at: number) => new Date(at).toISOString().slice(0, 10)

for (const shift of [2 * DAY, -2 * DAY])
  test(`a device whose clock is two days ${shift > 0 ? 'ahead' : 'behind'} agrees with the others`, {
    timeout: 180_000,
  }, async t => {
    const folder = await tempFolder(t)
    const a = await startNode(t, { args: ['--device-name', 'laptop-a'] })
    const env = wrongClock(shift)
    const args = ['--device-name', 'laptop-b', '--peer', a.ready.tcp]
    const b = await startNode(t, { args, env })
    const put = async (node: NodeProcess, path: string, content: string) => {
      const file = join(folder, 'content')
      await writeFile(file, content)
      await node.json('files', 'put', space, file, path)
    }
    const { space } = await a.json<{ space: string }>('space', 'create', 'House')

    // by the clock of who lets in, neither by that of who comes
    const soon = Date.now() + 300
    const over = (await a.client().inviteCreate({ space, expires: soon })).invite
    await until('the invitation has expired', () => Date.now() > soon)
    assert.equal(await b.refusal('join', over), 'INVITE_EXPIRED')
    const { invite } = await a.client().inviteCreate({ space, expires: Date.now() + DAY })
    await b.json('join', invite)

    await put(a, 'minutes.txt', 'as it was')
    await b.json('space', 'sync', space, '--wait')
    const clock = (await b.run('files', 'put', space, join(folder, 'content'), 'when.txt', '--json')).code
    assert.equal(clock, 0)
    const at = (await b.client().space(space).files.stat({ path: 'when.txt' })).at
    assert.ok(Math.abs(at - shift - Date.now()) < 60_000, 'the clock is wrong indeed')
    await a.json('space', 'sync', space, '--wait')

    await b.stop()
    await put(a, 'minutes.txt', 'by a')
    await put(a, 'only a.txt', 'of a')
    await a.json('files', 'mkdir', space, 'of both')
    await b.restart('--device-name', 'laptop-b')
    await put(b, 'minutes.txt', 'by b')
    await put(b, 'of both/only b.txt', 'of b')
    await b.json('files', 'remove', space, 'when.txt')
    await b.restart(...args)
    await b.json('space', 'sync', space, '--wait')
    await a.json('space', 'sync', space, '--wait')

    const tree = await exported(t, a, space)
    assert.deepEqual(await exported(t, b, space), tree)
    const names = tree.map(line => line.split(/ [0-7]{3} \d/)[0])
    const conflict = [
      `minutes (conflict, laptop-a, ${day(Date.now())}).txt`,
      `minutes (conflict, laptop-b, ${day(Date.now() + shift)}).txt`,
    ].filter(name => names.includes(name))
    assert.equal(conflict.length, 1, names.join(', '))
    assert.deepEqual(names.filter(name => name !== conflict[0]).sort(), [
      'minutes.txt',
      'of both/',
      'of both/only b.txt',
      'only a.txt',
    ])
    const contents = await Promise.all(
      ['minutes.txt', conflict[0]!].map(async path => (await a.run('files', 'get', space, path, '-')).stdout),
    )
    assert.deepEqual(contents.sort(), ['by a', 'by b'])

    // both ways go on
    await put(b, 'minutes.txt', 'settled')
    await a.json('space', 'sync', space, '--wait')
    await until(
      'the last word arrives',
      async () => (await a.run('files', 'get', space, 'minutes.txt', '-')).stdout === 'settled',
    )
    assert.equal((await a.run('doctor', '--json')).code, 0)
    assert.equal((await b.run('doctor', '--json')).code, 0)
  })
