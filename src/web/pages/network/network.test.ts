// The graph stands within the page, on a phone too, and says what each device is.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Peer } from '../../../api/schemas.ts'
import { edge, layout, shorten } from './graph-layout.ts'
import { kindOf, nameOf, whoseIs } from './peer-kind.ts'

test('no two devices stand in one place, and none outside the page', () => {
  for (const width of [320, 719, 720, 1400])
    for (const count of [0, 1, 2, 7, 40]) {
      const drawn = layout(count, width)
      const places = [drawn.me, ...drawn.places]
      assert.equal(drawn.places.length, count)
      assert.equal(new Set(places.map(({ x, y }) => `${x} ${y}`)).size, places.length)
      for (const { x, y } of places) assert.ok(x > 0 && x < width && y > 0 && y < drawn.height)
    }
})

test('with room they stand on both sides of this node, without it on one', () => {
  const sides = (width: number) => layout(4, width).places.map(({ side }) => side)
  assert.deepEqual(sides(1000), [1, -1, 1, -1])
  assert.deepEqual(sides(360), [1, 1, 1, 1])
})

test('a line begins at this node and ends at the device', () => {
  const drawn = layout(2, 1000)
  const [, left] = drawn.places
  const path = edge(drawn, left!)
  assert.ok(path.startsWith(`M${drawn.me.x} ${drawn.me.y}C`) && path.endsWith(`H${left!.x}`))
})

test('a name that would turn the text around it is shown without that, and a long one shortened', () => {
  assert.equal(shorten('ada\u202elaptop\u0000', 20), 'adalaptop')
  assert.equal(shorten('kitchen laptop', 8), 'kitchen…')
  assert.equal(shorten('🌻🌻🌻', 3), '🌻🌻🌻')
})

const peer: Peer = {
  device: 'd'.repeat(64),
  deviceName: null,
  memberName: null,
  path: 'lan',
  relayed: false,
  address: '192.168.1.5:1',
  since: 1,
  bytesIn: 0,
  bytesOut: 0,
  bytesPerSecondIn: 0,
  bytesPerSecondOut: 0,
  spaces: [],
  hosting: [],
}
const agreement = { agreement: 'a', coop: 'Our co-op', name: null, missingBytes: null }
const nobody = new Set<string>()

test('a device is a box, one’s own, a member’s, a host or a guest', () => {
  const itself = new Set([peer.device])
  assert.equal(kindOf(peer, itself, itself), 'box')
  assert.equal(kindOf(peer, nobody, itself), 'own')
  assert.equal(kindOf({ ...peer, memberName: 'Ada' }, nobody, nobody), 'member')
  const host = { ...peer, hosting: [{ ...agreement, as: 'host' as const }] }
  assert.equal(kindOf(host, nobody, nobody), 'host')
  assert.equal(kindOf({ ...host, memberName: 'Ada' }, nobody, nobody), 'member')
  assert.equal(kindOf({ ...peer, hosting: [{ ...agreement, as: 'guest' }] }, nobody, nobody), 'guest')
  assert.equal(kindOf(peer, nobody, nobody), 'other')
})

test('a host is called by its co-op, and a device without a name by its key', () => {
  assert.equal(whoseIs({ ...peer, hosting: [{ ...agreement, as: 'host' }] }), 'Our co-op')
  assert.equal(whoseIs({ ...peer, memberName: 'Ada', hosting: [{ ...agreement, as: 'host' }] }), 'Ada')
  assert.equal(whoseIs(peer), null)
  assert.equal(nameOf({ ...peer, hosting: [{ ...agreement, as: 'host' }] }), 'Our co-op')
  assert.equal(nameOf(peer, 'cellar'), 'cellar')
  assert.equal(nameOf(peer), 'd'.repeat(8))
})
