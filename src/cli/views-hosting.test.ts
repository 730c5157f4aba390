// What the command line says of hosting, to people.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EndpointOutput } from '../api/endpoint.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { drill, protectionWords, shortIds } from './views-hosting.ts'
import { show } from './views.ts'

type Protection = EndpointOutput<Endpoints['hostingStatus']>
type Host = Protection['hosts'][number]
type Guest = EndpointOutput<Endpoints['hostingList']>['guests'][number]

const now = Date.UTC(2026, 10, 23)
const HOUR = 3_600_000
const MIB = 2 ** 20
const look = { now, colour: false, input: { space: 'Our house' } }

const bakery: Host = {
  agreement: 'k3f9ab'.padEnd(26, 'x'),
  coop: 'Bakery co-op',
  device: 'ab'.repeat(32),
  state: 'active',
  reason: '',
  keptUntil: null,
  connected: true,
  refusal: null,
  quotaBytes: 50 * MIB,
  usedBytes: 3 * MIB,
  overBytes: 0,
  full: null,
  until: null,
  noticeDays: 14,
  words: '',
  inReturnFor: null,
  missingBytes: 0,
  missingBlocks: 0,
  proven: true,
  lastProof: now - 2 * HOUR,
  lastAudit: { at: now - 2 * HOUR, blocks: 90, failed: 0, unanswered: false, ms: 500 },
  seenAt: now,
  addresses: [],
  proposed: false,
  proposal: null,
  problem: null,
}
const mill: Host = {
  ...bakery,
  agreement: 'uwqajk'.padEnd(26, 'x'),
  coop: 'Mill\u001b[2J',
  connected: false,
  seenAt: now - 3 * HOUR,
  missingBytes: 2 * MIB,
  missingBlocks: 8,
  proven: false,
  lastProof: null,
}
const safe: Protection = {
  space: 's'.repeat(52),
  name: 'Our house',
  state: 'protected',
  copies: 2,
  wanted: 2,
  missingBytes: 0,
  reason: '',
  blindPeers: [],
  hosts: [bakery, { ...mill, connected: true, missingBytes: 0, missingBlocks: 0, lastProof: now - 60_000 }],
}
const said = (more: Partial<Protection>) => show('hosting status', { ...safe, ...more }, {}, look)

test('a space that is protected says so first, then what each host holds, then what to do', () => {
  assert.equal(
    said({}),
    [
      '“Our house” is protected: 2 of 2 wanted copies are proven.',
      '',
      'HOST          STATE   LAST SEEN                HOLDS    LACKS  LAST PROVEN  ID',
      'Bakery co-op  active  connected  3.0 MiB of 50.0 MiB  nothing  2 h ago      k3f9ab',
      'Mill          active  connected  3.0 MiB of 50.0 MiB  nothing  1 min ago    uwqajk',
      '',
      'Rehearse a loss now and then: cobox hosting drill "Our house"',
      '',
    ].join('\n'),
  )
})

test('what is missing and why stands in the first line, and in that of the host', () => {
  const shown = said({
    state: 'catching up',
    copies: 1,
    missingBytes: 2 * MIB,
    reason: 'Mill is not connected',
    hosts: [bakery, mill],
  })
  assert.match(
    shown,
    /^“Our house” is catching up: 1 of 2 wanted copies is proven, 2\.0 MiB are missing: Mill is not connected\.\n/,
  )
  assert.match(shown, /^Mill +active +3 h ago +3\.0 MiB of 50\.0 MiB +2\.0 MiB +never +uwqajk$/m)
  assert.match(shown, /It goes on by itself when the hosts above can be reached/)
  const unseen = said({ hosts: [{ ...mill, missingBytes: null, missingBlocks: null, seenAt: null }] })
  assert.match(unseen, /^Mill +active +never +3\.0 MiB of 50\.0 MiB +not known /m)
})

test('who is let in by no host any more is not told that it goes on by itself', () => {
  const refused = [bakery, mill].map(host => ({ ...host, connected: false, refusal: 'HOST_REFUSES' }))
  const more = {
    state: 'catching up' as const,
    copies: 0,
    reason: 'Bakery co-op, Mill do not let this device in',
  }
  assert.match(
    said({ ...more, hosts: refused }),
    /\n\nNothing comes from them, and nothing goes there, until they let this device in\.\n$/,
  )
  assert.match(said({ ...more, hosts: [refused[0]!, mill] }), /\n\nIt goes on by itself when/)
})

