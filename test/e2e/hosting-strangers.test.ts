// Who has no business with a host: strangers, people who know a secret and are in no space, devices that send nonsense, floods.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import c from 'compact-encoding'
import crypto from 'hypercore-crypto'
import { decodeOffer } from '../../src/hosting/index.ts'
import { HOSTING_PROTOCOL } from '../../src/hosting/channel.ts'
import { fromHex } from '../../src/lib/bytes.ts'
import { type NodeProcess, until } from '../support/cobox.ts'
import {
  admit,
  agree,
  atGuest,
  atHost,
  createSpace,
  faultsIn,
  holdingOf,
  offer,
  startHost,
  startPerson,
  untilHeld,
  untilPeople,
} from '../support/hosting.ts'
import { accept, type RawGuest, rawGuest, speak } from '../support/raw-guest.ts'

interface House {
  host: NodeProcess
  anna: NodeProcess
  space: string
  agreement: string
  secret: string
}

/** A space that is hosted; its agreement’s secret. */
async function house(t: TestContext): Promise<House> {
  const [host, anna] = await Promise.all([startHost(t, 'Mill'), startPerson(t, 'Anna')])
  const space = await createSpace(anna)
  await anna.client().space(space).files.mkdir({ path: 'a' })
  const link = await offer(host)
  const { agreement } = await anna.client().hostingAccept({ space, offer: link })
  await untilHeld(anna, space)
  return { host, anna, space, agreement, secret: decodeOffer(link).secret }
}

/** The host lives, serves the honest one within a limit, and holds no more than before. */
async function assertUndisturbed({ host, anna, space }: House, pid: number, limitMs = 20_000): Promise<void> {
  const began = performance.now()
  const { passed } = await anna.client().hostingAudit({ space })
  assert.ok(passed)
  assert.ok(performance.now() - began < limitMs, 'in time')
  assert.equal(host.pid, pid)
  process.kill(pid, 0)
  assert.deepEqual(await faultsIn(host), [])
}

const selfOf = ({ signer: { identity, proof } }: RawGuest) => ({ identity, proof })

test('[H3] a stranger learns nothing of what is hosted, and cannot read, store or list anything', {
  timeout: 120_000,
}, async t => {
  const all = await house(t)
  const { host, agreement } = all
  const { cores } = JSON.parse(await readFile(join(holdingOf(host, agreement), 'cores.json'), 'utf8')) as {
    cores: string[]
  }
  assert.ok(cores.length > 1)
  const stranger = await rawGuest(t, host)
  const { mux, stream } = stranger.connection
  const told: string[] = []
  for (const protocol of [HOSTING_PROTOCOL, 'cobox/hosting-offer/1', 'hypercore/alpha'])
    mux.pair({ protocol }, id => void told.push(`${protocol} ${id?.toString('hex')}`))
  // guessed ids, and all that somebody could know who has seen the host’s list of cores
  const ids = [
    ...Array.from({ length: 20 }, () => crypto.randomBytes(32)),
    ...cores.map(key => crypto.discoveryKey(fromHex(key))),
    ...cores.map(fromHex),
    crypto.hash(Buffer.from(agreement)),
    stream.handshakeHash,
  ]
  let opened = 0
  const heard: string[] = []
  for (const protocol of [HOSTING_PROTOCOL, 'cobox/hosting-offer/1', 'hypercore/alpha'])
    for (const id of ids) {
      const channel = mux.createChannel({
        protocol,
        id,
        handshake: c.raw as never,
        messages: Array.from({ length: 12 }, () => ({
          encoding: c.raw,
          onmessage: (bytes: Buffer) => heard.push(`${protocol}: ${bytes.length} bytes`),
        })) as never,
        onopen: () => {
          opened++
        },
      })
      channel?.open(crypto.randomBytes(40))
    }
  // and the true channel of an agreement, with a secret that is guessed
  const guess = speak(stranger, crypto.randomBytes(32).toString('hex'), selfOf(stranger))
  guess.channel.send({ is: 'hold', cores: [{ key: crypto.randomBytes(32).toString('hex'), length: 9 }] })
  await until('it is sent away', () => stranger.gone(), 60_000)
  assert.deepEqual([opened, heard, guess.heard, told], [0, [], [], []])
  const after = JSON.parse(await readFile(join(holdingOf(host, agreement), 'cores.json'), 'utf8'))
  assert.equal(after.cores.length, cores.length)
  await assertUndisturbed(all, host.pid)
})

test('[H3] who knows the secret and is not in the space is refused, whatever they send and whoever they say they are', {
  timeout: 120_000,
}, async t => {
  const all = await house(t)
  const { host, anna, secret } = all
  const { pid } = host
  const { identity } = await anna.client().idShow()
  const hellos = [
    (raw: RawGuest) => selfOf(raw),
    (raw: RawGuest) => ({ identity, proof: raw.signer.proof }),
    () => ({ identity, proof: '' }),
    () => ({ identity: { toString: null }, proof: 7 }),
    () => null,
    () => [] as object,
  ]
  const key = crypto.randomBytes(32).toString('hex')
  for (const hello of hellos) {
    const raw = await rawGuest(t, host)
    const spoken = speak(raw, secret, hello(raw))
    for (const message of [
      { is: 'hold', cores: [{ key, length: 5 }] },
      { is: 'ask', question: 1 },
      { is: 'vault', identity, vault: '{}' },
      { is: 'roster', roster: { text: '{}', by: null } },
      { is: 'clear', clear: null },
    ])
      spoken.channel.send(message)
    spoken.channel.challenge(1, { nonce: key, questions: [] })
    await until('it is refused', () => spoken.closed || raw.gone())
    assert.deepEqual(
      spoken.heard.filter(({ is, code }) => is !== 'refused' || code !== 'HOST_REFUSES'),
      [],
    )
    await raw.leave()
  }
  const cores = await readFile(join(holdingOf(host, all.agreement), 'cores.json'), 'utf8')
  assert.ok(!cores.includes(key))
  await assertUndisturbed(all, pid)
})

