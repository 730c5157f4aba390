// The command palette: every page and space by a few letters (Ctrl K, or /).
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { statusQuery } from '../node/queries.ts'
import { apps, useAppName } from './apps.ts'

const PAGES = ['home', 'newSpace', 'hosting', 'network', 'keys', 'activity', 'settings'] as const
const ADDRESSES: Record<(typeof PAGES)[number], string> = {
  home: '/',
  newSpace: '/welcome',
  hosting: '/hosting',
  network: '/network',
  keys: '/keys',
  activity: '/activity',
  settings: '/settings',
}

export function Palette() {
  const t = useTranslations('shell')
  const appName = useAppName()
  const router = useRouter()
  const { data } = useQuery(statusQuery)
  const go = (to: string) => () => router.history.push(to)
  const actions: SpotlightActionData[] = [
    ...PAGES.map(page => ({ id: page, label: t(page), onClick: go(ADDRESSES[page]) })),
    ...(data?.spaces ?? []).flatMap(({ space, name }) =>
      apps.map(({ entry }) => ({
        id: `${space}/${entry.path}`,
        label: name,
        description: appName(entry),
        onClick: go(`/spaces/${space}/${entry.path}`),
      })),
    ),
  ]
  return (
    <Spotlight
      actions={actions}
      shortcut={null}
      limit={12}
      scrollable
      attributes={{ content: { 'aria-label': t('search') } }}
      nothingFound={t('nothingFound')}
      searchProps={{ placeholder: t('searchHint'), 'aria-label': t('search') }}
    />
  )
}
