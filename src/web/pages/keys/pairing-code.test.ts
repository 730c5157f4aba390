// What is typed is compared with what waits, so that a slip of the finger does not end the link.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differs, isShort } from './passphrase.ts'
import { requestWithCode } from './pairing-code.ts'

const waiting = [
  { request: 'a', code: '482-913' },
  { request: 'b', code: '000-007' },
]

test('a code finds its device however its digits are grouped', () => {
  for (const typed of ['482-913', '482913', ' 482 913 ', '48-29-13'])
    assert.equal(requestWithCode(waiting, typed)?.request, 'a', typed)
  assert.equal(requestWithCode(waiting, '000007')?.request, 'b')
})

test('another code finds none, nor does nothing', () => {
  for (const typed of ['482-914', '482-91', '', '-', '7'])
    assert.equal(requestWithCode(waiting, typed), undefined, typed)
})

test('a passphrase is short under 12 characters, as people count them, and typed twice', () => {
  assert.equal(isShort({ first: '', second: '' }), false)
  assert.equal(isShort({ first: 'eleven char', second: '' }), true)
  assert.equal(isShort({ first: 'twelve chars', second: '' }), false)
  assert.equal(isShort({ first: '🙂'.repeat(11), second: '' }), true)
  assert.equal(differs({ first: 'a', second: 'b' }), true)
  assert.equal(differs({ first: 'a', second: 'a' }), false)
})
