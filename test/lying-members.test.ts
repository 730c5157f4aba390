// A member whose software lies: whatever it appends to the log is judged alike by everybody, told to its author, and harmless.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { contents, entryAt, type PutBody } from '../src/apps/files/index.ts'
import { CoboxError } from '../src/errors/index.ts'
import { createKeys } from '../src/keys/index.ts'
import { makeInvite } from '../src/node/pairing.ts'
import { skippedActions } from '../src/space/apply.ts'
import { newDeviceSeeds, seedCores } from '../src/space/index.ts'
import { until } from './support/cobox.ts'
import { rawEntry, rawLogOf } from './support/raw-log.ts'
import { connectReplicas, type Replica } from './support/replicas.ts'
import { all, converge, dump, three } from './support/three-replicas.ts'

async function put({ live }: Replica, path: string, text: string): Promise<void> {
  const { space } = live
  const [{ ref, size, hash } = { ref: null, size: 0, hash: '' }] = await space.content.writeSmall([
    Buffer.from(text),
  ])
  const there = await space.read(view => entryAt(view, path))
  const body: PutBody = {
    path,
    kind: 'file',
    base: there?.version ?? null,
    size,
    hash,
    ref: ref!,
    mode: 0o644,
    mtime: 1,
  }
  await space.append([{ type: 'files.put', body }])
}

async function read({ live: { space } }: Replica, path: string, timeout = 20_000): Promise<string> {
  const entry = await space.read(view => entryAt(view, path))
  const record = await space.read(view => view.get(contents, entry!.content!))
  const parts: Buffer[] = []
  const { size } = entry!
  for await (const part of space.content.read(record!.ref, {
    start: 0,
    end: size,
    size,
    path,
    timeout,
  }))
    parts.push(part)
  return Buffer.concat(parts).toString()
}

/** Each writes, and everybody reads it from everybody. */
async function goOn(replicas: readonly Replica[], name: string): Promise<void> {
  for (const replica of replicas) await put(replica, `${name} of ${replica.name}`, `from ${replica.name}`)
  await converge(replicas)
  for (const reader of replicas)
    for (const writer of replicas) {
      const path = `${name} of ${writer.name}`
      assert.equal(await read(reader, path), `from ${writer.name}`)
    }
}

const put1 = (body: Partial<PutBody>): Buffer =>
  rawEntry('files.put', {
    path: 'lie',
    kind: 'file',
    base: null,
    size: 1,
    hash: createHash('sha256').update('x').digest('hex'),
    mode: 0o644,
    mtime: 1,
    ...body,
  })

