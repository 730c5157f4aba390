// Ambient types for what CoBox uses of hypercore-storage 3.3.1, written from its source.
declare module 'hypercore-storage' {
  import type { Storage } from 'hypercore'

  interface StorageOptions {
    /** Threads for flushing and compaction; default 6. */
    maxBackgroundJobs?: number
    /** Asks the system to write after so many bytes; 0 leaves it to the system. */
    bytesPerSync?: number
    /** Bytes that are collected before they are written out; default 64 MiB. */
    writeBufferSize?: number
    /** Writes nothing, not even a lock. */
    readOnly?: boolean
  }

  interface HypercoreStorage extends Storage {}

  class HypercoreStorage {
    constructor(folder: string, options?: StorageOptions)
  }

  export default HypercoreStorage
}
