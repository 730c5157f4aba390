// What befalls hosts: killed while they take, full disks, wrong clocks, new addresses, connections that come and go.
import assert from 'node:assert/strict'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { decodeOffer } from '../../src/hosting/index.ts'
import { fromHex } from '../../src/lib/bytes.ts'
import { end, freePort, type NodeProcess, spawnUp, startNode, tempFolder, until } from '../support/cobox.ts'
import { laterBy, makeTree, MIB, SEED, smallDisk } from '../support/faults.ts'
import {
  agree,
  atGuest,
  atHost,
  createSpace,
  drill,
  diskUse,
  faultsIn,
  holdingOf,
  offer,
  openHandles,
  residentBytes,
  startHost,
  startPerson,
  untilHeld,
} from '../support/hosting.ts'
import { openNetwork } from '../support/network.ts'
import { accept, rawGuest, speak } from '../support/raw-guest.ts'
import { randomBytesFrom, randomFrom } from '../support/trees.ts'

const DAY = 24 * 60 * 60 * 1000
const KILLS = 4

async function assertWhole(anna: NodeProcess, space: string): Promise<void> {
  await untilHeld(anna, space)
  // a host that has just started is not met at once
  await until('all is proven', async () => (await anna.client().hostingAudit({ space })).passed, 30_000)
  const { equal, missing } = await drill(anna, space)
  assert.deepEqual([equal, missing], [true, []])
}

test(`[H7] a host that is killed again and again while it takes a space loses nothing (seed ${SEED})`, {
  timeout: 180_000,
}, async t => {
  const [host, anna] = await Promise.all([startHost(t, 'Mill'), startPerson(t, 'Anna')])
  const space = await createSpace(anna)
  const agreement = await agree(host, anna, space)
  const source = join(await tempFolder(t), 'source')
  await makeTree(source, { seed: SEED + 50, small: 100, large: 12, largeMiB: 4 })
  const importing = anna.json('files', 'import', space, source)
  importing.catch(() => {})
  const random = randomFrom(SEED)
  for (let i = 0; i < KILLS; i++) {
    const at = diskUse(holdingOf(host, agreement)) + (0.2 + random() * 8) * MIB
    await until(`${i}: it takes`, () => diskUse(holdingOf(host, agreement)) > at, 60_000)
    await host.kill()
    await host.restart()
  }
  await importing
  await assertWhole(anna, space)
  assert.deepEqual(await faultsIn(host), [])
})

test('[H8] a host whose disk is full says so, serves what it has, and takes the rest when there is room', {
  timeout: 180_000,
}, async t => {
  // a host leaves 256 MiB free
  const disk = await smallDisk(t, 290)
  const [host, anna] = await Promise.all([
    startHost(t, 'Mill', { home: join(disk.folder, 'home') }),
    startPerson(t, 'Anna'),
  ])
  const { pid } = host
  const space = await createSpace(anna)
  const agreement = await agree(host, anna, space)
  const source = join(await tempFolder(t), 'source')
  await makeTree(source, { seed: 61, small: 50, large: 15, largeMiB: 4 })
  await anna.json('files', 'import', space, source)
  await until(
    'both say that the disk is full',
    async () => {
      const { full } = await atHost(host, agreement)
      const { problem } = await atGuest(anna, space, agreement)
      return full === 'disk' && problem?.code === 'HOST_FULL'
    },
    60_000,
  )
  const { state } = await anna.client().hostingStatus({ space })
  assert.notEqual(state, 'protected')
  assert.ok((await disk.free()) > 200 * MIB, 'the reserve is left')
  assert.ok((await anna.client().hostingAudit({ space })).passed, 'what it has is served')
  // somebody else takes the rest, to the last byte
  const ballast = join(disk.folder, 'ballast')
  const fill = async () => {
    for (;;) await writeFile(ballast, Buffer.alloc(MIB, 1), { flag: 'a' })
  }
  await assert.rejects(fill(), { code: 'ENOSPC' })
  assert.ok((await anna.client().hostingAudit({ space })).passed, 'and still')
  await rm(ballast)
  disk.resize(900)
  await assertWhole(anna, space)
  assert.equal(host.pid, pid)
})

