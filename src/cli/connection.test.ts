import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { connectTo, findNode, homeOf } from './connection.ts'

const cwd = '/work/here'

test('the data folder: COBOX_HOME, then XDG, then the home folder', () => {
  assert.equal(homeOf({ cwd, env: { COBOX_HOME: 'data', XDG_DATA_HOME: '/xdg' } }), '/work/here/data')
  assert.equal(homeOf({ cwd, env: { XDG_DATA_HOME: '/xdg', HOME: '/home/ada' } }), '/xdg/cobox')
  assert.equal(
    homeOf({ cwd, env: { XDG_DATA_HOME: 'relative', HOME: '/home/ada' } }),
    '/home/ada/.local/share/cobox',
  )
})

test('a node that is gone, or never was, does not run', async t => {
  const home = await mkdtemp(join(tmpdir(), 'cobox-run-'))
  t.after(() => rm(home, { recursive: true }))
  assert.equal(await findNode(home), null)
  for (const text of ['', '{"url":', JSON.stringify({ url: 'http://x', token: 't', pid: 2 ** 22 + 1 })]) {
    await writeFile(join(home, 'run.json'), text)
    assert.equal(await findNode(home), null)
    await assert.rejects(connectTo(home), { code: 'NOT_RUNNING' })
  }
  const run = { url: 'http://127.0.0.1:1', token: 't', pid: process.pid }
  await writeFile(join(home, 'run.json'), JSON.stringify(run))
  assert.deepEqual(await findNode(home), run)
})
