// What messages look like: one encoding for each value, nothing that throws, and known answers that hold the format still.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Value } from '@sinclair/typebox/value'
import fc from 'fast-check'
import {
  type Choice,
  must,
  pollOf,
  recordOf,
  seededRandom,
  tellersOf,
} from '../../../../test/support/sealed.ts'
import { dealOut } from './dealing.ts'
import type { Form } from './form.ts'
import { ORDER } from './group.ts'
import {
  Ballot,
  Complaint,
  Confirmation,
  checkBallot,
  checkBallots,
  checkComplaint,
  checkConfirmation,
  checkDealing,
  checkDecryptionShare,
  checkTellerKey,
  Dealing,
  DecryptionShare,
  keyState,
  makeComplaint,
  makeConfirmation,
  openShare,
  sumBallots,
  TellerKey,
  verifyTally,
} from './index.ts'
import { readPoints, readScalars, writeScalars } from './schema.ts'
import { valueAt } from './setup.ts'

const FORMS: Record<string, { form: Form; votes: Choice[] }> = {
  choose: {
    form: { kind: 'choose', options: 3, min: 1, max: 2 },
    votes: [
      { voter: 'eve', choices: [1, 0, 0] },
      { voter: 'fay', choices: [1, 1, 0] },
      { voter: 'gus', choices: [0, 0, 1], weight: 2 },
    ],
  },
  dots: {
    form: { kind: 'dots', options: 2, budget: 5 },
    votes: [
      { voter: 'eve', choices: [5, 0] },
      { voter: 'fay', choices: [1, 3] },
      { voter: 'gus', choices: [0, 0] },
    ],
  },
  score: {
    form: { kind: 'score', options: 2, min: -1, max: 3 },
    votes: [
      { voter: 'eve', choices: [-1, 3] },
      { voter: 'fay', choices: [2, 0] },
      { voter: 'gus', choices: [1, 1] },
    ],
  },
}

/** Everything that the format says, from bytes that are always the same. */
function knownAnswers() {
  const random = seededRandom('known answers')
  const names = ['ada', 'ben', 'cem']
  const tellers = tellersOf(names, 2, random)
  const { setup, secrets, dealings } = tellers
  const coefficients = [7n, 11n]
  const values = names.map((_, i) => valueAt(coefficients, i + 1) + (i === 1 ? 1n : 0n))
  const falseDealing = dealOut(setup, 'ada', { coefficients, values }, random)
  const ben = { teller: 'ben', secret: secrets.ben! }
  const complaint = must(makeComplaint(setup, 'ada', falseDealing, ben, random))
  const confirmation = must(makeConfirmation(setup, dealings, 'ben', secrets.ben!, random))
  const records = Object.values(FORMS).map(({ form, votes }) =>
    recordOf(tellers, pollOf(tellers, form), votes, ['ben', 'cem'], random),
  )
  return { secrets, falseDealing, complaint, confirmation, records }
}

const file = fileURLToPath(new URL('../../../../test/fixtures/sealed/v1.json', import.meta.url))
const known: ReturnType<typeof knownAnswers> = JSON.parse(readFileSync(file, 'utf8'))
const [record] = known.records
const { setup, dealings, poll, ballots, shares } = record!
const counting = { setup, dealings, poll, sums: must(sumBallots(poll, ballots)) }

/** Each kind of message, one that is good, and what says whether it is. */
const MESSAGES = [
  {
    schema: TellerKey,
    message: setup.tellers[0]!.key,
    check: (given: unknown) => checkTellerKey('house', 'ada', given as TellerKey),
  },
  {
    schema: Dealing,
    message: dealings.ada!,
    check: (given: unknown) => checkDealing(setup, 'ada', given as Dealing),
  },
  {
    schema: Complaint,
    message: known.complaint,
    check: (given: unknown) => checkComplaint(setup, 'ada', known.falseDealing, 'ben', given as Complaint),
  },
  {
    schema: Confirmation,
    message: known.confirmation,
    check: (given: unknown) => checkConfirmation(setup, dealings, 'ben', given as Confirmation),
  },
  {
    schema: Ballot,
    message: ballots[0]!.ballot,
    check: (given: unknown) => checkBallot(poll, 'eve', given as Ballot),
  },
  {
    schema: DecryptionShare,
    message: shares[0]!.share,
    check: (given: unknown) => checkDecryptionShare(counting, 'ben', given as DecryptionShare),
  },
]

