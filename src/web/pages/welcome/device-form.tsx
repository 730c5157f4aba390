// Making this fresh node a further device of mine: by the link of one that I have, and a code that both must show.
import { Anchor, Code, Group, Loader, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { onNodeEvent } from '../../node/live.ts'
import { LinkForm } from './link-form.tsx'
import { kindOfLink } from './steps.ts'

interface Shown {
  code: string
  deviceName: string
}

export function DeviceForm() {
  const t = useTranslations('welcome')
  const queries = useQueryClient()
  const [link, setLink] = useState('')
  const [shown, setShown] = useState<Shown | null>(null)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => onNodeEvent(event => event.type === 'device-code' && setShown(event)), [])
  const { mutate, isPending, error, data } = useMutation({
    mutationFn: () => {
      setShown(null)
      stop.current = new AbortController()
      return client.deviceJoin({ link: link.trim() }, { signal: stop.current.signal })
    },
    // another person than before: all that was asked is old
    onSuccess: () => queries.invalidateQueries(),
  })
  if (data)
    return (
      <Stack role="status">
        <Text className="breaks">{t('deviceDone', { name: data.personName })}</Text>
        <Anchor component={Link} to="/" underline="always">
          {t('haveSpacesSee')}
        </Anchor>
      </Stack>
    )
  return (
    <LinkForm
      link={link}
      onLink={setLink}
      label={t('deviceLink')}
      about={t('deviceLinkAbout')}
      wrong={kindOfLink(link) === 'join' ? t('linkIsJoin') : null}
      isPending={isPending}
      error={error}
      stopped={t('deviceStopped')}
      submit={t('deviceDo')}
      stop={t('deviceStop')}
      onSubmit={mutate}
      onStop={() => stop.current?.abort()}
      waits={
        shown ? (
          <>
            <Text>{t('deviceCode', { name: shown.deviceName })}</Text>
            <Code fz="xl" fw={700} style={{ alignSelf: 'flex-start' }}>
              {shown.code}
            </Code>
            <Text>{t('deviceCompare')}</Text>
          </>
        ) : (
          <Group gap="sm" wrap="nowrap">
            <Loader size="sm" aria-hidden />
            <Text>{t('deviceWaits')}</Text>
          </Group>
        )
      }
    />
  )
}
