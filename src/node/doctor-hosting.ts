// What the doctor says of hosting: what this node keeps for others, and how safe its own spaces are at their hosts.
import { formatBytes } from '../lib/format-bytes.ts'
import { toCoboxError } from '../errors/index.ts'
import { bad, type Check, ok, warning } from './doctor-checks.ts'
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
    return bad(
      `agreement ${id.slice(0, LEAST_ID)}`,
      `it could not be opened, and its guest is not served: ${message}`,
      hint ||
        'Look at the disk and the permissions, then start the node again. What it keeps was not touched.',
    )
  })
  const guests = host
    .all()
    .map(describeGuest)
    .filter(({ deletedAt }) => deletedAt === null)
  if (guests.length > 0) {
    const bytes = guests.reduce((sum, { usedBytes }) => sum + usedBytes, 0)
    const agreements = guests.length === 1 ? '1 agreement' : `${guests.length} agreements`
    checks.push(ok('hosting', `${formatBytes(bytes)} are kept for others under ${agreements}`))
  }
  return [...checks, ...guests.flatMap(guest => checkGuest(guest, now))]
}

function checkGuest(guest: DescribedGuest, now: number): Check[] {
  const { agreement, coop, trouble, full, overBytes, from } = guest
  const id = agreement.slice(0, LEAST_ID)
  const name = `guest ${coop || id}`
  const checks: Check[] = []
  if (trouble !== null)
    checks.push(
      bad(name, `what it has stored cannot be written: ${trouble}`, 'Free some space or look at the disk.'),
    )
  if (full === 'disk')
    checks.push(
      bad(
        name,
        'the disk has no room beyond its reserve: nothing new is taken',
        'Free some space: it goes on by itself then. What is here is served.',
      ),
    )
  if (overBytes > 0)
    checks.push(
      warning(
        name,
        `its quota is used up: ${formatBytes(overBytes)} more do not fit`,
        `They see it too. Agree on more, if there is room: cobox hosting change ${id} --quota SIZE`,
      ),
    )
  if (from - now > CLOCK_SLACK) checks.push(wrongClock(name, from - now))
  return checks
}

function wrongClock(check: string, ms: number): Check {
  return warning(
    check,
    `it began ${Math.round(ms / 60_000)} minutes from now, by the clock of who accepted it`,
    'Compare the clocks: by a wrong one a term is over too early or too late. No clock alone deletes anything.',
  )
}

/** How safe a space is at its hosts. */
export async function checkCopies(
  live: LiveSpace,
  hosts: readonly SpaceHost[],
  now = Date.now(),
): Promise<Check[]> {
  const name = `copies of ${live.name}`
  const { state, copies, wanted, reason, hosts: described } = await describeProtection(live, hosts)
  const figures =
    wanted === 0
      ? `no copy at hosts is wanted, ${copies} ${copies === 1 ? 'is' : 'are'} proven`
      : `${copies} of ${wanted} wanted copies at hosts are proven`
  const checks = described.filter(host => host.state !== 'ended').flatMap(host => checkHost(name, host, now))
  if (described.length === 0 || state === 'not hosted')
    // many a space needs none: a hint, and nothing that is wrong
    return [ok(name, 'no host keeps it: a co-op could, blindly. See: cobox hosting --help')]
  if (state === 'at risk' && wanted > 0 && checks.length === 0)
    checks.push(warning(name, `${figures}: ${reason}`, `What to do: cobox hosting status "${live.name}"`))
  if (checks.length === 0) checks.push(ok(name, wanted === 0 ? figures : `${state}: ${figures}`))
  return checks
}

function checkHost(name: string, host: DescribedHost, now: number): Check[] {
  const { coop, lastAudit, seenAt, connected, problem, agreement } = host
  const who = coop || `the host of ${agreement.slice(0, LEAST_ID)}`
  const checks: Check[] = []
  if (lastAudit && lastAudit.failed > 0)
    checks.push(
      bad(
        name,
        `${who} did not prove ${lastAudit.failed} of ${lastAudit.blocks} blocks`,
        'Talk to the people who run it, and do not count on this copy: find another host.',
      ),
    )
  if (problem) checks.push(warning(name, problem.message, problem.hint))
  if (!connected && (seenAt === null || now - seenAt > AWAY_MS))
    checks.push(
      warning(
        name,
        seenAt === null
          ? `${who} was never seen by this device`
          : `${who} was not seen for ${Math.floor((now - seenAt) / DAY)} days`,
        'Ask the people who run it whether it is on. It is looked for while this node runs.',
      ),
    )
  if (lastAudit && lastAudit.at - now > CLOCK_SLACK)
    checks.push(
      warning(
        name,
        `${who} was audited ${Math.round((lastAudit.at - now) / 60_000)} minutes from now, by this computer’s clock`,
        'The clock was set back since: compare it. Proofs from the future do not count: a new one is due.',
      ),
    )
  return checks
}
