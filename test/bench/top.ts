// `node --import tsx test/bench/top.ts FILE.cpuprofile… [--count 30]`: where a profile's time went, function by function.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'

interface Profile {
  nodes: {
    id: number
    callFrame: { functionName: string; url: string; lineNumber: number }
    children?: number[]
  }[]
  samples: number[]
  /** µs. */
  timeDeltas: number[]
}

interface Spent {
  self: number
  total: number
}

const ROOT = new URL('../..', import.meta.url).pathname

/** Time of each function by itself and with what it called, in µs. */
function spentIn({ nodes, samples, timeDeltas }: Profile): Map<string, Spent> {
  const byId = new Map(nodes.map(node => [node.id, node]))
  const parent = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map(child => [child, id] as const)),
  )
  const selfOf = new Map<number, number>()
  for (const [i, sample] of samples.entries())
    selfOf.set(sample, (selfOf.get(sample) ?? 0) + (timeDeltas[i] ?? 0))
  const spent = new Map<string, Spent>()
  const at = (id: number) => {
    const { functionName, url, lineNumber } = byId.get(id)!.callFrame
    const file = url.replace('file://', '').replace(ROOT, '')
    const name = `${functionName || '(anonymous)'}  ${file ? `${file}:${lineNumber + 1}` : ''}`
    const found = spent.get(name) ?? { self: 0, total: 0 }
    spent.set(name, found)
    return found
  }
  for (const [sample, time] of selfOf) {
    at(sample).self += time
    // a function that calls itself is counted once
    const counted = new Set<Spent>()
    for (let id: number | undefined = sample; id !== undefined; id = parent.get(id)) counted.add(at(id))
    for (const one of counted) one.total += time
  }
  return spent
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: 'string', default: '30' } },
})
for (const file of positionals) {
  const spent = [...spentIn(JSON.parse(readFileSync(file, 'utf8')) as Profile)]
  const all = spent.reduce((sum, [, { self }]) => sum + self, 0)
  const idle = spent.find(([name]) => name.startsWith('(idle)'))?.[1].self ?? 0
  const busy = all - idle
  process.stdout.write(
    `\n${basename(file)}: ${(all / 1e6).toFixed(2)} s, busy ${(busy / 1e6).toFixed(2)} s\n` +
      '    self ms      %   with calls  function\n',
  )
  const top = spent.filter(([name]) => !name.startsWith('(idle)')).sort((a, b) => b[1].self - a[1].self)
  for (const [name, { self, total }] of top.slice(0, Number(values.count)))
    process.stdout.write(
      `${(self / 1000).toFixed(0).padStart(11)}${((100 * self) / busy).toFixed(1).padStart(7)}` +
        `${(total / 1000).toFixed(0).padStart(13)}  ${name}\n`,
    )
}
