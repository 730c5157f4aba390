// The rules of tasks, told as stories.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { declined, refused, type StorySpace, story } from '../../../../test/support/app-harness.ts'
import { dayOf } from './queries.ts'

const DAY = 24 * 60 * 60 * 1000

async function household(): Promise<StorySpace> {
  const space = await story().founded('anna')
  await space.admit('ben', 'member')
  await space.admit('cem', 'member')
  return space
}

const add = (space: StorySpace, who: string, text: string, more: object = {}) =>
  space.as(who).act('decisions.addTask', { text, ...more })

async function list(space: StorySpace, who: string, input: object = {}): Promise<string[]> {
  const found: string[] = []
  let after: string | undefined
  do {
    const page = await space.ask(who, 'decisions.tasks', { limit: 2, after, ...input })
    found.push(...page.tasks.map(({ text }: { text: string }) => text))
    after = page.next ?? undefined
  } while (after)
  return found
}

const show = (space: StorySpace, task: string) => space.ask('anna', 'decisions.task', { task })

/** A day so many days from now, as the asker's calendar has it. */
const inDays = (space: StorySpace, days: number) => dayOf(space.cast.now + days * DAY)

test('[T20] a task has a text, perhaps a thread, people of the space and a day', async () => {
  const space = await household()
  const roof = await space.as('anna').act('decisions.startThread', { title: 'The roof' })
  const task = await add(space, 'ben', 'Call the roofer', {
    thread: 'The roof',
    assignees: ['cem', 'ben', space.as('cem').member],
    due: '2026-12-31',
  })
  const seen = await show(space, task)
  assert.deepEqual(
    [seen.text, seen.thread, seen.assignees, seen.due, seen.done, seen.by],
    [
      'Call the roofer',
      roof,
      [space.as('cem').member, space.as('ben').member],
      '2026-12-31',
      null,
      space.as('ben').member,
    ],
  )
  assert.deepEqual(seen.people.map(({ name }: { name: string }) => name).sort(), ['ben', 'cem'])
  await declined('NOT_FOUND', add(space, 'ben', 'a', { assignees: ['dora'] }))
  await declined('NO_THREAD', add(space, 'ben', 'a', { thread: 'Nowhere' }))
})

test('[T20] what a peer makes up is skipped with its code', async () => {
  const space = await household()
  const { write } = space.as('ben')
  const whole = { text: 'a', thread: null, assignees: [], due: null }
  const made = (changes: object) => write('decisions.addTask', { ...whole, ...changes })
  const nowhere = `${'ab'.repeat(8)}:1`
  await refused('NO_THREAD', made({ thread: nowhere }))
  await refused('PERSON_NOT_HERE', made({ assignees: ['e'.repeat(64)] }))
  for (const due of ['2026-02-30', '2025-02-29', '2026-04-31']) await refused('NO_SUCH_DAY', made({ due }))
  const one = space.as('anna').member
  for (const changes of [
    { text: ' ' },
    { text: 'x'.repeat(1001) },
    { due: '2026-13-01' },
    { due: 7 },
    { assignees: [one, one] },
    { assignees: Array.from({ length: 51 }, (_, i) => String(i).padStart(64, '0')) },
    { done: true },
  ])
    await refused('ACTION_MALFORMED', made(changes))
  await made({ due: '2028-02-29' })
})

test('[T20] who has gone meanwhile is given no task', async () => {
  const space = await household()
  const bens = space.apart()
  await add(bens, 'ben', 'Call', { assignees: ['cem'] })
  await space.as('cem').leave()
  assert.deepEqual(await space.meet(bens), ['PERSON_NOT_HERE'])
})

test('[T21] changes of different things apart both hold, of the same thing the later', async () => {
  const space = await household()
  const task = await add(space, 'ben', 'one', { assignees: ['ben'] })
  const [annas, bens, cems] = [space.apart(), space.apart(), space.apart()]
  await annas.as('anna').act('decisions.editTask', { task, due: '2026-12-31' })
  await bens.as('ben').act('decisions.editTask', { task, text: 'two' })
  await cems.as('cem').act('decisions.editTask', { task, text: 'three', assignees: ['cem'] })
  await cems.as('cem').act('decisions.doTask', { task })
  assert.deepEqual(await space.meet(annas, bens, cems), [])
  const seen = await show(space, task)
  assert.deepEqual(
    [seen.text, seen.due, seen.assignees, seen.apart, seen.done.by],
    ['three', '2026-12-31', [space.as('cem').member], true, space.as('cem').member],
  )
  const { history } = await space.ask('anna', 'decisions.taskHistory', { task })
  assert.deepEqual(
    history.map(({ what, before }: { what: string; before?: { text: string } }) => [what, before?.text]),
    [
      ['done', undefined],
      ['edited', 'two'],
      ['edited', 'one'],
      ['edited', 'one'],
    ],
  )
  await space.as('ben').act('decisions.editTask', { task, due: null })
  assert.equal((await show(space, task)).due, null)
  await declined('NOTHING_NAMED', space.as('ben').act('decisions.editTask', { task }))
})

