import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { test } from 'node:test'
import { CoboxError } from '../errors/index.ts'
import { main } from './main.ts'
import { testIo, type TestIo } from '../../test/support/cli-io.ts'
import { testNode } from '../../test/support/cli-node.ts'

const nowhere = { COBOX_HOME: '/nonexistent/cobox' }

for (const words of [
  ['fils'],
  ['files', 'mov'],
  ['files', 'move', 'space', 'a'],
  ['files', 'list', 'space', 'a', 'b'],
  ['files', 'list', 'space', '--limit', 'many'],
  ['files', 'list', 'space', '--limit', '0'],
  ['files', 'list', 'space', '--nothing'],
  ['space', 'policy', 'space', 'some'],
  ['member', 'role', 'space', 'ada', 'boss'],
  ['invite', 'create', 'space', '--role', 'boss'],
  ['invite', 'create', 'space', '--expires', 'soon'],
  ['invite', 'create', 'space', '--expires', '2020-01-01'],
  ['invite', 'create', 'space', '--uses', '0'],
  ['files', 'get', 'space', 'a', '--range', '9-3'],
  ['up', '--port', '70000'],
  ['up', '--peer', '10.0.0.1:1'],
  ['up', '--bootstrap', 'nowhere'],
  ['dht', '--port', 'x'],
  ['completions', 'csh'],
  ['join', 'link', '--timeout', 'long'],
  ['nosuch', '--help'],
  ['files', 'nosuch', '-h'],
  ['help', 'nosuch'],
  ['recovery', 'setup', '--trustee', 'Ada', '--wait-days', '3'],
  ['hosting', 'offer'],
  ['hosting', 'offer', '--quota', 'much'],
  ['hosting', 'offer', '--quota', '1GB', '--expires', 'never'],
  ['hosting', 'change', 'k3f9ab'],
  ['hosting', 'want', 'space', '17'],
  ['files'],
  [],
])
  test(`wrong usage ends with 2: cobox ${words.join(' ')}`, async () => {
    const io = testIo({ env: nowhere })
    assert.equal(await main(words, io), 2)
    assert.notEqual(io.err(), '')
    assert.equal(io.out(), '')
    if (words.length > 1) assert.match(io.err(), /^cobox: [^\n]+ {2}\([^\n]+\) {2}\[USAGE\]\n$/)
  })

for (const words of ['restore', 'purge'])
  test(`nothing named is wrong usage too, as the node says it: cobox files ${words}`, async t => {
    const { code, message, hint } = new CoboxError('NOTHING_NAMED', { what: `${words}: a path` })
    const { home } = await testNode(t, () => ({ status: 400, json: { error: { code, message, hint } } }))
    assert.equal(await main(['files', words, 's'], testIo({ env: { COBOX_HOME: home } })), 2)
  })

test('wrong usage with --json is one object', async () => {
  const io = testIo({ env: nowhere })
  assert.equal(await main(['files', 'mov', '--json'], io), 2)
  const { error } = JSON.parse(io.err())
  assert.equal(error.code, 'USAGE')
  assert.match(error.message, /did you mean move\?/)
})

test('an unknown command suggests the one that was meant', async () => {
  const io = testIo({ env: nowhere })
  await main(['stauts'], io)
  assert.match(io.err(), /did you mean status\?/)
})

test('an expiry that is none is told of dates and never', async () => {
  const io = testIo({ env: nowhere })
  assert.equal(await main(['invite', 'create', 'space', '--expires', 'gestern'], io), 2)
  assert.match(io.err(), /2026-12-31, or never/)
})

test('a port that is none in COBOX_PORT is wrong usage', async () => {
  const io = testIo({ env: { ...nowhere, COBOX_PORT: 'x' } })
  assert.equal(await main(['up'], io), 2)
})

