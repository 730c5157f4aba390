// Both sides over real connections, one of them lying.
import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import crypto from 'hypercore-crypto'
import {
  attestDevice,
  commitmentTo,
  decodeDeviceLink,
  encodeDeviceLink,
  Identity,
  SecretFiles,
} from '../../keys/index.ts'
import { fromHex, toHex } from '../../lib/bytes.ts'
import { tempFolder } from '../../../test/support/cobox.ts'
import { connectionTo, openNetwork, silent, until } from '../../../test/support/network.ts'
import type { Connection } from '../network/connection.ts'
import { PAIRING_PROTOCOL } from '../network/connection.ts'
import { Person } from '../person.ts'
import { Asking } from './asking.ts'
import {
  channelId,
  type Heard,
  type Letter,
  openChannel,
  type PairingChannel,
  type Verdict,
} from './channel.ts'
import { HeldLinks } from './held-links.ts'
import { LettingIn } from './letting-in.ts'

const number = () => toHex(crypto.randomBytes(32))

/** An old device that does what the test says, and a new one that is honest; they are connected. */
async function withLiar(t: TestContext) {
  const [oldPair, newPair] = [crypto.keyPair(), crypto.keyPair()]
  const oldSide = await openNetwork(t, { keyPair: oldPair })
  const newSide = await openNetwork(t, { keyPair: newPair, peers: [oldSide.tcp] })
  const codes: string[] = []
  const asker = { device: toHex(newPair.publicKey), deviceName: 'phone' }
  const asking = new Asking(newSide, asker, code => codes.push(code))
  const secret = crypto.randomBytes(32)
  const link = encodeDeviceLink({ secret, device: oldPair.publicKey })
  /** Answers each channel that the new device opens. */
  const answer = (heard: (channel: () => PairingChannel) => Heard) => {
    const listen = (connection: Connection) =>
      connection.mux.pair({ protocol: PAIRING_PROTOCOL, id: channelId(connection, secret) }, () => {
        const channel: PairingChannel = openChannel(
          connection,
          secret,
          'old',
          heard(() => channel),
        )!
      })
    for (const connection of oldSide.connections) listen(connection)
    oldSide.on('connection', listen)
  }
  await until('they are connected', () => connectionTo(oldSide, newPair))
  const ask = () => asking.ask(link, new AbortController().signal)
  return { oldPair, newPair, oldSide, codes, link, answer, ask, asking }
}

/** Anna, on a device of hers, and a letter of hers to another device. */
async function letterTo(device: Buffer, { publicKey, secretKey } = crypto.keyPair()): Promise<Letter> {
  const anna = await Identity.create()
  const own = await anna.attest(publicKey)
  const proof = attestDevice({ publicKey, secretKey }, own, device)
  return {
    identity: toHex(anna.publicKey),
    personName: 'Anna',
    deviceName: 'laptop',
    proof: proof.toString('base64'),
    rendezvous: number(),
  }
}

async function ownDevice(t: TestContext) {
  const home = await tempFolder(t)
  const secrets = new SecretFiles(home)
  const person = await Person.open(secrets, { person: 'Anna', device: 'laptop' })
  const network = await openNetwork(t, { keyPair: person.deviceKeyPair })
  const held = new HeldLinks(secrets, person.deviceKeyPair.publicKey)
  const revoked = new Set<string>()
  await held.open()
  const lettingIn = new LettingIn(network, person, held, async device => revoked.has(device), silent)
  lettingIn.open()
  t.after(async () => {
    lettingIn.close()
    await held.close()
  })
  return { network, held, revoked }
}

test('a forged attestation makes nobody’s device of the new one', async t => {
  const { newPair, answer, ask, codes } = await withLiar(t)
  const sound = await letterTo(newPair.publicKey)
  const forged: [string, Letter][] = [
    ['of another device', await letterTo(crypto.keyPair().publicKey)],
    ['of another identity', { ...sound, identity: toHex((await Identity.create()).publicKey) }],
    [
      'with a bit changed',
      { ...sound, proof: Buffer.from(sound.proof, 'base64').fill(7, 60, 61).toString('base64') },
    ],
    ['of nothing', { ...sound, proof: '' }],
  ]
  let next: Letter = sound
  answer(channel => ({
    onHello: () => channel().answer({ nonce: number(), compare: true }),
    onReveal: () => channel().verdict({ letter: next }),
  }))
  for (const [what, letter] of forged) {
    next = letter
    await assert.rejects(ask(), { code: 'BAD_ATTESTATION' }, what)
  }
  next = sound
  assert.deepEqual(await ask(), sound)
  assert.equal(codes.length, forged.length + 1)
})

test('a device that draws another number once it has seen the new one’s cannot choose the code', {
  timeout: 30_000,
}, async t => {
  const { answer, ask, codes, oldSide } = await withLiar(t)
  let isOnce = false
  answer(channel => ({
    onHello: () => channel().answer({ nonce: number(), compare: true }),
    onReveal: () => {
      if (!isOnce) channel().answer({ nonce: number(), compare: true })
    },
  }))
  await assert.rejects(ask(), { code: 'PAIRING_BROKEN' })
  assert.equal(codes.length, 1, 'no second code was shown')
  // nor by way of another connection
  isOnce = true
  const refused = assert.rejects(ask(), { code: 'PAIRING_BROKEN' })
  await until('it has revealed its number', () => codes.length === 2)
  for (const connection of oldSide.connections) connection.close()
  await refused
  assert.equal(codes.length, 2)
})

