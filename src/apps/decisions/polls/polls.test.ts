// Beginning, changing and voting in polls, told as stories. SPEC.md has the numbers.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { declined, refused, keyOf } from '../../../../test/support/app-harness.ts'
import {
  begin,
  close,
  household,
  inMinutes,
  pass,
  points,
  vote,
} from '../../../../test/support/poll-story.ts'
import { pollAt } from './view.ts'

test('[D1] members begin polls and vote, readers do not; about a poll that is not there nothing is done', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'proposal', title: 'A new boiler' }, 'ben')
  await vote(space, 'anna', poll, 'agree')
  await vote(space, 'cleo', poll, 'Disagree')
  assert.deepEqual(await points(space, poll), { agree: 1, abstain: 0, disagree: 1, block: 0 })
  await refused('NOT_ALLOWED', begin(space, { type: 'check' }, 'rita'))
  await declined('NO_POLL', vote(space, 'anna', 'another', 'agree'))
  const body = { poll: 'another', version: keyOf('x'), prev: null, ballot: [[0, 1]], none: false, reason: '' }
  await refused('NO_POLL', space.as('ben').write('decisions.vote', body))
})

test('[D1] a poll stands in a thread that is there, and in no other', async () => {
  const space = await household()
  await refused('NO_THREAD', begin(space, { type: 'check', title: 'Nowhere', thread: 'another' }, 'ben'))
  const thread = await space.as('anna').act('decisions.startThread', { title: 'The roof' })
  const poll = await begin(space, { type: 'check', title: 'Mend it?', thread }, 'ben')
  assert.equal((await space.ask('cleo', 'decisions.poll', { poll })).thread, thread)
})

test('[D1] a poll is named by its id, the start of it, or its title', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'check', title: 'Stairs cleaned?' })
  await vote(space, 'ben', 'Stairs cleaned?', '#1')
  // ids of one device begin alike
  await vote(space, 'cleo', poll.slice(0, 12), 'yes')
  await begin(space, { type: 'check', title: 'Stairs cleaned?' })
  await declined('AMBIGUOUS', vote(space, 'dora', 'Stairs cleaned?', 'yes'))
  assert.deepEqual(await points(space, poll), { yes: 2 })
})

test('[D2] a poll that cannot be held is refused, with the reason', async () => {
  const space = await household()
  const unfit: [Record<string, unknown> & { type: string }, RegExp][] = [
    [{ type: 'choose', option: ['Soup'] }, /at least 2/],
    [{ type: 'choose', option: ['Soup', 'Soup'] }, /twice/],
    [{ type: 'choose', option: ['Soup', 'Salad'], maxChoices: 3 }, /does not fit/],
    [{ type: 'choose', option: ['Soup', 'Salad'], minChoices: 2, maxChoices: 1 }, /does not fit/],
    [{ type: 'score', option: ['Soup', 'Salad'], minScore: 5, maxScore: 5 }, /not below/],
    [{ type: 'ranked_choice', option: ['Soup', 'Salad'], ranks: 3 }, /more ranks/],
    [{ type: 'meeting', option: ['tomorrow'] }, /no day or time/],
    [{ type: 'meeting', option: ['2026-02-30'] }, /no day or time/],
    [{ type: 'meeting', option: ['2026-12-05T25:00'] }, /no day or time/],
    [{ type: 'meeting', option: ['2026-12-05'], noneOfTheAbove: true }, /none of the above/],
    [{ type: 'question', option: ['What?'] }, /no options/],
    [{ type: 'choose', option: ['Soup', 'Salad'], reason: 'required_block' }, /does not have/],
    [{ type: 'choose', options: [{ name: 'Soup', stand: 'agree' }, { name: 'Salad' }] }, /only the options/],
    [{ type: 'meeting', option: ['2026-12-05'], threshold: ['2026-12-05>=50'] }, /no thresholds/],
    [{ type: 'check', weight: ['ben=0'] }, /no weight/],
  ]
  for (const [input, why] of unfit)
    await assert.rejects(
      begin(space, input),
      (error: Error) => why.test(error.message),
      JSON.stringify(input),
    )
  await refused(
    'POLL_NOT_OFFERED',
    begin(space, { type: 'ranked_choice', sealed: true, option: ['Soup', 'Salad'] }),
  )
  for (const option of ['2026-12-05', '2026-12-05T18:30', '2026-12-05T18:30+01:00', '2026-12-05T18:30:00Z'])
    await begin(space, { type: 'meeting', option: [option] })
})

test('[D3] a poll can end: by a date that comes, or because somebody may close it', async () => {
  const space = await household()
  await refused('POLL_UNFIT', begin(space, { type: 'check', earlyClose: 'never' }))
  await declined('DATE_UNFIT', begin(space, { type: 'check', closes: '2020-01-01' }))
  await declined('BAD_INPUT', begin(space, { type: 'check', closes: 'soon' }))
  const [opens, closes] = [inMinutes(space, 60), inMinutes(space, 30)]
  await refused('POLL_UNFIT', begin(space, { type: 'check', opens, closes }))
  const poll = await begin(space, { type: 'check', closes: '2026-12-24T18:00:00Z' })
  assert.equal((await pollAt(space.view, poll))!.closesAt, Date.parse('2026-12-24T18:00:00Z'))
})

