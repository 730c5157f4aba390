// What the pages of threads and tasks ask of the node, each under the key that events make stale.
import { infiniteQueryOptions, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { client } from '../../../node/client.ts'
import { memberNamesQuery, spaceQuery } from '../../../node/queries.ts'

type Decisions = ReturnType<typeof client.space>['decisions']
export type ThreadList = Awaited<ReturnType<Decisions['threads']>>
export type ThreadRow = ThreadList['threads'][number]
export type OneThread = Awaited<ReturnType<Decisions['thread']>>
export type CommentRow = Awaited<ReturnType<Decisions['comments']>>['comments'][number]
export type TaskRow = Awaited<ReturnType<Decisions['tasks']>>['tasks'][number]
export type Attachment = CommentRow['files'][number]
export type Found = Awaited<ReturnType<Decisions['searchThreads']>>['found'][number]
export type Concern = Awaited<ReturnType<Decisions['concerns']>>['concerns'][number]

const PAGE = 100
const pages = {
  initialPageParam: null as string | null,
  getNextPageParam: ({ next }: { next: string | null }) => next,
}
const after = (from: string | null) => ({ limit: PAGE, ...(from !== null && { after: from }) })
const key = (space: string, ...of: (string | null)[]) => ['space', space, 'decisions', ...of]

export const threadsQuery = (space: string, state: 'open' | 'closed', tag: string | null) =>
  infiniteQueryOptions({
    ...pages,
    queryKey: key(space, 'threads', state, tag),
    queryFn: ({ pageParam }) =>
      client.space(space).decisions.threads({ state, ...(tag !== null && { tag }), ...after(pageParam) }),
  })

export const threadQuery = (space: string, thread: string) =>
  queryOptions({
    queryKey: key(space, 'thread', thread),
    queryFn: () => client.space(space).decisions.thread({ thread }),
  })

/** The newest first: of a long thread its end is read. */
export const commentsQuery = (space: string, thread: string) =>
  infiniteQueryOptions({
    ...pages,
    queryKey: key(space, 'comments', thread),
    queryFn: ({ pageParam }) =>
      client.space(space).decisions.comments({ thread, newest: true, ...after(pageParam) }),
  })

export const tagsQuery = (space: string) =>
  queryOptions({
    queryKey: key(space, 'tags'),
    queryFn: () => client.space(space).decisions.threadTags({}),
  })

export const searchQuery = (space: string, words: string) =>
  infiniteQueryOptions({
    ...pages,
    queryKey: key(space, 'search', words),
    queryFn: ({ pageParam }) => client.space(space).decisions.searchThreads({ words, ...after(pageParam) }),
    enabled: words !== '',
  })

export type TaskFilter = 'mine' | 'open' | 'overdue' | 'done'

export const tasksQuery = (space: string, of: { filter: TaskFilter } | { thread: string }) =>
  infiniteQueryOptions({
    ...pages,
    queryKey: key(space, 'tasks', 'thread' in of ? of.thread : of.filter),
    queryFn: ({ pageParam }) =>
      client.space(space).decisions.tasks({
        ...('thread' in of
          ? { thread: of.thread, state: 'all' as const }
          : of.filter === 'mine'
            ? { state: 'open' as const, assignee: 'me' }
            : { state: of.filter }),
        ...after(pageParam),
      }),
  })

export const concernsQuery = (space: string) =>
  queryOptions({
    queryKey: key(space, 'concerns'),
    queryFn: () => client.space(space).decisions.concerns({ days: 14 }),
  })

/** What has a history, by the query that tells it. */
export type Past = { thread: string } | { comment: string } | { task: string }

export const historyQuery = (space: string, of: Past) =>
  infiniteQueryOptions({
    ...pages,
    queryKey: key(space, 'history', ...Object.values(of)),
    queryFn: ({ pageParam }) => {
      const { decisions } = client.space(space)
      if ('thread' in of) return decisions.threadHistory({ ...of, ...after(pageParam) })
      if ('comment' in of) return decisions.commentHistory({ ...of, ...after(pageParam) })
      return decisions.taskHistory({ ...of, ...after(pageParam) })
    },
  })

/** The actions, and what asks anew for all that they may have changed. */
export function useDecisions(space: string) {
  const queries = useQueryClient()
  return {
    decisions: client.space(space).decisions,
    again: () => queries.invalidateQueries({ queryKey: ['space', space, 'decisions'] }),
  }
}

/** Who reads the page, and what they may do; nothing until that is known. */
export function useReader(space: string) {
  const { data: status } = useQuery(spaceQuery(space))
  const { data: names } = useQuery(memberNamesQuery(space))
  const me = Object.entries(names ?? {}).find(([, one]) => one.me)?.[0] ?? null
  const writes = status?.writable === true && status.role !== 'reader'
  return { me, writes, manages: writes && status.role === 'coordinator' }
}
export type Reader = ReturnType<typeof useReader>
