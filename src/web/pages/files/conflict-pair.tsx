// One conflict: both files side by side, and the choice between them.
import { Button, Card, Group, Loader, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { EntryInfo } from '../../../apps/files/index.ts'
import { toCoboxError } from '../../../errors/index.ts'
import { nameOf } from '../../../lib/slash-path.ts'
import { spaceQuery } from '../../node/queries.ts'
import { Person } from '../../parts/person.tsx'
import { Bytes, Moment } from '../../shared/figures.tsx'
import { Problem } from '../../shared/problem.tsx'
import { safeTime } from '../../shared/safe-time.ts'
import { type Conflict, keptBothPath } from '../../shared/conflict-names.ts'
import { type Choice, decide } from './keep-one.ts'
import { Preview } from './preview.tsx'
import { statQuery } from './preview-queries.ts'

export function ConflictPair({
  space,
  conflict,
  paths,
}: {
  space: string
  conflict: Conflict
  paths: readonly string[]
}) {
  const t = useTranslations('details')
  const common = useTranslations('common')
  const { data: status } = useQuery(spaceQuery(space))
  const copy = useQuery(statQuery(space, conflict.copy))
  const original = useQuery(statQuery(space, conflict.original))
  // asked for, since the list that the names come from may be one page of a long folder
  const gone = original.error !== null && toCoboxError(original.error).code === 'NO_FILE'
  const choose = useMutation({
    mutationFn: (choice: Choice) =>
      decide(space, conflict, choice, { copy: copy.data!, original: gone ? null : original.data! }, paths),
    onSuccess: (_, choice) =>
      notifications.show({ message: t(choice === 'both' ? 'keptBoth' : 'keptOne'), color: 'green' }),
  })
  const problem = copy.error ?? (gone ? null : original.error)
  if (problem) return <Problem error={problem} />
  if (!copy.data || (!gone && !original.data)) return <Loader role="status" aria-label={common('loading')} />
  const writable = status?.writable === true
  const folder = copy.data.kind === 'folder' || original.data?.kind === 'folder'
  const busy = (choice: Choice) => ({
    loading: choose.isPending && choose.variables === choice,
    disabled: choose.isPending,
    onClick: () => choose.mutate(choice),
  })
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {original.data && !gone ? (
          <Side space={space} entry={original.data} title={t('sideOriginal')}>
            {writable && <Button {...busy('original')}>{t('keepThis')}</Button>}
          </Side>
        ) : (
          <Card withBorder>
            <Text c="dimmed" className="breaks">
              {t('sideGone', { name: nameOf(conflict.original) })}
            </Text>
          </Card>
        )}
        <Side space={space} entry={copy.data} title={t('sideCopy', { device: conflict.device })}>
          {writable && <Button {...busy('copy')}>{t('keepThis')}</Button>}
        </Side>
      </SimpleGrid>
      <Problem error={choose.error} />
      {writable ? (
        <>
          <Text size="sm" className="breaks">
            {t(gone ? 'keepGoneWhat' : 'keepOneWhat', { name: nameOf(conflict.original) })}
          </Text>
          {!gone && folder && <Text size="sm">{t('keepFolderWhat')}</Text>}
          {!gone && (
            <Group>
              <Button variant="default" {...busy('both')}>
                {t('keepBoth')}
              </Button>
              <Text size="sm" c="dimmed" className="breaks" flex={1} miw={220}>
                {t('keepBothWhat', { name: nameOf(keptBothPath(conflict, paths)) })}
              </Text>
            </Group>
          )}
        </>
      ) : (
        status && <Text size="sm">{t('versionsReadOnly')}</Text>
      )}
    </Stack>
  )
}

function Side({
  space,
  entry,
  title,
  children,
}: {
  space: string
  entry: EntryInfo
  title: string
  children: React.ReactNode
}) {
  return (
    <Card withBorder component="section">
      <Stack gap="xs" h="100%">
        <Title order={3} size="h5" className="breaks">
          {title}
        </Title>
        <Text size="sm" className="breaks">
          {entry.name}
        </Text>
        <Text size="sm">
          <Person space={space} member={entry.member} />
          {', '}
          <Moment at={safeTime(entry.at)} withTime />
          {entry.kind === 'file' && (
            <>
              {', '}
              <Bytes of={entry.size} />
            </>
          )}
        </Text>
        <Preview space={space} entry={entry} height="40vh" withSave />
        <Group mt="auto">{children}</Group>
      </Stack>
    </Card>
  )
}
