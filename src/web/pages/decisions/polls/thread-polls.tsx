// The polls that stand in a thread: what is asked, where it stands, and the way to vote.
import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { Problem } from '../../../shared/problem.tsx'
import { Section } from '../../../shared/section.tsx'
import { MorePages } from '../threads/more-pages.tsx'
import { newPollAt, pollAt } from './addresses.ts'
import { AtAGlance } from './at-a-glance.tsx'
import { PollBadge, PollFacts } from './poll-line.tsx'
import styles from './polls.module.css'
import { type PollInfo, resultQuery, threadPollsQuery } from './queries.ts'

interface ThreadPollsProps {
  space: string
  thread: string
  /** Whether new ones can be begun here. */
  begins: boolean
}

export function ThreadPolls({ space, thread, begins }: ThreadPollsProps) {
  const t = useTranslations('decisions')
  const list = useInfiniteQuery(threadPollsQuery(space, thread))
  const polls = list.data?.pages.flatMap(page => page.polls) ?? []
  if (!begins && list.data && polls.length === 0) return null
  return (
    <Section id="polls" title={t('polls')}>
      <Problem error={list.error} />
      {polls.length > 0 && (
        <Stack
          component="ul"
          role="list"
          aria-label={t('polls')}
          gap="xs"
          m={0}
          p={0}
          style={{ listStyle: 'none' }}
        >
          {polls.map(one => (
            <OnePoll key={one.poll} space={space} poll={one} />
          ))}
        </Stack>
      )}
      {list.data && polls.length === 0 && <Text c="dimmed">{t('noPollsHere')}</Text>}
      <MorePages of={list} />
      {begins && (
        <Group>
          <Button
            component={Link}
            to={newPollAt(space)}
            // the router knows no addresses of apps, and so not what they may ask
            search={{ thread } as never}
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
          >
            {t('newPollHere')}
          </Button>
        </Group>
      )}
    </Section>
  )
}

function OnePoll({ space, poll }: { space: string; poll: PollInfo }) {
  const result = useQuery({ ...resultQuery(space, poll.poll), enabled: poll.state !== 'scheduled' })
  return (
    <li>
      <Anchor component={Link} to={pollAt(space, poll.poll)} className={styles['poll']} underline="never">
        <Group justify="space-between" gap="xs">
          <Text fw={600} className="breaks">
            {poll.title}
          </Text>
          <PollBadge poll={poll} />
        </Group>
        {result.data && <AtAGlance result={result.data} />}
        <PollFacts poll={poll} />
      </Anchor>
    </li>
  )
}
