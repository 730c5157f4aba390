// What concerns a person of polls, and how those who have not voted are asked to.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refused, type StorySpace } from '../../../../test/support/app-harness.ts'
import { begin, close, household, inMinutes, pass, vote } from '../../../../test/support/poll-story.ts'
import type { Concern } from '../concerns.ts'

const HOUR = 60
const DAY = 24 * HOUR

async function concerns(space: StorySpace, who: string, days = 1): Promise<Concern[]> {
  return (await space.ask(who, 'decisions.concerns', { days })).concerns
}

/** What concerns somebody, in short. */
async function whatOf(space: StorySpace, who: string, days = 1): Promise<string[]> {
  return (await concerns(space, who, days)).map(({ what }) => what)
}

const nudge = (space: StorySpace, poll: string, by = 'anna') => space.as(by).act('decisions.nudge', { poll })

test('[R1] a poll that has opened concerns those who may vote and have not, and not who began it', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'proposal', title: 'A boiler', voter: ['anna', 'ben', 'cleo'] })
  const [one] = await concerns(space, 'ben')
  assert.deepEqual(
    [one!.id, one!.what, one!.title, one!.about, one!.due],
    [`opened ${poll} 1`, 'opened', 'A boiler', poll, null],
  )
  await vote(space, 'cleo', poll, 'agree')
  for (const who of ['anna', 'cleo', 'dora', 'rita']) assert.deepEqual(await whatOf(space, who), [], who)
  await space.as('cleo').act('decisions.withdraw', { poll })
  assert.deepEqual(await whatOf(space, 'cleo'), ['opened'])
  await close(space, poll)
  assert.deepEqual(await whatOf(space, 'ben'), [])
  await space.as('anna').act('decisions.reopenPoll', { poll })
  assert.equal((await concerns(space, 'ben'))[0]!.id, `opened ${poll} 2`)
})

test('[R2] a poll that closes soon concerns who has not voted, until it is too late; a later date anew', async () => {
  const space = await household()
  const closes = inMinutes(space, 3 * DAY)
  const poll = await begin(space, { type: 'check', closes })
  assert.deepEqual(await whatOf(space, 'ben'), ['opened'])
  assert.deepEqual(await whatOf(space, 'anna'), [])
  assert.deepEqual(await whatOf(space, 'ben', 7), ['closing'])
  pass(space, 2 * DAY + HOUR)
  await vote(space, 'cleo', poll, '#1')
  const [one] = await concerns(space, 'ben')
  assert.deepEqual([one!.what, one!.until], ['closing', closes])
  assert.deepEqual(await whatOf(space, 'anna'), ['closing'])
  assert.deepEqual(await whatOf(space, 'cleo'), [])
  await space.as('anna').act('decisions.extendPoll', { poll, closes: closes + 40 * HOUR * 60_000 })
  pass(space, 40 * HOUR)
  assert.notEqual((await concerns(space, 'ben'))[0]!.id, one!.id)
  pass(space, DAY)
  assert.deepEqual(await whatOf(space, 'ben'), [])
})

test('[R3] a poll whose date and grace have passed concerns who began it, until it is closed', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'check', closes: inMinutes(space, HOUR), graceMinutes: 30 }, 'ben')
  await vote(space, 'ben', poll, '#1')
  pass(space, HOUR + 29)
  assert.deepEqual(await whatOf(space, 'ben'), [])
  pass(space, 1)
  assert.deepEqual(await whatOf(space, 'ben'), ['close'])
  assert.deepEqual(await whatOf(space, 'anna'), [])
  await close(space, poll, 'ben')
  assert.deepEqual(await whatOf(space, 'ben'), [])
})

test('[R4] a poll that was to open by now concerns who began it', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'check', opens: inMinutes(space, HOUR) }, 'ben')
  assert.deepEqual(await whatOf(space, 'ben'), [])
  pass(space, HOUR)
  assert.deepEqual(await whatOf(space, 'ben'), ['open'])
  assert.deepEqual(await whatOf(space, 'cleo'), [])
  await space.as('ben').act('decisions.openPoll', { poll })
  assert.deepEqual(await whatOf(space, 'ben'), [])
  assert.deepEqual(await whatOf(space, 'cleo'), ['opened'])
})

test('[R5] an outcome comes up again on its day, for who began the poll and who wrote it', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'check' }, 'ben')
  await vote(space, 'ben', poll, '#1')
  await close(space, poll, 'ben')
  const review = new Date(inMinutes(space, 10 * DAY)).toISOString().slice(0, 10)
  await space.as('anna').act('decisions.outcome', { poll, statement: 'We try it', review })
  assert.deepEqual(await whatOf(space, 'ben'), [])
  pass(space, 10 * DAY)
  for (const who of ['ben', 'anna'])
    assert.equal((await concerns(space, who))[0]!.id, `review ${poll} ${review}`)
  assert.deepEqual(await whatOf(space, 'cleo'), [])
  await space.as('anna').act('decisions.outcome', { poll, statement: 'We keep it' })
  assert.deepEqual(await whatOf(space, 'ben'), [])
})

