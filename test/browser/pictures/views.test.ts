// No page is without its picture, and the guide shows those that were made for it.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inGuide, views } from './views.ts'

const ROOT = new URL('../../..', import.meta.url).pathname
const WEB = join(ROOT, 'src', 'web')
const GUIDES = join(ROOT, 'docs', 'guides')
const MOST_BYTES = 150_000

/** What the folder of an app says of its pages. */
function pagesOf(app: string): IterableIterator<RegExpMatchArray> {
  const file = join(WEB, 'pages', app, 'app.tsx')
  return (existsSync(file) ? readFileSync(file, 'utf8') : '').matchAll(/path: '([^']+)',\s*words:/g)
}

test('there is a picture of every page', () => {
  const routes = readFileSync(join(WEB, 'routes.tsx'), 'utf8')
  const pages = [...routes.matchAll(/path: '([^']+)',\s*\.\.\.page\(/g)].map(([, path]) => path!)
  for (const app of readdirSync(join(WEB, 'pages')))
    for (const [, path] of pagesOf(app)) pages.push(`/spaces/$space/${path}`)
  assert.ok(pages.length >= 12)
  const shown = new Set(views.map(({ route }) => route))
  assert.deepEqual(
    pages.filter(path => !shown.has(path)),
    [],
  )
  assert.deepEqual(
    [...shown].filter(route => route !== null && !pages.includes(route)),
    [],
    'views are of pages that there are',
  )
})

test('no two pictures have one name', () => {
  const names = views.map(({ name }) => name)
  assert.equal(new Set(names).size, names.length)
})

test('the guide shows each picture that was made for it, and each is small', () => {
  const text = readFileSync(join(GUIDES, 'web-page.md'), 'utf8')
  const shown = [...text.matchAll(/!\[[^\]]+\]\(pictures\/([^)]+)\)/g)].map(([, file]) => file!)
  const made = inGuide.map(name => `${name}.webp`)
  assert.deepEqual(shown.toSorted(), made.toSorted())
  assert.deepEqual(readdirSync(join(GUIDES, 'pictures')).toSorted(), made.toSorted())
  for (const file of made) {
    const path = join(GUIDES, 'pictures', file)
    assert.ok(existsSync(path), file)
    assert.ok(statSync(path).size < MOST_BYTES, `${file} is small`)
  }
})
