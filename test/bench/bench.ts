// What a bench is and what comes of it: measured values, their median and spread, and whether the goal holds.

/** One line of the results, as other programs read it. */
export interface Row {
  name: string
  value: number
  unit: string
  /** Who else was measured in the same sitting. */
  peer: string | null
  peerValue: number | null
  /** Above 1: CoBox is the faster one. */
  ratio: number | null
  goal: string | null
  holds: boolean | null
}

export interface Measured {
  name: string
  unit: 's' | 'ms' | 'kB' | 'MB' | 'MB/s' | '×'
  /** One for each run. */
  values: number[]
  peer?: { name: string; values: number[] }
  goal?: { ratioAbove: number } | { atMost: number }
}

/** What a family of benches gets. */
export interface BenchContext {
  /** How often to measure, when the family's own number is not asked to be another. */
  runs(usual: number): number
  /** A line on standard error. */
  say(text: string): void
  /** Keeps what was seen beside the values: memory, CPU, sizes. */
  note(bench: string, seen: Record<string, unknown>): void
  /** Whether and where nodes write CPU profiles; then peers are left out. */
  profiles: string | null
}

/** Benches that are measured together. */
export interface Family {
  name: string
  /** Names of the rows that it makes. */
  rows: string[]
  run(context: BenchContext): Promise<Measured[]>
}

export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/** Between two values, the place between them. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const place = ((sorted.length - 1) * percent) / 100
  const below = sorted[Math.floor(place)]!
  return below + (sorted[Math.ceil(place)]! - below) * (place % 1)
}

export function toRow({ name, unit, values, peer, goal }: Measured): Row {
  const value = median(values)
  const peerValue = peer ? median(peer.values) : null
  const ratio = peerValue === null ? null : peerValue / value
  return {
    name,
    value: round(value),
    unit,
    peer: peer?.name ?? null,
    peerValue: peerValue === null ? null : round(peerValue),
    ratio: ratio === null ? null : round(ratio),
    ...judge(goal, value, ratio),
  }
}

function judge(goal: Measured['goal'], value: number, ratio: number | null): Pick<Row, 'goal' | 'holds'> {
  if (!goal) return { goal: null, holds: null }
  if ('atMost' in goal) return { goal: `<= ${goal.atMost}`, holds: value <= goal.atMost }
  // without the peer nobody knows
  return { goal: `ratio > ${goal.ratioAbove}`, holds: ratio === null ? null : ratio > goal.ratioAbove }
}

/** What the file of results keeps of the runs. */
export function spreadOf(values: readonly number[]): Record<string, unknown> {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return { values, median: median(values), least, most, spread: (most - least) / median(values) }
}

function round(value: number): number {
  return Number(value.toPrecision(4))
}

/** Rows as a table for people. */
export function toTable(rows: readonly Row[]): string {
  const cells = rows.map(row => [
    row.name,
    `${row.value} ${row.unit}`,
    row.peer === null ? '' : `${row.peer} ${row.peerValue} ${row.unit}`,
    row.ratio === null ? '' : `${row.ratio}×`,
    row.goal ?? '',
    row.holds === null ? '' : row.holds ? 'holds' : 'MISSED',
  ])
  const all = [['bench', 'CoBox', 'peer', 'ratio', 'goal', ''], ...cells]
  const widths = all[0]!.map((_, column) => Math.max(...all.map(row => row[column]!.length)))
  return all
    .map(
      row =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}
