// Who closes a sealed poll does not choose whose votes are opened: with two that they know, the third would be known too.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { begin, close, household, points, vote } from '../../../../../test/support/poll-story.ts'
import { tellersWork } from '../../../../../test/support/sealed-story.ts'

const ALL = ['anna', 'ben', 'cleo', 'dora']

async function voted() {
  const space = await household()
  const poll = await begin(space, { type: 'proposal', sealed: true, teller: ['anna', 'ben'] })
  const secrets = new Map<string, string>()
  await tellersWork(space, ALL, secrets)
  const cut: [string, number][] = []
  for (const who of ALL) {
    const seq = Number((await vote(space, who, poll, who === 'ben' ? 'block' : 'agree')).split(':')[1])
    cut.push([space.as(who).writer, seq])
  }
  return { space, poll, secrets, cut }
}

test('[D37] a closing that names three votes of four opens all four', async () => {
  const { space, poll, secrets, cut } = await voted()
  // Anna’s software leaves Dora out: she knows how she and Cleo have voted, and wants to know it of Ben
  await space.as('anna').write('decisions.close', { poll, cut: cut.slice(0, 3) })
  await tellersWork(space, ALL, secrets)
  assert.deepEqual(await points(space, poll), { agree: 3, abstain: 0, disagree: 0, block: 1 })
  const { result, late } = await space.ask('dora', 'decisions.result', { poll })
  assert.deepEqual([result.voted, late], [4, 0])
  assert.equal((await space.ask('dora', 'decisions.verify', { poll })).ok, true)
})

test('[D11] [D37] what comes after the closing in order is late; what its author had not seen, and comes before, counts', async () => {
  const { space, poll, secrets } = await voted()
  const [apart, later] = [space.apart(), space.apart()]
  await vote(later, 'cleo', poll, 'block')
  await close(apart, poll)
  await vote(space, 'dora', poll, 'abstain')
  await space.meet(apart)
  await space.meet(later)
  await tellersWork(space, ALL, secrets)
  assert.deepEqual(await points(space, poll), { agree: 2, abstain: 1, disagree: 0, block: 1 })
  assert.equal((await space.ask('dora', 'decisions.result', { poll })).late, 1)
  assert.equal((await space.ask('dora', 'decisions.verify', { poll })).ok, true)
})
