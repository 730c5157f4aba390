// The server on loopback defends itself.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { test } from 'node:test'
import { ask, serve } from '../../test/support/http.ts'
import { SECURITY_HEADERS } from './guard.ts'

const ASSETS = new URL('../../dist/web/assets/', import.meta.url)

test('with the token, a request is answered', async t => {
  const server = await serve(t)
  assert.equal((await ask(server)).status, 200)
})

test('without a token nothing of the API answers, not even what is not there', async t => {
  const server = await serve(t)
  for (const path of ['/api/status', '/api/openapi.json', '/api/events', '/api/nope', '/nope']) {
    const answer = await ask(server, { path, headers: { authorization: undefined } })
    assert.deepEqual([answer.status, answer.code], [401, 'NO_TOKEN'], path)
    assert.equal(answer.headers['www-authenticate'], 'Bearer')
  }
  assert.equal(server.service.asked.length, 0)
})

test('a wrong token, a token of another scheme and a token in the address are refused', async t => {
  const server = await serve(t)
  const bad = await ask(server, { headers: { authorization: 'Bearer something-else' } })
  assert.deepEqual([bad.status, bad.code], [401, 'BAD_TOKEN'])
  const basic = await ask(server, { headers: { authorization: 'Basic a-token-for-tests' } })
  assert.equal(basic.code, 'NO_TOKEN')
  const path = '/api/status?token=a-token-for-tests'
  assert.equal((await ask(server, { path, headers: { authorization: undefined } })).code, 'NO_TOKEN')
})

test('a name that was rebound to this computer is refused, also with the token', async t => {
  const server = await serve(t)
  const { port } = server
  for (const host of [
    'evil.example',
    `evil.example:${port}`,
    '127.0.0.1',
    '127.0.0.1:1',
    `x127.0.0.1:${port}`,
  ]) {
    const answer = await ask(server, { headers: { host } })
    assert.deepEqual([answer.status, answer.code], [403, 'FOREIGN_HOST'], host)
  }
  assert.equal((await ask(server, { path: '/', headers: { host: 'evil.example' } })).code, 'FOREIGN_HOST')
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`])
    assert.equal((await ask(server, { headers: { host } })).status, 200, host)
})

test('a page of another origin is refused, another port of this computer included', async t => {
  const server = await serve(t)
  const { port } = server
  const foreign = [
    'https://evil.example',
    'null',
    `http://127.0.0.1:${port + 1}`,
    `https://127.0.0.1:${port}`,
  ]
  for (const origin of [...foreign, `http://localhost:${port}`]) {
    const answer = await ask(server, { headers: { origin } })
    assert.deepEqual([answer.status, answer.code], [403, 'FOREIGN_ORIGIN'], origin)
  }
  assert.equal((await ask(server, { headers: { origin: `http://127.0.0.1:${port}` } })).status, 200)
})

test('a browser that says the request comes from elsewhere is believed', async t => {
  const server = await serve(t)
  for (const site of ['cross-site', 'same-site']) {
    const answer = await ask(server, { headers: { 'sec-fetch-site': site } })
    assert.deepEqual([answer.status, answer.code], [403, 'FOREIGN_ORIGIN'], site)
  }
  for (const site of ['same-origin', 'none'])
    assert.equal((await ask(server, { headers: { 'sec-fetch-site': site } })).status, 200, site)
})

test('there are no CORS headers, and a preflight gets nowhere', async t => {
  const server = await serve(t)
  const preflight = await ask(server, {
    method: 'OPTIONS',
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
  })
  assert.equal(preflight.status, 403)
  for (const { headers } of [preflight, await ask(server)])
    assert.deepEqual(
      Object.keys(headers).filter(name => name.startsWith('access-control')),
      [],
    )
})

test('every answer carries the security headers: good ones, refusals, and broken addresses', async t => {
  const server = await serve(t)
  for (const path of ['/', '/api/status', '/api/nope', '/api/spaces/%zz'])
    for (const authorization of ['Bearer a-token-for-tests', undefined]) {
      const { headers } = await ask(server, { path, headers: { authorization } })
      assert.match(String(headers['content-security-policy']), /default-src 'none'.*frame-ancestors 'none'/)
      assert.equal(headers['x-content-type-options'], 'nosniff')
      assert.equal(headers['referrer-policy'], 'no-referrer')
      assert.equal(headers['cache-control'], 'no-store')
    }
})

test('who opens the address in a browser gets the page, which knows nothing of the node yet', async t => {
  const server = await serve(t)
  for (const path of ['/', '/spaces/abc/files/minutes', '/keys']) {
    const answer = await ask(server, { path, headers: { authorization: undefined } })
    assert.equal(answer.status, 200, path)
    assert.match(answer.headers['content-type'] ?? '', /^text\/html/)
    assert.match(answer.text, /<div id="root">/)
    const policy = String(answer.headers['content-security-policy'])
    assert.match(policy, /script-src 'self';/)
    assert.match(policy, /frame-ancestors 'none'/)
    assert.doesNotMatch(
      answer.text,
      /<script>|style=|https?:/,
      'nothing in it comes from elsewhere, or is written into it',
    )
  }
  assert.equal(server.service.asked.length, 0)
})