test('only the device that made the link is spoken to, whoever else knows it', async t => {
  const { link, asking, oldSide } = await withLiar(t)
  const { secret } = decodeDeviceLink(link)
  const heard: string[] = []
  for (const connection of oldSide.connections)
    connection.mux.pair({ protocol: PAIRING_PROTOCOL }, () => void heard.push('spoken to'))
  const elsewhere = encodeDeviceLink({ secret, device: crypto.keyPair().publicKey })
  const { signal } = new AbortController()
  const replaced = assert.rejects(asking.ask(elsewhere, signal), { code: 'CANCELLED' })
  // what is opened on the same connection afterwards arrives afterwards
  await assert.rejects(asking.ask(link, signal), { code: 'INVITE_UNKNOWN' })
  // asking anew ends what was asked before
  await replaced
  assert.deepEqual(heard, ['spoken to'])
})

test('a refusal that nobody knows is one all the same', async t => {
  const { answer, ask } = await withLiar(t)
  answer(channel => ({ onHello: () => channel().verdict({ refusal: 'SPACE_LEFT' }) }))
  await assert.rejects(ask(), { code: 'PAIRING_DECLINED' })
})

test('a new device that reveals another number than it was committed to is not let in, nor what is garbage', async t => {
  const { network, held } = await ownDevice(t)
  const { link } = await held.make(false)
  const { secret } = decodeDeviceLink(link)
  const pair = crypto.keyPair()
  const liar = await openNetwork(t, { keyPair: pair, peers: [network.tcp] })
  await until('they are connected', () => [...liar.connections][0])
  const [connection] = [...liar.connections] as [Connection]
  const speak = (say: (channel: PairingChannel) => void, onAnswer: (channel: PairingChannel) => void) =>
    new Promise<Verdict | 'closed'>(resolve => {
      const channel = openChannel(connection, secret, 'new', {
        onOpen: () => say(channel!),
        onAnswer: () => onAnswer(channel!),
        onVerdict: resolve,
        onClose: () => resolve('closed'),
      })
    })
  const committed = crypto.randomBytes(32)
  const commitment = toHex(commitmentTo(committed, pair.publicKey))
  const nothing = () => {}
  const hello = { deviceName: 'phone', commitment }
  assert.deepEqual(
    await speak(
      channel => channel.hello(hello),
      channel => channel.reveal(number()),
    ),
    { refusal: 'PAIRING_BROKEN' },
  )
  assert.equal(await speak(channel => channel.reveal(number()), nothing), 'closed', 'before hello')
  for (const garbage of [
    null,
    7,
    {},
    { deviceName: '', commitment },
    { deviceName: 'x'.repeat(101), commitment },
    { deviceName: 'phone', commitment: commitment.slice(1) },
  ])
    assert.equal(await speak(channel => channel.hello(garbage as never), nothing), 'closed')
  // none of that has used the link
  const verdict = await speak(
    channel => channel.hello(hello),
    channel => channel.reveal(toHex(committed)),
  )
  assert.ok(verdict !== 'closed' && 'letter' in verdict)
  assert.equal(held.all()[0]!.device, toHex(pair.publicKey))
})

test('a device that was revoked is not let in again, by a link that it used before neither', async t => {
  const { network, held, revoked } = await ownDevice(t)
  const pair = crypto.keyPair()
  const device = toHex(pair.publicKey)
  const thief = await openNetwork(t, { keyPair: pair, peers: [network.tcp] })
  const asking = new Asking(thief, { device, deviceName: 'phone' }, () => {})
  const { signal } = new AbortController()
  const { link: used } = await held.make(false)
  await asking.ask(used, signal)
  await asking.ask(used, signal)
  revoked.add(device)
  await assert.rejects(asking.ask(used, signal), { code: 'DEVICE_REVOKED' })
  const { link } = await held.make(false)
  await assert.rejects(asking.ask(link, signal), { code: 'DEVICE_REVOKED' })
  assert.equal(held.current?.tries, 0)
})

test('who does not know the secret finds no channel, and one made up is refused', async t => {
  const { network, held } = await ownDevice(t)
  await held.make(true)
  const stranger = await openNetwork(t, { peers: [network.tcp] })
  await until('they are connected', () => [...stranger.connections][0])
  const [connection] = [...stranger.connections] as [Connection]
  const told: unknown[] = []
  connection.mux.pair({ protocol: PAIRING_PROTOCOL }, id => void told.push(id))
  const ended = await new Promise<string>(resolve => {
    openChannel(connection, fromHex(number()), 'new', {
      onOpen: () => resolve('opened'),
      onClose: () => resolve('refused'),
    })
  })
  assert.equal(ended, 'refused')
  assert.deepEqual(told, [], 'it says nothing by itself')
})
