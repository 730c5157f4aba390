// Host and guest understand each other; strangers find nothing to speak to, and whoever floods is cut off.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import c from 'compact-encoding'
import crypto from 'hypercore-crypto'
import { type Cleaner, until } from '../../test/support/cobox.ts'
import { connected } from '../../test/support/hosting-connection.ts'
import { newSigner } from '../../test/support/signers.ts'
import { toHex } from '../lib/bytes.ts'
import { newAgreementId } from './agreement.ts'
import type { Answer, Challenge } from './audit.ts'
import {
  HOSTING_PROTOCOL,
  hostingChannelId,
  offerChannelId,
  openHosting,
  openOffer,
  pairHosting,
  pairOffer,
  readClear,
  type ToGuest,
  type ToHost,
} from './channel.ts'
import { type Signer, signText } from './signed.ts'

const SECRET = toHex(crypto.randomBytes(32))
const guest: Signer = await newSigner()
const HELLO = { identity: guest.identity, proof: guest.proof }

/** What one end hears. */
function ear<In>() {
  const heard = { messages: [] as In[], hellos: [] as unknown[], challenges: [] as unknown[] }
  const answers: (Answer[] | null)[] = []
  return {
    ...heard,
    answers,
    closed: 0,
    onOpen(hello: unknown) {
      this.hellos.push(hello)
    },
    onMessage(message: In) {
      this.messages.push(message)
    },
    onChallenge(id: number, challenge: Challenge) {
      this.challenges.push([id, challenge])
    },
    onAnswers(_id: number, given: Answer[] | null) {
      this.answers.push(given)
    },
    onClose() {
      this.closed++
    },
  }
}

async function speaking(t: Cleaner) {
  const [host, device] = await connected(t)
  const [atHost, atGuest] = [ear<ToHost>(), ear<ToGuest>()]
  const fromHost = openHosting<ToGuest, ToHost>(host, SECRET, null, atHost)!
  const fromGuest = openHosting<ToHost, ToGuest>(device, SECRET, HELLO, atGuest)!
  await until('both are open', () => atHost.hellos.length + atGuest.hellos.length === 2)
  return { host, device, atHost, atGuest, fromHost, fromGuest }
}

test('a guest’s device says who it is, and each hears what the other says', async t => {
  const { host, atHost, atGuest, fromHost, fromGuest } = await speaking(t)
  assert.deepEqual([atHost.hellos, atGuest.hellos], [[HELLO], [null]])
  fromGuest.send({ is: 'hold', cores: [{ key: SECRET, length: 7 }] })
  fromHost.send({ is: 'refused', code: 'AGREEMENT_ENDED' })
  await until('both are heard', () => atHost.messages.length + atGuest.messages.length === 2)
  assert.deepEqual(atHost.messages, [{ is: 'hold', cores: [{ key: SECRET, length: 7 }] }])
  assert.deepEqual(atGuest.messages, [{ is: 'refused', code: 'AGREEMENT_ENDED' }])
  assert.equal(openHosting(host, SECRET, null, ear()), null, 'it is open already')
})

test('a challenge and its answers, whole blocks among them, come as they were sent', async t => {
  const { atHost, atGuest, fromHost, fromGuest } = await speaking(t)
  const challenge: Challenge = {
    nonce: SECRET,
    questions: [{ core: SECRET, index: 3, want: 'digest', nodes: 0 }],
  }
  fromGuest.challenge(5, challenge)
  await until('it is heard', () => atHost.challenges.length === 1)
  assert.deepEqual(atHost.challenges, [[5, challenge]])
  const node = { index: 2, size: 70_000, hash: crypto.randomBytes(32) }
  const answers: Answer[] = [
    null,
    { digest: crypto.randomBytes(32) },
    ...Array.from({ length: 8 }, (_, i) => ({ value: Buffer.alloc(1024 * 1024, i), nodes: [node, node] })),
  ]
  fromHost.answers(5, answers)
  fromHost.answers(6, null)
  await until('they are heard', () => atGuest.answers.length === 2)
  assert.deepEqual(atGuest.answers, [answers, null])
})

test('a stranger who does not know the secret can neither open the channel nor see that it is there', async t => {
  const [host, stranger] = await connected(t)
  const atHost = ear<ToHost>()
  openHosting(host, SECRET, null, atHost)
  const atStranger = ear<ToGuest>()
  const other = openHosting<ToHost, ToGuest>(stranger, toHex(crypto.randomBytes(32)), HELLO, atStranger)!
  other.send({ is: 'hold', cores: [] })
  await until('it is turned away', () => atStranger.closed === 1)
  assert.deepEqual([atHost.hellos, atHost.messages, atStranger.hellos], [[], [], []])
})

test('a channel is called otherwise on each connection, and otherwise than an offer’s', async t => {
  const [[a, b], [other]] = [await connected(t), await connected(t)]
  assert.deepEqual(hostingChannelId(a, SECRET), hostingChannelId(b, SECRET), 'alike at both ends')
  assert.notDeepEqual(hostingChannelId(a, SECRET), hostingChannelId(other, SECRET))
  assert.notDeepEqual(hostingChannelId(a, SECRET), offerChannelId(a, SECRET))
  assert.notDeepEqual(hostingChannelId(a, SECRET), hostingChannelId(a, toHex(crypto.randomBytes(32))))
})

test('a host is told when somebody opens an agreement’s channel, until it wants that no more', async t => {
  const [host, device] = await connected(t)
  let told = 0
  const end = pairHosting(host, SECRET, () => {
    told++
    openHosting(host, SECRET, null, ear())
  })
  const atGuest = ear<ToGuest>()
  openHosting(device, SECRET, HELLO, atGuest)
  await until('it is open', () => atGuest.hellos.length === 1)
  assert.equal(told, 1)
  end()
  const [again, later] = await connected(t)
  pairHosting(again, SECRET, () => told++)()
  const unheard = ear<ToGuest>()
  openHosting(later, SECRET, HELLO, unheard)
  await until('it is turned away', () => unheard.closed === 1)
  assert.equal(told, 1)
})

