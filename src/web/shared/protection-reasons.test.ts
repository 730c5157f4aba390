// Why a space is not protected: whatever the node says is known to the page.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type HostView, protectionOf } from '../../node/hosting/protection.ts'
import { reasonOf } from './protection-reasons.ts'

const NOW = 1_800_000_000_000
const passed = { at: NOW, blocks: 90, failed: 0, unanswered: false, ms: 5 }

function host(view: Partial<HostView> = {}, proof: Partial<HostView['proof']> = {}): HostView {
  return {
    agreement: 'a'.repeat(26),
    coop: 'Mill',
    operator: '11',
    state: 'active',
    connected: true,
    refuses: false,
    full: false,
    ...view,
    proof: {
      audits: [passed],
      seenAt: NOW,
      lacking: { bytes: 5, blocks: 1 },
      completeFor: '',
      completeAt: null,
      provenAt: null,
      ...proof,
    } as HostView['proof'],
  }
}
const reason = (hosts: HostView[], wanted: number) =>
  reasonOf(protectionOf(hosts, { wanted, bytes: 10, digest: 'now', now: NOW }).reason)

test('each reason that the node has is known to the page', () => {
  assert.deepEqual(reason([], 0), { kind: 'notWanted' })
  assert.deepEqual(reason([], 2), { kind: 'noHost' })
  assert.deepEqual(reason([host()], 2), { kind: 'tooFew', have: 1, want: 2 })
  const of = (kind: string) => ({ kind, coops: 'Mill' })
  assert.deepEqual(reason([host({}, { audits: [{ ...passed, failed: 3 }] })], 1), of('failed'))
  assert.deepEqual(reason([host({ full: true })], 1), of('full'))
  assert.deepEqual(reason([host({ state: 'suspended' })], 1), of('ending'))
  assert.deepEqual(reason([host({ refuses: true })], 1), of('refuses'))
  assert.deepEqual(reason([host({ connected: false })], 1), of('away'))
  assert.deepEqual(reason([host()], 1), of('lacking'))
  assert.deepEqual(reason([host({}, { lacking: { bytes: 0, blocks: 0 } })], 1), of('unproven'))
})

test('several hosts are named together', () => {
  const two = [host({ refuses: true }), host({ refuses: true, coop: 'Bakery', operator: '22' })]
  assert.deepEqual(reason(two, 2), { kind: 'refuses', coops: 'Mill, Bakery' })
})

test('hosts may be called anything', () => {
  assert.deepEqual(reasonOf('no host keeps it is not connected'), { kind: 'away', coops: 'no host keeps it' })
})

test('what is not known is left to be shown as it is', () => {
  assert.equal(reasonOf(''), null)
  assert.equal(reasonOf('the moon is in the way'), null)
})