test('[T21] doing it twice is as once, and it can be undone', async () => {
  const space = await household()
  const task = await add(space, 'ben', 'one')
  for (const who of ['cem', 'anna']) await space.as(who).act('decisions.doTask', { task })
  assert.equal((await show(space, task)).done.by, space.as('cem').member)
  for (const who of ['ben', 'anna']) await space.as(who).act('decisions.undoTask', { task })
  assert.equal((await show(space, task)).done, null)
  assert.equal((await space.ask('ben', 'decisions.taskHistory', { task })).history.length, 2)
  assert.deepEqual(await list(space, 'ben'), ['one'])
})

test('[T22] a task is discarded by who made it or a coordinator, and can be looked up', async () => {
  const space = await household()
  const [one, two] = [await add(space, 'ben', 'one'), await add(space, 'ben', 'two')]
  await refused('AUTHOR_OR_COORDINATOR', space.as('cem').act('decisions.discardTask', { task: one }))
  await space.as('ben').act('decisions.discardTask', { task: one })
  await space.as('anna').act('decisions.discardTask', { task: two })
  for (const type of ['doTask', 'undoTask', 'discardTask'])
    await refused('NO_TASK', space.as('ben').act(`decisions.${type}`, { task: one }))
  await refused('NO_TASK', space.as('ben').act('decisions.editTask', { task: one, text: 'a' }))
  assert.deepEqual(await list(space, 'ben', { state: 'all' }), [])
  assert.equal((await show(space, two)).discarded.by, space.as('anna').member)
  await assert.rejects(show(space, 'none'), { code: 'NO_TASK' })
})

test('[T23] open tasks stand by their day, done ones by when they were done', async () => {
  const space = await household()
  const roof = await space.as('anna').act('decisions.startThread', { title: 'The roof' })
  await add(space, 'ben', 'some day', { assignees: ['ben'] })
  await add(space, 'ben', 'late', { due: inDays(space, -3), thread: roof })
  await add(space, 'ben', 'today', { due: inDays(space, 0), assignees: ['ben', 'cem'] })
  await add(space, 'ben', 'soon', { due: inDays(space, 3) })
  await add(space, 'ben', 'later', { due: inDays(space, -2), assignees: ['cem'] })
  for (const text of ['first', 'second']) {
    const task = await add(space, 'ben', text, { due: inDays(space, -9), thread: roof })
    await space.as('cem').act('decisions.doTask', { task })
  }
  assert.deepEqual(await list(space, 'ben'), ['late', 'later', 'today', 'soon', 'some day'])
  assert.deepEqual(await list(space, 'ben', { state: 'overdue' }), ['late', 'later'])
  assert.deepEqual(await list(space, 'ben', { state: 'done' }), ['second', 'first'])
  assert.deepEqual(await list(space, 'ben', { state: 'all' }).then(all => all.slice(4)), [
    'some day',
    'second',
    'first',
  ])
  assert.deepEqual(await list(space, 'ben', { assignee: 'me' }), ['today', 'some day'])
  assert.deepEqual(await list(space, 'ben', { assignee: 'cem' }), ['later', 'today'])
  assert.deepEqual(await list(space, 'ben', { thread: roof, state: 'all' }), ['late', 'second', 'first'])
  const { tasks } = await space.ask('ben', 'decisions.tasks', { state: 'all' })
  assert.deepEqual(
    tasks.filter(({ overdue }: { overdue: boolean }) => overdue).map(({ text }: { text: string }) => text),
    ['late', 'later'],
  )
})

test('[T24] what concerns a person: mentions and tasks that are due, each with an id that stays', async () => {
  const space = await household()
  const roof = await space.as('anna').act('decisions.startThread', { title: 'The roof', context: '@[ben]' })
  const late = await add(space, 'anna', 'late', { due: inDays(space, -3), assignees: ['ben'] })
  const soon = await add(space, 'anna', 'soon', { due: inDays(space, 3), assignees: ['ben'], thread: roof })
  for (const [text, more] of [
    ['far', { due: inDays(space, 30), assignees: ['ben'] }],
    ['no day', { assignees: ['ben'] }],
    ['not mine', { due: inDays(space, 1), assignees: ['cem'] }],
  ] as const)
    await add(space, 'anna', text, more)
  const done = await add(space, 'anna', 'done', { due: inDays(space, 1), assignees: ['ben'] })
  await space.as('ben').act('decisions.doTask', { task: done })
  const { concerns, mark } = await space.ask('ben', 'decisions.concerns')
  assert.deepEqual(
    concerns.map(({ id, what, title, thread }: Record<string, string | null>) => [id, what, title, thread]),
    [
      [`mention ${roof}`, 'mention', 'The roof', roof],
      [`overdue ${late} ${inDays(space, -3)}`, 'overdue', 'late', null],
      [`task ${soon} ${inDays(space, 3)}`, 'task', 'soon', roof],
    ],
  )
  const titles = async (input: object) =>
    (await space.ask('ben', 'decisions.concerns', input)).concerns.map(
      ({ title }: { title: string }) => title,
    )
  assert.deepEqual(await titles({ since: mark, days: 40 }), ['late', 'soon', 'far'])
  assert.deepEqual(await titles({ limit: 1, days: 0 }), ['The roof', 'late'])
  assert.deepEqual((await space.ask('anna', 'decisions.concerns')).concerns, [])
})
