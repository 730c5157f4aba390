// Whether a space is safe at its hosts: never said while one wanted copy is missing, or not proven.
import type { AgreementState } from '../../hosting/index.ts'
import type { AuditResult } from './auditing.ts'
import type { Proof } from './proofs.ts'

const DAY = 24 * 60 * 60 * 1000
/** A host that has not been seen for longer does not count as one that is only catching up. */
const AWAY_MS = DAY
/** A proof from the future is one of a clock that was set since: by more than this, in ms, and nobody knows how old it is. */
const CLOCK_SLACK_MS = 5 * 60 * 1000
/** Audits that a host has to pass in a row after it has failed one: lacking one block in twenty it passes a single one by luck. */
export const PASSES_AFTER_FAILURE = 3

/** One host, as this device knows it. */
export interface HostView {
  agreement: string
  coop: string
  /** Identity of who runs it, in hex; empty while that is not known. */
  operator: string
  state: AgreementState
  connected: boolean
  /** It does not let this device in. */
  refuses: boolean
  proof: Proof
  /** The host is full, or over its quota. */
  full: boolean
}

export interface Protection {
  state: 'protected' | 'catching up' | 'at risk' | 'not hosted'
  /** Proven copies at different co-ops. */
  copies: number
  wanted: number
  /** What is missing at the wanted copies that are nearest to it. */
  missingBytes: number
  /** Why it is not protected; empty when it is. */
  reason: string
}

/** Proven in the last day to hold everything that there is now. `digest` stands for that. */
export function isProven({ state, proof }: HostView, digest: string, now: number): boolean {
  if (state === 'ended') return false
  const { completeFor, completeAt, provenAt } = proof
  if (completeFor !== digest || completeAt === null || provenAt === null) return false
  if (isDistrusted(proof.audits)) return false
  return provenAt >= completeAt && now - provenAt <= DAY && provenAt <= now + CLOCK_SLACK_MS
}

/** [H12] It has failed an audit, and has not made that good yet. */
export function isDistrusted(audits: readonly AuditResult[]): boolean {
  const last = audits.findLastIndex(({ failed }) => failed > 0)
  if (last === -1) return false
  return audits.slice(last + 1).filter(({ unanswered }) => !unanswered).length < PASSES_AFTER_FAILURE
}

/** `bytes`: of everything in the space. */
export function protectionOf(
  hosts: readonly HostView[],
  { wanted, bytes, digest, now }: { wanted: number; bytes: number; digest: string; now: number },
): Protection {
  const alive = hosts.filter(({ state }) => state !== 'ended')
  const copies = distinct(alive.filter(host => isProven(host, digest, now)))
  // no copy is wanted, and a host keeps one all the same: before that is proven nothing is protected
  const needed = Math.max(1, wanted)
  const missingBytes = missingAt(alive, needed, bytes, digest, now)
  if (wanted === 0 && alive.length === 0)
    return { state: 'not hosted', copies, wanted, missingBytes: 0, reason: 'no host is wanted' }
  if (copies >= needed) return { state: 'protected', copies, wanted, missingBytes: 0, reason: '' }
  const reachable = distinct(alive.filter(host => isComing(host, now)))
  const state = reachable >= needed ? 'catching up' : 'at risk'
  return { state, copies, wanted, missingBytes, reason: reasonFor(alive, needed, digest, now) }
}

/** How many copies these are: two hosts of one co-op, or of one person, are one. */
function distinct(hosts: readonly HostView[]): number {
  const counted: HostView[] = []
  for (const host of hosts)
    if (!counted.some(one => one.operator === host.operator || sameName(one.coop, host.coop)))
      counted.push(host)
  return counted.length
}

function sameName(a: string, b: string): boolean {
  return a.trim() !== '' && a.trim().toLowerCase() === b.trim().toLowerCase()
}

/** It takes what is missing, was there within a day, and has no failed audit to make good. */
function isComing({ state, connected, refuses, proof, full }: HostView, now: number): boolean {
  const there = connected || (proof.seenAt !== null && now - proof.seenAt <= AWAY_MS)
  return state === 'active' && there && !refuses && !full && !isDistrusted(proof.audits)
}

function missingAt(
  hosts: readonly HostView[],
  wanted: number,
  bytes: number,
  digest: string,
  now: number,
): number {
  const lacking = hosts
    .map(host => (isProven(host, digest, now) ? 0 : (host.proof.lacking?.bytes ?? bytes)))
    .sort((a, b) => a - b)
  let missing = 0
  for (let i = 0; i < wanted; i++) missing += lacking[i] ?? bytes
  return missing
}

function reasonFor(hosts: readonly HostView[], wanted: number, digest: string, now: number): string {
  const places = distinct(hosts)
  if (places < wanted)
    return places === 0 ? 'no host keeps it' : `it has hosts of ${places} of ${wanted} co-ops that it wants`
  const open = hosts.filter(host => !isProven(host, digest, now))
  const say = (of: HostView[], what: string) => `${of.map(({ coop }) => coop || 'a host').join(', ')} ${what}`
  const failed = open.filter(({ proof }) => isDistrusted(proof.audits))
  if (failed.length > 0) return say(failed, 'did not prove what it should hold')
  const full = open.filter(host => host.full)
  if (full.length > 0) return say(full, 'has no room left')
  const ending = open.filter(({ state }) => state !== 'active')
  if (ending.length > 0) return say(ending, 'takes nothing new')
  const refusing = open.filter(({ refuses }) => refuses)
  if (refusing.length > 0)
    return say(refusing, `${refusing.length === 1 ? 'does' : 'do'} not let this device in`)
  const away = open.filter(({ connected }) => !connected)
  if (away.length > 0) return say(away, 'is not connected')
  const lacking = open.filter(({ proof }) => (proof.lacking?.blocks ?? 1) > 0)
  if (lacking.length > 0) return say(lacking, 'is still getting what it lacks')
  return say(open, 'has not proven it yet')
}
