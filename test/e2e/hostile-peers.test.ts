// Strangers at the replication port, while members work: noise at every stage, and one who plays along but is in no space.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import NoiseSecretStream from '@hyperswarm/secret-stream'
import c from 'compact-encoding'
import crypto from 'hypercore-crypto'
import Protomux, { type Channel } from 'protomux'
import { fromHex } from '../../src/lib/bytes.ts'
import { type SpaceRecord, seedCores } from '../../src/space/index.ts'
import { type NodeProcess, startNode, tempFolder, twoInASpace, until } from '../support/cobox.ts'
import { describeTree, randomBytesFrom, randomFrom } from '../support/trees.ts'

const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? 100)
const FIRST = Number(process.env.FIRST_SEED ?? 1)
const PROTOCOLS = [
  'hypercore/alpha',
  'wakeup',
  'blind-pairing',
  'cobox/space/2',
  'cobox/devices/2',
  'cobox/pairing/1',
  'cobox/vault/1',
  'cobox/recovery/1',
  'cobox/hosting/1',
  'cobox/hosting-offer/1',
] as const
const LANES = 4

type Random = () => number
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!
const upTo = (random: Random, max: number): number => Math.floor(random() * (max + 1))

function noise(random: Random, max: number): Buffer {
  return randomBytesFrom(1 + upTo(random, 2 ** 30), 1 + upTo(random, max - 1))
}

async function knock(tcp: string): Promise<Socket> {
  const { hostname, port } = new URL(tcp)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  socket.on('error', () => {})
  await new Promise<void>(resolve => socket.once('connect', resolve).once('close', resolve))
  return socket
}

/** An encrypted stream to a node, as a device with a key of its own. */
async function greet(tcp: string): Promise<{ socket: Socket; stream: NoiseSecretStream }> {
  const socket = await knock(tcp)
  const stream = new NoiseSecretStream(true, socket, { keyPair: crypto.keyPair() })
  stream.on('error', () => {})
  await stream.opened
  return { socket, stream }
}

/** Resolves when the other side has ended it, or after some ms, and ends it. */
async function finish(socket: Socket, ms: number): Promise<void> {
  if (!socket.destroyed) {
    let timer: NodeJS.Timeout | undefined
    const limit = new Promise<void>(resolve => {
      timer = setTimeout(resolve, ms)
    })
    const closed = new Promise<void>(resolve => socket.once('close', () => resolve()))
    await Promise.race([closed, limit])
    clearTimeout(timer)
  }
  socket.destroy()
}

