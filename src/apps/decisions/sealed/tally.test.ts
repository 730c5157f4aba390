// The count: what tellers open together, what they cannot and will not open, and what is found when somebody lies about it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  cast,
  type Choice,
  codeOf,
  countingOf,
  must,
  pollOf,
  recordOf,
  seededRandom,
  shareOf,
  tellersOf,
} from '../../../../test/support/sealed.ts'
import type { Form } from './form.ts'
import { BASE, modulo, timesPublic } from './group.ts'
import {
  type Counting,
  checkDecryptionShare,
  type Fault,
  makeConfirmation,
  makeDecryptionShare,
  mayOpen,
  openTally,
  type SealedRecord,
  sayFault,
  sumBallots,
  verifyTally,
} from './index.ts'
import { readPoints, readScalars, writePoints, writeScalars } from './schema.ts'
import { lagrangeAtZero } from './tally.ts'
import { TotalFinder } from './total.ts'

const random = seededRandom('tally')
const NAMES = ['ada', 'ben', 'cem', 'dia']
const tellers = tellersOf(NAMES, 3, random)
const PROPOSAL: Form = { kind: 'choose', options: 3, min: 1, max: 1 }
const DOTS: Form = { kind: 'dots', options: 3, budget: 8 }
const SCORE: Form = { kind: 'score', options: 2, min: -2, max: 5 }
const poll = pollOf(tellers, PROPOSAL)
const VOTES: Choice[] = [
  { voter: 'eve', choices: [1, 0, 0] },
  { voter: 'fay', choices: [0, 1, 0] },
  { voter: 'gus', choices: [1, 0, 0] },
  { voter: 'hal', choices: [0, 0, 1], weight: 3 },
]
const record = recordOf(tellers, poll, VOTES, ['ada', 'ben', 'cem'], random)
const counting = countingOf(tellers, poll, record.ballots)
const codes = (faults: readonly Fault[]) => faults.map(({ code, of }) => `${of ?? ''} ${code}`.trim())

test('[S14] a ballot counts as often as its weight', () => {
  assert.deepEqual(record.totals, [2, 1, 3])
  const heavy = VOTES.map(({ voter, choices }, i) => ({ voter, choices, weight: 1000 + i }))
  assert.deepEqual(recordOf(tellers, poll, heavy, NAMES, random).totals, [2002, 1001, 1003])
})

test('[S14] one ballot of each voter counts, with a sound weight, and totals stay small enough to be found', () => {
  const [eve, fay] = record.ballots
  const refused = (weight: number) => sumBallots(poll, [{ ...eve!, weight }])
  for (const weight of [0, -1, 1.5, 1_000_001, Number.NaN]) {
    const sums = refused(weight)
    assert.deepEqual(sums, { ok: false, fault: { code: 'WEIGHT_WRONG', part: 'ballot', of: 'eve' } })
  }
  const twice = sumBallots(poll, [eve!, fay!, eve!])
  assert.equal(codeOf(twice), 'CAST_TWICE')
  const many: Form = { kind: 'score', options: 1, min: 0, max: 1000 }
  const large = pollOf(tellers, many)
  const ballots = cast(
    large,
    [1, 2].map(i => ({ voter: `${i}`, choices: [1], weight: 1_000_000 })),
    random,
  )
  const tooMuch = sumBallots(large, ballots)
  assert.deepEqual(tooMuch, { ok: false, fault: { code: 'TOO_MUCH_WEIGHT', part: 'ballot', of: '2' } })
})

test('[S14] totals are found from nothing to the most', () => {
  const finder = new TotalFinder(1000)
  for (const total of [0, 1, 31, 32, 33, 999, 1000])
    assert.equal(finder.find(timesPublic(BASE, BigInt(total))), total)
  assert.equal(finder.find(timesPublic(BASE, 5000n)), null)
  assert.equal(finder.find(timesPublic(BASE, -1n)), null)
})

test('[S15] any tellers who are enough open the same totals, more of them too', () => {
  const shares = NAMES.map(teller => ({ teller, share: shareOf(counting, tellers, teller, random) }))
  const subsets = [
    [0, 1, 2],
    [0, 1, 3],
    [0, 2, 3],
    [1, 2, 3],
    [3, 1, 0],
    [0, 1, 2, 3],
  ]
  for (const subset of subsets) {
    const given = subset.map(i => shares[i]!)
    assert.deepEqual(must(openTally(counting, given)), record.totals)
    assert.deepEqual(verifyTally({ ...record, shares: given }), [])
  }
})

