// Sizes that people type: read as they are meant, and never guessed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseBytes } from '../../../cli/values.ts'
import { parseSize, typedSize } from './sizes.ts'

test('sizes are read with a point or a comma, in the units of any of our languages', () => {
  assert.equal(parseSize('50 GB'), 50e9)
  assert.equal(parseSize(' 50gb '), 50e9)
  assert.equal(parseSize('1,5 TB'), 1.5e12)
  assert.equal(parseSize('1.5 To'), 1.5e12)
  assert.equal(parseSize('2 GiB'), 2 * 2 ** 30)
})

test('a size with a unit means here what it means on the command line', () => {
  for (const text of [
    '7B',
    '7KB',
    '7MB',
    '7GB',
    '7TB',
    '7K',
    '7M',
    '7G',
    '7T',
    '7KiB',
    '7MiB',
    '7GiB',
    '7TiB',
  ])
    assert.equal(parseSize(text), parseBytes(text), text)
})

test('what could mean something else is not guessed', () => {
  for (const text of [
    '',
    '50',
    'GB',
    '-1 GB',
    '0 GB',
    '50 XB',
    '1.000,5 GB',
    '1e9 B',
    '99999999 TB',
    '5 constructor',
  ])
    assert.equal(parseSize(text), null, text)
})

test('a size that was agreed is shown in the field so that it is read as the same again', () => {
  for (const bytes of [1, 999, 1000, 1234, 50e9, 1.5e12, 2 ** 30, 2 ** 30 + 1, 123_456_789_012])
    assert.equal(parseSize(typedSize(bytes)), bytes)
  assert.equal(typedSize(50e9), '50 GB')
  assert.equal(typedSize(1.5e12), '1.5 TB')
})
