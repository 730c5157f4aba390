// What a person is told about: of all that happens, what is worth it, once, and if they want it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Job, NodeEvent, Reminder, SpaceStatus } from '../../api/schemas.ts'
import { conflictName } from '../../apps/files/path.ts'
import { conflictVersions, type ListFolder } from './conflict-search.ts'
import {
  ALL_NOTICES,
  conflictNotices,
  noticesOf,
  readChoice,
  type RecoveryState,
  recoveryNotices,
  reminderNotice,
  riskNotices,
  stageOf,
  toShow,
  unshownReminders,
} from './notices.ts'

const job = (more: Partial<Job>): NodeEvent => ({
  type: 'job',
  job: {
    job: 'j',
    kind: 'space-export',
    space: 's',
    state: 'done',
    started: 0,
    ended: 60_000,
    problemCount: 0,
    ...more,
  } as Job,
})
const request: NodeEvent = { type: 'request', space: 's', request: 'r', name: 'Zoë' }

test('who wants to be let in is told once, with the way to the page where that is decided', () => {
  const told = new Set<string>()
  const [notice] = toShow(noticesOf(request), ALL_NOTICES, told)
  assert.deepEqual(
    [notice?.words, notice?.values, notice?.to],
    ['noticeRequest', { name: 'Zoë' }, '/spaces/s/members'],
  )
  assert.deepEqual(toShow(noticesOf(request), ALL_NOTICES, told), [])
})

test('what was not chosen is not shown, and not brought up when it is chosen later', () => {
  const told = new Set<string>()
  assert.deepEqual(toShow(noticesOf(request), { kinds: ['job'], outside: false }, told), [])
  assert.deepEqual(toShow(noticesOf(request), ALL_NOTICES, told), [])
})

test('of work that has ended, the long one and the one with problems are told, and none that was cancelled', () => {
  const told = (more: Partial<Job>) => noticesOf(job(more)).length === 1
  assert.equal(told({}), true)
  assert.equal(told({ state: 'failed', ended: 10 }), true)
  assert.equal(told({ ended: 10, problemCount: 1 }), true)
  assert.equal(told({ ended: 10 }), false)
  assert.equal(told({ state: 'running', ended: null }), false)
  assert.equal(told({ state: 'cancelled' }), false)
})

test('a drill to which not everything came back is told however short it was, and leads to the hosts', () => {
  const found = { files: 1, bytes: 1, seconds: 1, hosts: 1, missing: [] }
  const drill = (equal: boolean) => noticesOf(job({ kind: 'drill', ended: 10, drill: { ...found, equal } }))
  assert.deepEqual(drill(true), [])
  const [notice] = drill(false)
  assert.deepEqual([notice?.values['state'], notice?.to], ['failed', '/spaces/s/hosting'])
})

test('each alarm of a box is told once, until it comes again', () => {
  const alarm = (since: number): NodeEvent => ({
    type: 'box-alarm',
    box: 'b',
    name: 'Attic',
    alarms: [{ alarm: 'disk-low', message: '', since }],
  })
  const told = new Set<string>()
  const shown = [1, 1, 2].map(since => toShow(noticesOf(alarm(since)), ALL_NOTICES, told).length)
  assert.deepEqual(shown, [1, 0, 1])
  assert.deepEqual(noticesOf({ type: 'box-alarm', box: 'b', name: 'Attic', alarms: [] }), [])
})

test('what only says that something else is true now is no notice', () => {
  for (const type of ['peers', 'recovery', 'hosting'] as const) assert.deepEqual(noticesOf({ type }), [])
})

test('a space that comes to be at risk is told; one that was, or is seen for the first time, is not', () => {
  const at = (space: string, state: string) => ({ space, hosting: { state, copies: 0, wanted: 2 } })
  const before = [at('a', 'protected'), at('b', 'at risk')] as SpaceStatus[]
  const after = ['a', 'b', 'c'].map(space => at(space, 'at risk')) as SpaceStatus[]
  assert.deepEqual(
    riskNotices(before, after, 1).map(({ space }) => space),
    ['a'],
  )
  assert.deepEqual(riskNotices(after, after, 1), [])
})

