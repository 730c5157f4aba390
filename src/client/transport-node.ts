// Carries the client's requests in Node, over node:http: unlike `fetch`, it streams both ways and has no time limits.
import { Agent, type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http'
import { PassThrough, pipeline, type Readable, Transform } from 'node:stream'
import { CoboxError, toCoboxError } from '../errors/index.ts'
import { toBrokenError, toUnansweredError } from './problem.ts'
import type { Transport, TransportRequest, TransportResponse } from './transport.ts'

/** Where a node is, and what it asks for. */
export interface NodeAddress {
  /** Like `http://127.0.0.1:4242`. */
  url: string
  token: string
  /** The data folder, for the message that nothing runs there. Default: the URL. */
  home?: string
}

/** Shorter than the server waits, so that no request meets a connection that is just being closed. */
const IDLE_MS = 5000

/** A transport to one node. Needs no closing: idle connections keep no process alive. */
export function nodeTransport({ url, token, home = url }: NodeAddress): Transport<Readable> {
  const { hostname, port } = new URL(url)
  const host = hostname.replace(/^\[|\]$/g, '')
  const agent = new Agent({ keepAlive: true, timeout: IDLE_MS })
  return {
    request: wanted =>
      new Promise((resolve, reject) => {
        const { method, path, signal } = wanted
        const headers = { ...headersOf(wanted), authorization: `Bearer ${token}` }
        const outgoing = httpRequest({ agent, host, port, method, path, headers, signal })
        const fail = (error: unknown) => reject(toUnansweredError(error, home))
        outgoing.on('error', fail)
        outgoing.on('response', incoming => resolve(toResponse(incoming)))
        if (wanted.stream) upload(wanted.stream, wanted.size, outgoing, fail)
        else outgoing.end(wanted.json)
      }),
  }
}

function headersOf({ headers, json, stream, size }: TransportRequest<Readable>): Record<string, string> {
  if (stream)
    return {
      ...headers,
      'content-type': 'application/octet-stream',
      ...(size !== undefined && { 'content-length': String(size) }),
    }
  if (json === undefined) return { ...headers }
  return {
    ...headers,
    'content-type': 'application/json',
    'content-length': String(new TextEncoder().encode(json).length),
  }
}

/** Sends a stream as fast as the node takes it; ends early when the node answers early, which is a refusal. */
function upload(
  source: Readable,
  size: number | undefined,
  outgoing: ClientRequest,
  fail: (error: unknown) => void,
): void {
  const counted = countBytes(size)
  const stop = () => {
    counted.unpipe(outgoing)
    counted.destroy()
  }
  // the request itself stays out of this pipeline: its failing would close the connection that the answer comes by
  pipeline(source, counted, error => {
    if (!error || outgoing.destroyed || !counted.errored) return
    fail(toCoboxError(error))
    outgoing.destroy()
  })
  outgoing.once('response', incoming => {
    if (outgoing.writableFinished) return
    stop()
    incoming.once('end', () => outgoing.destroy())
  })
  outgoing.once('close', stop)
  counted.pipe(outgoing)
}

/** Passes bytes through and fails when there are not as many as announced: HTTP itself would wait for the rest. */
function countBytes(size: number | undefined): Transform {
  let count = 0
  const mismatch = () =>
    new CoboxError('CONTENT_MISMATCH', { reason: `${count} bytes came, and ${size} were announced` })
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      count += chunk.length
      if (size !== undefined && count > size) done(mismatch())
      else done(null, chunk)
    },
    flush: done => done(size !== undefined && count < size ? mismatch() : null),
  })
}

function toResponse(incoming: IncomingMessage): TransportResponse<Readable> {
  const body = withOurErrors(incoming)
  return {
    status: incoming.statusCode ?? 0,
    header: name => incoming.headers[name.toLowerCase()]?.toString() ?? null,
    body,
    chunks() {
      // an error reaches whoever iterates, and must not bring down a process that does not yet
      body.on('error', () => {})
      return body
    },
    async text() {
      const chunks: Buffer[] = []
      for await (const chunk of body) chunks.push(chunk as Buffer)
      return Buffer.concat(chunks).toString('utf8')
    },
  }
}

/** The body of an answer, whose errors are the catalogue's. */
function withOurErrors(incoming: IncomingMessage): Readable {
  const body = new PassThrough()
  incoming.on('error', error => body.destroy(toBrokenError(error)))
  body.once('close', () => incoming.destroy())
  incoming.pipe(body)
  return body
}
