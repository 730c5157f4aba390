// Hosts and guests to be measured, and a limit on what memory a node may take.
import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { diskUsage } from '../../src/lib/disk.ts'
import type { BenchContext } from './bench.ts'
import type { BenchNode, Undo } from './nodes.ts'

const LOOK_MS = 100
const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** The host agrees to keep a space of the guest’s. */
export async function host(at: BenchNode, guest: BenchNode, space: string): Promise<void> {
  const { offer } = await at.client.hostingOffer({ quotaBytes: 8 * 2 ** 30, coop: 'Host' })
  await guest.client.hostingAccept({ space, offer })
}

/** Resolves when the host has told that all of so many bytes of content is on its disk for good. */
export async function untilHeld({ client }: BenchNode, contentBytes: number): Promise<void> {
  for (;;) {
    const { guests } = await client.hostingList({})
    const held = guests.reduce((sum, { usedBytes }) => sum + usedBytes, 0)
    if (held >= contentBytes && guests.every(({ missingBytes }) => missingBytes === 0)) return
    await sleep(LOOK_MS)
  }
}

/** Resolves when the host has proven to hold the space as it is. To ask costs the guest a walk over everything in it. */
export async function untilProven({ client }: BenchNode, space: string): Promise<void> {
  while ((await client.hostingStatus({ space })).copies === 0) await sleep(10 * LOOK_MS)
}

/** What is hosted, on the host’s disk. */
export function hostedOnDisk({ home }: BenchNode): Promise<number> {
  return diskUsage(join(home, 'hosting'))
}

const GROUPS = '/sys/fs/cgroup'

export interface Limit {
  env: NodeJS.ProcessEnv
  /** How it is kept, for people. */
  kept: string
  /** The most that was ever charged to the node: its own memory, and what the system keeps of its files. */
  peakMB(): number | null
}

/**
 * A node that is started with this has so much memory and no more: the system kills it rather. Needs the right to make a
 * control group; without it only the heap is limited. A limit on addresses (`prlimit --as`) does not serve: V8 reserves
 * many times what it uses.
 */
export function memoryLimit(undo: Undo, { say }: BenchContext, megabytes: number): Limit {
  const heap = `--max-old-space-size=${Math.floor(megabytes / 2)}`
  const isOld = existsSync(join(GROUPS, 'memory', 'cgroup.procs'))
  const group = join(GROUPS, ...(isOld ? ['memory'] : []), `cobox-bench-${process.pid}-${Date.now()}`)
  try {
    mkdirSync(group)
    undo.add(() => rmdirSync(group))
    const bytes = String(megabytes * 1e6)
    writeFileSync(join(group, isOld ? 'memory.limit_in_bytes' : 'memory.max'), bytes)
  } catch (error) {
    say(`only the heap is limited: ${(error as Error).message}`)
    return { env: { NODE_OPTIONS: heap }, kept: heap, peakMB: () => null }
  }
  // the node goes there itself, before it takes anything
  const enter = `import{writeFileSync}from"node:fs";writeFileSync("${group}/cgroup.procs",String(process.pid))`
  const peak = join(group, isOld ? 'memory.max_usage_in_bytes' : 'memory.peak')
  return {
    env: { NODE_OPTIONS: `${heap} --import=data:text/javascript,${encodeURIComponent(enter)}` },
    kept: `a control group of ${megabytes} MB and ${heap}`,
    peakMB: () => (existsSync(peak) ? Number(readFileSync(peak, 'utf8')) / 1e6 : null),
  }
}
