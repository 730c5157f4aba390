// Nodes tell their people what is due: once, over restarts and wrong clocks, and not what was done on another of their devices.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { NodeEvent, Reminder } from '../../src/api/schemas.ts'
import { type Cleaner, type NodeProcess, startNode, twoInASpace, until } from '../support/cobox.ts'
import { laterBy } from '../support/faults.ts'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

type Told = Extract<NodeEvent, { type: 'reminder' }>

/** What a node tells from now on. */
async function hearing(t: Cleaner, node: NodeProcess): Promise<Told[]> {
  const told: Told[] = []
  const stop = new AbortController()
  t.after(() => stop.abort())
  const events = node.client().events(stop.signal)
  await events.ready
  void (async () => {
    for await (const event of events) if (event.type === 'reminder') told.push(event)
  })().catch(() => {})
  return told
}

const whatIn = (told: readonly { what: string; title: string }[]) =>
  told.map(({ what, title }) => `${what} ${title}`).sort()

async function waiting(node: NodeProcess): Promise<Reminder[]> {
  return (await node.json<{ reminders: Reminder[] }>('reminders')).reminders
}

const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()

async function begin(node: NodeProcess, space: string, title: string, ...more: string[]): Promise<string> {
  const words = ['decisions', 'poll', 'create', space, '--type', 'check', '--title', title]
  return (await node.json<{ poll: string }>(...words, ...more)).poll
}

/** Gives Ben something to do by today: a reminder that is new. */
const give = (node: NodeProcess, space: string, text: string) =>
  node.json('decisions', 'task', 'add', space, text, '--assignees', 'Ben', '--due', '2020-02-29')

/** The same node, whose clock goes another way from here on. */
async function again(t: Cleaner, node: NodeProcess, ms: number, peer?: NodeProcess): Promise<NodeProcess> {
  await node.stop()
  const args = peer ? ['--peer', peer.ready.tcp] : []
  return startNode(t, { home: node.home, args, ...(ms !== 0 && { env: laterBy(ms) }) })
}

test('[R8] a node tells each thing once, over a restart, and also when its clock is set back', {
  timeout: 180_000,
}, async t => {
  const { a, b, space } = await twoInASpace(t)
  const first = await hearing(t, b)
  const later = await begin(a, space, 'A boiler')
  const soon = await begin(a, space, 'Lunch', '--closes', inHours(20))
  await give(a, space, 'Call')
  await until('all is told', () => first.length === 3)
  assert.deepEqual(whatIn(first), ['closing Lunch', 'opened A boiler', 'overdue Call'])
  const { about, id, until: closes, spaceName } = first.find(({ what }) => what === 'closing')!
  assert.deepEqual([about, id.startsWith(`closing ${soon} `), spaceName], [soon, true, 'House'])
  assert.ok(closes! > Date.now())

  for (const [ms, task] of [
    [0, 'Write'],
    [-2 * DAY, 'Visit'],
  ] as const) {
    const node = await again(t, b, ms, a)
    const told = await hearing(t, node)
    await give(a, space, task)
    await until('what is new is told', () => told.length > 0)
    assert.deepEqual(whatIn(told), [`overdue ${task}`])
    await node.stop()
  }

  // who has not voted is asked to, and told once more
  const node = await again(t, b, 0, a)
  const told = await hearing(t, node)
  await a.json('decisions', 'poll', 'nudge', space, later)
  assert.equal(await a.refusal('decisions', 'poll', 'nudge', space, later), 'NUDGED_ALREADY')
  await until('it is told', () => told.length > 0)
  assert.deepEqual(whatIn(told), ['nudged A boiler'])
  const listed = await waiting(node)
  assert.deepEqual(
    listed.filter(({ what }) => what !== 'overdue').map(({ what, told: was, shown }) => [what, was, shown]),
    [
      ['closing', true, false],
      ['nudged', true, false],
    ],
  )
  const shown = await node.run('reminders')
  assert.match(shown.stdout, /nudged +A boiler/)
  assert.match(shown.stdout, new RegExp(`cobox decisions vote "House" ${soon}`))
})

test('[R8] time alone makes things due: who began a poll is told that it waits to be closed', {
  timeout: 120_000,
}, async t => {
  const node = await startNode(t, { args: ['--person-name', 'Anna'] })
  const { space } = await node.json<{ space: string }>('space', 'create', 'House')
  const poll = await begin(node, space, 'Lunch', '--closes', inHours(30))
  assert.deepEqual(await waiting(node), [])
  const later = await again(t, node, 2 * DAY)
  const told = await hearing(t, later)
  await until('it is told', () => told.length > 0)
  assert.deepEqual(whatIn(told), ['close Lunch'])
  const { stdout } = await later.run('decisions', 'concerns', 'House')
  assert.match(stdout, new RegExp(`cobox decisions close "House" ${poll}`))
  await later.json('decisions', 'close', space, poll)
  assert.deepEqual(await waiting(later), [])
})

/** Ben’s phone, paired with his laptop and in the space. */
async function pairPhone(t: Cleaner, laptop: NodeProcess): Promise<NodeProcess> {
  const phone = await startNode(t, { args: ['--device-name', 'phone', '--peer', laptop.ready.tcp] })
  const { link } = await laptop.json<{ link: string }>('device', 'pair', '--no-compare')
  await phone.json('device', 'pair', link)
  const inSpace = async () =>
    (await phone.json<{ spaces: { state: string }[] }>('space', 'list')).spaces[0]?.state === 'active'
  await until('the phone is in the space', inSpace)
  return phone
}

