// Hosting in figures and words, as people and programs see it.
import { NO_TOTALS, totals } from '../../apps/files/index.ts'
import { DEFAULT_COPIES, wanted } from '../../apps/hosting/index.ts'
import { because, CoboxError } from '../../errors/index.ts'
import type { AgreementState, Hosted } from '../../hosting/index.ts'
import { parseTerms, standingOf } from '../../hosting/index.ts'
import { formatBytes } from '../../lib/format-bytes.ts'
import type { LiveSpace } from '../live-space.ts'
import { digestOf, wantedOf } from './lacking.ts'
import { type HostView, isProven, type Protection, protectionOf } from './protection.ts'
import type { SpaceHost } from './space-host.ts'

/** It does not let this device in: its person was removed, the device was revoked, or the host has not heard of it yet. */
export function isRefusing({ connected, refusal }: Pick<SpaceHost, 'connected' | 'refusal'>): boolean {
  return !connected && refusal === 'HOST_REFUSES'
}

/** On a device that has no papers yet, it goes on. */
export function stateOf({ papers }: Pick<SpaceHost, 'papers'>, now: number): AgreementState {
  return papers ? standingOf(papers, now).state : 'active'
}

function viewOf(host: SpaceHost, now: number): HostView {
  const standing = host.papers && standingOf(host.papers, now)
  const { proof } = host
  return {
    agreement: host.agreement,
    coop: host.contact.coop,
    operator: standing?.terms.host.identity ?? host.contact.device,
    state: stateOf(host, now),
    connected: host.connected,
    refuses: isRefusing(host),
    proof,
    full: (host.link?.report?.full ?? null) !== null || proof.overBytes > 0,
  }
}

interface Look {
  protection: Protection
  views: HostView[]
  /** Stands for everything that a host is to hold. */
  digest: string
}

/** Of each space, what its cores were like when everything in it was looked through, and the digest of that. */
const digests = new WeakMap<LiveSpace, { stamp: string; digest: string }>()

/** Looking through all contents takes long in a large space: it is done again only when something has changed. */
async function digestNow(live: LiveSpace): Promise<string> {
  const { space } = live
  const stampNow = async () =>
    JSON.stringify([
      space.viewLengths.length,
      ...(await space.cores()).map(({ key, core }) => [key, core.length, core.fork]),
    ])
  const stamp = await stampNow()
  const known = digests.get(live)
  if (known?.stamp === stamp) return known.digest
  const digest = digestOf(await wantedOf(space))
  // what has changed meanwhile is looked at the next time
  if ((await stampNow()) === stamp) digests.set(live, { stamp, digest })
  return digest
}

async function look(live: LiveSpace, hosts: readonly SpaceHost[], now: number): Promise<Look> {
  const digest = await digestNow(live)
  const { copies: asked, bytes } = await live.space.read(async view => ({
    copies: (await view.get(wanted, 'copies')) ?? DEFAULT_COPIES,
    bytes: ((await view.get(totals, 'totals')) ?? NO_TOTALS).bytes,
  }))
  const views = hosts.map(host => viewOf(host, now))
  return { protection: protectionOf(views, { wanted: asked, bytes, digest, now }), views, digest }
}

/** How safe a space is, without its hosts. */
export async function protectionNow(live: LiveSpace, hosts: readonly SpaceHost[]): Promise<Protection> {
  return (await look(live, hosts, Date.now())).protection
}

/** How safe a space is, and each of its hosts. */
export async function describeProtection(live: LiveSpace, hosts: readonly SpaceHost[]) {
  const now = Date.now()
  const { protection, views, digest } = await look(live, hosts, now)
  return {
    ...protection,
    space: live.id,
    name: live.name,
    hosts: hosts.map((host, i) => describeHost(host, views[i]!, isProven(views[i]!, digest, now))),
  }
}

function describeHost(host: SpaceHost, view: HostView, proven: boolean) {
  const { terms, proof, link, papers } = host
  const standing = papers && standingOf(papers, Date.now())
  const last = proof.audits.at(-1)
  return {
    agreement: host.agreement,
    coop: view.coop,
    device: host.contact.device,
    state: view.state,
    reason: standing?.reason ?? '',
    keptUntil: standing?.keptUntil ?? null,
    connected: view.connected,
    refusal: host.refusal,
    quotaBytes: terms?.quotaBytes ?? 0,
    usedBytes: proof.usedBytes,
    overBytes: proof.overBytes,
    full: link?.report?.full ?? null,
    until: terms?.until ?? null,
    noticeDays: terms?.noticeDays ?? 0,
    words: terms?.words ?? '',
    inReturnFor: terms?.inReturnFor ?? null,
    missingBytes: proven ? 0 : (proof.lacking?.bytes ?? null),
    missingBlocks: proven ? 0 : (proof.lacking?.blocks ?? null),
    proven,
    lastProof: proof.provenAt,
    lastAudit: last ?? null,
    seenAt: view.connected ? Date.now() : proof.seenAt,
    addresses: host.contact.addresses,
    proposed: host.proposed !== null,
    proposal: host.proposed && proposalOf(host.proposed.text),
    problem: problemOf(host, view),
  }
}

/** What keeps a host from having everything, as an error with its figures; null when there is nothing. */
function problemOf({ link, proof, papers, terms, refusal }: SpaceHost, { coop, state }: HostView) {
  const standing = papers && standingOf(papers, Date.now())
  const host = coop || 'of this agreement'
  if (state === 'suspended')
    return new CoboxError('AGREEMENT_SUSPENDED', { reason: standing!.reason }).toJSON()
  if (proof.overBytes > 0)
    return new CoboxError('OVER_QUOTA', {
      host,
      used: formatBytes(proof.usedBytes),
      quota: formatBytes(terms?.quotaBytes ?? 0),
      over: formatBytes(proof.overBytes),
      usedBytes: proof.usedBytes,
      quotaBytes: terms?.quotaBytes ?? 0,
      overBytes: proof.overBytes,
    }).toJSON()
  if (link?.report?.full === 'disk') return new CoboxError('HOST_FULL', { host }).toJSON()
  return refusal ? new CoboxError(refusal, { reason: because('hostRefuses'), host }).toJSON() : null
}

/** Null for what is no text of terms: it comes from somebody else. */
function proposalOf(text: string) {
  try {
    const { quotaBytes, until, noticeDays, words } = parseTerms(text)
    return { quotaBytes, until, noticeDays, words }
  } catch {
    return null
  }
}

export type DescribedHost = ReturnType<typeof describeHost>

/** What this node keeps for others. */
export function describeGuest(hosted: Hosted) {
  const { state, terms, reason, keptUntil } = hosted.standing()
  const { usedBytes, overBytes, missingBytes, full } = hosted.report
  const proposal = hosted.proposal?.by === 'guest' ? proposalOf(hosted.proposal.text) : null
  return {
    agreement: hosted.id,
    coop: terms.guest.coop,
    state: hosted.deletedAt === null ? state : ('ended' as const),
    reason,
    keptUntil,
    deletedAt: hosted.deletedAt,
    trouble: hosted.trouble,
    connected: new Set(hosted.guests.map(({ device }) => device)).size,
    people: hosted.roster.people.length,
    quotaBytes: terms.quotaBytes,
    usedBytes,
    overBytes,
    missingBytes,
    full,
    from: terms.from,
    until: terms.until,
    noticeDays: terms.noticeDays,
    words: terms.words,
    inReturnFor: terms.inReturnFor,
    proposed: proposal?.quotaBytes ?? null,
    proposal,
  }
}
