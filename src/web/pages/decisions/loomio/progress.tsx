// How far an import is, and how it ended.
import { Alert, Anchor, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { Job } from '../../../../api/schemas.ts'
import { client } from '../../../node/client.ts'
import { WhatHappened, WhatToDo } from '../../../shared/error-words.tsx'
import { useBytes } from '../../../shared/figures.tsx'
import { useJobWhat } from '../../../shared/job-words.tsx'
import { Note } from '../../../shared/note.tsx'
import { showProblem } from '../../../shared/problem.tsx'
import { Section } from '../../../shared/section.tsx'
import { threadsAt } from '../threads/addresses.ts'
import { Report } from './report.tsx'

interface HowFarProps {
  title: string
  /** In bytes. */
  done: number
  all: number
  isStopping?: boolean
  onStop(): void
}

export function HowFar({ title, done, all, isStopping = false, onStop }: HowFarProps) {
  const t = useTranslations('loomio')
  const format = useBytes()
  return (
    <Alert variant="default" title={<span className="breaks">{title}</span>}>
      <Stack gap="xs">
        <Progress value={all > 0 ? (done / all) * 100 : 0} aria-label={title} />
        <Group justify="space-between">
          <Text size="sm">{t('howFar', { done: format(done), all: format(all) })}</Text>
          <Button size="compact-md" variant="default" loading={isStopping} onClick={onStop}>
            {t('stop')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}

/** The file is read several times: the bytes of all of these are told. */
export function Running({ job }: { job: Job }) {
  const title = useJobWhat()(job)
  const cancel = useMutation({ mutationFn: () => client.jobCancel({ job: job.job }), onError: showProblem })
  return (
    <HowFar
      title={title}
      done={job.bytes}
      all={job.bytesTotal}
      isStopping={cancel.isPending}
      onStop={() => cancel.mutate()}
    />
  )
}

export function Ended({ job }: { job: Job }) {
  const t = useTranslations('loomio')
  const title = useJobWhat()(job)
  const { state, error, imported } = job
  return (
    <Section id="report" title={t('report')} about={title}>
      {state === 'cancelled' && <Note live>{t('stopped')}</Note>}
      {state === 'failed' && error && (
        <Note live>
          <WhatHappened of={error} /> <WhatToDo of={error} />
        </Note>
      )}
      {imported && (
        <>
          <Report of={imported} />
          <Text size="sm">
            <Anchor component={Link} to={threadsAt(job.space)} size="sm" underline="always">
              {t('toThreads')}
            </Anchor>
          </Text>
        </>
      )}
    </Section>
  )
}
