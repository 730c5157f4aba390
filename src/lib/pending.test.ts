// Questions that wait: answered, too late, given up, and never mixed up.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Pending } from './pending.ts'

test('each question gets its own answer, in whatever order they come', async () => {
  const pending = new Pending<string>()
  const asked: number[] = []
  const answers = ['a', 'b', 'c'].map(() => pending.ask(question => asked.push(question), 10_000))
  for (const question of [...asked].reverse()) pending.answer(question, `of ${question}`)
  assert.deepEqual(
    await Promise.all(answers),
    asked.map(question => `of ${question}`),
  )
})

test('nobody waits for ever: too late, ended by who asked, or with nobody there', async () => {
  const pending = new Pending<string>()
  let late = 0
  assert.equal(
    await pending.ask(question => {
      late = question
    }, 1),
    null,
  )
  pending.answer(late, 'too late')
  const ended = new AbortController()
  const given = pending.ask(() => {}, 10_000, ended.signal)
  ended.abort()
  assert.equal(await given, null)
  assert.equal(await pending.ask(() => assert.fail('it is over'), 10_000, ended.signal), null)
  const left = pending.ask(() => {}, 10_000)
  pending.abandon()
  assert.equal(await left, null)
})
