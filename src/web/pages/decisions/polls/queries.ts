// What the pages of polls ask of the node, each under the key that events make stale.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '../../../node/client.ts'

type Decisions = ReturnType<typeof client.space>['decisions']
type Answer<Name extends 'polls' | 'poll' | 'stances' | 'history'> = Awaited<ReturnType<Decisions[Name]>>

export type PollInfo = Answer<'polls'>['polls'][number]
export type Poll = Answer<'poll'>
export type Definition = Poll['definition']
export type PollType = Poll['type']
export type Result = Poll['result']
export type Count = NonNullable<Result['result']>
export type Sealing = NonNullable<Result['sealing']>
export type Stance = Answer<'stances'>['stances'][number]
export type Happened = Answer<'history'>['entries'][number]

const key = (space: string, ...more: unknown[]) => ['space', space, 'decisions', 'polls', ...more]
const AT_ONCE = 100
const FEW_AT_ONCE = 10

/** Those that are open or will be: few. `tag`: only those with it; empty: all. */
export const openPollsQuery = (space: string, tag: string) =>
  queryOptions({
    queryKey: key(space, 'open', tag),
    queryFn: async () => {
      const input = { ...(tag !== '' && { tag }), limit: 1000 }
      const { decisions } = client.space(space)
      const [open, scheduled] = await Promise.all([
        decisions.polls({ ...input, state: 'open' }),
        decisions.polls({ ...input, state: 'scheduled' }),
      ])
      return [...open.polls, ...scheduled.polls]
    },
  })

/** The newest first, a page at a time. */
export const closedPollsQuery = (space: string, tag: string) =>
  infiniteQueryOptions({
    queryKey: key(space, 'closed', tag),
    queryFn: ({ pageParam }) =>
      client.space(space).decisions.polls({
        state: 'closed',
        ...(tag !== '' && { tag }),
        ...(pageParam !== null && { after: pageParam }),
        limit: AT_ONCE,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

/** Those of a thread, the newest first: few at once, since what each has come to is asked for by itself. */
export const threadPollsQuery = (space: string, thread: string) =>
  infiniteQueryOptions({
    queryKey: key(space, 'thread', thread),
    queryFn: ({ pageParam }) =>
      client
        .space(space)
        .decisions.polls({ thread, ...(pageParam !== null && { after: pageParam }), limit: FEW_AT_ONCE }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

export const resultQuery = (space: string, poll: string) =>
  queryOptions({
    queryKey: key(space, 'result', poll),
    queryFn: () => client.space(space).decisions.result({ poll }),
  })

export const pollQuery = (space: string, poll: string) =>
  queryOptions({
    queryKey: key(space, 'one', poll),
    queryFn: () => client.space(space).decisions.poll({ poll }),
  })

export const stancesQuery = (space: string, poll: string) =>
  queryOptions({
    queryKey: key(space, 'stances', poll),
    queryFn: () => client.space(space).decisions.stances({ poll }),
  })

/** By which polls can choose who may vote. */
export const voterTagsQuery = (space: string) =>
  queryOptions({
    queryKey: key(space, 'voterTags'),
    queryFn: () => client.space(space).decisions.voterTags(),
  })

export const verifyQuery = (space: string, poll: string) =>
  queryOptions({
    queryKey: key(space, 'verify', poll),
    queryFn: () => client.space(space).decisions.verify({ poll }),
  })

/** All of it, for the minutes. */
export const historyQuery = (space: string, poll: string) =>
  queryOptions({
    queryKey: key(space, 'history', poll),
    queryFn: async () => {
      const found: Happened[] = []
      for (let after: string | null = ''; after !== null; ) {
        const { entries, next }: Answer<'history'> = await client
          .space(space)
          .decisions.history({ poll, ...(after !== '' && { after }) })
        found.push(...entries)
        after = next
      }
      return found
    },
  })
