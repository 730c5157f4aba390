// What letters about recovery say, and how they are written down.
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Farewell, Purpose, Share } from '../../keys/index.ts'

const VERSION = 1
/** What is larger when it is unpacked is no message. */
const MAX_BYTES = 256 * 1024

export type Message =
  /** From the owner: the share that the other is to keep. */
  | { kind: 'share'; share: Share }
  /** From a trustee, by itself: it is there. And, by hand: they will keep it, or not. */
  | { kind: 'arrived' | 'accepted' | 'declined'; set: string }
  /** “Do you still have it?”, in hex; answered without a hand. */
  | { kind: 'question'; set: string; question: string }
  | { kind: 'answer'; set: string; question: string; answer: string }
  /** From the owner: a fresh set has taken the place of this one; by the identity's own word. */
  | ({ kind: 'superseded' } & Farewell)
  /** From a trustee, so that an owner who did not ask for it learns of it. */
  | { kind: 'released'; set: string; purpose: Purpose }
  /** From a trustee: somebody inherits unless the owner objects, until ms since 1970. */
  | { kind: 'agreed'; set: string; until: number }
  /** From any device of the owner: nothing is to be released. */
  | { kind: 'objection'; set: string }

/** Packed, so that a share fits into a QR code. */
export function encodeMessage(message: Message): Buffer {
  return Buffer.concat([Buffer.from([VERSION]), deflateRawSync(JSON.stringify(message), { level: 9 })])
}

/** Null for what a newer CoBox, or somebody who lies, has written. */
export function decodeMessage(bytes: Buffer): Message | null {
  try {
    if (bytes[0] !== VERSION) return null
    const json = inflateRawSync(bytes.subarray(1), { maxOutputLength: MAX_BYTES }).toString()
    const message = JSON.parse(json) as Message
    return isMessage(message) ? message : null
  } catch {
    return null
  }
}

const isText = (value: unknown) => typeof value === 'string' && value.length <= 200

function isMessage(message: Message): boolean {
  const { kind, share, set, next, signature, question, answer, until, purpose } = message as Partial<
    Record<string, unknown>
  >
  if (kind === 'share') {
    const { content, signature } = (share ?? {}) as Partial<Share>
    return typeof content === 'string' && typeof signature === 'string'
  }
  if (!isText(set)) return false
  if (kind === 'question') return isText(question)
  if (kind === 'answer') return isText(question) && isText(answer)
  if (kind === 'superseded') return isText(next) && isText(signature)
  if (kind === 'agreed') return Number.isSafeInteger(until)
  if (kind === 'released') return isText(purpose)
  return ['arrived', 'accepted', 'declined', 'objection'].includes(String(kind))
}
