// What the tests of the network share: nodes on loopback that close themselves, and waiting for a condition.
import { createSocket } from 'node:dgram'
import type { TestContext } from 'node:test'
import crypto, { type KeyPair } from 'hypercore-crypto'
import type { Log } from '../../src/node/log.ts'
import type { Connection } from '../../src/node/network/connection.ts'
import { Network, type NetworkOptions } from '../../src/node/network/network.ts'

export const silent: Log = { debug() {}, info() {}, warn() {}, error() {} }

/** Opens a network on loopback that closes with the test; every connection is kept. */
export async function openNetwork(t: TestContext, options: Partial<NetworkOptions> = {}): Promise<Network> {
  const network = new Network({
    keyPair: crypto.keyPair(),
    log: silent,
    lan: false,
    internet: false,
    listen: '127.0.0.1:0',
    peers: [],
    maxConnections: 64,
    ...options,
  })
  network.on('connection', connection => {
    connection.keep = true
  })
  t.after(() => network.close())
  await network.open()
  return network
}

/** Polls until the condition gives something true. Rejects after `limitMs`. */
export async function until<T>(
  what: string,
  condition: () => T | Promise<T>,
  limitMs = 10_000,
): Promise<NonNullable<T>> {
  const end = performance.now() + limitMs
  for (;;) {
    const value = await condition()
    if (value) return value as NonNullable<T>
    if (performance.now() > end) throw new Error(`not within ${limitMs} ms: ${what}`)
    await new Promise(resolve => setTimeout(resolve, 10))
  }
}

/** The connection of one network to another. */
export function connectionTo(from: Network, keyPair: KeyPair): Connection | undefined {
  const device = keyPair.publicKey.toString('hex')
  return [...from.connections].find(({ remoteDevice }) => remoteDevice === device)
}

/** Sends a message over a channel of its own and resolves with what the other side got. */
export async function exchange(a: Connection, b: Connection, text: string): Promise<string> {
  const protocol = `test/${text.slice(0, 20)}`
  const received = new Promise<string>(resolve => {
    const channel = b.mux.createChannel({
      protocol,
      messages: [{ onmessage: (bytes: Buffer) => resolve(bytes.toString()) }],
    })
    channel?.open()
  })
  const channel = a.mux.createChannel({
    protocol,
    messages: [{}] as [{ onmessage?: (bytes: Buffer) => void }],
  })
  channel?.open()
  channel?.messages[0].send(Buffer.from(text))
  return received
}

/** Repeatable randomness (mulberry32): a failing seed can be run again. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export async function freeUdpPort(): Promise<number> {
  const socket = createSocket('udp4')
  await new Promise<void>(resolve => socket.bind(0, '127.0.0.1', resolve))
  const { port } = socket.address()
  await new Promise<void>(resolve => socket.close(resolve))
  return port
}
