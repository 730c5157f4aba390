// Which address shows which page. Each page is loaded when somebody goes there.
import { Anchor, Loader, Stack, Text, Title } from '@mantine/core'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Link,
  redirect,
} from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Problem } from './shared/problem.tsx'
import { Frame } from './shell/frame.tsx'
import { WithWords } from './shell/language.tsx'
import { type Area, loadWords, preferredLanguage } from './text/text.ts'

function NotFound() {
  const t = useTranslations('shell')
  return (
    <Stack align="flex-start">
      <Title order={1}>{t('notFound')}</Title>
      <Anchor component={Link} to="/">
        {t('notFoundDo')}
      </Anchor>
    </Stack>
  )
}

function Failed({ error }: { error: unknown }) {
  const t = useTranslations('shell')
  return (
    <Stack align="flex-start">
      <Text>{t('pageFailed')}</Text>
      <Problem error={error} />
    </Stack>
  )
}

/**
 * A page: its code and the words of its areas are loaded side by side as soon as it is known that somebody goes there,
 * while what is shown around it is still being made.
 */
function page<Name extends string>(
  areas: readonly Area[],
  load: () => Promise<Record<Name, () => ReactNode>>,
  name: Name,
) {
  const Page = lazyRouteComponent(load as () => Promise<Record<string, () => ReactNode>>, name)
  const begin = () => {
    // what does not come is asked for again, and told, by who shows it
    load().catch(() => {})
    loadWords(preferredLanguage(), areas).catch(() => {})
  }
  return {
    loader: begin,
    component: () => (
      <WithWords areas={areas}>
        <Page />
      </WithWords>
    ),
  }
}

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound })
const inSpace = { getParentRoute: () => root }

const routes = [
  createRoute({
    ...inSpace,
    path: '/',
    ...page(['home'], () => import('./pages/home/home-page.tsx'), 'HomePage'),
  }),
  createRoute({
    ...inSpace,
    path: '/welcome',
    ...page(['welcome', 'members'], () => import('./pages/welcome/welcome-page.tsx'), 'WelcomePage'),
  }),
  createRoute({
    ...inSpace,
    path: '/spaces/$space',
    beforeLoad: ({ params }) => {
      throw redirect({ to: '/spaces/$space/files/$', params: { space: params.space, _splat: '' } })
    },
  }),
  createRoute({
    ...inSpace,
    path: '/spaces/$space/files/$',
    ...page(['files', 'details', 'home'], () => import('./pages/files/files-page.tsx'), 'FilesPage'),
  }),
  createRoute({
    ...inSpace,
    path: '/spaces/$space/trash',
    ...page(['files'], () => import('./pages/files/trash-page.tsx'), 'TrashPage'),
  }),
  createRoute({
    ...inSpace,
    path: '/spaces/$space/members',
    ...page(['members', 'home'], () => import('./pages/members/members-page.tsx'), 'MembersPage'),
  }),
  createRoute({
    ...inSpace,
    path: '/spaces/$space/hosting',
    ...page(['hosting'], () => import('./pages/hosting/space-hosting-page.tsx'), 'SpaceHostingPage'),
  }),
  createRoute({
    ...inSpace,
    path: '/spaces/$space/activity',
    ...page(['activity'], () => import('./pages/activity/space-activity-page.tsx'), 'SpaceActivityPage'),
  }),
  createRoute({
    ...inSpace,
    path: '/hosting',
    ...page(['hosting'], () => import('./pages/hosting/hosting-page.tsx'), 'HostingPage'),
  }),
  createRoute({
    ...inSpace,
    path: '/network',
    ...page(['network'], () => import('./pages/network/network-page.tsx'), 'NetworkPage'),
  }),
  createRoute({
    ...inSpace,
    path: '/keys',
    ...page(['keys', 'recovery'], () => import('./pages/keys/keys-page.tsx'), 'KeysPage'),
  }),
  createRoute({
    ...inSpace,
    path: '/activity',
    ...page(['activity'], () => import('./pages/activity/activity-page.tsx'), 'ActivityPage'),
  }),
  createRoute({
    ...inSpace,
    path: '/settings',
    ...page(['settings'], () => import('./pages/settings/settings-page.tsx'), 'SettingsPage'),
  }),
]

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPendingComponent: () => <Loader />,
  defaultErrorComponent: Failed,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
