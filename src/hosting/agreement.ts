// What a host and a guest have agreed, signed by both, and what one of them has said alone since: notice, suspension. The
// state of an agreement follows from these and a clock, on both sides by the same function. Rules: SPEC.md.
import crypto from 'hypercore-crypto'
import { because, CoboxError } from '../errors/index.ts'
import { fromHex, toZ32 } from '../lib/bytes.ts'
import {
  isKey,
  isSignedBy,
  parseObject,
  type Signature,
  type Signed,
  type Signer,
  signText,
} from './signed.ts'

export const AGREEMENT_FORMAT = 1
/** In UTF-16 units, of the whole text. */
const MAX_TEXT = 16_000
const MAX_WORDS = 4000
const MAX_NAME = 100
/** Notice that either side gives when nothing else was agreed. */
export const NOTICE_DAYS = 14
const MAX_NOTICE_DAYS = 366
/** Less is no help to anybody: an empty space takes some hundred KiB. */
export const LEAST_QUOTA = 1024 * 1024
export const DAY = 24 * 60 * 60 * 1000

/** What was agreed. Times are in ms since 1970. */
export interface Terms {
  format: typeof AGREEMENT_FORMAT
  /** Id, the same through all changes. */
  agreement: string
  /** 1, and one more with each change. */
  sequence: number
  /** Id of the offer that it came from. */
  offer: string
  /** Keys in hex; `coop`: what they call the organisation that they host for. */
  host: { device: string; identity: string; coop: string }
  /** Says nothing of the space. */
  guest: { coop: string }
  /** In hex; both sides know it and nobody else, so that they find each other and strangers learn nothing. */
  secret: string
  quotaBytes: number
  from: number
  /** The term’s end, or null for none. */
  until: number | null
  noticeDays: number
  /** Terms in words. */
  words: string
  /** Id of the agreement that this one is in return for. */
  inReturnFor: string | null
}

/** Signed by both sides. */
export interface Agreement {
  text: string
  host: Signature
  guest: Signature
}

/** What one side said alone. */
export interface Notice {
  format: typeof AGREEMENT_FORMAT
  agreement: string
  what: 'end' | 'suspend' | 'resume'
  by: 'host' | 'guest'
  /** Counts what one side has said: a notice that is not newer than the last one is passed over. */
  number: number
  at: number
  reason: string
  /** `end`: until when everything is kept. */
  keptUntil?: number
}

/** All that a side holds about an agreement. */
export interface Papers {
  agreement: Agreement
  notices: Signed[]
}

export type AgreementState =
  /** As agreed. */
  | 'active'
  /** The host takes nothing new, and says why; what is there is served. */
  | 'suspended'
  /** Notice was given, or the term is over: kept until the notice ends. */
  | 'ending'
  /** Deleted, or about to be. */
  | 'ended'

export interface Standing {
  state: AgreementState
  terms: Terms
  /** Of the suspension or the end. */
  reason: string
  /** Until when it is kept, once it ends. */
  keptUntil: number | null
}

/** A new agreement's id: says nothing. */
export function newAgreementId(): string {
  return toZ32(crypto.randomBytes(16))
}

/** [H2] What an agreement may say. Throws BAD_AGREEMENT. */
export function checkTerms(value: unknown): Terms {
  const bad = (reason: string) => new CoboxError('BAD_AGREEMENT', { reason })
  const terms = (value ?? {}) as Terms
  const { format, agreement, sequence, offer, host, guest, secret, quotaBytes, from, until } = terms
  if (Number.isSafeInteger(format) && format > AGREEMENT_FORMAT) throw bad(because('newerAgreement'))
  if (format !== AGREEMENT_FORMAT) throw bad('it has no format')
  if (!isId(agreement) || !isId(offer)) throw bad('it has no id')
  if (!Number.isSafeInteger(sequence) || sequence < 1) throw bad('it has no number')
  if (!isKey(host?.device) || !isKey(host.identity) || !isText(host.coop, MAX_NAME))
    throw bad('it names no host')
  if (!isText(guest?.coop, MAX_NAME)) throw bad('it names no guest')
  if (!isKey(secret)) throw bad('it has no secret')
  checkQuota(quotaBytes)
  if (!isTime(from) || (until !== null && !isTime(until))) throw bad('a date is none')
  if (until !== null && until <= from) throw bad(because('endsBeforeItBegins'))
  const { noticeDays, words, inReturnFor } = terms
  if (!Number.isSafeInteger(noticeDays) || noticeDays < 0 || noticeDays > MAX_NOTICE_DAYS)
    throw bad(because('noticeNoDays'))
  if (!isText(words, MAX_WORDS)) throw bad(because('wordsTooLong'))
  if (inReturnFor !== null && !isId(inReturnFor)) throw bad('what it is in return for has no id')
  return terms
}

/** Throws BAD_QUOTA. */
export function checkQuota(bytes: unknown): void {
  // far beyond any disk, and below what a number holds exactly
  const most = 2 ** 50
  if (!Number.isSafeInteger(bytes) || (bytes as number) < LEAST_QUOTA || (bytes as number) > most)
    throw new CoboxError('BAD_QUOTA', { bytes: String(bytes), least: '1 MiB' })
}

/** Throws BAD_AGREEMENT, BAD_QUOTA. */
export function termsText(terms: Terms): string {
  const text = JSON.stringify(checkTerms(terms))
  // some letters take six in JSON: the other side would refuse what this one has signed
  if (text.length > MAX_TEXT) throw new CoboxError('BAD_AGREEMENT', { reason: because('wordsTooLong') })
  return text
}

