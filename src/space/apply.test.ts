// Whatever a peer appends, applying it never throws: it counts, is skipped with a code, or says that CoBox is too old.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { keyOf, type StorySpace, story, tools } from '../../test/support/app-harness.ts'
import { apps } from '../apps/index.ts'
import { membership } from '../apps/members/index.ts'
import { isErrorCode } from '../errors/index.ts'
import { encodeEntry, LOG_FORMAT } from './action-encoding.ts'
import { actionId, Applier, NewerAction, skippedActions, viewVersions } from './apply.ts'

const types = apps.flatMap(app => Object.keys(app.actions).map(name => `${app.name}.${name}`))

async function busySpace(): Promise<StorySpace> {
  const space = await story().founded('anna')
  await space.admit('ben', 'member')
  const { files } = space.as('ben')
  await files.put('a', 'one')
  await files.put('a', 'two')
  await files.put('docs/a', 'three')
  await files.copy('docs', 'c')
  await files.put('gone', 'four')
  await files.remove('gone')
  return space
}

/** A talk in the space, and what can be said of it. */
async function talkIn(space: StorySpace) {
  const ben = space.as('ben')
  const thread = await ben.act('decisions.startThread', { title: 'The roof' })
  const comment = await ben.act('decisions.comment', { thread, text: 'It leaks.' })
  const task = await ben.act('decisions.addTask', { text: 'Ask a roofer' })
  const poll = await ben.act('decisions.createPoll', { type: 'check', title: 'Read it?' })
  const id = fc.constantFrom(thread, comment, task, poll)
  const text = fc.constantFrom('a word', 'another', '')
  return {
    thread: fc.oneof({ weight: 4, arbitrary: fc.constant(thread) }, { weight: 1, arbitrary: id }),
    comment: fc.oneof({ weight: 4, arbitrary: fc.constant(comment) }, { weight: 1, arbitrary: id }),
    task: fc.oneof({ weight: 4, arbitrary: fc.constant(task) }, { weight: 1, arbitrary: id }),
    poll: fc.oneof({ weight: 4, arbitrary: fc.constant(poll) }, { weight: 1, arbitrary: id }),
    title: text,
    context: text,
    text,
    statement: text,
    tags: fc.array(fc.constantFrom('house', 'money'), { maxLength: 2 }),
    files: fc.constant([]),
    reason: text,
    reaction: fc.constantFrom('👍', 'x'),
    assignees: fc.array(fc.constant(keyOf('identity', 'ben')), { maxLength: 1 }),
    people: fc.array(fc.constant(keyOf('identity', 'ben')), { maxLength: 1 }),
    cut: fc.constant([]),
    closesAt: fc.option(fc.maxSafeInteger()),
  }
}

test('no body makes applying throw, and what was written before stays sound', async () => {
  const start = await busySpace()
  const talk = await talkIn(start)
  const item = (await start.trash())[0]!.item
  const version = await start.versionAt('a')
  const word = fc.oneof(
    fc.constantFrom(
      'a',
      'docs',
      'docs/a',
      'c/a',
      'x/y',
      'a/b',
      '',
      '..',
      '__proto__',
      '\ud800',
      '\0',
      item,
      version,
    ),
    fc.constantFrom(
      'coordinator',
      'reader',
      'file',
      'link',
      'folder',
      keyOf('identity', 'ben'),
      keyOf('blobs', 'ben'),
    ),
    fc.string({ unit: 'binary' }),
  )
  const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, 1, 5, 65536, 2 ** 53, 1e300))
  const ref = fc.record({
    core: fc.constantFrom(keyOf('blobs', 'ben'), keyOf('blobs', 'anna')),
    block: fc.constantFrom(1, 5, 65536),
    extents: fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 3 }),
  })
  const fields = fc.record(
    {
      ...talk,
      path: word,
      from: word,
      to: word,
      item: word,
      member: word,
      role: word,
      name: word,
      invite: word,
      base: fc.option(word),
      version: word,
      kind: word,
      target: word,
      size: number,
      mode: fc.oneof(number, fc.nat(0o777)),
      mtime: number,
      hash: fc.constant(keyOf('a hash')),
      content: word,
      ref,
      items: fc.array(word, { maxLength: 3 }),
      versions: fc.array(fc.record({ file: word, key: word }), { maxLength: 2 }),
      person: fc.object(),
      device: fc.oneof(fc.object(), fc.constant(keyOf('device', 'ben', 'laptop'))),
      number,
      key: fc.constant(keyOf('a generation')),
      salt: fc.constantFrom(keyOf('salt 1'), keyOf('salt 2')),
      contentKey: fc.constant(keyOf('content')),
      sealed: fc.constant({}),
      branches: fc.array(
        fc.record({ salt: fc.constant(keyOf('salt 3')), contentKey: fc.constant(keyOf('c')) }),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: [] },
  )
  /** Just the fields that each action has, so that many pass the schema. */
  const action = fc.constantFrom(...types).chain(type => {
    const [app, name] = type.split('.') as [string, string]
    const definition = apps.find(one => one.name === app)!.actions[name as never] as {
      body?: { properties?: object; anyOf?: { properties: object }[] }
      input: { properties?: object; anyOf?: { properties: object }[] }
    }
    const schema = definition.body ?? definition.input
    const shapes = schema.anyOf?.map(one => one.properties) ?? [schema.properties!]
    const exact = fc
      .tuple(fields, fc.constantFrom(...shapes))
      .map(([all, shape]) =>
        Object.fromEntries(Object.entries(all).filter(([field]) => Object.hasOwn(shape, field))),
      )
    return fc.record({
      type: fc.constant(type),
      body: fc.oneof(
        { weight: 8, arbitrary: exact },
        { weight: 1, arbitrary: fields },
        { weight: 1, arbitrary: fc.jsonValue() },
      ),
      who: fc.constantFrom('anna', 'ben', 'eve'),
      at: fc.maxSafeInteger(),
    })
  })
  let applied = 0
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 12 }), async actions => {
      const space = start.apart()
      for (const { type, body, who, at } of actions) {
        const { writer } = space.as(who)
        const value = encodeEntry({ type, version: 1, at, body })
        const outcome = await space.apply({ value, writer, seq: space.cast.nextSeq(writer) })
        if (outcome.is === 'applied') applied++
        else assert.ok(isErrorCode(outcome.code))
      }
      const tree = await space.tree()
      for (const path of Object.keys(tree))
        if (path.includes('/')) assert.equal(tree[path.slice(0, path.lastIndexOf('/'))], '/')
    }),
    { numRuns: 700 },
  )
  assert.ok(applied > 200, `only ${applied} were applied: the bodies test nothing`)
})

