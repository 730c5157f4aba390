// File content through the client, against a real server.
import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { test } from 'node:test'
import { CoboxError } from '../errors/index.ts'
import {
  liveBuffers,
  MemoryService,
  serve,
  settled,
  sha256,
  type TestServer,
  TOKEN,
  until,
} from '../../test/support/http.ts'
import { connect } from './index.ts'

const MIB = 1024 * 1024

function contentOf({ url }: TestServer) {
  return connect({ url, token: TOKEN }).content
}

/** Many bytes; `made` is how many were asked for so far. */
function source(size: number) {
  const counted = { made: 0, closed: false }
  const piece = Buffer.alloc(64 * 1024)
  const stream = new Readable({
    read() {
      counted.made += piece.length
      this.push(counted.made > size ? null : piece)
    },
    destroy(error, done) {
      counted.closed = true
      done(error)
    },
  })
  return { stream, counted }
}

test('what was put comes back, whole and in parts, with its time and mode', async t => {
  const content = contentOf(await serve(t))
  const bytes = Buffer.from('Brötchen, milk, bread')
  const path = 'lists/shopping & more?.txt'
  const put = await content.put('home', path, Readable.from([bytes.subarray(0, 3), bytes.subarray(3)]), {
    size: bytes.length,
    mtime: 1_767_225_600_123,
    mode: 0o755,
  })
  assert.deepEqual(put, { id: 'w:2', size: bytes.length, hash: sha256(bytes) })
  const { body, ...facts } = await content.get('home', path)
  assert.deepEqual(facts, {
    size: bytes.length,
    hash: sha256(bytes),
    mtime: 1_767_225_600_123,
    mode: 0o755,
  })
  assert.deepEqual(await buffer(body), bytes)
  const part = async (start?: number, end?: number) => {
    const got = await content.get('home', path, { start, end })
    assert.equal(got.size, bytes.length, 'the size is the whole file’s')
    return text(got.body)
  }
  assert.equal(await part(11, 15), 'milk')
  assert.equal(await part(17), 'bread')
  assert.equal(await part(0, 3), 'Br\ufffd')
  assert.equal(await part(5, 5), '')
  assert.equal(await part(17, 1000), 'bread')
})

test('an earlier version is got by its id, in parts too', async t => {
  const server = await serve(t)
  const content = contentOf(server)
  await content.put('home', 'a', Readable.from([Buffer.from('now')]))
  server.service.earlier.set('w:1', { bytes: Buffer.from('before'), mtime: 0, mode: 0o644 })
  assert.equal(await text((await content.get('home', 'a', { version: 'w:1' })).body), 'before')
  assert.equal(await text((await content.get('home', 'a', { version: 'w:1', start: 2 })).body), 'fore')
  assert.equal(await text((await content.get('home', 'a')).body), 'now')
  for (const range of [{}, { start: 1, end: 1 }])
    await assert.rejects(content.get('home', 'a', { version: 'w:9', ...range }), { code: 'NO_VERSION' })
})

test('a stream of unknown length and an empty file can be put', async t => {
  const content = contentOf(await serve(t))
  assert.equal((await content.put('home', 'a', Readable.from([Buffer.from('abc')]))).size, 3)
  assert.equal((await content.put('home', 'b', Readable.from([]), { size: 0 })).size, 0)
  assert.equal((await content.get('home', 'b')).size, 0)
})

test('errors of content have their codes', async t => {
  const content = contentOf(await serve(t))
  await content.put('home', 'a', Readable.from([Buffer.from('abc')]))
  await assert.rejects(content.get('home', 'nope'), { code: 'NO_FILE' })
  await assert.rejects(content.get('home', 'nope', { start: 1, end: 1 }), { code: 'NO_FILE' })
  await assert.rejects(content.get('other', 'a'), { code: 'NO_SPACE' })
  await assert.rejects(content.get('home', 'a', { start: 3 }), { code: 'BAD_RANGE' })
  await assert.rejects(content.get('home', 'a', { start: 2, end: 1 }), { code: 'BAD_INPUT' })
})

