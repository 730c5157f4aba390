// File content over HTTP, both ways, streamed: a file of any size takes the same memory.
import { PassThrough, pipeline, type Readable, Transform } from 'node:stream'
import { type Static, Type as T } from '@sinclair/typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { CoboxError } from '../errors/index.ts'
import type { NodeService, OpenedFile } from '../node/service.ts'
import type { Log } from './answer.ts'
import { whenGone } from './gone.ts'
import { inputReader } from './input.ts'
import { type ByteRange, hasTag, rangeApplies, toRange } from './range.ts'
import { sendJson } from './routes.ts'

export const CONTENT_PATH = '/api/spaces/:space/files/content'

const space = T.String({ description: 'name of the space, or at least 6 characters of its id' })
const path = T.String({ description: 'path of the file in the space' })

/** Which file is read, and which version of it: what a download is asked with. */
export const GetContentInput = T.Object({
  space,
  path,
  version: T.Optional(
    T.String({ description: 'id of one of its versions, as `versions` lists them; default the present one' }),
  ),
})
export type GetContentInput = Static<typeof GetContentInput>

/** What an upload is announced with, besides its body. */
export const PutContentInput = T.Object({
  space,
  path,
  mtime: T.Optional(T.Integer({ description: 'when it was modified, in ms since 1970' })),
  mode: T.Optional(T.String({ pattern: '^[0-7]{3,4}$', description: 'permission bits, in octal' })),
})

/** The last moment that an HTTP date can say. */
const LAST_DATE = Date.UTC(9999, 11, 31)

const readGet = inputReader(GetContentInput, 'query')
const readPut = inputReader(PutContentInput, 'query')

/** Serves `GET`, `HEAD` and `PUT` of file content. */
export function content(app: FastifyInstance, service: NodeService, log: Log): void {
  app.route({
    method: ['GET', 'HEAD'],
    url: CONTENT_PATH,
    handler: (request, reply) => download(service, log, request, reply),
  })
  upload(app, CONTENT_PATH, (request, reply) => takeIn(service, request, reply))
}

/** Serves `PUT` of bytes. */
export function upload(
  app: FastifyInstance,
  url: string,
  handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
): void {
  app.register(async upload => {
    // an upload is bytes, whatever it is called: nothing parses, limits or buffers it
    upload.removeAllContentTypeParsers()
    upload.addContentTypeParser('*', (_request, _payload, done) => done(null))
    upload.route({
      method: 'PUT',
      url,
      onRequest: async request => {
        delete request.raw.headers['content-type']
      },
      handler,
    })
  })
}

async function download(service: NodeService, log: Log, request: FastifyRequest, reply: FastifyReply) {
  const { space, path, version } = readGet({
    params: request.params,
    query: request.query,
  }) as GetContentInput
  const file = await service.openFile(space, path, version)
  return sendFile(file, log, request, reply)
}

/**
 * Sends a file or the part of it that is asked for. `shownAs`: its type, for a page that shows it; without one it is bytes to
 * be saved, never its own type: a hostile page in a space must not run as one of this server's.
 */
export async function sendFile(
  file: OpenedFile,
  log: Log,
  request: FastifyRequest,
  reply: FastifyReply,
  shownAs?: string,
) {
  const etag = `"${file.hash}"`
  const lastModified = toHttpDate(file.mtime)
  reply.headers({
    ETag: etag,
    'Accept-Ranges': 'bytes',
    ...(lastModified && { 'Last-Modified': lastModified }),
  })
  if (hasTag(request.headers['if-none-match'], etag)) return reply.code(304).send()

  reply.headers({
    'X-CoBox-Mode': (file.mode & 0o7777).toString(8).padStart(4, '0'),
    'X-CoBox-Mtime': String(file.mtime),
  })
  const ranged =
    request.method === 'GET' && rangeApplies(request.headers['if-range']?.toString(), etag, lastModified)
  const part = ranged ? partOf(file, request, reply) : null
  const { start, end } = part ?? { start: 0, end: file.size }
  // the stream comes first: while nothing was sent, what fails can still be said
  const body = request.method === 'HEAD' || end === start ? null : openPart(file, { start, end }, reply, log)
  if (body) await firstByte(body)
  if (part) reply.code(206).header('Content-Range', `bytes ${start}-${end - 1}/${file.size}`)
  reply.header('Content-Length', String(end - start))
  if (shownAs === undefined) reply.header('Content-Disposition', toDisposition(file.path))
  return reply.type(shownAs ?? 'application/octet-stream').send(body ?? '')
}

