// Pure reads of threads and comments.
import { CoboxError } from '../../../errors/index.ts'
import type { ReadView } from '../../contract.ts'
import { namesOf } from '../../people.ts'
import { historyOf } from '../history.ts'
import { descending, markOf } from '../order.ts'
import { PAGE, type PageOf } from '../paging.ts'
import { mentionedIn } from './mentions.ts'
import type { CommentInfo, ThreadInfo } from './schema.ts'
import {
  type Comment,
  commentPlaces,
  comments,
  contexts,
  placeOf,
  reactions,
  subjectAt,
  type Text,
  type Thread,
  threadAt,
  threads,
} from './view.ts'

export function describeThread(thread: Thread): ThreadInfo {
  const { id, title, tags, by, at, closed, pinned, activity, activeBy, activeAt } = thread
  return {
    thread: id,
    title,
    tags,
    by,
    at,
    closed,
    pinned,
    comments: thread.comments - thread.discarded,
    activity,
    activeBy,
    activeAt,
  }
}

/** By id, or by its title where only one is called so. Throws NO_THREAD, AMBIGUOUS. */
export async function mustFindThread(view: ReadView, wanted: string): Promise<Thread> {
  const there = await threadAt(view, wanted)
  if (there) return there
  const called: Thread[] = []
  for await (const { value } of view.range(threads)) if (value.title === wanted) called.push(value)
  if (called.length > 1)
    throw new CoboxError('AMBIGUOUS', {
      name: wanted,
      what: 'thread',
      candidates: called.map(({ id }) => id).join(', '),
    })
  if (!called[0]) throw new CoboxError('NO_THREAD', { thread: wanted })
  return called[0]
}

/** [T15] [T16] Pinned ones first, then by what happened last. */
export async function listThreads(
  view: ReadView,
  input: PageOf & { state?: 'open' | 'closed' | 'all'; tag?: string; since?: number },
) {
  const { state = 'all', tag, since = 0, after = '', limit = PAGE } = input
  const found: { key: string; thread: Thread }[] = []
  for (const group of ['0', '1']) {
    // what is older than that stands behind it
    const range = { gt: after > `${group} ` ? after : `${group} `, lt: `${group} ${descending(since)}` }
    if (range.gt >= range.lt) continue
    for await (const { key, value } of view.range(threads, range)) {
      if (state !== 'all' && (value.closed !== null) !== (state === 'closed')) continue
      if (tag !== undefined && !value.tags.includes(tag)) continue
      found.push({ key, thread: value })
      if (found.length > limit) break
    }
    if (found.length > limit) break
  }
  const more = found.length > limit
  if (more) found.pop()
  const shown = found.map(({ thread }) => thread)
  return {
    threads: shown.map(describeThread),
    next: more ? found.at(-1)!.key : null,
    mark: await markOf(view),
    people: await namesOf(view, shown.flatMap(peopleOfThread)),
  }
}

/** A thread with its context. Throws NO_THREAD. */
export async function showThread(view: ReadView, wanted: string) {
  const thread = await mustFindThread(view, wanted)
  const context = (await view.get(contexts, thread.id))!
  const given = await reactionsBetween(view, placeOf(thread.id, 0), placeOf(thread.id, 0))
  const shown = given.get(placeOf(thread.id, 0)) ?? []
  return {
    ...describeThread(thread),
    context: context.text,
    ...textInfo(context),
    reactions: shown,
    mark: await markOf(view),
    people: await namesOf(view, [
      ...peopleOfThread(thread),
      ...mentionedIn(context.text),
      ...shown.flatMap(({ members }) => members),
    ]),
  }
}

