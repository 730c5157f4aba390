// Tests of passphrases: what counts as the same one, what is none, and what damage does to the keys under one.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CoboxError, toCoboxError } from '../errors/index.ts'
import { isShort, parseWrapped, toPassphrase, unwrap, wrap } from './passphrase.ts'

test('a passphrase is the same however a keyboard writes it', () => {
  const composed = 'caf\u00e9 au lait'
  for (const typed of ['cafe\u0301 au lait', 'cafe\u0301\u00a0au\u3000lait\r\n', composed])
    assert.equal(toPassphrase(typed), composed)
  assert.notEqual(toPassphrase('ｃafé au lait'), composed)
  assert.equal(toPassphrase(' edges count '), ' edges count ')
})

test('bytes are taken as text, and wiped', () => {
  const bytes = Buffer.from('correct horse\n')
  assert.equal(toPassphrase(bytes), 'correct horse')
  assert.ok(bytes.every(byte => byte === 0))
})

test('PASSPHRASE_UNFIT says what is wrong, and never the passphrase', () => {
  const unfit: [string | Buffer, RegExp][] = [
    ['', /empty/],
    [' \u3000 \n', /empty/],
    ['tell\nno-one', /one line/],
    ['tell\u0000no-one', /typed/],
    ['tell no-one '.repeat(100), /longer/],
    [Buffer.from([0x74, 0x65, 0xff]), /UTF-8/],
  ]
  for (const [given, reason] of unfit)
    assert.throws(
      () => toPassphrase(given),
      (error: unknown) => {
        assert.ok(error instanceof CoboxError)
        assert.equal(error.code, 'PASSPHRASE_UNFIT')
        assert.match(error.message, reason)
        assert.doesNotMatch(JSON.stringify(error), /no-one/)
        return true
      },
    )
})

test('under 12 characters is short, as people count them', () => {
  assert.equal(isShort('🌻'.repeat(11)), true)
  assert.equal(isShort('🌻'.repeat(12)), false)
})

test('keys come back with the passphrase and with no other, and never the same twice', async () => {
  const keys = Buffer.alloc(32, 7)
  const [wrapped, again] = [await wrap('correct horse', keys), await wrap('correct horse', keys)]
  assert.deepEqual(parseWrapped('f', JSON.stringify(wrapped)), wrapped)
  assert.deepEqual(await unwrap('correct horse', wrapped), keys)
  for (const other of ['correct hors', 'Correct horse', 'correct horse '])
    assert.equal(await unwrap(other, wrapped), null)
  assert.notEqual(wrapped.argon2id.salt, again.argon2id.salt)
  assert.notEqual(wrapped.nonce, again.nonce)
  assert.ok(wrapped.argon2id.memory >= 64 * 1024 * 1024 && wrapped.argon2id.passes >= 3)
})

test('a damaged file is called damaged, a newer one newer, and neither a wrong passphrase', async () => {
  const text = JSON.stringify(await wrap('correct horse', Buffer.alloc(32)))
  const codeOf = (content: string) => {
    try {
      parseWrapped('f', content)
      return 'read'
    } catch (error) {
      return toCoboxError(error).code
    }
  }
  assert.equal(codeOf(text), 'read')
  const bytes = Buffer.from(text)
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    bytes[bit >> 3]! ^= 1 << (bit & 7)
    assert.match(codeOf(bytes.toString()), /^(BAD_KEYS|STORE_NEWER)$/, `bit ${bit}`)
    bytes[bit >> 3]! ^= 1 << (bit & 7)
  }
  for (const content of ['', 'null', '7', '[]', '{}', '{"version":1}', '{"version":1,"argon2id":7}'])
    assert.equal(codeOf(content), 'BAD_KEYS')
  assert.equal(codeOf(text.replace('"version":1', '"version":2')), 'STORE_NEWER')
})
