// Closing polls, and what comes after, told as stories: cuts, late votes, extension, reopening, strikes, outcomes.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { declined, refused, type StorySpace } from '../../../../test/support/app-harness.ts'
import {
  begin,
  close,
  household,
  inMinutes,
  pass,
  points,
  vote,
} from '../../../../test/support/poll-story.ts'
import { closings, pollAt } from './view.ts'

const resultOf = (space: StorySpace, poll: string) => space.ask('anna', 'decisions.result', { poll })

test('[D11] a vote that the closing had not heard of is kept, shown as late, and not counted', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'proposal', threshold: ['block<=0'] })
  await vote(space, 'anna', poll, 'agree')
  const apart = space.apart()
  await vote(apart, 'ben', poll, 'block')
  await close(space, poll)
  assert.deepEqual(await space.meet(apart), [])
  const { result, late, lateCouldChange } = await resultOf(space, poll)
  assert.deepEqual(
    { voted: result.voted, carried: result.carried, late, lateCouldChange },
    { voted: 1, carried: true, late: 1, lateCouldChange: true },
  )
  const { stances } = await space.ask('anna', 'decisions.stances', { poll })
  const ben = stances.find(({ name }: { name: string }) => name === 'ben')
  assert.deepEqual([ben.late, ben.counts, ben.choices[0].name], [true, false, 'block'])
})

test('[D11] the cut counts, not the order: what comes before the closing in order and outside of it is late too', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'proposal' })
  await vote(space, 'ben', poll, 'agree')
  const apart = space.apart()
  await close(apart, poll)
  await vote(space, 'ben', poll, 'disagree')
  await vote(space, 'cleo', poll, 'disagree')
  // the closing comes after both votes in order, and had heard of neither
  assert.deepEqual(await space.meet(apart), [])
  assert.deepEqual(await points(space, poll), { agree: 1, abstain: 0, disagree: 0, block: 0 })
  const { late, lateCouldChange } = await resultOf(space, poll)
  assert.deepEqual({ late, lateCouldChange }, { late: 2, lateCouldChange: true })
})

test('[D11] a vote that claims to be younger than the closing date is late, also before somebody closes', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'check', closes: inMinutes(space, 60) })
  const { version } = (await pollAt(space.view, poll))!
  const body = { poll, version, prev: null, ballot: [[0, 1]], none: false, reason: '' }
  await vote(space, 'cleo', poll, 'yes')
  pass(space, 61)
  await declined('POLL_OVER', vote(space, 'ben', poll, 'yes'))
  await space.as('ben').write('decisions.vote', body)
  assert.deepEqual(await points(space, poll), { yes: 1 })
  pass(space, 15)
  await close(space, poll, 'cleo')
  assert.deepEqual(await points(space, poll), { yes: 1 })
  assert.equal((await resultOf(space, poll)).late, 1)
})

test('[D12] a vote that claims to be younger than the closing is refused', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'check' })
  const { version } = (await pollAt(space.view, poll))!
  const body = { poll, version, prev: null, ballot: [[0, 1]], none: false, reason: '' }
  await close(space, poll)
  await declined('POLL_CLOSED', vote(space, 'ben', poll, 'yes'))
  await refused('POLL_CLOSED', space.as('ben').write('decisions.vote', body))
  assert.deepEqual(await points(space, poll), { yes: 0 })
})

test('[D17] after date and grace anybody closes who may vote; before, only who may close early', async () => {
  const space = await household()
  await space.admit('emil', 'member')
  const closes = inMinutes(space, 60)
  const input = { type: 'check', closes, graceMinutes: 10, voter: ['anna', 'ben', 'cleo'] }
  const [never, author, anyone] = [
    await begin(space, { ...input, earlyClose: 'never' }, 'ben'),
    await begin(space, { ...input, earlyClose: 'author' }, 'ben'),
    await begin(space, { ...input, earlyClose: 'anyone' }, 'ben'),
  ]
  for (const who of ['ben', 'anna']) await refused('CLOSE_TOO_EARLY', close(space, never, who))
  await refused('CLOSE_TOO_EARLY', close(space, author, 'cleo'))
  await refused('NOT_A_VOTER', close(space, anyone, 'emil'))
  await close(space, author, 'ben')
  await close(space, anyone, 'cleo')
  await refused('POLL_CLOSED', close(space, author, 'anna'))
  pass(space, 60)
  await refused('CLOSE_TOO_EARLY', close(space, never, 'cleo'))
  pass(space, 10)
  await close(space, never, 'cleo')
})

