// What is asked of a person who has written 24 words down, and how what they type is read.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawPositions, readWords } from './words.ts'

test('a list that was copied with its numbers is read like the words alone', () => {
  assert.deepEqual(readWords(' 1. Apple  2) river\n3 Stone\t4.moon '), ['apple', 'river', 'stone', 'moon'])
  assert.deepEqual(readWords('  \n '), [])
})

test('five different words are asked for, in order, and another time others', () => {
  const seen = new Set<string>()
  for (let i = 0; i < 50; i++) {
    const drawn = drawPositions()
    assert.equal(new Set(drawn).size, 5)
    assert.ok(drawn.every(position => position >= 1 && position <= 24))
    assert.deepEqual(
      drawn,
      [...drawn].sort((a, b) => a - b),
    )
    seen.add(drawn.join())
  }
  assert.ok(seen.size > 1)
})

test('a number that was drawn before is drawn again', () => {
  const numbers = [0, 0, 24, 23, 1, 2, 2, 3]
  assert.deepEqual(
    drawPositions(() => numbers.shift()!),
    [1, 2, 3, 4, 24],
  )
})
