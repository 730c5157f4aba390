// A space moves to another generation: who was removed reads nothing new, who was away finds the way, nothing is lost.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { skippedActions } from '../src/space/apply.ts'
import { until } from './support/cobox.ts'
import { connectReplicas, type Replica } from './support/replicas.ts'
import {
  agree,
  assertReads,
  cast,
  generationOf,
  household,
  isIn,
  put,
  remove,
} from './support/space-story.ts'

type Three = [Replica, Replica, Replica]

test('who is removed is left behind; the others go on, and read what was written before and after', async t => {
  const [anna, ben, cleo] = (await household(t, {
    anna: 'coordinator',
    ben: 'member',
    cleo: 'member',
  })) as Three
  connectReplicas(anna, ben)
  connectReplicas(anna, cleo)
  await isIn(ben, cleo)
  await put(ben, 'before.txt', 'written before')
  await agree(anna, ben, cleo)
  await remove(anna, 'cleo')
  await agree(anna, ben)
  await isIn(ben)
  await put(ben, 'after.txt', 'written after')
  await agree(anna, ben)
  for (const one of [anna, ben])
    await assertReads(one, { 'before.txt': 'written before', 'after.txt': 'written after' })
  assert.deepEqual([anna, ben, cleo].map(generationOf), [2, 2, 1])
  // also after a start of both, and apart
  for (const one of [anna, ben]) await one.restart()
  await assertReads(ben, { 'before.txt': 'written before', 'after.txt': 'written after' })
  await put(anna, 'later.txt', 'after a start')
  connectReplicas(anna, ben)
  await agree(anna, ben)
  await assertReads(ben, { 'later.txt': 'after a start' })
})

test('[M23] who was away during two generations finds the way, and brings everything along, once', async t => {
  const [anna, ben, cleo, dora] = (await household(t, {
    anna: 'coordinator',
    ben: 'member',
    cleo: 'member',
    dora: 'member',
  })) as [Replica, Replica, Replica, Replica]
  const part = connectReplicas(anna, ben)
  connectReplicas(anna, cleo)
  connectReplicas(anna, dora)
  await isIn(ben, cleo, dora)
  await put(ben, 'shared.txt', 'one')
  await agree(anna, ben, cleo, dora)
  part()
  await put(ben, 'shared.txt', 'two, by ben')
  for (let i = 0; i < 20; i++) await put(ben, `while-away-${i}.txt`, `written apart ${i}`)
  await ben.live.space.append([{ type: 'members.rename', input: { name: 'Ben B.' } }])
  await remove(anna, 'cleo')
  await put(anna, 'second.txt', 'in the second generation')
  await remove(anna, 'dora')
  assert.equal(generationOf(anna), 3)
  // in between ben starts anew
  await ben.restart()
  await anna.restart()
  await put(ben, 'one-more.txt', 'and another')
  connectReplicas(anna, ben)
  await agree(anna, ben)
  assert.equal(generationOf(ben), 3)
  for (const one of [anna, ben]) {
    for (let i = 0; i < 20; i++) await assertReads(one, { [`while-away-${i}.txt`]: `written apart ${i}` })
    await assertReads(one, { 'shared.txt': 'two, by ben', 'one-more.txt': 'and another' })
    const skipped = await one.live.space.skipped(true)
    assert.deepEqual(skipped, [])
    const files = await one.live.space.read(async view => {
      const found: string[] = []
      for await (const { key } of view.range({ name: 'files/entries' })) found.push(key)
      return found
    })
    assert.equal(files.length, 23, 'nothing is there twice')
  }
  await put(ben, 'goes-on.txt', 'ben writes in the third')
  await agree(anna, ben)
  await assertReads(anna, { 'goes-on.txt': 'ben writes in the third' })
})

test('[M24] who joins later reads what was written in all generations', async t => {
  const [anna, ben] = (await household(t, { anna: 'coordinator', ben: 'member' })) as [Replica, Replica]
  connectReplicas(anna, ben)
  await isIn(ben)
  await put(ben, 'first.txt', 'in the first')
  await agree(anna, ben)
  await anna.live.space.rotate()
  await agree(anna, ben)
  await isIn(ben)
  await put(ben, 'second.txt', 'in the second')
  await agree(anna, ben)
  await anna.live.space.rotate()
  await agree(anna, ben)
  const [emil] = (await cast(t, 'emil')) as [Replica]
  await anna.admit(emil)
  connectReplicas(ben, emil)
  await isIn(emil)
  await agree(anna, ben, emil)
  await assertReads(emil, { 'first.txt': 'in the first', 'second.txt': 'in the second' })
  await put(emil, 'third.txt', 'by emil')
  await agree(anna, ben, emil)
  await anna.live.space.rotate()
  await agree(anna, ben, emil)
  await assertReads(emil, { 'first.txt': 'in the first', 'third.txt': 'by emil' })
})

test('two coordinators who rotate apart end in one generation, with everything that anybody wrote', async t => {
  const [anna, ben, cleo, dora] = (await household(t, {
    anna: 'coordinator',
    ben: 'coordinator',
    cleo: 'member',
    dora: 'member',
  })) as [Replica, Replica, Replica, Replica]
  const parts = [connectReplicas(anna, ben), connectReplicas(anna, cleo), connectReplicas(anna, dora)]
  await isIn(ben, cleo, dora)
  await agree(anna, ben, cleo, dora)
  for (const part of parts) part()
  connectReplicas(anna, cleo)
  connectReplicas(ben, dora)
  await anna.live.space.rotate()
  await ben.live.space.rotate()
  await agree(anna, cleo)
  await agree(ben, dora)
  await isIn(cleo, dora)
  await put(anna, 'anna.txt', 'by anna')
  await put(cleo, 'cleo.txt', 'by cleo')
  await put(ben, 'ben.txt', 'by ben')
  await put(dora, 'dora.txt', 'by dora')
  await agree(anna, cleo)
  await agree(ben, dora)
  connectReplicas(anna, ben)
  connectReplicas(cleo, dora)
  await agree(anna, ben, cleo, dora)
  for (const one of [anna, ben, cleo, dora]) {
    await until('all files are there', async () => {
      let files = 0
      await one.live.space.readLong(async view => {
        files = 0
        for await (const _ of view.range({ name: 'files/entries' })) files++
      })
      return files === 4
    })
    await assertReads(one, {
      'anna.txt': 'by anna',
      'cleo.txt': 'by cleo',
      'ben.txt': 'by ben',
      'dora.txt': 'by dora',
    })
    let skipped = 0
    await one.live.space.read(async view => {
      skipped = 0
      for await (const _ of view.range(skippedActions)) skipped++
    })
    assert.equal(skipped, 0)
  }
})
