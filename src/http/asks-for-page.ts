// Tells what a person reads in a browser from what a program asks.
import type { FastifyRequest } from 'fastify'

/** True when somebody goes to an address with a browser: a person reads the answer. */
export function asksForPage({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && /\btext\/html\b/i.test(headers.accept ?? '')
}

/** Where programs ask, and never people. */
const FOR_PROGRAMS = /^\/(api|assets|file)(\/|$)/

/** True when somebody goes to an address that there is no page at. */
export function isUnknownPage(request: FastifyRequest): boolean {
  return request.is404 && asksForPage(request) && !FOR_PROGRAMS.test(request.url)
}
