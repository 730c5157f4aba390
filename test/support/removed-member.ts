// What somebody who was removed from a space can do with all that they know: come to its hosts by hand, and read what a host gives
// that breaks its word.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import type { Signer } from '../../src/hosting/index.ts'
import type { KeyFile } from '../../src/keys/index.ts'
import { fromHex } from '../../src/lib/bytes.ts'
import { contentKey, type Generation, type SpaceRecord } from '../../src/space/index.ts'
import { openStorage, type Storage } from '../../src/store/index.ts'
import type { NodeProcess } from './cobox.ts'
import { holdingOf } from './hosting.ts'
import { until } from './network.ts'
import { rawGuest, speak } from './raw-guest.ts'
import { newStore } from './stores.ts'

/** A block that is there comes much sooner than that, in ms. */
const FETCH_MS = 5000

export async function keysOf({ home }: NodeProcess): Promise<KeyFile> {
  return JSON.parse(await readFile(join(home, 'keys.json'), 'utf8')) as KeyFile
}

export async function recordOf({ home }: NodeProcess, space: string): Promise<SpaceRecord> {
  return JSON.parse(await readFile(join(home, 'spaces', space, 'space.json'), 'utf8')) as SpaceRecord
}

export function signerOf({ identity, proof, device }: KeyFile): Signer {
  const keyPair = { publicKey: fromHex(device.publicKey), secretKey: fromHex(device.secretKey) }
  return { identity, proof, keyPair }
}

/** What a host says to a device that shows an agreement’s secret, and which of the first blocks of these cores come from it. */
export async function askHostFor(
  t: TestContext,
  host: NodeProcess,
  signer: Signer,
  secret: string,
  cores: readonly string[],
): Promise<{ said: string[]; got: boolean[] }> {
  const raw = await rawGuest(t, host, signer)
  const { identity, proof } = signer
  const spoken = speak(raw, secret, { identity, proof })
  const { store } = await newStore(t)
  await until('the host has answered', () => spoken.heard.length > 0)
  store.replicate(raw.connection.stream)
  const got = await Promise.all(
    cores.map(key =>
      store
        .get({ key: fromHex(key) })
        .get(0, { timeout: FETCH_MS })
        .then(
          block => block !== null,
          () => false,
        ),
    ),
  )
  await raw.leave()
  return { said: spoken.heard.map(({ is, code }) => code ?? is), got }
}

/** The store in which a host, which is not running, keeps a space: to be closed before the host’s folder goes away. */
export function storeOf(host: NodeProcess, agreement: string): Promise<Storage> {
  return openStorage(join(holdingOf(host, agreement), 'store'), agreement)
}

/** Keys of the cores that a host keeps, in hex. */
export async function heldBy(host: NodeProcess, agreement: string): Promise<string[]> {
  const list = await readFile(join(holdingOf(host, agreement), 'cores.json'), 'utf8')
  return (JSON.parse(list) as { cores: string[] }).cores
}

export async function lengthOf({ store }: Storage, key: string): Promise<number> {
  const core = store.get({ key: fromHex(key) })
  await core.ready()
  return core.length
}

/** All blocks of a core of content, read with the key of a generation. */
export async function readWith({ store }: Storage, key: string, generation: Generation): Promise<Buffer> {
  const core = store.get({ key: fromHex(key), encryption: { key: fromHex(contentKey(generation)) } })
  await core.ready()
  const blocks: Buffer[] = []
  for (let index = 0; index < core.length; index++) {
    const block = await core.get(index, { wait: false })
    if (block !== null) blocks.push(block)
  }
  await core.close()
  return Buffer.concat(blocks)
}
