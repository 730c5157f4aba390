// What was chosen about trustees becomes what the node is asked for, and comes back when the set is replaced.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choiceFrom, hintOf, toSetup, trusteesOf } from './choice.ts'

const [ada, ben, far] = ['a'.repeat(64), 'b'.repeat(64), 'f'.repeat(64)] as [string, string, string]
const since = 1

test('who is picked and who is typed are asked together, and nobody twice', () => {
  const choice = { ...choiceFrom(null, []), picked: [ada, ben], typed: ` ${far},\n${ada} ` }
  assert.deepEqual(trusteesOf(choice), [ada, ben, far])
  assert.deepEqual(toSetup(choice), { trustees: [ada, ben, far] }, 'nothing is said that was not chosen')
})

test('an heir and a threshold are told, and a waiting time only with an heir', () => {
  const choice = { ...choiceFrom(null, []), picked: [ada], threshold: 1, waitDays: 90, label: ' me ' }
  assert.deepEqual(toSetup(choice), { trustees: [ada], threshold: 1, label: 'me' })
  const { heir, waitDays } = toSetup({ ...choice, heir: ben })
  assert.deepEqual([heir, waitDays], [ben, 90])
})

test('a set that is replaced begins as it was, whoever left the spaces meanwhile', () => {
  const own = {
    set: 's',
    threshold: 2,
    total: 3,
    createdAt: since,
    label: 'me',
    instructions: 'call my sister',
    nameOthers: true,
    heir: { identity: ben, name: 'Ben', waitDays: 7 },
    strength: 'fair' as const,
    warnings: [],
    notices: [],
    trustees: [ada, ben, far].map(identity => ({ identity, name: 'x', state: 'accepted' as const, since })),
  }
  const choice = choiceFrom(own, [ada, ben])
  assert.deepEqual([choice.picked, choice.typed], [[ada, ben], far])
  assert.deepEqual(toSetup(choice), {
    trustees: [ada, ben, far],
    threshold: 2,
    label: 'me',
    instructions: 'call my sister',
    nameOthers: true,
    heir: ben,
    waitDays: 7,
  })
})

test('one, all and some are told apart', () => {
  assert.equal(hintOf(1, 1), 'hintAlone')
  assert.equal(hintOf(1, 3), 'hintOne')
  assert.equal(hintOf(3, 3), 'hintAll')
  assert.equal(hintOf(3, 5), 'hintSome')
})
