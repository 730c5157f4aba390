// File content over HTTP: parts of it, flat memory both ways, and what happens when somebody stops.
import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { test } from 'node:test'
import { CoboxError } from '../errors/index.ts'
import { toDisposition } from './content.ts'
import {
  ask,
  liveBuffers,
  MemoryService,
  openRequest,
  serve,
  settled,
  sha256,
  type StoredFile,
  type TestServer,
  until,
} from '../../test/support/http.ts'

const MIB = 1024 * 1024
const PATH = '/api/spaces/home/files/content'
const MAY = '2026-05-01T10:20:30.456Z'
const text = 'Minutes of the meeting in May'
const etag = `"${sha256(Buffer.from(text))}"`

function withFile(path = 'minutes/may.md'): MemoryService {
  const service = new MemoryService()
  service.files.set(path, { bytes: Buffer.from(text), mtime: Date.parse(MAY), mode: 0o640 })
  service.files.set('empty', { bytes: Buffer.alloc(0), mtime: 0, mode: 0o600 })
  return service
}

function get(
  server: TestServer,
  headers: Record<string, string> = {},
  path = 'minutes/may.md',
  method = 'GET',
) {
  return ask(server, { method, path: `${PATH}?path=${encodeURIComponent(path)}`, headers })
}

test('a file comes whole, as bytes to be saved, with what is known about it', async t => {
  const answer = await get(await serve(t, withFile()))
  assert.equal(answer.status, 200)
  assert.equal(answer.text, text)
  const { headers } = answer
  assert.equal(headers['content-type'], 'application/octet-stream')
  assert.equal(headers['content-length'], '29')
  assert.equal(headers['content-disposition'], `attachment; filename="may.md"; filename*=UTF-8''may.md`)
  assert.equal(headers['etag'], etag)
  assert.equal(headers['last-modified'], 'Fri, 01 May 2026 10:20:30 GMT')
  assert.equal(headers['accept-ranges'], 'bytes')
  assert.equal(headers['x-cobox-mode'], '0640')
  assert.equal(headers['x-cobox-mtime'], String(Date.parse(MAY)))
  assert.equal(headers['x-content-type-options'], 'nosniff')
})

test('an earlier version comes when it is named, with its own tag and times', async t => {
  const service = withFile()
  service.earlier.set('w:1', { bytes: Buffer.from('Minutes'), mtime: 1000, mode: 0o600 })
  const server = await serve(t, service)
  const { status, text, headers } = await ask(server, { path: `${PATH}?path=minutes/may.md&version=w:1` })
  assert.deepEqual([status, text, headers['x-cobox-mtime']], [200, 'Minutes', '1000'])
  assert.equal(headers['etag'], `"${sha256(Buffer.from('Minutes'))}"`)
  const gone = await ask(server, { path: `${PATH}?path=minutes/may.md&version=w:9` })
  assert.deepEqual([gone.status, gone.code], [404, 'NO_VERSION'])
})

test('a hostile page is never served as one, whatever its name', async t => {
  const { headers } = await get(await serve(t, withFile('evil.html')), {}, 'evil.html')
  assert.equal(headers['content-type'], 'application/octet-stream')
  assert.match(headers['content-disposition'] ?? '', /^attachment/)
})

test('a name with quotes, line breaks and other scripts cannot leave its header', async t => {
  const name = 'a"b\r\nX-Evil: 1; Brötchen 100% 🥖.txt'
  const { headers, status } = await get(await serve(t, withFile(name)), {}, name)
  assert.equal(status, 200)
  assert.equal(headers['x-evil'], undefined)
  const [, ascii, encoded] = /filename="([^"]*)"; filename\*=UTF-8''(.*)$/.exec(
    headers['content-disposition'] ?? '',
  )!
  assert.equal(ascii, 'a_b__X-Evil: 1; Br_tchen 100_ _.txt')
  assert.equal(decodeURIComponent(encoded!), name)
  assert.match(toDisposition('half \ud83e'), /%EF%BF%BD$/)
})

test('HEAD tells the same without reading the content', async t => {
  const service = withFile()
  service.read = () => assert.fail('nothing is to be read')
  const answer = await get(await serve(t, service), { range: 'bytes=0-3' }, 'minutes/may.md', 'HEAD')
  assert.equal(answer.status, 200)
  assert.equal(answer.headers['content-length'], '29')
  assert.equal(answer.headers['etag'], etag)
  assert.equal(answer.bytes.length, 0)
})

test('an empty file comes whole', async t => {
  const answer = await get(await serve(t, withFile()), {}, 'empty')
  assert.deepEqual([answer.status, answer.bytes.length, answer.headers['content-length']], [200, 0, '0'])
})

