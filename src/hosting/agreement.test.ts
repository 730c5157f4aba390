// An agreement says what both sides have signed, and nothing else; what has come of it, both reckon alike.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import crypto from 'hypercore-crypto'
import { deviceOf, newSigner, vouchedBy } from '../../test/support/signers.ts'
import { toHex } from '../lib/bytes.ts'
import {
  type Agreement,
  addNotice,
  checkQuota,
  checkTerms,
  DAY,
  keptUntil,
  LEAST_QUOTA,
  newAgreementId,
  nextNumber,
  type Notice,
  type Papers,
  parseTerms,
  readAgreement,
  readNotice,
  signNotice,
  signTerms,
  standingOf,
  type Terms,
  termsText,
  topicOf,
} from './agreement.ts'
import { isSignedBy, type Signer, signText } from './signed.ts'

const [host, guest, stranger] = await Promise.all([newSigner(), newSigner(), newSigner()])
const FROM = Date.UTC(2026, 0, 1)

const termsWith = (changes: Partial<Terms> = {}): Terms => ({
  format: 1,
  agreement: newAgreementId(),
  sequence: 1,
  offer: newAgreementId(),
  host: { device: deviceOf(host), identity: host.identity, coop: 'Die Eiche eG' },
  guest: { coop: 'Lindenhof' },
  secret: toHex(crypto.randomBytes(32)),
  quotaBytes: 50e9,
  from: FROM,
  until: null,
  noticeDays: 14,
  words: 'Two loaves a month.\n“Fresh” ones.',
  inReturnFor: null,
  ...changes,
})

function agree(terms: Terms, [asHost, asGuest]: [Signer, Signer] = [host, guest]): Agreement {
  const text = termsText(terms)
  return { text, host: signTerms(text, 'host', asHost), guest: signTerms(text, 'guest', asGuest) }
}

const papersOf = (terms: Terms): Papers => ({ agreement: agree(terms), notices: [] })

const noticeOf = (terms: Terms, said: Partial<Notice>): Notice => ({
  format: 1,
  agreement: terms.agreement,
  what: 'suspend',
  by: 'host',
  number: 1,
  at: FROM,
  reason: 'the disk is full',
  ...said,
})

const endBy = (terms: Terms, by: 'host' | 'guest', at: number, said: Partial<Notice> = {}) =>
  signNotice(
    noticeOf(terms, { what: 'end', by, at, keptUntil: keptUntil(terms, at, by, false), ...said }),
    by === 'host' ? host : guest,
  )

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

test('[H5] a notice is read by whoever has the terms, when it is whole and signed', () => {
  const terms = termsWith()
  const notice = noticeOf(terms, {})
  assert.deepEqual(readNotice(signNotice(notice, host), terms), notice)
  const end = noticeOf(terms, { what: 'end', by: 'guest', keptUntil: FROM, reason: '' })
  assert.deepEqual(readNotice(signNotice(end, guest), terms), end)

  const bad: Partial<Record<keyof Notice, unknown>>[] = [
    { format: 2 },
    { agreement: newAgreementId() },
    { what: 'delete' },
    { what: ['suspend'] },
    { by: 'judge' },
    { number: 0 },
    { number: 1.5 },
    { number: 2 ** 53 },
    { at: -1 },
    { at: 'now' },
    { reason: 'r'.repeat(4001) },
    { reason: undefined },
    { what: 'end', keptUntil: undefined },
    { what: 'end', keptUntil: 9e15 },
    // only the host can suspend
    { by: 'guest' },
    { by: 'guest', what: 'resume' },
  ]
  for (const changes of bad)
    assert.equal(readNotice(signNotice({ ...notice, ...changes } as Notice, host), terms), null)
  for (const nothing of [null, undefined, {}, { text: '{}' }, { text: JSON.stringify(notice) }])
    assert.equal(readNotice(nothing as never, terms), null)
})

test('[H5] nobody but the host speaks for it, and a notice that was altered is none', () => {
  const terms = termsWith()
  const notice = noticeOf(terms, {})
  assert.equal(readNotice(signNotice(notice, guest), terms), null)
  assert.equal(readNotice(signNotice(notice, vouchedBy(host)), terms), null)
  const signed = signNotice(notice, host)
  assert.equal(readNotice({ ...signed, text: signed.text.replace('full', 'gone') }, terms), null)
  assert.equal(readNotice({ ...signed, by: { ...signed.by, device: deviceOf(guest) } }, terms), null)
})

