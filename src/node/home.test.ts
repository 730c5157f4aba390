// A data folder is used by one node at a time, whatever a node before has left behind; its token and ports stay.
import assert from 'node:assert/strict'
import { statSync, writeFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { tempFolder } from '../../test/support/cobox.ts'
import { readPorts, takeHome, takeToken, writePorts } from './home.ts'

test('after the power was lost, another process with the number of the node that ran does not keep it from starting', async t => {
  const home = await tempFolder(t)
  const lock = join(home, 'lock')
  const { release } = takeHome(home)
  const started = (await readFile(lock, 'utf8')).split(' ')[1]!
  assert.match(started, /^\d+$/)
  // a process that lives, but did not start when the one did that left this
  await writeFile(lock, `${process.ppid} ${Number(started) + 1}`)
  takeHome(home)
  assert.equal(await readFile(lock, 'utf8'), `${process.pid} ${started}`)
  release()

  // as it was written before: by its number alone
  await writeFile(lock, String(process.ppid))
  assert.throws(() => takeHome(home), { code: 'ALREADY_RUNNING' })
})

test('the token is made once, for its owner alone, and one that was damaged is made anew', async t => {
  const home = await tempFolder(t)
  const token = await takeToken(home)
  assert.match(token, /^[0-9a-f]{64}$/)
  assert.equal(await takeToken(home), token)
  assert.equal(statSync(join(home, 'token')).mode & 0o777, 0o600)
  writeFileSync(join(home, 'token'), token.slice(1))
  assert.notEqual(await takeToken(home), token)
})

test('ports are remembered, and what is no port is none', async t => {
  const home = await tempFolder(t)
  assert.deepEqual(readPorts(home), { port: 0, page: 0 })
  await writePorts(home, { port: 4001, page: 4002 })
  assert.deepEqual(readPorts(home), { port: 4001, page: 4002 })
  // as an earlier CoBox wrote it
  writeFileSync(join(home, 'port.json'), '{"format":1,"port":4001}')
  assert.deepEqual(readPorts(home), { port: 4001, page: 0 })
  writeFileSync(join(home, 'port.json'), '{"format":1,"port":70000,"page":"x"}')
  assert.deepEqual(readPorts(home), { port: 0, page: 0 })
})
