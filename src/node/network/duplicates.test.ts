// Tests of which of two connections is kept: always exactly one, and the same on both sides.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Contender, isPreferred } from './duplicates.ts'

test('exactly one of two different connections is preferred, in a total order', () => {
  const all: Contender[] = []
  for (const stale of [true, false])
    for (const direct of [true, false])
      for (const initiator of ['aa', 'bb'])
        for (const handshake of ['01', '02']) all.push({ stale, direct, initiator, handshake })
  for (const a of all)
    for (const b of all) {
      if (a === b) continue
      assert.notEqual(isPreferred(a, b), isPreferred(b, a))
      for (const c of all)
        if (c !== a && c !== b && isPreferred(a, b) && isPreferred(b, c)) assert.ok(isPreferred(a, c))
    }
})

test('what still speaks comes first, then the direct path, then who dialled', () => {
  const base: Contender = { stale: false, direct: true, initiator: 'bb', handshake: '02' }
  assert.ok(isPreferred(base, { ...base, stale: true, initiator: 'aa' }))
  assert.ok(isPreferred(base, { ...base, direct: false, initiator: 'aa' }))
  assert.ok(isPreferred({ ...base, initiator: 'aa' }, { ...base, handshake: '01' }))
  assert.ok(isPreferred({ ...base, handshake: '01' }, base))
})
