// What a box does for its admins: each request of the list is a few lines that call the part that does it.
import { join } from 'node:path'
import { CoboxError } from '../../errors/index.ts'
import { UsageFigure } from '../../lib/disk.ts'
import { hostingHandlers } from '../hosting/handlers.ts'
import type { NodeParts } from '../node-parts.ts'
import { version } from '../version.ts'
import type { Box } from './box.ts'
import type { BoxAnswers } from './calls.ts'
import { levelOf } from './disk.ts'
import { lastLines } from './log-lines.ts'

/** So many lines of the log when nothing is said. */
const LINES = 50
const DONE = { done: true } as const

type Parts = Pick<
  NodeParts,
  'home' | 'hosting' | 'spaces' | 'person' | 'network' | 'log' | 'secrets' | 'jobs'
>

export function boxAnswers(parts: Parts, box: Box): BoxAnswers {
  const { home, hosting, network, log, secrets } = parts
  const started = Date.now()
  const handlers = hostingHandlers(parts)
  const usage = new Map<string, UsageFigure>()
  const guests = async () => (await handlers.hostingList({})).guests
  const disk = async () => {
    const room = await hosting.room()
    return { level: levelOf(room), ...room }
  }
  return {
    status: async () => {
      await box.disk.look()
      return {
        box: box.device,
        name: box.name,
        version,
        started,
        uptimeSeconds: Math.round((Date.now() - started) / 1000),
        memoryBytes: process.memoryUsage.rss(),
        tcp: network.tcp,
        peers: network.connections.size,
        admins: box.admins.length,
        disk: await disk(),
        alarms: [...box.disk.alarms],
        agreements: await guests(),
      }
    },
    disk: async () => {
      const agreements = await Promise.all(
        hosting.host.all().map(async ({ id, terms, report, deletedAt }) => {
          const figure = usage.get(id) ?? new UsageFigure(join(home, 'hosting', id))
          usage.set(id, figure)
          const { quotaBytes, guest } = terms
          const used = deletedAt === null ? report.usedBytes : 0
          return {
            agreement: id,
            coop: guest.coop,
            quotaBytes,
            usedBytes: used,
            diskBytes: await figure.now(),
          }
        }),
      )
      return { ...(await disk()), agreements }
    },
    agreements: async () => ({ agreements: await guests() }),
    offers: () => handlers.hostingOffers({}),
    offer: input => handlers.hostingOffer(input),
    withdraw: input => handlers.hostingWithdraw(input),
    end: input => handlers.hostingEnd(input),
    suspend: input => handlers.hostingSuspend(input),
    resume: input => handlers.hostingResume(input),
    confirm: input => handlers.hostingConfirm(input),
    restart: async (_, by) => {
      const { unlockedBy } = secrets
      if (unlockedBy !== null && unlockedBy !== 'file' && unlockedBy !== 'keyring')
        throw new CoboxError('BOX_CANNOT_RESTART')
      log.info({ admin: by ?? 'local' }, 'it is started anew')
      box.askRestart()
      return DONE
    },
    logs: async ({ lines = LINES }) => ({ lines: await lastLines(join(home, 'cobox.log'), lines) }),
    rename: async ({ name }) => {
      await box.rename(name)
      return DONE
    },
    admins: async (_, by) => ({
      admins: box.admins.map(({ secret: _secret, ...admin }) => ({
        ...admin,
        connected: box.isConnected(admin.device),
        me: admin.device === by,
      })),
    }),
    invite: input => box.invite(input),
    remove: async ({ device, force = false }, by) => {
      await box.remove(device, force || by === null, by)
      return DONE
    },
  }
}
