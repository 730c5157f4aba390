// What can be sealed, and that nothing else gets in: not another’s ballot, not one from elsewhere, not one that holds more.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  codeOf,
  forgedBallot,
  must,
  pollOf,
  seededRandom,
  tellersOf,
} from '../../../../test/support/sealed.ts'
import { seedOf } from './check.ts'
import { bitsOf, type Form, rangeWeights, toBits } from './form.ts'
import { modulo } from './group.ts'
import { type Ballot, checkBallot, checkBallots, checkForm, makeBallot, type SealedPoll } from './index.ts'
import { readScalars, writeScalars } from './schema.ts'

const random = seededRandom('ballots')
const tellers = tellersOf(['ada', 'ben'], 2, random)
const PROPOSAL: Form = { kind: 'choose', options: 4, min: 1, max: 1 }
const FEW: Form = { kind: 'choose', options: 4, min: 1, max: 3 }
const ANY: Form = { kind: 'choose', options: 3, min: 0, max: 3 }
const DOTS: Form = { kind: 'dots', options: 3, budget: 8 }
const SCORE: Form = { kind: 'score', options: 2, min: -2, max: 5 }
const poll = pollOf(tellers, PROPOSAL)
const forge = (of: SealedPoll, voter: string, bits: readonly number[], claims?: readonly (0 | 1)[]) =>
  forgedBallot(of, voter, bits, random, claims)
const sealed = (form: Form, choices: number[], voter = 'eve') =>
  makeBallot(pollOf(tellers, form), voter, choices, random)

test('[S9] choices that a poll allows can be sealed, others cannot', () => {
  const allowed: [Form, number[][]][] = [
    [
      PROPOSAL,
      [
        [1, 0, 0, 0],
        [0, 0, 0, 1],
      ],
    ],
    [
      FEW,
      [
        [1, 0, 0, 0],
        [1, 1, 0, 1],
      ],
    ],
    [
      ANY,
      [
        [0, 0, 0],
        [1, 1, 1],
      ],
    ],
    [
      DOTS,
      [
        [0, 0, 0],
        [8, 0, 0],
        [3, 4, 1],
        [1, 1, 1],
      ],
    ],
    [
      SCORE,
      [
        [-2, 5],
        [0, 0],
      ],
    ],
  ]
  for (const [form, many] of allowed)
    for (const choices of many) {
      const ballot = must(sealed(form, choices))
      assert.equal(checkBallot(pollOf(tellers, form), 'eve', ballot), null, `${form.kind} ${choices}`)
    }
  const forbidden: [Form, number[][]][] = [
    [
      PROPOSAL,
      [
        [0, 0, 0, 0],
        [1, 1, 0, 0],
        [2, -1, 0, 0],
        [1, 0, 0],
        [1, 0, 0, 0, 0],
        [0.5, 0.5, 0, 0],
      ],
    ],
    [
      FEW,
      [
        [0, 0, 0, 0],
        [1, 1, 1, 1],
        [2, 0, 0, 0],
      ],
    ],
    [
      DOTS,
      [
        [9, 0, 0],
        [4, 4, 1],
        [-1, 4, 0],
        [Number.NaN, 0, 0],
      ],
    ],
    [
      SCORE,
      [
        [-3, 0],
        [6, 0],
        [0, 1.5],
        [0, Infinity],
      ],
    ],
  ]
  for (const [form, many] of forbidden)
    for (const choices of many) {
      const result = sealed(form, choices)
      assert.equal(codeOf(result), 'CHOICE_NOT_ALLOWED', `${form.kind} ${choices}`)
    }
})

test('[S9] forms are within bounds', () => {
  for (const form of [PROPOSAL, FEW, ANY, DOTS, SCORE]) assert.equal(checkForm(form), null)
  const broken: unknown[] = [
    { kind: 'choose', options: 0, min: 0, max: 1 },
    { kind: 'choose', options: 101, min: 0, max: 1 },
    { kind: 'choose', options: 3, min: 2, max: 1 },
    { kind: 'choose', options: 3, min: 0, max: 4 },
    { kind: 'choose', options: 3, min: 0, max: 1.5 },
    { kind: 'dots', options: 3, budget: 0 },
    { kind: 'dots', options: 100, budget: 100 },
    { kind: 'score', options: 3, min: 5, max: 5 },
    { kind: 'score', options: 3, min: 0, max: 2000 },
    { kind: 'ranked', options: 3 },
    null,
    'choose',
  ]
  for (const form of broken) assert.equal(checkForm(form as Form)?.code, 'FORM_WRONG', JSON.stringify(form))
})

