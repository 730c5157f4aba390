// Defends the server on loopback: against other websites in the user's browser, and other users of the computer.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { CoboxError } from '../errors/index.ts'
import { isUnknownPage } from './asks-for-page.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered without a token: it must tell nothing that is not public. */
    open?: boolean
  }
}

/** Sent with every answer. There are no CORS headers, ever: other websites have no business here. */
export const SECURITY_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // answers hold what is encrypted at rest: no browser may keep a copy
  'Cache-Control': 'no-store',
} as const

/** Refuses requests with a foreign Host, from a foreign origin, or without the token. `host`: what the server listens on. */
export function guard(app: FastifyInstance, options: { host: string; token: string }): void {
  const expected = digest(options.token)
  const names = new Set([toAuthority(options.host), 'localhost', '127.0.0.1', '[::1]'])
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(SECURITY_HEADERS)
    checkHost(request, names)
    checkOrigin(request)
    if (request.routeOptions.config?.open || isUnknownPage(request)) return
    try {
      checkToken(request, expected)
    } catch (error) {
      reply.header('WWW-Authenticate', 'Bearer')
      throw error
    }
  })
}

/** A host name as it stands in an address: IPv6 ones in brackets. */
export function toAuthority(host: string): string {
  return (host.includes(':') ? `[${host}]` : host).toLowerCase()
}

/** A website can point its own name at 127.0.0.1 (DNS rebinding); the Host header then still says that name. */
function checkHost(request: FastifyRequest, names: ReadonlySet<string>): void {
  const host = (request.headers.host ?? '').toLowerCase()
  const port = request.socket.localPort
  const suffix = `:${port}`
  const name = host.endsWith(suffix) ? host.slice(0, -suffix.length) : port === 80 ? host : null
  if (name === null || !names.has(name)) throw new CoboxError('FOREIGN_HOST', { host })
}

function checkOrigin(request: FastifyRequest): void {
  const { host, origin, 'sec-fetch-site': site } = request.headers
  if (origin !== undefined && origin.toLowerCase() !== `http://${host?.toLowerCase()}`)
    throw new CoboxError('FOREIGN_ORIGIN', { origin })
  // `same-site` ignores the port: another server on this computer counts as the same site
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new CoboxError('FOREIGN_ORIGIN', { origin: `${site}` })
}

function checkToken(request: FastifyRequest, expected: Buffer): void {
  const token = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (token === undefined) throw new CoboxError('NO_TOKEN')
  if (!timingSafeEqual(digest(token), expected)) throw new CoboxError('BAD_TOKEN')
}

/** Digests have one length, so comparing them takes one time. */
function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
