// Tests of addresses as people write them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CoboxError } from '../../errors/index.ts'
import { formatAddress, isLoopback, parseAddress, plainHost } from './address.ts'

test('addresses are read with and without tcp://, and written with it', () => {
  assert.deepEqual(parseAddress('tcp://box.local:7000', 'peer'), { host: 'box.local', port: 7000 })
  assert.deepEqual(parseAddress(' 192.0.2.7:1 ', 'peer'), { host: '192.0.2.7', port: 1 })
  assert.deepEqual(parseAddress('[::1]:80', 'peer'), { host: '::1', port: 80 })
  assert.deepEqual(parseAddress('0.0.0.0:0', 'listen', { anyPort: true }), { host: '0.0.0.0', port: 0 })
  assert.equal(formatAddress({ host: '::1', port: 80 }), 'tcp://[::1]:80')
  assert.equal(formatAddress({ host: 'box', port: 80 }), 'tcp://box:80')
})

test('what is no address is refused, with the name of the setting', () => {
  for (const text of [
    '',
    'box',
    'box:',
    ':80',
    'box:x',
    'box:70000',
    'box:0',
    'http://box:80',
    '[box]:80',
    '::1:80',
    'a b:80',
  ])
    assert.throws(
      () => parseAddress(text, 'peer'),
      (error: CoboxError) => error.code === 'BAD_CONFIG' && error.details.name === 'peer',
      text,
    )
})

test('loopback is known in every spelling', () => {
  assert.ok(
    isLoopback('127.0.0.1') && isLoopback('127.8.8.8') && isLoopback('::1') && isLoopback('localhost'),
  )
  assert.ok(!isLoopback('192.0.2.1') && !isLoopback('127.example.org'))
  assert.equal(plainHost('::ffff:192.0.2.1'), '192.0.2.1')
  assert.equal(plainHost(undefined), '')
})
