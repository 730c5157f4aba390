// Threads and comments: the parts of the app that `decisions` is put together from.
import { Type as T } from '@sinclair/typebox'
import { action, query } from '../../contract.ts'
import { Person } from '../../fields.ts'
import { changes, HistoryInfo } from '../history.ts'
import { After, Limit, Mark, Next, PeopleNames, Since } from '../paging.ts'
import * as apply from './apply.ts'
import { listMentions, search } from './finding.ts'
import * as prepare from './prepare.ts'
import * as queries from './queries.ts'
import * as rules from './rules.ts'
import {
  CloseBody,
  CloseInput,
  CommentBody,
  CommentId,
  CommentInfo,
  CommentInput,
  DiscardBody,
  DiscardInput,
  EditBody,
  EditCommentBody,
  EditCommentInput,
  EditInput,
  ReactBody,
  ReactInput,
  ReactionInfo,
  StartBody,
  StartInput,
  TagBody,
  TagInput,
  TextInfo,
  ThreadBody,
  ThreadInfo,
  ThreadInput,
  WantedThread,
} from './schema.ts'
import { leaves, loose, volumes } from './search-index.ts'
import { commentPlaces, comments, contexts, mentions, reactions, threadKeys, threads } from './view.ts'

export { touchThread } from './apply.ts'
export { type MentionFound, mentionsOf } from './finding.ts'
export { mustFindThread } from './queries.ts'
export { type Thread, threadAt } from './view.ts'

const WRITE = 'decisions.write'

export const threadCollections = {
  threads,
  threadKeys,
  contexts,
  comments,
  commentPlaces,
  reactions,
  changes,
  mentions,
  leaves,
  loose,
  volumes,
}

export const threadActions = {
  startThread: action({
    summary: 'Start a thread',
    permission: WRITE,
    input: StartInput,
    body: StartBody,
    cli: { command: 'decisions thread start', positional: ['title', 'context?'] },
    prepare: prepare.start,
    rules: [rules.notTooManyMentions],
    apply: apply.start,
  }),
  editThread: action({
    summary: 'Change the title, context or files of a thread; what was there stays in its history',
    description:
      'Anybody who may write may do this: the context is what all know together. What is not named stays as it is. When ' +
      'two change it apart, the later one in the order of the space is shown, and the other is in the history.',
    permission: WRITE,
    input: EditInput,
    body: EditBody,
    cli: { command: 'decisions thread edit', positional: ['thread'] },
    prepare: prepare.edit,
    rules: [rules.theThreadIsOpen, rules.notTooManyMentions],
    apply: apply.edit,
  }),
  tagThread: action({
    summary: 'Give a thread its tags, in place of those that it has',
    permission: WRITE,
    input: TagInput,
    body: TagBody,
    cli: { command: 'decisions thread tag', positional: ['thread', 'tags?'] },
    prepare: prepare.tag,
    rules: [rules.theThreadIsThere],
    apply: apply.tag,
  }),
  closeThread: action({
    summary: 'Close a thread: it can be read and not added to',
    permission: WRITE,
    input: CloseInput,
    body: CloseBody,
    cli: { command: 'decisions thread close', positional: ['thread'] },
    prepare: prepare.close,
    rules: [rules.theThreadIsOpen, rules.itsStarterOrACoordinator],
    apply: apply.close,
  }),
  reopenThread: action({
    summary: 'Open a closed thread again',
    permission: WRITE,
    input: ThreadInput,
    body: ThreadBody,
    cli: { command: 'decisions thread reopen', positional: ['thread'] },
    prepare: prepare.thread,
    rules: [rules.theThreadIsClosed, rules.itsStarterOrACoordinator],
    apply: apply.reopen,
  }),
  pinThread: action({
    summary: 'Pin a thread: it stands before the others',
    permission: 'decisions.manage',
    input: ThreadInput,
    body: ThreadBody,
    cli: { command: 'decisions thread pin', positional: ['thread'] },
    prepare: prepare.thread,
    rules: [rules.theThreadIsThere],
    apply: apply.pin(true),
  }),
  unpinThread: action({
    summary: 'Take a pinned thread back among the others',
    permission: 'decisions.manage',
    input: ThreadInput,
    body: ThreadBody,
    cli: { command: 'decisions thread unpin', positional: ['thread'] },
    prepare: prepare.thread,
    rules: [rules.theThreadIsThere],
    apply: apply.pin(false),
  }),
  comment: action({
    summary: 'Write a comment in a thread, or answer one',
    permission: WRITE,
    input: CommentInput,
    body: CommentBody,
    cli: { command: 'decisions comment add', positional: ['thread', 'text'] },
    prepare: prepare.comment,
    rules: [rules.theThreadIsOpen, rules.theReplyStaysInTheThread, rules.notTooManyMentions],
    apply: apply.comment,
  }),
  editComment: action({
    summary: 'Change a comment of one’s own; what it said stays in its history',
    permission: WRITE,
    input: EditCommentInput,
    body: EditCommentBody,
    cli: { command: 'decisions comment edit', positional: ['comment', 'text?'] },
    prepare: prepare.editComment,
    rules: [rules.theCommentCanBeChanged, rules.notTooManyMentions],
    apply: apply.editComment,
  }),
  discardComment: action({
    summary: 'Discard a comment of one’s own, or as a coordinator anybody’s',
    description:
      'It is no longer shown and no longer found. That it was there, and who discarded it, is shown; what it said stays in ' +
      'its history: everybody in the space has had it.',
    permission: WRITE,
    input: DiscardInput,
    body: DiscardBody,
    cli: { command: 'decisions comment discard', positional: ['comment'] },
    rules: [rules.theCommentCanBeDiscarded],
    apply: apply.discard,
  }),
  react: action({
    summary: 'React to a comment, or to the context of a thread',
    permission: WRITE,
    input: ReactInput,
    body: ReactBody,
    cli: { command: 'decisions comment react', positional: ['to', 'reaction'] },
    rules: [rules.itCanBeReactedTo, rules.notTooManyReactions],
    apply: apply.react(true),
  }),
  unreact: action({
    summary: 'Take a reaction back',
    permission: WRITE,
    input: ReactInput,
    body: ReactBody,
    cli: { command: 'decisions comment unreact', positional: ['to', 'reaction'] },
    rules: [rules.itCanBeReactedTo],
    apply: apply.react(false),
  }),
}

