// Addresses of single files for a page to show or save: elements like <img> and <video> cannot send the token.
import { randomBytes } from 'node:crypto'
import { type Static, Type as T } from '@sinclair/typebox'
import type { FastifyInstance } from 'fastify'
import { CoboxError } from '../errors/index.ts'
import type { NodeService } from '../node/service.ts'
import type { Log } from './answer.ts'
import { GetContentInput, sendFile } from './content.ts'
import { inputReader } from './input.ts'
import { sendJson } from './routes.ts'
import { shownTypeOf } from './shown-types.ts'

export const TICKET_PATH = '/api/spaces/:space/files/ticket'

/** Long enough for a film. */
const LIFETIME_MS = 6 * 60 * 60 * 1000
/** Those that were made first go first: a page asks for another. */
const LIMIT = 1000

export const TicketInput = T.Object({
  ...GetContentInput.properties,
  show: T.Optional(T.Boolean({ description: 'to be shown in a page, if it is of a kind that can be' })),
})
export const Ticket = T.Object({
  url: T.String({ description: 'where the file is read without a token: path on this server' }),
  type: T.Union([T.Null(), T.String()], { description: 'what it is shown as; null: it is only saved' }),
  expires: T.Integer({ description: 'ms since 1970' }),
})

/** Whatever is in it, it is nobody's page: it runs nothing, loads nothing, and has no origin. */
const SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; media-src 'self'"

interface Issued extends GetContentInput {
  type: string | undefined
  expires: number
}

/** Serves `POST` for a ticket, and `GET /file/<ticket>` of what it is for. A ticket is for one file, and says so to nobody. */
export function tickets(app: FastifyInstance, service: NodeService, log: Log): void {
  const issued = new Map<string, Issued>()
  const read = inputReader(TicketInput, 'body')
  app.post(TICKET_PATH, async (request, reply) => {
    const sources = { params: request.params, query: request.query, body: request.body }
    const { show, ...file } = read(sources) as Static<typeof TicketInput>
    // the error is said to who asks, and not to an element that shows nothing of it
    await service.openFile(file.space, file.path, file.version)
    const type = show === true ? shownTypeOf(file.path) : undefined
    const expires = Date.now() + LIFETIME_MS
    const ticket = randomBytes(24).toString('base64url')
    issued.set(ticket, { ...file, type, expires })
    if (issued.size > LIMIT) issued.delete(issued.keys().next().value!)
    return sendJson(reply, { url: `/file/${ticket}`, type: type ?? null, expires })
  })
  app.route<{ Params: { ticket: string } }>({
    method: ['GET', 'HEAD'],
    url: '/file/:ticket',
    config: { open: true },
    handler: async (request, reply) => {
      const found = issued.get(request.params.ticket)
      if (!found || found.expires < Date.now()) throw new CoboxError('NO_TICKET')
      const { space, path, version, type } = found
      // a page of this server may frame it, and nobody else
      reply.header('Content-Security-Policy', `${SANDBOX}; frame-ancestors 'self'`)
      reply.header('X-Frame-Options', 'SAMEORIGIN')
      return sendFile(await service.openFile(space, path, version), log, request, reply, type)
    },
  })
}