test('a space without a host, or without enough of them, says how to get one', () => {
  const alone = said({
    state: 'at risk',
    copies: 0,
    hosts: [],
    missingBytes: MIB,
    reason: 'no host keeps it',
  })
  assert.match(
    alone,
    /^“Our house” is at risk: 0 of 2 wanted copies are proven, [^\n]+: no host keeps it\.\n/,
  )
  assert.match(alone, /Ask a co-op for an offer, then: cobox hosting accept "Our house" LINK\n$/)
  const reason = 'it has hosts of 1 of 2 co-ops that it wants'
  const few = said({ state: 'at risk', copies: 1, hosts: [bakery], missingBytes: MIB, reason })
  assert.match(
    few,
    /Accept an offer of another co-op: .*Or want fewer copies: cobox hosting want "Our house" 1\n$/,
  )
  const none = said({ state: 'not hosted', copies: 0, wanted: 0, hosts: [], reason: 'no host is wanted' })
  assert.match(none, /^“Our house” is to have no copies at hosts, and has none\.\n/)
  const wantsNone = { wanted: 0, copies: 1, hosts: [bakery] }
  assert.match(
    said(wantsNone),
    /^“Our house” is to have no copies at hosts, and is kept by hosts all the same\. 1 copy is proven\.\n/,
  )
  assert.equal(protectionWords({ ...safe, ...wantsNone }), 'protected: 1 copy is proven, none is wanted')
  const unproven = { state: 'catching up' as const, wanted: 0, copies: 0, hosts: [mill], missingBytes: MIB }
  assert.match(
    said({ ...unproven, reason: 'Mill is not connected' }),
    /, and is kept by hosts all the same\. No copy is proven: Mill is not connected\.\n/,
  )
  assert.match(protectionWords({ ...safe, ...unproven }), /^catching up: no copy is proven, none is wanted$/)
  assert.match(
    said({ copies: 1, wanted: 1, hosts: [bakery] }),
    /is protected: 1 of 1 wanted copy is proven\.\n/,
  )
})

test('what is wrong with a host is told with what to do, and what waits for a person too', () => {
  const problem = {
    code: 'OVER_QUOTA',
    message: 'The host Bakery co-op is over its quota:\n3 MiB of 3 MiB are used.',
    hint: 'Agree on a larger quota.',
  }
  const proposal = { quotaBytes: 80 * MIB, until: null, noticeDays: 7, words: 'as spoken' }
  const lastAudit = { ...bakery.lastAudit!, failed: 3 }
  const ended: Host = { ...mill, state: 'ended' }
  const ending: Host = { ...mill, state: 'ending', keptUntil: now + 7 * 24 * HOUR, reason: 'we move' }
  const shown = said({
    state: 'at risk',
    hosts: [{ ...bakery, problem, proposal, proposed: true, lastAudit }, ending, ended],
  })
  assert.match(
    shown,
    /^! Bakery co-op did not prove 3 of 90 blocks, 2 h ago\. Talk to the people who run it/m,
  )
  assert.match(
    shown,
    /^! The host Bakery co-op is over its quota: 3 MiB of 3 MiB are used\. Agree on a larger/m,
  )
  assert.match(
    shown,
    /^! Bakery co-op proposes 80\.0 MiB, without an end, with 7 days of notice, in the words “as spoken”\. Agree to it: cobox hosting confirm k3f9ab$/m,
  )
  assert.match(
    shown,
    /^! Mill: it ends \(we move\)\. Everything is kept until 2026-1\d-\d\d, then deleted\.$/m,
  )
  assert.match(shown, /^1 agreement has ended: cobox hosting list$/m)
  assert.doesNotMatch(shown, / ended /)
})

const guest: Guest = {
  agreement: 'f9e353'.padEnd(26, 'x'),
  coop: 'House co-op',
  state: 'active',
  reason: '',
  keptUntil: null,
  deletedAt: null,
  trouble: null,
  connected: 1,
  people: 3,
  quotaBytes: 50 * MIB,
  usedBytes: 4 * MIB,
  overBytes: 0,
  missingBytes: 0,
  full: null,
  from: now - HOUR,
  until: null,
  noticeDays: 14,
  words: '',
  inReturnFor: bakery.agreement,
  proposed: null,
  proposal: null,
}

