// The drill: the whole space is restored from its hosts alone, and compared. It takes as long as the space is large, and can be ended.
import { Alert, Button, Code, Group, List, Loader, NumberInput, Stack, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { toCoboxError } from '../../../errors/index.ts'
import { client } from '../../node/client.ts'
import { useBytes } from '../../shared/figures.tsx'
import { Problem } from '../../shared/problem.tsx'
import type { Drill as Result } from './shapes.ts'

export function Drill({ space, hosted }: { space: string; hosted: boolean }) {
  const t = useTranslations('hosting')
  const tc = useTranslations('common')
  const [hours, setHours] = useState<string | number>(1)
  const running = useRef<AbortController | null>(null)
  const drilling = useMutation({
    mutationFn: () => {
      running.current = new AbortController()
      const timeoutSeconds = Math.max(1, Math.round(Number(hours) * 3600))
      return client.hostingDrill({ space, timeoutSeconds }, { signal: running.current.signal })
    },
  })
  // nobody is there any more whom its result could be shown to
  useEffect(() => () => running.current?.abort(), [])
  const cancelled = drilling.error !== null && toCoboxError(drilling.error).code === 'CANCELLED'
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
          disabled={!hosted || drilling.isPending}
          onChange={setHours}
        />
        <Button
          variant="default"
          loading={drilling.isPending}
          disabled={!hosted || !(Number(hours) > 0)}
          onClick={() => drilling.mutate()}
        >
          {t('drillDo')}
        </Button>
        {drilling.isPending && (
          <Button variant="subtle" onClick={() => running.current?.abort()}>
            {tc('cancel')}
          </Button>
        )}
      </Group>
      {drilling.isPending && <Elapsed />}
      <div role="status">
        {drilling.data && <Outcome of={drilling.data} />}
        {cancelled && <Text size="sm">{t('drillCancelled')}</Text>}
      </div>
      {!cancelled && <Problem error={drilling.error} />}
    </Stack>
  )
}

function Elapsed() {
  const t = useTranslations('hosting')
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const started = performance.now()
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - started) / 1000)), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <Group gap="xs">
      <Loader size="sm" aria-hidden />
      <Text size="sm" role="timer">
        {t('drillRuns', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })}
      </Text>
    </Group>
  )
}

function Outcome({ of: { equal, files, bytes: size, seconds, hosts, missing } }: { of: Result }) {
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
