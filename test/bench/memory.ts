// How much memory a node takes: when nothing happens, and while much moves.
import type { BenchContext, Family } from './bench.ts'
import { MiB, makeLargeFile, makeSmallFiles } from './material.ts'
import {
  type BenchNode,
  importFolder,
  settleDisk,
  startNode,
  startPair,
  synced,
  tempFolder,
  undoing,
  usageOf,
} from './nodes.ts'

const IDLE_RUNS = 3
const PEAK_RUNS = 1
const IDLE_FILES = 500
/** It has settled when it changed by less than 1 MB over 3 s, and is taken as it is after a minute. */
const SETTLED_MB = 1
const LOOK_MS = 3000
const LIMIT_MS = 60_000

const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

export async function settledMemory(node: BenchNode): Promise<number> {
  const limit = Date.now() + LIMIT_MS
  let before = (await usageOf(node)).rssMB
  for (;;) {
    await sleep(LOOK_MS)
    const { rssMB } = await usageOf(node)
    if (Math.abs(rssMB - before) < SETTLED_MB || Date.now() > limit) return rssMB
    before = rssMB
  }
}

/** Both nodes are started anew: what filling them took is not what idling takes. */
function idleOnce(context: BenchContext): Promise<number> {
  return undoing(async undo => {
    const source = await tempFolder(undo)
    await makeSmallFiles(source, { count: IDLE_FILES, perFolder: 50, least: 1000, most: 100_000 })
    const first = await startPair(undo, context, 'idle-filling')
    await importFolder(first.a, first.space, source)
    await synced(first.b, first.space)
    await Promise.all([first.a.stop(), first.b.stop()])
    const a = await startNode(undo, context, 'idle-a', { home: first.a.home })
    const b = await startNode(undo, context, 'idle-b', { home: first.b.home, peer: a.tcp })
    await synced(b, first.space)
    const [ofA, ofB] = await Promise.all([settledMemory(a), settledMemory(b)])
    context.note('idle-memory', { a: ofA, b: ofB })
    context.say(`idle-memory: ${ofA.toFixed(1)} and ${ofB.toFixed(1)} MB`)
    return Math.max(ofA, ofB)
  })
}

function peakOnce(context: BenchContext, source: string): Promise<number> {
  return undoing(async undo => {
    const { a, b, space } = await startPair(undo, context, 'peak')
    settleDisk()
    const started = performance.now()
    await importFolder(a, space, source)
    await synced(b, space)
    const seconds = (performance.now() - started) / 1000
    const [usageA, usageB] = await Promise.all([usageOf(a), usageOf(b)])
    context.note('peak-memory-1GiB', { seconds, a: usageA, b: usageB })
    context.say(
      `peak-memory-1GiB: ${usageA.peakMB.toFixed(0)} and ${usageB.peakMB.toFixed(0)} MB, in ${seconds.toFixed(1)} s`,
    )
    return Math.max(usageA.peakMB, usageB.peakMB)
  })
}

async function repeat(runs: number, once: () => Promise<number>): Promise<number[]> {
  const values: number[] = []
  for (let run = 0; run < runs; run++) values.push(await once())
  return values
}

/** Resident memory of the larger of two connected nodes; a MB is 10^6 bytes. */
export const idleMemory: Family = {
  name: 'idle-memory',
  rows: ['idle-memory'],
  run: async context => [
    {
      name: 'idle-memory',
      unit: 'MB',
      values: await repeat(context.runs(IDLE_RUNS), () => idleOnce(context)),
      goal: { atMost: 120 },
    },
  ],
}

export const peakMemory: Family = {
  name: 'peak-memory-1GiB',
  rows: ['peak-memory-1GiB'],
  run: context =>
    undoing(async undo => {
      const source = await tempFolder(undo)
      await makeLargeFile(source, 1024 * MiB)
      const values = await repeat(context.runs(PEAK_RUNS), () => peakOnce(context, source))
      return [{ name: 'peak-memory-1GiB', unit: 'MB', values, goal: { atMost: 350 } }]
    }),
}
