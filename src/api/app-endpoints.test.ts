// What derives from an app's actions and queries.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Type as T } from '@sinclair/typebox'
import { action, defineApp, query } from '../apps/contract.ts'
import { appEndpoints } from './app-endpoints.ts'

const shelf = defineApp({
  name: 'shelf',
  summary: 'Books',
  viewVersion: 1,
  collections: {},
  actions: {
    add: action({
      summary: 'Put a book there',
      permission: 'own',
      answers: 'book',
      input: T.Object({ title: T.String() }),
      rules: [],
      apply: () => {},
    }),
    lend: action({ summary: 'Lend it', permission: 'own', input: T.Object({}), rules: [], apply: () => {} }),
    sort: action({
      summary: 'Sort them',
      permission: 'own',
      internal: true,
      input: T.Object({}),
      rules: [],
      apply: () => {},
    }),
  },
  queries: {
    settled: query({
      summary: 'Whether it is final',
      input: T.Object({}),
      output: T.Object({ settled: T.Boolean() }),
      run: (_view, _input, _self, space) => space.final(async () => ({ settled: true })),
    }),
  },
})

test('an action answers its id, under the name of what it made too', () => {
  const endpoints = appEndpoints([shelf])
  const fieldsOf = (verb: string) =>
    Object.keys(endpoints.find(one => one.verb === verb)!.output['properties'] as object)
  assert.deepEqual(fieldsOf('add'), ['id', 'book'])
  assert.deepEqual(fieldsOf('lend'), ['id'])
})

test('what only the node makes has no endpoint', () => {
  assert.deepEqual(
    appEndpoints([shelf]).map(({ method, path }) => `${method} ${path}`),
    [
      'POST /api/spaces/:space/shelf/add',
      'POST /api/spaces/:space/shelf/lend',
      'GET /api/spaces/:space/shelf/settled',
    ],
  )
})
