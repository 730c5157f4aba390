// A host lets in those whom the guest's coordinators name, and nobody else.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deviceOf, newSigner, visitorOf, vouchedBy } from '../../test/support/signers.ts'
import { newAgreementId } from './agreement.ts'
import { admits, isSameRoster, mayReplace, type Roster, readRoster, signRoster, speaksFor } from './roster.ts'

const [anna, ben, stranger] = await Promise.all([newSigner(), newSigner(), newSigner()])
const AGREEMENT = newAgreementId()

const rosterWith = (changes: Partial<Roster> = {}): Roster => ({
  format: 1,
  agreement: AGREEMENT,
  basis: 5,
  people: [anna.identity, ben.identity],
  coordinators: [anna.identity],
  revoked: [],
  ...changes,
})

test('[H3] a device of somebody in the space is let in, and nobody else’s', () => {
  const roster = rosterWith()
  for (const one of [anna, ben, vouchedBy(ben), vouchedBy(vouchedBy(ben))])
    assert.equal(admits(roster, visitorOf(one)), true)
  assert.equal(admits(roster, visitorOf(stranger)), false)
  assert.equal(admits(rosterWith({ people: [] }), visitorOf(anna)), false)
})

test('[H3] who says to be of the space, without a proof for the very device, is not let in', () => {
  const roster = rosterWith()
  const visitor = visitorOf(ben)
  for (const changes of [
    { device: deviceOf(stranger) },
    { identity: anna.identity },
    { proof: anna.proof },
    { proof: stranger.proof },
    { proof: '' },
    { proof: null as never },
    { proof: 'A'.repeat(5000) },
    { device: '' },
    { device: null as never },
    { identity: null as never },
  ])
    assert.equal(admits(roster, { ...visitor, ...changes }), false)
})

test('[H3] a revoked device stays out, and those that it vouched for with it', () => {
  const laptop = vouchedBy(ben)
  const phone = vouchedBy(laptop)
  const roster = rosterWith({ revoked: [deviceOf(laptop)] })
  assert.equal(admits(roster, visitorOf(ben)), true, 'who vouched for it is not touched')
  assert.equal(admits(roster, visitorOf(laptop)), false)
  assert.equal(admits(roster, visitorOf(phone)), false)
  assert.equal(admits(roster, visitorOf(vouchedBy(phone))), false)
  assert.equal(admits(roster, visitorOf(vouchedBy(ben))), true)
})

test('[H4] a roster is read when it is whole, of this agreement, and signed', () => {
  const roster = rosterWith()
  const signed = signRoster(roster, anna)
  assert.deepEqual(readRoster(signed, AGREEMENT), roster)
  assert.equal(readRoster(signed, newAgreementId()), null)
  const altered = signed.text.replace('"basis":5', '"basis":6')
  assert.equal(readRoster({ ...signed, text: altered }, AGREEMENT), null)
  assert.equal(readRoster({ ...signed, by: signRoster(roster, ben).by }, AGREEMENT) === null, false)
  assert.equal(readRoster({ ...signed, by: { ...signed.by, identity: ben.identity } }, AGREEMENT), null)
  for (const nothing of [null, undefined, {}, { text: '' }, { text: signed.text }])
    assert.equal(readRoster(nothing as never, AGREEMENT), null)
  const bad: Record<string, unknown>[] = [
    { format: 2 },
    { basis: -1 },
    { basis: 1.5 },
    { basis: '5' },
    { people: undefined },
    { people: anna.identity },
    { people: ['anna'] },
    { coordinators: [null] },
    { revoked: {} },
    { revoked: [[deviceOf(ben)]] },
  ]
  for (const changes of bad)
    assert.equal(readRoster(signRoster({ ...roster, ...changes } as Roster, anna), AGREEMENT), null)
})

test('[H4] a coordinator’s device puts a newer roster in the place of an older one', () => {
  const before = rosterWith()
  const { by } = signRoster(before, anna)
  assert.equal(mayReplace(before, rosterWith({ basis: 6 }), by), true)
  assert.equal(mayReplace(before, rosterWith({ basis: 5 }), by), false, 'as old')
  assert.equal(mayReplace(before, rosterWith({ basis: 4 }), by), false, 'older')
})

test('[H4] nobody makes themselves a coordinator: the roster before says who is one', () => {
  const before = rosterWith()
  const next = rosterWith({ basis: 6, coordinators: [ben.identity] })
  assert.equal(mayReplace(before, next, signRoster(next, ben).by), false)
  assert.equal(mayReplace(before, next, signRoster(next, stranger).by), false)
  assert.equal(mayReplace(before, next, signRoster(next, anna).by), true)
  assert.equal(mayReplace(next, rosterWith({ basis: 7 }), signRoster(next, anna).by), false, 'no more')
  assert.equal(mayReplace(next, rosterWith({ basis: 7 }), signRoster(next, ben).by), true)
})

test('[H4] a coordinator’s device that was revoked speaks for nobody, nor does one that it vouched for', () => {
  const laptop = vouchedBy(anna)
  const before = rosterWith({ revoked: [deviceOf(laptop)] })
  const next = rosterWith({ basis: 6 })
  for (const one of [laptop, vouchedBy(laptop)]) {
    const { by } = signRoster(next, one)
    assert.ok(readRoster(signRoster(next, one), AGREEMENT), 'it is signed')
    assert.equal(speaksFor(before, by), false)
    assert.equal(mayReplace(before, next, by), false)
  }
  assert.equal(speaksFor(before, visitorOf(anna)), true)
  assert.equal(speaksFor(before, visitorOf(ben)), false)
})

test('two rosters say the same whatever the order, and whatever their basis', () => {
  const roster = rosterWith({ revoked: [deviceOf(ben), deviceOf(anna)] })
  const turned = { ...roster, basis: 9, people: [...roster.people].reverse() }
  assert.equal(isSameRoster(roster, turned), true)
  assert.equal(isSameRoster(roster, { ...roster, revoked: [deviceOf(ben)] }), false)
  assert.equal(isSameRoster(roster, { ...roster, coordinators: [ben.identity] }), false)
  assert.equal(isSameRoster(roster, { ...roster, people: [anna.identity, anna.identity] }), false)
})