const asPerson = { authorization: undefined, accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

test('who goes to an address that there is no page at gets the page, which says so; programs get the error', async t => {
  const server = await serve(t)
  const unknown = await ask(server, { path: '/nope/<b>?x=1', headers: asPerson })
  assert.equal(unknown.status, 404)
  assert.match(unknown.headers['content-type'] ?? '', /^text\/html/)
  assert.match(unknown.text, /<div id="root">/)
  assert.match(String(unknown.headers['content-security-policy']), /script-src 'self';/)
  assert.doesNotMatch(unknown.text, /nope/)
  for (const path of ['/api/nope', '/api', '/assets/nope.js/x/y', '/file'])
    assert.deepEqual((await ask(server, { path, headers: asPerson })).code, 'NO_TOKEN', path)
  for (const method of ['POST', 'PUT', 'DELETE'])
    assert.deepEqual((await ask(server, { method, path: '/nope', headers: asPerson })).status, 401, method)
})

test('who follows a link of another website reads what happened, in their language, and no more', async t => {
  const server = await serve(t)
  const follow = (path: string, language?: string) =>
    ask(server, {
      path,
      headers: { ...asPerson, 'sec-fetch-site': 'cross-site', 'accept-language': language },
    })
  for (const path of ['/', '/keys', '/api/status', '/nope/<b>']) {
    const answer = await follow(path)
    assert.equal(answer.status, 403, path)
    assert.match(answer.headers['content-type'] ?? '', /^text\/html/)
    assert.equal(answer.headers['content-security-policy'], SECURITY_HEADERS['Content-Security-Policy'])
    assert.equal(answer.headers['x-frame-options'], 'DENY')
    assert.match(answer.text, /Another website led here.*FOREIGN_ORIGIN/s)
    assert.doesNotMatch(answer.text, /<b>|nope|root|script/)
    assert.deepEqual(answer.text.match(/href="[^"]*"/g), ['href="/"'])
  }
  assert.match((await follow('/', 'pt,de-AT;q=0.8,en;q=0.5')).text, /<html lang="de">.*Startseite/s)
  assert.match((await follow('/', 'pt')).text, /<html lang="en">/)
  assert.equal(server.service.asked.length, 0)
})

test('what the page is made of is kept by the browser, and nothing beside it is served', async t => {
  const server = await serve(t)
  const { text } = await ask(server, { path: '/', headers: { authorization: undefined } })
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(text)![1]!
  const answer = await ask(server, { path: script, headers: { authorization: undefined } })
  assert.deepEqual(
    [answer.status, answer.headers['cache-control']],
    [200, 'public, max-age=31536000, immutable'],
  )
  assert.match(answer.headers['content-type'] ?? '', /javascript/)
  const packed = await ask(server, {
    path: script,
    headers: { authorization: undefined, 'accept-encoding': 'gzip' },
  })
  assert.deepEqual(
    [packed.headers['content-encoding'], packed.headers['content-type'], packed.headers['cache-control']],
    ['gzip', answer.headers['content-type'], answer.headers['cache-control']],
  )
  assert.ok(Number(packed.headers['content-length']) < Number(answer.headers['content-length']) / 2)
  const font = await ask(server, {
    path: `/assets/${readdirSync(ASSETS).find(name => /^pdf-[\d.]+$/.test(name))}/FoxitFixed.pfb`,
    headers: { authorization: undefined },
  })
  assert.equal(font.status, 200)
  for (const path of [
    '/assets/pdf-1.0/../index.html',
    '/assets/../index.html',
    '/assets/%2e%2e/%2e%2e/main.js',
    '/assets/..%2f..%2fpackage.json',
    '/assets/built-before.js',
  ]) {
    const found = await ask(server, { path, headers: { authorization: undefined } })
    assert.ok(found.status >= 400, path)
    assert.equal(found.headers['cache-control'], 'no-store', path)
  }
})

test('what reads PDFs may decode, and load or ask for nothing', async t => {
  const server = await serve(t)
  const worker = readdirSync(ASSETS).find(name => name.startsWith('pdf.worker'))!
  const { headers } = await ask(server, { path: `/assets/${worker}`, headers: { authorization: undefined } })
  assert.match(String(headers['content-type']), /javascript/)
  assert.equal(headers['content-security-policy'], "default-src 'none'; script-src 'wasm-unsafe-eval'")
})

test('what is no HTTP at all is answered in the same shape', async t => {
  const server = await serve(t)
  const socket = connect(server.port, '127.0.0.1')
  socket.end('hello?\r\n\r\n')
  let text = ''
  for await (const chunk of socket) text += chunk
  assert.match(text, /^HTTP\/1.1 400 /)
  assert.equal(JSON.parse(text.split('\r\n\r\n')[1]!).error.code, 'BAD_INPUT')
})
