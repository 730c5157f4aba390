// Looks whether everything is well: disk, permissions, clock, ports, stores; with `verify`, whether content is what it was.
import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import type { DoctorReport } from '../api/endpoints.ts'
import { type ContentRecord, contents } from '../apps/files/index.ts'
import { CoboxError, toCoboxError } from '../errors/index.ts'
import { freeBytes } from '../lib/disk.ts'
import { formatBytes } from '../lib/format-bytes.ts'
import type { Space } from '../space/index.ts'
import { bad, type Check, ok, warning } from './doctor-checks.ts'
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
    checks.push(bad(`space ${space}`, problem.message, problem.hint))
  for (const live of node.spaces.all()) {
    const check = async (what: string, look: () => Promise<Check>) =>
      checks.push(await look().catch(error => couldNotLook(`${what} ${live.name}`, error, signal)))
    await check('space', () => checkSpace(live))
    await check('clock in', () => checkClocks(live))
    const hosts = node.hosting.guest.of(live)
    checks.push(
      ...(await checkCopies(live, hosts).catch(error => [
        couldNotLook(`copies of ${live.name}`, error, signal),
      ])),
    )
    if (verify) await check('content of', () => verifyContent(live, signal))
  }
  return report(checks)
}

/** One space that cannot be looked at says so, and does not hide the others. */
function couldNotLook(check: string, error: unknown, signal?: AbortSignal): Check {
  signal?.throwIfAborted()
  const { code, message, hint } = toCoboxError(error)
  if (code === 'CLOSING') throw error
  return code === 'NOT_HERE_YET' ? warning(check, message, hint) : bad(check, message, hint)
}

export function report(checks: Check[]): DoctorReport {
  return { ok: checks.every(({ state }) => state !== 'bad'), checks }
}

/** What can be looked at without a running node too. */
export async function checkHome(home: string): Promise<Check[]> {
  const checks: Check[] = []
  const free = await freeBytes(home)
  const room = `${formatBytes(free)} free`
  if (free < RESERVE_BYTES)
    checks.push(
      bad(
        'disk',
        `the disk is full: ${room}`,
        'Free some space: nothing new can be stored until then. What is here stays readable.',
      ),
    )
  else if (free < LOW_DISK)
    checks.push(warning('disk', `the disk is nearly full: ${room}`, 'Free some space soon.'))
  else checks.push(ok('disk', room))
  const { mode, uid } = await stat(home)
  if (uid !== process.getuid?.())
    checks.push(
      bad(
        'permissions',
        `${home} belongs to another user`,
        'Start CoBox as the user who owns the data folder.',
      ),
    )
  else if ((mode & 0o077) !== 0)
    checks.push(
      warning('permissions', `other users of this computer can look into ${home}`, `Run: chmod 700 ${home}`),
    )
  else checks.push(ok('permissions', 'the data folder is yours alone'))
  return checks
}

function checkPerson({ person }: NodeParts): Check[] {
  if (person.wordsConfirmed || !person.hasWords) return []
  return [
    warning(
      'words',
      'the 24 words were not confirmed yet',
      'Write them down with `cobox id words`, then `cobox id confirm`: they are the way back after a loss.',
    ),
  ]
}

/** `Wed Nov 25 2026 18:05:09 GMT+0100 (…)`. */
function localTime(): string {
  return new Date().toString()
}

function checkClock(): Check {
  if (Date.now() < EARLIEST)
    return bad(
      'clock',
      `this computer’s clock says ${localTime()}`,
      'Set the clock: times that you write would be wrong for everybody.',
    )
  return ok('clock', localTime())
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
  if (ahead > CLOCK_SLACK)
    return warning(
      `clock in ${live.name}`,
      `somebody’s clock is ${Math.round(ahead / 60_000)} minutes ahead of this one`,
      'Compare the clocks of the devices. Nothing is lost either way.',
    )
  return ok(`clock in ${live.name}`, 'agrees with the others’')
}

function checkNetwork({ network, options }: NodeParts): Check[] {
  const peers = network.connections.size
  const ways = [options.internet && 'internet', options.lan && 'local network', 'tcp']
    .filter(Boolean)
    .join(', ')
  const checks = [ok('listening', `${network.tcp} (${ways})`)]
  if (peers > 0) checks.push(ok('peers', `${peers} connected`))
  else
    checks.push(
      warning(
        'peers',
        'nobody is connected',
        'Nothing is wrong when you are alone or offline; what you do is handed on later.',
      ),
    )
  return checks
}

async function checkSpace(live: LiveSpace): Promise<Check> {
  const name = `space ${live.name}`
  const { state, reason, content } = await live.status()
  if (state === 'update')
    return bad(
      name,
      reason ?? 'it needs a newer CoBox',
      'Update CoBox. Until then the space can be read, and nothing is lost.',
    )
  if (state === 'stopped')
    return bad(
      name,
      reason ?? 'it has stopped',
      'Free some space or look at the disk: it goes on by itself then. What is here stays readable.',
    )
  if (state === 'removed')
    return warning(
      name,
      reason ?? 'this device is not in it any more',
      `Export what you need. To delete the copy here: cobox space forget ${live.id.slice(0, 10)} --force`,
    )
  if (state === 'joining' && Date.now() - (await stat(live.space.folder)).birthtimeMs > JOINING_PATIENCE)
    return warning(
      name,
      'it has not come yet: this device waits for one that has the space',
      'Ask somebody who is in it to start their device. When it was removed or revoked meanwhile, nothing comes any more.',
    )
  if (content.missingFiles > 0)
    return warning(
      name,
      `${content.missingFiles === 1 ? '1 file is' : `${content.missingFiles} files are`} not here yet (${formatBytes(content.missingBytes)})`,
      'They come when a device that has them is connected.',
    )
  return ok(name, state)
}

async function verifyContent(live: LiveSpace, signal?: AbortSignal): Promise<Check> {
  const name = `content of ${live.name}`
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
  if (damaged.length === 0) return ok(name, `${checked} contents hashed again, all sound`)
  for (const { ref } of damaged) await space.content.clear(ref)
  await live.keeper.look()
  const fetched = await waitForAll(live, damaged, signal)
  const message = `${damaged.length} of ${checked} contents were damaged on this disk; ${fetched} of them were fetched again`
  if (fetched === damaged.length)
    return warning(name, message, 'All is well again. If it comes back, the disk may be failing.')
  return bad(name, message, 'Connect a device that has the others, then run this again.')
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
