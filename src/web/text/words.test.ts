// The page’s words are there when they are shown, in every language.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { createTranslator } from 'use-intl/core'
import type { App } from '../../apps/contract.ts'
import { apps } from '../../apps/index.ts'
import { fieldsOf, type Schema } from '../parts/form-fields.ts'
import { messages as de } from './de/index.ts'
import { messages as en } from './en/index.ts'
import { messages as es } from './es/index.ts'
import { messages as fr } from './fr/index.ts'
import type { Language } from './text.ts'

const web = fileURLToPath(new URL('..', import.meta.url))
const PAGE = /words: \[([^\]]*)\],\s*load: async \(\) =>\s*\(await import\('([^']+)'/g

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
  const folders = readdirSync(join(web, 'pages')).map(name => join('pages', name, 'app.tsx'))
  const declared = ['routes.tsx', ...folders].filter(name => existsSync(join(web, name)))
  const pages = declared.flatMap(name =>
    [...readFileSync(join(web, name), 'utf8').matchAll(PAGE)].map(([, list, path]) => ({
      areas: [...ALWAYS, ...list!.match(/\w+/g)!],
      path: join(dirname(name), path!),
    })),
  )
  assert.ok(pages.length >= 12)
  for (const { areas, path } of pages) {
    const missing = [...areasUsedBy(join(web, path))].filter(area => !areas.includes(area))
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

interface FormOfAction {
  page: string
  app: string
  action: string
  /** Fields that it does not ask for. */
  given: string[]
}

/** The forms that pages make of actions. */
function formsInPages(): FormOfAction[] {
  const files = readdirSync(join(web, 'pages'), { recursive: true, encoding: 'utf8' })
  return files
    .filter(name => name.endsWith('.tsx'))
    .flatMap(page =>
      [...readFileSync(join(web, 'pages', page), 'utf8').matchAll(/<ActionForm\b([\s\S]*?)\/>/g)].map(
        ([, props]) => ({
          page,
          app: /\bapp="(\w+)"/.exec(props!)?.[1] ?? '',
          action: /\baction="(\w+)"/.exec(props!)?.[1] ?? '',
          given: /\bgiven=\{\{([^}]*)\}/.exec(props!)?.[1]?.match(/\w+/g) ?? [],
        }),
      ),
    )
}

/** Words by area, of the page and of the folders of apps. */
async function wordsIn(locale: Language): Promise<Record<string, object>> {
  const all: Record<string, object> = { ...{ en, de, fr, es }[locale] }
  for (const area of readdirSync(join(web, 'pages'))) {
    const file = join(web, 'pages', area, 'text', `${locale}.ts`)
    if (existsSync(file)) all[area] = (await import(file)).words
  }
  return all
}

const english = await wordsIn('en')

test('a form of an action has words for its button, for each field, and for what can be chosen', () => {
  for (const { page, app, action, given } of formsInPages()) {
    const definition = (apps as readonly App[]).find(({ name }) => name === app)?.actions[action]
    assert.ok(definition, `${page}: no action ${app}.${action}`)
    const words = Object.fromEntries(flat(english[app] ?? {}))
    const has = (end: string) => Boolean(words[`${action}_${end}`] ?? words[`field_${end}`])
    const needed = fieldsOf(definition.input as Schema, given).flatMap(({ name, options }) => [
      name,
      ...options.map(option => `${name}_${option}`),
    ])
    assert.deepEqual(
      needed.filter(end => !has(end)),
      [],
      page,
    )
    assert.ok(words[`${action}_do`], `${page}: ${action}_do`)
  }
})

for (const locale of ['en', 'de', 'fr', 'es'] as const)
  test(`every message can be read in ${locale}, with the values of the English one`, async () => {
    const wrong: string[] = []
    const messages = await wordsIn(locale)
    assert.deepEqual(Object.keys(messages).sort(), Object.keys(english).sort())
    for (const [area, texts] of Object.entries(messages)) {
      const t = createTranslator({
        locale,
        messages: { [area]: texts } as never,
        onError: error => wrong.push(`${area}: ${error.message}`),
        getMessageFallback: ({ key }) => key,
      })
      const inEnglish = new Map(flat(english[area]!))
      for (const [key] of flat(texts)) {
        const like = inEnglish.get(key) ?? ''
        // a few that are none, from within a choice, do no harm
        const names = [...like.matchAll(/\{(\w+)[,}]/g)].map(match => match[1]!)
        const tags = [...like.matchAll(/<(\w+)>/g)].map(match => match[1]!)
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