test('a range within the file comes alone', async t => {
  const server = await serve(t, withFile())
  const cases = [
    ['bytes=0-6', 'Minutes', 'bytes 0-6/29'],
    ['bytes=26-', 'May', 'bytes 26-28/29'],
    ['bytes=26-1000', 'May', 'bytes 26-28/29'],
    ['bytes=-3', 'May', 'bytes 26-28/29'],
    ['bytes=-1000', text, 'bytes 0-28/29'],
    ['bytes=28-28', 'y', 'bytes 28-28/29'],
  ] as const
  for (const [range, part, contentRange] of cases) {
    const answer = await get(server, { range })
    assert.deepEqual([answer.status, answer.text, answer.headers['content-range']], [206, part, contentRange])
    assert.equal(answer.headers['content-length'], String(part.length))
  }
})

test('a range outside of the file is refused with the file’s size', async t => {
  const server = await serve(t, withFile())
  for (const [range, path, size] of [
    ['bytes=29-', 'minutes/may.md', 29],
    ['bytes=100-200', 'minutes/may.md', 29],
    ['bytes=-0', 'minutes/may.md', 29],
    ['bytes=0-', 'empty', 0],
    ['bytes=-5', 'empty', 0],
  ] as const) {
    const answer = await get(server, { range }, path)
    assert.deepEqual([answer.status, answer.code], [416, 'BAD_RANGE'], range)
    assert.equal(answer.headers['content-range'], `bytes */${size}`)
  }
})

test('several ranges, other units and malformed ones are ignored, as HTTP allows', async t => {
  const server = await serve(t, withFile())
  for (const range of ['bytes=0-1,3-4', 'lines=1-2', 'bytes=', 'bytes=-', 'bytes=5-2', 'bytes=a-b']) {
    const answer = await get(server, { range })
    assert.deepEqual([answer.status, answer.text], [200, text], range)
  }
})

test('who has the content already gets nothing again', async t => {
  const service = withFile()
  service.read = () => assert.fail('nothing is to be read')
  const server = await serve(t, service)
  for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const answer = await get(server, { 'if-none-match': tag, range: 'bytes=0-1' })
    assert.deepEqual([answer.status, answer.bytes.length, answer.headers['etag']], [304, 0, etag])
  }
  service.read = null
  assert.equal((await get(server, { 'if-none-match': '"other"' })).status, 200)
})

test('a part is only sent to who has the other parts of the same content', async t => {
  const server = await serve(t, withFile())
  const range = 'bytes=26-'
  const statusWith = async (condition: string) => (await get(server, { range, 'if-range': condition })).status
  assert.equal(await statusWith(etag), 206)
  assert.equal(await statusWith('Fri, 01 May 2026 10:20:30 GMT'), 206)
  assert.equal(await statusWith('"other"'), 200)
  assert.equal(await statusWith(`W/${etag}`), 200)
  assert.equal(await statusWith('Fri, 01 May 2020 10:20:30 GMT'), 200)
})

test('a time that HTTP cannot say is left out', async t => {
  const service = withFile()
  service.files.get('empty')!.mtime = 8.7e15
  const answer = await get(await serve(t, service), {}, 'empty')
  assert.deepEqual([answer.status, answer.headers['last-modified']], [200, undefined])
})

test('a file that is not there, a space that is not there and a missing path have their codes', async t => {
  const server = await serve(t, withFile())
  assert.equal((await get(server, {}, 'nope')).code, 'NO_FILE')
  assert.equal((await ask(server, { path: '/api/spaces/other/files/content?path=x' })).code, 'NO_SPACE')
  assert.equal((await ask(server, { path: PATH })).code, 'BAD_INPUT')
  assert.equal((await ask(server, { path: `${PATH}?path=x&colour=red` })).code, 'BAD_INPUT')
})

test('content that nobody has is an error while nothing was sent, and breaks the answer off afterwards', async t => {
  const service = withFile()
  const server = await serve(t, service)
  const gone = new CoboxError('CONTENT_NOT_HERE', { path: 'minutes/may.md' })
  /** Sends so many bytes, then fails or ends. */
  const cutAfter = (count: number, error?: Error) => (file: StoredFile) =>
    Readable.from(
      (async function* () {
        if (count > 0) yield file.bytes.subarray(0, count)
        await new Promise(resolve => setTimeout(resolve, 10))
        if (error) throw error
      })(),
    )
  service.read = cutAfter(0, gone)
  const refused = await get(server, { range: 'bytes=0-3' })
  assert.deepEqual([refused.status, refused.code], [503, 'CONTENT_NOT_HERE'])
  assert.equal(refused.headers['content-range'], undefined)

  service.read = cutAfter(5, gone)
  await assert.rejects(get(server), /aborted/)
  service.read = cutAfter(5)
  await assert.rejects(get(server), /aborted/, 'shorter than announced')
  service.read = file => Readable.from([file.bytes, file.bytes])
  assert.equal((await get(server)).code, 'INTERNAL', 'longer than announced, and known before the first byte')
  assert.deepEqual(
    server.logged.map(({ message }) => message),
    [
      'a download broke off',
      'a download broke off',
      'Something went wrong inside CoBox: the content has another size than its entry says.',
    ],
  )
})

