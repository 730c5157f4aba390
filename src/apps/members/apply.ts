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
import { departed, devices, devicesOf, facts, invites, logs, people, writers } from './view.ts'

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
  view.put(logs, body.device.writer, true)
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
  if (person.role !== 'reader') await letWrite(view, body.device.writer, log)
}

export async function addDevice(
  view: WriteView,
  { body, at, actor }: Of<typeof AddDeviceBody>,
  log: LogControl,
): Promise<void> {
  addDeviceRecord(view, body.device, actor!.member, at)
  await letWrite(view, body.device.writer, log)
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

/**
 * [M13] A reader gets a log when they cease to be one. It is never taken away again: the engine would drop what stands in it
 * without a word, where the rules refuse it with a code that its author is shown.
 */
export async function setRole(
  view: WriteView,
  { body }: Of<typeof RoleBody>,
  log: LogControl,
): Promise<void> {
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

export async function rename(view: WriteView, { body, actor }: Action<{ name: string }>): Promise<void> {
  const person = (await view.get(people, actor!.member))!
  view.put(people, actor!.member, { ...person, name: body.name })
}

/** [M10] */
export async function leave(view: WriteView, { actor }: Action): Promise<void> {
  const person = (await view.get(people, actor!.member))!
  view.put(people, actor!.member, { ...person, here: false })
  for (const { device, writer } of await devicesOf(view, actor!.member)) {
    view.remove(devices, device)
    view.put(departed, device, actor!.member)
    view.remove(writers, writer)
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
