// Every numbered rule of a SPEC.md is cited by the title of a test, and every citation names a rule that there is.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const filesIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(name => join(folder, name))

const everything = [...filesIn('src'), ...filesIn('test')]
const titles = everything
  .filter(path => path.endsWith('.test.ts'))
  .flatMap(path =>
    [...read(path).matchAll(/\b(?:test|it)\(\s*(['"`])((?:(?!\1).)*)\1/gs)].map(([, , title]) => title!),
  )
const specs = everything
  .filter(path => path.endsWith('SPEC.md'))
  .map(path => ({
    path,
    rules: [...read(path).matchAll(/^- \[([A-Z]+\d+)\] /gm)].map(([, rule]) => rule!),
  }))
const allRules = specs.flatMap(({ rules }) => rules)

for (const { path, rules } of specs) {
  test(`${path}: numbered once, and without gaps`, () => {
    assert.ok(rules.length > 0)
    const letters = rules[0]!.replace(/\d/g, '')
    assert.deepEqual(
      rules.map(rule => Number(rule.slice(letters.length))).sort((a, b) => a - b),
      rules.map((_, i) => i + 1),
    )
  })

  test(`${path}: every rule is cited by the title of a test`, () => {
    const uncited = rules.filter(rule => !titles.some(title => title.startsWith(`[${rule}] `)))
    assert.deepEqual(uncited, [])
  })
}

test('every app has a SPEC.md', () => {
  // a part of an app that is not there yet has no door
  const folders = readdirSync(join(root, 'src', 'apps'), { withFileTypes: true }).filter(
    entry => entry.isDirectory() && existsSync(join(root, 'src', 'apps', entry.name, 'index.ts')),
  )
  assert.deepEqual(
    folders.map(({ name }) => name).filter(name => !existsSync(join(root, 'src', 'apps', name, 'SPEC.md'))),
    [],
  )
})

test('titles and comments cite rules that there are', () => {
  const letters = new Set(allRules.map(rule => rule.replace(/\d/g, '')))
  const cited = everything
    .filter(path => path.startsWith(join('src', 'apps')) && /\.(ts|md)$/.test(path))
    .flatMap(path =>
      [...read(path).matchAll(/\[([A-Z]+)(\d+)\]/g)].map(([, app, number]) => ({
        path,
        app: app!,
        rule: app! + number!,
      })),
    )
  assert.deepEqual(
    cited
      .filter(({ app, rule }) => letters.has(app) && !allRules.includes(rule))
      .map(({ path, rule }) => `${path}: ${rule}`),
    [],
  )
})
