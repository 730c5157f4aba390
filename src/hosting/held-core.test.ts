// What is here of a core, what is still to come, and what must never come again.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type Hypercore from 'hypercore'
import { type Cleaner, until } from '../../test/support/cobox.ts'
import { connect, copyOf, newCore, newStore, sideOf } from '../../test/support/stores.ts'
import type { Storage } from '../store/index.ts'
import { merged, type Range, without } from '../lib/ranges.ts'
import { BLOCK_COST, HeldCore } from './held-core.ts'

const block = (i: number) => Buffer.alloc(10 + (i % 90), i)
const blocks = (count: number) => Array.from({ length: count }, (_, i) => block(i))
const sizeOf = (indexes: number[]) => indexes.reduce((sum, i) => sum + block(i).length, 0)
const span = (start: number, end: number) => Array.from({ length: end - start }, (_, i) => start + i)

/** What a holding does with a core. */
async function held(key: Hypercore, storage: Storage, cleared: Range[] = []): Promise<HeldCore> {
  const core = await copyOf(key, storage)
  const one = new HeldCore(core.key.toString('hex'), core, cleared)
  core.on('download', (index, bytes) => void one.came(index, bytes))
  await one.open()
  return one
}

/** A writer’s core and a copy of it, connected. */
async function writerAndCopy(t: Cleaner, count: number, cleared: Range[] = []) {
  const [from, to] = [await newStore(t), await newStore(t)]
  const own = await newCore(from, 'own', blocks(count))
  const copy = await held(own, to, cleared)
  const part = await connect(t, sideOf(from), sideOf(to))
  await until('the length is known', () => copy.core.length === count)
  return { from, to, own, copy, part }
}

/** The blocks that are here, asked one by one. */
async function here({ core }: HeldCore): Promise<number[]> {
  const found: number[] = []
  for (let i = 0; i < core.length; i++) if (await core.has(i)) found.push(i)
  return found
}

async function countsRight(copy: HeldCore, expected: number[]): Promise<void> {
  assert.deepEqual(await here(copy), expected)
  assert.equal(copy.blocks, expected.length)
  assert.equal(copy.bytes, sizeOf(expected))
  assert.equal(copy.cost, sizeOf(expected) + expected.length * BLOCK_COST)
}

const NONE = { blocks: 0, bytes: 0 }
const aRange = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, more]): Range => [start, start + 1 + more])
const setOf = (ranges: readonly Range[]) => new Set(ranges.flatMap(([start, end]) => span(start, end)))
const inOrder = (set: Set<number>) => [...set].sort((a, b) => a - b)

test('ranges of blocks, however given, become the same blocks in order and apart', () => {
  fc.assert(
    fc.property(fc.array(aRange, { maxLength: 12 }), ranges => {
      const given = structuredClone(ranges)
      const result = merged(ranges)
      assert.deepEqual(inOrder(setOf(result)), inOrder(setOf(ranges)))
      for (const [i, [start, end]] of result.entries()) {
        assert.ok(start < end)
        if (i > 0) assert.ok(result[i - 1]![1] < start, 'apart')
      }
      assert.deepEqual(ranges, given, 'what was given is not touched')
      assert.deepEqual(merged(result), result)
    }),
  )
})

test('what is left of a range without others are the blocks that are in none of them', () => {
  fc.assert(
    fc.property(aRange, fc.array(aRange, { maxLength: 12 }), (range, gaps) => {
      const left = without(range, merged(gaps))
      const gone = setOf(gaps)
      const expected = span(...range).filter(i => !gone.has(i))
      assert.deepEqual(inOrder(setOf(left)), expected)
      assert.deepEqual(merged(left), left, 'in as few ranges as possible')
    }),
  )
})

test('[H7] a core comes whole, and what is here is counted', async t => {
  const { own, copy } = await writerAndCopy(t, 300)
  await countsRight(copy, [])
  assert.deepEqual(copy.missing(), {
    ranges: [[0, 300]],
    blocks: 300,
    bytes: own.byteLength,
    uncounted: NONE,
  })
  copy.fetch()
  await until('it is whole', () => copy.missing().blocks === 0 && copy.blocks === 300)
  await countsRight(copy, span(0, 300))
  assert.equal(copy.missing().bytes, 0)
  await own.append(blocks(20))
  await until('it has grown', () => copy.core.length === 320)
  assert.deepEqual(copy.missing().ranges, [[300, 320]])
  copy.fetch()
  await until('it is whole again', () => copy.missing().blocks === 0 && copy.bytes === own.byteLength)
  await until('nothing is asked for any more', () => copy.asking === 0)
})

