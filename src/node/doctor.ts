// Looks whether everything is well: disk, permissions, clock, ports, stores; with `verify`, whether content is what it was.
import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import type { DoctorReport } from '../api/endpoints.ts'
import { type ContentRecord, contents } from '../apps/files/index.ts'
import type { Subject } from '../errors/findings.ts'
import { CoboxError, toCoboxError } from '../errors/index.ts'
import { freeBytes } from '../lib/disk.ts'
import { formatBytes } from '../lib/format-bytes.ts'
import type { Space } from '../space/index.ts'
import { bad, type Check, failing, type On, ok, warning } from './doctor-checks.ts'
import { checkCopies, checkGuests } from './doctor-hosting.ts'
import { checkKeys, checkKnownDevices, checkVault } from './doctor-keys.ts'
import { RESERVE_BYTES } from './files/import-tree.ts'
import type { LiveSpace } from './live-space.ts'
import type { NodeParts } from './node-parts.ts'

/** Below this the disk is said to be nearly full, in bytes. */
const LOW_DISK = 1024 * 1024 * 1024
/** A clock that differs so much, in ms, from what others write is worth a word. */
const CLOCK_SLACK = 10 * 60 * 1000
/** A space that is joined may take so long to come, in ms. */
const JOINING_PATIENCE = 5 * 60 * 1000
/** Written into CoBox before it was first released: a clock before that is wrong. */
const EARLIEST = Date.UTC(2026, 0, 1)
/** What damaged content is replaced by may pause for so long, in ms; who has it may take so long to say so. */
const FETCH_PATIENCE = 30_000
const ASK_PATIENCE = 3_000

/** With `verify` every content on this disk is hashed again; what is damaged is deleted here and fetched from peers. */
export async function diagnose(
  node: NodeParts,
  verify: boolean,
  signal?: AbortSignal,
): Promise<DoctorReport> {
  const checks: Check[] = [
    ...(await checkHome(node.home)),
    ...(await checkKeys(node.home, node.secrets.unlockedBy)),
    ...checkKnownDevices(node.home),
    ...checkPerson(node),
    checkClock(),
    ...checkNetwork(node),
  ]
  // a space that cannot be read says so below
  checks.push(...(await checkVault(node).catch(() => [])))
  checks.push(...checkGuests(node.hosting))
  for (const [space, problem] of node.spaces.broken)
    checks.push(failing('bad', { subject: 'space', of: space }, problem.toJSON()))
  for (const live of node.spaces.all()) {
    const on = (subject: Subject) => ({ subject, of: live.name })
    const check = async (subject: Subject, look: () => Promise<Check>) =>
      checks.push(await look().catch(error => couldNotLook(on(subject), error, signal)))
    await check('space', () => checkSpace(live))
    await check('clockIn', () => checkClocks(live))
    const hosts = node.hosting.guest.of(live)
    checks.push(
      ...(await checkCopies(live, hosts).catch(error => [couldNotLook(on('copies'), error, signal)])),
    )
    if (verify) await check('content', () => verifyContent(live, signal))
  }
  return report(checks)
}

/** One space that cannot be looked at says so, and does not hide the others. */
function couldNotLook(on: On, thrown: unknown, signal?: AbortSignal): Check {
  signal?.throwIfAborted()
  const error = toCoboxError(thrown)
  if (error.code === 'CLOSING') throw thrown
  return failing(error.code === 'NOT_HERE_YET' ? 'warning' : 'bad', on, error.toJSON())
}

export function report(checks: Check[]): DoctorReport {
  return { ok: checks.every(({ state }) => state !== 'bad'), checks }
}

/** What can be looked at without a running node too. */
export async function checkHome(home: string): Promise<Check[]> {
  const checks: Check[] = []
  const free = await freeBytes(home)
  const room = { free: formatBytes(free), freeBytes: free }
  if (free < RESERVE_BYTES) checks.push(bad('disk', 'diskFull', room))
  else if (free < LOW_DISK) checks.push(warning('disk', 'diskLow', room))
  else checks.push(ok('disk', 'diskFree', room))
  const { mode, uid } = await stat(home)
  if (uid !== process.getuid?.()) checks.push(bad('permissions', 'homeForeign', { home }))
  else if ((mode & 0o077) !== 0) checks.push(warning('permissions', 'homeOpen', { home }))
  else checks.push(ok('permissions', 'homeYours'))
  return checks
}

function checkPerson({ person }: NodeParts): Check[] {
  if (person.wordsConfirmed || !person.hasWords) return []
  return [warning('words', 'wordsUnconfirmed')]
}

/** `Wed Nov 25 2026 18:05:09 GMT+0100 (…)`. */
function localTime(): string {
  return new Date().toString()
}

