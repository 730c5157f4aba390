// The apps that have pages in a space, as their folders say: `pages/<name>/app.tsx`.
import { useTranslations } from 'use-intl'
import type { AppEntry, AppPages } from '../shared/app-page.ts'
import { useLanguage } from './language.tsx'

const found = import.meta.glob<AppPages>('../pages/*/app.tsx', { eager: true, import: 'app' })

/** In the order of the menu. */
export const apps: readonly AppPages[] = Object.values(found).sort((a, b) => a.entry.order - b.entry.order)

/** A function that gives what an app is called in the reader’s language. */
export function useAppName(): (entry: AppEntry) => string {
  const t = useTranslations('shell')
  const { language } = useLanguage()
  return ({ name }) => (typeof name === 'string' ? t(name) : name[language])
}
