// A data folder is used by one node at a time, whatever a node before has left behind.
import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { tempFolder } from '../../test/support/cobox.ts'
import { takeHome } from './home.ts'

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
