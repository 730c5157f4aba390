// What the actions on threads and comments do to the view. Nothing here loses a text: what gives way goes into the history.
import { sortable } from '../../../lib/bytes.ts'
import type { Attachment } from '../../attachments.ts'
import type { Action, WriteView } from '../../contract.ts'
import { isKnown } from '../../people.ts'
import { noteChange } from '../history.ts'
import { next } from '../order.ts'
import { mentionedIn } from './mentions.ts'
import type {
  CloseBody,
  CommentBody,
  DiscardBody,
  EditBody,
  EditCommentBody,
  ReactBody,
  StartBody,
  TagBody,
  ThreadBody,
} from './schema.ts'
import { addLeaf } from './search-index.ts'
import {
  type Comment,
  commentAt,
  commentPlaces,
  comments,
  contexts,
  mentions,
  placeOf,
  reactions,
  type Stamp,
  subjectAt,
  type Text,
  type Thread,
  threadAt,
  threadKey,
  threadKeys,
  threads,
} from './view.ts'

const stamp = ({ actor, at }: Action<unknown>): Stamp => ({ by: actor!.member, at })
const because = (reason: string | undefined) => (reason === undefined ? {} : { reason })

/** The id of the action is the thread's. */
export async function start(view: WriteView, action: Action<StartBody>): Promise<void> {
  const { id, body } = action
  const { title, context, tags, files } = body
  const order = await next(view, 'order')
  const { by, at } = stamp(action)
  const thread: Thread = {
    id,
    title,
    tags,
    by,
    at,
    closed: null,
    pinned: null,
    comments: 0,
    discarded: 0,
    activity: order,
    activeBy: by,
    activeAt: at,
  }
  setThread(view, null, thread)
  const where = { thread: id, comment: null, place: placeOf(id, 0) }
  const text = await written(view, action, order, where, null, { text: context, files })
  view.put(contexts, id, { ...text, leaf: await addLeaf(view, where.place, found(thread, context)) })
}

/** [T8] [T10] */
export async function edit(view: WriteView, action: Action<EditBody>): Promise<void> {
  const { body } = action
  const order = await next(view, 'order')
  const thread = (await threadAt(view, body.thread))!
  const before = (await view.get(contexts, body.thread))!
  const after: Thread = { ...active(thread, action, order), title: body.title ?? thread.title }
  setThread(view, thread, after)
  const where = { thread: thread.id, comment: null, place: placeOf(thread.id, 0) }
  const text = await written(view, action, order, where, before, {
    text: body.context ?? before.text,
    files: body.files ?? before.files,
    base: body.base,
  })
  view.put(contexts, thread.id, { ...text, leaf: await addLeaf(view, where.place, found(after, text.text)) })
  noteChange(view, action, thread.id, order, 'edited', {
    apart: text.apart,
    before: {
      ...replaced(before, { text: body.context, files: body.files }),
      ...(body.title === undefined ? {} : { title: thread.title }),
    },
  })
}

export async function tag(view: WriteView, action: Action<TagBody>): Promise<void> {
  const { body } = action
  const order = await next(view, 'order')
  const thread = (await threadAt(view, body.thread))!
  const after = { ...thread, tags: body.tags }
  setThread(view, thread, after)
  const context = (await view.get(contexts, thread.id))!
  const leaf = await addLeaf(view, placeOf(thread.id, 0), found(after, context.text))
  view.put(contexts, thread.id, { ...context, leaf })
  noteChange(view, action, thread.id, order, 'tagged', {
    before: { version: context.version, tags: thread.tags },
  })
}

/** [T6] */
export async function close(view: WriteView, action: Action<CloseBody>): Promise<void> {
  const { thread: id, reason } = action.body
  const order = await next(view, 'order')
  const thread = (await threadAt(view, id))!
  setThread(view, thread, {
    ...active(thread, action, order),
    closed: { ...stamp(action), ...because(reason) },
  })
  noteChange(view, action, id, order, 'closed', because(reason))
}

/** [T6] */
export async function reopen(view: WriteView, action: Action<ThreadBody>): Promise<void> {
  const order = await next(view, 'order')
  const thread = (await threadAt(view, action.body.thread))!
  setThread(view, thread, { ...active(thread, action, order), closed: null })
  noteChange(view, action, thread.id, order, 'reopened')
}

/** [T7] Doing it twice is as once. */
export function pin(on: boolean) {
  return async (view: WriteView, action: Action<ThreadBody>): Promise<void> => {
    const thread = (await threadAt(view, action.body.thread))!
    if ((thread.pinned !== null) === on) return
    setThread(view, thread, { ...thread, pinned: on ? stamp(action) : null })
    noteChange(view, action, thread.id, await next(view, 'order'), on ? 'pinned' : 'unpinned')
  }
}

