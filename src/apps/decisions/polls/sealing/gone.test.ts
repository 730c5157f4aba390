// Tellers with more than one device, and tellers who have gone: whom a sealed poll waits for, and when it waits in vain.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refused, type StorySpace } from '../../../../../test/support/app-harness.ts'
import { begin, close, household, points, vote } from '../../../../../test/support/poll-story.ts'
import { nextWords, type Secrets, tellersWork } from '../../../../../test/support/sealed-story.ts'

const TELLERS = ['anna', 'ben', 'cleo']

interface Story {
  space: StorySpace
  poll: string
  secrets: Secrets
}

/** Anna, Ben and Cleo count, two of them are needed; Ben has a phone too. */
async function sealed(more: Record<string, unknown> = {}): Promise<Story> {
  const space = await household()
  await space.as('ben').addDevice('phone')
  const poll = await begin(space, { type: 'proposal', sealed: true, teller: TELLERS, ...more })
  return { space, poll, secrets: new Map() }
}

interface Told {
  waitsFor: string | null
  tellers: { name: string; deviceName: string; awaited: boolean; gone: boolean }[]
}

const told = async ({ space, poll }: Story): Promise<Told> =>
  (await space.ask('dora', 'decisions.result', { poll })).sealing
const awaitedIn = async (story: Story) =>
  (await told(story)).tellers.filter(({ awaited }) => awaited).map(({ deviceName }) => deviceName)
const goneIn = async (story: Story) =>
  (await told(story)).tellers.filter(({ gone }) => gone).map(({ name }) => name)
const revoke = ({ space }: Story, who: string, by = who) =>
  space.as(by).write('members.revokeDevice', { device: space.as(who).device })

test('[D33] [D34] a teller’s second device has nothing to do, and it is said which device is waited for', async () => {
  const story = await sealed()
  const { space, poll, secrets } = story
  const working = ['anna', 'ben/phone', 'cleo']
  await tellersWork(space, working, secrets)
  assert.equal(secrets.size, 2)
  assert.deepEqual(await awaitedIn(story), ['Ben’s laptop'])
  await assert.rejects(vote(space, 'dora', poll, 'agree'), /Awaited: ben \(Ben’s laptop\)/)
  await tellersWork(space, ['ben'], secrets)
  await tellersWork(space, [...working, 'ben'], secrets)
  assert.equal(secrets.size, 3)
  // whichever device people vote with, they have one vote
  for (const who of ['anna', 'ben', 'ben/phone', 'cleo']) await vote(space, who, poll, 'agree')
  await vote(space, 'ben', poll, 'block')
  await close(space, poll)
  await tellersWork(space, ['ben/phone', 'anna'], secrets)
  assert.deepEqual(await awaitedIn(story), ['Ben’s laptop', 'Cleo’s laptop'])
  assert.deepEqual(await nextWords(space, 'ben/phone', secrets), [])
  await tellersWork(space, ['ben'], secrets)
  assert.deepEqual(await points(space, poll), { agree: 2, abstain: 0, disagree: 0, block: 1 })
})

test('[D34] where a teller’s device has gone before the key stands there will be none, whatever other device is there', async () => {
  const story = await sealed()
  const { space, poll, secrets } = story
  // Ben’s laptop gives its key and deals, and is lost before it has confirmed
  await tellersWork(space, ['anna', 'ben'], secrets)
  assert.deepEqual(await awaitedIn(story), ['Cleo’s laptop'])
  await revoke(story, 'ben', 'ben/phone')
  assert.equal((await told(story)).waitsFor, 'lost')
  assert.deepEqual(await goneIn(story), ['ben'])
  await tellersWork(space, ['anna', 'cleo', 'ben/phone'], secrets)
  assert.equal((await told(story)).waitsFor, 'lost')
  assert.deepEqual(await awaitedIn(story), [])
  await assert.rejects(vote(space, 'dora', poll, 'agree'), { code: 'TELLERS_AWAITED' })
})

test('[D38] a teller’s device that has gone is not waited for, while enough others are there', async () => {
  const story = await sealed()
  const { space, poll, secrets } = story
  await tellersWork(space, TELLERS, secrets)
  for (const who of ['anna', 'ben', 'cleo']) await vote(space, who, poll, 'agree')
  await revoke(story, 'ben', 'ben/phone')
  assert.equal((await told(story)).waitsFor, 'closing')
  await close(space, poll)
  const { waitsFor } = await told(story)
  assert.deepEqual([waitsFor, await awaitedIn(story)], ['shares', ['Anna’s laptop', 'Cleo’s laptop']])
  await tellersWork(space, ['anna', 'ben/phone', 'cleo'], secrets)
  assert.deepEqual(await points(space, poll), { agree: 3, abstain: 0, disagree: 0, block: 0 })
  assert.equal((await told(story)).waitsFor, null)
})

test('[D38] when too few tellers are left it is said, and a share that was given before counts on', async () => {
  const story = await sealed()
  const { space, poll, secrets } = story
  await tellersWork(space, TELLERS, secrets)
  for (const who of ['anna', 'ben', 'dora']) await vote(space, who, poll, 'agree')
  await close(space, poll)
  const [share] = await nextWords(space, 'cleo', secrets)
  await space.as('cleo').write(share!.type, share!.body)
  await space.as('cleo').leave()
  assert.equal((await told(story)).waitsFor, 'shares')
  await revoke(story, 'ben', 'ben/phone')
  // Anna alone, with what Cleo gave
  assert.equal((await told(story)).waitsFor, 'shares')
  assert.deepEqual(await awaitedIn(story), ['Anna’s laptop'])
  await tellersWork(space, ['anna'], secrets)
  assert.deepEqual(await points(space, poll), { agree: 3, abstain: 0, disagree: 0, block: 0 })
})

test('[D38] who may only read counts for nothing until they may write again', async () => {
  const story = await sealed({ tellersNeeded: 3 })
  const { space, poll, secrets } = story
  await tellersWork(space, TELLERS, secrets)
  for (const who of ['anna', 'ben', 'dora']) await vote(space, who, poll, 'agree')
  await space.as('anna').role('cleo', 'reader')
  assert.deepEqual([(await told(story)).waitsFor, await goneIn(story)], ['lost', ['cleo']])
  await close(space, poll)
  const [share] = await nextWords(space, 'cleo', secrets)
  await refused('NOT_ALLOWED', space.as('cleo').write(share!.type, share!.body))
  assert.equal((await told(story)).waitsFor, 'lost')
  await space.as('anna').role('cleo', 'member')
  assert.equal((await told(story)).waitsFor, 'shares')
  await tellersWork(space, TELLERS, secrets)
  assert.deepEqual(await points(space, poll), { agree: 3, abstain: 0, disagree: 0, block: 0 })
})
