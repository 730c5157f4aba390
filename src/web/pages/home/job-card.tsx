// One piece of long work: how far it is, what went wrong, and how to stop it.
import { Alert, Button, Card, Group, Progress, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { Job } from '../../../api/schemas.ts'
import { client } from '../../node/client.ts'
import { statusQuery } from '../../node/queries.ts'
import { useDrillFar } from '../../shared/drill-far.tsx'
import { WhatHappened, WhatToDo } from '../../shared/error-words.tsx'
import { useBytes } from '../../shared/figures.tsx'
import { JobProblemList, useJobWhat } from '../../shared/job-words.tsx'
import { showProblem } from '../../shared/problem.tsx'

export function JobCard({ job }: { job: Job }) {
  const t = useTranslations('home')
  const bytes = useBytes()
  const drillFar = useDrillFar()
  const whatOf = useJobWhat()
  const queries = useQueryClient()
  const { data } = useQuery(statusQuery)
  const cancel = useMutation({
    mutationFn: () => client.jobCancel({ job: job.job }),
    onError: showProblem,
    onSettled: () => queries.invalidateQueries({ queryKey: ['jobs'] }),
  })
  const running = job.state === 'running'
  const name = data?.spaces.find(({ space }) => space === job.space)?.name ?? ''
  const title = t('jobTitle', { kind: job.kind.replace('-', '_'), name })
  const share = job.bytesTotal > 0 ? (100 * job.bytes) / job.bytesTotal : 0
  return (
    <Card withBorder padding="sm">
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <div>
            <Text fw={600} className="breaks">
              {title}
            </Text>
            <Text size="sm" c="dimmed" className="breaks">
              {whatOf(job)}
            </Text>
          </div>
          {running && (
            <Button
              variant="default"
              size="compact-md"
              loading={cancel.isPending}
              onClick={() => cancel.mutate()}
              aria-label={t('jobCancelOf', { what: title })}
            >
              {t('jobCancel')}
            </Button>
          )}
        </Group>
        {running && <Progress value={job.counting ? 0 : share} striped={job.counting} aria-label={title} />}
        <Text size="sm" role={running ? undefined : 'status'}>
          {drillFar(job) ??
            (running
              ? t(job.counting ? 'jobCounting' : 'jobProgress', {
                  files: job.files,
                  filesTotal: job.filesTotal,
                  size: bytes(job.bytes),
                  sizeTotal: bytes(job.bytesTotal),
                })
              : t('jobEnded', { state: job.state, files: job.files, size: bytes(job.bytes) }))}
          {running && job.secondsLeft !== null && !job.counting && (
            <> {t('jobLeft', { minutes: Math.max(1, Math.round(job.secondsLeft / 60)) })}</>
          )}
        </Text>
        {job.error && (
          <Alert
            color="red"
            variant="outline"
            icon={<IconAlertTriangle aria-hidden />}
            title={<WhatHappened of={job.error} />}
          >
            <Text size="sm">
              <WhatToDo of={job.error} />
            </Text>
          </Alert>
        )}
        {job.problemCount > 0 && <JobProblems job={job} />}
      </Stack>
    </Card>
  )
}

function JobProblems({ job }: { job: Job }) {
  const t = useTranslations('home')
  return (
    <details>
      <summary>{t('jobProblems', { count: job.problemCount })}</summary>
      <JobProblemList job={job} />
    </details>
  )
}
