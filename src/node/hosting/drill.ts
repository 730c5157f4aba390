// A drill: a whole space is fetched from its hosts alone, by a device that has nothing, and every content is compared.
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import crypto from 'hypercore-crypto'
import ProtomuxWakeup from 'protomux-wakeup'
import type { DrillResult } from '../../api/endpoints.ts'
import { apps } from '../../apps/index.ts'
import { contents } from '../../apps/files/index.ts'
import { membership } from '../../apps/members/index.ts'
import { CoboxError } from '../../errors/index.ts'
import type { Signer } from '../../hosting/index.ts'
import { attestDevice } from '../../keys/index.ts'
import { freeBytes } from '../../lib/disk.ts'
import { toHex } from '../../lib/bytes.ts'
import { type App, joinedSpace, newDeviceSeeds, Space } from '../../space/index.ts'
import { RESERVE_BYTES } from '../files/import-tree.ts'
import type { JobControl } from '../jobs.ts'
import { LiveSpace } from '../live-space.ts'
import type { Log } from '../log.ts'
import { Network, type NetworkOptions } from '../network/network.ts'
import { tools } from '../person.ts'
import { sync } from '../sync.ts'
import { isRefusing } from './describe.ts'
import { Guest } from './guest.ts'
import { GuestLedgers } from './guest-ledgers.ts'
import { lackingAt, wantedOf } from './lacking.ts'

export interface DrillParts {
  /** Of the data folder: scratch folders are made in it. */
  home: string
  log: Log
  signer(): Signer
  /** How this node reaches others; the drill comes as a device of its own. */
  network: Omit<NetworkOptions, 'keyPair' | 'listen' | 'usualPort' | 'log' | 'maxConnections'>
}

/** Told how far it is, and ends it. */
export type DrillWatch = Pick<JobControl, 'signal' | 'phase' | 'did'>

/** What scratch folders are called. */
export const SCRATCH = 'drill-'
/** Names so many of what is missing. */
const MAX_NAMED = 100
/** Hosts have so long to be found, in ms. */
const FIND_MS = 30_000

/** Throws NOT_HOSTED. */
export function assertHosted(live: LiveSpace): void {
  if (hostsOf(live).length === 0) throw new CoboxError('NOT_HOSTED')
}

const hostsOf = ({ space: { record } }: LiveSpace) => record.hosts ?? []

/** Throws NOT_HOSTED, DISK_FULL, HOST_UNREACHABLE, HOST_REFUSES, SYNC_TIMEOUT. */
export async function drill(
  live: LiveSpace,
  parts: DrillParts,
  timeoutMs: number,
  watch: DrillWatch,
): Promise<DrillResult> {
  assertHosted(live)
  const { bytes: needed } = (await live.status()).content
  const free = await freeBytes(parts.home)
  if (free < needed + RESERVE_BYTES)
    throw new CoboxError('DISK_FULL', { needed: needed + RESERVE_BYTES, free })
  const started = performance.now()
  const folder = await mkdtemp(join(parts.home, SCRATCH))
  const closers: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })]
  try {
    const { scratch, guest } = await openScratch(live, folder, parts, closers)
    const heads = await live.space.heads()
    watch.phase('finding', null)
    const there = await firstHost(scratch, guest, watch.signal)
    const names = hostsOf(live).map(({ coop }) => coop)
    if (!there) throw new CoboxError('HOST_UNREACHABLE', { host: names.join(', ') })
    const stopTelling = await tellFetched(live, scratch, watch)
    await fetchAll(scratch, heads, timeoutMs, watch.signal)
    stopTelling()
    const compared = await compare(live, scratch, watch)
    const connected = guest.of(scratch).filter(host => host.connected).length
    return { ...compared, hosts: connected, seconds: (performance.now() - started) / 1000 }
  } finally {
    for (const close of closers.reverse()) await close().catch(() => {})
  }
}

