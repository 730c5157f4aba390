// Two co-ops host each other: both count what they give and receive, sign it for each other, and show the ratio.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { EndpointOutput } from '../../src/api/endpoint.ts'
import type { Endpoints } from '../../src/api/endpoints.ts'
import { type NodeProcess, startNode, tempFolder, until } from '../support/cobox.ts'

type Ratio = EndpointOutput<Endpoints['hostingRatio']>

const MIB = 1024 * 1024

async function putFile(t: TestContext, node: NodeProcess, space: string, mib: number): Promise<void> {
  const file = join(await tempFolder(t), 'file.bin')
  await writeFile(file, randomBytes(mib * MIB))
  await node.json('files', 'put', space, file, `${mib} MiB.bin`)
}

const person = (t: TestContext, name: string, peers: readonly NodeProcess[] = []) =>
  startNode(t, {
    args: ['--person-name', name, ...peers.flatMap(({ ready }) => ['--peer', ready.tcp])],
  })

async function host(from: NodeProcess, to: NodeProcess, space: string, ...more: string[]): Promise<string> {
  const { offer } = await from.json<{ offer: string }>('hosting', 'offer', '--quota', '500MB', ...more)
  const coop = (await to.client().idShow({})).personName
  const { agreement } = await to.client().hostingAccept({ space, offer, coop })
  return agreement
}

const create = async (node: NodeProcess, name: string) =>
  (await node.json<{ space: string }>('space', 'create', name)).space

const untilHeld = (node: NodeProcess, space: string) =>
  until(
    'a host holds everything, and has proven it',
    async () => (await node.client().hostingStatus({ space })).copies === 1,
    60_000,
  )

function csvRows(text: string): Record<string, string>[] {
  const lines = text.split('\r\n')
  assert.equal(lines.pop(), '', 'it ends with a line end')
  const [head, ...rows] = lines.map(line =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!,
    ),
  )
  return rows.map(row => Object.fromEntries(head!.map((name, i) => [name, row[i]!])))
}

test('[H15] two co-ops that host each other see the same figures, signed by both, and their ratio', {
  timeout: 240_000,
}, async t => {
  const mill = await person(t, 'Mill')
  const bakery = await person(t, 'Bakery, "fresh"')
  const ofMill = await create(mill, 'Of the mill')
  const ofBakery = await create(bakery, 'Of the bakery')
  const first = await host(mill, bakery, ofBakery)
  const second = await host(bakery, mill, ofMill, '--in-return-for', first)
  await putFile(t, mill, ofMill, 24)
  await putFile(t, bakery, ofBakery, 12)
  await untilHeld(mill, ofMill)
  await untilHeld(bakery, ofBakery)

  // something of what is kept is counted from when it was proven
  let [atMill, atBakery] = [] as unknown as [Ratio, Ratio]
  await until('both have counted and signed', async () => {
    ;[atMill, atBakery] = [
      await mill.json<Ratio>('hosting', 'ratio'),
      await bakery.json<Ratio>('hosting', 'ratio'),
    ]
    return [atMill, atBakery].every(
      ({ all: { given, received } }) =>
        given.provenByteSeconds > 0 && received.provenByteSeconds > 0 && received.byteSeconds > 0,
    )
  })
  for (const [own, other, gave, got] of [
    [atMill, atBakery, 12, 24],
    [atBakery, atMill, 24, 12],
  ] as const) {
    const { given, received } = own.all
    assert.equal(given.receipts.differ + received.receipts.differ, 0, JSON.stringify(own.differences))
    assert.deepEqual([given.receipts.same, received.receipts.same], [1, 1])
    assert.ok(given.receivedBytes > gave * MIB && given.receivedBytes < (gave + 1) * MIB)
    assert.ok(received.receivedBytes > got * MIB && received.receivedBytes < (got + 1) * MIB)
    assert.ok(given.provenReceivedBytes > gave * MIB)
    assert.equal(
      given.receivedBytes,
      other.all.received.receivedBytes,
      'to the byte, when nothing is under way',
    )
    assert.ok(own.all.ratio !== null && own.all.provenRatio !== null)
    assert.deepEqual(own.today.given.receipts, own.all.given.receipts)
    assert.deepEqual(
      own.pairs.map(({ given, received }) => [given, received].sort()),
      [[first, second].sort()],
    )
    assert.equal(own.pairs[0]!.all.ratio, own.all.ratio)
  }
  assert.ok(atMill.all.provenRatio! < 1 && atBakery.all.provenRatio! > 1, 'the bakery keeps twice as much')

  await mill.json('hosting', 'drill', ofMill)
  const { given } = (await bakery.client().hostingRatio({})).all
  assert.ok(given.servedBytes > 24 * MIB && given.provenServedBytes > 24 * MIB, 'a drill signs what it got')
  assert.deepEqual(given.receipts, { same: 2, differ: 0, alone: 0 })

  const { stdout } = await mill.run('hosting', 'ratio', '--csv')
  const rows = csvRows(stdout)
  assert.deepEqual(new Set(rows.map(({ agreement }) => agreement)), new Set([first, second]))
  const row = rows.find(({ side }) => side === 'given')!
  assert.equal(row['coop'], 'Bakery, "fresh"')
  assert.match(row['day']!, /^\d{4}-\d\d-\d\d$/)
  assert.ok(Number(row['received_bytes']) > 12 * MIB)
  assert.equal(row['receipts_differ'], '0')
  const told = (await mill.run('hosting', 'ratio')).stdout
  assert.match(told, /30 days +given/)
  assert.match(told, /\(mutual\)/)
  assert.match(told, /In 30 days you have given \d+\.\d\d times what you have received/)
  assert.match((await mill.run('hosting', 'ratio', '--help')).stdout, /proven_byte_seconds/)
})

