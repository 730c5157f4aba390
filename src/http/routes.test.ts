// Routes follow from definitions, and refuse what the definitions do not say.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CoboxError } from '../errors/index.ts'
import { ask, openRequest, post, serve, until } from '../../test/support/http.ts'

function messageOf({ json }: { json: Record<string, unknown> }): string {
  return (json['error'] as { message: string }).message
}

test('an endpoint gets its input from path and body, and answers compact JSON', async t => {
  const server = await serve(t)
  server.service.answer = () => ({ keep: 'folders', folders: ['a', 'b'] })
  const answer = await ask(server, post('/api/spaces/home/policy', { keep: 'folders', folders: ['a', 'b'] }))
  assert.equal(answer.status, 200)
  assert.equal(answer.headers['content-type'], 'application/json; charset=utf-8')
  assert.equal(answer.text, '{"keep":"folders","folders":["a","b"]}')
  const [asked] = server.service.asked
  assert.equal(asked?.name, 'spacePolicy')
  assert.deepEqual(asked?.input, { space: 'home', keep: 'folders', folders: ['a', 'b'] })
})

test('a query’s text becomes numbers, truth values and lists', async t => {
  const server = await serve(t)
  const path = '/api/spaces/my%20home%2Fgarden/notes/list?limit=5&done=true&tags=one'
  const answer = await ask(server, { path })
  assert.deepEqual(answer.json, { notes: ['bread', 'Brötchen'] })
  const input = { limit: 5, done: true, tags: ['one'] }
  assert.deepEqual(server.service.calls, [{ space: 'my home/garden', app: 'notes', verb: 'list', input }])
})

test('a number that would be read as another one is refused', async t => {
  const server = await serve(t)
  for (const limit of ['1.5', '1e3', 'true', '', '5x', '0'])
    assert.equal(
      (await ask(server, { path: `/api/spaces/home/notes/list?limit=${limit}` })).code,
      'BAD_INPUT',
      limit,
    )
  assert.deepEqual(server.service.calls, [])
})

test('an app’s action is a POST, with its name in kebab case; an internal one has no route', async t => {
  const server = await serve(t)
  const added = await ask(server, post('/api/spaces/home/notes/add', { text: 'milk' }))
  assert.deepEqual(added.json, { id: 'w:1' })
  assert.equal((await ask(server, { method: 'POST', path: '/api/spaces/home/notes/forget-all' })).status, 200)
  assert.deepEqual(
    server.service.calls.map(({ verb, input }) => [verb, input]),
    [
      ['add', { text: 'milk' }],
      ['forgetAll', {}],
    ],
  )
  const secret = await ask(server, post('/api/spaces/home/notes/secretly', {}))
  assert.deepEqual([secret.status, secret.code], [404, 'NOT_FOUND'])
})

test('an unknown field is refused by its name, wherever it is', async t => {
  const server = await serve(t)
  const add = '/api/spaces/home/notes/add'
  const cases = [
    [post(add, { text: 'x', colour: 'red' }), '“colour”'],
    [post(add, { text: 'x', by: { name: 'A', role: 'b' } }), '“by.role”'],
    [post(`${add}?text=y`, { text: 'x' }), '“text” belongs into the body'],
    [post(add, { text: 'x', space: 'other' }), '“space” is in the address already'],
    [{ path: '/api/spaces/home/notes/list?after=x' }, '“after”'],
    [{ path: '/api/spaces/home/notes/list?__proto__=x' }, '“__proto__”'],
    [{ ...post('/api/jobs/7', { job: 'x' }), method: 'DELETE' }, '“job” belongs into the query'],
  ] as const
  for (const [question, name] of cases) {
    const answer = await ask(server, question)
    assert.deepEqual([answer.status, answer.code], [400, 'BAD_INPUT'], name)
    assert.ok(messageOf(answer).includes(name), messageOf(answer))
  }
  assert.deepEqual(server.service.calls, [])
})

test('a missing or wrong field is refused by its name, and its value is not repeated', async t => {
  const server = await serve(t)
  const missing = await ask(server, post('/api/spaces/home/notes/add', {}))
  assert.match(messageOf(missing), /“text”/)
  const wrong = await ask(server, post('/api/identity/restore', { words: ['secret', 'words'] }))
  assert.match(messageOf(wrong), /“words”: expected string/)
  assert.doesNotMatch(wrong.text, /secret/)
})

