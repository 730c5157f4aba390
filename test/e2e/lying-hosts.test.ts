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
const FILES = 300

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

/** Returns the agreement's id. */
async function hostedBy({ guest, space }: Story, host: Liar, coop: string): Promise<string> {
  const { offer } = await host.json<{ offer: string }>('hosting', 'offer', '--quota', '100MB', '--coop', coop)
  return (await guest.json<{ agreement: string }>('hosting', 'accept', space, offer)).agreement
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
    150_000,
  ).catch(error => {
    throw new Error(
      JSON.stringify(seen?.hosts.map(({ lastAudit, missingBlocks }) => [lastAudit, missingBlocks])),
      { cause: error },
    )
  })
}

async function auditOf({ guest, space }: Story, agreement?: string) {
  return guest.client().hostingAudit({ space, ...(agreement !== undefined && { agreement }) })
}

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
  const accusations = story.events.filter(({ type }) => type === 'audit-failed').length
  assert.equal((await statusOf(story)).state, 'at risk')
  const mended = await startNode(t, {
    home: liar.home,
    args: ['--listen', liar.ready.tcp.slice('tcp://'.length)],
  })
  assert.ok(mended.pid)
  await untilProtected(story)
  assert.equal(story.events.filter(({ type }) => type === 'audit-failed').length, accusations)
  assert.equal((await auditOf(story)).passed, true)
})

test('[H12] hashes alone are found out at once, and so is who borrows blocks from the auditor; silence proves nothing; a proxy passes', async t => {
  const story = await aSpace(t)
  const { guest, space, events } = story
  const hostOf = async (agreement: string) =>
    (await guest.client().hostingStatus({ space })).hosts.find(one => one.agreement === agreement)!
  const proven = (agreement: string) =>
    until('it has proven everything', async () => (await hostOf(agreement)).proven, 150_000)

  await t.test('only hashes', async t => {
    const liar = await startLiar(t, { kind: 'hashes' })
    const agreement = await hostedBy(story, liar, 'Hashes')
    await proven(agreement)
    const { lost, blocks } = await liar.lie()
    assert.equal(lost, blocks)
    const { audits } = await auditOf(story, agreement)
    assert.ok(audits[0]!.failed >= 90, 'not one block is proven')
    assert.equal((await hostOf(agreement)).proven, false)
    assert.equal((await statusOf(story)).state, 'at risk')
    assert.ok(events.some(event => event.type === 'audit-failed' && event.agreement === agreement))
    await liar.stop()
  })

  await t.test('borrowed from who asks', async t => {
    const liar = await startLiar(t, { kind: 'borrows' })
    const agreement = await hostedBy(story, liar, 'Borrower')
    await proven(agreement)
    await liar.lie()
    // it might be a block that was on its way from two devices: so it is asked for once more
    const first = await auditOf(story, agreement)
    assert.deepEqual([first.audits[0]!.failed, first.audits[0]!.unanswered], [0, true])
    const second = await auditOf(story, agreement)
    assert.ok(second.audits[0]!.failed > 0)
    assert.equal((await hostOf(agreement)).proven, false)
    await liar.stop()
  })

  await t.test('answers only when it can', async t => {
    const liar = await startLiar(t, { kind: 'declines', drop: 0.05 })
    const agreement = await hostedBy(story, liar, 'Silent')
    await proven(agreement)
    await liar.lie()
    const note = join(await tempFolder(t), 'note.txt')
    await writeFile(note, 'something new, that has to be proven')
    await guest.json('files', 'put', space, note, 'note.txt')
    let silent = false
    // one audit in a hundred asks for nothing that it lacks
    for (let i = 0; i < 3 && !silent; i++) silent = (await auditOf(story, agreement)).audits[0]!.unanswered
    assert.ok(silent)
    // from then on it is asked the same: other questions are not to be had by silence
    for (let i = 0; i < 20; i++) {
      const [one] = (await auditOf(story, agreement)).audits
      assert.deepEqual([one!.failed, one!.unanswered], [0, true])
    }
    assert.equal((await hostOf(agreement)).proven, false)
    assert.ok(!events.some(event => event.type === 'audit-failed' && event.agreement === agreement))
    await liar.stop()
  })

  await t.test('a proxy of another host', async t => {
    const honest = await startLiar(t, { kind: 'source' })
    await proven(await hostedBy(story, honest, 'Mill'))
    const liar = await startLiar(t, { kind: 'proxy', source: honest.ready.source })
    const agreement = await hostedBy(story, liar, 'Dairy')
    await proven(agreement)
    const { lost, blocks } = await liar.lie()
    assert.equal(lost, blocks)
    for (let i = 0; i < 3; i++) assert.equal((await auditOf(story, agreement)).passed, true)
    // what an audit cannot show: two hosts, two names, one copy
    await until('both count', async () => (await statusOf(story)).copies === 2, 30_000)
  })
})
