// What the actions of membership do to the view, and to who may write in the log.
import type { Static, TSchema } from '@sinclair/typebox'
import type { Action, LogControl, WriteView } from '../contract.ts'
import type {
  AddDeviceBody,
  AdmitBody,
  DeviceBody,
  FoundBody,
  InviteBody,
  RevokeBody,
  RoleBody,
} from './schema.ts'
import { departed, devices, devicesOf, facts, invites, people, writers } from './view.ts'

type Of<S extends TSchema> = Action<Static<S>>

export function found(view: WriteView, { body, at }: Of<typeof FoundBody>): void {
  view.put(facts, 'space', { name: body.space, archived: false })
  view.put(people, body.person.identity, {
    name: body.person.name,
    role: 'coordinator',
    since: at,
    here: true,
  })
  // its log is the first one: it can write from the start and decides what is final
  addDeviceRecord(view, body.device, body.person.identity, at)
}

export async function admit(
  view: WriteView,
  { body, at }: Of<typeof AdmitBody>,
  log: LogControl,
): Promise<void> {
  const invite = (await view.get(invites, body.invite))!
  view.put(invites, body.invite, { ...invite, uses: invite.uses + 1 })
  // [M11] [M12] who is here keeps name and role; who comes back gets the invitation's
  const before = await view.get(people, body.person.identity)
  const person = before?.here ? before : { name: body.person.name, role: invite.role, since: at, here: true }
  view.put(people, body.person.identity, person)
  addDeviceRecord(view, body.device, body.person.identity, at)
  if (person.role !== 'reader') await log.addWriter(body.device.writer, { indexer: false })
}

export async function addDevice(
  view: WriteView,
  { body, at, actor }: Of<typeof AddDeviceBody>,
  log: LogControl,
): Promise<void> {
  addDeviceRecord(view, body.device, actor!.member, at)
  await log.addWriter(body.device.writer, { indexer: false })
}

function addDeviceRecord(view: WriteView, body: Static<typeof DeviceBody>, member: string, at: number): void {
  view.put(devices, body.device, {
    name: body.name,
    member,
    writer: body.writer,
    blobs: body.blobs,
    since: at,
  })
  view.put(writers, body.writer, body.device)
  view.remove(departed, body.device)
}

/** [M13] Readers have no log that counts: becoming or ceasing to be one adds or removes the logs of all devices. */
export async function setRole(
  view: WriteView,
  { body }: Of<typeof RoleBody>,
  log: LogControl,
): Promise<void> {
  const person = (await view.get(people, body.member))!
  view.put(people, body.member, { ...person, role: body.role })
  if ((person.role === 'reader') === (body.role === 'reader')) return
  for (const { writer } of await devicesOf(view, body.member)) {
    if (body.role === 'reader') await log.removeWriter(writer)
    else await log.addWriter(writer, { indexer: false })
  }
}

export async function rename(view: WriteView, { body, actor }: Action<{ name: string }>): Promise<void> {
  const person = (await view.get(people, actor!.member))!
  view.put(people, actor!.member, { ...person, name: body.name })
}

/** [M10] */
export async function leave(view: WriteView, { actor }: Action, log: LogControl): Promise<void> {
  const person = (await view.get(people, actor!.member))!
  view.put(people, actor!.member, { ...person, here: false })
  for (const { device, writer } of await devicesOf(view, actor!.member)) {
    view.remove(devices, device)
    view.put(departed, device, actor!.member)
    view.remove(writers, writer)
    await log.removeWriter(writer)
  }
}

export function invite(view: WriteView, { body, at, actor }: Of<typeof InviteBody>): void {
  view.put(invites, body.invite, {
    ...body,
    uses: 0,
    revoked: false,
    createdBy: actor!.member,
    createdAt: at,
  })
}

export async function revoke(view: WriteView, { body }: Of<typeof RevokeBody>): Promise<void> {
  const record = (await view.get(invites, body.invite))!
  view.put(invites, body.invite, { ...record, revoked: true })
}

export async function renameSpace(view: WriteView, { body }: Action<{ name: string }>): Promise<void> {
  view.put(facts, 'space', { ...(await view.get(facts, 'space'))!, name: body.name })
}

export function archive(archived: boolean) {
  return async (view: WriteView): Promise<void> => {
    view.put(facts, 'space', { ...(await view.get(facts, 'space'))!, archived })
  }
}
