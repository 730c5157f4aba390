// Tests of discovery on the local network: multicast over the loopback interface, on a port of its own.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import crypto from 'hypercore-crypto'
import multicastDns, { type IncomingPacket } from 'multicast-dns'
import { Lan } from './lan.ts'
import type { Network } from './network.ts'
import {
  connectionTo,
  exchange,
  freeUdpPort,
  openNetwork,
  silent,
  until,
} from '../../../test/support/network.ts'

test('nodes on one network find each other without being told, and connect once', async t => {
  const mdnsPort = await freeUdpPort()
  const keys = [crypto.keyPair(), crypto.keyPair(), crypto.keyPair()]
  const networks: Network[] = []
  for (const keyPair of keys) networks.push(await openNetwork(t, { keyPair, lan: true, mdnsPort }))
  const connections = networks.map(network => {
    const all: string[] = []
    network.on('connection', ({ remoteDevice }) => all.push(remoteDevice))
    return all
  })
  await until('all are connected', () => networks.every(network => network.connections.size === 2))
  assert.deepEqual(
    connections.map(all => all.length),
    [2, 2, 2],
  )
  const [a, b] = [networks[0]!, networks[1]!]
  const [toB, toA] = [connectionTo(a, keys[1]!)!, connectionTo(b, keys[0]!)!]
  assert.deepEqual([toA.path, toB.path], ['lan', 'lan'])
  assert.equal(await exchange(toA, toB, 'hello neighbour'), 'hello neighbour')
  await a.close()
  await until('the others notice', () => b.connections.size === 1)
})

test('who had no use for us is left alone, until one of us looks for somebody', async t => {
  const mdnsPort = await freeUdpPort()
  const limits = { unwantedMs: 50, sweepMs: 10, redialMinMs: 10, redialMaxMs: 20, yieldMs: 100 }
  const keyPair = crypto.keyPair()
  const a = await openNetwork(t, { lan: true, mdnsPort, limits })
  a.on('connection', connection => {
    connection.keep = false
  })
  const b = await openNetwork(t, { keyPair, lan: true, mdnsPort, limits })
  let closed = 0
  b.on('connection', connection => {
    connection.keep = false
  })
  b.on('closed', () => closed++)
  await until('connected and closed, by each once at most', () => closed > 0 && b.connections.size === 0)
  const before = closed
  b.join(crypto.randomBytes(32), { server: true, client: true })
  await until('connected again', () => closed > before)
  assert.ok(before <= 2)
})

test('what is announced is that a node is here, and no more', async t => {
  const mdnsPort = await freeUdpPort()
  const listener = multicastDns({ interface: '127.0.0.1', bind: '0.0.0.0', port: mdnsPort })
  t.after(() => new Promise<void>(resolve => listener.destroy(resolve)))
  const packets: IncomingPacket[] = []
  listener.on('response', packet => packets.push(packet))
  const lan = new Lan({ log: silent, port: 7001, host: '127.0.0.1', mdnsPort })
  lan.open()
  const { answers, additionals } = await until('an announcement', () => packets[0])
  assert.deepEqual(additionals, [])
  assert.deepEqual(
    answers.map(({ name, type, data }) => ({
      name,
      type,
      data: Array.isArray(data) ? data.map(String) : data,
    })),
    [
      { name: '_cobox._tcp.local', type: 'PTR', data: `${lan.id}._cobox._tcp.local` },
      {
        name: `${lan.id}._cobox._tcp.local`,
        type: 'SRV',
        data: { priority: 0, weight: 0, port: 7001, target: `${lan.id}.local` },
      },
      { name: `${lan.id}._cobox._tcp.local`, type: 'TXT', data: ['v=1'] },
      { name: `${lan.id}.local`, type: 'A', data: '127.0.0.1' },
    ],
  )
  await lan.close()
  await until('a goodbye', () => packets.some(packet => packet.answers.every(({ ttl }) => ttl === 0)))
})

test('what others say is believed only as far as it makes sense', async t => {
  const mdnsPort = await freeUdpPort()
  const speaker = multicastDns({ interface: '127.0.0.1', bind: '0.0.0.0', port: mdnsPort })
  t.after(() => new Promise<void>(resolve => speaker.destroy(resolve)))
  const lan = new Lan({ log: silent, port: 7002, host: '127.0.0.1', mdnsPort })
  t.after(() => lan.close())
  const found: string[] = []
  const lost: string[] = []
  lan.on('found', ({ id, host, port }) => found.push(`${id} ${host} ${port}`))
  lan.on('lost', id => lost.push(id))
  lan.open()
  const say = (id: string, { format = 'v=1', port = 80, ttl = 120 } = {}) => {
    const name = `${id}._cobox._tcp.local`
    speaker.respond([
      { name, type: 'SRV', ttl, data: { port, target: 'elsewhere.example' } },
      { name, type: 'TXT', ttl, data: [format] },
    ])
  }
  await until('the last is found', () => {
    say(lan.id)
    say('../../etc')
    say('00000000000000a1', { format: 'v=2' })
    say('00000000000000a2', { port: 0 })
    say('00000000000000a3')
    return found.length > 0
  })
  assert.deepEqual(found, ['00000000000000a3 127.0.0.1 80'])
  await until('it is lost', () => {
    say('00000000000000a3', { ttl: 0 })
    return lost.length > 0
  })
  assert.deepEqual(lost, ['00000000000000a3'])
  assert.equal(lan.knows('127.0.0.1'), false)
})

test('where multicast is not possible the node runs on, and says so', async t => {
  const warnings: string[] = []
  const log = { ...silent, warn: (_: object, message: string) => warnings.push(message) }
  // no interface of this computer has that address
  const lan = new Lan({ log, port: 7003, host: '192.0.2.254', mdnsPort: await freeUdpPort() })
  t.after(() => lan.close())
  lan.open()
  await until('a warning', () => warnings.length > 0)
  assert.match(warnings[0]!, /may not be found/)
})
