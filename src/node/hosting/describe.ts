// Hosting in figures and words, as people and programs see it.
import { NO_TOTALS, totals } from '../../apps/files/index.ts'
import { DEFAULT_COPIES, wanted } from '../../apps/hosting/index.ts'
import { CoboxError } from '../../errors/index.ts'
import type { Hosted } from '../../hosting/index.ts'
import { standingOf } from '../../hosting/index.ts'
import { formatBytes } from '../../lib/format-bytes.ts'
import type { LiveSpace } from '../live-space.ts'
import { digestOf, wantedOf } from './lacking.ts'
import { type HostView, isProven, protectionOf } from './protection.ts'
import type { SpaceHost } from './space-host.ts'

function viewOf(host: SpaceHost, now: number): HostView {
  const standing = host.papers && standingOf(host.papers, now)
  const { proof } = host
  return {
    agreement: host.agreement,
    coop: host.contact.coop,
    operator: standing?.terms.host.identity ?? host.contact.device,
    state: standing?.state ?? 'active',
    connected: host.connected,
    proof,
    full: (host.link?.report?.full ?? null) !== null || proof.overBytes > 0,
  }
}

/** How safe a space is, and each of its hosts. */
export async function describeProtection(live: LiveSpace, hosts: readonly SpaceHost[]) {
  const now = Date.now()
  const all = await wantedOf(live.space)
  const digest = digestOf(all)
  const { copies: asked, bytes } = await live.space.read(async view => ({
    copies: (await view.get(wanted, 'copies')) ?? DEFAULT_COPIES,
    bytes: ((await view.get(totals, 'totals')) ?? NO_TOTALS).bytes,
  }))
  const views = hosts.map(host => viewOf(host, now))
  const protection = protectionOf(views, { wanted: asked, bytes, digest, now })
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
    proposed: host.proposed !== null,
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
    }).toJSON()
  if (link?.report?.full === 'disk') return new CoboxError('HOST_FULL', { host }).toJSON()
  return refusal ? new CoboxError(refusal, { reason: 'the host refuses it' }).toJSON() : null
}

export type DescribedHost = ReturnType<typeof describeHost>

/** What this node keeps for others. */
export function describeGuest(hosted: Hosted) {
  const { state, terms, reason, keptUntil } = hosted.standing()
  const { usedBytes, overBytes, missingBytes, full } = hosted.report
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
    proposed: hosted.proposal?.by === 'guest' ? JSON.parse(hosted.proposal.text).quotaBytes : null,
  }
}
