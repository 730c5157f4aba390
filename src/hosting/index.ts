// The door of the hosting layer: blind hosting, of which both sides’ papers, protocol and figures are here. It sees ciphertext.
export {
  addNotice,
  type Agreement,
  type AgreementState,
  checkTerms,
  DAY,
  isId,
  isSignedTerms,
  keptUntil,
  LEAST_QUOTA,
  newAgreementId,
  nextNumber,
  type Notice,
  NOTICE_DAYS,
  type Papers,
  parseTerms,
  readAgreement,
  readNotice,
  signNotice,
  signTerms,
  type Standing,
  standingOf,
  type Terms,
  termsText,
  topicOf,
} from './agreement.ts'
export {
  AUDIT_BLOCKS,
  chanceToFind,
  checkAnswers,
  drawBlocks,
  makeChallenge,
  MAX_QUESTIONS,
} from './audit.ts'
export { type BlindPeerLink, openBlindPeer } from './blind-peer.ts'
export {
  type Acceptance,
  type Accepted,
  type Clear,
  type HostingConnection,
  openOffer,
  pairOffer,
} from './channel.ts'
export { Host, type MadeOffer } from './host.ts'
export { acceptOffer, HostLink } from './host-link.ts'
export type { HostParts } from './host-parts.ts'
export type { Hosted } from './hosted.ts'
export { Ledger } from './ledger.ts'
export { type Counted, DAY_MS, dayOf, type Difference, newTotals, type Totals } from './ledger-day.ts'
export { decodeOffer, type Offer } from './offer.ts'
export { readReceipt, type SignedReceipt, signReceipt } from './receipt.ts'
export { isSameRoster, type Roster, signRoster } from './roster.ts'
export type { Signature, Signed, Signer } from './signed.ts'
