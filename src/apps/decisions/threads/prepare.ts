// Makes bodies of what people send: titles and names become ids, paths become versions, changes name what they are based on.
import type { Static } from '@sinclair/typebox'
import { CoboxError } from '../../../errors/index.ts'
import { attachmentsAt } from '../../attachments.ts'
import type { ReadView } from '../../contract.ts'
import { withKeys } from './mentions.ts'
import { mustFindThread } from './queries.ts'
import type {
  CloseBody,
  CloseInput,
  CommentBody,
  CommentInput,
  EditBody,
  EditCommentBody,
  EditCommentInput,
  EditInput,
  StartBody,
  StartInput,
  TagBody,
  TagInput,
  ThreadBody,
  ThreadInput,
} from './schema.ts'
import { commentAt, contexts } from './view.ts'

export async function start(view: ReadView, input: Static<typeof StartInput>): Promise<StartBody> {
  return {
    title: input.title,
    context: await withKeys(view, input.context ?? ''),
    tags: input.tags ?? [],
    files: await attachmentsAt(view, input.files ?? []),
  }
}

/** Throws NO_THREAD, NOTHING_NAMED. */
export async function edit(view: ReadView, input: Static<typeof EditInput>): Promise<EditBody> {
  const { title, context, files } = input
  const { id } = await mustFindThread(view, input.thread)
  if (title === undefined && context === undefined && files === undefined)
    throw new CoboxError('NOTHING_NAMED', { what: 'change: title, context or files' })
  return {
    thread: id,
    base: (await view.get(contexts, id))!.version,
    ...(title === undefined ? {} : { title }),
    ...(context === undefined ? {} : { context: await withKeys(view, context) }),
    ...(files === undefined ? {} : { files: await attachmentsAt(view, files) }),
  }
}

export async function tag(view: ReadView, input: Static<typeof TagInput>): Promise<TagBody> {
  return { thread: (await mustFindThread(view, input.thread)).id, tags: input.tags }
}

export async function thread(view: ReadView, input: Static<typeof ThreadInput>): Promise<ThreadBody> {
  return { thread: (await mustFindThread(view, input.thread)).id }
}

export async function close(view: ReadView, input: Static<typeof CloseInput>): Promise<CloseBody> {
  return { ...input, thread: (await mustFindThread(view, input.thread)).id }
}

export async function comment(view: ReadView, input: Static<typeof CommentInput>): Promise<CommentBody> {
  return {
    thread: (await mustFindThread(view, input.thread)).id,
    text: await withKeys(view, input.text),
    ...(input.reply === undefined ? {} : { reply: input.reply }),
    files: await attachmentsAt(view, input.files ?? []),
  }
}

/** Throws NO_COMMENT, NOTHING_NAMED. */
export async function editComment(
  view: ReadView,
  input: Static<typeof EditCommentInput>,
): Promise<EditCommentBody> {
  const { text, files } = input
  const there = await commentAt(view, input.comment)
  if (!there) throw new CoboxError('NO_COMMENT', { comment: input.comment })
  if (text === undefined && files === undefined)
    throw new CoboxError('NOTHING_NAMED', { what: 'change: text or files' })
  return {
    comment: there.id,
    base: there.version,
    ...(text === undefined ? {} : { text: await withKeys(view, text) }),
    ...(files === undefined ? {} : { files: await attachmentsAt(view, files) }),
  }
}
