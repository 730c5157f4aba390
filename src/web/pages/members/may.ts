// Whether I may do something in a space, by the same table that decides it when it is written.
import type { SpaceStatus } from '../../../api/schemas.ts'
import { allowedWhenArchived, permissions } from '../../../apps/members/permissions.ts'

export type Permission =
  | 'files.write'
  | 'members.role'
  | 'members.remove'
  | 'members.invite'
  | 'space.settings'
  | 'space.rotate'
  | 'own'

/** What must not be done is not offered. */
export function may({ state, role }: Pick<SpaceStatus, 'state' | 'role'>, permission: Permission): boolean {
  if (role === null || !permissions[role].includes(permission)) return false
  return state === 'active' || (state === 'archived' && allowedWhenArchived.includes(permission))
}
