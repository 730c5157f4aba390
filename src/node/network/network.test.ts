// Tests of the network over TCP: who is connected, which connection is kept, and how long.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import BlindPairing from 'blind-pairing'
import crypto from 'hypercore-crypto'
import type { CoboxError } from '../../errors/index.ts'
import type { Connection } from './connection.ts'
import { Network } from './network.ts'
import { connectionTo, exchange, openNetwork, silent, until } from '../../../test/support/network.ts'

const fast = { redialMinMs: 20, redialMaxMs: 100, sweepMs: 20 }

test('two nodes connect by TCP, know each other, and talk both ways', async t => {
  const [ada, ben] = [crypto.keyPair(), crypto.keyPair()]
  const a = await openNetwork(t, { keyPair: ada })
  const b = await openNetwork(t, { keyPair: ben, peers: [a.tcp] })
  assert.match(a.tcp, /^tcp:\/\/127\.0\.0\.1:\d+$/)
  const [toBen, toAda] = await Promise.all([
    until('a is connected', () => connectionTo(a, ben)),
    until('b is connected', () => connectionTo(b, ada)),
  ])
  assert.equal(toAda.isInitiator, true)
  assert.equal(toBen.isInitiator, false)
  assert.equal(toAda.address, a.tcp)
  assert.deepEqual([toAda.path, toBen.path, toAda.relayed], ['tcp', 'tcp', false])
  assert.deepEqual(toAda.stream.handshakeHash, toBen.stream.handshakeHash)
  assert.equal((toAda.stream.rawStream as { rtt?: number }).rtt, 0)
  assert.equal(await exchange(toAda, toBen, 'from b to a'), 'from b to a')
  assert.equal(await exchange(toBen, toAda, 'from a to b'), 'from a to b')
  assert.ok(toAda.bytesIn > 0 && toAda.bytesOut > 0)
})

test('two nodes that dial each other at once keep one connection, the same', async t => {
  for (let round = 0; round < 8; round++) {
    const [ada, ben] = [crypto.keyPair(), crypto.keyPair()]
    const a = await openNetwork(t, { keyPair: ada, limits: fast })
    const b = await openNetwork(t, { keyPair: ben, limits: fast })
    a.addPeer(b.tcp)
    b.addPeer(a.tcp)
    const same = () => {
      const [x, y] = [connectionTo(a, ben), connectionTo(b, ada)]
      return x && y && x.stream.handshakeHash.equals(y.stream.handshakeHash) ? ([x, y] as const) : null
    }
    const [toBen, toAda] = await until('one connection, the same', same)
    assert.equal(await exchange(toBen, toAda, 'hello'), 'hello')
    assert.equal(a.connections.size, 1)
    assert.equal(b.connections.size, 1)
    await Promise.all([a.close(), b.close()])
  }
})

test('a second way to the same device is not kept, and not tried again and again', async t => {
  const [ada, eve] = [crypto.keyPair(), crypto.keyPair()]
  const a = await openNetwork(t, { keyPair: ada })
  const b = await openNetwork(t, { limits: fast, peers: [a.tcp] })
  const events: string[] = []
  for (const name of ['connection', 'closed'] as const)
    b.on(name, ({ remoteDevice }) => {
      if (remoteDevice === ada.publicKey.toString('hex')) events.push(name)
    })
  await until('connected', () => connectionTo(b, ada))
  b.addPeer(a.tcp.replace('127.0.0.1', 'localhost'))
  b.addPeer(a.tcp.replace('127.0.0.1', '127.0.0.2'))
  // by the time that three others, dialled later, are there, the second ways have been tried
  for (let i = 0; i < 3; i++) {
    const other = await openNetwork(t, { keyPair: i === 2 ? eve : crypto.keyPair() })
    b.addPeer(other.tcp)
  }
  await until('the others are there', () => b.connections.size === 4 && connectionTo(b, eve))
  assert.equal(connectionTo(b, ada)?.closed, false)
  assert.ok(events.length <= 5, events.join())
})

test('a node does not connect to itself', async t => {
  const keyPair = crypto.keyPair()
  const a = await openNetwork(t, { keyPair, limits: fast })
  let connections = 0
  a.on('connection', () => connections++)
  a.addPeer(a.tcp)
  const other = await openNetwork(t, { keyPair, peers: [a.tcp], limits: fast })
  await openNetwork(t, { peers: [a.tcp], limits: fast })
  await until('somebody else is connected', () => a.connections.size === 1)
  assert.equal(connections, 1)
  assert.equal(other.connections.size, 0)
})

test('a peer is dialled again when it comes back', async t => {
  const ada = crypto.keyPair()
  const a = await openNetwork(t, { keyPair: ada })
  const address = a.tcp
  const b = await openNetwork(t, { limits: fast, peers: [address] })
  await until('connected', () => connectionTo(b, ada))
  await a.close()
  await until('disconnected', () => b.connections.size === 0)
  const again = await openNetwork(t, { keyPair: ada, listen: address })
  assert.equal(again.tcp, address)
  await until('connected again', () => connectionTo(b, ada))
})

