// A box at another address, and one whose keys are under a passphrase.
import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { end, freePort, runCobox, spawnUp, startNode, tempFolder, until } from '../support/cobox.ts'

const PHRASE = 'seven bicycles below the quiet orchard'

interface Status {
  name: string
  tcp: string
  started: number
}

test('[B5] a box that has moved is found by its admin over the DHT, and its new address is kept', {
  timeout: 180_000,
}, async t => {
  const dht = await spawnUp(await tempFolder(t), ['dht', '--json'])
  t.after(() => end(dht.child, 'SIGTERM'))
  const { bootstrap } = dht.ready as unknown as { bootstrap: string }
  const listen = async () => ['--bootstrap', bootstrap, '--listen', `127.0.0.1:${await freePort()}`]
  const box = await startNode(t, { args: ['--box', '--device-name', 'cellar', ...(await listen())] })
  const anna = await startNode(t, { args: ['--bootstrap', bootstrap, '--person-name', 'Anna'] })
  await anna.json('box', 'pair', (box.ready as { pair?: string }).pair!)
  const before = await anna.json<Status>('box', 'status')
  await box.restart('--box', ...(await listen()))
  // that takes a while: what the DHT knew of it is to be replaced
  await until('it is found', async () => (await anna.run('box', 'status', '--json')).code === 0, 120_000)
  const after = await anna.json<Status>('box', 'status')
  assert.notEqual(after.tcp, before.tcp)
  const { boxes } = await anna.json<{ boxes: { addresses: string[] }[] }>('box', 'list')
  assert.deepEqual(boxes[0]!.addresses, [after.tcp])
})

test('[B2] [B6] under a passphrase the secrets of admins are sealed; a box that could not start alone is not started anew', async t => {
  const box = await startNode(t, { args: ['--box', '--device-name', 'cellar'] })
  const anna = await startNode(t, { args: ['--person-name', 'Anna'] })
  await anna.json('box', 'pair', (box.ready as { pair?: string }).pair!)
  const { code } = await runCobox(box.home, ['id', 'passphrase', 'set', '--json'], {}, `${PHRASE}\n`)
  assert.equal(code, 0)
  assert.ok(!(await readFile(join(box.home, 'box.json'), 'utf8')).includes(anna.ready.device))
  assert.equal(await anna.refusal('box', 'restart'), 'BOX_CANNOT_RESTART')
  await box.stop()

  const file = join(await tempFolder(t), 'passphrase')
  await writeFile(file, `${PHRASE}\n`, { mode: 0o600 })
  const again = await startNode(t, { home: box.home, args: ['--passphrase-file', file] })
  assert.equal((again.ready as { box?: boolean }).box, true)
  const before = await anna.json<Status>('box', 'status')
  await anna.json('box', 'restart')
  await until('it has started anew', async () => {
    const result = await anna.run('box', 'status', '--json')
    return result.code === 0 && (JSON.parse(result.stdout) as Status).started > before.started
  })
})
