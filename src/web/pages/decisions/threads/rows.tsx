// A thread in a list, and a place that a search has found.
import { Group, Stack, Text } from '@mantine/core'
import { IconPin } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { type Named, withNames } from '../../../parts/mentions.ts'
import { Person } from '../../../parts/person.tsx'
import { Ago } from '../../../shared/figures.tsx'
import type { Found, ThreadRow } from './queries.ts'
import { Tags } from './tags.tsx'

export function ThreadLine({ space, of }: { space: string; of: ThreadRow }) {
  const t = useTranslations('threads')
  return (
    <Stack gap={2} w="100%">
      <Group gap={6} wrap="nowrap" align="flex-start">
        {of.pinned && <IconPin size={18} role="img" aria-label={t('pinned')} />}
        <Text fw={600} className="breaks">
          {of.title}
        </Text>
      </Group>
      <Tags of={of.tags} />
      <Text size="sm" c="dimmed">
        {t('comments', { count: of.comments })} · <Person space={space} member={of.activeBy} />,{' '}
        <Ago at={of.activeAt} />
      </Text>
    </Stack>
  )
}

interface FoundLineProps {
  space: string
  of: Found
  people: readonly Named[]
}

export function FoundLine({ space, of, people }: FoundLineProps) {
  const t = useTranslations('threads')
  const nameOf = (member: string) => people.find(one => one.member === member)?.name
  return (
    <Stack gap={2} w="100%">
      <Text fw={600} className="breaks">
        {of.title}
      </Text>
      <Text size="sm" className="breaks">
        {withNames(of.excerpt, nameOf)}
      </Text>
      <Text size="sm" c="dimmed">
        {of.comment === null ? t('foundThread') : t('foundComment')} · <Person space={space} member={of.by} />
        , <Ago at={of.at} />
      </Text>
    </Stack>
  )
}
