// What is said of where a file is does not take for known what is only believed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { show } from './views.ts'

const now = Date.UTC(2026, 10, 23)
const HOUR = 3_600_000
const look = { now, colour: false, input: { space: 'Our house', path: 'plan.pdf' } }

test('a place that is connected says what it has, and of one that is not the last proof alone is told', () => {
  const host = { agreement: 'k', coop: 'Bakery', state: 'active', connected: true, missingBytes: 0 }
  const held = {
    path: 'plan.pdf',
    size: 3 * 2 ** 20,
    here: { missingBytes: 3 * 2 ** 20 },
    hosts: [
      { ...host, provenAt: now - 2 * HOUR },
      { ...host, coop: 'Mill\u001b[2J', connected: false, missingBytes: null, provenAt: now - 26 * HOUR },
      { ...host, coop: '', missingBytes: 2 ** 20, provenAt: null },
    ],
    devices: [{ device: 'd', deviceName: 'laptop', memberName: 'Ben', missingBytes: null }],
  }
  assert.equal(
    show('files held', held, {}, look),
    [
      'plan.pdf, 3.0 MiB:',
      'WHERE                         HAS                            LAST PROVEN',
      'this device                   nothing of it',
      'Bakery (host)                 all of it, as it says now      2 h ago',
      'Mill (host)                   not connected                  1 day ago',
      'a host without a name (host)  lacks 1.0 MiB, as it says now  never',
      'laptop (Ben)                  has not said',
      'Of devices that are not connected nothing is known.',
      '',
    ].join('\n'),
  )
})
