// An agreement says what both sides have signed, and nothing else.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import crypto from 'hypercore-crypto'
import { vouchedBy } from '../../test/support/signers.ts'
import { toHex } from '../lib/bytes.ts'
import {
  type Agreement,
  checkQuota,
  checkTerms,
  DAY,
  LEAST_QUOTA,
  newAgreementId,
  parseTerms,
  readAgreement,
  signTerms,
  termsText,
} from './agreement.ts'
import { isSignedBy, signText } from './signed.ts'
import { agree, FROM, guest, host, stranger, termsWith } from '../../test/support/agreements.ts'

const refuses = (code: string, reason?: RegExp) => (error: unknown) => {
  assert.equal((error as { code?: string }).code, code)
  if (reason) assert.match((error as Error).message, reason)
  return true
}

test('[H2] terms come out of their text as they went in', () => {
  for (const changes of [
    {},
    { until: FROM + DAY, inReturnFor: newAgreementId(), noticeDays: 0, words: '', sequence: 7 },
    { quotaBytes: LEAST_QUOTA, noticeDays: 366, host: { ...termsWith().host, coop: '' } },
    { quotaBytes: 2 ** 50, words: 'ä'.repeat(4000) },
  ]) {
    const terms = termsWith(changes)
    assert.deepEqual(parseTerms(termsText(terms)), terms)
    assert.deepEqual(readAgreement(agree(terms)), terms)
  }
})

const key = toHex(crypto.randomBytes(32))
const malformed: [what: string, changes: Record<string, unknown>, reason: RegExp][] = [
  ['a newer format', { format: 2 }, /update/],
  ['no format', { format: undefined }, /no format/],
  ['a format in letters', { format: '1' }, /no format/],
  ['no id', { agreement: '' }, /no id/],
  ['an id that leads out of a folder', { agreement: '../../../../../../../etc/aa' }, /no id/],
  ['an id in capitals', { agreement: 'A'.repeat(26) }, /no id/],
  ['an id that is a list', { agreement: ['a'.repeat(26)] }, /no id/],
  ['no id of its offer', { offer: null }, /no id/],
  ['number 0', { sequence: 0 }, /no number/],
  ['a number between two', { sequence: 1.5 }, /no number/],
  ['no host', { host: undefined }, /no host/],
  ['a host without a device', { host: { identity: key, coop: 'E' } }, /no host/],
  ['a host whose key is too short', { host: { device: 'ab', identity: key, coop: 'E' } }, /no host/],
  ['a host without an identity', { host: { device: key, coop: 'E' } }, /no host/],
  ['a host without a name', { host: { device: key, identity: key } }, /no host/],
  ['a host with a long name', { host: { device: key, identity: key, coop: 'E'.repeat(101) } }, /no host/],
  ['no guest', { guest: null }, /no guest/],
  ['a guest whose name is none', { guest: { coop: 7 } }, /no guest/],
  ['no secret', { secret: '' }, /no secret/],
  ['a secret in capitals', { secret: key.toUpperCase().replace(/\d/g, 'A') }, /no secret/],
  ['no beginning', { from: null }, /date/],
  ['a beginning before all time', { from: -1 }, /date/],
  ['an end after all time', { until: 9e15 }, /date/],
  ['an end that is no number', { until: '2027-01-01' }, /date/],
  ['no word about its end', { until: undefined }, /date/],
  ['an end before its beginning', { until: FROM - 1 }, /before it begins/],
  ['an end at its beginning', { until: FROM }, /before it begins/],
  ['notice of less than nothing', { noticeDays: -1 }, /notice/],
  ['notice of more than a year', { noticeDays: 367 }, /notice/],
  ['notice of half a day', { noticeDays: 0.5 }, /notice/],
  ['too many words', { words: 'w'.repeat(4001) }, /words/],
  ['words that are none', { words: { toString: 'w' } }, /words/],
  ['nothing that it is in return for', { inReturnFor: 'nothing' }, /in return/],
  ['no word about what it is in return for', { inReturnFor: undefined }, /in return/],
]
for (const [what, changes, reason] of malformed)
  test(`[H2] terms with ${what} are refused`, () => {
    const terms = { ...termsWith(), ...changes }
    assert.throws(() => checkTerms(terms), refuses('BAD_AGREEMENT', reason))
    assert.throws(() => parseTerms(JSON.stringify(terms)), refuses('BAD_AGREEMENT', reason))
  })

test('[H2] what is no object, or too long, holds no terms', () => {
  for (const text of [
    undefined,
    null,
    7,
    '',
    'no',
    'null',
    '[]',
    '"text"',
    '{',
    {},
    [termsText(termsWith())],
  ])
    assert.throws(() => parseTerms(text), refuses('BAD_AGREEMENT'))
  const long = JSON.stringify({ ...termsWith(), more: 'm'.repeat(16_000) })
  assert.throws(() => parseTerms(long), refuses('BAD_AGREEMENT'))
})