/** [T16] Oldest first, or newest; `since`: those that have come after. Throws NO_THREAD, NO_COMMENT. */
export async function listComments(
  view: ReadView,
  input: PageOf & { thread: string; newest?: boolean; since?: number },
) {
  const { newest = false, since, limit = PAGE } = input
  const thread = await mustFindThread(view, input.thread)
  const [first, end] = [placeOf(thread.id, 1), `${thread.id}\x01`]
  let from = input.after === undefined ? null : await view.get(commentPlaces, input.after)
  if (input.after !== undefined && (from === null || from < first || from >= end))
    throw new CoboxError('NO_COMMENT', { comment: input.after })
  if (since !== undefined && !newest) from = later(from, await lastUntil(view, thread.id, since))
  const range = newest
    ? { gte: first, lt: from ?? end, reverse: true }
    : { ...(from === null ? { gte: first } : { gt: from }), lt: end }
  const found: { place: string; comment: Comment }[] = []
  for await (const { key, value } of view.range(comments, { ...range, limit: limit + 1 })) {
    if (newest && since !== undefined && value.order <= since) break
    found.push({ place: key, comment: value })
  }
  const more = found.length > limit
  if (more) found.pop()
  const shown = await describeComments(view, found)
  return {
    thread: thread.id,
    comments: shown,
    next: more ? shown.at(-1)!.comment : null,
    mark: await markOf(view),
    people: await namesOf(view, shown.flatMap(peopleOfComment)),
  }
}

const later = (a: string | null, b: string | null) => (a === null || (b !== null && b > a) ? b : a)

/** Place of the last comment that was there at this mark, or null: looked for from the end, where news is. */
async function lastUntil(view: ReadView, thread: string, since: number): Promise<string | null> {
  const range = { gte: placeOf(thread, 1), lt: `${thread}\x01`, reverse: true }
  for await (const { key, value } of view.range(comments, range)) if (value.order <= since) return key
  return null
}

async function describeComments(
  view: ReadView,
  found: readonly { place: string; comment: Comment }[],
): Promise<CommentInfo[]> {
  if (found.length === 0) return []
  const places = found.map(({ place }) => place).sort()
  const given = await reactionsBetween(view, places[0]!, places.at(-1)!)
  return found.map(({ place, comment }) => ({
    comment: comment.id,
    order: comment.order,
    reply: comment.reply,
    by: comment.by,
    at: comment.at,
    text: comment.text,
    ...textInfo(comment),
    discarded: comment.discarded,
    reactions: given.get(place) ?? [],
  }))
}

function textInfo({ files, version, edits, apart }: Text) {
  return { files, version, edits, apart }
}

/** Of all texts from one place to another of the same thread: one walk. */
async function reactionsBetween(
  view: ReadView,
  first: string,
  last: string,
): Promise<Map<string, { reaction: string; members: string[] }[]>> {
  const found = new Map<string, Map<string, string[]>>()
  const range = { gt: `${first}\0`, lt: `${last}\x01` }
  for await (const { key } of view.range(reactions, range)) {
    const [thread, number, member, reaction] = key.split('\0') as [string, string, string, string]
    const place = `${thread}\0${number}`
    const given = found.get(place) ?? new Map<string, string[]>()
    given.set(reaction, [...(given.get(reaction) ?? []), member])
    found.set(place, given)
  }
  return new Map(
    [...found].map(([place, given]) => [
      place,
      [...given]
        .map(([reaction, members]) => ({ reaction, members }))
        .sort((a, b) => b.members.length - a.members.length),
    ]),
  )
}

function peopleOfThread({ by, activeBy, closed, pinned }: Thread): string[] {
  return [by, activeBy, ...[closed, pinned].flatMap(one => one?.by ?? [])]
}

function peopleOfComment({ by, text, discarded, reactions: given }: CommentInfo): string[] {
  return [
    by,
    ...(discarded ? [discarded.by] : []),
    ...mentionedIn(text),
    ...given.flatMap(({ members }) => members),
  ]
}

/** [T19] Throws NO_THREAD. */
export async function threadHistory(view: ReadView, input: PageOf & { thread: string }) {
  return historyOf(view, (await mustFindThread(view, input.thread)).id, input)
}

/** [T19] Throws NO_COMMENT. */
export async function commentHistory(view: ReadView, input: PageOf & { comment: string }) {
  if (!(await subjectAt(view, input.comment))?.comment)
    throw new CoboxError('NO_COMMENT', { comment: input.comment })
  return historyOf(view, input.comment, input)
}

/** Each tag, and in how many threads it is; by name. */
export async function listTags(view: ReadView) {
  const found = new Map<string, number>()
  for await (const { value } of view.range(threads))
    for (const tag of value.tags) found.set(tag, (found.get(tag) ?? 0) + 1)
  const tags = [...found].map(([tag, count]) => ({ tag, threads: count }))
  return { tags: tags.sort((a, b) => (a.tag < b.tag ? -1 : 1)) }
}
