// A whole group's decisions in one space, asked of a real node over HTTP, and received by a device that joins: what it takes by the
// clock, and of the processor, which other work on the machine does not change.
import { loadavg } from 'node:os'
import { diskUsage } from '../../src/lib/disk.ts'
import { type BenchContext, type Family, median, percentile } from './bench.ts'
import {
  COMMENTS,
  fillSpace,
  OPEN,
  POLLS,
  tagOf,
  THREADS,
  type WholeSpace,
  wordAt,
} from './decisions-space.ts'
import { type BenchNode, settleDisk, startNode, type Undo, type Usage, undoing, usageOf } from './nodes.ts'

const RUNS = 1
const TIMES = 60
const LOOK_MS = 50
/** The store of a device that takes things over has come to rest when it did not grow for so long. */
const REST_MS = 12_000

/** Row → what it may take at most at the 95th percentile, in ms. */
const GOALS = {
  'decisions-node-threads': 100,
  'decisions-node-threads-tag': 100,
  'decisions-node-thread': 50,
  'decisions-node-comment': 50,
  'decisions-node-polls': 100,
  'decisions-node-polls-tag': 100,
  'decisions-node-poll-open': 50,
  'decisions-node-poll-closed': 50,
  'decisions-node-poll-votes': 50,
  'decisions-node-vote': 50,
} as const
type Row = keyof typeof GOALS
const ROWS = Object.keys(GOALS) as Row[]
const FRESH = 'decisions-node-fresh-device'
const FRESH_WHOLE = 'decisions-node-fresh-device-whole'

type Seen = Record<Row | typeof FRESH | typeof FRESH_WHOLE, number[]>

const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
const round = (value: number) => Math.round(value * 10) / 10

interface Act {
  act(i: number): Promise<unknown>
  /** The view is another one each time: what was decoded of it before does not help, as in a space where people are at work. */
  before?: (i: number) => Promise<unknown>
}

function actsOn(a: BenchNode, space: string, { threads, polls }: WholeSpace): Record<Row, Act> {
  const { decisions } = a.client.space(space)
  const thread = (i: number) => threads[(i * 37) % THREADS]!
  const closed = (i: number) => polls[(i * 37) % (POLLS - OPEN)]!
  const open = (i: number) => polls[POLLS - OPEN + ((i * 37) % OPEN)]!
  const before = (i: number) => decisions.react({ to: thread(i + 1000), reaction: '👍' })
  const read = (act: Act['act']): Act => ({ act, before })
  return {
    'decisions-node-threads': read(() => decisions.threads({})),
    'decisions-node-threads-tag': read(i => decisions.threads({ tag: tagOf(i) })),
    'decisions-node-thread': read(i =>
      Promise.all([decisions.thread({ thread: thread(i) }), decisions.comments({ thread: thread(i) })]),
    ),
    'decisions-node-comment': {
      act: i => decisions.comment({ thread: thread(i), text: `I think ${wordAt(i)}` }),
    },
    'decisions-node-polls': read(() => decisions.polls({})),
    'decisions-node-polls-tag': read(i => decisions.polls({ tag: tagOf(i) })),
    'decisions-node-poll-open': read(i => decisions.poll({ poll: open(i) })),
    'decisions-node-poll-closed': read(i => decisions.poll({ poll: closed(i) })),
    'decisions-node-poll-votes': read(i => decisions.stances({ poll: closed(i) })),
    'decisions-node-vote': { act: i => decisions.vote({ poll: open(i), choices: ['agree'] }) },
  }
}

/** Notes and returns the times of one row, in ms. */
async function timed(context: BenchContext, a: BenchNode, row: Row, { act, before }: Act): Promise<number[]> {
  const times: number[] = []
  let cpuSeconds = 0
  await act(TIMES)
  for (let i = 0; i < TIMES; i++) {
    await before?.(i)
    const used = await usageOf(a)
    const started = performance.now()
    await act(i)
    times.push(performance.now() - started)
    cpuSeconds += (await usageOf(a)).cpuSeconds - used.cpuSeconds
  }
  const { rssMB, peakMB } = await usageOf(a)
  const seen = {
    median: round(median(times)),
    p95: round(percentile(times, 95)),
    // the kernel counts in hundredths of a second: only the sum of many says something
    cpuMs: round((cpuSeconds * 1000) / TIMES),
    rssMB: Math.round(rssMB),
    peakMB: Math.round(peakMB),
    load: round(loadavg()[0]!),
  }
  context.note(row, { ...seen, times })
  context.say(
    `${row}: median ${seen.median}, p95 ${seen.p95} ms; ${seen.cpuMs} ms of processor time; ` +
      `${seen.rssMB} MB; load ${seen.load}`,
  )
  return times
}

/** Resolves when all that `a` shows is shown by `b` too: threads, polls, and a poll with its votes. */
async function untilReady(a: BenchNode, b: BenchNode, space: string, { polls }: WholeSpace): Promise<void> {
  const [of, at] = [a, b].map(({ client }) => client.space(space).decisions) as [
    ReturnType<BenchNode['client']['space']>['decisions'],
    ReturnType<BenchNode['client']['space']>['decisions'],
  ]
  const { mark } = await of.threads({})
  const poll = { poll: polls.at(-1)! }
  const wanted = JSON.stringify([
    (await of.poll(poll)).people,
    (await of.polls({})).polls.map(({ poll: id }) => id),
  ])
  for (;;) {
    const here = await at.threads({}).catch(() => null)
    if (here && here.mark >= mark) {
      const shown = [(await at.poll(poll)).people, (await at.polls({})).polls.map(({ poll: id }) => id)]
      if (JSON.stringify(shown) === wanted) return
    }
    await sleep(LOOK_MS)
  }
}

