// Sealed polls as stories: tellers make a key, people vote, and the totals are opened without any vote.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { declined, refused, type StorySpace } from '../../../../../test/support/app-harness.ts'
import { begin, close, household, points, vote } from '../../../../../test/support/poll-story.ts'
import { nextWords, type Secrets, tellersWork } from '../../../../../test/support/sealed-story.ts'
import { dealOut } from '../../sealed/dealing.ts'
import { makeBallot, makeTellerKey } from '../../sealed/index.ts'
import { readPapers, voicesOf } from '../standing.ts'
import { definitionOf, pollAt, stancesOf } from '../view.ts'
import { recheck } from './describe.ts'
import { tellerDuties } from './duties.ts'
import { sealedBallots, sealedPollOf, sealings, setupOf, tellerWords, wordsIn } from './view.ts'

const ALL = ['anna', 'ben', 'cleo', 'dora']
const random = (size: number) => globalThis.crypto.getRandomValues(new Uint8Array(size))

interface Story {
  space: StorySpace
  poll: string
  secrets: Secrets
}

/** A sealed poll whose tellers are Anna, Ben and Cleo; two of them are needed. Its key stands. */
async function sealed(input: Record<string, unknown> & { type: string }, keyStands = true): Promise<Story> {
  const space = await household()
  const poll = await begin(space, { sealed: true, teller: ['anna', 'ben', 'cleo'], ...input })
  const secrets: Secrets = new Map()
  if (keyStands) await tellersWork(space, ALL, secrets)
  return { space, poll, secrets }
}

const result = ({ space, poll }: Story, who = 'anna') => space.ask(who, 'decisions.result', { poll })
const sealingOf = async (story: Story) => (await result(story)).sealing
const awaitedIn = async (story: Story): Promise<string[]> =>
  (await sealingOf(story)).tellers
    .filter((one: { awaited: boolean }) => one.awaited)
    .map(({ name }: { name: string }) => name)
    .sort()
const inLog = async ({ space, poll }: Story) => {
  const record = (await pollAt(space.view, poll))!
  const sealing = (await space.view.get(sealings, poll))!
  return {
    record,
    sealing,
    sealedPoll: sealedPollOf(sealing, record, await definitionOf(space.view, record))!,
  }
}

test('[D38] a sealed proposal: totals are known and verified, who voted is shown, and nobody’s choice', async () => {
  const story = await sealed({ type: 'proposal', title: 'A new boiler', threshold: ['agree>=50'] })
  const { space, poll, secrets } = story
  await vote(space, 'anna', poll, 'agree')
  await vote(space, 'ben', poll, 'block')
  await vote(space, 'cleo', poll, 'agree', { reason: 'It leaks.' })
  await vote(space, 'ben', poll, 'disagree')
  assert.equal((await result(story)).result, null)
  await close(space, poll)
  assert.equal((await sealingOf(story)).waitsFor, 'shares')
  assert.deepEqual(await awaitedIn(story), ['anna', 'ben', 'cleo'])
  assert.equal((await space.ask('dora', 'decisions.verify', { poll })).ok, false)
  const listed = async () => (await space.ask('anna', 'decisions.polls')).polls[0].final
  assert.equal(await listed(), false)
  // one of three is off for good
  await tellersWork(space, ['anna', 'cleo'], secrets)
  assert.equal(await listed(), true)
  assert.deepEqual(await points(space, poll), { agree: 2, abstain: 0, disagree: 1, block: 0 })
  const answer = await result(story)
  assert.deepEqual(
    [answer.final, answer.result.voted, answer.result.carried, answer.sealing.waitsFor],
    [true, 3, true, null],
  )
  assert.deepEqual(
    answer.result.options.map(({ voters }: { voters: number }) => voters),
    [2, 0, 1, 0],
  )
  const verified = await space.ask('dora', 'decisions.verify', { poll })
  assert.deepEqual([verified.ok, verified.counted], [true, 3])
  const { stances } = await space.ask('dora', 'decisions.stances', { poll, all: true })
  assert.equal(stances.length, 4)
  for (const one of stances) assert.deepEqual([one.choices, one.none], [null, false])
  assert.ok(stances.some(({ reason }: { reason: string }) => reason === 'It leaks.'))
  const { entries } = await space.ask('dora', 'decisions.history', { poll })
  for (const { choices } of entries) assert.equal(choices, null)
  for await (const { ballot } of stancesOf(space.view, poll, space.as('ben').member))
    assert.deepEqual(ballot, [])
})

