// Mends faults of hypercore that would stop or part devices; each to be removed when it is mended there.
import Bitfield from 'hypercore/lib/bitfield.js'
import Replicator from 'hypercore/lib/replicator.js'
import SessionState from 'hypercore/lib/session-state.js'

const { findFirst } = Bitfield.prototype

/**
 * hypercore 11.37.1. Past its last segment (2 million blocks) the bitfield names a free place before the one that was
 * asked for. The replicator, which then asks again from there, never ends: a file whose author claims blocks that far
 * is enough.
 */
Bitfield.prototype.findFirst = function (value: boolean, position: number): number {
  const found = findFirst.call(this, value, position)
  return found === -1 ? -1 : Math.max(found, position)
}

const { _resolveBlocksLocally: resolveBlocksLocally } = Replicator.prototype

/**
 * hypercore 11.37.1. It runs in the background, “not allowed to throw”, and throws when the store is closed meanwhile,
 * which ends the process. Who waits for the blocks is told of the closing all the same.
 */
Replicator.prototype._resolveBlocksLocally = async function () {
  await resolveBlocksLocally.call(this).catch(() => {})
}

const { _addPeer: addPeer } = Replicator.prototype
const mendedPeers = new WeakSet<object>()

/**
 * hypercore 11.37.1. Of a peer that has all blocks only their number is noted. When it deletes one, everything after that is
 * taken for missing there, until both connect anew. Here the blocks after it stay known.
 */
Replicator.prototype._addPeer = function (peer) {
  const prototype = Object.getPrototypeOf(peer) as typeof peer
  if (!mendedPeers.has(prototype)) {
    mendedPeers.add(prototype)
    const { onrange } = prototype
    prototype.onrange = function (range) {
      const { start, drop } = range
      const known = this._remoteContiguousLength
      if (drop && start < known) this.remoteBitfield.setRange(start, known, true)
      return onrange.call(this, range)
    }
  }
  return addPeer.call(this, peer)
}

const { _updateSnapshotStorage: updateSnapshotStorage } = SessionState.prototype

/**
 * hypercore 11.37.1. A snapshot that is taken while something is written waits for it, and looks again at a field that is
 * empty by then when the writer was closed: a TypeError, which ends the process. It looks at what was there before.
 */
SessionState.prototype._updateSnapshotStorage = function (storage) {
  const withItsWriter = Object.create(this, { atomized: { value: this.atomized } })
  return updateSnapshotStorage.call(withItsWriter, storage)
}

const { clear } = SessionState.prototype

/**
 * hypercore 11.37.1. When it clears blocks it also deletes nodes of the merkle tree, and takes a neighbour to the left for
 * cleared that is not: that block can then be proven to nobody, so that no other device ever gets it. Here the nodes stay,
 * some hundred bytes for each block.
 */
SessionState.prototype.clear = function (start, end, cleared) {
  const keepingTheTree = new Proxy(this, {
    get: (state, name) => {
      if (name === 'createWriteBatch')
        return () => Object.assign(state.createWriteBatch(), { deleteTreeNode() {} })
      const value: unknown = Reflect.get(state, name)
      return typeof value === 'function' ? value.bind(state) : value
    },
    set: (state, name, value) => Reflect.set(state, name, value),
  })
  return clear.call(keepingTheTree, start, end, cleared)
}
