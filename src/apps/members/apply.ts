// What the actions of membership do to the view, and to who may write in the log.
import type { Static, TSchema } from '@sinclair/typebox'
import type { Action, LogControl, Role, Tools, WriteView } from '../contract.ts'
import { note } from './audit.ts'
import { comeAlong } from './generations.ts'
import type {
  AddDeviceBody,
  AdmitBody,
  DeviceBody,
  FoundBody,
  InviteBody,
  RemoveBody,
  RenameDeviceBody,
  ReplaceBody,
  ReturnDeviceBody,
  RevokeBody,
  RevokeDeviceBody,
  RoleBody,
  TrusteesBody,
  VaultBody,
} from './schema.ts'
import {
  departed,
  departures,
  devices,
  devicesOf,
  facts,
  type InviteRecord,
  invites,
  leftCores,
  logs,
  people,
  replaced,
  revoked,
  rotation,
  trustees,
  trusteeSets,
  vaults,
  vouchers,
  writers,
} from './view.ts'

type Of<S extends TSchema> = Action<Static<S>>

export async function found(view: WriteView, action: Of<typeof FoundBody>): Promise<void> {
  const { body, at } = action
  const { identity, name } = body.person
  view.put(facts, 'space', { name: body.space, archived: false })
  view.put(people, identity, { name, role: 'coordinator', since: at, here: true })
  // its log is the first one: it can write from the start and decides what is final
  view.put(logs, body.device.writer, true)
  addDeviceRecord(view, body.device, identity, at)
  await note(view, action, { by: identity, byName: name })
}

export async function admit(
  view: WriteView,
  action: Of<typeof AdmitBody>,
  log: LogControl,
  tools: Tools,
): Promise<void> {
  const { body, at } = action
  const invite = (await view.get(invites, body.invite))!
  view.put(invites, body.invite, { ...invite, uses: invite.uses + 1 })
  // [M11] [M12] who is here keeps name and role; who comes back gets the invitation's
  const before = await view.get(people, body.person.identity)
  const person = before?.here ? before : { name: body.person.name, role: invite.role, since: at, here: true }
  const known = new Set([...(before?.invites ?? []), body.invite])
  view.put(people, body.person.identity, { ...person, invites: [...known] })
  const writer = await takeDevice(view, action, body.device, body.person.identity, tools)
  if (person.role !== 'reader') await letWrite(view, writer, log)
  const detail = before?.here ? `device ${body.device.name}` : `${person.role}, invitation ${body.invite}`
  await note(view, action, { whom: body.person.identity, detail })
}

export async function addDevice(
  view: WriteView,
  action: Of<typeof AddDeviceBody>,
  log: LogControl,
  tools: Tools,
): Promise<void> {
  const { body, actor } = action
  const writer = await takeDevice(view, action, body.device, actor!.member, tools)
  await letWrite(view, writer, log)
  await note(view, action, { whom: actor!.member, detail: `device ${body.device.name}` })
}

/** [M28] */
export async function returnDevice(
  view: WriteView,
  action: Of<typeof ReturnDeviceBody>,
  log: LogControl,
  tools: Tools,
): Promise<void> {
  const { member, device } = action.body
  const writer = await takeDevice(view, action, device, member, tools)
  if ((await view.get(people, member))!.role !== 'reader') await letWrite(view, writer, log)
  await note(view, action, { whom: member, detail: `device ${device.name}` })
}

/** [M27] */
export function keepVault(view: WriteView, { body, actor }: Of<typeof VaultBody>): void {
  view.put(vaults, actor!.member, body.vault)
}

/** Returns the key of the log that it writes in this generation. */
async function takeDevice(
  view: WriteView,
  action: Action<unknown>,
  body: Static<typeof DeviceBody>,
  member: string,
  tools: Tools,
): Promise<string> {
  const along = await comeAlong(view, body.device, body, action, tools)
  addDeviceRecord(view, along ? { ...body, ...along } : body, member, action.at)
  const by = answersFor(action, body, tools)
  view.put(vouchers, body.device, { member, by })
  return along?.writer ?? body.writer
}

/** Who admits answers for it, and who attests; who passes on what an identity says does not. */
function answersFor(
  { type, actor }: Action<unknown>,
  { proof }: Static<typeof DeviceBody>,
  tools: Tools,
): string | null {
  return type === 'members.returnDevice' ? (tools.vouchers(proof).at(-2) ?? null) : actor!.device
}

function addDeviceRecord(
  view: WriteView,
  body: Static<typeof DeviceBody> & { formerBlobs?: string[] },
  member: string,
  at: number,
): void {
  view.put(devices, body.device, {
    name: body.name,
    member,
    writer: body.writer,
    blobs: body.blobs,
    since: at,
    ...(body.formerBlobs && { formerBlobs: body.formerBlobs }),
  })
  view.put(writers, body.writer, body.device)
  view.remove(departed, body.device)
}

/**
 * [M13] A reader gets a log when they cease to be one. It is never taken away again: the engine would drop what stands in it
 * without a word, where the rules refuse it with a code that its author is shown.
 */
export async function setRole(view: WriteView, action: Of<typeof RoleBody>, log: LogControl): Promise<void> {
  const { body } = action
  await note(view, action, { whom: body.member, detail: body.role })
  const person = (await view.get(people, body.member))!
  view.put(people, body.member, { ...person, role: body.role })
  if (body.role === 'reader') return
  for (const { writer } of await devicesOf(view, body.member)) await letWrite(view, writer, log)
}

/** Once for each log: letting the first one in again would take away its say in what is final. */
async function letWrite(view: WriteView, writer: string, log: LogControl): Promise<void> {
  if (await view.get(logs, writer)) return
  view.put(logs, writer, true)
  await log.addWriter(writer, { indexer: false })
}