test('entries that no honest device would append are skipped alike by all, with their codes, and shown to their author', {
  timeout: 180_000,
}, async t => {
  const { anna, ben, mallory } = await three(t)
  await put(anna, 'annas.txt', 'anna’s')
  await converge([anna, ben, mallory])
  const annas = (await all(mallory.live.space, contents))[0]!
  const { invite, publicKey, welcome } = await makeInvite(anna.live)
  await anna.live.space.append([
    {
      type: 'members.invite',
      body: {
        invite,
        publicKey,
        welcome,
        role: 'coordinator',
        expires: null,
        maxUses: null,
        confirm: 'auto',
      },
    },
  ])
  const accomplice = await createKeys({ person: 'eve', device: 'eve-laptop' })
  const { writer, blobs } = seedCores(newDeviceSeeds())
  const eve = {
    device: accomplice.device.publicKey,
    name: 'eve-laptop',
    writer,
    blobs,
    proof: accomplice.proof,
  }
  const person = { identity: accomplice.identity, name: 'Eve' }
  await converge([anna, ben, mallory])
  const own = mallory.live.space.blobs
  const ref = { core: own, block: 1024, extents: [[0, 1]] as [number, number][] }

  const lies: [string, Buffer, string][] = [
    ['no JSON', Buffer.from([1, 0x7b, 0xff, 0x00]), 'ACTION_MALFORMED'],
    ['format 0', rawEntry('files.mkdir', { path: 'x' }, 1, 0), 'ACTION_MALFORMED'],
    ['JSON that is no object', Buffer.from('\u0001null'), 'ACTION_MALFORMED'],
    ['no type', Buffer.from('\u0001{"v":1,"at":1,"b":{}}'), 'ACTION_MALFORMED'],
    [
      'a time that is no number',
      Buffer.from('\u0001{"t":"files.mkdir","v":1,"at":"now","b":{"path":"x"}}'),
      'ACTION_MALFORMED',
    ],
    ['a huge entry', rawEntry('files.mkdir', { path: 'x'.repeat(300 * 1024) }), 'ACTION_MALFORMED'],
    ['an unknown field', rawEntry('files.mkdir', { path: 'x', colour: 'red' }), 'ACTION_MALFORMED'],
    ['a body that is a list', rawEntry('files.mkdir', ['x']), 'ACTION_MALFORMED'],
    ['a size that is no size', put1({ size: -1 }), 'ACTION_MALFORMED'],
    ['a path out of the space', rawEntry('files.mkdir', { path: '../x' }), 'PATH_INVALID'],
    ['an absolute path', rawEntry('files.mkdir', { path: '/etc/x' }), 'PATH_INVALID'],
    ['a path with a NUL', rawEntry('files.mkdir', { path: 'a\0b' }), 'PATH_INVALID'],
    ['a path that is not NFC', rawEntry('files.mkdir', { path: 'Ka\u0308se' }), 'PATH_INVALID'],
    ['a path with half a character', rawEntry('files.mkdir', { path: 'a\ud800' }), 'PATH_INVALID'],
    ['a name that is too long', rawEntry('files.mkdir', { path: 'x'.repeat(256) }), 'NAME_TOO_LONG'],
    ['content in Anna’s core', put1({ ref: { ...ref, core: anna.live.space.blobs } }), 'CONTENT_MISMATCH'],
    [
      'another hash for content that is there',
      put1({ content: annas.key, size: annas.value.size }),
      'CONTENT_MISMATCH',
    ],
    ['content that is not there', put1({ content: 'nothing 0000000000' }), 'CONTENT_PURGED'],
    ['more bytes than blocks', put1({ ref, size: 5000 }), 'CONTENT_MISMATCH'],
    ['a file without content', put1({ size: 5 }), 'CONTENT_MISMATCH'],
    ['a link with content', put1({ kind: 'link', target: 'x', ref }), 'CONTENT_MISMATCH'],
    [
      'a purge of what is not in the trash',
      rawEntry('files.purge', { items: ['0000000001'], versions: [] }),
      'NOT_IN_TRASH',
    ],
    [
      'a purge of a version that is not there',
      rawEntry('files.purge', { items: [], versions: [{ file: 'x', key: 'y' }] }),
      'NO_VERSION',
    ],
    ['a restore of nothing', rawEntry('files.restore', { item: 'x' }), 'NOT_IN_TRASH'],
    [
      'a removal of another version',
      rawEntry('files.remove', { path: 'annas.txt', base: 'x' }),
      'CHANGED_MEANWHILE',
    ],
    ['a move of nothing', rawEntry('files.move', { from: 'nothing', to: 'x' }), 'NO_FILE'],
    [
      'Eve let in by a plain member',
      rawEntry('members.admit', { invite, person, device: eve }),
      'NOT_ALLOWED',
    ],
    ['Eve’s device as the member’s own', rawEntry('members.addDevice', { device: eve }), 'BAD_ATTESTATION'],
    [
      'oneself made coordinator',
      rawEntry('members.role', { member: mallory.keys.identity, role: 'coordinator' }),
      'NOT_ALLOWED',
    ],
    [
      'Anna made reader',
      rawEntry('members.role', { member: anna.keys.identity, role: 'reader' }),
      'NOT_ALLOWED',
    ],
    [
      'an invitation by a plain member',
      rawEntry('members.invite', {
        invite: 'mallorysown',
        publicKey,
        welcome,
        role: 'coordinator',
        expires: null,
        maxUses: null,
        confirm: 'auto',
      }),
      'NOT_ALLOWED',
    ],
    ['Anna’s invitation revoked', rawEntry('members.revoke', { invite }), 'NOT_ALLOWED'],
    ['the space renamed', rawEntry('members.renameSpace', { name: 'Mine' }), 'NOT_ALLOWED'],
    ['the space archived', rawEntry('members.archive', {}), 'NOT_ALLOWED'],
    [
      'the space founded again',
      rawEntry('members.found', {
        space: 'Mine',
        person,
        device: { ...eve, writer: mallory.live.space.writer },
      }),
      'ALREADY_FOUNDED',
    ],
  ]
  const before = await dump(anna.live.space)
  const log = await rawLogOf(mallory)
  const told: string[] = []
  mallory.live.on('skipped', skipped => told.push(...skipped.map(({ code }) => code)))
  // some one by one, the rest as one batch
  for (const [, bytes] of lies.slice(0, 5)) await log.append(bytes)
  await log.append(lies.slice(5).map(([, bytes]) => bytes))
  await converge([anna, ben, mallory])

  const codes = lies.map(([, , code]) => code)
  for (const replica of [anna, ben, mallory]) {
    const skipped = (await all(replica.live.space, skippedActions)).map(({ value }) => value.code)
    assert.deepEqual(skipped, codes, replica.name)
    assert.equal(replica.live.space.stop, null)
  }
  // nothing else is other than it was
  const after = await dump(anna.live.space)
  for (const [name, records] of Object.entries(before))
    if (!name.startsWith('log/') && name !== 'members/people') assert.deepEqual(after[name], records, name)
  // the author is told, all of it but what nobody could read; and so are others who ask for everybody’s
  const mine = (await mallory.live.space.skipped()).map(({ code }) => code)
  assert.deepEqual(mine, codes)
  assert.deepEqual(await anna.live.space.skipped(), [])
  assert.equal((await anna.live.space.skipped(true)).length, codes.length)
  assert.deepEqual(told, codes)

  await goOn([anna, ben, mallory], 'after the lies')
  for (const replica of [anna, ben]) await replica.restart()
  connectReplicas(anna, ben)
  connectReplicas(anna, mallory)
  await goOn([anna, ben], 'after a restart')
  await converge([anna, ben, mallory])
})

