// That the terms of an invitation reach the node as they were chosen.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expiryOf, usesOf } from './invite-terms.ts'

const NOW = new Date('2026-11-29T12:00:00').getTime()

test('An invitation expires after a time, on a day as a whole, or never', () => {
  assert.equal(expiryOf('week', '', NOW), NOW + 7 * 86_400_000)
  assert.equal(expiryOf('never', '', NOW), 0)
  assert.equal(expiryOf('date', '2026-11-29', NOW), new Date('2026-11-29T23:59:59').getTime())
})

test('A day that is over, or none, is no expiry', () => {
  assert.equal(expiryOf('date', '2026-11-28', NOW), null)
  assert.equal(expiryOf('date', '', NOW), null)
  assert.equal(expiryOf('date', '2026-13-45', NOW), null)
})

test('An invitation is for one, for several, or for any number', () => {
  assert.equal(usesOf('one', 9), 1)
  assert.equal(usesOf('any', 9), 0)
  assert.equal(usesOf('several', '5'), 5)
  for (const wrong of ['', 0, -1, 1.5, 'many']) assert.equal(usesOf('several', wrong), null)
})
