// However coordinators begin new generations apart, and whoever is away meanwhile: one generation in the end, nothing lost.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { entries } from '../src/apps/files/index.ts'
import { apps } from '../src/apps/index.ts'
import { toCoboxError } from '../src/errors/index.ts'
import { skippedActions } from '../src/space/apply.ts'
import type { Collection, Space } from '../src/space/index.ts'
import { until } from './support/cobox.ts'
import { connectReplicas, Replica } from './support/replicas.ts'
import { agree, assertReads, isIn, put, remove } from './support/space-story.ts'
import { testSeeds } from './support/seeds.ts'
import { randomFrom } from './support/trees.ts'

const STEPS = 24
const CAST = {
  anna: 'coordinator',
  ben: 'coordinator',
  cleo: 'member',
  dora: 'member',
  eve: 'member',
} as const
/** What may be answered while somebody is between two generations, or parted from who has what they need. */
const FINE = new Set(['NOT_WRITABLE', 'NOT_HERE_YET', 'NO_MEMBER', 'NOT_ALLOWED'])

type Random = () => number

/** Everything that was acknowledged: path → content. */
type Model = Map<string, string>

class Story {
  readonly random: Random
  readonly replicas: Replica[] = []
  readonly model: Model = new Map()
  readonly #links = new Map<string, () => void>()
  #written = 0
  /** Who was removed, if anybody. */
  gone: Replica | null = null

  constructor(seed: number) {
    this.random = randomFrom(seed)
  }

  async begin(folder: string): Promise<void> {
    for (const name of Object.keys(CAST)) this.replicas.push(await Replica.make(name, join(folder, name)))
    const [anna, ...others] = this.replicas as [Replica, ...Replica[]]
    await anna.found()
    for (const other of others) await anna.admit(other, CAST[other.name as keyof typeof CAST])
    for (const replica of this.replicas)
      replica.clockOffset = Math.round((this.random() - 0.5) * 4 * 86_400_000)
    for (const other of others) this.#connect(anna, other)
    await isIn(...others)
  }

  #connect(a: Replica, b: Replica): void {
    const name = [a.name, b.name].sort().join('-')
    if (!this.#links.has(name)) this.#links.set(name, connectReplicas(a, b))
  }

  part(only: (name: string) => boolean = () => true): void {
    for (const [name, part] of this.#links)
      if (only(name)) {
        part()
        this.#links.delete(name)
      }
  }

  /** Everybody is on one of two sides; within a side all are connected. */
  split(): void {
    this.part()
    const side = new Map(this.replicas.map(replica => [replica, this.random() < 0.5]))
    this.join((a, b) => side.get(a) === side.get(b))
  }

  join(together: (a: Replica, b: Replica) => boolean = () => true): void {
    for (const [i, a] of this.replicas.entries())
      for (const b of this.replicas.slice(i + 1)) if (together(a, b)) this.#connect(a, b)
  }

  /** Those who are not to be put out. */
  get here(): Replica[] {
    return this.replicas.filter(replica => replica !== this.gone)
  }

  #pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)]!
  }

  async write(who = this.#pick(this.here)): Promise<void> {
    const path = `${who.name}-${++this.#written}.txt`
    const content = `${who.name} wrote ${this.random()}`
    await put(who, path, content)
    this.model.set(path, content)
  }

  async rotate(who: Replica): Promise<void> {
    await who.live.space.rotate()
  }

  async step(): Promise<void> {
    const dice = this.random()
    const who = this.#pick(this.here)
    const coordinator = this.#pick(this.replicas.slice(0, 2))
    if (dice < 0.12) this.split()
    else if (dice < 0.2) this.part(name => name.includes(who.name))
    else if (dice < 0.26) this.join()
    else if (dice < 0.4) await this.rotate(coordinator)
    else if (dice < 0.46) {
      // ended in the middle of it
      const rotating = this.rotate(coordinator).catch(() => {})
      await coordinator.restart()
      await rotating
      this.part(name => name.includes(coordinator.name))
    } else if (dice < 0.52) {
      await who.restart()
      this.part(name => name.includes(who.name))
    } else if (dice < 0.55 && !this.gone) {
      const eve = this.replicas[4]!
      this.gone = eve
      await remove(coordinator, eve.keys.identity)
    } else await this.write(who)
  }

  async close(): Promise<void> {
    await Promise.all(this.replicas.map(replica => replica.close()))
  }
}

async function all<T>(space: Space, collection: Collection<T>): Promise<{ key: string; value: T }[]> {
  return space.readLong(async view => {
    const found: { key: string; value: T }[] = []
    for await (const record of view.range(collection)) found.push(record)
    return found
  })
}

async function dump({ live: { space } }: Replica): Promise<Record<string, unknown>> {
  const collections = [
    ...apps.flatMap(app => Object.values(app.collections)),
    skippedActions,
  ] as Collection<unknown>[]
  return Object.fromEntries(
    await Promise.all(collections.map(async collection => [collection.name, await all(space, collection)])),
  )
}

async function assertAgreed(here: readonly Replica[]): Promise<void> {
  await agree(...here)
  const views = () => Promise.all(here.map(dump))
  await until('all views are equal', async () => {
    const [first, ...others] = await views()
    return others.every(view => isDeepStrictEqual(view, first))
  }).catch(async () => {
    const [first, ...others] = await views()
    for (const view of others) assert.deepEqual(view, first)
  })
}

async function run(seed: number, folder: string): Promise<void> {
  const story = new Story(seed)
  try {
    await story.begin(folder)
    for (let step = 0; step < STEPS; step++)
      await story.step().catch(error => {
        if (!FINE.has(toCoboxError(error).code)) throw error
      })
    story.join()
    const { here, gone, model } = story
    await assertAgreed(here)
    await until('everybody writes in the one generation', async () => {
      for (const { live } of here) await live.space.look()
      return here.every(({ live }) => live.space.writable)
    })
    // what was written in a branch waits for the generation without who was put out of that
    await until('nobody is due to be put out', async () => {
      await agree(...here)
      const { space } = here[0]!.live
      return (await space.read(view => space.membership.rotationDue(view))) === null
    })
    await assertAgreed(here)
    // [D1] what everybody was told that it is in, is in, once; nothing was refused
    const paths = (await all(here[0]!.live.space, entries)).map(({ key }) => key.split('\0').at(-1)!)
    const lost = [...model.keys()].filter(path => !paths.includes(path))
    const more = paths.filter(path => !model.has(path))
    assert.deepEqual(
      lost.filter(path => !gone || !path.startsWith(gone.name)),
      [],
    )
    assert.deepEqual(more, [])
    for (const replica of here) {
      const mine = [...model].filter(([path]) => !lost.includes(path)).slice(-4)
      await assertReads(replica, Object.fromEntries(mine))
    }
    if (!gone) return
    // [M20] who was put out is not where the others are, and has not its keys
    await until('a generation without who was put out has begun', async () => {
      await agree(...here)
      const { space } = here[0]!.live
      const due = await space.read(view => space.membership.rotationDue(view))
      const keys = gone.live.space.generations.known().map(({ key }) => key)
      return due === null && !keys.includes(space.generation.key)
    })
    await story.write(here[0])
    await agree(...here)
  } finally {
    await story.close()
  }
}

await testSeeds(
  'coordinators who rotate apart end in one generation, and no action is lost',
  import.meta.url,
  100,
  run,
)
