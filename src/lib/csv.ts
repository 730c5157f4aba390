// Comma-separated values as RFC 4180 has them, that a spreadsheet can open without running anything.

type Cell = string | number | null

export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map(row => `${row.map(cellOf).join(',')}\r\n`).join('')
}

/** Names come from other people’s devices: what a spreadsheet would take for a formula gets an apostrophe. */
function cellOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