test('[D32] choose, dots and scores are sealed, with weights; the totals are those of open votes', async () => {
  const kinds: [Record<string, unknown> & { type: string }, string[][]][] = [
    [{ type: 'choose', maxChoices: 2 }, [['Soup'], ['Soup', 'Salad'], ['Bread']]],
    [{ type: 'dot_vote', dots: 4 }, [['Soup=4'], ['Salad=1', 'Bread=2'], ['Soup=1']]],
    [{ type: 'score', minScore: -2, maxScore: 3 }, [['Soup=-2'], ['Salad=3', 'Bread=1'], ['Soup=3']]],
  ]
  for (const [kind, votes] of kinds) {
    const input = { ...kind, option: ['Soup', 'Salad', 'Bread'], weight: ['ben=2.5'] }
    const story = await sealed(input)
    const { space, poll, secrets } = story
    const open = await begin(space, input)
    for (const [i, choices] of votes.entries())
      for (const one of [poll, open]) await vote(space, ALL[i]!, one, choices)
    for (const one of [poll, open]) await close(space, one)
    await tellersWork(space, ALL, secrets)
    assert.deepEqual(await points(space, poll), await points(space, open))
    assert.equal((await space.ask('ben', 'decisions.verify', { poll })).ok, true)
  }
})

test('[D32] what cannot be sealed is refused, with the reason', async () => {
  const space = await household()
  const option = ['Soup', 'Salad']
  for (const type of ['check', 'count', 'ranked_choice', 'meeting', 'question'])
    await refused(
      'POLL_NOT_OFFERED',
      begin(space, {
        type,
        sealed: true,
        ...(type === 'meeting' && { option: ['2026-12-05'] }),
        ...(type === 'ranked_choice' && { option }),
      }),
    )
  const unfit: [Record<string, unknown> & { type: string }, RegExp][] = [
    [{ type: 'choose', option, delegation: true }, /speak for others/],
    [{ type: 'choose', option, noneOfTheAbove: true }, /none of the above/],
    [{ type: 'proposal', reason: 'required_block' }, /reason of some/],
    [{ type: 'score', option, threshold: ['Soup>=50 voters'] }, /how many people/],
    [{ type: 'proposal', weight: ['ben=2'], threshold: ['agree>=50 voters'] }, /how many people/],
    [{ type: 'dot_vote', option: Array.from({ length: 60 }, (_, i) => `${i}`), dots: 100 }, /too many/],
    [{ type: 'proposal', tellersNeeded: 5 }, /who counts/],
  ]
  for (const [input, why] of unfit)
    await assert.rejects(
      begin(space, { sealed: true, ...input }),
      (error: Error) => why.test(error.message),
      JSON.stringify(input),
    )
  const poll = await begin(space, { type: 'score', option, sealed: true, minScore: 1, teller: ['anna'] })
  await tellersWork(space, ALL, new Map())
  await declined('CHOICES_UNFIT', vote(space, 'ben', poll, 'Soup=2'))
  await refused('DELEGATION_OFF', space.as('ben').act('decisions.delegate', { to: 'anna', poll }))
  // a sealed poll may be hidden until it closes, which it is anyway
  await begin(space, { type: 'proposal', sealed: true, hide: 'until_closed' })
})

test('[D33] tellers are up to five, coordinators first, with one device each; or who is named', async () => {
  const space = await household()
  for (const who of ['emil', 'fred', 'gina']) await space.admit(who, 'member')
  await space.as('anna').addDevice('phone')
  await space.as('anna').role('gina', 'coordinator')
  const tellers = async (poll: string) => {
    const { definition } = await space.ask('anna', 'decisions.poll', { poll })
    return definition.sealing
  }
  const usual = await tellers(await begin(space, { type: 'proposal', sealed: true }))
  assert.equal(usual.threshold, 3)
  assert.equal(usual.tellers.length, 5)
  assert.deepEqual(
    usual.tellers
      .slice(0, 2)
      .map(({ device }: { device: string }) => device)
      .sort(),
    [space.as('anna').device, space.as('gina').device].sort(),
  )
  const named = await tellers(
    await begin(space, { type: 'proposal', sealed: true, teller: ['ben', 'cleo'], tellersNeeded: 1 }, 'ben'),
  )
  assert.deepEqual(named, {
    tellers: ['ben', 'cleo'].map(who => ({ member: space.as(who).member, device: space.as(who).device })),
    threshold: 1,
  })
  await refused('NOT_FOUND', begin(space, { type: 'proposal', sealed: true, teller: ['rita'] }))
})