test('no running node: 1, one line, and JSON with --json', async () => {
  const plain = testIo({ env: nowhere })
  assert.equal(await main(['space', 'list'], plain), 1)
  assert.match(plain.err(), /^cobox: No CoBox node is running for [^\n]+ {2}\[NOT_RUNNING\]\n$/)
  const json = testIo({ env: nowhere })
  assert.equal(await main(['space', 'list', '--json'], json), 1)
  assert.deepEqual(Object.keys(JSON.parse(json.err()).error), ['code', 'message', 'hint'])
  assert.equal(json.out(), '')
})

test('help of every command says how it is used, with examples', async () => {
  const top = testIo()
  assert.equal(await main(['--help'], top), 0)
  for (const words of [
    'help invite create',
    'files restore --help',
    'help up',
    'id words -h',
    'help peers',
  ]) {
    const io = testIo()
    assert.equal(await main(words.split(' '), io), 0)
    assert.match(io.out(), /^Usage: cobox /)
    assert.match(io.out(), /Examples:\n {2}\$ cobox /)
  }
})

test('--version', async () => {
  const io = testIo()
  assert.equal(await main(['--version'], io), 0)
  assert.match(io.out(), /^\d+\.\d+\.\d+/)
})

test('a refusal is said in the node’s words, on one line that cannot steer the terminal', async t => {
  const error = {
    code: 'NO_SPACE',
    message: 'There is no space\nfoo\u001b[2J.',
    hint: 'See `cobox space list`.',
  }
  const { home } = await testNode(t, () => ({ status: 404, json: { error } }))
  const io = testIo({ env: { COBOX_HOME: home } })
  assert.equal(await main(['space', 'status', 'foo'], io), 1)
  assert.equal(io.err(), 'cobox: There is no space foo.  (See `cobox space list`.)  [NO_SPACE]\n')
  const seen = testIo({ env: { COBOX_HOME: home }, columns: 200 })
  await main(['space', 'status', 'foo'], seen)
  assert.match(seen.err(), /\u001b\[2m\[NO_SPACE\]\u001b\[22m\n$/, 'its code is to be looked up, and dim')
})

test('a derived action sends its fields, typed, and answers one line of JSON', async t => {
  const { home, requests } = await testNode(t, () => ({ json: { id: 'ab:1' } }))
  const io = testIo({ env: { COBOX_HOME: home } })
  const words = ['files', 'purge', 'our co-op', '--older-than-days', '90.5', '--json']
  assert.equal(await main(words, io), 0, io.err())
  assert.equal(io.out(), '{"id":"ab:1"}\n')
  assert.equal(requests[0]!.path, '/api/spaces/our co-op/files/purge')
  assert.equal(JSON.parse(requests[0]!.body).olderThanDays, 90.5)
})

test('--version of a command is not the program’s', async t => {
  const { home, requests } = await testNode(t, () => ({ json: { id: 'ab:1' } }))
  const io = testIo({ env: { COBOX_HOME: home } })
  assert.equal(await main(['files', 'restore', 's', 'a.md', '--version', 'v1'], io), 0, io.err())
  const { path, version } = JSON.parse(requests[0]!.body)
  assert.deepEqual([path, version], ['a.md', 'v1'])
})

test('--all follows the pages of a query', async t => {
  const entry = (name: string) => ({ path: name, name, kind: 'file', size: 5, mtime: 0, mode: 420 })
  const { home, requests } = await testNode(t, ({ query }) => ({
    json: query['after'] ? { entries: [entry('b')], next: null } : { entries: [entry('a')], next: 'a' },
  }))
  const all = testIo({ env: { COBOX_HOME: home } })
  assert.equal(await main(['files', 'list', 's', '--all', '--json'], all), 0, all.err())
  const { entries, next } = JSON.parse(all.out())
  assert.deepEqual([entries.map(({ name }: { name: string }) => name), next], [['a', 'b'], null])
  assert.equal(requests.length, 2)
  const first = testIo({ env: { COBOX_HOME: home } })
  assert.equal(await main(['files', 'list', 's'], first), 0)
  assert.match(first.err(), /--all/)
})

test('invite create answers the link alone, and sends never and many as the API has them', async t => {
  const { home, requests } = await testNode(t, () => ({
    json: { invite: 'cobox://join/x', id: 'i', expires: 0 },
  }))
  const io = testIo({ env: { COBOX_HOME: home } })
  const words = [
    'invite',
    'create',
    's',
    '--role',
    'reader',
    '--expires',
    'never',
    '--uses',
    'many',
    '--json',
  ]
  assert.equal(await main(words, io), 0, io.err())
  assert.equal(io.out(), '{"invite":"cobox://join/x"}\n')
  const { role, expires, uses } = JSON.parse(requests[0]!.body)
  assert.deepEqual({ role, expires, uses }, { role: 'reader', expires: 0, uses: 0 })
  const drawn = testIo({ env: { COBOX_HOME: home }, columns: 80 })
  assert.equal(await main(['invite', 'create', 's'], drawn), 0)
  assert.match(drawn.out(), /^cobox:\/\/join\/x\n.*█/s)
})

test('hosting offer sends bytes and dates as the API has them, and answers the link alone', async t => {
  const { home, requests } = await testNode(t, () => ({ json: { offer: 'cobox://host/x', id: 'oexmwr' } }))
  const io = testIo({ env: { COBOX_HOME: home }, now: Date.UTC(2026, 10, 23) })
  const words = 'hosting offer --quota 50GB --until never --notice 7 --expires 7d --coop Bakery'.split(' ')
  assert.equal(await main([...words, '--words', 'for our neighbours', '--json'], io), 0, io.err())
  assert.equal(io.out(), '{"offer":"cobox://host/x","id":"oexmwr"}\n')
  assert.deepEqual(JSON.parse(requests[0]!.body), {
    quotaBytes: 50e9,
    until: null,
    noticeDays: 7,
    words: 'for our neighbours',
    expires: Date.UTC(2026, 10, 30),
    coop: 'Bakery',
  })
  const plain = testIo({ env: { COBOX_HOME: home } })
  assert.equal(await main(['hosting', 'offer', '--quota', '50GiB'], plain), 0)
  assert.equal(plain.out(), 'cobox://host/x\n')
  assert.match(
    plain.err(),
    /^It offers 50\.0 GiB, once, and expires in 30 days\. They type: cobox hosting accept SPACE LINK/,
  )
  const drawn = testIo({ env: { COBOX_HOME: home }, columns: 80 })
  await main(['hosting', 'offer', '--quota', '1GB'], drawn)
  assert.match(drawn.out(), /^cobox:\/\/host\/x\n.*█/s)
})

test('an audit that was not passed, and a drill that is not equal, end with 1 after their answer', async t => {
  const audit = { agreement: 'a', coop: 'Bakery', at: 0, blocks: 90, failed: 3, unanswered: false, ms: 5 }
  const drill = { equal: false, files: 1, bytes: 1, seconds: 1, hosts: 1, missing: ['ab'] }
  let equal = false
  const { home } = await testNode(t, ({ path }) => ({
    json: path.endsWith('audit')
      ? { passed: equal, audits: [{ ...audit, failed: equal ? 0 : 3 }] }
      : path.endsWith('drill')
        ? { job: 'x' }
        : { state: 'done', error: null, problems: [], problemCount: 0, drill: { ...drill, equal } },
  }))
  const run = async (...words: string[]) => {
    const io = testIo({ env: { COBOX_HOME: home } })
    return { code: await main(['hosting', ...words], io), out: io.out(), err: io.err() }
  }
  const plain = await run('audit', 'House')
  assert.deepEqual([plain.code, plain.out], [1, 'Bakery: 3 of 90 blocks not proven, 1970-01-01\n'])
  assert.match(plain.err, /^cobox: Not proven by every host: Bakery\. .*\[AUDIT_FAILED\]\n$/)
  const json = await run('audit', 'House', '--json')
  assert.deepEqual([json.code, JSON.parse(json.out).passed], [1, false])
  assert.equal(JSON.parse(json.err).error.code, 'AUDIT_FAILED')
  const rehearsed = await run('drill', 'House', '--json')
  assert.deepEqual([rehearsed.code, JSON.parse(rehearsed.out).equal], [1, false])
  assert.equal(JSON.parse(rehearsed.err).error.code, 'DRILL_FAILED')
  equal = true
  for (const word of ['audit', 'drill']) {
    const { code, err } = await run(word, 'House')
    assert.deepEqual([code, err], [0, ''])
  }
})

test('the end of an agreement is asked back on a terminal, and a script is never kept waiting', async t => {
  const { home, requests } = await testNode(t, () => ({ json: { agreement: 'k3f9ab', keptUntil: 0 } }))
  const end = async (typed: string | null, ...more: string[]) => {
    const io = testIo({ env: { COBOX_HOME: home }, ...(typed !== null && { columns: 80 }) })
    const stdin = Object.assign(new PassThrough(), { isTTY: typed !== null })
    if (typed) void answerTo(io, stdin, typed)
    const code = await main(['hosting', 'end', 'k3f9ab', ...more], { ...io, stdin })
    return [code, requests.splice(0).length, /at once/.test(io.err())]
  }
  assert.deepEqual(await end('n\n'), [1, 0, false])
  assert.deepEqual(await end('y\n', '--now'), [0, 1, true])
  assert.deepEqual(await end(null), [0, 1, false])
  assert.deepEqual(await end('', '--yes'), [0, 1, false])
  assert.deepEqual(await end('', '--json'), [0, 1, false])
})

test('id confirm reads the words from standard input, also as a numbered list', async t => {
  const { home, requests } = await testNode(t, () => ({ json: { done: true } }))
  const io = testIo({ env: { COBOX_HOME: home }, stdin: ' 1. Apple  2. pear\n3. plum\n' })
  assert.equal(await main(['id', 'confirm'], io), 0, io.err())
  assert.equal(JSON.parse(requests[0]!.body).words, 'apple pear plum')
})

test('doctor ends with 1 when something is bad', async t => {
  const checks = [{ check: 'disk', state: 'bad', message: 'full', hint: 'Free some.' }]
  const { home } = await testNode(t, () => ({ json: { ok: false, checks } }))
  const io = testIo({ env: { COBOX_HOME: home } })
  assert.equal(await main(['doctor'], io), 1)
  assert.equal(io.out(), '✗ disk: full\n    Free some.\n')
  assert.match(io.err(), /^cobox: [^\n]+\n$/)
})

test('what cannot be undone is asked back on a terminal, and never without one', async t => {
  const { home, requests } = await testNode(t, () => ({
    json: { done: true, space: 's', name: 'House', diskBytes: 0 },
  }))
  const leave = async (typed: string | null, ...more: string[]) => {
    const io = testIo({ env: { COBOX_HOME: home }, ...(typed !== null && { columns: 80 }) })
    const stdin = Object.assign(new PassThrough(), { isTTY: typed !== null })
    // what was typed before the question does not count
    if (typed) void answerTo(io, stdin, typed)
    const code = await main(['space', 'leave', 'House', ...more], { ...io, stdin })
    return [code, requests.splice(0).length]
  }
  assert.deepEqual(await leave('n\n'), [1, 0])
  assert.deepEqual(await leave('y\n'), [0, 1])
  assert.deepEqual(await leave(null), [0, 1])
  assert.deepEqual(await leave('', '--yes'), [0, 1])
})

/** Types an answer once the question is there. */
async function answerTo(io: TestIo, stdin: PassThrough, typed: string): Promise<void> {
  while (!io.err().includes('[y/N]')) await new Promise(resolve => setImmediate(resolve))
  stdin.write(typed)
}
