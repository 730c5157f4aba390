// What people say and agree on in threads, at random: for stories of many replicas.
import { decisions } from '../../src/apps/decisions/index.ts'
import type { Replica } from './replicas.ts'

type Random = () => number
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!

/** Words that are found again, in cases that fold. */
const text = (random: Random) => `${pick(random, ['Roof', 'rööf', 'garden'])} ${Math.floor(random() * 99)}`

/** The records of a collection as this replica has them. */
async function some<T>({ live }: Replica, random: Random, name: string): Promise<T | null> {
  const found = await live.space.readLong(async view => {
    const all: T[] = []
    for await (const { value } of view.range<T>({ name })) all.push(value)
    return all
  })
  return found.length > 0 ? pick(random, found) : null
}

type Act = (replica: Replica, random: Random) => Promise<unknown>

const act = ({ live }: Replica, type: string, input: object) =>
  live.space.append([{ type: `${decisions.name}.${type}`, input }])

/** Somebody says or changes something; it may be refused. */
export const talk: Act[] = [
  (replica, random) => act(replica, 'startThread', { title: text(random), context: text(random) }),
  async (replica, random) => {
    const thread = await some<{ id: string }>(replica, random, 'decisions/threads')
    if (thread) await act(replica, 'comment', { thread: thread.id, text: text(random) })
  },
  async (replica, random) => {
    const comment = await some<{ id: string; thread: string }>(replica, random, 'decisions/comments')
    if (!comment) return
    const { id, thread } = comment
    await pick(random, [
      () => act(replica, 'editComment', { comment: id, text: text(random) }),
      () => act(replica, 'discardComment', { comment: id }),
      () => act(replica, 'react', { to: id, reaction: pick(random, ['👍', '🎉']) }),
      () => act(replica, 'comment', { thread, reply: id, text: text(random) }),
    ])()
  },
  async (replica, random) => {
    const thread = await some<{ id: string }>(replica, random, 'decisions/threads')
    if (!thread) return
    await pick(random, [
      () => act(replica, 'editThread', { thread: thread.id, context: text(random) }),
      () => act(replica, 'closeThread', { thread: thread.id }),
      () => act(replica, 'reopenThread', { thread: thread.id }),
      () => act(replica, 'pinThread', { thread: thread.id }),
      () => act(replica, 'addTask', { thread: thread.id, text: text(random), due: '2026-12-24' }),
    ])()
  },
  async (replica, random) => {
    const task = await some<{ id: string }>(replica, random, 'decisions/tasks')
    if (!task) return
    await pick(random, [
      () => act(replica, 'doTask', { task: task.id }),
      () => act(replica, 'undoTask', { task: task.id }),
      () => act(replica, 'editTask', { task: task.id, text: text(random) }),
    ])()
  },
]
