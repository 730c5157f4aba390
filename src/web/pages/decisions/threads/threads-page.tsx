// The threads of a space: what is talked about, what was closed, and a search over all that was said.
import { Anchor, Button, Group, NativeSelect, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconMessages, IconPlus, IconSearch } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useSpace } from '../../../node/use-space.ts'
import { List } from '../../../parts/list.tsx'
import { Empty } from '../../../shared/empty.tsx'
import { PageTitle } from '../../../shared/page-title.tsx'
import { anchorOf, loomioAt, threadAt } from './addresses.ts'
import { MorePages } from './more-pages.tsx'
import { searchQuery, tagsQuery, threadsQuery, useReader } from './queries.ts'
import { FoundLine, ThreadLine } from './rows.tsx'
import { Sections } from '../sections.tsx'
import { StartThread } from './thread-form.tsx'

const TYPING_MS = 250
const MAX_WORDS = 200

export function ThreadsPage() {
  const space = useSpace()
  // another space begins anew
  return <ThreadsOf key={space} space={space} />
}

function ThreadsOf({ space }: { space: string }) {
  const t = useTranslations('threads')
  const common = useTranslations('common')
  const { writes, manages } = useReader(space)
  const [typed, setTyped] = useState('')
  const [starting, setStarting] = useState(false)
  const [words] = useDebouncedValue(typed.trim(), TYPING_MS)
  const start = writes && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setStarting(true)}>
      {t('start')}
    </Button>
  )
  return (
    <>
      <PageTitle title={t('threads')} about={t('about')}>
        {start}
      </PageTitle>
      <Sections />
      <Stack maw={860}>
        <TextInput
          type="search"
          label={common('search')}
          description={t('searchAbout')}
          leftSection={<IconSearch size={18} aria-hidden />}
          maxLength={MAX_WORDS}
          value={typed}
          onChange={event => setTyped(event.currentTarget.value)}
        />
        {/\S/.test(typed) ? (
          <Results space={space} words={words} />
        ) : (
          <Threads space={space} onStart={writes ? () => setStarting(true) : undefined} />
        )}
        {manages && (
          <Text size="sm">
            <Anchor component={Link} to={loomioAt(space)} size="sm" underline="always">
              {t('fromLoomio')}
            </Anchor>
          </Text>
        )}
      </Stack>
      <StartThread space={space} opened={starting} onClose={() => setStarting(false)} />
    </>
  )
}

function Threads({ space, onStart }: { space: string; onStart: (() => void) | undefined }) {
  const t = useTranslations('threads')
  const navigate = useNavigate()
  const [state, setState] = useState<'open' | 'closed'>('open')
  const [tag, setTag] = useState('')
  const tags = useQuery(tagsQuery(space)).data?.tags ?? []
  const list = useInfiniteQuery(threadsQuery(space, state, tag || null))
  const nothing = tag !== '' ? t('noneTagged') : state === 'closed' ? t('noneClosed') : t('none')
  return (
    <>
      <Group align="flex-end" gap="sm">
        <SegmentedControl
          aria-label={t('which')}
          value={state}
          onChange={next => setState(next as typeof state)}
          data={(['open', 'closed'] as const).map(value => ({ value, label: t(`state_${value}`) }))}
        />
        {tags.length > 0 && (
          <NativeSelect
            aria-label={t('tag')}
            value={tag}
            onChange={event => setTag(event.currentTarget.value)}
            data={[
              { value: '', label: t('allTags') },
              ...tags.map(one => ({ value: one.tag, label: `${one.tag} (${one.threads})` })),
            ]}
            maw="100%"
          />
        )}
      </Group>
      <List
        label={t('threads')}
        items={list.data?.pages.flatMap(({ threads }) => threads)}
        keyOf={({ thread }) => thread}
        row={thread => <ThreadLine space={space} of={thread} />}
        onOpen={({ thread }) => void navigate({ to: threadAt(space, thread) })}
        empty={
          <Empty icon={<IconMessages size={40} aria-hidden />} text={nothing}>
            {state === 'open' && tag === '' && onStart && (
              <Button variant="light" onClick={onStart}>
                {t('startFirst')}
              </Button>
            )}
          </Empty>
        }
        error={list.error}
        onAgain={() => void list.refetch()}
      />
      <MorePages of={list} />
    </>
  )
}

function Results({ space, words }: { space: string; words: string }) {
  const t = useTranslations('threads')
  const navigate = useNavigate()
  const list = useInfiniteQuery({ ...searchQuery(space, words), placeholderData: before => before })
  const people = list.data?.pages.flatMap(page => page.people) ?? []
  return (
    <>
      <List
        label={t('found')}
        items={list.data?.pages.flatMap(({ found }) => found)}
        keyOf={({ thread, comment }) => comment ?? thread}
        row={found => <FoundLine space={space} of={found} people={people} />}
        onOpen={({ thread, comment }) =>
          void navigate({
            to: threadAt(space, thread),
            ...(comment !== null && { hash: anchorOf(comment) }),
          })
        }
        empty={<Empty text={t('foundNothing')} />}
        error={list.error}
        onAgain={() => void list.refetch()}
      />
      <MorePages of={list} />
    </>
  )
}
