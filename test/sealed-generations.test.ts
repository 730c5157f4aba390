// Sealed polls while the space moves to another generation: because a voter goes, or a teller; while votes are cast, and while it is
// counted.
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { sealings, tellerWords } from '../src/apps/decisions/polls/sealing/view.ts'
import { skippedActions } from '../src/space/apply.ts'
import { until } from './support/cobox.ts'
import { actAs, askOf } from './support/poll-replicas.ts'
import { tellersAt, untilItWaitsFor } from './support/replica-tellers.ts'
import { connectReplicas, type Replica } from './support/replicas.ts'
import { all, converge, three } from './support/three-replicas.ts'

/** Three people whose devices do what tellers do. */
async function household(t: TestContext) {
  const replicas = await three(t)
  for (const replica of Object.values(replicas)) {
    const tellers = tellersAt(replica)
    t.after(() => tellers.close())
  }
  return replicas
}

async function sealed(by: Replica, tellers: readonly Replica[], needed: number): Promise<string> {
  return actAs(by, 'createPoll', {
    type: 'proposal',
    title: 'Stay?',
    sealed: true,
    teller: tellers.map(({ keys }) => keys.identity),
    tellersNeeded: needed,
  })
}

const vote = (replica: Replica, poll: string, choice: string) =>
  actAs(replica, 'vote', { poll, choices: [choice] })

/** Anna’s device puts somebody out, and the space moves on, for her. */
async function remove(anna: Replica, who: Replica, generation: number): Promise<void> {
  await anna.live.space.append([{ type: 'members.remove', input: { member: who.keys.identity } }])
  await until('the space has moved on', () => anna.live.space.generation.number === generation, 60_000)
}

const part = (replica: Replica) => {
  for (const connection of [...replica.network.connections]) connection.close()
}

async function untilHere(replica: Replica, generation: number): Promise<void> {
  await until(
    `${replica.name} is there`,
    async () => {
      await replica.live.space.update()
      return replica.live.space.generation.number === generation
    },
    60_000,
  )
}

async function pointsAt(replica: Replica, poll: string) {
  const { result, final, late } = await askOf(replica, 'result', poll)
  const points = result.options.map(({ score }: { score: number }) => score)
  return { points, voted: result.voted, final, late }
}

async function verified(replica: Replica, poll: string): Promise<void> {
  const { ok, checks } = await askOf(replica, 'verify', poll)
  assert.ok(ok, JSON.stringify(checks))
}

const skippedAt = async ({ live }: Replica) =>
  (await all(live.space, skippedActions)).map(({ value: { type, code } }) => `${type} ${code}`)

test('[D34] [D35] [D38] a voter and teller is removed while votes are cast: the key stays, and votes of before count with those that are carried over', {
  timeout: 180_000,
}, async t => {
  const { anna, ben, mallory } = await household(t)
  const poll = await sealed(anna, [anna, ben, mallory], 2)
  for (const replica of [anna, ben, mallory]) await untilItWaitsFor(replica, poll, 'closing')
  const keyOf = async (replica: Replica) => (await all(replica.live.space, sealings))[0]!.value.key
  const key = await keyOf(anna)
  await vote(anna, poll, 'agree')
  await vote(mallory, poll, 'block')
  await converge([anna, ben, mallory])
  // Ben votes while he is away, in the log that the space leaves meanwhile
  part(ben)
  await vote(ben, poll, 'disagree')
  await remove(anna, mallory, 2)
  await vote(anna, poll, 'abstain')
  connectReplicas(anna, ben)
  await untilHere(ben, 2)
  await until(
    'Ben’s vote is there',
    async () => {
      await anna.live.space.update()
      return (await askOf(anna, 'poll', poll)).voted === 3
    },
    60_000,
  )
  assert.equal(await keyOf(ben), key)
  await actAs(anna, 'close', { poll })
  for (const replica of [anna, ben]) await untilItWaitsFor(replica, poll, null)
  await converge([anna, ben])
  for (const replica of [anna, ben]) {
    // Mallory’s stands: nobody has struck it
    const { final, ...counted } = await pointsAt(replica, poll)
    assert.deepEqual(counted, { points: [0, 1, 1, 1], voted: 3, late: 0 })
    await verified(replica, poll)
    assert.deepEqual(await skippedAt(replica), [])
    const { tellers } = (await askOf(replica, 'result', poll)).sealing
    assert.deepEqual(
      tellers.map(({ gone }: { gone: boolean }) => gone),
      [anna, ben, mallory].map(one => one === mallory),
    )
  }
})

