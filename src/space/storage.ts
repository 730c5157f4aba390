// Opens the store of a generation; the settings of its database were chosen by measurement (docs/design/performance.md).
import Corestore from 'corestore'
import type Protomux from 'protomux'
import { CoboxError, toCoboxError } from '../errors/index.ts'

/** Throws STORE_MOVED when the folder was copied from another device or place. */
export async function openStorage(folder: string, space: string): Promise<Corestore> {
  const store = new Corestore(folder)
  try {
    await store.ready()
  } catch (error) {
    if (/moved unsafely|modified/i.test((error as Error).message))
      throw new CoboxError('STORE_MOVED', { space }, error)
    throw toCoboxError(error)
  }
  return store
}

/** Offers a core of this store, asked for by its discovery key, on a connection. Nothing happens when it is not here. */
export async function serveCore(store: Corestore, mux: Protomux, discoveryKey: Buffer): Promise<void> {
  // what the store itself does for a stream that it has alone; several spaces share ours
  await store._attachMaybe(mux, discoveryKey)
}
