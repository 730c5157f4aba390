// The drill: the whole space is restored from its hosts alone, and compared. It is long work of the node, which goes on without the page.
import { Alert, Button, Code, Group, List, NumberInput, Progress, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { DrillResult, Job } from '../../../api/schemas.ts'
import { client } from '../../node/client.ts'
import { useDrillFar } from '../../shared/drill-far.tsx'
import { Ago, useBytes } from '../../shared/figures.tsx'
import { Problem, showProblem } from '../../shared/problem.tsx'

export function Drill({ space, hosted }: { space: string; hosted: boolean }) {
  const t = useTranslations('hosting')
  const [hours, setHours] = useState<string | number>(1)
  const queries = useQueryClient()
  const { data } = useQuery({ queryKey: ['jobs'], queryFn: () => client.jobList() })
  const starting = useMutation({
    mutationFn: () =>
      client.hostingDrill({ space, timeoutSeconds: Math.max(1, Math.round(Number(hours) * 3600)) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['jobs'] }),
  })
  const last = data?.jobs.findLast(({ kind, space: of }) => kind === 'drill' && of === space)
  const running = last?.state === 'running'
  return (
    <Stack gap="xs" align="flex-start">
      <Title order={2} size="h4">
        {t('drillTitle')}
      </Title>
      <Text size="sm">{t('drillAbout')}</Text>
      {!hosted && <Text size="sm">{t('drillNoHost')}</Text>}
      <Group align="flex-end">
        <NumberInput
          hideControls
          label={t('drillHours')}
          min={0}
          value={hours}
          disabled={!hosted || running}
          onChange={setHours}
        />
        <Button
          variant="default"
          loading={starting.isPending}
          disabled={!hosted || running || !(Number(hours) > 0)}
          onClick={() => starting.mutate()}
        >
          {t('drillDo')}
        </Button>
      </Group>
      {last && running && <Running job={last} />}
      <div role="status">{last && !running && <Ended job={last} />}</div>
      <Problem error={starting.error} />
    </Stack>
  )
}

function Running({ job }: { job: Job }) {
  const t = useTranslations('hosting')
  const bytes = useBytes()
  const far = useDrillFar()
  const cancel = useMutation({ mutationFn: () => client.jobCancel({ job: job.job }), onError: showProblem })
  const share = job.bytesTotal > 0 ? (100 * job.bytes) / job.bytesTotal : 0
  const parts = [
    far(job),
    job.bytesPerSecond > 0 && t('drillRate', { rate: bytes(job.bytesPerSecond) }),
    job.secondsLeft !== null && t('drillLeft', { minutes: Math.max(1, Math.round(job.secondsLeft / 60)) }),
  ]
  return (
    <Stack gap="xs" w="100%" maw={600}>
      <Progress value={job.counting ? 100 : share} animated={job.counting} aria-label={t('drillTitle')} />
      <Text size="sm">{parts.filter(Boolean).join(' ')}</Text>
      <Group>
        <Button variant="default" size="sm" loading={cancel.isPending} onClick={() => cancel.mutate()}>
          {t('drillCancel')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('drillBegun')} <Ago at={job.started} />
        </Text>
      </Group>
    </Stack>
  )
}

function Ended({ job: { state, drill, error, ended } }: { job: Job }) {
  const t = useTranslations('hosting')
  if (state === 'cancelled') return <Text size="sm">{t('drillCancelled')}</Text>
  return (
    <Stack gap="xs">
      {drill && <Outcome of={drill} />}
      {error && (
        <Alert role="note" variant="outline" color="orange" title={error.message} lang="en">
          <Text size="sm">{error.hint}</Text>
        </Alert>
      )}
      <Text size="sm" c="dimmed">
        {t('drillEnded')} <Ago at={ended} />
      </Text>
    </Stack>
  )
}

function Outcome({ of: { equal, files, bytes: size, seconds, hosts, missing } }: { of: DrillResult }) {
  const t = useTranslations('hosting')
  const bytes = useBytes()
  const format = useFormatter()
  const took = format.number(seconds, { style: 'unit', unit: 'second', maximumFractionDigits: 1 })
  return (
    <Alert
      role="note"
      variant="outline"
      color={equal ? 'green' : 'orange'}
      title={equal ? t('drillEqual') : t('drillNotEqual')}
    >
      <Text size="sm">{t('drillFigures', { files, size: bytes(size), hosts, seconds: took })}</Text>
      {missing.length > 0 && (
        <>
          <Text size="sm" mt="xs">
            {t('drillMissing', { count: missing.length })}
          </Text>
          <List size="sm">
            {missing.slice(0, 100).map(hash => (
              <List.Item key={hash}>
                <Code className="breaks">{hash}</Code>
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Alert>
  )
}
