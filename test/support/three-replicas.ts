// Three replicas of one space that are connected, one of whose people may lie; and looks into everything that their views hold.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { apps } from '../../src/apps/index.ts'
import { appliedLengths, skippedActions } from '../../src/space/apply.ts'
import type { Collection, Space } from '../../src/space/index.ts'
import { tempFolder, until } from './cobox.ts'
import { connectReplicas, Replica } from './replicas.ts'

/** Anna, who founded the space; Ben and Mallory, its members; all connected. */
export async function three(t: TestContext): Promise<{ anna: Replica; ben: Replica; mallory: Replica }> {
  const folder = await tempFolder(t)
  const [anna, ben, mallory] = (await Promise.all(
    ['anna', 'ben', 'mallory'].map(name => Replica.make(name, join(folder, name))),
  )) as [Replica, Replica, Replica]
  t.after(() => Promise.all([anna, ben, mallory].map(replica => replica.close())))
  await anna.found()
  await anna.admit(ben)
  await anna.admit(mallory)
  connectReplicas(anna, ben)
  connectReplicas(anna, mallory)
  connectReplicas(ben, mallory)
  for (const replica of [ben, mallory]) await until('it is in', () => canWrite(replica), 60_000)
  return { anna, ben, mallory }
}

async function canWrite({ live }: Replica): Promise<boolean> {
  await live.space.update()
  return live.space.writable && (await live.space.me()) !== null
}

/** All records of a collection. */
export async function all<T>(space: Space, collection: Collection<T>): Promise<{ key: string; value: T }[]> {
  return space.readLong(async view => {
    const found: { key: string; value: T }[] = []
    for await (const record of view.range(collection)) found.push(record)
    return found
  })
}

/** Everything that a view holds. */
export async function dump(space: Space): Promise<Record<string, unknown>> {
  const collections = [
    ...apps.flatMap(app => Object.values(app.collections)),
    skippedActions,
    appliedLengths,
  ] as Collection<unknown>[]
  const found: Record<string, unknown> = {}
  for (const collection of collections) found[collection.name] = await all(space, collection)
  return found
}

/** Waits until all have applied the same, and asserts that they see the same. */
export async function converge(replicas: readonly Replica[]): Promise<void> {
  const headsOf = async () =>
    Promise.all(
      replicas.map(async ({ live }) => JSON.stringify(Object.entries(await live.space.heads()).sort())),
    )
  await until(
    'all have applied the same',
    async () => {
      for (const { live } of replicas) await live.space.update()
      const heads = await headsOf()
      return heads.every(one => one === heads[0])
    },
    60_000,
  )
  // the same actions may stand in another order until the acknowledgements of who decides it have gone round
  const views = () => Promise.all(replicas.map(({ live }) => dump(live.space)))
  const agree = async () => {
    const [first, ...others] = await views()
    return others.every(view => isDeepStrictEqual(view, first))
  }
  await until('all views are equal', agree).catch(async () => {
    const [first, ...others] = await views()
    for (const view of others) assert.deepEqual(view, first)
  })
}
