// One line of a group export of Loomio: `{table, record}`, as its GroupExportService writes them. All of it is a stranger's word.

export interface Row {
  table: string
  record: Record<string, unknown>
}

/** The line as a row, or null when it is none. */
export function readRow(line: string): Row | null {
  let parsed: unknown
  try {
    parsed = JSON.parse(line)
  } catch {
    return null
  }
  if (!isObject(parsed)) return null
  const { table, record } = parsed
  return typeof table === 'string' && /^\w{1,60}$/.test(table) && isObject(record) ? { table, record } : null
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Without halves of characters, which no text in UTF-8 can hold. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}

/** A number of another row. New exports name anonymous ballots by texts instead. */
export type Key = number | string

export function keyIn(record: Row['record'], field: string): Key | null {
  const value = record[field]
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : null
  return typeof value === 'string' && /^[\x21-\x7e]{1,60}$/.test(value) ? value : null
}

/** As it is, but without characters that no text needs; empty where there is none. */
export function textIn(record: Row['record'], field: string): string {
  const value = record[field]
  return typeof value === 'string' ? wellFormed(value.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f]/g, '')) : ''
}

export function trueIn(record: Row['record'], field: string): boolean {
  return record[field] === true
}

export function countIn(record: Row['record'], field: string): number | null {
  const value = record[field]
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= 1e9 ? value : null
}

/** A whole number from -1e9 to 1e9. */
export function scoreOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) <= 1e9 ? value : null
}

/** In ms since 1970, or null. */
export function timeIn(record: Row['record'], field: string): number | null {
  const value = record[field]
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(at) || at < 0 ? null : at
}

/** A day like 2027-01-31, or null. */
export function dayIn(record: Row['record'], field: string): string | null {
  const day = textIn(record, field).slice(0, 10)
  const at = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(at) || !new Date(at).toISOString().startsWith(day) ? null : day
}

/** Texts of a list, whatever else is in it. */
export function wordsIn(record: Row['record'], field: string): string[] {
  const value = record[field]
  return Array.isArray(value) ? value.filter(one => typeof one === 'string').map(wellFormed) : []
}
