import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { main } from './main.ts'
import { testIo } from '../../test/support/cli-io.ts'
import { testNode } from '../../test/support/cli-node.ts'

const bytes = Buffer.from('minutes of the meeting')
const hash = createHash('sha256').update(bytes).digest('hex')
const headers = { etag: `"${hash}"`, 'x-cobox-mtime': '1700000000000', 'x-cobox-mode': '0755' }

async function scratch(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cobox-get-'))
  t.after(() => rm(folder, { recursive: true }))
  return folder
}

test('a file comes under its name, with its time and mode', async t => {
  const { home } = await testNode(t, () => ({ bytes, headers }))
  const folder = await scratch(t)
  const io = testIo({ env: { COBOX_HOME: home } })
  assert.equal(await main(['files', 'get', 's', 'minutes/may.md', folder], io), 0, io.err())
  const file = join(folder, 'may.md')
  assert.deepEqual(await readFile(file), bytes)
  const { mode, mtimeMs } = await stat(file)
  assert.deepEqual([mode & 0o777, mtimeMs], [0o755, 1_700_000_000_000])
  assert.deepEqual(await readdir(folder), ['may.md'])
})

test('another file that has the name already is left alone, unless it is said; the same one is no matter', async t => {
  const { home } = await testNode(t, () => ({ bytes, headers }))
  const file = join(await scratch(t), 'may.md')
  const get = async (...more: string[]) => {
    const io = testIo({ env: { COBOX_HOME: home } })
    const code = await main(['files', 'get', 's', 'may.md', file, '--json', ...more], io)
    return code === 0 ? 'done' : JSON.parse(io.err()).error.code
  }
  await writeFile(file, 'mine alone, of same ln')
  assert.equal(await get(), 'TARGET_EXISTS')
  assert.equal(await readFile(file, 'utf8'), 'mine alone, of same ln')
  assert.equal(await get('--force'), 'done')
  assert.deepEqual(await readFile(file), bytes)
  assert.equal(await get(), 'done', 'it is the same')
})

test('- writes the content alone to standard output', async t => {
  const { home } = await testNode(t, () => ({ bytes, headers }))
  const io = testIo({ env: { COBOX_HOME: home } })
  assert.equal(await main(['files', 'get', 's', 'may.md', '-'], io), 0, io.err())
  assert.equal(io.out(), bytes.toString())
})

test('a range is asked of the node, both bytes included', async t => {
  const part = {
    status: 206,
    bytes: bytes.subarray(0, 7),
    headers: { ...headers, 'content-range': 'bytes 0-6/22' },
  }
  const { home } = await testNode(t, () => part)
  const io = testIo({ env: { COBOX_HOME: home } })
  assert.equal(await main(['files', 'get', 's', 'may.md', '-', '--range', '0-6'], io), 0, io.err())
  assert.equal(io.out(), 'minutes')
})

test('an earlier version is asked for by its id', async t => {
  const { home, requests } = await testNode(t, () => ({ bytes, headers }))
  const io = testIo({ env: { COBOX_HOME: home } })
  assert.equal(await main(['files', 'get', 's', 'may.md', '-', '--version', 'a:1'], io), 0, io.err())
  assert.deepEqual(requests[0]!.query, { path: 'may.md', version: 'a:1' })
})

test('other content than announced is refused, and leaves nothing behind', async t => {
  const { home } = await testNode(t, () => ({ bytes: Buffer.from('minutes of the MEETING'), headers }))
  const folder = await scratch(t)
  const io = testIo({ env: { COBOX_HOME: home } })
  assert.equal(await main(['files', 'get', 's', 'may.md', folder, '--json'], io), 1)
  assert.equal(JSON.parse(io.err()).error.code, 'CONTENT_MISMATCH')
  assert.deepEqual(await readdir(folder), [])
})

test('a folder that is not there is said', async t => {
  const { home } = await testNode(t, () => ({ bytes, headers }))
  const io = testIo({ env: { COBOX_HOME: home } })
  assert.equal(
    await main(['files', 'get', 's', 'may.md', join(await scratch(t), 'no', 'may.md'), '--json'], io),
    1,
  )
  assert.equal(JSON.parse(io.err()).error.code, 'SOURCE_NOT_FOUND')
})

test('put: standard input is streamed, a folder is wrong usage, a file that is not there is said', async t => {
  const { home, requests } = await testNode(t, ({ method }) => ({
    json: method === 'PUT' ? { id: 'a:1', size: 5, hash } : { version: 'v1' },
  }))
  const env = { COBOX_HOME: home }
  const piped = testIo({ env, stdin: 'hello' })
  assert.equal(await main(['files', 'put', 's', '-', 'a.txt', '--json'], piped), 0, piped.err())
  assert.equal(requests[0]!.body, 'hello')
  assert.equal(requests[0]!.query['path'], 'a.txt')
  assert.deepEqual(JSON.parse(piped.out()), { id: 'a:1', size: 5, hash, path: 'a.txt', version: 'v1' })
  assert.equal(await main(['files', 'put', 's', await scratch(t), 'a'], testIo({ env })), 2)
  const gone = testIo({ env })
  assert.equal(await main(['files', 'put', 's', '/nonexistent', 'a', '--json'], gone), 1)
  assert.equal(JSON.parse(gone.err()).error.code, 'SOURCE_NOT_FOUND')
})
