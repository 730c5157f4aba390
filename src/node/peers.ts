// Tells who is connected, by which path, how fast, and how far each space is behind on either side.
import type { Peer } from '../api/endpoints.ts'
import type { Hosting } from './hosting/hosting.ts'
import type { Links } from './links.ts'
import type { LiveSpace } from './live-space.ts'
import type { Connection, Network } from './network/network.ts'
import type { Spaces } from './spaces.ts'

interface Sample {
  at: number
  bytesIn: number
  bytesOut: number
}

/** The last two looks at a connection: rates are of the time between them. */
const samples = new WeakMap<Connection, [Sample, Sample]>()
/** Looks closer together than this, in ms, measure nothing. */
const SAMPLE_MS = 500

interface Parts {
  network: Network
  links: Links
  hosting: Hosting
  spaces: Spaces
}

export async function describePeers(parts: Parts): Promise<Peer[]> {
  return Promise.all([...parts.network.connections].map(connection => describe(connection, parts)))
}

async function describe(connection: Connection, parts: Parts): Promise<Peer> {
  const open = parts.links.of(connection)
  let who: { deviceName: string; memberName: string } | null = null
  const spaces: Peer['spaces'] = []
  for (const { space, link } of open) {
    const device = (await space.space.devices()).find(one => one.device === connection.remoteDevice)
    if (device) who = device
    spaces.push({ space: space.id, name: space.name, ...(await distance(space, link.remote)) })
  }
  return {
    device: connection.remoteDevice,
    deviceName: who?.deviceName ?? null,
    memberName: who?.memberName ?? null,
    path: connection.path,
    relayed: connection.relayed,
    address: connection.address,
    since: connection.since,
    bytesIn: connection.bytesIn,
    bytesOut: connection.bytesOut,
    ...rates(connection),
    spaces,
    hosting: agreementsWith(connection, parts),
  }
}

/** What the two host for one another. */
function agreementsWith(connection: Connection, { hosting, spaces }: Parts): Peer['hosting'] {
  const { host, guest } = hosting
  const hosts = spaces.all().flatMap(live =>
    guest
      .of(live)
      .filter(({ connected, link }) => connected && link?.connection === connection)
      .map(({ agreement, contact, proof }) => ({
        as: 'host' as const,
        agreement,
        coop: contact.coop,
        name: live.name,
        missingBytes: proof.lacking?.bytes ?? null,
      })),
  )
  const guests = host
    .all()
    .filter(({ guests }) => guests.some(({ device }) => device === connection.remoteDevice))
    .map(({ id, terms, report }) => ({
      as: 'guest' as const,
      agreement: id,
      coop: terms.guest.coop,
      name: null,
      missingBytes: report.missingBytes,
    }))
  return [...hosts, ...guests]
}

async function distance(space: LiveSpace, remote: { heads: Record<string, number>; missing: number } | null) {
  const mine = await space.space.heads()
  const theirs = remote?.heads ?? {}
  const over = (a: Record<string, number>, b: Record<string, number>) =>
    Object.entries(a).reduce((sum, [writer, length]) => sum + Math.max(0, length - (b[writer] ?? 0)), 0)
  return {
    behindActions: over(theirs, mine),
    aheadActions: remote ? over(mine, theirs) : 0,
    behindBlocks: (await space.keeper.missingNow()).blocks,
    aheadBlocks: remote?.missing ?? 0,
  }
}

function rates(connection: Connection): { bytesPerSecondIn: number; bytesPerSecondOut: number } {
  const now: Sample = { at: Date.now(), bytesIn: connection.bytesIn, bytesOut: connection.bytesOut }
  let [before, last] = samples.get(connection) ?? [{ at: connection.since, bytesIn: 0, bytesOut: 0 }, now]
  if (now.at - last.at >= SAMPLE_MS) [before, last] = [last, now]
  samples.set(connection, [before, last])
  const seconds = Math.max(0.001, (last.at - before.at) / 1000)
  return {
    bytesPerSecondIn: Math.round((last.bytesIn - before.bytesIn) / seconds),
    bytesPerSecondOut: Math.round((last.bytesOut - before.bytesOut) / seconds),
  }
}
