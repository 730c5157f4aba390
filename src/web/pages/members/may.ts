// Whether I may do something in a space: what must not be done is not offered.
import type { SpaceStatus } from '../../../api/schemas.ts'

/**
 * The members app's own table, of what pages offer: loading that app for it would bring all its schemas along. A test holds
 * the two to each other; what counts is decided where an action is applied.
 */
export const MAY = {
  coordinator: [
    'files.write',
    'members.role',
    'members.remove',
    'members.invite',
    'space.settings',
    'space.rotate',
    'own',
  ],
  member: ['files.write', 'own'],
  reader: [],
} as const satisfies Record<string, readonly string[]>

export const WHEN_ARCHIVED = [
  'space.settings',
  'space.rotate',
  'members.role',
  'members.remove',
  'own',
] as const

export type Permission = (typeof MAY)['coordinator'][number]

const includes = (list: readonly string[], permission: Permission) => list.includes(permission)

export function may({ state, role }: Pick<SpaceStatus, 'state' | 'role'>, permission: Permission): boolean {
  if (role === null || !includes(MAY[role], permission)) return false
  return state === 'active' || (state === 'archived' && includes(WHEN_ARCHIVED, permission))
}
