// From “file appears at A” to “complete at B”, beside Syncthing in the same sitting.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { BenchContext, Family, Measured } from './bench.ts'
import { MiB, makeLargeFile, makeSmallFiles, mustBeEqual } from './material.ts'
import {
  exportFolder,
  importFolder,
  settleDisk,
  startPair,
  synced,
  tempFolder,
  undoing,
  usageOf,
} from './nodes.ts'

const PEER = join(import.meta.dirname, '..', '..', '..', 'shared', 'bench', 'syncthing-pair')
const RUNS = 5

interface PeerResult {
  /** From the start of both processes. */
  seconds: number
  seconds_after_connect: number
}

/** CoBox's clock starts with both nodes connected, and stops when every block is on B's disk. */
async function transferOnce(context: BenchContext, name: string, source: string): Promise<number> {
  return undoing(async undo => {
    const { a, b, space } = await startPair(undo, context, name)
    const before = await Promise.all([usageOf(a), usageOf(b)])
    settleDisk()
    const started = performance.now()
    await importFolder(a, space, source)
    const imported = (performance.now() - started) / 1000
    await synced(b, space)
    const seconds = (performance.now() - started) / 1000
    const [usageA, usageB] = await Promise.all([usageOf(a), usageOf(b)])
    const used = (after: typeof usageA, i: number) => ({
      ...after,
      cpuSeconds: after.cpuSeconds - before[i]!.cpuSeconds,
    })
    context.note(name, { seconds, imported, a: used(usageA, 0), b: used(usageB, 1) })
    context.say(
      `${name}: CoBox ${seconds.toFixed(2)} s (imported after ${imported.toFixed(2)} s), ` +
        `CPU ${used(usageA, 0).cpuSeconds.toFixed(1)} + ${used(usageB, 1).cpuSeconds.toFixed(1)} s, ` +
        `at most ${Math.round(usageA.peakMB)} and ${Math.round(usageB.peakMB)} MB`,
    )
    const out = await tempFolder(undo)
    await exportFolder(b, space, out)
    await mustBeEqual(source, out)
    return seconds
  })
}

async function peerOnce(context: BenchContext, name: string, source: string): Promise<PeerResult> {
  settleDisk()
  const { stdout } = await promisify(execFile)(PEER, [source])
  const result = JSON.parse(stdout) as PeerResult
  context.note(name, { syncthing: result })
  context.say(
    `${name}: Syncthing ${result.seconds} s, ${result.seconds_after_connect} s after it was connected`,
  )
  return result
}

function family(name: string, make: (folder: string) => Promise<unknown>): Family {
  const afterConnect = `${name}-after-connect`
  return {
    name,
    rows: [name, afterConnect],
    run: context =>
      undoing(async undo => {
        const source = await tempFolder(undo)
        await make(source)
        const withPeer = existsSync(PEER) && !context.profiles
        if (!withPeer) context.say(`${name}: Syncthing is left out`)
        const values: number[] = []
        const peers: PeerResult[] = []
        const cobox = async () => void values.push(await transferOnce(context, name, source))
        const peer = async () => {
          if (withPeer) peers.push(await peerOnce(context, name, source))
        }
        // in turns, and each goes first as often: a machine that warms up favours nobody
        for (let run = 0; run < context.runs(RUNS); run++)
          for (const measure of run % 2 === 0 ? [cobox, peer] : [peer, cobox]) await measure()
        const measured = (row: string, against: number[]): Measured => ({
          name: row,
          unit: 's',
          values,
          ...(withPeer && { peer: { name: 'syncthing', values: against } }),
          goal: { ratioAbove: 1 },
        })
        return [
          measured(
            name,
            peers.map(({ seconds }) => seconds),
          ),
          measured(
            afterConnect,
            peers.map(result => result.seconds_after_connect),
          ),
        ]
      }),
  }
}

export const transfers: Family[] = [
  family('transfer-512MiB', folder => makeLargeFile(folder, 512 * MiB)),
  family('transfer-5000x4KiB', folder =>
    makeSmallFiles(folder, { count: 5000, perFolder: 500, least: 4096, most: 4096 }),
  ),
]
