// What a host of a space lacks of it, as this device sees it: by the connection on which both replicate, block by block.
import { createHash } from 'node:crypto'
import { contents, purged } from '../../apps/files/index.ts'
import { merged, without } from '../../lib/ranges.ts'
import { gapsIn, peerOf, type Space, type SpaceCore } from '../../space/index.ts'

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

/** What was purged for good after that: blocks that nobody is to hold; null when there is none. */
export async function purgedSince(space: Space, after: string) {
  const found = await space.readFinal(async view => {
    const all: { key: string; value: { core: string; extents: [number, number][] } }[] = []
    for await (const { key, value } of view.range(purged, { gt: after })) all.push({ key, value })
    return all
  })
  const last = found.at(-1)
  if (!last) return null
  const ranges = found.flatMap(({ value: { core, extents } }) =>
    extents.map(([start, count]) => ({ core, start, end: start + count })),
  )
  return { ranges, upTo: last.key }
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
  for (const one of wanted) {
    const { core, ranges } = one
    if (ranges.length === 0) continue
    const peer = peerOf(one.core, host)
    let blocks = 0
    for (const [start, end] of ranges) for (const [from, to] of gapsIn(peer, start, end)) blocks += to - from
    if (blocks === 0) continue
    lacking.blocks += blocks
    lacking.bytes += Math.ceil(blocks * (core.length > 0 ? core.byteLength / core.length : 0))
  }
  return lacking
}

/** Of all that it is to hold, what the host says it has: for the rest it can prove nothing, and did not claim to. */
export function heldAt(host: string, wanted: readonly Wanted[]): Wanted[] {
  return wanted.map(one => {
    const peer = peerOf(one.core, host)
    return { ...one, ranges: one.ranges.flatMap(range => without(range, gapsIn(peer, ...range))) }
  })
}