test('the usual port is tried first; when it is taken, any other will do', async t => {
  const options = { ...quiet(), listen: undefined }
  const a = new Network(options)
  t.after(() => a.close())
  await a.open()
  const { port: usualPort, tcp } = a
  const again = new Network({ ...options, usualPort })
  t.after(() => again.close())
  await again.open()
  assert.notEqual(again.port, usualPort)
  assert.ok(again.port > 0)
  await a.close()
  const later = new Network({ ...options, usualPort })
  t.after(() => later.close())
  await later.open()
  assert.equal(later.tcp, tcp)
})

test('a connection of no use is closed, and made again when somebody looks', async t => {
  const limits = { ...fast, unwantedMs: 60, redialMinMs: 60_000, redialMaxMs: 60_000 }
  const a = await openNetwork(t, { limits })
  const b = new Network({ ...quiet(), peers: [a.tcp], limits })
  t.after(() => b.close())
  const seen: Connection[] = []
  b.on('connection', connection => seen.push(connection))
  await b.open()
  await until('connected and closed', () => seen[0]?.closed)
  assert.equal(seen[0]!.unneeded, true)
  // by the time that another one, dialled later, was of no use either, the first could have been dialled again
  const other = crypto.keyPair()
  const c = await openNetwork(t, { keyPair: other })
  const device = other.publicKey.toString('hex')
  b.addPeer(c.tcp)
  await until('the other came and went', () => seen.find(one => one.remoteDevice === device)?.closed)
  assert.equal(seen.length, 2)
  b.join(crypto.randomBytes(32), { server: true, client: true })
  await until('connected again', () => seen.filter(one => one.remoteDevice !== device).length === 2)
})

test('who pairs is not of no use', async t => {
  const limits = { ...fast, unwantedMs: 60 }
  const options = { ...quiet(), limits }
  const a = new Network(options)
  await a.open()
  const b = new Network({ ...options, keyPair: crypto.keyPair(), peers: [a.tcp] })
  t.after(() => Promise.all([a.close(), b.close()]))
  const key = crypto.randomBytes(32)
  const [member, candidate] = [new BlindPairing(a.pairingSwarm), new BlindPairing(b.pairingSwarm)]
  const { invite, publicKey, discoveryKey } = BlindPairing.createInvite(key)
  let asked = ''
  member.addMember({
    discoveryKey,
    onadd: async request => {
      asked = request.open(publicKey).toString()
      // a coordinator who thinks about it
      await new Promise(resolve => setTimeout(resolve, 500))
      request.confirm({ key })
    },
  })
  await b.open()
  const joining = candidate.addCandidate({ invite, userData: Buffer.from('let me in') })
  await joining.ready()
  const result = await joining.pairing
  assert.equal(asked, 'let me in')
  assert.deepEqual(result?.key, key)
  assert.equal([...b.connections].length, 1)
  await Promise.all([member.close(), candidate.close()])
})

test('there are never more connections than allowed: unused ones give way, used ones do not', async t => {
  const a = new Network({ ...quiet(), maxConnections: 3 })
  t.after(() => a.close())
  await a.open()
  const order: string[] = []
  a.on('connection', connection => {
    order.push(connection.remoteDevice)
    connection.keep = order.length !== 1
  })
  for (let i = 0; i < 3; i++) {
    await openNetwork(t, { peers: [a.tcp] })
    await until('connected', () => order.length === i + 1)
  }
  await openNetwork(t, { peers: [a.tcp] })
  await until('the fourth is in', () => order.length === 4)
  assert.deepEqual(new Set([...a.connections].map(one => one.remoteDevice)), new Set(order.slice(1)))
  const refused = await openNetwork(t, { peers: [a.tcp] })
  let closed = 0
  refused.on('closed', () => closed++)
  await until('the fifth was turned away', () => closed > 0)
  assert.equal(a.connections.size, 3)
  assert.equal(order.length, 4)
})

test('a taken port and wrong settings have their errors', async t => {
  const a = await openNetwork(t)
  const taken = new Network({ ...quiet(), listen: a.tcp })
  await assert.rejects(taken.open(), (error: CoboxError) => error.code === 'PORT_TAKEN')
  for (const wrong of [
    { listen: 'nowhere' },
    { peers: ['x'] },
    { internet: true, bootstrap: ['x'] },
    { internet: true, relays: ['x'] },
  ])
    assert.throws(
      () => new Network({ ...quiet(), ...wrong }),
      (error: CoboxError) => error.code === 'BAD_CONFIG',
    )
  assert.throws(
    () => a.addPeer('x'),
    (error: CoboxError) => error.code === 'BAD_CONFIG',
  )
})

test('closing takes less than two seconds, ends every connection, and can be repeated', async t => {
  const a = await openNetwork(t)
  const b = await openNetwork(t, { peers: [a.tcp, 'tcp://192.0.2.99:9'] })
  await until('connected', () => a.connections.size === 1)
  let closed = 0
  a.on('closed', () => closed++)
  const start = performance.now()
  await Promise.all([a.close(), a.close()])
  assert.ok(performance.now() - start < 2000)
  assert.equal(closed, 1)
  assert.equal(a.connections.size, 0)
  await until('the other side knows', () => b.connections.size === 0)
  await b.close()
})

function quiet() {
  const listen = '127.0.0.1:0'
  return {
    keyPair: crypto.keyPair(),
    log: silent,
    lan: false,
    internet: false,
    listen,
    peers: [],
    maxConnections: 64,
  }
}