test('[D4] who may vote is pinned when the poll opens, by role, tag or name', async () => {
  const space = await household()
  const all = await begin(space, { type: 'check' })
  await space.admit('emil', 'member')
  await refused('NOT_A_VOTER', vote(space, 'emil', all, 'yes'))
  // no longer a coordinator’s poll only: the role that counts is that at the opening
  await space.as('anna').role('ben', 'coordinator')
  const board = await begin(space, { type: 'check', voterRole: ['coordinator'] })
  await space.as('anna').role('ben', 'member')
  await vote(space, 'ben', board, 'yes')
  await refused('NOT_A_VOTER', vote(space, 'cleo', board, 'yes'))
  await space.as('anna').act('decisions.tagVoter', { member: 'cleo', tags: ['house 3'] })
  const { members } = await space.ask('ben', 'decisions.voterTags')
  assert.deepEqual(
    members.map(({ name, tags }: { name: string; tags: string[] }) => [name, tags]),
    [['cleo', ['house 3']]],
  )
  const named = await begin(space, { type: 'check', voter: ['dora'], voterTag: ['house 3'] })
  await vote(space, 'cleo', named, 'yes')
  await vote(space, 'dora', named, 'yes')
  await refused('NOT_A_VOTER', vote(space, 'anna', named, 'yes'))
  const { voters } = (await pollAt(space.view, named))!
  assert.equal(voters, 2)
  await refused('NO_VOTERS', begin(space, { type: 'check', voterTag: ['nobody'] }))
  await refused('NOT_ALLOWED', space.as('ben').act('decisions.tagVoter', { member: 'ben', tags: ['board'] }))
})

test('[D4] a person who leaves stays a voter, and one who only reads never was', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'check' })
  await space.as('dora').leave()
  const { people, voters } = await space.ask('anna', 'decisions.poll', { poll })
  assert.equal(voters, 4)
  assert.deepEqual(people.map(({ name }: { name: string }) => name).sort(), ['anna', 'ben', 'cleo', 'dora'])
})

test('[D5] a poll is led by who began it, and by coordinators', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'check', closes: inMinutes(space, 60) }, 'ben')
  const closes = inMinutes(space, 120)
  await refused('NOT_POLL_AUTHOR', space.as('cleo').act('decisions.editPoll', { poll, title: 'Another' }))
  await refused('NOT_POLL_AUTHOR', space.as('cleo').act('decisions.extendPoll', { poll, closes }))
  await space.as('ben').act('decisions.editPoll', { poll, title: 'Mine' })
  await space.as('anna').act('decisions.extendPoll', { poll, closes })
  const { title, closesAt } = (await pollAt(space.view, poll))!
  assert.deepEqual({ title, closesAt }, { title: 'Mine', closesAt: closes })
})

test('[D6] options and rules freeze at the first vote; a vote counts for the version that was seen', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'choose', option: ['Soup', 'Salad'] })
  const apart = space.apart()
  await vote(apart, 'ben', poll, 'Soup')
  await space.as('anna').act('decisions.editPoll', { poll, option: ['Meat', 'Soup'] })
  assert.deepEqual(await space.meet(apart), ['POLL_CHANGED'])
  await vote(space, 'ben', poll, 'Soup')
  await refused(
    'POLL_FROZEN',
    space.as('anna').act('decisions.editPoll', { poll, option: ['Beans', 'Soup'] }),
  )
  assert.deepEqual(await points(space, poll), { Meat: 0, Soup: 1 })
  const again = await begin(space, { type: 'check' })
  const { definition } = await space.ask('anna', 'decisions.poll', { poll })
  const body = { poll: again, definition, opensAt: null, closesAt: null }
  await refused('POLL_FROZEN', space.as('anna').write('decisions.editPoll', body))
})

test('[D6] an edit pins anew who may vote', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'check', voter: ['anna'] })
  await space.as('anna').act('decisions.addVoters', { poll, people: ['ben'] })
  await space.as('anna').act('decisions.editPoll', { poll, voter: ['anna', 'cleo'] })
  const { people, voters } = await space.ask('anna', 'decisions.poll', { poll })
  assert.deepEqual(people.map(({ name }: { name: string }) => name).sort(), ['anna', 'cleo'])
  assert.equal(voters, 2)
  await refused('NOT_A_VOTER', vote(space, 'ben', poll, 'yes'))
})

