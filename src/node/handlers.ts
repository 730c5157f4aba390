// Answers every endpoint of src/api: the node's own, each a few lines that call the part that does it.
import { isAbsolute } from 'node:path'
import type { Job, SpaceStatus } from '../api/endpoints.ts'
import { toPath } from '../apps/files/index.ts'
import { type InviteRecord, inviteProblem, invites } from '../apps/members/index.ts'
import { because, catalogue, CoboxError, toCoboxError } from '../errors/index.ts'
import { decodeDeviceLink } from '../keys/index.ts'
import { toHex } from '../lib/bytes.ts'
import { diskUsage, freeBytes } from '../lib/disk.ts'
import { boxHandlers } from './box/handlers.ts'
import type { HeldLinks } from './device-pairing/held-links.ts'
import { diagnose } from './doctor.ts'
import { protectionNow } from './hosting/describe.ts'
import { fileHeld } from './hosting/file-held.ts'
import { hostingHandlers } from './hosting/handlers.ts'
import type { LiveSpace } from './live-space.ts'
import type { NodeParts } from './node-parts.ts'
import { recoveryHandlers } from './recovery/handlers.ts'
import { describePeers } from './peers.ts'
import { inviteOfLink, makeInvite } from './pairing.ts'
import type { Handlers } from './service.ts'
import { assertExportFolder } from './space-export.ts'
import { sync } from './sync.ts'
import { version } from './version.ts'

/** A space whose storage failed is opened again within so long, in ms, when it can be. */
const REOPENED_MS = 5000
const DAY = 24 * 60 * 60 * 1000
/** An invitation is good for this long when nothing else is said. */
const INVITE_DAYS = 7
const DONE = { done: true } as const