test('bytes that are no action are skipped and recorded', async () => {
  const space = await story().founded('anna')
  const { writer } = space.as('anna')
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), async bytes => {
      const value = Buffer.concat([Buffer.from([LOG_FORMAT]), bytes])
      const outcome = await space.apply({ value, writer, seq: space.cast.nextSeq(writer) })
      assert.deepEqual(outcome, { is: 'skipped', code: 'ACTION_MALFORMED', details: {} })
    }),
  )
})

test('a skipped action is recorded with who wrote it, and changes nothing else', async () => {
  const space = await story().founded('anna')
  await space.admit('rae', 'reader')
  const before = space.print()
  const { writer, member } = space.as('rae')
  const value = encodeEntry({ type: 'files.mkdir', version: 1, at: 7, body: { path: 'docs' } })
  await space.apply({ value, writer, seq: 1 })
  for await (const { value } of space.view.range(skippedActions))
    assert.deepEqual(value, {
      id: actionId(writer, 1),
      type: 'files.mkdir',
      code: 'NOT_ALLOWED',
      at: 7,
      member,
    })
  const changed = (JSON.parse(space.print()) as [string, string][])
    .filter(
      record =>
        !(JSON.parse(before) as [string, string][]).some(
          ([key, text]) => key === record[0] && text === record[1],
        ),
    )
    .map(([key]) => key.split('\x01')[0])
  assert.deepEqual(changed, ['log/skipped', 'log/writers'])
})

test('a newer format, action or version stops the space', async () => {
  const space = await story().founded('anna')
  const { writer } = space.as('anna')
  const entry = { type: 'files.mkdir', version: 1, at: 0, body: { path: 'docs' } }
  for (const value of [
    encodeEntry({ ...entry, version: 2 }),
    encodeEntry({ ...entry, type: 'budgets.propose' }),
    encodeEntry({ ...entry, type: 'constructor' }),
    Buffer.from([LOG_FORMAT + 1, 1, 2, 3]),
  ])
    await assert.rejects(space.apply({ value, writer, seq: 9 }), error => error instanceof NewerAction)
})

test('[M13] who may write nothing, or is no longer in the space, does not stop it by what nobody knows', async () => {
  const space = await story().founded('anna')
  await space.admit('rae', 'reader')
  await space.admit('ben', 'member')
  await space.as('ben').leave()
  const entry = { type: 'files.mkdir', version: 1, at: 7, body: { path: 'docs' } }
  for (const [who, code] of [
    ['rae', 'NOT_ALLOWED'],
    ['ben', 'NOT_A_MEMBER'],
    ['zoe', 'NOT_A_MEMBER'],
  ] as const)
    for (const value of [
      encodeEntry({ ...entry, version: 2 }),
      encodeEntry({ ...entry, type: 'budgets.propose' }),
      encodeEntry({ ...entry, type: 'members.found', version: 9 }),
      Buffer.from([LOG_FORMAT + 1, 1, 2, 3]),
    ]) {
      const { writer } = space.cast.device(who)
      const outcome = await space.apply({ value, writer, seq: space.cast.nextSeq(writer) })
      assert.equal(outcome.is === 'skipped' && outcome.code, code)
    }
})

test('founding writes which versions of records the view holds; newer ones are noticed', async () => {
  const space = await story().founded('anna')
  const versions = await space.view.get(viewVersions, 'versions')
  assert.deepEqual(versions, Object.fromEntries(apps.map(app => [app.name, app.viewVersion])))
  const applier = new Applier(apps, membership, tools)
  assert.equal(applier.newerApp(versions), null)
  assert.equal(applier.newerApp(null), null)
  assert.match(applier.newerApp({ ...versions, budgets: 1 })!, /budgets/)
  assert.match(applier.newerApp({ ...versions, files: 99 })!, /files/)
})
