// Answers stand below what they answer.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strandsOf } from './strands.ts'

const said = (comment: string, reply: string | null = null) => ({ comment, reply })

test('an answer to an answer stands below the first one, in the order in which they came', () => {
  const [a, b, toA, toAnswer] = [said('a'), said('b'), said('c', 'a'), said('d', 'c')]
  assert.deepEqual(strandsOf([a, b, toA, toAnswer]), [
    { comment: a, answers: [toA, toAnswer] },
    { comment: b, answers: [] },
  ])
})

test('what answers something earlier than what is shown stands by itself, with what answers it', () => {
  const [late, toLate] = [said('x', 'gone'), said('y', 'x')]
  assert.deepEqual(strandsOf([late, toLate]), [{ comment: late, answers: [toLate] }])
})