test('[R6] of one poll there is one concern at a time, and none for who is a reader by now', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'check', closes: inMinutes(space, 5 * HOUR) })
  await nudge(space, poll)
  assert.deepEqual(await whatOf(space, 'ben'), ['nudged'])
  await space.as('anna').act('members.role', { member: space.as('ben').member, role: 'reader' })
  assert.deepEqual(await whatOf(space, 'ben'), [])
})

test('[R7] who began it nudges those who have not voted, once a day, and the latest word counts', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'check', closes: inMinutes(space, 10 * DAY) }, 'ben')
  await refused('NOT_POLL_AUTHOR', nudge(space, poll, 'cleo'))
  await refused('NO_POLL', space.as('ben').write('decisions.nudge', { poll: `${'ab'.repeat(8)}:1` }))
  await vote(space, 'cleo', poll, '#1')
  await nudge(space, poll, 'ben')
  assert.deepEqual(await whatOf(space, 'dora'), ['nudged'])
  assert.deepEqual(await whatOf(space, 'ben'), ['nudged'])
  assert.deepEqual(await whatOf(space, 'cleo'), [])
  pass(space, DAY - 1)
  await refused('NUDGED_ALREADY', nudge(space, poll))
  const [first] = await concerns(space, 'dora')
  pass(space, 1)
  await nudge(space, poll)
  assert.notEqual((await concerns(space, 'dora'))[0]!.id, first!.id)
  pass(space, 8 * DAY + HOUR)
  assert.deepEqual(await whatOf(space, 'dora'), ['closing'])
  await nudge(space, poll)
  assert.deepEqual(await whatOf(space, 'dora'), ['nudged'])
  for (const who of ['anna', 'ben', 'dora']) await vote(space, who, poll, '#1')
  pass(space, 23 * HOUR - 1)
  await refused('NOBODY_TO_NUDGE', nudge(space, poll))
  pass(space, 2)
  await refused('POLL_OVER', nudge(space, poll))
  const { entries } = await space.ask('cleo', 'decisions.history', { poll })
  assert.equal(entries.filter(({ what }: { what: string }) => what === 'nudge').length, 3)
})

test('[R7] a nudge from a clock that is far ahead waits until its time has come', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'check' })
  const now = space.cast.now
  pass(space, 3 * DAY)
  await nudge(space, poll)
  space.cast.now = now
  assert.deepEqual(await whatOf(space, 'ben'), ['opened'])
  pass(space, 3 * DAY - HOUR + 1)
  assert.deepEqual(await whatOf(space, 'ben'), ['nudged'])
})

test('[R13] who is spoken for by a vote has nothing to do; by somebody who has not voted, when it closes soon', async () => {
  const space = await household()
  const name = (who: string, to: string, more = {}) =>
    space.as(who).act('decisions.delegate', { to: space.as(to).member, ...more })
  await name('ben', 'cleo')
  // a way that leads back: nobody speaks for them, and both are told when it closes soon
  await name('cleo', 'dora')
  await name('dora', 'cleo')
  const poll = await begin(space, { type: 'check', closes: inMinutes(space, 3 * DAY) })
  const own = await begin(space, { type: 'check', delegation: false, title: 'Each for themselves' })
  const about = async (who: string) =>
    (await concerns(space, who)).filter(one => one.about === poll).map(({ what }) => what)
  for (const who of ['ben', 'cleo', 'dora']) assert.deepEqual(await about(who), [], who)
  for (const who of ['ben', 'cleo', 'dora'])
    assert.ok((await concerns(space, who)).some(one => one.about === own))
  pass(space, 2 * DAY + HOUR)
  for (const who of ['ben', 'cleo', 'dora']) assert.deepEqual(await about(who), ['closing'], who)
  await vote(space, 'dora', poll, '#1')
  for (const who of ['ben', 'cleo', 'dora']) assert.deepEqual(await about(who), [], who)
  // no longer: the vote is taken back, or the word is
  await space.as('dora').act('decisions.withdraw', { poll })
  assert.deepEqual(await about('ben'), ['closing'])
  await vote(space, 'cleo', poll, '#1')
  assert.deepEqual(await about('ben'), [])
  await space.as('ben').act('decisions.undelegate', {})
  assert.deepEqual(await about('ben'), ['closing'])
  await name('ben', 'cleo', { poll })
  assert.deepEqual(await about('ben'), [])
})

test('[R13] who has named somebody that may not vote is told like anybody', async () => {
  const space = await household()
  await space.as('ben').act('decisions.delegate', { to: space.as('dora').member })
  await begin(space, { type: 'check', voter: ['ben', 'cleo'] })
  assert.deepEqual(await whatOf(space, 'ben'), ['opened'])
})
