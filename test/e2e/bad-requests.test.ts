// Requests that are not for this node, not allowed, or not requests; and commands that are given wrongly.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import { catalogue } from '../../src/errors/index.ts'
import { readRunFile } from '../../src/node/home.ts'
import { runCobox, startNode, tempFolder } from '../support/cobox.ts'

interface Answer {
  status: number
  code: string | undefined
  headers: IncomingHttpHeaders
  text: string
}

interface Asked {
  method?: string
  headers?: Record<string, string>
  body?: string
}

function ask(url: string, { method = 'GET', headers = {}, body }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, async response => {
      let text = ''
      for await (const chunk of response) text += chunk
      let code: string | undefined
      try {
        code = JSON.parse(text).error?.code
      } catch {
        // not every answer is JSON
      }
      resolve({ status: response.statusCode!, code, headers: response.headers, text })
    })
    sent.once('error', reject)
    sent.end(body)
  })
}

test('the node answers only its own user, from its own page, and says why it does not', async t => {
  const node = await startNode(t)
  const { space } = await node.json<{ space: string }>('space', 'create', 'House')
  const { url, token } = readRunFile(node.home)!
  const { port } = new URL(url)
  const bearer = { authorization: `Bearer ${token}` }
  const status = `${url}/api/status`
  const cases: [string, Asked, number, string][] = [
    ['no token', {}, 401, 'NO_TOKEN'],
    ['an empty token', { headers: { authorization: 'Bearer ' } }, 401, 'NO_TOKEN'],
    ['another scheme', { headers: { authorization: `Basic ${token}` } }, 401, 'NO_TOKEN'],
    ['a wrong token', { headers: { authorization: `Bearer ${'0'.repeat(64)}` } }, 401, 'BAD_TOKEN'],
    [
      'the start of the token',
      { headers: { authorization: `Bearer ${token.slice(0, 32)}` } },
      401,
      'BAD_TOKEN',
    ],
    ['a foreign host', { headers: { ...bearer, host: `evil.example:${port}` } }, 403, 'FOREIGN_HOST'],
    ['a host without the port', { headers: { ...bearer, host: '127.0.0.1' } }, 403, 'FOREIGN_HOST'],
    [
      'a host that only begins right',
      { headers: { ...bearer, host: `127.0.0.1.evil.example:${port}` } },
      403,
      'FOREIGN_HOST',
    ],
    ['a foreign origin', { headers: { ...bearer, origin: 'https://evil.example' } }, 403, 'FOREIGN_ORIGIN'],
    ['no origin at all, said so', { headers: { ...bearer, origin: 'null' } }, 403, 'FOREIGN_ORIGIN'],
    [
      'another port of this computer',
      { headers: { ...bearer, origin: 'http://127.0.0.1:1' } },
      403,
      'FOREIGN_ORIGIN',
    ],
    [
      'another site by fetch metadata',
      { headers: { ...bearer, 'sec-fetch-site': 'cross-site' } },
      403,
      'FOREIGN_ORIGIN',
    ],
  ]
  for (const [what, asked, expected, code] of cases) {
    for (const method of ['GET', 'POST', 'DELETE', 'PUT'])
      for (const address of [
        status,
        `${url}/api/spaces/${space}/files/content?path=x`,
        `${url}/api/events`,
      ]) {
        if (method !== 'GET' && address === status) continue
        const answer = await ask(address, { ...asked, method })
        // what is not served at all may say so, but never to somebody who may not ask
        assert.deepEqual([answer.status, answer.code], [expected, code], `${what}: ${method} ${address}`)
        assert.equal(answer.headers['access-control-allow-origin'], undefined)
        assert.ok(!answer.text.includes(token))
      }
  }
  const preflight = await ask(status, {
    method: 'OPTIONS',
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'GET' },
  })
  assert.deepEqual([preflight.status, preflight.code], [403, 'FOREIGN_ORIGIN'])
  const good = await ask(status, { headers: { ...bearer, origin: url, 'sec-fetch-site': 'same-origin' } })
  assert.equal(good.status, 200)
  assert.equal((await ask(`http://localhost:${port}/api/status`, { headers: bearer })).status, 200)
})

