// A space is called protected only when as many copies as it wants are proven: every combination of what can be amiss.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { AuditResult } from './auditing.ts'
import type { Proof } from './proofs.ts'
import { type HostView, isDistrusted, protectionOf } from './protection.ts'

const NOW = 1_800_000_000_000
const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
const DIGEST = 'everything that there is now'
const BYTES = 5000

const audit = (failed: number, unanswered = false): AuditResult => ({
  at: NOW,
  blocks: 90,
  failed,
  unanswered,
  ms: 5,
})
const PASSED = audit(0)
const FAILED = audit(4)
const SILENT = audit(0, true)

function viewWith(view: Partial<HostView> = {}, proof: Partial<Proof> = {}): HostView {
  return {
    agreement: 'a'.repeat(26),
    coop: 'Bakery',
    operator: '11',
    state: 'active',
    connected: true,
    refuses: false,
    full: false,
    ...view,
    proof: {
      audits: [PASSED],
      seenAt: NOW,
      lacking: { bytes: 0, blocks: 0 },
      completeFor: DIGEST,
      completeAt: NOW - 2 * HOUR,
      provenAt: NOW - HOUR,
      provenLengths: {},
      usedBytes: 0,
      overBytes: 0,
      ...proof,
    },
  }
}

const judge = (hosts: HostView[], wanted = 1) =>
  protectionOf(hosts, { wanted, bytes: BYTES, digest: DIGEST, now: NOW })

const time = fc.oneof(
  fc.constant(null),
  fc
    .constantFrom(0, HOUR, DAY - 1, DAY, DAY + 1, 30 * DAY, -HOUR, -2 * DAY, -4 * 60_000)
    .map(ago => NOW - ago),
  fc.integer({ min: -2 * DAY, max: 3 * DAY }).map(ago => NOW - ago),
)
const lackings = fc.option(fc.record({ bytes: fc.nat(9000), blocks: fc.nat(9) }))
const anyHost: fc.Arbitrary<HostView> = fc
  .record({
    coop: fc.constantFrom('Bakery', 'bakery ', 'Mill', 'Dairy', '', ' '),
    operator: fc.constantFrom('11', '22', '33'),
    state: fc.constantFrom<HostView['state']>('active', 'suspended', 'ending', 'ended'),
    connected: fc.boolean(),
    full: fc.boolean(),
    refuses: fc.boolean(),
    audits: fc.array(fc.constantFrom(PASSED, PASSED, FAILED, SILENT), { maxLength: 6 }),
    seenAt: time,
    lacking: lackings,
    completeFor: fc.constantFrom(DIGEST, DIGEST, DIGEST, 'what there was before', null),
    completeAt: time,
    provenAt: time,
  })
  .map(({ coop, operator, state, connected, full, refuses, ...proof }) =>
    viewWith({ coop, operator, state, connected, full, refuses: refuses && !connected }, proof),
  )

/** Written anew, from the rule: by the time that passed, not by the order of checks. */
function holdsAll({ state, proof }: HostView): boolean {
  const { audits, completeFor, completeAt, provenAt } = proof
  if (state === 'ended' || completeFor !== DIGEST || completeAt === null || provenAt === null) return false
  const age = NOW - provenAt
  let owing = 0
  for (const { failed, unanswered } of audits)
    owing = failed > 0 ? 3 : unanswered ? owing : Math.max(0, owing - 1)
  return completeAt <= provenAt && age <= DAY && age >= -5 * 60_000 && owing === 0
}

function areApart(a: HostView, b: HostView): boolean {
  const name = ({ coop }: HostView) => coop.trim().toLowerCase()
  return a.operator !== b.operator && (name(a) === '' || name(a) !== name(b))
}

/** True when so many of the hosts are of different people and co-ops, each two of them. */
function haveApart(hosts: HostView[], count: number, chosen: HostView[] = []): boolean {
  if (chosen.length >= count) return true
  return hosts.some(
    (host, i) =>
      chosen.every(one => areApart(one, host)) && haveApart(hosts.slice(i + 1), count, [...chosen, host]),
  )
}

test('[H13] whatever hosts there are, a space is protected only when every wanted copy is proven', () => {
  fc.assert(
    fc.property(fc.array(anyHost, { maxLength: 6 }), fc.integer({ min: 0, max: 4 }), (hosts, wanted) => {
      const { state, copies, missingBytes, reason } = judge(hosts, wanted)
      const proven = hosts.filter(holdsAll)
      assert.ok(haveApart(proven, copies), 'each copy that is counted is proven, at another co-op')
      if (state === 'protected') {
        assert.ok(haveApart(proven, Math.max(1, wanted)))
        assert.equal(reason, '')
      } else if (state !== 'not hosted') {
        assert.ok(copies < Math.max(1, wanted))
        assert.notEqual(reason, '')
      } else assert.equal(wanted, 0)
      if (missingBytes > 0) assert.notEqual(state, 'protected')
    }),
    { numRuns: 20_000 },
  )
})

