// Reads of the members app: who is here, what happened, and whom somebody means.
import { type Static, Type as T } from '@sinclair/typebox'
import type { ReadView, Self } from '../contract.ts'
import { RoleName } from './schema.ts'
import { audit, devices, people } from './view.ts'
import { findNamed } from '../people.ts'

export { findMember } from '../people.ts'

export const Member = T.Object({
  member: T.String(),
  name: T.String(),
  role: RoleName,
  since: T.Integer(),
  me: T.Boolean(),
  devices: T.Array(T.Object({ device: T.String(), name: T.String(), since: T.Integer(), me: T.Boolean() })),
})

export const AuditEntry = T.Object({
  entry: T.String(),
  id: T.String({ description: 'of the action' }),
  what: T.String({ description: 'type of the action' }),
  at: T.Integer({ description: 'ms, as its author’s clock said' }),
  by: T.String(),
  byName: T.String(),
  whom: T.Optional(T.String()),
  whomName: T.Optional(T.String()),
  detail: T.Optional(T.String()),
})

export async function listMembers(view: ReadView, self: Self): Promise<{ members: Static<typeof Member>[] }> {
  const byMember = new Map<string, Static<typeof Member>>()
  for await (const { key, value } of view.range(people)) {
    if (!value.here) continue
    byMember.set(key, {
      member: key,
      name: value.name,
      role: value.role,
      since: value.since,
      me: key === self.member,
      devices: [],
    })
  }
  for await (const { key, value } of view.range(devices))
    byMember
      .get(value.member)
      ?.devices.push({ device: key, name: value.name, since: value.since, me: key === self.device })
  return { members: [...byMember.values()] }
}

export async function listAudit(
  view: ReadView,
  { after, limit = 1000 }: { after?: string; limit?: number },
): Promise<{ entries: Static<typeof AuditEntry>[]; next: string | null }> {
  const entries: Static<typeof AuditEntry>[] = []
  for await (const { key, value } of view.range(audit, { ...(after && { gt: after }), limit: limit + 1 }))
    entries.push({ entry: key, ...value })
  const more = entries.length > limit
  if (more) entries.pop()
  return { entries, next: more ? entries.at(-1)!.entry : null }
}

export function findDevice(view: ReadView, wanted: string): Promise<string> {
  return findNamed(view, devices, 'device', wanted)
}
