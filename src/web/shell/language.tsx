// The page's language: loaded before anything is shown, changed without loading the page again.
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { IntlProvider } from 'use-intl'
import {
  keepLanguage,
  type Language,
  loadMessages,
  type Messages,
  preferredLanguage,
  type Text,
} from '../text/text.ts'

interface Chosen {
  language: Language
  choose(language: Language): void
}

const LanguageContext = createContext<Chosen | null>(null)

/** The language, and how to change it. */
export function useLanguage(): Chosen {
  const chosen = useContext(LanguageContext)
  if (!chosen) throw new Error('there is no language here')
  return chosen
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(preferredLanguage)
  const [shown, setShown] = useState<{ language: Language; messages: Text<Messages> } | null>(null)
  useEffect(() => {
    let current = true
    void loadMessages(language).then(messages => {
      if (!current) return
      document.documentElement.lang = language
      setShown({ language, messages })
    })
    return () => {
      current = false
    }
  }, [language])
  if (!shown) return null
  const choose = (next: Language) => {
    keepLanguage(next)
    setLanguage(next)
  }
  return (
    <LanguageContext value={{ language, choose }}>
      <IntlProvider
        locale={shown.language}
        messages={shown.messages as Messages}
        timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
      >
        {children}
      </IntlProvider>
    </LanguageContext>
  )
}
