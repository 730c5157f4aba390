// Pages on a real Hyperbee behave like a sorted map, and are the same on every device with the same history.
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import Corestore from 'corestore'
import fc from 'fast-check'
import Hyperbee from 'hyperbee'
import { compareUtf8 } from '../lib/bytes.ts'
import type { Range } from './contract.ts'
import { type PageRecord, Pages } from './pages.ts'

type Bee = Hyperbee<string, Buffer>

let folder: string
let store: Corestore
let count = 0

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cobox-pages-'))
  store = new Corestore(folder)
  await store.ready()
})
after(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

async function openBee(): Promise<Bee> {
  const core = store.get({ name: `bee ${count++}` })
  const bee: Bee = new Hyperbee(core, { extension: false, keyEncoding: 'utf-8', valueEncoding: 'binary' })
  await bee.ready()
  return bee
}

/** Writes one batch, as `apply` does. */
async function write(bee: Bee, changes: readonly PageRecord[]): Promise<void> {
  const batch = bee.batch({ update: false })
  await new Pages(batch).write(changes)
  await batch.flush()
}

async function blocksOf(bee: Bee): Promise<string[]> {
  const blocks: string[] = []
  for (let i = 0; i < bee.core.length; i++) blocks.push(((await bee.core.get(i)) as Buffer).toString('hex'))
  return blocks
}

async function collect(records: AsyncIterable<PageRecord>): Promise<[string, unknown][]> {
  const found: [string, unknown][] = []
  for await (const { key, value } of records) found.push([key, value])
  return found
}

/** What the pages must behave like. */
class SortedMap {
  readonly #records = new Map<string, unknown>()

  write(changes: readonly PageRecord[]): void {
    for (const { key, value } of changes)
      if (value === undefined) this.#records.delete(key)
      else this.#records.set(key, value)
  }

  get = (key: string) => this.#records.get(key) ?? null

  range({ gt, gte, lt, lte, reverse, limit }: Range): [string, unknown][] {
    const found = [...this.#records]
      .filter(
        ([key]) =>
          (gt === undefined || compareUtf8(key, gt) > 0) &&
          (gte === undefined || compareUtf8(key, gte) >= 0) &&
          (lt === undefined || compareUtf8(key, lt) < 0) &&
          (lte === undefined || compareUtf8(key, lte) <= 0),
      )
      .sort(([a], [b]) => compareUtf8(a, b))
    if (reverse) found.reverse()
    return found.slice(0, limit)
  }
}

/** Characters whose order differs in UTF-8 and UTF-16, that share halves of a pair, that combine, and the lowest. */
const letter = fc.constantFrom(
  'a',
  'b',
  '\0',
  '\x01',
  '\xff',
  'é',
  'e\u0301',
  '\u0301',
  '\uff5e',
  '\ud7ff',
  '😀',
  '😁',
  '\u{10ffff}',
)
const key = fc.array(letter, { maxLength: 4 }).map(letters => `app/${letters.join('')}`)
// a few large values make pages of one record, many small ones pages of many
const value = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 2, arbitrary: fc.integer({ min: 500, max: 3000 }).map(length => 'x'.repeat(length)) },
  { weight: 1, arbitrary: fc.constantFrom('y'.repeat(9000), null, 0, false, '', { of: ['records'] }) },
)
const change = fc.record({
  key,
  value: fc.oneof({ weight: 3, arbitrary: value }, { weight: 2, arbitrary: fc.constant(undefined) }),
})
const batch = fc
  .uniqueArray(change, { selector: ({ key }) => key, minLength: 1, maxLength: 25 })
  .map(changes => changes.sort((a, b) => compareUtf8(a.key, b.key)))
const history = fc.array(batch, { minLength: 1, maxLength: 8 })
const lower = fc.oneof(
  fc.constant({}),
  key.map(gt => ({ gt })),
  key.map(gte => ({ gte })),
)
const upper = fc.oneof(
  fc.constant({}),
  key.map(lt => ({ lt })),
  key.map(lte => ({ lte })),
)
const range: fc.Arbitrary<Range> = fc
  .tuple(lower, upper, fc.boolean(), fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }))
  .map(([low, high, reverse, limit]) => ({
    ...low,
    ...high,
    ...(reverse ? { reverse } : {}),
    ...(limit === undefined ? {} : { limit }),
  }))

