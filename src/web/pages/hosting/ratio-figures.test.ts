// The share ratio in figures: days without anything are shown as such, co-ops are put together, and nothing is rounded up to all.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byCoop, floorPart, lastDays, provenPart } from './ratio-figures.ts'

const NOW = Date.UTC(2026, 10, 29, 12)

test('each of the last days has a place, and what several agreements gave on it is added', () => {
  const days = [
    { day: '2026-11-28', side: 'given' as const, gbDays: 1 },
    { day: '2026-11-28', side: 'given' as const, gbDays: 0.5 },
    { day: '2026-11-29', side: 'received' as const, gbDays: 2 },
    { day: '2026-01-01', side: 'received' as const, gbDays: 9 },
  ]
  assert.deepEqual(lastDays(days, NOW, 3), [
    { label: '2026-11-27', given: 0, received: 0 },
    { label: '2026-11-28', given: 1.5, received: 0 },
    { label: '2026-11-29', given: 0, received: 2 },
  ])
  assert.equal(lastDays([], NOW).length, 30)
})

test('a co-op that is host and guest has both figures, and the largest come first', () => {
  const of = (coop: string, side: 'given' | 'received', gbDays: number) => ({
    coop,
    side,
    today: { gbDays: 0 },
    month: { gbDays },
    all: { gbDays: 2 * gbDays },
  })
  const agreements = [of('Mill', 'given', 1), of('Bakery', 'received', 5), of(' bakery', 'given', 3)]
  assert.deepEqual(byCoop(agreements, 'month'), [
    { label: 'Bakery', given: 3, received: 5 },
    { label: 'Mill', given: 1, received: 0 },
  ])
  assert.equal(byCoop(agreements, 'all')[0]!.received, 10)
})

test('what both have signed is a part of what was kept, never more, and never rounded up to all of it', () => {
  assert.equal(provenPart({ byteSeconds: 0, provenByteSeconds: 0 }), null)
  assert.equal(provenPart({ byteSeconds: 4, provenByteSeconds: 3 }), 0.75)
  assert.equal(provenPart({ byteSeconds: 4, provenByteSeconds: 5 }), 1)
  assert.equal(floorPart(0.99999), 0.999)
  assert.equal(floorPart(1), 1)
})
