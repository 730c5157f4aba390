// `npm run -s bench -- [--json] [--profile] [NAME…]`: measures, and says which goals hold. Names are of families or of
// rows. BENCH_RUNS: how often each is measured. Everything but the results goes to standard error.
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type BenchContext, type Family, type Measured, spreadOf, toRow, toTable } from './bench.ts'
import { decisionsAtScale } from './decisions.ts'
import { decisionsAtNode } from './decisions-node.ts'
import { hosting } from './hosting.ts'
import { hostingIdle } from './hosting-idle.ts'
import { largeSpace } from './large-space.ts'
import { idleMemory, peakMemory } from './memory.ts'
import { pageFolder, pageStart } from './page.ts'
import { rotation } from './rotation.ts'
import { sealed } from './sealed.ts'
import { threads } from './threads.ts'
import { transfers } from './transfer.ts'

const FAMILIES: Family[] = [
  ...transfers,
  idleMemory,
  peakMemory,
  largeSpace,
  rotation,
  decisionsAtScale,
  decisionsAtNode,
  pageStart,
  pageFolder,
  hostingIdle,
  ...hosting,
  sealed,
  threads,
]
const RESULTS = join(import.meta.dirname, '..', '..', 'bench-results')

function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, profile: { type: 'boolean' } },
  })
  const names = new Set(positionals)
  const isWanted = (family: Family, row: string) =>
    names.size === 0 || names.has(family.name) || names.has(row)
  const unknown = positionals.filter(
    name => !FAMILIES.some(family => family.name === name || family.rows.includes(name)),
  )
  if (unknown.length > 0) {
    const known = FAMILIES.map(({ name, rows }) => [name, ...rows.filter(row => row !== name)].join(' '))
    process.stderr.write(`There is no bench ${unknown.join(', ')}. There are:\n  ${known.join('\n  ')}\n`)
    return Promise.resolve(2)
  }
  const families = FAMILIES.filter(family => family.rows.some(row => isWanted(family, row)))
  return measure(families, isWanted, values.json ?? false, values.profile ?? false)
}

async function measure(
  families: readonly Family[],
  isWanted: (family: Family, row: string) => boolean,
  json: boolean,
  profile: boolean,
): Promise<number> {
  const date = new Date().toISOString().replaceAll(':', '-').slice(0, 19)
  const asked = Number(process.env.BENCH_RUNS ?? 0)
  const notes: { bench: string; seen: unknown }[] = []
  const context: BenchContext = {
    runs: usual => (asked > 0 ? asked : profile ? 1 : usual),
    say: text => process.stderr.write(`${text}\n`),
    note: (bench, seen) => notes.push({ bench, seen }),
    profiles: profile ? join(RESULTS, `profiles-${date}`) : null,
  }
  const all: Measured[] = []
  let failed = false
  for (const family of families) {
    try {
      const measured = (await family.run(context)).filter(({ name }) => isWanted(family, name))
      all.push(...measured)
      if (json) for (const one of measured) process.stdout.write(`${JSON.stringify(toRow(one))}\n`)
    } catch (error) {
      // the others can still be measured
      failed = true
      context.say(`${family.name} failed: ${(error as Error).stack}`)
    }
  }
  if (!json) process.stdout.write(toTable(all.map(toRow)))
  save(date, all, notes)
  if (context.profiles) context.say(`Profiles: ${context.profiles}; read them with test/bench/top.ts`)
  return failed ? 1 : 0
}

function save(date: string, all: readonly Measured[], notes: readonly unknown[]): void {
  mkdirSync(RESULTS, { recursive: true })
  const results = {
    date,
    machine: {
      cpu: cpus()[0]?.model,
      cores: cpus().length,
      memoryBytes: totalmem(),
      system: `${process.platform} ${release()} ${process.arch}`,
      node: process.version,
    },
    benches: all.map(one => ({
      ...toRow(one),
      runs: spreadOf(one.values),
      ...(one.peer && { peerRuns: spreadOf(one.peer.values) }),
    })),
    notes,
  }
  const file = join(RESULTS, `${date}.json`)
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`)
  process.stderr.write(`Results: ${file}\n`)
}

process.exitCode = await main()
