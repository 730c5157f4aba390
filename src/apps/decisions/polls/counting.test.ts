// What a result says, and who speaks for whom, told as stories.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { declined, refused, type StorySpace } from '../../../../test/support/app-harness.ts'
import { begin, close, household, points, vote } from '../../../../test/support/poll-story.ts'

const resultOf = async (space: StorySpace, poll: string) =>
  (await space.ask('anna', 'decisions.result', { poll })).result

test('[D19] shares are of all points, of the best option’s, and of all who may vote', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'choose', option: ['Soup', 'Salad', 'Beans'], maxChoices: 2 })
  await vote(space, 'anna', poll, ['Soup', 'Salad'])
  await vote(space, 'ben', poll, ['Soup'])
  await vote(space, 'cleo', poll, ['Soup', 'Beans'])
  const { options, undecided, leading, voted, voters } = await resultOf(space, poll)
  const { score, scorePercent, maxScorePercent, voterPercent, rank } = options[1]
  assert.deepEqual(
    { score, scorePercent, maxScorePercent, voterPercent, rank },
    { score: 1, scorePercent: 2000, maxScorePercent: 3333, voterPercent: 2500, rank: 2 },
  )
  assert.deepEqual(options[0].voterPercent, 7500)
  assert.deepEqual(
    { undecided, leading },
    { undecided: { voters: 1, voterPercent: 2500 }, leading: ['Soup'] },
  )
  assert.deepEqual({ voted, voters }, { voted: 3, voters: 4 })
})

test('[D19] a score has a mean among those who gave one, and how often each value was given', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'score', option: ['Soup', 'Salad'] })
  await vote(space, 'anna', poll, ['Soup=5', 'Salad=0'])
  await vote(space, 'ben', poll, ['Soup=2'])
  const { options } = await resultOf(space, poll)
  assert.deepEqual(
    options.map(({ score, average, spread }: Record<string, unknown>) => ({ score, average, spread })),
    [
      {
        score: 7,
        average: 3.5,
        spread: [
          { value: 2, voters: 1 },
          { value: 5, voters: 1 },
        ],
      },
      { score: 0, average: 0, spread: [{ value: 0, voters: 1 }] },
    ],
  )
})

test('[D19] an election is counted by stages: who reaches the quota is elected, and the surplus goes on', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'stv', option: ['Ada', 'Ben', 'Cleo'], seats: 2 })
  await vote(space, 'anna', poll, ['Ada', 'Cleo'])
  await vote(space, 'ben', poll, ['Ada', 'Cleo'])
  await vote(space, 'cleo', poll, ['Ada', 'Cleo'])
  await vote(space, 'dora', poll, ['Ben'])
  const open = await resultOf(space, poll)
  assert.deepEqual(await points(space, poll), { Ada: 3, Ben: 1, Cleo: 0 })
  assert.deepEqual(open.leading, open.election.elected)
  assert.deepEqual(
    open.election.stages.map(({ action, elected, nonTransferable }: Record<string, unknown>) => [
      action,
      elected,
      nonTransferable,
    ]),
    [
      ['first-preferences', ['Ada'], '0.00000'],
      ['surplus', [], '0.00001'],
      ['exclusion', ['Ben'], '1.00000'],
    ],
  )
  await close(space, poll)
  assert.deepEqual(await resultOf(space, poll), open)
  const { ok } = await space.ask('anna', 'decisions.verify', { poll })
  assert.equal(ok, true)
})

test('[D19] ranks give Borda points, a meeting has no undecided, a count has a target', async () => {
  const space = await household()
  const ranks = await begin(space, { type: 'ranked_choice', option: ['Soup', 'Salad', 'Beans'], ranks: 2 })
  await vote(space, 'anna', ranks, ['Salad', 'Soup'])
  await vote(space, 'ben', ranks, ['Salad', 'Beans'])
  assert.deepEqual(await points(space, ranks), { Soup: 1, Salad: 4, Beans: 1 })
  const meeting = await begin(space, { type: 'meeting', option: ['2026-12-05', '2026-12-06'] })
  await vote(space, 'anna', meeting, ['2026-12-05=2', '2026-12-06=0'])
  const { undecided, options } = await resultOf(space, meeting)
  assert.deepEqual([undecided, options[1].voters], [null, 0])
  const count = await begin(space, { type: 'count', target: 2 })
  await vote(space, 'anna', count, 'yes')
  await vote(space, 'ben', count, 'no')
  assert.deepEqual((await resultOf(space, count)).target, { needed: 2, reached: 1, met: false })
  await vote(space, 'ben', count, 'yes')
  assert.deepEqual((await resultOf(space, count)).target, { needed: 2, reached: 2, met: true })
})

