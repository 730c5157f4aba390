// What of a file is missing somewhere is counted to the byte, and a proof covers only what was there when it was given.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AuditResult } from './auditing.ts'
import { bytesOf, provenWith } from './file-held.ts'

const MIB = 2 ** 20
const size = 4 * MIB + 100
/** Five blocks in two places. */
const ref = {
  core: 'c',
  block: MIB,
  extents: [
    [10, 2],
    [20, 3],
  ] as [number, number][],
}

test('blocks that are missing are counted in bytes, the last one as short as it is', () => {
  const lacking = (...lost: number[]) =>
    bytesOf(ref, size, (start, end) =>
      lost.filter(one => start <= one && one < end).map(one => [one, one + 1]),
    )
  assert.equal(lacking(), 0)
  assert.equal(lacking(9, 12, 19, 23), 0)
  assert.equal(lacking(10), MIB)
  assert.equal(lacking(22), 100)
  assert.equal(lacking(11, 20, 22), 2 * MIB + 100)
  assert.equal(
    bytesOf(ref, size, (start, end) => [[start, end]]),
    size,
  )
})

test('a proof that was given before the file came, or was followed by a failure, is none of this file', () => {
  const audit = (failed: number): AuditResult => ({ at: 1, blocks: 90, failed, unanswered: false, ms: 1 })
  const proof = { audits: [audit(0)], provenAt: 5, provenLengths: { c: 23 } }
  assert.equal(provenWith(proof, ref), 5)
  assert.equal(provenWith({ ...proof, provenLengths: { c: 22 } }, ref), null)
  assert.equal(provenWith({ ...proof, provenLengths: {} }, ref), null)
  assert.equal(provenWith({ ...proof, provenAt: null }, ref), null)
  assert.equal(provenWith({ ...proof, audits: [audit(1), audit(0)] }, ref), null)
  assert.equal(
    provenWith({ ...proof, provenLengths: {} }, null),
    5,
    'of an empty file nothing is to be proven',
  )
})
