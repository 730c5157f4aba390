import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  clean,
  cut,
  displayWidth,
  formatBytes,
  formatDate,
  formatDuration,
  formatWhen,
  pairs,
  plural,
  table,
} from './format.ts'

const SECOND = 1000
const HOUR = 3600 * SECOND
const DAY = 24 * HOUR

test('sizes', () => {
  const texts = [0, 1, 1023, 1024, 1_258_291, 104_857_600, 1024 ** 3 - 1, 1024 ** 4 * 5.5].map(formatBytes)
  assert.deepEqual(texts, ['0 B', '1 B', '1023 B', '1.0 KiB', '1.2 MiB', '100 MiB', '1.0 GiB', '5.5 TiB'])
})

test('durations', () => {
  const texts = [0, 300, 8000, 59_400, 200_000, 7500 * SECOND, 5 * DAY].map(formatDuration)
  assert.deepEqual(texts, ['0 s', '0.3 s', '8 s', '59 s', '3 min 20 s', '2 h 5 min', '5 days'])
})

test('times near now are relative, others are dates', () => {
  const now = Date.UTC(2026, 10, 23, 12)
  assert.equal(formatWhen(now - 10 * SECOND, now), 'just now')
  assert.equal(formatWhen(now - 5 * 60 * SECOND, now), '5 min ago')
  assert.equal(formatWhen(now + 3 * HOUR, now), 'in 3 h')
  assert.equal(formatWhen(now - DAY, now), '1 day ago')
  assert.equal(formatWhen(now + 7 * DAY, now), 'in 7 days')
  assert.equal(formatWhen(now - 90 * DAY, now), formatDate(now - 90 * DAY))
  assert.equal(formatWhen(null, now), 'never')
  assert.equal(formatWhen(9e15, now), '?')
})

test('columns are aligned by what is seen, figures right, empty columns left out', () => {
  const rows = [
    { name: '日本', size: 5, note: '' },
    { name: 'Ada', size: 1234, note: '' },
  ]
  const text = table(rows, [
    { title: 'NAME', value: row => row.name },
    { title: 'SIZE', right: true, value: row => String(row.size) },
    { title: 'NOTE', value: row => row.note },
  ])
  assert.equal(text, 'NAME  SIZE\n日本     5\nAda   1234\n')
})

test('pairs without a value are left out', () => {
  assert.equal(
    pairs([
      ['a', '1'],
      ['long', '2'],
      ['none', ''],
      ['gone', undefined],
    ]),
    'a     1\nlong  2\n',
  )
})

test('names cannot steer the terminal', () => {
  assert.equal(clean('a\u001b[31mb\u0007c\r\nd\u202ee'), 'ab�c��d�e')
})

test('cutting keeps whole characters and the width', () => {
  assert.equal(cut('minutes', 5), 'minu…')
  assert.equal(cut('日本語の', 5), '日本…')
  assert.equal(displayWidth('é'), 1)
  assert.equal(plural(1, 'file'), '1 file')
  assert.equal(plural(12_345, 'file'), '12,345 files')
})
