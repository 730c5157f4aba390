// The feed: what happened, newest first, under the day on which it did.
import { Box, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconArrowBackUp, IconProgress, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormatter, useNow, useTranslations } from 'use-intl'
import { Empty } from '../../shared/empty.tsx'
import { byDay, dayOf, type Happening } from './feed.ts'
import { AuditText, JobText, SkippedText } from './feed-texts.tsx'

const STEP = 100
const DAY_MS = 24 * 60 * 60 * 1000
const ICONS = { audit: IconUsers, skipped: IconArrowBackUp, job: IconProgress } as const

/** `nameOf`: the name of a space, where the feed is of several. */
export function Feed({
  happenings,
  nameOf,
}: {
  happenings: readonly Happening[]
  nameOf?: (space: string) => string
}) {
  const t = useTranslations('activity')
  const [limit, setLimit] = useState(STEP)
  if (happenings.length === 0) return <Empty text={t('empty')} />
  return (
    <Stack gap="lg">
      {byDay(happenings, limit).map(({ day, of }) => (
        <section key={day}>
          <Day at={of[0]!.at} />
          <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
            {of.map(one => (
              <Line key={one.id} one={one} nameOf={nameOf} />
            ))}
          </Stack>
        </section>
      ))}
      {happenings.length > limit && (
        <Group>
          <Button variant="default" onClick={() => setLimit(limit + STEP)}>
            {t('older')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

function Day({ at }: { at: number }) {
  const t = useTranslations('activity')
  const format = useFormatter()
  const now = useNow({ updateInterval: 60_000 }).getTime()
  const day = dayOf(at)
  return (
    <Title order={2} size="h5" mb="xs">
      {day === dayOf(now)
        ? t('today')
        : day === dayOf(now - DAY_MS)
          ? t('yesterday')
          : format.dateTime(at, { dateStyle: 'full' })}
    </Title>
  )
}

function Line({ one, nameOf }: { one: Happening; nameOf?: (space: string) => string }) {
  const format = useFormatter()
  const Icon = ICONS[one.kind]
  return (
    <Group component="li" gap="sm" wrap="nowrap" align="flex-start">
      <Icon size={20} aria-hidden style={{ flexShrink: 0 }} />
      <Box miw={0} flex={1}>
        {one.kind === 'audit' ? (
          <AuditText entry={one.entry} />
        ) : one.kind === 'skipped' ? (
          <SkippedText skipped={one.skipped} />
        ) : (
          <JobText job={one.job} />
        )}
        <Text size="sm" c="dimmed" className="breaks">
          {nameOf && `${nameOf(one.space)} · `}
          <time dateTime={new Date(one.at).toISOString()}>
            {format.dateTime(one.at, { timeStyle: 'short' })}
          </time>
        </Text>
      </Box>
    </Group>
  )
}