test('[H13] one thing amiss at one of two wanted hosts, and the space is not protected', () => {
  const good = viewWith({ coop: 'Mill', operator: '22' })
  assert.equal(judge([good, viewWith()], 2).state, 'protected')
  const amiss: Record<string, HostView> = {
    'it ended': viewWith({ state: 'ended' }),
    'it is of the same co-op': viewWith({ coop: ' mill' }),
    'it is of the same person': viewWith({ operator: '22' }),
    'it was proven a day and a moment ago': viewWith(
      {},
      { completeAt: NOW - 2 * DAY, provenAt: NOW - DAY - 1 },
    ),
    'it was never proven': viewWith({}, { provenAt: null }),
    'it was proven before it had everything': viewWith({}, { completeAt: NOW - HOUR + 1 }),
    'it had everything that there was before': viewWith({}, { completeFor: 'what there was before' }),
    'it lacks something': viewWith(
      {},
      { completeFor: null, completeAt: null, lacking: { bytes: 9, blocks: 1 } },
    ),
    'the clock was ahead when it was proven': viewWith({}, { provenAt: NOW + HOUR }),
    'it has failed since': viewWith({}, { audits: [PASSED, FAILED] }),
    'it has failed, and was silent since': viewWith({}, { audits: [FAILED, SILENT, SILENT, SILENT, SILENT] }),
  }
  for (const [what, host] of Object.entries(amiss)) {
    const { state, copies } = judge([good, host], 2)
    assert.deepEqual([what, state === 'protected', copies], [what, false, 1])
  }
})

test('[H13] a space that wants no copy, and has a host all the same, is protected when that one is proven', () => {
  assert.equal(judge([], 0).state, 'not hosted')
  assert.deepEqual(judge([viewWith()], 0), {
    state: 'protected',
    copies: 1,
    wanted: 0,
    missingBytes: 0,
    reason: '',
  })
  const lacking = { completeFor: null, completeAt: null, lacking: { bytes: 9, blocks: 1 } }
  const coming = judge([viewWith({}, lacking)], 0)
  assert.deepEqual([coming.state, coming.copies, coming.missingBytes], ['catching up', 0, 9])
  assert.equal(coming.reason, 'Bakery is still getting what it lacks')
  assert.equal(judge([viewWith({ state: 'ending' }, lacking)], 0).state, 'at risk')
})

test('[H12] a host that failed an audit puts the space at risk, until it has passed three in a row', () => {
  const after = (...audits: AuditResult[]) => judge([viewWith({}, { audits })]).state
  assert.equal(after(PASSED, PASSED), 'protected')
  assert.equal(after(PASSED, PASSED, FAILED), 'at risk')
  assert.equal(after(FAILED, PASSED), 'at risk')
  assert.equal(after(FAILED, PASSED, PASSED), 'at risk')
  assert.equal(after(FAILED, PASSED, SILENT, PASSED, SILENT), 'at risk')
  assert.equal(after(FAILED, PASSED, PASSED, PASSED), 'protected')
  assert.equal(after(FAILED, PASSED, PASSED, FAILED, PASSED, PASSED), 'at risk')
  assert.match(judge([viewWith({}, { audits: [FAILED] })]).reason, /Bakery did not prove/)
})

test('[H12] a host that does not answer is accused of nothing, and proves nothing', () => {
  assert.equal(isDistrusted([SILENT, SILENT, SILENT]), false)
  const silent = viewWith({ connected: true }, { audits: [SILENT], provenAt: null })
  const { state, reason } = judge([silent])
  assert.equal(state, 'catching up')
  assert.doesNotMatch(reason, /did not prove/)
})

test('[H3] a host that lets this device in no more is said to do that, and not that it is away', () => {
  const refusing = viewWith({ connected: false, refuses: true }, { completeFor: null, completeAt: null })
  assert.equal(judge([refusing]).reason, 'Bakery does not let this device in')
  assert.equal(judge([refusing]).state, 'at risk', 'nothing comes by itself')
  const mill = { ...refusing, coop: 'Mill', operator: '22' }
  assert.equal(judge([refusing, mill], 2).reason, 'Bakery, Mill do not let this device in')
  assert.equal(judge([{ ...refusing, refuses: false }]).reason, 'Bakery is not connected')
})