/** The space as a new device of this person has it, which is linked to nobody but hosts. */
async function openScratch(
  live: LiveSpace,
  folder: string,
  { log, signer, network: options }: DrillParts,
  closers: (() => Promise<unknown>)[],
): Promise<{ scratch: LiveSpace; guest: Guest }> {
  const { record, generation } = live.space
  const own = signer()
  const keyPair = crypto.keyPair()
  const proof = attestDevice(own.keyPair, Buffer.from(own.proof, 'base64'), keyPair.publicKey).toString(
    'base64',
  )
  const network = new Network({ ...options, keyPair, log, listen: '127.0.0.1:0', maxConnections: 16 })
  closers.push(() => network.close())
  const wakeup = new ProtomuxWakeup()
  closers.push(async () => wakeup.destroy())
  const { number, key, encryptionKey } = generation
  const copy = joinedSpace(record.name, { space: record.space, number, key, encryptionKey }, newDeviceSeeds())
  copy.hosts = [...(record.hosts ?? [])]
  const device = toHex(keyPair.publicKey)
  const scratch = new LiveSpace(
    readOnly =>
      new Space({
        folder,
        record: copy,
        save: async () => {},
        apps: apps as readonly App[],
        membership,
        tools,
        wakeup,
        self: () => ({ member: own.identity, device, deviceName: 'drill', now: Date.now() }),
        device: keyPair,
        readOnly,
      }),
  )
  closers.push(() => scratch.close())
  const ownSigner = () => ({ identity: own.identity, proof, keyPair })
  const guest = new Guest({
    network,
    log,
    device,
    signer: ownSigner,
    onReplicated: () => {},
    onChange: () => ledgers.look(),
    onFailure: () => {},
  })
  closers.push(() => guest.close())
  // what a drill gets is receipted too
  const ledgers = new GuestLedgers({ guest, device, signer: ownSigner, log })
  closers.push(() => ledgers.close())
  await scratch.open()
  ledgers.watch(scratch)
  await guest.watch(scratch)
  await network.open()
  return { scratch, guest }
}

/** Throws HOST_REFUSES when none of them lets this person’s devices in. */
async function firstHost(scratch: LiveSpace, guest: Guest, signal?: AbortSignal): Promise<boolean> {
  for (const end = Date.now() + FIND_MS; Date.now() < end; ) {
    signal?.throwIfAborted()
    if (scratch.openHosts().length > 0) return true
    const hosts = guest.of(scratch)
    if (hosts.length > 0 && hosts.every(isRefusing)) throw new CoboxError('HOST_REFUSES')
    await scratch.next(250)
  }
  return false
}

/** Tells what comes, as it is stored: of what somebody lacks who has nothing. Returns what ends that. */
async function tellFetched(live: LiveSpace, scratch: LiveSpace, watch: DrillWatch): Promise<() => void> {
  const { bytes: all } = lackingAt('', await wantedOf(live.space))
  let told = 0
  watch.phase('fetching', { files: 0, bytes: all })
  const onTraffic = (way: 'download' | 'upload', bytes: number) => {
    // what is fetched twice is no progress
    const more = way === 'download' ? Math.min(bytes, all - told) : 0
    told += more
    if (more > 0) watch.did(0, more)
  }
  scratch.on('traffic', onTraffic)
  return () => scratch.off('traffic', onTraffic)
}

/** Until everything that was written when the drill began is here, or the hosts have nothing more for a while. */
async function fetchAll(
  scratch: LiveSpace,
  heads: Record<string, number>,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<void> {
  const begun = Date.now()
  for (const patience = begun + Math.min(timeoutMs, FIND_MS); ; await scratch.next(500)) {
    await sync(scratch, Math.max(1000, begun + timeoutMs - Date.now()), signal)
    if ((await scratch.space.covers(heads)) || Date.now() > patience) return
  }
}

async function compare(live: LiveSpace, scratch: LiveSpace, watch: DrillWatch) {
  const { signal } = watch
  let files = 0
  let bytes = 0
  const missing: string[] = []
  const expected = await live.space.readLong(async view => {
    const all: { key: string; hash: string; size: number }[] = []
    for await (const { key, value } of view.range(contents))
      all.push({ key, hash: value.hash, size: value.size })
    return all
  })
  watch.phase('comparing', {
    files: expected.length,
    bytes: expected.reduce((sum, { size }) => sum + size, 0),
  })
  for (const { key, hash, size } of expected) {
    signal.throwIfAborted()
    const there = await scratch.space.read(view => view.get(contents, key))
    const same = there?.hash === hash && (await hashOf(scratch, there.ref, size, watch)) === hash
    if (same) {
      files++
      bytes += size
    } else if (missing.length < MAX_NAMED) missing.push(hash)
    watch.did(1, 0)
  }
  return { equal: missing.length === 0, files, bytes, missing }
}

/** Null for what cannot be read. */
async function hashOf(
  { space }: LiveSpace,
  ref: { core: string; block: number; extents: [number, number][] },
  size: number,
  { signal, did }: DrillWatch,
): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of space.content.read(ref, {
      start: 0,
      end: size,
      size,
      path: 'a file',
      signal,
    })) {
      hash.update(chunk)
      did(0, chunk.length)
    }
    return hash.digest('hex')
  } catch {
    signal.throwIfAborted()
    return null
  }
}