/** A side signs terms. `side` is part of what is signed: nobody can be shown to have been the other one. */
export function signTerms(text: string, side: 'host' | 'guest', signer: Signer): Signature {
  return signText(`agreement ${side}`, text, signer)
}

export function isSignedTerms(text: string, side: 'host' | 'guest', by: Signature): boolean {
  return isSignedBy(`agreement ${side}`, text, by)
}

/** Terms that a text holds. Throws BAD_AGREEMENT, BAD_QUOTA. */
export function parseTerms(text: unknown): Terms {
  return checkTerms(parseObject(text, MAX_TEXT))
}

/** [H1] The terms of an agreement that both sides have signed. Throws BAD_AGREEMENT, BAD_QUOTA. */
export function readAgreement(value: unknown): Terms {
  const { text, host, guest } = (value ?? {}) as Agreement
  const terms = parseTerms(text)
  const byHost = isSignedTerms(text, 'host', host)
  if (!byHost || host.device !== terms.host.device || host.identity !== terms.host.identity)
    throw new CoboxError('BAD_AGREEMENT', { reason: 'its host has not signed it' })
  if (!isSignedTerms(text, 'guest', guest))
    throw new CoboxError('BAD_AGREEMENT', { reason: 'its guest has not signed it' })
  return terms
}

export function signNotice(notice: Notice, signer: Signer): Signed {
  const text = JSON.stringify(notice)
  return { text, by: signText('notice', text, signer) }
}

/** Null for what is none, or not signed by who it says. Who may speak for the guest is for the caller to know. */
export function readNotice(signed: Signed | null | undefined, terms: Terms): Notice | null {
  const notice = parseObject(signed?.text, MAX_TEXT) as unknown as Notice | null
  if (!notice || !signed || notice.format !== AGREEMENT_FORMAT || notice.agreement !== terms.agreement)
    return null
  const { what, by, number, at, reason, keptUntil } = notice
  const known = ['end', 'suspend', 'resume'].includes(what) && ['host', 'guest'].includes(by)
  const whole = isTime(at) && isText(reason, MAX_WORDS) && Number.isSafeInteger(number) && number >= 1
  if (!known || !whole || (what === 'end' ? !isTime(keptUntil) : by !== 'host')) return null
  if (by === 'host' && signed.by?.device !== terms.host.device) return null
  return isSignedBy('notice', signed.text, signed.by) ? notice : null
}

/** [H6] Notice is as long as agreed; only the guest may have everything deleted at once. */
export function keptUntil(terms: Terms, at: number, by: 'host' | 'guest', now: boolean): number {
  return now && by === 'guest' ? at : at + terms.noticeDays * DAY
}

/** True when a notice ends an agreement no sooner than it may. */
export function isInTime({ what, by, at, keptUntil: until }: Notice, terms: Terms): boolean {
  return what !== 'end' || by === 'guest' || until! >= at + terms.noticeDays * DAY
}

/** What has come of an agreement by now, in ms since 1970. Throws BAD_AGREEMENT. */
export function standingOf(papers: Papers, now: number): Standing {
  const terms = parseTerms(papers.agreement.text)
  const said = saidIn(papers, terms)
  // to each side they came in another order: the earliest end holds
  const [end] = said
    .filter(({ what }) => what === 'end')
    .sort((a, b) => a.keptUntil! - b.keptUntil! || a.at - b.at || (a.by < b.by ? -1 : 1))
  const overAt = terms.until === null ? null : terms.until + terms.noticeDays * DAY
  if (end || (terms.until !== null && now >= terms.until)) {
    const until = Math.min(end?.keptUntil ?? Number.POSITIVE_INFINITY, overAt ?? Number.POSITIVE_INFINITY)
    const reason = end?.reason || (end ? '' : 'its term is over')
    return { state: now >= until ? 'ended' : 'ending', terms, reason, keptUntil: until }
  }
  const [last] = said.filter(({ by }) => by === 'host').sort((a, b) => b.number - a.number)
  if (last?.what === 'suspend') return { state: 'suspended', terms, reason: last.reason, keptUntil: null }
  return { state: 'active', terms, reason: '', keptUntil: null }
}

/** Adds a notice to those that are there; false when it says nothing new. */
export function addNotice(papers: Papers, signed: Signed): boolean {
  const terms = parseTerms(papers.agreement.text)
  const notice = readNotice(signed, terms)
  if (!notice || !isInTime(notice, terms)) return false
  if (saidIn(papers, terms).some(({ by, number }) => by === notice.by && number >= notice.number))
    return false
  papers.notices.push(signed)
  return true
}

/** The next number for something that this side says. */
export function nextNumber(papers: Papers, by: 'host' | 'guest'): number {
  const own = saidIn(papers, parseTerms(papers.agreement.text)).filter(one => one.by === by)
  return Math.max(0, ...own.map(({ number }) => number)) + 1
}

function saidIn({ notices }: Papers, terms: Terms): Notice[] {
  return notices.map(one => readNotice(one, terms)).filter(one => one !== null)
}

/** What both meet at, on the internet. */
export function topicOf({ secret }: Pick<Terms, 'secret'>): Buffer {
  return crypto.discoveryKey(fromHex(secret))
}

export function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9]{26}$/.test(value)
}

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most
}

function isTime(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) < 8.64e15
}
