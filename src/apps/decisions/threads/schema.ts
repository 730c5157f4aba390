// What the actions on threads and comments hold: what people send, and what the log holds and a peer may send.
import { type Static, Type as T } from '@sinclair/typebox'
import { AttachedPaths, Attachment, Attachments } from '../../attachments.ts'
import { Person, Time, Words } from '../../fields.ts'

const strict = { additionalProperties: false }

export const MAX_TITLE = 200
export const MAX_CONTEXT = 30_000
export const MAX_COMMENT = 10_000
export const MAX_TAGS = 10

/** Id of the action that made a thing: the start of a log's key, and the place there. */
export const Id = T.String({ pattern: '^[0-9a-f]{16}:\\d{1,16}$' })
/** Something that is not only blanks. */
const SOMETHING = '\\S'
const Title = T.String({
  minLength: 1,
  maxLength: MAX_TITLE,
  pattern: SOMETHING,
  description: 'what it is about, in a line',
})
const Context = Words({ maxLength: MAX_CONTEXT, description: 'what one should know, in Markdown' })
const CommentText = Words({
  minLength: 1,
  maxLength: MAX_COMMENT,
  pattern: SOMETHING,
  description: 'in Markdown; @[NAME] mentions a member',
})
/** Without commas, which part tags where people write several. */
const Tag = T.String({
  minLength: 1,
  maxLength: 40,
  pattern: '^[^\\s,\\x00-\\x1f]([^,\\x00-\\x1f]*[^\\s,\\x00-\\x1f])?$',
})
const Tags = T.Array(Tag, { maxItems: MAX_TAGS, uniqueItems: true, description: 'words to find it by' })
const Reaction = T.String({
  minLength: 1,
  maxLength: 16,
  pattern: '^[^\\s\\x00-\\x1f]+$',
  description: 'an emoji, like 👍',
})
/** How a person names a thread. */
export const WantedThread = T.String({
  minLength: 1,
  maxLength: MAX_TITLE,
  description: 'the thread’s id, or its title',
})
export const CommentId = T.String({ maxLength: 40, description: 'id of the comment' })
const ReplyTo = T.String({ maxLength: 40, description: 'id of the comment that this one answers' })
const Subject = T.String({ maxLength: 40, description: 'id of a comment, or of a thread for its context' })

export const StartInput = T.Object(
  { title: Title, context: T.Optional(Context), tags: T.Optional(Tags), files: T.Optional(AttachedPaths) },
  strict,
)
export const StartBody = T.Object({ title: Title, context: Context, tags: Tags, files: Attachments }, strict)
export const EditInput = T.Object(
  {
    thread: WantedThread,
    title: T.Optional(Title),
    context: T.Optional(Context),
    files: T.Optional(AttachedPaths),
  },
  strict,
)
/** What is left out stays as it is. `base`: the version that the author saw. */
export const EditBody = T.Object(
  {
    thread: Id,
    base: Id,
    title: T.Optional(Title),
    context: T.Optional(Context),
    files: T.Optional(Attachments),
  },
  strict,
)
export const TagInput = T.Object({ thread: WantedThread, tags: Tags }, strict)
export const TagBody = T.Object({ thread: Id, tags: Tags }, strict)
export const ThreadInput = T.Object({ thread: WantedThread }, strict)
export const ThreadBody = T.Object({ thread: Id }, strict)
const Reason = T.String({ maxLength: 500, description: 'why, for the others' })
export const CloseInput = T.Object({ thread: WantedThread, reason: T.Optional(Reason) }, strict)
export const CloseBody = T.Object({ thread: Id, reason: T.Optional(Reason) }, strict)

export const CommentInput = T.Object(
  {
    thread: WantedThread,
    text: CommentText,
    reply: T.Optional(ReplyTo),
    files: T.Optional(AttachedPaths),
  },
  strict,
)
export const CommentBody = T.Object(
  { thread: Id, text: CommentText, reply: T.Optional(Id), files: Attachments },
  strict,
)
export const EditCommentInput = T.Object(
  { comment: CommentId, text: T.Optional(CommentText), files: T.Optional(AttachedPaths) },
  strict,
)
export const EditCommentBody = T.Object(
  { comment: Id, base: Id, text: T.Optional(CommentText), files: T.Optional(Attachments) },
  strict,
)
export const DiscardInput = T.Object({ comment: CommentId, reason: T.Optional(Reason) }, strict)
export const DiscardBody = T.Object({ comment: Id, reason: T.Optional(Reason) }, strict)
export const ReactInput = T.Object({ to: Subject, reaction: Reaction }, strict)
export const ReactBody = T.Object({ to: Id, reaction: Reaction }, strict)

export type StartBody = Static<typeof StartBody>
export type EditBody = Static<typeof EditBody>
export type TagBody = Static<typeof TagBody>
export type ThreadBody = Static<typeof ThreadBody>
export type CloseBody = Static<typeof CloseBody>
export type CommentBody = Static<typeof CommentBody>
export type EditCommentBody = Static<typeof EditCommentBody>
export type DiscardBody = Static<typeof DiscardBody>
export type ReactBody = Static<typeof ReactBody>

// what queries answer

const At = Time({ description: 'ms since 1970, as its author’s clock said' })
export const StampInfo = T.Object({
  by: Person(),
  at: At,
  reason: T.Optional(T.String()),
})
export type StampInfo = Static<typeof StampInfo>
const OrNull = <S extends typeof StampInfo>(schema: S) => T.Union([schema, T.Null()])

export const ThreadInfo = T.Object({
  thread: T.String({ description: 'id' }),
  title: T.String(),
  tags: T.Array(T.String()),
  by: Person(),
  at: At,
  closed: OrNull(StampInfo),
  pinned: OrNull(StampInfo),
  comments: T.Integer({ description: 'how many there are, without discarded ones' }),
  activity: T.Integer({ description: 'its place in the order of all that happens; compare with `mark`' }),
  activeBy: Person(),
  activeAt: At,
})
export type ThreadInfo = Static<typeof ThreadInfo>

export const ReactionInfo = T.Object({ reaction: T.String(), members: T.Array(Person()) })
export const TextInfo = {
  files: T.Array(Attachment),
  version: T.String({ description: 'id of the action that wrote it so' }),
  edits: T.Integer({ description: 'how often it was changed' }),
  apart: T.Boolean({ description: 'true when it took the place of a text that its author had not seen' }),
}
export const CommentInfo = T.Object({
  comment: T.String({ description: 'id' }),
  order: T.Integer({ description: 'its place in the order of all that happens; compare with `mark`' }),
  reply: T.Union([T.String(), T.Null()], { description: 'the comment that it answers' }),
  by: Person(),
  at: At,
  text: T.String({ description: 'Markdown, with @[key] for a member; empty when discarded' }),
  ...TextInfo,
  discarded: OrNull(StampInfo),
  reactions: T.Array(ReactionInfo),
})
export type CommentInfo = Static<typeof CommentInfo>