test('[H15] what a newcomer gets from a host alone is counted by both, though the host is killed and both start again', {
  timeout: 240_000,
}, async t => {
  const anna = await person(t, 'Anna')
  const mill = await person(t, 'Mill')
  const space = await create(anna, 'House')
  const agreement = await host(mill, anna, space)
  const ben = await person(t, 'Ben', [anna])
  const { invite } = await anna.json<{ invite: string }>('invite', 'create', space, '--role', 'member')
  await ben.json('join', invite)
  await ben.client().spacePolicy({ space, keep: 'opened' })
  const people = async () => (await mill.client().hostingList({})).guests[0]!.people
  await until('the host knows of Ben', async () => (await people()) === 2)
  await putFile(t, anna, space, 20)
  await untilHeld(anna, space)
  await anna.stop()
  await ben.client().spacePolicy({ space, keep: 'everything' })
  await ben.json('space', 'sync', space, '--wait', '--timeout', '60s')
  const before = await ben.json<Ratio>('hosting', 'ratio')
  assert.ok(before.all.received.servedBytes >= 20 * MIB, `${before.all.received.servedBytes}`)
  assert.ok(before.all.received.provenServedBytes >= 20 * MIB)

  const ledger = join(mill.home, 'hosting', agreement, 'ledger.json')
  const { device } = await ben.client().idShow({})
  const noted = async () => JSON.parse(await readFile(ledger, 'utf8')) as { days: Record<string, object> }
  await until('the host has noted what Ben has signed', async () =>
    JSON.stringify((await noted()).days).includes(`"${device}":{"signed"`),
  )
  await mill.kill()
  await mill.restart()
  await ben.restart('--peer', mill.ready.tcp, '--person-name', 'Ben')
  await until(
    'Ben is back at the host',
    async () => (await mill.client().hostingList({})).guests[0]!.connected === 1,
  )
  let atMill!: Ratio
  let atBen!: Ratio
  await until('both have signed again', async () => {
    ;[atBen, atMill] = [await ben.json<Ratio>('hosting', 'ratio'), await mill.json<Ratio>('hosting', 'ratio')]
    return atMill.all.given.receipts.same === 2
  })
  assert.equal(atMill.all.given.receipts.differ, 0, JSON.stringify(atMill.differences))
  const { servedBytes, provenServedBytes } = atMill.all.given
  assert.ok(servedBytes - provenServedBytes < MIB, `${servedBytes} ${provenServedBytes}`)
  assert.ok(atMill.all.given.provenServedBytes >= 20 * MIB)
  assert.ok(atBen.all.received.servedBytes >= before.all.received.servedBytes)
  assert.equal(atMill.all.ratio, null, 'the mill receives nothing')
  const [of] = atMill.agreements
  assert.equal(of!.side, 'given')
  assert.ok(of!.all.availability! > 0 && of!.all.availability! <= 1)
})
