// Whether words are here: what shows them without waiting for them is shown anew when they come.
import { useSyncExternalStore } from 'react'
import { useMessages } from 'use-intl'
import { type Area, watchWords, type Words } from '../text/text.ts'

/** Whether those of all these areas are here, in the language that is shown. */
export function useWordsHere(areas: readonly Area[]): boolean {
  const words = useMessages() as Words
  return useSyncExternalStore(watchWords, () => areas.every(area => words[area]))
}
