// What hosting costs the host: while a space comes to it, and while it is all that is left of one.
import type { BenchContext, Family } from './bench.ts'
import { host, hostedOnDisk, memoryLimit, untilHeld } from './hosting-nodes.ts'
import { MiB, makeSmallFiles, mustBeEqual } from './material.ts'
import {
  exportFolder,
  importFolder,
  settleDisk,
  startNode,
  synced,
  tempFolder,
  undoing,
  usageOf,
} from './nodes.ts'

const RUNS = 3
const GiB = 1024 * MiB
const LARGE = { count: 64, perFolder: 16, least: 16 * MiB, most: 16 * MiB }
const SMALL = { count: 20_000, perFolder: 500, least: 4096, most: 4096 }
/** 1 GiB of what people have: most files fit into one block, some into none. */
const REAL = { count: 3000, perFolder: 100, least: 1024, most: 2 * 357_400 - 1024 }
const LIMIT_MB = 512

interface Held {
  seconds: number
  cpuSeconds: number
  peakMB: number
  /** Bytes on the host’s disk for each byte of content. */
  disk: number
}

/** A guest takes a folder in, and its host takes it from there; the clock stops when the host has said that it is on its disk. */
function holdOnce(context: BenchContext, name: string, source: string, bytes: number): Promise<Held> {
  return undoing(async undo => {
    const h = await startNode(undo, context, `${name}-host`)
    const a = await startNode(undo, context, `${name}-guest`, { peer: h.tcp })
    const { space } = await a.client.spaceCreate({ name: 'Bench' })
    await host(h, a, space)
    const [atHost, atGuest] = await Promise.all([usageOf(h), usageOf(a)])
    settleDisk()
    const started = performance.now()
    await importFolder(a, space, source)
    const imported = (performance.now() - started) / 1000
    await untilHeld(h, bytes)
    const seconds = (performance.now() - started) / 1000
    const [ofHost, ofGuest] = await Promise.all([usageOf(h), usageOf(a)])
    const cpuSeconds = ofHost.cpuSeconds - atHost.cpuSeconds
    const guestCpuSeconds = ofGuest.cpuSeconds - atGuest.cpuSeconds
    const live = (await hostedOnDisk(h)) / bytes
    await h.stop()
    const disk = (await hostedOnDisk(h)) / bytes
    const { peakMB } = ofHost
    context.note(name, { seconds, imported, cpuSeconds, guestCpuSeconds, peakMB, live, disk })
    context.say(
      `${name}: held after ${seconds.toFixed(1)} s (imported after ${imported.toFixed(1)}), CPU of the host ${cpuSeconds.toFixed(1)}, ` +
        `of the guest ${guestCpuSeconds.toFixed(1)} s, at most ${peakMB.toFixed(0)} MB, ` +
        `on disk ${live.toFixed(3)} of the content, ${disk.toFixed(3)} once closed`,
    )
    return { seconds, cpuSeconds, peakMB, disk: live }
  })
}

const throughput: Family = {
  name: 'hosting-throughput',
  rows: [
    'hosting-throughput',
    'hosting-cpu-per-GiB',
    'hosting-peak-memory',
    'hosting-disk-large',
    'hosting-throughput-4KiB',
    'hosting-disk-4KiB',
  ],
  run: context =>
    undoing(async undo => {
      const [largeSource, smallSource] = [await tempFolder(undo), await tempFolder(undo)]
      const largeBytes = await makeSmallFiles(largeSource, LARGE)
      const smallBytes = await makeSmallFiles(smallSource, SMALL)
      const large: Held[] = []
      const small: Held[] = []
      for (let run = 0; run < context.runs(RUNS); run++) {
        large.push(await holdOnce(context, 'hosting-throughput', largeSource, largeBytes))
        small.push(await holdOnce(context, 'hosting-throughput-4KiB', smallSource, smallBytes))
      }
      const rate = (held: Held[], bytes: number) => held.map(({ seconds }) => bytes / 1e6 / seconds)
      return [
        { name: 'hosting-throughput', unit: 'MB/s', values: rate(large, largeBytes) },
        {
          name: 'hosting-cpu-per-GiB',
          unit: 's',
          values: large.map(({ cpuSeconds }) => (cpuSeconds * GiB) / largeBytes),
        },
        { name: 'hosting-peak-memory', unit: 'MB', values: large.map(({ peakMB }) => peakMB) },
        {
          name: 'hosting-disk-large',
          unit: '×',
          values: large.map(({ disk }) => disk),
          goal: { atMost: 1.1 },
        },
        { name: 'hosting-throughput-4KiB', unit: 'MB/s', values: rate(small, smallBytes) },
        { name: 'hosting-disk-4KiB', unit: '×', values: small.map(({ disk }) => disk) },
      ]
    }),
}

