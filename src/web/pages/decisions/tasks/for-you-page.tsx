// What concerns oneself in a space: where one is mentioned, and what one has to do or to vote on soon.
import { Badge, Group, Stack, Text } from '@mantine/core'
import { IconCoffee } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { pageOf } from '../../../node/notices.ts'
import { useSpace } from '../../../node/use-space.ts'
import { Day, Time } from '../../../parts/date-fields.tsx'
import { List } from '../../../parts/list.tsx'
import { Empty } from '../../../shared/empty.tsx'
import { Ago } from '../../../shared/figures.tsx'
import { PageTitle } from '../../../shared/page-title.tsx'
import { anchorOf } from '../threads/addresses.ts'
import { type Concern, concernsQuery } from '../threads/queries.ts'
import { Sections } from '../sections.tsx'

const KINDS = [
  'mention',
  'task',
  'overdue',
  'opened',
  'closing',
  'nudged',
  'open',
  'close',
  'review',
] as const

export function ForYouPage() {
  const t = useTranslations('threads')
  const space = useSpace()
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(concernsQuery(space))
  const open = (concern: Concern) => {
    const { thread, about, what } = concern
    const isComment = what === 'mention' && about !== thread
    void navigate({ to: pageOf({ ...concern, space }), ...(isComment && { hash: anchorOf(about) }) })
  }
  return (
    <>
      <PageTitle title={t('forYou')} about={t('forYouAbout')} />
      <Sections />
      <Stack maw={860}>
        <List
          label={t('forYou')}
          // what is due comes first: it has a day
          items={data && [...data.concerns].sort((a, b) => Number(a.due === null) - Number(b.due === null))}
          keyOf={({ id }) => id}
          row={concern => <ConcernLine of={concern} />}
          onOpen={open}
          empty={<Empty icon={<IconCoffee size={40} aria-hidden />} text={t('forYouNone')} />}
          error={error}
          onAgain={() => void refetch()}
        />
      </Stack>
    </>
  )
}

function ConcernLine({ of: { what, title, due, until, at } }: { of: Concern }) {
  const t = useTranslations('threads')
  return (
    <Stack gap={2} w="100%">
      <Text fw={600} className="breaks">
        {title}
      </Text>
      <Group gap={8}>
        <Badge variant="outline" tt="none" color={what === 'overdue' ? 'red' : undefined}>
          {t('concern', { what: KINDS.find(one => one === what) ?? 'other' })}
        </Badge>
        <Text size="sm" c="dimmed">
          {due === null ? (
            <Ago at={at} />
          ) : (
            <>
              {t('by')} {until === undefined ? <Day day={due} /> : <Time at={until} />}
            </>
          )}
        </Text>
      </Group>
    </Stack>
  )
}
