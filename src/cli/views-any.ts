// The general form of an answer, from its schema: what new apps get without a line of their own.
import type { Schema } from './fields.ts'
import { kebab } from './fields.ts'
import { clean, type Column, formatBytes, formatCount, formatWhen, pairs, shortKey, table } from './format.ts'

interface Look {
  /** ms since 1970. */
  now: number
  colour: boolean
}

type Fields = Record<string, unknown>

const IS_TIME = /^(at|since|started|ended|mtime|expires|deadline)$|(At|Until|Since)$/
const IS_SIZE = /^(size|bytes)$|Bytes$/

/** An answer with one list becomes a table, any other a list of its fields; one that says nothing becomes `Done.` */
export function showAny(output: unknown, schema: Schema, look: Look): string {
  const fields = (output ?? {}) as Fields
  const properties = schema.properties ?? {}
  // what says only that it was done, and where in the log: nothing for people
  const names = Object.keys(fields).filter(
    name => name !== 'next' && !(name === 'done' && fields[name] === true),
  )
  if (names.length === 0 || (names.length === 1 && names[0] === 'id')) return 'Done.\n'
  const lists = names.filter(name => isRecords(fields[name]))
  const others = names.filter(name => !lists.includes(name))
  const facts = pairs(
    others.map(name => [label(name), show(name, fields[name], properties[name], look)]),
    look.colour,
  )
  const tables = lists.map(name => recordTable(name, fields[name] as Fields[], properties[name]?.items, look))
  return [facts, ...tables].filter(Boolean).join('\n')
}

function isRecords(value: unknown): value is Fields[] {
  return Array.isArray(value) && value.every(item => typeof item === 'object' && item !== null)
}

function recordTable(name: string, rows: Fields[], schema: Schema | undefined, look: Look): string {
  if (rows.length === 0) return `No ${label(name)}.\n`
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))].map(
    (field): Column<Fields> => ({
      title: label(field).toUpperCase(),
      right: rows.every(row => typeof row[field] === 'number' && !isTime(field, schema?.properties?.[field])),
      value: row => show(field, row[field], schema?.properties?.[field], look),
    }),
  )
  return table(rows, columns, look.colour)
}

function show(name: string, value: unknown, schema: Schema | undefined, look: Look): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') {
    if (isTime(name, schema)) return formatWhen(value, look.now)
    if (IS_SIZE.test(name) || /\bbytes\b/.test(schema?.description ?? '')) return formatBytes(value)
    return Number.isInteger(value) ? formatCount(value) : String(value)
  }
  if (typeof value === 'string') return shortKey(value)
  if (Array.isArray(value)) return value.map(item => show(name, item, schema?.items, look)).join(', ')
  return clean(JSON.stringify(value))
}

function isTime(name: string, schema: Schema | undefined): boolean {
  return IS_TIME.test(name) || /ms since 1970|, in ms\b/.test(schema?.description ?? '')
}

function label(name: string): string {
  return kebab(name).replaceAll('-', ' ')
}
