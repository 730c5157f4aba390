// Derives arguments and options of a command from the schema of its input.
import { Argument, type Command, InvalidArgumentError, Option } from 'commander'

/** The part of a schema that the command line looks at; TypeBox schemas are JSON schemas. */
export interface Schema {
  type?: string
  const?: string | number | boolean
  anyOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  description?: string
  minimum?: number
  maximum?: number
}

/** The values of a union of literals, or null when it is something else. */
export function literals(schema: Schema): string[] | null {
  const all = (schema.anyOf ?? [schema]).map(({ const: value }) => value)
  return all.every(value => value !== undefined) ? all.map(String) : null
}

/** Reads one value as the schema has it. Throws InvalidArgumentError, which is wrong usage. */
export function parseField(schema: Schema, text: string, before?: unknown): unknown {
  const choices = literals(schema)
  if (choices) {
    if (!choices.includes(text)) throw new InvalidArgumentError(`Allowed: ${choices.join(', ')}.`)
    return (schema.anyOf ?? [schema]).find(one => String(one.const) === text)!.const
  }
  if (schema.anyOf) return parseAlternatives(schema.anyOf, text)
  if (schema.type === 'string') return text
  if (schema.type === 'integer' || schema.type === 'number') return parseNumber(schema, text)
  if (schema.type === 'boolean') return parseBoolean(text)
  if (schema.type === 'null') return parseNull(text)
  if (schema.type === 'array') {
    const items = schema.items?.type === 'object' ? [parseJson(text)].flat() : parseItems(schema, text)
    return [...(Array.isArray(before) ? before : []), ...items]
  }
  return parseJson(text)
}

function parseAlternatives(alternatives: Schema[], text: string): unknown {
  // null is written as `none`; a string takes anything, so it is tried last
  const ordered = [...alternatives].sort((a, b) => Number(a.type === 'string') - Number(b.type === 'string'))
  let problem: unknown
  for (const alternative of ordered)
    try {
      return parseField(alternative, text)
    } catch (error) {
      problem = error
    }
  throw problem
}

function parseNumber({ type, minimum, maximum }: Schema, text: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text)
  if (!Number.isFinite(value) || (type === 'integer' && !Number.isSafeInteger(value)))
    throw new InvalidArgumentError(type === 'integer' ? 'Give a whole number.' : 'Give a number.')
  if (minimum !== undefined && value < minimum) throw new InvalidArgumentError(`Give at least ${minimum}.`)
  if (maximum !== undefined && value > maximum) throw new InvalidArgumentError(`Give at most ${maximum}.`)
  return value
}

function parseBoolean(text: string): boolean {
  if (text === 'true' || text === 'yes') return true
  if (text === 'false' || text === 'no') return false
  throw new InvalidArgumentError('Give true or false.')
}

function parseNull(text: string): null {
  if (text !== 'none') throw new InvalidArgumentError('Give none, or a value.')
  return null
}

function parseItems({ items = {} }: Schema, text: string): unknown[] {
  return splitList(text).map(item => parseField(items, item))
}

/** Commas part the items; `\,` is a comma in one. */
function splitList(text: string): string[] {
  return text.split(/(?<!\\),/).map(item => item.replaceAll('\\,', ','))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new InvalidArgumentError('Give JSON.')
  }
}

/**
 * Gives a command the fields of an input: those named in `positional` as arguments (`name?` is optional there), the
 * others as options. Returns what makes the input from what Commander hands to an action.
 */
export function addFields(
  command: Command,
  input: Schema,
  positional: readonly string[],
): (given: readonly unknown[], options: Record<string, unknown>) => Record<string, unknown> {
  const properties = input.properties ?? {}
  const places = positional.map(name => ({ name: name.replace(/\?$/, ''), optional: name.endsWith('?') }))
  for (const { name, optional } of places)
    command.addArgument(argument(name, properties[name] ?? {}, optional))
  const others = Object.keys(properties).filter(name => !places.some(place => place.name === name))
  for (const name of others)
    addOption(command, name, properties[name]!, input.required?.includes(name) ?? false)
  return (given, options) =>
    Object.fromEntries(
      [
        ...places.map(({ name }, index) => [name, given[index]] as const),
        ...others.map(name => [name, options[name]] as const),
      ]
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => [name, value instanceof Box ? value.value : value]),
    )
}

/** Commander would take null for an option that was given without a value. */
class Box {
  readonly value: unknown

  constructor(value: unknown) {
    this.value = value
  }
}

function boxed(schema: Schema): (text: string, before: unknown) => Box {
  return (text, before) => new Box(parseField(schema, text, before instanceof Box ? before.value : undefined))
}

function argument(name: string, schema: Schema, optional: boolean): Argument {
  const repeated = schema.type === 'array' ? '...' : ''
  const word = kebab(name) + repeated
  const made = new Argument(optional ? `[${word}]` : `<${word}>`, helpText(schema))
  const choices = literals(schema)
  // the choices are for help and completions; the parser gives the values their types
  if (choices) made.choices(choices)
  return made.argParser(boxed(schema))
}

function addOption(command: Command, name: string, schema: Schema, required: boolean): void {
  const flag = `--${kebab(name)}`
  if (schema.type === 'boolean') {
    command.addOption(new Option(flag, helpText(schema)).makeOptionMandatory(required))
    command.addOption(new Option(`--no-${kebab(name)}`).hideHelp())
    return
  }
  const option = new Option(`${flag} <${placeholder(schema)}>`, helpText(schema)).makeOptionMandatory(
    required,
  )
  const choices = literals(schema)
  if (choices) option.choices(choices)
  command.addOption(option.argParser(boxed(schema)))
}

function placeholder(schema: Schema): string {
  if (literals(schema)) return 'choice'
  if (schema.anyOf) return 'value'
  if (schema.type === 'integer' || schema.type === 'number') return 'number'
  if (schema.type === 'array') return 'list'
  return schema.type === 'string' ? 'text' : 'json'
}

function helpText(schema: Schema): string {
  return [schema.description, schema.type === 'array' && repeating(schema)].filter(Boolean).join('; ')
}

function repeating({ items }: Schema): string {
  return items?.type === 'object' ? 'repeat it, or give a list' : 'repeat it, or part with commas'
}

/** `olderThanDays` → `older-than-days`. */
export function kebab(word: string): string {
  return word.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}