/** The id of the action is the comment's. */
export async function comment(view: WriteView, action: Action<CommentBody>): Promise<void> {
  const { id, body } = action
  const order = await next(view, 'order')
  const thread = (await threadAt(view, body.thread))!
  const number = thread.comments + 1
  const place = placeOf(thread.id, number)
  setThread(view, thread, { ...active(thread, action, order), comments: number })
  const text = await written(view, action, order, { thread: thread.id, comment: id, place }, null, body)
  view.put(commentPlaces, id, place)
  view.put(comments, place, {
    ...text,
    leaf: await addLeaf(view, place, body.text),
    id,
    thread: thread.id,
    reply: body.reply ?? null,
    ...stamp(action),
    order,
    discarded: null,
  })
}

/** [T9] [T10] */
export async function editComment(view: WriteView, action: Action<EditCommentBody>): Promise<void> {
  const { body } = action
  const order = await next(view, 'order')
  const place = (await view.get(commentPlaces, body.comment))!
  const before = (await view.get(comments, place))!
  const where = { thread: before.thread, comment: before.id, place }
  const text = await written(view, action, order, where, before, {
    text: body.text ?? before.text,
    files: body.files ?? before.files,
    base: body.base,
  })
  const leaf = text.text === before.text ? before.leaf : await addLeaf(view, place, text.text)
  view.put(comments, place, { ...before, ...text, leaf })
  noteChange(view, action, before.id, order, 'edited', {
    apart: text.apart,
    before: replaced(before, body),
  })
}

/** [T11] Its place stays, and what it said is in the history. */
export async function discard(view: WriteView, action: Action<DiscardBody>): Promise<void> {
  const { body } = action
  const order = await next(view, 'order')
  const before = (await commentAt(view, body.comment))!
  for (const { member, order: at } of before.mentions) view.remove(mentions, mentionKey(member, at))
  const gone: Comment = {
    ...before,
    text: '',
    files: [],
    mentions: [],
    leaf: 0,
    discarded: { ...stamp(action), ...because(body.reason) },
  }
  view.put(comments, (await view.get(commentPlaces, before.id))!, gone)
  const thread = (await threadAt(view, before.thread))!
  setThread(view, thread, { ...thread, discarded: thread.discarded + 1 })
  noteChange(view, action, before.id, order, 'discarded', {
    before: { version: before.version, text: before.text, files: before.files },
    ...because(body.reason),
  })
}

/** [T12] Doing it twice is as once. */
export function react(on: boolean) {
  return async (view: WriteView, { body, actor }: Action<ReactBody>): Promise<void> => {
    const { place } = (await subjectAt(view, body.to))!
    const key = `${place}\0${actor!.member}\0${body.reaction}`
    if (on) view.put(reactions, key, true)
    else if (await view.get(reactions, key)) view.remove(reactions, key)
  }
}

/**
 * [T15] Moves a thread to the front: something has happened in it. For the other parts of the app too, like a poll that
 * opens. No thread of this id: nothing.
 */
export async function touchThread(view: WriteView, id: string, action: Action<unknown>): Promise<void> {
  const thread = await threadAt(view, id)
  if (thread) setThread(view, thread, active(thread, action, await next(view, 'order')))
}

/** What a change took away, and no more: else somebody could fill the view with a long text by short actions. */
function replaced(before: Text, named: { text?: string | undefined; files?: Attachment[] | undefined }) {
  const { version, text, files } = before
  return {
    version,
    ...(named.text === undefined ? {} : { text }),
    ...(named.files === undefined ? {} : { files }),
  }
}

function active(thread: Thread, action: Action<unknown>, order: number): Thread {
  const { by, at } = stamp(action)
  return { ...thread, activity: order, activeBy: by, activeAt: at }
}

function setThread(view: WriteView, before: Thread | null, after: Thread): void {
  const key = threadKey(after)
  if (before && threadKey(before) !== key) view.remove(threads, threadKey(before))
  view.put(threads, key, after)
  view.put(threadKeys, after.id, key)
}

/** What a thread is found by. */
function found({ title, tags }: Thread, context: string): string {
  return [title, ...tags, context].join('\n')
}

interface Where {
  thread: string
  comment: string | null
  place: string
}

/** A text as an action leaves it; its mentions follow. The leaf is its caller's. */
async function written(
  view: WriteView,
  action: Action<unknown>,
  order: number,
  { thread, comment }: Where,
  before: Text | null,
  after: { text: string; files: Attachment[]; base?: string },
): Promise<Text> {
  const kept = before?.mentions ?? []
  const wanted: string[] = []
  // [T13] nobody tells themselves
  for (const member of mentionedIn(after.text))
    if (member !== action.actor!.member && (await isKnown(view, member))) wanted.push(member)
  for (const { member, order: at } of kept)
    if (!wanted.includes(member)) view.remove(mentions, mentionKey(member, at))
  return {
    text: after.text,
    files: after.files,
    version: action.id,
    edits: before === null ? 0 : before.edits + 1,
    apart: before !== null && after.base !== before.version,
    mentions: wanted.map(member => {
      const there = kept.find(one => one.member === member)
      if (there) return there
      view.put(mentions, mentionKey(member, order), { thread, comment, ...stamp(action) })
      return { member, order }
    }),
    leaf: before?.leaf ?? 0,
  }
}

function mentionKey(member: string, order: number): string {
  return `${member}\0${sortable(order)}`
}
