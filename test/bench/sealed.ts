// Sealed ballots: what casting one takes, and counting and checking a poll of 500. In a process of its own, for its memory.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type BenchContext, type Family, median } from './bench.ts'
import type { SealedTimes } from './sealed-poll.ts'

const RUNS = 3
const ROWS = ['sealed-cast', 'sealed-check', 'sealed-tally', 'sealed-verify', 'sealed-count', 'sealed-memory']

async function once500(context: BenchContext): Promise<SealedTimes> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'sealed-poll.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  if (code !== 0) throw new Error(`the poll ended with ${code}`)
  const times: SealedTimes = JSON.parse(said)
  context.note('sealed', { ...times })
  context.say(
    `sealed: ${times.castMs.toFixed(1)} ms to cast, ${times.tallySeconds.toFixed(1)} s to tally, ` +
      `${times.verifySeconds.toFixed(1)} s to verify, ${times.cpuSeconds.toFixed(1)} s of processor time for both`,
  )
  return times
}

export const sealed: Family = {
  name: 'sealed',
  rows: ROWS,
  async run(context) {
    const all: SealedTimes[] = []
    for (let run = 0; run < context.runs(RUNS); run++) all.push(await once500(context))
    const values = (of: (times: SealedTimes) => number) => all.map(of)
    context.say(`sealed: a ballot has ${median(values(times => times.ballotBytes))} bytes`)
    return [
      { name: 'sealed-cast', unit: 'ms', values: values(times => times.castMs), goal: { atMost: 150 } },
      { name: 'sealed-check', unit: 'ms', values: values(times => times.checkMs) },
      { name: 'sealed-tally', unit: 's', values: values(times => times.tallySeconds) },
      { name: 'sealed-verify', unit: 's', values: values(times => times.verifySeconds) },
      {
        name: 'sealed-count',
        unit: 's',
        values: values(times => times.tallySeconds + times.verifySeconds),
        goal: { atMost: 60 },
      },
      { name: 'sealed-memory', unit: 'MB', values: values(times => times.peakMB) },
    ]
  },
}