/** Resolves to when the store of a node has ceased to grow. */
async function atRest({ home }: BenchNode): Promise<{ at: number; bytes: number }> {
  let found = { at: performance.now(), bytes: await diskUsage(home) }
  while (performance.now() - found.at < REST_MS) {
    await sleep(LOOK_MS * 5)
    const bytes = await diskUsage(home)
    if (bytes !== found.bytes) found = { at: performance.now(), bytes }
  }
  return found
}

/** Throws where something of the view is not on this disk. */
async function readAll({ client }: BenchNode, space: string, whole: WholeSpace): Promise<void> {
  const { decisions } = client.space(space)
  for (const poll of whole.polls) await decisions.poll({ poll })
  let comments = 0
  for (const thread of whole.threads) comments += (await decisions.thread({ thread })).comments
  if (comments < COMMENTS) throw new Error(`${comments} comments are there`)
}

async function joinFresh(
  undo: Undo,
  context: BenchContext,
  a: BenchNode,
  space: string,
  whole: WholeSpace,
): Promise<{ ready: number; complete: number }> {
  const { invite } = await a.client.inviteCreate({ space })
  const b = await startNode(undo, context, 'decisions-fresh', { peer: a.tcp })
  settleDisk()
  const [usedA, usedB] = [await usageOf(a), await usageOf(b)]
  const started = performance.now()
  await b.client.join({ link: invite })
  const joined = (performance.now() - started) / 1000
  const [joinedA, joinedB] = [await usageOf(a), await usageOf(b)]
  await untilReady(a, b, space, whole)
  const ready = (performance.now() - started) / 1000
  const [readyA, readyB] = [await usageOf(a), await usageOf(b)]
  const cpu = (usedNowA: Usage, usedNowB: Usage) => ({
    a: round(usedNowA.cpuSeconds - usedA.cpuSeconds),
    b: round(usedNowB.cpuSeconds - usedB.cpuSeconds),
  })
  const early = {
    joined: round(joined),
    joinedCpu: cpu(joinedA, joinedB),
    ready: round(ready),
    readyCpu: cpu(readyA, readyB),
  }
  context.say(`${FRESH}: ${JSON.stringify(early)}`)
  const { at, bytes } = await atRest(b)
  const complete = (at - started) / 1000
  const [wholeA, wholeB] = [await usageOf(a), await usageOf(b)]
  await a.stop()
  await readAll(b, space, whole)
  const seen = {
    ...early,
    complete: round(complete),
    wholeCpu: cpu(wholeA, wholeB),
    storeMB: Math.round(bytes / 1e6),
    rssMB: Math.round(wholeB.rssMB),
    peakMB: Math.round(wholeB.peakMB),
    load: round(loadavg()[0]!),
  }
  context.note(FRESH, seen)
  context.say(`${FRESH}: ${JSON.stringify(seen)}`)
  return { ready, complete }
}

interface Filled {
  home: string
  space: string
  whole: WholeSpace
}

/** Measures all rows at a node that holds the space, and a device that joins. */
async function measureSpace(
  undo: Undo,
  context: BenchContext,
  { home, space, whole }: Filled,
  seen: Seen,
): Promise<void> {
  const a = await startNode(undo, context, 'decisions-a', { home })
  settleDisk()
  const { viewLength } = await a.client.spaceStatus({ space })
  context.say(
    `decisions-node: started in ${a.startSeconds.toFixed(1)} s; the view is ${viewLength} blocks, ` +
      `the store ${Math.round((await diskUsage(home)) / 1e6)} MB`,
  )
  const acts = actsOn(a, space, whole)
  for (const row of ROWS) seen[row].push(percentile(await timed(context, a, row, acts[row]), 95))
  const { ready, complete } = await joinFresh(undo, context, a, space, whole)
  seen[FRESH].push(ready)
  seen[FRESH_WHOLE].push(complete)
}

function nothingSeen(): Seen {
  return Object.fromEntries([...ROWS, FRESH, FRESH_WHOLE].map(row => [row, [] as number[]])) as Seen
}

export const decisionsAtNode: Family = {
  name: 'decisions-node',
  rows: [...ROWS, FRESH, FRESH_WHOLE],
  async run(context) {
    const seen = nothingSeen()
    for (let run = 0; run < context.runs(RUNS); run++)
      await undoing(async undo => {
        const first = await startNode(undo, context, 'decisions-found')
        const { space } = await first.client.spaceCreate({ name: 'Group' })
        await first.stop()
        const started = performance.now()
        const whole = await fillSpace(first.home, text => context.say(`decisions-node: ${text}`))
        context.say(`decisions-node: filled in ${((performance.now() - started) / 1000).toFixed(0)} s`)
        await measureSpace(undo, context, { home: first.home, space, whole }, seen)
      })
    return [
      ...ROWS.map(name => ({ name, unit: 'ms' as const, values: seen[name], goal: { atMost: GOALS[name] } })),
      { name: FRESH, unit: 's', values: seen[FRESH], goal: { atMost: 20 } },
      { name: FRESH_WHOLE, unit: 's', values: seen[FRESH_WHOLE] },
    ]
  },
}