test('[H6] a host whose clock is wrong deletes nothing, and goes on as agreed', {
  timeout: 180_000,
}, async t => {
  const [host, anna] = await Promise.all([startHost(t, 'Mill'), startPerson(t, 'Anna')])
  const space = await createSpace(anna)
  const until_ = Date.now() + 30 * DAY
  const open = await agree(host, anna, space)
  const dated = await agree(host, anna, await createSpace(anna, 'Dated'), { until: until_, noticeDays: 1 })
  const put = async (name: string, seed: number) => {
    const file = join(await tempFolder(t), name)
    await writeFile(file, randomBytesFrom(seed, 300_000))
    await anna.json('files', 'put', space, file, name)
  }
  await put('before.bin', 1)
  await untilHeld(anna, space)
  let wrong = host
  for (const shift of [2 * DAY, 3650 * DAY, -3650 * DAY]) {
    await wrong.stop()
    wrong = await startNode(t, { home: host.home, env: laterBy(shift) })
    // by its own clock the one with a date is over in ten years; it is kept all the same
    const state = shift > 30 * DAY ? 'ended' : 'active'
    assert.equal((await atHost(wrong, dated)).state, state, `${shift / DAY} days`)
    for (const agreement of [open, dated]) assert.equal((await atHost(wrong, agreement)).deletedAt, null)
    await until('it is found again', async () => (await atGuest(anna, space, open)).connected, 60_000)
    await put(`by ${shift}.bin`, 2)
    await until('it takes what is new', async () => (await atGuest(anna, space, open)).proven, 60_000)
    assert.equal((await atHost(wrong, open)).state, 'active')
    const { equal } = await drill(anna, space)
    assert.ok(equal)
  }
  // the clock is set right: the one with a date goes on too
  await wrong.stop()
  await host.restart()
  await assertWhole(anna, space)
  assert.deepEqual(
    [(await atHost(host, dated)).state, (await atHost(host, dated)).deletedAt],
    ['active', null],
  )
})

test('a host that has moved to another address is found again', { timeout: 120_000 }, async t => {
  const { child, ready } = await spawnUp(await tempFolder(t), ['dht', '--json'])
  t.after(() => end(child, 'SIGTERM'))
  const { bootstrap } = ready as unknown as { bootstrap: string }
  const args = ['--bootstrap', bootstrap]
  const [host, anna] = await Promise.all([
    startHost(t, 'Mill', { args }),
    startPerson(t, 'Anna', [], { args }),
  ])
  const space = await createSpace(anna)
  const agreement = await agree(host, anna, space)
  await untilHeld(anna, space)
  const before = host.ready.tcp
  await host.restart(...args, '--listen', `127.0.0.1:${await freePort()}`)
  assert.notEqual(host.ready.tcp, before)
  await until('it is found', async () => (await atGuest(anna, space, agreement)).connected, 60_000)
  await anna.client().space(space).files.mkdir({ path: 'after the move' })
  await untilHeld(anna, space)
})

test('fifty connections that come and go leave nothing behind, at the host and at the guest', {
  timeout: 180_000,
}, async t => {
  const [host, anna] = await Promise.all([startHost(t, 'Mill'), startPerson(t, 'Anna')])
  const space = await createSpace(anna)
  await agree(host, anna, space)
  await untilHeld(anna, space)
  const link = await offer(host)
  const first = await rawGuest(t, host)
  assert.equal(await accept(first, link), null)
  await first.leave()
  const { secret } = decodeOffer(link)
  const comeAndGo = async () => {
    const raw = await rawGuest(t, host, first.signer)
    const { identity, proof } = first.signer
    const { heard } = speak(raw, secret, { identity, proof })
    await until('it is let in', () => heard.some(({ is }) => is === 'report'))
    await raw.leave()
  }
  await assertNoLeak(host, comeAndGo)

  // the guest is met by its host’s device, fifty times
  await host.stop()
  const { device } = JSON.parse(await readFile(join(host.home, 'keys.json'), 'utf8')) as {
    device: { publicKey: string; secretKey: string }
  }
  const keyPair = { publicKey: fromHex(device.publicKey), secretKey: fromHex(device.secretKey) }
  await assertNoLeak(anna, async () => {
    const network = await openNetwork(t, { keyPair, peers: [anna.ready.tcp] })
    await until('they are connected', () => network.connections.size > 0)
    await until('it is met', async () => (await anna.client().peers()).peers.length > 0)
    await network.close()
    await until('it has gone', async () => (await anna.client().peers()).peers.length === 0)
  })
})

/** Ten times to warm up, then fifty: at most 6 handles and 40 MiB more. */
async function assertNoLeak(node: NodeProcess, cycle: () => Promise<void>): Promise<void> {
  for (let i = 0; i < 10; i++) await cycle()
  const handles = await openHandles(node.pid)
  const bytes = await residentBytes(node.pid)
  for (let i = 0; i < 50; i++) await cycle()
  await until('its handles are closed', async () => (await openHandles(node.pid)) <= handles + 6)
  const more = (await residentBytes(node.pid)) - bytes
  assert.ok(more < 40 * MIB, `${Math.round(more / MIB)} MiB more`)
}
