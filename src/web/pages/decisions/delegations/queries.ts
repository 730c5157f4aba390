// What the pages ask of who speaks for whom, under the key that events make stale.
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../node/client.ts'

type Decisions = ReturnType<typeof client.space>['decisions']
export type Delegation = Awaited<ReturnType<Decisions['delegations']>>['delegations'][number]

export const delegationsQuery = (space: string) =>
  queryOptions({
    queryKey: ['space', space, 'decisions', 'delegations'],
    queryFn: async () => (await client.space(space).decisions.delegations({})).delegations,
  })
