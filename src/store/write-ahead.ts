// What this device appends is on the disk for good before others hear of it. A device that told them first and then lost power
// would write something else at the same place: two histories of one core, of which no other device could take both.
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Atom } from 'hypercore'
import SessionState from 'hypercore/lib/session-state.js'
import type HypercoreStorage from 'hypercore-storage'
import { syncFolder } from '../lib/sync-folder.ts'
import { Flushing } from './flushing.ts'

/** By the storage that a core is in. */
const ahead = new WeakMap<object, Flushing>()
/** Cores that were signed for here: this device's own. */
const own = new WeakSet<SessionState>()
/** Collected writes with something of an own core among them. */
const ownWrites = new WeakSet<Atom>()

const { append, flush } = SessionState.prototype

SessionState.prototype.append = function (values, options) {
  if (options?.keyPair) own.add(this)
  return append.call(this, values, options)
}

/** hypercore 11.37.1. It writes an append into the database, unsynced, and tells others of it right after. */
SessionState.prototype.flush = async function () {
  const flushed = await flush.call(this)
  if (!own.has(this) || !this.isDefault()) return flushed
  const { atom, store } = this.storage
  if (flushed) await synced(store)
  else if (atom) ownWrites.add(atom)
  return flushed
}

async function synced(storage: object): Promise<void> {
  const journal = ahead.get(storage)
  journal?.mark()
  await journal?.flush()
}

/** From now on what is appended to cores of this storage waits for the disk. @param folder of the database */
export function writeAhead(storage: HypercoreStorage, folder: string): void {
  const journals = new Journals(folder)
  ahead.set(storage, new Flushing(() => journals.sync()))
  const { createAtom } = storage
  storage.createAtom = () => {
    const atom = createAtom.call(storage)
    const { onflush, flush } = atom
    atom.onflush = tell =>
      onflush.call(atom, async () => {
        if (ownWrites.has(atom)) await synced(storage)
        await tell()
      })
    atom.flush = () => flush.call(atom).finally(() => ownWrites.delete(atom))
    return atom
  }
}

/** The files to which RocksDB writes first: a new one from time to time, and none but the newest after that. */
class Journals {
  readonly #folder: string
  /** Those that get nothing more, and are on the disk. */
  readonly #complete = new Set<string>()
  #newest = ''

  constructor(folder: string) {
    this.#folder = folder
  }

  async sync(): Promise<void> {
    const names = (await readdir(this.#folder)).filter(name => /^\d+\.log$/.test(name)).sort(byNumber)
    const newest = names.at(-1) ?? ''
    for (const name of names) if (!this.#complete.has(name)) await this.#syncOne(name)
    // its name too: RocksDB sees to that only when it syncs by itself
    if (newest !== this.#newest) await syncFolder(this.#folder)
    this.#newest = newest
    this.#complete.clear()
    for (const name of names.slice(0, -1)) this.#complete.add(name)
  }

  async #syncOne(name: string): Promise<void> {
    await syncFile(join(this.#folder, name)).catch((error: NodeJS.ErrnoException) => {
      // what was in it stands in the database by now
      if (error.code !== 'ENOENT') throw error
    })
  }
}

const byNumber = (a: string, b: string) => Number.parseInt(a, 10) - Number.parseInt(b, 10)

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await handle.datasync()
  } finally {
    await handle.close()
  }
}
