import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Type as T } from '@sinclair/typebox'
import { pageAddress } from './open.ts'
import { wordGrid } from './id.ts'
import { peerTable } from './peers.ts'
import { describeSync } from './space.ts'
import { testIo } from '../../test/support/cli-io.ts'
import { welcome } from './up.ts'
import { show } from './views.ts'

const look = { now: Date.UTC(2026, 10, 23), colour: false, input: {} }

test('nothing yet says what to do', () => {
  assert.match(
    show('space list', { spaces: [] }, {}, look),
    /^No spaces yet\. Make one: cobox space create NAME/,
  )
  assert.match(show('files list', { entries: [] }, {}, look), /cobox files import/)
})

test('a listing shows folders and links as what they are, and steers no terminal', () => {
  const entry = { path: '', mode: 0, version: '', member: '', at: 0, size: 2048, mtime: look.now - 3_600_000 }
  const entries = [
    { ...entry, name: 'minutes', kind: 'folder' },
    { ...entry, name: 'now', kind: 'link', target: 'minutes' },
    { ...entry, name: 'a\u001b[2J.md', kind: 'file' },
  ]
  assert.equal(
    show('files list', { entries, next: null }, {}, look),
    '   SIZE  MODIFIED  NAME\n         1 h ago   minutes/\n         1 h ago   now -> minutes\n2.0 KiB  1 h ago   a.md\n',
  )
})

test('devices are listed with their names, which one this is, and when each was last seen', () => {
  const device = {
    device: 'a'.repeat(64),
    name: 'laptop',
    me: true,
    connected: true,
    lastSeen: look.now,
    spaces: 2,
  }
  const away = { ...device, device: 'b'.repeat(64), me: false, connected: false }
  const devices = [
    device,
    { ...away, name: 'pho\u001b[2Jne', lastSeen: look.now - 2 * 3_600_000 },
    { ...away, name: 'tablet', lastSeen: null, spaces: 0 },
  ]
  assert.equal(
    show('device list', { devices }, {}, look),
    [
      'NAME               LAST SEEN  SPACES  KEY',
      'laptop (this one)  connected       2  aaaaaaaaaa',
      'phone              2 h ago         2  bbbbbbbbbb',
      'tablet             never           0  bbbbbbbbbb',
      '',
    ].join('\n'),
  )
  assert.match(show('device requests', { open: false, requests: [] }, {}, look), /cobox device pair/)
})

test('a device that lacks content is not said to have everything, whichever of the two it is', () => {
  const peer = {
    device: 'd'.repeat(64),
    deviceName: 'laptop-b',
    memberName: 'Ben',
    path: 'tcp' as const,
    relayed: false,
    address: 'tcp://10.0.0.2:1',
    since: look.now,
    bytesIn: 0,
    bytesOut: 0,
    bytesPerSecondIn: 0,
    bytesPerSecondOut: 0,
    hosting: [],
  }
  const told = {
    space: 's',
    name: 'House',
    behindActions: 0,
    aheadActions: 0,
    behindBlocks: 0,
    aheadBlocks: 0,
  }
  const row = (more: Partial<typeof told>) =>
    peerTable([{ ...peer, spaces: [{ ...told, ...more }] }], testIo({ now: look.now })).split('\n')[1]!
  assert.match(row({}), /House {2}has everything +has everything$/)
  assert.match(row({ behindBlocks: 1 }), /House {2}lacks 1 block of content +has everything$/)
  assert.match(
    row({ aheadActions: 1, aheadBlocks: 2 }),
    /has everything +lacks 1 action, 2 blocks of content$/,
  )
})

test('a connection for hosting says which of the two is the host, and for what', () => {
  const peer = {
    device: 'd'.repeat(64),
    deviceName: null,
    memberName: null,
    path: 'tcp' as const,
    relayed: false,
    address: 'tcp://10.0.0.2:1',
    since: look.now,
    bytesIn: 0,
    bytesOut: 0,
    bytesPerSecondIn: 0,
    bytesPerSecondOut: 0,
    spaces: [],
  }
  const host = {
    as: 'host' as const,
    agreement: 'k3f9abxxxx',
    coop: 'Bakery',
    name: 'House',
    missingBytes: 2048,
  }
  const guest = { as: 'guest' as const, agreement: 'uwqajkxxxx', coop: '', name: null, missingBytes: 0 }
  const shown = peerTable([{ ...peer, hosting: [guest, host] }], testIo({ now: look.now })).split('\n')
  assert.match(shown[1]!, /^Bakery +dddddddddd .* \(hosted here\) +host \(uwqajk\) +guest$/)
  assert.match(shown[2]!, /^ +House +host \(k3f9ab\), lacks 2\.0 KiB$/)
})

