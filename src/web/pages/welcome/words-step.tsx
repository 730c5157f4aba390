// The 24 words: shown on a press, written down or printed, and proven; or put off.
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconCheck, IconEye } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { Problem } from '../../shared/problem.tsx'
import { ShownWords } from '../../shared/words-grid.tsx'
import type { Identity } from './name-step.tsx'
import { StepButtons } from './step-frame.tsx'
import { WordsProof } from './words-proof.tsx'

export function WordsStep({
  identity: { hasWords, wordsConfirmed },
  onBack,
  onDone,
}: {
  identity: Identity
  onBack?: () => void
  /** `later`: they are not written down yet. */
  onDone(later: boolean): void
}) {
  const t = useTranslations('welcome')
  const common = useTranslations('common')
  const queries = useQueryClient()
  const [proving, setProving] = useState(false)
  const show = useMutation({
    mutationFn: () => client.idWords({ again: true }),
    // not kept longer than they are seen
    gcTime: 0,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['keys', 'identity'] }),
  })
  const words = show.data?.words
  if (!hasWords || wordsConfirmed)
    return (
      <Stack>
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <IconCheck size={20} aria-hidden style={{ flexShrink: 0 }} />
          <Text>{t(hasWords ? 'wordsConfirmed' : 'wordsElsewhere')}</Text>
        </Group>
        <StepButtons onBack={onBack}>
          <Button onClick={() => onDone(false)}>{common('next')}</Button>
        </StepButtons>
      </Stack>
    )
  if (proving)
    return (
      <WordsProof
        onBack={() => setProving(false)}
        onDone={() => {
          void queries.invalidateQueries({ queryKey: ['keys'] })
          void queries.invalidateQueries({ queryKey: ['status'] })
          onDone(false)
        }}
      />
    )
  return (
    <Stack>
      <Alert variant="outline" color="gray" c="inherit">
        {t('wordsCare')}
      </Alert>
      <Problem error={show.error} />
      {words ? (
        <ShownWords
          words={words}
          label={t('wordsList')}
          print={t('wordsPrint')}
          hide={t('wordsHide')}
          onHide={() => show.reset()}
        />
      ) : (
        <Group>
          <Button leftSection={<IconEye size={16} />} loading={show.isPending} onClick={() => show.mutate()}>
            {t('wordsShow')}
          </Button>
        </Group>
      )}
      <StepButtons onBack={onBack}>
        <Button
          variant={words ? 'filled' : 'light'}
          onClick={() => {
            show.reset()
            setProving(true)
          }}
        >
          {t('wordsWritten')}
        </Button>
        <Button variant="subtle" onClick={() => onDone(true)}>
          {t('wordsLater')}
        </Button>
      </StepButtons>
      <Text size="sm" c="dimmed">
        {t('wordsLaterAbout')}
      </Text>
    </Stack>
  )
}
