// That entries of the audit log become sentences.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { auditWords } from './audit-words.ts'

const ADA = { by: 'a'.repeat(64), byName: 'Ada' }
const BEN = { whom: 'b'.repeat(64), whomName: 'Ben' }

test('Somebody comes in by an invitation, and with another device without one', () => {
  assert.deepEqual(
    auditWords({ what: 'members.admit', ...ADA, ...BEN, detail: 'reader, invitation abcdefghijklmnop' }),
    { key: 'auditAdmit', values: { who: 'Ada', whom: 'Ben', role: 'reader', invite: 'abcdefghij…' } },
  )
  const { key, values } = auditWords({
    what: 'members.admit',
    ...ADA,
    ...BEN,
    detail: 'device old device phone',
  })
  assert.equal(key, 'auditAdmitDevice')
  assert.equal(values['device'], 'old device phone')
})

test('Who revokes a device of theirs is told apart from who revokes another’s', () => {
  const own = { what: 'members.revokeDevice', ...ADA, whom: ADA.by, whomName: 'Ada', detail: 'device phone' }
  assert.equal(auditWords(own).key, 'auditRevokeOwn')
  assert.equal(auditWords({ ...own, ...BEN }).key, 'auditRevokeDevice')
})

test('Who has no name is shown by the start of the key', () => {
  assert.equal(auditWords({ what: 'members.leave', by: ADA.by, byName: '' }).values['who'], 'aaaaaaaaaa…')
})

test('What a newer CoBox has noted is shown as it stands', () => {
  const { key, values } = auditWords({ what: 'members.anoint', ...ADA, ...BEN, detail: 'twice' })
  assert.equal(key, 'auditOther')
  assert.equal(values['what'], 'members.anoint Ben twice')
})
