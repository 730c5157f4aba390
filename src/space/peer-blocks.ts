// What a peer says it has of a core, block by block.
import type Hypercore from 'hypercore'
import type { Range } from '../lib/ranges.ts'

type CorePeer = Hypercore['peers'][number]
type Bits = Pick<CorePeer['remoteBitfield'], 'firstSet' | 'firstUnset'>

/** The engine asks about so many blocks at once. */
const BATCH = 2 ** 21
/** Somebody may claim more blocks than anybody can ask about. */
const MAX_BATCHES = 16

/** Null while they have nothing to do with this core together. `device`: a key in hex. */
export function peerOf(core: Pick<Hypercore, 'peers'>, device: string): CorePeer | null {
  return core.peers.find(({ remotePublicKey }) => remotePublicKey.toString('hex') === device) ?? null
}

/** What it says it does not have, of the blocks `[start, end)`. */
export function gapsIn(peer: CorePeer | null, start: number, end: number): Range[] {
  return gapsOf(peer?.remoteContiguousLength ?? 0, peer?.remoteBitfield ?? null, start, end)
}

/** What is not on this disk, of the blocks `[start, end)`. */
export function gapsHere(core: Hypercore, start: number, end: number): Range[] {
  return gapsOf(core.contiguousLength, core.core.bitfield, start, end)
}

/** Goes by runs of blocks: a member may claim more of them than anybody can count. */
function gapsOf(known: number, bits: Bits | null, start: number, end: number): Range[] {
  if (!bits) return [[start, end]]
  const gaps: Range[] = []
  for (let at = Math.max(start, Math.min(known, end)); at < end; ) {
    const first = bits.firstUnset(at)
    if (first === -1 || first >= end) break
    const next = bits.firstSet(first)
    const stop = next === -1 || next > end ? end : next
    gaps.push([first, stop])
    at = stop
  }
  return gaps
}

/**
 * Beyond what it has whole from the first block on, a peer tells only of blocks that it is asked about, and the engine asks about those
 * alone that it wants to fetch. After this the peer tells of these too, when its answer comes.
 */
export function askBlocks(peer: CorePeer, start: number, end: number): void {
  const first = Math.floor(start / BATCH)
  const last = Math.min(Math.ceil(end / BATCH), first + MAX_BATCHES)
  for (let batch = first; batch < last; batch++) {
    // what the engine has asked for is told anyway, and must not be taken back
    if (peer.wants.wants.has(batch)) continue
    const range = { start: batch * BATCH, length: BATCH, any: false }
    peer.wireWant.send(range)
    peer.wireUnwant.send(range)
  }
}
