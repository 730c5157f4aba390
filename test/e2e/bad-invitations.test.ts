// What does not let people in: invitations that are wrong, damaged, over or taken back; and what a reader may not do.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { encodeCode } from '../../src/keys/index.ts'
import { decodeLink } from '../../src/node/pairing.ts'
import { freePort, type NodeProcess, startNode, tempFolder, until } from '../support/cobox.ts'

/** The code of what a promise is refused with. */
async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  )
}

/** A coordinator who can be restarted at one address, with a space. */
async function coordinator(t: TestContext): Promise<{ a: NodeProcess; space: string; peer: string[] }> {
  const port = await freePort()
  const a = await startNode(t, { args: ['--listen', `127.0.0.1:${port}`, '--person-name', 'Anna'] })
  const { space } = await a.json<{ space: string }>('space', 'create', 'House')
  return { a, space, peer: ['--peer', `tcp://127.0.0.1:${port}`] }
}

async function invite(node: NodeProcess, space: string, ...options: string[]): Promise<string> {
  return (await node.json<{ invite: string }>('invite', 'create', space, ...options)).invite
}

async function requestsOf(node: NodeProcess, space: string): Promise<{ request: string; name: string }[]> {
  const { requests } = await node.client().inviteRequests({ space })
  return requests
}

async function memberNames(node: NodeProcess, space: string): Promise<string[]> {
  const { members } = await node.client().space(space).members.list()
  return members.map(({ name }) => name).sort()
}

test('what is no invitation, and one with any character changed, is refused at once', async t => {
  const { a, space, peer } = await coordinator(t)
  const b = await startNode(t, { args: peer })
  const link = await invite(a, space)
  const forDevices = (await a.client().devicePair()).link
  const client = b.client()
  for (const text of [
    '',
    'hello',
    'cobox://join/',
    'cobox://join/y',
    'https://example.org/',
    forDevices,
    link.slice(0, -1),
    `${link}y`,
    link.replace('cobox://join/', 'cobox://device/'),
  ])
    assert.equal(await codeOf(client.join({ link: text, timeoutSeconds: 20 })), 'INVITE_MALFORMED', text)
  const letters = 'ybndrfg8ejkmcpqxot1uwisza345h769'
  for (let at = 'cobox://join/'.length; at < link.length; at++) {
    const other = letters[(letters.indexOf(link[at]!) + 1 + (at % 31)) % 32]
    const damaged = link.slice(0, at) + other + link.slice(at + 1)
    assert.equal(
      await codeOf(client.join({ link: damaged, timeoutSeconds: 20 })),
      'INVITE_MALFORMED',
      damaged,
    )
  }
  assert.equal(await b.refusal('join', `${link.slice(0, -1)}!`), 'INVITE_MALFORMED')
  // none of that has used it
  assert.equal((await b.json<{ space: string }>('join', `  ${link} `)).space, space)
})

test('an invitation that nobody here made is not answered, and does not stand in the way of the right one', async t => {
  const { a, space, peer } = await coordinator(t)
  const stranger = await startNode(t, { args: peer })
  const b = await startNode(t, { args: peer })
  const { space: elsewhere } = await stranger.json<{ space: string }>('space', 'create', 'Elsewhere')
  const theirs = await invite(stranger, elsewhere)
  await stranger.stop()
  assert.equal(await b.refusal('join', theirs, '--timeout', '2s'), 'JOIN_TIMEOUT')

  // well-formed, for this very space, but its secret is made up
  const link = await invite(a, space)
  const forged = decodeLink(link)
  forged[10]! ^= 1
  assert.equal(
    await b.refusal('join', encodeCode('cobox://join/', forged), '--timeout', '2s'),
    'JOIN_TIMEOUT',
  )
  assert.deepEqual(await memberNames(a, space), ['Anna'])
  assert.equal((await b.json<{ space: string }>('join', link)).space, space)
})

test('an invitation that has expired, was revoked, or was used is refused with its own reason', async t => {
  const { a, space, peer } = await coordinator(t)
  const b = await startNode(t, { args: [...peer, '--person-name', 'Ben'] })
  const soon = Date.now() + 300
  const expired = (await a.client().inviteCreate({ space, expires: soon })).invite
  const revoked = await invite(a, space)
  await a.json('invite', 'revoke', space, revoked)
  await until('it has expired', () => Date.now() > soon)
  assert.equal(await b.refusal('join', expired), 'INVITE_EXPIRED')
  assert.equal(await b.refusal('join', revoked), 'INVITE_REVOKED')
  assert.deepEqual((await b.client().spaceList()).spaces, [])

  const once = await invite(a, space)
  await b.json('join', once, '--name', 'Ben')
  const c = await startNode(t, { args: peer })
  assert.equal(await c.refusal('join', once), 'INVITE_USED')
  assert.deepEqual((await c.client().spaceList()).spaces, [])
  assert.deepEqual(await memberNames(a, space), ['Anna', 'Ben'])
  // who is in already is told the space again
  assert.equal((await b.json<{ space: string }>('join', once)).space, space)
  assert.equal(await a.refusal('invite', 'revoke', space, 'nosuchinvite'), 'INVITE_UNKNOWN')
})

