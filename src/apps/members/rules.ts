// The rules of membership as sentences; SPEC.md numbers them.
import type { Static } from '@sinclair/typebox'
import type { Rule } from '../contract.ts'
import type { AddDeviceBody, AdmitBody, FoundBody, InviteBody, RevokeBody, RoleBody } from './schema.ts'
import { coordinators, devices, facts, invites, inviteProblem, people, writers } from './view.ts'

type Admit = Static<typeof AdmitBody>
type AddDevice = Static<typeof AddDeviceBody>

/** [M1] */
export const aSpaceIsFoundedOnce: Rule = async view =>
  (await view.get(facts, 'space')) ? 'ALREADY_FOUNDED' : null

/** [M2] The founder's own log is the first. */
export const theFounderWritesIt: Rule<Static<typeof FoundBody>> = (_, { body, writer }) =>
  body.device.writer === writer ? null : 'BAD_ATTESTATION'

/** [M3] */
export const theIdentityAttestsTheDevice: Rule<Static<typeof FoundBody> | Admit> = (_, { body }, tools) =>
  tools.attests(body.device.proof, body.person.identity, body.device.device) ? null : 'BAD_ATTESTATION'

/** [M3] */
export const theAuthorsIdentityAttestsTheDevice: Rule<AddDevice> = (_, { body, actor }, tools) =>
  actor && tools.attests(body.device.proof, actor.member, body.device.device) ? null : 'BAD_ATTESTATION'

/** [M4] A log has one device, a device one log; and nobody claims the content core of somebody here. */
export const theDeviceIsNew: Rule<Admit | AddDevice> = async (view, { body: { device } }) => {
  if ((await view.get(devices, device.device)) || (await view.get(writers, device.writer)))
    return 'DEVICE_KNOWN'
  for await (const { value } of view.range(devices)) if (value.blobs === device.blobs) return 'DEVICE_KNOWN'
  return null
}

/** [M5] Expiry is measured by the admitting device's clock: a claim, like all times. */
export const theInvitationIsOpen: Rule<Admit> = async (view, { body, at }) =>
  inviteProblem(await view.get(invites, body.invite), at)

/** [M6] */
export const theInvitationIsNew: Rule<InviteBody> = async (view, { body }) =>
  (await view.get(invites, body.invite)) ? 'INVITE_USED' : null

/** [M6] */
export const theInvitationExists: Rule<Static<typeof RevokeBody>> = async (view, { body }) =>
  (await view.get(invites, body.invite)) ? null : 'INVITE_UNKNOWN'

/** [M7] */
export const theMemberIsHere: Rule<Static<typeof RoleBody>> = async (view, { body }) =>
  (await view.get(people, body.member))?.here
    ? null
    : { code: 'NOT_FOUND', details: { what: `member ${body.member.slice(0, 16)}` } }

/** [M8] */
export const aCoordinatorRemains: Rule<Static<typeof RoleBody>> = async (view, { body }) => {
  if (body.role === 'coordinator') return null
  return (await coordinators(view)).some(member => member !== body.member) ? null : 'LAST_COORDINATOR'
}

/** [M8] Who is alone may leave. */
export const anotherCoordinatorRemains: Rule = async (view, { actor }) => {
  if (actor?.role !== 'coordinator') return null
  let others = 0
  for await (const { key, value } of view.range(people)) {
    if (key === actor.member || !value.here) continue
    if (value.role === 'coordinator') return null
    others++
  }
  return others === 0 ? null : 'LAST_COORDINATOR'
}
