// A poll that is open while the space moves to another generation: votes that were written apart are carried over, and count by where
// they were written.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { until } from './support/cobox.ts'
import { actAs, askOf } from './support/poll-replicas.ts'
import { connectReplicas } from './support/replicas.ts'
import { converge, three } from './support/three-replicas.ts'

test('[D10] [D18] [D23] votes from before a new generation count, those that were carried over too, and the result can be counted again', {
  timeout: 180_000,
}, async t => {
  const { anna, ben, mallory } = await three(t)
  const everybody = [anna, ben, mallory]
  const poll = await actAs(anna, 'createPoll', { type: 'proposal', title: 'Stay?', earlyClose: 'anyone' })
  await actAs(anna, 'vote', { poll, choices: ['agree'] })
  await converge(everybody)
  await actAs(mallory, 'vote', { poll, choices: ['block'] })
  await converge(everybody)
  // Ben votes while he is away, in the log that the space leaves meanwhile
  for (const connection of [...ben.network.connections]) connection.close()
  await actAs(ben, 'vote', { poll, choices: ['disagree'] })
  await anna.live.space.append([{ type: 'members.remove', input: { member: mallory.keys.identity } }])
  await until('the space has moved on', () => anna.live.space.generation.number === 2, 60_000)
  await actAs(anna, 'vote', { poll, choices: ['abstain'] })
  connectReplicas(anna, ben)
  await until(
    'Ben is there, with his vote',
    async () => {
      await anna.live.space.update()
      return ben.live.space.generation.number === 2 && (await askOf(anna, 'poll', poll)).voted === 3
    },
    60_000,
  )
  const ofBen = (await askOf(ben, 'poll', poll)).mine
  assert.equal(ofBen.choices[0].name, 'disagree')
  await actAs(anna, 'close', { poll })
  await converge([anna, ben])
  for (const replica of [anna, ben]) {
    const { result, late } = await askOf(replica, 'result', poll)
    const points = Object.fromEntries(
      result.options.map(({ name, score }: { name: string; score: number }) => [name, score]),
    )
    // Mallory’s stands: nobody has struck it
    assert.deepEqual(points, { agree: 0, abstain: 1, disagree: 1, block: 1 })
    assert.equal(late, 0)
    const { ok, checks } = await askOf(replica, 'verify', poll)
    assert.ok(ok, JSON.stringify(checks))
  }
})
