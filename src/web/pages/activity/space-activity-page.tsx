// What has happened in one space.
import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { spaceQuery } from '../../node/queries.ts'
import { useSpace } from '../../node/use-space.ts'
import { PageTitle } from '../../shared/page-title.tsx'
import { Problem } from '../../shared/problem.tsx'
import { auditLogQuery, jobsQuery, skippedQuery } from './activity-queries.ts'
import { happenings } from './feed.ts'
import { Feed } from './feed.tsx'

export function SpaceActivityPage() {
  const t = useTranslations('activity')
  const common = useTranslations('common')
  const space = useSpace()
  const { data: status } = useQuery(spaceQuery(space))
  const audit = useQuery(auditLogQuery(space))
  const skipped = useQuery(skippedQuery(space))
  const jobs = useQuery(jobsQuery)
  const error = audit.error ?? skipped.error ?? jobs.error
  const all =
    audit.data &&
    skipped.data &&
    jobs.data &&
    happenings(space, { audit: audit.data, skipped: skipped.data.skipped, jobs: jobs.data.jobs })
  return (
    <>
      <PageTitle title={t('titleIn', { space: status?.name ?? '…' })} about={t('aboutSpace')} />
      <Problem error={error} />
      {all ? <Feed happenings={all} /> : !error && <Loader role="status" aria-label={common('loading')} />}
    </>
  )
}
