// A space of 200 members, 2,000 threads and 50,000 comments: listed, opened, searched, added to, and received by a device.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeyFile } from '../../src/keys/index.ts'
import { Replica } from '../support/replicas.ts'
import { randomFrom } from '../support/trees.ts'
import { type BenchContext, type Family, percentile } from './bench.ts'
import { type BenchNode, settleDisk, startNode, undoing } from './nodes.ts'
import { admitOthers } from './rotation.ts'

const RUNS = 1
const MEMBERS = 200
const THREADS = 2000
const COMMENTS = 50_000
/** Actions in one append while the space is filled. */
const BATCH = 500
/** Different words, the first ones the more frequent; and words in a context and a comment. */
const WORDS = 20_000
const [IN_CONTEXT, IN_COMMENT] = [60, 30]
const TIMES = 100
const LOOK_MS = 50

const ROWS = ['threads-list', 'threads-tag', 'thread-open', 'threads-search', 'comment-add'] as const
type Seen = Record<(typeof ROWS)[number] | 'threads-cold-device', number[]>

const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
const wordAt = (i: number) => `w${((i * 7919) % WORDS).toString(36)}ord`

/** Threads and comments, by the software of a node that is not running. */
async function fill(home: string): Promise<string[]> {
  const keys = JSON.parse(await readFile(join(home, 'keys.json'), 'utf8')) as KeyFile
  const replica = new Replica(keys.personName, home, keys)
  const random = randomFrom(1)
  const text = (words: number) =>
    Array.from({ length: words }, () => wordAt(Math.floor(random() ** 3 * WORDS))).join(' ')
  const append = (type: string, body: (i: number) => object) =>
    replica.live.space.append(
      Array.from({ length: BATCH }, (_, i) => ({ type: `decisions.${type}`, body: body(i) })),
    )
  await replica.open()
  try {
    const threads: string[] = []
    for (let i = 0; i < THREADS; i += BATCH)
      threads.push(
        ...(await append('startThread', at => ({
          title: `Thread ${i + at}`,
          context: text(IN_CONTEXT),
          tags: [`tag ${at % 50}`],
          files: [],
        }))),
      )
    for (let i = 0; i < COMMENTS; i += BATCH)
      await append('comment', () => ({
        thread: threads[Math.floor(random() ** 2 * THREADS)]!,
        text: text(IN_COMMENT),
        files: [],
      }))
    return threads
  } finally {
    await replica.close()
  }
}

/** p95 in ms of doing it for each of some numbers, after it was done once. */
async function timed(
  context: BenchContext,
  row: string,
  act: (i: number) => Promise<unknown>,
): Promise<number> {
  const times: number[] = []
  await act(TIMES)
  for (let i = 0; i < TIMES; i++) {
    const started = performance.now()
    await act(i)
    times.push(performance.now() - started)
  }
  context.note(row, { times })
  const p95 = percentile(times, 95)
  context.say(`${row}: median ${percentile(times, 50).toFixed(1)}, p95 ${p95.toFixed(1)} ms`)
  return p95
}

/** Resolves when `b` has applied all that `a` has, and lists it. */
async function untilSameMark(a: BenchNode, b: BenchNode, space: string): Promise<void> {
  const { mark } = await a.client.space(space).decisions.threads({})
  while ((await b.client.space(space).decisions.threads({})).mark < mark) await sleep(LOOK_MS)
}

async function once(context: BenchContext, seen: Seen): Promise<void> {
  await undoing(async undo => {
    const first = await startNode(undo, context, 'threads-found')
    const { space } = await first.client.spaceCreate({ name: 'Talk' })
    await first.stop()
    await admitOthers(first.home, MEMBERS - 2)
    const started = performance.now()
    const threads = await fill(first.home)
    context.say(`threads: filled in ${((performance.now() - started) / 1000).toFixed(0)} s`)
    const a = await startNode(undo, context, 'threads-a', { home: first.home })
    settleDisk()
    const { decisions } = a.client.space(space)
    const some = (i: number) => threads[(i * 37) % THREADS]!
    const acts: Record<(typeof ROWS)[number], (i: number) => Promise<unknown>> = {
      'threads-list': () => decisions.threads({}),
      'threads-tag': i => decisions.threads({ tag: `tag ${i % 50}` }),
      'thread-open': i =>
        Promise.all([decisions.thread({ thread: some(i) }), decisions.comments({ thread: some(i) })]),
      'threads-search': i => decisions.searchThreads({ words: wordAt(i * 100) }),
      'comment-add': i => decisions.comment({ thread: some(i), text: `I think ${wordAt(i)}` }),
    }
    for (const row of ROWS) seen[row].push(await timed(context, row, acts[row]))

    const { invite } = await a.client.inviteCreate({ space })
    const b = await startNode(undo, context, 'threads-b', { peer: a.tcp })
    settleDisk()
    const joining = performance.now()
    await b.client.join({ link: invite })
    await untilSameMark(a, b, space)
    const took = (performance.now() - joining) / 1000
    seen['threads-cold-device'].push(took)
    context.say(`threads-cold-device: ${took.toFixed(1)} s`)
  })
}

export const threads: Family = {
  name: 'threads',
  rows: [...ROWS, 'threads-cold-device'],
  async run(context) {
    const seen: Seen = {
      'threads-list': [],
      'threads-tag': [],
      'thread-open': [],
      'threads-search': [],
      'comment-add': [],
      'threads-cold-device': [],
    }
    for (let run = 0; run < context.runs(RUNS); run++) await once(context, seen)
    const ms = (name: (typeof ROWS)[number], atMost: number) => ({
      name,
      unit: 'ms' as const,
      values: seen[name],
      goal: { atMost },
    })
    return [
      ms('threads-list', 100),
      ms('threads-tag', 100),
      ms('thread-open', 50),
      { name: 'threads-search', unit: 'ms', values: seen['threads-search'] },
      ms('comment-add', 50),
      { name: 'threads-cold-device', unit: 's', values: seen['threads-cold-device'], goal: { atMost: 20 } },
    ]
  },
}
