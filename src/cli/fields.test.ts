import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Type as T } from '@sinclair/typebox'
import { Command } from 'commander'
import { derivedEndpoints } from './derived.ts'
import { addFields, literals, parseField, type Schema } from './fields.ts'

const input = T.Object({
  name: T.String(),
  place: T.Optional(T.String()),
  count: T.Integer({ minimum: 1, maximum: 9 }),
  share: T.Optional(T.Number()),
  deep: T.Optional(T.Boolean()),
  keepAs: T.Optional(T.Union([T.Literal('one'), T.Literal('two')])),
  folders: T.Optional(T.Array(T.String())),
  until: T.Optional(T.Union([T.Integer(), T.Null()])),
  shape: T.Optional(T.Object({ x: T.Number() })),
  shapes: T.Optional(T.Array(T.Object({ x: T.Number() }))),
})

function parse(...words: string[]): Record<string, unknown> {
  const command = new Command().exitOverride().configureOutput({ outputError: () => {} })
  const toInput = addFields(command, input, ['name', 'place?'])
  command.parse(words, { from: 'user' })
  return toInput(command.processedArgs, command.opts())
}

test('fields become arguments and options with the schema’s types', () => {
  const words = '--count 3 --share 0.5 --deep --keep-as two --folders a,b --folders c\\,d --until none'
  assert.deepEqual(parse('Ada', 'here', ...words.split(' '), '--shape', '{"x":1}'), {
    name: 'Ada',
    place: 'here',
    count: 3,
    share: 0.5,
    deep: true,
    keepAs: 'two',
    folders: ['a', 'b', 'c,d'],
    until: null,
    shape: { x: 1 },
  })
})

test('a list of objects takes one as JSON, or several', () => {
  const given = ['--shapes', '{"x":1}', '--shapes', '[{"x":2},{"x":3}]']
  assert.deepEqual(parse('Ada', '--count', '3', ...given)['shapes'], [{ x: 1 }, { x: 2 }, { x: 3 }])
})

test('what is not given is left out', () => {
  assert.deepEqual(parse('Ada', '--count', '3'), { name: 'Ada', count: 3 })
  assert.deepEqual(parse('Ada', '--count', '3', '--no-deep', '--until', '7'), {
    name: 'Ada',
    count: 3,
    deep: false,
    until: 7,
  })
})

test('what the schema does not allow is refused', () => {
  const wrong = [
    ['Ada'],
    ['--count', '3'],
    ['Ada', '--count', '1.5'],
    ['Ada', '--count', '0'],
    ['Ada', '--count', '10'],
    ['Ada', '--count', ''],
    ['Ada', '--count', '3', '--share', 'half'],
    ['Ada', '--count', '3', '--keep-as', 'three'],
    ['Ada', '--count', '3', '--until', 'soon'],
    ['Ada', '--count', '3', '--shape', '{'],
    ['Ada', 'here', 'there', '--count', '3'],
  ]
  for (const words of wrong) assert.throws(() => parse(...words), { name: 'CommanderError' }, words.join(' '))
})

test('literals keep their types', () => {
  const schema = T.Union([T.Literal(1), T.Literal(true)]) as Schema
  assert.equal(parseField(schema, '1'), 1)
  assert.equal(parseField(schema, 'true'), true)
})

test('whatever a derived command takes is explained in its help', () => {
  const unexplained = derivedEndpoints().flatMap(({ cli, input }) =>
    Object.entries((input as Schema).properties ?? {})
      .filter(([, schema]) => !schema.description && !literals(schema))
      .map(([name]) => `${cli!.command}: ${name}`),
  )
  assert.deepEqual(unexplained, [])
})