test('[D7] what opens later takes no votes before; its date lets any member open it, and the first vote does', async () => {
  const space = await household()
  const opens = inMinutes(space, 60)
  const poll = await begin(space, { type: 'check', opens, closes: inMinutes(space, 600) })
  await refused('POLL_NOT_OPEN', vote(space, 'ben', poll, 'yes'))
  await refused('POLL_NOT_OPEN', space.as('ben').act('decisions.openPoll', { poll }))
  await space.admit('emil', 'member')
  pass(space, 60)
  await space.as('ben').act('decisions.openPoll', { poll })
  await vote(space, 'emil', poll, 'yes')
  await refused('POLL_OPEN', space.as('anna').act('decisions.openPoll', { poll }))
  const due = await begin(space, { type: 'check', opens: inMinutes(space, 60), voter: ['ben'] })
  pass(space, 60)
  await refused('NOT_A_VOTER', vote(space, 'cleo', due, 'yes'))
  await vote(space, 'ben', due, 'yes')
  assert.deepEqual(await points(space, due), { yes: 1 })
  const { entries } = await space.ask('anna', 'decisions.history', { poll: due })
  assert.deepEqual(
    entries.map(({ what }: { what: string }) => what),
    ['createPoll', 'openPoll', 'vote'],
  )
  const early = await begin(space, { type: 'check', opens: inMinutes(space, 60) }, 'cleo')
  await space.as('cleo').act('decisions.openPoll', { poll: early })
  await vote(space, 'ben', early, 'yes')
})

test('[D8] more voters are added by name, once, and nobody who only reads', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'check', voter: ['anna'] })
  const add = (people: string[], by = 'anna') => space.as(by).act('decisions.addVoters', { poll, people })
  await refused('NOT_POLL_AUTHOR', add(['ben'], 'ben'))
  await add(['ben', 'cleo'])
  await refused('ALREADY_A_VOTER', add(['ben']))
  await refused('NOT_FOUND', add(['rita']))
  await vote(space, 'ben', poll, 'yes')
  assert.equal((await space.ask('anna', 'decisions.poll', { poll })).voters, 3)
  await close(space, poll)
  await refused('POLL_CLOSED', add(['dora']))
})

test('[D9] a vote is its author’s, whatever it says', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'check', voter: ['anna', 'ben'] })
  const { version } = (await pollAt(space.view, poll))!
  const body = { poll, version, prev: null, ballot: [[0, 1]], none: false, reason: '' }
  const forged = { ...body, member: space.as('anna').member }
  await refused('ACTION_MALFORMED', space.as('cleo').write('decisions.vote', forged))
  await refused('NOT_A_VOTER', space.as('cleo').write('decisions.vote', body))
  await space.as('ben').write('decisions.vote', body)
  const { stances } = await space.ask('anna', 'decisions.stances', { poll })
  assert.deepEqual(
    stances.map(({ name }: { name: string }) => name),
    ['ben'],
  )
})

test('[D10] a vote may be changed, and the last one in order counts', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'proposal' })
  await vote(space, 'ben', poll, 'agree')
  await vote(space, 'ben', poll, 'block', { reason: 'It is too dear.' })
  assert.deepEqual(await points(space, poll), { agree: 0, abstain: 0, disagree: 0, block: 1 })
  const { stances } = await space.ask('anna', 'decisions.stances', { poll, all: true })
  assert.equal(stances.length, 2)
})

test('[D10] of two devices that were apart the later vote in order counts, and the person is told until they vote again', async () => {
  const space = await household()
  await space.as('ben').addDevice('phone')
  const poll = await begin(space, { type: 'proposal' })
  const apart = space.apart()
  const first = await vote(space, 'ben', poll, 'agree')
  await vote(apart, 'ben/phone', poll, 'disagree')
  assert.deepEqual(await space.meet(apart), [])
  assert.deepEqual(await points(space, poll), { agree: 0, abstain: 0, disagree: 1, block: 0 })
  const { mine, voted } = await space.ask('ben', 'decisions.poll', { poll })
  assert.equal(mine.over, first)
  assert.equal(voted, 1)
  await vote(space, 'ben', poll, 'agree')
  assert.equal((await space.ask('ben', 'decisions.poll', { poll })).mine.over, null)
})

test('[D10] a vote that follows what is not there is refused, and so is one too many', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'check' })
  const { version } = (await pollAt(space.view, poll))!
  const body = { poll, version, prev: 'x:1', ballot: [[0, 1]], none: false, reason: '' }
  await refused('VOTE_OUT_OF_LINE', space.as('ben').write('decisions.vote', body))
  for (let i = 0; i < 50; i++) await vote(space, 'ben', poll, 'yes')
  await refused('VOTED_TOO_OFTEN', vote(space, 'ben', poll, 'yes'))
})

test('[D13] a vote can be taken back', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'check' })
  const withdraw = () => space.as('ben').act('decisions.withdraw', { poll })
  await refused('NO_VOTE', withdraw())
  await vote(space, 'ben', poll, 'yes')
  await withdraw()
  await refused('NO_VOTE', withdraw())
  const { voted, iVoted, mine } = await space.ask('ben', 'decisions.poll', { poll })
  assert.deepEqual({ voted, iVoted, stands: mine.stands }, { voted: 0, iVoted: false, stands: false })
  await vote(space, 'ben', poll, 'yes')
  assert.deepEqual(await points(space, poll), { yes: 1 })
})
