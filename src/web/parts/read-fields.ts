// Makes the input of an action from what stands in the fields of its form, and says what is wrong with each of them.
import { toPath } from '../node/paths.ts'
import { fromLocalField, isDay } from './dates.ts'
import type { Field, Values } from './form-fields.ts'
import { formatMoney, parseMoney } from './money.ts'

/** What is wrong with a field, by a word of the catalogue. */
export interface FieldProblem {
  key:
    | 'required'
    | 'tooShort'
    | 'tooLong'
    | 'notInteger'
    | 'tooSmall'
    | 'tooLarge'
    | 'notMoney'
    | 'notDay'
    | 'notTime'
    | 'notLikeThis'
    | 'tooFew'
    | 'tooMany'
  values: Record<string, string | number>
}
export type FieldProblems = Record<string, FieldProblem>

export interface Reading {
  locale: string
  /** Of money where no field says which. */
  currency: string
}

const problem = (key: FieldProblem['key'], values: FieldProblem['values'] = {}): FieldProblem => ({
  key,
  values,
})

/** What the money of a form is in: what its own field says, else what it was made for. */
export function currencyOf(fields: readonly Field[], values: Values, currency: string): string {
  const chosen = values[fields.find(({ kind }) => kind === 'currency')?.name ?? '']
  return typeof chosen === 'string' && /^[A-Z]{3}$/.test(chosen) ? chosen : currency
}

/** The input, for when there are no problems. */
export function readFields(
  fields: readonly Field[],
  values: Values,
  { locale, currency }: Reading,
): { input: Record<string, unknown>; problems: FieldProblems } {
  const input: Record<string, unknown> = {}
  const problems: FieldProblems = {}
  const reading = { locale, currency: currencyOf(fields, values, currency) }
  for (const field of fields) {
    const { value, wrong } = readField(field, values[field.name] ?? '', reading)
    if (wrong) problems[field.name] = wrong
    else if (value !== undefined) input[field.name] = value
  }
  return { input, problems }
}

interface Read {
  value?: unknown
  wrong?: FieldProblem | undefined
}

function readField(field: Field, held: Values[string], reading: Reading): Read {
  const { kind, always, required, schema } = field
  if (typeof held !== 'string') return readPeople(field, held)
  if (kind === 'boolean') {
    const isSaid = held === 'yes' || always || schema.default !== undefined
    return isSaid ? { value: held === 'yes' } : {}
  }
  const text = kind === 'text' ? held.replace(/\s+$/, '') : held.trim()
  if (text === '') return required ? { wrong: problem('required') } : always ? { value: '' } : {}
  if (kind === 'integer') return readInteger(field, text, reading)
  if (kind === 'money') return readMoney(field, text, reading)
  if (kind === 'day') return isDay(text) ? { value: text } : { wrong: problem('notDay') }
  if (kind === 'time') {
    const at = fromLocalField(text)
    return at === null ? { wrong: problem('notTime') } : { value: at }
  }
  const path = kind === 'file' ? toPath(text) : text
  return { value: path, wrong: wrongText(field, path) }
}

function wrongText({ schema }: Field, text: string): FieldProblem | undefined {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern } = schema
  if (text.length < minLength) return problem('tooShort', { min: minLength })
  if (text.length > maxLength) return problem('tooLong', { max: maxLength, length: text.length })
  if (pattern !== undefined && !new RegExp(pattern).test(text)) return problem('notLikeThis')
  return undefined
}

function readPeople({ always, required, schema }: Field, people: readonly string[]): Read {
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema
  if (people.length === 0 && required) return { wrong: problem('required') }
  if (people.length === 0) return always ? { value: [] } : {}
  if (people.length < minItems) return { wrong: problem('tooFew', { min: minItems }) }
  if (people.length > maxItems) return { wrong: problem('tooMany', { max: maxItems }) }
  return { value: [...people] }
}

function readInteger({ schema }: Field, text: string, { locale }: Reading): Read {
  const plain = text.replace('−', '-')
  const number = /^-?\d+$/.test(plain) ? Number(plain) : Number.NaN
  if (!Number.isSafeInteger(number)) return { wrong: problem('notInteger') }
  const format = new Intl.NumberFormat(locale)
  return { value: number, wrong: outside(number, schema, limit => format.format(limit)) }
}

function readMoney({ schema }: Field, text: string, { locale, currency }: Reading): Read {
  const amount = parseMoney(text, currency, locale)
  if (amount === null) return { wrong: problem('notMoney', { like: formatMoney(123456, currency, locale) }) }
  return { value: amount, wrong: outside(amount, schema, limit => formatMoney(limit, currency, locale)) }
}

function outside(
  number: number,
  { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY }: Field['schema'],
  write: (limit: number) => string,
): FieldProblem | undefined {
  if (number < minimum) return problem('tooSmall', { min: write(minimum) })
  if (number > maximum) return problem('tooLarge', { max: write(maximum) })
  return undefined
}