test('[D17] the first closing in order counts', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'check', earlyClose: 'anyone' })
  const apart = space.apart()
  await vote(space, 'ben', poll, 'yes')
  const first = await close(space, poll, 'ben')
  await close(apart, poll, 'cleo')
  assert.deepEqual(await space.meet(apart), ['POLL_CLOSED'])
  assert.equal((await pollAt(space.view, poll))!.closed!.id, first)
  assert.deepEqual(await points(space, poll), { yes: 1 })
})

test('[D18] a cut that names what is not there, or leaves out its author’s own vote, is refused', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'check', earlyClose: 'anyone' })
  await vote(space, 'ben', poll, 'yes')
  await vote(space, 'cleo', poll, 'yes')
  const [ben, cleo] = [space.as('ben').writer, space.as('cleo').writer]
  const place = async (who: string) => {
    const { stances } = await space.ask('anna', 'decisions.stances', { poll })
    return Number(stances.find(({ name }: { name: string }) => name === who).id.split(':')[1])
  }
  const [ofBen, ofCleo] = [await place('ben'), await place('cleo')]
  const forge = (cut: [string, number][]) => space.as('ben').write('decisions.close', { poll, cut })
  await refused(
    'CUT_FORGED',
    forge([
      [ben, ofBen],
      [cleo, ofCleo + 1],
    ]),
  )
  await refused('CUT_FORGED', forge([[ben, ofBen + 100]]))
  await refused(
    'CUT_FORGED',
    forge([
      [ben, ofBen],
      ['0'.repeat(64), 1],
    ]),
  )
  await refused(
    'CUT_FORGED',
    forge([
      [ben, ofBen],
      [cleo, ofCleo],
      [cleo, ofCleo],
    ]),
  )
  await refused('CUT_FORGED', forge([[cleo, ofCleo]]))
  await refused('CUT_FORGED', forge([]))
  // that ben had not heard of cleo cannot be refuted, and is shown
  await forge([[ben, ofBen]])
  const { late, lateCouldChange, result } = await resultOf(space, poll)
  assert.deepEqual(
    { late, lateCouldChange, voted: result.voted },
    { late: 1, lateCouldChange: false, voted: 1 },
  )
})

test('[D18] the closing pins everything that its author’s device knows', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'check' })
  for (const who of ['ben', 'cleo', 'dora']) await vote(space, who, poll, 'yes')
  await space.as('dora').act('decisions.delegate', { to: 'ben' })
  await close(space, poll)
  const { cut } = (await space.view.get(closings, poll))!
  assert.deepEqual(
    cut.map(([writer]) => writer),
    ['ben', 'cleo', 'dora'].map(who => space.as(who).writer).sort(),
  )
})

test('[D21] an open poll gets a later date, never an earlier one', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'check', closes: inMinutes(space, 60) })
  const extend = (closes: number) => space.as('anna').act('decisions.extendPoll', { poll, closes })
  await refused('DATE_UNFIT', extend(inMinutes(space, 30)))
  await extend(inMinutes(space, 120))
  pass(space, 90)
  await vote(space, 'ben', poll, 'yes')
  assert.deepEqual(await points(space, poll), { yes: 1 })
  await refused('CLOSE_TOO_EARLY', close(space, poll, 'cleo'))
  await close(space, poll)
  await refused('POLL_CLOSED', extend(inMinutes(space, 600)))
  const endless = await begin(space, { type: 'check' })
  await refused(
    'DATE_UNFIT',
    space.as('anna').act('decisions.extendPoll', { poll: endless, closes: inMinutes(space, 60) }),
  )
})

