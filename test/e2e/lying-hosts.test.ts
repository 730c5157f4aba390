// Hosts that lie, in processes of their own: who keeps less than it says is found out; who has the blocks fetched from
// elsewhere while it is asked is not. What that means: docs/design/hosting.md.
import assert from 'node:assert/strict'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { NodeEvent } from '../../src/api/endpoints.ts'
import { type NodeProcess, startNode, tempFolder, until } from '../support/cobox.ts'
import { type Liar, startLiar } from '../support/lying-host.ts'
import { randomBytesFrom } from '../support/trees.ts'

/** Blocks of their own, so that there is something to draw from. */
const FILES = 600

interface Story {
  guest: NodeProcess
  space: string
  events: NodeEvent[]
}

/** A space with many files. */
async function aSpace(t: TestContext): Promise<Story> {
  const guest = await startNode(t, { args: ['--person-name', 'Anna'] })
  const { space } = await guest.json<{ space: string }>('space', 'create', 'House')
  const folder = join(await tempFolder(t), 'tree')
  await mkdir(folder)
  for (let i = 0; i < FILES; i++) await writeFile(join(folder, `${i}.bin`), randomBytesFrom(i, 300))
  await guest.json('files', 'import', space, folder, 'all')
  await guest.json('hosting', 'want', space, '1')
  const events: NodeEvent[] = []
  const listening = new AbortController()
  t.after(() => listening.abort())
  void (async () => {
    for await (const event of guest.client().events(listening.signal)) events.push(event)
  })().catch(() => {})
  return { guest, space, events }
}

async function hostedBy({ guest, space }: Story, host: { json: Liar['json'] }, coop: string): Promise<void> {
  const { offer } = await host.json<{ offer: string }>('hosting', 'offer', '--quota', '100MB', '--coop', coop)
  await guest.json('hosting', 'accept', space, offer)
}

interface Status {
  state: string
  copies: number
  reason: string
  hosts: {
    connected: boolean
    proven: boolean
    missingBlocks: number
    lastAudit: { failed: number } | null
  }[]
}
const statusOf = ({ guest, space }: Story) => guest.json<Status>('hosting', 'status', space)

async function untilProtected(story: Story): Promise<void> {
  let seen: Status | null = null
  await until(
    'the space is protected',
    async () => {
      seen = await statusOf(story)
      return seen.state === 'protected'
    },
    60_000,
  ).catch(error => {
    throw new Error(JSON.stringify(seen), { cause: error })
  })
}

interface Audit {
  passed: boolean
  audits: { blocks: number; failed: number; unanswered: boolean }[]
}
const auditOf = ({ guest, space }: Story) => guest.json<Audit>('hosting', 'audit', space)

test('[H12] a host that drops one block in twenty is found out by the first audits, and recovers when it has them again', async t => {
  const story = await aSpace(t)
  const liar = await startLiar(t, { kind: 'drops', drop: 0.05 })
  await hostedBy(story, liar, 'Mill')
  await untilProtected(story)
  const { lost, blocks } = await liar.lie()
  assert.ok(lost / blocks > 0.02 && lost / blocks < 0.09, `it has lost ${lost} of ${blocks}`)

  // one audit misses it once in a hundred times, three do once in a million
  let audits = 0
  for (let found = false; !found && audits < 3; audits++) found = !(await auditOf(story)).passed
  const { state, copies, reason } = await statusOf(story)
  assert.equal(state, 'at risk')
  assert.equal(copies, 0)
  assert.match(reason, /Mill did not prove/)
  const told = story.events.filter(({ type }) => type === 'audit-failed')
  assert.equal(told.length >= 1, true, 'an event tells of it')
  const log = await readFile(join(story.guest.home, 'cobox.log'), 'utf8')
  assert.match(log, /a host did not prove what it should hold/)
  const kept = JSON.parse(
    await readFile(join(story.guest.home, 'spaces', story.space, 'hosting.json'), 'utf8'),
  ) as { hosts: Record<string, { audits: { failed: number }[]; owed: unknown[] }> }
  const [proof] = Object.values(kept.hosts)
  assert.ok(
    proof!.audits.some(({ failed }) => failed > 0),
    'the result is kept',
  )
  // what it failed with is asked again each time: luck does not help it
  for (let i = 0; i < 3; i++) assert.equal((await auditOf(story)).passed, false)
  assert.equal((await statusOf(story)).state, 'at risk')

  // its operator mends the disk: what is not there is fetched again
  await liar.stop()
  assert.equal((await auditOf(story)).audits[0]!.unanswered, true)
  const told1 = story.events.filter(({ type }) => type === 'audit-failed').length
  assert.equal((await statusOf(story)).state, 'at risk')
  const mended = await startNode(t, {
    home: liar.home,
    args: ['--listen', liar.ready.tcp.slice('tcp://'.length)],
  })
  assert.ok(mended.pid)
  await untilProtected(story)
  assert.equal(story.events.filter(({ type }) => type === 'audit-failed').length, told1)
  assert.equal((await auditOf(story)).passed, true)
})
