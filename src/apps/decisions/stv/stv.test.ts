// What holds for both methods and for any ballots: told for many random elections, and for those at the edges.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CoboxError } from '../../../errors/index.ts'
import { randomElection, rearranged, tally, units } from '../../../../test/support/elections.ts'
import { randomFrom } from '../../../../test/support/trees.ts'
import { countStv, STV_METHODS, type StvElection, type StvResult } from './index.ts'

const SEEDS = Number(process.env['SEEDS'] ?? 400)
const FIRST = Number(process.env['FIRST_SEED'] ?? 1)

/** Counts many random elections by both methods. */
function eachCount(check: (result: StvResult, election: StvElection, seed: number) => void): void {
  for (let seed = FIRST; seed < FIRST + SEEDS; seed++)
    for (const method of STV_METHODS) {
      const election = { ...randomElection(seed), method }
      try {
        check(countStv(election), election, seed)
      } catch (error) {
        throw new Error(`seed ${seed}, ${method}: ${JSON.stringify(election)}`, { cause: error })
      }
    }
}

const sum = (figures: Record<string, string>) =>
  Object.values(figures).reduce((total, text) => total + units(text), 0n)

function refused(election: Partial<StvElection>): string {
  try {
    countStv({ candidates: ['A', 'B'], seats: 1, ballots: [], method: 'scottish', ...election })
  } catch (error) {
    assert.ok(error instanceof CoboxError && error.code === 'BAD_INPUT')
    return String(error.details['reason'])
  }
  return 'counted'
}

test('[V1] what is no election is refused, with the reason', () => {
  const ballot = (...ranking: string[]) => ({ ballots: [{ ranking, count: 1 }] })
  assert.match(refused(ballot('A', 'A')), /ranks a candidate twice/)
  assert.match(refused(ballot('A', 'C')), /somebody who is no candidate/)
  assert.match(refused({ seats: 0 }), /number of seats/)
  assert.match(refused({ seats: 1.5 }), /number of seats/)
  assert.match(refused({ candidates: ['A', 'A'] }), /named twice/)
  assert.match(refused({ withdrawn: ['C'] }), /is no candidate/)
  assert.match(refused({ ballots: [{ ranking: ['A'], count: -1 }] }), /not a whole number/)
  assert.match(refused({ ballots: [{ ranking: ['A'], count: 0.5 }] }), /not a whole number/)
  for (const lots of [['A'], ['A', 'A'], ['A', 'B', 'C']])
    assert.match(refused({ lots }), /order of lots/, lots.join())
  assert.equal(refused(ballot('B')), 'counted')
})

test('[V2] who has withdrawn is passed over, and a ballot that ranks nobody else is empty', () => {
  for (const method of STV_METHODS) {
    const ballots = ['4 A B', '3 C A', '2 C', '5 B', '1']
    const result = tally(method, 1, ballots, { withdrawn: ['C'] })
    assert.deepEqual(result.candidates, ['A', 'B'])
    assert.deepEqual(result.withdrawn, ['C'])
    assert.equal(result.ballots, 12)
    assert.equal(result.emptyBallots, 3)
    assert.deepEqual(result.elected, ['A'])
    assert.deepEqual(Object.keys(result.stages[0]!.votes), ['A', 'B'])
    const never = tally(method, 1, ['4 A B', '3 A', '5 B'])
    assert.deepEqual(result.stages, never.stages)
  }
})

test(`[V6] order and partition of the ballots change nothing (${SEEDS} seeds)`, () => {
  eachCount((result, election, seed) => {
    const ballots = rearranged(election.ballots, seed)
    assert.deepEqual(countStv({ ...election, ballots }), result)
  })
})

test(`[V7] votes are conserved at every stage (${SEEDS} seeds)`, () => {
  eachCount(({ stages, ballots, method }) => {
    const all = BigInt(ballots) * 10n ** (method === 'meek' ? 9n : 5n)
    let before: Record<string, string> | undefined
    for (const { votes, transfers, nonTransferable, nonTransferableParts } of stages) {
      assert.equal(sum(votes) + units(nonTransferable), all)
      assert.equal(sum(nonTransferableParts), units(nonTransferable))
      for (const text of [...Object.values(votes), ...Object.values(nonTransferableParts)])
        assert.ok(units(text) >= 0n, text)
      for (const [name, text] of Object.entries(transfers))
        assert.equal(units(text), units(votes[name]!) - (before ? units(before[name]!) : 0n))
      before = votes
    }
  })
})

test(`[V27] with Meek, all who are elected hold the quota at the end of the next stage (${SEEDS} seeds)`, () => {
  eachCount(({ stages, method, ballots }) => {
    if (method === 'scottish') return
    // a keep value has nine decimals: for each ballot one unit more or less
    const near = 1000n + BigInt(ballots)
    const elected: string[] = []
    for (const stage of stages) {
      for (const name of elected) {
        const over = units(stage.votes[name]!) - units(stage.quota)
        assert.ok(over > -near && over < near, `${name} in stage ${stage.stage}: ${over}`)
      }
      elected.push(...stage.elected)
    }
  })
})

