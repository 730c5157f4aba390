// What several pages ask of the node, each under the key that events make stale.
import { queryOptions } from '@tanstack/react-query'
import { client } from './client.ts'

export const statusQuery = queryOptions({ queryKey: ['status'], queryFn: () => client.status() })

export const identityQuery = queryOptions({ queryKey: ['keys', 'identity'], queryFn: () => client.idShow() })

export const spaceQuery = (space: string) =>
  queryOptions({
    queryKey: ['space', space, 'status'],
    queryFn: () => client.spaceStatus({ space }),
  })

export const peersQuery = queryOptions({ queryKey: ['peers'], queryFn: () => client.peers() })

export const membersQuery = (space: string) =>
  queryOptions({
    queryKey: ['space', space, 'members', 'list'],
    queryFn: () => client.space(space).members.list(),
  })

/** Who is in the space, by their keys. */
export const memberNamesQuery = (space: string) =>
  queryOptions({
    queryKey: ['space', space, 'members', 'names'],
    queryFn: async () => {
      const { members } = await client.space(space).members.list()
      return Object.fromEntries(members.map(({ member, name, me }) => [member, { name, me }]))
    },
  })
