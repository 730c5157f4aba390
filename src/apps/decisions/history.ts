// The history of what can be changed: threads, comments and tasks. What gives way is kept, and shown.
import { Type as T } from '@sinclair/typebox'
import { sortable } from '../../lib/bytes.ts'
import { Attachment } from '../attachments.ts'
import { type Action, collection, type ReadView, type WriteView } from '../contract.ts'
import { Person, Time } from '../fields.ts'
import { namesOf } from '../people.ts'
import { mentionedIn } from './threads/mentions.ts'
import { Next, type PageOf, PAGE, PeopleNames } from './paging.ts'

/** That something was changed, and what it was before. */
export interface Change {
  id: string
  what: 'edited' | 'tagged' | 'closed' | 'reopened' | 'pinned' | 'unpinned' | 'discarded' | 'done' | 'undone'
  by: string
  at: number
  apart: boolean
  before?: {
    version: string
    title?: string
    text?: string
    tags?: string[]
    files?: Attachment[]
    assignees?: string[]
    due?: string | null
  }
  reason?: string
}

/** Id of what was changed, and order → the change. */
export const changes = collection<Change>('decisions/changes')

/** Everything below a key that has further parts. */
export function under(key: string): { gt: string; lt: string } {
  return { gt: `${key}\0`, lt: `${key}\x01` }
}

export function noteChange(
  view: WriteView,
  action: Action<unknown>,
  of: string,
  order: number,
  what: Change['what'],
  more: Partial<Change> = {},
): void {
  const change: Change = {
    id: action.id,
    what,
    by: action.actor!.member,
    at: action.at,
    apart: false,
    ...more,
  }
  view.put(changes, `${of}\0${sortable(order)}`, change)
}

export const HistoryInfo = T.Object({
  history: T.Array(
    T.Object({
      id: T.String({ description: 'of the action' }),
      what: T.String({
        description: 'edited, tagged, closed, reopened, pinned, unpinned, discarded, done, undone',
      }),
      by: Person(),
      at: Time({ description: 'ms since 1970, as its author’s clock said' }),
      apart: T.Boolean({ description: 'true when its author had not seen what it changed' }),
      before: T.Optional(
        T.Object({
          version: T.String({ description: 'id of the action that wrote it so' }),
          title: T.Optional(T.String()),
          text: T.Optional(T.String()),
          tags: T.Optional(T.Array(T.String())),
          files: T.Optional(T.Array(Attachment)),
          assignees: T.Optional(T.Array(Person())),
          due: T.Optional(T.Union([T.String(), T.Null()])),
        }),
      ),
      reason: T.Optional(T.String()),
    }),
  ),
  next: Next,
  people: PeopleNames,
})

/** [T19] What was changed of a thread, a comment or a task, and what it was before; newest first. */
export async function historyOf(view: ReadView, of: string, { after, limit = PAGE }: PageOf) {
  const found: { key: string; change: Change }[] = []
  const range = { ...under(of), ...(after === undefined ? {} : { lt: `${of}\0${after}` }) }
  for await (const { key, value } of view.range(changes, { ...range, reverse: true, limit: limit + 1 }))
    found.push({ key, change: value })
  const more = found.length > limit
  if (more) found.pop()
  return {
    history: found.map(({ change }) => change),
    next: more ? found.at(-1)!.key.slice(of.length + 1) : null,
    people: await namesOf(
      view,
      found.flatMap(({ change: { by, before } }) => [
        by,
        ...(before?.assignees ?? []),
        ...mentionedIn(before?.text ?? ''),
      ]),
    ),
  }
}