const space = {
  space: 's'.repeat(52),
  name: 'House',
  state: 'active',
  role: 'member',
  writable: true,
  members: 1,
  actions: 1,
  viewLength: 1,
  finalLength: 1,
  generation: 1,
  policy: { keep: 'everything', folders: [] },
  content: { bytes: 0, files: 0, missingBytes: 0, missingFiles: 0 },
  peers: 0,
  diskBytes: 0,
}

test('a space with hosts says how safe it is there, in the list and in its status', () => {
  const hosting = { state: 'catching up', copies: 1, wanted: 2, missingBytes: 5, reason: 'so' }
  const list = (...spaces: object[]) => show('space list', { spaces }, {}, look)
  assert.match(list({ ...space, hosting: { ...hosting, wanted: 0 } }), / catching up, none wanted\n$/)
  assert.match(list({ ...space, hosting }, space), / AT HOSTS\n.* catching up, 1 of 2\n.* 0\n$/)
  assert.doesNotMatch(list(space), /AT HOSTS/)
  assert.match(
    show('space status', { ...space, hosting }, {}, look),
    /^at hosts +catching up: 1 of 2 wanted copies is proven$/m,
  )
})

test('a space that this device was removed from says so, and no role', () => {
  const reason = 'this device is not in the space any more'
  const removed = { ...space, state: 'removed', reason, role: null, writable: false }
  assert.match(
    show('space status', removed, {}, look),
    /^state +removed: this device is not in the space any more\nyour role +none$/m,
  )
})

test('a sync tells what the space has, and what nobody who is connected has', () => {
  const synced = { peers: 1, actions: 1, contentBytes: 2048, missingBytes: 0, seconds: 1 }
  assert.equal(
    describeSync(synced),
    'Everything that 1 connected device has is here: the space has 1 action and 2.0 KiB of content (1 s).\n',
  )
  assert.match(describeSync({ ...synced, missingBytes: 1024 }), /1\.0 KiB of content is missing, and nobody/)
  assert.match(
    describeSync({ ...synced, peers: 0 }),
    /^Nobody of this space is connected\. As this device knows it, /,
  )
})

test('a file is described with names, times and its mode as people write it; who is not known by a key', () => {
  const ada = 'ab'.repeat(32)
  const entry = {
    path: 'minutes/may.md',
    name: 'may.md',
    kind: 'file',
    size: 2048,
    mtime: look.now - 3_600_000,
    mode: 0o640,
    version: 'w:7',
    hash: 'c'.repeat(64),
    member: ada,
    at: look.now,
  }
  const named = { ...look, names: new Map([[ada, 'Ada\u001b[2J']]) }
  const shown = show('files stat', entry, {}, named)
  assert.match(shown, /^mode {6}0640$/m)
  assert.match(shown, /^size {6}2\.0 KiB \(2,048 bytes\)$/m)
  assert.match(shown, /^modified {2}2026-11-2\d \d\d:\d\d:\d\d \(1 h ago\)$/m)
  assert.match(shown, /^written .* \(just now\), by Ada$/m)
  const versions = [{ ...entry, current: true }]
  assert.match(show('files versions', { versions }, {}, named), / Ada +current\n$/)
  assert.match(show('files versions', { versions }, {}, look), / ababababab +current\n$/)
  const item = { item: 'i', path: 'a', kind: 'file', files: 1, bytes: 1, removedBy: ada, removedAt: look.now }
  assert.match(show('files trash', { items: [item], next: null }, {}, named), / Ada +a\n$/)
})

test('what happened to the membership is told in sentences, without ids', () => {
  const [root, ben] = ['ab'.repeat(32), 'cd'.repeat(32)]
  const entry = { id: 'x:1', at: look.now, by: root, byName: 'root' }
  const about = { ...entry, whom: ben, whomName: 'Ben' }
  const entries = [
    { ...entry, what: 'members.found' },
    { ...entry, what: 'members.invite', detail: `meu33x${'y'.repeat(40)}, member` },
    { ...about, what: 'members.admit', detail: `member, invitation meu33x${'y'.repeat(40)}` },
    { ...about, what: 'members.admit', detail: 'device phone' },
    { ...about, what: 'members.role', detail: 'reader' },
    { ...about, by: ben, byName: 'Ben', what: 'members.revokeDevice', detail: 'device phone' },
    { ...about, what: 'members.remove' },
    { ...entry, what: 'members.begin', detail: '5' },
    { ...about, what: 'members.later', detail: 'so' },
  ]
  assert.equal(
    show('space audit', { entries, next: null }, {}, look),
    [
      'WHEN      WHO   WHAT',
      'just now  root  founded the space',
      'just now  root  made an invitation as member (meu33x…)',
      'just now  root  let Ben in as member (invitation meu33x…)',
      'just now  root  let Ben in with another device phone',
      'just now  root  made Ben reader',
      'just now  Ben   revoked their device phone',
      'just now  root  removed Ben',
      'just now  root  began generation 5',
      'just now  root  members.later Ben so',
      '',
    ].join('\n'),
  )
})

