// The stream of what happens on this node, as server-sent events.
import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { NodeService } from '../node/service.ts'

export const EVENTS_PATH = '/api/events'

/** Shows both sides that the other is still there. */
const HEARTBEAT_MS = 15_000

/** What is kept for a client that reads more slowly than events come. */
const BACKLOG_LIMIT = 1024 * 1024

/** Serves the events of the service to any number of clients until the server closes. */
export function events(app: FastifyInstance, service: NodeService): void {
  const clients = new Set<ServerResponse>()
  const send = (text: string) => {
    for (const client of clients) {
      client.write(text)
      // what is dropped has a gap in it: better to break off, so that the client starts again from the whole state
      if (client.writableLength > BACKLOG_LIMIT) client.destroy()
    }
  }
  const stop = service.onEvent(event => {
    if (clients.size > 0) send(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
  })
  const heartbeat = setInterval(() => send(': still here\n\n'), HEARTBEAT_MS)
  heartbeat.unref()

  app.get(EVENTS_PATH, (_request, reply) => {
    reply.hijack()
    const client = reply.raw
    // hijacked from fastify, the answer needs the guard's headers by hand
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) client.setHeader(name, value)
    client.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' })
    client.once('close', () => clients.delete(client))
    client.on('error', () => {})
    client.write(': open\n\n')
    clients.add(client)
  })

  app.addHook('preClose', async () => {
    stop()
    clearInterval(heartbeat)
    for (const client of clients) client.end()
  })
}