/** One attempt to bring a node down; what is sent depends on the seed alone. */
async function attack(tcp: string, seed: number): Promise<void> {
  const random = randomFrom(seed)
  const stage = pick(random, [
    'before',
    'in',
    'after',
    'inside',
    'mux',
    'mux',
    'channels',
    'channels',
    'channels',
  ])
  if (stage === 'before') {
    const socket = await knock(tcp)
    socket.resume()
    const body = noise(random, 300)
    // as bytes, or framed like a message
    socket.end(
      random() < 0.5 ? body : Buffer.concat([Buffer.from([body.length & 255, body.length >> 8, 0]), body]),
    )
    return finish(socket, 500)
  }
  if (stage === 'in') {
    const socket = await knock(tcp)
    socket.resume()
    const real = new NoiseSecretStream(true, null, { keyPair: crypto.keyPair() })
    real.on('error', () => {})
    const [first] = (await once(real.rawStream as NodeJS.EventEmitter, 'data')) as [Buffer]
    real.destroy()
    if (random() < 0.3) first[3 + upTo(random, first.length - 4)]! ^= 1 << upTo(random, 7)
    socket.write(first)
    socket.end(noise(random, 300))
    return finish(socket, 500)
  }
  const { socket, stream } = await greet(tcp)
  if (stage === 'after') {
    // in place of an encrypted message
    socket.resume()
    socket.write(noise(random, 2000))
    return finish(socket, 500)
  }
  if (stage === 'inside') {
    // an encrypted message that says nothing
    stream.on('data', () => {})
    for (let i = upTo(random, 20); i >= 0; i--) stream.write(noise(random, 5000))
    return finish(socket, 500)
  }
  if (stage === 'mux') {
    // messages that begin like those of the multiplexer: its own channel, batches, openings of channels
    stream.on('data', () => {})
    for (let i = 0; i < 20; i++) {
      const head = pick(random, [
        [0, 0],
        [0, 1, 1 + upTo(random, 3)],
        [0, 2, upTo(random, 9)],
        [0, 3, upTo(random, 9)],
        [1 + upTo(random, 9), upTo(random, 9)],
        [0, upTo(random, 255)],
      ])
      stream.write(Buffer.concat([Buffer.from(head), noise(random, 200)]))
    }
    return finish(socket, 500)
  }
  // channels of every protocol, opened as the other side opens its own, then fed with noise
  const mux = Protomux.from(stream)
  const channels: Channel[] = []
  const open = (protocol: string, id: Buffer | null, proof = noise(random, 200)) => {
    const handshake = random() < 0.8 ? c.raw : null
    const channel = mux.createChannel({
      protocol,
      id,
      handshake: handshake as never,
      messages: Array.from({ length: 12 }, () => ({ encoding: c.raw })) as never,
    })
    channel?.open(proof)
    if (channel) channels.push(channel)
  }
  for (const protocol of PROTOCOLS)
    mux.pair({ protocol }, id => {
      // half of the answers have the length of a true one
      const proof = random() < 0.5 ? crypto.randomBytes(32) : noise(random, 80)
      open(protocol, id ?? null, random() < 0.3 ? Buffer.concat([proof, noise(random, 40)]) : proof)
    })
  for (const protocol of PROTOCOLS) open(protocol, random() < 0.8 ? crypto.randomBytes(32) : null)
  for (let i = 0; i < 30 && !stream.destroyed; i++) {
    for (const channel of channels) {
      const message = channel.messages[upTo(random, 11)] as { send(bytes: Buffer): boolean }
      const json = pick(random, ['null', '[]', '{}', '[null]', '{"heads":{"x":-1}}', '"', '7'])
      if (!channel.closed) message.send(random() < 0.3 ? Buffer.from(`${json}\n`) : noise(random, 300))
    }
    await new Promise(resolve => setTimeout(resolve, 5))
  }
  await finish(socket, 200)
}

