// What is pasted from several mails becomes codes, and only enough of them can be put together.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isEnough, releaseCodes } from './release-codes.ts'

test('codes stand in lines or beside each other, and one that was pasted twice counts once', () => {
  assert.deepEqual(releaseCodes(' cobox://share/a\ncobox://share/b  cobox://share/a\n'), [
    'cobox://share/a',
    'cobox://share/b',
  ])
  assert.deepEqual(releaseCodes(' \n'), [])
})

test('how many are needed is known from the first share on', () => {
  assert.equal(isEnough({ have: [] }, 0), false)
  assert.equal(isEnough({ have: [] }, 1), true)
  assert.equal(isEnough({ have: ['ada'], need: 3 }, 1), false)
  assert.equal(isEnough({ have: ['ada'], need: 3 }, 2), true)
})