/** [M29] */
export async function nameTrustees(view: WriteView, action: Of<typeof TrusteesBody>): Promise<void> {
  const { body, actor } = action
  view.put(trustees, actor!.member, body)
  view.put(trusteeSets, `${actor!.member}/${body.set}`, body)
  await note(view, action, { detail: `${body.threshold} of ${body.trustees.length}` })
}

/** [M30] [M31] */
export async function replace(
  view: WriteView,
  action: Of<typeof ReplaceBody>,
  log: LogControl,
  tools: Tools,
): Promise<void> {
  const { old, person, device } = action.body
  const before = (await view.get(people, old))!
  const there = await view.get(people, person.identity)
  const role = there?.here ? stronger(before.role, there.role) : before.role
  for (const { device: theirs } of await devicesOf(view, old)) view.put(revoked, theirs, old)
  await depart(view, action, old, before.invites ?? [])
  view.put(replaced, old, person.identity)
  view.remove(vaults, old)
  view.remove(trustees, old)
  view.put(people, person.identity, {
    name: person.name,
    role,
    since: action.at,
    here: true,
    // [M32] removed later, they do not come back by what they came in with
    ...(there?.invites && { invites: there.invites }),
  })
  const writer = await takeDevice(view, action, device, person.identity, tools)
  if (role !== 'reader') await letWrite(view, writer, log)
  await note(view, action, { whom: person.identity, detail: `in place of ${old.slice(0, 16)}` })
}

const ROLES = ['reader', 'member', 'coordinator'] as const

function stronger(a: Role, b: Role): Role {
  return ROLES[Math.max(ROLES.indexOf(a), ROLES.indexOf(b))]!
}

export async function rename(view: WriteView, { body, actor }: Action<{ name: string }>): Promise<void> {
  const person = (await view.get(people, actor!.member))!
  view.put(people, actor!.member, { ...person, name: body.name })
}

/** [M10] [M20] */
export async function leave(view: WriteView, action: Action): Promise<void> {
  await note(view, action)
  await depart(view, action, action.actor!.member, [])
}

/** [M17] [M20] */
export async function remove(view: WriteView, action: Of<typeof RemoveBody>): Promise<void> {
  const { member } = action.body
  await note(view, action, { whom: member })
  await depart(view, action, member, (await view.get(people, member))!.invites ?? [])
}

async function depart(
  view: WriteView,
  action: Action<unknown>,
  member: string,
  cameInWith: readonly string[],
): Promise<void> {
  const person = (await view.get(people, member))!
  view.put(people, member, { ...person, here: false })
  const own = (await devicesOf(view, member)).map(({ device }) => device)
  for (const device of own) await departDevice(view, device)
  await revokeKnown(view, action, member, own, cameInWith)
  view.put(rotation, 'due', action.id)
}

/** [M32] Whoever has gone could come back by these, under any name. [M26] Each is noted like one that somebody revokes. */
async function revokeKnown(
  view: WriteView,
  action: Action<unknown>,
  member: string,
  own: readonly string[],
  cameInWith: readonly string[],
): Promise<void> {
  const known: [string, InviteRecord][] = []
  for await (const { key, value } of view.range(invites)) {
    const holds = own.some(device => value.seeds?.[device] !== undefined)
    if (holds || value.createdBy === member || cameInWith.includes(key)) known.push([key, value])
  }
  for (const [key, value] of known) {
    if (value.revoked) continue
    view.put(invites, key, { ...value, revoked: true })
    await note(view, { ...action, type: 'members.revoke' }, { detail: key })
  }
}

/** [M18] [M20] */
export async function revokeDevice(view: WriteView, action: Of<typeof RevokeDeviceBody>): Promise<void> {
  const { device } = action.body
  const { name, member } = (await view.get(devices, device))!
  await note(view, action, { whom: member, detail: `device ${name}` })
  await departDevice(view, device)
  await revokeKnown(view, action, member, [device], [])
  view.put(revoked, device, member)
  view.put(rotation, 'due', action.id)
}

async function departDevice(view: WriteView, device: string): Promise<void> {
  const { member, writer, blobs } = (await view.get(devices, device))!
  view.put(leftCores, blobs, device)
  view.remove(devices, device)
  view.remove(writers, writer)
  view.put(departed, device, member)
  view.put(departures, device, ((await view.get(departures, device)) ?? 0) + 1)
}

/** [M19] */
export async function renameDevice(view: WriteView, { body }: Of<typeof RenameDeviceBody>): Promise<void> {
  view.put(devices, body.device, { ...(await view.get(devices, body.device))!, name: body.name })
}

export async function invite(view: WriteView, action: Of<typeof InviteBody>): Promise<void> {
  const { body, at, actor } = action
  view.put(invites, body.invite, {
    ...body,
    uses: 0,
    revoked: false,
    createdBy: actor!.member,
    createdAt: at,
  })
  await note(view, action, { detail: `${body.invite}, ${body.role}` })
}

export async function revoke(view: WriteView, action: Of<typeof RevokeBody>): Promise<void> {
  const { body } = action
  const record = (await view.get(invites, body.invite))!
  view.put(invites, body.invite, { ...record, revoked: true })
  await note(view, action, { detail: body.invite })
}

export async function renameSpace(view: WriteView, { body }: Action<{ name: string }>): Promise<void> {
  view.put(facts, 'space', { ...(await view.get(facts, 'space'))!, name: body.name })
}

export function archive(archived: boolean) {
  return async (view: WriteView): Promise<void> => {
    view.put(facts, 'space', { ...(await view.get(facts, 'space'))!, archived })
  }
}
