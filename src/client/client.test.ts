// The client against a real server: what is asked arrives, what is answered comes back, and errors keep their codes.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import { test } from 'node:test'
import { appEndpoints } from '../api/app-endpoints.ts'
import { endpoints } from '../api/endpoints.ts'
import { apps } from '../apps/index.ts'
import { CoboxError } from '../errors/index.ts'
import { notes, serve, type TestServer, TOKEN, until } from '../../test/support/http.ts'
import { appsByName } from './apps.ts'
import { callTable, connect, createClient, nodeTransport } from './index.ts'

function clientOf({ url }: TestServer) {
  return createClient<{ notes: typeof notes }, Readable>(
    nodeTransport({ url, token: TOKEN }),
    callTable([notes]),
  )
}

/** Something on a port that answers what it is told to. */
async function answering(t: { after(end: () => void): void }, status: number, body: string): Promise<string> {
  const server = createServer((_request, response) => response.writeHead(status).end(body))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('each endpoint of the node is a method', async t => {
  const server = await serve(t)
  const client = clientOf(server)
  server.service.answer = name => ({ answered: name })
  assert.deepEqual(await client.status(), { answered: 'status' })
  await client.spaceCreate({ name: 'Garden' })
  await client.spacePolicy({ space: 'my garden/№1', keep: 'folders', folders: ['a'] })
  await client.spaceSkipped({ space: 's', everyone: true })
  await client.jobCancel({ job: '7' })
  assert.deepEqual(
    server.service.asked.map(({ name, input }) => [name, input]),
    [
      ['status', {}],
      ['spaceCreate', { name: 'Garden' }],
      ['spacePolicy', { space: 'my garden/№1', keep: 'folders', folders: ['a'] }],
      ['spaceSkipped', { space: 's', everyone: true }],
      ['jobCancel', { job: '7' }],
    ],
  )
  for (const name of Object.keys(endpoints)) assert.equal(typeof client[name as 'status'], 'function')
})

test('the actions and queries of an app are methods of its space, typed by its definition', async t => {
  const server = await serve(t)
  const space = clientOf(server).space('home')
  const { id } = await space.notes.add({ text: 'milk', by: { name: 'Ada' } })
  assert.equal(id, 'w:1')
  await space.notes.forgetAll()
  const listed: { notes: string[] } = await space.notes.list({ limit: 3, done: false, tags: ['a', 'b'] })
  assert.deepEqual(listed, { notes: ['bread', 'Brötchen'] })
  // @ts-expect-error there is no such field
  await assert.rejects(space.notes.add({ words: 'milk' }), { code: 'BAD_INPUT' })
  assert.deepEqual(
    server.service.calls.map(({ verb, input }) => [verb, input]),
    [
      ['add', { text: 'milk', by: { name: 'Ada' } }],
      ['forgetAll', {}],
      ['list', { limit: 3, done: false, tags: ['a', 'b'] }],
    ],
  )
})

test('the client knows the apps of CoBox, and no fewer', () => {
  assert.deepEqual(Object.values(appsByName), [...apps])
  for (const [name, app] of Object.entries(appsByName)) assert.equal(app.name, name)
  const client = connect({ url: 'http://127.0.0.1:1', token: 'x' })
  assert.equal(typeof client.space('home').files.list, 'function')
})

test('a derived command can do any endpoint, and anything else goes by method and path', async t => {
  const server = await serve(t)
  const client = clientOf(server)
  const list = appEndpoints([notes]).find(({ verb }) => verb === 'list')!
  assert.deepEqual(await client.endpoint(list, { space: 'home', limit: 2 }), { notes: ['bread', 'Brötchen'] })
  assert.deepEqual(server.service.calls[0]?.input, { limit: 2 })
  await client.endpoint(endpoints.spaceStatus, { space: 'home' })
  assert.deepEqual(server.service.asked[0]?.input, { space: 'home' })
  const description = (await client.call('GET', '/api/openapi.json')) as { openapi: string }
  assert.equal(description.openapi, '3.1.0')
  await client.call('POST', '/api/spaces', { name: 'Yard' })
  assert.deepEqual(server.service.asked[1]?.input, { name: 'Yard' })
})

test('a field of the path that is missing is refused before anything is sent', async t => {
  const server = await serve(t)
  const client = clientOf(server)
  for (const space of ['', '.', '..'])
    await assert.rejects(client.spaceStatus({ space }), { code: 'BAD_INPUT', message: /“space” is missing/ })
  assert.equal(server.service.asked.length, 0)
})

test('an error of the node is the same error here: code, message, hint, details', async t => {
  const server = await serve(t)
  const thrown = new CoboxError('NO_SPACE', { space: 'nowhere' })
  server.service.answer = () => {
    throw thrown
  }
  const caught = await clientOf(server)
    .spaceStatus({ space: 'nowhere' })
    .catch(error => error)
  assert.ok(caught instanceof CoboxError)
  assert.deepEqual(caught.toJSON(), thrown.toJSON())
  assert.equal(caught.status, 404)
  const stranger = createClient(nodeTransport({ url: server.url, token: 'wrong' }), callTable([notes]))
  await assert.rejects(stranger.status(), { code: 'BAD_TOKEN' })
})

test('a code of another release becomes INTERNAL and keeps its message', async t => {
  const error = { code: 'FROM_THE_FUTURE', message: 'The moon is full.', hint: 'Wait.' }
  const url = await answering(t, 409, JSON.stringify({ error }))
  const expected = { code: 'INTERNAL', message: 'The moon is full.', hint: 'Wait.' }
  await assert.rejects(connect({ url, token: 'x' }).status(), expected)
})

test('another program on the port is not taken for a node', async t => {
  const failing = connect({ url: await answering(t, 404, '<h1>nginx</h1>'), token: 'x' })
  await assert.rejects(failing.status(), { code: 'INTERNAL', message: /404 does not come from CoBox/ })
  const succeeding = connect({ url: await answering(t, 200, '<h1>nginx</h1>'), token: 'x' })
  await assert.rejects(succeeding.status(), { code: 'INTERNAL', message: /not JSON/ })
})

test('where nothing listens, no node is running', async t => {
  const server = await serve(t)
  await server.close()
  const client = connect({ url: server.url, token: TOKEN, home: '/home/ada/cobox' })
  await assert.rejects(client.status(), { code: 'NOT_RUNNING', message: /for \/home\/ada\/cobox/ })
})

test('a node that ends while it is asked is closing', async t => {
  const server = await serve(t)
  server.service.answer = () => new Promise(() => {})
  const asking = assert.rejects(clientOf(server).jobShow({ job: '7', wait: true }), { code: 'CLOSING' })
  await until(() => server.service.asked.length === 1, 'the node is asked')
  await server.close()
  await asking
})

test('a request is cancelled by its signal, and the node’s handler learns of it', async t => {
  const server = await serve(t)
  server.service.answer = () => new Promise(() => {})
  const controller = new AbortController()
  const asking = clientOf(server).join({ link: 'cobox://x' }, { signal: controller.signal })
  const cancelled = assert.rejects(asking, { code: 'CANCELLED' })
  await until(() => server.service.asked.length === 1, 'the node is asked')
  controller.abort()
  await cancelled
  await until(() => server.service.asked[0]!.signal!.aborted, 'the handler’s signal is aborted')
})