test('[D22] a poll that is opened again takes in what was late, and closes anew', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'check', closes: inMinutes(space, 60) })
  const apart = space.apart()
  await vote(apart, 'ben', poll, 'yes')
  await close(space, poll)
  await space.meet(apart)
  assert.deepEqual(await points(space, poll), { yes: 0 })
  const reopen = (by: string, closes?: number) =>
    space.as(by).act('decisions.reopenPoll', { poll, ...(closes !== undefined && { closes }) })
  await refused('NOT_POLL_AUTHOR', reopen('cleo'))
  await refused('DATE_UNFIT', reopen('anna', inMinutes(space, 10)))
  await reopen('anna', inMinutes(space, 600))
  await refused('POLL_OPEN', reopen('anna'))
  assert.deepEqual(await points(space, poll), { yes: 1 })
  await vote(space, 'cleo', poll, 'yes')
  await close(space, poll)
  const { result, late } = await resultOf(space, poll)
  assert.deepEqual({ voted: result.voted, late }, { voted: 2, late: 0 })
})

test('[D23] a leaver’s vote stands until a coordinator strikes it, with a reason that the result lists', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'proposal' })
  await vote(space, 'ben', poll, 'block')
  await vote(space, 'dora', poll, 'agree')
  const strike = (by: string, member: string) =>
    space.as(by).act('decisions.strike', { poll, member, reason: 'Moved out in May' })
  await refused('STILL_HERE', strike('anna', 'ben'))
  await space.as('ben').leave()
  await space.as('dora').leave()
  await refused('NOT_ALLOWED', strike('cleo', 'ben'))
  assert.deepEqual(await points(space, poll), { agree: 1, abstain: 0, disagree: 0, block: 1 })
  await strike('anna', 'ben')
  await refused('NO_VOTE', strike('anna', 'ben'))
  await close(space, poll)
  const { result, struck } = await resultOf(space, poll)
  assert.deepEqual({ voted: result.voted, voters: result.voters }, { voted: 1, voters: 4 })
  assert.deepEqual(
    struck.map(({ name, reason, byName }: Record<string, string>) => [name, reason, byName]),
    [['ben', 'Moved out in May', 'anna']],
  )
  await refused('POLL_CLOSED', strike('anna', 'dora'))
})

test('[D23] who comes back after their vote was struck votes again', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'check' })
  await vote(space, 'ben', poll, 'yes')
  await space.as('ben').leave()
  await space.as('anna').act('decisions.strike', { poll, member: 'ben', reason: 'Gone' })
  await space.admit('ben', 'member')
  assert.equal((await space.ask('ben', 'decisions.poll', { poll })).voted, 0)
  await vote(space, 'ben', poll, 'yes')
  assert.deepEqual(await points(space, poll), { yes: 1 })
  assert.equal((await space.ask('ben', 'decisions.poll', { poll })).voted, 1)
})

test('[D24] the outcome says what was decided, with option and day', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'choose', option: ['Soup', 'Salad'] }, 'ben')
  const decide = (by: string, more: Record<string, string>) =>
    space.as(by).act('decisions.outcome', { poll, statement: 'Soup it **is**.', ...more })
  await refused('POLL_OPEN', decide('ben', {}))
  await close(space, poll)
  await refused('NOT_POLL_AUTHOR', decide('cleo', {}))
  await declined('CHOICE_UNKNOWN', decide('ben', { option: 'Meat' }))
  await decide('ben', { option: 'Soup', review: '2027-01-31' })
  const { outcome } = await resultOf(space, poll)
  const { polls } = await space.ask('anna', 'decisions.polls')
  assert.equal(polls[0].outcome.statement, 'Soup it **is**.')
  assert.deepEqual(
    [outcome.statement, outcome.option, outcome.review, outcome.byName],
    ['Soup it **is**.', 0, '2027-01-31', 'ben'],
  )
})

