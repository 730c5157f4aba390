// Becomes an admin of a box, by the link that it or another admin has made.
import { Button, Stack, Text, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { Problem } from '../../shared/problem.tsx'

const PREFIX = 'cobox://box/'

export function PairBox() {
  const t = useTranslations('hosting')
  const queries = useQueryClient()
  const [link, setLink] = useState('')
  const wrong = link.trim() !== '' && !link.trim().startsWith(PREFIX)
  const pairing = useMutation({
    mutationFn: () => client.boxPair({ link: link.trim() }),
    onSuccess: async () => {
      setLink('')
      await queries.invalidateQueries({ queryKey: ['boxes'] })
    },
  })
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (link.trim() !== '' && !wrong) pairing.mutate()
      }}
    >
      <Stack gap="sm" maw={600}>
        <Textarea
          label={t('boxLink')}
          description={t('boxLinkAbout')}
          placeholder={`${PREFIX}…`}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={10_000}
          required
          value={link}
          error={wrong && t('boxLinkWrong')}
          onChange={event => setLink(event.currentTarget.value)}
        />
        <Problem error={pairing.error} />
        <div>
          <Button type="submit" loading={pairing.isPending}>
            {t('boxPair')}
          </Button>
        </div>
        <div role="status">
          {pairing.data && <Text className="breaks">{t('boxPaired', { name: pairing.data.name })}</Text>}
        </div>
      </Stack>
    </form>
  )
}