test('[D20] a quorum counts who took part, and says the numbers', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'proposal', quorum: 50.01 })
  await vote(space, 'anna', poll, 'agree')
  await vote(space, 'ben', poll, 'abstain')
  const first = await resultOf(space, poll)
  assert.deepEqual(first.quorum, { hundredths: 5001, needed: 3, voted: 2, met: false })
  assert.equal(first.carried, false)
  await vote(space, 'cleo', poll, 'disagree')
  const { quorum, carried } = await resultOf(space, poll)
  assert.deepEqual({ met: quorum.met, carried }, { met: true, carried: true })
})

test('[D20] thresholds are compared exactly, against points or voters', async () => {
  const space = await household()
  const threshold = ['agree>=66.67', 'disagree<=33.33', 'block<=0', 'agree>=50 voters']
  const poll = await begin(space, { type: 'proposal', threshold: threshold.slice(0, 3) })
  assert.equal((await resultOf(space, poll)).carried, false)
  await vote(space, 'anna', poll, 'agree')
  await vote(space, 'ben', poll, 'agree')
  await vote(space, 'cleo', poll, 'disagree')
  // two of three is 66.66…%: not quite 66.67
  const { options, carried } = await resultOf(space, poll)
  assert.deepEqual(options[0].threshold, {
    test: 'gte',
    hundredths: 6667,
    against: 'votes',
    part: 2,
    whole: 3,
    met: false,
  })
  assert.deepEqual([options[2].threshold.met, options[3].threshold.met, carried], [false, true, false])
  await vote(space, 'dora', poll, 'agree')
  assert.equal((await resultOf(space, poll)).carried, true)
  const half = await begin(space, { type: 'proposal', threshold: threshold.slice(3) })
  await vote(space, 'anna', half, 'agree')
  assert.equal((await resultOf(space, half)).carried, false)
  await vote(space, 'ben', half, 'agree')
  assert.equal((await resultOf(space, half)).carried, true)
  await declined('BAD_INPUT', begin(space, { type: 'proposal', threshold: ['agree>66'] }))
  await declined('CHOICE_UNKNOWN', begin(space, { type: 'proposal', threshold: ['yes>=66'] }))
})

test('[D31] weights weigh points and not people', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'proposal', weight: ['ben=2.5', 'cleo=0.001'] })
  for (const who of ['anna', 'ben', 'cleo'])
    await vote(space, who, poll, who === 'ben' ? 'agree' : 'disagree')
  const { options } = await resultOf(space, poll)
  assert.deepEqual([options[0].score, options[0].voters, options[2].score], [2.5, 1, 1.001])
  assert.equal(options[0].voterPercent, 2500)
  await declined('BAD_INPUT', begin(space, { type: 'check', weight: ['ben=1000.001'] }))
  await declined('BAD_INPUT', begin(space, { type: 'check', weight: ['ben'] }))
  const { definition } = await space.ask('anna', 'decisions.poll', { poll })
  const huge = { ...definition, weights: [[space.as('ben').member, 1_000_001]] }
  await refused(
    'ACTION_MALFORMED',
    space.as('ben').write('decisions.createPoll', {
      definition: huge,
      thread: null,
      opensAt: null,
      closesAt: null,
    }),
  )
})

test('[D25] a person names somebody who is here, for a poll, a tag or all, and takes it back', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'check', tags: ['house'] })
  const name = (who: string, input: Record<string, string>) => space.as(who).act('decisions.delegate', input)
  await refused('DELEGATE_ONESELF', name('ben', { to: 'ben' }))
  await refused('NOT_FOUND', name('ben', { to: 'rita' }))
  await declined('NOT_FOUND', name('ben', { to: 'nobody' }))
  await refused('DELEGATION_UNFIT', name('ben', { to: 'cleo', poll, tag: 'house' }))
  const alone = await begin(space, { type: 'check', delegation: false })
  await refused('DELEGATION_OFF', name('ben', { to: 'cleo', poll: alone }))
  await name('ben', { to: 'anna' })
  await name('ben', { to: 'cleo', tag: 'house' })
  await name('ben', { to: 'dora', poll })
  const list = async () => {
    const { delegations } = await space.ask('anna', 'decisions.delegations')
    return delegations.map((one: Record<string, string>) => [
      one['fromName'],
      one['toName'],
      one['tag'],
      one['title'],
    ])
  }
  assert.deepEqual(await list(), [
    ['ben', 'anna', null, null],
    ['ben', 'cleo', 'house', null],
    ['ben', 'dora', null, 'A check'],
  ])
  await space.as('ben').act('decisions.undelegate', { tag: 'house' })
  await space.as('ben').act('decisions.undelegate', {})
  assert.deepEqual(await list(), [['ben', 'dora', null, 'A check']])
})

