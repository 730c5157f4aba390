// Keeps keys out of the stores: what a device reads and signs with stands in its own files, which a passphrase can close.
import type { BlindEncryption } from 'autobase'
import type { Storage } from 'hypercore'
import { CoreTX } from 'hypercore-storage/lib/tx.js'
import type { SpaceRecord } from './record.ts'

/** The format of a record whose store holds no keys. */
const KEYLESS = 2

/** Where autobase notes the key of its encryption, unless it is told not to. */
const NOTED_KEY = 'autobase/encryption'

const { setAuth } = CoreTX.prototype

/**
 * hypercore 11.37.1 writes the secret key of a core that it makes into the database: the device's own, where a rotation
 * made the generation. Whoever opens a core to write gives the pair each time, so it is needed there for nothing.
 */
CoreTX.prototype.setAuth = function (auth) {
  setAuth.call(this, { ...auth, keyPair: null })
}

/** autobase notes that there is a key, and is given it each time. */
export function notNoted(key: Buffer): BlindEncryption {
  return {
    encrypt: async () => ({ type: 0, value: Buffer.alloc(0) }),
    decrypt: async () => ({ value: key, rotated: false }),
  }
}

/**
 * Takes the keys out of a store that an older CoBox wrote, and has the database write itself anew without them. True when
 * it was one: then the record has to be saved. Killed before that, it is done again.
 */
export async function forgetKeys(record: SpaceRecord, storage: Storage): Promise<boolean> {
  if (record.format >= KEYLESS) return false
  for await (const { discoveryKey } of storage.createCoreStream()) {
    const core = (await storage.resumeCore(discoveryKey))!
    const reads = core.read()
    const [auth, noted] = [reads.getAuth(), reads.getUserData(NOTED_KEY)]
    reads.tryFlush()
    const writes = core.write()
    writes.setAuth((await auth)!)
    if (await noted) writes.deleteUserData(NOTED_KEY)
    await writes.flush()
  }
  // what was overwritten stays in the files of the database until they are merged
  await storage.db.flush()
  await storage.db.compactRange()
  record.format = KEYLESS
  return true
}
