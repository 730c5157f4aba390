// The parts of the app, side by side: each has a line here.
import { Button, Group } from '@mantine/core'
import { Link, useLocation } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useSpace } from '../../node/use-space.ts'

const SECTIONS = [
  { path: 'decisions', word: 'polls' },
  { path: 'decisions/threads', word: 'threads' },
  { path: 'decisions/tasks', word: 'tasks' },
  { path: 'decisions/for-you', word: 'forYou' },
  { path: 'decisions/delegations', word: 'delegations' },
] as const

export function Sections() {
  const t = useTranslations('decisions')
  const space = useSpace()
  const { pathname } = useLocation()
  return (
    <Group component="nav" gap="xs" mb="md" aria-label={t('sections')}>
      {SECTIONS.map(({ path, word }) => {
        const to = `/spaces/${space}/${path}`
        const isHere = pathname === to
        return (
          <Button
            key={path}
            component={Link}
            to={to}
            variant={isHere ? 'light' : 'default'}
            aria-current={isHere ? 'page' : undefined}
          >
            {t(word)}
          </Button>
        )
      })}
    </Group>
  )
}
