// How files are previewed: by their names, as tables, and with headings that fit into the page.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headingLevels } from '../../parts/heading-levels.ts'
import { readCsv } from './csv.ts'
import { endingOf, modeText, previewKind } from './preview-kind.ts'

test('text is shown as text, a page of HTML too, and the rest as the node allows', () => {
  const kinds = [
    'minutes.MD',
    'a/b.csv',
    'page.html',
    'run.sh',
    'README',
    'cat.jpg',
    'deed.pdf',
    'x.exe',
    'a.b c',
  ]
  assert.deepEqual(kinds.map(previewKind), [
    'markdown',
    'csv',
    'text',
    'text',
    'text',
    'shown',
    'shown',
    'shown',
    'text',
  ])
  assert.equal(endingOf('archive.tar.GZ'), 'gz')
})

test('permission bits are written as people know them', () => {
  assert.equal(modeText(0o755), 'rwxr-xr-x (755)')
  assert.equal(modeText(0o40), '---r----- (040)')
})

test('a table is read with quotes, line breaks in fields, and the separator that it has', () => {
  assert.deepEqual(readCsv('name;share\r\n"Zoë; ""Z"""; 3\n"two\nlines";\n', 10), {
    rows: [
      ['name', 'share'],
      ['Zoë; "Z"', ' 3'],
      ['two\nlines', ''],
    ],
    more: false,
  })
  assert.deepEqual(readCsv('\ufeffa\tb', 10).rows, [['a', 'b']])
})

test('of a long table the first rows are read, and that there are more is known', () => {
  assert.deepEqual(readCsv('1\n2\n3\n', 2), { rows: [['1'], ['2']], more: true })
  assert.deepEqual(readCsv('1\n2\n', 2), { rows: [['1'], ['2']], more: false })
  assert.deepEqual(readCsv('', 2), { rows: [], more: false })
})

test('headings of a text come below those of the page, and skip no level', () => {
  const heading = (tagName: string) => ({ type: 'element', tagName })
  const tree = { type: 'root', children: ['h3', 'h1', 'p', 'h4', 'h6', 'h2'].map(heading) }
  headingLevels(3)()(tree)
  assert.deepEqual(
    tree.children.map(({ tagName }) => tagName),
    ['h4', 'h4', 'p', 'h5', 'h6', 'h5'],
  )
})