test('[H2] a quota is between 1 MiB and 1 PiB, and a number of bytes', () => {
  const bad = [0, -1, -0, 2 ** 53, 2 ** 50 + 1, NaN, Infinity, LEAST_QUOTA - 1, 1e9 + 0.5, '50000000', null]
  for (const bytes of [...bad, undefined, [50e9], {}]) {
    assert.throws(() => checkQuota(bytes), refuses('BAD_QUOTA'))
    assert.throws(() => checkTerms(termsWith({ quotaBytes: bytes as number })), refuses('BAD_QUOTA'))
  }
  for (const bytes of [LEAST_QUOTA, 50e9, 2 ** 50]) checkQuota(bytes)
})

test('[H2] no terms are signed that the other side would refuse for their length', () => {
  // each of these letters takes six in JSON
  const terms = termsWith({ words: '\u0001'.repeat(4000) })
  assert.throws(() => termsText(terms), refuses('BAD_AGREEMENT', /words/))
})

test('[H1] an agreement holds when host and guest have signed the same text', () => {
  const terms = termsWith()
  assert.deepEqual(readAgreement(agree(terms)), terms)
  assert.deepEqual(readAgreement(JSON.parse(JSON.stringify(agree(terms)))), terms)
})

test('[H1] an agreement whose text was altered is none', () => {
  const agreement = agree(termsWith())
  for (const [from, to] of [
    ['50000000000', '90000000000'],
    ['"noticeDays":14', '"noticeDays":0'],
    ['Two loaves', 'Six loaves'],
    ['"sequence":1', '"sequence":2'],
    ['{"format"', '{ "format"'],
  ] as const) {
    const text = agreement.text.replace(from, to)
    assert.notEqual(text, agreement.text)
    assert.throws(() => readAgreement({ ...agreement, text }), refuses('BAD_AGREEMENT', /not signed/))
  }
})

test('[H1] an agreement that one side alone has signed is none', () => {
  const agreement = agree(termsWith())
  for (const side of ['host', 'guest'] as const) {
    const one = { [side]: undefined } as unknown as Agreement
    const reason = new RegExp(`${side} has not signed`)
    assert.throws(() => readAgreement({ ...agreement, ...one }), refuses('BAD_AGREEMENT', reason))
  }
  for (const value of [null, undefined, 'text', [], {}, { text: agreement.text }])
    assert.throws(() => readAgreement(value), refuses('BAD_AGREEMENT'))
})

test('[H1] signatures of host and guest do not pass for each other', () => {
  const { text, host: byHost, guest: byGuest } = agree(termsWith())
  assert.throws(() => readAgreement({ text, host: byGuest, guest: byHost }), refuses('BAD_AGREEMENT', /host/))
  // the host's own device cannot be shown to have been the guest
  assert.throws(() => readAgreement({ text, host: byHost, guest: byHost }), refuses('BAD_AGREEMENT', /guest/))
})

test('[H1] only the host that the terms name can sign as it', () => {
  const terms = termsWith()
  assert.throws(() => readAgreement(agree(terms, [stranger, guest])), refuses('BAD_AGREEMENT', /host/))
  // another device of the same person is another host
  assert.throws(() => readAgreement(agree(terms, [vouchedBy(host), guest])), refuses('BAD_AGREEMENT', /host/))
})

test('[H1] a signature below another name, or with another’s proof, is none', () => {
  const agreement = agree(termsWith())
  const other = signTerms(agreement.text, 'guest', stranger)
  for (const changes of [
    { device: other.device },
    { identity: other.identity },
    { proof: other.proof },
    { signature: other.signature },
    { signature: '' },
    { signature: agreement.host.signature },
    { device: [agreement.guest.device] },
    { proof: 'A'.repeat(4001) },
    { proof: null },
    { signature: 7 },
  ]) {
    const forged = { ...agreement.guest, ...changes } as Agreement['guest']
    assert.throws(() => readAgreement({ ...agreement, guest: forged }), refuses('BAD_AGREEMENT', /guest/))
  }
})

test('[H1] a device that its identity does not attest cannot sign for it', () => {
  const text = termsText(termsWith())
  const alone = { ...guest, keyPair: crypto.keyPair() }
  assert.equal(isSignedBy('agreement guest', text, signTerms(text, 'guest', alone)), false)
})

test('[H1] a signature below a text of one kind is none below another', () => {
  const by = signText('offer', 'text', host)
  assert.ok(isSignedBy('offer', 'text', by))
  assert.equal(isSignedBy('receipt', 'text', by), false)
})
