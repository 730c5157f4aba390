// What the folder of an app's pages says of itself, in its `app.tsx`. The build finds it there: nothing else names it.
import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Area, Language, Messages } from '../text/text.ts'

/** One page of an app in a space: its code and its words are loaded when somebody goes there. */
export interface SpacePage {
  /** Below the address of the space, as the router writes it: `members`, `members/$item`; `files/$` is `files` and all below. */
  path: string
  words: readonly Area[]
  load(): Promise<() => ReactNode>
}

/** Where the pages of an app are found in the menu of each space, and in the palette. */
export interface AppEntry {
  /** Below the address of the space. */
  path: string
  /** In each language, or a word that the frame has: the menu is there before any words of the app. */
  name: Record<Language, string> | keyof Messages['shell']
  icon: TablerIcon
  /** Smaller ones stand above. */
  order: number
}

export interface AppPages {
  pages: readonly SpacePage[]
  entry: AppEntry
}
