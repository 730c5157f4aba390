// What the view holds of members, and how other layers read it.
import {
  type Actor,
  collection,
  type Membership,
  type ReadView,
  type Role,
  type SpaceDevice,
} from '../contract.ts'
import { allowedWhenArchived, permissions } from './permissions.ts'
import type { InviteBody } from './schema.ts'

export interface Person {
  name: string
  role: Role
  /** ms, as the admitting device claimed. */
  since: number
  here: boolean
}
export interface Device {
  name: string
  member: string
  writer: string
  blobs: string
  since: number
}
export interface InviteRecord extends InviteBody {
  uses: number
  revoked: boolean
  createdBy: string
  createdAt: number
}
export interface SpaceFacts {
  name: string
  archived: boolean
}

/** [M10] Identity → person. Who left stays, so that what they wrote keeps its author. */
export const people = collection<Person>('members/people')
/** Device key → device of a person who is here. */
export const devices = collection<Device>('members/devices')
/** Log key → device key. */
export const writers = collection<string>('members/writers')
/** Logs that were let in. */
export const logs = collection<true>('members/logs')
/** Device key → member, for devices of who has left: they are no longer served. */
export const departed = collection<string>('members/departed')
export const invites = collection<InviteRecord>('members/invites')
/** `space` → facts about the space itself. */
export const facts = collection<SpaceFacts>('members/facts')

/** What a space needs to know of its members. */
export const membership: Membership = {
  async actor(view: ReadView, writer: string): Promise<Actor | null> {
    const key = await view.get(writers, writer)
    const device = key === null ? null : await view.get(devices, key)
    const person = device && (await view.get(people, device.member))
    if (!key || !device || !person?.here) return null
    return {
      member: device.member,
      name: person.name,
      role: person.role,
      device: key,
      deviceName: device.name,
      blobs: device.blobs,
    }
  },

  async refuses(view, role, permission) {
    if (!permissions[role].includes(permission)) return { code: 'NOT_ALLOWED', details: { role } }
    if (allowedWhenArchived.includes(permission)) return null
    return (await view.get(facts, 'space'))?.archived ? 'SPACE_ARCHIVED' : null
  },

  hasDeparted: async (view, device) => (await view.get(departed, device)) !== null,

  async devices(view: ReadView): Promise<SpaceDevice[]> {
    const found: SpaceDevice[] = []
    for await (const { key, value } of view.range(devices)) {
      const person = await view.get(people, value.member)
      if (person?.here)
        found.push({
          device: key,
          deviceName: value.name,
          member: value.member,
          memberName: person.name,
          role: person.role,
          writer: value.writer,
          blobs: value.blobs,
        })
    }
    return found
  },
}

export async function coordinators(view: ReadView): Promise<string[]> {
  const found: string[] = []
  for await (const { key, value } of view.range(people))
    if (value.here && value.role === 'coordinator') found.push(key)
  return found
}

/** Of a person who is here. */
export async function devicesOf(view: ReadView, member: string): Promise<(Device & { device: string })[]> {
  const found: (Device & { device: string })[] = []
  for await (const { key, value } of view.range(devices))
    if (value.member === member) found.push({ ...value, device: key })
  return found
}

/** Why an invitation can't be used at this time (ms), or null. */
export function inviteProblem(invite: InviteRecord | null, at: number) {
  if (!invite) return 'INVITE_UNKNOWN' as const
  if (invite.revoked) return 'INVITE_REVOKED' as const
  if (invite.maxUses !== null && invite.uses >= invite.maxUses) return 'INVITE_USED' as const
  if (invite.expires !== null && at > invite.expires) return 'INVITE_EXPIRED' as const
  return null
}
