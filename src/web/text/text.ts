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

/** Loads words of these areas. Rejects when the node does not answer. */
export async function loadWords(language: Language, areas: Iterable<Area>): Promise<Words> {
  const loaded = await Promise.all(
    [...areas].map(async (area: string): Promise<[string, object]> => {
      const ofApp = ofApps[`../pages/${area}/text/${language}.ts`]
      return [area, ofApp ? await ofApp() : (await files[`./${language}/${area}.ts`]!())[area]!]
    }),
  )
  return Object.fromEntries(loaded)
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