test('[D26] the narrower word counts before the wider one, and one’s own vote before all', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'proposal', tags: ['house'] })
  await vote(space, 'anna', poll, 'agree')
  await vote(space, 'cleo', poll, 'abstain')
  await vote(space, 'dora', poll, 'disagree')
  const ofBen = async () => {
    const { people } = await space.ask('anna', 'decisions.poll', { poll })
    return people
      .find(({ name }: { name: string }) => name === 'ben')
      .via.map(({ name }: { name: string }) => name)
  }
  const name = (input: Record<string, string>) => space.as('ben').act('decisions.delegate', input)
  await name({ to: 'anna' })
  assert.deepEqual(await ofBen(), ['anna'])
  await name({ to: 'cleo', tag: 'house' })
  assert.deepEqual(await ofBen(), ['cleo'])
  await name({ to: 'dora', poll })
  assert.deepEqual(await ofBen(), ['dora'])
  assert.deepEqual(await points(space, poll), { agree: 1, abstain: 1, disagree: 2, block: 0 })
  await space.as('ben').act('decisions.undelegate', { poll })
  assert.deepEqual(await ofBen(), ['cleo'])
  await vote(space, 'ben', poll, 'agree')
  assert.deepEqual(await ofBen(), [])
  assert.deepEqual(await points(space, poll), { agree: 2, abstain: 1, disagree: 1, block: 0 })
})

test('[D26] chains are followed, circles lead nowhere, and only voters pass it on', async () => {
  const space = await household()
  const name = (who: string, to: string) => space.as(who).act('decisions.delegate', { to })
  await name('ben', 'cleo')
  await name('cleo', 'dora')
  await name('dora', 'ben')
  const poll = await begin(space, { type: 'check' })
  await vote(space, 'anna', poll, 'yes')
  assert.deepEqual(await points(space, poll), { yes: 1 })
  await vote(space, 'dora', poll, 'yes')
  assert.deepEqual(await points(space, poll), { yes: 4 })
  const { delegated } = await space.ask('anna', 'decisions.result', { poll })
  assert.equal(delegated, 2)
  const without = await begin(space, { type: 'check', voter: ['ben', 'dora'] })
  await vote(space, 'dora', without, 'yes')
  assert.deepEqual(await points(space, without), { yes: 1 })
})

test('[D26] what a cut leaves out speaks for nobody', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'check' })
  await vote(space, 'anna', poll, 'yes')
  const apart = space.apart()
  await space.as('ben').act('decisions.delegate', { to: 'anna' })
  await close(apart, poll)
  await space.meet(apart)
  assert.deepEqual(await points(space, poll), { yes: 1 })
  // nor does what is said after the closing
  await space.as('cleo').act('decisions.delegate', { to: 'anna' })
  assert.equal((await space.ask('anna', 'decisions.verify', { poll })).ok, true)
  assert.deepEqual(await points(space, poll), { yes: 1 })
})

test('[D27] hiding until one has voted is a courtesy; until the closing it needs sealed votes', async () => {
  const space = await household()
  await refused('HIDING_NEEDS_SEALED', begin(space, { type: 'check', hide: 'until_closed' }))
  const poll = await begin(space, { type: 'proposal', hide: 'until_voted' })
  await vote(space, 'ben', poll, 'agree', { reason: 'Yes!' })
  const seen = async (who: string) => {
    const { result, hidden } = await space.ask(who, 'decisions.result', { poll })
    const { stances } = await space.ask(who, 'decisions.stances', { poll })
    const { entries } = await space.ask(who, 'decisions.history', { poll })
    return [hidden, result?.voted, stances[0].choices?.length, stances[0].reason, entries[1].choices?.length]
  }
  assert.deepEqual(await seen('anna'), ['until_voted', undefined, undefined, '', undefined])
  assert.deepEqual(await seen('ben'), [null, 1, 1, 'Yes!', 1])
  await close(space, poll)
  assert.deepEqual(await seen('anna'), [null, 1, 1, 'Yes!', 1])
})
