// Reads the first rows of a table that is written as text: commas, semicolons or tabs between, quotes around.

export interface Rows {
  rows: string[][]
  /** There are more than were wanted. */
  more: boolean
}

/** The first rows, at most so many. What is not well-formed is read as far as it goes: it is a preview. */
export function readCsv(text: string, limit: number): Rows {
  const separator = separatorOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let quoted = false
  const endRow = () => {
    rows.push([...row, field])
    row = []
    field = ''
  }
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; at++) {
    const char = text[at]!
    if (quoted) {
      if (char !== '"') field += char
      else if (text[at + 1] === '"') {
        field += char
        at++
      } else quoted = false
    } else if (char === '"' && field === '') quoted = true
    else if (char === separator) {
      row.push(field)
      field = ''
    } else if (char === '\n') {
      endRow()
      if (rows.length === limit) return { rows, more: at + 1 < text.length }
    } else if (char !== '\r') field += char
  }
  if (field !== '' || row.length > 0) endRow()
  return { rows, more: false }
}

/** The one that the first line has most of. */
function separatorOf(text: string): string {
  const line = text.slice(0, 10_000).split('\n', 1)[0]!
  const counts = [',', ';', '\t'].map(char => ({ char, count: line.split(char).length }))
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).char
}
