// What the tests of server and client share: a small service in memory, a test app, and plain requests. Holds no tests.
import { createHash } from 'node:crypto'
import { type IncomingMessage, request as httpRequest } from 'node:http'
import { Readable } from 'node:stream'
import type { TestContext } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Type as T } from '@sinclair/typebox'
import type { NodeEvent } from '../../src/api/endpoints.ts'
import { action, defineApp, query } from '../../src/apps/contract.ts'
import { CoboxError } from '../../src/errors/index.ts'
import type { NodeService, PutOptions } from '../../src/node/service.ts'
import { type HttpServer, startHttp } from '../../src/http/server.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

export const TOKEN = 'a-token-for-tests'

const strict = { additionalProperties: false }

/** An app with a verb of each kind, and fields of each kind. */
export const notes = defineApp({
  name: 'notes',
  summary: 'Short notes',
  viewVersion: 1,
  collections: {},
  actions: {
    add: action({
      summary: 'Add a note',
      permission: 'notes.write',
      input: T.Object(
        { text: T.String({ minLength: 1 }), by: T.Optional(T.Object({ name: T.String() })) },
        strict,
      ),
      rules: [],
      apply: () => {},
    }),
    forgetAll: action({
      summary: 'Forget all notes',
      permission: 'notes.write',
      input: T.Object({}),
      rules: [],
      apply: () => {},
    }),
    secretly: action({
      summary: 'Never offered',
      permission: 'notes.write',
      internal: true,
      input: T.Object({}),
      rules: [],
      apply: () => {},
    }),
  },
  queries: {
    list: query({
      summary: 'List notes',
      input: T.Object({
        limit: T.Optional(T.Integer({ minimum: 1 })),
        done: T.Optional(T.Boolean()),
        tags: T.Optional(T.Array(T.String())),
      }),
      output: T.Object({ notes: T.Array(T.String()) }),
      run: async () => ({ notes: [] }),
    }),
  },
})

export interface StoredFile {
  bytes: Buffer
  mtime: number
  mode: number
}

/** A service in memory; tests replace its parts. */
export class MemoryService implements NodeService {
  readonly files = new Map<string, StoredFile>()
  /** Versions by their ids. */
  readonly earlier = new Map<string, StoredFile>()
  readonly calls: { space: string; app: string; verb: string; input: unknown }[] = []
  readonly asked: { name: string; input: unknown; signal?: AbortSignal }[] = []
  readonly listeners = new Set<(event: NodeEvent) => void>()
  answer: (name: string, input: unknown, signal?: AbortSignal) => unknown = () => ({ done: true })
  take: ((content: Readable, options: PutOptions) => Promise<void>) | null = null
  read: ((file: StoredFile, range: { start: number; end: number }) => Readable) | null = null

  readonly handlers = new Proxy({} as NodeService['handlers'], {
    get: (_, name: string) => async (input: unknown, signal?: AbortSignal) => {
      this.asked.push({ name, input, signal })
      return this.answer(name, input, signal)
    },
  })

  async call(space: string, app: string, verb: string, input: unknown): Promise<unknown> {
    this.calls.push({ space, app, verb, input })
    return verb === 'list' ? { notes: ['bread', 'Brötchen'] } : { id: 'w:1' }
  }

  async openFile(space: string, path: string, version?: string) {
    if (space !== 'home') throw new CoboxError('NO_SPACE', { space })
    const file = version === undefined ? this.files.get(path) : this.earlier.get(version)
    if (!file && version !== undefined) throw new CoboxError('NO_VERSION', { path })
    if (!file) throw new CoboxError('NO_FILE', { path })
    const { bytes, mtime, mode } = file
    const read = (range: { start: number; end: number }) =>
      this.read?.(file, range) ?? Readable.from([bytes.subarray(range.start, range.end)])
    return { path, size: bytes.length, hash: sha256(bytes), mtime, mode, read }
  }

