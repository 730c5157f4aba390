// A teller’s node that stops at exactly the worst places: when a word is made and not yet kept, and when it is kept and not yet in the
// log. Whatever happens, there is one secret, and each word is the same each time.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { tellerWords } from '../src/apps/decisions/polls/sealing/view.ts'
import { SecretFiles } from '../src/keys/index.ts'
import type { Tellers } from '../src/node/tellers.ts'
import { skippedActions } from '../src/space/apply.ts'
import { until } from './support/cobox.ts'
import { actAs, askOf } from './support/poll-replicas.ts'
import { tellersAt, untilItWaitsFor } from './support/replica-tellers.ts'
import { connectReplicas, type Replica } from './support/replicas.ts'
import { all, converge, three } from './support/three-replicas.ts'

interface Kept {
  secret: string
  made: Record<string, { body: Record<string, unknown> }>
}

/** Secrets of a node that stops, once, where something is kept: before it is on the disk, or right after. */
class StoppingFiles extends SecretFiles {
  readonly stopped: Promise<void>
  readonly #when: 'before' | 'after'
  #stop!: () => void
  #isStopped = false

  constructor(home: string, when: 'before' | 'after') {
    super(home)
    this.#when = when
    this.stopped = new Promise(resolve => {
      this.#stop = resolve
    })
  }

  override async write(file: string, text: string): Promise<void> {
    if (this.#when === 'after' && !this.#isStopped) await super.write(file, text)
    this.#isStopped = true
    this.#stop()
    throw new Error('the node is killed here')
  }
}

const keptBy = ({ home, live }: Replica): Kept[] => {
  const folder = join(home, 'spaces', live.id)
  return readdirSync(folder)
    .filter(name => /^teller-.*\.json$/.test(name))
    .map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Kept)
}

/** Lets Ben's node do one word, and stops it there. */
async function stopAt(ben: Replica, when: 'before' | 'after'): Promise<void> {
  const files = new StoppingFiles(ben.home, when)
  const tellers = tellersAt(ben, files)
  await files.stopped
  tellers.close()
}

test('[D39] [S18] stopped at every place where a word is made, a teller’s node deals no second secret and says nothing twice', {
  timeout: 180_000,
}, async t => {
  const { anna, ben, mallory } = await three(t)
  const everybody = [anna, ben, mallory]
  const annas = tellersAt(anna)
  t.after(() => annas.close())
  const poll = await actAs(anna, 'createPoll', {
    type: 'proposal',
    title: 'Stay?',
    sealed: true,
    teller: [anna, ben].map(({ keys }) => keys.identity),
  })
  await untilItWaitsFor(ben, poll, 'tellers')
  const wordsAt = async (replica: Replica) => {
    await replica.live.space.update()
    const key = `${poll}\0${ben.keys.device.publicKey}`
    return (await all(replica.live.space, tellerWords)).find(one => one.key === key)?.value ?? {}
  }
  const secrets = new Set<string>()
  const running: Tellers[] = []
  t.after(() => {
    for (const one of running) one.close()
  })
  const words = ['key', 'dealing', 'confirmation', 'share'] as const
  for (const field of words) {
    const type = `decisions.teller${field[0]!.toUpperCase()}${field.slice(1)}`
    if (field === 'share') {
      for (const replica of everybody) await untilItWaitsFor(replica, poll, 'closing')
      for (const replica of everybody) await actAs(replica, 'vote', { poll, choices: ['agree'] })
      await converge(everybody)
      await actAs(anna, 'close', { poll })
      await untilItWaitsFor(ben, poll, 'shares')
    }
    // it is made, and lost: nobody has seen anything of it
    await stopAt(ben, 'before')
    assert.equal(keptBy(ben)[0]?.made[type], undefined)
    assert.equal((await wordsAt(ben))[field], undefined)
    // it is kept, and not said
    await stopAt(ben, 'after')
    const [kept] = keptBy(ben)
    secrets.add(kept!.secret)
    assert.equal((await wordsAt(ben))[field], undefined)
    // as it was kept it is said by the next one, which is stopped at the word after it
    await ben.restart()
    const next = tellersAt(ben, field === 'share' ? undefined : new StoppingFiles(ben.home, 'before'))
    running.push(next)
    connectAgain(everybody)
    await until(`the ${field} is in the log`, async () => Boolean((await wordsAt(ben))[field]), 60_000)
    next.close()
    assert.deepEqual((await wordsAt(ben))[field], kept!.made[type]!.body[field])
  }
  assert.equal(secrets.size, 1)
  for (const replica of everybody) {
    await untilItWaitsFor(replica, poll, null)
    const { result } = await askOf(replica, 'result', poll)
    assert.deepEqual(
      result.options.map(({ score }: { score: number }) => score),
      [3, 0, 0, 0],
    )
    assert.equal((await askOf(replica, 'verify', poll)).ok, true)
    const skipped = (await all(replica.live.space, skippedActions)).map(({ value }) => value.code)
    assert.deepEqual(skipped, [])
  }
})

test('[D39] a poll that cannot go on at a teller’s node holds up no other', { timeout: 120_000 }, async t => {
  const { anna, ben } = await three(t)
  const begin = (title: string) =>
    actAs(anna, 'createPoll', { type: 'proposal', title, sealed: true, teller: [ben.keys.identity] })
  const polls = [await begin('Roof'), await begin('Cellar'), await begin('Yard')]
  const [, broken] = [...polls].sort()
  for (const poll of polls) await untilItWaitsFor(ben, poll, 'tellers')
  class BrokenFiles extends SecretFiles {
    override async write(file: string, text: string): Promise<void> {
      if (file.includes(broken!.replace(/[^\w-]/g, '-'))) throw new Error('the disk has a hole here')
      await super.write(file, text)
    }
  }
  const tellers = tellersAt(ben, new BrokenFiles(ben.home))
  t.after(() => tellers.close())
  for (const poll of polls)
    if (poll !== broken) for (const replica of [anna, ben]) await untilItWaitsFor(replica, poll, 'closing')
  assert.equal((await askOf(ben, 'result', broken!)).sealing.waitsFor, 'tellers')
})

/** Those that are not connected, after one of them was away. */
function connectAgain([anna, ben, mallory]: readonly Replica[]): void {
  for (const other of [anna!, mallory!]) connectReplicas(other, ben!)
}
