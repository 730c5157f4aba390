// What was changed of a thread, a comment or a task, by whom, and what it was before.
import { Box, Loader, Modal, Stack, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { Day } from '../../../parts/date-fields.tsx'
import { Person } from '../../../parts/person.tsx'
import { Said } from '../../../parts/said.tsx'
import { Ago } from '../../../shared/figures.tsx'
import { Problem } from '../../../shared/problem.tsx'
import { MorePages } from './more-pages.tsx'
import { historyQuery, type Past } from './queries.ts'
import { Tags } from './tags.tsx'

/** `of`: null while it is closed. */
export function HistoryModal({ space, of, onClose }: { space: string; of: Past | null; onClose(): void }) {
  const t = useTranslations('threads')
  const common = useTranslations('common')
  return (
    <Modal
      opened={of !== null}
      onClose={onClose}
      title={t('history')}
      size="lg"
      closeButtonProps={{ 'aria-label': common('close') }}
      transitionProps={{ duration: 0 }}
    >
      {of && <History space={space} of={of} />}
    </Modal>
  )
}

const KINDS = [
  'edited',
  'tagged',
  'closed',
  'reopened',
  'pinned',
  'unpinned',
  'discarded',
  'done',
  'undone',
] as const

function History({ space, of }: { space: string; of: Past }) {
  const t = useTranslations('threads')
  const common = useTranslations('common')
  const list = useInfiniteQuery(historyQuery(space, of))
  const changes = list.data?.pages.flatMap(({ history }) => history)
  const nameOf = useMemo(() => {
    const names = new Map(
      list.data?.pages.flatMap(({ people }) => people).map(({ member, name }) => [member, name]),
    )
    return (member: string) => names.get(member)
  }, [list.data])
  if (!changes) return list.error ? <Problem error={list.error} /> : <Loader aria-label={common('loading')} />
  return (
    <Stack>
      {changes.length === 0 && <Text c="dimmed">{t('historyNone')}</Text>}
      <Stack component="ol" m={0} p={0} style={{ listStyle: 'none' }} gap="md">
        {changes.map(({ id, what, by, at, apart, before, reason }) => (
          <li key={id}>
            <Text size="sm">
              <Text span fw={600} inherit>
                <Person space={space} member={by} />
              </Text>{' '}
              · {t('changed', { what: KINDS.find(one => one === what) ?? 'other' })} · <Ago at={at} />
            </Text>
            {reason && (
              <Text size="sm" className="breaks">
                {t('reasonIs', { reason })}
              </Text>
            )}
            {apart && (
              <Text size="sm" c="dimmed">
                {t('apart')}
              </Text>
            )}
            {before && <Before space={space} of={before} nameOf={nameOf} />}
          </li>
        ))}
      </Stack>
      <MorePages of={list} />
    </Stack>
  )
}

interface BeforeProps {
  space: string
  of: {
    title?: string
    text?: string
    tags?: string[]
    files?: { path: string }[]
    assignees?: string[]
    due?: string | null
  }
  nameOf(member: string): string | undefined
}

function Before({ space, of: { title, text, tags, files, assignees, due }, nameOf }: BeforeProps) {
  const t = useTranslations('threads')
  return (
    <Box mt={4} pl="sm" style={{ borderInlineStart: '3px solid var(--mantine-color-default-border)' }}>
      <Text size="sm" c="dimmed">
        {t('before')}
      </Text>
      {title !== undefined && (
        <Text fw={600} className="breaks">
          {title}
        </Text>
      )}
      {text !== undefined && (text === '' ? <Text size="sm">–</Text> : <Said text={text} nameOf={nameOf} />)}
      {tags && (tags.length > 0 ? <Tags of={tags} /> : <Text size="sm">{t('noTags')}</Text>)}
      {files && files.length > 0 && (
        <Text size="sm" className="breaks">
          {files.map(({ path }) => path).join(', ')}
        </Text>
      )}
      {assignees && (
        <Text size="sm">
          {assignees.length === 0 && t('nobodyYet')}
          {assignees.map((member, index) => (
            <span key={member}>
              {index > 0 && ', '}
              <Person space={space} member={member} />
            </span>
          ))}
        </Text>
      )}
      {due !== undefined && <Text size="sm">{due === null ? t('noDay') : <Day day={due} />}</Text>}
    </Box>
  )
}
