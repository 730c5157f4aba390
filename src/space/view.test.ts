// An overlay over stored records reads like one sorted map, and keeps collections apart.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { MemoryKeyValues } from '../../test/support/memory-key-values.ts'
import { compareUtf8 } from '../lib/bytes.ts'
import type { Collection, Range, ViewRecord } from './contract.ts'
import { emptyKeyValues, OverlayView, readView } from './view.ts'

const docs: Collection<number> = { name: 'app/docs' }
/** Their names begin alike, and they stand on both sides of it. */
const neighbours: Collection<number>[] = [
  { name: 'app/do' },
  { name: 'app/docs/more' },
  { name: 'app/docsb' },
]

const letter = fc.constantFrom(
  'a',
  'b',
  '\0',
  '\x01',
  '\x02',
  '/',
  'é',
  'e\u0301',
  '\uff5e',
  '😀',
  '\u{10ffff}',
)
const key = fc.array(letter, { maxLength: 3 }).map(letters => letters.join(''))
const change = fc.tuple(key, fc.option(fc.integer(), { nil: undefined, freq: 3 }))
const changes = fc.array(change, { maxLength: 15 })
const bound = fc.option(key, { nil: undefined })
const range: fc.Arbitrary<Range> = fc
  .record(
    {
      lower: fc.constantFrom('gt', 'gte'),
      upper: fc.constantFrom('lt', 'lte'),
      from: bound,
      to: bound,
      reverse: fc.boolean(),
      limit: fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined }),
    },
    { noNullPrototype: true },
  )
  .map(({ lower, upper, from, to, reverse, limit }) => ({
    ...(from === undefined ? {} : { [lower]: from }),
    ...(to === undefined ? {} : { [upper]: to }),
    ...(limit === undefined ? {} : { limit }),
    reverse,
  }))

function expected(records: ReadonlyMap<string, number>, { gt, gte, lt, lte, reverse, limit }: Range) {
  const found = [...records]
    .filter(
      ([key]) =>
        (gt === undefined || compareUtf8(key, gt) > 0) &&
        (gte === undefined || compareUtf8(key, gte) >= 0) &&
        (lt === undefined || compareUtf8(key, lt) < 0) &&
        (lte === undefined || compareUtf8(key, lte) <= 0),
    )
    .sort(([a], [b]) => compareUtf8(a, b))
    .map(([key, value]) => ({ key, value }))
  if (reverse) found.reverse()
  return found.slice(0, limit)
}

async function collect<T>(records: AsyncIterable<ViewRecord<T>>): Promise<ViewRecord<T>[]> {
  const found: ViewRecord<T>[] = []
  for await (const record of records) found.push(record)
  return found
}

function write(view: OverlayView, all: readonly (readonly [string, number | undefined])[]): void {
  for (const neighbour of neighbours) for (const [key] of all) view.put(neighbour, key, -1)
  for (const [key, value] of all)
    if (value === undefined) view.remove(docs, key)
    else view.put(docs, key, value)
}

test('what is written over what is stored reads like one sorted map', async () => {
  await fc.assert(
    fc.asyncProperty(
      changes,
      changes,
      fc.array(range, { minLength: 5, maxLength: 10 }),
      async (before, now, ranges) => {
        const stored = new MemoryKeyValues()
        const first = new OverlayView(stored)
        write(first, before)
        stored.store(first.writes())
        const records = new Map<string, number>()
        const apply = (all: typeof before) => {
          for (const [key, value] of all)
            if (value === undefined) records.delete(key)
            else records.set(key, value)
        }
        apply(before)
        const view = new OverlayView(stored)
        for (const [key] of [...before, ...now])
          assert.equal(await view.get(docs, key), records.get(key) ?? null)
        for (const one of [{}, ...ranges])
          assert.deepEqual(await collect(view.range(docs, one)), expected(records, one))
        write(view, now)
        apply(now)
        for (const [key] of [...before, ...now])
          assert.equal(await view.get(docs, key), records.get(key) ?? null)
        for (const one of [{}, ...ranges])
          assert.deepEqual(await collect(view.range(docs, one)), expected(records, one))
        stored.store(view.writes())
        assert.deepEqual(await collect(readView(stored).range(docs)), expected(records, {}))
      },
    ),
    { numRuns: 300 },
  )
})

test('writes come out sorted, with `undefined` for what was removed', () => {
  const view = new OverlayView(emptyKeyValues())
  for (const key of ['😀', '\uff5e', 'a']) view.put(docs, key, 1)
  view.remove(docs, 'b')
  view.put(docs, 'c', 1)
  view.remove(docs, 'c')
  assert.deepEqual(
    [...view.writes()].map(({ key, value }) => [key.slice(docs.name.length + 1), value]),
    [
      ['a', 1],
      ['b', undefined],
      ['c', undefined],
      ['\uff5e', 1],
      ['😀', 1],
    ],
  )
  assert.deepEqual([...view.changed()], ['app/docs'])
})

test('a walk goes on while what it meets is moved and removed', async () => {
  const stored = new MemoryKeyValues()
  const first = new OverlayView(stored)
  for (const key of ['a', 'b', 'c', 'd']) first.put(docs, key, 1)
  stored.store(first.writes())
  const view = new OverlayView(stored)
  view.put(docs, 'bb', 2)
  const met: string[] = []
  for await (const { key } of view.range(docs)) {
    met.push(key)
    view.remove(docs, key)
    view.put(docs, `z${key}`, 3)
  }
  assert.deepEqual(met, ['a', 'b', 'bb', 'c', 'd'])
  assert.deepEqual(
    (await collect(view.range(docs))).map(({ key }) => key),
    ['za', 'zb', 'zbb', 'zc', 'zd'],
  )
})

test('the source is asked once for what is read again', async () => {
  let asked = 0
  const view = new OverlayView({ ...emptyKeyValues(), get: async () => 6 + ++asked })
  assert.equal(await view.get(docs, 'a'), 7)
  assert.equal(await view.get(docs, 'a'), 7)
  assert.equal(asked, 1)
})
