// A stock Holepunch blind-peer as one more place for a space: it gets everything, gives it back, and is never counted.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { end, spawnUp, startNode, tempFolder, until } from '../support/cobox.ts'
import { describeTree, randomBytesFrom } from '../support/trees.ts'

interface Status {
  state: string
  copies: number
  blindPeers: {
    kind: string
    key: string
    name: string
    connected: boolean
    missingBytes: number
    note: string
  }[]
}

test('[A4] a stock blind-peer gets everything and gives it back to a device that was away, and is counted as no copy', {
  timeout: 240_000,
}, async t => {
  const { child: dht, ready } = await spawnUp(await tempFolder(t), ['dht', '--json'])
  t.after(() => end(dht, 'SIGTERM'))
  const { bootstrap } = ready as unknown as { bootstrap: string }
  const main = new URL('../support/stock-blind-peer.ts', import.meta.url).pathname
  const folder = await tempFolder(t)
  const child = spawn(process.execPath, ['--import', 'tsx', main, folder, bootstrap], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  t.after(() => end(child, 'SIGTERM'))
  const [line] = await once(createInterface({ input: child.stdout! }), 'line')
  const { key } = JSON.parse(line as string) as { key: string }

  const a = await startNode(t, { args: ['--bootstrap', bootstrap, '--person-name', 'Anna'] })
  const b = await startNode(t, { args: ['--bootstrap', bootstrap, '--person-name', 'Ben'] })
  const { space } = await a.json<{ space: string }>('space', 'create', 'House')
  const { invite } = await a.json<{ invite: string }>('invite', 'create', space, '--role', 'member')
  await b.json('join', invite)
  assert.equal(await b.refusal('hosting', 'add-blind-peer', space, key), 'NOT_ALLOWED')
  await a.json('hosting', 'add-blind-peer', space, key, '--name', 'Mill')
  const statusOf = (node: typeof a) => node.json<Status>('hosting', 'status', space)
  await until('Ben knows of it', async () => (await statusOf(b)).blindPeers.length === 1)
  await b.stop()

  // written while Ben is away; then Anna goes for good
  const tree = join(await tempFolder(t), 'tree')
  await mkdir(tree)
  for (let i = 0; i < 20; i++) await writeFile(join(tree, `${i}.bin`), randomBytesFrom(i, i * 40_000 + 1))
  await a.json('files', 'import', space, tree, 'all')
  let seen: Status | null = null
  await until(
    'everything is there, as it says',
    async () => {
      seen = await statusOf(a)
      return seen.blindPeers[0]!.missingBytes === 0
    },
    60_000,
  ).catch(error => {
    throw new Error(JSON.stringify(seen), { cause: error })
  })
  const [peer] = seen!.blindPeers
  assert.deepEqual([peer!.kind, peer!.key, peer!.name, peer!.connected], ['blind-peer', key, 'Mill', true])
  assert.match(peer!.note, /never counted/)
  assert.equal(seen!.copies, 0)
  assert.notEqual(seen!.state, 'protected')
  await a.kill()

  await b.restart()
  const out = join(await tempFolder(t), 'out')
  await until(
    'Ben has all files',
    async () => {
      const { code } = await b.run('files', 'export', space, 'all', out, '--json')
      return code === 0 && (await describeTree(out, { times: false })).length >= 20
    },
    90_000,
  )
  assert.deepEqual(await describeTree(out, { times: false }), await describeTree(tree, { times: false }))

  await a.restart()
  await a.json('hosting', 'remove-blind-peer', space, key)
  await until('it is named no more', async () => (await statusOf(a)).blindPeers.length === 0)
})
