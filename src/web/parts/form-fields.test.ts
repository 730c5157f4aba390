// Forms follow from schemas: which fields they have, what is read from them, and what is wrong with it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Static, Type as T } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { Currency, Day, FilePath, Money, People, Person, Time, Words } from '../../apps/fields.ts'
import { CoboxError } from '../../errors/index.ts'
import { inputReader } from '../../http/input.ts'
import { type Field, fieldsOf, type Schema, startOf, type Values } from './form-fields.ts'
import { fieldProblem } from './node-problem.ts'
import { readFields } from './read-fields.ts'

const ANNA = 'a1'.repeat(32)
const Spend = T.Object(
  {
    what: T.String({ minLength: 1, maxLength: 20 }),
    about: Words({ maxLength: 1000 }),
    amount: Money({ minimum: 1, maximum: 1_000_000 }),
    currency: Currency(),
    day: Day(),
    due: T.Optional(Time()),
    paidBy: Person(),
    among: People({ minItems: 2, maxItems: 3 }),
    receipt: T.Optional(FilePath()),
    kind: T.Union([T.Literal('food'), T.Literal('rent')]),
    heads: T.Optional(T.Integer({ minimum: 1, maximum: 2000 })),
    shared: T.Boolean({ default: true }),
    letter: T.Optional(T.String({ maxLength: 5000 })),
  },
  { additionalProperties: false },
)
const schema = JSON.parse(JSON.stringify(Spend)) as Schema
const fields = fieldsOf(schema)

const typed: Values = {
  what: ' Bread ',
  about: '',
  amount: '1.234,50',
  currency: 'EUR',
  day: '2026-11-29',
  due: '',
  paidBy: ANNA,
  among: [ANNA, 'b2'.repeat(32)],
  receipt: 'receipts/bread.jpg',
  kind: 'food',
  heads: '12',
  shared: 'yes',
  letter: '',
}
const read = (values: Values) => readFields(fields, values, { locale: 'de', currency: 'CHF' })
const wrong = (name: string, value: Values[string]) => read({ ...typed, [name]: value }).problems[name]

test('each field has the kind that its schema says', () => {
  const kinds = Object.fromEntries(fields.map(({ name, kind }) => [name, kind]))
  assert.deepEqual(kinds, {
    what: 'line',
    about: 'text',
    amount: 'money',
    currency: 'currency',
    day: 'day',
    due: 'time',
    paidBy: 'person',
    among: 'people',
    receipt: 'file',
    kind: 'choice',
    heads: 'integer',
    shared: 'boolean',
    letter: 'text',
  })
  assert.deepEqual(fields.find(({ name }) => name === 'kind')!.options, ['food', 'rent'])
})

test('what has to be filled in is marked, what may stay empty is not', () => {
  const required = fields.filter(field => field.required).map(({ name }) => name)
  assert.deepEqual(required, ['what', 'amount', 'currency', 'day', 'paidBy', 'among', 'kind'])
})

test('a form begins with what the schema has for it, and in the currency that it was made for', () => {
  const start = startOf(fields, 'CHF')
  assert.deepEqual(
    [start['currency'], start['kind'], start['shared'], start['among']],
    ['CHF', 'food', 'yes', []],
  )
})

test('what is given is not asked for, and what no form can ask for is said when it is made', () => {
  assert.equal(fieldsOf(schema, ['what']).length, fields.length - 1)
  const odd: Schema = { properties: { tags: { type: 'array', items: { type: 'string' } } } }
  assert.throws(() => fieldsOf(odd), /tags/)
  assert.deepEqual(fieldsOf(odd, ['tags']), [])
})

test('what is typed becomes the input, as the node checks it', () => {
  const { input, problems } = read(typed)
  assert.deepEqual(problems, {})
  const expected: Static<typeof Spend> = {
    what: 'Bread',
    about: '',
    amount: 123450,
    currency: 'EUR',
    day: '2026-11-29',
    paidBy: ANNA,
    among: [ANNA, 'b2'.repeat(32)],
    receipt: 'receipts/bread.jpg',
    kind: 'food',
    heads: 12,
    shared: true,
  }
  assert.deepEqual(input, expected)
  assert.ok(Value.Check(Spend, input))
})

test('a box that is not ticked says no where it has to be said', () => {
  assert.equal(read({ ...typed, shared: '' }).input['shared'], false)
  const box = (one: Schema): Field[] => fieldsOf({ properties: { box: one } })
  const reading = { locale: 'en', currency: 'EUR' }
  assert.deepEqual(readFields(box({ type: 'boolean' }), {}, reading).input, {})
})

test('a folder that was chosen is named without its slash', () => {
  assert.equal(read({ ...typed, receipt: 'receipts/2026/' }).input['receipt'], 'receipts/2026')
})

test('each limit of the schema has words of its own', () => {
  assert.equal(wrong('what', '  ')?.key, 'required')
  assert.deepEqual(wrong('what', 'x'.repeat(21)), { key: 'tooLong', values: { max: 20, length: 21 } })
  assert.equal(wrong('amount', '12,345')?.key, 'notMoney')
  assert.deepEqual(wrong('amount', '0'), { key: 'tooSmall', values: { min: '0,01\u00a0€' } })
  assert.deepEqual(wrong('amount', '10.000,01'), { key: 'tooLarge', values: { max: '10.000,00\u00a0€' } })
  assert.equal(wrong('day', '2026-02-30')?.key, 'notDay')
  assert.equal(wrong('due', 'soon')?.key, 'notTime')
  assert.equal(wrong('paidBy', 'Anna')?.key, 'notLikeThis')
  assert.equal(wrong('among', [])?.key, 'required')
  assert.deepEqual(wrong('among', [ANNA]), { key: 'tooFew', values: { min: 2 } })
  assert.deepEqual(wrong('heads', '3000'), { key: 'tooLarge', values: { max: '2.000' } })
  for (const text of ['1.5', '1e3', '0x10', 'ten'])
    assert.equal(wrong('heads', text)?.key, 'notInteger', text)
})

test('money is in what the form says, else in what it was made for', () => {
  assert.equal(read({ ...typed, amount: '12', currency: 'JPY' }).input['amount'], 12)
  const alone = fieldsOf(schema, ['currency']).filter(({ kind }) => kind === 'money')
  const { problems } = readFields(alone, { amount: '12,5' }, { locale: 'de', currency: 'JPY' })
  assert.equal(problems['amount']?.key, 'notMoney')
})

test('what the node says of a field is found at the field', () => {
  const names = fields.map(({ name }) => name)
  const refusal = (body: object) => {
    try {
      inputReader(Spend, 'body')({ params: {}, query: {}, body })
    } catch (error) {
      return fieldProblem(error, names)
    }
    return undefined
  }
  assert.equal(refusal({ ...read(typed).input, amount: 0.5 })?.field, 'amount')
  assert.equal(refusal({ ...read(typed).input, among: [ANNA, 'x'] })?.field, 'among')
  assert.equal(refusal({ ...read(typed).input, colour: 'red' }), null)
  for (const other of [new CoboxError('NOT_ALLOWED'), null]) assert.equal(fieldProblem(other, names), null)
})
