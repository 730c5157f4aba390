// The link that makes an admin: the box's key, a secret that works once, and where the box was when it made it.
import { CoboxError } from '../../errors/index.ts'
import { decodeCode, encodeCode } from '../../keys/index.ts'
import { fromHex, toHex } from '../../lib/bytes.ts'

const PREFIX = 'cobox://box/'
const VERSION = 1
const KEY_BYTES = 32
const HEAD_BYTES = 1 + 2 * KEY_BYTES + 6
const MAX_ADDRESSES = 16

/** Keys are in hex, times in ms since 1970. */
export interface BoxLink {
  secret: string
  box: string
  expires: number
  addresses: string[]
}

export function encodeBoxLink({ secret, box, expires, addresses }: BoxLink): string {
  const head = Buffer.alloc(HEAD_BYTES)
  head[0] = VERSION
  fromHex(secret).copy(head, 1)
  fromHex(box).copy(head, 1 + KEY_BYTES)
  head.writeUIntBE(expires, 1 + 2 * KEY_BYTES, 6)
  return encodeCode(PREFIX, Buffer.concat([head, Buffer.from(addresses.join('\n'))]))
}

/** Throws BOX_LINK_MALFORMED. */
export function decodeBoxLink(link: string): BoxLink {
  const body = decodeCode(PREFIX, link)
  if (!body || body.length < HEAD_BYTES || body[0] !== VERSION) throw new CoboxError('BOX_LINK_MALFORMED')
  const addresses = body.subarray(HEAD_BYTES).toString().split('\n').filter(Boolean)
  return {
    secret: toHex(body.subarray(1, 1 + KEY_BYTES)),
    box: toHex(body.subarray(1 + KEY_BYTES, 1 + 2 * KEY_BYTES)),
    expires: body.readUIntBE(1 + 2 * KEY_BYTES, 6),
    addresses: soundAddresses(addresses),
  }
}

/** What somebody else said are addresses: some, and not endless ones. */
export function soundAddresses(value: unknown): string[] {
  if (!Array.isArray(value)) return []
  return value
    .filter((address): address is string => typeof address === 'string' && address.length <= 300)
    .slice(0, MAX_ADDRESSES)
}
