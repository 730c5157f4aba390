// Tells a handler that nobody waits for its answer any more.
import type { FastifyReply } from 'fastify'
import { CoboxError } from '../errors/index.ts'

/** Aborts when the client goes away before its answer is complete. */
export function whenGone(reply: FastifyReply): AbortSignal {
  const controller = new AbortController()
  const { raw } = reply
  const abort = () => raw.writableFinished || controller.abort(new CoboxError('CANCELLED'))
  if (raw.destroyed) abort()
  else raw.once('close', abort)
  return controller.signal
}