test('a reader reads everything and is told that the role does not allow to change anything', async t => {
  const { a, space, peer } = await coordinator(t)
  const folder = await tempFolder(t)
  await writeFile(join(folder, 'file.txt'), 'hello')
  await a.json('files', 'put', space, join(folder, 'file.txt'), 'minutes/may.txt')
  const b = await startNode(t, { args: peer })
  await b.json('join', await invite(a, space, '--role', 'reader'))
  await b.json('space', 'sync', space, '--wait')
  assert.equal((await b.run('files', 'get', space, 'minutes/may.txt', '-')).stdout, 'hello')
  const own = join(folder, 'own.txt')
  await writeFile(own, 'mine')
  for (const words of [
    ['files', 'put', space, own, 'own.txt'],
    ['files', 'put', space, own, 'minutes/may.txt'],
    ['files', 'import', space, folder, 'all'],
    ['files', 'mkdir', space, 'new'],
    ['files', 'move', space, 'minutes/may.txt', 'june.txt'],
    ['files', 'copy', space, 'minutes/may.txt', 'june.txt'],
    ['files', 'remove', space, 'minutes/may.txt'],
    ['space', 'rename', space, 'Mine'],
    ['invite', 'create', space],
    ['member', 'rename', space, 'Somebody'],
  ])
    assert.equal(await b.refusal(...words), 'NOT_ALLOWED', words.join(' '))
  const put = await codeOf(b.client().content.put(space, 'own.txt', new Blob(['mine']).stream() as never))
  assert.equal(put, 'NOT_ALLOWED')
  await a.json('space', 'sync', space, '--wait')
  const { entries } = await a.client().space(space).files.list()
  assert.deepEqual(
    entries.map(({ path }) => path),
    ['minutes'],
  )
})

test('a request that a coordinator has to confirm waits through a restart, is confirmed, or is denied', async t => {
  const { a, space, peer } = await coordinator(t)
  const b = await startNode(t, { args: [...peer, '--person-name', 'Ben'] })
  const c = await startNode(t, { args: [...peer, '--person-name', 'Cara'] })
  const link = await invite(a, space, '--ask', '--uses', '2')
  assert.equal(await a.refusal('invite', 'confirm', space, 'nosuchrequest'), 'NO_REQUEST')

  const ben = b.json<{ space: string }>('join', link, '--timeout', '120s')
  ben.catch(() => {})
  await until('Ben waits', async () => (await requestsOf(a, space)).length === 1)
  // asked again every three seconds, and is still one request
  const received = async () => (await a.client().peers()).peers.reduce((sum, { bytesIn }) => sum + bytesIn, 0)
  const before = await received()
  // a request is longer than that, and what only keeps the connection alive is not
  await until('Ben has asked again', async () => (await received()) > before + 500)
  assert.equal((await requestsOf(a, space)).length, 1)
  await a.restart()
  await until('Ben waits again', async () => (await requestsOf(a, space)).length === 1, 60_000)
  const [{ request: bens, name } = { request: '', name: '' }] = await requestsOf(a, space)
  assert.equal(name, 'Ben')
  await a.json('invite', 'confirm', space, bens)
  assert.equal((await ben).space, space)

  const cara = c.refusal('join', link, '--timeout', '120s')
  cara.catch(() => {})
  await until('Cara waits', async () => (await requestsOf(a, space)).length === 1, 60_000)
  await a.json('invite', 'deny', space, (await requestsOf(a, space))[0]!.request)
  assert.equal(await cara, 'INVITE_DENIED')
  assert.deepEqual(await memberNames(a, space), ['Anna', 'Ben'])
  // revoked while somebody waits: the confirmation comes too late
  const late = c.refusal('join', link, '--timeout', '120s')
  late.catch(() => {})
  await until('Cara waits again', async () => (await requestsOf(a, space)).length === 1, 60_000)
  await a.json('invite', 'revoke', space, link)
  await a.json('invite', 'confirm', space, (await requestsOf(a, space))[0]!.request)
  assert.equal(await late, 'INVITE_REVOKED')
})

test('of two who race for a single-use invitation exactly one gets in', async t => {
  const { a, space, peer } = await coordinator(t)
  const racers = await Promise.all(
    [1, 2].map(n => startNode(t, { args: [...peer, '--person-name', `R${n}`] })),
  )
  const link = await invite(a, space, '--uses', '1')
  const ends = await Promise.all(
    racers.map(racer => codeOf(racer.client().join({ link, timeoutSeconds: 60 }))),
  )
  assert.deepEqual([...ends].sort(), ['INVITE_USED', 'done'])
  const winner = ends.indexOf('done') + 1
  assert.deepEqual(await memberNames(a, space), ['Anna', `R${winner}`])
  const loser = racers[2 - winner]!
  assert.deepEqual((await loser.client().spaceList()).spaces, [])
})

test('a request goes on after a restart of who asked, while nobody who can answer was there', async t => {
  const { a, space, peer } = await coordinator(t)
  const link = await invite(a, space)
  await a.stop()
  const b = await startNode(t, { args: [...peer, '--person-name', 'Ben'] })
  assert.equal(await b.refusal('join', link, '--timeout', '1s'), 'JOIN_TIMEOUT')
  await b.kill()
  await b.restart()
  await a.restart()
  await until(
    'Ben is in',
    async () => (await b.client().spaceList()).spaces.some(one => one.space === space && one.writable),
    60_000,
  )
  assert.deepEqual(await memberNames(a, space), ['Anna', 'Ben'])
})
