// What one side says alone: notice, suspension; and what has come of an agreement, which both reckon alike.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deviceOf, vouchedBy } from '../../test/support/signers.ts'
import { toHex } from '../lib/bytes.ts'
import {
  addNotice,
  DAY,
  keptUntil,
  newAgreementId,
  nextNumber,
  type Notice,
  readNotice,
  signNotice,
  standingOf,
  topicOf,
} from './agreement.ts'
import {
  endBy,
  FROM,
  guest,
  host,
  noticeOf,
  papersOf,
  stranger,
  termsWith,
} from '../../test/support/agreements.ts'

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
