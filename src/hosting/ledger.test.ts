// What a ledger counts, what it makes of the other side’s receipts, and what it shows when somebody lies.
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { deviceOf, newSigner } from '../../test/support/signers.ts'
import { newAgreementId } from './agreement.ts'
import { Ledger } from './ledger.ts'
import { acrossDays, DAY_MS, dayOf } from './ledger-day.ts'
import { type Receipt, signReceipt } from './receipt.ts'

const AGREEMENT = newAgreementId()
const MIB = 1024 * 1024
const GB = 1e9
const NOON = Date.parse('2026-11-25T12:00:00Z')
const EVER: [number, number] = [0, NOON + 1000 * DAY_MS]
const [host, guest, phone] = await Promise.all([newSigner(), newSigner(), newSigner()])
const DEVICE = deviceOf(guest)
const PHONE = deviceOf(phone)

async function fileFor(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cobox-ledger-'))
  t.after(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return join(folder, 'ledger.json')
}

const ledgerFor = async (t: TestContext) => Ledger.open(await fileFor(t), AGREEMENT)

/** What the other side says of a day: as this ledger has it, but for some figures. */
function saying(ledger: Ledger, at: number, changes: Partial<Receipt> = {}, device = DEVICE) {
  return signReceipt({ ...ledger.receipt(device, at)!, ...changes }, guest)
}

test('time is split at midnight, also at the end of a month, of a year, and on the 29th of February', () => {
  for (const [from, to, days] of [
    ['2026-11-25T23:59:30Z', '2026-11-26T00:00:30Z', { '2026-11-25': 30, '2026-11-26': 30 }],
    ['2026-11-30T23:59:00Z', '2026-12-01T00:00:01Z', { '2026-11-30': 60, '2026-12-01': 1 }],
    ['2026-12-31T23:00:00Z', '2027-01-01T00:00:00Z', { '2026-12-31': 3600 }],
    [
      '2028-02-28T23:59:59Z',
      '2028-03-01T00:00:01Z',
      { '2028-02-28': 1, '2028-02-29': 86_400, '2028-03-01': 1 },
    ],
    // Europe puts its clocks back on that day; UTC does not
    ['2026-10-25T00:00:00Z', '2026-10-26T00:00:00Z', { '2026-10-25': 86_400 }],
    ['2026-11-25T12:00:00Z', '2026-11-25T12:00:00Z', {}],
  ] as const) {
    const split = [...acrossDays(Date.parse(from), Date.parse(to))].map(([day, ms]) => [day, ms / 1000])
    assert.deepEqual(Object.fromEntries(split), days)
  }
})

test('[H15] what is kept is counted from change to change, for whoever is connected', async t => {
  const ledger = await ledgerFor(t)
  const at = (seconds: number) => ({ now: NOON + seconds * 1000, clock: seconds * 1000 })
  ledger.follow(GB, [], at(0))
  ledger.follow(GB, [DEVICE], at(10))
  ledger.follow(2 * GB, [DEVICE, PHONE], at(30))
  ledger.follow(2 * GB, [PHONE], at(90))
  ledger.follow(2 * GB, [], at(100))
  ledger.follow(2 * GB, [], at(100))
  const totals = ledger.totals(...EVER)
  assert.deepEqual(
    [totals.byteSeconds, totals.onSeconds, totals.togetherSeconds],
    [GB * 30 + 2 * GB * 70, 100, 90],
  )
  const { byteSeconds, togetherSeconds } = ledger.receipt(DEVICE, NOON)!
  assert.deepEqual([byteSeconds, togetherSeconds], [GB * 20 + 2 * GB * 60, 80])
  assert.equal(ledger.receipt(PHONE, NOON)!.togetherSeconds, 70)
  assert.equal(ledger.receipt(deviceOf(host), NOON), null, 'nothing to say')
})

test('a clock that is set, or a process that stood still, counts no time that did not pass here', async t => {
  const ledger = await ledgerFor(t)
  ledger.follow(GB, [DEVICE], { now: NOON, clock: 0 })
  ledger.follow(GB, [DEVICE], { now: NOON + 400 * DAY_MS, clock: 60_000 })
  assert.equal(ledger.totals(0, NOON + 500 * DAY_MS).onSeconds, 60)
  ledger.follow(GB, [DEVICE], { now: NOON - 400 * DAY_MS, clock: 120_000 })
  assert.equal(ledger.totals(0, NOON + 500 * DAY_MS).onSeconds, 120)
  ledger.follow(GB, [DEVICE], { now: NOON, clock: 120_000 + 10 * DAY_MS })
  assert.equal(ledger.totals(0, NOON + 500 * DAY_MS).onSeconds, 300)
})

test('at a guest, what was kept while both were connected counts also before it is proven', async t => {
  const ledger = await ledgerFor(t)
  const at = (seconds: number) => ({ now: NOON + seconds * 1000, clock: seconds * 1000, overall: false })
  ledger.follow(GB, [DEVICE], at(0))
  ledger.follow(0, [], at(100))
  ledger.follow(0, [], at(160))
  const { byteSeconds, onSeconds, togetherSeconds } = ledger.totals(...EVER)
  assert.deepEqual([byteSeconds, onSeconds, togetherSeconds], [GB * 100, 160, 100])
  ledger.keptAtHost(GB, NOON + 150_000, NOON)
  ledger.keptAtHost(GB, NOON + 150_000, NOON + 160_000)
  assert.equal(ledger.totals(...EVER).byteSeconds, GB * 160, 'it is not counted twice')
})

test('at a guest what a host keeps counts as far as it has proven it within a day', async t => {
  const counted = async (provenAt: number | null, hours: number, bytes = GB) => {
    const ledger = await ledgerFor(t)
    ledger.keptAtHost(GB, provenAt, NOON)
    assert.equal(ledger.totals(...EVER).byteSeconds, 0, 'of what was before nothing is known')
    ledger.keptAtHost(bytes, provenAt, NOON + hours * 3_600_000)
    return ledger.totals(...EVER).byteSeconds / GB / 3600
  }
  assert.equal(await counted(null, 5), 0)
  assert.equal(await counted(NOON, 5), 5)
  assert.equal(await counted(NOON, 100), 24, 'this device was off for days')
  assert.equal(await counted(NOON - 20 * 3_600_000, 100), 4)
  assert.equal(await counted(NOON + 100 * 3_600_000, 100), 24, 'it was proven when this device came back')
  assert.equal(await counted(NOON, 5, 3 * GB), 5, 'what has come since was not there all the time')
  assert.equal(await counted(NOON, 5, GB / 5), 1)
  assert.equal(await counted(NOON, -5), 0, 'the clock was put back')
})

test('[H15] two sides whose clocks differ by seconds agree on both days around midnight, which are receipted after it', async t => {
  const midnight = Date.parse('2026-12-01T00:00:00Z')
  const [atHost, atGuest] = [await ledgerFor(t), await ledgerFor(t)]
  // each looks at times of its own, and the guest’s clock is 3 s ahead
  for (const [ledger, ahead, step, overall] of [
    [atHost, 0, 60, true],
    [atGuest, 3, 47, false],
  ] as const) {
    for (let second = -7200; second <= 7200; second += step)
      ledger.follow(10 * GB, [DEVICE], {
        now: midnight + (second + ahead) * 1000,
        clock: second * 1000,
        overall,
      })
    ledger.moved(DEVICE, 'served', 40 * MIB, midnight - 10_000)
    ledger.moved(DEVICE, 'served', 3 * MIB, midnight + 10_000)
  }
  const after = midnight + 7200_000
  for (const at of [midnight - 1, after]) {
    assert.ok(atHost.take(signReceipt(atGuest.receipt(DEVICE, at)!, guest), after))
    assert.ok(atGuest.take(signReceipt(atHost.receipt(DEVICE, at)!, host), after))
  }
  for (const ledger of [atHost, atGuest]) {
    assert.deepEqual(ledger.days(), ['2026-11-30', '2026-12-01'])
    const { receipts, provenServedBytes, provenByteSeconds } = ledger.totals(...EVER)
    assert.deepEqual(receipts, { same: 2, differ: 0, alone: 0 })
    assert.equal(provenServedBytes, 43 * MIB)
    assert.ok(provenByteSeconds > 0.99 * 10 * GB * 14_400)
  }
})

test('[H16] what both have signed alike is proven, to the smaller figure; what one says alone is not', async t => {
  const ledger = await ledgerFor(t)
  ledger.kept(GB, 3600, [DEVICE, PHONE], NOON)
  ledger.moved(DEVICE, 'served', 500 * MIB, NOON)
  ledger.moved(DEVICE, 'received', 100 * MIB, NOON)
  ledger.moved(PHONE, 'served', 50 * MIB, NOON)
  const before = ledger.totals(...EVER)
  assert.deepEqual(before.receipts, { same: 0, differ: 0, alone: 2 })
  assert.deepEqual([before.provenByteSeconds, before.provenServedBytes], [0, 0])
  assert.equal(before.servedBytes, 550 * MIB)
  assert.ok(ledger.take(saying(ledger, NOON, { servedBytes: 499 * MIB }), NOON))
  const after = ledger.totals(...EVER)
  assert.deepEqual(after.receipts, { same: 1, differ: 0, alone: 1 })
  assert.deepEqual(
    [after.provenByteSeconds, after.provenServedBytes, after.provenReceivedBytes],
    [GB * 3600, 499 * MIB, 100 * MIB],
  )
  // what comes after a receipt makes it no lie, and is not proven yet
  ledger.moved(DEVICE, 'served', 900 * MIB, NOON)
  assert.deepEqual(ledger.totals(...EVER).receipts, { same: 1, differ: 0, alone: 1 })
  assert.equal(ledger.totals(...EVER).provenServedBytes, 499 * MIB)
})

test('[H16] who lies about a day is shown with the difference, and proves nothing', async t => {
  for (const [lie, difference] of [
    [{ servedBytes: 900 * MIB }, { servedBytes: 400 * MIB, receivedBytes: 0, byteSeconds: 0 }],
    [{ receivedBytes: 0 }, { servedBytes: 0, receivedBytes: -100 * MIB, byteSeconds: 0 }],
    [{ byteSeconds: GB * 7200 }, { servedBytes: 0, receivedBytes: 0, byteSeconds: GB * 3600 }],
  ] as const) {
    const ledger = await ledgerFor(t)
    ledger.kept(GB, 3600, [DEVICE], NOON)
    ledger.moved(DEVICE, 'served', 500 * MIB, NOON)
    ledger.moved(DEVICE, 'received', 100 * MIB, NOON)
    assert.ok(ledger.take(saying(ledger, NOON, lie), NOON))
    const totals = ledger.totals(...EVER)
    assert.deepEqual(totals.receipts, { same: 0, differ: 1, alone: 0 })
    assert.deepEqual(totals.differences, [{ day: '2026-11-25', device: DEVICE, ...difference }])
    assert.equal(totals.provenByteSeconds + totals.provenServedBytes + totals.provenReceivedBytes, 0)
    assert.equal(totals.servedBytes, 500 * MIB, 'one’s own count stays')
  }
})

test('[H16] nobody takes back what they have signed, and an altered receipt is none', async t => {
  const ledger = await ledgerFor(t)
  ledger.moved(DEVICE, 'served', 500 * MIB, NOON)
  const full = saying(ledger, NOON)
  assert.ok(ledger.take(full, NOON))
  assert.ok(ledger.take(saying(ledger, NOON, { servedBytes: 0 }), NOON))
  assert.equal(ledger.totals(...EVER).provenServedBytes, 500 * MIB)
  assert.equal(ledger.take({ ...full, text: full.text.replace('524288000', '624288000') }, NOON), false)
  assert.equal(ledger.take(saying(ledger, NOON, { agreement: newAgreementId() }), NOON), false)
  for (const day of ['2026-11-22', '2026-11-28', '1970-01-01', '9999-12-31'])
    assert.equal(ledger.take(saying(ledger, NOON, { day }), NOON), false, day)
  assert.deepEqual(ledger.days(), ['2026-11-25'])
  assert.ok(
    ledger.take(saying(ledger, NOON, { day: '2026-11-24' }), NOON),
    'yesterday is receipted after midnight',
  )
})

test('connections that break leave something under way: that is no lie, but no licence either', async t => {
  const ledger = await ledgerFor(t)
  const at = (seconds: number) => ({ now: NOON + seconds * 1000, clock: seconds * 1000 })
  for (let i = 0; i < 5; i++) {
    ledger.follow(GB, [DEVICE], at(i * 20))
    ledger.follow(GB, [], at(i * 20 + 10))
  }
  ledger.moved(DEVICE, 'served', 60 * MIB, NOON)
  const counts = (changes: Partial<Receipt>) => {
    ledger.take(saying(ledger, NOON, { ...changes, receivedBytes: more++ }), NOON)
    return ledger.totals(...EVER).receipts
  }
  let more = 0
  assert.equal(counts({ servedBytes: 45 * MIB }).same, 1)
  assert.equal(counts({ servedBytes: 45 * MIB, byteSeconds: GB * 90 }).same, 1)
  assert.equal(counts({ servedBytes: 90 * MIB, byteSeconds: GB * 90 }).differ, 1)
})

test('figures come back from the disk; old receipts go, and what they come to stays', async t => {
  const file = await fileFor(t)
  const ledger = await Ledger.open(file, AGREEMENT)
  for (let i = 0; i < 100; i++) {
    const now = NOON + i * DAY_MS
    ledger.kept(GB, 3600, [DEVICE], now)
    ledger.moved(DEVICE, 'served', 100 * MIB, now)
    ledger.take(saying(ledger, now, i % 10 === 0 ? { servedBytes: 0 } : {}), now)
  }
  const before = ledger.totals(...EVER)
  assert.deepEqual(before.receipts, { same: 90, differ: 10, alone: 0 })
  await ledger.save(NOON + 99 * DAY_MS)
  const again = await Ledger.open(file, AGREEMENT)
  const { differences, ...after } = again.totals(...EVER)
  const { differences: all, ...figures } = before
  assert.deepEqual(after, figures)
  assert.deepEqual(
    differences,
    all.filter(({ day }) => day >= dayOf(NOON + 37 * DAY_MS)),
  )
  const text = await readFile(file, 'utf8')
  assert.equal(text.match(/"signed"/g)?.length, 62 + 1)
  await writeFile(file, JSON.stringify({ format: 2, days: {} }))
  await assert.rejects(Ledger.open(file, AGREEMENT), { code: 'STORE_NEWER' })
  await writeFile(file, '{"format":1')
  assert.deepEqual((await Ledger.open(file, AGREEMENT)).days(), [])
})

test('whatever happens in whatever order, totals are the sum of the days, and nothing proven is more than what was counted', async t => {
  for (let seed = 1; seed <= 30; seed++) {
    const random = randomOf(seed)
    const ledger = await ledgerFor(t)
    const expected = { byteSeconds: 0, servedBytes: 0, receivedBytes: 0, onSeconds: 0 }
    let now = NOON
    for (let i = 0; i < 60; i++) {
      now += Math.floor(random() * 10 * 3_600_000)
      const device = random() < 0.5 ? DEVICE : PHONE
      const bytes = Math.floor(random() * 100 * MIB)
      const what = Math.floor(random() * 4)
      if (what === 0) {
        const seconds = Math.floor(random() * 100_000)
        ledger.kept(bytes, seconds, random() < 0.5 ? [] : [device], now)
        expected.byteSeconds += bytes * seconds
        expected.onSeconds += seconds
      } else if (what === 1) {
        const way = random() < 0.5 ? 'served' : 'received'
        ledger.moved(device, way, bytes, now)
        expected[`${way}Bytes`] += bytes
      } else if (ledger.receipt(device, now))
        ledger.take(saying(ledger, now, what === 2 ? {} : { servedBytes: bytes }, device), now)
    }
    const totals = ledger.totals(...EVER)
    const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(a, b)
    for (const [figure, value] of Object.entries(expected))
      assert.ok(near(totals[figure as keyof typeof expected], value), `seed ${seed}: ${figure}`)
    const perDay = ledger.days().map(day => ledger.totals(Date.parse(day), Date.parse(day)))
    for (const figure of [
      'byteSeconds',
      'servedBytes',
      'receivedBytes',
      'provenByteSeconds',
      'provenServedBytes',
      'provenReceivedBytes',
    ] as const)
      assert.ok(
        near(
          perDay.reduce((sum, day) => sum + day[figure], 0),
          totals[figure],
        ),
        `seed ${seed}: ${figure} by days`,
      )
    assert.ok(totals.provenByteSeconds <= totals.byteSeconds * (1 + 1e-9), `seed ${seed}`)
    assert.ok(totals.provenServedBytes <= totals.servedBytes, `seed ${seed}`)
    assert.ok(totals.provenReceivedBytes <= totals.receivedBytes, `seed ${seed}`)
    const { same, differ, alone } = totals.receipts
    assert.equal(differ, totals.differences.length)
    assert.ok(same + differ + alone > 0)
  }
})

/** Mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

test('a day that cannot be read is begun anew, and the others are kept: nobody is refused for it', async t => {
  const file = await fileFor(t)
  const before = await Ledger.open(file, AGREEMENT)
  before.kept(MIB, 60, [DEVICE], NOON - DAY_MS)
  await before.close()
  const saved = JSON.parse(await readFile(file, 'utf8'))
  saved.days[dayOf(NOON)] = { byteSeconds: 5, onSeconds: 1, togetherSeconds: 1, devices: {}, theirs: {} }
  await writeFile(file, JSON.stringify(saved))
  const ledger = await Ledger.open(file, AGREEMENT)
  ledger.follow(MIB, [DEVICE], { now: NOON })
  ledger.kept(MIB, 60, [DEVICE], NOON)
  assert.equal(ledger.totals(...EVER).byteSeconds, 120 * MIB)
  await ledger.close()
})
