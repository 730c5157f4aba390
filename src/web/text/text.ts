// The page's words: which languages there are, and how one is loaded. English is here from the start, the others when they are asked for.
import { messages as en } from './en/index.ts'
import type { Text } from './shape.ts'

export type { Text }
export type Messages = typeof en

export const LANGUAGES = { en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español' } as const
export type Language = keyof typeof LANGUAGES

const KEY = 'cobox.language'

const loads: Record<Language, () => Promise<Text<Messages>>> = {
  en: async () => en,
  de: async () => (await import('./de/index.ts')).messages,
  fr: async () => (await import('./fr/index.ts')).messages,
  es: async () => (await import('./es/index.ts')).messages,
}

export const loadMessages = (language: Language): Promise<Text<Messages>> => loads[language]()

const isLanguage = (code: string | null | undefined): code is Language =>
  code != null && Object.hasOwn(LANGUAGES, code)

/** The one that was chosen, else the first of the browser's that there is, else English. */
export function preferredLanguage(): Language {
  const chosen = localStorage.getItem(KEY)
  if (isLanguage(chosen)) return chosen
  return navigator.languages.map(tag => tag.split('-')[0]).find(isLanguage) ?? 'en'
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEY, language)
}

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages
    Locale: Language
  }
}
