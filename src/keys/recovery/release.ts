// A released share: what a trustee hands to the device that recovers, signed by the trustee, so that who gave a bad one is
// known, and sealed to that device.
import crypto, { type KeyPair } from 'hypercore-crypto'
import { because, CoboxError } from '../../errors/index.ts'
import { fromHex, toHex } from '../../lib/bytes.ts'
import { decodeCode, encodeCode } from '../code.ts'
import { verifyAttestation } from '../identity.ts'
import { openSealed, sealTo } from '../seal.ts'
import type { Testimony } from './replacement.ts'
import type { Purpose } from './request.ts'
import type { Share } from './share.ts'

export const RELEASE_PREFIX = 'cobox://share/'
const VERSION = 1
const [NS_RELEASE] = crypto.namespace('cobox/recovery/release', 1)

export interface Release {
  version: number
  purpose: Purpose
  /** The device, in hex, to which it is released. */
  to: string
  /** The trustee: identity and device in hex, and that the one attests the other, in base64. */
  from: { identity: string; name: string; device: string; proof: string }
  share: Share
  /** After a theft: the trustee's word for the identity that takes the place. */
  testimony?: Testimony
  /** After a theft: the same of sets that ended not long ago, perhaps by the thief's hand. */
  former?: { share: Share; testimony: Testimony }[]
}

/** Only the device that recovers can open it. */
export function sealRelease(release: Omit<Release, 'version'>, trusteeDevice: KeyPair): Buffer {
  const text = JSON.stringify({ version: VERSION, ...release })
  const signature = crypto.sign(signable(text), trusteeDevice.secretKey).toString('base64')
  return sealTo(fromHex(release.to), Buffer.from(JSON.stringify({ text, signature })))
}

/** Throws SHARE_NOT_YOURS, SHARE_DAMAGED, STORE_NEWER. The share in it is not looked at. */
export function openRelease(device: KeyPair, sealed: Buffer): Release {
  const opened = openSealed(device, sealed)
  if (!opened) throw new CoboxError('SHARE_NOT_YOURS')
  let release: Release
  let text: string
  let signature: Buffer
  try {
    const outer = JSON.parse(opened.toString()) as { text: string; signature: string }
    text = outer.text
    signature = Buffer.from(outer.signature, 'base64')
    release = JSON.parse(text) as Release
  } catch {
    throw damaged('somebody', because('unreadable'))
  }
  if (release.version > VERSION)
    throw new CoboxError('STORE_NEWER', { found: release.version, known: VERSION })
  const { from, to } = release
  const who = String(from?.name ?? 'somebody')
  const isKey = (key: unknown) => /^[0-9a-f]{64}$/.test(String(key))
  if (!isKey(from?.identity) || !isKey(from.device) || to !== toHex(device.publicKey))
    throw damaged(who, because('unreadable'))
  const of = { identity: fromHex(from.identity), device: fromHex(from.device) }
  if (
    signature.length !== 64 ||
    !crypto.verify(signable(text), signature, of.device) ||
    !verifyAttestation(Buffer.from(String(from.proof), 'base64'), of)
  )
    throw damaged(who, because('releaserDidNotSign'))
  return release
}

function signable(text: string): Buffer {
  return crypto.hash([NS_RELEASE!, Buffer.from(text)])
}

function damaged(who: string, reason: string): CoboxError {
  return new CoboxError('SHARE_DAMAGED', { who, reason })
}

export function releaseCode(released: Buffer): string {
  return encodeCode(RELEASE_PREFIX, released)
}

/** `who`: what to call it in the message. Throws SHARE_DAMAGED. */
export function parseRelease(code: string, who: string): Buffer {
  const released = decodeCode(RELEASE_PREFIX, code)
  if (!released) throw damaged(who, because('codeIncomplete'))
  return released
}
