// Who may do what: the whole table; SPEC.md [M9] and [M14].
import type { Role } from '../contract.ts'

/** Role → permissions that actions name. `own`: about oneself. What is not here is refused. */
export const permissions: Record<Role, readonly string[]> = {
  coordinator: [
    'files.write',
    'members.admit',
    'members.role',
    'members.remove',
    'members.invite',
    'space.settings',
    'space.rotate',
    'hosting.manage',
    'decisions.write',
    'decisions.manage',
    'own',
  ],
  member: ['files.write', 'decisions.write', 'own'],
  reader: [],
}

/** What is still allowed while a space is archived. */
export const allowedWhenArchived: readonly string[] = [
  'space.settings',
  'space.rotate',
  'hosting.manage',
  'members.role',
  'members.remove',
  'own',
]
