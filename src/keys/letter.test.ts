// Tests of letters and codes: who opens them, and what others see.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import crypto from 'hypercore-crypto'
import { decodeCode, encodeCode } from './code.ts'
import { openLetter, sealLetter } from './letter.ts'

const pair = () => crypto.keyPair()

test('a letter is opened with any key that it was sealed to, and with no other', () => {
  const [ada, phone, eve] = [pair(), pair(), pair()]
  const letter = sealLetter([ada.publicKey, phone.publicKey], Buffer.from('keep this for me'))
  for (const one of [ada, phone]) assert.equal(openLetter([eve, one], letter)?.toString(), 'keep this for me')
  assert.equal(openLetter([eve], letter), null)
  assert.equal(openLetter([], letter), null)
})

test('who sees a letter sees neither for whom it is, nor how many devices they have, nor how much it says', () => {
  const [ada, phone] = [pair(), pair()]
  const short = sealLetter([ada.publicKey], Buffer.from('yes'), 1024)
  const long = sealLetter([ada.publicKey, phone.publicKey], randomBytes(900), 1024)
  assert.equal(short.length, long.length)
  for (const key of [ada.publicKey, phone.publicKey]) assert.ok(!long.includes(key))
  assert.equal(openLetter([ada], short)?.toString(), 'yes')
})

test('an altered letter opens for nobody, and never throws', () => {
  const ada = pair()
  const letter = sealLetter([ada.publicKey], Buffer.from('keep this for me'))
  for (let bit = 0; bit < letter.length * 8; bit += 3) {
    const altered = Buffer.from(letter)
    altered[bit >> 3]! ^= 1 << (bit & 7)
    assert.equal(openLetter([ada], altered), null, `bit ${bit}`)
  }
  for (let length = 0; length < letter.length; length++)
    assert.equal(openLetter([ada], letter.subarray(0, length)), null)
})

test('a code says what it is, and is refused when anything in it is another', () => {
  const data = randomBytes(40)
  const code = encodeCode('cobox://some/', data)
  assert.deepEqual(decodeCode('cobox://some/', code), data)
  assert.deepEqual(decodeCode('cobox://some/', ` ${code.slice(0, 20)}\r\n  ${code.slice(20)}\n`), data)
  assert.equal(decodeCode('cobox://other/', code), null)
  for (let at = 13; at < code.length; at++) {
    const letter = code[at] === 'y' ? 'b' : 'y'
    assert.equal(decodeCode('cobox://some/', code.slice(0, at) + letter + code.slice(at + 1)), null)
    assert.equal(decodeCode('cobox://some/', code.slice(0, at)), null)
  }
})
