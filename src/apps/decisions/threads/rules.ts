// The rules of threads and comments as sentences; SPEC.md numbers them.
import type { ReadView, Refusal, Rule } from '../../contract.ts'
import { under } from '../history.ts'
import { MAX_MENTIONS, mentionedIn } from './mentions.ts'
import type { CommentBody, ReactBody } from './schema.ts'
import { commentAt, reactions, subjectAt, threadAt } from './view.ts'

/** Kinds of reactions that one person may give to one text. */
export const MAX_REACTIONS = 8

const noThread = (thread: string): Refusal => ({ code: 'NO_THREAD', details: { thread } })
const noComment = (comment: string): Refusal => ({ code: 'NO_COMMENT', details: { comment } })

async function closedProblem(view: ReadView, id: string): Promise<Refusal | null> {
  const thread = await threadAt(view, id)
  if (!thread) return noThread(id)
  return thread.closed ? 'THREAD_CLOSED' : null
}

/** [T3] */
export const theThreadIsThere: Rule<{ thread: string }> = async (view, { body }) =>
  (await threadAt(view, body.thread)) ? null : noThread(body.thread)

/** [T5] */
export const theThreadIsOpen: Rule<{ thread: string }> = (view, { body }) => closedProblem(view, body.thread)

/** [T6] */
export const theThreadIsClosed: Rule<{ thread: string }> = async (view, { body }) => {
  const thread = await threadAt(view, body.thread)
  if (!thread) return noThread(body.thread)
  return thread.closed ? null : 'THREAD_OPEN'
}

/** [T6] */
export const itsStarterOrACoordinator: Rule<{ thread: string }> = async (view, { body, actor }) => {
  const thread = await threadAt(view, body.thread)
  return thread?.by === actor!.member || actor!.role === 'coordinator' ? null : 'AUTHOR_OR_COORDINATOR'
}

/** [T13] */
export const notTooManyMentions: Rule<{ text?: string; context?: string }> = (_, { body }) =>
  mentionedIn(body.text ?? body.context ?? '').length > MAX_MENTIONS
    ? { code: 'TOO_MANY_MENTIONS', details: { limit: MAX_MENTIONS } }
    : null

/** [T4] A discarded comment is there too. */
export const theReplyStaysInTheThread: Rule<CommentBody> = async (view, { body }) => {
  if (body.reply === undefined) return null
  const comment = await commentAt(view, body.reply)
  return comment?.thread === body.thread ? null : noComment(body.reply)
}

/** [T9] [T11] */
export const theCommentCanBeChanged: Rule<{ comment: string }> = async (view, { body, actor }) => {
  const comment = await commentAt(view, body.comment)
  if (!comment) return noComment(body.comment)
  if (comment.by !== actor!.member) return 'NOT_THE_AUTHOR'
  if (comment.discarded) return 'COMMENT_DISCARDED'
  return closedProblem(view, comment.thread)
}

/** [T11] Also in a closed thread: what must not stand there must not stand there. */
export const theCommentCanBeDiscarded: Rule<{ comment: string }> = async (view, { body, actor }) => {
  const comment = await commentAt(view, body.comment)
  if (!comment) return noComment(body.comment)
  if (comment.by !== actor!.member && actor!.role !== 'coordinator') return 'AUTHOR_OR_COORDINATOR'
  return comment.discarded ? 'COMMENT_DISCARDED' : null
}

/** [T12] */
export const itCanBeReactedTo: Rule<ReactBody> = async (view, { body }) => {
  // half of a character would be another one in a key
  if (/[\ud800-\udfff]/u.test(body.reaction)) return 'ACTION_MALFORMED'
  const subject = await subjectAt(view, body.to)
  if (!subject) return noComment(body.to)
  if (subject.comment?.discarded) return 'COMMENT_DISCARDED'
  return closedProblem(view, subject.thread)
}

/** [T12] */
export const notTooManyReactions: Rule<ReactBody> = async (view, { body, actor }) => {
  const { place } = (await subjectAt(view, body.to))!
  let own = 0
  for await (const { key } of view.range(reactions, under(`${place}\0${actor!.member}`))) {
    if (key.endsWith(`\0${body.reaction}`)) return null
    own++
  }
  return own < MAX_REACTIONS ? null : { code: 'TOO_MANY_REACTIONS', details: { limit: MAX_REACTIONS } }
}
