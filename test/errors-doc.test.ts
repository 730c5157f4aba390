// The error catalogue, its page in docs, and the code that uses it stay together.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { catalogue } from '../src/errors/index.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const { errorsDoc } = (await import(join(root, 'scripts', 'errors-doc.js'))) as { errorsDoc(): string }

test('docs/errors.md is what scripts/errors-doc.js writes', () => {
  assert.equal(
    readFileSync(join(root, 'docs', 'errors.md'), 'utf8'),
    errorsDoc(),
    'run: node --import tsx scripts/errors-doc.js',
  )
})

test('every code of the catalogue is used', () => {
  const text = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name) && !name.endsWith('.test.ts') && !name.startsWith('errors'))
    .map(name => readFileSync(join(root, 'src', name), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, ''))
    .join('\n')
  const unused = Object.keys(catalogue).filter(
    code => !new RegExp(`['"\`]${code}['"\`]|\\b${code}:`).test(text),
  )
  assert.deepEqual(unused, [])
})

test('every message and hint is a sentence, and every status one of HTTP’s', () => {
  for (const [code, { status, message, hint }] of Object.entries(catalogue)) {
    assert.match(code, /^[A-Z][A-Z_]+$/)
    assert.ok(status >= 400 && status < 600, code)
    assert.match(message, /^.*[.}]$/, code)
    assert.match(hint, /\.$/, code)
  }
})
