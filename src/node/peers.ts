// Tells who is connected, by which path, how fast, and how far each space is behind on either side.
import type { Peer } from '../api/endpoints.ts'
import type { Links } from './links.ts'
import type { LiveSpace } from './live-space.ts'
import type { Connection, Network } from './network/network.ts'

interface Sample {
  at: number
  bytesIn: number
  bytesOut: number
}

/** The last two looks at a connection: rates are of the time between them. */
const samples = new WeakMap<Connection, [Sample, Sample]>()
/** Looks closer together than this, in ms, measure nothing. */
const SAMPLE_MS = 500

export async function describePeers(network: Network, links: Links): Promise<Peer[]> {
  return Promise.all([...network.connections].map(connection => describe(connection, links)))
}

async function describe(connection: Connection, links: Links): Promise<Peer> {
  const open = links.of(connection)
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
  }
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
