// Either node is killed at random moments of import and of replication: nothing acknowledged is lost, no half-written file
// is seen, the store opens, and the work goes on instead of beginning again. `COBOX_FAULT_SEED` chooses other moments.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { CoboxError } from '../../src/errors/index.ts'
import type { EntryInfo } from '../../src/apps/files/index.ts'
import { type NodeProcess, startNode, tempFolder, until } from '../support/cobox.ts'
import { exported, hashOf, listAll, makeTree, MIB, SEED } from '../support/faults.ts'
import { randomFrom } from '../support/trees.ts'

const LIMIT = 120_000
/** What was asked for and is not stored yet is asked for again, in bytes: 16 blocks. */
const IN_FLIGHT = 16 * MIB
/** No content are the log and the view, in bytes; twice, for a device that was stopped before it had them. */
const LOG_AND_VIEW = 2 * 8 * MIB
const KILLS = 4

/** Content of files that are listed is what their hashes say; so many are looked at. */
async function assertSound(
  node: NodeProcess,
  space: string,
  listed: ReadonlyMap<string, EntryInfo>,
  random: () => number,
  count: number,
): Promise<void> {
  const files = [...listed.values()].filter(({ kind, size }) => kind === 'file' && size > 0)
  const large = files.filter(({ size }) => size > MIB)
  const some = Array.from({ length: Math.min(count, files.length) }, () => files.at(random() * files.length)!)
  for (const { path, hash } of [...large.slice(-4), ...some])
    assert.equal(await hashOf(node, space, path), hash, path)
}

test('a node killed again and again while it imports loses nothing, shows nothing half, and goes on by itself', {
  timeout: 240_000,
}, async t => {
  t.diagnostic(`seed ${SEED}`)
  const random = randomFrom(SEED)
  const source = join(await tempFolder(t), 'source')
  const before = await makeTree(source, { seed: SEED, small: 2500, large: 24, largeMiB: 5 })
  const count = before.filter(line => !line.includes('/ ')).length
  const b = await startNode(t, { args: ['--person-name', 'Ben'] })
  const a = await startNode(t, { args: ['--person-name', 'Anna', '--peer', b.ready.tcp] })
  const { space } = await a.json<{ space: string }>('space', 'create', 'House')
  await b.json('join', (await a.json<{ invite: string }>('invite', 'create', space)).invite)

  const { job } = await a.client().filesImport({ space, source, dest: 'tree' })
  let seen = new Map<string, EntryInfo>()
  let midway = 0
  for (let kill = 1; kill <= KILLS; kill++) {
    const goal = count * 0.6 * ((kill - 1 + random()) / KILLS)
    await until(
      `${Math.round(goal)} files are in`,
      async () => {
        seen = await listAll(a, space)
        return seen.size >= goal
      },
      LIMIT,
    )
    const made = `made before kill ${kill}`
    await a.client().space(space).files.mkdir({ path: made })
    const moment = performance.now() + random() * 100
    await until('a moment that the seed says', () => performance.now() >= moment)
    const running =
      (
        await a
          .client()
          .jobShow({ job })
          .catch(() => null)
      )?.state === 'running'
    if (running) midway++
    await a.kill()
    await a.restart()

    const { jobs } = await a.client().jobList()
    assert.equal(
      jobs.some(one => one.job === job),
      running,
      'an import that was running goes on by itself',
    )
    const listed = await listAll(a, space)
    assert.ok(listed.has(made), 'what was acknowledged is there')
    for (const [path, { version, hash }] of seen)
      assert.deepEqual([listed.get(path)?.version, listed.get(path)?.hash], [version, hash], path)
    await assertSound(a, space, listed, random, 10)
    await assertSound(b, space, await listAll(b, space), random, 0)
  }
  t.diagnostic(`${midway} of ${KILLS} kills hit a running import`)
  assert.ok(midway > 0, 'kills hit the running import')
  // one that had ended before the last kill is no longer known
  const ended = await a
    .client()
    .jobShow({ job, wait: true })
    .catch((error: CoboxError) => assert.equal(error.code, 'NOT_FOUND'))
  if (ended) assert.deepEqual([ended.state, ended.problems], ['done', []])
  const again = await a.json<{ files: number }>('files', 'import', space, source, 'tree')
  assert.equal(again.files, count)
  for (const path of seen.keys()) {
    if (seen.get(path)!.kind !== 'file' || random() > 0.01) continue
    const { versions } = await a.client().space(space).files.versions({ path })
    assert.equal(versions.length, 1, `${path} came in once`)
  }
  await b.json('space', 'sync', space, '--wait')
  for (const node of [a, b]) {
    const { diskBytes, content } = await node.client().spaceStatus({ space })
    t.diagnostic(`${(diskBytes! / content.bytes).toFixed(2)} times the content is on the disk`)
  }
  assert.deepEqual(await exported(t, a, space, 'tree'), before)
  assert.deepEqual(await exported(t, b, space, 'tree'), before)
})