test('[S9] the bits of a range make all of its values, and none beyond', () => {
  for (let most = 1; most <= 130; most++) {
    const weights = rangeWeights(most)
    assert.equal(weights.length, Math.ceil(Math.log2(most + 1)))
    assert.equal(
      weights.reduce((sum, one) => sum + one, 0),
      most,
    )
    for (let value = 0; value <= most; value++) {
      const bits = toBits(value, weights)
      assert.equal(
        bits.reduce<number>((sum, bit, i) => sum + bit * weights[i]!, 0),
        value,
      )
    }
  }
})

test('[S10] the forger of these tests makes good ballots of good choices', () => {
  for (const [form, choices] of [
    [PROPOSAL, [0, 1, 0, 0]],
    [FEW, [1, 1, 0, 0]],
    [DOTS, [3, 0, 1]],
    [SCORE, [2, 3]],
  ] as [Form, number[]][]) {
    const of = pollOf(tellers, form)
    assert.equal(checkBallot(of, 'eve', forge(of, 'eve', must(bitsOf(form, choices)))), null)
  }
})

test('[S10] a bit that is neither 0 nor 1 has no proof', () => {
  const refused = { code: 'PROOF_WRONG', part: 'ballot', of: 'eve' }
  const any = pollOf(tellers, ANY)
  for (const bits of [
    [2, 0, 0],
    [-1, 0, 0],
    [0, 0, 1000],
  ])
    for (const claim of [0, 1] as const) {
      const claims = bits.map(bit => (bit === 0 ? 0 : claim)) as (0 | 1)[]
      assert.deepEqual(checkBallot(any, 'eve', forge(any, 'eve', bits, claims)), refused)
    }
  // the sum is as it has to be: 2 − 1 = 1
  assert.deepEqual(checkBallot(poll, 'eve', forge(poll, 'eve', [2, -1, 0, 0])), refused)
})

test('[S10] a sum outside its limits has no proof', () => {
  const refused = { code: 'PROOF_WRONG', part: 'ballot', of: 'eve' }
  for (const bits of [
    [0, 0, 0, 0],
    [1, 1, 0, 0],
    [1, 1, 1, 1],
  ])
    assert.deepEqual(checkBallot(poll, 'eve', forge(poll, 'eve', bits)), refused)
  // three of four, with slack for two more: the slack can only be 0 to 2
  const few = pollOf(tellers, FEW)
  for (const bits of [
    [0, 0, 0, 0, 1, 1],
    [1, 1, 1, 1, 0, 0],
    [1, 1, 1, 0, 1, 0],
  ])
    assert.deepEqual(checkBallot(few, 'eve', forge(few, 'eve', bits)), refused)
  // 9 of 8 dots: 4 bits for each option count 1, 2, 4, 1
  const dots = pollOf(tellers, DOTS)
  const over = [...[1, 1, 1, 1], ...[1, 0, 0, 0], ...[0, 0, 0, 0], ...[0, 0, 0, 0]]
  assert.deepEqual(checkBallot(dots, 'eve', forge(dots, 'eve', over)), refused)
})

test('[S10] whatever is changed in a ballot, it is refused', () => {
  for (const form of [PROPOSAL, DOTS]) {
    const of = pollOf(tellers, form)
    const ballot = must(sealed(form, form === DOTS ? [3, 4, 0] : [0, 0, 1, 0]))
    for (const field of ['ciphertexts', 'commitments', 'answers'] as const) {
      const bytes = Buffer.from(ballot[field], 'base64')
      for (let at = 0; at < bytes.length; at += 32) {
        const changed = Buffer.from(bytes)
        changed[at + (at % 31)]! ^= 1 << (at % 7)
        const found = checkBallot(of, 'eve', { ...ballot, [field]: changed.toString('base64') })
        assert.equal(found?.of, 'eve', `${form.kind} ${field} ${at}`)
      }
      const swapped = Buffer.concat([bytes.subarray(64), bytes.subarray(0, 64)]).toString('base64')
      assert.notEqual(checkBallot(of, 'eve', { ...ballot, [field]: swapped }), null)
    }
  }
})

