// The rules of membership as sentences; SPEC.md numbers them.
import type { Static } from '@sinclair/typebox'
import type { Rule } from '../contract.ts'
import type {
  AddDeviceBody,
  AdmitBody,
  ArriveBody,
  BeginBody,
  FoundBody,
  InviteBody,
  MoveBody,
  RemoveBody,
  ReplaceBody,
  ReturnDeviceBody,
  RevokeBody,
  RevokeDeviceBody,
  RoleBody,
  TrusteesBody,
} from './schema.ts'
import {
  coordinators,
  devices,
  devicesOf,
  facts,
  formerLogs,
  generation,
  invites,
  inviteProblem,
  people,
  replaced,
  revoked,
  trusteeSets,
  writers,
} from './view.ts'

type Admit = Static<typeof AdmitBody>
type AddDevice = Static<typeof AddDeviceBody>
type ReturnDevice = Static<typeof ReturnDeviceBody>

/** [M1] */
export const aSpaceIsFoundedOnce: Rule = async view =>
  (await view.get(facts, 'space')) ? 'ALREADY_FOUNDED' : null

/** [M2] The founder's own log is the first. */
export const theFounderWritesIt: Rule<Static<typeof FoundBody>> = (_, { body, writer }) =>
  body.device.writer === writer ? null : 'BAD_ATTESTATION'

/** [M3] */
export const theIdentityAttestsTheDevice: Rule<Static<typeof FoundBody> | Admit | ReplaceBody> = (
  _,
  { body },
  tools,
) => (tools.attests(body.device.proof, body.person.identity, body.device.device) ? null : 'BAD_ATTESTATION')

/** [M3] */
export const theAuthorsIdentityAttestsTheDevice: Rule<AddDevice> = (_, { body, actor }, tools) =>
  actor && tools.attests(body.device.proof, actor.member, body.device.device) ? null : 'BAD_ATTESTATION'

/** [M28] It is the identity's word that counts, whoever passes it on. */
export const theMembersIdentityAttestsTheDevice: Rule<ReturnDevice> = async (view, { body }, tools) => {
  if (!(await view.get(people, body.member))?.here)
    return { code: 'NOT_FOUND', details: { what: `member ${body.member.slice(0, 16)}` } }
  return tools.attests(body.device.proof, body.member, body.device.device) ? null : 'BAD_ATTESTATION'
}

/** [M4] A log has one device, a device one log; and nobody claims the content core of somebody here. */
export const theDeviceIsNew: Rule<Admit | AddDevice | ReturnDevice | ReplaceBody> = async (
  view,
  { body: { device } },
) => {
  if ((await view.get(devices, device.device)) || (await view.get(writers, device.writer)))
    return 'DEVICE_KNOWN'
  for await (const { value } of view.range(devices)) if (value.blobs === device.blobs) return 'DEVICE_KNOWN'
  return null
}

/**
 * [M18] A device that was revoked could vouch for another one. What counts is the nearest voucher that the space knows: one
 * that is here stands for itself, whoever brought it in.
 */
