// What is inside a person's vault, and how it is sealed. The keys that it is sealed to everybody knows who meets the device:
// so it is signed by the device that wrote it, which the identity attests.
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import crypto, { type KeyPair } from 'hypercore-crypto'
import { openSealedToMany, type SealedToMany, sealToMany } from '../keys/index.ts'
import { fromHex, toHex } from '../lib/bytes.ts'
import type { HostContact } from '../space/index.ts'
import { soundContacts } from './hosting/contacts.ts'
import { tools } from './person.ts'

export const VAULT_FORMAT = 2
/** Format 1 was JSON, and not signed: it is believed where a log says who wrote it. */
const UNSIGNED = '{'.charCodeAt(0)
/** Format, and how long what follows is. */
const HEAD_BYTES = 5
/** What is larger when it is unpacked is no vault. */
const MAX_BYTES = 4 * 1024 * 1024
const [NS_VAULT] = crypto.namespace('cobox/vault/content', 1)
/** Its size tells little: it is padded to a multiple of so many bytes. */
const PAD_BYTES = 4096

export interface VaultContent {
  format: number
  personName: string
  spaces: VaultSpace[]
  /** What else belongs to the person: their name, their trustees, and the shares that they hold for others. */
  kept: Record<string, Kept>
}

/** Of several copies, that with the later `at`, in ms, counts. */
export interface Kept {
  at: number
  value: unknown
}

export interface VaultSpace {
  space: string
  name: string
  number: number
  key: string
  encryptionKey: string
  /** Hosts that keep it. */
  hosts?: HostContact[]
}

/** A device of the person: its key pair, and that the identity attests it, in base64. */
export interface VaultAuthor {
  device: KeyPair
  proof: string
}

interface Signed {
  /** `VaultContent` as JSON: the very bytes that are signed. */
  text: string
  device: string
  proof: string
  signature: string
}

export function sealVault(
  content: VaultContent,
  recipients: readonly string[],
  { device, proof }: VaultAuthor,
): string {
  const text = JSON.stringify(content)
  const signature = crypto.sign(signable(text), device.secretKey).toString('base64')
  const signed: Signed = { text, device: toHex(device.publicKey), proof, signature }
  const packed = deflateRawSync(JSON.stringify(signed), { level: 9 })
  const padded = Buffer.alloc(Math.ceil((HEAD_BYTES + packed.length) / PAD_BYTES) * PAD_BYTES)
  padded[0] = VAULT_FORMAT
  padded.writeUInt32BE(packed.length, 1)
  packed.copy(padded, HEAD_BYTES)
  return JSON.stringify(sealToMany(recipients.map(fromHex), padded))
}

function signable(text: string): Buffer {
  return crypto.hash([NS_VAULT!, Buffer.from(text)])
}

/** The text of what was opened, whoever signed it. */
export function unpackVault(opened: Buffer): string {
  if (opened[0] === UNSIGNED) return opened.toString()
  const packed = opened.subarray(HEAD_BYTES, HEAD_BYTES + opened.readUInt32BE(1))
  return inflateRawSync(packed, { maxOutputLength: MAX_BYTES }).toString()
}

/**
 * Null when it is not for this key, not written by a device of this identity (in hex), or no vault that this CoBox knows.
 * `fromLog`: a space's log says that the person wrote it, so that an old one need not be signed.
 */
export function openVault(
  sealed: string,
  keyPair: { publicKey: Buffer; secretKey: Buffer },
  identity: string,
  fromLog = false,
): VaultContent | null {
  try {
    const opened = openSealedToMany(keyPair, JSON.parse(sealed) as SealedToMany)
    if (!opened) return null
    if (opened[0] === UNSIGNED) return fromLog ? sound(JSON.parse(unpackVault(opened)) as VaultContent) : null
    if (opened[0] !== VAULT_FORMAT) return null
    const { text, device, proof, signature } = JSON.parse(unpackVault(opened)) as Signed
    if (!tools.attests(proof, identity, device)) return null
    const bytes = Buffer.from(signature, 'base64')
    if (bytes.length !== 64 || !crypto.verify(signable(text), bytes, fromHex(device))) return null
    return sound(JSON.parse(text) as VaultContent)
  } catch {
    return null
  }
}

/** What is no space is left out. */
function sound({ format, personName, spaces, kept }: VaultContent): VaultContent {
  const isKey = (value: unknown) => /^[0-9a-f]{64}$/.test(String(value))
  const isSpace = ({ space, name, number, key, encryptionKey }: VaultSpace) =>
    typeof space === 'string' &&
    typeof name === 'string' &&
    Number.isSafeInteger(number) &&
    number >= 1 &&
    isKey(key) &&
    isKey(encryptionKey)
  return {
    format,
    personName: String(personName).slice(0, 200),
    spaces: spaces.filter(isSpace).map(withSoundHosts),
    kept: typeof kept === 'object' && kept !== null ? kept : {},
  }
}

function withSoundHosts({ hosts, ...space }: VaultSpace): VaultSpace {
  const sound = soundContacts(hosts)
  return { ...space, ...(sound.length > 0 && { hosts: sound }) }
}

/** Whom a vault is sealed to. */
export function recipientsOf(sealed: string): string {
  return Object.keys((JSON.parse(sealed) as SealedToMany).keys)
    .sort()
    .join()
}
