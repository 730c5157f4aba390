// A space in which somebody uses a newer CoBox: this one stops there, whole and readable, and goes on once it is updated.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type TestContext, test } from 'node:test'
import { Type as T } from '@sinclair/typebox'
import { action, collection, defineApp } from '../src/apps/contract.ts'
import { entries, files } from '../src/apps/files/index.ts'
import { apps } from '../src/apps/index.ts'
import { openFile, putFile } from '../src/node/files/files.ts'
import type { LiveSpace } from '../src/node/live-space.ts'
import { appliedLengths, skippedActions, viewVersions } from '../src/space/apply.ts'
import type { App, Collection, NewAction, ReadView, Space } from '../src/space/index.ts'
import { tools } from '../src/node/person.ts'
import { sync } from '../src/node/sync.ts'
import { tempFolder, until } from './support/cobox.ts'
import { rawEntry, rawLogOf } from './support/raw-log.ts'
import { connectReplicas, Replica } from './support/replicas.ts'

const polls = collection<{ question: string }>('polls/polls')

/** An app that only the newer CoBox has. */
const pollsApp = defineApp({
  name: 'polls',
  summary: 'Ask everybody',
  viewVersion: 1,
  collections: { polls },
  actions: {
    ask: action({
      summary: 'Ask something',
      permission: 'files.write',
      input: T.Object({ question: T.String() }),
      rules: [],
      apply: (view, { id, body }) => view.put(polls, id, body),
    }),
  },
  queries: {},
})

/** The files app, whose folders have a colour in the newer CoBox. */
const colours = collection<string>('files/colours')
const { mkdir } = files.actions!
const colourfulFiles = {
  ...files,
  collections: { ...files.collections, colours },
  actions: {
    ...files.actions,
    mkdir: {
      ...mkdir,
      version: 2,
      input: T.Composite([mkdir!.input as never, T.Object({ colour: T.Optional(T.String()) })]),
      async apply(view, given, log, tools) {
        const { colour, path } = given.body as { colour?: string; path: string }
        if (colour) view.put(colours, path, colour)
        await mkdir!.apply(view, given as never, log, tools)
      },
    },
  },
} as App

interface Pair {
  /** Whose CoBox is older. */
  anna: Replica
  /** Whose CoBox is newer. */
  ben: Replica
}

const house = ({ spaces }: Replica): LiveSpace => spaces.get('House')
const other = ({ spaces }: Replica): LiveSpace => spaces.get('Other')
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  )

/** Two in a space that holds something, and one of them in another space, too. */
async function pair(t: TestContext, newer: readonly App[]): Promise<Pair> {
  const folder = await tempFolder(t)
  const anna = await Replica.make('anna', join(folder, 'anna'))
  const ben = await Replica.make('ben', join(folder, 'ben'))
  t.after(() => Promise.all([anna.close(), ben.close()]))
  await ben.close()
  ben.apps = newer
  await ben.open()
  await anna.found('House')
  await anna.admit(ben)
  await anna.found('Other')
  connectReplicas(anna, ben)
  await until('Ben can write', async () => {
    await house(ben).space.update()
    return house(ben).space.writable && (await house(ben).space.me()) !== null
  })
  await putText(anna, 'before.txt', 'from before')
  await converge(anna, ben, newer)
  return { anna, ben }
}

async function putText(replica: Replica, path: string, text: string): Promise<void> {
  const live = house(replica)
  const content = Readable.from([Buffer.from(text)])
  await putFile(live.space, replica.spaces.known(live), path, content, {})
}

async function textOf(replica: Replica, path: string): Promise<string> {
  const file = await openFile(house(replica).space, path)
  return String(await buffer(file.read({ start: 0, end: file.size })))
}

async function pathsIn({ space }: LiveSpace): Promise<string[]> {
  const self = { member: '', device: '', deviceName: '', now: 0 }
  const { entries } = (await space.read(view =>
    files.queries!.list!.run(view, {}, self, { final: space.readFinal.bind(space), tools }),
  )) as { entries: { path: string }[] }
  return entries.map(({ path }) => path)
}

