// Removal, leaving and revoked devices between real nodes: the space goes on with new keys, and its people notice nothing.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { type NodeProcess, startNode, tempFolder, twoInASpace, until } from '../support/cobox.ts'

interface Members {
  members: { name: string; devices: { name: string; device: string }[] }[]
}
interface Audit {
  entries: { what: string; byName: string; whomName?: string }[]
}

const generation = async (node: NodeProcess, space: string) =>
  (await node.json<{ generation: number }>('space', 'status', space)).generation
const put = async (
  t: Parameters<typeof tempFolder>[0],
  node: NodeProcess,
  space: string,
  path: string,
  text: string,
) => {
  const file = join(await tempFolder(t), 'file')
  await writeFile(file, text)
  await node.json('files', 'put', space, file, path)
}
const get = async (node: NodeProcess, space: string, path: string) => {
  const { stdout, stderr } = await node.run('files', 'get', space, path, '-')
  return stdout + stderr
}

test('[M10] whoever was removed while they were away is told so when they come back, though they are given nothing', {
  timeout: 120_000,
}, async t => {
  const { a, b, space } = await twoInASpace(t)
  const cleo = await startNode(t, { args: ['--peer', a.ready.tcp, '--person-name', 'Cleo'] })
  await cleo.json('join', (await a.json<{ invite: string }>('invite', 'create', space)).invite)
  await b.json('space', 'sync', space, '--wait')
  await b.stop()
  await a.json('member', 'remove', space, 'Ben')
  await cleo.json('space', 'sync', space, '--wait')

  const stateAt = async (node: NodeProcess) => {
    const { state, reason } = await node.client().spaceStatus({ space })
    return [state, reason]
  }
  await b.restart('--no-internet', '--peer', a.ready.tcp)
  await until('ben is told', async () => (await stateAt(b))[0] === 'removed')
  assert.deepEqual(await stateAt(b), [
    'removed',
    'Anna says that this device is not in the space any more: what it has stays readable, and nothing new comes',
  ])
  assert.equal(await generation(b, space), 1, 'that is all he is given')
  assert.equal(await b.refusal('files', 'mkdir', space, 'late'), 'NOT_WRITABLE')
  const { members } = await b.json<Members>('member', 'list', space)
  assert.ok(members.some(({ name }) => name === 'Ben'))

  // cleo could not have removed him: her word alone is none
  await b.restart('--no-internet')
  assert.deepEqual(await stateAt(b), ['active', undefined])
  await b.restart('--no-internet', '--peer', cleo.ready.tcp)
  await until('what she says is told', async () => (await stateAt(b))[1] !== undefined)
  assert.deepEqual(await stateAt(b), [
    'active',
    'Cleo says that this device is not in the space any more, and lets it in no further: what is written here stays here',
  ])
  assert.equal((await b.client().spaceStatus({ space })).shutOutBy, 'Cleo')
  await b.json('files', 'mkdir', space, 'mine')
})

test('[M25] a member is removed; an invitation from before still lets people in; the audit log tells all of it', {
  timeout: 180_000,
}, async t => {
  const { a, b, space } = await twoInASpace(t)
  const { invite } = await a.json<{ invite: string }>('invite', 'create', space, '--role', 'member')
  await put(t, b, space, 'before.txt', 'by ben, before')
  await a.json('space', 'sync', space, '--wait')

  assert.equal(await b.refusal('member', 'remove', space, 'Anna'), 'NOT_ALLOWED')
  await a.json('member', 'remove', space, 'Ben')
  assert.equal(await generation(a, space), 2, 'the keys are new when the command returns')
  await put(t, a, space, 'after.txt', 'by anna, after')
  await until('ben is told', async () => (await b.client().spaceStatus({ space })).state === 'removed')
  assert.equal(await b.refusal('files', 'mkdir', space, 'late'), 'NOT_WRITABLE')
  assert.equal(await get(b, space, 'before.txt'), 'by ben, before', 'what was there still reads')
  assert.notEqual((await b.run('files', 'stat', space, 'after.txt')).code, 0)

  const c = await startNode(t, { args: ['--peer', a.ready.tcp, '--person-name', 'Cleo'] })
  assert.deepEqual(await c.json('join', invite), { space })
  await c.json('space', 'sync', space, '--wait')
  assert.equal(await get(c, space, 'before.txt'), 'by ben, before')
  assert.equal(await get(c, space, 'after.txt'), 'by anna, after')
  assert.equal(await generation(c, space), 2)

  const { entries } = await c.json<Audit>('space', 'audit', space)
  const told = entries.map(({ what, byName, whomName }) => [what, byName, whomName].filter(Boolean).join(' '))
  assert.deepEqual(told, [
    'members.found Anna',
    'members.invite Anna',
    'members.admit Anna Ben',
    'members.invite Anna',
    'members.remove Anna Ben',
    // [M32] the one that he came in with
    'members.revoke Anna',
    'members.begin Anna',
    'members.admit Anna Cleo',
  ])
})

