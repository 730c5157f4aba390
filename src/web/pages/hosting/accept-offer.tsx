// Accepts an offer for a space, by the link that a host has sent: the host keeps everything in it from then on.
import { Button, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { Moment, useBytes } from '../../shared/figures.tsx'
import { Problem } from '../../shared/problem.tsx'

const PREFIX = 'cobox://host/'

export function AcceptOffer({ space, name }: { space: string; name: string }) {
  const t = useTranslations('hosting')
  const bytes = useBytes()
  const [link, setLink] = useState('')
  const [coop, setCoop] = useState('')
  const accepting = useMutation({
    mutationFn: () =>
      client.hostingAccept({
        space,
        offer: link.trim(),
        ...(coop.trim() !== '' && { coop: coop.trim() }),
      }),
    onSuccess: () => setLink(''),
  })
  const wrong = link.trim() !== '' && !link.trim().startsWith(PREFIX)
  const { data } = accepting
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('acceptTitle')}
      </Title>
      <Text size="sm">{t('acceptAbout')}</Text>
      <Text size="sm">{t('acceptTerms')}</Text>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (link.trim() !== '' && !wrong) accepting.mutate()
        }}
      >
        <Stack gap="sm" maw={600}>
          <Textarea
            label={t('acceptLink')}
            description={t('acceptLinkAbout')}
            placeholder={`${PREFIX}…`}
            autosize
            minRows={2}
            maxRows={8}
            required
            value={link}
            error={wrong && t('acceptLinkWrong')}
            onChange={event => setLink(event.currentTarget.value)}
          />
          <TextInput
            label={t('acceptCoop')}
            description={t('acceptCoopAbout')}
            maxLength={100}
            value={coop}
            onChange={event => setCoop(event.currentTarget.value)}
          />
          <Problem error={accepting.error} />
          <div>
            <Button type="submit" loading={accepting.isPending}>
              {t('acceptDo')}
            </Button>
          </div>
        </Stack>
      </form>
      <div role="status">
        {data && (
          <Text className="breaks">
            {t('accepted', { coop: data.coop || t('someHost'), name, size: bytes(data.quotaBytes) })}{' '}
            {data.until !== null && (
              <>
                {t('until')}: <Moment at={data.until} />.
              </>
            )}
          </Text>
        )}
      </div>
    </Stack>
  )
}
