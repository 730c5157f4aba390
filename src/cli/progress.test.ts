import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Job } from '../api/endpoints.ts'
import { main } from './main.ts'
import { outcome, progressDisplay, progressLine } from './progress.ts'
import { testIo } from '../../test/support/cli-io.ts'
import { testNode } from '../../test/support/cli-node.ts'

const MIB = 1024 * 1024
const progress = {
  what: 'take /home/ada/photos into Our co-op',
  bytes: 62 * MIB,
  bytesTotal: 100 * MIB,
  files: 4310,
  filesTotal: 10_020,
  bytesPerSecond: 12 * MIB,
  secondsLeft: 3,
}

const job: Job = {
  job: 'j1',
  kind: 'import',
  space: 's',
  what: 'take /work/here/photos into s',
  state: 'done',
  bytes: 5 * MIB,
  bytesTotal: 5 * MIB,
  files: 3,
  filesTotal: 3,
  counting: false,
  bytesPerSecond: 0,
  secondsLeft: 0,
  changed: 0,
  unchanged: 0,
  renamed: 0,
  started: 1000,
  ended: 3000,
  problems: [],
  problemCount: 0,
  error: null,
}

test('the line says share, bytes, files, rate and time left', () => {
  assert.equal(
    progressLine(progress, 200),
    'take /home/ada/photos into Our …  ███████████████░░░░░░░░░   62 %  62.0 MiB of 100 MiB  4,310 of 10,020 files  12.0 MiB/s  3 s left',
  )
})

test('while the total is not known, there is no share of it and no time left', () => {
  const line = progressLine({ ...progress, counting: true }, 200)
  assert.equal(line, 'take /home/ada/photos into Our …  counting…  4,310 files, 62.0 MiB so far  12.0 MiB/s')
  for (const width of [20, 40, 60, 80])
    assert.ok(progressLine({ ...progress, counting: true }, width).length < width)
})

test('names that the space writes otherwise are told', () => {
  assert.match(
    outcome({ ...job, renamed: 1 }, false),
    /^Done: .*\n1 name was written in another Unicode form, /,
  )
  assert.match(outcome({ ...job, renamed: 2 }, false), /\n2 names were written/)
})

test('of many problems the first are listed, and all are counted', () => {
  const problems = Array.from({ length: 100 }, (_, i) => ({ path: `p${i}`, code: 'X', message: 'no' }))
  const text = outcome({ ...job, state: 'failed', problems, problemCount: 100_000 }, false)
  assert.match(text, /\np19 +no\n… and 99,980 more\n$/)
})

test('a node that ends meanwhile is not said to have never run', async t => {
  const { home, close } = await testNode(t, ({ method }) => {
    if (method === 'POST') return { json: { job: 'j1' } }
    close()
    return { json: { ...job, state: 'running', ended: null } }
  })
  const io = testIo({ env: { COBOX_HOME: home } })
  assert.equal(await main(['files', 'import', 's', 'photos'], io), 1)
  assert.match(io.err(), /^cobox: The node ended before this work was done\. .* goes on by itself when/)
})

test('the line fits every width, and drops what matters least', () => {
  for (const width of [20, 40, 60, 80, 100, 120, 160]) assert.ok(progressLine(progress, width).length < width)
  assert.equal(progressLine(progress, 10).trim(), '62 %')
})

test('nothing to do is no division by nothing', () => {
  const idle = { what: 'x', bytes: 0, bytesTotal: 0, bytesPerSecond: 0, secondsLeft: null }
  assert.match(progressLine(idle, 100), / 0 %/)
})

test('a terminal’s line is rewritten and taken away; elsewhere there is a line each ten seconds', () => {
  const terminal = testIo({ columns: 80, now: 100_000 })
  const display = progressDisplay(terminal)
  display.show(progress)
  display.end()
  assert.match(terminal.err(), /^\r\u001b\[K[^\n]+\r\u001b\[K$/)
  let now = 0
  const plain = { ...testIo(), now: () => now }
  const lines = progressDisplay(plain)
  for (now = 0; now <= 25_000; now += 500) lines.show(progress)
  assert.equal(plain.err().split('\n').length - 1, 2)
  assert.doesNotMatch(plain.err(), /[█\u001b]/)
})

test('what is waited for is said at once, and again only from time to time', () => {
  let now = 0
  const plain = { ...testIo(), now: () => now }
  const lines = progressDisplay(plain)
  for (now = 0; now < 10_000; now += 500) lines.show({ ...progress, what: 'House', waitingFor: 'somebody' })
  assert.equal(plain.err(), 'House  waiting for somebody\n')
  const quiet = testIo()
  progressDisplay(quiet, true).show({ ...progress, waitingFor: 'somebody' })
  assert.equal(quiet.err(), '')
})

test('a job is followed to its end; local paths are made absolute', async t => {
  let polls = 0
  const { home, requests } = await testNode(t, ({ method }) => ({
    json: method === 'POST' ? { job: 'j1' } : ++polls < 3 ? { ...job, state: 'running', ended: null } : job,
  }))
  const io = testIo({ env: { COBOX_HOME: home } })
  assert.equal(await main(['files', 'import', 's', 'photos'], io), 0, io.err())
  assert.equal(io.out(), 'Done: 3 files, 5.0 MiB in 2 s, 2.5 MiB/s.\n')
  assert.equal(io.err(), '')
  assert.equal(JSON.parse(requests[0]!.body).source, '/work/here/photos')
})

test('a job with problems ends with 1 and its own error; to programs the job is told in it, and standard output is empty', async t => {
  const problems = [{ path: 'a', code: 'SOURCE_UNREADABLE', message: 'a cannot be read' }]
  const error = {
    code: 'IMPORT_INCOMPLETE',
    message: '1 of the entries could not be taken in: a.',
    hint: 'Mend it.',
  }
  const failed = { ...job, state: 'failed', problems, problemCount: 1, error }
  const { home } = await testNode(t, ({ method }) => ({ json: method === 'POST' ? { job: 'j1' } : failed }))
  const io = testIo({ env: { COBOX_HOME: home } })
  assert.equal(await main(['files', 'import', 's', 'photos', '--json'], io), 1)
  assert.equal(io.out(), '')
  assert.deepEqual(JSON.parse(io.err()), { error: { ...error, job: failed } })
  const plain = testIo({ env: { COBOX_HOME: home } })
  assert.equal(await main(['files', 'import', 's', 'photos'], plain), 1)
  assert.equal(
    plain.err(),
    'cobox: 1 of the entries could not be taken in: a.  (Mend it.)  [IMPORT_INCOMPLETE]\n',
  )
  assert.match(plain.out(), /^NOT DONE/)
})

test('Ctrl-C has the node cancel the job, says how to go on, and ends with 130', async t => {
  const error = { code: 'CANCELLED', message: 'It was cancelled.', hint: 'Start it again.' }
  const io = testIo()
  const { home, requests } = await testNode(t, ({ method }) => {
    if (method === 'POST') return { json: { job: 'j1' } }
    if (method === 'DELETE') return { json: { ...job, state: 'cancelled', error } }
    setImmediate(() => io.interrupt())
    return { json: { ...job, state: 'running', ended: null } }
  })
  io.env['COBOX_HOME'] = home
  assert.equal(await main(['files', 'import', 's', 'photos'], io), 130)
  assert.equal(requests.at(-1)!.method, 'DELETE')
  assert.match(io.err(), /Start it again/)
})
