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

const { Peer } = Replicator
const { onrange, onbitfield } = Peer.prototype

/**
 * hypercore 11.37.1. That a device has everything from the first block on is kept as one number. When it says that it has
 * cleared some of that, everything behind those blocks was forgotten too, and was not asked for there until it connected
 * anew. It is written down block by block before.
 */
Peer.prototype.onrange = function (range) {
  if (range.drop && range.start < this._remoteContiguousLength) writeOut(this)
  return onrange.call(this, range)
}

Peer.prototype.onbitfield = function (message) {
  if (message.start < this._remoteContiguousLength) writeOut(this)
  onbitfield.call(this, message)
}

function writeOut(peer: InstanceType<typeof Peer>): void {
  // who claims more than there is does not make this device keep a list of it
  const end = Math.min(peer._remoteContiguousLength, peer.core.state.length)
  peer.remoteBitfield.setRange(0, end, true)
  peer.missingBlocks.setRange(0, end, true)
  peer._clearLocalRange(0, end)
}
