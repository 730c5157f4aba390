// Tests of what strangers can send to the TCP port: noise, silence and floods. The node goes on serving.
import assert from 'node:assert/strict'
import { connect, type Socket } from 'node:net'
import { type TestContext, test } from 'node:test'
import NoiseSecretStream from '@hyperswarm/secret-stream'
import crypto from 'hypercore-crypto'
import { parseAddress } from './address.ts'
import type { Network } from './network.ts'
import { connectionTo, exchange, openNetwork, seeded, until } from '../../../test/support/network.ts'

const ROUNDS = 200

async function knock(t: TestContext, network: Network): Promise<Socket> {
  const { host, port } = parseAddress(network.tcp, 'peer')
  const socket = connect({ host, port, noDelay: true })
  socket.on('error', () => {})
  t.after(() => socket.destroy())
  await until('the port answers', () => socket.readyState === 'open')
  return socket
}

function randomBytes(random: () => number, max: number): Buffer {
  return Buffer.from(Array.from({ length: 1 + Math.floor(random() * max) }, () => Math.floor(random() * 256)))
}

async function stillServes(t: TestContext, network: Network): Promise<void> {
  const keyPair = crypto.keyPair()
  const friend = await openNetwork(t, { keyPair, peers: [network.tcp] })
  const here = await until('a friend gets in', () => connectionTo(network, keyPair))
  const there = await until('and knows it', () => [...friend.connections][0])
  assert.equal(await exchange(there, here, 'are you well'), 'are you well')
  await friend.close()
}

test('random bytes before, in and after the handshake only end the connection they came by', async t => {
  const keyPair = crypto.keyPair()
  const network = await openNetwork(t, { keyPair })
  const witnessKeys = crypto.keyPair()
  const witness = await openNetwork(t, { keyPair: witnessKeys, peers: [network.tcp] })
  const watched = await until('a friend is connected', () => connectionTo(network, witnessKeys))

  for (let round = 0; round < ROUNDS; round++) {
    const random = seeded(round)
    const socket = await knock(t, network)
    const kind = round % 4
    // else its end is never seen
    if (kind < 2) socket.resume()
    if (kind === 0) {
      // before: also as well-framed messages of the right lengths
      const body = randomBytes(random, 200)
      const framed = Buffer.concat([Buffer.from([body.length & 255, body.length >> 8, 0]), body])
      socket.write(random() < 0.5 ? body : framed)
      socket.end()
    } else if (kind === 1) {
      // in the middle: the first message is right, what follows is not
      const real = new NoiseSecretStream(true, null, { keyPair: crypto.keyPair() })
      real.on('error', () => {})
      const first = await new Promise<Buffer>(resolve => real.rawStream!.once('data', resolve))
      real.destroy()
      socket.write(first)
      socket.write(randomBytes(random, 300))
      socket.end()
    } else {
      // after: once both know each other, in place of an encrypted message or inside of one
      const stream = new NoiseSecretStream(true, socket, { keyPair: crypto.keyPair() })
      stream.on('error', () => {})
      assert.equal(await stream.opened, true)
      if (kind === 2) socket.write(randomBytes(random, 400))
      else for (let i = 0; i < 5; i++) stream.write(randomBytes(random, 100))
      stream.on('data', () => {})
      await stream.flush()
      socket.end()
    }
    await until(`round ${round} is over`, () => socket.destroyed)
  }
  await until('only the friend is left', () => network.connections.size === 1)
  assert.equal(watched.closed, false)
  assert.equal(witness.connections.size, 1)
  await stillServes(t, network)
})

test('a message that announces 16 MB before the handshake is not waited for', async t => {
  const network = await openNetwork(t)
  for (const parts of [[[255, 255, 255, 1]], [[255], [255], [255]], [[0, 4, 1]]]) {
    const socket = await knock(t, network)
    for (const part of parts) socket.write(Buffer.from(part))
    await until('it is cut', () => socket.destroyed, 2000)
  }
  await stillServes(t, network)
})

test('who says nothing, or a byte at a time, is cut after the limit', async t => {
  const network = await openNetwork(t, { limits: { handshakeMs: 150 } })
  const sockets = [await knock(t, network), await knock(t, network)]
  const drip = setInterval(() => sockets[1]!.writable && sockets[1]!.write(Buffer.from([1])), 20)
  t.after(() => clearInterval(drip))
  for (const socket of sockets) await until('it is cut', () => socket.destroyed, 2000)
  clearInterval(drip)
})

test('many who never finish their handshake keep nobody else out', async t => {
  const network = await openNetwork(t, { limits: { maxPending: 8, handshakeMs: 60_000 } })
  const sockets: Socket[] = []
  for (let i = 0; i < 40; i++) sockets.push(await knock(t, network))
  await stillServes(t, network)
  assert.ok(sockets.filter(socket => !socket.destroyed).length <= 9)
})

test('a server that answers with garbage is left, and tried again later', async t => {
  const { createServer } = await import('node:net')
  let knocks = 0
  const server = createServer(socket => {
    knocks++
    socket.on('error', () => {})
    socket.write(randomBytes(seeded(knocks), 500))
  })
  t.after(() => server.close())
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const limits = { redialMinMs: 10, redialMaxMs: 20, handshakeMs: 200 }
  const network = await openNetwork(t, { peers: [`127.0.0.1:${port}`], limits })
  await until('it was tried three times', () => knocks >= 3)
  assert.equal(network.connections.size, 0)
  await network.close()
})
