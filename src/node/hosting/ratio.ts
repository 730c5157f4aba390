// The share ratio: what this node keeps for others against what others keep for it, for a day, a month and all time. What one side
// alone says is told apart from what both have signed.
import { DAY_MS, dayOf, type Ledger, newTotals, type Totals } from '../../hosting/index.ts'

/** A gigabyte for a day. */
const GB_DAY = 1e9 * 86_400
const MONTH_DAYS = 30

/** One agreement, and what this node has counted of it. */
export interface Account {
  agreement: string
  side: 'given' | 'received'
  /** What the other side calls itself. */
  coop: string
  /** Id and name of the space, where this node is in it. */
  space: string | null
  name: string | null
  state: string
  inReturnFor: string | null
  /** Since when, and until when it could be kept, in ms since 1970. */
  from: number
  until: number | null
  ledger: Pick<Ledger, 'totals' | 'days'>
}

export interface Figures {
  byteSeconds: number
  gbDays: number
  provenByteSeconds: number
  servedBytes: number
  provenServedBytes: number
  receivedBytes: number
  provenReceivedBytes: number
  availability: number | null
  receipts: Totals['receipts']
}

/** Of some days, with how many seconds they had. */
interface Sum {
  totals: Totals
  elapsed: number
}

type Side = Account['side']

export function ratioOf(accounts: readonly Account[], now: number) {
  const periods = periodsOf(now)
  const shareOf = (some: readonly Account[]) => ({
    today: share(some, periods.today, now),
    month: share(some, periods.month, now),
    all: share(some, periods.all, now),
  })
  return {
    ...shareOf(accounts),
    agreements: accounts.map(account => ({
      ...about(account),
      today: figuresOf([account], account.side, periods.today, now),
      month: figuresOf([account], account.side, periods.month, now),
      all: figuresOf([account], account.side, periods.all, now),
    })),
    pairs: pairsOf(accounts).map(([given, received]) => ({
      given: given.agreement,
      received: received.agreement,
      coop: received.coop || given.coop,
      ...shareOf([given, received]),
    })),
    differences: accounts.flatMap(({ agreement, side, coop, ledger }) =>
      ledger.totals(...periods.all).differences.map(one => ({ agreement, side, coop, ...one })),
    ),
    days: accounts.flatMap(account => daysOf(account, now)),
  }
}

/** First and last moment. A month is today and the days before it. */
function periodsOf(now: number): Record<'today' | 'month' | 'all', [from: number, to: number]> {
  return { today: [now, now], month: [now - (MONTH_DAYS - 1) * DAY_MS, now], all: [0, now + DAY_MS] }
}

function about({ agreement, side, coop, space, name, state, inReturnFor }: Account) {
  return { agreement, side, coop, space, name, state, inReturnFor }
}

/** One row for each agreement and day. */
function daysOf(account: Account, now: number) {
  return account.ledger.days().map(day => {
    const at = Date.parse(day)
    const { differences } = account.ledger.totals(at, at)
    const sum = (figure: 'servedBytes' | 'receivedBytes' | 'byteSeconds') =>
      Math.round(differences.reduce((total, one) => total + one[figure], 0))
    return {
      day,
      ...about(account),
      ...figuresOf([account], account.side, [at, at], now),
      differsServedBytes: sum('servedBytes'),
      differsReceivedBytes: sum('receivedBytes'),
      differsByteSeconds: sum('byteSeconds'),
    }
  })
}

function share(accounts: readonly Account[], period: [number, number], now: number) {
  const given = figuresOf(accounts, 'given', period, now)
  const received = figuresOf(accounts, 'received', period, now)
  return {
    given,
    received,
    ratio: divided(given.byteSeconds, received.byteSeconds),
    provenRatio: divided(given.provenByteSeconds, received.provenByteSeconds),
  }
}

/** Null when there is nothing to divide by: who receives nothing has no ratio. */
function divided(given: number, received: number): number | null {
  return received > 0 ? Number((given / received).toPrecision(6)) : null
}

function figuresOf(
  accounts: readonly Account[],
  side: Side,
  [from, to]: [number, number],
  now: number,
): Figures {
  const sum: Sum = { totals: newTotals(), elapsed: 0 }
  for (const account of accounts) if (account.side === side) add(sum, account, from, to, now)
  const { totals, elapsed } = sum
  const { onSeconds, togetherSeconds } = totals
  // a host says of itself how much of the time it was on; a guest, in how much of its own time it had the host
  const available = side === 'given' ? [onSeconds, elapsed] : [togetherSeconds, onSeconds]
  return {
    byteSeconds: Math.round(totals.byteSeconds),
    gbDays: Number((totals.byteSeconds / GB_DAY).toPrecision(6)),
    provenByteSeconds: Math.round(totals.provenByteSeconds),
    servedBytes: totals.servedBytes,
    provenServedBytes: totals.provenServedBytes,
    receivedBytes: totals.receivedBytes,
    provenReceivedBytes: totals.provenReceivedBytes,
    availability:
      available[1]! > 0 ? Number(Math.min(1, available[0]! / available[1]!).toPrecision(4)) : null,
    receipts: totals.receipts,
  }
}

function add(sum: Sum, account: Account, from: number, to: number, now: number): void {
  const found = account.ledger.totals(from, to)
  const { totals } = sum
  for (const figure of [
    'byteSeconds',
    'servedBytes',
    'receivedBytes',
    'onSeconds',
    'togetherSeconds',
    'provenByteSeconds',
    'provenServedBytes',
    'provenReceivedBytes',
  ] as const)
    totals[figure] += found[figure]
  for (const kind of ['same', 'differ', 'alone'] as const) totals.receipts[kind] += found.receipts[kind]
  const start = Math.max(account.from, Date.parse(dayOf(from)))
  const end = Math.min(now, account.until ?? now, Date.parse(dayOf(to)) + DAY_MS)
  sum.elapsed += Math.max(0, end - start) / 1000
}

/** Agreements that were made in return for each other: what one names is the other. */
function pairsOf(accounts: readonly Account[]): [given: Account, received: Account][] {
  const names = (a: Account, b: Account) =>
    a.inReturnFor !== null && a.inReturnFor.length >= 6 && b.agreement.startsWith(a.inReturnFor)
  const found: [Account, Account][] = []
  for (const given of accounts) {
    if (given.side !== 'given') continue
    const other = accounts.find(one => one.side === 'received' && (names(given, one) || names(one, given)))
    if (other) found.push([given, other])
  }
  return found
}
