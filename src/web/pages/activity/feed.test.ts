// What has happened, in order, by day, and in the words of its kind.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { members } from '../../../apps/members/index.ts'
import { byDay, dayOf, happenings, SENTENCES, sentenceOf } from './feed.ts'

const entry = (what: string, more = {}) => ({
  entry: '1',
  what: `members.${what}`,
  at: 0,
  by: 'a'.repeat(64),
  byName: 'Anna',
  whom: 'b'.repeat(64),
  whomName: 'Zoë',
  ...more,
})

test('each entry that the audit log can have has a sentence with what belongs in it', () => {
  assert.deepEqual(sentenceOf(entry('admit', { detail: 'reader, invitation abc' })).values['role'], 'reader')
  const again = sentenceOf(entry('admit', { detail: 'device phone, old' }))
  assert.deepEqual([again.words, again.values['device']], ['admitDevice', 'phone, old'])
  const invited = sentenceOf(entry('invite', { detail: `${'c'.repeat(64)}, member` })).values
  assert.deepEqual([invited['invite'], invited['role']], ['cccccccc', 'member'])
  const named = sentenceOf(entry('trustees', { detail: '3 of 5' })).values
  assert.deepEqual([named['threshold'], named['count']], ['3', '5'])
  assert.equal(
    sentenceOf(entry('replace', { detail: 'in place of dddddddddddddddd' })).values['old'],
    'dddddddd',
  )
  assert.equal(sentenceOf(entry('begin', { detail: '4' })).values['number'], '4')
  assert.equal(sentenceOf(entry('role', { detail: 'coordinator' })).values['role'], 'coordinator')
})

test('no kind of entry falls through, and what a newer CoBox writes is shown as it is', () => {
  for (const words of SENTENCES) {
    if (words === 'unknown' || words === 'admitDevice') continue
    assert.ok(Object.hasOwn(members.actions, words), words)
    const detail = words === 'admit' ? 'member, invitation x' : 'x'
    assert.equal(sentenceOf(entry(words, { detail })).words, words)
  }
  const newer = sentenceOf(entry('crowned', { detail: 'queen' }))
  assert.equal(newer.words, 'unknown')
  assert.equal(newer.values['what'], 'members.crowned Zoë queen')
})

test('who has no name is shown by the start of their key, and one’s own device is told from another’s', () => {
  const own = sentenceOf(entry('revokeDevice', { byName: '', whom: 'a'.repeat(64), detail: 'device phone' }))
  assert.deepEqual([own.values['who'], own.values['own'], own.values['device']], ['aaaaaaaa', 'yes', 'phone'])
  assert.equal(sentenceOf(entry('revokeDevice')).values['own'], 'no')
})

test('the newest comes first, in groups of a day, and any time that a peer claims is a time', () => {
  const noon = new Date(2026, 10, 23, 12).getTime()
  const at = (time: number, number: number) => ({ ...entry('leave', { at: time }), entry: String(number) })
  const audit = [at(noon, 1), at(noon + 1000, 2), at(noon - 24 * 3600_000, 3), at(Number.MAX_SAFE_INTEGER, 4)]
  const all = happenings('s', { audit, skipped: [], jobs: [] })
  const shown = byDay(all, 3).map(({ day, of }) => [day, of.map(({ id }) => id)])
  assert.deepEqual(shown.slice(1), [[dayOf(noon), ['s/audit/2', 's/audit/1']]])
  assert.doesNotThrow(() => all.map(({ at }) => new Date(at).toISOString()))
})
