// What the pages of the kitty ask of the node, each under the key that events make stale.
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../node/client.ts'

export const spendingsQuery = (space: string) =>
  queryOptions({
    queryKey: ['space', space, 'kitty', 'list'],
    queryFn: () => client.space(space).kitty.list(),
  })

export const commentsQuery = (space: string, spending: string) =>
  queryOptions({
    queryKey: ['space', space, 'kitty', 'comments', spending],
    queryFn: () => client.space(space).kitty.comments({ spending }),
  })
