// What is read from the other side of a channel: anything may come.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CoboxError } from '../../errors/index.ts'
import { checkCall, checkOutput, readAlarms, readAsk, readCall, readError, readWelcome } from './calls.ts'

const codeOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    return (error as CoboxError).code
  }
  return 'none'
}

test('[B6] a request is one of the list, with the fields of its schema and no others', () => {
  const call = { is: 'call', id: 1, method: 'logs', input: { lines: 5 } }
  assert.deepEqual(readCall(call), call)
  assert.deepEqual(checkCall(call), { method: 'logs', input: { lines: 5 } })
  for (const broken of [
    null,
    [],
    'call',
    {},
    { ...call, id: -1 },
    { ...call, id: 1.5 },
    { ...call, id: 2 ** 60 },
    { ...call, method: 7 },
    { ...call, method: 'x'.repeat(41) },
    { ...call, more: 1 },
  ])
    assert.equal(readCall(broken), null, JSON.stringify(broken))
  for (const method of [
    'spaceCreate',
    'idWords',
    'boxReset',
    'reset',
    '__proto__',
    'constructor',
    'toString',
    '',
  ])
    assert.equal(
      codeOf(() => checkCall({ method, input: {} })),
      'NOT_FOUND',
      method,
    )
  for (const [method, input] of [
    ['logs', null],
    ['logs', undefined],
    ['logs', []],
    ['logs', { lines: 0 }],
    ['logs', { lines: 1e9 }],
    ['logs', { lines: '5' }],
    ['logs', { file: '/etc/passwd' }],
    ['status', { box: 'other' }],
    ['offer', {}],
    ['offer', { quotaBytes: 1.5 }],
    ['end', { agreement: 'k3f9ab', now: true }],
    ['end', { agreement: { $ne: 1 } }],
    ['suspend', { agreement: 'k3f9ab' }],
    ['rename', { name: '' }],
    ['rename', { name: 'x'.repeat(61) }],
    ['invite', { device: 'not a key' }],
    ['remove', { device: '' }],
  ] as const)
    assert.equal(
      codeOf(() => checkCall({ method, input })),
      'BAD_INPUT',
      `${method} ${JSON.stringify(input)}`,
    )
})

test('[B6] whatever comes is read without an exception', () => {
  fc.assert(
    fc.property(fc.anything(), value => {
      readCall(value)
      readAsk(value)
      readWelcome(value)
      readAlarms(value)
      assert.ok(readError(value, 'box') instanceof CoboxError)
    }),
    { numRuns: 500 },
  )
  fc.assert(
    fc.property(fc.string(), fc.anything(), (method, input) => {
      const code = codeOf(() => checkCall({ method, input }))
      assert.ok(['none', 'NOT_FOUND', 'BAD_INPUT'].includes(code), code)
    }),
    { numRuns: 500 },
  )
})

test('[B6] what a box answers is checked, and its errors are of the catalogue', () => {
  assert.deepEqual(checkOutput('logs', { lines: ['a'] }, 'cellar'), { lines: ['a'] })
  // a newer box may say more
  assert.deepEqual(checkOutput('restart', { done: true, soon: 1 }, 'cellar'), { done: true, soon: 1 })
  for (const output of [null, {}, { lines: 'a' }, { lines: [1] }])
    assert.equal(
      codeOf(() => checkOutput('logs', output, 'cellar')),
      'BOX_FAILED',
    )
  assert.equal(
    readError({ code: 'NO_AGREEMENT', details: { agreement: 'x' } }, 'b').message,
    'There is no hosting agreement “x”.',
  )
  assert.equal(readError({ code: 'INTERNAL' }, 'b').code, 'BOX_FAILED')
  assert.equal(readError({ code: 'toString' }, 'b').code, 'BOX_FAILED')
  assert.equal(
    readError({ code: 'NO_ADMIN', details: { device: { deep: 1 } } }, 'b').message,
    'No admin of the box is “?”.',
  )
})

test('[B2] who asks says who it is, and no more than fits', () => {
  const ask = { is: 'ask', identity: 'a'.repeat(64), proof: 'cHJvb2Y=', name: 'Anna', deviceName: 'laptop' }
  const { is: _, ...who } = ask
  assert.deepEqual(readAsk({ ...ask, secret: 'mine' }), who)
  for (const broken of [
    { ...ask, identity: 'A'.repeat(64) },
    { ...ask, identity: 'a'.repeat(63) },
    { ...ask, proof: 'x'.repeat(4001) },
    { ...ask, name: '' },
    { ...ask, name: 'x'.repeat(101) },
    { ...ask, deviceName: 5 },
  ])
    assert.equal(readAsk(broken), null)
})
