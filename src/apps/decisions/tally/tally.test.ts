// The arithmetic of results: exact where it decides, rounded where it is shown.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Definition, Threshold } from '../polls/schema.ts'
import { electionOf } from './election.ts'
import { meets, neededOf, percentOf, tally } from './tally.ts'

const definition = (more: Partial<Definition>): Definition => ({
  type: 'choose',
  title: 'x',
  details: '',
  options: ['Ada', 'Ben', 'Cleo'].map(name => ({ name })),
  tags: [],
  reason: 'off',
  reasonLimit: 1,
  quorum: 0,
  minChoices: 1,
  maxChoices: 1,
  dots: 1,
  minScore: 0,
  maxScore: 5,
  ranks: 3,
  seats: 1,
  method: 'scottish',
  target: 1,
  shuffled: false,
  noneOfTheAbove: false,
  hide: 'off',
  sealed: false,
  delegation: false,
  earlyClose: 'author',
  grace: 0,
  voters: { roles: [], people: [], tags: [] },
  weights: [],
  ...more,
})

test('[D19] percents are hundredths, to the nearest, and 0 of nothing', () => {
  const cases: [number, number, number][] = [
    [1, 3, 3333],
    [2, 3, 6667],
    [1, 1, 10_000],
    [0, 0, 0],
    [5, 0, 0],
    [1, 20_001, 0],
    [1, 20_000, 1],
    [-1, 3, -3333],
  ]
  for (const [part, whole, percent] of cases)
    assert.equal(percentOf(part, whole), percent, `${part}/${whole}`)
  // more than a double can hold on the way
  assert.equal(percentOf(Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER), 10_000)
})

test('[D20] of 1000 voters 50 % are 500, and 499 are not', () => {
  assert.equal(neededOf(5000, 1000), 500)
  assert.equal(neededOf(5000, 1001), 501)
  assert.equal(neededOf(1, 3), 1)
  const votes = (count: number) =>
    Array.from({ length: count }, () => ({
      weight: 1000,
      ballot: [[0, 1]] as [number, number][],
      none: false,
    }))
  const quorum = (count: number) => tally(definition({ quorum: 5000 }), 1000, votes(count)).quorum!
  assert.deepEqual(quorum(499), { hundredths: 5000, needed: 500, voted: 499, met: false })
  assert.equal(quorum(500).met, true)
})

test('[D20] a threshold is met exactly at its edge, and never of nothing', () => {
  const at = (test: Threshold['test'], hundredths: number): Threshold => ({
    test,
    hundredths,
    against: 'votes',
  })
  assert.equal(meets(at('gte', 6666), { part: 2, whole: 3 }), true)
  assert.equal(meets(at('gte', 6667), { part: 2, whole: 3 }), false)
  assert.equal(meets(at('lte', 5000), { part: 1, whole: 2 }), true)
  assert.equal(meets(at('lte', 4999), { part: 1, whole: 2 }), false)
  assert.equal(meets(at('gte', 0), { part: 0, whole: 0 }), false)
  assert.equal(meets(at('lte', 10_000), { part: 0, whole: 0 }), false)
})

test('[D19] ranked votes make an election: equal ones together, the best first, in one order', () => {
  const vote = (...ballot: [number, number][]) => ({ weight: 1000, ballot, none: false })
  const votes = [
    vote([0, 2], [1, 1]),
    vote([2, 1]),
    vote([1, 1], [0, 2]),
    { weight: 1000, ballot: [], none: true },
  ]
  const poll = definition({ type: 'stv', seats: 2, method: 'meek' })
  const expected = {
    candidates: ['Ada', 'Ben', 'Cleo'],
    seats: 2,
    method: 'meek',
    ballots: [
      { ranking: ['Ben', 'Ada'], count: 2 },
      { ranking: ['Cleo'], count: 1 },
      { ranking: [], count: 1 },
    ],
  }
  assert.deepEqual(electionOf(poll, votes), expected)
  assert.deepEqual(electionOf(poll, [...votes].reverse()), expected)
})
