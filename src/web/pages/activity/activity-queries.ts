// What the feeds ask of the node.
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../node/client.ts'
import type { AuditEntry } from './feed.ts'

const PAGE = 10_000

export const auditLogQuery = (space: string) =>
  queryOptions({
    queryKey: ['space', space, 'members', 'audit-log'],
    queryFn: async ({ signal }) => {
      const found: AuditEntry[] = []
      // the log begins with the oldest, and the newest are wanted
      for (let after: string | null = ''; after !== null; ) {
        const page = { limit: PAGE, ...(after && { after }) }
        const { entries, next } = await client.space(space).members.audit(page, { signal })
        found.push(...entries)
        after = next
      }
      return found
    },
  })

export const skippedQuery = (space: string) =>
  queryOptions({
    queryKey: ['space', space, 'skipped', 'own'],
    queryFn: () => client.spaceSkipped({ space }),
  })

export const jobsQuery = queryOptions({ queryKey: ['jobs', 'list'], queryFn: () => client.jobList() })

export const requestsQuery = (space: string) =>
  queryOptions({
    queryKey: ['space', space, 'members', 'requests-waiting'],
    queryFn: () => client.inviteRequests({ space }),
  })

export const remindersQuery = queryOptions({
  queryKey: ['reminders'],
  queryFn: () => client.reminders(),
})

export const waitingDevicesQuery = queryOptions({
  queryKey: ['keys', 'devices-waiting'],
  queryFn: () => client.deviceRequests(),
})

export const boxAlarmsQuery = queryOptions({ queryKey: ['boxes', 'alarms'], queryFn: () => client.boxList() })

export const hostsQuery = queryOptions({
  queryKey: ['hosting', 'hosts'],
  queryFn: () => client.hostingList(),
})
