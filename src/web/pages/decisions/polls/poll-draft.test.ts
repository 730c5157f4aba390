// What is sent of a new poll: elections, sealed votes, who may vote, and what a template brings.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TEMPLATES } from '../../../../apps/decisions/templates/index.ts'
import { templates as de } from '../../../text/de/templates.ts'
import { templates as en } from '../../../text/en/templates.ts'
import { EMPTY, inputOf, neededOf, type PollDraft, reasonsOf, wrongIn } from './poll-draft.ts'
import { withTemplate } from './template-draft.ts'
import { usualTellers } from './usual-tellers.ts'

/** As the page reads them. */
const wordsOf = (words: object, template: string) => (key: string) =>
  (words as Record<string, Record<string, string> | undefined>)[template]?.[key]

const election: PollDraft = {
  ...EMPTY,
  type: 'stv',
  title: 'The board',
  options: ['Ada', 'Ben', 'Cleo'],
}

test('[D2] an election has fewer seats than candidates, and says how it is counted', () => {
  assert.deepEqual(wrongIn({ ...election, seats: '3' }), ['seats'])
  assert.deepEqual(wrongIn({ ...election, seats: '0' }), ['seats'])
  assert.deepEqual(wrongIn({ ...election, seats: 'two' }), ['numbers'])
  const { type, option, seats, method } = inputOf({ ...election, method: 'meek', sealed: true })
  assert.deepEqual([type, option, seats, method], ['stv', ['Ada', 'Ben', 'Cleo'], 2, 'meek'])
  assert.equal(inputOf({ ...election, sealed: true }).sealed, undefined, 'rankings cannot be sealed')
})

test('[D32] a sealed poll is sent without what a sealed poll cannot have', () => {
  const draft: PollDraft = {
    ...EMPTY,
    title: 'The treasurer',
    sealed: true,
    tellers: ['a', 'b', 'c'],
    hide: true,
    none: true,
    reason: 'required_block',
  }
  const { sealed, teller, tellersNeeded, delegation, hide, noneOfTheAbove, reason } = inputOf(draft)
  assert.deepEqual(
    [sealed, teller, tellersNeeded, delegation, hide, noneOfTheAbove, reason],
    [true, ['a', 'b', 'c'], 2, false, undefined, undefined, 'optional'],
  )
  assert.deepEqual(wrongIn({ ...draft, tellers: [] }), ['tellers'])
  assert.equal(neededOf({ ...draft, tellersNeeded: '3' }), 3)
  assert.equal(neededOf({ ...draft, tellersNeeded: '4' }), 2, 'not more than there are')
})

test('[D33] those who count are proposed as a node chooses them: up to five, coordinators first, never readers', () => {
  const members = ['f', 'e', 'd', 'c', 'b', 'a', 'r'].map(member => ({
    member,
    role: member === 'r' ? 'reader' : member === 'e' ? 'coordinator' : 'member',
  }))
  assert.deepEqual(usualTellers(members), ['e', 'a', 'b', 'c', 'd'])
})

test('[D4] everybody, coordinators, tags or people may vote', () => {
  const votersOf = (change: Partial<PollDraft>) => {
    const { voterRole, voter, voterTag } = inputOf({ ...EMPTY, title: 'x', ...change })
    return { voterRole, voter, voterTag }
  }
  const none = { voterRole: undefined, voter: undefined, voterTag: undefined }
  assert.deepEqual(votersOf({ voters: ['a'] }), none)
  assert.deepEqual(votersOf({ who: 'coordinators' }), { ...none, voterRole: ['coordinator'] })
  assert.deepEqual(votersOf({ who: 'people', voters: ['a'] }), { ...none, voter: ['a'] })
  assert.deepEqual(votersOf({ who: 'tags', voterTags: ['board'] }), { ...none, voterTag: ['board'] })
  assert.deepEqual(wrongIn({ ...EMPTY, title: 'x', who: 'people' }), ['voters'])
})

test('[D31] votes have weights, but not in an election', () => {
  const weights = [{ member: 'a', weight: '2,5' }]
  assert.deepEqual(inputOf({ ...EMPTY, title: 'x', weights }).weight, ['a=2.5'])
  assert.equal(inputOf({ ...election, weights }).weight, undefined)
  for (const wrong of [
    { member: '', weight: '2' },
    { member: 'a', weight: '0' },
    { member: 'a', weight: 'two' },
  ])
    assert.deepEqual(wrongIn({ ...EMPTY, title: 'x', weights: [wrong] }), ['weights'])
})

test('[D16] which reasons can be asked for follows the answers', () => {
  const answer = { name: 'Yes', stand: 'agree', meaning: '', prompt: '', needs: 'none', percent: '' } as const
  const draft: PollDraft = {
    ...EMPTY,
    title: 'x',
    answers: [answer, { ...answer, name: 'No', stand: 'disagree' }],
  }
  assert.deepEqual(reasonsOf(draft), ['off', 'optional', 'required', 'required_against'])
  assert.equal(inputOf({ ...draft, reason: 'required_block' }).reason, 'required')
  assert.deepEqual(wrongIn({ ...draft, answers: [answer, answer] }), ['answers'])
  assert.deepEqual(wrongIn({ ...draft, answers: [answer, { ...answer, name: 'No', needs: 'gte_votes' }] }), [
    'answers',
  ])
})

test('[E5] every template that comes with CoBox becomes a poll, in English word for word', () => {
  for (const { name, about, poll } of TEMPLATES) {
    const draft = withTemplate(name, wordsOf(en, name), { ...EMPTY, title: 'x', options: ['a', 'b', 'c'] })
    const typed = draft.options[0] === '' ? { ...draft, options: ['a', 'b', 'c'] } : draft
    assert.deepEqual(wrongIn(typed), [], name)
    const input = inputOf(typed)
    const said = Object.fromEntries(
      Object.keys(poll).map(key => [key, input[key as keyof typeof input]] as const),
    )
    assert.deepEqual(said, poll, name)
    assert.equal(wordsOf(en, name)('about'), about)
    assert.ok(wordsOf(en, name)('name'), name)
  }
})

test('a template speaks the language of the page, and leaves what was typed', () => {
  const before: PollDraft = { ...EMPTY, title: 'Hund im Haus', details: 'Ein kleiner.', closes: 'then' }
  const draft = withTemplate('consent', wordsOf(de, 'consent'), before)
  assert.deepEqual(
    [draft.title, draft.details, draft.closes, draft.answers?.map(({ name }) => name)],
    ['Hund im Haus', 'Ein kleiner.', 'then', ['Zustimmung', 'Enthaltung', 'Einwand']],
  )
  const back = withTemplate('', () => undefined, draft)
  assert.deepEqual([back.title, back.answers, back.type], ['Hund im Haus', null, 'proposal'])
})
