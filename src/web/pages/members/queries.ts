// What the pages about members ask of the node, each under the key that events make stale.
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../node/client.ts'

export const invitesQuery = (space: string) =>
  queryOptions({
    queryKey: ['space', space, 'members', 'invites'],
    queryFn: () => client.inviteList({ space }),
  })

export const requestsQuery = (space: string) =>
  queryOptions({
    queryKey: ['space', space, 'members', 'requests'],
    queryFn: () => client.inviteRequests({ space }),
  })

/** All of it, the newest first: the node gives pages that begin with the oldest. */
export const auditQuery = (space: string) =>
  queryOptions({
    queryKey: ['space', space, 'members', 'audit'],
    queryFn: async () => {
      const entries: Awaited<ReturnType<typeof page>>['entries'] = []
      const page = (after?: string) =>
        client.space(space).members.audit({ limit: 10_000, ...(after !== undefined && { after }) })
      let next: string | null | undefined
      do {
        const found = await page(next ?? undefined)
        entries.push(...found.entries)
        next = found.next
      } while (next !== null)
      return entries.reverse()
    },
  })
