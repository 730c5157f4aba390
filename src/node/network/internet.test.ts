// Tests of the way over the DHT, on a private one on loopback, and of a node that has no internet.
import assert from 'node:assert/strict'
import { connect, createServer, type Socket } from 'node:net'
import { test } from 'node:test'
import BlindPairing from 'blind-pairing'
import crypto from 'hypercore-crypto'
import type { CoboxError } from '../../errors/index.ts'
import { parseAddress } from './address.ts'
import { startDht } from './dht.ts'
import { connectionTo, exchange, openNetwork, until } from '../../../test/support/network.ts'

test('two nodes find each other by a topic, keep the shorter way while there is one, and then come back', async t => {
  const dht = await startDht()
  t.after(() => dht.close())
  const [ada, ben] = [crypto.keyPair(), crypto.keyPair()]
  const options = { internet: true, bootstrap: [dht.bootstrap] }
  const a = await openNetwork(t, { ...options, keyPair: ada })
  const b = await openNetwork(t, { ...options, keyPair: ben })
  const topic = crypto.randomBytes(32)
  const started = performance.now()
  assert.equal(await a.join(topic, { server: true, client: true }).flushed(), true)
  b.join(topic, { server: true, client: true })
  const toAda = await until('b is connected', () => connectionTo(b, ada))
  const toBen = await until('a is connected', () => connectionTo(a, ben))
  t.diagnostic(`connected after ${Math.round(performance.now() - started)} ms`)
  assert.ok(performance.now() - started < 5000)
  assert.deepEqual([toAda.path, toBen.path, toAda.relayed], ['internet', 'internet', false])
  assert.match(toAda.address, /^127\.0\.0\.1:\d+$/)
  assert.equal(await exchange(toAda, toBen, 'over the internet'), 'over the internet')

  const { host, port } = parseAddress(a.tcp, 'peer')
  const cables = new Set<Socket>()
  const proxy = createServer(socket => {
    const other = connect(port, host)
    for (const cable of [socket, other]) cables.add(cable.on('error', () => {}))
    socket.pipe(other).pipe(socket)
  })
  t.after(() => proxy.close())
  await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve))
  b.addPeer(`127.0.0.1:${(proxy.address() as { port: number }).port}`)
  const direct = await until('the direct one is kept', () => {
    const one = connectionTo(b, ada)
    return one?.path === 'tcp' && connectionTo(a, ben)?.path === 'tcp' ? one : null
  })
  await until('the other is closed', () => toAda.closed && toBen.closed)
  assert.deepEqual([a.connections.size, b.connections.size, direct.keep], [1, 1, true])

  const cut = performance.now()
  proxy.close()
  for (const cable of cables) cable.destroy()
  await until('connected over the internet again', () => connectionTo(b, ada)?.path === 'internet', 20_000)
  t.diagnostic(`back on the internet after ${Math.round(performance.now() - cut)} ms`)
})

test('pairing works over the DHT', async t => {
  const dht = await startDht()
  t.after(() => dht.close())
  const options = { internet: true, bootstrap: [dht.bootstrap] }
  const [a, b] = [await openNetwork(t, options), await openNetwork(t, options)]
  const key = crypto.randomBytes(32)
  const [member, candidate] = [new BlindPairing(a.pairingSwarm), new BlindPairing(b.pairingSwarm)]
  const { invite, publicKey, discoveryKey } = BlindPairing.createInvite(key)
  const answering = member.addMember({
    discoveryKey,
    onadd: request => {
      request.open(publicKey)
      request.confirm({ key })
    },
  })
  await answering.flushed()
  const joining = candidate.addCandidate({ invite, userData: Buffer.from('hello') })
  await joining.ready()
  assert.deepEqual((await joining.pairing)?.key, key)
  await Promise.all([member.close(), candidate.close()])
})

test('without any bootstrap node it starts and stops all the same', async t => {
  const started = performance.now()
  // nobody listens there
  const a = await openNetwork(t, { internet: true, bootstrap: ['127.0.0.1:9'] })
  assert.ok(performance.now() - started < 1000)
  const session = a.join(crypto.randomBytes(32), { server: true, client: true })
  const b = await openNetwork(t, { peers: [a.tcp] })
  await until('TCP works', () => b.connections.size === 1)
  const closing = performance.now()
  await a.close()
  assert.ok(performance.now() - closing < 2000)
  await session.destroy()
  await a.join(crypto.randomBytes(32), { server: true, client: true }).flushed()
})

test('with the internet switched off, topics and pairing are harmless', async t => {
  const a = await openNetwork(t)
  const session = a.join(crypto.randomBytes(32), { server: true, client: true })
  assert.equal(await session.flushed(), true)
  await session.destroy()
  const { dht } = a.pairingSwarm
  for await (const reply of dht.lookup(crypto.randomBytes(32))) assert.fail(`found ${reply}`)
  assert.equal(await dht.mutableGet(crypto.randomBytes(32)), null)
  await dht.announce(crypto.randomBytes(32), crypto.keyPair()).finished()
  const pairing = new BlindPairing(a.pairingSwarm)
  pairing.addMember({ discoveryKey: crypto.randomBytes(32) })
  pairing.addCandidate({
    invite: BlindPairing.createInvite(crypto.randomBytes(32)).invite,
    userData: Buffer.alloc(1),
  })
  await pairing.ready()
  await pairing.refresh()
  await pairing.close()
})

test('a port that is taken is refused for a private DHT', async t => {
  const dht = await startDht()
  t.after(() => dht.close())
  const port = Number(dht.bootstrap.split(':')[1])
  await assert.rejects(startDht({ port }), (error: CoboxError) => error.code === 'PORT_TAKEN')
})
