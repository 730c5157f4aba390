// Where the local page is served.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CoboxError } from '../errors/index.ts'
import { serveAt } from './usual-port.ts'

/** Gives the port that it was served at; those that are taken refuse. */
function server(...taken: number[]) {
  return async (port: number) => {
    if (taken.includes(port)) throw new CoboxError('PORT_TAKEN', { port })
    return port
  }
}

test('the page is served where it was the last time, and the first time where it is easily found', async () => {
  assert.equal(await serveAt(undefined, 5000, server()), 5000)
  assert.equal(await serveAt(undefined, 0, server()), 4242)
})

test('a usual port that another program has now is no reason not to start', async () => {
  assert.equal(await serveAt(undefined, 5000, server(5000)), 0)
})

test('a port that was asked for is that one, or none', async () => {
  assert.equal(await serveAt(0, 5000, server()), 0)
  await assert.rejects(serveAt(5001, 5000, server(5001)), { code: 'PORT_TAKEN' })
})

test('what else keeps it from being served is told', async () => {
  const broken = async () => {
    throw new CoboxError('INTERNAL', { reason: 'no network' })
  }
  await assert.rejects(serveAt(undefined, 5000, broken), { code: 'INTERNAL' })
})