test('[H8] no more blocks are asked for than was said, and those after them when it is said again', async t => {
  const { copy } = await writerAndCopy(t, 50)
  copy.fetch(12)
  await until('twelve are here', () => copy.blocks === 12)
  copy.fetch(5)
  await until('five more are here', () => copy.blocks === 17)
  await until('nothing is asked for', () => copy.asking === 0)
  await countsRight(copy, span(0, 17))
  assert.deepEqual(copy.missing().ranges, [[17, 50]])
  assert.equal(copy.missing().bytes, sizeOf(span(17, 50)))
  copy.fetch(0)
  assert.equal(copy.asking, 0)
  copy.stop()
  copy.fetch()
  await until('the rest is here', () => copy.missing().blocks === 0)
})

test('what is missing between what is here is found, and fetched alone', async t => {
  const { copy } = await writerAndCopy(t, 100)
  for (const i of [0, 1, 2, 40, 41, 99]) await copy.core.get(i)
  await until('all have come', () => copy.blocks === 6)
  assert.deepEqual(copy.missing().ranges, [
    [3, 40],
    [42, 99],
  ])
  await copy.count()
  await countsRight(copy, [0, 1, 2, 40, 41, 99])
  const came: number[] = []
  copy.core.on('download', index => void came.push(index))
  copy.fetch()
  await until('it is whole', () => copy.missing().blocks === 0)
  assert.deepEqual(
    came.sort((a, b) => a - b),
    [...span(3, 40), ...span(42, 99)],
  )
})

test('however many gaps there are, they are asked for with one request, but for what was cleared', async t => {
  const { copy } = await writerAndCopy(t, 60, [[20, 24]])
  const some = span(0, 60).filter(i => i % 3 === 0 && i !== 21)
  for (const index of some) await copy.core.get(index)
  await until('these are here', () => copy.blocks === some.length)
  copy.fetch()
  assert.equal(copy.asking, 2)
  await until('it is whole', () => copy.missing().blocks === 0)
  await countsRight(copy, [...span(0, 20), ...span(24, 60)])
})

test('what two devices have is counted once', async t => {
  const { own, copy, from, to } = await writerAndCopy(t, 2000)
  const other = await newStore(t)
  const second = await copyOf(own, other)
  await connect(t, sideOf(from), sideOf(other))
  await second.download({ start: 0, end: 2000 }).done()
  await connect(t, sideOf(other), sideOf(to))
  // as a host asks
  copy.core.replicator.setInflightRange(4, 16)
  copy.fetch(1900)
  await until('nearly all is here', () => copy.missing().blocks === 100 && copy.blocks >= 1900)
  assert.equal(copy.blocks, 1900)
  assert.equal(copy.bytes, sizeOf(span(0, 1900)))
})

test('a core without blocks misses nothing', async t => {
  const [from, to] = [await newStore(t), await newStore(t)]
  const copy = await held(await newCore(from, 'empty'), to)
  assert.deepEqual(copy.missing(), { ranges: [], blocks: 0, bytes: 0, uncounted: NONE })
  assert.equal(copy.cost, 0)
  copy.fetch()
  assert.equal(copy.asking, 0)
})

test('what is counted is the same after it was opened again', async t => {
  const { copy, to, own, part } = await writerAndCopy(t, 80, [[20, 30]])
  copy.fetch(40)
  await until('forty are here', () => copy.blocks === 40)
  await copy.core.get(70)
  await until('one more', () => copy.blocks === 41)
  part()
  const before = [copy.blocks, copy.bytes, copy.missing()]
  await copy.close()
  const again = await held(own, to, [[20, 30]])
  assert.deepEqual([again.blocks, again.bytes, again.missing()], before)
  await countsRight(again, [...span(0, 20), ...span(30, 50), 70])
})

