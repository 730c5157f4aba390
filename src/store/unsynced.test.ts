// The note of what is being written names whatever a power cut could damage, and not much more.
import assert from 'node:assert/strict'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { tempFolder } from '../../test/support/cobox.ts'
import { Unsynced } from './unsynced.ts'

const noted = async (folder: string) => (await new Unsynced(folder).open()).sort()

test('a folder is noted before it is written to, and left out when it is on the disk and the note is long', async t => {
  const folder = join(await tempFolder(t), 'blocks')
  const unsynced = new Unsynced(folder)
  assert.deepEqual(await unsynced.open(), [])
  const folders = ['1/0', '1/1', '1/2', '2/0', '3/0']
  for (const one of folders) {
    await unsynced.begin(one)
    assert.ok((await noted(folder)).includes(one))
  }
  await unsynced.tidy(() => false)
  assert.deepEqual(await noted(folder), folders, 'all of them are being written')

  await unsynced.begin('1/1')
  for (const one of folders) if (one !== '3/0') unsynced.end(one)
  await unsynced.tidy(one => one === '2/0')
  assert.deepEqual(
    await noted(folder),
    ['1/1', '2/0', '3/0'],
    'two are written to, the names in one are not on the disk',
  )
  await unsynced.begin('1/0')
  assert.deepEqual(await noted(folder), ['1/0', '1/1', '2/0', '3/0'])

  await unsynced.close()
  assert.equal((await noted(folder)).length, 4, 'something is still being written')
  for (const one of ['1/0', '1/1', '3/0']) unsynced.end(one)
  await unsynced.close()
  assert.deepEqual(await readdir(folder), [])
})

test('a note that is damaged is none', async t => {
  const folder = await tempFolder(t)
  for (const text of ['', '{', 'null', '{"format":1,"folders":3}']) {
    await writeFile(join(folder, 'unsynced.json'), text)
    assert.deepEqual(await noted(folder), [])
  }
})