test('what trustees and owners have said since is told', () => {
  const trustee = (state: string) => ({ identity: 'z', name: 'Zoë', state, since: 0 })
  const own = (state: string, letters: string[]) => ({
    set: '1',
    trustees: [trustee(state)],
    notices: letters.map(letter => ({ letter, name: 'Zoë', what: 'released' })),
  })
  const share = (objectedAt?: number) => ({
    owner: 'm',
    ownerName: 'Mara',
    set: '1',
    state: 'arrived',
    objectedAt,
  })
  const before = { own: own('sent', ['1']), held: [] } as unknown as RecoveryState
  const after = { own: own('accepted', ['1', '2']), held: [share()] } as unknown as RecoveryState
  const words = (notices: { words: string }[]) => notices.map(notice => notice.words)
  assert.deepEqual(words(recoveryNotices(before, after)), ['noticeReleased', 'noticeAnswered', 'noticeShare'])
  assert.deepEqual(recoveryNotices(after, after), [])
  const objected = { ...after, held: [share(5)] } as unknown as RecoveryState
  assert.deepEqual(words(recoveryNotices(after, objected)), ['noticeObjected'])
})

test('conflict copies are found in all folders, and told when there are new ones', async () => {
  const copy = conflictName('a.md', 'x', 0, 1)
  const entry = (path: string, kind: string, version: string) => ({
    path,
    name: path.slice(path.lastIndexOf('/') + 1),
    kind,
    version,
  })
  const folders: Record<string, ReturnType<typeof entry>[]> = {
    '': [entry('a.md', 'file', '1'), entry(copy, 'file', '2'), entry('in', 'folder', '3')],
    in: [entry(`in/${copy}`, 'file', '4')],
  }
  // in pages of one
  const list: ListFolder = async (path, after) => {
    const all = folders[path]!
    const at = all.findIndex(({ name }) => name === after) + 1
    return { entries: all.slice(at, at + 1), next: at + 1 < all.length ? all[at]!.name : null }
  }
  const found = await conflictVersions(list)
  assert.deepEqual(found, ['2', '4'])
  assert.equal(conflictNotices('s', ['2'], found)[0]?.values['count'], 1)
  assert.deepEqual(conflictNotices('s', found, ['4']), [])
})

test('a choice that cannot be read counts as everything, in the page alone', () => {
  for (const text of [null, '', '{', '[]', '{"kinds":1}']) assert.deepEqual(readChoice(text), ALL_NOTICES)
  assert.deepEqual(readChoice('{"kinds":["job","other"],"outside":true}'), { kinds: ['job'], outside: true })
})

test('[R11] what the node told and no page has shown is shown, with the way to where it is done', () => {
  const reminder = (id: string, more: Partial<Reminder> = {}): Reminder => ({
    space: 's',
    spaceName: 'House',
    id,
    what: 'closing',
    title: 'A boiler',
    thread: null,
    about: 'p',
    due: null,
    at: 0,
    told: true,
    shown: false,
    ...more,
  })
  const waiting = [
    reminder('a'),
    reminder('b', { shown: true }),
    reminder('c', { told: false }),
    reminder('d', { what: 'mention', thread: 't' }),
    reminder('e', { what: 'task', space: 's2' }),
  ]
  const unshown = unshownReminders(waiting)
  assert.deepEqual(
    [...unshown].map(([space, all]) => [space, all.map(({ id }) => id)]),
    [
      ['s', ['a', 'd']],
      ['s2', ['e']],
    ],
  )
  const told = new Set<string>()
  const notices = [...unshown.values()].flat().map(reminderNotice)
  assert.deepEqual(
    toShow(notices, ALL_NOTICES, told).map(({ words, values, to }) => [words, values['what'], to]),
    [
      ['noticeReminder', 'closing', '/spaces/s/decisions/polls/p'],
      ['noticeReminder', 'mention', '/spaces/s/decisions/threads/t'],
      ['noticeReminder', 'task', '/spaces/s2/decisions/tasks'],
    ],
  )
  assert.deepEqual(toShow(notices, ALL_NOTICES, told), [])
  const event: NodeEvent = { type: 'reminder', ...reminder('f') }
  assert.deepEqual(noticesOf(event), [])
})

test('[R11] a page in the background shows reminders by the browser alone, if it may', () => {
  const outside = { ...ALL_NOTICES, outside: true }
  assert.equal(stageOf(false, ALL_NOTICES, false), 'seen')
  assert.equal(stageOf(true, ALL_NOTICES, true), 'hidden')
  assert.equal(stageOf(true, outside, false), 'hidden')
  assert.equal(stageOf(true, outside, true), 'outside')
})
