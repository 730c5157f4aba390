// A space of 200 members with 1,000 polls and 100,000 votes: the list, one poll, and a vote, asked of the space itself. The votes are put
// into the view as they would stand there: 200 devices that write them take hours.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Type as T } from '@sinclair/typebox'
import type { App, QuerySpace, Self, Tools, WriteView } from '../../src/apps/contract.ts'
import { decisions } from '../../src/apps/decisions/index.ts'
import * as view from '../../src/apps/decisions/polls/view.ts'
import { apps } from '../../src/apps/index.ts'
import { people } from '../../src/apps/people.ts'
import { createKeys } from '../../src/keys/index.ts'
import { sortable } from '../../src/lib/bytes.ts'
import { tools } from '../../src/node/person.ts'
import { keyOf } from '../support/app-harness.ts'
import { Replica } from '../support/replicas.ts'
import { type BenchContext, type Family, percentile } from './bench.ts'

const POLLS = 1000
const MEMBERS = 200
const VOTES = 100
/** Polls that one action of the filling makes. */
const AT_ONCE = 20
const ASKED = 50

const pollId = (n: number) => `${keyOf('writer').slice(0, 16)}:${n}`
const member = (n: number) => keyOf('member', String(n))

async function listed<R>(records: AsyncIterable<R>): Promise<R[]> {
  const found: R[] = []
  for await (const record of records) found.push(record)
  return found
}

/** Copies of one real poll, each with votes of half the members. */
async function fill(to: WriteView, from: number, { hash }: Tools): Promise<void> {
  const [model] = await listed(to.range(view.polls, { limit: 1 }))
  const definition = await view.definitionOf(to, model!.value)
  if (from === 1)
    for (let n = 1; n < MEMBERS; n++)
      to.put(people, member(n), { name: `Member ${n}`, role: 'member', since: 1, here: true })
  const electorate = (await listed(to.range(people))).map(({ key }) => [key, 1000] as const)
  const pinned = hash(JSON.stringify(electorate))
  to.put(view.electorates, pinned, electorate)
  for (let n = from; n < from + AT_ONCE; n++) {
    const poll = pollId(n)
    const counts = { electorate: pinned, voters: MEMBERS, voted: VOTES, clock: VOTES }
    to.put(view.pollOrders, poll, sortable(n))
    to.put(view.definitions, view.keyOf(poll, model!.value.version), definition)
    to.put(view.polls, sortable(n), { ...model!.value, ...counts, poll, title: `Poll ${n}` })
    for (let voter = 1; voter <= VOTES; voter++)
      to.put(view.stances, view.keyOf(poll, member(voter), sortable(voter)), {
        writer: keyOf('log', String(voter)),
        seq: n,
        at: 1,
        prev: null,
        ballot: [[voter % 4, 1]],
        none: false,
        reason: 'Because it is good for the house.',
        round: 1,
        nth: 0,
        over: null,
      })
  }
  to.put(view.counters, 'polls', from + AT_ONCE)
}

const filling = {
  ...decisions,
  actions: {
    ...decisions.actions,
    fill: {
      summary: 'Fill the space',
      permission: 'decisions.write',
      internal: true,
      input: T.Object({ from: T.Integer() }),
      rules: [],
      apply: (to: WriteView, { body }: { body: { from: number } }, _: unknown, tools: Tools) =>
        fill(to, body.from, tools),
    },
  },
} as App

async function once(context: BenchContext, seen: Record<string, number[]>): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'cobox-bench-'))
  const replica = new Replica('anna', home, await createKeys({ person: 'anna', device: 'laptop' }))
  replica.apps = [...(apps as readonly App[]).filter(({ name }) => name !== 'decisions'), filling]
  await replica.open()
  try {
    await replica.found()
    const { space } = replica.live
    const append = (type: string, input: unknown) => space.append([{ type: `decisions.${type}`, input }])
    await append('createPoll', {
      type: 'proposal',
      title: 'Model',
      tags: ['house'],
      details: 'x'.repeat(1000),
    })
    for (let from = 1; from < POLLS; from += AT_ONCE) await append('fill', { from })
    const { identity, device, deviceName } = replica.keys
    const self: Self = { member: identity, device: device.publicKey, deviceName, now: Date.now() }
    const facts: QuerySpace = { final: space.readFinal.bind(space), tools }
    const ask = (query: string, input: object) =>
      space.read(reads => decisions.queries[query]!.run(reads, input, self, facts))
    const time = async (work: () => Promise<unknown>) => {
      const started = performance.now()
      await work()
      return performance.now() - started
    }
    const times: Record<string, number[]> = { list: [], open: [], vote: [] }
    for (let i = 0; i < ASKED; i++) {
      // another poll each time, and the view has changed since the last listing
      const poll = pollId(1 + ((i * 37) % (POLLS - 1)))
      times['vote']!.push(await time(() => append('vote', { poll, choices: ['agree'] })))
      times['list']!.push(await time(() => ask('polls', { state: 'open', tag: 'house', limit: 100 })))
      times['open']!.push(await time(() => ask('poll', { poll })))
    }
    for (const [what, values] of Object.entries(times)) {
      seen[what]!.push(percentile(values, 95))
      context.note(`decisions-${what}`, { times: values })
      context.say(
        `decisions-${what}: median ${percentile(values, 50).toFixed(1)}, p95 ${percentile(values, 95).toFixed(1)} ms`,
      )
    }
  } finally {
    await replica.close()
    await rm(home, { recursive: true })
  }
}

export const decisionsAtScale: Family = {
  name: 'decisions',
  rows: ['decisions-list', 'decisions-open', 'decisions-vote'],
  async run(context) {
    const seen: Record<string, number[]> = { list: [], open: [], vote: [] }
    for (let run = 0; run < context.runs(1); run++) await once(context, seen)
    return [
      { name: 'decisions-list', unit: 'ms', values: seen['list']!, goal: { atMost: 100 } },
      { name: 'decisions-open', unit: 'ms', values: seen['open']!, goal: { atMost: 50 } },
      { name: 'decisions-vote', unit: 'ms', values: seen['vote']!, goal: { atMost: 50 } },
    ]
  },
}
