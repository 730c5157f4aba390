// Describes the node's API in OpenAPI 3.1, from the same definitions that it is served from.
import { type TObject, type TSchema, Type as T } from '@sinclair/typebox'
import type { FastifyInstance } from 'fastify'
import { appEndpoints } from '../api/app-endpoints.ts'
import type { Endpoint } from '../api/endpoint.ts'
import { endpoints } from '../api/endpoints.ts'
import { JobStarted } from '../api/schemas.ts'
import type { App } from '../apps/contract.ts'
import { catalogue } from '../errors/index.ts'
import { CONTENT_PATH, GetContentInput, PutContentInput } from './content.ts'
import { EVENTS_PATH } from './events.ts'
import { HAND_OVER_PATH, HandOverInput } from './handed-over.ts'
import { sendJson } from './routes.ts'
import { TICKET_PATH, Ticket, TicketInput } from './tickets.ts'

export interface Operation {
  operationId: string
  summary: string
  description?: string
  tags: string[]
  parameters: object[]
  requestBody?: object
  responses: Record<string, object>
}

export interface OpenApiDocument {
  openapi: '3.1.0'
  info: { title: string; version: string; description: string }
  security: object[]
  tags: { name: string; description?: string }[]
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object>; responses: object; securitySchemes: object }
}

const ErrorAnswer = T.Object({
  error: T.Object({
    code: T.String({ enum: Object.keys(catalogue) }),
    message: T.String(),
    hint: T.String({ description: 'what to do about it' }),
    details: T.Optional(T.Record(T.String(), T.Unknown())),
  }),
})
const PutAnswer = T.Object({
  id: T.String({ description: 'of the action in the log' }),
  size: T.Integer(),
  hash: T.String({ description: 'SHA-256, in hex' }),
})
const BINARY = { 'application/octet-stream': { schema: {} } }

/** Serves the description at `/api/openapi.json`. */
export function openapi(app: FastifyInstance, apps: readonly App[], version: string): void {
  const document = describeApi(apps, version)
  app.get('/api/openapi.json', (_request, reply) => sendJson(reply, document))
}

/** The description of everything that a node with these apps serves. */
export function describeApi(apps: readonly App[], version: string): OpenApiDocument {
  const paths: OpenApiDocument['paths'] = {}
  const add = (method: string, path: string, operation: Operation) => {
    const address = path.replace(/:(\w+)/g, '{$1}')
    paths[address] = { ...paths[address], [method.toLowerCase()]: operation }
  }
  for (const [name, endpoint] of Object.entries(endpoints))
    add(endpoint.method, endpoint.path, toOperation(endpoint, name, toTag(endpoint.path)))
  for (const endpoint of appEndpoints(apps))
    add(
      endpoint.method,
      endpoint.path,
      toOperation(endpoint, `${endpoint.app}.${endpoint.verb}`, endpoint.app),
    )
  for (const [method, path, operation] of specialRoutes()) add(method, path, operation)
  return {
    openapi: '3.1.0',
    info: { title: 'CoBox', version, description: 'What a CoBox node offers to its own user.' },
    security: [{ token: [] }],
    tags: toTags(paths, apps),
    paths,
    components: {
      schemas: { Error: ErrorAnswer },
      responses: {
        Error: {
          description: 'It did not work; the code says why, the hint what to do',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
        },
      },
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
  }
}

function toOperation(endpoint: Endpoint, operationId: string, tag: string): Operation {
  const { properties, required = [] } = endpoint.input as TObject
  const inPath = namesInPath(endpoint.path)
  const others = Object.keys(properties).filter(name => !inPath.includes(name))
  const operation: Operation = {
    operationId,
    summary: endpoint.summary,
    ...(endpoint.description !== undefined && { description: endpoint.description }),
    tags: [tag],
    parameters: inPath.map(name => toParameter('path', name, properties[name], true)),
    responses: answers(endpoint.output),
  }
  if (endpoint.method !== 'POST')
    operation.parameters.push(
      ...others.map(name => toParameter('query', name, properties[name], required.includes(name))),
    )
  else if (others.length > 0)
    operation.requestBody = {
      required: others.some(name => required.includes(name)),
      content: { 'application/json': { schema: toBody(properties, required, others) } },
    }
  return operation
}

function toBody(properties: Record<string, TSchema>, required: readonly string[], names: string[]): object {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(names.map(name => [name, properties[name]])),
    required: names.filter(name => required.includes(name)),
  }
}

