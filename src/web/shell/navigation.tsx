// The menu: my spaces first, with the pages of the one that is open, then what is about this node.
import { NavLink, ScrollArea, Stack, Text } from '@mantine/core'
import {
  IconActivity,
  IconHome,
  IconKey,
  IconNetwork,
  IconPlus,
  IconServer2,
  IconSettings,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { statusQuery } from '../node/queries.ts'
import { apps, useAppName } from './apps.ts'

const ICON = { size: 18, 'aria-hidden': true } as const

function Item({
  to,
  label,
  icon,
  nested,
}: {
  to: string
  label: string
  icon?: ReactNode
  nested?: boolean
}) {
  const { pathname } = useLocation()
  // a space is not where one is: one of its pages is
  const here = pathname === to || (to.split('/').length !== 3 && to !== '/' && pathname.startsWith(`${to}/`))
  return (
    <NavLink
      component={Link}
      to={to}
      // else the router marks a space as well as its page
      activeOptions={{ exact: true }}
      label={label}
      leftSection={icon}
      active={here}
      variant="light"
      aria-current={here ? 'page' : undefined}
      {...(nested && { pl: 'lg' })}
      className="breaks"
    />
  )
}

export function Navigation() {
  const t = useTranslations('shell')
  const appName = useAppName()
  const { data } = useQuery(statusQuery)
  const { pathname } = useLocation()
  const open = /^\/spaces\/([^/]+)/.exec(pathname)?.[1]
  return (
    <ScrollArea type="auto" component="nav" aria-label={t('menu')}>
      <Stack gap={2}>
        <Item to="/" label={t('home')} icon={<IconHome {...ICON} />} />
        <Text size="xs" fw={700} c="dimmed" mt="sm" px="sm">
          {t('spaces')}
        </Text>
        {data?.spaces.map(({ space, name }) => (
          <div key={space}>
            <Item to={`/spaces/${space}`} label={name} />
            {space === open &&
              apps.map(({ entry }) => (
                <Item
                  key={entry.path}
                  nested
                  to={`/spaces/${space}/${entry.path}`}
                  label={appName(entry)}
                  icon={<entry.icon {...ICON} />}
                />
              ))}
          </div>
        ))}
        <Item to="/welcome" label={t('newSpace')} icon={<IconPlus {...ICON} />} />
        <Text size="xs" fw={700} c="dimmed" mt="sm" px="sm">
          {data?.deviceName ?? 'CoBox'}
        </Text>
        <Item to="/hosting" label={t('hosting')} icon={<IconServer2 {...ICON} />} />
        <Item to="/network" label={t('network')} icon={<IconNetwork {...ICON} />} />
        <Item to="/keys" label={t('keys')} icon={<IconKey {...ICON} />} />
        <Item to="/activity" label={t('activity')} icon={<IconActivity {...ICON} />} />
        <Item to="/settings" label={t('settings')} icon={<IconSettings {...ICON} />} />
      </Stack>
    </ScrollArea>
  )
}
