// A day stays the day that somebody chose, and a moment the moment.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayText, fromLocalField, isDay, toLocalField, zoneName } from './dates.ts'

const MS = { day: 86_400_000, minute: 60_000 }

/** With the clock of another place. */
function at<T>(zone: string, look: () => T): T {
  const before = process.env['TZ']
  process.env['TZ'] = zone
  try {
    return look()
  } finally {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  }
}

test('a day is the same day from one end of the world to the other', () => {
  for (const zone of ['Pacific/Kiritimati', 'Europe/Berlin', 'Pacific/Pago_Pago'])
    at(zone, () => {
      assert.equal(dayText('2026-03-01', 'en-GB'), '1 Mar 2026')
      assert.equal(dayText('2026-03-01', 'de'), '01.03.2026')
    })
})

test('what is no day of the calendar is none, and is shown as it came', () => {
  for (const text of ['', 'soon', '2026-02-30', '2026-13-01', '2026-1-1', '2026-02-29']) {
    assert.equal(isDay(text), false, text)
    assert.equal(dayText(text, 'en'), text)
  }
  assert.ok(isDay('2028-02-29'))
})

test('a moment is put into the field by the clock of the place, and comes back the same', () => {
  const moment = Date.parse('2026-07-01T22:30:00Z')
  const fields = ['America/New_York', 'Europe/Berlin', 'Asia/Kathmandu'].map(zone =>
    at(zone, () => {
      const field = toLocalField(moment)
      assert.equal(fromLocalField(field), moment)
      return field
    }),
  )
  assert.deepEqual(fields, ['2026-07-01T18:30', '2026-07-02T00:30', '2026-07-02T04:15'])
})

test('each day of two years comes back, but for the hour that there is twice', () => {
  at('Europe/Berlin', () => {
    const from = Date.parse('2026-01-01T00:00:00Z')
    const lost: string[] = []
    for (let day = 0; day < 730; day++) {
      const moment = from + day * MS.day + 95 * MS.minute
      if (fromLocalField(toLocalField(moment)) !== moment) lost.push(new Date(moment).toISOString())
    }
    // when the hour between two and three comes twice, the field means the first
    assert.deepEqual(lost, ['2026-10-25T01:35:00.000Z', '2027-10-31T01:35:00.000Z'])
    // an hour that there is not
    assert.equal(toLocalField(fromLocalField('2026-03-29T02:30')!), '2026-03-29T03:30')
  })
})

test('what is no time is none', () => {
  for (const text of ['', '2026-07-01', '2026-02-30T10:00', '2026-07-01T25:00', 'x']) {
    assert.equal(fromLocalField(text), null, text)
  }
})

test('the zone is named as it is at that time', () => {
  const name = (day: string) => zoneName(Date.parse(day), 'en', 'Europe/Berlin')
  assert.equal(name('2026-01-01'), 'Central European Standard Time')
  assert.equal(name('2026-07-01'), 'Central European Summer Time')
})
