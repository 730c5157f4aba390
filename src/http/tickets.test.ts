// Addresses of single files: what they show, to whom, and what they cannot do.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask, post, serve, type TestServer } from '../../test/support/http.ts'

const PATH = '/api/spaces/home/files/ticket'
const PICTURE = Buffer.from('not really a picture')
const noToken = { authorization: undefined }

async function withFiles(t: Parameters<typeof serve>[0]): Promise<TestServer> {
  const server = await serve(t)
  for (const path of ['garden.png', 'plan.svg', 'page.html', 'run.js', 'feed.xhtml', 'noend'])
    server.service.files.set(path, { bytes: PICTURE, mtime: 1000, mode: 0o644 })
  return server
}

async function ticketFor(
  server: TestServer,
  path: string,
  show = true,
): Promise<{ url: string; type: unknown }> {
  const { json, status } = await ask(server, post(PATH, { path, show }))
  assert.equal(status, 200)
  return json as { url: string; type: unknown }
}

test('a ticket reads one file without the token, whole or in part', async t => {
  const server = await withFiles(t)
  const { url, type } = await ticketFor(server, 'garden.png')
  assert.equal(type, 'image/png')
  const whole = await ask(server, { path: url, headers: noToken })
  assert.deepEqual([whole.status, whole.text], [200, PICTURE.toString()])
  assert.equal(whole.headers['content-type'], 'image/png')
  assert.equal(whole.headers['content-disposition'], undefined)
  const part = await ask(server, { path: url, headers: { ...noToken, range: 'bytes=4-9' } })
  assert.deepEqual([part.status, part.text], [206, 'really'])
})

test('a ticket for saving is bytes, and has the name of the file', async t => {
  const server = await withFiles(t)
  const { url, type } = await ticketFor(server, 'garden.png', false)
  assert.equal(type, null)
  const saved = await ask(server, { path: url, headers: noToken })
  assert.equal(saved.headers['content-type'], 'application/octet-stream')
  assert.match(String(saved.headers['content-disposition']), /^attachment; filename="garden.png"/)
})

test('a ticket for an earlier version reads that one, with the same care', async t => {
  const server = await withFiles(t)
  const earlier = Buffer.from('not the same picture')
  server.service.earlier.set('w:1', { bytes: earlier, mtime: 500, mode: 0o644 })
  const { json } = await ask(server, post(PATH, { path: 'garden.png', version: 'w:1', show: true }))
  const shown = await ask(server, { path: String(json['url']), headers: noToken })
  assert.deepEqual([shown.text, shown.headers['content-type']], [earlier.toString(), 'image/png'])
  assert.match(String(shown.headers['content-security-policy']), /^sandbox; default-src 'none'/)
  const page = await ask(server, post(PATH, { path: 'page.html', version: 'w:1', show: true }))
  assert.equal(page.json['type'], null)
  const saved = await ask(server, { path: String(page.json['url']), headers: noToken })
  assert.match(String(saved.headers['content-disposition']), /^attachment; filename="page.html"/)
  assert.equal((await ask(server, post(PATH, { path: 'garden.png', version: 'w:9' }))).code, 'NO_VERSION')
})

test('what could run is never shown as what it is, and whatever is shown runs in a sandbox', async t => {
  const server = await withFiles(t)
  for (const path of ['page.html', 'run.js', 'feed.xhtml', 'noend']) {
    const { url, type } = await ticketFor(server, path)
    assert.equal(type, null, path)
    const { headers } = await ask(server, { path: url, headers: noToken })
    assert.equal(headers['content-type'], 'application/octet-stream', path)
    assert.match(String(headers['content-disposition']), /^attachment/, path)
  }
  const drawing = await ticketFor(server, 'plan.svg')
  const { headers } = await ask(server, { path: drawing.url, headers: noToken })
  assert.match(String(headers['content-security-policy']), /^sandbox; default-src 'none'/)
  assert.equal(headers['x-content-type-options'], 'nosniff')
})

test('nobody makes a ticket without the token, and one that was made up opens nothing', async t => {
  const server = await withFiles(t)
  const question = post(PATH, { path: 'garden.png' })
  const refused = await ask(server, { ...question, headers: { ...question.headers, ...noToken } })
  assert.equal(refused.code, 'NO_TOKEN')
  const madeUp = await ask(server, { path: `/file/${'A'.repeat(32)}`, headers: noToken })
  assert.deepEqual([madeUp.status, madeUp.code], [404, 'NO_TICKET'])
  assert.equal((await ask(server, post(PATH, { path: 'not-there' }))).code, 'NO_FILE')
})

test('another website gets nothing by a ticket, even if it has one', async t => {
  const server = await withFiles(t)
  const { url } = await ticketFor(server, 'garden.png')
  const headers = { ...noToken, 'sec-fetch-site': 'cross-site' }
  assert.equal((await ask(server, { path: url, headers })).code, 'FOREIGN_ORIGIN')
})

test('of very many tickets the oldest go first', async t => {
  const server = await withFiles(t)
  const first = await ticketFor(server, 'garden.png')
  for (let i = 0; i < 1000; i++) await ticketFor(server, 'garden.png')
  assert.equal((await ask(server, { path: first.url, headers: noToken })).code, 'NO_TICKET')
})
