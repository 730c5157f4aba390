// Every error that can reach the page has words there, in every language, and they name what the catalogue's sentence names.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { clientErrors } from '../../errors/catalogue.ts'
import { catalogue, type ErrorCode } from '../../errors/index.ts'
import { type Finding, findings, subjects } from '../../errors/findings.ts'
import { because, type Reason, reasonIn, reasons } from '../../errors/reasons.ts'
import { PAGES } from '../shared/page-links.ts'
import { messages as de } from './de/index.ts'
import { messages as en } from './en/index.ts'
import { messages as es } from './es/index.ts'
import { messages as fr } from './fr/index.ts'

const src = fileURLToPath(new URL('../../', import.meta.url))
const LANGUAGES = { en, de, fr, es }
/** Codes that are thrown by these alone never reach the page. */
const NEVER_ON_THE_PAGE = /^(cli|demo|errors)\//

/**
 * What other languages leave out: English sentences and names of things, which would stand within their own. The list of what
 * could not be done says the same beside it.
 */
const LEFT_OUT: Partial<Record<ErrorCode, readonly string[]>> = {
  AMBIGUOUS: ['what'],
  NOT_FOUND: ['what'],
  NOTHING_NAMED: ['what'],
  IMPORT_INCOMPLETE: ['first'],
  EXPORT_INCOMPLETE: ['first'],
  REVOKED_IN_PART: ['reason'],
  SHARE_ARRIVED: ['has'],
}

/** The codes that a part of the program names which the page may hear from. */
function codesThatReachThePage(): ErrorCode[] {
  const named = new Set<string>()
  for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file) || /\.test\.ts$/.test(file) || NEVER_ON_THE_PAGE.test(file)) continue
    for (const [, code] of readFileSync(join(src, file), 'utf8').matchAll(/'([A-Z][A-Z_]+)'/g))
      named.add(code!)
  }
  // these are made in the layer of errors itself, from what the operating system says
  const made = ['DISK_FAILED', 'PORT_TAKEN', 'NOT_HERE_YET', 'CLOSING', 'INTERNAL']
  return (Object.keys(catalogue) as ErrorCode[]).filter(code => named.has(code) || made.includes(code))
}

/** The names that a message is filled with; what stands within a choice of words is none. */
const namesIn = (text: string) =>
  [
    ...new Set(
      [...text.replace(/\{(\w+), select, .*\}\}/g, '{$1}').matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name!),
    ),
  ].sort()

test('every error that can reach the page has words in every language, and no other has', () => {
  const expected = codesThatReachThePage().sort()
  for (const [language, { errors }] of Object.entries(LANGUAGES))
    assert.deepEqual(Object.keys(errors).sort(), expected, language)
})

test('what happened is in English the sentence of the catalogue, and other languages name what it names', () => {
  for (const code of Object.keys(en.errors) as (keyof typeof en.errors)[]) {
    const { message, hint } = catalogue[code]
    assert.equal(en.errors[code].is, message)
    const wanted = namesIn(message).filter(name => !LEFT_OUT[code]?.includes(name))
    const known = namesIn(message + hint)
    for (const { errors } of Object.values(LANGUAGES)) {
      const names = namesIn(Object.values(errors[code]).join(' '))
      assert.deepEqual(
        wanted.filter(name => !names.includes(name)),
        [],
        `${code} names too little`,
      )
      assert.deepEqual(
        names.filter(name => !known.includes(name)),
        [],
        `${code} names what it is not told`,
      )
    }
  }
})

test('what to do names pages that there are, the same in every language, and no command of a terminal but few', () => {
  // who sits at a terminal anyway: the node does not run, is told how to start, or is a box without a page
  const atATerminal = new Set([
    'NO_TOKEN',
    'BAD_TOKEN',
    'FOREIGN_HOST',
    'ALREADY_RUNNING',
    'BAD_CONFIG',
    'NOT_A_BOX',
    'BOX_LINK_USED',
  ])
  const pagesIn = (text: string) => [...text.matchAll(/<(\w+)>/g)].map(([, page]) => page!).sort()
  for (const [code, { do: what }] of Object.entries(en.errors)) {
    const pages = pagesIn(what)
    for (const page of pages) assert.ok(page in PAGES, `${code}: ${page}`)
    for (const { errors } of [de, fr, es])
      assert.deepEqual(pagesIn(errors[code as keyof typeof errors].do), pages, code)
    for (const { errors } of Object.values(LANGUAGES))
      assert.equal(/cobox [a-z]/.test(errors[code as keyof typeof errors].do), atATerminal.has(code), code)
  }
})

test('every reason that errors give has words in every language, which name the same', () => {
  for (const [why, phrase] of Object.entries(reasons))
    for (const { reasons: words } of Object.values(LANGUAGES))
      assert.deepEqual(namesIn(words[why as Reason]), namesIn(phrase), why)
})

test('every reason is known again by its English, with what it is filled with', () => {
  for (const why of Object.keys(reasons) as Reason[]) {
    const names = namesIn(reasons[why])
    const values = Object.fromEntries(names.map((name, at) => [name, `an “a” (${at})`]))
    assert.deepEqual(reasonIn(because(why, values)), { why, values })
  }
  assert.equal(reasonIn('EACCES'), null)
})

test('every finding of the doctor has words in every language, which name no more than it tells', () => {
  // English phrases of figures that stand beside them, which others make anew
  const figures = {
    agreements: ['count'],
    files: ['count'],
    figures: ['copies', 'wanted'],
    proven: ['copies'],
  }
  for (const { doctor } of Object.values(LANGUAGES)) {
    assert.deepEqual(Object.keys(doctor.subjects), Object.keys(subjects))
    assert.deepEqual(Object.keys(doctor.found), Object.keys(findings))
    for (const [finding, words] of Object.entries(doctor.found)) {
      const { message, hint = '' }: { message: string; hint?: string } = findings[finding as Finding]
      const told = namesIn(message + hint)
      const known = told.flatMap(name => [name, ...(figures[name as keyof typeof figures] ?? [])])
      const names = namesIn(Object.values(words).join(' '))
      assert.deepEqual(
        names.filter(name => !known.includes(name)),
        [],
        finding,
      )
      if (hint) assert.ok('do' in words, `${finding}: what to do`)
      assert.doesNotMatch(Object.values(words).slice(1).join(' '), /cobox [a-z]/, finding)
    }
  }
})

test('the catalogue names what clients make themselves: the page has the sentences of those alone', () => {
  const made = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter(file => /^(web|client)\/.*\.tsx?$|^errors\/index\.ts$/.test(file) && !/\.test\.ts$/.test(file))
    .flatMap(file => [...readFileSync(join(src, file), 'utf8').matchAll(/new CoboxError\(\s*'(\w+)'/g)])
    .map(([, code]) => code!)
  assert.deepEqual([...new Set(made)].sort(), clientErrors)
})
