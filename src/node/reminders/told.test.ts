import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { tempFolder } from '../../../test/support/cobox.ts'
import { Told } from './told.ts'

function logOf() {
  const warned: string[] = []
  const keep = (_: object, message: string) => void warned.push(message)
  return { warned, log: { debug: keep, info: keep, warn: keep, error: keep } }
}

test('[R8] what was told is remembered over a restart, and so is what a page has shown', async t => {
  const home = await tempFolder(t)
  const { log, warned } = logOf()
  const told = await Told.open(home, log)
  assert.equal(told.meet('s', 7), true)
  told.note('s', ['a', 'b'], new Set(['a', 'b']))
  assert.deepEqual(told.show('s', ['b', 'never told']), ['b'])
  assert.deepEqual(told.show('s', ['b']), [])
  await told.save()
  const again = await Told.open(home, log)
  assert.equal(again.meet('s', 9), false)
  assert.equal(again.since('s'), 7)
  assert.deepEqual(
    ['a', 'b', 'never told'].map(id => [again.has('s', id), again.wasShown('s', id)]),
    [
      [true, false],
      [true, true],
      [false, false],
    ],
  )
  assert.deepEqual(warned, [])
})

test('[R9] what a page of another device has shown is told no more here, and shown no more', async t => {
  const home = await tempFolder(t)
  const { log } = logOf()
  const told = await Told.open(home, log)
  told.meet('s', 0)
  told.note('s', ['a'], new Set(['a']))
  assert.equal(told.take('s', ['a', 'b']), true)
  assert.equal(told.take('s', ['a', 'b']), false)
  assert.equal(told.take('another', ['a']), false)
  assert.deepEqual([told.has('s', 'b'), told.has('another', 'a')], [true, false])
  assert.deepEqual(told.show('s', ['a', 'b']), [])
})

test('[R8] of ten thousand reminders the newest are remembered, and all that still wait', async t => {
  const home = await tempFolder(t)
  const { log } = logOf()
  const told = await Told.open(home, log)
  told.meet('s', 0)
  for (let i = 0; i < 10_000; i++) told.note('s', [`id ${i}`], new Set(['id 0', `id ${i}`]))
  await told.save()
  const again = await Told.open(home, log)
  assert.deepEqual(
    [0, 1, 8001, 9999].map(i => again.has('s', `id ${i}`)),
    [true, false, true, true],
  )
  assert.ok((await readFile(join(home, 'reminders.json'))).length < 100_000)
})

test('[R8] a damaged file begins anew, one of a newer CoBox is left alone', async t => {
  const home = await tempFolder(t)
  const { log, warned } = logOf()
  for (const text of ['', '{"format":1', '{"format":1,"spaces":{"s":null}}']) {
    await writeFile(join(home, 'reminders.json'), text)
    const told = await Told.open(home, log)
    assert.equal(told.has('s', 'a'), false)
  }
  assert.equal(warned.length, 3)
  await writeFile(join(home, 'reminders.json'), '{"format":2}')
  await assert.rejects(Told.open(home, log), { code: 'STORE_NEWER' })
})
