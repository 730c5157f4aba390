// What is sent when somebody changes a poll before the first vote.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changesOf, draftOf, wrongIn } from './edit-draft.ts'
import type { Definition, Poll } from './queries.ts'

function pollOf(definition: Partial<Definition>, more: Partial<Poll> = {}): Poll {
  return {
    closesAt: null,
    opensAt: null,
    ...more,
    definition: {
      type: 'choose',
      title: 'Lunch',
      details: '',
      options: [{ name: 'Soup' }, { name: 'Salad' }],
      tags: [],
      reason: 'optional',
      reasonLimit: 5000,
      quorum: 0,
      minChoices: 1,
      maxChoices: 1,
      dots: 8,
      minScore: 0,
      maxScore: 5,
      ranks: 2,
      seats: 1,
      method: 'scottish',
      target: 5,
      shuffled: false,
      noneOfTheAbove: false,
      hide: 'off',
      sealed: false,
      delegation: true,
      earlyClose: 'author',
      grace: 0,
      voters: { roles: [], people: [], tags: [] },
      weights: [],
      ...definition,
    },
  } as Poll
}

test('[D6] what is left as it was is not sent, whatever it is', () => {
  for (const type of [
    'choose',
    'score',
    'ranked_choice',
    'stv',
    'meeting',
    'proposal',
    'question',
  ] as const) {
    const poll = pollOf({ type, quorum: 3333, tags: ['money', 'house'], hide: 'until_voted' })
    assert.deepEqual(changesOf(poll, draftOf(poll)), {}, type)
    assert.deepEqual(wrongIn(poll, draftOf(poll)), [], type)
  }
})

test('[D6] a renamed option keeps its meaning and its threshold, a new one has none', () => {
  const poll = pollOf({
    type: 'proposal',
    options: [
      {
        name: 'Buy it',
        meaning: 'From the reserve',
        stand: 'agree',
        threshold: { test: 'gte', hundredths: 6667, against: 'votes' },
      },
      { name: 'Wait' },
    ],
  })
  const draft = draftOf(poll)
  draft.options = [
    { name: 'Later', was: null },
    { name: ' Buy it now ', was: 0 },
    { name: '', was: 1 },
  ]
  assert.deepEqual(changesOf(poll, draft), {
    options: [
      { name: 'Later' },
      {
        name: 'Buy it now',
        meaning: 'From the reserve',
        stand: 'agree',
        threshold: { test: 'gte', percent: 66.67, against: 'votes' },
      },
    ],
  })
})

test('[D2] who ranked all of the options ranks all of them still', () => {
  const poll = pollOf({ type: 'ranked_choice' })
  const draft = draftOf(poll)
  draft.options = [...draft.options, { name: 'Bread', was: null }]
  const { ranks } = changesOf(poll, draft) as { ranks: number }
  assert.equal(ranks, 3)
})

test('a date that there was is moved and not taken away, and what cannot be sent is named', () => {
  const poll = pollOf({}, { closesAt: Date.now() + 86_400_000 })
  const draft = {
    ...draftOf(poll),
    title: ' ',
    closes: '',
    quorum: '120',
    options: [
      { name: 'Soup', was: 0 },
      { name: 'Soup', was: null },
    ],
  }
  draft.numbers = { ...draft.numbers, maxChoices: 'many' }
  assert.deepEqual(wrongIn(poll, draft), ['title', 'options', 'closes', 'quorum', 'maxChoices'])
  const moved = { ...draftOf(poll), closes: '2099-12-31T18:00', quorum: '33,5', tags: 'money, money,' }
  assert.deepEqual(wrongIn(poll, moved), [])
  assert.deepEqual(changesOf(poll, moved), {
    closes: new Date('2099-12-31T18:00').getTime(),
    quorum: 33.5,
    tags: ['money'],
  })
})
