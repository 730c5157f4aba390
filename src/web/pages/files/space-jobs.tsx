// Long work of a space: what is taken in or written out by path, how far it is, and how it ended.
import { Alert, Button, CloseButton, Group, Progress, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Job } from '../../../api/schemas.ts'
import { client } from '../../node/client.ts'
import { WhatHappened, WhatToDo } from '../../shared/error-words.tsx'
import { useBytes } from '../../shared/figures.tsx'
import { JobProblemList, useJobWhat } from '../../shared/job-words.tsx'
import { showProblem } from '../../shared/problem.tsx'
import { clock } from './time-left.ts'

const SHOWN_PROBLEMS = 20

/** Jobs whose end is told, since they were seen here running, or began here. */
const followed = new Set<string>()
export const followJob = (job: string): void => void followed.add(job)

export function SpaceJobs({ space }: { space: string }) {
  const { data } = useQuery({ queryKey: ['jobs'], queryFn: () => client.jobList() })
  const [closed, setClosed] = useState<readonly string[]>([])
  const jobs = (data?.jobs ?? []).filter(job => job.space === space && isOfFiles(job))
  for (const { job, state } of jobs) if (state === 'running') followed.add(job)
  const shown = jobs.filter(({ job }) => followed.has(job) && !closed.includes(job))
  if (shown.length === 0) return null
  const close = (job: string) => {
    followed.delete(job)
    setClosed([...closed, job])
  }
  return (
    <Stack gap="xs">
      {shown.map(job =>
        job.state === 'running' ? (
          <Running key={job.job} job={job} />
        ) : (
          <Ended key={job.job} job={job} onClose={() => close(job.job)} />
        ),
      )}
    </Stack>
  )
}

/** The others are told of where they were begun. */
const isOfFiles = ({ kind }: Job) => kind !== 'drill' && kind !== 'decisions-import'

function Running({ job }: { job: Job }) {
  const t = useTranslations('files')
  const title = useJobWhat()(job)
  const format = useBytes()
  const { files, filesTotal, counting, bytesPerSecond, secondsLeft } = job
  const [bytes, bytesTotal] = [format(job.bytes), format(job.bytesTotal)]
  const cancel = useMutation({ mutationFn: () => client.jobCancel({ job: job.job }), onError: showProblem })
  const share = job.bytesTotal > 0 ? job.bytes / job.bytesTotal : filesTotal > 0 ? files / filesTotal : 0
  const parts = [
    counting ? t('jobCounting', { files, bytes }) : t('jobFigures', { files, filesTotal, bytes, bytesTotal }),
    bytesPerSecond > 0 && t('uploadRate', { rate: format(bytesPerSecond) }),
    !counting && secondsLeft !== null && t('uploadLeft', clock(secondsLeft)),
  ]
  return (
    <Alert variant="default" title={<span className="breaks">{title}</span>}>
      <Stack gap="xs">
        <Progress value={counting ? 100 : share * 100} animated={counting} aria-label={title} />
        <Group justify="space-between">
          <Text size="sm">{parts.filter(Boolean).join(' · ')}</Text>
          <Button
            size="compact-md"
            variant="default"
            loading={cancel.isPending}
            onClick={() => cancel.mutate()}
          >
            {t('jobCancel')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}

function Ended({ job, onClose }: { job: Job; onClose(): void }) {
  const t = useTranslations('files')
  const common = useTranslations('common')
  const title = useJobWhat()(job)
  const format = useBytes()
  const { kind, state, files, changed, unchanged, renamed, problemCount } = job
  const bytes = format(job.bytes)
  const fresh = files - changed - unchanged
  return (
    <Alert
      variant="default"
      role="status"
      title={
        <Group justify="space-between" wrap="nowrap">
          <span className="breaks">{title}</span>
          <CloseButton aria-label={common('close')} onClick={onClose} />
        </Group>
      }
      styles={{ label: { width: '100%' } }}
    >
      <Stack gap="xs">
        {state === 'done' && (
          <Text size="sm">
            {kind === 'import'
              ? t('jobDone', { files, bytes, fresh, changed, unchanged })
              : t('jobWritten', { files, bytes })}
          </Text>
        )}
        {state === 'cancelled' && <Text size="sm">{t('jobCancelled')}</Text>}
        {state === 'failed' && job.error && (
          <Text size="sm" className="breaks">
            <WhatHappened of={job.error} /> <WhatToDo of={job.error} />
          </Text>
        )}
        {renamed > 0 && <Text size="sm">{t('jobRenamed', { count: renamed })}</Text>}
        {problemCount > 0 && (
          <>
            <Text size="sm" fw={600}>
              {t('jobProblems', { count: problemCount })}
            </Text>
            <JobProblemList job={job} limit={SHOWN_PROBLEMS} />
          </>
        )}
      </Stack>
    </Alert>
  )
}
