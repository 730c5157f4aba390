// What somebody sees who opens the node's address in a browser.
import type { FastifyInstance } from 'fastify'

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>CoBox</title>
<h1>CoBox is running</h1>
<p>The command line is the way in: try <code>cobox status</code> and <code>cobox --help</code>.</p>
</html>
`

/** Serves the page at `/`: the same for everybody, so it needs no token. */
export function page(app: FastifyInstance): void {
  app.get('/', { config: { open: true } }, (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(PAGE),
  )
}
