// Writes docs/errors.md from the error catalogue: `node --import tsx scripts/errors-doc.js`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { catalogue } from '../src/errors/index.ts'

const INTRO = `# Errors

Every error that CoBox answers with, on the page, the command line and the API. \`{…}\` is filled in. This page is made from
\`src/errors/catalogue.ts\` by \`node --import tsx scripts/errors-doc.js\`; a test compares the two.

| code | status | message | what to do |
|---|---|---|---|
`
const cell = text => text.replaceAll('|', '\\|')

/** The text of docs/errors.md. */
export function errorsDoc() {
  const rows = Object.entries(catalogue).map(
    ([code, { status, message, hint }]) => `| \`${code}\` | ${status} | ${cell(message)} | ${cell(hint)} |\n`,
  )
  return INTRO + rows.join('')
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const docs = new URL('../docs/', import.meta.url)
  mkdirSync(docs, { recursive: true })
  writeFileSync(new URL('errors.md', docs), errorsDoc())
}
