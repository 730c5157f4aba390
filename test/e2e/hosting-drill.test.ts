// A drill is long work: it tells how far it is, goes on when nobody waits, and leaves nothing behind however it ends.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { Job } from '../../src/api/endpoints.ts'
import { type NodeProcess, tempFolder, until } from '../support/cobox.ts'
import { agree, createSpace, startHost, startPerson, untilHeld } from '../support/hosting.ts'

/** Some contents, so that there is something to compare. */
const FILES = 5
const BYTES = 2 * 1024 ** 2

async function hosted(t: TestContext) {
  const [mill, anna] = await Promise.all([startHost(t, 'Mill'), startPerson(t, 'Anna')])
  const space = await createSpace(anna)
  const source = await tempFolder(t)
  for (let i = 0; i < FILES; i++) await writeFile(join(source, `${i}.bin`), randomBytes(BYTES))
  await anna.json('files', 'import', space, source)
  await agree(mill, anna, space)
  await untilHeld(anna, space)
  return { mill, anna, space }
}

const scratchIn = async ({ home }: NodeProcess) =>
  (await readdir(home)).filter(name => name.startsWith('drill-'))

const drillOf = async (node: NodeProcess) =>
  (await node.client().jobList()).jobs.find(({ kind }) => kind === 'drill')

test('a drill that nobody waits for says what it does and how far it is, and what it has found is kept', {
  timeout: 120_000,
}, async t => {
  const { anna, space } = await hosted(t)
  const told: Job[] = []
  const events = anna.client().events()
  await events.ready
  const listening = (async () => {
    for await (const event of events) {
      if (event.type !== 'job' || event.job.kind !== 'drill') continue
      told.push(event.job)
      if (event.job.state !== 'running') return
    }
  })()
  const { job } = await anna.client().hostingDrill({ space })
  await listening
  assert.deepEqual([...new Set(told.map(({ phase }) => phase))], ['finding', 'fetching', 'comparing'])
  const fetched = told.filter(({ phase }) => phase === 'fetching')
  assert.ok(fetched.every(({ bytes, bytesTotal }) => bytes <= bytesTotal && bytesTotal > FILES * BYTES))
  const { state, files, filesTotal, drill } = await anna.client().jobShow({ job })
  assert.deepEqual([state, files, filesTotal], ['done', FILES, FILES])
  assert.deepEqual(
    [drill!.equal, drill!.files, drill!.bytes, drill!.hosts, drill!.missing],
    [true, FILES, FILES * BYTES, 1, []],
  )
  assert.deepEqual(await scratchIn(anna), [])
})

test('a drill is cancelled, and a node that is killed in the middle begins it again: no scratch folder stays', {
  timeout: 120_000,
}, async t => {
  const { mill, anna, space } = await hosted(t)
  // it looks for the host for half a minute
  await mill.stop()
  const waiting = anna.run('hosting', 'drill', space, '--json')
  await until('it has begun', async () => (await scratchIn(anna)).length === 1)
  const { job } = (await drillOf(anna))!
  assert.equal((await anna.client().jobCancel({ job })).state, 'cancelled')
  assert.deepEqual(await scratchIn(anna), [])
  const { code, stdout, stderr } = await waiting
  assert.deepEqual([code, stdout, JSON.parse(stderr).error.code], [130, '', 'CANCELLED'])

  await anna.client().hostingDrill({ space })
  await until('it has begun', async () => (await scratchIn(anna)).length === 1)
  const [left] = await scratchIn(anna)
  await anna.kill()
  assert.deepEqual(await scratchIn(anna), [left])
  await anna.restart()
  // what audits have shown is kept, whatever happens
  const { hosts } = await anna.client().hostingAudits({ space })
  assert.ok(hosts[0]!.days.at(-1)!.passed >= 1 && hosts[0]!.audits.length >= 1)
  assert.ok(!(await scratchIn(anna)).includes(left!))
  await mill.restart()
  await until('it is done', async () => (await drillOf(anna))?.state !== 'running', 60_000)
  assert.equal((await drillOf(anna))!.drill?.equal, true)
  assert.deepEqual(await scratchIn(anna), [])
})