function toParameter(place: 'path' | 'query', name: string, schema: TSchema | undefined, required: boolean) {
  const { description } = schema ?? {}
  return { in: place, name, required, schema: schema ?? {}, ...(description && { description }) }
}

function answers(output: TSchema): Operation['responses'] {
  return {
    200: { description: 'It worked', content: { 'application/json': { schema: output } } },
    default: { $ref: '#/components/responses/Error' },
  }
}

/** The routes that carry something else than JSON. */
function specialRoutes(): [method: string, path: string, operation: Operation][] {
  const get = toOperation(
    {
      summary: 'The content of a file',
      method: 'GET',
      path: CONTENT_PATH,
      input: GetContentInput,
      output: T.Any(),
    },
    'content.get',
    'files',
  )
  get.parameters.push(
    ...['Range', 'If-Range', 'If-None-Match'].map(name => ({
      in: 'header',
      name,
      required: false,
      schema: { type: 'string' },
    })),
  )
  get.responses = {
    200: { description: 'The whole file', content: BINARY },
    206: { description: 'The part that was asked for', content: BINARY },
    304: { description: 'The client has this content' },
    416: { $ref: '#/components/responses/Error' },
    default: { $ref: '#/components/responses/Error' },
  }
  const head = {
    ...get,
    operationId: 'content.head',
    summary: 'Size, hash and times of a file’s content',
    responses: {
      200: { description: 'As for GET, without the content' },
      default: get.responses['default']!,
    },
  }
  const put = toOperation(
    { summary: 'Put a file', method: 'GET', path: CONTENT_PATH, input: PutContentInput, output: PutAnswer },
    'content.put',
    'files',
  )
  put.requestBody = { required: true, content: BINARY }
  const handOver = toOperation(
    {
      summary: 'Take a group export of Loomio into a space, from the file itself',
      method: 'GET',
      path: HAND_OVER_PATH,
      input: HandOverInput,
      output: JobStarted,
    },
    'decisionsImport.content',
    toTag(HAND_OVER_PATH),
  )
  handOver.requestBody = { required: true, content: BINARY }
  const ticket = toOperation(
    {
      summary: 'An address that one file is shown or saved from without a token, for some hours',
      method: 'POST',
      path: TICKET_PATH,
      input: TicketInput,
      output: Ticket,
    },
    'content.ticket',
    'files',
  )
  const stream: Operation = {
    operationId: 'events',
    summary: 'What happens on this node, as server-sent events',
    tags: ['node'],
    parameters: [],
    responses: {
      200: {
        description: 'One event after another',
        content: { 'text/event-stream': { schema: { type: 'string' } } },
      },
      default: { $ref: '#/components/responses/Error' },
    },
  }
  return [
    ['GET', CONTENT_PATH, get],
    ['HEAD', CONTENT_PATH, head],
    ['PUT', CONTENT_PATH, put],
    ['PUT', HAND_OVER_PATH, handOver],
    ['POST', TICKET_PATH, ticket],
    ['GET', EVENTS_PATH, stream],
  ]
}

/** `/api/spaces/:space/invites/…` is about invites; what is about the node as a whole is `node`. */
function toTag(path: string): string {
  const [, first = 'node', , third] = path.slice(1).split('/')
  if (first !== 'spaces') return ['identity', 'jobs'].includes(first) ? first : 'node'
  return third && ['invites', 'requests', 'files'].includes(third) ? third : 'spaces'
}

function toTags(paths: OpenApiDocument['paths'], apps: readonly App[]): OpenApiDocument['tags'] {
  const used = new Set(Object.values(paths).flatMap(byMethod => Object.values(byMethod).flatMap(o => o.tags)))
  return [...used].sort().map(name => {
    const description = apps.find(app => app.name === name)?.summary
    return { name, ...(description && { description }) }
  })
}

function namesInPath(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(match => match[1]!)
}