export function makeHandlers(node: NodeParts): Handlers {
  const { spaces, jobs, network, person, pairing, held, secrets, hosting } = node
  const find = (wanted: string) => spaces.get(wanted)
  const statusOf = async (live: LiveSpace): Promise<SpaceStatus> => {
    const hosts = hosting.guest.of(live)
    const safe = hosts.length > 0 ? await protectionNow(live, hosts).catch(() => null) : null
    return { ...(await live.status()), ...(safe && { hosting: safe }) }
  }
  const started = Date.now()
  const rename = async (name?: string, device?: string) => {
    await person.rename(name, device)
    await node.recovery.nameIsSet()
  }

  return {
    ...recoveryHandlers(node.recovery),
    ...hostingHandlers(node),
    ...boxHandlers(node),
    status: async () => ({
      version,
      device: person.device,
      deviceName: person.deviceName,
      identity: person.identity,
      personName: person.personName,
      wordsConfirmed: person.wordsConfirmed,
      hasWords: person.hasWords,
      home: node.home,
      url: node.url(),
      tcp: network.tcp,
      lan: node.options.lan,
      internet: node.options.internet,
      started,
      memoryBytes: process.memoryUsage.rss(),
      diskFreeBytes: await freeBytes(node.home),
      peers: network.connections.size,
      spaces: await Promise.all(spaces.all().map(statusOf)),
      waiting: await node.reminders.count(),
      jobs: jobs.list(),
    }),
    reminders: async () => ({ reminders: await node.reminders.list() }),
    remindersShown: async ({ space, ids }) => ({ shown: await node.reminders.shown(find(space).id, ids) }),
    peers: async () => ({ peers: await describePeers(node) }),
    doctor: ({ verify }, signal) => diagnose(node, verify ?? false, signal),

    idShow: async () => person.show(),
    idName: async ({ person: name, device }) => {
      await rename(name, device)
      return DONE
    },
    idWords: async ({ again }) => ({ words: await person.showWords(again ?? false) }),
    idConfirm: async ({ words, some }) => {
      if (words === undefined && !some)
        throw new CoboxError('BAD_INPUT', { reason: 'give all words, or some of them' })
      await person.confirmWords(words ?? some!)
      return DONE
    },
    idRestore: async ({ words }) => {
      assertFresh(spaces.all())
      await node.recovery.recovering.restore(words, true)
      return { identity: person.identity }
    },

    devicePair: ({ compare }) => held.make(compare ?? true),
    deviceRequests: async () => describeRequests(held),
    deviceConfirm: async ({ code }) => {
      const { device, deviceName } = await held.confirm(code)
      return { device, deviceName }
    },
    deviceDecline: async () => {
      await held.decline()
      return DONE
    },
    deviceJoin: async ({ link }, signal) => {
      assertFresh(spaces.all())
      const letter = await node.asking.ask(link, signal ?? new AbortController().signal)
      // it may have been a long wait
      assertFresh(spaces.all())
      const { identity, personName, proof, rendezvous } = letter
      await person.become({ identity, personName, proof, rendezvous })
      await node.recovery.forgetFormerPerson()
      await node.ownDevices.remember(toHex(decodeDeviceLink(link).device), letter.deviceName)
      node.devices.restart()
      return { identity, device: person.device, personName }
    },

    passphraseShow: async () => {
      const { unlockedBy } = secrets
      return { set: unlockedBy !== null, unlockedBy }
    },
    passphraseSet: async ({ passphrase }) => ({
      ...(await secrets.setPassphrase(passphrase)),
      hasWords: person.hasWords,
    }),
    passphraseChange: ({ current, passphrase }) => secrets.changePassphrase(current, passphrase),
    passphraseRemove: async ({ current }) => {
      await secrets.removePassphrase(current)
      return DONE
    },
    passphraseCheck: async ({ current }) => {
      await secrets.checkPassphrase(current)
      return DONE
    },

    vaultShow: () => node.vault.status(),
    deviceList: async () => ({ devices: await node.ownDevices.list() }),
    deviceRename: ({ device, name }) => node.ownDevices.rename(device, name),
    deviceRevoke: ({ device }) => node.ownDevices.revoke(device),
    spaceRotate: async ({ space }) => {
      const live = find(space)
      await live.space.rotate()
      return { generation: live.space.generation.number }
    },

    spaceCreate: async ({ name }) => ({
      space: (await spaces.found(name, { identity: person.identity, name: person.personName }, person.proof))
        .id,
    }),
    spaceList: async () => ({ spaces: await Promise.all(spaces.all().map(statusOf)) }),
    spaceStatus: ({ space }) => statusOf(find(space)),
    spaceLeave: async ({ space }) => {
      const live = find(space)
      await spaces.leave(live)
      return { ...DONE, ...(await sizeOf(live)) }
    },
    spaceForget: async ({ space, force }) => {
      const live = find(space)
      // one that does not work any more can be forgotten too
      const gone = await sizeOf(live).catch(() => ({ space: live.id, name: live.name, diskBytes: 0 }))
      await spaces.forget(live, force ?? false)
      return { ...DONE, ...gone }
    },
    spacePolicy: async ({ space, keep, folders }) => {
      const live = find(space)
      if (keep === 'folders' && !folders?.length)
        throw new CoboxError('NOTHING_NAMED', { what: 'keep here: folders' })
      live.space.record.policy = { keep, folders: (folders ?? []).map(toPath) }
      await live.space.save()
      await live.keeper.restart()
      return live.space.record.policy
    },
    spaceSync: async ({ space, timeoutSeconds }, signal) => {
      const live = await onceReopened(() => find(space))
      const { peers, seconds } = await sync(live, (timeoutSeconds ?? 0) * 1000, signal)
      const { actions, content } = await live.status()
      return { peers, actions, contentBytes: content.bytes, missingBytes: content.missingBytes, seconds }
    },
    spaceSkipped: async ({ space, everyone }) => {
      const skipped = await find(space).space.skipped(everyone ?? false)
      return { skipped: skipped.map(one => ({ ...one, message: catalogue[one.code].message })) }
    },
    spaceExport: async ({ space, dir }) => {
      const live = find(space)
      assertAbsolute(dir)
      // told at once; the work looks again when it begins
      await assertExportFolder(dir, live.id)
      return startJob(node, 'space-export', live, `write everything in ${live.name} into ${dir}`, {
        space: live.id,
        dir,
      })
    },

    inviteCreate: async ({ space, role, expires, uses, ask }) => {
      const live = find(space)
      const until = expires === 0 ? null : (expires ?? Date.now() + INVITE_DAYS * DAY)
      const { link, invite, publicKey, welcome, seeds } = await makeInvite(live)
      const body = {
        invite,
        publicKey,
        welcome,
        seeds,
        role: role ?? 'member',
        expires: until,
        maxUses: uses === 0 ? null : (uses ?? 1),
        confirm: ask ? 'ask' : 'auto',
      }
      await live.space.append([{ type: 'members.invite', body }])
      await pairing.answer(live)
      return { invite: link, id: invite, expires: until ?? 0 }
    },
    inviteList: async ({ space }) => {
      const found: ReturnType<typeof describeInvite>[] = []
      await find(space).space.read(async view => {
        found.length = 0
        for await (const { value } of view.range(invites)) found.push(describeInvite(value))
      })
      return { invites: found }
    },
    inviteRevoke: async ({ space, invite }) => {
      const id = invite.startsWith('cobox:') ? inviteOfLink(invite) : invite
      await find(space).space.append([{ type: 'members.revoke', body: { invite: id } }])
      return DONE
    },
    inviteRequests: async ({ space }) => {
      const { id } = find(space)
      const waiting = [...pairing.waiting.values()].filter(request => request.space === id)
      return {
        requests: waiting.map(({ request, name, deviceName, identity, invite, at }) => ({
          request,
          name,
          deviceName,
          identity,
          invite,
          at,
        })),
      }
    },
    inviteDecide: async ({ space, request, accept }) => {
      const { id } = find(space)
      const waiting = pairing.waiting.get(request)
      if (waiting?.space !== id) throw new CoboxError('NO_REQUEST')
      waiting.decide(accept)
      return DONE
    },
    join: async ({ link, name, timeoutSeconds }, signal) => {
      const own = name ?? person.personName
      const space = await node.joining.join(link, own, (timeoutSeconds ?? 0) * 1000, signal)
      if (!person.isNamed) await rename(own)
      return { space, name: find(space).name }
    },

    filesImport: async ({ space, source, dest }) => {
      const live = find(space)
      assertAbsolute(source)
      return startJob(node, 'import', live, `take ${source} into ${live.name}`, {
        space: live.id,
        source,
        dest: dest ?? '',
      })
    },
    filesExport: async ({ space, path, dir }) => {
      const live = find(space)
      assertAbsolute(dir)
      return startJob(node, 'export', live, `write ${path || '/'} of ${live.name} into ${dir}`, {
        space: live.id,
        path,
        dir,
      })
    },

    decisionsImport: async ({ space, source, report }) => {
      const live = find(space)
      assertAbsolute(source)
      if (report !== undefined) assertAbsolute(report)
      return startJob(node, 'decisions-import', live, `take ${source} of Loomio into ${live.name}`, {
        space: live.id,
        source,
        report: report ?? '',
      })
    },

    filesHeld: ({ space, path }) => {
      const live = find(space)
      return fileHeld(live, path, hosting.guest.of(live))
    },

    jobList: async () => ({ jobs: jobs.list() }),
    jobShow: ({ job, wait }, signal) => (wait ? jobs.wait(job, signal) : Promise.resolve(jobs.get(job))),
    jobCancel: ({ job }) => jobs.cancel(job),
  }
}

