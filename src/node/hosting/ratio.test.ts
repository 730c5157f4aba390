// The share ratio of given ledgers: periods, pairs, availability, what is proven.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Totals, dayOf, newTotals } from '../../hosting/index.ts'
import { type Account, ratioOf } from './ratio.ts'

const DAY = 86_400
const GB = 1e9
const NOW = Date.parse('2027-01-01T06:00:00Z')

/** A ledger that has these days. */
function ledgerOf(days: Record<string, Partial<Totals>>): Account['ledger'] {
  return {
    days: () => Object.keys(days).sort(),
    totals: (from, to) => {
      const totals = newTotals()
      for (const [day, { differences = [], receipts, ...figures }] of Object.entries(days)) {
        if (day < dayOf(from) || day > dayOf(to)) continue
        for (const [name, value] of Object.entries(figures)) totals[name as 'byteSeconds'] += value as number
        for (const kind of ['same', 'differ', 'alone'] as const)
          totals.receipts[kind] += receipts?.[kind] ?? 0
        totals.differences.push(...differences)
      }
      return totals
    },
  }
}

const accountOf = (side: Account['side'], changes: Partial<Account> = {}): Account => ({
  agreement: `${side}-agreement`,
  side,
  coop: 'Mill',
  space: null,
  name: null,
  state: 'active',
  inReturnFor: null,
  from: Date.parse('2026-11-20T00:00:00Z'),
  until: null,
  ledger: ledgerOf({}),
  ...changes,
})

test('nothing given and nothing received has no ratio, and no figures', () => {
  const { all, agreements, pairs, days } = ratioOf([], NOW)
  assert.deepEqual([all.ratio, all.provenRatio, all.given.byteSeconds], [null, null, 0])
  assert.deepEqual([agreements, pairs, days], [[], [], []])
  const { all: giving } = ratioOf(
    [accountOf('given', { ledger: ledgerOf({ '2026-12-31': { byteSeconds: GB * DAY } }) })],
    NOW,
  )
  assert.deepEqual([giving.given.gbDays, giving.ratio], [1, null])
})

test('today, 30 days and all time are whole days across the turn of a year', () => {
  const each = { byteSeconds: GB * DAY }
  const days = {
    '2027-01-01': each,
    '2026-12-31': each,
    '2026-12-03': each,
    '2026-12-02': each,
    '2026-11-25': each,
  }
  const { today, month, all } = ratioOf([accountOf('received', { ledger: ledgerOf(days) })], NOW)
  assert.deepEqual(
    [today, month, all].map(({ received }) => received.gbDays),
    [1, 3, 5],
  )
  assert.deepEqual([today.ratio, all.provenRatio], [0, null])
})

test('the ratio of what both have signed is told apart from that of what this node says', () => {
  const given = {
    byteSeconds: 3 * GB * DAY,
    provenByteSeconds: GB * DAY,
    servedBytes: 70,
    provenServedBytes: 50,
  }
  const received = { byteSeconds: 2 * GB * DAY, provenByteSeconds: 2 * GB * DAY }
  const { month } = ratioOf(
    [
      accountOf('given', { ledger: ledgerOf({ '2026-12-31': given }) }),
      accountOf('received', { ledger: ledgerOf({ '2026-12-31': received }) }),
    ],
    NOW,
  )
  assert.deepEqual([month.ratio, month.provenRatio], [1.5, 0.5])
  assert.deepEqual([month.given.servedBytes, month.given.provenServedBytes], [70, 50])
})

test('a host’s availability is how much of the time it was on; to a guest, how often it had the host', () => {
  const ledger = ledgerOf({
    '2026-12-31': { onSeconds: DAY / 2, togetherSeconds: DAY / 8 },
    '2027-01-01': { onSeconds: DAY / 4, togetherSeconds: DAY / 8 },
  })
  const of = (account: Account) => ratioOf([account], NOW).agreements[0]!
  const given = of(accountOf('given', { ledger, from: Date.parse('2026-12-31T00:00:00Z') }))
  assert.deepEqual([given.today.availability, given.all.availability], [1, 0.6])
  const received = of(accountOf('received', { ledger }))
  assert.deepEqual([received.today.availability, received.all.availability], [0.5, 0.3333])
  const ended = accountOf('given', { ledger, until: Date.parse('2026-12-31T12:00:00Z') })
  assert.equal(of(ended).today.availability, null, 'after its end there is none')
})

test('agreements in return for each other are shown together, whichever of them names the other', () => {
  const ids = ['k3f9abk3f9abk3f9abk3f9abk3', 'y6t1cdy6t1cdy6t1cdy6t1cdy6'] as const
  const kept = (bytes: number) => ledgerOf({ '2026-12-31': { byteSeconds: bytes * DAY } })
  const other = accountOf('received', { agreement: 'another', ledger: kept(GB) })
  for (const [first, second] of [
    [ids[1], null],
    [null, ids[0]],
    [ids[1].slice(0, 6), null],
  ]) {
    const { pairs, all } = ratioOf(
      [
        accountOf('given', { agreement: ids[0], inReturnFor: first!, ledger: kept(GB) }),
        other,
        accountOf('received', { agreement: ids[1], inReturnFor: second!, ledger: kept(4 * GB) }),
      ],
      NOW,
    )
    assert.deepEqual(
      pairs.map(({ given, received, month }) => [given, received, month.ratio]),
      [[...ids, 0.25]],
    )
    assert.equal(all.ratio, 0.2, 'in total the other one counts too')
  }
  assert.deepEqual(ratioOf([accountOf('given', { inReturnFor: '' }), other], NOW).pairs, [])
})

test('[H16] a difference is listed with its day and agreement, and stands in the row of that day', () => {
  const difference = { day: '2026-12-31', device: 'd', servedBytes: -7, receivedBytes: 9, byteSeconds: 1.4 }
  const ledger = ledgerOf({
    '2026-12-30': { receipts: { same: 1, differ: 0, alone: 0 } },
    '2026-12-31': { differences: [difference], receipts: { same: 0, differ: 1, alone: 2 } },
  })
  const { differences, days, all } = ratioOf([accountOf('given', { ledger })], NOW)
  assert.deepEqual(differences, [
    { agreement: 'given-agreement', side: 'given', coop: 'Mill', ...difference },
  ])
  assert.deepEqual(all.given.receipts, { same: 1, differ: 1, alone: 2 })
  assert.deepEqual(
    days.map(row => [row.day, row.differsServedBytes, row.differsReceivedBytes, row.receipts.differ]),
    [
      ['2026-12-30', 0, 0, 0],
      ['2026-12-31', -7, 9, 1],
    ],
  )
})
