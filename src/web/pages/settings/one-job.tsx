// One piece of long work: how far it is, what it could not do, and ending it.
import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { IconBan, IconCircleCheck, IconCircleX, IconPlayerPlay } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { Job } from '../../../api/schemas.ts'
import { client } from '../../node/client.ts'
import { useDrillFar } from '../../shared/drill-far.tsx'
import { WhatHappened, WhatToDo } from '../../shared/error-words.tsx'
import { Ago, useBytes } from '../../shared/figures.tsx'
import { JobProblemList, useJobWhat } from '../../shared/job-words.tsx'
import { showProblem } from '../../shared/problem.tsx'

const ICONS = {
  running: IconPlayerPlay,
  done: IconCircleCheck,
  failed: IconCircleX,
  cancelled: IconBan,
}

export function OneJob({ job }: { job: Job }) {
  const t = useTranslations('settings')
  const bytes = useBytes()
  const drillFar = useDrillFar()
  const what = useJobWhat()(job)
  const queries = useQueryClient()
  const cancel = useMutation({
    mutationFn: () => client.jobCancel({ job: job.job }),
    onError: showProblem,
    onSettled: () => queries.invalidateQueries({ queryKey: ['jobs'] }),
  })
  const Icon = ICONS[job.state]
  const isRunning = job.state === 'running'
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="xs">
        <Text fw={500} className="breaks">
          {what}
        </Text>
        <Group gap="xs" wrap="nowrap">
          <Icon size={18} aria-hidden />
          <Text size="sm">
            {t('jobState', { state: job.state })}, <Ago at={job.ended ?? job.started} />
          </Text>
        </Group>
      </Group>
      {isRunning && !job.counting && job.bytesTotal > 0 && (
        <Progress value={(100 * job.bytes) / job.bytesTotal} aria-label={what} />
      )}
      <Text size="sm">
        {drillFar(job) ??
          t('jobFar', {
            files: job.files,
            filesTotal: job.filesTotal,
            bytes: bytes(job.bytes),
            bytesTotal: bytes(job.bytesTotal),
            counting: String(isRunning && job.counting),
          })}
        {job.unchanged > 0 && ` ${t('jobUnchanged', { count: job.unchanged })}`}
        {job.renamed > 0 && ` ${t('jobRenamed', { count: job.renamed })}`}
      </Text>
      {job.error && (
        <div>
          <Text className="breaks">
            <WhatHappened of={job.error} />
          </Text>
          <Text size="sm" c="dimmed">
            <WhatToDo of={job.error} />
          </Text>
        </div>
      )}
      {job.problemCount > 0 && (
        <details>
          <summary>{t('jobProblems', { count: job.problemCount })}</summary>
          <JobProblemList job={job} />
        </details>
      )}
      {isRunning && (
        <Group>
          <Button
            size="xs"
            variant="default"
            loading={cancel.isPending}
            aria-label={t('jobCancelNamed', { what })}
            onClick={() => cancel.mutate()}
          >
            {t('jobCancel')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('jobCancelAbout')}
          </Text>
        </Group>
      )}
    </Stack>
  )
}
