// People who vote, name others, close and open again while their devices are apart: all come to the same result, and it can be
// counted again from the log on each of them.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { type PollRecord, polls, stances } from '../src/apps/decisions/polls/view.ts'
import { CoboxError } from '../src/errors/index.ts'
import { until } from './support/cobox.ts'
import { actAs, askOf } from './support/poll-replicas.ts'
import { connectReplicas, Replica } from './support/replicas.ts'
import { testSeeds } from './support/seeds.ts'
import { all, converge } from './support/three-replicas.ts'
import { randomFrom } from './support/trees.ts'

const STEPS = 40
const NAMES = ['anna', 'ben', 'cara', 'dan']
const TYPES = ['proposal', 'choose', 'dot_vote', 'score', 'ranked_choice'] as const
const OPTION = ['Soup', 'Salad', 'Beans']
const CHOICES: Record<string, readonly string[][]> = {
  proposal: [['agree'], ['disagree'], ['block'], ['abstain']],
  choose: [['Soup'], ['Salad', 'Beans']],
  dot_vote: [['Soup=8'], ['Salad=3', 'Beans=4'], ['Soup=9']],
  score: [['Soup=5', 'Salad=1'], ['Beans=0'], ['Beans=7']],
  ranked_choice: [['Soup', 'Salad', 'Beans'], ['Beans', 'Soup', 'Salad'], ['Beans']],
}

type Random = () => number
const below = (random: Random, n: number): number => Math.floor(random() * n)
const pick = <T>(random: Random, from: readonly T[]): T => from[below(random, from.length)]!

async function doSomething(replica: Replica, replicas: readonly Replica[], random: Random): Promise<unknown> {
  const known = (await all(replica.live.space, polls)).map(({ value }) => value)
  const poll: PollRecord | undefined = known[below(random, known.length)]
  const dice = random()
  if (!poll || dice < 0.08) {
    const type = pick(random, TYPES)
    const option = type === 'proposal' ? {} : { option: OPTION }
    const more = type === 'choose' ? { maxChoices: 2 } : {}
    return actAs(replica, 'createPoll', { type, title: type, earlyClose: 'anyone', ...option, ...more })
  }
  const about = { poll: poll.poll }
  if (dice < 0.62) return actAs(replica, 'vote', { ...about, choices: pick(random, CHOICES[poll.type]!) })
  if (dice < 0.68) return actAs(replica, 'withdraw', about)
  if (dice < 0.76) {
    const to = pick(random, replicas).keys.identity
    return random() < 0.3 ? actAs(replica, 'undelegate', {}) : actAs(replica, 'delegate', { to })
  }
  if (dice < 0.8) return actAs(replica, 'editPoll', { ...about, title: `Edited ${below(random, 9)}` })
  if (dice < 0.92) return actAs(replica, 'close', about)
  return actAs(replica, 'reopenPoll', about)
}

async function run(seed: number, folder: string): Promise<void> {
  const random = randomFrom(seed)
  const replicas: Replica[] = []
  for (const name of NAMES.slice(0, 3 + below(random, 2)))
    replicas.push(await Replica.make(name, join(folder, name)))
  try {
    const [anna, ...others] = replicas as [Replica, ...Replica[]]
    await anna.found()
    for (const other of others) await anna.admit(other)
    const links = new Map<string, () => void>()
    const toggle = (i: number, j: number) => {
      const name = `${Math.min(i, j)}-${Math.max(i, j)}`
      const part = links.get(name)
      if (part) part()
      if (part) links.delete(name)
      else links.set(name, connectReplicas(replicas[i]!, replicas[j]!))
    }
    for (let i = 1; i < replicas.length; i++) toggle(0, i)
    for (const { live } of others)
      await until('it is in', async () => {
        await live.space.update()
        return live.space.writable && (await live.space.me()) !== null
      })
    for (const replica of replicas) replica.clockOffset = Math.round((random() - 0.5) * 600_000)
    for (let step = 0; step < STEPS; step++) {
      const who = below(random, replicas.length)
      if (random() < 0.15) toggle(who, (who + 1 + below(random, replicas.length - 1)) % replicas.length)
      else
        await doSomething(replicas[who]!, replicas, random).catch(error => {
          // a refusal is an answer; what is on the way may be missing while somebody is away
          if (!(error instanceof CoboxError) || error.status >= 500) {
            if ((error as CoboxError).code !== 'NOT_HERE_YET') throw error
          }
        })
    }
    for (let i = 0; i < replicas.length; i++)
      for (let j = i + 1; j < replicas.length; j++) if (!links.has(`${i}-${j}`)) toggle(i, j)
    await converge(replicas)
    await assertResults(replicas)
  } finally {
    await Promise.all(replicas.map(replica => replica.close()))
  }
}

/** The same everywhere; and of each closed poll everywhere counted again. */
async function assertResults(replicas: readonly Replica[]): Promise<void> {
  for (const { value: poll } of await all(replicas[0]!.live.space, polls)) {
    const results = []
    for (const replica of replicas) {
      const { final: _, ...result } = await askOf(replica, 'result', poll.poll)
      results.push(result)
      if (poll.state !== 'closed') continue
      const { ok, checks } = await askOf(replica, 'verify', poll.poll)
      assert.ok(ok, JSON.stringify(checks))
    }
    for (const other of results.slice(1)) assert.deepEqual(other, results[0])
    // nobody takes part twice, and nobody who has not voted without somebody who has
    const { result, delegated } = results[0]
    const own = new Set<string>()
    for (const { key, value } of await all(replicas[0]!.live.space, stances))
      if (key.startsWith(`${poll.poll}\0`) && value.ballot !== null) own.add(key.split('\0')[1]!)
    assert.ok(result.voted <= result.voters)
    assert.ok(result.voted - delegated <= own.size)
  }
}

await testSeeds('polls that are voted in apart come to the same', import.meta.url, 20, run)
