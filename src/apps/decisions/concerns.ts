// What concerns one person: what reminders are made of. Each part of the app gives a source; one node tells its person.
import { type Static, Type as T } from '@sinclair/typebox'
import { type ReadView, query, type Self } from '../contract.ts'
import { Time } from '../fields.ts'
import { Mark, Since } from './paging.ts'
import { markOf } from './order.ts'
import { dayOf, tasksDue } from './tasks/index.ts'
import { mentionsOf, threadAt } from './threads/index.ts'

const DAY = 24 * 60 * 60 * 1000

export const Concern = T.Object({
  id: T.String({ description: 'the same on every device: who was reminded of it is not reminded again' }),
  what: T.String({
    description: 'mention; task, overdue; of polls: opened, closing, nudged, open, close, review',
  }),
  title: T.String({ description: 'of the thread, or what is to be done' }),
  thread: T.Union([T.String(), T.Null()], { description: 'id of its thread, or null' }),
  about: T.String({ description: 'id of the comment, thread, task or poll' }),
  due: T.Union([T.String(), T.Null()], { description: 'a day, or null' }),
  until: T.Optional(Time({ description: 'ms since 1970: when the poll closes' })),
  covers: T.Optional(
    T.Array(T.String(), { description: 'ids of what needs not be said any more once this was said' }),
  ),
  at: Time({ description: 'ms since 1970: when it came up, as its author’s clock said' }),
})
export type Concern = Static<typeof Concern>

export interface Horizon {
  /** ms ahead of now within which something is due. */
  ahead: number
  /** Only news after this mark; what is due does not follow it. */
  since: number
  /** No more of each kind. */
  limit: number
}

/** What concerns this person, by one part of the app. Pure. */
export type ConcernSource = (view: ReadView, self: Self, horizon: Horizon) => AsyncIterable<Concern>

/** [T24] */
export const mentionConcerns: ConcernSource = async function* (view, self, { since, limit }) {
  let left = limit
  for await (const { thread, comment, at } of mentionsOf(view, self.member, { since })) {
    if (left-- === 0) return
    const title = (await threadAt(view, thread))?.title ?? ''
    const about = comment ?? thread
    yield { id: `mention ${about}`, what: 'mention', title, thread, about, due: null, at }
  }
}

/** [T24] */
export const taskConcerns: ConcernSource = async function* (view, self, { ahead, limit }) {
  const today = dayOf(self.now)
  let left = limit
  for await (const { id, text, thread, due, at } of tasksDue(view, self.member, dayOf(self.now + ahead))) {
    if (left-- === 0) return
    const what = due! < today ? 'overdue' : 'task'
    const covers = what === 'overdue' ? { covers: [`task ${id} ${due}`] } : {}
    yield { id: `${what} ${id} ${due}`, what, title: text, thread, about: id, due, at, ...covers }
  }
}

/** The query, of the sources that the app has. */
export function concernsQuery(sources: readonly ConcernSource[]) {
  return query({
    summary: 'What concerns oneself: mentions, tasks that are due, polls to vote in or to close',
    input: T.Object({
      days: T.Optional(
        T.Integer({ minimum: 0, maximum: 366, description: 'what is due within so many; default 7' }),
      ),
      since: Since,
      limit: T.Optional(
        T.Integer({ minimum: 1, maximum: 500, description: 'how many of each kind at most; default 50' }),
      ),
    }),
    output: T.Object({ concerns: T.Array(Concern), mark: Mark }),
    cli: { command: 'decisions concerns' },
    async run(view, { days = 7, since = 0, limit = 50 }, self) {
      const concerns: Concern[] = []
      for (const source of sources)
        for await (const one of source(view, self, { ahead: days * DAY, since, limit })) concerns.push(one)
      return { concerns, mark: await markOf(view) }
    },
  })
}
