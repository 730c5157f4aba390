// Threads, comments and tasks as they are shown in a terminal.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { threadViews } from './views-threads.ts'

const NOW = Date.parse('2026-11-30T12:00:00Z')
const [ADA, BEN] = ['a'.repeat(64), 'b'.repeat(64)]
const look = { now: NOW, colour: false, input: {} }
const people = [
  { member: ADA, name: 'Ada' },
  { member: BEN, name: 'Ben\u001b[2J' },
]

test('a comment is shown with names, what it answers, and that it was changed', () => {
  const comment = {
    comment: 'c:2',
    order: 3,
    reply: 'c:1',
    by: ADA,
    at: NOW - 60_000,
    text: `See @[${BEN}],\nand @[${'e'.repeat(64)}] \u001b[31m`,
    files: [{ path: 'plans/roof.pdf', version: 'v' }],
    version: 'c:3',
    edits: 2,
    apart: true,
    discarded: null,
    reactions: [{ reaction: '👍', members: [BEN] }],
  }
  assert.equal(
    threadViews['decisions comment list']({ comments: [comment], people }, look),
    'Ada, 1 min ago  c:2  answers c:1\n' +
      'See @Ben,\nand @eeeeeeeeee \n' +
      '  changed: 2 times; the last one had not seen the one before: see the history\n' +
      '  files: plans/roof.pdf\n' +
      '  reactions: 👍 Ben\n',
  )
})

test('a discarded comment is told as such', () => {
  const comment = {
    comment: 'c:2',
    order: 3,
    reply: null,
    by: ADA,
    at: NOW,
    text: '',
    files: [],
    version: 'c:3',
    edits: 0,
    apart: false,
    discarded: { by: BEN, at: NOW, reason: 'Not kind' },
    reactions: [],
  }
  assert.equal(
    threadViews['decisions comment list']({ comments: [comment], people }, look),
    'Ada, just now  c:2\n(discarded just now, by Ben: Not kind)\n',
  )
})

test('tasks say who, by when, and what is overdue', () => {
  const task = {
    task: 't:1',
    text: 'Call the roofer',
    assignees: [ADA, BEN],
    due: '2026-11-28',
    overdue: true,
    thread: null,
    done: null,
    discarded: null,
    by: ADA,
    at: NOW,
    edits: 0,
    apart: false,
  }
  assert.equal(
    threadViews['decisions task list']({ tasks: [task], people }, look),
    'DUE                   TASK             WHO       ID\n' +
      '2026-11-28 (overdue)  Call the roofer  Ada, Ben  t:1\n',
  )
})

test('a history says what was there before, and what was changed unseen', () => {
  const history = [
    {
      id: 'c:3',
      what: 'edited' as const,
      by: BEN,
      at: NOW,
      apart: true,
      before: { version: 'c:2', text: 'one\ntwo' },
    },
    { id: 'c:4', what: 'closed' as const, by: ADA, at: NOW, apart: false, reason: 'Mended' },
  ]
  assert.equal(
    threadViews['decisions thread history']({ history, people }, look),
    'edited just now, by Ben, without having seen what was there\n  before: one\n  before: two\n' +
      'closed just now, by Ada: Mended\n',
  )
})