async function assertEqual(bee: Bee, expected: SortedMap, ranges: readonly Range[], keys: readonly string[]) {
  const reading = bee.batch({ update: false })
  // the same pages answer everything: what they keep of one read must not spoil the next
  const pages = new Pages(reading)
  for (const one of [{}, { reverse: true }, ...ranges])
    assert.deepEqual(await collect(pages.range(one)), expected.range(one), JSON.stringify(one))
  for (const one of keys) assert.deepEqual(await pages.get(one), expected.get(one))
  await reading.close()
}

test('pages behave like a sorted map', async () => {
  await fc.assert(
    fc.asyncProperty(
      history,
      fc.array(range, { minLength: 10, maxLength: 20 }),
      fc.array(key, { maxLength: 10 }),
      async (batches, ranges, keys) => {
        const bee = await openBee()
        const expected = new SortedMap()
        await assertEqual(bee, expected, ranges, keys)
        for (const changes of batches) {
          await write(bee, changes)
          expected.write(changes)
          await assertEqual(bee, expected, ranges, [...keys, ...changes.map(({ key }) => key)])
        }
      },
    ),
    { numRuns: 150 },
  )
})

test('the same history makes the same blocks', async () => {
  await fc.assert(
    fc.asyncProperty(history, async batches => {
      const [one, other] = [await openBee(), await openBee()]
      for (const changes of batches) await write(one, changes)
      for (const changes of batches) {
        // what was read before must not matter either
        const reading = other.batch({ update: false })
        await collect(new Pages(reading).range({ reverse: true }))
        await reading.close()
        await write(other, changes)
      }
      assert.deepEqual(await blocksOf(one), await blocksOf(other))
    }),
    { numRuns: 60 },
  )
})

test('pages are cut, merged away, and few', async () => {
  const bee = await openBee()
  const expected = new SortedMap()
  const records = Array.from({ length: 2000 }, (_, i) => ({
    key: `app/${String(i).padStart(5, '0')}`,
    value: `record ${i} ${'x'.repeat(80)}`,
  }))
  await write(bee, records)
  expected.write(records)
  await assertEqual(
    bee,
    expected,
    [{ gt: 'app/00500', lte: 'app/01500', reverse: true, limit: 700 }],
    ['app/01999'],
  )
  const ids: string[] = []
  for await (const { key } of bee.createReadStream()) ids.push(key as string)
  assert.equal(ids[0], ' ')
  assert.ok(ids.length > 15 && ids.length < 40, `${ids.length} pages`)

  const gone = records.slice(100).map(({ key }) => ({ key, value: undefined }))
  await write(bee, gone)
  expected.write(gone)
  await assertEqual(bee, expected, [], ['app/00099', 'app/00100'])
  const left: string[] = []
  for await (const { key } of bee.createReadStream()) left.push(key as string)
  assert.ok(left.length <= 3, `${left.length} pages`)

  const rest = records.slice(0, 100).map(({ key }) => ({ key, value: undefined }))
  await write(bee, rest)
  expected.write(rest)
  await assertEqual(bee, expected, [], ['app/00000'])
  await write(bee, records.slice(50, 60))
  expected.write(records.slice(50, 60))
  await assertEqual(bee, expected, [], ['app/00055'])
})

test('a record larger than a page has a page of its own', async () => {
  const bee = await openBee()
  const changes = ['app/a', 'app/b', 'app/c'].map(key => ({ key, value: key.repeat(4000) }))
  await write(bee, changes)
  const expected = new SortedMap()
  expected.write(changes)
  await assertEqual(bee, expected, [{ gte: 'app/b', lt: 'app/c' }], ['app/a', 'app/b', 'app/bb', 'app/c'])
})
