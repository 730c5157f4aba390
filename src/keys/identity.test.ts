// Tests of identities: words, attested devices, and what a peer may send in place of a proof.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import crypto from 'hypercore-crypto'
import { CoboxError } from '../errors/index.ts'
import { attestDevice, Identity, MAX_PROOF_DEVICES, verifyAttestation } from './identity.ts'
import { checkWords, compareWords } from './words.ts'

const WORDS = `${'abandon '.repeat(23)}art`

function failure(code: string, message?: RegExp) {
  return (error: unknown) => {
    assert.ok(error instanceof CoboxError)
    assert.equal(error.code, code)
    if (message) assert.match(error.message, message)
    return true
  }
}

test('a new identity has 24 words, and is restored from them however they are typed', async () => {
  const identity = await Identity.create()
  assert.equal(identity.words.split(' ').length, 24)
  const wide = identity.words.replace(/[a-z]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
  for (const typed of [
    identity.words,
    `  ${identity.words.toUpperCase().replaceAll(' ', '\r\n ')}\t`,
    identity.words.replaceAll(' ', '\u3000'),
    wide,
  ]) {
    const restored = await Identity.restore(typed)
    assert.deepEqual(restored.publicKey, identity.publicKey)
    assert.deepEqual(restored.rendezvousKey, identity.rendezvousKey)
  }
})

test('known words give known keys: derivation never changes', async () => {
  const identity = await Identity.restore(WORDS)
  assert.equal(
    identity.publicKey.toString('hex'),
    'b2f747352c376aa668f06631a475462a23647e32715b8b33da05bf9cf442fa1c',
  )
  assert.equal(
    identity.rendezvousKey.toString('hex'),
    'fed0ba81e2eb14b3e2f67e1f6995794d3027f71d1a4574bee126d850e8ad8b76',
  )
})

test('BAD_WORDS says what is wrong, and never a word', () => {
  assert.throws(
    () => checkWords(WORDS.replace('abandon', 'abandom')),
    failure('BAD_WORDS', /: word 1 is not/),
  )
  assert.throws(() => checkWords(WORDS.replace(/art$/, 'xyz')), failure('BAD_WORDS', /: word 24 is not/))
  assert.throws(() => checkWords('abandon '.repeat(23)), failure('BAD_WORDS', /there are 23 words/))
  assert.throws(() => checkWords('abandon '.repeat(12)), failure('BAD_WORDS', /there are 12 words/))
  assert.throws(() => checkWords(''), failure('BAD_WORDS', /there are 0 words/))
  assert.throws(() => checkWords('abandon '.repeat(24)), failure('BAD_WORDS', /belong together/))
})

test('WORDS_DIFFER gives the position of the first word that differs', () => {
  compareWords(WORDS, ` ${WORDS.toUpperCase()} `)
  const position = (repeated: string) => {
    try {
      compareWords(WORDS, repeated)
    } catch (error) {
      return (error as CoboxError).details.position
    }
  }
  assert.equal(position(WORDS.replace('abandon', 'ability')), 1)
  assert.throws(() => compareWords(WORDS, ' '), failure('BAD_WORDS', /0 words/))
  assert.throws(
    () => compareWords(WORDS, WORDS.replace('art', 'arrt')),
    failure('BAD_WORDS', /word 24 is not/),
  )
  assert.throws(
    () => compareWords(WORDS, [{ position: 7, word: 'abandn' }]),
    failure('BAD_WORDS', /word 7 is not/),
  )
  assert.equal(position('abandon '.repeat(23)), 24)
  assert.equal(position(`${WORDS} art`), 25)
})

test('some of the words are enough to show that they were written down', () => {
  const some = (...typed: [number, string][]) => typed.map(([position, word]) => ({ position, word }))
  compareWords(WORDS, some([24, ' ART '], [1, 'abandon'], [7, 'Abandon'], [3, 'abandon']))
  assert.throws(
    () => compareWords(WORDS, some([1, 'abandon'], [24, 'abandon'])),
    failure('WORDS_DIFFER', /word 24/),
  )
  assert.throws(() => compareWords(WORDS, some([25, 'abandon'])), failure('WORDS_DIFFER'))
  assert.throws(() => compareWords(WORDS, some([2, ''])), failure('WORDS_DIFFER', /word 2/))
})

test('devices are attested by the identity, and by each other in a chain', async () => {
  const identity = await Identity.create()
  const stranger = await Identity.create()
  const [first, second, third] = [crypto.keyPair(), crypto.keyPair(), crypto.keyPair()]
  const holds = (proof: Buffer, device: { publicKey: Buffer }, who = identity) =>
    verifyAttestation(proof, { identity: who.publicKey, device: device.publicKey })

  const proof = await identity.attest(first.publicKey)
  assert.equal(holds(proof, first), true)
  assert.equal(holds(proof, second), false)
  assert.equal(holds(proof, first, stranger), false)

  const before = Buffer.from(proof)
  const chained = attestDevice(second, attestDevice(first, proof, second.publicKey), third.publicKey)
  assert.deepEqual(proof, before)
  assert.equal(holds(chained, third), true)
  assert.equal(holds(chained, first), false)
  assert.throws(() => attestDevice(second, proof, third.publicKey), failure('BAD_ATTESTATION'))
  assert.throws(() => attestDevice(first, Buffer.alloc(9), third.publicKey), failure('BAD_ATTESTATION'))
})

test('a chain of devices has an end', async () => {
  const identity = await Identity.create()
  let device = crypto.keyPair()
  let proof = await identity.attest(device.publicKey)
  for (let i = 1; i < MAX_PROOF_DEVICES; i++) {
    const next = crypto.keyPair()
    proof = attestDevice(device, proof, next.publicKey)
    device = next
  }
  const of = { identity: identity.publicKey, device: device.publicKey }
  assert.equal(verifyAttestation(proof, of), true)
  assert.throws(() => attestDevice(device, proof, crypto.keyPair().publicKey), failure('BAD_ATTESTATION'))
})

test('what is not a proof never throws and never passes', async () => {
  const identity = await Identity.create()
  const device = crypto.keyPair()
  const of = { identity: identity.publicKey, device: device.publicKey }
  const proof = await identity.attest(device.publicKey)
  const empty = Buffer.concat([proof.subarray(0, 41), Buffer.from([0, 0])])
  assert.equal(verifyAttestation(empty, { identity: of.identity, device: of.identity }), false)
  assert.equal(verifyAttestation(Buffer.concat([proof, Buffer.alloc(1)]), of), false)
  assert.equal(verifyAttestation(Buffer.alloc(0), of), false)
  assert.equal(verifyAttestation(Buffer.alloc(10_000_000, 1), of), false)
  assert.equal(verifyAttestation(proof, { identity: Buffer.alloc(3), device: Buffer.alloc(0) }), false)
  for (let length = 0; length < proof.length; length++)
    assert.equal(verifyAttestation(proof.subarray(0, length), of), false)
  for (let bit = 0; bit < proof.length * 8; bit++) {
    const changed = Buffer.from(proof)
    changed[bit >> 3]! ^= 1 << (bit & 7)
    assert.equal(verifyAttestation(changed, of), false, `bit ${bit}`)
  }
  for (let round = 0; round < 200; round++) assert.equal(verifyAttestation(randomBytes(43 + 96), of), false)
})