test('[D33] only the teller’s own device writes a teller’s words, and each once', async () => {
  const story = await sealed({ type: 'proposal' }, false)
  const { space, poll, secrets } = story
  await space.as('ben').addDevice('phone')
  const [key] = await nextWords(space, 'ben', secrets)
  await refused('NOT_A_TELLER', space.as('ben/phone').write(key!.type, key!.body))
  assert.deepEqual(await nextWords(space, 'ben/phone', secrets), [])
  await refused('NOT_A_TELLER', space.as('dora').write(key!.type, key!.body))
  await refused('SEALED_UNSOUND', space.as('anna').write(key!.type, key!.body))
  await space.as('ben').write(key!.type, key!.body)
  await refused('TELLER_OUT_OF_TURN', space.as('ben').write(key!.type, key!.body))
  // no second key either, and nobody else’s as their own
  const sealing = (await space.view.get(sealings, poll))!
  const other = makeTellerKey(sealing.place, space.as('ben').device, random).message
  await refused('TELLER_OUT_OF_TURN', space.as('ben').write('decisions.tellerKey', { poll, key: other }))
  await refused('TELLER_OUT_OF_TURN', space.as('anna').write(key!.type, key!.body))
  const open = await begin(space, { type: 'proposal' })
  await refused('NOT_A_TELLER', space.as('ben').write(key!.type, { ...key!.body, poll: open }))
  await refused('NO_POLL', space.as('ben').write(key!.type, { ...key!.body, poll: 'another' }))
})

test('[D34] nobody votes before the key stands; who is waited for is named', async () => {
  const story = await sealed({ type: 'proposal' }, false)
  const { space, poll, secrets } = story
  assert.equal((await sealingOf(story)).waitsFor, 'tellers')
  await tellersWork(space, ['anna', 'cleo'], secrets)
  assert.deepEqual(await awaitedIn(story), ['ben'])
  await assert.rejects(
    vote(space, 'dora', poll, 'agree'),
    (error: { code?: string; message: string }) =>
      error.code === 'TELLERS_AWAITED' && /have to be on once\. Awaited: ben/.test(error.message),
  )
  await tellersWork(space, ALL, secrets)
  assert.equal((await sealingOf(story)).waitsFor, 'closing')
  await vote(space, 'dora', poll, 'agree')
})

test('[D34] a proven complaint ends it, and the dealer is named; a forged one is refused', async () => {
  const story = await sealed({ type: 'proposal' }, false)
  const { space, poll, secrets } = story
  for (const who of ['anna', 'ben', 'cleo'])
    for (const { type, body } of await nextWords(space, who, secrets)) await space.as(who).write(type, body)
  const dealings = new Map<string, { body: Record<string, unknown> }>()
  for (const who of ['anna', 'ben', 'cleo']) dealings.set(who, (await nextWords(space, who, secrets))[0]!)
  for (const who of ['ben', 'cleo'])
    await space.as(who).write('decisions.tellerDealing', dealings.get(who)!.body)
  // a dealing of somebody else
  await refused(
    'SEALED_UNSOUND',
    space.as('anna').write('decisions.tellerDealing', dealings.get('ben')!.body),
  )
  // Anna’s device deals as the rules want it, with a share for Ben that is another one: by its own hand, proofs and all
  const sealing = (await space.view.get(sealings, poll))!
  const setup = setupOf(sealing, await wordsIn(space.view, sealing))!
  const wrong = dealOut(
    setup,
    space.as('anna').device,
    { coefficients: [7n, 5n], values: [1n, 2n, 3n] },
    random,
  )
  await space.as('anna').write('decisions.tellerDealing', { poll, dealing: wrong })
  const [complaint] = await nextWords(space, 'ben', secrets)
  assert.equal(complaint!.type, 'decisions.tellerComplaint')
  const body = { ...complaint!.body, against: space.as('cleo').device }
  await refused('SEALED_UNSOUND', space.as('ben').write('decisions.tellerComplaint', body))
  await refused('SEALED_UNSOUND', space.as('cleo').write('decisions.tellerComplaint', complaint!.body))
  await space.as('ben').write('decisions.tellerComplaint', complaint!.body)
  const answer = await sealingOf(story)
  assert.equal(answer.waitsFor, 'failed')
  assert.deepEqual(
    answer.tellers
      .filter(({ failed }: { failed: boolean }) => failed)
      .map(({ name }: { name: string }) => name),
    ['anna'],
  )
  await declined('SEALING_FAILED', vote(space, 'dora', poll, 'agree'))
  assert.deepEqual(await nextWords(space, 'cleo', secrets), [])
})

