// What a host of a space lacks of it, as this device sees it: by the connection on which both replicate, block by block.
import { createHash } from 'node:crypto'
import { contents } from '../../apps/files/index.ts'
import type { Space, SpaceCore } from '../../space/index.ts'

/** A core of the space, and which of its blocks a host is to hold. */
export interface Wanted extends SpaceCore {
  ranges: (readonly [number, number])[]
}

/** Logs and views as a whole; of content what the space names, and what was not purged. */
export async function wantedOf(space: Space): Promise<Wanted[]> {
  const cores = await space.cores()
  const ranges = await contentRanges(space)
  return cores.map(one => {
    if (one.kind !== 'content')
      return { ...one, ranges: one.core.length > 0 ? [[0, one.core.length] as const] : [] }
    return { ...one, ranges: ranges.get(one.key) ?? [] }
  })
}

async function contentRanges(space: Space): Promise<Map<string, [number, number][]>> {
  const extents = await space.readLong(async view => {
    const found = new Map<string, [number, number][]>()
    for await (const { value } of view.range(contents)) {
      const list = found.get(value.ref.core) ?? []
      for (const [start, count] of value.ref.extents) list.push([start, start + count])
      found.set(value.ref.core, list)
    }
    return found
  })
  for (const [key, list] of extents) extents.set(key, merged(list))
  return extents
}

function merged(ranges: [number, number][]): [number, number][] {
  const all: [number, number][] = []
  for (const [start, end] of ranges.sort(([a], [b]) => a - b)) {
    const last = all.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else all.push([start, end])
  }
  return all
}

/** Stands for everything that a host is to hold: another one when there is more, or less. */
export function digestOf(wanted: readonly Wanted[]): string {
  const hash = createHash('sha256')
  for (const { key, ranges } of [...wanted].sort((a, b) => (a.key < b.key ? -1 : 1)))
    if (ranges.length > 0) hash.update(`${key} ${ranges.join(' ')}\n`)
  return hash.digest('hex')
}

/** Blocks and bytes that the host (device, in hex) lacks; it is connected, and what it says it has is believed. */
export function lackingAt(host: string, wanted: readonly Wanted[]): { blocks: number; bytes: number } {
  const lacking = { blocks: 0, bytes: 0 }
  for (const { core, ranges } of wanted) {
    if (ranges.length === 0) continue
    const peer = core.peers.find(({ remotePublicKey }) => remotePublicKey.toString('hex') === host)
    let blocks = 0
    for (const [start, end] of ranges) blocks += missingIn(peer, start, end)
    if (blocks === 0) continue
    lacking.blocks += blocks
    lacking.bytes += Math.ceil(blocks * (core.length > 0 ? core.byteLength / core.length : 0))
  }
  return lacking
}

/** Of what is wanted, what the host says that it holds. */
export function claimedBy(host: string, wanted: readonly Wanted[]): Wanted[] {
  return wanted.map(one => {
    const peer = one.core.peers.find(({ remotePublicKey }) => remotePublicKey.toString('hex') === host)
    return { ...one, ranges: peer ? one.ranges.flatMap(range => heldIn(peer, range)) : [] }
  })
}

function heldIn(
  { remoteBitfield, remoteContiguousLength }: Peer,
  [start, end]: readonly [number, number],
): [number, number][] {
  const held: [number, number][] = []
  const has = (at: number) => at < remoteContiguousLength || remoteBitfield.get(at)
  for (let at = start; at < end; ) {
    const first = has(at) ? at : remoteBitfield.firstSet(at)
    if (first === -1 || first >= end) break
    const next = remoteBitfield.firstUnset(Math.max(first, remoteContiguousLength))
    const stop = next === -1 || next > end ? end : next
    held.push([first, stop])
    at = stop
  }
  return held
}

type Peer = SpaceCore['core']['peers'][number]

function missingIn(peer: Peer | undefined, start: number, end: number): number {
  if (!peer) return end - start
  let missing = 0
  const known = peer.remoteContiguousLength
  for (let at = Math.max(start, Math.min(known, end)); at < end; ) {
    const first = peer.remoteBitfield.firstUnset(at)
    if (first === -1 || first >= end) break
    const next = peer.remoteBitfield.firstSet(first)
    const stop = next === -1 || next > end ? end : next
    missing += stop - first
    at = stop
  }
  return missing
}
