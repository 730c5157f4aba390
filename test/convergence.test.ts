// Whatever replicas do apart, in whatever order they meet: all views are equal in the end, and no content is lost.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import {
  contents,
  type Entry,
  entries,
  type PutBody,
  trash,
  trashed,
  versions,
  entryAt,
  contentKeyOf,
} from '../src/apps/files/index.ts'
import { apps } from '../src/apps/index.ts'
import { toCoboxError } from '../src/errors/index.ts'
import { appliedLengths, skippedActions } from '../src/space/apply.ts'
import type { Collection, Space } from '../src/space/index.ts'
import { until } from './support/cobox.ts'
import { connectReplicas, Replica } from './support/replicas.ts'
import { testSeeds } from './support/seeds.ts'
import { talk } from './support/talk.ts'
import { randomFrom } from './support/trees.ts'

const STEPS = 30
const NAMES = ['a', 'b.txt', 'c', 'Ä.md']
const DAY = 24 * 60 * 60 * 1000

type Random = () => number
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!

function randomPath(random: Random): string {
  return Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, NAMES)).join('/')
}

/** Hash → who put it; and the ids of the actions that put it. */
interface Model {
  put: Map<string, string[]>
  purged: boolean
}

async function putSomething(replica: Replica, random: Random, model: Model): Promise<void> {
  const { space } = replica.live
  const path = randomPath(random)
  const content = Buffer.from(`${replica.name} ${random() < 0.2 ? 'the same' : random()}`)
  const [written] = await space.content.writeSmall([content])
  const { ref, size, hash } = written!
  const there = await space.read(view => entryAt(view, path))
  const body: PutBody = {
    path,
    kind: 'file',
    base: there?.version ?? null,
    size,
    hash,
    ref: ref!,
    mode: 0o644,
    mtime: Date.now(),
  }
  const [id] = await space.append([{ type: 'files.put', body }])
  model.put.set(hash, [...(model.put.get(hash) ?? []), id!])
}

async function reuseSomething(replica: Replica, random: Random): Promise<void> {
  const { space } = replica.live
  const known = await all(space, contents)
  if (known.length === 0) return
  const { key, value } = pick(random, known)
  const path = randomPath(random)
  const there = await space.read(view => entryAt(view, path))
  const body: PutBody = {
    path,
    kind: 'file',
    base: there?.version ?? null,
    size: value.size,
    hash: value.hash,
    content: key,
    mode: 0o600,
    mtime: 1,
  }
  await space.append([{ type: 'files.put', body }])
}

const acts: ((replica: Replica, random: Random, model: Model) => Promise<unknown>)[] = [
  putSomething,
  putSomething,
  putSomething,
  reuseSomething,
  ({ live }, random) => live.space.append([{ type: 'files.mkdir', input: { path: randomPath(random) } }]),
  ({ live }, random) =>
    live.space.append([{ type: 'files.move', input: { from: randomPath(random), to: randomPath(random) } }]),
  ({ live }, random) =>
    live.space.append([{ type: 'files.copy', input: { from: randomPath(random), to: randomPath(random) } }]),
  ({ live }, random) => live.space.append([{ type: 'files.remove', input: { path: randomPath(random) } }]),
  async ({ live }, random) => {
    const items = await all(live.space, trash)
    if (items.length > 0)
      await live.space.append([{ type: 'files.restore', input: { item: pick(random, items).key } }])
  },
  async ({ live }, random) => {
    const found = await all(live.space, versions)
    const version = found.length > 0 ? pick(random, found).value : null
    const now = version && (await all(live.space, entries)).find(({ value }) => value.file === version.file)
    if (now)
      await live.space.append([
        {
          type: 'files.restore',
          input: { path: now.key.split('\0').filter(Boolean).join('/'), version: version.version },
        },
      ])
  },
  async ({ live }, random, model) => {
    const items = await all(live.space, trash)
    if (items.length === 0 || random() < 0.5) return
    await live.space.append([{ type: 'files.purge', input: { item: pick(random, items).key } }])
    model.purged = true
  },
  ({ live, name }, random) =>
    live.space.append([{ type: 'members.rename', input: { name: `${name} ${Math.floor(random() * 9)}` } }]),
  ({ live }, random) =>
    live.space.append([
      { type: 'members.renameSpace', input: { name: `House ${Math.floor(random() * 9)}` } },
    ]),
  async ({ live, keys }, random) => {
    const people = await all(live.space, { name: 'members/people' } as Collection<unknown>)
    const others = people.filter(({ key }) => key !== keys.identity)
    if (others.length > 0 && random() < 0.5)
      await live.space.append([
        {
          type: 'members.role',
          input: {
            member: pick(random, others).key,
            role: pick(random, ['coordinator', 'member', 'reader']),
          },
        },
      ])
  },
  ...talk,
]