async function allOf(view: ReadView, one: Collection<unknown>): Promise<unknown[]> {
  const records = []
  for await (const record of view.range(one)) records.push(record)
  return records
}

async function dump(space: Space, of: readonly App[]): Promise<Record<string, unknown>> {
  const collections = [
    ...of.flatMap(app => Object.values(app.collections)),
    skippedActions,
    appliedLengths,
    viewVersions,
  ] as Collection<unknown>[]
  const found: Record<string, unknown> = {}
  for (const one of collections) found[one.name] = await space.readLong(view => allOf(view, one))
  return found
}

async function converge(a: Replica, b: Replica, of: readonly App[]): Promise<void> {
  const heads = async (replica: Replica) => {
    await house(replica).space.update()
    return JSON.stringify(Object.entries(await house(replica).space.heads()).sort())
  }
  await until('both have applied the same', async () => (await heads(a)) === (await heads(b)), 60_000)
  assert.deepEqual(await dump(house(a).space, of), await dump(house(b).space, of))
}

/** The space takes nothing, gives what was there before, and nothing else is touched. */
async function assertStopped(replica: Replica, reason: RegExp): Promise<void> {
  const live = house(replica)
  await until('it has stopped', async () => (await live.status()).state === 'update')
  const status = await live.status()
  assert.match(status.reason!, reason)
  assert.equal(status.writable, false)
  const append = (one: NewAction) => codeOf(live.space.append([one]))
  assert.equal(await append({ type: 'files.mkdir', input: { path: 'mine' } }), 'UPDATE_COBOX')
  assert.equal(await append({ type: 'members.rename', input: { name: 'Anne' } }), 'UPDATE_COBOX')
  assert.equal(await codeOf(putText(replica, 'mine.txt', 'mine')), 'UPDATE_COBOX')
  assert.equal(await codeOf(sync(live, 5000)), 'UPDATE_COBOX')
  assert.deepEqual(await pathsIn(live), ['before.txt'])
  assert.equal(await textOf(replica, 'before.txt'), 'from before')
  if (!replica.spaces.all().some(({ name }) => name === 'Other')) return
  const path = `still here ${Math.random()}`
  assert.equal(await codeOf(other(replica).space.append([{ type: 'files.mkdir', input: { path } }])), 'done')
  assert.ok((await pathsIn(other(replica))).includes(path))
  assert.equal((await other(replica).status()).state, 'active')
}

async function playThrough(t: TestContext, newer: readonly App[], write: NewAction, reason: RegExp) {
  const { anna, ben } = await pair(t, newer)
  await house(ben).space.append([write])
  await house(ben).space.append([{ type: 'files.mkdir', input: { path: 'after' } }])
  await assertStopped(anna, reason)

  // a restart changes nothing, with and without the other
  await anna.restart()
  await assertStopped(anna, reason)
  const part = connectReplicas(anna, ben)
  await house(ben).space.append([{ type: 'files.mkdir', input: { path: 'later' } }])
  await putText(ben, 'later.txt', 'from later')
  await assertStopped(anna, reason)
  assert.ok((await pathsIn(house(ben))).includes('later.txt'), 'who is newer goes on')

  // updated
  part()
  await anna.close()
  anna.apps = newer
  await anna.open()
  connectReplicas(anna, ben)
  await converge(anna, ben, newer)
  assert.equal((await house(anna).status()).state, 'active')
  assert.deepEqual(await pathsIn(house(anna)), await pathsIn(house(ben)))
  await until('content follows', async () => (await codeOf(textOf(anna, 'later.txt'))) === 'done')
  assert.equal(await textOf(anna, 'later.txt'), 'from later')
  await putText(anna, 'updated.txt', 'from Anna')
  await converge(anna, ben, newer)
  assert.equal(await textOf(ben, 'updated.txt'), 'from Anna')
  assert.ok((await pathsIn(other(anna))).every(path => path.startsWith('still here')))
}

test(
  'an action of a type that only a newer CoBox knows stops the space until this one is updated',
  {
    timeout: 180_000,
  },
  t =>
    playThrough(
      t,
      [...(apps as readonly App[]), pollsApp],
      { type: 'polls.ask', input: { question: 'Tea?' } },
      /polls\.ask 1/,
    ),
)

