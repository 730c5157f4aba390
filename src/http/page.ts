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
const ASSET = /^[\w-]+(\.[\w-]+)+$/
/** What comes with the reader of PDFs, by its version. */
const PDF_FOLDER = /^pdf-[\d.]+$/
/** Names of assets hold a hash of what is in them, or their folder's a version. */
const CACHED = 'public, max-age=31536000, immutable'
/** Of all that the build makes. */
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
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

/** What reads PDFs works apart: it gets bytes and gives drawings, asks for nothing, and decodes pictures by WebAssembly. */
const WORKER_POLICY = "default-src 'none'; script-src 'wasm-unsafe-eval'"

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
  for (const path of PAGES) app.get(path, open, (_request, reply) => sendIndex(reply))
  app.get<{ Params: { name: string } }>('/assets/:name', open, (request, reply) => {
    const { name } = request.params
    // by its name alone, no way out of the folder: the page itself is sent with its policy, or not at all
    if (!ASSET.test(name)) throw new CoboxError('NOT_FOUND')
    const policy = name.startsWith('pdf.worker') && { 'Content-Security-Policy': WORKER_POLICY }
    return send(reply, `assets/${name}`, { 'Cache-Control': CACHED, ...policy })
  })
  app.get<{ Params: { folder: string; name: string } }>('/assets/:folder/:name', open, (request, reply) => {
    const { folder, name } = request.params
    if (!PDF_FOLDER.test(folder) || !ASSET.test(name)) throw new CoboxError('NOT_FOUND')
    return send(reply, `assets/${folder}/${name}`, { 'Cache-Control': CACHED })
  })
  for (const name of BESIDE) app.get(`/${name}`, open, (_request, reply) => send(reply, name))
}

/** The page says itself that there is no such page, as it says everything: in the language of who reads it. */
export function sendUnknownPage(reply: FastifyReply): FastifyReply | Promise<FastifyReply> {
  reply.code(404)
  if (existsSync(FOLDER)) return sendIndex(reply)
  return reply.type('text/plain; charset=utf-8').send('There is no such page.\n')
}

const sendIndex = (reply: FastifyReply) =>
  send(reply, 'index.html', { 'Content-Security-Policy': PAGE_POLICY })

/** Sends a file of the page whole, packed where the build has packed it and the browser unpacks: the largest is some hundred kB. */
async function send(reply: FastifyReply, name: string, headers = {}): Promise<FastifyReply> {
  const type = TYPES[extname(name)]
  if (!type) throw new CoboxError('NOT_FOUND')
  reply.headers(headers).type(type).header('Vary', 'Accept-Encoding')
  const packed =
    /\bgzip\b/.test(String(reply.request.headers['accept-encoding'])) && (await read(`${name}.gz`))
  if (packed) return reply.header('Content-Encoding', 'gzip').send(packed)
  const content = await read(name)
  if (!content) throw new CoboxError('NOT_FOUND')
  return reply.send(content)
}

/** Null when it is not there: the page may have been built anew, with other names. */
function read(name: string): Promise<Buffer | null> {
  return readFile(FOLDER + name).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}
