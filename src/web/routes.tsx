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
import type { Area } from './text/text.ts'

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

/** A page: its code and the words of its areas are loaded side by side when somebody goes there. */
function page<Name extends string>(
  areas: readonly Area[],
  load: () => Promise<Record<Name, () => ReactNode>>,
  name: Name,
) {
  const Page = lazyRouteComponent(load as () => Promise<Record<string, () => ReactNode>>, name)
  return () => {
    void load()
    return (
      <WithWords areas={areas}>
        <Page />
      </WithWords>
    )
  }
}

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound })
const inSpace = { getParentRoute: () => root }

const routes = [
  createRoute({
    ...inSpace,
    path: '/',
    component: page(['home'], () => import('./pages/home/home-page.tsx'), 'HomePage'),
  }),
  createRoute({
    ...inSpace,
    path: '/welcome',
    component: page(['welcome', 'members'], () => import('./pages/welcome/welcome-page.tsx'), 'WelcomePage'),
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
    component: page(['files', 'details', 'home'], () => import('./pages/files/files-page.tsx'), 'FilesPage'),
  }),
  createRoute({
    ...inSpace,
    path: '/spaces/$space/trash',
    component: page(['files'], () => import('./pages/files/trash-page.tsx'), 'TrashPage'),
  }),
  createRoute({
    ...inSpace,
    path: '/spaces/$space/members',
    component: page(['members', 'home'], () => import('./pages/members/members-page.tsx'), 'MembersPage'),
  }),
  createRoute({
    ...inSpace,
    path: '/spaces/$space/hosting',
    component: page(['hosting'], () => import('./pages/hosting/space-hosting-page.tsx'), 'SpaceHostingPage'),
  }),
  createRoute({
    ...inSpace,
    path: '/spaces/$space/activity',
    component: page(
      ['activity'],
      () => import('./pages/activity/space-activity-page.tsx'),
      'SpaceActivityPage',
    ),
  }),
  createRoute({
    ...inSpace,
    path: '/hosting',
    component: page(['hosting'], () => import('./pages/hosting/hosting-page.tsx'), 'HostingPage'),
  }),
  createRoute({
    ...inSpace,
    path: '/network',
    component: page(['network'], () => import('./pages/network/network-page.tsx'), 'NetworkPage'),
  }),
  createRoute({
    ...inSpace,
    path: '/keys',
    component: page(['keys', 'recovery'], () => import('./pages/keys/keys-page.tsx'), 'KeysPage'),
  }),
  createRoute({
    ...inSpace,
    path: '/activity',
    component: page(['activity'], () => import('./pages/activity/activity-page.tsx'), 'ActivityPage'),
  }),
  createRoute({
    ...inSpace,
    path: '/settings',
    component: page(
      ['settings', 'doctor'],
      () => import('./pages/settings/settings-page.tsx'),
      'SettingsPage',
    ),
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
