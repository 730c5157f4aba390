// Waits until this device has everything of a space that the devices connected to it have.
import { CoboxError, toCoboxError } from '../errors/index.ts'
import { freeBytes } from '../lib/disk.ts'
import { type Link, tipOf } from '../space/index.ts'
import { RESERVE_BYTES } from './files/import-tree.ts'
import type { HostAtHand, LiveSpace } from './live-space.ts'
import { steadily } from './steadily.ts'

/** Whoever waits for a sync waits for that too, so long at most, in ms. */
const REOPENING_MS = 10_000
/** A device that has just started meets the others soon: who waits for what they have waits for the first of them, in ms. */
const FIRST_LINK_MS = 5000
/** A device that is asked how far it is may take so long, in ms, and this long however little time is left. */
const ANSWER_MS = 10_000
const LEAST_ANSWER_MS = 1000
/** A host tells which blocks it has core by core, after it was let in: what it has not said for so long, in ms, it does not have. */
const HOST_SAYS_MS = 3000

/**
 * Resolves when everything that the connected peers have is here. Content that is missing is waited for while nobody is
 * connected, and no longer once all who are connected lack it too. Throws SYNC_TIMEOUT, UPDATE_COBOX, DISK_FAILED,
 * SPACE_STOPPED.
 * @param timeoutMs 0 for none
 */
export async function sync(
  live: LiveSpace,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<{ peers: number; seconds: number }> {
  const started = Date.now()
  const lacking: Lacking = { blocks: 0, since: started }
  await firstLink(live, timeoutMs > 0 ? Math.min(timeoutMs, FIRST_LINK_MS) : FIRST_LINK_MS, signal)
  for (;;) {
    signal?.throwIfAborted()
    const open = live.openLinks()
    const left = timeoutMs > 0 ? started + timeoutMs - Date.now() : ANSWER_MS
    const patience = Math.min(ANSWER_MS, Math.max(LEAST_ANSWER_MS, left))
    const asked = [...open, ...live.openHosts()]
    const answers = await Promise.all(asked.map(one => one.ask(patience, signal)))
    signal?.throwIfAborted()
    const reopening = await isReopening(live, started)
    if (!reopening) assertGoesOn(live)
    // who says nothing may have what is not here
    const heard = answers.every(answered => answered)
    if (
      !reopening &&
      heard &&
      (await steadily(live, () => whenHere(isUpToDate(live, open, lacking), false)))
    ) {
      await steadily(live, () => live.space.flush())
      return { peers: asked.length, seconds: (Date.now() - started) / 1000 }
    }
    if (timeoutMs > 0 && Date.now() - started > timeoutMs)
      throw new CoboxError('SYNC_TIMEOUT', { seconds: Math.round(timeoutMs / 1000) })
    await live.next(250)
  }
}

/** There is room on the disk again, and the space is about to be opened anew. */
async function isReopening({ space }: LiveSpace, since: number): Promise<boolean> {
  const { stop, folder } = space
  if (stop?.is !== 'stopped' || !stop.disk || Date.now() - since > REOPENING_MS) return false
  return (await freeBytes(folder)) >= RESERVE_BYTES
}

/** Resolves when a device of the space is linked, when there is none but this one, or after so many ms. */
async function firstLink(live: LiveSpace, ms: number, signal?: AbortSignal): Promise<void> {
  if (live.space.stop || (await isAlone(live))) return
  for (const end = Date.now() + ms; live.openLinks().length + live.openHosts().length === 0; ) {
    const left = end - Date.now()
    if (left <= 0 || signal?.aborted || live.closed) return
    await live.next(Math.min(left, 250))
  }
}

/** True when no other device is in the space, as far as it is known here. */
async function isAlone(live: LiveSpace): Promise<boolean> {
  return (await steadily(live, () => whenHere(live.space.devices(), null)))?.length === 1
}

/** `otherwise`: in place of what is read, when too little of the view is here. */
async function whenHere<T, U>(reading: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await reading
  } catch (error) {
    if (toCoboxError(error).code === 'NOT_HERE_YET') return otherwise
    throw error
  }
}

function assertGoesOn({ space: { stop } }: LiveSpace): void {
  if (stop?.is === 'update') throw new CoboxError('UPDATE_COBOX', { action: stop.action })
  if (stop) throw new CoboxError(stop.disk ? 'DISK_FAILED' : 'SPACE_STOPPED', { reason: stop.reason })
}

/** How many blocks were missing that nobody here seemed to have, and since when, in ms since 1970. */
interface Lacking {
  blocks: number
  since: number
}

async function isUpToDate(live: LiveSpace, links: readonly Link[], lacking: Lacking): Promise<boolean> {
  const { space, keeper } = live
  await space.update()
  await space.look()
  if (isBehind(live)) return false
  for (const { remote, generation } of links) {
    if (generation.key !== space.generation.key) return false
    if (!remote || ((await space.covers(remote.heads)) && (await space.log.coversEnds(remote.ends)))) continue
    space.hint({ ...remote.heads, ...remote.ends })
    return false
  }
  const hosts = live.openHosts()
  for (const host of hosts) {
    const ends = await endsAt(space, host)
    if (await space.log.coversEnds(ends)) continue
    space.hint(ends)
    return false
  }
  await keeper.look()
  if (keeper.missing.blocks === 0) return true
  // what nobody who is connected has cannot be waited for
  const nobody =
    links.length + hosts.length > 0 &&
    links.every(({ remote }) => remote !== null && remote.missing >= keeper.missing.blocks) &&
    !keeper.canFetch()
  if (!nobody || lacking.blocks !== keeper.missing.blocks) {
    lacking.blocks = nobody ? keeper.missing.blocks : 0
    lacking.since = Date.now()
  }
  return nobody && (hosts.length === 0 || Date.now() - lacking.since >= HOST_SAYS_MS)
}

/** The ends of the logs that a host holds, as far as this device knows which of its cores are logs of this generation. */
async function endsAt(space: LiveSpace['space'], host: HostAtHand): Promise<Record<string, number>> {
  const lengths = host.lengths()
  const logs = new Set([space.generation.key, ...(await space.devices()).map(({ writer }) => writer)])
  return Object.fromEntries([...logs].filter(key => (lengths[key] ?? 0) > 0).map(key => [key, lengths[key]!]))
}

/** True while somebody who is connected is in a generation that this device does not know, or has not reached. */
function isBehind({ space, links, otherLinks }: LiveSpace): boolean {
  const was = new Set(space.record.generations.map(tipOf))
  return [...links, ...otherLinks].some(
    ({ opened, remote }) => opened && remote !== null && !was.has(remote.tip),
  )
}
