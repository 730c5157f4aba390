// Decoded blocks of the final part of a view, kept from one snapshot of it to the next. A bee forgets all that it has decoded when it
// is closed; so each read after a change began anew, with the root, however little had changed.
import type Hyperbee from 'hyperbee'
import Rache from 'rache'

/** What a bee keeps by place: decoded blocks, or their keys. */
interface Kept {
  get(place: number): unknown
  set(place: number, what: unknown): void
}

/** The two that hyperbee 2.27.3 asks before it reads a block; it has no other door for them. */
interface Keeping {
  _keyCache: Kept
  _nodeCache: Kept
}

/** Of one log's view. Within the limit that the store sets for all that is kept decoded. */
export class FinalBlocks {
  #keys: Rache | null = null
  #nodes: Rache | null = null

  /**
   * Lets an opened snapshot use what others have decoded, and the other way round. Only below the length up to which the view is
   * final: what comes after may be another block tomorrow, and is kept for this snapshot alone.
   */
  share(snapshot: Hyperbee<string, Buffer>, final: number): void {
    const keeping = snapshot as unknown as Keeping
    this.#keys ??= Rache.from(snapshot.core.globalCache)
    this.#nodes ??= Rache.from(snapshot.core.globalCache)
    keeping._keyCache = upTo(final, this.#keys, keeping._keyCache)
    keeping._nodeCache = upTo(final, this.#nodes, keeping._nodeCache)
  }
}

function upTo(final: number, shared: Rache, own: Kept): Kept {
  return {
    get: place => (place < final ? (shared.get(place) ?? null) : own.get(place)),
    set: (place, what) => (place < final ? shared : own).set(place, what),
  }
}
