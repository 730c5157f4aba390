// Derives one route from each endpoint of the node and of its apps: a new app writes none.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { appEndpoints } from '../api/app-endpoints.ts'
import type { Endpoint } from '../api/endpoint.ts'
import { endpoints } from '../api/endpoints.ts'
import type { App } from '../apps/contract.ts'
import type { NodeService } from '../node/service.ts'
import { whenGone } from './gone.ts'
import { inputReader } from './input.ts'

type Fields = Record<string, unknown>
type Handler = (input: Fields, signal: AbortSignal) => Promise<unknown>

/** Serves all endpoints; what an app's action or query does is the service's `call`. */
export function routes(app: FastifyInstance, service: NodeService, apps: readonly App[]): void {
  // each handler is typed by its endpoint; here, where all meet, the schemas have checked the input
  const handlers = service.handlers as unknown as Record<string, Handler>
  for (const [name, endpoint] of Object.entries(endpoints))
    serve(app, endpoint, (input, signal) => handlers[name]!(input, signal))
  for (const endpoint of appEndpoints(apps))
    serve(app, endpoint, ({ space, ...input }) =>
      service.call(String(space), endpoint.app, endpoint.verb, input),
    )
}

function serve(app: FastifyInstance, endpoint: Endpoint, handle: Handler): void {
  const read = inputReader(endpoint.input, endpoint.method === 'POST' ? 'body' : 'query')
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    handler: async (request, reply) => {
      const input = read({ params: request.params, query: request.query, body: request.body })
      return sendJson(reply, await handle(input, whenGone(reply)))
    },
  })
}

/** Answers compact JSON; nothing at all is `null`. */
export function sendJson(reply: FastifyReply, value: unknown): FastifyReply {
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(value ?? null))
}
