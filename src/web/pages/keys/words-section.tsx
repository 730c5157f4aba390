// The 24 words: shown on a press, printed, and confirmed.
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconEye } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { identityQuery } from '../../node/queries.ts'
import { Note } from '../../shared/note.tsx'
import { Problem } from '../../shared/problem.tsx'
import { Section } from '../../shared/section.tsx'
import { ShownWords } from '../../shared/words-grid.tsx'
import { ConfirmWords } from './confirm-words.tsx'

export function WordsSection() {
  const t = useTranslations('keys')
  const { data: identity, error } = useQuery(identityQuery)
  return (
    <Section id="words" title={t('wordsTitle')} about={t('wordsAbout')}>
      <Problem error={error} />
      {identity && !identity.hasWords && <Note>{t('wordsElsewhere')}</Note>}
      {identity?.hasWords && <Words key={identity.identity} {...identity} />}
    </Section>
  )
}

function Words({ wordsShown, wordsConfirmed }: { wordsShown: boolean; wordsConfirmed: boolean }) {
  const t = useTranslations('keys')
  const common = useTranslations('common')
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [confirming, setConfirming] = useState(false)
  const show = useMutation({
    mutationFn: () => client.idWords(wordsShown ? { again: true } : {}),
    // the words stay in this page's memory no longer than they are seen
    gcTime: 0,
    onSuccess: () => setAsking(false),
    onSettled: () => queries.invalidateQueries({ queryKey: ['keys', 'identity'] }),
  })
  const words = show.data?.words
  return (
    <Stack gap="sm">
      <Group gap="xs" wrap="nowrap">
        {wordsConfirmed ? <IconCheck size={20} aria-hidden /> : <IconAlertTriangle size={20} aria-hidden />}
        <Text>{t(wordsConfirmed ? 'wordsConfirmed' : 'wordsNotConfirmed')}</Text>
      </Group>
      {words ? (
        <ShownWords
          words={words}
          label={t('wordsList')}
          print={t('print')}
          hide={t('wordsHide')}
          onHide={() => show.reset()}
        >
          <Text size="sm">{t('wordsKeep')}</Text>
        </ShownWords>
      ) : (
        <Group>
          <Button leftSection={<IconEye size={16} />} onClick={() => setAsking(true)}>
            {t(wordsShown ? 'wordsShowAgain' : 'wordsShow')}
          </Button>
          {!confirming && (
            <Button variant="default" onClick={() => setConfirming(true)}>
              {t(wordsConfirmed ? 'confirmAgain' : 'confirmStart')}
            </Button>
          )}
        </Group>
      )}
      {confirming && !words && <ConfirmWords onClose={() => setConfirming(false)} />}
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('wordsAskTitle')}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <Stack>
          <Text>{t(wordsShown ? 'wordsAskAgain' : 'wordsAsk')}</Text>
          <Problem error={show.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)}>
              {common('cancel')}
            </Button>
            <Button loading={show.isPending} onClick={() => show.mutate()}>
              {t('wordsShowNow')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Stack>
  )
}
