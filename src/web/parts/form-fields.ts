// The fields of a form, as they follow from the schema of an action.
import type { Mark } from '../../apps/fields.ts'

/** As much of a JSON schema as forms understand. */
export interface Schema {
  type?: string
  const?: unknown
  anyOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  description?: string
  default?: unknown
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  'x-field'?: Mark
}

export type Kind = Mark | 'line' | 'integer' | 'boolean' | 'choice' | 'people'

export interface Field {
  name: string
  kind: Kind
  /** The action has it in any case, though it may be empty. */
  always: boolean
  /** Something has to be filled in. */
  required: boolean
  /** Of the field, or of each item of a list. */
  schema: Schema
  /** Of a choice. */
  options: string[]
}

/** From how many characters on a text gets several lines. */
const LONG_TEXT = 300

const choices = ({ anyOf }: Schema): string[] | null =>
  anyOf?.every(one => typeof one.const === 'string') ? anyOf.map(one => one.const as string) : null

function kindOf(schema: Schema): Kind | null {
  if (schema['x-field']) return schema['x-field']
  if (choices(schema)) return 'choice'
  if (schema.type === 'array') return schema.items?.['x-field'] === 'person' ? 'people' : null
  if (schema.type === 'integer' || schema.type === 'boolean') return schema.type
  if (schema.type === 'string') return (schema.maxLength ?? 0) > LONG_TEXT ? 'text' : 'line'
  return null
}

/** In the order of the schema, without those that are given. Throws for a field of which no form can ask. */
export function fieldsOf(schema: Schema, given: readonly string[] = []): Field[] {
  const names = Object.keys(schema.properties ?? {}).filter(name => !given.includes(name))
  return names.map(name => {
    const one = schema.properties![name]!
    const kind = kindOf(one)
    if (!kind) throw new Error(`no form can ask for “${name}”: give it, or write a form of its own`)
    const mayBeEmpty = one.type === 'string' && kind !== 'day' && !one.pattern && !one.minLength
    const always = schema.required?.includes(name) === true
    const required = always && kind !== 'boolean' && !mayBeEmpty && !(kind === 'people' && !one.minItems)
    return { name, kind, always, required, schema: one, options: choices(one) ?? [] }
  })
}

/** What is in the fields while somebody types: text, `yes` of a box that is ticked, or the keys of people. */
export type Values = Record<string, string | readonly string[]>

/** Nothing typed yet. */
export function startOf(fields: readonly Field[], currency: string): Values {
  const entries = fields.map(({ name, kind, schema, required, options }): [string, Values[string]] => {
    if (kind === 'people') return [name, []]
    if (kind === 'boolean') return [name, schema.default === true ? 'yes' : '']
    if (typeof schema.default === 'string' || typeof schema.default === 'number')
      return [name, kind === 'money' || kind === 'time' ? '' : String(schema.default)]
    if (kind === 'currency') return [name, currency]
    return [name, kind === 'choice' && required ? options[0]! : '']
  })
  return Object.fromEntries(entries)
}
