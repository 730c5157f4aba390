// What the view holds of members, and how other layers read it.
import {
  type Actor,
  collection,
  type Commitment,
  type Membership,
  type Move,
  type ReadView,
  type SpaceDevice,
} from '../contract.ts'
import { allowedWhenArchived, permissions } from './permissions.ts'
import type { InviteBody } from './schema.ts'
import { type Device, devices, people } from '../people.ts'

export { type Device, devices, people, type Person } from '../people.ts'

/** By whose word a device came in the last time. */
export interface Voucher {
  member: string
  /** A device, or null when it was the identity’s own word. */
  by: string | null
}
/** Of a log or content core that a device had in an earlier generation. */
export interface Former {
  device: string
  /** Key, in hex, of the content that was written in that generation. */
  contentKey: string
}
export interface GenerationFacts {
  number: number
  salt: string
}
/** One entry of the audit log. */
export interface AuditRecord {
  /** Id of the action, its type, and its author's clock in ms. */
  id: string
  what: string
  at: number
  /** Key and name of who did it, as it was then. */
  by: string
  byName: string
  /** Whom or what it was about. */
  whom?: string
  whomName?: string
  detail?: string
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

/** Log key → device key. */
export const writers = collection<string>('members/writers')
/** Logs that were let in. */
export const logs = collection<true>('members/logs')
/** Device key → member, for devices of who has left: they are no longer served. */
export const departed = collection<string>('members/departed')
/** Device key → how often it has departed; it may be here again. */
export const departures = collection<number>('members/departures')
/** Device key → member, of devices that were revoked: they never come back, and vouch for none. */
export const revoked = collection<string>('members/revoked')
/** Device key → who answers for it; kept when it has gone. */
export const vouchers = collection<Voucher>('members/vouchers')
/** Log key → of an earlier generation. */
export const formerLogs = collection<Former>('members/former')
/** Content core → of an earlier generation. */
export const formerCores = collection<Former>('members/cores')
/** Content core → device, of those who have gone since this generation began: their content stays. */
export const leftCores = collection<string>('members/left')
/** Number of a generation → key, in hex, of the content that was written in it. */
export const contentKeys = collection<string>('members/keys')
/** `now` → the generation that this is; nothing in the first one. */
export const generation = collection<GenerationFacts>('members/generation')
/** `due` → id of the action because of which a new generation has to begin. */
export const rotation = collection<string>('members/rotation')
/** Order → where the space has moved to. */
export const moves = collection<Move>('members/moves')
/** Person → whom they have named to speak for them. */
export const trustees = collection<Commitment>('members/trustees')
/** `person/set` → whom they have named in that set, the former ones included. */
export const trusteeSets = collection<Commitment>('members/trusteeSets')
/** Identity that fell into other hands → the one that took its place. */
export const replaced = collection<string>('members/replaced')
/** Person → their vault, sealed. */
export const vaults = collection<string>('members/vaults')
/** Order → what happened to the membership. */
export const audit = collection<AuditRecord>('members/audit')
/** `audit` → how many entries there are. */
export const counters = collection<number>('members/counters')
export const invites = collection<InviteRecord>('members/invites')
/** `space` → facts about the space itself. */
export const facts = collection<SpaceFacts>('members/facts')

/** Collections that hold keys and little else, and fields that do in the others: they stay in the space. */
export const KEY_COLLECTIONS: ReadonlySet<string> = new Set(
  [contentKeys, vaults, moves].map(({ name }) => name),
)
export const KEY_FIELDS: ReadonlySet<string> = new Set(['contentKey', 'seeds', 'welcome'])

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
      formerBlobs: device.formerBlobs ?? [],
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

  formerDevice: async (view, writer) => (await view.get(formerLogs, writer))?.device ?? null,
  async lineage(view) {
    const found: string[] = []
    for await (const { value } of view.range(contentKeys)) found.push(value)
    return found
  },
  salt: async view => (await view.get(generation, 'now'))?.salt ?? null,
  async formerCores(view) {
    const found: string[] = []
    for (const collection of [formerCores, leftCores])
      for await (const { key } of view.range<unknown>(collection)) found.push(key)
    return found
  },
  async formerLogs(view) {
    const found: string[] = []
    for await (const { key } of view.range(formerLogs)) found.push(key)
    return found
  },
  async contentKeyOf(view, core, present) {
    const former = await view.get(formerCores, core)
    if (former) return { key: former.contentKey, sure: true }
    if ((await view.get(leftCores, core)) !== null) return { key: present, sure: true }
    for await (const { value } of view.range(devices))
      if (value.blobs === core) return { key: present, sure: true }
    if (!(await someCoresWereNotNoted(view))) return null
    for await (const { value } of view.range(contentKeys, { limit: 1 })) return { key: value, sure: false }
    return { key: present, sure: false }
  },
  hasGone: async (view, member) => (await view.get(people, member))?.here === false,
  everDeparted: async (view, device) => ((await view.get(departures, device)) ?? 0) > 0,
  rotationDue: view => view.get(rotation, 'due'),
  voucher: (view, device) => view.get(vouchers, device),
  isRevoked: async (view, device) => (await view.get(revoked, device)) !== null,

  async moves(view) {
    const found: Move[] = []
    // [M22] who has gone from here leads nobody anywhere
    for await (const { value } of view.range(moves))
      if ((await view.get(departed, value.device)) === null) found.push(value)
    return found
  },
}

/** True where somebody had gone before there were generations: their cores were not noted then. */
async function someCoresWereNotNoted(view: ReadView): Promise<boolean> {
  const noted = new Set<string>()
  for await (const { value } of view.range(leftCores)) noted.add(value)
  for await (const { value } of view.range(formerCores)) noted.add(value.device)
  for await (const { key } of view.range(departed)) if (!noted.has(key)) return true
  return false
}

/** Who may come to a host for the space, by identity; and devices that may not. */
export async function whoIsIn(
  view: ReadView,
): Promise<{ people: string[]; coordinators: string[]; revoked: string[] }> {
  const found: string[] = []
  const gone = new Set<string>()
  for await (const { key, value } of view.range(people)) if (value.here) found.push(key)
  for (const collection of [departed, revoked])
    for await (const { key } of view.range(collection)) gone.add(key)
  return { people: found, coordinators: await coordinators(view), revoked: [...gone] }
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
