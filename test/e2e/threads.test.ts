// Two people talk and share work by the command line alone, on two nodes, one of which goes away meanwhile.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CommentInfo, TaskInfo, ThreadInfo } from '../../src/apps/decisions/index.ts'
import { type NodeProcess, twoInASpace, until } from '../support/cobox.ts'

interface Threads {
  threads: ThreadInfo[]
  mark: number
}
interface Comments {
  comments: CommentInfo[]
}
interface Skipped {
  skipped: { code: string }[]
}

const idOf = (answer: { id: string }) => answer.id

async function textsAt(node: NodeProcess, space: string, thread: string): Promise<string[]> {
  const { comments } = await node.json<Comments>('decisions', 'comment', 'list', space, thread)
  return comments.map(({ text }) => text)
}

test('a thread is started, answered on the other device, and closed while that one is away', {
  timeout: 120_000,
}, async t => {
  const { a, b, space } = await twoInASpace(t)
  const thread = (words: string, ...more: string[]) => ['decisions', 'thread', words, space, ...more]
  const comment = (words: string, ...more: string[]) => ['decisions', 'comment', words, space, ...more]
  const roof = idOf(
    await a.json(...thread('start', 'The roof leaks', 'By the chimney', '--tags', 'house,urgent')),
  )
  await until('it is on the other device', async () => {
    const { threads } = await b.json<Threads>(...thread('list', '--tag', 'urgent'))
    return threads.length === 1
  })
  const { mark } = await a.json<Threads>(...thread('list'))
  const said = idOf(await b.json(...comment('add', 'The roof leaks', 'I can look, on Friday')))
  await until('the answer is here', async () => (await textsAt(a, space, roof)).length === 1)
  assert.equal((await a.json<Threads>(...thread('list', '--since', String(mark)))).threads.length, 1)
  await a.json(...comment('react', said, '👍'))
  assert.equal(await a.refusal(...comment('edit', said, 'mine now')), 'NOT_THE_AUTHOR')
  await a.json(...comment('add', roof, 'Thank you', '--reply', said))

  await b.stop()
  await a.json(...thread('close', roof, '--reason', 'Mended'))
  assert.equal(await a.refusal(...comment('add', roof, 'More')), 'THREAD_CLOSED')
  await b.restart('--peer', a.ready.tcp)
  await until('the other device knows', async () => {
    const { closed } = await b.json<ThreadInfo>(...thread('show', roof))
    return closed?.reason === 'Mended'
  })
  assert.deepEqual(await textsAt(b, space, roof), ['I can look, on Friday', 'Thank you'])
  assert.deepEqual((await b.json<Skipped>('space', 'skipped', space)).skipped, [])
  const found = await b.json<{ found: unknown[] }>(...thread('search', 'roof chimn'))
  assert.equal(found.found.length, 1)
})

test('a task is given to somebody on the other device, who does it', { timeout: 120_000 }, async t => {
  const { a, b, space } = await twoInASpace(t)
  const { members } = await a.json<{ members: { name: string; me: boolean }[] }>('member', 'list', space)
  const other = members.find(({ me }) => !me)!.name
  const task = idOf(
    await a.json('decisions', 'task', 'add', space, 'Call', '--assignees', other, '--due', '2020-02-29'),
  )
  interface Tasks {
    tasks: TaskInfo[]
  }
  const overdue = () =>
    b.json<Tasks>('decisions', 'task', 'list', space, '--assignee', 'me', '--state', 'overdue')
  await until('it is there', async () => (await overdue()).tasks.length === 1)
  const { concerns } = await b.json<{ concerns: { what: string; about: string }[] }>(
    'decisions',
    'concerns',
    space,
  )
  assert.deepEqual(
    concerns.map(({ what, about }) => [what, about]),
    [['overdue', task]],
  )
  await b.json('decisions', 'task', 'done', space, task)
  assert.deepEqual((await overdue()).tasks, [])
  await until('who gave it sees it', async () => {
    const { tasks } = await a.json<Tasks>('decisions', 'task', 'list', space, '--state', 'done')
    return tasks.length === 1
  })
})
