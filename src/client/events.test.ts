// The client's stream of events.
import assert from 'node:assert/strict'
import type { Readable } from 'node:stream'
import { test } from 'node:test'
import type { NodeEvent } from '../api/endpoints.ts'
import { serve, TOKEN } from '../../test/support/http.ts'
import { callTable, connect, createClient, nodeTransport } from './index.ts'

test('what happens after the stream is ready arrives, in order, until the signal ends it', async t => {
  const server = await serve(t)
  const controller = new AbortController()
  const events = connect({ url: server.url, token: TOKEN }).events(controller.signal)
  await events.ready
  const sent: NodeEvent[] = [
    { type: 'peers' },
    { type: 'request', space: 's', request: 'r', name: 'Zoë 🥖\n\ndata: {}' },
    { type: 'changed', space: 's', collections: ['x'.repeat(300_000)] },
    { type: 'space', space: 's', change: 'added' },
  ]
  for (const event of sent) server.service.emit(event)
  const received: NodeEvent[] = []
  for await (const event of events) {
    received.push(event)
    if (received.length === sent.length) controller.abort()
  }
  assert.deepEqual(received, sent)
})

test('leaving the loop closes the stream', async t => {
  const server = await serve(t)
  const transport = nodeTransport({ url: server.url, token: TOKEN })
  let body: Readable | undefined
  const request: typeof transport.request = async wanted => {
    const response = await transport.request(wanted)
    body = response.body
    return response
  }
  const events = createClient({ request }, callTable([])).events()
  await events.ready
  server.service.emit({ type: 'peers' })
  for await (const event of events) {
    assert.equal(event.type, 'peers')
    break
  }
  assert.ok(body?.destroyed)
})

test('the stream ends with the node', async t => {
  const server = await serve(t)
  const events = connect({ url: server.url, token: TOKEN }).events()
  await events.ready
  const reading = (async () => {
    for await (const _ of events);
  })()
  await server.close()
  await reading
})

test('a stream that cannot be opened throws where it is read', async t => {
  const server = await serve(t)
  const stranger = connect({ url: server.url, token: 'wrong' }).events()
  await assert.rejects(stranger[Symbol.asyncIterator]().next(), { code: 'BAD_TOKEN' })
  await server.close()
  const late = connect({ url: server.url, token: TOKEN }).events()
  await assert.rejects(late.ready, { code: 'NOT_RUNNING' })
  await assert.rejects(late[Symbol.asyncIterator]().next(), { code: 'NOT_RUNNING' })
})

test('a stream that is cancelled before anybody reads it brings nothing down', async t => {
  const server = await serve(t)
  const controller = new AbortController()
  const events = connect({ url: server.url, token: TOKEN }).events(controller.signal)
  await events.ready
  controller.abort()
  // what comes after the end has been met
  const later = connect({ url: server.url, token: TOKEN }).events()
  await later.ready
  server.service.emit({ type: 'peers' })
  for await (const _ of later) break
  for await (const _ of events) assert.fail('there is nothing to read')
})
