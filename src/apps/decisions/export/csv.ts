// Tables as text: RFC 4180, with cells that a spreadsheet would run made harmless.

export type Cell = string | number | null

/** A program would take a text that begins so for a formula (OWASP, “CSV Injection”). */
const FORMULA = /^[=+\-@\t\r]/

function cellText(cell: Cell): string {
  if (cell === null) return ''
  // a number of ours is one, with its sign
  if (typeof cell === 'number') return String(cell)
  const safe = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** [E1] Lines end as RFC 4180 has them; what is not there is empty. */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map(row => `${row.map(cellText).join(',')}\r\n`).join('')
}
