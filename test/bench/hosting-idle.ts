// How much memory a host of twenty spaces takes while nothing happens in them.
import type { BenchContext, Family } from './bench.ts'
import { host, hostedOnDisk, untilProven } from './hosting-nodes.ts'
import { makeSmallFiles } from './material.ts'
import { settledMemory } from './memory.ts'
import { type BenchNode, importFolder, startNode, tempFolder, undoing, usageOf } from './nodes.ts'

const SPACES = 20
const FILES = 10_000
/** Longer than a host keeps a store open that nobody needs. */
const ALONE_MS = 75_000
/** Over so long the processor time of doing nothing is counted, in ms. */
const QUIET_MS = 20_000

const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

interface Idle {
  /** After it has taken everything in. */
  afterwards: number
  /** Started anew, with the guest connected. */
  connected: number
  alone: number
}

function idleOnce(context: BenchContext, source: string): Promise<Idle> {
  return undoing(async undo => {
    const filling = await startNode(undo, context, 'hosting-idle-filling')
    const full = await startNode(undo, context, 'hosting-idle-guest-filling', { peer: filling.tcp })
    const spaces: string[] = []
    for (let i = 0; i < SPACES; i++) {
      const { space } = await full.client.spaceCreate({ name: `Space ${i}` })
      await importFolder(full, space, source)
      spaces.push(space)
    }
    context.say(`hosting-idle: ${SPACES} spaces are filled`)
    for (const space of spaces) await host(filling, full, space)
    for (const space of spaces) await untilProven(full, space)
    const taken = await usageOf(filling)
    const afterwards = await settledMemory(filling)
    const onDisk = (await hostedOnDisk(filling)) / 1e6
    await full.stop()
    await filling.stop()

    const h = await startNode(undo, context, 'hosting-idle-host', { home: filling.home })
    const a = await startNode(undo, context, 'hosting-idle-guest', { home: full.home, peer: h.tcp })
    await untilConnected(h)
    const connected = await settledMemory(h)
    const before = await usageOf(h)
    await sleep(QUIET_MS)
    const cpuPercent = ((await usageOf(h)).cpuSeconds - before.cpuSeconds) / (QUIET_MS / 1e5)
    const quiet = await usageOf(h)
    await a.stop()
    await sleep(ALONE_MS)
    const alone = await settledMemory(h)
    context.note('hosting-idle', { taken, afterwards, connected, quiet, cpuPercent, alone, onDisk })
    context.say(
      `hosting-idle: ${connected.toFixed(1)} MB with the guest connected (${cpuPercent.toFixed(1)} % of a processor), ` +
        `${alone.toFixed(1)} MB alone; after it had taken ${onDisk.toFixed(0)} MB in, ${afterwards.toFixed(1)} MB, at most ${taken.peakMB.toFixed(0)}`,
    )
    return { afterwards, connected, alone }
  })
}

async function untilConnected({ client }: BenchNode): Promise<void> {
  for (;;) {
    const { guests } = await client.hostingList({})
    if (guests.length === SPACES && guests.every(({ connected }) => connected > 0)) return
    await sleep(200)
  }
}

export const hostingIdle: Family = {
  name: 'hosting-idle',
  rows: ['hosting-idle-connected', 'hosting-idle-alone', 'hosting-idle-after-filling'],
  run: context =>
    undoing(async undo => {
      const source = await tempFolder(undo)
      await makeSmallFiles(source, { count: FILES, perFolder: 100, least: 512, most: 1536 })
      const runs: Idle[] = []
      for (let run = 0; run < context.runs(1); run++) runs.push(await idleOnce(context, source))
      return [
        {
          name: 'hosting-idle-connected',
          unit: 'MB',
          values: runs.map(({ connected }) => connected),
          goal: { atMost: 150 },
        },
        {
          name: 'hosting-idle-alone',
          unit: 'MB',
          values: runs.map(({ alone }) => alone),
          goal: { atMost: 150 },
        },
        { name: 'hosting-idle-after-filling', unit: 'MB', values: runs.map(({ afterwards }) => afterwards) },
      ]
    }),
}
