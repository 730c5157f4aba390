// What somebody should know of a space before they look for a file: how it is, what is not here yet, and that it cannot be changed.
import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { SpaceStatus } from '../../../api/schemas.ts'
import { useBytes } from '../../shared/figures.tsx'
import { StateNote } from '../home/space-card.tsx'

export function FolderNotes({ status }: { status: SpaceStatus | undefined }) {
  const t = useTranslations('files')
  const format = useBytes()
  if (!status) return null
  const { missingBytes } = status.content
  return (
    <>
      <StateNote space={status} />
      {missingBytes > 0 && (
        <Text size="sm" role="status">
          {t('missing', { bytes: format(missingBytes) })}
        </Text>
      )}
      {status.state === 'active' && !status.writable && <Text size="sm">{t('readOnly')}</Text>}
    </>
  )
}