test(`noise at the replication port disturbs neither the nodes nor a transfer between them (${ROUNDS} rounds)`, {
  timeout: 120_000 + ROUNDS * 5000,
}, async t => {
  const { a, b, space } = await twoInASpace(t)
  const pids = [a.pid, b.pid]
  const folder = await tempFolder(t)
  await mkdir(join(folder, 'small'))
  for (let i = 0; i < 8; i++) await writeFile(join(folder, `large-${i}`), randomBytesFrom(i + 1, 3_000_000))
  for (let i = 0; i < 200; i++) await writeFile(join(folder, 'small', `${i}`), randomBytesFrom(i + 100, 500))
  const transfer = a
    .json('files', 'import', space, folder, 'tree')
    .then(() => b.json('space', 'sync', space, '--wait', '--timeout', '300s'))
  transfer.catch(() => {})
  let next = FIRST
  const lane = async () => {
    while (next < FIRST + ROUNDS) {
      const seed = next++
      try {
        await attack(seed % 2 ? a.ready.tcp : b.ready.tcp, seed)
        for (const pid of pids) process.kill(pid, 0)
      } catch (error) {
        throw new Error(`seed ${seed} (FIRST_SEED=${seed} FUZZ_ROUNDS=1): ${(error as Error).message}`, {
          cause: error,
        })
      }
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  await transfer
  const out = await tempFolder(t)
  await b.json('files', 'export', space, 'tree', out)
  assert.deepEqual(await describeTree(out), await describeTree(folder))
  assert.deepEqual([a.pid, b.pid], pids)
  for (const node of [a, b]) {
    const status = await node.client().spaceStatus({ space })
    assert.deepEqual([status.state, status.peers], ['active', 1])
    assert.deepEqual(seriousLines(node), [])
  }
  // and both still hear each other
  await b.json('files', 'mkdir', space, 'from-b')
  await a.json('space', 'sync', space, '--wait')
  await a.json('files', 'stat', space, 'from-b')
})

/** What a node logged as a fault: strangers are none. */
function seriousLines(node: NodeProcess): string[] {
  return readFileSync(join(node.home, 'cobox.log'), 'utf8')
    .split('\n')
    .filter(line => line !== '' && JSON.parse(line).level >= 50)
}

interface Probe {
  what: string
  ended: boolean
}

/** A space of two with a secret in it and an invitation open, and what its cores are found by. */
test('a stranger whose first word is no JSON, or none of the right shape, ends no node', {
  timeout: 60_000,
}, async t => {
  const node = await startNode(t)
  for (const word of [
    'no json',
    '{"identity":',
    'null',
    '7',
    '[]',
    '"',
    '{"identity":7,"proof":{}}',
    '{"wants":{}}',
  ])
    for (const protocol of ['cobox/vault/1', 'cobox/recovery/1']) {
      const { socket, stream } = await greet(node.ready.tcp)
      const mux = Protomux.from(stream)
      const channel = mux.createChannel({
        protocol,
        handshake: c.raw as never,
        messages: [{ encoding: c.raw }] as never,
      })
      // the node has ended this connection before: it is another stranger's turn
      if (!channel) continue
      channel.open(c.encode(c.string, word) as never)
      ;(channel.messages as unknown as { send(bytes: Buffer): boolean }[])[0]!.send(c.encode(c.string, word))
      await finish(socket, 100)
    }
  assert.equal((await node.json<{ device: string }>('status')).device, node.ready.device)
})

async function houseWithASecret(t: TestContext) {
  const { a, b, space } = await twoInASpace(t)
  const file = join(await tempFolder(t), 'secret.txt')
  await writeFile(file, 'a secret of the house')
  await a.json('files', 'put', space, file, 'secret.txt')
  await a.json('invite', 'create', space)
  await b.json('space', 'sync', space, '--wait')
  return { a, space, known: discoveryKeys(a, space) }
}

test('who is in no space is told nothing that means anything elsewhere, and is sent away after a while', {
  timeout: 180_000,
}, async t => {
  const { a, space, known } = await houseWithASecret(t)
  const { socket, stream } = await greet(a.ready.tcp)
  t.after(() => socket.destroy())
  const began = Date.now()
  const mux = Protomux.from(stream)
  const told: string[] = []
  for (const protocol of PROTOCOLS)
    mux.pair({ protocol }, id => void told.push(`${protocol} ${id?.toString('hex')}`))
  await until('it is sent away', () => socket.destroyed, 40_000)
  assert.ok(Date.now() - began > 5000, 'not at once: who joins needs a moment')
  assert.deepEqual(told.map(one => one.split(' ')[0]).sort(), ['cobox/devices/2', 'cobox/space/2'])
  for (const key of known) assert.ok(!told.some(one => one.includes(key.toString('hex'))))
  // the same node says something else to the next one
  const next = await greet(a.ready.tcp)
  t.after(() => next.socket.destroy())
  const toldNext: string[] = []
  for (const protocol of PROTOCOLS)
    Protomux.from(next.stream).pair(
      { protocol },
      id => void toldNext.push(`${protocol} ${id?.toString('hex')}`),
    )
  await until('the next one is told as much', () => toldNext.length === told.length)
  assert.deepEqual(
    told.filter(one => toldNext.includes(one)),
    [],
  )
  assert.deepEqual((await a.client().peers()).peers.map(({ spaces }) => spaces.length).sort(), [0, 1])
  await a.json('space', 'sync', space, '--wait')
})

test('who knows where a space’s cores are found, or repeats what it hears, is served nothing', {
  timeout: 180_000,
}, async t => {
  const { a, space, known } = await houseWithASecret(t)
  const heard: string[] = []
  const probes: Probe[] = []
  const made = (count: number) => Array.from({ length: count }, () => crypto.randomBytes(32))
  const attempts: [string, string, Buffer[]][] = [
    ['a core of the space', 'hypercore/alpha', known],
    ['a made-up core', 'hypercore/alpha', made(5)],
    ['news of the space', 'wakeup', known],
    ['a made-up space', 'cobox/space/2', [...made(5), ...known]],
    ['made-up devices', 'cobox/devices/2', [...made(5), ...known]],
  ]
  for (const [what, protocol, ids] of [...attempts, ['an echo', '', []] as [string, string, Buffer[]]]) {
    const { socket, stream } = await greet(a.ready.tcp)
    t.after(() => socket.destroy())
    const mux = Protomux.from(stream)
    let echoes = 0
    /** Opens a channel; whatever comes on it is noted. `answer` makes our proof of theirs. */
    const open = (on: string, id: Buffer, answer?: (theirs: Buffer) => Buffer) => {
      const probe: Probe = { what: `${what}: ${on}`, ended: false }
      const channel = mux.createChannel({
        protocol: on,
        id,
        handshake: c.raw as never,
        messages: Array.from({ length: 12 }, (_, type) => ({
          encoding: c.raw,
          onmessage: (bytes: Buffer) => heard.push(`${probe.what}: message ${type}, ${bytes.length} bytes`),
        })) as never,
        onopen: (theirs: Buffer) => {
          if (answer) channel?.open(answer(theirs))
        },
        onclose: () => {
          probe.ended = true
        },
      })
      assert.ok(channel, probe.what)
      probes.push(probe)
      if (!answer) channel.open(proofFor(on))
    }
    if (what === 'an echo')
      for (const protocol of PROTOCOLS)
        mux.pair({ protocol }, id => {
          echoes++
          if (id) open(protocol, id, theirs => (echoes % 2 ? theirs : Buffer.from(theirs).reverse()))
        })
    for (const id of ids) open(protocol, id)
    await until(
      `${what}: refused`,
      () => socket.destroyed || (probes.every(({ ended }) => ended) && (what !== 'an echo' || echoes >= 2)),
    )
    assert.deepEqual(heard, [])
    await until(`${what}: sent away`, () => socket.destroyed, 40_000)
  }
  for (const { what, ended } of probes) assert.ok(ended, what)
  assert.deepEqual(
    (await a.client().peers()).peers.map(({ spaces }) => spaces.length),
    [1],
  )
  await a.json('space', 'sync', space, '--wait')
})

/** Well-formed, and wrong: version 0 and a capability for `wakeup`; flags, a capability and so on for a core. */
function proofFor(protocol: string): Buffer {
  const proof = crypto.randomBytes(32)
  if (protocol === 'wakeup') return Buffer.concat([Buffer.from([0, 1]), proof])
  if (protocol === 'hypercore/alpha') return Buffer.concat([Buffer.from([1]), proof])
  return proof
}

/** Where the cores of a space are found: of its log, of its first coordinator's content. */
function discoveryKeys(node: NodeProcess, space: string): Buffer[] {
  const file = join(node.home, 'spaces', space, 'space.json')
  const record = JSON.parse(readFileSync(file, 'utf8')) as SpaceRecord
  const generation = record.generations.at(-1)!
  // the founder's log is the space's first
  return [generation.key, seedCores(generation as Required<typeof generation>).blobs].map(key =>
    crypto.discoveryKey(fromHex(key)),
  )
}

test('a member is not disturbed by many strangers who come and say nothing', {
  timeout: 120_000,
}, async t => {
  const { a, b, space } = await twoInASpace(t)
  const sockets = await crowd(t, a, 150)
  await b.json('files', 'mkdir', space, 'still-works')
  await a.json('space', 'sync', space, '--wait')
  await a.json('files', 'stat', space, 'still-works')
  // somebody new gets in all the same
  const cara = await startNode(t, { args: ['--peer', a.ready.tcp] })
  const { invite } = await a.json<{ invite: string }>('invite', 'create', space)
  assert.equal((await cara.json<{ space: string }>('join', invite)).space, space)
  await until('the strangers are sent away', () => sockets.every(socket => socket.destroyed), 60_000)
})

/** Half of them never begin the handshake, half finish it. */
async function crowd(t: TestContext, node: NodeProcess, size: number): Promise<Socket[]> {
  const sockets: Socket[] = []
  for (let i = 0; i < size; i++) {
    const socket = i % 2 ? await knock(node.ready.tcp) : (await greet(node.ready.tcp)).socket
    socket.resume()
    sockets.push(socket)
    t.after(() => socket.destroy())
  }
  return sockets
}