async function all<T>(space: Space, collection: Collection<T>): Promise<{ key: string; value: T }[]> {
  return space.readLong(async view => {
    const found: { key: string; value: T }[] = []
    for await (const record of view.range(collection)) found.push(record)
    return found
  })
}

/** Everything that the view holds. */
async function dump(space: Space): Promise<Record<string, unknown>> {
  const collections = [
    ...apps.flatMap(app => Object.values(app.collections)),
    skippedActions,
    appliedLengths,
  ] as Collection<unknown>[]
  return Object.fromEntries(
    await Promise.all(collections.map(async collection => [collection.name, await all(space, collection)])),
  )
}

async function converge(replicas: readonly Replica[]): Promise<void> {
  await until(
    'all replicas have applied the same actions',
    async () => {
      const heads = await Promise.all(replicas.map(({ live }) => live.space.heads()))
      for (const [i, { live }] of replicas.entries())
        for (const other of heads)
          if (!(await live.space.covers(other))) live.space.hint(heads[(i + 1) % heads.length]!)
      return heads.every(one => JSON.stringify(sorted(one)) === JSON.stringify(sorted(heads[0]!)))
    },
    60_000,
  ).catch(async error => {
    throw new Error(`${error.message}: ${JSON.stringify(await Promise.all(replicas.map(describe)))}`)
  })
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

/** What a replica that does not agree says of itself. */
async function describe({ name, live, network }: Replica) {
  const short = (lengths: Record<string, number>) =>
    Object.fromEntries(Object.entries(lengths).map(([key, length]) => [key.slice(0, 6), length]))
  const { space } = live
  return {
    name,
    me: space.writer.slice(0, 6),
    heads: short(await space.heads()),
    ends: short(space.log.ends()),
    stop: space.stop,
    writable: space.writable,
    connections: network.connections.size,
    links: [...live.links].map(({ opened, remote }) => ({ opened, heads: short(remote?.heads ?? {}) })),
  }
}

const sorted = (heads: Record<string, number>) => Object.entries(heads).sort(([a], [b]) => (a < b ? -1 : 1))

/** Each content that somebody put and was told that it is in: in the tree, a version or the trash; refused, with its code; or purged. */
async function assertNothingLost(replicas: readonly Replica[], model: Model): Promise<void> {
  const { space } = replicas[0]!.live
  const held = new Set(
    [...(await all(space, entries)), ...(await all(space, versions)), ...(await all(space, trashed))].map(
      ({ value }: { value: Entry }) => value.hash,
    ),
  )
  const skipped = new Set((await all(space, skippedActions)).map(({ value }) => value.id))
  for (const [hash, ids] of model.put) {
    const accounted =
      held.has(hash) || model.purged || ids.every(id => skipped.has(id)) || (await isTwin(space, hash))
    assert.ok(accounted, `content ${hash} is neither held nor refused nor purged`)
  }
  // what the view names can be read everywhere
  const records = await all(space, contents)
  for (const { live } of replicas) {
    await until('all content is everywhere', async () => {
      await live.keeper.look()
      return live.keeper.missing.blocks === 0
    })
    for (const { key, value } of records) {
      assert.equal(key, contentKeyOf(value.ref))
      const digest = createHash('sha256')
      for await (const bytes of live.space.content.read(value.ref, {
        start: 0,
        end: value.size,
        size: value.size,
        path: key,
      }))
        digest.update(bytes)
      assert.equal(digest.digest('hex'), value.hash)
    }
  }
}

/** Two devices put the same bytes at the same path: one entry holds them. */
async function isTwin(space: Space, hash: string): Promise<boolean> {
  return (await all(space, contents)).some(({ value }) => value.hash === hash)
}

async function run(seed: number, folder: string): Promise<void> {
  const random = randomFrom(seed)
  const count = 3 + Math.floor(random() * 3)
  const replicas: Replica[] = []
  for (const name of ['anna', 'ben', 'cara', 'dan', 'eve'].slice(0, count))
    replicas.push(await Replica.make(name, join(folder, name)))
  try {
    await replicas[0]!.found()
    for (const other of replicas.slice(1))
      await replicas[0]!.admit(other, random() < 0.4 ? 'coordinator' : 'member')
    for (const replica of replicas) replica.clockOffset = Math.round((random() - 0.5) * 4 * DAY)
    const links = new Map<string, () => void>()
    const toggle = (i: number, j: number) => {
      const name = `${Math.min(i, j)}-${Math.max(i, j)}`
      const part = links.get(name)
      if (part) part()
      if (part) links.delete(name)
      else links.set(name, connectReplicas(replicas[i]!, replicas[j]!))
    }
    for (let i = 1; i < count; i++) toggle(0, i)
    const model: Model = { put: new Map(), purged: false }
    for (const replica of replicas.slice(1))
      await until('it is in', async () => (await replica.live.space.me()) !== null)
    for (let step = 0; step < STEPS; step++) {
      const dice = random()
      const who = Math.floor(random() * count)
      if (dice < 0.15) toggle(who, (who + 1 + Math.floor(random() * (count - 1))) % count)
      else if (dice < 0.19) {
        for (const name of [...links.keys()]) {
          if (!name.split('-').includes(String(who))) continue
          links.get(name)!()
          links.delete(name)
        }
        await inTime(`restart in step ${step}`, replicas[who]!.restart())
      } else {
        const act = pick(random, acts)
        const acted = act(replicas[who]!, random, model).catch(error =>
          refusalsAreFine(error, replicas[who]!.network.connections.size === count - 1),
        )
        await inTime(`step ${step}, ${act.name || act.toString()}`, acted)
      }
    }
    for (let i = 0; i < count; i++)
      for (let j = i + 1; j < count; j++) if (!links.has(`${i}-${j}`)) toggle(i, j)
    await converge(replicas)
    await assertNothingLost(replicas, model)
  } finally {
    await inTime('closing', Promise.all(replicas.map(replica => replica.close())))
  }
}

/** A step that does not end is a fault of its own, and says which one it was. */
async function inTime<T>(what: string, work: Promise<T>, limitMs = 60_000): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not end within ${limitMs} ms`)), limitMs)
  })
  return Promise.race([work, limit]).finally(() => clearTimeout(timer))
}

/** A refusal is an answer; anything else is a fault. What is on the way may be missing while somebody is away. */
function refusalsAreFine(error: unknown, everybodyIsHere: boolean): void {
  const { code } = toCoboxError(error)
  const fault = code === 'INTERNAL' || code === 'SPACE_STOPPED' || code === 'CLOSING'
  if (fault || (code === 'NOT_HERE_YET' && everybodyIsHere)) throw error
}

await testSeeds('replicas that act apart agree, and lose nothing', import.meta.url, 200, run)