test('[M13] a reader who kept their log, and who was put out, do not stop the space by what no CoBox knows', {
  timeout: 120_000,
}, async t => {
  const { anna, ben, mallory } = await three(t)
  const log = await rawLogOf(mallory)
  await converge([anna, ben, mallory])
  await anna.live.space.append([
    { type: 'members.role', input: { member: mallory.keys.identity, role: 'reader' } },
  ])
  await converge([anna, ben, mallory])
  const unknown = [
    rawEntry('polls.ask', { question: 'Tea?' }),
    rawEntry('files.mkdir', { path: 'x' }, 99),
    rawEntry('members.found', {}, 99),
    rawEntry('files.mkdir', { path: 'x' }, 1, 2),
  ]
  for (const bytes of unknown) await log.append(bytes)
  await converge([anna, ben, mallory])
  const codesAt = async (replica: Replica) =>
    (await all(replica.live.space, skippedActions)).map(({ value }) => value.code)
  for (const replica of [anna, ben, mallory]) {
    assert.equal(replica.live.space.stop, null)
    assert.deepEqual(
      await codesAt(replica),
      unknown.map(() => 'NOT_ALLOWED'),
    )
  }
  await goOn([anna, ben], 'after a reader')

  // put out, while the space has not moved on yet: the entries stand in the log that is left
  await anna.live.space.append([{ type: 'members.remove', input: { member: mallory.keys.identity } }])
  for (const bytes of unknown) await log.append(bytes)
  await until('the space has moved on', () =>
    [anna, ben].every(one => one.live.space.generation.number === 2),
  )
  await goOn([anna, ben], 'after somebody who is out')
  for (const replica of [anna, ben]) assert.equal(replica.live.space.stop, null)
})

test('content that is claimed and is not there, however much, stops nobody, and cannot be read', {
  timeout: 120_000,
}, async t => {
  const { anna, ben, mallory } = await three(t)
  const log = await rawLogOf(mallory)
  const core = mallory.live.space.blobs
  const hash = createHash('sha256').update('lie').digest('hex')
  const claim = (path: string, block: number, start: number, count: number) =>
    put1({ path, hash, size: block * count, ref: { core, block, extents: [[start, count]] } })
  await log.append([
    claim('as much as can be said', 1, 0, 2 ** 39),
    claim('a terabyte', 1024 * 1024, 2 ** 40, 1024 * 1024),
    claim('far away', 1, 2 ** 39 + 5, 1),
  ])
  await converge([anna, ben, mallory])
  assert.deepEqual(await anna.live.space.skipped(true), [])
  await goOn([anna, ben], 'honest')
  for (const replica of [anna, ben])
    for (const path of ['as much as can be said', 'a terabyte', 'far away'])
      await assert.rejects(
        () => read(replica, path, 1000),
        (error: unknown) => error instanceof CoboxError && error.code === 'CONTENT_NOT_HERE',
        path,
      )
  // taken away for good again, and what everybody deletes is as much as was claimed
  for (const path of ['as much as can be said', 'a terabyte', 'far away'])
    await anna.live.space.append([{ type: 'files.remove', input: { path } }])
  await anna.live.space.append([{ type: 'files.purge', input: { olderThanDays: 0 } }])
  await converge([anna, ben, mallory])
  await until(
    'it is deleted everywhere',
    async () => {
      for (const { live } of [anna, ben]) await live.keeper.look()
      return [anna, ben].every(({ live }) => live.space.record.purgedUpTo !== '')
    },
    60_000,
  )
  await goOn([anna, ben], 'afterwards')
})
