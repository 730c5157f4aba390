// What waits for me, what has happened in all my spaces, and what I want to be told about.
import { Loader, Stack } from '@mantine/core'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { SpaceStatus } from '../../../api/schemas.ts'
import { statusQuery } from '../../node/queries.ts'
import { PageTitle } from '../../shared/page-title.tsx'
import { Problem } from '../../shared/problem.tsx'
import { auditLogQuery, jobsQuery, skippedQuery } from './activity-queries.ts'
import { happenings } from './feed.ts'
import { Feed } from './feed.tsx'
import { NoticeSettings } from './notice-settings.tsx'
import { Waiting } from './waiting.tsx'

/** Spaces that can be read: of others there is nothing to tell, and asking them fails. */
const READABLE: readonly SpaceStatus['state'][] = ['active', 'archived', 'left', 'removed']

export function ActivityPage() {
  const t = useTranslations('activity')
  const common = useTranslations('common')
  const { data: status, error } = useQuery(statusQuery)
  const spaces = status?.spaces.filter(({ state }) => READABLE.includes(state))
  return (
    <>
      <PageTitle title={t('title')} about={t('about')} />
      <Problem error={error} />
      {spaces ? (
        <Stack gap="xl">
          <Waiting spaces={spaces} />
          <NoticeSettings />
          <All spaces={spaces} />
        </Stack>
      ) : (
        !error && <Loader role="status" aria-label={common('loading')} />
      )}
    </>
  )
}

function All({ spaces }: { spaces: readonly SpaceStatus[] }) {
  const common = useTranslations('common')
  const jobs = useQuery(jobsQuery)
  const audits = useQueries({ queries: spaces.map(({ space }) => auditLogQuery(space)) })
  const skipped = useQueries({ queries: spaces.map(({ space }) => skippedQuery(space)) })
  const all = spaces.flatMap(({ space }, at) =>
    happenings(space, {
      audit: audits[at]?.data ?? [],
      skipped: skipped[at]?.data?.skipped ?? [],
      jobs: jobs.data?.jobs ?? [],
    }),
  )
  const asked = [jobs, ...audits, ...skipped]
  const names = new Map(spaces.map(({ space, name }) => [space, name]))
  // one space that cannot be read must not hide the others
  const problem = asked.find(({ error }) => error)?.error
  return (
    <>
      <Problem error={problem} />
      {asked.some(({ isPending }) => isPending) ? (
        <Loader role="status" aria-label={common('loading')} />
      ) : (
        <Feed happenings={all} nameOf={space => names.get(space) ?? '–'} />
      )}
    </>
  )
}
