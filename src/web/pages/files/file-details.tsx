// One file: preview, details, versions.
import { Drawer, Group, Loader, Stack, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { nameOf } from '../../../lib/slash-path.ts'
import { Problem } from '../../shared/problem.tsx'
import { FileFacts } from './file-facts.tsx'
import { FileHeld } from './file-held.tsx'
import { FileVersions } from './file-versions.tsx'
import { Preview } from './preview.tsx'
import { statQuery } from './preview-queries.ts'
import { SaveButton } from './save-button.tsx'

/** `path`: of the file that is open, or null. */
export function FileDetails({
  space,
  path,
  onClose,
}: {
  space: string
  path: string | null
  onClose(): void
}) {
  const common = useTranslations('common')
  const onPhone = useMediaQuery('(max-width: 48em)')
  return (
    <Drawer
      opened={path !== null}
      onClose={onClose}
      position="right"
      size={onPhone ? '100%' : 'xl'}
      title={<span className="breaks">{nameOf(path ?? '')}</span>}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {path !== null && <OpenFile key={path} space={space} path={path} />}
    </Drawer>
  )
}

function OpenFile({ space, path }: { space: string; path: string }) {
  const t = useTranslations('details')
  const common = useTranslations('common')
  const { data: entry, error } = useQuery(statQuery(space, path))
  if (error) return <Problem error={error} />
  if (!entry) return <Loader role="status" aria-label={common('loading')} />
  return (
    <Stack gap="lg">
      <section>
        <Group justify="space-between" mb="xs">
          <Title order={3} size="h4">
            {t('preview')}
          </Title>
          {entry.kind === 'file' && <SaveButton space={space} path={path} />}
        </Group>
        <Preview space={space} entry={entry} height="60vh" />
      </section>
      <section>
        <Title order={3} size="h4" mb="xs">
          {t('facts')}
        </Title>
        <FileFacts space={space} entry={entry} />
      </section>
      {entry.kind === 'file' && (
        <section>
          <Title order={3} size="h4" mb="xs">
            {t('held')}
          </Title>
          <FileHeld space={space} path={path} />
        </section>
      )}
      {entry.kind !== 'folder' && (
        <section>
          <Title order={3} size="h4" mb="xs">
            {t('versions')}
          </Title>
          <FileVersions space={space} path={path} />
        </section>
      )}
    </Stack>
  )
}
