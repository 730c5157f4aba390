// Making this fresh node a further device of mine: by the link of one that I have, and a code that both must show.
import { Anchor, Button, Code, Group, Loader, Stack, Text, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { toCoboxError } from '../../../errors/index.ts'
import { client } from '../../node/client.ts'
import { onNodeEvent } from '../../node/live.ts'
import { Problem } from '../../shared/problem.tsx'
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
  const wrongLink = kindOfLink(link) === 'join' ? t('linkIsJoin') : null
  const stopped = error !== null && toCoboxError(error).code === 'CANCELLED'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (link.trim() !== '' && !wrongLink) mutate()
  }
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
    <form onSubmit={submit}>
      <Stack>
        <Textarea
          label={t('deviceLink')}
          description={t('deviceLinkAbout')}
          value={link}
          onChange={event => setLink(event.currentTarget.value)}
          error={wrongLink}
          disabled={isPending}
          autosize
          minRows={2}
          maxRows={6}
          required
          autoComplete="off"
          spellCheck={false}
        />
        <Stack gap="xs" role="status">
          {isPending && !shown && (
            <Group gap="sm" wrap="nowrap">
              <Loader size="sm" aria-hidden />
              <Text>{t('deviceWaits')}</Text>
            </Group>
          )}
          {isPending && shown && (
            <>
              <Text>{t('deviceCode', { name: shown.deviceName })}</Text>
              <Code fz="xl" fw={700} style={{ alignSelf: 'flex-start' }}>
                {shown.code}
              </Code>
              <Text>{t('deviceCompare')}</Text>
            </>
          )}
          {stopped && <Text>{t('deviceStopped')}</Text>}
        </Stack>
        <Problem error={stopped ? null : error} />
        <Group>
          <Button type="submit" loading={isPending}>
            {t('deviceDo')}
          </Button>
          {isPending && (
            <Button variant="default" onClick={() => stop.current?.abort()}>
              {t('deviceStop')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}
