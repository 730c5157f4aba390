import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  parseAddress,
  parseBytes,
  parseCount,
  parseDuration,
  parseExpiry,
  parsePeer,
  parsePort,
  parseRange,
  parseUses,
} from './values.ts'

const wrong = { name: 'InvalidArgumentError', code: 'commander.invalidArgument' }
const now = Date.UTC(2026, 10, 23)

test('durations', () => {
  assert.deepEqual(
    ['90', '90s', '5m', '1.5h', '7d', '2w'].map(parseDuration),
    [90_000, 90_000, 300_000, 5_400_000, 604_800_000, 1_209_600_000],
  )
  for (const text of ['', 'x', '5 parsecs', '-1s']) assert.throws(() => parseDuration(text), wrong)
})

test('expiry: a time from now, a date, or never', () => {
  assert.equal(parseExpiry('7d', now), now + 604_800_000)
  assert.equal(parseExpiry('2026-12-31', now), new Date(2026, 11, 31, 23, 59, 59).getTime())
  assert.equal(parseExpiry('2026-12-31T12:00:00Z', now), Date.UTC(2026, 11, 31, 12))
  assert.equal(parseExpiry('never', now), 0)
  for (const text of ['7', 'soon', '2020-01-01', '2026-13-01', '0d'])
    assert.throws(() => parseExpiry(text, now), wrong)
})

test('uses', () => {
  assert.deepEqual(['1', '25', 'many'].map(parseUses), [1, 25, 0])
  for (const text of ['0', '-1', '1.5', 'x']) assert.throws(() => parseUses(text), wrong)
})

test('sizes: bytes, decimal units, and binary ones', () => {
  assert.deepEqual(
    ['500000', '50GB', '50 gb', '1.5MB', '50GiB', '50G', '1k', '1KiB', '2TB', '2TiB', '7b'].map(parseBytes),
    [500_000, 50e9, 50e9, 1_500_000, 50 * 2 ** 30, 50 * 2 ** 30, 1024, 1024, 2e12, 2 * 2 ** 40, 7],
  )
  // too little or too much is for the node to refuse, with its limits
  assert.equal(parseBytes('0'), 0)
  for (const text of ['', 'GB', '5 parsecs', '-5', '1e9', '50GBs', '0x10', '1,5GB'])
    assert.throws(() => parseBytes(text), wrong)
  assert.deepEqual(['1', '366'].map(parseCount), [1, 366])
  for (const text of ['0', '-1', '1.5', 'x', '']) assert.throws(() => parseCount(text), wrong)
})

test('ranges include both bytes', () => {
  assert.deepEqual(parseRange('0-0'), { start: 0, end: 1 })
  assert.deepEqual(parseRange('5-9'), { start: 5, end: 10 })
  assert.deepEqual(parseRange('1024-'), { start: 1024 })
  for (const text of ['-5', '9-3', 'a-b', '5']) assert.throws(() => parseRange(text), wrong)
})

test('addresses', () => {
  for (const text of ['127.0.0.1:1', 'host.local:49737', '[::1]:80']) assert.equal(parseAddress(text), text)
  for (const text of ['host', ':1', 'host:', 'host:99999', 'a b:1', '::1:80', 'http://h:1'])
    assert.throws(() => parseAddress(text), wrong)
  assert.equal(parsePeer('tcp://h:1'), 'tcp://h:1')
  assert.throws(() => parsePeer('h:1'), wrong)
  assert.equal(parsePort('0'), 0)
  assert.throws(() => parsePort('65536'), wrong)
})
