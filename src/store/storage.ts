// Opens the store of a generation; the settings of its database were chosen by measurement (docs/design/performance.md).
import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Corestore from 'corestore'
import crypto from 'hypercore-crypto'
import HypercoreStorage from 'hypercore-storage'
import type Protomux from 'protomux'
import Rache from 'rache'
import { CoboxError, toCoboxError } from '../errors/index.ts'
import { toHex } from '../lib/bytes.ts'
import { BlockFiles } from './block-files.ts'
import './engine-fixes.ts'
import { writeAhead } from './write-ahead.ts'

/** RocksDB: few background threads leave the cores to us, and its buffer for writes counts in the node's memory. */
const DATABASE = { maxBackgroundJobs: 2, bytesPerSync: 0, writeBufferSize: 16 * 1024 * 1024 }
/** Blocks of views that are kept decoded, for a whole store: each is a page of some 8 KiB. */
const CACHED_VIEW_BLOCKS = 2048

export interface Storage {
  store: Corestore
  files: BlockFiles
}

/**
 * Throws STORE_MOVED when the folder was copied from another device or place, DISK_FAILED.
 * @param readOnly nothing is written at all, so that it opens on a full disk too
 */
export async function openStorage(folder: string, space: string, readOnly = false): Promise<Storage> {
  if (!readOnly) removeEmpty(join(folder, 'CORESTORE'))
  const storage = new HypercoreStorage(folder, { ...DATABASE, readOnly })
  const files = new BlockFiles(blocksFolder(folder))
  files.attach(storage)
  if (!readOnly) writeAhead(storage, join(folder, 'db'))
  const globalCache = new Rache({ maxSize: CACHED_VIEW_BLOCKS })
  const store = new Corestore(storage, { globalCache, readOnly })
  try {
    await files.open()
    await store.ready()
  } catch (error) {
    if (/moved unsafely|modified/i.test((error as Error).message))
      throw new CoboxError('STORE_MOVED', { space }, error)
    throw toCoboxError(error)
  }
  return { store, files }
}

/**
 * By its file CORESTORE the engine knows that a store was not copied; it never syncs it. After a power cut it may be there without
 * a byte in it, which the engine would take for a copy, and the store would be lost.
 */
function removeEmpty(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.size === 0) rmSync(file)
}

/**
 * The engine takes a store without its file CORESTORE, like one that was copied without it, for one of an old layout, and moves
 * what it does not know into its database's folder: it is moved back.
 */
function blocksFolder(folder: string): string {
  const blocks = join(folder, 'blocks')
  const moved = join(folder, 'db', 'blocks')
  if (existsSync(moved) && !existsSync(blocks)) renameSync(moved, blocks)
  return blocks
}

/** Offers a core of this store, asked for by its discovery key, on a connection. False when it is not here. */
export async function serveCore(store: Corestore, mux: Protomux, discoveryKey: Buffer): Promise<boolean> {
  // what the store itself does for a stream that it has alone; several spaces share ours
  await store._attachMaybe(mux, discoveryKey)
  return Boolean(store.cores.get(discoveryKey))
}

/**
 * Deletes all cores of an Autobase, by its key, and others that are known to be of it, and gives their room back. None of them
 * may be open, or be opened again. The engine notes in most of them which Autobase they belong to.
 */
export async function deleteCoresOf(
  { storage }: Corestore,
  key: Buffer,
  others: readonly Buffer[],
): Promise<void> {
  const known = new Set(others.map(core => toHex(crypto.discoveryKey(core))))
  for await (const { discoveryKey } of storage.createCoreStream()) {
    const core = await storage.resumeCore(discoveryKey)
    const reads = core?.read()
    const owner = reads?.getUserData('referrer')
    reads?.tryFlush()
    if (core && (known.has(toHex(discoveryKey)) || (await owner)?.equals(key)))
      await storage.deleteCore(core.core)
  }
  await storage.db.flush()
  await storage.db.compactRange()
}
