// Stores in folders of their own, and encrypted streams in memory between them.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import NoiseSecretStream, { type OpenedSecretStream } from '@hyperswarm/secret-stream'
import type Hypercore from 'hypercore'
import { openStorage, type Storage } from '../../src/store/index.ts'
import type { Cleaner } from './cobox.ts'

export async function closeStore({ store, files }: Storage): Promise<void> {
  await store.close()
  await files.close()
}

/** A store that goes away with the test. */
export async function newStore(t: Cleaner): Promise<Storage> {
  const folder = await mkdtemp(join(process.env.COBOX_TEST_TMP ?? tmpdir(), 'cobox-store-'))
  const storage = await openStorage(folder, 'test')
  t.after(async () => {
    await closeStore(storage)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  })
  return storage
}

/** A core of this store’s own, with blocks. */
export async function newCore({ store }: Storage, name: string, blocks: Buffer[] = []): Promise<Hypercore> {
  const core = store.get({ name })
  await core.ready()
  if (blocks.length > 0) await core.append(blocks)
  return core
}

/** The same core in another store. */
export async function copyOf({ key }: Hypercore, { store }: Storage): Promise<Hypercore> {
  const core = store.get({ key })
  await core.ready()
  return core
}

export type Side = (stream: OpenedSecretStream) => void

/** What a store does on a connection. */
export function sideOf({ store }: Storage): Side {
  return stream => void store.replicate(stream)
}

/** Connects two sides; returns what parts them again. */
export async function connect(t: Cleaner, one: Side, other: Side): Promise<() => void> {
  const left = new NoiseSecretStream(true)
  const right = new NoiseSecretStream(false)
  for (const stream of [left, right]) stream.on('error', () => {})
  left.rawStream!.pipe(right.rawStream!)
  right.rawStream!.pipe(left.rawStream!)
  await Promise.all([left.opened, right.opened])
  one(left as OpenedSecretStream)
  other(right as OpenedSecretStream)
  const part = () => {
    left.destroy()
    right.destroy()
  }
  t.after(part)
  return part
}
