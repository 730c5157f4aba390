// A member whose software lies about votes: whatever it appends is judged alike by everybody, told to its author, and moves no result.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stances } from '../src/apps/decisions/polls/view.ts'
import { skippedActions } from '../src/space/apply.ts'
import { actAs, askOf } from './support/poll-replicas.ts'
import { rawEntry, rawLogOf } from './support/raw-log.ts'
import { all, converge, three } from './support/three-replicas.ts'

test('[D9] [D12] [D14] [D18] votes that no honest device would append are skipped alike by all, with their codes, and no result moves', {
  timeout: 180_000,
}, async t => {
  const { anna, ben, mallory } = await three(t)
  const everybody = [anna, ben, mallory]
  const option = ['Soup', 'Salad']
  const dots = await actAs(anna, 'createPoll', {
    type: 'dot_vote',
    title: 'Dots',
    option,
    dots: 5,
    earlyClose: 'anyone',
  })
  const ranks = await actAs(anna, 'createPoll', { type: 'ranked_choice', title: 'Ranks', option })
  const others = await actAs(anna, 'createPoll', {
    type: 'proposal',
    title: 'Not hers',
    voter: [anna.keys.identity, ben.keys.identity],
  })
  const over = await actAs(anna, 'createPoll', { type: 'check', title: 'Over' })
  await actAs(anna, 'vote', { poll: dots, choices: ['Soup=5'] })
  await actAs(anna, 'vote', { poll: ranks, choices: ['Salad', 'Soup'] })
  await actAs(anna, 'vote', { poll: others, choices: ['agree'] })
  await actAs(anna, 'vote', { poll: over, choices: ['yes'] })
  await actAs(anna, 'close', { poll: over })
  await converge(everybody)
  const [seq] = (await all(anna.live.space, stances)).map(({ value }) => value.seq)
  const version = async (poll: string) => (await askOf(mallory, 'poll', poll)).version as string
  const body = async (poll: string, ballot: unknown, more: object = {}) => ({
    poll,
    version: await version(poll),
    prev: null,
    ballot,
    none: false,
    reason: '',
    ...more,
  })
  const voting = async (poll: string, ballot: unknown, more: object = {}) =>
    rawEntry('decisions.vote', await body(poll, ballot, more))
  const { definition } = await askOf(mallory, 'poll', dots)
  const define = (more: object) =>
    rawEntry('decisions.createPoll', {
      definition: { ...definition, ...more },
      thread: null,
      opensAt: null,
      closesAt: null,
    })
  const closing = (cut: unknown) => rawEntry('decisions.close', { poll: dots, cut })
  const annas = anna.live.space.writer
  const lies: [string, Buffer, string][] = [
    [
      'a vote in Anna’s name',
      await voting(dots, [[0, 1]], { member: anna.keys.identity }),
      'ACTION_MALFORMED',
    ],
    ['a vote that follows Anna’s', await voting(dots, [[0, 1]], { prev: 'x:1' }), 'VOTE_OUT_OF_LINE'],
    ['a vote where she is no voter', await voting(others, [[3, 1]]), 'NOT_A_VOTER'],
    ['a vote in a closed poll', await voting(over, [[0, 1]]), 'POLL_CLOSED'],
    [
      'a vote in no poll',
      rawEntry('decisions.vote', { ...(await body(dots, [[0, 1]])), poll: 'x' }),
      'NO_POLL',
    ],
    ['a vote for another version', await voting(dots, [[0, 1]], { version: 'f'.repeat(64) }), 'POLL_CHANGED'],
    [
      'more dots than there are',
      await voting(dots, [
        [0, 5],
        [1, 5],
      ]),
      'DOTS_OVERSPENT',
    ],
    [
      'negative dots, to have more for another',
      await voting(dots, [
        [0, 5],
        [1, -5],
      ]),
      'VALUE_OUT_OF_RANGE',
    ],
    ['a huge number of dots', await voting(dots, [[0, 2 ** 53]]), 'ACTION_MALFORMED'],
    ['a fraction of a dot', await voting(dots, [[0, 0.5]]), 'ACTION_MALFORMED'],
    [
      'the same option twice',
      await voting(dots, [
        [0, 3],
        [0, 3],
      ]),
      'CHOICE_TWICE',
    ],
    ['an option that is not there', await voting(dots, [[2, 1]]), 'CHOICE_UNKNOWN'],
    [
      'two first ranks',
      await voting(ranks, [
        [0, 1],
        [1, 1],
      ]),
      'RANKS_UNFIT',
    ],
    ['none of the above with dots', await voting(dots, [[0, 5]], { none: true }), 'NONE_NOT_OFFERED'],
    ['a vote taken back that is not there', await voting(dots, null), 'NO_VOTE'],
    ['a weight of a million', define({ weights: [[mallory.keys.identity, 10 ** 9]] }), 'ACTION_MALFORMED'],
    [
      'two weights',
      define({
        weights: [
          [mallory.keys.identity, 5],
          [mallory.keys.identity, 6],
        ],
      }),
      'POLL_UNFIT',
    ],
    ['a poll without end', define({ earlyClose: 'never' }), 'POLL_UNFIT'],
    [
      'another’s poll extended',
      rawEntry('decisions.extendPoll', { poll: dots, closesAt: 9e14 }),
      'NOT_POLL_AUTHOR',
    ],
    [
      'another’s poll edited',
      rawEntry('decisions.editPoll', { poll: dots, definition, opensAt: null, closesAt: null }),
      'NOT_POLL_AUTHOR',
    ],
    [
      'another’s poll opened again',
      rawEntry('decisions.reopenPoll', { poll: over, closesAt: null }),
      'NOT_POLL_AUTHOR',
    ],
    [
      'an outcome of her own',
      rawEntry('decisions.outcome', { poll: over, statement: 'Mine', option: null, review: null }),
      'NOT_POLL_AUTHOR',
    ],
    [
      'voters added',
      rawEntry('decisions.addVoters', { poll: others, people: [mallory.keys.identity], weight: 1000 }),
      'NOT_POLL_AUTHOR',
    ],
    [
      'Ben’s vote struck',
      rawEntry('decisions.strike', { poll: dots, member: ben.keys.identity, reason: 'x' }),
      'NOT_ALLOWED',
    ],
    ['a cut of what is not there', closing([[annas, seq! + 5000]]), 'CUT_FORGED'],
    ['a cut of a log of nobody', closing([['0'.repeat(64), 1]]), 'CUT_FORGED'],
    [
      'a cut that names a log twice',
      closing([
        [annas, 1],
        [annas, 1],
      ]),
      'CUT_FORGED',
    ],
    ['a cut with a place that is none', closing([[annas, -1]]), 'ACTION_MALFORMED'],
    [
      'a closing of what she may not close',
      rawEntry('decisions.close', { poll: ranks, cut: [] }),
      'NOT_POLL_AUTHOR',
    ],
    [
      'oneself named to speak for oneself',
      rawEntry('decisions.delegate', { to: mallory.keys.identity }),
      'DELEGATE_ONESELF',
    ],
    ['a stranger named', rawEntry('decisions.delegate', { to: 'e'.repeat(64) }), 'NOT_FOUND'],
    [
      'a tag for herself',
      rawEntry('decisions.tagVoter', { member: mallory.keys.identity, tags: ['board'] }),
      'NOT_ALLOWED',
    ],
  ]
  const before = await Promise.all([dots, ranks, others, over].map(poll => askOf(ben, 'result', poll)))
  const log = await rawLogOf(mallory)
  await log.append(lies.map(([, bytes]) => bytes))
  await converge(everybody)
  for (const replica of everybody) {
    const skipped = (await all(replica.live.space, skippedActions)).map(({ value }) => value.code)
    assert.deepEqual(
      skipped,
      lies.map(([, , code]) => code),
      replica.name,
    )
    assert.equal(replica.live.space.stop, null)
    const after = await Promise.all([dots, ranks, others, over].map(poll => askOf(replica, 'result', poll)))
    for (const [i, { result, late }] of after.entries())
      assert.deepEqual({ result, late }, { result: before[i].result, late: before[i].late })
  }
  // her own vote, put into a cut that leaves it out
  await actAs(mallory, 'vote', { poll: dots, choices: ['Salad=5'] })
  await converge(everybody)
  await log.append(closing([[annas, seq!]]))
  await converge(everybody)
  assert.equal((await all(ben.live.space, skippedActions)).at(-1)!.value.code, 'CUT_FORGED')

  // honest people go on, and what they decide can be counted again
  await actAs(ben, 'vote', { poll: dots, choices: ['Soup=2', 'Salad=3'] })
  await actAs(ben, 'close', { poll: dots })
  await converge(everybody)
  for (const replica of everybody) {
    const { ok, counted, checks } = await askOf(replica, 'verify', dots)
    assert.deepEqual({ ok, counted }, { ok: true, counted: 3 }, JSON.stringify(checks))
  }
})