test('[R9] what is done on one device is not told by another', {
  timeout: 180_000,
}, async t => {
  const { a, b: laptop, space } = await twoInASpace(t)
  const onLaptop = await hearing(t, laptop)
  const phone = await pairPhone(t, laptop)
  const onPhone = await hearing(t, phone)
  await phone.stop()
  const [one, two] = [await begin(a, space, 'One'), await begin(a, space, 'Two')]
  await until('both are told on the laptop', () => onLaptop.length === 2)
  await laptop.json('decisions', 'vote', space, one, '#1')
  await phone.restart('--peer', laptop.ready.tcp)
  await until(
    'what is left is told on the phone',
    async () => (await waiting(phone))[0]?.told === true,
    60_000,
  )
  const kept = await readFile(join(phone.home, 'reminders.json'), 'utf8')
  assert.deepEqual(
    [one, two].map(poll => kept.includes(`opened ${poll} 1`)),
    [false, true],
  )
  assert.deepEqual(onPhone, [])
  assert.deepEqual(
    (await waiting(phone)).map(({ about }) => about),
    [two],
  )
})

/** What a page of this node may show of what waits: it asks as the page does. */
async function claim(node: NodeProcess, space: string): Promise<string[]> {
  const ids = (await waiting(node)).map(({ id }) => id)
  return (await node.client().remindersShown({ space, ids })).shown
}

test('[R9] [R11] a page shows a reminder once: of one node, of two devices that are on, and of one that was off', {
  timeout: 240_000,
}, async t => {
  const { a, b: laptop, space } = await twoInASpace(t)
  const phone = await pairPhone(t, laptop)
  const devices = [laptop, phone]
  const poll = await begin(a, space, 'A boiler')
  for (const node of devices)
    await until('it is told', async () => (await waiting(node)).some(({ told }) => told), 60_000)
  const id = `opened ${poll} 1`

  // two pages of each, all at the same time
  const claims = await Promise.all([...devices, ...devices].map(node => claim(node, space)))
  assert.deepEqual(claims.flat(), [id])
  const shown = async (node: NodeProcess) => (await waiting(node)).every(one => one.shown)
  for (const node of devices) await until('both know that it was shown', () => shown(node))

  await phone.stop()
  await begin(a, space, 'Lunch')
  await until('it is told', async () => (await waiting(laptop)).every(({ told }) => told), 60_000)
  assert.equal((await claim(laptop, space)).length, 1)
  await phone.restart('--peer', laptop.ready.tcp)
  const told = await hearing(t, phone)
  await until('the phone has heard of it', async () => (await waiting(phone)).length === 2, 60_000)
  for (const node of devices) await until('both know that it was shown', () => shown(node))
  assert.deepEqual(await claim(phone, space), [])
  await give(a, space, 'Call')
  await until('what is new is told', () => told.length > 0, 60_000)
  assert.deepEqual(whatIn(told), ['overdue Call'])
})

test('cobox status says how much waits', { timeout: 120_000 }, async t => {
  const node = await startNode(t, { args: ['--person-name', 'Ben'] })
  const { space } = await node.json<{ space: string }>('space', 'create', 'House')
  assert.match((await node.run('status')).stdout, /waits for you +nothing/)
  await give(node, space, 'Call')
  const says = (words: RegExp) => async () => words.test((await node.run('status')).stdout)
  await until('it is said', says(/waits for you +1 thing: see `cobox reminders`/))
  await give(node, space, 'Write')
  await until('both are said', says(/waits for you +2 things/))
})

test('[R10] a mention is told, and not one that was written before the device came into the space', {
  timeout: 120_000,
}, async t => {
  const a = await startNode(t, { args: ['--person-name', 'Anna'] })
  // by its clock, what Anna writes was written some hours before it came
  const env = laterBy(3 * HOUR)
  const b = await startNode(t, { args: ['--person-name', 'Ben', '--peer', a.ready.tcp], env })
  const { space } = await a.json<{ space: string }>('space', 'create', 'House')
  const { invite } = await a.json<{ invite: string }>('invite', 'create', space, '--role', 'member')
  await b.json('join', invite)
  const told = await hearing(t, b)
  await a.json('decisions', 'thread', 'start', space, 'The roof', 'Look, @[Ben]')
  const later = await again(t, a, 3 * HOUR, b)
  await later.json('decisions', 'thread', 'start', space, 'The cellar', 'Look, @[Ben]')
  await until('the new one is told', () => told.length > 0)
  assert.deepEqual(whatIn(told), ['mention The cellar'])
  assert.deepEqual(whatIn(await waiting(b)), ['mention The cellar'])
})

test('[R12] in an archived space nothing is told', { timeout: 120_000 }, async t => {
  const node = await startNode(t, { args: ['--person-name', 'Ben'] })
  const { space } = await node.json<{ space: string }>('space', 'create', 'House')
  await give(node, space, 'Call')
  assert.deepEqual(whatIn(await waiting(node)), ['overdue Call'])
  await node.json('space', 'archive', space)
  assert.deepEqual(await waiting(node), [])
  const told = await hearing(t, node)
  const { space: other } = await node.json<{ space: string }>('space', 'create', 'Shed')
  await give(node, other, 'Sweep')
  await until('that of the other space is told', () => told.some(({ title }) => title === 'Sweep'))
  assert.deepEqual(whatIn(told), ['overdue Sweep'])
})