test('a node killed again and again while it receives opens its store, has what it had, and fetches only the rest', {
  timeout: 240_000,
}, async t => {
  t.diagnostic(`seed ${SEED}`)
  const random = randomFrom(SEED + 1)
  const source = join(await tempFolder(t), 'source')
  const before = await makeTree(source, { seed: SEED + 1, small: 1500, large: 36, largeMiB: 5 })
  const a = await startNode(t, { args: ['--person-name', 'Anna'] })
  const { space } = await a.json<{ space: string }>('space', 'create', 'House')
  const b = await startNode(t, { args: ['--person-name', 'Ben', '--peer', a.ready.tcp] })
  await b.json('join', (await a.json<{ invite: string }>('invite', 'create', space)).invite)
  await b.stop()
  await a.json('files', 'import', space, source)
  const { content } = await a.client().spaceStatus({ space })
  const peer = ['--peer', a.ready.tcp]

  const look = async () => {
    const client = b.client()
    const [{ content: mine }, { peers }] = await Promise.all([client.spaceStatus({ space }), client.peers()])
    const bytesIn = peers.reduce((sum, one) => sum + one.bytesIn, 0)
    return { knows: mine.files === content.files, missing: mine.missingBytes, bytesIn }
  }
  let received = 0
  let missing = content.bytes
  let midway = 0
  for (let kill = 1; kill <= KILLS; kill++) {
    await b.restart(...peer)
    // the first before it knows of all files, the others while content comes
    const goal = kill === 1 ? 0 : (content.bytes / (KILLS + 1)) * (0.2 + 0.7 * random())
    let last = await look()
    await until(
      `more than ${Math.round(goal / MIB)} MiB have come`,
      async () => {
        last = await look()
        return last.bytesIn > goal || (last.knows && last.missing === 0)
      },
      LIMIT,
    )
    await b.kill()
    received += last.bytesIn

    await b.restart('--no-internet')
    if (last.knows) {
      let alone = await look()
      assert.ok(alone.knows, 'what it knew of files is still known')
      // a fast machine may have had everything before it was killed: then nothing is missing, ever
      const looked = async () => {
        alone = await look()
        return alone.missing > 0
      }
      await until('it has looked what is missing', looked, 5000).catch(() => {})
      if (alone.missing > 0) midway++
      assert.ok(
        alone.missing <= content.bytes - (received - LOG_AND_VIEW - kill * IN_FLIGHT),
        `${received} of ${content.bytes} bytes had come, and ${alone.missing} are missing`,
      )
      assert.ok(alone.missing <= Math.min(missing, last.missing), 'what was said to be here is here')
      missing = alone.missing
    }
    const { checks } = await b.client().doctor({ verify: true })
    const verified = checks.find(({ check }) => check.startsWith('content'))
    // the first time it may be killed before it had all of the view, and says so
    const sound = verified?.state === 'ok' || (kill === 1 && /not arrived/.test(verified?.message ?? ''))
    assert.ok(sound, `after kill ${kill}: ${JSON.stringify(checks)}`)
  }
  t.diagnostic(`${midway} of ${KILLS} kills hit a running transfer`)
  assert.ok(midway > 0, 'kills hit a running transfer')
  await b.restart(...peer)
  await b.json('space', 'sync', space, '--wait')
  const { bytesIn } = await look()
  received += bytesIn
  t.diagnostic(`${(received / content.bytes).toFixed(2)} times the content was received in all`)
  assert.ok(bytesIn < missing * 1.25 + 8 * MIB, `${bytesIn} bytes came when ${missing} were missing`)
  assert.ok(received < 1.6 * content.bytes, `${received} bytes came for ${content.bytes}`)
  assert.deepEqual(await exported(t, b, space), before)
})
