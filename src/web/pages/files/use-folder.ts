// What is in a folder: fetched a thousand at a time until all of it is here, and kept true by events.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { client } from '../../node/client.ts'
import type { EntryInfo } from './entries.ts'

const PAGE = 1000

export interface Folder {
  entries: EntryInfo[]
  /** Nothing is here yet. */
  loading: boolean
  /** More is coming. */
  incomplete: boolean
  error: unknown
  again(): void
}

export function useFolder(space: string, path: string): Folder {
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch, isPending } = useInfiniteQuery({
    queryKey: ['space', space, 'files', 'list', path],
    queryFn: ({ pageParam, signal }) =>
      client
        .space(space)
        .files.list({ path, limit: PAGE, ...(pageParam !== null && { after: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
  })
  useEffect(() => {
    if (hasNextPage && !isFetching && !error) void fetchNextPage()
  }, [hasNextPage, isFetching, error, fetchNextPage])
  const entries = useMemo(() => data?.pages.flatMap(page => page.entries) ?? [], [data])
  return { entries, loading: isPending, incomplete: hasNextPage, error, again: () => void refetch() }
}
