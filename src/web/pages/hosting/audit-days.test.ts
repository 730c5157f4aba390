// A day on which nothing was asked is not drawn as one that was passed, nor is a failure hidden by what was passed besides.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countOf, kindOf, marksOf } from './audit-days.ts'

const none = { day: '2026-11-29', passed: 0, failed: 0, unanswered: 0, blocks: 0, missed: 0 }

test('the worst of a day is drawn, but silence accuses nobody who has proven something that day', () => {
  assert.equal(kindOf(none), 'none')
  assert.equal(kindOf({ ...none, passed: 4 }), 'passed')
  assert.equal(kindOf({ ...none, passed: 4, unanswered: 2 }), 'passed')
  assert.equal(kindOf({ ...none, unanswered: 1 }), 'unanswered')
  assert.equal(kindOf({ ...none, passed: 4, failed: 1, unanswered: 1 }), 'failed')
})

test('the last days are drawn, the last one at the end, and those of which nothing is known too', () => {
  const days = [
    { ...none, day: '2026-02-27', passed: 1 },
    { ...none, day: '2026-03-01', failed: 1 },
    { ...none, day: '2025-01-01', passed: 1 },
  ]
  const marks = marksOf(days, Date.UTC(2026, 2, 1, 23, 59), 4)
  assert.deepEqual(
    marks.map(({ day, kind }) => `${day} ${kind}`),
    ['2026-02-26 none', '2026-02-27 passed', '2026-02-28 none', '2026-03-01 failed'],
  )
  assert.deepEqual([countOf(marks, 'passed'), countOf(marks, 'failed'), countOf(marks, 'none')], [1, 1, 2])
})
