// Ten agreements on one host: each keeps to its own quota, and what becomes of one is nothing to the others.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Readable } from 'node:stream'
import { type NodeProcess, until } from '../support/cobox.ts'
import { hashOf, MIB } from '../support/faults.ts'
import {
  admit,
  agree,
  atGuest,
  atHost,
  createSpace,
  diskUse,
  faultsIn,
  holdingOf,
  startHost,
  startPerson,
  untilHeld,
  untilPeople,
} from '../support/hosting.ts'
import { randomBytesFrom } from '../support/trees.ts'

const SPACES = 10
const QUOTA = 12 * MIB
const FILE = 2 * MIB

interface Kept {
  guest: NodeProcess
  space: string
  agreement: string
}

async function put({ guest, space }: Kept, path: string, seed: number): Promise<void> {
  await guest.client().content.put(space, path, Readable.from([randomBytesFrom(seed, FILE)]), { size: FILE })
}

test('[H7] [H8] ten spaces write at once to one host: one that overruns is refused alone, and goes on with a larger quota', {
  timeout: 240_000,
}, async t => {
  const [host, ...guests] = await Promise.all([
    startHost(t, 'Mill'),
    ...['Anna', 'Ben', 'Cleo'].map(name => startPerson(t, name)),
  ])
  const all: Kept[] = []
  for (let i = 0; i < SPACES; i++) {
    const guest = guests[i % guests.length]!
    const space = await createSpace(guest, `Space ${i}`)
    all.push({ guest, space, agreement: await agree(host, guest, space, { quotaBytes: QUOTA }) })
  }
  const [greedy, ended, purging, ...others] = all as [Kept, Kept, Kept, ...Kept[]]
  const reader = await startPerson(t, 'Rosa', [greedy.guest])
  await admit(greedy.guest, reader, greedy.space)
  await reader.client().spacePolicy({ space: greedy.space, keep: 'opened' })
  await untilPeople(host, greedy.agreement, 2)

  await Promise.all(
    all.map(async (one, i) => {
      const files = one === greedy ? 10 : 3
      for (let file = 0; file < files; file++) await put(one, `${file}.bin`, 100 * i + file + 1)
    }),
  )
  for (const { guest, space, agreement } of all.slice(1)) {
    await untilHeld(guest, space)
    const { usedBytes, problem } = await atGuest(guest, space, agreement)
    assert.ok(usedBytes > 3 * FILE && usedBytes <= QUOTA, `${usedBytes} bytes are used`)
    assert.equal(problem, null)
  }

  // the figures are shown at both ends, and what is there is served
  await until('it is over its quota', async () => {
    const { problem } = await atGuest(greedy.guest, greedy.space, greedy.agreement)
    return problem?.code === 'OVER_QUOTA'
  })
  await until('as much as fits is there', async () => {
    return (await atHost(host, greedy.agreement)).usedBytes > QUOTA - 3 * MIB
  })
  const told = await greedy.guest.json<{
    state: string
    reason: string
    missingBytes: number
    hosts: { overBytes: number; usedBytes: number; problem: { code: string; message: string } }[]
  }>('hosting', 'status', greedy.space)
  const [over] = told.hosts
  assert.match(
    over!.problem.message,
    /over its quota: \d+(\.\d)? MiB of 12(\.0)? MiB are used, and \d+(\.\d)? MiB more/,
  )
  assert.ok(
    over!.usedBytes <= QUOTA,
    `${over!.usedBytes} bytes are used, ${diskUse(holdingOf(host, greedy.agreement))} on the disk`,
  )
  assert.ok(over!.overBytes >= 20 * MIB - QUOTA, `${over!.overBytes} bytes do not fit`)
  assert.equal(told.state, 'at risk')
  assert.match(told.reason, /Mill has no room left|1 of 2|0 of 2/)
  const kept = await atHost(host, greedy.agreement)
  assert.deepEqual([kept.full, kept.state], ['quota', 'active'])
  assert.ok(kept.usedBytes <= QUOTA && kept.overBytes > 0)
  assert.ok(diskUse(holdingOf(host, greedy.agreement)) < QUOTA + 4 * MIB)

  // an audit by hand asks for what the host says it has: who is full has lost nothing
  const audit = await greedy.guest.json<{ audits: { failed: number; blocks: number }[] }>(
    'hosting',
    'audit',
    greedy.space,
  )
  assert.deepEqual(
    audit.audits.map(({ failed, blocks }) => [failed, blocks > 0]),
    [[0, true]],
  )
  await reader.json('space', 'sync', greedy.space, '--wait')
  const mine = await hashOf(greedy.guest, greedy.space, '0.bin')
  await reader.restart('--device-name', 'reader')
  await until('reads go on', () =>
    hashOf(reader, greedy.space, '0.bin').then(
      hash => hash === mine,
      // the host is not found again yet
      () => false,
    ),
  )

  // both agree on more: the rest comes
  await greedy.guest.json('hosting', 'change', greedy.agreement, '--quota', '40MB')
  await until('the host has heard it', async () => {
    return (await atHost(host, greedy.agreement)).proposed === 40_000_000
  })
  assert.equal(
    (await atHost(host, greedy.agreement)).quotaBytes,
    QUOTA,
    'nothing holds before both have signed',
  )
  await host.json('hosting', 'confirm', greedy.agreement)
  await untilHeld(greedy.guest, greedy.space)
  const raised = await atGuest(greedy.guest, greedy.space, greedy.agreement)
  assert.deepEqual([raised.quotaBytes, raised.overBytes, raised.problem], [40_000_000, 0, null])

  // one that ends is gone from the disk, and nothing else
  const before = new Map(all.map(({ agreement }) => [agreement, diskUse(holdingOf(host, agreement))]))
  assert.ok(before.get(ended.agreement)! > 3 * FILE)
  await ended.guest.json('hosting', 'end', ended.agreement, '--now')
  await until('it is deleted', async () => (await atHost(host, ended.agreement)).deletedAt !== null)
  await until('its bytes are free', () => diskUse(holdingOf(host, ended.agreement)) < 100_000)
  for (const { agreement } of [greedy, purging, ...others])
    assert.ok(diskUse(holdingOf(host, agreement)) > before.get(agreement)! - MIB)

  // what is purged in a space leaves the host’s disk too
  const { guest, space, agreement } = purging
  await guest.json('files', 'remove', space, '1.bin')
  const { items } = await guest.json<{ items: { item: string }[] }>('files', 'trash', space)
  await guest.json('files', 'purge', space, '--item', items[0]!.item)
  await until(
    'its blocks are gone',
    () => diskUse(holdingOf(host, agreement)) < before.get(agreement)! - 0.8 * FILE,
    60_000,
  )
  for (const one of [purging, greedy, ...others]) {
    await untilHeld(one.guest, one.space)
    const { passed } = await one.guest.client().hostingAudit({ space: one.space })
    assert.ok(passed)
  }
  assert.deepEqual(await faultsIn(host), [])
})