test(`[V8] [V9] as many are elected as there are seats or candidates, and nobody by no ballot (${SEEDS} seeds)`, () => {
  eachCount(({ stages, elected, candidates, seats, ballots }) => {
    assert.equal(elected.length, ballots === 0 ? 0 : Math.min(seats, candidates.length))
    assert.deepEqual(
      stages.flatMap(stage => stage.elected),
      elected,
    )
    const last = stages.at(-1)!.status
    assert.deepEqual(
      candidates.filter(name => last[name] === 'elected'),
      [...elected].sort(),
    )
    const excluded = stages.flatMap(stage => stage.excluded)
    assert.equal(new Set([...excluded, ...elected]).size, excluded.length + elected.length)
    for (const name of excluded) assert.equal(stages.at(-1)!.votes[name]!.replace(/[0.]/g, ''), '')
    for (const { action, candidates: concerned } of stages.slice(1))
      assert.ok(action === 'surplus' ? concerned.length > 0 : concerned.length === 1)
  })
})

test('[V8] without a valid ballot there is one stage, and nobody is elected', () => {
  for (const method of STV_METHODS) {
    const none = tally(method, 1, ['2', '3 C'], { candidates: ['A', 'B', 'C'], withdrawn: ['C'] })
    assert.equal(none.stages.length, 1)
    assert.deepEqual([none.elected, none.lots, none.ballots, none.emptyBallots], [[], [], 0, 5])
    const nobody = countStv({ candidates: [], seats: 2, ballots: [], method })
    assert.deepEqual([nobody.elected, nobody.stages.length], [[], 1])
  }
})

test('[V9] where fewer stand than there are seats all are elected at once', () => {
  for (const method of STV_METHODS) {
    const few = tally(method, 5, ['3 A B', '1 B'])
    assert.deepEqual([few.elected, few.stages.length, few.seats], [['A', 'B'], 1, 5])
  }
})

test('[V9] ballots that are all equal, and ballots that are exhausted, fill the seats', () => {
  for (const method of STV_METHODS) {
    assert.deepEqual(tally(method, 2, ['12 A B C D']).elected, ['A', 'B'])
    const single = tally(method, 2, ['5 A', '4 B', '3 C', '2 D'])
    assert.deepEqual(single.elected, ['A', 'B'])
    assert.ok(units(single.stages.at(-1)!.nonTransferable) > 0n)
  }
})

test(`[V10] every tie is reported, and every lot falls on who comes first (${SEEDS} seeds)`, () => {
  let lotsSeen = 0
  eachCount((_, election, seed) => {
    const standing = election.candidates.filter(name => !election.withdrawn!.includes(name))
    const lots = standing.toSorted(() => randomFrom(seed)() - 0.5).reverse()
    const result = countStv({ ...election, lots })
    const ties = result.stages.flatMap(({ stage, ties }) => ties.map(tie => ({ tie, stage })))
    for (const { tie, stage } of ties) {
      assert.equal(tie.stage, stage)
      assert.equal(result.stages[stage - 1]!.action, tie.decides)
      assert.deepEqual(result.stages[stage - 1]!.candidates, [tie.chosen])
      assert.ok(tie.tied.length > 1 && tie.tied.includes(tie.chosen))
      assert.equal(tie.lotAmong.length > 0, tie.by === 'lots-given')
      if (tie.by === 'lots-given')
        assert.equal(
          tie.chosen,
          lots.find(name => tie.lotAmong.includes(name)),
        )
    }
    const byLot = ties.map(({ tie }) => tie).filter(({ by }) => by !== 'earlier-stage')
    assert.deepEqual(result.lots, byLot)
    lotsSeen += byLot.length
  })
  assert.ok(lotsSeen > SEEDS / 10, `${lotsSeen} lots`)
})

test('names that look like numbers, or like what objects have, are names', () => {
  for (const method of STV_METHODS) {
    const { elected, stages } = tally(method, 1, ['3 10 2', '1 2', '1 __proto__ 2'])
    assert.deepEqual(elected, ['10'])
    assert.ok(Object.hasOwn(stages[0]!.votes, '__proto__'))
  }
})

test('10,000 ballots for 12 candidates are counted at once', () => {
  const random = randomFrom(7)
  const candidates = Array.from({ length: 12 }, (_, at) => `c${at}`)
  const ballots = Array.from({ length: 10_000 }, () => {
    const left = [...candidates]
    // the first ones are liked better
    const pick = () => left.splice(Math.floor(random() * random() * left.length), 1)[0]!
    return { ranking: Array.from({ length: 1 + Math.floor(random() * 12) }, pick), count: 1 }
  })
  for (const method of STV_METHODS) {
    // time of this process: others may use the machine too
    const before = process.cpuUsage()
    const { elected } = countStv({ candidates, seats: 4, ballots, method })
    const ms = process.cpuUsage(before).user / 1000
    assert.equal(elected.length, 4)
    assert.ok(ms < 1000, `${method}: ${Math.round(ms)} ms`)
  }
})
