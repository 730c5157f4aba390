// How the server starts.
import assert from 'node:assert/strict'
import { networkInterfaces } from 'node:os'
import { test } from 'node:test'
import { startHttp } from './server.ts'
import { ask, MemoryService, serve, TOKEN } from '../../test/support/http.ts'

const log = { info: () => {}, warn: () => {}, error: () => {} }

test('a port that is taken says so', async t => {
  const { port } = await serve(t)
  const options = { port, token: TOKEN, version: '1', log }
  await assert.rejects(startHttp(new MemoryService(), [], options), {
    code: 'PORT_TAKEN',
    details: { port: `${port}` },
  })
})

test('the address that it gives is the one that it answers at, with IPv6 too', async t => {
  const options = { host: '::1', port: 0, token: TOKEN, version: '1', log }
  const addresses = Object.values(networkInterfaces()).flatMap(found => found ?? [])
  if (!addresses.some(({ address }) => address === '::1')) {
    // without IPv6 the same call says so, and starts nothing
    await assert.rejects(startHttp(new MemoryService(), [], options), { code: 'INTERNAL' })
    return
  }
  const server = await startHttp(new MemoryService(), [], options)
  t.after(() => server.close())
  assert.match(server.url, /^http:\/\/\[::1\]:\d+$/)
  const answer = await fetch(`${server.url}/api/status`, { headers: { authorization: `Bearer ${TOKEN}` } })
  assert.equal(answer.status, 200)
})

test('closing twice is harmless, and the port is free afterwards', async t => {
  const server = await serve(t)
  await server.close()
  await server.close()
  await assert.rejects(ask(server), { code: 'ECONNREFUSED' })
})
