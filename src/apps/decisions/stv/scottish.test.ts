// The Scottish rules, one by one, on elections that are small enough to count by hand.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tally } from '../../../../test/support/elections.ts'
import type { StvResult } from './index.ts'

/** What each stage did: `surplus B`. */
const did = ({ stages }: StvResult) =>
  stages.slice(1).map(({ action, candidates }) => `${action} ${candidates.join(' ')}`)

/** A has nine first preferences, and three more than the quota of six. */
const THIRDS = ['5 A B C', '3 A C', '1 A', '5 B C', '2 C']
/** B is elected with a large surplus, then C with one that is larger than A’s. */
const LARGEST_FIRST = ['12 A E', '20 B C D', '8 C D', '6 D', '4 E']
/** A and B come to have the same surplus by the ballots of E; at first A had one more. */
const EQUAL_LATER = ['9 A', '8 B', '10 C', '9 D C', '3 E A', '4 E B']
/** A, B and C come to have the same votes; before, C had one more, and before that A one less than B. */
const EQUAL_LATEST = ['3 A', '4 B', '5 C', '1 X A', '1 Y A', '1 Y B', '20 Z']

test('[V11] who is ranked first has a vote for each ballot', () => {
  const { stages, ballots } = tally('scottish', 2, ['3 A B', '2 A', '4 B', '1 C A'])
  assert.equal(ballots, 10)
  assert.equal(stages[0]!.action, 'first-preferences')
  assert.deepEqual(stages[0]!.votes, { A: '5.00000', B: '4.00000', C: '1.00000' })
  assert.equal(stages[0]!.nonTransferable, '0.00000')
})

test('[V12] the quota is the ballots by one more than the seats, decimals ignored, and one more', () => {
  const quota = (ballots: number, seats: number) =>
    tally('scottish', seats, [`${ballots} A`], { candidates: ['A', 'B', 'C', 'D', 'E'] }).quota
  assert.equal(quota(9567, 4), '1914.00000', 'Glasgow, Linn, 2007')
  assert.equal(quota(5589, 4), '1118.00000', 'Dundee, Coldside, 2022')
  assert.equal(quota(10, 1), '6.00000', 'also where nothing is left over')
  assert.equal(quota(1, 4), '1.00000')
})

test('[V13] the quota itself is enough, at the end of any stage', () => {
  const { stages, elected } = tally('scottish', 2, ['4 A', '3 B', '3 C', '1 D C'])
  assert.equal(stages[0]!.quota, '4.00000')
  assert.deepEqual(stages[0]!.elected, ['A'])
  assert.deepEqual(
    stages.map(({ elected }) => elected.join()),
    ['A', 'C'],
    'who has just the quota has no surplus, and D is excluded next',
  )
  assert.deepEqual(elected, ['A', 'C'])
})

test('[V14] a surplus goes to the next available preference, and the candidate keeps the quota', () => {
  const { stages } = tally('scottish', 2, ['6 A B', '3 A C', '1 A', '4 B', '3 C'])
  const [, second] = stages
  assert.equal(second!.quota, '6.00000')
  assert.equal(second!.action, 'surplus')
  assert.deepEqual(second!.votes, { A: '6.00000', B: '6.40000', C: '4.20000' })
  assert.deepEqual(second!.transfers, { A: '-4.00000', B: '2.40000', C: '1.20000' })
  assert.deepEqual(second!.nonTransferableParts, { exhausted: '0.40000', rounding: '0.00000' })
  assert.deepEqual(second!.elected, ['B'])
})

test('[V14] who is elected or excluded is not available any more', () => {
  const { stages } = tally('scottish', 2, ['7 A B C', '6 B', '1 C', '2 D'], {
    candidates: ['A', 'B', 'C', 'D'],
  })
  assert.deepEqual(stages[0]!.elected, ['A', 'B'], 'both in the first stage')
  const three = tally('scottish', 3, ['8 A B C', '6 B', '1 C', '2 D'])
  assert.deepEqual(three.stages[1]!.candidates, ['A'])
  assert.equal(three.stages[1]!.transfers['B'], '0.00000', 'B has a seat already')
  assert.equal(three.stages[1]!.transfers['C'], '3.00000')
})

test('[V15] the transfer value has five decimals, and any remainder is ignored', () => {
  const { stages } = tally('scottish', 2, THIRDS)
  assert.equal(stages[0]!.quota, '6.00000')
  // 3 ÷ 9 = 0.33333
  assert.deepEqual(stages[1]!.transfers, { A: '-3.00000', B: '1.66665', C: '0.99999' })
  assert.deepEqual(stages[1]!.nonTransferableParts, { exhausted: '0.33333', rounding: '0.00003' })
  assert.equal(stages[1]!.nonTransferable, '0.33336', 'as reports of councils have it')
})

test('[V15] a ballot that has been transferred goes on with a part of the value that it came with', () => {
  const { stages } = tally('scottish', 4, LARGEST_FIRST)
  // of B: 1 × 9 ÷ 20 = 0.45; of C then: 1 × 6 ÷ 17 = 0.35294 and 0.45 × 6 ÷ 17 = 0.15882
  assert.equal(stages[1]!.transfers['C'], '9.00000')
  assert.equal(stages[2]!.transfers['D'], '5.99992', '8 × 0.35294 + 20 × 0.15882')
  assert.equal(stages[2]!.nonTransferableParts.rounding, '0.00008')
})

test('[V16] the largest surplus is transferred first, also where another was there before it', () => {
  const result = tally('scottish', 4, LARGEST_FIRST)
  assert.deepEqual(result.stages[0]!.elected, ['B', 'A'])
  assert.deepEqual(did(result), ['surplus B', 'surplus C'])
})

