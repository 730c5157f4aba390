// How far a sealed poll is: what happens now, for whose device one waits, and whether the count was checked.
import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Note } from '../../../shared/note.tsx'
import { Problem } from '../../../shared/problem.tsx'
import { type Poll, type Sealing, verifyQuery } from './queries.ts'

interface SealingViewProps {
  space: string
  poll: Poll
  sealing: Sealing
}

export function SealingView({ space, poll, sealing }: SealingViewProps) {
  const t = useTranslations('decisions')
  const { waitsFor, threshold, shares, tellers } = sealing
  const namesOf = (some: Sealing['tellers']) =>
    some
      .map(({ name, deviceName }) => (deviceName === '' ? name : t('deviceOf', { name, device: deviceName })))
      .join(', ')
  const step = waitsFor ?? 'counted'
  const said = {
    needed: threshold,
    count: tellers.length,
    shares,
    names: namesOf(tellers.filter(({ awaited }) => awaited)),
    all: namesOf(tellers),
    failed: namesOf(tellers.filter(({ failed }) => failed)),
    gone: namesOf(tellers.filter(({ gone }) => gone)),
  }
  return (
    <Note live title={t(`sealing_${step}`)}>
      <Text size="sm" className="breaks">
        {t(`sealing_${step}_says`, said)}
      </Text>
      {step === 'counted' && <CheckCount space={space} poll={poll} />}
    </Note>
  )
}

/** Everything about the count is checked again on this device, when somebody wants it: that takes a while. */
function CheckCount({ space, poll }: Pick<SealingViewProps, 'space' | 'poll'>) {
  const t = useTranslations('decisions')
  const [asked, setAsked] = useState(false)
  const { data, error, isFetching } = useQuery({ ...verifyQuery(space, poll.poll), enabled: asked })
  return (
    <>
      <Problem error={error} />
      {data ? (
        <Text size="sm" mt="xs" fw={600}>
          {data.ok ? t('sealedChecked', { count: data.counted }) : t('countDiffers')}
        </Text>
      ) : (
        <Group mt="xs">
          <Button variant="default" loading={isFetching} onClick={() => setAsked(true)}>
            {t('checkCount')}
          </Button>
        </Group>
      )}
    </>
  )
}
