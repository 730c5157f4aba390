// Joining by an invitation, which may be a long wait for somebody who can let one in.
import { Button, Group, Loader, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { toCoboxError } from '../../../errors/index.ts'
import { client } from '../../node/client.ts'
import { Problem } from '../../shared/problem.tsx'
import { kindOfLink } from './steps.ts'

export function JoinForm({ personName, onDone }: { personName: string; onDone(space: string): void }) {
  const t = useTranslations('welcome')
  const [link, setLink] = useState('')
  const [name, setName] = useState(personName)
  const stop = useRef<AbortController | null>(null)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => {
      stop.current = new AbortController()
      const own = name.trim()
      return client.join(
        { link: link.trim(), ...(own !== '' && { name: own }) },
        { signal: stop.current.signal },
      )
    },
    onSuccess: ({ space }) => onDone(space),
  })
  const kind = kindOfLink(link)
  const wrongLink = kind === 'device' ? t('linkIsDevice') : kind === 'host' ? t('linkIsHost') : null
  const stopped = error !== null && toCoboxError(error).code === 'CANCELLED'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (link.trim() !== '' && !wrongLink) mutate()
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <Textarea
          label={t('joinLink')}
          description={t('joinLinkAbout')}
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
        <TextInput
          label={t('joinName')}
          description={t('joinNameAbout')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          disabled={isPending}
          maxLength={100}
          autoComplete="name"
        />
        <Stack gap="xs" role="status">
          {isPending && (
            <Group gap="sm" wrap="nowrap" align="flex-start">
              <Loader size="sm" aria-hidden />
              <div>
                <Text fw={600}>{t('joinWaits')}</Text>
                <Text size="sm">{t('joinWaitsAbout')}</Text>
              </div>
            </Group>
          )}
          {stopped && <Text>{t('joinStopped')}</Text>}
        </Stack>
        <Problem error={stopped ? null : error} />
        <Group>
          <Button type="submit" loading={isPending}>
            {t('joinDo')}
          </Button>
          {isPending && (
            <Button variant="default" onClick={() => stop.current?.abort()}>
              {t('joinStop')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}
