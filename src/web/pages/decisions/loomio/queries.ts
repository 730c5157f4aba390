// What the page asks of the node about taking in an export.
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../node/client.ts'

/** The last one of this space that the node remembers, while it runs and after; null: none. */
export const importsQuery = (space: string) =>
  queryOptions({
    queryKey: ['jobs', 'decisions-import', space],
    queryFn: async () => {
      const { jobs } = await client.jobList()
      const ours = jobs.filter(({ kind, space: of }) => kind === 'decisions-import' && of === space)
      return ours.sort((a, b) => a.started - b.started).at(-1) ?? null
    },
  })
