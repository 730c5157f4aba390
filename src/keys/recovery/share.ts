// Shares of a person's identity, one for each trustee. What is split is a random key, never the secret: the payload, padded,
// is sealed under it and goes along with every share, so that whoever has enough shares has all that is needed. Each share is
// signed by its owner, so that a bad one is found and named; it travels in a letter that only its trustee opens. After Dark
// Crystal's protocol (darkcrystal.pw/protocol-specification) with the faults of its implementations mended.
import crypto, { type KeyPair } from 'hypercore-crypto'
import { split } from 'shamir-secret-sharing'
import sodium from 'sodium-universal'
import { because, CoboxError } from '../../errors/index.ts'
import { fromHex, toHex } from '../../lib/bytes.ts'

export const SHARE_VERSION = 1
export const DEFAULT_THRESHOLD = 3
export const DEFAULT_TRUSTEES = 5
/** The scheme has one byte for the place of a share. */
export const MAX_TRUSTEES = 255
/** The payload is padded to a multiple of this, in bytes: its length tells nothing of what it says. */
const PAYLOAD_BYTES = 1024
/** What is longer is no share: trustees keep them in their vaults, which have little room. In characters. */
const MAX_CONTENT = 32 * 1024
const MAX_NAME = 200
const MAX_WAIT_DAYS = 3650
const [NS_SHARE, NS_PROOF_KEY] = crypto.namespace('cobox/recovery', 2)

/** What t shares give back. */
export interface Payload {
  version: number
  /** The identity's entropy, in hex: the 24 words. */
  entropy: string
  /** What the owner called it, and wants to be done. */
  label: string
  instructions: string
}

/** What stands in a share, and is signed. */
export interface ShareContent {
  version: number
  /** Shares that were made at once, in hex. */
  set: string
  /** From 1. */
  index: number
  threshold: number
  total: number
  /** The owner's identity, in hex, and name. */
  owner: string
  ownerName: string
  /** ms since 1970, by the owner's clock. */
  createdAt: number
  /** Its part of the key, in base64. Secret. */
  part: string
  payload: { nonce: string; box: string }
  /** Names of the other trustees, where the owner wants them to know one another. */
  others?: string[]
  /** Who inherits, and how many days the owner may object. */
  heir?: { identity: string; name: string; waitDays: number }
}

export interface Share {
  /** `ShareContent` as JSON: the very bytes that are signed. */
  content: string
  /** By the owner's identity, in base64. */
  signature: string
}

export interface Trustee {
  /** In hex. */
  identity: string
  name: string
}

export interface ShareSet {
  set: string
  threshold: number
  total: number
  shares: { trustee: string; share: Share; proofKey: string }[]
}

/** Throws THRESHOLD_WRONG. */
export async function makeShares(options: {
  payload: Omit<Payload, 'version'>
  owner: { keyPair: KeyPair; name: string }
  trustees: readonly Trustee[]
  threshold: number
  createdAt: number
  nameOthers?: boolean
  heir?: ShareContent['heir']
}): Promise<ShareSet> {
  const { payload, owner, trustees, threshold, createdAt, nameOthers = false, heir } = options
  const total = trustees.length
  if (threshold < 1 || threshold > total || total > MAX_TRUSTEES)
    throw new CoboxError('THRESHOLD_WRONG', { threshold, total })
  const key = crypto.randomBytes(sodium.crypto_secretbox_KEYBYTES)
  const set = toHex(crypto.randomBytes(16))
  const box = sealPayload(key, { version: SHARE_VERSION, ...payload })
  // the scheme splits in two at least; with a threshold of one, each has the key itself
  const parts = threshold === 1 ? trustees.map(() => key) : await split(new Uint8Array(key), total, threshold)
  const shares = trustees.map((trustee, i) => {
    const content: ShareContent = {
      version: SHARE_VERSION,
      set,
      index: i + 1,
      threshold,
      total,
      owner: toHex(owner.keyPair.publicKey),
      ownerName: owner.name,
      createdAt,
      part: Buffer.from(parts[i]!).toString('base64'),
      payload: box,
      ...(nameOthers && { others: trustees.filter(one => one !== trustee).map(({ name }) => name) }),
      ...(heir && { heir }),
    }
    const share = sign(content, owner.keyPair)
    return { trustee: trustee.identity, share, proofKey: toHex(proofKeyOf(share)) }
  })
  sodium.sodium_memzero(key)
  return { set, threshold, total, shares }
}

