// Files that are handed over to the node for its own work, streamed: what another program exported, to be taken in.
import { type Static, Type as T } from '@sinclair/typebox'
import type { FastifyInstance } from 'fastify'
import { endpoints } from '../api/endpoints.ts'
import type { NodeService } from '../node/service.ts'
import { upload, uploadOf } from './content.ts'
import { whenGone } from './gone.ts'
import { inputReader } from './input.ts'
import { sendJson } from './routes.ts'

/** `POST` names a file of this computer, `PUT` is one. */
export const HAND_OVER_PATH = endpoints.decisionsImport.path

export const HandOverInput = T.Object({
  space: endpoints.decisionsImport.input.properties.space,
  from: endpoints.decisionsImport.input.properties.from,
  name: T.String({ maxLength: 255, description: 'what the file is called, for who looks at long work' }),
})

const read = inputReader(HandOverInput, 'query')

/** Serves `PUT` of an export. */
export function handedOver(app: FastifyInstance, service: NodeService): void {
  upload(app, HAND_OVER_PATH, async (request, reply) => {
    const given = read({ params: request.params, query: request.query }) as Static<typeof HandOverInput>
    const length = request.headers['content-length']
    const body = uploadOf(request)
    try {
      const started = await service.importDecisions(given.space, body, {
        name: given.name,
        signal: whenGone(reply),
        ...(length !== undefined && { size: Number(length) }),
      })
      return sendJson(reply, started)
    } finally {
      body.destroy()
    }
  })
}
