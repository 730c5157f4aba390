// The API description is held to what is served.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appEndpoints } from '../api/app-endpoints.ts'
import { endpoints } from '../api/endpoints.ts'
import { apps } from '../apps/index.ts'
import { catalogue } from '../errors/index.ts'
import { describeApi, type OpenApiDocument } from './openapi.ts'
import { ask, notes, serve } from '../../test/support/http.ts'

/** As a client gets it. */
function parsed(document: OpenApiDocument): OpenApiDocument {
  return JSON.parse(JSON.stringify(document))
}

const document = parsed(describeApi([...apps, notes], '1.2.3'))
const operations = operationsOf(document)

function operationsOf({ paths }: OpenApiDocument) {
  return Object.entries(paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod).map(([method, operation]) => ({ path, method, operation })),
  )
}

test('the node serves its own description', async t => {
  const server = await serve(t)
  const answer = await ask(server, { path: '/api/openapi.json' })
  assert.equal(answer.status, 200)
  assert.deepEqual(answer.json, parsed(describeApi([notes], '1.2.3')))
})

test('every endpoint of the node and of its apps is described, and the special routes too', () => {
  const described = operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`)
  const content = '/api/spaces/{space}/files/content'
  const expected = [...Object.values(endpoints), ...appEndpoints([...apps, notes])].map(
    ({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`,
  )
  expected.push(`GET ${content}`, `HEAD ${content}`, `PUT ${content}`, 'GET /api/events')
  expected.push('POST /api/spaces/{space}/files/ticket', 'PUT /api/spaces/{space}/decisions/import')
  assert.deepEqual(described.sort(), expected.sort())
})

test('every described route is served', async t => {
  const server = await serve(t)
  for (const { path, method } of operationsOf(parsed(describeApi([notes], '1')))) {
    // the stream of events would not end
    if (path === '/api/events') continue
    const address = path.replace(/\{\w+\}/g, 'x')
    const { code, status } = await ask(server, { path: address, method: method.toUpperCase() })
    assert.notEqual(code, 'NOT_FOUND', `${method} ${path}`)
    assert.ok(status < 500)
  }
})

test('the document has the structure that OpenAPI 3.1 asks for', () => {
  assert.equal(document.openapi, '3.1.0')
  assert.equal(document.info.version, '1.2.3')
  const ids = operations.map(({ operation }) => operation.operationId)
  assert.equal(new Set(ids).size, ids.length, 'operation ids are unique')
  const tags = document.tags.map(tag => tag.name)
  for (const { path, method, operation } of operations) {
    const name = `${method} ${path}`
    assert.ok(operation.summary, name)
    assert.ok(
      operation.tags.length > 0 && operation.tags.every(tag => tags.includes(tag)),
      `${name}: tags are declared`,
    )
    const parameters = operation.parameters as {
      in: string
      name: string
      required: boolean
      schema: object
    }[]
    const inPath = parameters.filter(parameter => parameter.in === 'path')
    assert.deepEqual(
      inPath.map(parameter => parameter.name),
      [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1]),
      `${name}: path parameters`,
    )
    assert.ok(inPath.every(parameter => parameter.required))
    assert.ok(parameters.every(parameter => parameter.schema))
    assert.equal(new Set(parameters.map(p => `${p.in} ${p.name}`)).size, parameters.length)
    if (method !== 'post' && method !== 'put') assert.equal(operation.requestBody, undefined, name)
    assert.ok(operation.responses['200'], name)
    assert.deepEqual(operation.responses['default'], { $ref: '#/components/responses/Error' })
  }
})

test('every reference leads somewhere, and errors name the codes of the catalogue', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(match => match[1]!)
  assert.ok(references.length > 0)
  for (const reference of references) {
    let at: unknown = document
    for (const step of reference.split('/')) at = (at as Record<string, unknown>)[step]
    assert.ok(at, reference)
  }
  const error = document.components.schemas['Error'] as {
    properties: { error: { properties: { code: { enum: string[] } } } }
  }
  assert.deepEqual(error.properties.error.properties.code.enum, Object.keys(catalogue))
})

test('a body has the fields that are not in the path, and says which it needs', () => {
  const add = document.paths['/api/spaces/{space}/notes/add']!['post']!
  const { required, content } = add.requestBody as {
    required: boolean
    content: { 'application/json': { schema: { properties: object; required: string[] } } }
  }
  const { schema } = content['application/json']
  assert.equal(required, true)
  assert.deepEqual(Object.keys(schema.properties), ['text', 'by'])
  assert.deepEqual(schema.required, ['text'])
  assert.equal(document.paths['/api/spaces/{space}/leave']!['post']!.requestBody, undefined)
})
