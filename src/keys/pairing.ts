// Adding a device: the link that one device gives to another, and the short code that a person compares on both.
import crypto from 'hypercore-crypto'
import sodium from 'sodium-universal'
import { CoboxError } from '../errors/index.ts'
import { decodeCode, encodeCode } from './code.ts'

/** What a link for a device begins with. */
export const DEVICE_LINK_PREFIX = 'cobox://device/'
const VERSION = 1
const KEY_BYTES = 32
const CODE_DIGITS = 6
const [NS_TOPIC, NS_COMMITMENT, NS_CODE] = crypto.namespace('cobox/pairing/1', 3)

/** What a link says. */
export interface DeviceLink {
  /** Known to whoever has the link. */
  secret: Buffer
  /** Public key of the device that made it: nobody else can answer to it. */
  device: Buffer
}

/** What the short code is made of: both devices, what each of them drew, and the link. */
export interface CodeParts {
  secret: Buffer
  oldDevice: Buffer
  newDevice: Buffer
  oldNonce: Buffer
  newNonce: Buffer
}

export function encodeDeviceLink({ secret, device }: DeviceLink): string {
  return encodeCode(DEVICE_LINK_PREFIX, Buffer.concat([Buffer.from([VERSION]), secret, device]))
}

/** Throws INVITE_MALFORMED. */
export function decodeDeviceLink(link: string): DeviceLink {
  const body = decodeCode(DEVICE_LINK_PREFIX, link)
  if (body?.length !== 1 + 2 * KEY_BYTES || body[0] !== VERSION) throw new CoboxError('INVITE_MALFORMED')
  return { secret: body.subarray(1, 1 + KEY_BYTES), device: body.subarray(1 + KEY_BYTES) }
}

/** Where the two devices of a link meet. */
export function topicOfLink({ secret }: Pick<DeviceLink, 'secret'>): Buffer {
  return crypto.hash([NS_TOPIC, secret])
}

/** Fixes what the new device drew before it knows what the old one draws, without telling it. */
export function commitmentTo(newNonce: Buffer, newDevice: Buffer): Buffer {
  return crypto.hash([NS_COMMITMENT, newNonce, newDevice])
}

/** Six digits: `482-913`. Both devices compute the same when each has heard the other, and nobody in between. */
export function pairingCode({ secret, oldDevice, newDevice, oldNonce, newNonce }: CodeParts): string {
  const hash = crypto.hash([NS_CODE, secret, oldDevice, newDevice, oldNonce, newNonce])
  const number = hash.readBigUInt64BE(0) % 10n ** BigInt(CODE_DIGITS)
  const digits = String(number).padStart(CODE_DIGITS, '0')
  return `${digits.slice(0, CODE_DIGITS / 2)}-${digits.slice(CODE_DIGITS / 2)}`
}

/** Whether a person typed this code; they may group the digits as they like. */
export function isSameCode(typed: string, code: string): boolean {
  const [a, b] = [typed, code].map(text => Buffer.from(text.replace(/[\s-]/g, '')))
  return a!.length === b!.length && sodium.sodium_memcmp(a!, b!)
}
