// A receipt says what its signer has counted; two that agree prove it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deviceOf, newSigner } from '../../test/support/signers.ts'
import { newAgreementId } from './agreement.ts'
import { agrees, type Receipt, readReceipt, signReceipt } from './receipt.ts'

const [host, guest] = await Promise.all([newSigner(), newSigner()])
const AGREEMENT = newAgreementId()
const MIB = 1024 * 1024

const receiptWith = (changes: Partial<Receipt> = {}): Receipt => ({
  format: 1,
  agreement: AGREEMENT,
  day: '2026-11-25',
  device: deviceOf(guest),
  servedBytes: 500 * MIB,
  receivedBytes: 1000 * MIB,
  byteSeconds: 1e15,
  togetherSeconds: 3600.5,
  ...changes,
})

test('a receipt comes out as it was signed, by either side', () => {
  for (const one of [host, guest])
    assert.deepEqual(readReceipt(signReceipt(receiptWith(), one), AGREEMENT), receiptWith())
  const idle = { servedBytes: 0, receivedBytes: 0, byteSeconds: 0, togetherSeconds: 0 }
  assert.deepEqual(readReceipt(signReceipt(receiptWith(idle), host), AGREEMENT), receiptWith(idle))
})

test('a receipt that was altered, is of another agreement, or is not signed, is none', () => {
  const signed = signReceipt(receiptWith(), guest)
  assert.equal(readReceipt(signed, newAgreementId()), null)
  assert.equal(readReceipt({ ...signed, text: signed.text.replace('-25', '-26') }, AGREEMENT), null)
  assert.equal(readReceipt({ ...signed, by: { ...signed.by, device: deviceOf(host) } }, AGREEMENT), null)
  assert.equal(readReceipt({ ...signed, by: { ...signed.by, proof: host.proof } }, AGREEMENT), null)
  for (const nothing of [null, undefined, {}, { text: '' }, { text: signed.text }, { text: 'null' }])
    assert.equal(readReceipt(nothing as never, AGREEMENT), null)
})

test('a receipt with a figure that is none, or for no day, is refused', () => {
  const bad: Record<string, unknown>[] = [
    { format: 2 },
    { day: undefined },
    { day: '25.11.2026' },
    { day: '2026-11-25\n' },
    { day: '2026-13-45' },
    { day: '2026-02-30' },
    { day: ['2026-11-25'] },
    { device: 'laptop' },
    { device: [deviceOf(guest)] },
    { servedBytes: -1 },
    { receivedBytes: '1000' },
    { byteSeconds: null },
    { byteSeconds: Number.POSITIVE_INFINITY },
    { togetherSeconds: undefined },
    { more: 'm'.repeat(4000) },
  ]
  for (const changes of bad)
    assert.equal(
      readReceipt(signReceipt({ ...receiptWith(), ...changes } as Receipt, host), AGREEMENT),
      null,
      JSON.stringify(changes).slice(0, 60),
    )
})

test('two sides have counted the same when they differ by what two clocks do, and no more', () => {
  const own = receiptWith()
  const against = (changes: Partial<Receipt>) => {
    const other = receiptWith(changes)
    assert.equal(agrees(own, other), agrees(other, own), 'for both of them')
    return agrees(own, other)
  }
  assert.equal(against({}), true)
  for (const figure of ['servedBytes', 'receivedBytes', 'byteSeconds'] as const) {
    assert.equal(against({ [figure]: own[figure] * 0.985 }), true, figure)
    assert.equal(against({ [figure]: own[figure] * 1.015 }), true, figure)
    assert.equal(against({ [figure]: own[figure] * 0.97 }), false, figure)
    assert.equal(against({ [figure]: own[figure] * 1.03 }), false, figure)
    assert.equal(against({ [figure]: 0 }), false, figure)
  }
  assert.equal(against({ togetherSeconds: 0 }), true, 'each has a clock of its own')
})

test('what was under way at midnight is no difference on a quiet day', () => {
  const quiet = { servedBytes: 0, receivedBytes: 0, byteSeconds: 0 }
  const own = receiptWith(quiet)
  assert.equal(agrees(own, receiptWith({ ...quiet, servedBytes: MIB })), true)
  assert.equal(agrees(own, receiptWith({ ...quiet, servedBytes: MIB + 1 })), false)
  assert.equal(agrees(own, receiptWith({ ...quiet, receivedBytes: MIB + 1 })), false)
  assert.equal(agrees(own, receiptWith({ ...quiet, byteSeconds: 60 * MIB })), true)
  assert.equal(agrees(own, receiptWith({ ...quiet, byteSeconds: 61 * MIB })), false)
})
