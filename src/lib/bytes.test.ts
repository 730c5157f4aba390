// Tests of the conversions between bytes and text.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { fromBase64, fromZ32, toBase64, toZ32 } from './bytes.ts'

test('bytes have one text, and whatever is cut off or altered is another or none', () => {
  for (let length = 0; length < 80; length++) {
    const bytes = randomBytes(length)
    const text = toZ32(bytes)
    assert.deepEqual(fromZ32(text), bytes)
    if (length === 0) continue
    assert.notDeepEqual(fromZ32(text.slice(0, -1)), bytes)
    const last = text.at(-1) === 'y' ? 'b' : 'y'
    assert.notDeepEqual(fromZ32(text.slice(0, -1) + last), bytes)
    assert.equal(fromZ32(`${text}!`), null)
  }
})

test('base64 has one text for bytes too', () => {
  for (let length = 0; length < 80; length++) {
    const bytes = randomBytes(length)
    const text = toBase64(bytes)
    assert.deepEqual(fromBase64(text), bytes)
    for (const other of [`${text}\n`, `${text}=`, text.replace('=', ''), `${text}-`])
      if (other !== text) assert.equal(fromBase64(other), null, `${text} ${other}`)
  }
  assert.equal(fromBase64('AB=='), null, 'bits that mean nothing')
})
