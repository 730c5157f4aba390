// The stream of events, and how the server ends with streams open.
import assert from 'node:assert/strict'
import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { ask, MemoryService, openRequest, serve, type TestServer, until } from '../../test/support/http.ts'

/** Opens the stream; `text()` is what came so far. */
async function listen(server: TestServer) {
  const request = openRequest(server.port, { path: '/api/events' })
  request.on('error', () => {})
  request.end()
  const incoming = await new Promise<IncomingMessage>(resolve => request.on('response', resolve))
  let received = ''
  let ended = false
  incoming.on('error', () => {})
  incoming.on('close', () => {
    ended = true
  })
  incoming.setEncoding('utf8').on('data', chunk => {
    received += chunk
  })
  await until(() => received !== '', 'the stream opens')
  return { request, incoming, text: () => received, ended: () => ended }
}

test('each event of the node reaches every client', async t => {
  const server = await serve(t)
  const [one, two] = [await listen(server), await listen(server)]
  assert.equal(one.incoming.headers['content-type'], 'text/event-stream; charset=utf-8')
  assert.equal(one.incoming.headers['cache-control'], 'no-store')
  assert.equal(one.incoming.headers['x-content-type-options'], 'nosniff')
  server.service.emit({ type: 'request', space: 's', request: 'r', name: 'Ada\n\nevent: evil' })
  server.service.emit({ type: 'peers' })
  for (const client of [one, two]) {
    await until(() => client.text().includes('peers'), 'the events arrive')
    assert.equal(
      client.text(),
      ': open\n\n' +
        'event: request\ndata: {"type":"request","space":"s","request":"r","name":"Ada\\n\\nevent: evil"}\n\n' +
        'event: peers\ndata: {"type":"peers"}\n\n',
    )
  }
})

test('a quiet stream is kept alive by a comment each 15 seconds', async t => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  const client = await listen(await serve(t))
  t.mock.timers.tick(14_999)
  assert.equal(client.text(), ': open\n\n')
  t.mock.timers.tick(1)
  await until(() => client.text() === ': open\n\n: still here\n\n', 'the comment comes')
})

test('a client that reads too slowly is dropped, and the others go on', async t => {
  const server = await serve(t)
  const [slow, quick] = [await listen(server), await listen(server)]
  slow.incoming.pause()
  const collections = ['x'.repeat(100_000)]
  // the kernel's buffers take some megabytes before the server has to keep any
  for (let sent = 0; sent < 300; sent++) {
    server.service.emit({ type: 'changed', space: 's', collections })
    await new Promise(resolve => setImmediate(resolve))
  }
  slow.incoming.resume()
  await until(slow.ended, 'the slow one is dropped')
  assert.equal(quick.ended(), false)
  assert.ok(quick.text().length > 30_000_000 - 2_000_000)
})

test('a client that leaves is forgotten, and the node’s events end with the server', async t => {
  const server = await serve(t)
  const client = await listen(server)
  assert.equal(server.service.listeners.size, 1)
  client.request.destroy()
  // the server meets what comes after it has seen the other go
  await ask(server)
  server.service.emit({ type: 'peers' })
  await server.close()
  assert.equal(server.service.listeners.size, 0)
})

test('the server ends within a second, with events, downloads, uploads and waits open', async t => {
  const service = new MemoryService()
  let aborted = 0
  let [uploading, downloading] = [false, false]
  const waits = (signal?: AbortSignal) => {
    signal?.addEventListener('abort', () => {
      aborted += 1
    })
    return new Promise<void>(() => {})
  }
  service.answer = (_name, _input, signal) => waits(signal)
  service.take = (_content, { signal }) => {
    uploading = true
    return waits(signal)
  }
  service.files.set('endless', { bytes: Buffer.alloc(10), mtime: 0, mode: 0o600 })
  service.read = () =>
    new Readable({
      read() {
        downloading = true
        if (this.readableFlowing === null) this.push('x')
      },
    })
  const server = await serve(t, service)
  const content = '/api/spaces/home/files/content?path=endless'
  const client = await listen(server)
  const requests = [
    openRequest(server.port, { path: content }),
    openRequest(server.port, { path: content, method: 'PUT' }),
    openRequest(server.port, { path: '/api/jobs/7?wait=true' }),
  ]
  let closed = 0
  for (const request of requests) {
    request.on('error', () => {})
    request.on('response', incoming => incoming.on('error', () => {}).resume())
    request.on('close', () => {
      closed += 1
    })
    if (request.method === 'PUT') request.write('x')
    else request.end()
  }
  await until(
    () => service.asked.length === 1 && uploading && downloading,
    'the wait, the upload and the download have begun',
  )
  const start = Date.now()
  await server.close()
  assert.ok(Date.now() - start < 1000, `it took ${Date.now() - start} ms`)
  await until(() => closed === 3 && client.ended(), 'all connections end')
  await until(() => aborted === 2, 'the handlers learn of it')
})
