// The web page: what somebody sees who opens the node's address in a browser. It is the same for everybody, so it needs no token.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { CoboxError } from '../errors/index.ts'

/** Where the build puts it, seen from `src` and from `dist`. */
const FOLDER = fileURLToPath(new URL('../../dist/web/', import.meta.url))

/** Where the page can be: it looks at the address itself. */
const PAGES = [
  '/',
  '/welcome',
  '/spaces',
  '/spaces/*',
  '/hosting',
  '/network',
  '/keys',
  '/activity',
  '/settings',
]
const BESIDE = ['manifest.webmanifest', 'icon.svg', 'icon-192.png', 'icon-512.png']
/** Names of assets hold a hash of what is in them. */
const CACHED = 'public, max-age=31536000, immutable'
/** Of all that the build makes. */
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}

/**
 * Scripts of this server alone, and none that is written into a page. Styles may be: the components set sizes by them, and a
 * style can load nothing from elsewhere.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Serves the page, and what it is made of. */
export function page(app: FastifyInstance): void {
  if (!existsSync(FOLDER)) {
    app.get('/', { config: { open: true } }, (_request, reply) =>
      reply
        .type('text/plain; charset=utf-8')
        .send('CoBox is running. Its page is not built: npm run build\n'),
    )
    return
  }
  const open = { config: { open: true } }
  for (const path of PAGES)
    app.get(path, open, (_request, reply) =>
      send(reply, 'index.html', { 'Content-Security-Policy': PAGE_POLICY }),
    )
  app.get<{ Params: { name: string } }>('/assets/:name', open, (request, reply) => {
    const { name } = request.params
    // one that the build has made: no way out of the folder, and the page itself is sent with its policy or not at all
    if (!/^[\w-]+(\.[\w-]+)+$/.test(name)) throw new CoboxError('NOT_FOUND')
    return send(reply, `assets/${name}`, { 'Cache-Control': CACHED })
  })
  for (const name of BESIDE) app.get(`/${name}`, open, (_request, reply) => send(reply, name))
}

/** Sends a file of the page whole: the largest is some hundred kB. */
async function send(reply: FastifyReply, name: string, headers = {}): Promise<FastifyReply> {
  const type = TYPES[extname(name)]
  const content = type && (await readFile(FOLDER + name).catch(whenThere))
  if (!content) throw new CoboxError('NOT_FOUND')
  return reply.headers(headers).type(type).send(content)
}

/** The page may have been built anew, with other names. */
function whenThere(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
