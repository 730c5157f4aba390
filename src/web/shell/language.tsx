// The page's language: its words are loaded as they are needed, and changed without loading the page again.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { IntlProvider } from 'use-intl'
import { ComingFirst } from '../shared/coming.tsx'
import {
  type Area,
  BASE,
  keepLanguage,
  type Language,
  loadWords,
  localeOf,
  type Messages,
  preferredLanguage,
  type Words,
} from '../text/text.ts'

interface Chosen {
  language: Language
  choose(language: Language): void
  words: Words
  need(areas: readonly Area[]): void
}

const LanguageContext = createContext<Chosen | null>(null)

/** The language, and how to change it. */
export function useLanguage(): Chosen {
  const chosen = useContext(LanguageContext)
  if (!chosen) throw new Error('there is no language here')
  return chosen
}

const RETRY_MS = 1000

interface Shown {
  language: Language
  words: Words
}

/** `first`: what is loaded already; null when the node did not answer. */
export function LanguageProvider({ first, children }: { first: Shown | null; children: ReactNode }) {
  const [language, setLanguage] = useState(preferredLanguage)
  const [shown, setShown] = useState(first)
  const wanted = useRef(new Set<Area>(BASE))
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round is asked for when more is wanted
  useEffect(() => {
    if (shown && shown === first && shown.language === language && round === 0) {
      document.documentElement.lang = language
      return
    }
    let current = true
    let retry: ReturnType<typeof setTimeout>
    loadWords(language, wanted.current).then(
      words => {
        if (!current) return
        document.documentElement.lang = language
        setShown({ language, words })
      },
      () => {
        // the node is away: the words of before stay until it is back
        retry = setTimeout(() => current && setRound(now => now + 1), RETRY_MS)
      },
    )
    return () => {
      current = false
      clearTimeout(retry)
    }
  }, [language, round])
  const chosen = useMemo(
    () =>
      shown && {
        language,
        words: shown.words,
        choose: (next: Language) => {
          keepLanguage(next)
          setLanguage(next)
        },
        need: (areas: readonly Area[]) => {
          for (const area of areas) wanted.current.add(area)
          setRound(now => now + 1)
        },
      },
    [language, shown],
  )
  if (!chosen || !shown) return <ComingFirst />
  return (
    <LanguageContext value={chosen}>
      <IntlProvider
        locale={localeOf(shown.language)}
        messages={shown.words as Messages}
        timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
      >
        {children}
      </IntlProvider>
    </LanguageContext>
  )
}

/** Shows its children when the words of these areas are here, and `coming` before that. */
export function WithWords({
  areas,
  coming = null,
  children,
}: {
  areas: readonly Area[]
  coming?: ReactNode
  children: ReactNode
}) {
  const { words, need } = useLanguage()
  const missing = areas.filter(area => !words[area])
  const names = missing.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names say which are missing
  useEffect(() => {
    if (names) need(missing)
  }, [names])
  return missing.length > 0 ? coming : children
}
