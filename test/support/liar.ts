// A host that lies, in a process of its own: the whole of a real node, but for what it does to the blocks that it has taken.
// Its first argument says how; `lying-host.ts` starts it.
//
//   drops    deletes the part `drop` of all blocks, and goes on saying that it has them
//   hashes   deletes all of them; the merkle tree stays
//   declines drops, and answers no challenge at all that asks for something that it lacks
//   borrows  drops, and fetches what it is asked for from the very device that asks
//   proxy    keeps only hashes, and fetches what it is asked for from another host, at `source`
//   source   is honest, and gives blocks to a proxy
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type Hypercore from 'hypercore'
import { HeldCore } from '../../src/hosting/held-core.ts'
import { Holding } from '../../src/hosting/holding.ts'
import { type NodeOptions, startNode } from '../../src/node/node.ts'

export interface LiarOptions {
  kind: 'drops' | 'hashes' | 'declines' | 'borrows' | 'proxy' | 'source'
  node: NodeOptions
  drop?: number
  source?: string
}

const { kind, node, drop = 1, source = '' } = JSON.parse(process.argv[2]!) as LiarOptions
const cores = new Map<string, Hypercore>()
const dropped = new Map<string, Set<number>>()
let lying = false

const opened = HeldCore.prototype.open
HeldCore.prototype.open = async function () {
  await opened.call(this)
  cores.set(this.key, this.core)
}

/** The same part of all blocks each time. */
function isChosen(key: string, index: number): boolean {
  return createHash('sha256').update(`${key} ${index}`).digest().readUInt32BE() < drop * 2 ** 32
}

/** Deletes a block behind the back of the bitfield, which goes on saying that it is here. */
async function lose(core: Hypercore, key: string, index: number): Promise<void> {
  const lost = dropped.get(key) ?? new Set()
  dropped.set(key, lost.add(index))
  if (kind === 'borrows') {
    // so that the engine asks for it again; the others are not told
    const { replicator } = core.core as unknown as { replicator: { onhave(...args: unknown[]): void } }
    const { onhave } = replicator
    replicator.onhave = () => {}
    await core.clear(index, index + 1)
    replicator.onhave = onhave
    return
  }
  const writes = core.core.state.storage.write()
  writes.deleteBlock(index)
  await writes.flush()
}

async function sweep(): Promise<void> {
  for (const [key, core] of cores) {
    if (core.closing) continue
    for (let index = 0; index < core.length; index++) {
      const there = (await core.has(index)) && !dropped.get(key)?.has(index)
      if (there && isChosen(key, index)) await lose(core, key, index)
    }
  }
}

// a liar mends nothing
HeldCore.prototype.read = function (index) {
  return this.core.get(index, { wait: false, raw: true })
}

const keeps = (key: string, index: number) => !dropped.get(key)?.has(index)
const { block, prove } = Holding.prototype

/** Fetches a block from where it is, has it for as long as the answer takes, and deletes it again. */
async function withBlock<T>(key: string, index: number, answer: () => Promise<T>): Promise<T | null> {
  if (!lying || keeps(key, index)) return answer()
  const core = cores.get(key)!
  if (kind === 'declines') throw new Error('it is not here, and nobody is to know')
  if (kind === 'borrows') {
    await core.get(index, { raw: true, timeout: 5000 }).catch(() => null)
    const answered = await answer()
    await lose(core, key, index)
    return answered
  }
  if (kind !== 'proxy') return answer()
  const response = await fetch(`${source}/${key}/${index}`)
  if (!response.ok) return null
  const writes = core.core.state.storage.write()
  writes.putBlock(index, Buffer.from(await response.arrayBuffer()))
  await writes.flush()
  const answered = await answer()
  await lose(core, key, index)
  return answered
}

Holding.prototype.block = function (key, index) {
  return withBlock(key, index, () => block.call(this, key, index))
}
Holding.prototype.prove = function (key, index, nodes) {
  return withBlock(key, index, () => prove.call(this, key, index, nodes))
}

/** Where a proxy fetches from its operator’s other host. */
async function serve(): Promise<string> {
  const server = createServer(async (request, response) => {
    const [, key, index] = request.url!.split('/')
    const found = await cores.get(key!)?.get(Number(index), { wait: false, raw: true })
    response.writeHead(found ? 200 : 404)
    response.end(found ?? '')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const running = await startNode(node)
const { url, home, device, tcp } = running
process.stdout.write(`${JSON.stringify({ url, home, device, tcp, source: await serve() })}\n`)
process.on('message', async what => {
  if (what === 'lie') {
    lying = true
    await sweep()
  }
  const lost = [...dropped.values()].reduce((sum, { size }) => sum + size, 0)
  process.send!({ lost, blocks: [...cores.values()].reduce((sum, { length }) => sum + length, 0) })
})
process.on('disconnect', () => process.exit())
process.once('SIGTERM', () => void running.close().then(() => process.exit()))
