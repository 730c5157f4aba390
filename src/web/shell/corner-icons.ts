// What stands in the corner of every page.
import { IconLanguage, IconSunMoon } from '@tabler/icons-react'

export const CORNER = { language: IconLanguage, theme: IconSunMoon } as const
export type InCorner = keyof typeof CORNER

export interface CornerProps {
  /** Whose menu is open. */
  opened: InCorner | null
  onOpen(which: InCorner | null): void
}
