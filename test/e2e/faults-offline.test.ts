// Two people share a space, go apart, both change things, and agree when they meet; somebody who was away for all of it
// gets everything from one of them, after the other has gone for good.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { type NodeProcess, startNode, tempFolder, until } from '../support/cobox.ts'
import { exported } from '../support/faults.ts'

test('who was apart agrees again, nothing is lost, and one device is enough to hand all of it on', {
  timeout: 240_000,
}, async t => {
  const folder = await tempFolder(t)
  const b = await startNode(t, { args: ['--device-name', 'laptop-b', '--person-name', 'Ben'] })
  const withPeer = ['--device-name', 'laptop-a', '--person-name', 'Anna', '--peer', b.ready.tcp]
  const a = await startNode(t, { args: withPeer })
  const { space } = await a.json<{ space: string }>('space', 'create', 'House')
  await b.json('join', (await a.json<{ invite: string }>('invite', 'create', space)).invite)
  const c = await startNode(t, { args: ['--device-name', 'laptop-c', '--peer', a.ready.tcp] })
  await c.json('join', (await a.json<{ invite: string }>('invite', 'create', space)).invite)

  let written = 0
  const put = async (node: NodeProcess, path: string, content: string) => {
    const file = join(folder, `content ${written++}`)
    await writeFile(file, content)
    await node.json('files', 'put', space, file, path)
  }
  const read = async (node: NodeProcess, path: string) =>
    (await node.run('files', 'get', space, path, '-')).stdout
  for (const path of ['budget.ods', 'note.txt', 'gone.txt', 'kept.txt', 'photos/one.jpg', 'photos/two.jpg'])
    await put(a, path, `${path} at first`)
  for (const node of [b, c]) await node.json('space', 'sync', space, '--wait')
  await c.stop()

  // apart: A is not started with B's address, and B stays where it is
  await a.restart('--device-name', 'laptop-a')
  await until('they are apart', async () => (await b.client().spaceStatus({ space })).peers === 0)
  const today = new Date().toISOString().slice(0, 10)
  await put(a, 'budget.ods', 'budget by a')
  await put(b, 'budget.ods', 'budget by b')
  await put(a, 'note.txt', 'same words')
  await put(b, 'note.txt', 'same words')
  await a.json('files', 'remove', space, 'gone.txt')
  await b.json('files', 'remove', space, 'gone.txt')
  await a.json('files', 'remove', space, 'kept.txt')
  await put(b, 'kept.txt', 'changed by b')
  await a.json('files', 'move', space, 'photos', 'pictures')
  await put(b, 'photos/three.jpg', 'three by b')
  await put(b, 'photos/one.jpg', 'one by b')
  await put(a, 'only a.txt', 'a')
  await put(b, 'only b.txt', 'b')
  await a.json('files', 'mkdir', space, 'plans')
  await put(b, 'plans', 'a file where a has a folder')

  await a.restart(...withPeer)
  for (const node of [a, b]) await node.json('space', 'sync', space, '--wait')
  await until('both are equally far', async () => {
    const [one, other] = await Promise.all([a, b].map(node => node.client().spaceStatus({ space })))
    return one!.actions === other!.actions && one!.content.missingBytes === 0
  })
  const tree = await exported(t, a, space)
  assert.deepEqual(await exported(t, b, space), tree)
  const names = tree.map(line => line.split(/ [0-7]{3} \d/)[0]!)
  const has = (...some: string[]) => some.some(name => names.includes(name))

  // the same file: one keeps the name, the other is beside it by the name of its device and day
  const [asideA, asideB] = ['a', 'b'].map(one => `budget (conflict, laptop-${one}, ${today}).ods`)
  assert.ok(has(asideA!) !== has(asideB!), names.join(', '))
  const aside = has(asideA!) ? asideA! : asideB!
  assert.deepEqual(
    [await read(a, 'budget.ods'), await read(a, aside)].sort(),
    ['budget by a', 'budget by b'],
    'both are there',
  )
  assert.equal(names.filter(name => name.startsWith('note')).length, 1, 'the same words are no conflict')
  // a change wins over a removal that did not know of it
  assert.equal(await read(b, 'kept.txt'), 'changed by b')
  assert.ok(!has('gone.txt'))
  // what went on in a folder that was renamed meanwhile is found under the old name or the new one
  for (const [name, content] of [
    ['three.jpg', 'three by b'],
    ['one.jpg', 'one by b'],
    ['two.jpg', 'photos/two.jpg at first'],
  ] as const) {
    const paths = [`photos/${name}`, `pictures/${name}`].filter(path => has(path))
    const contents = await Promise.all(paths.map(path => read(a, path)))
    assert.ok(contents.includes(content), `${name}: ${paths}: ${contents}`)
  }
  assert.ok(has('pictures/'))
  assert.ok(has('only a.txt') && has('only b.txt'))
  const plans = names.filter(name => name.startsWith('plans'))
  assert.deepEqual(plans.sort(), [`plans (conflict, laptop-b, ${today})`, 'plans/'])
  const versions = await a.client().space(space).files.versions({ path: 'budget.ods' })
  const others = await a.client().space(space).files.versions({ path: aside })
  assert.deepEqual(
    [versions.versions.length, others.versions.length].sort(),
    [1, 2],
    'the version from before is kept',
  )
  const { items } = await b.client().space(space).files.trash()
  assert.ok(items.some(({ path }) => path === 'gone.txt'))
  assert.deepEqual(
    (await a.client().spaceSkipped({ space, everyone: true })).skipped.filter(
      ({ code }) => code === 'INTERNAL',
    ),
    [],
  )

  // A goes for good. C, who was away for all of it, has B alone; so has a new device of B's person
  await a.stop()
  await c.restart('--device-name', 'laptop-c', '--peer', b.ready.tcp)
  await c.json('space', 'sync', space, '--wait')
  assert.deepEqual(await exported(t, c, space), tree)
  await put(c, 'from c.txt', 'c writes too')
  await b.json('space', 'sync', space, '--wait')
  await until('b has what c wrote', async () => (await read(b, 'from c.txt')) === 'c writes too')
  const phone = await startNode(t, { args: ['--device-name', 'phone', '--peer', b.ready.tcp] })
  await phone.json('device', 'pair', (await b.json<{ link: string }>('device', 'pair', '--no-compare')).link)
  await until(
    'the space appears on the phone',
    async () => (await phone.run('files', 'stat', space, 'from c.txt', '--json')).code === 0,
    60_000,
  )
  await phone.json('space', 'sync', space, '--wait')
  assert.deepEqual(await exported(t, phone, space), await exported(t, b, space))
})