test('a request that says something else than it should is refused with what is wrong', async t => {
  const node = await startNode(t)
  const { space } = await node.json<{ space: string }>('space', 'create', 'House')
  const { url, token } = readRunFile(node.home)!
  const json = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const bearer = { authorization: `Bearer ${token}` }
  const files = `${url}/api/spaces/${space}/files`
  const post = (body: string, headers: Record<string, string> = json): Asked => ({
    method: 'POST',
    headers,
    body,
  })
  const cases: [string, string, Asked, number, string][] = [
    ['an unknown space', `${url}/api/spaces/nosuchspace`, { headers: bearer }, 404, 'NO_SPACE'],
    [
      'an action in an unknown space',
      `${url}/api/spaces/nosuchspace/files/mkdir`,
      post('{"path":"x"}'),
      404,
      'NO_SPACE',
    ],
    ['an unknown address', `${url}/api/nothing`, { headers: bearer }, 404, 'NOT_FOUND'],
    ['an internal action', `${files}/put`, post('{}'), 404, 'NOT_FOUND'],
    ['an unknown file', `${files}/stat?path=nothing`, { headers: bearer }, 404, 'NO_FILE'],
    ['an unknown field', `${files}/mkdir`, post('{"path":"x","colour":"red"}'), 400, 'BAD_INPUT'],
    ['an unknown field in the query', `${files}/list?colour=red`, { headers: bearer }, 400, 'BAD_INPUT'],
    ['a field twice', `${files}/list?path=a&path=b`, { headers: bearer }, 400, 'BAD_INPUT'],
    ['a field of another type', `${files}/mkdir`, post('{"path":7}'), 400, 'BAD_INPUT'],
    ['a missing field', `${files}/mkdir`, post('{}'), 400, 'BAD_INPUT'],
    ['a number out of range', `${files}/list?limit=0`, { headers: bearer }, 400, 'BAD_INPUT'],
    ['half of an object', `${files}/mkdir`, post('{"path":'), 400, 'BAD_INPUT'],
    ['no object', `${files}/mkdir`, post('[1]'), 400, 'BAD_INPUT'],
    ['bytes', `${files}/mkdir`, post('\u0000\u0001\u0002'), 400, 'BAD_INPUT'],
    ['a prototype', `${files}/mkdir`, post('{"path":"x","__proto__":{"a":1}}'), 400, 'BAD_INPUT'],
    [
      'a form',
      `${files}/mkdir`,
      post('path=x', { ...bearer, 'content-type': 'application/x-www-form-urlencoded' }),
      400,
      'BAD_INPUT',
    ],
    [
      'plain text',
      `${files}/mkdir`,
      post('{"path":"x"}', { ...bearer, 'content-type': 'text/plain' }),
      400,
      'BAD_INPUT',
    ],
    [
      'more than a megabyte',
      `${files}/mkdir`,
      post(JSON.stringify({ path: 'x'.repeat(2 ** 20) })),
      413,
      'TOO_LARGE',
    ],
    ['an address that cannot be decoded', `${url}/api/spaces/%zz`, { headers: bearer }, 400, 'BAD_INPUT'],
    ['a relative path of this computer', `${files}/import`, post('{"source":"etc"}'), 400, 'BAD_INPUT'],
  ]
  for (const [what, address, asked, status, code] of cases) {
    const answer = await ask(address, asked)
    assert.deepEqual([answer.status, answer.code], [status, code], `${what}: ${answer.text}`)
    const { message, hint } = JSON.parse(answer.text).error
    assert.ok(message.length > 0 && hint.length > 0 && !message.includes('{'), what)
  }
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.on('error', () => {})
  socket.end('\x16\x03\x01 this is not HTTP\r\n\r\n')
  let said = ''
  socket.on('data', chunk => {
    said += chunk
  })
  await once(socket, 'close')
  assert.match(said, /^HTTP\/1\.1 400 /)
  assert.match(said, /"code":"BAD_INPUT"/)
  const { entries } = await node.client().space(space).files.list()
  assert.deepEqual(entries, [])
})

