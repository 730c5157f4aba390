// The parts of hypercore 11.37.1 and its storage that src/space/engine-fixes.ts and keyless-store.ts mend.

declare module 'hypercore/lib/bitfield.js' {
  export default class Bitfield {
    firstUnset(position: number): number
    findFirst(value: boolean, position: number): number
  }
}

declare module 'hypercore/lib/core.js' {
  import type { Proof } from 'hypercore'

  export default class Core {
    /** Checks what a peer has sent, and stores it. */
    verify(proof: Proof, from: object): Promise<boolean>
  }
}

declare module 'hypercore/lib/replicator.js' {
  interface Bits {
    setRange(start: number, end: number, value: boolean): void
  }

  class Peer {
    readonly core: { readonly state: { readonly length: number } }
    readonly remoteBitfield: Bits
    readonly missingBlocks: Bits
    _remoteContiguousLength: number
    onrange(range: { drop: boolean; start: number; length: number }): Promise<void>
    onbitfield(message: { start: number; bitfield: Uint32Array }): void
    _clearLocalRange(start: number, length: number): void
  }

  export default class Replicator {
    static readonly Peer: typeof Peer
    _resolveBlocksLocally(): Promise<void>
  }
}

declare module 'hypercore/lib/session-state.js' {
  import type { Atom } from 'hypercore'
  import type { KeyPair } from 'hypercore-crypto'

  export default class SessionState {
    readonly atomized: { readonly flushing: boolean } | null
    _updateSnapshotStorage(storage: unknown): Promise<object>
    createWriteBatch(): { deleteTreeNode(index: number): void }
    clear(start: number, end: number, cleared?: object): Promise<void>
    readonly storage: { readonly store: object; readonly atom: Atom | null }
    append(values: readonly Buffer[], options?: { keyPair?: KeyPair | null }): Promise<object>
    /** Of the core itself, no snapshot or batch of it. */
    isDefault(): boolean
    /** False when it is put into the database later, together with other things. */
    flush(): Promise<boolean>
  }
}

declare module 'hypercore/lib/merkle-tree.js' {
  import type { Core, Proof } from 'hypercore'

  export const MerkleTree: {
    /** Rejects unless the proof leads to a node that is known here. */
    verify(state: Core['state'], proof: Proof): Promise<unknown>
  }
}

declare module 'hypercore-storage/lib/tx.js' {
  import type { CoreAuth } from 'hypercore'

  export class CoreTX {
    setAuth(auth: CoreAuth): void
  }
}
