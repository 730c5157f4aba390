// Waiting for what the others have: it ends when it is here, when the time is over, or when nobody waits any more.
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { sync } from '../src/node/sync.ts'
import { until } from './support/cobox.ts'
import { connectReplicas, type Replica } from './support/replicas.ts'
import { household, isIn, put, read } from './support/space-story.ts'

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )

/** Anna and ben are connected; from then on ben's device tells how far it is as `progress` does. */
async function annaAndBen(t: TestContext): Promise<[Replica, Replica]> {
  const [anna, ben] = (await household(t, { anna: 'coordinator', ben: 'member' })) as [Replica, Replica]
  connectReplicas(anna, ben)
  await isIn(ben)
  await put(ben, 'a.txt', 'from ben')
  await until('they are linked', () => anna.live.openLinks().length === 1)
  assert.equal((await sync(anna.live, 30_000)).peers, 1)
  return [anna, ben]
}

const never = () => new Promise<never>(() => {})

test('a device that never says how far it is does not hold up whoever waits, longer than they said', async t => {
  const [anna, ben] = await annaAndBen(t)
  ben.live.progress = never
  const started = performance.now()
  assert.equal(await codeOf(sync(anna.live, 500)), 'SYNC_TIMEOUT')
  assert.ok(performance.now() - started < 5000)
})

test('whoever no longer waits for a device that says nothing is let go at once', async t => {
  const [anna, ben] = await annaAndBen(t)
  ben.live.progress = never
  const leaving = new AbortController()
  const waiting = codeOf(sync(anna.live, 0, leaving.signal))
  setImmediate(() => leaving.abort())
  const started = performance.now()
  assert.notEqual(await waiting, 'done')
  assert.ok(performance.now() - started < 5000)
})

test('a device that cannot tell how far it is says so, and is waited for until it can', async t => {
  const [anna, ben] = await annaAndBen(t)
  const { progress } = ben.live
  let asked = 0
  ben.live.progress = generation =>
    asked++ < 3 ? Promise.reject(new Error('its log is closing')) : progress.call(ben.live, generation)
  const [link] = anna.live.openLinks()
  assert.equal(await link!.ask(60_000), false)
  await put(ben, 'b.txt', 'also from ben')
  await sync(anna.live, 30_000)
  assert.ok(asked > 3)
  assert.equal(await read(anna, 'b.txt'), 'also from ben')
})
