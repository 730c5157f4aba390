// Nodes to be measured: real processes on loopback, spoken to by the typed client, and what the kernel says of them.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, connect } from '../../src/client/index.ts'
import { readRunFile } from '../../src/node/home.ts'
import { end, spawnUp, until } from '../support/cobox.ts'
import type { BenchContext } from './bench.ts'

export interface BenchNode {
  client: Client
  pid: number
  home: string
  tcp: string
  /** From the start of the process until it said that it is ready, in s. */
  startSeconds: number
  stop(): Promise<void>
}

export type { Client }

/** Undone at the end of a run, last first. */
export class Undo {
  readonly #steps: (() => unknown)[] = []

  add(step: () => unknown): void {
    this.#steps.push(step)
  }

  async all(): Promise<void> {
    for (const step of this.#steps.splice(0).reverse()) await step()
  }
}

/** Runs work, and undoes what it asked to be undone, whatever happens. */
export async function undoing<T>(work: (undo: Undo) => Promise<T>): Promise<T> {
  const undo = new Undo()
  try {
    return await work(undo)
  } finally {
    await undo.all()
  }
}

export async function tempFolder(undo: Undo): Promise<string> {
  const folder = await mkdtemp(join(process.env.COBOX_TEST_TMP ?? tmpdir(), 'cobox-bench-'))
  undo.add(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** Starts a node that knows nobody but `peer`. */
export async function startNode(
  undo: Undo,
  { profiles }: BenchContext,
  name: string,
  { home, peer, env = {} }: { home?: string; peer?: string | undefined; env?: NodeJS.ProcessEnv } = {},
): Promise<BenchNode> {
  const folder = home ?? (await tempFolder(undo))
  if (profiles) mkdirSync(profiles, { recursive: true })
  const started = performance.now()
  const { child, ready } = await spawnUp(
    folder,
    [
      ...['up', '--json', '--port', '0', '--no-lan', '--no-internet'],
      ...['--device-name', name, '--person-name', name, ...(peer ? ['--peer', peer] : [])],
    ],
    env,
    profiles
      ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`, `--cpu-prof-name=${name}-${Date.now()}.cpuprofile`]
      : [],
  )
  const startSeconds = (performance.now() - started) / 1000
  undo.add(() => end(child, 'SIGTERM'))
  return {
    client: connect(readRunFile(folder)!),
    pid: child.pid!,
    home: folder,
    tcp: ready.tcp,
    startSeconds,
    stop: () => end(child, 'SIGTERM'),
  }
}

export interface Pair {
  a: BenchNode
  b: BenchNode
  space: string
}

/** Two people's nodes in one space, connected, with all that there is so far on both. */
export async function startPair(undo: Undo, context: BenchContext, name: string): Promise<Pair> {
  const a = await startNode(undo, context, `${name}-a`)
  const b = await startNode(undo, context, `${name}-b`, { peer: a.tcp })
  const { space } = await a.client.spaceCreate({ name: 'Bench' })
  const { invite } = await a.client.inviteCreate({ space })
  await b.client.join({ link: invite })
  await synced(b, space)
  return { a, b, space }
}

/** Resolves when the node holds everything that its peers have, of which there must be one. */
export async function synced({ client }: BenchNode, space: string): Promise<void> {
  await until('the peer is connected', async () => (await client.spaceStatus({ space })).peers > 0)
  const { peers } = await client.spaceSync({ space })
  if (peers === 0) throw new Error('the connection was lost')
}

/** Takes a folder in; resolves when the job is done. */
export async function importFolder({ client }: BenchNode, space: string, source: string): Promise<void> {
  const { job } = await client.filesImport({ space, source })
  const { state, error } = await client.jobShow({ job, wait: true })
  if (state !== 'done') throw new Error(`the import ${state}: ${error?.message}`)
}

export async function exportFolder(node: BenchNode, space: string, dir: string): Promise<void> {
  const { job } = await node.client.filesExport({ space, path: '/', dir })
  const { state, error } = await node.client.jobShow({ job, wait: true })
  if (state !== 'done') throw new Error(`the export ${state}: ${error?.message}`)
}

export interface Usage {
  /** MB are 10^6 bytes. */
  rssMB: number
  peakMB: number
  cpuSeconds: number
}

/** Of a process, as the kernel counts: resident now, at most, and CPU time of all its threads. */
export async function usageOf({ pid }: BenchNode): Promise<Usage> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  const megabytes = (field: string) =>
    (Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)![1]) * 1024) / 1e6
  // after the name in parentheses, which may hold spaces; in hundredths of a second
  const stat = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ')
  return {
    rssMB: megabytes('VmRSS'),
    peakMB: megabytes('VmHWM'),
    cpuSeconds: (Number(stat[11]) + Number(stat[12])) / 100,
  }
}

/** What was written before is on the disk, so that it does not slow down what is measured next. */
export function settleDisk(): void {
  spawnSync('sync')
}
