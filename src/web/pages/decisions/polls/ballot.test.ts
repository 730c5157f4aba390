// What somebody gives while they fill a poll in, and what is sent of a new one.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Given,
  isWhole,
  needsReason,
  rankedOf,
  fromRanked,
  spentOf,
  startOf,
  withValue,
} from './ballot.ts'
import { EMPTY, inputOf, wrongIn } from './poll-draft.ts'
import type { Definition, PollType } from './queries.ts'

const definition = (type: PollType, more: Partial<Definition> = {}) =>
  ({
    type,
    options: [{ name: 'a' }, { name: 'b' }, { name: 'c' }],
    reason: 'optional',
    minChoices: 1,
    maxChoices: 2,
    ranks: 3,
    ...more,
  }) as Definition

test('[D14] a vote is whole when as many options are chosen as the poll asks for', () => {
  assert.equal(isWhole(definition('proposal'), []), false)
  assert.equal(isWhole(definition('proposal'), [[1, 1]]), true)
  const three: Given = [
    [0, 1],
    [1, 2],
    [2, 3],
  ]
  assert.equal(isWhole(definition('choose'), three), false)
  assert.equal(isWhole(definition('ranked_choice'), three.slice(1)), false)
  assert.equal(isWhole(definition('ranked_choice'), three), true)
  assert.equal(isWhole(definition('question', { options: [] }), []), true)
})

test('[D14] of a meeting each time is answered from the beginning, with no', () => {
  const given = startOf(definition('meeting'), null)
  assert.deepEqual(given, [
    [0, 0],
    [1, 0],
    [2, 0],
  ])
  assert.equal(isWhole(definition('meeting'), given), true)
})

test('[D14] dots are added up, and ranks follow the order', () => {
  const given = withValue(withValue([], 2, 3), 0, 1)
  assert.equal(spentOf(given), 4)
  assert.equal(spentOf(withValue(given, 2, null)), 1)
  assert.deepEqual(rankedOf(fromRanked([2, 0, 1])), [2, 0, 1])
})

test('[D16] a reason is asked for where the poll wants one with such a vote', () => {
  const poll = definition('proposal', {
    reason: 'required_block',
    options: [
      { name: 'agree', stand: 'agree' },
      { name: 'block', stand: 'block' },
    ],
  })
  assert.equal(needsReason(poll, [[0, 1]]), false)
  assert.equal(needsReason(poll, [[1, 1]]), true)
})

test('[D2] the form says what is missing, and sends what the type knows', () => {
  assert.deepEqual(wrongIn({ ...EMPTY, type: 'choose', title: ' ', options: ['Tea', 'Tea'] }), [
    'title',
    'options',
  ])
  assert.deepEqual(wrongIn({ ...EMPTY, title: 'x', quorum: '101', closes: 'soon' }), ['closes', 'quorum'])
  const {
    delegation: _,
    earlyClose: __,
    ...proposal
  } = inputOf({
    ...EMPTY,
    title: ' A boiler ',
    agreement: '66,67',
    noBlocks: true,
    tags: 'house, heat,',
  })
  assert.deepEqual(proposal, {
    type: 'proposal',
    title: 'A boiler',
    tags: ['house', 'heat'],
    threshold: ['agree>=66.67', 'block<=0'],
    reason: 'optional',
  })
  const scored = inputOf({
    ...EMPTY,
    type: 'score',
    title: 'x',
    options: ['Tea', ''],
    reason: 'required_block',
  })
  assert.deepEqual(
    [scored.option, scored.minScore, scored.maxScore, scored.reason],
    [['Tea'], 0, 5, 'required'],
  )
})
