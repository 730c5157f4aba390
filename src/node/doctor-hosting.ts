// What the doctor says of hosting: what this node keeps for others, and how safe its own spaces are at their hosts.
import { formatBytes } from '../lib/format-bytes.ts'
import { toCoboxError } from '../errors/index.ts'
import { bad, type Check, failing, type On, ok, warning } from './doctor-checks.ts'
import { type DescribedHost, describeGuest, describeProtection } from './hosting/describe.ts'
import type { Hosting } from './hosting/hosting.ts'
import type { SpaceHost } from './hosting/space-host.ts'
import type { LiveSpace } from './live-space.ts'

const DAY = 24 * 60 * 60 * 1000
/** A host that was not seen for so long is worth a word, in ms. */
const AWAY_MS = 3 * DAY
/** A clock that differs so much, in ms, is worth a word. */
const CLOCK_SLACK = 10 * 60 * 1000
const LEAST_ID = 6

type DescribedGuest = ReturnType<typeof describeGuest>

/** What this node keeps for others; nothing is said where it keeps nothing. */
export function checkGuests({ host }: Pick<Hosting, 'host'>, now = Date.now()): Check[] {
  const checks = [...host.broken].map(([id, problem]) => {
    const { message, hint } = toCoboxError(problem)
    const on = { subject: 'agreement', of: id.slice(0, LEAST_ID) } as const
    const check = bad(on, 'agreementBroken', { problem: message })
    return hint ? { ...check, hint } : check
  })
  const guests = host
    .all()
    .map(describeGuest)
    .filter(({ deletedAt }) => deletedAt === null)
  if (guests.length > 0) {
    const bytes = guests.reduce((sum, { usedBytes }) => sum + usedBytes, 0)
    const agreements = guests.length === 1 ? '1 agreement' : `${guests.length} agreements`
    const size = { size: formatBytes(bytes), sizeBytes: bytes }
    checks.push(ok('hosting', 'keptForOthers', { ...size, agreements, count: guests.length }))
  }
  return [...checks, ...guests.flatMap(guest => checkGuest(guest, now))]
}

function checkGuest(guest: DescribedGuest, now: number): Check[] {
  const { agreement, coop, trouble, full, overBytes, from } = guest
  const id = agreement.slice(0, LEAST_ID)
  const on = { subject: 'guest', of: coop || id } as const
  const checks: Check[] = []
  if (trouble !== null) checks.push(bad(on, 'guestUnwritable', { reason: trouble }))
  if (full === 'disk') checks.push(bad(on, 'guestNoRoom'))
  if (overBytes > 0)
    checks.push(warning(on, 'guestOverQuota', { over: formatBytes(overBytes), overBytes, agreement: id }))
  if (from - now > CLOCK_SLACK) checks.push(warning(on, 'guestClock', { minutes: minutes(from - now) }))
  return checks
}

const minutes = (ms: number) => Math.round(ms / 60_000)

/** How safe a space is at its hosts. */
export async function checkCopies(
  live: LiveSpace,
  hosts: readonly SpaceHost[],
  now = Date.now(),
): Promise<Check[]> {
  const on = { subject: 'copies', of: live.name } as const
  const { state, copies, wanted, reason, hosts: described } = await describeProtection(live, hosts)
  const figures = { figures: `${copies} of ${wanted} wanted copies at hosts are proven`, copies, wanted }
  const checks = described.filter(host => host.state !== 'ended').flatMap(host => checkHost(on, host, now))
  // many a space needs none: a hint, and nothing that is wrong
  if (described.length === 0 || state === 'not hosted') return [ok(on, 'noHost')]
  if (state === 'at risk' && wanted > 0 && checks.length === 0)
    checks.push(warning(on, 'copiesAtRisk', { ...figures, reason }))
  if (checks.length > 0) return checks
  if (wanted > 0) return [ok(on, 'copiesProven', { ...figures, state })]
  return [ok(on, 'copiesUnwanted', { proven: `${copies} ${copies === 1 ? 'is' : 'are'}`, copies })]
}

function checkHost(on: On, host: DescribedHost, now: number): Check[] {
  const { coop, lastAudit, seenAt, connected, problem, agreement } = host
  const who = coop || `the host of ${agreement.slice(0, LEAST_ID)}`
  const checks: Check[] = []
  if (lastAudit && lastAudit.failed > 0)
    checks.push(bad(on, 'hostNotProven', { who, failed: lastAudit.failed, blocks: lastAudit.blocks }))
  if (problem) checks.push(failing('warning', on, problem))
  if (!connected && seenAt === null) checks.push(warning(on, 'hostNeverSeen', { who }))
  if (!connected && seenAt !== null && now - seenAt > AWAY_MS)
    checks.push(warning(on, 'hostNotSeen', { who, days: Math.floor((now - seenAt) / DAY) }))
  if (lastAudit && lastAudit.at - now > CLOCK_SLACK)
    checks.push(warning(on, 'hostClock', { who, minutes: minutes(lastAudit.at - now) }))
  return checks
}
