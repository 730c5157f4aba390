// Three ways to find each other, one kind of connection: the DHT, the local network, and addresses given by hand.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { end, type NodeProcess, spawnUp, startNode, tempFolder, until } from '../support/cobox.ts'

interface Peers {
  peers: {
    path: string
    deviceName: string | null
    bytesIn: number
    spaces: { behindActions: number; aheadActions: number; behindBlocks: number; aheadBlocks: number }[]
  }[]
}

/** One invites, the other joins; a file goes there and a folder comes back. */
async function share(t: Parameters<typeof tempFolder>[0], a: NodeProcess, b: NodeProcess): Promise<string> {
  const { space } = await a.json<{ space: string }>('space', 'create', 'House')
  const { invite } = await a.json<{ invite: string }>('invite', 'create', space)
  assert.equal((await b.json<{ space: string }>('join', invite, '--name', 'Ben')).space, space)
  const file = join(await tempFolder(t), 'hello.txt')
  await writeFile(file, 'hello')
  await a.json('files', 'put', space, file, 'hello.txt')
  await b.json('space', 'sync', space, '--wait')
  assert.equal((await b.json<{ size: number }>('files', 'stat', space, 'hello.txt')).size, 5)
  await b.json('files', 'mkdir', space, 'from ben')
  await until(
    'it comes back',
    async () => (await a.run('files', 'stat', space, 'from ben', '--json')).code === 0,
  )
  return space
}

test('over a private DHT: nobody was told an address', { timeout: 180_000 }, async t => {
  const { child, ready } = await spawnUp(await tempFolder(t), ['dht', '--json'])
  t.after(() => end(child, 'SIGTERM'))
  const { bootstrap } = ready as unknown as { bootstrap: string }
  assert.match(bootstrap, /^127\.0\.0\.1:\d+$/)
  const a = await startNode(t, { args: ['--bootstrap', bootstrap, '--device-name', 'a'] })
  const b = await startNode(t, { args: ['--bootstrap', bootstrap, '--device-name', 'b'] })
  await share(t, a, b)
  const { peers } = await a.json<Peers>('peers')
  assert.deepEqual(
    peers.map(({ path, deviceName }) => [path, deviceName]),
    [['internet', 'b']],
  )
})

test('on the local network: with no internet and no address', { timeout: 180_000 }, async t => {
  const start = async (name: string): Promise<NodeProcess> =>
    startNode(t, { lan: true, args: ['--device-name', name, '--listen', '127.0.0.1:0'] })
  const a = await start('a')
  const b = await start('b')
  await share(t, a, b)
  const { peers } = await b.json<Peers>('peers')
  assert.deepEqual(
    peers.map(({ path, deviceName }) => [path, deviceName]),
    [['lan', 'a']],
  )
})

test('by address: and peers says who is connected, how fast, and how far behind', {
  timeout: 180_000,
}, async t => {
  const a = await startNode(t, { args: ['--device-name', 'a'] })
  const b = await startNode(t, { args: ['--device-name', 'b', '--peer', a.ready.tcp] })
  const space = await share(t, a, b)
  await until('nobody is behind', async () => {
    const [peer] = (await a.json<Peers>('peers')).peers
    const there = peer?.spaces[0]
    if (there === undefined) return false
    const { behindActions, aheadActions, behindBlocks, aheadBlocks } = there
    return behindActions + aheadActions + behindBlocks + aheadBlocks === 0
  })
  const [peer] = (await a.json<Peers>('peers')).peers
  assert.equal(peer!.path, 'tcp')
  assert.ok(peer!.bytesIn > 0)

  await b.stop()
  await until('a sees that b is gone', async () => (await a.json<Peers>('peers')).peers.length === 0)
  await a.json('files', 'mkdir', space, 'meanwhile')
  await b.restart()
  await until(
    'b hears what happened',
    async () => (await b.run('files', 'stat', space, 'meanwhile', '--json')).code === 0,
  )

  const address = a.ready.tcp
  await a.restart()
  assert.equal(a.ready.tcp, address, 'the address that was passed on stays good')
  // asked at once: who waits for what others have gives them a moment to be found
  const { peers: linked } = await a.json<{ peers: number }>('space', 'sync', space, '--wait')
  assert.equal(linked, 1)
})
