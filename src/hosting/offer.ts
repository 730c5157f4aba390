// An offer to host: a link that a host gives to whom it wants to host, by any way that they trust. Rules: SPEC.md.
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { CoboxError } from '../errors/index.ts'
import { decodeCode, encodeCode } from '../keys/index.ts'
import { AGREEMENT_FORMAT, checkTerms, isId } from './agreement.ts'
import { isKey, isSignedBy, parseObject, type Signature, type Signer, signText } from './signed.ts'

const PREFIX = 'cobox://host/'
const OFFER_FORMAT = 1
const MAX_TEXT = 16_000

/** Times are in ms since 1970. */
export interface Offer {
  format: typeof OFFER_FORMAT
  /** Its id, and the id of the agreement that is made of it. */
  offer: string
  agreement: string
  host: { device: string; identity: string; coop: string }
  /** In hex: whoever has it may accept the offer, once. */
  secret: string
  quotaBytes: number
  /** Of the agreement, or null for none. */
  until: number | null
  noticeDays: number
  words: string
  inReturnFor: string | null
  /** Until when it may be accepted. */
  expires: number
  /** `tcp://HOST:PORT` where the host was when it made it. */
  addresses: string[]
}

/** The link of an offer. */
export function encodeOffer(offer: Omit<Offer, 'format'>, signer: Signer): string {
  const text = JSON.stringify({ format: OFFER_FORMAT, ...offer })
  const signed = JSON.stringify({ text, by: signText('offer', text, signer) })
  return encodeCode(PREFIX, deflateRawSync(signed, { level: 9 }))
}

/** Throws OFFER_MALFORMED, and BAD_QUOTA for one that nobody could keep. */
export function decodeOffer(link: string): Offer {
  const packed = decodeCode(PREFIX, link)
  if (!packed) throw new CoboxError('OFFER_MALFORMED')
  let signed: { text: string; by: Signature }
  try {
    signed = JSON.parse(inflateRawSync(packed, { maxOutputLength: 4 * MAX_TEXT }).toString())
  } catch (error) {
    throw new CoboxError('OFFER_MALFORMED', {}, error)
  }
  const offer = parseObject(signed?.text, MAX_TEXT) as unknown as Offer | null
  if (!offer || !isOffer(offer)) throw new CoboxError('OFFER_MALFORMED')
  const { device, identity } = offer.host
  if (signed.by?.device !== device || signed.by.identity !== identity) throw new CoboxError('OFFER_MALFORMED')
  if (!isSignedBy('offer', signed.text, signed.by)) throw new CoboxError('OFFER_MALFORMED')
  checkOffered(offer)
  return offer
}

/** An agreement can be made of it. */
function checkOffered(offer: Offer): void {
  try {
    checkTerms({ ...offer, format: AGREEMENT_FORMAT, sequence: 1, guest: { coop: '' }, from: 0 })
  } catch (error) {
    if ((error as CoboxError).code === 'BAD_QUOTA') throw error
    throw new CoboxError('OFFER_MALFORMED', {}, error)
  }
}

function isOffer({ format, offer, agreement, host, secret, words, expires, addresses }: Offer): boolean {
  return (
    format === OFFER_FORMAT &&
    isId(offer) &&
    isId(agreement) &&
    isKey(host?.device) &&
    isKey(host.identity) &&
    isKey(secret) &&
    typeof words === 'string' &&
    Number.isSafeInteger(expires) &&
    Array.isArray(addresses) &&
    addresses.length <= 16 &&
    addresses.every(address => typeof address === 'string' && address.length <= 300)
  )
}
