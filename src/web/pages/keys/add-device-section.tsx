// Adds a device: a link for it, and the code that both show, which the person compares.
import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { Copyable } from '../../shared/copyable.tsx'
import { Ago } from '../../shared/figures.tsx'
import { Note } from '../../shared/note.tsx'
import { Problem } from '../../shared/problem.tsx'
import { Section } from '../../shared/section.tsx'
import { deviceRequestsQuery } from './queries.ts'
import { WaitingDevices } from './waiting-devices.tsx'

export function AddDeviceSection() {
  const t = useTranslations('keys')
  const queries = useQueryClient()
  const { data: waiting, error } = useQuery(deviceRequestsQuery)
  const [atOnce, setAtOnce] = useState(false)
  const pair = useMutation({
    mutationFn: () => client.devicePair(atOnce ? { compare: false } : {}),
    gcTime: 0,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['keys'] }),
  })
  const decline = useMutation({
    mutationFn: () => client.deviceDecline(),
    onSuccess: () => {
      pair.reset()
      void queries.invalidateQueries({ queryKey: ['keys', 'device-requests'] })
    },
  })
  const made = waiting?.open ? pair.data : undefined
  return (
    <Section id="add-device" title={t('addTitle')} about={t('addAbout')}>
      <Problem error={error} />
      {made && (
        <Stack gap="xs">
          <Text>{t('addLink')}</Text>
          <Copyable text={made.link} label={t('addLinkLabel')} qr />
          <Text size="sm" c="dimmed">
            {t('expires')} <Ago at={made.expires} />
          </Text>
        </Stack>
      )}
      {waiting?.open && !made && <Note>{t('addOpenElsewhere')}</Note>}
      {waiting && waiting.requests.length > 0 && <WaitingDevices requests={waiting.requests} />}
      {waiting?.open && waiting.requests.length === 0 && <Text role="status">{t('addWaiting')}</Text>}
      {!waiting?.open && (
        <Checkbox
          label={t('addAtOnce')}
          description={t('addAtOnceAbout')}
          checked={atOnce}
          onChange={event => setAtOnce(event.currentTarget.checked)}
        />
      )}
      <Problem error={pair.error ?? decline.error} />
      <Group>
        <Button
          variant={waiting?.open ? 'default' : 'filled'}
          loading={pair.isPending}
          onClick={() => pair.mutate()}
        >
          {t(waiting?.open ? 'addAnew' : 'addDo')}
        </Button>
        {waiting?.open && (
          <Button variant="default" loading={decline.isPending} onClick={() => decline.mutate()}>
            {t('addEnd')}
          </Button>
        )}
      </Group>
    </Section>
  )
}