test('[D37] [D38] a teller is removed while it is counted: shares of before count on, none is made twice, and one that was made apart is carried over', {
  timeout: 180_000,
}, async t => {
  const { anna, ben, mallory } = await household(t)
  const poll = await sealed(anna, [anna, ben, mallory], 3)
  const two = await sealed(anna, [anna, ben, mallory], 3)
  const everybody = [anna, ben, mallory]
  for (const one of [poll, two])
    for (const replica of everybody) await untilItWaitsFor(replica, one, 'closing')
  for (const one of [poll, two]) for (const replica of everybody) await vote(replica, one, 'agree')
  await converge(everybody)
  // Ben is away when it is closed: the others give their shares
  part(ben)
  await actAs(anna, 'close', { poll })
  const sharesAt = async (replica: Replica) => {
    await replica.live.space.update()
    return (await askOf(replica, 'result', poll)).sealing.shares as number
  }
  await until('two have helped', async () => (await sharesAt(anna)) === 2, 60_000)
  await remove(anna, mallory, 2)
  assert.equal(await sharesAt(anna), 2)
  // the other one is closed when Mallory has gone, without having helped
  await actAs(anna, 'close', { poll: two })
  connectReplicas(anna, ben)
  await untilHere(ben, 2)
  for (const replica of [anna, ben]) await untilItWaitsFor(replica, poll, null)
  await converge([anna, ben])
  for (const replica of [anna, ben]) {
    assert.deepEqual((await pointsAt(replica, poll)).points, [3, 0, 0, 0])
    await verified(replica, poll)
    assert.equal((await askOf(replica, 'result', two)).sealing.waitsFor, 'lost')
    const shares = (await all(replica.live.space, tellerWords)).filter(
      ({ key, value }) => key.startsWith(poll) && value.share,
    )
    assert.equal(shares.length, 3)
    assert.deepEqual(await skippedAt(replica), [])
  }
})

test('[D34] [D37] [D39] what a teller’s device wrote in the log that the space leaves is carried over once, key and share alike', {
  timeout: 180_000,
}, async t => {
  const { anna, ben, mallory } = await three(t)
  const everybody = [anna, ben, mallory]
  const annas = tellersAt(anna)
  t.after(() => annas.close())
  const begun = tellersAt(ben)
  const poll = await sealed(anna, [anna, ben], 2)
  for (const replica of everybody) await untilItWaitsFor(replica, poll, 'closing')
  for (const replica of everybody) await vote(replica, poll, 'agree')
  await converge(everybody)
  // from here on Ben’s device does a teller’s work only when it is away
  begun.close()
  const next = await sealed(anna, [anna, ben], 1)
  await actAs(anna, 'close', { poll })
  await untilItWaitsFor(ben, next, 'tellers')
  await untilItWaitsFor(ben, poll, 'shares')
  part(ben)
  const away = tellersAt(ben)
  const saidBy = async (replica: Replica, of: string) => {
    await replica.live.space.update()
    const key = `${of}\0${ben.keys.device.publicKey}`
    return (await all(replica.live.space, tellerWords)).find(one => one.key === key)?.value ?? {}
  }
  await until(
    'Ben has written both',
    async () => Boolean((await saidBy(ben, next)).key && (await saidBy(ben, poll)).share),
    60_000,
  )
  const [{ key }, { share }] = [await saidBy(ben, next), await saidBy(ben, poll)]
  assert.deepEqual(await saidBy(anna, next), {})
  away.close()
  await remove(anna, mallory, 2)
  const back = tellersAt(ben)
  t.after(() => back.close())
  connectReplicas(anna, ben)
  await untilHere(ben, 2)
  for (const replica of [anna, ben]) {
    await untilItWaitsFor(replica, poll, null)
    await untilItWaitsFor(replica, next, 'closing')
  }
  await converge([anna, ben])
  for (const replica of [anna, ben]) {
    assert.deepEqual([(await saidBy(replica, next)).key, (await saidBy(replica, poll)).share], [key, share])
    assert.deepEqual((await pointsAt(replica, poll)).points, [3, 0, 0, 0])
    await verified(replica, poll)
    assert.deepEqual(await skippedAt(replica), [])
  }
})
