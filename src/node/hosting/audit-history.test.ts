// Audits over time: counted by days, kept for a year and more, and never lost with the file beside them.
import assert from 'node:assert/strict'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { tempFolder } from '../../../test/support/cobox.ts'
import { AuditHistory } from './audit-history.ts'
import type { AuditResult } from './auditing.ts'
import { Proofs } from './proofs.ts'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
const START = Date.UTC(2026, 10, 29, 1)
const FILE = 'hosting-audits.json'

const audit = (at: number, more: Partial<AuditResult> = {}): AuditResult => ({
  at,
  blocks: 90,
  failed: 0,
  unanswered: false,
  ms: 5,
  ...more,
})

test('audits are counted by days, and are there when the node starts again', async t => {
  const folder = await tempFolder(t)
  const proofs = new Proofs(folder)
  await proofs.open()
  await proofs.note('a', audit(START))
  await proofs.note('a', audit(START + HOUR, { failed: 3 }))
  await proofs.note('a', audit(START + 2 * HOUR, { unanswered: true }))
  await proofs.note('a', audit(START + DAY))
  await proofs.note('b', audit(START))
  const again = new Proofs(folder)
  await again.open()
  assert.deepEqual(again.days('a'), [
    { day: '2026-11-29', passed: 1, failed: 1, unanswered: 1, blocks: 180, missed: 3 },
    { day: '2026-11-30', passed: 1, failed: 0, unanswered: 0, blocks: 90, missed: 0 },
  ])
  assert.equal(again.days('b').length, 1)
  assert.deepEqual(again.days('c'), [])
})

test('of many years the last 400 days are kept, and the file stays small', async t => {
  const folder = await tempFolder(t)
  const history = new AuditHistory(folder)
  await history.note(
    'a',
    Array.from({ length: 1000 }, (_, i) => audit(START + i * DAY)),
  )
  const days = history.days('a')
  assert.deepEqual(
    [days.length, days.at(-1)!.day],
    [400, new Date(START + 999 * DAY).toISOString().slice(0, 10)],
  )
  assert.ok((await readFile(join(folder, FILE), 'utf8')).length < 40_000)
})

test('a host that is not there when it is to be asked is noted as often as it would be asked', async t => {
  const proofs = new Proofs(await tempFolder(t))
  await proofs.open()
  await proofs.note('a', audit(START))
  for (let at = START; at < START + DAY; at += HOUR) await proofs.noteAway('a', at, 6 * HOUR)
  assert.deepEqual(
    proofs.days('a').map(({ day, passed, unanswered }) => [day, passed, unanswered]),
    [['2026-11-29', 1, 3]],
  )
  // the clock is set back
  await proofs.noteAway('a', START - DAY, 6 * HOUR)
  assert.equal(proofs.days('a').length, 1)
})

test('what an earlier CoBox has kept of audits is the beginning', async t => {
  const folder = await tempFolder(t)
  const before = new Proofs(folder)
  before.of('a').audits = [audit(START - DAY), audit(START, { failed: 1 })]
  await before.save()
  assert.deepEqual(await readdir(folder), ['hosting.json'])
  const proofs = new Proofs(folder)
  await proofs.open()
  assert.deepEqual(
    proofs.days('a').map(({ day, passed, failed }) => [day, passed, failed]),
    [
      ['2026-11-28', 1, 0],
      ['2026-11-29', 0, 1],
    ],
  )
})

test('a damaged history is put aside, and one of a later CoBox is left as it is', async t => {
  const folder = await tempFolder(t)
  for (const damaged of ['{"format":1,"hos', '{"format":1,"hosts":{"a":{"days":{"2026-11-29":{}}}}}']) {
    await writeFile(join(folder, FILE), damaged)
    const history = new AuditHistory(folder)
    assert.equal(await history.open(), true)
    await history.note('a', [audit(START)])
    assert.equal(history.days('a').length, 1)
    assert.equal(await readFile(join(folder, `${FILE}.damaged`), 'utf8'), damaged)
  }
  const later = '{"format":2,"spaces":[]}'
  await writeFile(join(folder, FILE), later)
  const proofs = new Proofs(folder)
  await proofs.open()
  await proofs.note('a', audit(START))
  assert.equal(proofs.of('a').audits.length, 1)
  assert.throws(() => proofs.days('a'), { code: 'STORE_NEWER' })
  assert.equal(await readFile(join(folder, FILE), 'utf8'), later)
})
