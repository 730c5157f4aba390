// The words of each kind of entry in a feed.
import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { Job } from '../../../api/schemas.ts'
import { useDrillFar } from '../../shared/drill-far.tsx'
import { WhatHappened, WhatToDo } from '../../shared/error-words.tsx'
import { useBytes } from '../../shared/figures.tsx'
import { type AuditEntry, sentenceOf, type Skipped } from './feed.ts'

export function AuditText({ entry }: { entry: AuditEntry }) {
  const t = useTranslations('activity')
  const common = useTranslations('common')
  const { words, values } = sentenceOf(entry)
  const { role } = values
  return (
    <Text className="breaks">
      {t(words, { ...values, ...(role !== undefined && { role: common('role', { role }) }) })}
    </Text>
  )
}

export function SkippedText({ skipped }: { skipped: Skipped }) {
  const t = useTranslations('activity')
  const { type, code } = skipped
  return (
    <>
      <Text className="breaks">{t('skipped', { type: type.replace('.', '_'), raw: type })}</Text>
      <Text size="sm" className="breaks">
        <WhatHappened of={skipped} /> ({code})
      </Text>
    </>
  )
}

export function JobText({ job }: { job: Job }) {
  const t = useTranslations('activity')
  const bytes = useBytes()
  const drillFar = useDrillFar()
  const { kind, state, files, filesTotal, problemCount, problems, error } = job
  return (
    <>
      <Text>{t('job', { kind: kind.replace('-', '_'), state })}</Text>
      <Text size="sm">
        {drillFar(job) ?? t('jobDid', { files, total: filesTotal, bytes: bytes(job.bytes) })}
      </Text>
      {error && (
        <Text size="sm" className="breaks">
          <WhatHappened of={error} /> <WhatToDo of={error} />
        </Text>
      )}
      {problemCount > 0 && (
        <Text size="sm" className="breaks">
          {t('jobProblems', { count: problemCount })} {problems[0]?.path}:{' '}
          {problems[0] && <WhatHappened of={problems[0]} />}
        </Text>
      )}
    </>
  )
}
