// What a device keeps outside of a space's log: its keys, generation by generation, and its own settings for it.
import { join } from 'node:path'
import Hypercore from 'hypercore'
import crypto, { type KeyPair } from 'hypercore-crypto'
import { CoboxError } from '../errors/index.ts'
import type { SecretFiles } from '../keys/index.ts'
import { fromHex, toHex, toZ32 } from '../lib/bytes.ts'

/** 1: the store holds keys too. */
const RECORD_FORMAT = 2
const FILE = 'space.json'
const [NS_ID, NS_CONTENT, NS_LOG, NS_BLOBS] = crypto.namespace('cobox/space', 4)
/** Of the cores' manifests; part of how their keys are made, so it never changes for a generation. */
const MANIFEST_VERSION = 1

/** One Autobase of a space. A removal starts the next one; the space's id stays. */
export interface Generation {
  number: number
  /** Key of its Autobase, in hex. */
  key: string
  /** Secret: opens log and view, and the content that was written in it. In hex. */
  encryptionKey: string
  /**
   * Of the generation that this device came in with. Secrets of this device alone, in hex: its log's and its content
   * core's key pairs come from them.
   */
  writerSeed?: string
  blobsSeed?: string
  /** Of a generation that this device was taken along to, in hex: all devices' cores in it follow from their keys and it. */
  salt?: string
  /** True when another generation, begun apart, took its place. */
  abandoned?: boolean
  /** The generation, by key, into which this device's actions were carried over. */
  carriedInto?: string
}

export type Seeds = Required<Pick<Generation, 'writerSeed' | 'blobsSeed'>>

/** Which content this device keeps; see `Policy` in src/api. */
export interface KeepPolicy {
  keep: 'everything' | 'opened' | 'folders'
  folders: string[]
}

/** How a device comes to a host that keeps the space. */
export interface HostContact {
  agreement: string
  /** Secret, in hex: names the channel to the host. */
  secret: string
  /** The host’s device, in hex. */
  device: string
  /** Whose host it is. */
  coop: string
  /** `tcp://HOST:PORT` where it was reached last. */
  addresses: string[]
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
  /** Hosts that keep the space, as last known. */
  hosts?: HostContact[]
  /** A generation that this device has begun and not said yet. Killed meanwhile, it takes it from its disk again. */
  founding?: Founding
}

/** The key of its Autobase, and of the cores that hold its view at first, in hex. */
export interface Founding {
  key: string
  firstViews: string[]
}

/** A core that this device writes to. */
export interface OwnCore {
  keyPair: KeyPair
  manifest: CoreManifest
  /** In hex. */
  key: string
}

interface CoreManifest {
  version: number
  signers: { publicKey: Buffer; namespace?: Buffer }[]
}

/** This device's log and content core in a generation; `device` is its own key pair. */
export function ownCores(
  generation: Pick<Generation, 'writerSeed' | 'blobsSeed' | 'salt'>,
  device: KeyPair,
): { log: OwnCore; blobs: OwnCore } {
  const { salt, writerSeed, blobsSeed } = generation
  const own = (seed: string | undefined, namespace: Buffer): OwnCore => {
    const keyPair = salt === undefined ? crypto.keyPair(fromHex(seed!)) : device
    const manifest = manifestOf(keyPair.publicKey, salt, namespace)
    return { keyPair, manifest, key: toHex(Hypercore.key(manifest)) }
  }
  return { log: own(writerSeed, NS_LOG), blobs: own(blobsSeed, NS_BLOBS) }
}

/**
 * Keys, in hex, of any device's cores in a generation that a rotation made. They follow from the device's public key, so
 * that who rotates can take devices along that are offline; the salt keeps them apart from those of all other generations.
 */
export function generationCores(device: string, salt: string): { writer: string; blobs: string } {
  const key = (namespace: Buffer) => toHex(Hypercore.key(manifestOf(fromHex(device), salt, namespace)))
  return { writer: key(NS_LOG), blobs: key(NS_BLOBS) }
}

