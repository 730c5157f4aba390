// A space of 100,000 files: taken in, started with, listed, and received by a device that joins.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { randomBytesFrom, randomFrom } from '../support/trees.ts'
import { type BenchContext, type Family, percentile } from './bench.ts'
import { makeSmallFiles } from './material.ts'
import {
  type BenchNode,
  importFolder,
  settleDisk,
  startNode,
  synced,
  tempFolder,
  undoing,
  usageOf,
} from './nodes.ts'

const RUNS = 1
const FOLDERS = 200
const PER_FOLDER = 500
const LARGE_FOLDER = 'the-thousand'
const LARGE_FOLDER_FILES = 1000
/** The node is started so often with the space. */
const STARTS = 5
const LISTINGS = 200
const LOOK_MS = 100

interface Seen {
  'large-space-import': number[]
  'node-start': number[]
  'list-1000': number[]
  'cold-second-device': number[]
  'cold-second-device-content': number[]
}

const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

async function makeSpaceFolder(folder: string): Promise<void> {
  await makeSmallFiles(folder, { count: FOLDERS * PER_FOLDER, perFolder: PER_FOLDER, least: 20, most: 200 })
  await mkdir(join(folder, LARGE_FOLDER))
  for (let i = 0; i < LARGE_FOLDER_FILES; i++)
    await writeFile(join(folder, LARGE_FOLDER, `entry-${i}.txt`), randomBytesFrom(1_000_000 + i, 100))
}

/** Times of listing the folder of 1,000, in ms; between two of them another folder is listed. */
async function listings({ client }: BenchNode, space: string): Promise<number[]> {
  const { files } = client.space(space)
  const random = randomFrom(7)
  const times: number[] = []
  for (let i = 0; i < LISTINGS; i++) {
    const other = `folder-${String(Math.floor(random() * FOLDERS)).padStart(3, '0')}`
    await files.list({ path: other })
    const started = performance.now()
    const { entries } = await files.list({ path: LARGE_FOLDER })
    times.push(performance.now() - started)
    if (entries.length !== LARGE_FOLDER_FILES) throw new Error(`${entries.length} entries were listed`)
  }
  return times
}

/** Resolves when `b` has applied all that `a` has, and lists it. */
async function untilSameActions(a: BenchNode, b: BenchNode, space: string): Promise<void> {
  for (;;) {
    const [of, at] = await Promise.all([a.client.spaceStatus({ space }), b.client.spaceStatus({ space })])
    if (at.actions === of.actions && at.content.files === of.content.files) break
    await sleep(LOOK_MS)
  }
  const { entries } = await b.client.space(space).files.list({ path: LARGE_FOLDER })
  if (entries.length !== LARGE_FOLDER_FILES) throw new Error(`${entries.length} entries were listed`)
}

async function once(context: BenchContext, source: string, seen: Seen): Promise<void> {
  await undoing(async undo => {
    const first = await startNode(undo, context, 'large-import')
    const { space } = await first.client.spaceCreate({ name: 'Large' })
    settleDisk()
    const started = performance.now()
    await importFolder(first, space, source)
    seen['large-space-import'].push((performance.now() - started) / 1000)
    const usage = await usageOf(first)
    context.note('large-space-import', { ...usage })
    context.say(
      `large-space: imported in ${seen['large-space-import'].at(-1)!.toFixed(1)} s, at most ${usage.peakMB.toFixed(0)} MB`,
    )
    await first.stop()

    let a = await startNode(undo, context, 'large-start', { home: first.home })
    for (let start = 1; start < STARTS; start++) {
      seen['node-start'].push(a.startSeconds)
      await a.stop()
      a = await startNode(undo, context, 'large-a', { home: first.home })
    }
    seen['node-start'].push(a.startSeconds)
    context.say(`node-start: ${seen['node-start'].map(value => value.toFixed(2)).join(', ')} s`)

    const times = await listings(a, space)
    seen['list-1000'].push(percentile(times, 95))
    context.note('list-1000', { times })
    context.say(
      `list-1000: median ${percentile(times, 50).toFixed(1)}, p95 ${percentile(times, 95).toFixed(1)} ms`,
    )

    const { invite } = await a.client.inviteCreate({ space })
    const b = await startNode(undo, context, 'large-b', { peer: a.tcp })
    settleDisk()
    const joining = performance.now()
    await b.client.join({ link: invite })
    const readable = (performance.now() - joining) / 1000
    await untilSameActions(a, b, space)
    seen['cold-second-device'].push((performance.now() - joining) / 1000)
    context.say(
      `cold-second-device: ${seen['cold-second-device'].at(-1)!.toFixed(1)} s, readable after ${readable.toFixed(1)} s`,
    )
    await synced(b, space)
    seen['cold-second-device-content'].push((performance.now() - joining) / 1000)
    const [usageA, usageB] = await Promise.all([usageOf(a), usageOf(b)])
    context.note('cold-second-device', { readable, a: usageA, b: usageB })
    context.say(
      `cold-second-device-content: ${seen['cold-second-device-content'].at(-1)!.toFixed(1)} s, ` +
        `at most ${usageA.peakMB.toFixed(0)} and ${usageB.peakMB.toFixed(0)} MB`,
    )
  })
}

export const largeSpace: Family = {
  name: 'large-space',
  rows: ['large-space-import', 'node-start', 'list-1000', 'cold-second-device', 'cold-second-device-content'],
  run: context =>
    undoing(async undo => {
      const source = await tempFolder(undo)
      await makeSpaceFolder(source)
      const seen: Seen = {
        'large-space-import': [],
        'node-start': [],
        'list-1000': [],
        'cold-second-device': [],
        'cold-second-device-content': [],
      }
      for (let run = 0; run < context.runs(RUNS); run++) await once(context, source, seen)
      return [
        { name: 'large-space-import', unit: 's', values: seen['large-space-import'] },
        { name: 'node-start', unit: 's', values: seen['node-start'], goal: { atMost: 2 } },
        { name: 'list-1000', unit: 'ms', values: seen['list-1000'], goal: { atMost: 50 } },
        { name: 'cold-second-device', unit: 's', values: seen['cold-second-device'], goal: { atMost: 30 } },
        { name: 'cold-second-device-content', unit: 's', values: seen['cold-second-device-content'] },
      ]
    }),
}
