// How polls look to people at a terminal.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decisions } from '../apps/decisions/index.ts'
import type { Schema } from './fields.ts'
import { show } from './views.ts'

const NOW = Date.parse('2026-12-01T12:00:00Z')
const look = { now: NOW, colour: false, input: {} }
const said = (words: string, query: keyof typeof decisions.queries, output: unknown) =>
  show(`decisions ${words}`, output, decisions.queries[query]!.output as Schema, look)

const row = (name: string, score: number, more: object = {}) => ({
  option: 0,
  name,
  score,
  voters: score,
  scorePercent: score * 2500,
  maxScorePercent: score * 5000,
  voterPercent: score * 2000,
  average: null,
  spread: [],
  rank: 1,
  threshold: null,
  ...more,
})
const result = {
  poll: 'p:1',
  title: 'A new boiler',
  type: 'proposal',
  state: 'closed',
  final: false,
  hidden: null,
  result: {
    options: [
      row('agree', 2, {
        threshold: { test: 'gte', hundredths: 6667, against: 'votes', part: 2, whole: 4, met: false },
      }),
      row('block\u001b[31m', 0),
    ],
    none: null,
    undecided: { voters: 1, voterPercent: 2000 },
    voters: 5,
    voted: 4,
    quorum: { hundredths: 5000, needed: 3, voted: 4, met: true },
    target: null,
    leading: ['agree'],
    carried: false,
  },
  delegated: 1,
  struck: [{ member: 'a', name: 'Dora', reason: 'Moved\nout', byName: 'Anna', at: NOW }],
  late: 1,
  lateCouldChange: true,
  closed: { id: 'x', by: 'a', byName: 'Anna', at: NOW },
  outcome: null,
}

test('a result says what it stands on, in numbers, and nothing in it steers the terminal', () => {
  const text = said('result', 'result', result)
  for (const part of [
    'Provisional: devices that were away may still change it. Closed by Anna',
    '4 people of 5 took part, 1 of them by somebody who speaks for them.',
    'Quorum 50 %: 4 of 3 needed, met.',
    'agree: at least 66.67 % of points; 2 of 4, not met.',
    'Not carried.',
    '! 1 vote came too late to count, and would change what is decided.',
    '! The vote of Dora was struck by Anna: Moved out',
    '(not voted)',
  ])
    assert.ok(text.includes(part), `${part}\n${text}`)
  assert.ok(!text.includes('\u001b'))
  const final = said('result', 'result', { ...result, final: true })
  assert.match(final, /^Final\. Closed by Anna/m)
  const hidden = said('result', 'result', { ...result, state: 'open', hidden: 'until_voted', result: null })
  assert.match(hidden, /when you have voted/)
})

test('empty answers say so', () => {
  assert.match(said('poll list', 'polls', { polls: [], next: null }), /^No polls\./)
  assert.equal(said('stances', 'stances', { stances: [], hidden: false }), 'Nobody has voted.\n')
  assert.equal(said('delegations', 'delegations', { delegations: [] }), 'Nobody speaks for anybody.\n')
})

test('what could not be confirmed is said', () => {
  const checks = [{ check: 'count', ok: false, detail: 'the recorded result is another one' }]
  const text = said('verify', 'verify', {
    poll: 'p',
    ok: false,
    final: true,
    checks,
    counted: 3,
    result: null,
  })
  assert.match(text, /count +DOES NOT HOLD +the recorded result is another one/)
  assert.match(text, /! The result does not hold\./)
})

test('a sealed poll says for which devices it waits, and when too few are left', () => {
  const teller = (name: string, more: object = {}) => ({
    member: name,
    name,
    device: name,
    deviceName: `${name}-laptop`,
    awaited: false,
    failed: false,
    gone: false,
    ...more,
  })
  const text = (waitsFor: string, tellers: object[]) =>
    said('result', 'result', {
      ...result,
      result: null,
      sealing: { waitsFor, threshold: 2, shares: 1, tellers },
    })
  const some = [
    teller('Ben', { awaited: true }),
    teller('Cleo', { gone: true, deviceName: '' }),
    teller('Ada'),
  ]
  assert.match(text('tellers', some), /have to be on once: Ben \(Ben-laptop\)\./)
  assert.match(text('shares', some), /1 of 2 devices .* any will do: Ben \(Ben-laptop\)\./)
  assert.match(text('closing', some), /by 2 of: Ben \(Ben-laptop\), Ada \(Ada-laptop\)\./)
  assert.match(text('lost', some), /no result: too few .* left\. Gone: Cleo\. Begin another poll\./)
})

test('[I3] [I13] polls held elsewhere say what was counted there, who took them in, and that nothing proves it', () => {
  const poll = {
    poll: 'ab12:0',
    title: 'Shall we\u001b[31m buy it?',
    type: 'proposal',
    tags: [],
    thread: null,
    author: 'Ada',
    at: NOW,
    closesAt: NOW,
    closedAt: Date.parse('2025-03-09T10:00:00Z'),
    anonymous: false,
    voters: 3,
    undecided: 1,
    from: 'loomio',
    by: 'ada',
    byName: 'Anna',
    importedAt: NOW,
    verifiable: false,
    highest: [
      { name: 'agree', score: 2 },
      { name: 'block', score: 0 },
    ],
    outcome: 'We do it.\n\nSoon.',
  }
  const text = said('imported list', 'importedPolls', { polls: [poll], next: 'ab12:0' })
  assert.match(
    text,
    /proposal +2025-03-09 +2 of 3 +agree 2, block 0 +We do it\. Soon\. +Anna\n\n.*nothing proves.*\nMore: --after ab12:0\n$/,
  )
  assert.ok(!text.includes('\u001b'))
  assert.match(said('imported list', 'importedPolls', { polls: [], next: null }), /^No polls/)
})