interface Restored {
  seconds: number
  peakMB: number
}

/** A writer who leaves for good, a host with little memory, and a device that was away meanwhile. */
function restoreOnce(context: BenchContext, source: string, bytes: number): Promise<Restored> {
  return undoing(async undo => {
    const limit = memoryLimit(undo, context, LIMIT_MB)
    const h = await startNode(undo, context, 'restore-host', { env: limit.env })
    const a = await startNode(undo, context, 'restore-writer', { peer: h.tcp })
    const { space } = await a.client.spaceCreate({ name: 'Bench' })
    await host(h, a, space)
    const { invite } = await a.client.inviteCreate({ space })
    const first = await startNode(undo, context, 'restore-joining', { peer: a.tcp })
    await first.client.join({ link: invite })
    await synced(first, space)
    await first.stop()
    await importFolder(a, space, source)
    await untilHeld(h, bytes)
    await a.stop()
    const held = await usageOf(h)

    settleDisk()
    const started = performance.now()
    const b = await startNode(undo, context, 'restore-b', { home: first.home, peer: h.tcp })
    for (;;) {
      const { contentBytes, missingBytes } = await b.client.spaceSync({ space })
      if (contentBytes >= bytes && missingBytes === 0) break
    }
    const seconds = (performance.now() - started) / 1000
    const after = await usageOf(h)
    const out = await tempFolder(undo)
    await exportFolder(b, space, out)
    await mustBeEqual(source, out)
    const cpuSeconds = after.cpuSeconds - held.cpuSeconds
    context.note('hosting-restore', {
      seconds,
      cpuSeconds,
      held,
      after,
      chargedMB: limit.peakMB(),
      limit: limit.kept,
    })
    context.say(
      `hosting-restore: ${seconds.toFixed(1)} s, CPU of the host ${cpuSeconds.toFixed(1)} s; at most ${held.peakMB.toFixed(0)} MB ` +
        `while it took everything, ${after.peakMB.toFixed(0)} MB in all (charged, with files in memory: ${limit.peakMB()?.toFixed(0)}); ` +
        `limited by ${limit.kept}`,
    )
    return { seconds, peakMB: after.peakMB }
  })
}

const restore: Family = {
  name: 'hosting-restore',
  rows: ['hosting-restore', 'hosting-restore-peak-memory'],
  run: context =>
    undoing(async undo => {
      const source = await tempFolder(undo)
      const bytes = await makeSmallFiles(source, REAL)
      const restored: Restored[] = []
      for (let run = 0; run < context.runs(1); run++) restored.push(await restoreOnce(context, source, bytes))
      return [
        { name: 'hosting-restore', unit: 's', values: restored.map(({ seconds }) => seconds) },
        {
          name: 'hosting-restore-peak-memory',
          unit: 'MB',
          values: restored.map(({ peakMB }) => peakMB),
          goal: { atMost: LIMIT_MB },
        },
      ]
    }),
}

export const hosting: Family[] = [throughput, restore]
