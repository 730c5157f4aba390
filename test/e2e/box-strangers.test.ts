// Who is no admin, at a box's port: nothing is to be had, nor to be seen. And an admin's device that sends what is nothing.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import crypto, { type KeyPair } from 'hypercore-crypto'
import { fromHex } from '../../src/lib/bytes.ts'
import { newSecret, openChannel, type Purpose } from '../../src/node/box/channel.ts'
import type { Connection } from '../../src/node/network/connection.ts'
import type { Network } from '../../src/node/network/network.ts'
import { type NodeProcess, startNode } from '../support/cobox.ts'
import { openNetwork, until } from '../support/network.ts'

/** A connection to a node, as the device of this key. */
async function reach(
  t: TestContext,
  node: NodeProcess,
  keyPair: KeyPair = crypto.keyPair(),
  opened: Network[] = [],
): Promise<Connection> {
  const network = await openNetwork(t, { keyPair, peers: [node.ready.tcp] })
  opened.push(network)
  return until('connected', () =>
    [...network.connections].find(
      ({ remoteDevice, closed }) => remoteDevice === node.ready.device && !closed,
    ),
  )
}

interface Opened {
  opened: boolean
  closed: boolean
  heard: Record<string, unknown>[]
  send(message: object): void
}

/** Opens a channel as an admin would, and waits until it is open or refused. */
async function knock(connection: Connection, purpose: Purpose, secret: string): Promise<Opened> {
  const found: Opened = { opened: false, closed: false, heard: [], send: () => {} }
  const channel = openChannel(connection, purpose, secret, 'admin', {
    onOpen: () => {
      found.opened = true
    },
    onMessage: message => found.heard.push(message as Record<string, unknown>),
    onClose: () => {
      found.closed = true
    },
  })
  assert.ok(channel)
  found.send = channel.send
  await until('an answer', () => found.opened || found.closed)
  return found
}

/** What a stranger sees of a node who tries whatever there is. */
async function look(t: TestContext, node: NodeProcess): Promise<unknown> {
  const connection = await reach(t, node)
  const seen: unknown[] = []
  for (const purpose of ['control', 'pairing', 'control'] as const) {
    const { opened, closed, heard } = await knock(connection, purpose, newSecret())
    seen.push({ purpose, opened, closed, heard })
  }
  for (const protocol of ['cobox/box/1', 'cobox/box-pairing/1', 'cobox/no-such/1']) {
    let closed = false
    const onclose = () => {
      closed = true
    }
    const channel = connection.mux.createChannel({ protocol, onclose })
    channel!.open()
    await until('an answer', () => closed)
    seen.push({ protocol, opened: channel!.opened })
  }
  return { seen, bytes: connection.bytesIn, ended: connection.closed }
}

const keysOf = async (node: NodeProcess): Promise<KeyPair> => {
  const { device } = JSON.parse(await readFile(join(node.home, 'keys.json'), 'utf8'))
  return { publicKey: fromHex(device.publicKey), secretKey: fromHex(device.secretKey) }
}

async function boxWithAdmin(
  t: TestContext,
): Promise<{ box: NodeProcess; anna: NodeProcess; secret: string }> {
  const box = await startNode(t, { args: ['--box', '--device-name', 'cellar'] })
  const anna = await startNode(t, { args: ['--person-name', 'Anna'] })
  await anna.json('box', 'pair', (box.ready as { pair?: string }).pair!)
  const saved = JSON.parse(await readFile(join(box.home, 'box.json'), 'utf8'))
  return { box, anna, secret: saved.admins[0].secret }
}

test('[B3] to a stranger a box is like any other node, to the byte', async t => {
  const { box } = await boxWithAdmin(t)
  await box.json('box', 'pair')
  const other = await startNode(t)
  assert.deepEqual(await look(t, box), await look(t, other))
})

test('[B5] neither the secret without the device nor the device without the secret controls a box', async t => {
  const { box, anna, secret } = await boxWithAdmin(t)
  const stranger = await reach(t, box)
  assert.equal((await knock(stranger, 'control', secret)).opened, false)

  await anna.stop()
  const keyPair = await keysOf(anna)
  const wrong = await reach(t, box, keyPair)
  assert.equal((await knock(wrong, 'control', newSecret())).opened, false)
  const right = await knock(wrong, 'control', secret)
  assert.equal(right.opened, true)
  await until('the box says who it is', () => right.heard[0]?.is === 'welcome')

  // on the box itself it is removed: what is open ends, and nothing of it opens again
  await box.json('box', 'remove', 'here', anna.ready.device)
  await until('it is parted from', () => right.closed)
  assert.equal((await knock(await reach(t, box, keyPair), 'control', secret)).opened, false)
})

test('[B6] an admin’s device that sends what is nothing is cut off, and gets nothing but what is on the list', async t => {
  const { box, anna, secret } = await boxWithAdmin(t)
  await anna.stop()
  const keyPair = await keysOf(anna)
  const networks: Network[] = []
  const fresh = async () => {
    const connection = await reach(t, box, keyPair, networks)
    return { connection, channel: await knock(connection, 'control', secret) }
  }
  const { connection, channel } = await fresh()
  const ask = async (id: number, method: string, input: unknown) => {
    channel.send({ is: 'call', id, method, input })
    return until('an answer', () => channel.heard.find(one => one.id === id))
  }
  const codeOf = ({ error }: Record<string, unknown>) => (error as { code?: string } | undefined)?.code
  for (const [id, method] of [
    'idWords',
    'boxReset',
    'spaceCreate',
    '__proto__',
    'hostingOffer',
    'doctor',
  ].entries())
    assert.equal(codeOf(await ask(id, method, {})), 'NOT_FOUND', method)
  assert.equal(codeOf(await ask(10, 'logs', { lines: 1e9 })), 'BAD_INPUT')
  assert.equal(codeOf(await ask(11, 'logs', { lines: 5, file: '/etc/passwd' })), 'BAD_INPUT')
  assert.equal(codeOf(await ask(12, 'offer', { quotaBytes: 2 ** 53 })), 'BAD_QUOTA')
  assert.equal((await ask(13, 'status', {})).is, 'answer')
  channel.send({ is: 'call', id: 'x' })
  await until('it is cut off', () => connection.closed)

  const large = await fresh()
  large.channel.send({ is: 'call', id: 1, method: 'rename', input: { name: 'x'.repeat(70_000) } })
  await until('it is cut off', () => large.connection.closed)

  const flood = await fresh()
  for (let id = 0; id < 1000; id++) flood.channel.send({ is: 'call', id, method: 'admins', input: {} })
  await until('it is cut off', () => flood.connection.closed)
  assert.ok(flood.channel.heard.filter(({ is }) => is === 'answer').length <= 120)

  // the box is as it was, for the device itself: these would go on calling in its name
  await Promise.all(networks.map(network => network.close()))
  await anna.restart('--person-name', 'Anna')
  const status = await anna.json<{ name: string }>('box', 'status')
  assert.equal(status.name, 'cellar')
})