export const noRevokedDeviceVouches: Rule<Admit | AddDevice | ReturnDevice | ReplaceBody> = async (
  view,
  { body: { device } },
  tools,
) => {
  for (const one of [device.device, ...tools.vouchers(device.proof).reverse()]) {
    if (await view.get(revoked, one)) return 'DEVICE_REVOKED'
    if (await view.get(devices, one)) return null
  }
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
export const theMemberIsHere: Rule<Static<typeof RoleBody> | Static<typeof RemoveBody>> = async (
  view,
  { body },
) =>
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

/** [M17] Leaving is another action: it asks whether a coordinator remains. */
export const itIsSomebodyElse: Rule<Static<typeof RemoveBody>> = (_, { body, actor }) =>
  body.member === actor!.member ? 'NOT_ONESELF' : null

/** [M18] One's own, or anybody's for a coordinator. */
export const theDeviceMayBeRevoked: Rule<Static<typeof RevokeDeviceBody>> = async (view, { body, actor }) => {
  const device = await view.get(devices, body.device)
  if (!device) return { code: 'NOT_FOUND', details: { what: `device ${body.device.slice(0, 16)}` } }
  if (device.member !== actor!.member && actor!.role !== 'coordinator')
    return { code: 'NOT_ALLOWED', details: { role: actor!.role } }
  return (await devicesOf(view, device.member)).length > 1 ? null : 'LAST_DEVICE'
}

/** [M19] */
export const theDeviceIsOnesOwn: Rule<{ device: string }> = async (view, { body, actor }) => {
  const device = await view.get(devices, body.device)
  if (device?.member === actor!.member) return null
  return device
    ? { code: 'NOT_ALLOWED', details: { role: actor!.role } }
    : { code: 'NOT_FOUND', details: { what: `device ${body.device.slice(0, 16)}` } }
}

/** [M21] The founder of a generation is a coordinator in the view that they took along. */
export const aCoordinatorBeginsIt: Rule<Static<typeof BeginBody>> = async (view, { body, writer }, tools) => {
  for await (const { key, value } of view.range(devices)) {
    if (tools.generationCores(key, body.salt).writer !== writer) continue
    const person = await view.get(people, value.member)
    return person?.here && person.role === 'coordinator'
      ? null
      : { code: 'NOT_ALLOWED', details: { role: 'member' } }
  }
  return 'NOT_A_MEMBER'
}

/** [M21] */
export const itFollowsTheOneBefore: Rule<{ number: number }> = async (view, { body }) =>
  body.number === ((await view.get(generation, 'now'))?.number ?? 1) + 1 ? null : 'ACTION_MALFORMED'

/** [M22] Where a space has moved to is said in the log that it leaves, once it is there. */
export const itIsSaidHere: Rule<Static<typeof MoveBody>> = (_, { carried }) =>
  carried ? 'ACTION_MALFORMED' : null

/** [M24] The salts are of generations that this one does not know. */
export const theBranchesAreNew: Rule<Static<typeof ArriveBody>> = async (view, { body, actor }, tools) => {
  for (const { salt } of body.branches)
    if (await view.get(formerLogs, tools.generationCores(actor!.device, salt).writer))
      return 'ACTION_MALFORMED'
  return null
}

/** [M29] Whoever passes it on, only the person's own identity can have signed it; here they say it themselves. */
export const thePersonNamesTheirTrustees: Rule<Static<typeof TrusteesBody>> = (_, { body, actor }, tools) => {
  if (body.threshold > body.trustees.length)
    return {
      code: 'THRESHOLD_WRONG',
      details: { threshold: body.threshold, total: body.trustees.length },
    }
  return tools.commits(body, actor!.member) ? null : 'BAD_ATTESTATION'
}

/** [M29] Whoever holds the identity could else make of a set that counts another one, which nobody can speak for. */
export const aSetIsNamedOnce: Rule<Static<typeof TrusteesBody>> = async (view, { body, actor }) => {
  const named = await view.get(trusteeSets, `${actor!.member}/${body.set}`)
  const isSame = named?.threshold === body.threshold && named.trustees.join() === [...body.trustees].join()
  return named && !isSame ? 'ACTION_MALFORMED' : null
}

/** [M30] Who lost their device to somebody does not speak by it. */
export const enoughTrusteesSpeakForIt: Rule<ReplaceBody> = async (view, { body }, tools) => {
  const { old, person, set } = body
  const testimonies: typeof body.testimonies = []
  for (const one of body.testimonies) if (!(await view.get(revoked, one.device))) testimonies.push(one)
  if (!(await view.get(people, old))?.here)
    return { code: 'NOT_FOUND', details: { what: `member ${old.slice(0, 16)}` } }
  const named = await view.get(trusteeSets, `${old}/${set}`)
  if (!named) return 'NO_TRUSTEES'
  const have = tools.testimonies(named, { set, old, new: person.identity }, testimonies)
  return have >= named.threshold ? null : { code: 'SHARES_TOO_FEW', details: { have, need: named.threshold } }
}

/** [M31] */
export const theIdentityIsNotBurnt: Rule<Admit | ReplaceBody> = async (view, { body }) =>
  (await view.get(replaced, body.person.identity)) ? 'IDENTITY_REPLACED' : null
