// The node's HTTP server: the list of its surfaces, how it starts, and how it ends.
import type { AddressInfo } from 'node:net'
import { type FastifyInstance, fastify } from 'fastify'
import type { App } from '../apps/contract.ts'
import { toCoboxError } from '../errors/index.ts'
import type { NodeService } from '../node/service.ts'
import { answerErrors, BODY_LIMIT, type Log, refuseConnection, sendError, toProblem } from './answer.ts'
import { content } from './content.ts'
import { events } from './events.ts'
import { guard, toAuthority } from './guard.ts'
import { handedOver } from './handed-over.ts'
import { openapi } from './openapi.ts'
import { page } from './page.ts'
import { routes } from './routes.ts'
import { tickets } from './tickets.ts'

export type { Log } from './answer.ts'

export interface HttpOptions {
  /** Default 127.0.0.1: this computer alone. */
  host?: string
  /** 0: any free one. */
  port: number
  /** What every request must carry. */
  token: string
  /** CoBox's, for the API description. */
  version: string
  log: Log
}

export interface HttpServer {
  url: string
  /** Ends all connections, open streams too. */
  close(): Promise<void>
}

/** Ids and names in an address, percent-encoded invitations included. */
const PARAM_LIMIT = 4096

/** Serves a node on this computer. Throws PORT_TAKEN. */
export async function startHttp(
  service: NodeService,
  apps: readonly App[],
  options: HttpOptions,
): Promise<HttpServer> {
  const { host = '127.0.0.1', port, token, version, log } = options
  const app = createServer()
  answerErrors(app, log)
  guard(app, { host, token })
  page(app)
  openapi(app, apps, version)
  routes(app, service, apps)
  content(app, service, log)
  handedOver(app, service)
  tickets(app, service, log)
  events(app, service)
  try {
    await app.listen({ host, port })
  } catch (error) {
    await app.close()
    throw toCoboxError(error)
  }
  const url = `http://${toAuthority(host)}:${(app.server.address() as AddressInfo).port}`
  log.info({ url }, 'the server is listening')
  return {
    url,
    close: async () => {
      await app.close()
    },
  }
}

function createServer(): FastifyInstance {
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    // an upload, a join or a wait for a job may take hours; headers still have Node's limit of a minute
    requestTimeout: 0,
    connectionTimeout: 0,
    forceCloseConnections: true,
    // connections end at once on close, so nothing answers in fastify's own words
    return503OnClosing: false,
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: PARAM_LIMIT },
    clientErrorHandler: refuseConnection,
    // addresses that cannot be decoded get here without passing the guard: they learn nothing but that
    frameworkErrors: (error, _request, reply) => {
      sendError(reply, toProblem(error))
    },
  })
  // JSON is the only thing that is parsed: a form of another website cannot send it
  app.removeContentTypeParser('text/plain')
  return app
}