test('whoever sends what is nothing is cut off', async t => {
  for (const nothing of [null, 7, 'text', [], {}, { is: 7 }]) {
    const { device, atHost, fromGuest } = await speaking(t)
    fromGuest.send(nothing as never)
    await until('it is cut off', () => device.stream.destroyed && atHost.closed === 1)
    assert.deepEqual(atHost.messages, [])
  }
})

/** As the engine writes it. */
const textOf = (text: string) => c.encode(c.string, text)

/** A guest’s device that sends whatever bytes it likes, as the message of a number or as its hello. */
async function raw(t: Cleaner, number: number | 'hello', bytes: Buffer, atHost = ear<ToHost>()) {
  const [host, device] = await connected(t)
  openHosting<ToGuest, ToHost>(host, SECRET, null, atHost)
  const channel = device.mux.createChannel({
    protocol: HOSTING_PROTOCOL,
    id: hostingChannelId(device, SECRET),
    handshake: c.raw,
  })!
  const messages = [0, 1, 2].map(() => channel.addMessage({ encoding: c.raw }))
  channel.open(number === 'hello' ? bytes : textOf(JSON.stringify(HELLO)))
  if (number !== 'hello') messages[number]!.send(bytes)
  await until('it is cut off', () => host.stream.destroyed)
  return atHost
}

test('bytes that are no message end the connection, never the node', async t => {
  for (const text of ['{', '', 'null', '7', '[]', '{"is":'])
    assert.deepEqual((await raw(t, 0, textOf(text))).messages, [])
  for (const text of ['{', '', 'null', '7', '{}', '["5",{}]'])
    assert.deepEqual((await raw(t, 1, textOf(text))).challenges, [])
  for (const bytes of [[], [255], [255, 255, 255, 255], [0], [7, 255, 255], [9, 1, 2, 3]])
    assert.deepEqual((await raw(t, 2, Buffer.from(bytes))).answers, [])
  for (const text of ['{', '']) assert.deepEqual((await raw(t, 'hello', textOf(text))).hellos, [])
})

test('what a message does to who hears it ends the connection, never the node', async t => {
  const touchy = {
    ...ear<ToHost>(),
    onMessage(message: ToHost) {
      for (const { key } of (message as { cores: { key: string }[] }).cores) assert.ok(key)
    },
  }
  await raw(t, 0, textOf('{"is":"hold","cores":[null]}'), touchy)
  await raw(t, 'hello', textOf('null'), {
    ...ear<ToHost>(),
    onOpen(hello: unknown) {
      assert.ok((hello as { identity: string }).identity)
    },
  })
})

test('a message that is too large is not read, and ends the connection', async t => {
  const { host, atHost, fromGuest } = await speaking(t)
  fromGuest.send({ is: 'vault', identity: SECRET, vault: 'v'.repeat(2 * 1024 * 1024) })
  await until('it is cut off', () => host.stream.destroyed)
  assert.deepEqual(atHost.messages, [])
})

test('whoever floods is cut off after some thousand messages', async t => {
  const { host, atHost, fromGuest } = await speaking(t)
  for (let i = 0; i < 10_000; i++) fromGuest.send({ is: 'hold', cores: [] })
  await until('it is cut off', () => host.stream.destroyed)
  assert.ok(atHost.messages.length >= 2000 && atHost.messages.length < 4000, `${atHost.messages.length}`)
})

test('on an offer’s channel each side says its word', async t => {
  const [host, device] = await connected(t)
  const [atHost, atGuest] = [[] as unknown[], [] as unknown[]]
  pairOffer(host, SECRET, () => {
    const channel = openOffer(host, SECRET, {
      onMessage(message) {
        atHost.push(message)
        channel.send({ refused: 'OFFER_USED' })
      },
    })!
  })
  openOffer(device, SECRET, { onMessage: message => atGuest.push(message) })!.send({ text: 'terms' })
  await until('both have spoken', () => atGuest.length === 1)
  assert.deepEqual([atHost, atGuest], [[{ text: 'terms' }], [{ refused: 'OFFER_USED' }]])
})

test('whoever floods an offer’s channel is cut off', async t => {
  const [host, device] = await connected(t)
  let heard = 0
  openOffer(host, SECRET, { onMessage: () => heard++ })
  const channel = openOffer(device, SECRET, { onMessage() {} })!
  for (let i = 0; i < 10_000; i++) channel.send({ text: 'terms' })
  await until('it is cut off', () => host.stream.destroyed)
  assert.ok(heard > 0 && heard < 1000, `${heard}`)
})

test('[H9] what is to be cleared is read when it is of this agreement, and whole', () => {
  const agreement = newAgreementId()
  const clear = { agreement, ranges: [{ core: SECRET, start: 0, end: 3 }], upTo: 'a7' }
  const signed = (value: unknown) => {
    const text = JSON.stringify(value)
    return { text, by: signText('clear', text, guest) }
  }
  assert.deepEqual(readClear(signed(clear), agreement), clear)
  assert.equal(readClear(signed(clear), newAgreementId()), null)
  for (const changes of [{ ranges: null }, { ranges: 'all' }, { upTo: 7 }, { upTo: 'a'.repeat(201) }])
    assert.equal(readClear(signed({ ...clear, ...changes }), agreement), null)
  for (const nothing of [null, undefined, {}, { text: 'null' }, { text: 7 }])
    assert.equal(readClear(nothing as never, agreement), null)
})
