// The way between threads, tasks and what concerns oneself.
import { Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { forYouAt, tasksAt, threadsAt } from './addresses.ts'

const PLACES = { threads: threadsAt, tasks: tasksAt, forYou: forYouAt } as const

export function Sections({ space, here }: { space: string; here: keyof typeof PLACES }) {
  const t = useTranslations('threads')
  return (
    <Group component="nav" aria-label={t('sections')} gap="xs" mb="md">
      {(Object.keys(PLACES) as (keyof typeof PLACES)[]).map(name => (
        <Button
          key={name}
          component={Link}
          to={PLACES[name](space)}
          size="compact-md"
          variant={name === here ? 'light' : 'subtle'}
          aria-current={name === here ? 'page' : undefined}
        >
          {t(name)}
        </Button>
      ))}
    </Group>
  )
}