test('a member who leaves is rotated out by a coordinator; who was offline comes along with what they wrote', {
  timeout: 180_000,
}, async t => {
  const { a, b, space } = await twoInASpace(t)
  const { invite } = await a.json<{ invite: string }>('invite', 'create', space, '--role', 'member')
  const c = await startNode(t, { args: ['--peer', a.ready.tcp, '--person-name', 'Cleo'] })
  await c.json('join', invite)
  await c.json('space', 'sync', space, '--wait')
  await c.stop()
  await b.json('space', 'leave', space)
  await until('the space has new keys', async () => (await generation(a, space)) === 2)
  await put(t, a, space, 'after.txt', 'after ben left')
  await a.stop()

  // cleo writes while nobody is there, and knows nothing of the new generation
  await c.restart('--person-name', 'Cleo')
  await put(t, c, space, 'apart.txt', 'by cleo, apart')
  assert.equal(await generation(c, space), 1)
  await a.restart('--peer', c.ready.tcp)
  await until('cleo comes along', async () => (await generation(c, space)) === 2, 60_000)
  await c.json('space', 'sync', space, '--wait')
  await a.json('space', 'sync', space, '--wait')
  assert.equal(await get(a, space, 'apart.txt'), 'by cleo, apart')
  assert.equal(await get(c, space, 'after.txt'), 'after ben left')
})

test('a lost device is revoked from another one of the same person, in every space', {
  timeout: 180_000,
}, async t => {
  const { a, b, space } = await twoInASpace(t)
  const { link } = await b.json<{ link: string }>('device', 'pair', '--no-compare')
  const phone = await startNode(t, {
    args: ['--peer', b.ready.tcp, '--peer', a.ready.tcp, '--device-name', 'phone'],
  })
  await phone.json('device', 'pair', link)
  await until(
    'the phone is in the space',
    async () => (await phone.run('files', 'mkdir', space, 'by-phone')).code === 0,
  )
  await b.json('space', 'sync', space, '--wait')

  const { devices } = await b.json<{
    devices: { name: string; me: boolean; connected: boolean; spaces: number }[]
  }>('device', 'list')
  assert.deepEqual(
    devices
      .map(({ name, me, connected, spaces }) => ({ name, me, connected, spaces }))
      .sort((x, y) => (x.name < y.name ? -1 : 1)),
    [
      { name: 'laptop-b', me: true, connected: true, spaces: 1 },
      { name: 'phone', me: false, connected: true, spaces: 1 },
    ],
  )
  assert.deepEqual(await b.json('device', 'rename', 'phone', 'old phone'), { spaces: 1 })
  assert.equal(await b.refusal('device', 'revoke', 'laptop-b'), 'THIS_DEVICE')
  assert.equal(await b.refusal('device', 'revoke', 'no such'), 'NOT_FOUND')
  assert.deepEqual(await b.json('device', 'revoke', 'old phone'), { spaces: 1 })
  await until('a coordinator has changed the keys', async () => (await generation(a, space)) === 2)
  await until('ben’s laptop is there too', async () => (await generation(b, space)) === 2)
  await put(t, b, space, 'secret.txt', 'not for the thief')
  await a.json('space', 'sync', space, '--wait')
  assert.notEqual((await phone.run('files', 'stat', space, 'secret.txt')).code, 0)
  assert.notEqual((await phone.run('files', 'mkdir', space, 'late')).code, 0)
  // it still knows the secret that the person's devices find each other by: that opens nothing any more
  await phone.restart('--peer', b.ready.tcp, '--peer', a.ready.tcp)
  await until(
    'it is connected',
    async () => (await phone.json<{ peers: unknown[] }>('peers')).peers.length > 0,
  )
  const after = await b.json<{ space: string }>('space', 'create', 'A new one')
  assert.notEqual((await phone.run('space', 'status', after.space)).code, 0)
  const { members } = await a.json<Members>('member', 'list', space)
  assert.deepEqual(
    members.map(({ devices: own }) => own.length),
    [1, 1],
  )
})
