// The parts of hypercore 11.37.1 that src/space/engine-fixes.ts mends.

declare module 'hypercore/lib/bitfield.js' {
  export default class Bitfield {
    firstUnset(position: number): number
    findFirst(value: boolean, position: number): number
  }
}

declare module 'hypercore/lib/replicator.js' {
  export default class Replicator {
    _resolveBlocksLocally(): Promise<void>
  }
}

declare module 'hypercore/lib/session-state.js' {
  export default class SessionState {
    readonly atomized: { readonly flushing: boolean } | null
    _updateSnapshotStorage(storage: unknown): Promise<object>
    createWriteBatch(): { deleteTreeNode(index: number): void }
    clear(start: number, end: number, cleared?: object): Promise<void>
  }
}
