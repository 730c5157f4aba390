// A stand-in for the node in tests: answers over HTTP what the test says, in a data folder with a run file.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'

/** One request as it came. */
export interface Request {
  method: string
  path: string
  query: Record<string, string>
  body: string
}

/** What is answered: JSON, or bytes with headers. */
export interface Answer {
  status?: number
  json?: unknown
  bytes?: Buffer
  headers?: Record<string, string>
}

/** Gives the data folder and all requests; takes both down with the test. */
export async function testNode(
  t: TestContext,
  answer: (request: Request) => Answer,
): Promise<{ home: string; requests: Request[]; close(): void }> {
  const requests: Request[] = []
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    const url = new URL(incoming.url!, 'http://node')
    const request: Request = {
      method: incoming.method!,
      path: decodeURIComponent(url.pathname),
      query: Object.fromEntries(url.searchParams),
      body: Buffer.concat(chunks).toString(),
    }
    requests.push(request)
    const { status = 200, json, bytes, headers } = answer(request)
    const body = bytes ?? Buffer.from(JSON.stringify(json))
    if (!server.listening) response.shouldKeepAlive = false
    response.writeHead(status, { 'content-length': body.length, ...headers })
    response.end(body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const home = await mkdtemp(join(tmpdir(), 'cobox-cli-'))
  const { port } = server.address() as AddressInfo
  const run = { url: `http://127.0.0.1:${port}`, token: 'secret', pid: process.pid }
  await writeFile(join(home, 'run.json'), JSON.stringify(run))
  t.after(async () => {
    server.closeAllConnections()
    server.close()
    await rm(home, { recursive: true })
  })
  /** The answer under way is the last one. */
  const close = () => void server.close()
  return { home, requests, close }
}
