// What a device keeps outside of a space's log: its keys, generation by generation, and its own settings for it.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Hypercore from 'hypercore'
import crypto from 'hypercore-crypto'
import { CoboxError } from '../errors/index.ts'
import { fromHex, toHex, toZ32 } from '../lib/bytes.ts'
import { writeFileAtomic } from '../lib/write-file-atomic.ts'

const RECORD_FORMAT = 1
const FILE = 'space.json'
const [NS_ID, NS_CONTENT] = crypto.namespace('cobox/space', 2)
/** Of the cores' manifests; part of how their keys are made, so it never changes for a generation. */
const MANIFEST_VERSION = 1

/** One Autobase of a space. A removal starts the next one; the space's id stays. */
export interface Generation {
  number: number
  /** Key of its Autobase, in hex. */
  key: string
  /** Secret: opens log, view and content. In hex. */
  encryptionKey: string
  /** Secrets of this device alone, in hex: its log's and its content core's key pairs come from them. */
  writerSeed: string
  blobsSeed: string
}

/** Which content this device keeps; see `Policy` in src/api. */
export interface KeepPolicy {
  keep: 'everything' | 'opened' | 'folders'
  folders: string[]
}

export interface SpaceRecord {
  format: number
  space: string
  /** Last known name, for lists while the space is not open. */
  name: string
  generations: Generation[]
  policy: KeepPolicy
  /** Set when this person left: it stays readable here until it is forgotten. */
  left: boolean
  /** How far the list of purged content has been carried out on this disk. */
  purgedUpTo: string
}

/** Key pairs of a device in a generation. */
export function deviceKeys(generation: Pick<Generation, 'writerSeed' | 'blobsSeed'>) {
  const writer = crypto.keyPair(fromHex(generation.writerSeed))
  const blobs = crypto.keyPair(fromHex(generation.blobsSeed))
  return {
    writer,
    blobs,
    writerKey: toHex(coreKey(writer.publicKey)),
    blobsKey: toHex(coreKey(blobs.publicKey)),
  }
}

/** Fresh seeds: never restored from a backup, since one log on two devices would fork. */
export function newDeviceSeeds(): Pick<Generation, 'writerSeed' | 'blobsSeed'> {
  return { writerSeed: toHex(crypto.randomBytes(32)), blobsSeed: toHex(crypto.randomBytes(32)) }
}

/** The first generation of a new space. */
export function foundSpace(name: string): SpaceRecord {
  const seeds = newDeviceSeeds()
  const key = deviceKeys(seeds).writerKey
  return newRecord(name, { number: 1, key, encryptionKey: toHex(crypto.randomBytes(32)), ...seeds })
}

/** The record of a space that somebody let this device into. */
export function joinedSpace(
  name: string,
  keys: { space: string; number: number; key: string; encryptionKey: string },
  seeds: Pick<Generation, 'writerSeed' | 'blobsSeed'>,
): SpaceRecord {
  return {
    ...newRecord(name, { number: keys.number, key: keys.key, encryptionKey: keys.encryptionKey, ...seeds }),
    space: keys.space,
  }
}

function newRecord(name: string, generation: Generation): SpaceRecord {
  return {
    format: RECORD_FORMAT,
    space: spaceId(fromHex(generation.key)),
    name,
    generations: [generation],
    policy: { keep: 'everything', folders: [] },
    left: false,
    purgedUpTo: '',
  }
}

/** A space's own id: from its first generation, and kept through all later ones. */
export function spaceId(firstKey: Buffer): string {
  return toZ32(crypto.hash([NS_ID, firstKey]))
}

/** Key that the content of a generation is encrypted with. */
export function contentKey(generation: Generation): Buffer {
  return crypto.hash([NS_CONTENT, fromHex(generation.encryptionKey)])
}

export function currentGeneration(record: SpaceRecord): Generation {
  return record.generations.at(-1)!
}

/** Folder of a generation's store: one store each, so that it can be kept or deleted by itself. */
export function generationFolder(folder: string, generation: Generation): string {
  return join(folder, `generation-${generation.number}`)
}

export async function saveRecord(folder: string, record: SpaceRecord): Promise<void> {
  await writeFileAtomic(join(folder, FILE), `${JSON.stringify(record, null, 2)}\n`)
}

/** Null when the folder holds no space. Throws STORE_NEWER, BAD_KEYS. */
export function loadRecord(folder: string): SpaceRecord | null {
  const file = join(folder, FILE)
  if (!existsSync(file)) return null
  let record: SpaceRecord
  try {
    record = JSON.parse(readFileSync(file, 'utf8')) as SpaceRecord
  } catch (error) {
    throw new CoboxError('BAD_KEYS', { file, reason: (error as Error).message }, error)
  }
  if (record.format > RECORD_FORMAT)
    throw new CoboxError('STORE_NEWER', { found: record.format, known: RECORD_FORMAT })
  return record
}

function coreKey(publicKey: Buffer): Buffer {
  return Hypercore.key({ version: MANIFEST_VERSION, signers: [{ publicKey }] })
}
