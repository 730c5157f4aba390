// Turns figures, times and records into text for people.
import { stripVTControlCharacters, styleText } from 'node:util'

export { formatBytes } from '../lib/format-bytes.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** `12,345`. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US')
}

/** `3 files`, `1 file`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}

/** `8 s`, `3 min 20 s`, `2 h 5 min`, `4 days`. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / SECOND))
  if (seconds < 60)
    return ms > 0 && ms < 10 * SECOND ? `${Number((ms / SECOND).toFixed(1))} s` : `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min${seconds % 60 ? ` ${seconds % 60} s` : ''}`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return `${hours} h${minutes % 60 ? ` ${minutes % 60} min` : ''}`
  return plural(Math.floor(hours / 24), 'day')
}

/** `just now`, `5 min ago`, `in 6 days`; the date when it is further than a month away. */
export function formatWhen(ms: number | null, now: number): string {
  if (ms === null) return 'never'
  const away = Math.abs(now - ms)
  if (away >= 30 * DAY) return formatDate(ms)
  if (away < 45 * SECOND) return 'just now'
  const distance =
    away < HOUR
      ? `${Math.max(1, Math.round(away / MINUTE))} min`
      : away < DAY
        ? `${Math.round(away / HOUR)} h`
        : plural(Math.round(away / DAY), 'day')
  return ms <= now ? `${distance} ago` : `in ${distance}`
}

/** `2026-11-23 18:05:09 (5 min ago)`, in local time. */
export function whenExactly(ms: number, now: number): string {
  const near = formatWhen(ms, now)
  const date = formatDate(ms)
  return `${date} ${new Date(ms).toTimeString().slice(0, 8)}${near === date ? '' : ` (${near})`}`
}

/** `2026-11-23`, in local time. */
export function formatDate(ms: number): string {
  const date = new Date(ms)
  if (Number.isNaN(date.getTime())) return '?'
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map(part => String(part).padStart(2, '0'))
    .join('-')
}

/** The start of a long key; other text as it is. */
export function shortKey(key: string, length = 10): string {
  return /^[0-9a-z]{40,}$/.test(key) ? key.slice(0, length) : clean(key)
}

/** Names and messages come from other people's devices: nothing in them may steer the terminal. */
export function clean(text: string): string {
  return text
    .replace(/\u001b\[[0-?]*[ -/]*[@-~]/g, '')
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�')
}

/** Text as one line that cannot steer the terminal. */
export function oneLine(text: string): string {
  return clean(text.replace(/\s*[\r\n]+\s*/g, ' ')).trim()
}

const graphemes = new Intl.Segmenter()
const WIDE =
  /^(\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\uff01-\uff60])/u

/** How many columns of a terminal it takes. */
export function displayWidth(text: string): number {
  const plain = stripVTControlCharacters(text)
  if (/^[\x20-\x7e]*$/.test(plain)) return plain.length
  let width = 0
  for (const { segment } of graphemes.segment(plain)) width += WIDE.test(segment) ? 2 : 1
  return width
}

/** Cuts to a width, with an ellipsis where something is missing. */
export function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let kept = ''
  for (const { segment } of graphemes.segment(text)) {
    if (displayWidth(kept) + displayWidth(segment) > width - 1) break
    kept += segment
  }
  return `${kept}…`
}

export interface Column<Row> {
  title: string
  /** Figures stand right. */
  right?: boolean
  value(row: Row): string
}

/** Aligned columns below their titles; a column that is empty in every row is left out. Ends with a newline. */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[], colour = false): string {
  const cells = columns.map(column => rows.map(row => column.value(row)))
  const shown = columns.flatMap((column, index) =>
    cells[index]!.some(cell => cell !== '') ? [{ column, cells: cells[index]! }] : [],
  )
  const widths = shown.map(({ column, cells }) => Math.max(...[column.title, ...cells].map(displayWidth)))
  const line = (texts: string[]) =>
    texts
      .map((text, index) => pad(text, widths[index]!, shown[index]!.column.right))
      .join('  ')
      .trimEnd()
  const head = line(shown.map(({ column }) => column.title))
  return [bold(head, colour), ...rows.map((_, index) => line(shown.map(({ cells }) => cells[index]!)))]
    .map(text => `${text}\n`)
    .join('')
}

/** Names and their values, one pair a line, values aligned. Pairs without a value are left out. */
export function pairs(entries: readonly [string, string | undefined][], colour = false): string {
  const shown = entries.filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  )
  const width = Math.max(0, ...shown.map(([name]) => displayWidth(name)))
  return shown.map(([name, value]) => `${bold(pad(name, width), colour)}  ${value}\n`).join('')
}

function pad(text: string, width: number, right = false): string {
  const gap = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return right ? gap + text : text + gap
}

/** Bold where colours are wanted. */
export function bold(text: string, colour: boolean): string {
  return colour ? styleText('bold', text, { validateStream: false }) : text
}

/** Dim where colours are wanted: what is looked at only when it is needed. */
export function dim(text: string, colour: boolean): string {
  return colour ? styleText('dim', text, { validateStream: false }) : text
}