function sealPayload(key: Buffer, payload: Payload): ShareContent['payload'] {
  const json = Buffer.from(JSON.stringify(payload))
  const padded = Buffer.alloc(Math.ceil((json.length + 1) / PAYLOAD_BYTES) * PAYLOAD_BYTES, ' ')
  json.copy(padded)
  const nonce = crypto.randomBytes(sodium.crypto_secretbox_NONCEBYTES)
  const box = Buffer.alloc(padded.length + sodium.crypto_secretbox_MACBYTES)
  sodium.crypto_secretbox_easy(box, padded, nonce, key)
  return { nonce: nonce.toString('base64'), box: box.toString('base64') }
}

function sign(content: ShareContent, keyPair: KeyPair): Share {
  const text = JSON.stringify(content)
  const signature = crypto.sign(signable(text), keyPair.secretKey)
  return { content: text, signature: signature.toString('base64') }
}

function signable(text: string): Buffer {
  return crypto.hash([NS_SHARE, Buffer.from(text)])
}

/** What a share says, once its owner's signature holds. Throws SHARE_DAMAGED, STORE_NEWER. */
export function readShare(share: Share, who = 'one'): ShareContent {
  const damaged = (reason: string) => new CoboxError('SHARE_DAMAGED', { who, reason })
  let content: ShareContent
  try {
    content = JSON.parse(share.content) as ShareContent
  } catch {
    throw damaged(because('unreadable'))
  }
  if (!Number.isSafeInteger(content?.version)) throw damaged(because('unreadable'))
  if (content.version > SHARE_VERSION)
    throw new CoboxError('STORE_NEWER', { found: content.version, known: SHARE_VERSION })
  const { owner } = content
  const sound = share.content.length <= MAX_CONTENT && isSound(content)
  const signature = Buffer.from(String(share.signature), 'base64')
  if (!sound || signature.length !== 64 || !crypto.verify(signable(share.content), signature, fromHex(owner)))
    throw damaged(because('ownerDidNotSign'))
  return content
}

const isName = (value: unknown) => typeof value === 'string' && value.length <= MAX_NAME
const isIdentity = (value: unknown) => /^[0-9a-f]{64}$/.test(String(value))
const isWhole = (value: unknown, least: number, most: number) =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most

/** Whatever somebody who lies has signed: every field is what it should be. */
function isSound(content: ShareContent): boolean {
  const { owner, ownerName, set, index, threshold, total, createdAt, part, payload, others, heir } = content
  return (
    isIdentity(owner) &&
    isName(ownerName) &&
    /^[0-9a-f]{32}$/.test(String(set)) &&
    isWhole(total, 1, MAX_TRUSTEES) &&
    isWhole(threshold, 1, total) &&
    isWhole(index, 1, total) &&
    isWhole(createdAt, 0, Number.MAX_SAFE_INTEGER) &&
    typeof part === 'string' &&
    typeof payload?.box === 'string' &&
    typeof payload.nonce === 'string' &&
    (others === undefined || (Array.isArray(others) && others.every(isName))) &&
    (heir === undefined ||
      (isIdentity(heir?.identity) && isName(heir.name) && isWhole(heir.waitDays, 0, MAX_WAIT_DAYS)))
  )
}

/**
 * What the owner keeps to ask later “do you still have it?”. From the part, one way: the owner knows the secret anyway, and
 * to others it opens nothing.
 */
function proofKeyOf(share: Share): Buffer {
  return crypto.hash([NS_PROOF_KEY, Buffer.from(readShare(share).part, 'base64')])
}

/** The answer of who holds the share, to a question that was never asked before. */
export function proveShare(share: Share, question: Buffer): Buffer {
  return keyed(proofKeyOf(share), question)
}

/** `proofKey` in hex. */
export function checkProof(proofKey: string, question: Buffer, answer: Buffer): boolean {
  const expected = keyed(fromHex(proofKey), question)
  return answer.length === expected.length && sodium.sodium_memcmp(expected, answer)
}

function keyed(key: Buffer, question: Buffer): Buffer {
  const out = Buffer.alloc(32)
  sodium.crypto_generichash(out, question, key)
  return out
}

/** How well a threshold protects against loss on the one side and betrayal on the other. */
export function strengthOf(
  threshold: number,
  total: number,
): { strength: 'weak' | 'fair' | 'good'; warnings: string[] } {
  const warnings: string[] = []
  if (threshold === 1) warnings.push('Any one of them alone could become you.')
  if (threshold === total && total > 1)
    warnings.push('All of them are needed: when one loses their share, or dies, nothing comes back.')
  if (total === 1) warnings.push('One person alone holds everything.')
  const spare = total - threshold
  const strength = warnings.length > 0 ? 'weak' : threshold >= 3 && spare >= 2 ? 'good' : 'fair'
  return { strength, warnings }
}
