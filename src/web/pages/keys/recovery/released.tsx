// What a release has done: the share is there, or on its way as a code, or the owner may object first.
import { Stack, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { Copyable } from '../../../shared/copyable.tsx'
import { Moment } from '../../../shared/figures.tsx'
import { Note } from '../../../shared/note.tsx'
import type { Answer } from '../queries.ts'

export function Released({ state, ownerName, release, given, until }: Answer<'recoveryRelease'>) {
  const t = useTranslations('recovery')
  if (state === 'waiting')
    return (
      <Note live>
        {t('agreed', { name: ownerName })} {until !== undefined && <Moment at={until} withTime />}
        {'. '}
        {t('agreedDo')}
      </Note>
    )
  return (
    <Stack gap="sm">
      <Note live>{t(given ? 'releasedGiven' : 'released', { name: ownerName })}</Note>
      {release !== undefined && given && (
        <details>
          <summary>{t('releaseCodeShow')}</summary>
          <Copyable text={release} label={t('releaseCode')} />
        </details>
      )}
      {release !== undefined && !given && (
        <>
          <Text>{t('releaseCodeAbout')}</Text>
          <Copyable text={release} label={t('releaseCode')} />
        </>
      )}
    </Stack>
  )
}