test('64 MiB are put and got at flat memory, no faster than they are taken', async t => {
  const service = new MemoryService()
  const size = 64 * MIB
  const { stream, counted } = source(size)
  let whileStalled = 0
  let peak = 0
  const measure = async (content: Readable) => {
    let taken = 0
    for await (const chunk of content) {
      taken += (chunk as Buffer).length
      if (taken % (4 * MIB) < (chunk as Buffer).length) peak = Math.max(peak, liveBuffers())
    }
    assert.equal(taken, size)
  }
  service.take = async content => {
    whileStalled = await settled(() => counted.made, 'sending')
    await measure(content)
  }
  const content = contentOf(await serve(t, service))
  const before = liveBuffers()
  await content.put('home', 'big', stream, { size })
  assert.ok(whileStalled < 16 * MIB, `${whileStalled / MIB} MiB were sent to a node that took nothing`)

  const download = source(size)
  const facts = { path: 'big', size, hash: 'h', mtime: 0, mode: 0o600 }
  service.openFile = async () => ({ ...facts, read: () => download.stream })
  const got = await content.get('home', 'big')
  const made = await settled(() => download.counted.made, 'reading')
  assert.ok(made < 16 * MIB, `${made / MIB} MiB were read for a client that took nothing`)
  await measure(got.body)
  assert.ok(peak > 0 && peak - before < 16 * MIB, `${(peak - before) / MIB} MiB of buffers were held at once`)
})

test('a refusal ends the upload at once, and is what the caller gets', async t => {
  const service = new MemoryService()
  service.take = async () => {
    throw new CoboxError('DISK_FULL', { needed: '1 TB', free: '1 MB' })
  }
  const { stream, counted } = source(Number.POSITIVE_INFINITY)
  await assert.rejects(contentOf(await serve(t, service)).put('home', 'a', stream), {
    code: 'DISK_FULL',
    details: { needed: '1 TB', free: '1 MB' },
  })
  await until(() => counted.closed, 'the source is closed')
})

test('a stream of another size than announced is refused on both sides', async t => {
  const service = new MemoryService()
  const server = await serve(t, service)
  const content = contentOf(server)
  const put = (size: number) => content.put('home', 'a', Readable.from([Buffer.from('abc')]), { size })
  await assert.rejects(put(4), { code: 'CONTENT_MISMATCH', message: /3 bytes came, and 4 were announced/ })
  await assert.rejects(put(2), { code: 'CONTENT_MISMATCH' })
  assert.equal(service.files.size, 0)
})

test('a source that fails is the error that the caller gets, and nothing is put', async t => {
  const service = new MemoryService()
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('abc')
      throw new CoboxError('SOURCE_CHANGED', { path: '/tmp/a' })
    })(),
  )
  await assert.rejects(contentOf(await serve(t, service)).put('home', 'a', broken), {
    code: 'SOURCE_CHANGED',
  })
  assert.equal(service.files.size, 0)
})

test('an upload is cancelled by its signal, and its source is closed', async t => {
  const service = new MemoryService()
  let failed = false
  service.take = async content => {
    for await (const _ of content.once('error', () => (failed = true)));
  }
  const controller = new AbortController()
  const { stream, counted } = source(Number.POSITIVE_INFINITY)
  const putting = contentOf(await serve(t, service)).put('home', 'a', stream, { signal: controller.signal })
  await until(() => counted.made > MIB, 'the upload runs')
  controller.abort()
  await assert.rejects(putting, { code: 'CANCELLED' })
  await until(() => counted.closed && failed, 'both ends learn of it')
})

test('a download that breaks off is an error of its stream, never a short file', async t => {
  const service = new MemoryService()
  service.files.set('a', { bytes: Buffer.alloc(100), mtime: 0, mode: 0o600 })
  service.read = () =>
    Readable.from(
      (async function* () {
        yield Buffer.alloc(50)
        await new Promise(resolve => setTimeout(resolve, 10))
        throw new Error('the peer left')
      })(),
    )
  const { body, size } = await contentOf(await serve(t, service)).get('home', 'a')
  assert.equal(size, 100)
  await assert.rejects(buffer(body), { code: 'INTERNAL', message: /the connection broke/ })
})

test('a download that nobody wants any more is ended at the node too', async t => {
  const service = new MemoryService()
  const { stream, counted } = source(Number.POSITIVE_INFINITY)
  const facts = { path: 'big', size: 1e12, hash: 'h', mtime: 0, mode: 0o600 }
  service.openFile = async () => ({ ...facts, read: () => stream })
  const { body } = await contentOf(await serve(t, service)).get('home', 'big')
  body.destroy()
  await until(() => counted.closed, 'the source is closed')
})
