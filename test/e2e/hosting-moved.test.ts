// Hosts that were away: found again where they are now, and told what was said meanwhile.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freePort, startNode, until } from '../support/cobox.ts'

interface Protection {
  hosts: { connected: boolean; addresses: string[]; problem: { code: string } | null }[]
}

test('a host that has moved is found at its new address, also when the guest starts again', {
  timeout: 120_000,
}, async t => {
  const bakery = await startNode(t, { args: ['--listen', `127.0.0.1:${await freePort()}`] })
  const anna = await startNode(t)
  const { space } = await anna.json<{ space: string }>('space', 'create', 'House')
  const { offer } = await bakery.json<{ offer: string }>('hosting', 'offer', '--quota', '100MB')
  await anna.json('hosting', 'accept', space, offer)
  const host = async () => (await anna.json<Protection>('hosting', 'status', space)).hosts[0]!
  const meets = (what: string) => until(what, async () => (await host()).connected)
  await meets('they meet')

  // what it says as it goes is about itself, and nothing that it refuses
  await bakery.stop()
  await until('it is away', async () => !(await host()).connected)
  assert.equal((await host()).problem, null)

  await bakery.restart('--listen', `127.0.0.1:${await freePort()}`)
  // somebody tells where it is now, once
  await anna.restart('--peer', bakery.ready.tcp)
  await meets('they meet by the address that was told')
  await until('all devices are told', async () => (await host()).addresses.includes(bakery.ready.tcp))
  await anna.restart('--no-lan')
  await meets('they meet again')
})

test('[H6] a host that was off when the guest had everything deleted hears it later, also from a guest that has started again', {
  timeout: 120_000,
}, async t => {
  const bakery = await startNode(t, { args: ['--listen', `127.0.0.1:${await freePort()}`] })
  const anna = await startNode(t)
  const { space } = await anna.json<{ space: string }>('space', 'create', 'House')
  const { offer } = await bakery.json<{ offer: string }>('hosting', 'offer', '--quota', '100MB')
  const { agreement } = await anna.json<{ agreement: string }>('hosting', 'accept', space, offer)
  await bakery.stop()
  await anna.json('hosting', 'end', agreement, '--now')
  await anna.restart()
  await bakery.restart()
  await until('the host has deleted it', async () => {
    const { guests } = await bakery.json<{ guests: { deletedAt: number | null }[] }>('hosting', 'list')
    return guests[0]!.deletedAt !== null
  })
})
