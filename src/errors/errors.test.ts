import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CoboxError } from './index.ts'

test('a sentence within a message ends with one full stop, and so does what is none', () => {
  const message = (first: string) => new CoboxError('IMPORT_INCOMPLETE', { count: 1, first }).message
  const whole = '1 of the entries could not be taken in: a: It is a folder.'
  assert.equal(message('a: It is a folder.'), whole)
  assert.equal(message('a: It is a folder'), whole)
})
