// How an action stands in the log: what was written comes back, and no bytes of a peer's make a device throw.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CoboxError } from '../errors/index.ts'
import { decodeEntry, encodeEntry, LOG_FORMAT, MAX_ACTION_BYTES } from './action-encoding.ts'

const withFormat = (format: number, rest: Buffer | string) =>
  Buffer.concat([Buffer.from([format]), Buffer.from(rest as string)])

test('what an author writes comes back', () => {
  const body = fc.jsonValue()
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.maxSafeInteger(), body, (type, version, at, value) => {
      const decoded = decodeEntry(encodeEntry({ type, version, at, body: value }))
      const zero = (n: number) => n + 0
      assert.deepEqual(decoded, {
        is: 'entry',
        entry: { type, version, at: zero(at), body: JSON.parse(JSON.stringify(value)) },
      })
    }),
  )
})

test('the first byte is the format', () => {
  assert.equal(encodeEntry({ type: 'a.b', version: 1, at: 0, body: {} })[0], LOG_FORMAT)
})

test('any bytes are an entry, newer, or malformed, and never throw', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }).map(all => Buffer.from(all)),
    fc.uint8Array({ maxLength: 200 }).map(all => withFormat(LOG_FORMAT, Buffer.from(all))),
    fc.json().map(text => withFormat(LOG_FORMAT, text)),
    fc
      .record(
        { t: fc.anything(), v: fc.anything(), at: fc.anything(), b: fc.anything() },
        { requiredKeys: [] },
      )
      .map(entry => {
        try {
          return withFormat(LOG_FORMAT, JSON.stringify(entry) ?? 'null')
        } catch {
          return withFormat(LOG_FORMAT, '{}')
        }
      }),
  )
  fc.assert(
    fc.property(bytes, value => {
      const decoded = decodeEntry(value)
      assert.ok(['entry', 'newer', 'malformed'].includes(decoded.is))
      if (decoded.is !== 'entry') return
      assert.equal(typeof decoded.entry.type, 'string')
      assert.ok(Number.isSafeInteger(decoded.entry.version) && Number.isSafeInteger(decoded.entry.at))
    }),
    { numRuns: 2000 },
  )
})

test('what is no entry is malformed', () => {
  const good = { t: 'a.b', v: 1, at: 0, b: {} }
  for (const rest of [
    '',
    'null',
    '[]',
    '"text"',
    '7',
    '{}',
    JSON.stringify({ ...good, t: 7 }),
    JSON.stringify({ ...good, v: '1' }),
    JSON.stringify({ ...good, v: 1.5 }),
    JSON.stringify({ ...good, at: 2 ** 60 }),
    '{"t":"a.b","v":1,"at":1e999,"b":{}}',
    JSON.stringify(good).slice(0, -1),
  ])
    assert.deepEqual(decodeEntry(withFormat(LOG_FORMAT, rest)), { is: 'malformed' }, rest)
  assert.deepEqual(decodeEntry(Buffer.alloc(0)), { is: 'malformed' })
  assert.deepEqual(decodeEntry(Buffer.alloc(10)), { is: 'malformed' })
})

test('deeply nested text does not overflow the stack', () => {
  const depth = (MAX_ACTION_BYTES - 100) >> 1
  const text = `{"t":"a.b","v":1,"at":0,"b":${'['.repeat(depth)}${']'.repeat(depth)}}`
  assert.ok(['entry', 'malformed'].includes(decodeEntry(withFormat(LOG_FORMAT, text)).is))
})

test('a greater format is newer, whatever follows', () => {
  for (const rest of ['', '{', '\xff'])
    assert.deepEqual(decodeEntry(withFormat(LOG_FORMAT + 1, rest)), { is: 'newer', format: LOG_FORMAT + 1 })
  assert.deepEqual(decodeEntry(withFormat(255, '')), { is: 'newer', format: 255 })
})

test('the largest entry passes, a larger one is refused by its author and by its readers', () => {
  const entry = (length: number) => ({ type: 'a.b', version: 1, at: 0, body: 'x'.repeat(length) })
  const overhead = encodeEntry(entry(0)).length
  const largest = encodeEntry(entry(MAX_ACTION_BYTES - overhead))
  assert.equal(largest.length, MAX_ACTION_BYTES)
  assert.equal(decodeEntry(largest).is, 'entry')
  assert.throws(
    () => encodeEntry(entry(MAX_ACTION_BYTES - overhead + 1)),
    (error: unknown) => error instanceof CoboxError && error.code === 'ACTION_TOO_LARGE',
  )
  assert.deepEqual(decodeEntry(Buffer.concat([largest, Buffer.from(' ')])), { is: 'malformed' })
  // bytes count, not characters
  assert.throws(() => encodeEntry({ ...entry(0), body: '€'.repeat(MAX_ACTION_BYTES / 3) }))
})