test(
  'a newer version of an action that is known stops the space until this one is updated',
  {
    timeout: 180_000,
  },
  t =>
    playThrough(
      t,
      (apps as readonly App[]).map(app => (app.name === colourfulFiles.name ? colourfulFiles : app)),
      { type: 'files.mkdir', body: { path: 'colourful', colour: 'red' } },
      /files\.mkdir 2/,
    ),
)

test('a CoBox with another app computes the same view, and what is in it becomes final, through a rotation too', {
  timeout: 180_000,
}, async t => {
  const { anna, ben } = await pair(t, [...(apps as readonly App[]), pollsApp])
  const isFinal = () =>
    until(
      'both hold the same to be final',
      async () => {
        for (const replica of [anna, ben])
          await house(replica).space.append([{ type: 'members.rename', input: { name: replica.name } }])
        await converge(anna, ben, apps as readonly App[])
        const [a, b] = [anna, ben].map(replica => house(replica).space)
        const paths = (
          await Promise.all([a!, b!].map(space => space.readFinal(read => allOf(read, entries))))
        ).map(found => JSON.stringify(found))
        return paths[0] === paths[1] && paths[0]!.includes('before.txt')
      },
      60_000,
    )
  await isFinal()
  await house(anna).space.rotate()
  await until('Ben comes along', () => house(ben).space.generation.number === 2)
  await isFinal()
  for (const replica of [anna, ben]) assert.equal(house(replica).space.stop, null)
})

test('a space that goes on with an app that this CoBox does not have stops here, until this one is updated', {
  timeout: 180_000,
}, async t => {
  const { anna, ben } = await pair(t, [...(apps as readonly App[]), pollsApp])
  await house(anna).space.append([
    { type: 'members.role', input: { member: ben.keys.identity, role: 'coordinator' } },
  ])
  await converge(anna, ben, apps as readonly App[])
  await house(ben).space.rotate()
  await assertStopped(anna, /polls records 1/)
  await anna.restart()
  await assertStopped(anna, /polls records 1/)
  connectReplicas(anna, ben)
  // updated, it goes along
  await anna.close()
  anna.apps = ben.apps
  await anna.open()
  connectReplicas(anna, ben)
  await until('Anna comes along', () => house(anna).space.generation.number === 2)
  await converge(anna, ben, ben.apps!)
})

test('a space that a CoBox with another app founded says here that CoBox is to be updated', {
  timeout: 60_000,
}, async t => {
  const folder = await tempFolder(t)
  const anna = await Replica.make('anna', join(folder, 'anna'))
  const ben = await Replica.make('ben', join(folder, 'ben'))
  t.after(() => Promise.all([anna.close(), ben.close()]))
  await ben.close()
  ben.apps = [...(apps as readonly App[]), pollsApp]
  await ben.open()
  await ben.found('House')
  await ben.admit(anna)
  connectReplicas(anna, ben)
  await until('it has stopped', async () => (await anna.live.status()).state === 'update')
  assert.match((await anna.live.status()).reason!, /polls records 1/)
})

test('an entry of a newer format stops the space for all who do not know it, and loses nothing', {
  timeout: 180_000,
}, async t => {
  const { anna, ben } = await pair(t, apps as readonly App[])
  const log = await rawLogOf(ben)
  await converge(anna, ben, apps as readonly App[])
  const before = await dump(house(anna).space, apps as readonly App[])
  // Ben's CoBox takes it, as the one that knows the format would
  const { _handlers: handlers } = log as unknown as { _handlers: { apply(): Promise<void> } }
  const { apply } = handlers
  handlers.apply = async () => {}
  await log.append(rawEntry('files.mkdir', { path: 'from the future' }, 1, 2))
  await assertStopped(anna, /format 2/)
  await anna.restart()
  const part = connectReplicas(anna, ben)
  await assertStopped(anna, /format 2/)
  assert.deepEqual(await dump(house(anna).space, apps as readonly App[]), before)
  part()
  await anna.restart()
  await assertStopped(anna, /format 2/)
  handlers.apply = apply
})
