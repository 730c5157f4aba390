// The page's language: its words are loaded as they are needed, and changed without loading the page again.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { type IntlError, IntlErrorCode, IntlProvider } from 'use-intl'
import { ComingFirst } from '../shared/coming.tsx'
import { useWordsHere } from '../shared/use-words-here.ts'
import {
  type Area,
  BASE,
  keepLanguage,
  type Language,
  loadWords,
  localeOf,
  type Messages,
  preferredLanguage,
  wordsOf,
} from '../text/text.ts'

interface Chosen {
  /** The one that is shown. */
  language: Language
  choose(language: Language): void
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

/** `first`: whose words are here already; null when the node did not answer. */
export function LanguageProvider({ first, children }: { first: Language | null; children: ReactNode }) {
  const [language, setLanguage] = useState(preferredLanguage)
  const [shown, setShown] = useState(first)
  const wanted = useRef(new Set<Area>(BASE))
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round is asked for when more is wanted
  useEffect(() => {
    let current = true
    let retry: ReturnType<typeof setTimeout>
    loadWords(language, wanted.current).then(
      () => {
        if (!current) return
        document.documentElement.lang = language
        setShown(language)
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
        language: shown,
        choose: (next: Language) => {
          keepLanguage(next)
          setLanguage(next)
        },
        need: (areas: readonly Area[]) => {
          for (const area of areas) wanted.current.add(area)
          setRound(now => now + 1)
        },
      },
    [shown],
  )
  if (!chosen) return <ComingFirst />
  return (
    <LanguageContext value={chosen}>
      <IntlProvider
        locale={localeOf(chosen.language)}
        messages={wordsOf(chosen.language) as Messages}
        onError={tell}
      >
        {children}
      </IntlProvider>
    </LanguageContext>
  )
}

/**
 * Times are told in this computer's zone, which is what is meant when none is named. To ask for its name takes a browser as long as a
 * tenth of the first page.
 */
function tell(error: IntlError): void {
  if (error.code !== IntlErrorCode.ENVIRONMENT_FALLBACK) console.error(error)
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
  const { need } = useLanguage()
  const here = useWordsHere(areas)
  const names = areas.join()
  // at once, for the languages that are chosen later too
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names say which they are
  useEffect(() => need(areas), [names])
  return here ? children : coming
}
