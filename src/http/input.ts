// Turns what came over HTTP into the input of an endpoint: converted, checked, and nothing dropped in silence.
import type { TSchema } from '@sinclair/typebox'
import { TypeCompiler } from '@sinclair/typebox/compiler'
import { Value } from '@sinclair/typebox/value'
import { CoboxError } from '../errors/index.ts'

type Fields = Record<string, unknown>

/** The three places of a request that fields come from. */
export interface InputSources {
  params: unknown
  query: unknown
  body?: unknown
}

/** Makes the reader of an input: takes fields from the path, and the others from where `fieldsFrom` says. Throws BAD_INPUT. */
export function inputReader(
  schema: TSchema,
  fieldsFrom: 'query' | 'body',
): (sources: InputSources) => Fields {
  const compiled = TypeCompiler.Compile(schema)
  return ({ params, query, body }) => {
    const fromPath = toFields(params, 'the address')
    const inQuery = toFields(query, 'the query')
    const inBody = toFields(body, 'the body')
    const [fields, elsewhere, place] =
      fieldsFrom === 'query' ? [inQuery, inBody, 'query'] : [inBody, inQuery, 'body']
    const stray = Object.keys(elsewhere)[0]
    if (stray !== undefined) throw bad(`“${stray}” belongs into the ${place}`)
    const doubled = Object.keys(fields).find(name => Object.hasOwn(fromPath, name))
    if (doubled !== undefined) throw bad(`“${doubled}” is in the address already`)
    const raw = { ...fields, ...fromPath }
    const input = fieldsFrom === 'query' ? convert(schema, raw) : raw
    const unknown = unknownField(raw, Value.Clean(schema, Value.Clone(input)))
    if (unknown !== null) throw bad(`there is no field “${unknown}”`)
    const problem = compiled.Errors(input).First()
    if (problem) throw bad(`“${toName(problem.path)}”: ${lowerFirst(problem.message)}`)
    return input
  }
}

/** Query strings carry text only: numbers and booleans are made from it. */
function convert(schema: TSchema, raw: Fields): Fields {
  const converted = Value.Convert(schema, Value.Clone(raw)) as Fields
  // Convert reads “1.5” as the integer 1 and “0x10” as 0: what is not the same number stays text, and is refused
  for (const [name, text] of Object.entries(raw))
    if (typeof converted[name] === 'number' && Number(text) !== converted[name]) converted[name] = text
  return converted
}

function toFields(value: unknown, where: string): Fields {
  if (value === undefined || value === null) return {}
  if (typeof value !== 'object' || Array.isArray(value)) throw bad(`${where} is not an object of fields`)
  return value as Fields
}

/** Path of the first field that cleaning took away, or null. */
function unknownField(before: unknown, after: unknown, path = ''): string | null {
  if (typeof before !== 'object' || before === null) return null
  for (const [name, value] of Object.entries(before)) {
    const at = path === '' ? name : `${path}.${name}`
    const kept = typeof after === 'object' && after !== null && Object.hasOwn(after, name)
    if (!kept) return at
    const deeper = unknownField(value, (after as Fields)[name], at)
    if (deeper !== null) return deeper
  }
  return null
}

function bad(reason: string): CoboxError {
  return new CoboxError('BAD_INPUT', { reason })
}

/** A JSON pointer as people write it: `/tags/0` → `tags.0`. */
function toName(pointer: string): string {
  return pointer.slice(1).replaceAll('/', '.')
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
