// What a vote may be, for each type of poll, told as stories.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { declined, refused } from '../../../../test/support/app-harness.ts'
import { begin, household, points, vote } from '../../../../test/support/poll-story.ts'
import { pollAt } from './view.ts'

test('[D14] what is not well formed for its type is refused, with what is wrong', async () => {
  const space = await household()
  const option = ['Soup', 'Salad', 'Beans']
  const cases: [
    Record<string, unknown> & { type: string },
    string | null,
    readonly (readonly [number, number])[],
  ][] = [
    [{ type: 'proposal' }, 'CHOICES_UNFIT', []],
    [
      { type: 'proposal' },
      'CHOICES_UNFIT',
      [
        [0, 1],
        [1, 1],
      ],
    ],
    [{ type: 'proposal' }, 'VALUE_OUT_OF_RANGE', [[0, 2]]],
    [{ type: 'proposal' }, 'CHOICE_UNKNOWN', [[4, 1]]],
    [
      { type: 'choose', option, maxChoices: 2 },
      'CHOICE_TWICE',
      [
        [0, 1],
        [0, 1],
      ],
    ],
    [
      { type: 'choose', option, maxChoices: 2 },
      'CHOICES_UNFIT',
      [
        [0, 1],
        [1, 1],
        [2, 1],
      ],
    ],
    [{ type: 'choose', option, minChoices: 2 }, 'CHOICES_UNFIT', [[0, 1]]],
    [
      { type: 'dot_vote', option },
      'DOTS_OVERSPENT',
      [
        [0, 5],
        [1, 4],
      ],
    ],
    [
      { type: 'dot_vote', option },
      'VALUE_OUT_OF_RANGE',
      [
        [0, 10],
        [1, -2],
      ],
    ],
    [{ type: 'dot_vote', option }, 'CHOICES_UNFIT', []],
    [
      { type: 'dot_vote', option },
      null,
      [
        [0, 5],
        [1, 3],
      ],
    ],
    [{ type: 'score', option }, 'VALUE_OUT_OF_RANGE', [[0, 6]]],
    [{ type: 'score', option }, 'VALUE_OUT_OF_RANGE', [[0, -1]]],
    [{ type: 'score', option, minScore: -5 }, null, [[0, -5]]],
    [{ type: 'ranked_choice', option, ranks: 2 }, 'CHOICES_UNFIT', [[0, 1]]],
    [
      { type: 'ranked_choice', option, ranks: 2 },
      'RANKS_UNFIT',
      [
        [0, 1],
        [1, 3],
      ],
    ],
    [
      { type: 'ranked_choice', option, ranks: 2 },
      'RANKS_UNFIT',
      [
        [0, 1],
        [1, 1],
      ],
    ],
    [
      { type: 'ranked_choice', option, ranks: 2 },
      null,
      [
        [0, 2],
        [1, 1],
      ],
    ],
    [{ type: 'meeting', option: ['2026-12-05', '2026-12-06'] }, 'CHOICES_UNFIT', [[0, 2]]],
    [
      { type: 'meeting', option: ['2026-12-05', '2026-12-06'] },
      'VALUE_OUT_OF_RANGE',
      [
        [0, 2],
        [1, 3],
      ],
    ],
    [
      { type: 'meeting', option: ['2026-12-05', '2026-12-06'] },
      null,
      [
        [0, 2],
        [1, 0],
      ],
    ],
  ]
  for (const [input, code, ballot] of cases) {
    const poll = await begin(space, input)
    const { version } = (await pollAt(space.view, poll))!
    const body = { poll, version, prev: null, ballot, none: false, reason: '' }
    const voting = space.as('ben').write('decisions.vote', body)
    if (code === null) await voting
    else await refused(code as 'CHOICES_UNFIT', voting)
  }
})

test('[D14] votes are given in words: names, numbers of options, values, ranks in order', async () => {
  const space = await household()
  const option = ['Soup', 'Salad', 'Beans = green']
  const dots = await begin(space, { type: 'dot_vote', option })
  await vote(space, 'ben', dots, ['soup=3', '#2=0', 'Beans = green=5'])
  assert.deepEqual(await points(space, dots), { Soup: 3, Salad: 0, 'Beans = green': 5 })
  await declined('BAD_INPUT', vote(space, 'ben', dots, 'Soup'))
  await declined('CHOICE_UNKNOWN', vote(space, 'ben', dots, 'Meat=1'))
  const ranks = await begin(space, { type: 'ranked_choice', option })
  await vote(space, 'ben', ranks, ['Salad', '#3', 'Soup'])
  assert.deepEqual(await points(space, ranks), { Soup: 1, Salad: 3, 'Beans = green': 2 })
  const meeting = await begin(space, { type: 'meeting', option: ['2026-12-05', '2026-12-06T18:00+01:00'] })
  await vote(space, 'ben', meeting, ['2026-12-05=2', '2026-12-06T18:00+01:00=1'])
  assert.deepEqual(await points(space, meeting), { '2026-12-05': 2, '2026-12-06T18:00+01:00': 1 })
  const question = await begin(space, { type: 'question' })
  await refused('REASON_NEEDED', vote(space, 'ben', question, []))
  await vote(space, 'ben', question, [], { reason: 'Because of the roof.' })
  assert.equal((await space.ask('anna', 'decisions.result', { poll: question })).result.voted, 1)
})

test('[D15] none of the above is chosen alone, and where it is offered', async () => {
  const space = await household()
  const option = ['Soup', 'Salad']
  const without = await begin(space, { type: 'choose', option })
  await refused('NONE_NOT_OFFERED', vote(space, 'ben', without, [], { none: true }))
  const poll = await begin(space, { type: 'choose', option, noneOfTheAbove: true })
  await vote(space, 'ben', poll, [], { none: true })
  await vote(space, 'cleo', poll, 'Soup')
  const { result } = await space.ask('anna', 'decisions.result', { poll })
  assert.deepEqual(result.none, { voters: 1, voterPercent: 2500 })
  assert.equal(result.voted, 2)
  const { version } = (await pollAt(space.view, poll))!
  const both = { poll, version, prev: null, ballot: [[0, 1]], none: true, reason: '' }
  await refused('NONE_NOT_OFFERED', space.as('dora').write('decisions.vote', both))
})

test('[D16] a reason is given where the poll asks for one', async () => {
  const space = await household()
  const cases: [string, Record<string, string | null>][] = [
    ['off', { agree: null, disagree: null, block: null }],
    ['optional', { agree: null, disagree: null, block: null }],
    ['required', { agree: 'REASON_NEEDED', disagree: 'REASON_NEEDED', block: 'REASON_NEEDED' }],
    ['required_against', { agree: null, disagree: 'REASON_NEEDED', block: 'REASON_NEEDED' }],
    ['required_block', { agree: null, disagree: null, block: 'REASON_NEEDED' }],
  ]
  for (const [reason, codes] of cases) {
    const poll = await begin(space, { type: 'proposal', reason, reasonLimit: 20 })
    for (const [choice, code] of Object.entries(codes)) {
      if (code === null) await vote(space, 'ben', poll, choice)
      else await refused('REASON_NEEDED', vote(space, 'ben', poll, choice, { reason: ' ' }))
      const withReason = () => vote(space, 'ben', poll, choice, { reason: 'It is dear.' })
      if (reason === 'off') await refused('REASON_OFF', withReason())
      else await withReason()
    }
    if (reason !== 'off')
      await refused('REASON_LONG', vote(space, 'ben', poll, 'agree', { reason: 'x'.repeat(21) }))
  }
})
