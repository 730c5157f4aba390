// Which words a text has.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { distinctWords, MAX_WORD, wordsIn } from './words.ts'

const words = (text: string) => [...wordsIn(text)].map(({ word }) => word)

test('[T17] case and accents do not matter', () => {
  for (const text of ['Café CRÈME', 'cafe creme', 'cafe\u0301 cre\u0300me', 'CAFÉ—crème!'])
    assert.deepEqual(words(text), ['cafe', 'creme'])
  assert.deepEqual(words('Straße ÆSIR Łódź Ørsted İstanbul'), [
    'strasse',
    'aesir',
    'lodz',
    'orsted',
    'istanbul',
  ])
  assert.deepEqual(words('Ὀδυσσεύς ЁЛКА'), ['οδυσσευσ', 'елка'])
})

test('[T17] signs part words, and where a script leaves no room each character is one', () => {
  assert.deepEqual(words('**Roof**, (2nd) @[x] it’s 3.5 €'), ['roof', '2nd', 'x', 'it', 's', '3', '5'])
  assert.deepEqual(words('屋根 and 🏠'), ['屋', '根', 'and'])
  assert.deepEqual(words('지붕 गांव بيت'), ['지붕', 'गांव', 'بيت'])
  assert.deepEqual(words(' \u0301 — '), [])
})

test('[T18] a word is cut, and half a character is none, so that nothing odd stands in a key', () => {
  assert.deepEqual(words('x'.repeat(100)), ['x'.repeat(MAX_WORD)])
  assert.deepEqual(words('ß'.repeat(100)), ['s'.repeat(MAX_WORD)])
  assert.deepEqual(words('a\ud83db\0c\udc00'), ['a', 'b', 'c'])
})

test('[T18] each word tells where it stands in the text', () => {
  const text = '🏠 Das Dächlein\u0308 ist undicht'
  assert.deepEqual(
    [...wordsIn(text)].map(({ start, end }) => text.slice(start, end)),
    ['Das', 'Dächlein\u0308', 'ist', 'undicht'],
  )
})

test('[T18] only so many different words of a text count, the first ones', () => {
  assert.deepEqual(distinctWords('c b a c d e', 4), ['a', 'b', 'c', 'd'])
})
