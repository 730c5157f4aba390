// The members app: who is in a space, with which devices and roles, how people come in, and the space's own name.
import { Type as T } from '@sinclair/typebox'
import { CoboxError } from '../../errors/index.ts'
import { action, defineApp, query, type ReadView } from '../contract.ts'
import * as apply from './apply.ts'
import * as rules from './rules.ts'
import {
  AddDeviceBody,
  AdmitBody,
  FoundBody,
  InviteBody,
  NoBody,
  RenameBody,
  RevokeBody,
  RoleBody,
  RoleName,
  SpaceNameBody,
} from './schema.ts'
import { departed, devices, facts, invites, logs, people, writers } from './view.ts'

export type { DeviceBody, InviteBody } from './schema.ts'
export {
  coordinators,
  devices,
  facts,
  type InviteRecord,
  invites,
  inviteProblem,
  membership,
  people,
  type SpaceFacts,
} from './view.ts'

const Member = T.Object({
  member: T.String(),
  name: T.String(),
  role: RoleName,
  since: T.Integer(),
  me: T.Boolean(),
  devices: T.Array(T.Object({ device: T.String(), name: T.String(), since: T.Integer(), me: T.Boolean() })),
})

export const members = defineApp({
  name: 'members',
  summary: 'Who is in the space, with which devices and roles',
  viewVersion: 1,
  collections: { people, devices, departed, writers, logs, invites, facts },
  actions: {
    found: action({
      summary: 'Found the space',
      permission: 'found',
      internal: true,
      input: FoundBody,
      rules: [rules.aSpaceIsFoundedOnce, rules.theFounderWritesIt, rules.theIdentityAttestsTheDevice],
      apply: apply.found,
    }),
    admit: action({
      summary: 'Let a person or device in, by an invitation',
      permission: 'members.admit',
      internal: true,
      input: AdmitBody,
      rules: [rules.theInvitationIsOpen, rules.theIdentityAttestsTheDevice, rules.theDeviceIsNew],
      apply: apply.admit,
    }),
    addDevice: action({
      summary: 'Add another device of one’s own',
      permission: 'own',
      internal: true,
      input: AddDeviceBody,
      rules: [rules.theAuthorsIdentityAttestsTheDevice, rules.theDeviceIsNew],
      apply: apply.addDevice,
    }),
    role: action({
      summary: 'Change a member’s role',
      permission: 'members.role',
      input: RoleBody,
      cli: { command: 'member role', positional: ['member', 'role'] },
      prepare: async (view, input) => ({ ...input, member: await findMember(view, input.member) }),
      rules: [rules.theMemberIsHere, rules.aCoordinatorRemains],
      apply: apply.setRole,
    }),
    rename: action({
      summary: 'Change one’s own name in the space',
      permission: 'own',
      input: RenameBody,
      cli: { command: 'member rename', positional: ['name'] },
      rules: [],
      apply: apply.rename,
    }),
    leave: action({
      summary: 'Leave the space',
      permission: 'own',
      internal: true,
      input: NoBody,
      rules: [rules.anotherCoordinatorRemains],
      apply: apply.leave,
    }),
    invite: action({
      summary: 'Make an invitation',
      permission: 'members.invite',
      internal: true,
      input: InviteBody,
      rules: [rules.theInvitationIsNew],
      apply: apply.invite,
    }),
    revoke: action({
      summary: 'Revoke an invitation',
      permission: 'members.invite',
      internal: true,
      input: RevokeBody,
      rules: [rules.theInvitationExists],
      apply: apply.revoke,
    }),
    renameSpace: action({
      summary: 'Rename the space, for everybody',
      permission: 'space.settings',
      input: SpaceNameBody,
      cli: { command: 'space rename', positional: ['name'] },
      rules: [],
      apply: apply.renameSpace,
    }),
    archive: action({
      summary: 'Archive the space: it can be read and not changed',
      permission: 'space.settings',
      input: NoBody,
      cli: { command: 'space archive' },
      rules: [],
      apply: apply.archive(true),
    }),
    unarchive: action({
      summary: 'Bring an archived space back',
      permission: 'space.settings',
      input: NoBody,
      cli: { command: 'space unarchive' },
      rules: [],
      apply: apply.archive(false),
    }),
  },
  queries: {
    list: query({
      summary: 'Members, their roles and devices',
      input: T.Object({}),
      output: T.Object({ members: T.Array(Member) }),
      cli: { command: 'member list' },
      async run(view, _, self) {
        const byMember = new Map<string, (typeof Member)['static']>()
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
      },
    }),
  },
})

/** By key, the start of a key, or name. */
async function findMember(view: ReadView, wanted: string): Promise<string> {
  const found: string[] = []
  for await (const { key, value } of view.range(people)) {
    if (!value.here) continue
    if (key === wanted) return key
    if (value.name === wanted || (wanted.length >= 6 && key.startsWith(wanted))) found.push(key)
  }
  if (found.length > 1) throw new CoboxError('AMBIGUOUS', { name: wanted, what: 'member' })
  if (!found[0]) throw new CoboxError('NOT_FOUND', { what: `member ${wanted}` })
  return found[0]
}
