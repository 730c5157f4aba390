// That the page offers what the node would take.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allowedWhenArchived, permissions } from '../../../apps/members/permissions.ts'
import { MAY, may, WHEN_ARCHIVED } from './may.ts'

test('Coordinators invite, members do not, and readers may not even rename themselves', () => {
  assert.equal(may({ state: 'active', role: 'coordinator' }, 'members.invite'), true)
  assert.equal(may({ state: 'active', role: 'member' }, 'members.invite'), false)
  assert.equal(may({ state: 'active', role: 'member' }, 'own'), true)
  assert.equal(may({ state: 'active', role: 'reader' }, 'own'), false)
})

test('In an archived space nobody is invited, and a coordinator can bring it back', () => {
  assert.equal(may({ state: 'archived', role: 'coordinator' }, 'members.invite'), false)
  assert.equal(may({ state: 'archived', role: 'coordinator' }, 'space.settings'), true)
})

test('Where one has left, or that has stopped, nothing is offered', () => {
  assert.equal(may({ state: 'left', role: 'coordinator' }, 'space.settings'), false)
  assert.equal(may({ state: 'stopped', role: 'coordinator' }, 'members.remove'), false)
  assert.equal(may({ state: 'joining', role: null }, 'own'), false)
})

test('The table is that of the members app', () => {
  const known: readonly string[] = MAY.coordinator
  for (const role of ['coordinator', 'member', 'reader'] as const)
    assert.deepEqual(
      new Set<string>(MAY[role]),
      new Set(permissions[role].filter(permission => known.includes(permission))),
    )
  for (const permission of known) assert.ok(permissions.coordinator.includes(permission), permission)
  assert.deepEqual(
    new Set<string>(WHEN_ARCHIVED),
    new Set(allowedWhenArchived.filter(permission => known.includes(permission))),
  )
})
