// Meek's method: the reference count of the ERS97 model election, and its rules on small elections.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { tally } from '../../../../test/support/elections.ts'
import { countStv, readBlt } from './index.ts'

const fixture = (name: string) =>
  readFileSync(new URL(`../../../../test/fixtures/stv/${name}`, import.meta.url), 'utf8')
const cents = (text: string) => Math.round(Number(text) * 100)

/** Stages of the reference, which takes an exclusion apart from what follows, and ours. */
const STAGES = { 1: 1, 2: 2, 4: 4, 6: 5, 9: 7, 11: 9 } as const

const ers97 = countStv({ ...readBlt(fixture('ers97.blt')), method: 'meek' })
const [heads, , ...rows] = fixture('ers97-meek-reference.csv')
  .trim()
  .split('\n')
  .map(row => row.split(','))

for (const [reference, ours] of Object.entries(STAGES))
  test(`[V25] stage ${reference} of the reference count of ERS97, which is stage ${ours} here`, () => {
    const column = heads!.indexOf(reference)
    const stage = ers97.stages[ours - 1]!
    for (const row of rows) {
      const [name, expected, state] = [row[0]!, row[column]!, row[column + 1]]
      if (name === 'Quota') assert.equal(cents(stage.quota), cents(expected), 'quota')
      // the reference's own totals leave up to 0.01 more or less over than it says
      else if (name === 'Exhausted')
        assert.ok(Math.abs(Number(stage.nonTransferable) - Number(expected)) < 0.015, stage.nonTransferable)
      else {
        assert.equal(cents(stage.votes[name]!), cents(expected), name)
        assert.equal(stage.status[name], { EL: 'elected', H: 'hopeful', EX: 'excluded' }[state!], name)
      }
    }
  })

test('[V25] the reference elects the same six, and its stages are the nine of this count', () => {
  assert.deepEqual(ers97.elected, ['Smith', 'Duke', 'Carpenter', 'Freeman', 'Prince', 'Vicar'])
  assert.deepEqual(
    ers97.stages.map(({ action, candidates }) => [action, ...candidates].join(' ')),
    [
      'first-preferences',
      'surplus Smith',
      'exclusion Monk',
      'surplus Duke',
      'exclusion Glazier',
      'exclusion Wright',
      'surplus Carpenter',
      'exclusion Baron',
      'surplus Freeman Prince',
    ],
  )
  assert.deepEqual(ers97.lots, [])
})

test('[V25] an elected candidate keeps a part of each ballot, also of one that comes after the election', () => {
  const { stages } = tally('meek', 2, ['60 A', '20 B', '15 C', '10 D A C'])
  assert.deepEqual(
    stages.map(({ action, elected }) => [action, ...elected].join(' ')),
    ['first-preferences A', 'surplus', 'exclusion C'],
  )
  // with the part k that A keeps, A has 70 k, C 15 + 10 (1 - k), and the quota is a third of 45 + 60 k: 0.3 solves it
  const { votes, keepValues, quota } = stages[2]!
  const near = (text: string, expected: number) => assert.ok(Math.abs(Number(text) - expected) < 1e-6, text)
  near(keepValues!['A']!, 0.3)
  near(votes['A']!, 21)
  near(quota, 21)
  near(votes['C']!, 22)
  assert.deepEqual([keepValues!['C'], keepValues!['D']], ['1.000000000', '0.000000000'])
})

test('[V26] the quota falls when ballots are exhausted', () => {
  const { stages, quota } = tally('meek', 1, ['5 A', '4 B', '3 C'])
  assert.deepEqual(
    stages.map(({ quota }) => quota),
    ['6.000000000', '4.500000000'],
  )
  assert.equal(quota, '4.500000000')
  assert.equal(stages[1]!.nonTransferable, '3.000000000')
  assert.equal(tally('meek', 2, ['10 A', '5 B', '5 C']).stages[0]!.quota, '6.666666666')
})

test('[V27] parts are rounded up, surpluses are transferred until hardly any is left, and no vote is lost', () => {
  const { stages } = tally('meek', 2, ['60 A B', '20 B', '20 C'])
  const [, second] = stages
  assert.equal(second!.quota, '33.333333333')
  assert.equal(second!.keepValues!['A'], '0.555555556')
  assert.equal(second!.votes['A'], '33.333333360')
  assert.equal(second!.votes['B'], '46.666666640')
  assert.equal(second!.nonTransferable, '0.000000000')
  assert.deepEqual(second!.nonTransferableParts, { exhausted: '0.000000000', rounding: '0.000000000' })
})

test('[V27] a surplus that passes from one elected candidate to another is followed to the end', () => {
  const lines = ['1 B', '3 E', '3 C F', '23 F G D B A C E', '2 B D', '1 D B F G A', '3 B D F A']
  const { stages, elected } = tally('meek', 5, lines)
  assert.deepEqual(
    stages.map(({ action, candidates }) => [action, ...candidates].join(' ')),
    ['first-preferences', 'surplus F B', 'surplus G', 'surplus D', 'exclusion C'],
  )
  assert.deepEqual(elected, ['F', 'B', 'G', 'D', 'A'])
  for (const { votes, quota, status, elected } of stages)
    for (const [name, text] of Object.entries(votes))
      if (status[name] === 'elected' && !elected.includes(name))
        assert.ok(Math.abs(Number(text) - Number(quota)) < 1e-6, `${name} ${text} ${quota}`)
})

test('[V28] the quota itself is enough, except where more have it than there are seats', () => {
  assert.deepEqual(tally('meek', 1, ['5 A', '3 B', '2 C']).stages[0]!.elected, ['A'])
  const tied = tally('meek', 1, ['5 A', '5 B'])
  assert.deepEqual(tied.stages[0]!.elected, [])
  assert.deepEqual(tied.elected, ['B'])
  assert.deepEqual(
    tied.lots.map(({ tied, chosen, decides }) => [decides, ...tied, chosen]),
    [['exclusion', 'A', 'B', 'A']],
  )
})

test('[V28] who has just the quota has nothing to transfer', () => {
  const { stages } = tally('meek', 2, ['4 A B', '3 B', '3 C', '2 D C'])
  assert.deepEqual(stages[0]!.elected, ['A'])
  assert.deepEqual(stages[1]!.excluded, ['D'])
})

test('[V29] the lot decides among those with fewest votes, whatever was before', () => {
  const lines = ['3 A', '4 B', '5 C', '1 X A', '1 Y A', '1 Y B', '20 Z']
  const lots = ['C', 'A', 'B', 'X', 'Y', 'Z']
  const [tie] = tally('meek', 2, lines, { lots }).lots
  assert.deepEqual(
    { ...tie },
    {
      stage: 5,
      decides: 'exclusion',
      tied: ['A', 'B', 'C'],
      by: 'lots-given',
      earlierStage: null,
      lotAmong: ['A', 'B', 'C'],
      chosen: 'C',
    },
  )
})

test('[V23] with Meek too, those who are left fill the last vacancies', () => {
  const { stages, elected } = tally('meek', 3, ['3 A', '1 B', '1 C'])
  assert.equal(stages.length, 1)
  assert.deepEqual(elected, ['A', 'B', 'C'])
  assert.deepEqual(stages[0]!.electedBelowQuota, ['B', 'C'], 'the quota is 1.25')
  assert.deepEqual(tally('meek', 3, ['1 A', '1 B', '1 C']).elected, ['A', 'B', 'C'])
})