test('[H5] each side numbers what it says, and an old notice that comes again is passed over', () => {
  const terms = termsWith()
  const papers = papersOf(terms)
  assert.deepEqual([nextNumber(papers, 'host'), nextNumber(papers, 'guest')], [1, 1])
  const suspend = signNotice(noticeOf(terms, {}), host)
  const resume = signNotice(noticeOf(terms, { what: 'resume', number: 2 }), host)
  assert.equal(addNotice(papers, suspend), true)
  assert.equal(addNotice(papers, suspend), false, 'the same')
  assert.equal(addNotice(papers, resume), true)
  assert.deepEqual([nextNumber(papers, 'host'), nextNumber(papers, 'guest')], [3, 1])
  assert.equal(addNotice(papers, suspend), false, 'an old one')
  const same = signNotice(noticeOf(terms, { number: 2, reason: 'another' }), host)
  assert.equal(addNotice(papers, same), false, 'another one with an old number')
  assert.equal(standingOf(papers, FROM).state, 'active')
  assert.deepEqual(papers.notices, [suspend, resume])
  // what the guest says is counted apart
  assert.equal(addNotice(papers, endBy(terms, 'guest', FROM)), true)
  assert.deepEqual([nextNumber(papers, 'host'), nextNumber(papers, 'guest')], [3, 2])
})

test('[H5] a notice of another agreement, or that nobody signed, is not added', () => {
  const terms = termsWith()
  const papers = papersOf(terms)
  assert.equal(addNotice(papers, signNotice(noticeOf(termsWith(), {}), host)), false)
  assert.equal(addNotice(papers, signNotice(noticeOf(terms, {}), stranger)), false)
  assert.equal(addNotice(papers, null as never), false)
  assert.deepEqual(papers.notices, [])
})

test('[H6] the host cannot end sooner than the notice that was agreed; the guest can, at once', () => {
  const terms = termsWith({ noticeDays: 14 })
  assert.equal(keptUntil(terms, FROM, 'host', true), FROM + 14 * DAY)
  assert.equal(keptUntil(terms, FROM, 'host', false), FROM + 14 * DAY)
  assert.equal(keptUntil(terms, FROM, 'guest', false), FROM + 14 * DAY)
  assert.equal(keptUntil(terms, FROM, 'guest', true), FROM)

  const papers = papersOf(terms)
  const soon = endBy(terms, 'host', FROM, { keptUntil: FROM + 14 * DAY - 1 })
  assert.equal(addNotice(papers, soon), false)
  assert.equal(standingOf(papers, FROM + DAY).state, 'active')
  assert.equal(addNotice(papers, endBy(terms, 'guest', FROM, { keptUntil: FROM })), true)
  assert.equal(standingOf(papers, FROM).state, 'ended')
})

test('[H6] the guest who gave notice can still have everything deleted at once', () => {
  const terms = termsWith()
  const papers = papersOf(terms)
  addNotice(papers, endBy(terms, 'guest', FROM))
  assert.equal(standingOf(papers, FROM + DAY).state, 'ending')
  assert.equal(
    addNotice(papers, endBy(terms, 'guest', FROM + DAY, { number: 2, keptUntil: FROM + DAY })),
    true,
  )
  assert.deepEqual(
    [standingOf(papers, FROM + DAY).state, standingOf(papers, FROM + DAY).keptUntil],
    ['ended', FROM + DAY],
  )
})

test('[H6] the guest cannot keep the host from ending by an end of its own, a hundred years from now', () => {
  const terms = termsWith()
  const papers = papersOf(terms)
  addNotice(papers, endBy(terms, 'guest', FROM, { keptUntil: FROM + 36_500 * DAY }))
  assert.equal(addNotice(papers, endBy(terms, 'host', FROM + DAY, { reason: 'we move' })), true)
  const standing = standingOf(papers, FROM + 2 * DAY)
  assert.deepEqual(
    [standing.state, standing.keptUntil, standing.reason],
    ['ending', FROM + 15 * DAY, 'we move'],
  )
  assert.equal(standingOf(papers, FROM + 15 * DAY).state, 'ended')
})