function partOf(file: OpenedFile, request: FastifyRequest, reply: FastifyReply) {
  try {
    return toRange(request.headers.range, file.size)
  } catch (error) {
    reply.header('Content-Range', `bytes */${file.size}`)
    throw error
  }
}

/** Opens a part of a file. */
function openPart(file: OpenedFile, part: ByteRange, reply: FastifyReply, log: Log): Readable {
  const signal = whenGone(reply)
  // an answer of another length than announced would leave the client waiting, or be taken for the next one
  const mismatch = () => new Error('the content has another size than its entry says')
  let left = part.end - part.start
  const body = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      left -= chunk.length
      if (left < 0) done(mismatch())
      else done(null, chunk)
    },
    flush: done => done(left === 0 ? null : mismatch()),
  })
  const source = file.read(part, signal)
  signal.addEventListener('abort', () => source.destroy(), { once: true })
  pipeline(source, body, error => {
    // what fails now cannot be answered any more: the client sees a broken connection, and the log says why
    if (error && reply.raw.headersSent && !signal.aborted) log.warn({ err: error }, 'a download broke off')
  })
  return body
}

/** Waits until there is something to send; throws what the stream failed with before. */
function firstByte(stream: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: Error | null) => {
      stream.off('readable', ready).off('close', ready).off('error', settle)
      // what goes wrong from here on is the answer's to handle
      if (error) reject(error)
      else resolve()
    }
    const ready = () => settle(stream.destroyed ? (stream.errored ?? new CoboxError('CANCELLED')) : null)
    stream.on('readable', ready).on('close', ready).on('error', settle)
  })
}

async function takeIn(service: NodeService, request: FastifyRequest, reply: FastifyReply) {
  const wanted = readPut({ params: request.params, query: request.query })
  const { mtime, mode } = wanted as { mtime?: number; mode?: string }
  const length = request.headers['content-length']
  const body = uploadOf(request)
  try {
    const put = await service.putFile(String(wanted['space']), String(wanted['path']), body, {
      signal: whenGone(reply),
      ...(length !== undefined && { size: Number(length) }),
      ...(mtime !== undefined && { mtime }),
      ...(mode !== undefined && { mode: Number.parseInt(mode, 8) }),
    })
    return sendJson(reply, put)
  } finally {
    body.destroy()
  }
}

/** The body of a request, apart from its connection: who stops reading early destroys this, and can still answer. */
export function uploadOf(request: FastifyRequest): Readable {
  const { raw } = request
  const body = new PassThrough()
  const lost = () => raw.readableEnded || body.destroy(new CoboxError('CANCELLED'))
  // a service that is not reading yet must not bring the process down
  body.on('error', () => {})
  body.once('close', () => {
    raw.unpipe(body)
    raw.resume()
  })
  raw.once('error', lost).once('close', lost)
  raw.pipe(body)
  return body
}

/** Undefined for what an HTTP date cannot say: a peer may claim any time. */
function toHttpDate(ms: number): string | undefined {
  return ms >= 0 && ms <= LAST_DATE ? new Date(ms).toUTCString() : undefined
}

/** `attachment`, with the name twice: in ASCII, and as RFC 5987 spells the others. */
export function toDisposition(filePath: string): string {
  const name = filePath.slice(filePath.lastIndexOf('/') + 1)
  const ascii = name.replace(/[^ -~]|["\\%]/gu, '_')
  // by bytes, since encodeURIComponent throws on half a surrogate pair
  const encoded = [...Buffer.from(name)]
    .map(byte => {
      const char = String.fromCharCode(byte)
      return /[A-Za-z0-9!#$&+.^_`|~-]/.test(char)
        ? char
        : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
    })
    .join('')
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