async function sizeOf(live: LiveSpace): Promise<{ space: string; name: string; diskBytes: number }> {
  const { id, name, space } = live
  return { space: id, name, diskBytes: await diskUsage(space.folder) }
}

/** What waits at the links for new devices. */
export function describeRequests(held: HeldLinks) {
  const requests = held.waiting().map(({ request, deviceName, code, at }) => ({
    request,
    deviceName,
    code: code!,
    at,
  }))
  return { open: held.current !== null, requests }
}

/** A space whose disk has room again is opened anew in a moment: whoever waits for it anyway is not refused for that. */
async function onceReopened(find: () => LiveSpace): Promise<LiveSpace> {
  for (const end = Date.now() + REOPENED_MS; ; )
    try {
      return find()
    } catch (error) {
      if (toCoboxError(error).code !== 'DISK_FAILED' || Date.now() > end) throw error
      await new Promise(resolve => setTimeout(resolve, 100))
    }
}

async function startJob(
  { jobs }: NodeParts,
  kind: Job['kind'],
  live: LiveSpace,
  what: string,
  args: Record<string, string>,
) {
  const { job } = await jobs.start({
    kind,
    space: live.id,
    what,
    details: { name: live.name, ...args },
    args,
  })
  return { job }
}

/** The command line makes paths absolute; the node's own folder means nothing to whoever asks. */
function assertAbsolute(path: string): void {
  if (!isAbsolute(path)) throw new CoboxError('BAD_INPUT', { reason: because('notAbsolute', { path }) })
}

function assertFresh(all: readonly LiveSpace[]): void {
  if (all.length > 0) throw new CoboxError('IDENTITY_IN_USE', { count: all.length })
}

function describeInvite(invite: InviteRecord) {
  const problem = inviteProblem(invite, Date.now())
  const states = {
    INVITE_REVOKED: 'revoked',
    INVITE_USED: 'used',
    INVITE_EXPIRED: 'expired',
    INVITE_UNKNOWN: 'revoked',
  } as const
  const { role, expires, uses, maxUses, confirm, createdBy, createdAt } = invite
  return {
    invite: invite.invite,
    role,
    expires,
    uses,
    maxUses,
    confirm,
    createdBy,
    createdAt,
    state: problem ? states[problem] : ('open' as const),
  }
}