test('a command that is given wrongly ends with 2 and says so, as text or as one JSON object', async t => {
  const home = await tempFolder(t)
  const wrong = [
    ['nosuchcommand'],
    ['files', 'nosuchverb'],
    ['files', 'move', 'House'],
    ['files', 'list', 'House', '--colour'],
    ['join'],
    ['up', '--port', 'many'],
    ['up', '--peer', 'http://example.org'],
    ['invite', 'create', 'House', '--role', 'king'],
    ['invite', 'create', 'House', '--expires', 'yesterday'],
    ['invite', 'create', 'House', '--uses', '-1'],
    ['join', 'cobox://join/x', '--timeout', 'soon'],
  ]
  for (const words of wrong) {
    const plain = await runCobox(home, words)
    assert.equal(plain.code, 2, `${words.join(' ')}: ${plain.stderr}`)
    assert.match(plain.stderr, /^cobox: [^\n]+\n$/, words.join(' '))
    assert.equal(plain.stdout, '')
    const asJson = await runCobox(home, [...words, '--json'])
    assert.equal(asJson.code, 2, words.join(' '))
    assert.equal(asJson.stdout, '')
    assert.deepEqual(errorIn(asJson.stderr), 'USAGE', words.join(' '))
  }
  assert.ok(!existsSync(join(home, 'keys.json')))
})

test('where no node runs a command ends with 1 and NOT_RUNNING, also after a node was killed', async t => {
  const home = await tempFolder(t)
  const commands = [
    ['status'],
    ['space', 'list'],
    ['files', 'list', 'House'],
    ['join', 'cobox://join/x'],
    ['peers'],
  ]
  const allFail = async () => {
    for (const words of commands) {
      const plain = await runCobox(home, words)
      assert.equal(plain.code, 1)
      assert.match(plain.stderr, /^cobox: No CoBox node is running[^\n]+\n$/)
      const asJson = await runCobox(home, [...words, '--json'])
      assert.deepEqual([asJson.code, errorIn(asJson.stderr), asJson.stdout], [1, 'NOT_RUNNING', ''])
    }
  }
  await allFail()
  const node = await startNode(t, { home })
  await node.json('status')
  await node.kill()
  assert.ok(existsSync(join(home, 'run.json')), 'a killed node leaves its file behind')
  await allFail()
  await node.restart()
  await node.json('status')
})

test('a second node on one data folder ends with ALREADY_RUNNING and leaves the first alone', async t => {
  const node = await startNode(t)
  const words = ['up', '--port', '0', '--no-lan', '--no-internet']
  const second = await runCobox(node.home, [...words, '--json'])
  assert.deepEqual([second.code, errorIn(second.stderr)], [1, 'ALREADY_RUNNING'])
  assert.match((await runCobox(node.home, words)).stderr, /^cobox: Another CoBox node [^\n]+\n$/)
  const taken = await runCobox(await tempFolder(t), [
    'up',
    '--json',
    '--no-lan',
    '--no-internet',
    '--port',
    new URL(node.ready.url).port,
  ])
  assert.deepEqual([taken.code, errorIn(taken.stderr)], [1, 'PORT_TAKEN'])
  await node.json('status')
})

test('with --json a refusal is one JSON object on standard error, and nothing else', async t => {
  const node = await startNode(t)
  const { space } = await node.json<{ space: string }>('space', 'create', 'House')
  for (const [words, code] of [
    [['files', 'list', 'nosuchspace'], 'NO_SPACE'],
    [['files', 'stat', space, 'nothing'], 'NO_FILE'],
    [['files', 'get', space, 'nothing', '-'], 'NO_FILE'],
    [['files', 'remove', space, 'nothing'], 'NO_FILE'],
    [['files', 'restore', space, 'nothing'], 'NOT_IN_TRASH'],
    [['join', 'nonsense'], 'INVITE_MALFORMED'],
    [['job', 'show', 'nothing'], 'NOT_FOUND'],
    [['space', 'forget', space], 'SPACE_NOT_LEFT'],
  ] as const) {
    const result = await node.run(...words, '--json')
    assert.deepEqual([result.code, result.stdout], [1, ''], words.join(' '))
    assert.equal(errorIn(result.stderr), code)
    const plain = await node.run(...words)
    assert.equal(plain.code, 1)
    assert.match(plain.stderr, /^cobox: [^\n]+\n$/, words.join(' '))
  }
})

/** The code in `{"error":{code,message,hint}}`, which must be all there is. */
function errorIn(text: string): string {
  assert.match(text, /^[^\n]+\n$/)
  const { error, ...others } = JSON.parse(text)
  assert.deepEqual(others, {})
  assert.deepEqual(Object.keys(error).sort(), ['code', 'hint', 'message'])
  assert.ok(Object.hasOwn(catalogue, error.code), error.code)
  return error.code
}