test('both directions are listed apart, and what is empty says what to do', () => {
  assert.equal(
    show('hosting list', { hosts: [], guests: [] }, {}, look),
    [
      'Hosts of your spaces',
      'No host keeps a space of yours. Ask a co-op for an offer, then: cobox hosting accept SPACE LINK',
      '',
      'Guests of this node',
      'This node keeps nothing for others. Offer to keep a space of another group: cobox hosting offer --quota 50GB',
      '',
    ].join('\n'),
  )
  const hosts = [{ space: safe.space, name: 'Our house', ...bakery }]
  assert.equal(
    show('hosting list', { hosts, guests: [guest] }, {}, look),
    [
      'Hosts of your spaces',
      'SPACE      HOST          STATE   LAST SEEN                HOLDS    LACKS  LAST PROVEN  ID',
      'Our house  Bakery co-op  active  connected  3.0 MiB of 50.0 MiB  nothing  2 h ago      k3f9ab',
      '',
      'Guests of this node',
      'GUEST        STATE   CONNECTED                           HOLDS  SINCE    ID',
      'House co-op  active  1 device of 3 people  4.0 MiB of 50.0 MiB  1 h ago  f9e353',
      '',
      'f9e353 is in return for k3f9ab.',
      '',
    ].join('\n'),
  )
})

test('a guest whose quota, disk or agreement is at its end is told with the command that helps', () => {
  const proposal = { quotaBytes: 80 * MIB, until: null, noticeDays: 14, words: '' }
  const guests: Guest[] = [
    { ...guest, coop: '', overBytes: MIB, full: 'quota', proposal, inReturnFor: null },
    { ...guest, agreement: 'aaaaaab'.padEnd(26, 'x'), state: 'suspended', reason: 'a new\ndisk' },
    { ...guest, agreement: 'bbbbbbb'.padEnd(26, 'x'), state: 'ended', deletedAt: now - HOUR, usedBytes: 0 },
  ]
  const shown = show('hosting list', { hosts: [], guests }, {}, look)
  assert.match(shown, /^without a name +active /m)
  assert.match(
    shown,
    /^! f9e353: 1\.0 MiB more do not fit\. Agree on more: cobox hosting change f9e353 --quota SIZE$/m,
  )
  assert.match(shown, /^! f9e353 proposes 80\.0 MiB, .* cobox hosting confirm f9e353$/m)
  assert.match(shown, /^! House co-op: suspended \(a new disk\)\. Go on: cobox hosting resume aaaaaa$/m)
  assert.match(shown, /^House co-op +ended +deleted 1 h ago /m)
})

test('ids are as short as they can be told apart, and never shorter than commands take', () => {
  const [a, b] = ['abcdefgh'.padEnd(26, 'x'), 'abcdefgy'.padEnd(26, 'x')] as const
  assert.deepEqual([...shortIds([a]).values()], ['abcdef'])
  assert.deepEqual([...shortIds([a, b, b]).values()], ['abcdefgh', 'abcdefgy'])
  assert.deepEqual([...shortIds([]).values()], [])
})

test('an audit is one line a host: all proven, some not, no answer, or nothing to ask for', () => {
  const one = {
    agreement: bakery.agreement,
    coop: 'Bakery',
    at: now,
    blocks: 90,
    failed: 0,
    ms: 1200,
    refuses: false,
  }
  const audits = [
    { ...one, unanswered: false },
    { ...one, coop: 'Mill', failed: 3, unanswered: false },
    { ...one, coop: '', unanswered: true },
    { ...one, coop: 'Dairy', unanswered: true, refuses: true },
    { ...one, coop: 'Shop', blocks: 0, unanswered: false },
  ]
  assert.equal(
    show('hosting audit', { passed: false, audits }, {}, look),
    [
      'Bakery: all 90 blocks proven (1.2 s)',
      'Mill: 3 of 90 blocks not proven',
      'a host without a name: no answer: it is off, or cannot be reached. That proves nothing',
      'Dairy: no answer: it does not let this device in. That proves nothing',
      'Shop: there is nothing to prove yet',
      '',
    ].join('\n'),
  )
})