test('[D28] a result is provisional until its closing can no longer be reordered', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'check' })
  await vote(space, 'ben', poll, 'yes')
  assert.equal((await resultOf(space, poll)).final, false)
  space.freezeFinal()
  await close(space, poll)
  const listed = async () => (await space.ask('anna', 'decisions.polls')).polls[0].final
  assert.deepEqual([(await resultOf(space, poll)).final, await listed()], [false, false])
  space.freezeFinal()
  assert.deepEqual([(await resultOf(space, poll)).final, await listed()], [true, true])
})

test('[D29] a closed poll is counted again; an open one has nothing to verify', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'score', option: ['Soup', 'Salad'], weight: ['ben=2.5'] })
  await vote(space, 'ben', poll, ['Soup=3', 'Salad=5'])
  await vote(space, 'cleo', poll, ['Soup=1', 'Salad=0'])
  const verify = () => space.ask('dora', 'decisions.verify', { poll })
  assert.equal((await verify()).ok, false)
  await close(space, poll)
  const { ok, checks, counted, final, result } = await verify()
  assert.deepEqual({ ok, counted, final }, { ok: true, counted: 2, final: true })
  assert.ok(checks.every((check: { ok: boolean }) => check.ok))
  assert.deepEqual(result, (await resultOf(space, poll)).result)
})

test('[D30] polls are listed newest first, by state, tag, type and thread, in pages', async () => {
  const space = await household()
  const thread = await space.as('ben').act('decisions.startThread', { title: 'Money' })
  const one = await begin(space, { type: 'check', title: 'One', tags: ['house'] })
  const two = await begin(space, {
    type: 'proposal',
    title: 'Two',
    thread,
    tags: ['house', 'money'],
  })
  const three = await begin(space, { type: 'check', title: 'Three', opens: inMinutes(space, 60) })
  await close(space, one)
  await vote(space, 'ben', two, 'agree')
  const list = async (input: Record<string, unknown>, who = 'ben') => {
    const { polls } = await space.ask(who, 'decisions.polls', input)
    return polls.map(({ title }: { title: string }) => title)
  }
  assert.deepEqual(await list({}), ['Three', 'Two', 'One'])
  assert.deepEqual(await list({ state: 'open' }), ['Two'])
  assert.deepEqual(await list({ state: 'closed' }), ['One'])
  assert.deepEqual(await list({ state: 'scheduled' }), ['Three'])
  assert.deepEqual(await list({ tag: 'house' }), ['Two', 'One'])
  assert.deepEqual(await list({ type: 'check' }), ['Three', 'One'])
  assert.deepEqual(await list({ thread }), ['Two'])
  const first = await space.ask('ben', 'decisions.polls', { limit: 2 })
  assert.deepEqual([first.polls[0].poll, first.polls[1].iVoted, first.polls[1].mayVote], [three, true, true])
  const second = await space.ask('ben', 'decisions.polls', { limit: 2, after: first.next })
  assert.deepEqual([second.polls[0].title, second.next], ['One', null])
})

test('[D30] all that happened to a poll is told in order, for its minutes', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'check', closes: inMinutes(space, 60) })
  await space.as('anna').act('decisions.editPoll', { poll, title: 'Better' })
  await vote(space, 'ben', poll, 'yes', { reason: 'Done' })
  await space.as('ben').act('decisions.withdraw', { poll })
  await space.as('anna').act('decisions.extendPoll', { poll, closes: inMinutes(space, 120) })
  await close(space, poll)
  await space.as('anna').act('decisions.outcome', { poll, statement: 'Nobody' })
  const { entries, next } = await space.ask('anna', 'decisions.history', { poll })
  const what = entries.map((entry: { what: string; byName: string }) => `${entry.what} ${entry.byName}`)
  assert.deepEqual(what, [
    'createPoll anna',
    'editPoll anna',
    'vote ben',
    'withdraw ben',
    'extendPoll anna',
    'close anna',
    'outcome anna',
  ])
  assert.equal(next, null)
  const page = await space.ask('anna', 'decisions.history', { poll, limit: 3 })
  const rest = await space.ask('anna', 'decisions.history', { poll, after: page.next })
  assert.deepEqual([...page.entries, ...rest.entries], entries)
})