test('what is not JSON, not an object, or has another content type is refused in the same shape', async t => {
  const server = await serve(t)
  const path = '/api/spaces/home/notes/add'
  const json = { 'content-type': 'application/json' }
  const cases = [
    { path, method: 'POST', headers: json, body: '{"text": "our secret wo' },
    { path, method: 'POST', headers: json, body: '' },
    { path, method: 'POST', headers: json, body: '["text"]' },
    { path, method: 'POST', headers: json, body: '{"__proto__": {"text": "x"}, "text": "x"}' },
    { path, method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"text":"x"}' },
    { path, method: 'POST', headers: { 'content-type': 'multipart/form-data' }, body: 'text=x' },
    { path, method: 'POST', headers: {}, body: '{"text":"x"}' },
    { path: '/api/spaces/%zz', method: 'GET', headers: {} },
  ]
  for (const question of cases) {
    const answer = await ask(server, question)
    assert.deepEqual([answer.status, answer.code], [400, 'BAD_INPUT'], JSON.stringify(question))
    assert.deepEqual(Object.keys(answer.json['error'] as object).sort(), [
      'code',
      'details',
      'hint',
      'message',
    ])
    assert.doesNotMatch(answer.text, /secret/)
  }
  assert.deepEqual(server.service.calls, [])
})

test('more than a mebibyte of JSON is too large, announced or not, and the client can read so', async t => {
  const server = await serve(t)
  const question = post('/api/spaces/home/notes/add', { text: 'x'.repeat(3 * 1024 * 1024) })
  const announced = await ask(server, question)
  assert.deepEqual([announced.status, announced.code], [413, 'TOO_LARGE'])
  const chunked = await ask(server, {
    ...question,
    headers: { ...question.headers, 'transfer-encoding': 'chunked' },
  })
  assert.deepEqual([chunked.status, chunked.code], [413, 'TOO_LARGE'])
})

test('an address that nothing is at says so, as does a method that is not served', async t => {
  const server = await serve(t)
  for (const [method, path] of [
    ['GET', '/api/nope?token=x'],
    ['PUT', '/api/status'],
    ['HEAD', '/api/status'],
    ['GET', '/'.padEnd(6000, 'x')],
    ['GET', `/api/jobs/${'x'.repeat(5000)}`],
  ] as const) {
    const answer = await ask(server, { method, path })
    assert.ok([400, 404].includes(answer.status), `${method} ${path.slice(0, 20)}: ${answer.status}`)
    assert.doesNotMatch(answer.text, /token=x/)
  }
})

test('an error of the service comes with its status, code, message and hint', async t => {
  const server = await serve(t)
  server.service.answer = () => {
    throw new CoboxError('NO_SPACE', { space: 'nowhere' })
  }
  const answer = await ask(server, { path: '/api/spaces/nowhere' })
  assert.equal(answer.status, 404)
  assert.deepEqual(answer.json, { error: new CoboxError('NO_SPACE', { space: 'nowhere' }).toJSON() })
  assert.deepEqual(server.logged, [])
})

test('what goes wrong inside is logged by route, without the address that may hold an invitation', async t => {
  const server = await serve(t)
  server.service.answer = () => {
    throw new Error('the roof leaks')
  }
  const answer = await ask(server, post('/api/spaces/home/invites/cobox%3A%2F%2Fsecret/revoke', {}))
  assert.deepEqual([answer.status, answer.code], [500, 'INTERNAL'])
  assert.equal(server.logged.length, 1)
  assert.match(server.logged[0]!.message, /the roof leaks/)
  assert.doesNotMatch(JSON.stringify(server.logged), /secret/)
})

test('a handler learns that its client went away', async t => {
  const server = await serve(t)
  let signal: AbortSignal | undefined
  server.service.answer = (_name, _input, given) => {
    signal = given
    return new Promise(() => {})
  }
  const request = openRequest(server.port, { path: '/api/jobs/7?wait=true' })
  request.on('error', () => {})
  request.end()
  await until(() => signal !== undefined, 'the handler is called')
  assert.equal(signal!.aborted, false)
  request.destroy()
  await until(() => signal!.aborted, 'the signal is aborted')
  assert.equal((signal!.reason as CoboxError).code, 'CANCELLED')
})

test('an answer that was given aborts nothing', async t => {
  const server = await serve(t)
  await ask(server)
  // each has a connection of its own: by the next answer, the first one's has ended
  await ask(server)
  assert.equal(server.service.asked[0]!.signal!.aborted, false)
})