test('what was done is said: where a file went, what of a space that was left is here, that nobody keeps a vault', () => {
  const gone = { done: true, space: 'zjppyrqrzd'.repeat(5), name: 'Our house', diskBytes: 22_800_000 }
  assert.equal(
    show('space leave', gone, {}, look),
    'You left “Our house”. What is here stays: 21.7 MiB; delete it with cobox space forget zjppyrqrzd\n',
  )
  assert.match(show('space forget', gone, {}, look), /^“Our house” is deleted on this device: 21\.7 MiB/)
  const input = { space: 'House', path: 'draft.md' }
  assert.match(show('files remove', { id: 'x:1' }, {}, { ...look, input }), /^draft\.md is in the trash\./)
  const vault = { spaces: 1, copies: 0, leftOut: 0 }
  assert.match(show('id vault', vault, {}, look), /! Nobody else keeps a copy/)
  assert.doesNotMatch(show('id vault', { ...vault, copies: 1 }, {}, look), /!/)
})

test('a policy is answered in a sentence', () => {
  const input = { space: 'House' }
  const said = (policy: object) => show('space policy', policy, {}, { ...look, input })
  assert.equal(said({ keep: 'everything', folders: [] }), '“House”: this device keeps all content.\n')
  assert.equal(
    said({ keep: 'folders', folders: ['minutes', 'plans'] }),
    '“House”: this device keeps the content of some folders: minutes, plans.\n',
  )
})

test('an app without a view of its own gets a table from its schema', () => {
  const schema = T.Object({
    decisions: T.Array(
      T.Object({ title: T.String(), closes: T.Integer({ description: 'ms since 1970' }), open: T.Boolean() }),
    ),
    next: T.Null(),
  })
  const decisions = [{ title: 'Paint the hall', closes: look.now + 7_200_000, open: true }]
  assert.equal(
    show('decisions list', { decisions, next: null }, schema, look),
    'TITLE           CLOSES  OPEN\nPaint the hall  in 2 h  yes\n',
  )
  assert.equal(show('decisions list', { decisions: [], next: null }, schema, look), 'No decisions.\n')
  assert.equal(show('decisions vote', { id: 'ab:1' }, {}, look), 'Done.\n')
})

test('the words are numbered and read down the columns', () => {
  const words = Array.from({ length: 24 }, (_, index) => `w${index + 1}`).join(' ')
  const lines = wordGrid(words).split('\n')
  assert.equal(lines[0], '   1. w1     7. w7    13. w13   19. w19')
  assert.equal(lines[5], '   6. w6    12. w12   18. w18   24. w24')
})

test('a ready node says where it is and what to do next', () => {
  const ready = {
    url: 'http://127.0.0.1:1',
    token: 'c'.repeat(64),
    home: '/h',
    device: 'ab'.repeat(32),
    tcp: 'tcp://10.0.0.1:2',
    spaces: 0,
    hasTrustees: false,
  }
  const first = welcome({ ...ready, wordsToConfirm: true }, testIo({ env: { npm_command: 'run-script' } }))
  assert.match(first, /npx cobox space create/)
  assert.match(first, /npx cobox id words/)
  assert.match(first, /npx cobox device pair LINK/)
  assert.match(first, /the only way back/)
  const entrusted = welcome({ ...ready, hasTrustees: true, wordsToConfirm: true }, testIo())
  assert.match(entrusted, /words are a way back/)
  const later = welcome({ ...ready, spaces: 2, wordsToConfirm: false }, testIo())
  assert.doesNotMatch(later, /words/)
  assert.match(later, /cobox space list/)
  assert.match(later, /cobox open/)
  assert.doesNotMatch(later, /cccc/, 'what goes elsewhere than to a terminal does not hold the key')
})

test('the address of the page has its key behind a sign that browsers send to nobody', () => {
  const address = new URL(pageAddress({ url: 'http://127.0.0.1:4242', token: 'c'.repeat(64) }))
  assert.deepEqual([address.pathname, address.search, address.hash], ['/', '', `#${'c'.repeat(64)}`])
})