test('audits over time are a line for each day and host, the last day first', () => {
  const day = { passed: 4, failed: 0, unanswered: 0, blocks: 360, missed: 0 }
  const of = (coop: string, ...days: object[]) => ({
    agreement: coop,
    coop,
    state: 'active',
    days,
    audits: [],
  })
  const bad = { ...day, passed: 0, failed: 1, unanswered: 2, blocks: 90, missed: 3 }
  const hosts = [of('Bakery', { day: '2026-11-22', ...day }), of('', { day: '2026-11-23', ...bad })]
  assert.equal(
    show('hosting audits', { hosts }, {}, look),
    [
      'DAY         HOST                   PASSED  FAILED  NO ANSWER             PROVEN',
      '2026-11-23  a host without a name       0       1          2    87 of 90 blocks',
      '2026-11-22  Bakery                      4       0          0  360 of 360 blocks',
      '',
    ].join('\n'),
  )
  assert.match(show('hosting audits', { hosts: [of('Bakery')] }, {}, look), /^No host .* was audited yet/)
})

test('a drill is a sentence, and names what did not come back', () => {
  const found = { equal: true, files: 12, bytes: 3 * MIB, seconds: 3.14, hosts: 2, missing: [] as string[] }
  assert.equal(
    drill(found),
    'Everything came back, and every hash is the same: 12 contents, 3.0 MiB, from 2 hosts alone in 3.1 s. The scratch folder is deleted.\n',
  )
  const short = { ...found, equal: false, files: 11, missing: ['ab'.repeat(32)] }
  assert.match(
    drill(short),
    /^Not everything came back: 11 contents are the same .*\(SHA-256\):\n {2}(ab){32}\n$/,
  )
})

test('what was agreed, ended, confirmed or wanted is said in a sentence, and what comes next', () => {
  const agreed = { agreement: bakery.agreement, coop: 'Bakery', quotaBytes: 50 * MIB, until: null }
  const accepted = show('hosting accept', agreed, {}, look)
  assert.match(
    accepted,
    /^Agreed: Bakery keeps “Our house” from now on, up to 50\.0 MiB, without an end \(k3f9ab\)\.\n/,
  )
  assert.match(accepted, /it can read nothing of it\.\n/)
  assert.match(accepted, /cobox hosting status "Our house"\n$/)
  const { agreement } = bakery
  const end = (input: object) =>
    show('hosting end', { agreement, keptUntil: now + 336 * HOUR }, {}, { ...look, input: { ...input } })
  assert.match(
    end({}),
    /^Notice is given for k3f9ab: everything is kept and served until 2026-12-0\d, then deleted/,
  )
  assert.match(
    end({ now: true }),
    /^k3f9ab has ended: the host deletes everything as soon as it hears of it\.\n$/,
  )
  assert.match(show('hosting confirm', agreed, {}, look), /k3f9ab is for 50\.0 MiB, without an end\.\n$/)
  const input = { space: 'House', copies: 3 }
  assert.match(
    show('hosting want', { id: 'x:1' }, {}, { ...look, input }),
    /^“House” is to have 3 copies, .* cobox hosting status House\n$/,
  )
})

test('offers are listed with their state, and none says how to make one', () => {
  const offer = { id: 'oexmwr'.padEnd(26, 'x'), quotaBytes: 50 * MIB, until: null, madeAt: now - HOUR }
  const offers = [
    { ...offer, state: 'open', expires: now + 48 * HOUR },
    { ...offer, id: 'aexmwr'.padEnd(26, 'x'), state: 'accepted', expires: now + 48 * HOUR },
  ]
  assert.equal(
    show('hosting offers', { offers }, {}, look),
    [
      'OFFER   STATE        QUOTA  TERM            MADE     EXPIRES',
      'oexmwr  open      50.0 MiB  without an end  1 h ago  in 2 days',
      'aexmwr  accepted  50.0 MiB  without an end  1 h ago',
      '',
    ].join('\n'),
  )
  assert.match(show('hosting offers', { offers: [] }, {}, look), /cobox hosting offer --quota 50GB\n$/)
})
