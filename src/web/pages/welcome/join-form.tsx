// Joining by an invitation, which may be a long wait for somebody who can let one in.
import { Group, Loader, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { LinkForm } from './link-form.tsx'
import { NameField } from './name-field.tsx'
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
  return (
    <LinkForm
      link={link}
      onLink={setLink}
      label={t('joinLink')}
      about={t('joinLinkAbout')}
      wrong={kind === 'device' ? t('linkIsDevice') : kind === 'host' ? t('linkIsHost') : null}
      isPending={isPending}
      error={error}
      stopped={t('joinStopped')}
      submit={t('joinDo')}
      stop={t('joinStop')}
      onSubmit={mutate}
      onStop={() => stop.current?.abort()}
      waits={
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <Loader size="sm" aria-hidden />
          <div>
            <Text fw={600}>{t('joinWaits')}</Text>
            <Text size="sm">{t('joinWaitsAbout')}</Text>
          </div>
        </Group>
      }
    >
      <NameField
        label={t('joinName')}
        description={t('joinNameAbout')}
        value={name}
        onName={setName}
        disabled={isPending}
        maxLength={100}
        autoComplete="name"
      />
    </LinkForm>
  )
}