test('[H5] both sides reckon alike, whatever came to each of them first', () => {
  const terms = termsWith()
  const said = [
    endBy(terms, 'guest', FROM + 2 * DAY, { reason: 'we move' }),
    endBy(terms, 'host', FROM + DAY, { reason: 'the box breaks' }),
  ]
  const standings = [said, [...said].reverse()].map(notices => {
    const papers = papersOf(terms)
    for (const notice of notices) assert.ok(addNotice(papers, notice))
    const { state, reason, keptUntil } = standingOf(papers, FROM + 3 * DAY)
    return { state, reason, keptUntil }
  })
  assert.deepEqual(standings[0], { state: 'ending', reason: 'the box breaks', keptUntil: FROM + 15 * DAY })
  assert.deepEqual(standings[1], standings[0])
})

test('[H11] an agreement is suspended and resumed by what the host said last', () => {
  const terms = termsWith()
  const papers = papersOf(terms)
  const states: [string, string][] = []
  const note = () => {
    const { state, reason, keptUntil } = standingOf(papers, FROM)
    assert.equal(keptUntil, null)
    states.push([state, reason])
  }
  note()
  for (const [number, what] of (['suspend', 'resume', 'suspend', 'suspend'] as const).entries()) {
    const notice = noticeOf(terms, { what, number: number + 1, reason: `reason ${number + 1}` })
    assert.ok(addNotice(papers, signNotice(notice, host)))
    note()
  }
  assert.deepEqual(states, [
    ['active', ''],
    ['suspended', 'reason 1'],
    ['active', ''],
    ['suspended', 'reason 3'],
    ['suspended', 'reason 4'],
  ])
  papers.notices.reverse()
  assert.equal(standingOf(papers, FROM).reason, 'reason 4', 'in whatever order they are kept')
})

test('[H6] after its term an agreement ends, and is kept as long as notice would be', () => {
  const until = FROM + 100 * DAY
  const papers = papersOf(termsWith({ until, noticeDays: 10 }))
  const at = (now: number) => {
    const { state, keptUntil } = standingOf(papers, now)
    return [state, keptUntil]
  }
  assert.deepEqual(at(until - 1), ['active', null])
  assert.deepEqual(at(until), ['ending', until + 10 * DAY])
  assert.equal(standingOf(papers, until).reason, 'its term is over')
  assert.deepEqual(at(until + 10 * DAY - 1), ['ending', until + 10 * DAY])
  assert.deepEqual(at(until + 10 * DAY), ['ended', until + 10 * DAY])
})

test('[H6] whichever is over first ends it: the notice or the term', () => {
  const until = FROM + 100 * DAY
  const terms = termsWith({ until, noticeDays: 10 })
  const early = papersOf(terms)
  addNotice(early, endBy(terms, 'host', FROM, { reason: 'we move' }))
  assert.equal(standingOf(early, FROM + 9 * DAY).state, 'ending')
  assert.equal(standingOf(early, FROM + 10 * DAY).state, 'ended')
  assert.equal(standingOf(early, FROM).reason, 'we move')
  const late = papersOf(terms)
  addNotice(late, endBy(terms, 'host', until - DAY, { keptUntil: until + 300 * DAY }))
  assert.equal(standingOf(late, until + 10 * DAY - 1).state, 'ending')
  assert.equal(standingOf(late, until + 10 * DAY).state, 'ended')
})

test('[H6] nothing that is said later takes back an end', () => {
  const terms = termsWith()
  const papers = papersOf(terms)
  addNotice(papers, endBy(terms, 'host', FROM))
  for (const [number, what] of (['suspend', 'resume'] as const).entries()) {
    addNotice(papers, signNotice(noticeOf(terms, { what, number: number + 2 }), host))
    assert.equal(standingOf(papers, FROM + DAY).state, 'ending')
  }
  addNotice(papers, endBy(terms, 'host', FROM + DAY, { number: 4 }))
  assert.equal(standingOf(papers, FROM + DAY).keptUntil, FROM + 14 * DAY, 'nor puts it off')
})

test('what is no notice among an agreement’s papers changes nothing', () => {
  const terms = termsWith()
  const papers = papersOf(terms)
  papers.notices.push(null as never, {} as never, signNotice(noticeOf(terms, {}), stranger))
  assert.equal(standingOf(papers, FROM).state, 'active')
  assert.equal(nextNumber(papers, 'host'), 1)
  assert.ok(addNotice(papers, signNotice(noticeOf(terms, {}), host)))
})

test('both sides meet at a topic that does not show the secret', () => {
  const terms = termsWith()
  assert.deepEqual(topicOf(terms), topicOf({ secret: terms.secret }))
  assert.notEqual(toHex(topicOf(terms)), terms.secret)
  assert.notDeepEqual(topicOf(terms), topicOf(termsWith()))
})
