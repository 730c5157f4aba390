// The key file of a node, `<home>/keys.json`: who its person is and which device it is. Readable by its owner only.
import { chmod, mkdir, stat } from 'node:fs/promises'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import crypto from 'hypercore-crypto'
import { CoboxError } from '../errors/index.ts'
import { fromHex, toHex } from '../lib/bytes.ts'
import { Identity, verifyAttestation } from './identity.ts'
import type { SecretFiles } from './secret-files.ts'

/** The format written; older ones are read, newer ones refused. To an older CoBox a sealed file is of version 2. */
export const KEY_FILE_VERSION = 1

/** As long as the interface accepts. */
const MAX_DEVICE_NAME = 60

export interface KeyFile {
  version: 1
  /** Null on a device that another one attested: it never had them. */
  words: string | null
  wordsShown: boolean
  wordsConfirmed: boolean
  /** Public key of the person, in hex. */
  identity: string
  /** That the identity attests this device, in base64. */
  proof: string
  /** Secret shared by the person's devices, in hex. */
  rendezvous: string
  /** Ed25519, in hex. */
  device: { publicKey: string; secretKey: string }
  personName: string
  deviceName: string
}

/** What depends on the words. */
export type IdentityPart = Pick<KeyFile, 'words' | 'identity' | 'proof' | 'rendezvous'>

export function keyFilePath(home: string): string {
  return join(home, 'keys.json')
}

/** Keys of a new person on a new device, not saved yet. */
export async function createKeys(names: {
  person?: string | undefined
  device?: string | undefined
}): Promise<KeyFile> {
  const device = crypto.keyPair()
  return {
    version: KEY_FILE_VERSION,
    ...(await identityPart(await Identity.create(), device.publicKey)),
    wordsShown: false,
    wordsConfirmed: false,
    device: { publicKey: toHex(device.publicKey), secretKey: toHex(device.secretKey) },
    personName: names.person ?? defaultPersonName(),
    deviceName: names.device ?? (hostname().slice(0, MAX_DEVICE_NAME) || 'CoBox'),
  }
}

/**
 * What becomes of a device, given by its public key in hex, when it is restored from the words. Throws BAD_WORDS.
 */
export async function keysFromWords(words: string, device: string): Promise<IdentityPart> {
  return identityPart(await Identity.restore(words), fromHex(device))
}

async function identityPart(identity: Identity, device: Buffer): Promise<IdentityPart> {
  const part = {
    words: identity.words,
    identity: toHex(identity.publicKey),
    proof: (await identity.attest(device)).toString('base64'),
    rendezvous: toHex(identity.rendezvousKey),
  }
  identity.clear()
  return part
}

/**
 * The keys in a data folder, or null when there are none. Permissions that are too open are tightened, and `warn` is told
 * in a sentence. Throws BAD_KEYS when the file is damaged, STORE_NEWER when a newer CoBox wrote it.
 */
export async function loadKeys(
  secrets: SecretFiles,
  warn: (warning: string) => void = () => {},
): Promise<KeyFile | null> {
  const file = keyFilePath(secrets.home)
  const text = await secrets.read(file)
  if (text === null) return null
  const keys = parse(file, text)
  await tighten(file, 0o600, warn)
  await tighten(secrets.home, 0o700, warn)
  return keys
}

/**
 * Writes the keys so that a power cut leaves the old or the new ones. A damaged or newer file is never overwritten.
 * Throws BAD_KEYS, STORE_NEWER, or the operating system's error.
 */
export async function saveKeys(secrets: SecretFiles, keys: KeyFile): Promise<void> {
  await mkdir(secrets.home, { recursive: true, mode: 0o700 })
  await loadKeys(secrets)
  await secrets.write(keyFilePath(secrets.home), `${JSON.stringify(keys, null, 2)}\n`)
}

function parse(file: string, text: string): KeyFile {
  const bad = (reason: string) => new CoboxError('BAD_KEYS', { file, reason })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // not the parser's message: it quotes the file
    throw bad('it is not JSON')
  }
  const keys = value as KeyFile
  if (typeof keys !== 'object' || keys === null || !Number.isSafeInteger(keys.version) || keys.version < 1)
    throw bad('it has no version')
  if (keys.version > KEY_FILE_VERSION)
    throw new CoboxError('STORE_NEWER', { found: keys.version, known: KEY_FILE_VERSION })
  const wrong = wrongField(keys)
  if (wrong) throw bad(`its ${wrong} is damaged`)
  return keys
}

/** The name of the first field that is not what it has to be. */
function wrongField(keys: KeyFile): keyof KeyFile | null {
  const { device, words } = keys
  if (words !== null && typeof words !== 'string') return 'words'
  for (const name of ['wordsShown', 'wordsConfirmed'] as const)
    if (typeof keys[name] !== 'boolean') return name
  for (const name of ['personName', 'deviceName', 'proof'] as const)
    if (typeof keys[name] !== 'string') return name
  if (!isHex(keys.identity, 32)) return 'identity'
  if (!isHex(keys.rendezvous, 32)) return 'rendezvous'
  if (!isHex(device?.publicKey, 32) || !isHex(device.secretKey, 64)) return 'device'
  const pair = { publicKey: fromHex(device.publicKey), secretKey: fromHex(device.secretKey) }
  if (!crypto.validateKeyPair(pair)) return 'device'
  const of = { identity: fromHex(keys.identity), device: pair.publicKey }
  return verifyAttestation(Buffer.from(keys.proof, 'base64'), of) ? null : 'proof'
}

function isHex(value: unknown, bytes: number): value is string {
  return typeof value === 'string' && value.length === 2 * bytes && /^[0-9a-f]*$/.test(value)
}

async function tighten(path: string, mode: number, warn: (warning: string) => void): Promise<void> {
  // Windows has no such bits: there the user's profile folder is what protects
  if (process.platform === 'win32') return
  const before = (await stat(path)).mode & 0o777
  if ((before & ~mode) === 0) return
  const was = `${path} could be read by other users of this computer (mode ${before.toString(8)})`
  try {
    await chmod(path, before & mode)
    warn(`${was}; it is private now`)
  } catch (error) {
    warn(`${was}, and that could not be changed: ${(error as Error).message}`)
  }
}

/** What a person is called until they say otherwise. */
export function defaultPersonName(): string {
  try {
    return userInfo().username
  } catch {
    // a container's user may have no name
    return 'CoBox'
  }
}