test('[S11] another voter’s ballot is refused, and so is one from another poll, version, form or key', () => {
  const ballot = must(sealed(PROPOSAL, [0, 0, 1, 0]))
  assert.equal(checkBallot(poll, 'eve', ballot), null)
  assert.deepEqual(checkBallot(poll, 'ada', ballot), { code: 'PROOF_WRONG', part: 'ballot', of: 'ada' })
  const other = tellersOf(['ada', 'ben'], 2, random)
  const elsewhere: Partial<SealedPoll>[] = [
    { space: 'garden' },
    { poll: 'cellar' },
    { version: 'version-2' },
    { key: other.key },
    { space: 'houser', poll: 'oof' },
    { form: { kind: 'choose', options: 4, min: 0, max: 4 } },
    { form: { kind: 'choose', options: 4, min: 2, max: 2 } },
    { form: { kind: 'dots', options: 4, budget: 1 } },
  ]
  for (const change of elsewhere)
    assert.notEqual(checkBallot({ ...poll, ...change }, 'eve', ballot), null, JSON.stringify(change))
  assert.equal(checkBallot({ ...poll, key: 'AAAA' }, 'eve', ballot)?.code, 'KEY_WRONG')
})

test('[S12] ballots of equal choices have nothing in common', () => {
  const elements = (ballot: Ballot) =>
    [ballot.ciphertexts, ballot.commitments, ballot.answers].flatMap(field => {
      const bytes = Buffer.from(field, 'base64')
      return Array.from({ length: bytes.length / 32 }, (_, i) => bytes.toString('hex', 32 * i, 32 * i + 32))
    })
  const all = [1, 2, 3].flatMap(() => elements(must(sealed(PROPOSAL, [1, 0, 0, 0]))))
  assert.equal(new Set(all).size, all.length)
})

test('[S13] many at once get the verdicts that they get one by one', () => {
  const cast = Array.from({ length: 100 }, (_, i) => ({
    voter: `voter ${i}`,
    ballot: must(makeBallot(poll, `voter ${i}`, [i % 2, 1 - (i % 2), 0, 0], random)),
  }))
  assert.deepEqual(checkBallots(poll, cast), [])
  const breaking = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(breaking, fc.integer({ min: 0, max: 12 }), (broken, at) => {
      const mixed = cast.map((one, i) => {
        if (!broken.includes(i)) return one
        const answers = readScalars(one.ballot.answers, 13)!
        answers[at] = modulo(answers[at]! + 1n)
        return { ...one, ballot: { ...one.ballot, answers: writeScalars(answers) } }
      })
      const found = checkBallots(poll, mixed).map(({ of }) => of)
      const expected = [...broken].sort((a, b) => a - b).map(i => `voter ${i}`)
      assert.deepEqual(found, expected)
    }),
    { numRuns: 3 },
  )
})

test('[S13] two errors do not make up for one another', () => {
  const cast = ['eve', 'fay'].map(voter => ({
    voter,
    ballot: must(makeBallot(poll, voter, [1, 0, 0, 0], random)),
  }))
  const shifted = cast.map(({ voter, ballot }, i) => {
    const answers = readScalars(ballot.answers, 13)!
    answers[1] = modulo(answers[1]! + (i === 0 ? 1n : -1n))
    return { voter, ballot: { ...ballot, answers: writeScalars(answers) } }
  })
  assert.deepEqual(
    checkBallots(poll, shifted).map(({ of }) => of),
    ['eve', 'fay'],
  )
})

test('[S13] what equations are multiplied with depends on all challenges and answers of the batch', () => {
  const read = { ciphertexts: [], commitments: [] }
  const batch = [1n, 2n].map(i => ({ read: { ...read, challenge: i, answers: [10n * i, 20n * i] } }))
  const seeds = new Set([Buffer.from(seedOf(batch)).toString('hex')])
  const changed = (place: number, change: (of: { challenge: bigint; answers: bigint[] }) => void) => {
    const copy = structuredClone(batch)
    change(copy[place]!.read)
    seeds.add(Buffer.from(seedOf(copy)).toString('hex'))
  }
  for (const place of [0, 1]) {
    changed(place, of => {
      of.challenge++
    })
    for (const answer of [0, 1])
      changed(place, of => {
        of.answers[answer]!++
      })
  }
  assert.equal(seeds.size, 7)
})
