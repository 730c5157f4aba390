// Agreements for tests: terms, both sides' signatures, and notices.
import crypto from 'hypercore-crypto'
import { deviceOf, newSigner } from './signers.ts'
import { toHex } from '../../src/lib/bytes.ts'
import {
  type Agreement,
  keptUntil,
  newAgreementId,
  type Notice,
  type Papers,
  signNotice,
  signTerms,
  type Terms,
  termsText,
} from '../../src/hosting/agreement.ts'
import type { Signer } from '../../src/hosting/signed.ts'

export const [host, guest, stranger] = await Promise.all([newSigner(), newSigner(), newSigner()])
export const FROM = Date.UTC(2026, 0, 1)

export const termsWith = (changes: Partial<Terms> = {}): Terms => ({
  format: 1,
  agreement: newAgreementId(),
  sequence: 1,
  offer: newAgreementId(),
  host: { device: deviceOf(host), identity: host.identity, coop: 'Die Eiche eG' },
  guest: { coop: 'Lindenhof' },
  secret: toHex(crypto.randomBytes(32)),
  quotaBytes: 50e9,
  from: FROM,
  until: null,
  noticeDays: 14,
  words: 'Two loaves a month.\n“Fresh” ones.',
  inReturnFor: null,
  ...changes,
})

export function agree(terms: Terms, [asHost, asGuest]: [Signer, Signer] = [host, guest]): Agreement {
  const text = termsText(terms)
  return { text, host: signTerms(text, 'host', asHost), guest: signTerms(text, 'guest', asGuest) }
}

export const papersOf = (terms: Terms): Papers => ({ agreement: agree(terms), notices: [] })

export const noticeOf = (terms: Terms, said: Partial<Notice>): Notice => ({
  format: 1,
  agreement: terms.agreement,
  what: 'suspend',
  by: 'host',
  number: 1,
  at: FROM,
  reason: 'the disk is full',
  ...said,
})

export const endBy = (terms: Terms, by: 'host' | 'guest', at: number, said: Partial<Notice> = {}) =>
  signNotice(
    noticeOf(terms, { what: 'end', by, at, keptUntil: keptUntil(terms, at, by, false), ...said }),
    by === 'host' ? host : guest,
  )