test('[S15] totals are the sums of what was chosen: dots, and scores below nothing', () => {
  const dots = [
    [8, 0, 0],
    [1, 2, 3],
    [0, 0, 0],
    [0, 7, 1],
  ]
  const voted = (all: number[][]) => all.map((choices, i) => ({ voter: `voter ${i}`, choices }))
  const ofDots = recordOf(tellers, pollOf(tellers, DOTS), voted(dots), ['dia', 'ben', 'ada'], random)
  assert.deepEqual(ofDots.totals, [9, 9, 4])
  assert.deepEqual(verifyTally(ofDots), [])
  const scores = [
    [-2, 5],
    [-2, 0],
    [-1, -2],
  ]
  const ofScores = recordOf(tellers, pollOf(tellers, SCORE), voted(scores), ['cem', 'ben', 'ada'], random)
  assert.deepEqual(ofScores.totals, [-5, 3])
  assert.deepEqual(verifyTally(ofScores), [])
})

test('[S15] one teller alone can be enough where the poll says so', () => {
  const one = tellersOf(['ada'], 1, random)
  assert.deepEqual(recordOf(one, pollOf(one, PROPOSAL), VOTES, ['ada'], random).totals, [2, 1, 3])
})

test('[S16] fewer tellers than the threshold open nothing', () => {
  const two = record.shares.slice(0, 2)
  const opened = openTally(counting, two)
  assert.equal(codeOf(opened), 'TOO_FEW_SHARES')
  assert.deepEqual(codes(verifyTally({ ...record, shares: two })), ['TOO_FEW_SHARES'])
  // nor by their own arithmetic, whichever two they are and whichever of them they leave out
  const points = readPoints(counting.sums.ciphertexts, 6)!
  const finder = new TotalFinder(10_000)
  for (const numbers of [[1, 2], [2, 3], [1, 3], [1], [2]]) {
    const factors = lagrangeAtZero(numbers)
    for (let option = 0; option < 3; option++) {
      const mask = numbers
        .map((number, i) => {
          const share = record.shares[number - 1]!.share
          return timesPublic(readPoints(share.points, 3)![option]!, factors[i]!)
        })
        .reduce((sum, one) => sum.add(one))
      assert.equal(finder.find(points[2 * option + 1]!.subtract(mask)), null)
    }
  }
})

test('[S17] fewer than three ballots are not opened, and no result of them holds', () => {
  const few = countingOf(tellers, poll, record.ballots.slice(0, 2))
  const own = { teller: 'ada', secret: tellers.secrets.ada!, earlier: [] }
  const share = makeDecryptionShare(few, own, random)
  assert.equal(codeOf(share), 'TOO_FEW_BALLOTS')
  assert.equal(mayOpen(poll, few.sums, [])?.code, 'TOO_FEW_BALLOTS')
  // a weight is not a voter
  const heavy = must(sumBallots(poll, [{ ...record.ballots[0]!, weight: 5 }]))
  assert.equal(mayOpen(poll, heavy, [])?.code, 'TOO_FEW_BALLOTS')
  // tellers who make a share all the same, by saying that there were more
  const lying: Counting = { ...few, sums: { ...few.sums, ballots: 3 } }
  const shares = ['ada', 'ben', 'cem'].map(teller => ({
    teller,
    share: shareOf(lying, tellers, teller, random),
  }))
  const result = { ...record, ballots: record.ballots.slice(0, 2), shares, totals: [1, 1, 0] }
  assert.deepEqual(codes(verifyTally(result)), ['TOO_FEW_BALLOTS'])
})

test('[S18] a teller opens one set of sums, however often they are asked', () => {
  const earlier = [record.shares[0]!.share]
  assert.equal(mayOpen(poll, counting.sums, earlier), null)
  const without = countingOf(tellers, poll, record.ballots.slice(0, 3))
  assert.equal(mayOpen(poll, without.sums, []), null)
  assert.deepEqual(mayOpen(poll, without.sums, earlier), { code: 'OTHER_TALLY', part: 'tally', of: null })
  const own = { teller: 'ada', secret: tellers.secrets.ada!, earlier }
  const share = makeDecryptionShare(without, own, random)
  assert.equal(codeOf(share), 'OTHER_TALLY')
})

test('[S19] a decryption share is one teller’s, of one set of sums in one poll', () => {
  const { share } = record.shares[0]!
  assert.equal(checkDecryptionShare(counting, 'ada', share), null)
  assert.deepEqual(checkDecryptionShare(counting, 'ben', share), {
    code: 'PROOF_WRONG',
    part: 'share',
    of: 'ben',
  })
  assert.equal(checkDecryptionShare(counting, 'eve', share)?.code, 'UNKNOWN_TELLER')
  const fewer = countingOf(tellers, poll, record.ballots.slice(0, 3))
  assert.equal(checkDecryptionShare(fewer, 'ada', share)?.code, 'OTHER_TALLY')
  const elsewhere = { ...counting, poll: { ...poll, poll: 'cellar' } }
  assert.equal(checkDecryptionShare(elsewhere, 'ada', share)?.code, 'OTHER_TALLY')
  const twice = openTally(counting, [record.shares[0]!, record.shares[1]!, record.shares[0]!])
  assert.deepEqual(twice, { ok: false, fault: { code: 'GIVEN_TWICE', part: 'share', of: 'ada' } })
})