test('[D34] who has confirmed can complain no more, and a broken confirmation is refused', async () => {
  const story = await sealed({ type: 'proposal' }, false)
  const { space, poll, secrets } = story
  for (let round = 0; round < 2; round++)
    for (const who of ['anna', 'ben', 'cleo'])
      for (const { type, body } of await nextWords(space, who, secrets)) await space.as(who).write(type, body)
  const [bens] = await nextWords(space, 'ben', secrets)
  await refused('SEALED_UNSOUND', space.as('anna').write(bens!.type, bens!.body))
  await space.as('ben').write(bens!.type, bens!.body)
  const one = {
    v: 1,
    secret: Buffer.alloc(32, 1).toString('base64'),
    proof: Buffer.alloc(64, 1).toString('base64'),
  }
  const body = { poll, against: space.as('anna').device, complaint: one }
  await refused('TELLER_OUT_OF_TURN', space.as('ben').write('decisions.tellerComplaint', body))
  await refused('SEALED_UNSOUND', space.as('cleo').write('decisions.tellerComplaint', body))
})

test('[D35] another’s ballot, a broken proof, an open vote and one for another version are refused', async () => {
  const story = await sealed({ type: 'choose', option: ['Soup', 'Salad'] })
  const { space, poll } = story
  const id = await vote(space, 'ben', poll, 'Soup')
  const ballot = (await space.view.get(sealedBallots, `${poll}\0${id}`))!
  const { record, sealedPoll } = await inLog(story)
  const body = { poll, version: record.version, prev: null, none: false, reason: '' }
  const write = (who: string, more: Record<string, unknown>) =>
    space.as(who).write('decisions.vote', { ...body, ...more })
  await refused('SEALED_UNSOUND', write('cleo', { ballot: [], sealed: ballot }))
  const bytes = Buffer.from(ballot.answers, 'base64')
  bytes[40]! ^= 1
  await refused(
    'SEALED_UNSOUND',
    write('ben', { ballot: [], sealed: { ...ballot, answers: bytes.toString('base64') } }),
  )
  await refused('ACTION_MALFORMED', write('cleo', { ballot: [[0, 1]] }))
  const mine = (of: typeof sealedPoll) => {
    const made = makeBallot(of, space.as('cleo').member, [1, 0], random)
    assert.ok(made.ok)
    return made.value
  }
  await refused('ACTION_MALFORMED', write('cleo', { ballot: [[0, 1]], sealed: mine(sealedPoll) }))
  await refused('ACTION_MALFORMED', write('cleo', { ballot: null, sealed: mine(sealedPoll) }))
  for (const other of [{ version: record.version.replace(/^./, '') }, { poll: 'x' }, { space: 'x' }])
    await refused('SEALED_UNSOUND', write('cleo', { ballot: [], sealed: mine({ ...sealedPoll, ...other }) }))
  await write('cleo', { ballot: [], sealed: mine(sealedPoll) })
  const open = await begin(space, { type: 'choose', option: ['Soup', 'Salad'] })
  const { version } = (await pollAt(space.view, open))!
  const bare = { ...body, poll: open, version, ballot: [[0, 1]], sealed: ballot }
  await refused('ACTION_MALFORMED', space.as('cleo').write('decisions.vote', bare))
})

test('[D35] a sealed vote is taken back, changed and late as others are', async () => {
  const story = await sealed({ type: 'choose', option: ['Soup', 'Salad'] })
  const { space, poll, secrets } = story
  for (const who of ALL) await vote(space, who, poll, 'Soup')
  await space.as('dora').act('decisions.withdraw', { poll })
  await vote(space, 'ben', poll, 'Salad')
  const apart = space.apart()
  await vote(apart, 'cleo', poll, 'Salad')
  await close(space, poll)
  await space.meet(apart)
  await tellersWork(space, ALL, secrets)
  assert.deepEqual(await points(space, poll), { Soup: 2, Salad: 1 })
  const { late, lateCouldChange } = await result(story)
  assert.deepEqual([late, lateCouldChange], [1, true])
})

test('[D36] a sealed poll keeps its tellers, and is not opened again', async () => {
  const story = await sealed({ type: 'proposal' })
  const { space, poll } = story
  for (const input of [{ teller: ['dora'] }, { sealed: false, hide: 'off' }, { tellersNeeded: 1 }])
    await refused('POLL_FROZEN', space.as('anna').act('decisions.editPoll', { poll, ...input }))
  await space.as('anna').act('decisions.editPoll', { poll, title: 'Another' })
  await vote(space, 'ben', poll, 'agree')
  await close(space, poll)
  await refused('SEALED_STAYS_CLOSED', space.as('anna').act('decisions.reopenPoll', { poll }))
})