test('[S21] good messages fit their schemas and are taken; of another version, or with less, they are not', () => {
  for (const { schema, message, check } of MESSAGES) {
    assert.equal(Value.Check(schema, message), true)
    assert.equal(check(message), null)
    assert.equal(check({ ...message, v: 2 })?.code, 'NOT_WELL_FORMED')
    assert.equal(Value.Check(schema, { ...message, v: 2 }), false)
    assert.equal(Value.Check(schema, { ...message, more: 1 }), false)
    for (const field of Object.keys(message)) {
      const { [field]: _, ...less } = message as Record<string, unknown>
      assert.notEqual(check(less), null, field)
      assert.equal(Value.Check(schema, less), false, field)
    }
  }
})

test('[S21] whatever a peer sends is refused with a fault, and nothing throws', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.uint8Array({ maxLength: 400 }).map(bytes => Buffer.from(bytes).toString('base64')),
    fc.anything(),
  )
  for (const { message, check } of MESSAGES) {
    const fields = Object.fromEntries(Object.keys(message).map(field => [field, texts]))
    const shaped = fc.record(fields, { requiredKeys: [] }).map(some => ({ v: 1, ...some }))
    fc.assert(
      fc.property(fc.oneof(fc.anything(), shaped), given => {
        assert.notEqual(check(given), null)
        const lessThan = { ...message, ...(typeof given === 'object' ? given : {}) }
        check(lessThan)
      }),
      { numRuns: 100 },
    )
  }
  const cast = [null, undefined, 'x', { v: 1 }].map((ballot, i) => ({
    voter: `${i}`,
    ballot: ballot as never,
  }))
  assert.equal(checkBallots(poll, cast).length, 4)
  const nothing = { teller: 'ben', secret: 'no secret' }
  assert.equal(openShare(setup, 'ada', dealings.ada!, nothing).ok, false)
  assert.equal(keyState(setup, { dealings: { ada: null, ben: 'x', cem: {} } as never }).state, 'failed')
})

test('[S21] a value has one text: no other letters, no padding left out, no bits that mean nothing', () => {
  const text = setup.tellers[0]!.key.key
  assert.notEqual(readPoints(text, 1), null)
  const last = text.at(-2)!
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  const sameBytes = text.slice(0, -2) + letters[letters.indexOf(last) + 1] + text.at(-1)
  assert.deepEqual(Buffer.from(sameBytes, 'base64'), Buffer.from(text, 'base64'))
  const others = [
    sameBytes,
    text.slice(0, -1),
    `${text}\n`,
    ` ${text.slice(1)}`,
    `${text}AAAA`,
    text.replace(/.$/, '-'),
  ]
  for (const other of [...others, '', 7, null, undefined, [text]]) assert.equal(readPoints(other, 1), null)
})

test('[S21] the neutral point, a point’s other forms and numbers past the order are refused', () => {
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
  const littleEndian = (value: bigint) =>
    base64(Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse())
  const numberOf = (text: string) => BigInt(`0x${Buffer.from(text, 'base64').reverse().toString('hex')}`)
  const text = setup.tellers[0]!.key.key
  const prime = 2n ** 255n - 19n
  assert.equal(readPoints(littleEndian(numberOf(text)), 1)?.length, 1)
  assert.equal(readPoints(base64(new Uint8Array(32)), 1), null)
  assert.equal(readPoints(littleEndian(prime - numberOf(text)), 1), null)
  assert.equal(readPoints(littleEndian(prime), 1), null)
  assert.equal(readPoints(littleEndian(numberOf(text) + 2n ** 255n), 1), null)
  assert.deepEqual(readScalars(littleEndian(ORDER - 1n), 1), [ORDER - 1n])
  assert.equal(readScalars(littleEndian(ORDER), 1), null)
  assert.equal(readScalars(littleEndian(2n ** 256n - 1n), 1), null)
  assert.equal(writeScalars([ORDER - 1n]), littleEndian(ORDER - 1n))
})

test('[S21] a ballot whose numbers are written past the order is refused, though they mean the same', () => {
  const { ballot } = ballots[0]!
  const bytes = Buffer.from(ballot.answers, 'base64')
  const first = BigInt(`0x${Buffer.from(bytes.subarray(0, 32)).reverse().toString('hex')}`) + ORDER
  Buffer.from(first.toString(16).padStart(64, '0'), 'hex').reverse().copy(bytes)
  assert.equal(
    checkBallot(poll, 'eve', { ...ballot, answers: bytes.toString('base64') })?.code,
    'NOT_WELL_FORMED',
  )
})

test('[S22] the known answers are made to the byte, and hold', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(knownAnswers())), known)
  for (const one of known.records) assert.deepEqual(verifyTally(one), [])
  assert.deepEqual(
    known.records.map(({ totals }) => totals),
    [
      [2, 1, 2],
      [6, 3],
      [2, 4],
    ],
  )
})
