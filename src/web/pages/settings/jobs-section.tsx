// Long work of this node: what runs, how far it is, and what has become of the rest since the start.
import { Paper, Stack } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { Empty } from '../../shared/empty.tsx'
import { Problem } from '../../shared/problem.tsx'
import { Section } from '../../shared/section.tsx'
import { OneJob } from './one-job.tsx'

export function JobsSection() {
  const t = useTranslations('settings')
  const { data, error } = useQuery({ queryKey: ['jobs', 'all'], queryFn: () => client.jobList() })
  const jobs = data && [...data.jobs].sort((a, b) => b.started - a.started)
  return (
    <Section id="jobs" title={t('jobsTitle')} about={t('jobsAbout')}>
      <Problem error={error} />
      {jobs?.length === 0 && <Empty icon={<IconListCheck size={32} aria-hidden />} text={t('jobsNone')} />}
      {jobs && jobs.length > 0 && (
        <Stack component="ul" aria-label={t('jobsTitle')} gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
          {jobs.map(job => (
            <Paper component="li" key={job.job} withBorder p="sm">
              <OneJob job={job} />
            </Paper>
          ))}
        </Stack>
      )}
    </Section>
  )
}
