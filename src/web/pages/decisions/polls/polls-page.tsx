// The polls of a space: those that wait for a vote first, then what was decided.
import { Anchor, Button, Group, Loader, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconChecklist, IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { spaceQuery } from '../../../node/queries.ts'
import { useSpace } from '../../../node/use-space.ts'
import { Empty } from '../../../shared/empty.tsx'
import { PageTitle } from '../../../shared/page-title.tsx'
import { Problem } from '../../../shared/problem.tsx'
import { ImportedLink } from '../imported/imported-link.tsx'
import { Sections } from '../sections.tsx'
import { newPollAt, pollAt } from './addresses.ts'
import { PollBadge, PollFacts } from './poll-line.tsx'
import { SavePolls } from './save-polls.tsx'
import styles from './polls.module.css'
import { closedPollsQuery, openPollsQuery, type PollInfo } from './queries.ts'

export function PollsPage() {
  const t = useTranslations('decisions')
  const common = useTranslations('common')
  const space = useSpace()
  const [tag, setTag] = useState('')
  const wanted = useDeferredValue(tag.trim())
  const status = useQuery(spaceQuery(space))
  const open = useQuery({ ...openPollsQuery(space, wanted), placeholderData: before => before })
  const closed = useInfiniteQuery({ ...closedPollsQuery(space, wanted), placeholderData: before => before })
  const decided = closed.data?.pages.flatMap(({ polls }) => polls) ?? []
  const isHere = open.data !== undefined && closed.data !== undefined
  const isEmpty = isHere && open.data.length + decided.length === 0
  const make = status.data?.writable ? (
    <Button component={Link} to={newPollAt(space)} leftSection={<IconPlus aria-hidden size={18} />}>
      {t('newPoll')}
    </Button>
  ) : null
  return (
    <>
      <Sections />
      <PageTitle title={t('title')} about={t('about')}>
        {isHere && (!isEmpty || tag !== '') && <SavePolls space={space} />}
        {!isEmpty && make}
      </PageTitle>
      <Stack maw={860}>
        <Problem error={open.error ?? closed.error} />
        {!isHere && !open.error && !closed.error && <Loader role="status" aria-label={common('loading')} />}
        {(!isEmpty || tag !== '') && isHere && (
          <TextInput
            label={t('byTag')}
            value={tag}
            onChange={event => setTag(event.currentTarget.value)}
            maxLength={50}
            maw={300}
            autoComplete="off"
          />
        )}
        {isEmpty &&
          (wanted === '' ? (
            <Empty icon={<IconChecklist size={40} aria-hidden />} text={t('empty')}>
              {make}
            </Empty>
          ) : (
            <Text role="status">{t('noneWithTag', { tag: wanted })}</Text>
          ))}
        {open.data && open.data.length > 0 && (
          <Listed title={t('open')}>
            {open.data.map(one => (
              <Row key={one.poll} space={space} poll={one} />
            ))}
          </Listed>
        )}
        {decided.length > 0 && (
          <Listed title={t('closed')}>
            {decided.map(one => (
              <Row key={one.poll} space={space} poll={one} />
            ))}
          </Listed>
        )}
        {closed.hasNextPage && (
          <Group>
            <Button
              variant="default"
              loading={closed.isFetchingNextPage}
              onClick={() => void closed.fetchNextPage()}
            >
              {t('older')}
            </Button>
          </Group>
        )}
        <ImportedLink space={space} />
      </Stack>
    </>
  )
}

function Listed({ title, children }: { title: string; children: React.ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <Title order={2} size="h3" id={id} mb="xs">
        {title}
      </Title>
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }} role="list">
        {children}
      </Stack>
    </section>
  )
}

function Row({ space, poll }: { space: string; poll: PollInfo }) {
  return (
    <li>
      <Anchor component={Link} to={pollAt(space, poll.poll)} className={styles['poll']} underline="never">
        <Group justify="space-between" gap="xs">
          <Text fw={600} className="breaks">
            {poll.title}
          </Text>
          <PollBadge poll={poll} />
        </Group>
        <PollFacts poll={poll} />
      </Anchor>
    </li>
  )
}
