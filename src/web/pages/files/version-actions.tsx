// What can be done with one version of a file: it is looked at and saved by everybody, an earlier one brought back or deleted by some.
import { Badge, Button, Group, Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { EntryInfo } from '../../../apps/files/index.ts'
import { showProblem } from '../../shared/problem.tsx'
import { safeTime } from '../../shared/safe-time.ts'
import { Preview } from './preview.tsx'
import { saveFile } from './download.ts'

export type VersionChange = 'restore' | 'purge'

interface Props {
  space: string
  version: EntryInfo
  current: boolean
  /** Absent where nothing may be changed. */
  onChange?: ((what: VersionChange) => void) | undefined
}

export function VersionActions({ space, version, current, onChange }: Props) {
  const t = useTranslations('details')
  const common = useTranslations('common')
  const format = useFormatter()
  const [looking, setLooking] = useState(false)
  const when = format.dateTime(safeTime(version.at), { dateStyle: 'medium', timeStyle: 'short' })
  const save = useMutation({
    mutationFn: () => saveFile(space, version.path, version.version),
    onError: showProblem,
  })
  const isFile = version.kind === 'file'
  return (
    <Group gap="xs">
      {current && <Badge variant="default">{t('versionCurrent')}</Badge>}
      {isFile && (
        <Button size="xs" variant="light" aria-label={t('lookOf', { when })} onClick={() => setLooking(true)}>
          {t('look')}
        </Button>
      )}
      {isFile && (
        <Button
          size="xs"
          variant="light"
          aria-label={t('saveOf', { when })}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {common('save')}
        </Button>
      )}
      {!current && onChange && (
        <>
          <Button
            size="xs"
            variant="light"
            aria-label={t('restoreOf', { when })}
            onClick={() => onChange('restore')}
          >
            {t('restore')}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            color="red"
            aria-label={t('purgeOf', { when })}
            onClick={() => onChange('purge')}
          >
            {t('purge')}
          </Button>
        </>
      )}
      <Modal
        opened={looking}
        onClose={() => setLooking(false)}
        size="xl"
        title={t('lookTitle', { when })}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <Preview space={space} entry={version} height="65vh" />
      </Modal>
    </Group>
  )
}