test('a download goes no faster than its reader, and ends with it', async t => {
  const service = withFile('big')
  let read = 0
  let closed = false
  service.files.set('big', { bytes: Buffer.alloc(0), mtime: 0, mode: 0o600 })
  service.openFile = async () => ({
    path: 'big',
    size: 1024 * MIB,
    hash: 'h',
    mtime: 0,
    mode: 0o600,
    read: () =>
      new Readable({
        read() {
          read += MIB
          this.push(Buffer.alloc(MIB))
        },
        destroy(error, done) {
          closed = true
          done(error)
        },
      }),
  })
  const server = await serve(t, service)
  const request = openRequest(server.port, { path: `${PATH}?path=big` })
  request.on('error', () => {})
  request.on('response', incoming => incoming.pause())
  request.end()
  await settled(() => read, 'reading')
  assert.ok(read < 32 * MIB, `${read / MIB} MiB were read for a client that takes nothing`)
  request.destroy()
  await until(() => closed, 'the source is closed')
})

test('what is put can be got, with its time and mode, whatever its content type', async t => {
  const server = await serve(t)
  const put = (contentType: string | undefined, body: string) =>
    ask(server, {
      method: 'PUT',
      path: `${PATH}?path=notes%2Fa.json&mtime=${Date.parse(MAY)}&mode=0755`,
      headers: { 'content-type': contentType },
      body,
    })
  for (const type of ['application/json', 'text/plain', 'nonsense', undefined]) {
    const answer = await put(type, `{"not json: ${type}`)
    const hash = sha256(Buffer.from(`{"not json: ${type}`))
    assert.deepEqual(answer.json, { id: 'w:2', size: `{"not json: ${type}`.length, hash }, type)
    const got = await get(server, {}, 'notes/a.json')
    assert.equal(got.text, `{"not json: ${type}`)
    assert.deepEqual(
      [got.headers['x-cobox-mode'], got.headers['x-cobox-mtime']],
      ['0755', `${Date.parse(MAY)}`],
    )
  }
  assert.equal((await put(undefined, '')).json['size'], 0)
  const wrong = await ask(server, { method: 'PUT', path: `${PATH}?path=x&mode=rw`, body: 'x' })
  assert.equal(wrong.code, 'BAD_INPUT')
})

test('64 MiB are put at flat memory, no faster than they are taken', async t => {
  const service = new MemoryService()
  const size = 64 * MIB
  let sent = 0
  let sentWhileStalled = 0
  let taken = 0
  let peak = 0
  let announced: number | undefined
  service.take = async (content, options) => {
    announced = options.size
    sentWhileStalled = await settled(() => sent, 'sending')
    for await (const chunk of content) {
      taken += (chunk as Buffer).length
      if (taken % (4 * MIB) < (chunk as Buffer).length) peak = Math.max(peak, liveBuffers())
    }
  }
  const server = await serve(t, service)
  const before = liveBuffers()
  const request = openRequest(server.port, {
    method: 'PUT',
    path: `${PATH}?path=big`,
    headers: { 'content-length': String(size) },
  })
  const answered = new Promise<number>(resolve =>
    request.on('response', r => resolve(r.resume().statusCode ?? 0)),
  )
  const piece = Buffer.alloc(64 * 1024)
  await pipeline(
    new Readable({
      read() {
        sent += piece.length
        this.push(sent > size ? null : piece)
      },
    }),
    request,
  )
  assert.equal(await answered, 200)
  assert.equal(taken, size)
  assert.equal(announced, size)
  // what the kernel's socket buffers hold counts as sent
  assert.ok(
    sentWhileStalled < 16 * MIB,
    `${sentWhileStalled / MIB} MiB were sent to a node that took nothing`,
  )
  assert.ok(peak > 0 && peak - before < 16 * MIB, `${(peak - before) / MIB} MiB of buffers were held at once`)
})

test('an upload that breaks off reaches the service as an error, not as the end', async t => {
  const service = new MemoryService()
  let signal: AbortSignal | undefined
  let failure: unknown
  service.take = async (content, options) => {
    signal = options.signal
    try {
      for await (const _ of content);
    } catch (error) {
      failure = error
      throw error
    }
  }
  const server = await serve(t, service)
  const request = openRequest(server.port, { method: 'PUT', path: `${PATH}?path=big` })
  request.on('error', () => {})
  request.write('the first half')
  await until(() => signal !== undefined, 'the upload arrives')
  request.destroy()
  await until(() => failure !== undefined, 'the upload fails')
  assert.equal((failure as CoboxError).code, 'CANCELLED')
  assert.ok(signal!.aborted)
  assert.deepEqual(server.logged, [])
})

test('a refused upload is answered before it is complete, even when the service throws the stream away', async t => {
  const service = new MemoryService()
  service.take = async content => {
    content.destroy()
    throw new CoboxError('DISK_FULL', { needed: '1 TB', free: '1 MB' })
  }
  const server = await serve(t, service)
  const request = openRequest(server.port, { method: 'PUT', path: `${PATH}?path=big` })
  request.on('error', () => {})
  request.write(Buffer.alloc(MIB))
  const status = await new Promise(resolve => request.on('response', r => resolve(r.resume().statusCode)))
  assert.equal(status, 507)
  // and who goes on sending regardless is cut off
  await new Promise(resolve => request.once('close', resolve))
})
