// Answers the endpoints of hosting: each a few lines that call the part that does it.
import type { Endpoints } from '../../api/endpoints.ts'
import type { hostingEndpoints } from '../../api/hosting-endpoints.ts'
import { because, CoboxError } from '../../errors/index.ts'
import { isId } from '../../hosting/index.ts'
import { formatBytes } from '../../lib/format-bytes.ts'
import type { NodeParts } from '../node-parts.ts'
import type { Handlers } from '../service.ts'
import { accountsOf } from './accounts.ts'
import { assertHosted } from './drill.ts'
import { describeGuest, describeProtection, isRefusing, stateOf } from './describe.ts'
import { ratioOf } from './ratio.ts'
import { overcommitted } from './room.ts'

type HostingHandlers = Pick<Handlers, keyof typeof hostingEndpoints & keyof Endpoints>

/** Receipts of others may take so long, in ms; those that have not come are shown the next time. */
const RECEIPTS_MS = 2000
/** A drill gives up after so long when nothing else is said. */
const DRILL_SECONDS = 3600
const DONE = { done: true } as const

export function hostingHandlers({
  hosting,
  spaces,
  person,
  jobs,
}: Pick<NodeParts, 'hosting' | 'spaces' | 'person' | 'jobs'>): HostingHandlers {
  const { host, guest } = hosting
  const protection = async (space: string) => {
    const live = spaces.get(space)
    const described = await describeProtection(live, guest.of(live))
    return { ...described, blindPeers: await hosting.blindPeers.describe(live) }
  }
  /** Of an agreement under which this node is hosted, or one of a device elsewhere, which only its whole id names. */
  const wholeId = (agreement: string) => (isId(agreement) ? agreement : guest.get(agreement).host.agreement)
  return {
    hostingOffer: async ({ coop, strict, inReturnFor, ...options }) => {
      const { offeredBytes, ...room } = await hosting.room()
      const overcommittedBytes = overcommitted({ ...room, offeredBytes: offeredBytes + options.quotaBytes })
      if (strict && overcommittedBytes > 0)
        throw new CoboxError('OVERCOMMITTED', {
          over: formatBytes(overcommittedBytes),
          overBytes: overcommittedBytes,
        })
      const { link, offer } = await host.offer({
        ...options,
        ...(inReturnFor !== undefined && { inReturnFor: wholeId(inReturnFor) }),
        coop: coop ?? person.personName,
      })
      return { offer: link, id: offer, overcommittedBytes }
    },
    hostingOffers: async () => ({
      offers: host.offers().map(({ offer, state, quotaBytes, until, madeAt, expires }) => {
        const over = state === 'open' && Date.now() > expires
        return { id: offer, state: over ? ('expired' as const) : state, quotaBytes, until, madeAt, expires }
      }),
    }),
    hostingWithdraw: async ({ offer }) => {
      await host.withdraw(offer)
      return DONE
    },
    hostingAccept: async ({ space, offer, coop }, signal) => {
      const terms = await guest.accept(spaces.get(space), offer, coop ?? '', signal)
      const { agreement, quotaBytes, until } = terms
      return { agreement, coop: terms.host.coop, quotaBytes, until }
    },
    hostingList: async () => {
      const found = await Promise.all(
        spaces.all().map(async live => {
          const { hosts } = await describeProtection(live, guest.of(live))
          return hosts.map(one => ({ space: live.id, name: live.name, ...one }))
        }),
      )
      return { hosts: found.flat(), guests: host.all().map(describeGuest) }
    },
    hostingStatus: ({ space }) => protection(space),
    hostingAudit: async ({ space, agreement }, signal) => {
      const live = spaces.get(space)
      const asked = guest
        .of(live)
        .filter(one => (agreement === undefined ? one.terms !== null : one.agreement.startsWith(agreement)))
      if (asked.length === 0) throw new CoboxError('NOT_HOSTED')
      const audits = await Promise.all(
        asked.map(async one => ({
          agreement: one.agreement,
          coop: one.contact.coop,
          refuses: isRefusing(one),
          ...(await one.audit(undefined, undefined, signal)),
        })),
      )
      // what a host says it lacks it was not asked for: that is no lie, and the status of the space says how much it is
      const passed = audits.every(
        ({ blocks, failed, unanswered }) => blocks > 0 && failed === 0 && !unanswered,
      )
      return { passed, audits }
    },
    hostingAudits: async ({ space }) => ({
      hosts: guest.of(spaces.get(space)).map(one => ({
        agreement: one.agreement,
        coop: one.contact.coop,
        state: stateOf(one, Date.now()),
        days: one.days(),
        audits: one.proof.audits,
      })),
    }),
    hostingDrill: async ({ space, timeoutSeconds = DRILL_SECONDS }) => {
      const live = spaces.get(space)
      // told at once; the work looks again when it begins
      assertHosted(live)
      const { job } = await jobs.start({
        kind: 'drill',
        space: live.id,
        what: `restore ${live.name} from its hosts alone, into a scratch folder, and compare`,
        details: { name: live.name },
        args: { space: live.id, seconds: String(timeoutSeconds) },
      })
      return { job }
    },
    hostingRatio: async () => {
      await hosting.exchangeReceipts(RECEIPTS_MS)
      return ratioOf(accountsOf(hosting), Date.now())
    },
    hostingEnd: async ({ agreement, reason = '', now = false }) => {
      const hosted = host.find(agreement)
      if (!hosted) {
        const { host: one } = guest.get(agreement)
        return { agreement: one.agreement, keptUntil: await guest.end(agreement, reason, now) }
      }
      if (now) throw new CoboxError('BAD_INPUT', { reason: because('onlyGuestAtOnce') })
      await hosted.say('end', reason)
      return { agreement: hosted.id, keptUntil: hosted.standing().keptUntil! }
    },
    hostingSuspend: async ({ agreement, reason }) => {
      await host.get(agreement).say('suspend', reason)
      return DONE
    },
    hostingResume: async ({ agreement }) => {
      await host.get(agreement).say('resume', '')
      return DONE
    },
    hostingChange: async ({ agreement, ...changes }) => {
      const hosted = host.find(agreement)
      if (hosted) await hosted.propose(changes)
      else await guest.propose(agreement, changes)
      return DONE
    },
    hostingConfirm: async ({ agreement }) => {
      const hosted = host.find(agreement)
      if (hosted) await hosted.confirm()
      const { agreement: id, quotaBytes, until } = hosted ? hosted.terms : await guest.confirm(agreement)
      return { agreement: id, quotaBytes, until }
    },
  }
}
