// Tests of sealing: only the holder of a key opens, and nothing altered opens at all.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import crypto from 'hypercore-crypto'
import { openSealed, openSealedToMany, sealTo, sealToMany } from './seal.ts'

test('only the holder of the key opens what is sealed to it, and nothing that was altered', () => {
  const [anna, ben] = [crypto.keyPair(), crypto.keyPair()]
  const data = Buffer.from('the key of a space')
  const sealed = sealTo(anna.publicKey, data)
  assert.deepEqual(openSealed(anna, sealed), data)
  assert.equal(openSealed(ben, sealed), null)
  for (const at of [0, 31, 32, sealed.length - 1]) {
    const altered = Buffer.from(sealed)
    altered[at]! ^= 1
    assert.equal(openSealed(anna, altered), null, `byte ${at}`)
  }
  assert.equal(openSealed(anna, Buffer.alloc(3)), null)
})

test('one message is sealed to several, and to nobody else', () => {
  const [anna, ben, mallory] = [crypto.keyPair(), crypto.keyPair(), crypto.keyPair()]
  const data = Buffer.from('for two')
  const sealed = sealToMany([anna.publicKey, ben.publicKey], data)
  assert.deepEqual(openSealedToMany(anna, sealed), data)
  assert.deepEqual(openSealedToMany(ben, sealed), data)
  assert.equal(openSealedToMany(mallory, sealed), null)
  const box = Buffer.from(sealed.box, 'base64')
  box[0]! ^= 1
  assert.equal(openSealedToMany(anna, { ...sealed, box: box.toString('base64') }), null)
  assert.equal(openSealedToMany(anna, { ...sealed, nonce: '' }), null)
})
