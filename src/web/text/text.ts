// The page's words: which languages there are, and how those of one area are loaded.
import type { messages as en } from './en/index.ts'
import type { Text } from './shape.ts'

export type { Text }

/** Areas that folders of apps bring: each adds its own, in its English `text/en.ts`. */
// biome-ignore lint/suspicious/noEmptyInterface: it is what the folders add to
export interface AppWords {}
export type Messages = typeof en & AppWords

export const LANGUAGES = { en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español' } as const
export type Language = keyof typeof LANGUAGES

const KEY = 'cobox.language'

/** The words of one part of the page, or of one app. */
export type Area = keyof Messages
/** What is loaded of them so far. */
export type Words = Partial<Text<Messages>>

/** The frame's own, which every page needs. */
export const BASE: readonly Area[] = ['common', 'shell']

// those with a hyphen are parts of others
const files = import.meta.glob<Record<string, object>>([
  './{en,de,fr,es}/*.ts',
  '!./*/*-*.ts',
  '!./*/index.ts',
])
const ofApps = import.meta.glob<object>('../pages/*/text/{en,de,fr,es}.ts', { import: 'words' })

const kept = new Map<Language, Words>()
const watchers = new Set<() => void>()

/**
 * The words of a language that are here. The same object from the beginning to the end, which grows: what is shown already
 * is not shown anew because words of something else have come.
 */
export function wordsOf(language: Language): Words {
  const words = kept.get(language) ?? {}
  kept.set(language, words)
  return words
}

/** Brings words of these areas here, all at once. Rejects when the node does not answer. */
export async function loadWords(language: Language, areas: Iterable<Area>): Promise<void> {
  const words = wordsOf(language)
  const missing = [...areas].filter(area => !words[area])
  if (missing.length === 0) return
  const loaded = await Promise.all(
    missing.map(async (area: string): Promise<[string, object]> => {
      const ofApp = ofApps[`../pages/${area}/text/${language}.ts`]
      return [area, ofApp ? await ofApp() : (await files[`./${language}/${area}.ts`]!())[area]!]
    }),
  )
  Object.assign(words, Object.fromEntries(loaded))
  for (const watcher of watchers) watcher()
}

/** Calls back when words have come; returns what ends it. */
export function watchWords(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}

const isLanguage = (code: string | null | undefined): code is Language =>
  code != null && Object.hasOwn(LANGUAGES, code)

/** The one that was chosen, else the first of the browser's that there is, else English. */
export function preferredLanguage(): Language {
  const chosen = localStorage.getItem(KEY)
  if (isLanguage(chosen)) return chosen
  return navigator.languages.map(tag => tag.split('-')[0]).find(isLanguage) ?? 'en'
}

/** How this reader writes dates and numbers in a language: as their browser says, where it says it for this language. */
export function localeOf(language: Language): string {
  return navigator.languages.find(tag => tag.split('-')[0] === language) ?? language
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEY, language)
}

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages
    Locale: string
  }
}
