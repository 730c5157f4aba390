// Two devices open a link; one of them is quicker to let the other in.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import crypto from 'hypercore-crypto'
import { type Generation, Link, type Returning } from '../src/space/index.ts'
import type { Connection } from '../src/node/network/connection.ts'
import { connectionTo, openNetwork, until } from './support/network.ts'

const key = () => crypto.randomBytes(32).toString('hex')

function linkOn(
  { mux, stream, isInitiator, remoteDevice }: Connection,
  generation: Generation,
  admitted: Promise<boolean>,
) {
  return new Link({
    generation,
    mux,
    remoteDevice,
    isInitiator,
    handshakeHash: stream.handshakeHash,
    admit: async () => ((await admitted) ? 'in' : 'refused'),
    progress: async () => ({ heads: {}, ends: {}, blobs: {}, missing: 0, tip: '' }),
  })
}

for (const letIn of [true, false])
  test(`what a device says before it is let in is heard ${letIn ? 'then' : 'never when it is not'}`, async t => {
    const [ann, ben] = [crypto.keyPair(), crypto.keyPair()]
    const a = await openNetwork(t, { keyPair: ann })
    const b = await openNetwork(t, { keyPair: ben, peers: [a.tcp] })
    const ofA = await until('they are connected', () => connectionTo(a, ben))
    const ofB = await until('they are connected', () => connectionTo(b, ann))
    const generation: Generation = { number: 1, key: key(), encryptionKey: key() }
    let decide: (admitted: boolean) => void = () => {}
    const slow = linkOn(
      ofA,
      generation,
      new Promise(resolve => {
        decide = resolve
      }),
    )
    const quick = linkOn(ofB, generation, Promise.resolve(true))
    const heard: Returning[] = []
    slow.on('returning', one => heard.push(one))
    await until('the quick one has opened it', () => quick.opened)
    quick.comeBack({ member: key(), device: null })
    const answer = quick.ask(5000)
    // all of it has come over: a link of another generation, opened after it, is answered
    const after = { ...generation, encryptionKey: key() }
    const there = linkOn(ofA, after, Promise.resolve(true))
    linkOn(ofB, after, Promise.resolve(true))
    await until('the connection was heard', () => there.opened)
    assert.deepEqual(heard, [])
    decide(letIn)
    assert.equal(await answer, letIn)
    assert.equal(heard.length, letIn ? 1 : 0)
  })
