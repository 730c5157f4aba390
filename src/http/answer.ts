// How everything that goes wrong is answered: one shape, whatever layer of the server it went wrong in.
import type { Socket } from 'node:net'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { CoboxError, toCoboxError } from '../errors/index.ts'
import { asksForPage, isUnknownPage } from './asks-for-page.ts'
import { foreignPage } from './foreign-page.ts'
import { SECURITY_HEADERS } from './guard.ts'
import { sendUnknownPage } from './page.ts'

/** Where the server reports what a person should know later. */
export interface Log {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** How much JSON one request may hold. File content has no limit: it goes another way. */
export const BODY_LIMIT = 1024 * 1024

/** How long the rest of a refused upload is read, so that the client can read the refusal before the connection ends. */
const LINGER_MS = 2000

/** Makes the server answer every error as `{ error: { code, message, hint, details } }`. */
export function answerErrors(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = toProblem(error)
    if (isFault(problem) && !reply.raw.destroyed) logProblem(log, request, problem)
    if (problem.code === 'FOREIGN_ORIGIN' && asksForPage(request))
      return foreignPage(request, withHead(reply, problem), problem.code)
    return sendError(reply, problem)
  })
  app.setNotFoundHandler((request, reply) =>
    isUnknownPage(request) ? sendUnknownPage(reply) : sendError(reply, noRoute(request)),
  )
  app.addHook('onResponse', async request => {
    if (request.raw.complete) return
    setTimeout(() => request.raw.complete || request.raw.destroy(), LINGER_MS).unref()
  })
}

/** Answers with an error of the catalogue. */
export function sendError(reply: FastifyReply, problem: CoboxError): FastifyReply {
  return withHead(reply, problem).type('application/json; charset=utf-8').send(errorBody(problem))
}

function withHead(reply: FastifyReply, problem: CoboxError): FastifyReply {
  // fastify closes the connection when it did not read a whole body; then the client might never see why
  reply.removeHeader('connection')
  return reply.code(problem.status).headers(SECURITY_HEADERS)
}

/** Answers what is not even a request: fastify sees neither route nor headers of it. */
export function refuseConnection(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const reason =
    error.code === 'HPE_HEADER_OVERFLOW' ? 'the headers are too long' : 'this is not an HTTP request'
  const body = errorBody(bad(reason))
  const head = [
    'HTTP/1.1 400 Bad Request',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Content-Type: application/json; charset=utf-8',
    ...Object.entries(SECURITY_HEADERS).map(([name, value]) => `${name}: ${value}`),
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}

/** Any thrown value as an error of the catalogue; fastify's own are translated. */
export function toProblem(error: unknown): CoboxError {
  const { code = '', statusCode = 500, message } = error as Partial<Error> & FastifyCodes
  if (error instanceof CoboxError || !code.startsWith('FST_') || statusCode >= 500) return toCoboxError(error)
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new CoboxError('TOO_LARGE', { limit: '1 MiB' }, error)
  // the parser's own message would repeat what was sent, and that may be somebody's 24 words
  if (code === 'FST_ERR_CTP_INVALID_JSON_BODY') return bad('the body is not JSON')
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return bad('the content type must be application/json')
  if (code === 'FST_ERR_BAD_URL') return bad('the address cannot be decoded')
  return bad(message ?? code)
}

interface FastifyCodes {
  code?: string
  statusCode?: number
}

/** The error of an address that nothing is at. */
export function noRoute(request: FastifyRequest): CoboxError {
  return new CoboxError('NOT_FOUND', { what: `${request.method} ${request.url.split('?')[0]}` })
}

function errorBody(problem: CoboxError): string {
  return JSON.stringify({ error: problem.toJSON() })
}

/** Names the route, never the address: that may hold an invitation. */
function logProblem(log: Log, request: FastifyRequest, problem: CoboxError): void {
  const { url: route } = request.routeOptions
  log.error({ err: problem, code: problem.code, method: request.method, route }, problem.message)
}

function bad(reason: string): CoboxError {
  return new CoboxError('BAD_INPUT', { reason })
}

/** What the log should know. A disk that is full or a peer that is away is an answer, not a fault. */
function isFault({ code }: CoboxError): boolean {
  return code === 'INTERNAL' || code === 'SPACE_STOPPED' || code === 'DISK_FAILED'
}
