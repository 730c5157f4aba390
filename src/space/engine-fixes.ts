// Mends a fault of hypercore 11.37.1 that a member could stop every device with; to be removed when it is mended there.
import Bitfield from 'hypercore/lib/bitfield.js'

const { findFirst } = Bitfield.prototype

/**
 * Past its last segment (2 million blocks) the bitfield names a free place before the one that was asked for. The
 * replicator, which then asks again from there, never ends: a file whose author claims blocks that far is enough.
 */
Bitfield.prototype.findFirst = function (value: boolean, position: number): number {
  const found = findFirst.call(this, value, position)
  return found === -1 ? -1 : Math.max(found, position)
}
