// The page starts here: words, theme, queries and routes around the frame.
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './shell/page.css'
import { MantineProvider } from '@mantine/core'
import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { toCoboxError } from '../errors/index.ts'
import { listen } from './node/live.ts'
import { statusQuery } from './node/queries.ts'
import { router } from './routes.tsx'
import { LanguageProvider } from './shell/language.tsx'
import { theme } from './shell/theme.ts'
import { BASE, type Language, loadWords, preferredLanguage } from './text/text.ts'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // events say when something has changed
      staleTime: Number.POSITIVE_INFINITY,
      networkMode: 'always',
      // what the node refuses it refuses again; when it is away, its coming back is noticed elsewhere
      retry: (count, error) => count < 2 && toCoboxError(error).status >= 500,
    },
    mutations: { networkMode: 'always' },
  },
})

// what is under way is shown before another press can come: a button that is pressed twice acts once
notifyManager.setScheduler(queueMicrotask)

/** For so long in ms the first page is waited for, so that it is made once and not three times. Then what is here is shown. */
const FIRST_PAGE_MS = 2000

// a task of its own: that in which all of the code has been read was long
setTimeout(begin)

/** What the first page needs comes all at once. */
function begin(): void {
  void listen(queries)
  const language = preferredLanguage()
  const page = Promise.allSettled([router.load(), queries.prefetchQuery(statusQuery)])
  loadWords(language, BASE).then(
    async () => {
      await Promise.race([page, new Promise(done => setTimeout(done, FIRST_PAGE_MS))])
      show(language)
    },
    () => show(null),
  )
}

/** `first`: the language whose words are here. */
function show(first: Language | null): void {
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <LanguageProvider first={first}>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </LanguageProvider>
      </MantineProvider>
    </StrictMode>,
  )
}
