// A private bootstrap: a small distributed hash table in one process, for networks that do without the public one.
import { createSocket } from 'node:dgram'
import HyperDHT from 'hyperdht'
import { CoboxError } from '../../errors/index.ts'

/** With fewer than four nodes devices connect one-sidedly; ten are what the engine's own tests take. */
const NODES = 10

export interface PrivateDht {
  /** HOST:PORT, for `bootstrap`. */
  readonly bootstrap: string
  close(): Promise<void>
}

/**
 * Resolves when the table is complete. The host is the IPv4 address by which others reach it; port 0 takes any free
 * one. Throws PORT_TAKEN.
 */
export async function startDht({ port = 0, host = '127.0.0.1' } = {}): Promise<PrivateDht> {
  const nodes: HyperDHT[] = []
  const close = async () => {
    for (const node of nodes.reverse()) await node.destroy({ force: true })
  }
  const bindHost = host.startsWith('127.') ? host : '0.0.0.0'
  try {
    const first = await startFirst(host, bindHost, port)
    nodes.push(first)
    const bootstrap = [{ host, port: first.address()!.port }]
    while (nodes.length < NODES) {
      const node = new HyperDHT({ ephemeral: false, firewalled: false, bootstrap, host: bindHost })
      nodes.push(node)
      await node.fullyBootstrapped()
    }
    return { bootstrap: `${host}:${bootstrap[0]!.port}`, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function startFirst(host: string, bindHost: string, wanted: number): Promise<HyperDHT> {
  const port = await freePort(bindHost, wanted)
  const node = HyperDHT.bootstrapper(port, host, { host: bindHost })
  await node.fullyBootstrapped()
  return node
}

/**
 * The port wanted, or any for 0. It is tried before a node gets it, because one that could not bind cannot be
 * destroyed any more: its timers keep the process alive.
 */
async function freePort(host: string, wanted: number): Promise<number> {
  const socket = createSocket('udp4')
  await new Promise<void>((resolve, reject) => {
    socket.once('error', error => {
      socket.close()
      reject(new CoboxError('PORT_TAKEN', { port: wanted }, error))
    })
    socket.bind({ port: wanted, address: host, exclusive: true }, resolve)
  })
  const { port } = socket.address()
  await new Promise<void>(resolve => socket.close(resolve))
  return port
}