test('[V17] of equal surpluses that of whoever had more before goes first', () => {
  const result = tally('scottish', 3, EQUAL_LATER)
  assert.deepEqual(result.stages[1]!.elected, ['A', 'B'])
  assert.deepEqual(did(result).slice(0, 3), ['exclusion E', 'surplus A', 'surplus B'])
  assert.deepEqual(result.stages[2]!.ties, [
    {
      stage: 3,
      decides: 'surplus',
      tied: ['A', 'B'],
      by: 'earlier-stage',
      earlierStage: 1,
      lotAmong: [],
      chosen: 'A',
    },
  ])
  assert.deepEqual(result.lots, [])
})

test('[V18] of surpluses that were equal at all stages the lot takes one', () => {
  const lines = ['6 A C', '6 B D', '2 C', '2 D', '1 E']
  const drawn = tally('scottish', 3, lines, { lots: ['E', 'D', 'C', 'B', 'A'] })
  assert.deepEqual(did(drawn).slice(0, 2), ['surplus B', 'surplus A'])
  const [first] = drawn.lots
  assert.deepEqual(
    { ...first },
    {
      stage: 2,
      decides: 'surplus',
      tied: ['A', 'B'],
      by: 'lots-given',
      earlierStage: null,
      lotAmong: ['A', 'B'],
      chosen: 'B',
    },
  )
  assert.deepEqual(did(tally('scottish', 3, lines)).slice(0, 2), ['surplus A', 'surplus B'])
})

test('[V19] nobody is excluded while there is a surplus, and then one at a time', () => {
  const result = tally('scottish', 2, ['10 A', '4 B', '3 C', '2 D C', '1 E'])
  assert.deepEqual(did(result), ['surplus A', 'exclusion E', 'exclusion D', 'exclusion B'])
  assert.deepEqual(result.elected, ['A', 'C'])
  const without = tally('scottish', 1, ['4 A', '4 B', '2 C', '1 D'])
  assert.deepEqual(did(without).slice(0, 2), ['exclusion D', 'exclusion C'])
  assert.deepEqual(without.stages[1]!.excluded, ['D'])
  assert.equal(without.stages[1]!.votes['D'], '0.00000')
})

test('[V20] the ballots of an excluded candidate go on in one stage, each with the value that it has', () => {
  const { stages } = tally('scottish', 2, ['9 A C B', '4 B', '1 C B', '1 C', '4 D'])
  // 19 ballots, quota 7: A’s 2 over it go to C at 0.22222 each
  assert.equal(stages[1]!.transfers['C'], '1.99998')
  assert.deepEqual(stages[2]!.excluded, ['C'])
  assert.equal(stages[2]!.transfers['C'], '-3.99998')
  assert.equal(stages[2]!.transfers['B'], '2.99998', 'nine at 0.22222, one at 1')
  assert.equal(stages[2]!.nonTransferableParts.exhausted, '1.00000')
})

test('[V21] of those with fewest votes whoever had fewer before is excluded', () => {
  const result = tally('scottish', 2, EQUAL_LATEST)
  assert.deepEqual(did(result).slice(0, 4), ['surplus Z', 'exclusion X', 'exclusion Y', 'exclusion A'])
  assert.deepEqual(result.stages[4]!.ties, [
    {
      stage: 5,
      decides: 'exclusion',
      tied: ['A', 'B', 'C'],
      by: 'earlier-stage',
      earlierStage: 2,
      lotAmong: [],
      chosen: 'A',
    },
  ])
})

test('[V22] of those who had as many at all stages the lot excludes one, among them alone', () => {
  const lines = ['3 A', '3 B', '5 C', '1 X A', '1 X B', '1 Y A', '1 Y B', '20 Z']
  const result = tally('scottish', 2, lines)
  const tie = result.lots.find(({ tied }) => tied.includes('A'))!
  assert.deepEqual(
    { ...tie, stage: 0 },
    {
      stage: 0,
      decides: 'exclusion',
      tied: ['A', 'B', 'C'],
      by: 'candidate-order',
      earlierStage: 3,
      lotAmong: ['A', 'B'],
      chosen: 'A',
    },
  )
  const drawn = tally('scottish', 2, lines, { lots: ['C', 'B', 'A', 'X', 'Y', 'Z'] })
  assert.deepEqual(drawn.lots.map(({ chosen }) => chosen).slice(0, 2), ['X', 'B'], 'X and Y were tied too')
})

test('[V23] when as many are left as there are vacancies, they are elected at the end of that stage', () => {
  const { stages, elected } = tally('scottish', 2, ['5 A', '4 B', '3 C'])
  assert.deepEqual(elected, ['A', 'B'])
  const last = stages.at(-1)!
  assert.deepEqual(last.excluded, ['C'])
  assert.deepEqual(last.elected, ['B'])
  assert.deepEqual(last.electedBelowQuota, ['B'], 'with 4 of 5 that are needed')
  assert.deepEqual(tally('scottish', 3, ['5 A', '1 B', '1 C']).stages.length, 1)
})

test('[V24] when the seats are filled nothing is transferred any more', () => {
  const { stages, elected } = tally('scottish', 4, LARGEST_FIRST)
  assert.deepEqual(elected, ['B', 'A', 'C', 'D'])
  assert.deepEqual(stages.at(-1)!.votes, {
    A: '12.00000',
    B: '11.00000',
    C: '11.00000',
    D: '11.99992',
    E: '4.00000',
  })
  assert.equal(stages.at(-1)!.status['E'], 'hopeful', 'nobody had to exclude E')
})