test('[H3] a device of a guest that sends nonsense or too much is cut off, and floods are bounded', {
  timeout: 180_000,
}, async t => {
  const all = await house(t)
  const { host } = all
  const { pid } = host
  const link = await offer(host)
  const { secret, agreement } = decodeOffer(link)
  const first = await rawGuest(t, host)
  assert.equal(await accept(first, link), null)
  const again = async () => {
    const raw = await rawGuest(t, host, first.signer)
    const spoken = speak(raw, secret, selfOf(raw))
    await until('it is let in', () => spoken.heard.some(({ is }) => is === 'welcome'))
    return { raw, spoken }
  }
  await first.leave()

  // nonsense that is answered, or passed over
  const { raw, spoken } = await again()
  for (const message of [
    { is: 'hold', cores: [null, 7, 'x', [], { key: null }] },
    { is: 'hold', cores: 'all' },
    { is: 'hold' },
    { is: 'clear', clear: { text: '{"agreement":1}', by: {} } },
    { is: 'clear' },
    { is: 'roster' },
    { is: 'vault' },
    { is: 'notice', notice: { text: 'x', by: 1 } },
    { is: 'propose', text: 1, guest: null },
    { is: 'agree' },
    { is: 'receipt', receipt: {} },
    { is: 'something new' },
    { is: 'ask', question: {} },
  ])
    spoken.channel.send(message)
  spoken.channel.challenge(1, null as never)
  spoken.channel.challenge(2, { nonce: 'x', questions: 'all' } as never)
  spoken.channel.challenge(3, {
    nonce: 'a'.repeat(64),
    questions: [null, { core: 1, want: 'block' }],
  } as never)
  spoken.channel.send({ is: 'ask', question: 77 })
  await until('it still answers', () =>
    spoken.heard.some(one => (one as { answers?: number }).answers === 77),
  )
  assert.ok(!raw.gone())
  await raw.leave()

  // what is no message, is too large, or comes too fast ends the connection
  const floods: ((one: Awaited<ReturnType<typeof again>>) => void)[] = [
    one => one.spoken.channel.send('words'),
    one => one.spoken.channel.send(null),
    one => one.spoken.channel.send({ is: 'hold', cores: [], more: 'x'.repeat(3 * 1024 * 1024) }),
    one => {
      for (let i = 0; i < 20_000 && !one.raw.gone(); i++) one.spoken.channel.send({ is: 'ask', question: i })
    },
    one => {
      for (let i = 0; i < 20_000 && !one.raw.gone(); i++)
        one.spoken.channel.challenge(i, { nonce: 'a'.repeat(64), questions: [] })
    },
  ]
  for (const [i, flood] of floods.entries()) {
    const one = await again()
    flood(one)
    await until(`${i}: it is cut off`, () => one.raw.gone(), 20_000)
    await one.raw.leave()
    await assertUndisturbed(all, pid)
  }
  assert.equal((await atHost(host, agreement)).usedBytes, 0)

  // many who come and say nothing
  const sockets: Socket[] = []
  const { hostname, port } = new URL(host.ready.tcp)
  for (let i = 0; i < 200; i++) {
    const socket = connect({ host: hostname, port: Number(port) })
    socket.on('error', () => {}).resume()
    t.after(() => socket.destroy())
    sockets.push(socket)
  }
  await assertUndisturbed(all, pid)
  await until('they are sent away', () => sockets.every(({ destroyed }) => destroyed), 60_000)
  await assertUndisturbed(all, pid)
})

test('[H3] [H4] who is removed from a space is parted from at its host, and comes in no more', {
  timeout: 120_000,
}, async t => {
  const [host, anna] = await Promise.all([startHost(t, 'Mill'), startPerson(t, 'Anna')])
  const ben = await startPerson(t, 'Ben', [anna])
  const space = await createSpace(anna)
  await admit(anna, ben, space)
  const agreement = await agree(host, anna, space)
  await untilPeople(host, agreement, 2)
  await until('Ben is let in', async () => {
    const { hosts } = await ben.client().hostingStatus({ space })
    return hosts.some(({ connected }) => connected)
  })
  await anna.json('member', 'remove', space, 'Ben')
  await untilPeople(host, agreement, 1)
  const refused = async () => {
    const { connected, refusal } = await atGuest(ben, space, agreement)
    return !connected && refusal === 'HOST_REFUSES'
  }
  await until('Ben is refused', refused)
  await ben.restart('--peer', host.ready.tcp)
  await until('and again', refused)
  await until('only Anna is connected', async () => (await atHost(host, agreement)).connected === 1)
  await anna.client().space(space).files.mkdir({ path: 'without Ben' })
  await untilHeld(anna, space)
  assert.deepEqual(await faultsIn(host), [])
})
