// That a half-done first run goes on where it stopped.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawPositions, kindOfLink, nextStep, NOTHING_DONE, readProgress } from './steps.ts'

const NOW = 1_800_000_000_000
const FRESH = { hasWords: true, wordsConfirmed: false, spaces: [] }

test('A fresh node asks for the name, then the words, then a space', () => {
  assert.equal(nextStep(FRESH, NOTHING_DONE, NOW), 'name')
  assert.equal(nextStep(FRESH, { ...NOTHING_DONE, named: true }, NOW), 'words')
  assert.equal(nextStep(FRESH, { ...NOTHING_DONE, named: true, wordsLater: true }, NOW), 'space')
  assert.equal(nextStep({ ...FRESH, wordsConfirmed: true }, { ...NOTHING_DONE, named: true }, NOW), 'space')
})

test('A device that was paired has a name, and no words to write down', () => {
  assert.equal(nextStep({ ...FRESH, hasWords: false }, NOTHING_DONE, NOW), 'space')
})

test('Who has spaces begins with the next one, and goes on with one that was just made', () => {
  const here = { ...FRESH, spaces: ['s1', 's2'] }
  assert.equal(nextStep(here, NOTHING_DONE, NOW), 'space')
  assert.equal(nextStep(here, { ...NOTHING_DONE, space: 's2', since: NOW - 1000 }, NOW), 'files')
  assert.equal(
    nextStep(here, { ...NOTHING_DONE, space: 's2', since: NOW - 1000, filled: true }, NOW),
    'invite',
  )
  assert.equal(nextStep(here, { ...NOTHING_DONE, space: 'gone', since: NOW }, NOW), 'space')
  const long = { ...NOTHING_DONE, space: 's2', since: NOW - 2 * 86_400_000 }
  assert.equal(nextStep(here, long, NOW), 'space')
})

test('What another identity has put off does not count, nor what cannot be read', () => {
  const kept = JSON.stringify({ identity: 'ada', ...NOTHING_DONE, named: true })
  assert.equal(readProgress(kept, 'ada').named, true)
  assert.deepEqual(readProgress(kept, 'ben'), NOTHING_DONE)
  assert.deepEqual(readProgress('{', 'ada'), NOTHING_DONE)
  assert.deepEqual(readProgress(null, 'ada'), NOTHING_DONE)
})

test('Five different words are asked for, in order', () => {
  const draws = [30, 6, 5, 23, 0, 2]
  assert.deepEqual(
    drawPositions(() => draws.shift()!),
    [1, 3, 6, 7, 24],
  )
})

test('A link says what it is for', () => {
  assert.equal(kindOfLink(' cobox://join/abc'), 'join')
  assert.equal(kindOfLink('cobox://device/abc'), 'device')
  assert.equal(kindOfLink('cobox://letter/abc'), 'other')
  assert.equal(kindOfLink('https://example.org/cobox://join/abc'), 'other')
})