test('[S19] who opens to something else is refused and named', () => {
  const share = record.shares[1]!.share
  const points = readPoints(share.points, 3)!
  const moved = writePoints([points[0]!.add(BASE), ...points.slice(1)])
  const wrong = { teller: 'ben', share: { ...share, points: moved } }
  const shares = [record.shares[0]!, wrong, record.shares[2]!]
  const opened = openTally(counting, shares)
  assert.equal(opened.ok ? null : sayFault(opened.fault), 'share of ben: its proof does not hold')
  assert.deepEqual(codes(verifyTally({ ...record, shares })), ['ben PROOF_WRONG'])
})

test('[S20] what holds is found to hold, and each wrong ballot is named', () => {
  assert.deepEqual(verifyTally(record), [])
  const ballots = record.ballots.map((one, i) => {
    if (i % 2 === 0) return one
    const answers = readScalars(one.ballot.answers, 10)!
    answers[9] = modulo(answers[9]! + 1n)
    return { ...one, ballot: { ...one.ballot, answers: writeScalars(answers) } }
  })
  const faults = verifyTally({ ...record, ballots })
  assert.deepEqual(faults.map(sayFault), [
    'ballot of fay: its proof does not hold',
    'ballot of hal: its proof does not hold',
  ])
})

test('[S8] [S20] a result of a key that not all have confirmed is found out, where it is said who has', () => {
  const { setup, dealings } = tellers
  const confirmed = NAMES.map(name => [
    name,
    must(makeConfirmation(setup, dealings, name, tellers.secrets[name]!, random)),
  ])
  const confirmations = Object.fromEntries(confirmed)
  assert.deepEqual(verifyTally({ ...record, confirmations }), [])
  const { ben: _, ...without } = confirmations
  assert.deepEqual(codes(verifyTally({ ...record, confirmations: without })), ['ben CONFIRMATION_MISSING'])
  const swapped = { ...confirmations, cem: confirmations.dia }
  assert.deepEqual(verifyTally({ ...record, confirmations: swapped }), [
    { code: 'PROOF_WRONG', part: 'confirmation', of: 'cem' },
  ])
})

test('[S20] totals that are not those of the ballots are found', () => {
  for (const totals of [[3, 0, 3], [2, 1, 3, 0], [2, 1], [], [2, 1, 4]])
    assert.deepEqual(codes(verifyTally({ ...record, totals })), ['TOTALS_WRONG'])
})

test('[S20] ballots for a key that is not the tellers’ are found out, whoever made it', () => {
  const other = tellersOf(NAMES, 3, random)
  const elsewhere = recordOf(other, pollOf(other, PROPOSAL), VOTES, NAMES, random)
  assert.deepEqual(verifyTally({ ...elsewhere, setup: record.setup, dealings: record.dealings }), [
    { code: 'KEY_WRONG', part: 'setup', of: null },
  ])
})

test('[S20] ballots that are left out, put in, copied or weighed otherwise are found', () => {
  const [eve, fay, ...others] = record.ballots as [(typeof record.ballots)[0], (typeof record.ballots)[0]]
  const changes: (typeof record.ballots)[] = [
    [fay, ...others],
    [...record.ballots, ...cast(poll, [{ voter: 'ivo', choices: [1, 0, 0] }], random)],
    [...record.ballots, { ...eve, voter: 'ivo' }],
    [...record.ballots, eve],
    [{ ...eve, weight: 2 }, fay, ...others],
    cast(poll, VOTES, random),
  ]
  for (const ballots of changes) assert.notDeepEqual(verifyTally({ ...record, ballots }), [])
})

test('[S20] whatever is changed in what is public, it is found', () => {
  let changed = 0
  for (const path of leavesOf(record)) {
    const forged = structuredClone(record)
    changeAt(forged, path, changed++)
    assert.notDeepEqual(verifyTally(forged), [], path.join('.'))
  }
  assert.ok(changed > 70, `${changed}`)
})

/** Paths of all texts and numbers. */
function leavesOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, below]) => leavesOf(below, [...path, key]))
}

/** Changes one bit of one element of a message, or a text or number a little. */
function changeAt(forged: SealedRecord, path: readonly string[], seed: number): void {
  const parent = path.slice(0, -1).reduce<unknown>((value, key) => (value as never)[key], forged)
  const last = path.at(-1)!
  const holder = parent as Record<string, unknown>
  const value = holder[last]
  if (typeof value === 'number') holder[last] = value + 1
  else if (last === 'kind') holder[last] = 'score'
  else if (/^[A-Za-z0-9+/]{43,}=*$/.test(value as string)) {
    const bytes = Buffer.from(value as string, 'base64')
    bytes[(seed * 37) % bytes.length]! ^= 1 << (seed % 8)
    holder[last] = bytes.toString('base64')
  } else holder[last] = `${value}x`
}