test('[H9] what was cleared is gone, and is not asked for again', async t => {
  const { copy, own } = await writerAndCopy(t, 60)
  copy.fetch()
  await until('it is whole', () => copy.missing().blocks === 0)
  await copy.clear(10, 20)
  await copy.clear(15, 25)
  await copy.clear(40, 41)
  assert.deepEqual(copy.cleared, [
    [10, 25],
    [40, 41],
  ])
  const left = [...span(0, 10), ...span(25, 40), ...span(41, 60)]
  await countsRight(copy, left)
  assert.deepEqual(copy.missing(), { ranges: [], blocks: 0, bytes: 0, uncounted: NONE })
  await own.append(blocks(1))
  await until('it has grown', () => copy.core.length === 61)
  copy.fetch()
  await until('what is new is here', () => copy.missing().blocks === 0)
  assert.deepEqual(await here(copy), [...left, 60])
})

test('[H9] what is cleared before it has come never comes', async t => {
  const { copy } = await writerAndCopy(t, 60)
  await copy.clear(0, 5)
  await copy.clear(50, 90)
  assert.deepEqual(copy.missing().ranges, [[5, 50]])
  copy.fetch()
  await until('the rest is here', () => copy.missing().blocks === 0)
  await countsRight(copy, span(5, 50))
})

test('[H9] what is cleared beyond a core’s end makes nothing that is missing look larger', async t => {
  const { copy, own } = await writerAndCopy(t, 60)
  await copy.clear(0, 30)
  const half = copy.missing().bytes
  assert.ok(half < own.byteLength * 0.6)
  await copy.clear(1000, 2000)
  assert.equal(copy.missing().bytes, half)
})

test('[H9] what was large and is cleared makes nothing small that is missing look larger', async t => {
  const { copy, own, to, part } = await writerAndCopy(t, 10)
  await own.append(Array.from({ length: 20 }, (_, i) => Buffer.alloc(100_000, i)))
  await until('it has grown', () => copy.core.length === 30)
  copy.fetch()
  await until('it is whole', () => copy.missing().blocks === 0)
  await copy.clear(10, 30)
  part()
  await own.append([block(1), block(2), block(3)])
  await connect(t, sideOf(to), stream => void own.replicate(stream))
  await until('it has grown again', () => copy.core.length === 33)
  assert.deepEqual(copy.missing(), {
    ranges: [[30, 33]],
    blocks: 3,
    bytes: sizeOf([1, 2, 3]),
    uncounted: NONE,
  })
  await copy.close()
  const again = await held(own, to, [[10, 30]])
  assert.equal(again.missing().bytes, sizeOf([1, 2, 3]), 'also when it is opened again')
})

test('[H9] a block that is under way when it is cleared does not stay', async t => {
  for (let round = 0; round < 5; round++) {
    const { copy, part } = await writerAndCopy(t, 400)
    let clearing: Promise<void> | undefined
    copy.core.on('download', () => {
      clearing ??= copy.clear(0, 300)
    })
    copy.fetch()
    await until('it is cleared', () => clearing !== undefined)
    await clearing
    copy.fetch()
    await until('the rest is here', () => copy.missing().blocks === 0)
    await until('all of it is gone', async () => !(await here(copy)).some(i => i < 300), 5000)
    await copy.count()
    await countsRight(copy, span(300, 400))
    part()
  }
})

test('[H9] a block that comes although it was cleared is deleted, and not counted', async t => {
  const { copy } = await writerAndCopy(t, 60)
  await copy.clear(10, 20)
  // as if it had been under way
  await copy.core.get(15)
  await until('it is gone', async () => !(await copy.core.has(15)), 5000)
  await until('it does not count', () => copy.blocks === 0 && copy.bytes === 0, 5000)
})

test('[H9] what was to be cleared when the power went is cleared when it is opened', async t => {
  const { copy, to, own, part } = await writerAndCopy(t, 60)
  copy.fetch()
  await until('it is whole', () => copy.missing().blocks === 0)
  part()
  await copy.close()
  const again = await held(own, to, [
    [10, 20],
    [55, 99],
  ])
  await countsRight(again, [...span(0, 10), ...span(20, 55)])
})

test('what comes while it is counted is counted once', async t => {
  const { copy } = await writerAndCopy(t, 5000)
  copy.fetch(2500)
  await until('half is here', () => copy.blocks >= 2500)
  // with a gap, so that it has to be counted block by block
  await copy.core.clear(0, 1)
  copy.fetch()
  while (copy.missing().blocks > 1) await copy.count()
  const counted = [copy.blocks, copy.bytes]
  await copy.count()
  assert.deepEqual(counted, [copy.blocks, copy.bytes])
  assert.equal(copy.blocks, 4999)
})