export const threadQueries = {
  threads: query({
    summary: 'The threads of a space: pinned ones first, then by what happened last',
    input: T.Object({
      state: T.Optional(
        T.Union([T.Literal('open'), T.Literal('closed'), T.Literal('all')], {
          description: 'default all',
        }),
      ),
      tag: T.Optional(T.String({ description: 'only those with this tag' })),
      since: Since,
      after: After,
      limit: Limit,
    }),
    output: T.Object({ threads: T.Array(ThreadInfo), next: Next, mark: Mark, people: PeopleNames }),
    cli: { command: 'decisions thread list' },
    run: (view, input) => queries.listThreads(view, input),
  }),
  thread: query({
    summary: 'One thread, with its context',
    input: T.Object({ thread: WantedThread }),
    output: T.Composite([
      ThreadInfo,
      T.Object({
        context: T.String({ description: 'Markdown, with @[key] for a member' }),
        ...TextInfo,
        reactions: T.Array(ReactionInfo),
        mark: Mark,
        people: PeopleNames,
      }),
    ]),
    cli: { command: 'decisions thread show', positional: ['thread'] },
    run: (view, input) => queries.showThread(view, input.thread),
  }),
  threadHistory: query({
    summary: 'What was changed of a thread, and what it was before; newest first',
    input: T.Object({ thread: WantedThread, after: After, limit: Limit }),
    output: HistoryInfo,
    cli: { command: 'decisions thread history', positional: ['thread'] },
    run: (view, input) => queries.threadHistory(view, input),
  }),
  threadTags: query({
    summary: 'The tags of all threads',
    input: T.Object({}),
    output: T.Object({ tags: T.Array(T.Object({ tag: T.String(), threads: T.Integer() })) }),
    cli: { command: 'decisions thread tags' },
    run: view => queries.listTags(view),
  }),
  comments: query({
    summary: 'The comments of a thread',
    input: T.Object({
      thread: WantedThread,
      newest: T.Optional(T.Boolean({ description: 'newest first; default oldest first' })),
      since: Since,
      after: After,
      limit: Limit,
    }),
    output: T.Object({
      thread: T.String(),
      comments: T.Array(CommentInfo),
      next: Next,
      mark: Mark,
      people: PeopleNames,
    }),
    cli: { command: 'decisions comment list', positional: ['thread'] },
    run: (view, input) => queries.listComments(view, input),
  }),
  commentHistory: query({
    summary: 'What was changed of a comment, and what it said before; newest first',
    input: T.Object({ comment: CommentId, after: After, limit: Limit }),
    output: HistoryInfo,
    cli: { command: 'decisions comment history', positional: ['comment'] },
    run: (view, input) => queries.commentHistory(view, input),
  }),
  searchThreads: query({
    summary: 'Search titles, tags, contexts and comments for words, or beginnings of words',
    input: T.Object({
      words: T.String({ minLength: 1, maxLength: 200, description: 'all of them have to be there' }),
      after: After,
      limit: Limit,
    }),
    output: T.Object({
      found: T.Array(
        T.Object({
          thread: T.String(),
          title: T.String(),
          comment: T.Union([T.String(), T.Null()], { description: 'null: the thread itself' }),
          by: Person(),
          at: T.Integer({ description: 'ms since 1970' }),
          excerpt: T.String(),
        }),
      ),
      next: Next,
      people: PeopleNames,
    }),
    cli: { command: 'decisions thread search', positional: ['words'] },
    run: (view, input) => search(view, input),
  }),
  mentions: query({
    summary: 'Where one is mentioned, newest first',
    input: T.Object({ since: Since, after: After, limit: Limit }),
    output: T.Object({
      mentions: T.Array(
        T.Object({
          thread: T.String(),
          title: T.String(),
          comment: T.Union([T.String(), T.Null()], { description: 'null: the thread’s context' }),
          by: Person(),
          at: T.Integer({ description: 'ms since 1970' }),
          order: T.Integer({ description: 'compare with `mark`' }),
        }),
      ),
      next: Next,
      mark: Mark,
      people: PeopleNames,
    }),
    cli: { command: 'decisions mentions' },
    run: listMentions,
  }),
}
