// Where a file is: which of its blocks are on this disk, which each host and each connected device says it has, and what was proven.
import type { FileHeld } from '../../api/held-endpoints.ts'
import { contents, entryAt } from '../../apps/files/index.ts'
import type { Range } from '../../lib/ranges.ts'
import { askBlocks, type ContentCore, type ContentRef, gapsHere, gapsIn, peerOf } from '../../space/index.ts'
import { openFile } from '../files/files.ts'
import type { LiveSpace } from '../live-space.ts'
import { stateOf } from './describe.ts'
import { isDistrusted } from './protection.ts'
import type { SpaceHost } from './space-host.ts'

/** An answer about blocks is waited for so long at most, in ms, and looked for so often. */
const ANSWER_MS = 1000
const LOOK_MS = 50

type Gaps = (start: number, end: number) => Range[]
type Proven = Pick<SpaceHost['proof'], 'audits' | 'provenAt' | 'provenLengths'>

/** Throws NO_FILE, IS_A_FOLDER, NOT_A_FILE. */
export async function fileHeld(
  live: LiveSpace,
  path: string,
  hosts: readonly SpaceHost[],
): Promise<FileHeld> {
  const { space } = live
  const file = await openFile(space, path)
  const ref = await space.read(async view => {
    const { content = null } = (await entryAt(view, file.path)) ?? {}
    return content === null ? null : ((await view.get(contents, content))?.ref ?? null)
  })
  const core = ref && (await space.content.core(ref.core))
  const lacks = (gaps: Gaps) => (ref ? bytesOf(ref, file.size, gaps) : 0)
  const alive = hosts.filter(host => stateOf(host, Date.now()) !== 'ended')
  const atHosts = new Set(alive.map(({ contact }) => contact.device))
  const linked = new Set(live.openLinks().map(({ remoteDevice }) => remoteDevice))
  const devices = (await space.devices()).filter(({ device }) => linked.has(device) && !atHosts.has(device))
  const connected = alive.filter(host => host.connected).map(({ contact }) => contact.device)
  const said = await whatTheySay(core, ref, lacks, [...connected, ...devices.map(({ device }) => device)])
  return {
    path: file.path,
    size: file.size,
    here: { missingBytes: core ? lacks((start, end) => gapsHere(core, start, end)) : 0 },
    hosts: alive.map(host => ({
      agreement: host.agreement,
      coop: host.contact.coop,
      state: stateOf(host, Date.now()),
      connected: host.connected,
      missingBytes: host.connected ? (said.get(host.contact.device) ?? null) : null,
      provenAt: provenWith(host.proof, ref),
    })),
    devices: devices.map(({ device, deviceName, memberName }) => ({
      device,
      deviceName,
      memberName,
      missingBytes: said.get(device) ?? null,
    })),
  }
}

/** What of a file the gaps take. The last block is a short one. */
export function bytesOf({ extents, block }: Omit<ContentRef, 'core'>, size: number, gaps: Gaps): number {
  let bytes = 0
  let before = 0
  for (const [start, count] of extents) {
    const at = (index: number) => Math.min(size, (before + index - start) * block)
    for (const [from, to] of gaps(start, start + count)) bytes += at(to) - at(from)
    before += count
  }
  return bytes
}

/** When this host last proved to hold everything, with this content. It was asked about what there was then, up to those lengths. */
export function provenWith(
  { audits, provenAt, provenLengths }: Proven,
  ref: ContentRef | null,
): number | null {
  if (isDistrusted(audits)) return null
  const known = ref ? (provenLengths[ref.core] ?? 0) : 0
  const covered = !ref || ref.extents.every(([start, count]) => start + count <= known)
  return covered ? provenAt : null
}

/** What each of these devices lacks, in bytes; those that have said nothing about the core are left out. */
async function whatTheySay(
  core: ContentCore | null,
  ref: ContentRef | null,
  lacks: (gaps: Gaps) => number,
  devices: readonly string[],
): Promise<Map<string, number>> {
  // an empty file is everywhere
  if (!core || !ref) return new Map(devices.map(device => [device, 0]))
  const now = () => {
    const said = new Map<string, number>()
    for (const device of devices) {
      const peer = peerOf(core, device)
      if (peer)
        said.set(
          device,
          lacks((start, end) => gapsIn(peer, start, end)),
        )
    }
    return said
  }
  let said = now()
  const lacking = () => [...said].filter(([, bytes]) => bytes > 0)
  for (const [device] of lacking()) {
    const peer = peerOf(core, device)
    const gaps = ref.extents.flatMap(([start, count]) => gapsIn(peer, start, start + count))
    // one question for all of them: there may be many
    const from = gaps.reduce((least, [start]) => Math.min(least, start), Number.POSITIVE_INFINITY)
    const to = gaps.reduce((most, [, end]) => Math.max(most, end), 0)
    if (peer && from < to) askBlocks(peer, from, to)
  }
  // who has none of it answers nothing
  for (const end = Date.now() + ANSWER_MS; lacking().length > 0 && Date.now() < end; said = now())
    await new Promise(resolve => setTimeout(resolve, LOOK_MS))
  return said
}