  async putFile(_space: string, path: string, content: Readable, options: PutOptions) {
    if (this.take) {
      await this.take(content, options)
      return { id: 'w:2', size: options.size ?? 0, hash: '' }
    }
    const chunks: Buffer[] = []
    for await (const chunk of content) chunks.push(chunk as Buffer)
    const bytes = Buffer.concat(chunks)
    this.files.set(path, { bytes, mtime: options.mtime ?? 0, mode: options.mode ?? 0o644 })
    return { id: 'w:2', size: bytes.length, hash: sha256(bytes) }
  }

  async importDecisions(_space: string, content: Readable) {
    for await (const _ of content);
    return { job: 'job' }
  }

  onEvent(listener: (event: NodeEvent) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  emit(event: NodeEvent): void {
    for (const listener of this.listeners) listener(event)
  }
}

export interface TestServer extends HttpServer {
  service: MemoryService
  port: number
  logged: { details: object; message: string }[]
}

/** A listening server that is closed when the test ends. */
export async function serve(t: TestContext, service = new MemoryService()): Promise<TestServer> {
  const logged: TestServer['logged'] = []
  const log = {
    info: () => {},
    warn: (details: object, message: string) => logged.push({ details, message }),
    error: (details: object, message: string) => logged.push({ details, message }),
  }
  const server = await startHttp(service, [notes], { port: 0, token: TOKEN, version: '1.2.3', log })
  t.after(() => server.close())
  return { ...server, service, logged, port: Number(new URL(server.url).port) }
}

export interface Answer {
  status: number
  headers: IncomingMessage['headers']
  text: string
  bytes: Buffer
  /** The answer's JSON. */
  json: Record<string, unknown>
  /** Code of the error that it holds. */
  code: unknown
}

export interface Question {
  method?: string
  path?: string
  /** Undefined values take a header away. */
  headers?: Record<string, string | undefined>
  body?: string | Buffer
}

/** Asks with the token, unless the headers say otherwise. */
export function ask({ port }: { port: number }, question: Question = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { body, headers } = question
    // Node frames the body of a DELETE only when it is told the length
    const length = body === undefined || headers?.['transfer-encoding'] ? undefined : Buffer.byteLength(body)
    const request = openRequest(port, {
      ...question,
      headers: { 'content-length': length?.toString(), ...headers },
    })
    request.on('error', reject)
    request.on('response', incoming => {
      collect(incoming).then(bytes => resolve(toAnswer(incoming, bytes)), reject)
    })
    request.end(body)
  })
}

/** A request that is still to be ended. */
export function openRequest(port: number, { method = 'GET', path = '/api/status', headers }: Question) {
  const all = { authorization: `Bearer ${TOKEN}`, ...headers }
  const present = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return httpRequest({
    host: '127.0.0.1',
    port,
    method,
    path,
    agent: false,
    headers: Object.fromEntries(present),
  })
}

/** A request with a JSON body. */
export function post(path: string, body: unknown): Question {
  const headers = { 'content-type': 'application/json' }
  return { method: 'POST', path, headers, body: JSON.stringify(body) }
}

/** Bytes of buffers that are in use: what is garbage already does not count. */
export function liveBuffers(): number {
  collectGarbage()
  return process.memoryUsage().arrayBuffers
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Waits until it is so; fails after some seconds. */
export async function until(isSo: () => boolean, what: string): Promise<void> {
  for (const deadline = Date.now() + 5000; !isSo(); ) {
    if (Date.now() > deadline) throw new Error(`it never came to it that ${what}`)
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}

/** Resolves with a figure when it no longer changes: many looks in a row found the same. Fails when it never rests. */
export async function settled(figure: () => number, what: string): Promise<number> {
  let last = figure()
  let looks = 0
  await until(() => {
    looks = figure() === last ? looks + 1 : 0
    last = figure()
    return last > 0 && looks >= 20
  }, `${what} comes to rest`)
  return last
}

async function collect(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function toAnswer(incoming: IncomingMessage, bytes: Buffer): Answer {
  const text = bytes.toString()
  const isJson = incoming.headers['content-type']?.startsWith('application/json') && text !== ''
  const json = isJson ? JSON.parse(text) : {}
  const { statusCode = 0, headers } = incoming
  return { status: statusCode, headers, text, bytes, json, code: json?.error?.code }
}
