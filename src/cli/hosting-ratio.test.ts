// How the share ratio is shown: CSV that a spreadsheet reads as it is meant, and text for people.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ratioCsv } from '../api/ratio-csv.ts'
import { toCsv } from '../lib/csv.ts'
import { ratioText } from './hosting-ratio.ts'

const figures = (changes: object = {}) => ({
  byteSeconds: 86_400e9,
  gbDays: 1,
  provenByteSeconds: 43_200e9,
  servedBytes: 5 * 1024 * 1024,
  provenServedBytes: 0,
  receivedBytes: 0,
  provenReceivedBytes: 0,
  availability: 0.5,
  receipts: { same: 1, differ: 0, alone: 0 },
  ...changes,
})
const nothing = figures({
  byteSeconds: 0,
  gbDays: 0,
  provenByteSeconds: 0,
  servedBytes: 0,
  availability: null,
})
const about = (side: 'given' | 'received', coop: string) => ({
  agreement: `${side}abcdefghijklmnop`,
  side,
  coop,
  space: null,
  name: null,
  state: 'active',
  inReturnFor: null,
})
const share = (received = figures()) => ({
  given: figures(),
  received,
  ratio: received.byteSeconds > 0 ? 1 : null,
  provenRatio: received.byteSeconds > 0 ? 2 : null,
})
const differs = { differsServedBytes: 0, differsReceivedBytes: 0, differsByteSeconds: 0 }

test('cells with commas, quotes and line ends are quoted, and a name is never a formula', () => {
  assert.equal(
    toCsv([
      ['a', 1, null],
      ['b,c', '"d"', 'e\nf'],
      ['=1+1', '-x', '@y'],
      [-1, 0.5, '+z,"'],
    ]),
    `a,1,\r\n"b,c","""d""","e\nf"\r\n'=1+1,'-x,'@y\r\n-1,0.5,"'+z,"""\r\n`,
  )
})

test('the CSV has a row for each agreement and day, in order, under its header', () => {
  const day = (name: string, side: 'given' | 'received', coop: string) => ({
    day: name,
    ...about(side, coop),
    ...figures(),
    ...differs,
  })
  const days = [
    day('2026-12-01', 'received', 'Mill, "old"'),
    day('2026-11-30', 'received', '=cmd()'),
    day('2026-12-01', 'given', 'Mill'),
  ]
  const [head, ...rows] = ratioCsv({ days }).trimEnd().split('\r\n')
  assert.match(head!, /^day,side,agreement,coop,space,in_return_for,byte_seconds,gb_days,/)
  assert.deepEqual(
    rows.map(row => row.split(',').slice(0, 2).join(' ')),
    ['2026-11-30 received', '2026-12-01 given', '2026-12-01 received'],
  )
  assert.match(rows[0]!, /,'=cmd\(\),/)
  assert.match(rows[2]!, /,"Mill, ""old""",,,86400000000000,1,43200000000000,5242880,0,0,0,0\.5,1,0,0,0,0,0$/)
  assert.equal(ratioCsv({ days: [] }).split('\r\n').length, 2, 'a header alone')
})

test('people see periods, agreements, differences, and what it means in a sentence', () => {
  const rows = { today: figures(), month: figures(), all: figures() }
  const [given, received] = [about('given', 'Mill\u001b[2J'), about('received', 'Bakery')]
  const shares = { today: share(), month: share(), all: share() }
  const text = ratioText({
    ...shares,
    agreements: [
      { ...given, ...rows },
      { ...received, ...rows },
    ],
    pairs: [{ given: given.agreement, received: received.agreement, coop: 'Bakery', ...shares }],
    differences: [
      {
        ...about('given', 'Mill'),
        day: '2026-11-30',
        device: 'd'.repeat(64),
        servedBytes: 3 * 1024 * 1024,
        receivedBytes: 0,
        byteSeconds: 0,
      },
      {
        ...about('given', 'Mill'),
        day: '2026-12-01',
        device: 'd'.repeat(64),
        servedBytes: 0,
        receivedBytes: 0,
        byteSeconds: -86_400e9,
      },
    ],
    days: [],
  })
  assert.match(text, /today +given +1\.000 +50 % +5\.0 MiB/)
  assert.match(text, /Bakery \(mutual\)/)
  assert.match(text, /2026-11-30: Mill says 3\.0 MiB more served \(device dddddddddd\)/)
  assert.match(text, /2026-12-01: Mill says 1\.000 GB·days less kept/)
  assert.match(text, /given 1\.00 times what you have received \(2\.00 of what both have signed\)/)
  assert.ok(!text.includes('\u001b'), 'a name steers no terminal')
})

test('who receives nothing, and who takes part in nothing, is told so', () => {
  const one = { today: share(nothing), month: share(nothing), all: share(nothing) }
  const row = { ...about('given', 'Mill'), today: figures(), month: figures(), all: figures() }
  const lists = { pairs: [], differences: [], days: [] }
  assert.match(
    ratioText({ ...one, agreements: [row], ...lists }),
    /kept 1\.000 GB·days for others, and nobody/,
  )
  assert.match(ratioText({ ...one, agreements: [], ...lists }), /keeps nothing for others/)
})
