// One thread: what it is about, what one should know, what is asked, what is to be done, and what is said.
import { Alert, Anchor, Box, Loader, Stack, Text } from '@mantine/core'
import { IconLock, IconPin } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useItem, useSpace } from '../../../node/use-space.ts'
import { Person } from '../../../parts/person.tsx'
import { Said } from '../../../parts/said.tsx'
import { Ago } from '../../../shared/figures.tsx'
import { PageTitle } from '../../../shared/page-title.tsx'
import { Problem } from '../../../shared/problem.tsx'
import { Section } from '../../../shared/section.tsx'
import { ThreadImported } from '../imported/thread-imported.tsx'
import { ThreadPolls } from '../polls/thread-polls.tsx'
import { ThreadTasks } from '../tasks/thread-tasks.tsx'
import { threadsAt } from './addresses.ts'
import { Attachments } from './attachments.tsx'
import { type OneThread, type Reader, threadQuery, useReader } from './queries.ts'
import { Reactions } from './reactions.tsx'
import { Tags } from './tags.tsx'
import { Talk, useNames } from './talk.tsx'
import { ThreadActions } from './thread-actions.tsx'

export function ThreadPage() {
  const space = useSpace()
  const thread = useItem()
  // another thread has drafts and news of its own
  return <OneThreadPage key={`${space}/${thread}`} space={space} id={thread} />
}

function OneThreadPage({ space, id }: { space: string; id: string }) {
  const t = useTranslations('threads')
  const common = useTranslations('common')
  const { data, error } = useQuery(threadQuery(space, id))
  const reader = useReader(space)
  return (
    <Box maw={860}>
      <Anchor component={Link} to={threadsAt(space)}>
        {t('allThreads')}
      </Anchor>
      <Problem error={error} />
      {!data && !error && <Loader display="block" aria-label={common('loading')} />}
      {data && (
        <>
          <PageTitle title={data.title}>
            {reader.writes && <ThreadActions space={space} of={data} reader={reader} />}
          </PageTitle>
          <Stack>
            <About space={space} of={data} reader={reader} />
            <ThreadPolls space={space} thread={data.thread} begins={reader.writes && data.closed === null} />
            <ThreadImported space={space} thread={data.thread} />
            <ThreadTasks space={space} thread={data.thread} writes={reader.writes} />
            <Talk space={space} thread={data} reader={reader} />
          </Stack>
        </>
      )}
    </Box>
  )
}

function About({ space, of, reader }: { space: string; of: OneThread; reader: Reader }) {
  const t = useTranslations('threads')
  const { closed, pinned } = of
  const nameOf = useNames([of])
  return (
    <>
      {closed && (
        <Alert color="gray" variant="outline" icon={<IconLock aria-hidden />} title={t('closedTitle')}>
          <Text size="sm" className="breaks">
            <Person space={space} member={closed.by} />, <Ago at={closed.at} />.{' '}
            {closed.reason && t('reasonIs', { reason: closed.reason })} {t('closedAbout')}
          </Text>
        </Alert>
      )}
      <Section id="context" title={t('context')}>
        <Text size="sm" c="dimmed">
          {t('startedBy')} <Person space={space} member={of.by} />, <Ago at={of.at} />
          {of.edits > 0 && ` · ${t('edited')}`}
        </Text>
        {pinned && (
          <Text size="sm" c="dimmed">
            <IconPin size={16} aria-hidden style={{ verticalAlign: 'text-bottom' }} /> {t('pinned')}
          </Text>
        )}
        <Tags of={of.tags} />
        {of.context === '' ? (
          <Text c="dimmed">{t('noContext')}</Text>
        ) : (
          <Said text={of.context} nameOf={nameOf} />
        )}
        {of.apart && (
          <Text size="sm" c="dimmed">
            {t('apart')}
          </Text>
        )}
        <Attachments space={space} files={of.files} />
        <Reactions
          space={space}
          to={of.thread}
          given={of.reactions}
          nameOf={nameOf}
          reader={{ ...reader, writes: reader.writes && closed === null }}
        />
      </Section>
    </>
  )
}