test('[D37] a forged share is refused, and so is one before the closing, or of another teller', async () => {
  const story = await sealed({ type: 'proposal' })
  const { space, poll, secrets } = story
  for (const who of ['anna', 'ben', 'cleo']) await vote(space, who, poll, 'agree')
  const apart = space.apart()
  await close(apart, poll)
  const [share] = await nextWords(apart, 'ben', secrets)
  assert.equal(share!.type, 'decisions.tellerShare')
  await refused('TELLER_OUT_OF_TURN', space.as('ben').write(share!.type, share!.body))
  await close(space, poll)
  await refused('SEALED_UNSOUND', space.as('anna').write(share!.type, share!.body))
  await refused('NOT_A_TELLER', space.as('dora').write(share!.type, share!.body))
  await space.as('ben').write(share!.type, share!.body)
  await refused('TELLER_OUT_OF_TURN', space.as('ben').write(share!.type, share!.body))
  assert.equal((await result(story)).result, null)
})

test('[D37] fewer than three votes are never opened: no device makes a share, and one that is made is refused', async () => {
  const story = await sealed({ type: 'proposal' })
  const { space, poll, secrets } = story
  for (const who of ['anna', 'ben']) await vote(space, who, poll, 'agree')
  const apart = space.apart()
  await vote(apart, 'cleo', poll, 'agree')
  await close(apart, poll)
  const [share] = await nextWords(apart, 'cleo', secrets)
  await close(space, poll)
  await refused('FEW_BALLOTS', space.as('cleo').write(share!.type, share!.body))
  await tellersWork(space, ALL, secrets)
  const answer = await result(story)
  assert.deepEqual([answer.result, answer.final, answer.sealing.waitsFor], [null, false, 'few'])
  assert.equal((await space.ask('ben', 'decisions.verify', { poll })).ok, false)
})

test('[D37] no share is made before the closing is final', async () => {
  const story = await sealed({ type: 'proposal' })
  const { space, poll, secrets } = story
  for (const who of ['anna', 'ben', 'cleo']) await vote(space, who, poll, 'agree')
  space.freezeFinal()
  await close(space, poll)
  assert.equal((await sealingOf(story)).waitsFor, 'final')
  const before = space.apart()
  const duties = await tellerDuties(
    space.view,
    read =>
      read({
        ...before.view,
        get: async (of, key) => (of.name === sealings.name ? null : before.view.get(of, key)),
      }),
    space.as('ben').device,
  )
  assert.deepEqual(duties, [{ is: 'wait', poll }])
  assert.ok(secrets.size > 0)
})

test('[D38] what is changed in what the log holds is found', async () => {
  const story = await sealed({ type: 'choose', option: ['Soup', 'Salad'] })
  const { space, poll, secrets } = story
  for (const who of ['anna', 'ben', 'cleo']) await vote(space, who, poll, 'Soup')
  await close(space, poll)
  await tellersWork(space, ALL, secrets)
  const papers = await readPapers(space.view, (await pollAt(space.view, poll))!)
  const lying = (name: string, change: (value: never) => unknown) => ({
    range: space.view.range.bind(space.view),
    get: async (of: { name: string }, key: string) => {
      const value = await space.view.get(of, key)
      return (of.name === name && value !== null ? change(value as never) : value) as never
    },
  })
  const wrong = async (view: Parameters<typeof recheck>[0]) =>
    (await recheck(view, papers, voicesOf(papers))).wrong
  assert.deepEqual(await wrong(space.view), [])
  const totals = lying(sealings.name, (value: object) => ({ ...value, totals: [2, 1] }))
  assert.match((await wrong(totals)).join(), /totals are not what the shares open/)
  const swapped = lying(sealedBallots.name, (value: { answers: string }) => ({
    ...value,
    answers: `AAAA${value.answers.slice(4)}`,
  }))
  assert.match((await wrong(swapped)).join(), /ballot of .*proof does not hold/)
  const shares = lying(tellerWords.name, (value: { share?: object }) => ({
    ...value,
    ...(value.share && { share: { ...value.share, proof: Buffer.alloc(64, 1).toString('base64') } }),
  }))
  assert.match((await wrong(shares)).join(), /share of .*proof does not hold/)
})
