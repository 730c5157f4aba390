// Which address shows which page. Each page but the first is loaded when somebody goes there.
import { Anchor, Stack, Text, Title } from '@mantine/core'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Link,
  redirect,
} from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { HomePage } from './pages/home/home-page.tsx'
import type { SpacePage } from './shared/app-page.ts'
import { Coming } from './shared/coming.tsx'
import { ERROR_AREAS } from './shared/error-words.tsx'
import { Problem } from './shared/problem.tsx'
import { Frame } from './shell/frame.tsx'
import { apps } from './shell/apps.ts'
import { WithWords } from './shell/language.tsx'
import { PageShown } from './shell/later.tsx'
import { loadWords, preferredLanguage } from './text/text.ts'

function NotFound() {
  const t = useTranslations('shell')
  return (
    <Stack align="flex-start">
      <Title order={1}>{t('notFound')}</Title>
      <Anchor component={Link} to="/">
        {t('notFoundDo')}
      </Anchor>
      <PageShown />
    </Stack>
  )
}

function Failed({ error }: { error: unknown }) {
  const t = useTranslations('shell')
  return (
    <Stack align="flex-start">
      <Text>{t('pageFailed')}</Text>
      <Problem error={error} />
      <PageShown />
    </Stack>
  )
}

/**
 * A page: its code and the words of its areas are loaded side by side as soon as it is known that somebody goes there,
 * while what is shown around it is still being made.
 */
function page({ words: areas, load }: Pick<SpacePage, 'words' | 'load'>) {
  const Page = lazyRouteComponent(async () => ({ default: await load() }))
  // what does not come is asked for again, and told, by who shows it
  const begin = async () => {
    await Promise.allSettled([load(), loadWords(preferredLanguage(), areas)])
  }
  return {
    loader: begin,
    component: () => (
      <WithWords areas={areas} coming={<Coming />}>
        <Page />
        <PageShown />
      </WithWords>
    ),
  }
}

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound })
const inFrame = { getParentRoute: () => root }

const routes = [
  createRoute({
    ...inFrame,
    path: '/',
    ...page({
      words: ['home'],
      load: async () => HomePage,
    }),
  }),
  createRoute({
    ...inFrame,
    path: '/welcome',
    ...page({
      words: ['welcome', 'members'],
      load: async () => (await import('./pages/welcome/welcome-page.tsx')).WelcomePage,
    }),
  }),
  createRoute({
    ...inFrame,
    path: '/spaces/$space',
    beforeLoad: ({ params }) => {
      throw redirect({ to: `/spaces/${params.space}/${apps[0]!.entry.path}` as string })
    },
  }),
  createRoute({
    ...inFrame,
    path: '/hosting',
    ...page({
      words: ['hosting'],
      load: async () => (await import('./pages/hosting/hosting-page.tsx')).HostingPage,
    }),
  }),
  createRoute({
    ...inFrame,
    path: '/network',
    ...page({
      words: ['network'],
      load: async () => (await import('./pages/network/network-page.tsx')).NetworkPage,
    }),
  }),
  createRoute({
    ...inFrame,
    path: '/keys',
    ...page({
      words: ['keys', 'recovery'],
      load: async () => (await import('./pages/keys/keys-page.tsx')).KeysPage,
    }),
  }),
  createRoute({
    ...inFrame,
    path: '/activity',
    ...page({
      words: ['activity'],
      load: async () => (await import('./pages/activity/activity-page.tsx')).ActivityPage,
    }),
  }),
  createRoute({
    ...inFrame,
    path: '/settings',
    ...page({
      words: ['settings', 'doctor', ...ERROR_AREAS],
      load: async () => (await import('./pages/settings/settings-page.tsx')).SettingsPage,
    }),
  }),
]

const ofApps = apps
  .flatMap(({ pages }) => pages)
  .map(one => createRoute({ ...inFrame, path: `/spaces/$space/${one.path}`, ...page(one) }))

export const router = createRouter({
  routeTree: root.addChildren([...routes, ...ofApps]),
  defaultPendingComponent: Coming,
  defaultErrorComponent: Failed,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
