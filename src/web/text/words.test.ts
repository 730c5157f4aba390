// The page’s words are there when they are shown, in every language.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { createTranslator } from 'use-intl/core'
import { messages as de } from './de/index.ts'
import { messages as en } from './en/index.ts'
import { messages as es } from './es/index.ts'
import { messages as fr } from './fr/index.ts'
import type { Language } from './text.ts'

const web = fileURLToPath(new URL('..', import.meta.url))
const ROUTE = /page\(\s*\[([^\]]*)\],\s*\(\) =>\s*import\(\s*'([^']+)'/g

/** The frame's own words, and those about errors, which come behind every page: until they are here, errors are in English. */
const ALWAYS = ['common', 'shell', 'errors', 'reasons']

/** Messages by their keys, also those that stand in groups. */
function flat(texts: object, before = ''): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [[before + key, text] as [string, string]] : flat(text, `${before}${key}.`),
  )
}

/** The files that a file is made of, itself first; not those that are loaded later. */
function partsOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(file)) return seen
  seen.add(file)
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g))
    partsOf(normalize(join(dirname(file), path!)), seen)
  return seen
}

function areasUsedBy(file: string): Set<string> {
  const used = new Set<string>()
  for (const part of partsOf(file))
    for (const [, area] of readFileSync(part, 'utf8').matchAll(/useTranslations\('(\w+)'\)/g)) used.add(area!)
  return used
}

test('every page loads the words of all areas that it uses', () => {
  const routes = [...readFileSync(join(web, 'routes.tsx'), 'utf8').matchAll(ROUTE)]
  assert.ok(routes.length >= 12)
  for (const [, list, path] of routes) {
    const loaded = new Set([...ALWAYS, ...list!.match(/\w+/g)!])
    const missing = [...areasUsedBy(join(web, path!))].filter(area => !loaded.has(area))
    assert.deepEqual(missing, [], path)
  }
})

test('the frame uses no words but its own', () => {
  const used = areasUsedBy(join(web, 'shell/frame.tsx'))
  assert.deepEqual(
    [...used].filter(area => !ALWAYS.includes(area)),
    [],
  )
})

for (const [locale, messages] of Object.entries({ en, de, fr, es }))
  test(`every message can be read in ${locale}, with the values of the English one`, () => {
    const wrong: string[] = []
    for (const [area, texts] of Object.entries(messages)) {
      const t = createTranslator({
        locale: locale as Language,
        messages: { [area]: texts } as never,
        onError: error => wrong.push(`${area}: ${error.message}`),
        getMessageFallback: ({ key }) => key,
      })
      const inEnglish = new Map(flat(en[area as keyof typeof en]))
      for (const [key] of flat(texts)) {
        const english = inEnglish.get(key) ?? ''
        // a few that are none, from within a choice, do no harm
        const names = [...english.matchAll(/\{(\w+)[,}]/g)].map(match => match[1]!)
        const tags = [...english.matchAll(/<(\w+)>/g)].map(match => match[1]!)
        t.rich(
          `${area}.${key}` as never,
          {
            ...Object.fromEntries(names.map(name => [name, 2])),
            ...Object.fromEntries(tags.map(tag => [tag, (inside: unknown) => inside])),
          } as never,
        )
      }
    }
    assert.deepEqual(wrong, [])
  })