function manifestOf(publicKey: Buffer, salt: string | undefined, namespace: Buffer): CoreManifest {
  const signer =
    salt === undefined ? { publicKey } : { publicKey, namespace: crypto.hash([namespace, fromHex(salt)]) }
  return { version: MANIFEST_VERSION, signers: [signer] }
}

/** Keys of the cores that the seeds of a device which comes in stand for. */
export function seedCores(seeds: Seeds): { writer: string; blobs: string } {
  const key = (seed: string) => {
    const { publicKey } = crypto.keyPair(fromHex(seed))
    return toHex(Hypercore.key(manifestOf(publicKey, undefined, NS_LOG)))
  }
  return { writer: key(seeds.writerSeed), blobs: key(seeds.blobsSeed) }
}

/** Fresh seeds: never restored from a backup, since one log on two devices would fork. */
export function newDeviceSeeds(): Seeds {
  return { writerSeed: toHex(crypto.randomBytes(32)), blobsSeed: toHex(crypto.randomBytes(32)) }
}

/** The first generation of a new space. */
export function foundSpace(name: string): SpaceRecord {
  const seeds = newDeviceSeeds()
  const key = seedCores(seeds).writer
  return newRecord(name, { number: 1, key, encryptionKey: toHex(crypto.randomBytes(32)), ...seeds })
}

/** The record of a space that somebody let this device into; with a salt, a rotation has taken it along before. */
export function joinedSpace(
  name: string,
  keys: { space: string; number: number; key: string; encryptionKey: string },
  own: Seeds | { salt: string },
): SpaceRecord {
  return {
    ...newRecord(name, { number: keys.number, key: keys.key, encryptionKey: keys.encryptionKey, ...own }),
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

/** Key, in hex, that the content of a generation is encrypted with. */
export function contentKey({ encryptionKey }: Pick<Generation, 'encryptionKey'>): string {
  return toHex(crypto.hash([NS_CONTENT, fromHex(encryptionKey)]))
}

/** The generation that follows one: keys that nobody has yet, founded by this device. */
export function nextGeneration({ number }: Generation, device: KeyPair): Generation & { salt: string } {
  const salt = toHex(crypto.randomBytes(32))
  const encryptionKey = toHex(crypto.randomBytes(32))
  return { number: number + 1, key: ownCores({ salt }, device).log.key, encryptionKey, salt }
}

/** The last one that is not abandoned. */
export function currentGeneration({ generations }: SpaceRecord): Generation {
  return generations.findLast(({ abandoned }) => !abandoned)!
}

/** Folder of a space's store. It holds all generations that this device was in: content stays where it is. Throws BAD_KEYS. */
export function storeFolder(folder: string, record: SpaceRecord): string {
  const { number } = record.generations[0]!
  // it would lead anywhere on this disk
  if (!Number.isSafeInteger(number) || number < 1)
    throw new CoboxError('BAD_KEYS', { file: join(folder, FILE), reason: 'a generation has no number' })
  return join(folder, `generation-${number}`)
}

export async function saveRecord(secrets: SecretFiles, folder: string, record: SpaceRecord): Promise<void> {
  await secrets.write(join(folder, FILE), `${JSON.stringify(record, null, 2)}\n`)
}

/** Null when the folder holds no space. Throws STORE_NEWER, BAD_KEYS. */
export async function loadRecord(secrets: SecretFiles, folder: string): Promise<SpaceRecord | null> {
  const file = join(folder, FILE)
  const text = await secrets.read(file)
  if (text === null) return null
  const bad = (reason: string) => new CoboxError('BAD_KEYS', { file, reason })
  let record: SpaceRecord | null
  try {
    record = JSON.parse(text) as SpaceRecord | null
  } catch {
    // not the parser's message: it quotes the file
    throw bad('it is not JSON')
  }
  if (!record || !Number.isSafeInteger(record.format) || record.format < 1) throw bad('it has no format')
  if (record.format > RECORD_FORMAT)
    throw new CoboxError('STORE_NEWER', { found: record.format, known: RECORD_FORMAT })
  if (typeof record.space !== 'string' || !record.generations?.some?.(({ key }) => key !== undefined))
    throw bad('it is damaged')
  return record
}