function checkClock(): Check {
  const time = { time: localTime() }
  return Date.now() < EARLIEST ? bad('clock', 'clockWrong', time) : ok('clock', 'clockSays', time)
}

/** Others' claims cannot prove a clock wrong, but a difference is worth a look. */
async function checkClocks(live: LiveSpace): Promise<Check> {
  const newest = await live.space.read(async view => {
    let at = 0
    for await (const { value } of view.range<{ since: number }>({ name: 'members/devices' }))
      at = Math.max(at, value.since)
    return at
  })
  const ahead = newest - Date.now()
  const on = { subject: 'clockIn', of: live.name } as const
  return ahead > CLOCK_SLACK
    ? warning(on, 'clockAhead', { minutes: Math.round(ahead / 60_000) })
    : ok(on, 'clockAgrees')
}

function checkNetwork({ network, options }: NodeParts): Check[] {
  const peers = network.connections.size
  const ways = [options.internet && 'internet', options.lan && 'local network', 'tcp']
    .filter(Boolean)
    .join(', ')
  return [
    ok('listening', 'listening', { address: `${network.tcp}`, ways }),
    peers > 0 ? ok('peers', 'peersConnected', { count: peers }) : warning('peers', 'nobodyConnected'),
  ]
}

async function checkSpace(live: LiveSpace): Promise<Check> {
  const on = { subject: 'space', of: live.name } as const
  const { state, reason, content } = await live.status()
  if (state === 'update') return bad(on, 'spaceNewer', { reason: reason ?? 'it needs a newer CoBox' })
  if (state === 'stopped') return bad(on, 'spaceStopped', { reason: reason ?? 'it has stopped' })
  if (state === 'removed')
    return warning(on, 'spaceGone', {
      reason: reason ?? 'this device is not in it any more',
      space: live.id.slice(0, 10),
    })
  if (state === 'joining' && Date.now() - (await stat(live.space.folder)).birthtimeMs > JOINING_PATIENCE)
    return warning(on, 'spaceNotCome')
  const { missingFiles: count, missingBytes } = content
  if (count > 0)
    return warning(on, 'contentMissing', {
      files: count === 1 ? '1 file is' : `${count} files are`,
      count,
      size: formatBytes(missingBytes),
      sizeBytes: missingBytes,
    })
  return ok(on, 'spaceWell', { state })
}

async function verifyContent(live: LiveSpace, signal?: AbortSignal): Promise<Check> {
  const on = { subject: 'content', of: live.name } as const
  const { space } = live
  const records: ContentRecord[] = await space.readLong(async view => {
    const found: ContentRecord[] = []
    for await (const { value } of view.range(contents)) found.push(value)
    return found
  })
  const damaged: ContentRecord[] = []
  let checked = 0
  for (const record of records) {
    signal?.throwIfAborted()
    if (!(await space.content.has(record.ref))) continue
    checked++
    if (!(await isSound(space, record))) damaged.push(record)
  }
  if (damaged.length === 0) return ok(on, 'contentSound', { checked })
  for (const { ref } of damaged) await space.content.clear(ref)
  await live.keeper.look()
  const fetched = await waitForAll(live, damaged, signal)
  const figures = { damaged: damaged.length, checked, fetched }
  return fetched === damaged.length
    ? warning(on, 'contentMended', figures)
    : bad(on, 'contentDamaged', figures)
}

async function isSound(space: Space, { ref, size, hash }: ContentRecord): Promise<boolean> {
  const digest = createHash('sha256')
  try {
    for await (const bytes of space.content.read(ref, {
      start: 0,
      end: size,
      size,
      path: hash,
      timeout: 5000,
    }))
      digest.update(bytes)
  } catch (error) {
    if (error instanceof CoboxError && error.code === 'CLOSING') throw error
    return false
  }
  return digest.digest('hex') === hash
}

/** How many of these have come again, when all have or nothing comes any more. */
async function waitForAll(
  live: LiveSpace,
  records: readonly ContentRecord[],
  signal?: AbortSignal,
): Promise<number> {
  const { space, keeper } = live
  let pending = records
  let lacking = Number.POSITIVE_INFINITY
  let came = performance.now()
  for (;;) {
    const absent: ContentRecord[] = []
    for (const record of pending) if (!(await space.content.has(record.ref))) absent.push(record)
    pending = absent
    if (keeper.missing.blocks < lacking) {
      lacking = keeper.missing.blocks
      came = performance.now()
    }
    const linked = [...live.links].some(link => link.opened)
    const patience = !linked ? 0 : keeper.canFetch() ? FETCH_PATIENCE : ASK_PATIENCE
    if (pending.length === 0 || signal?.aborted || performance.now() - came > patience) break
    await live.next(100)
  }
  let sound = 0
  for (const record of records) if (!pending.includes(record) && (await isSound(space, record))) sound++
  return sound
}
