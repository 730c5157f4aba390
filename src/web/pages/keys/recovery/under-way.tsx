// A recovery under way: the code for trustees, the two words to read to them, and who has released so far.
import { Button, Group, List, Modal, Progress, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { client } from '../../../node/client.ts'
import { Copyable } from '../../../shared/copyable.tsx'
import { Moment } from '../../../shared/figures.tsx'
import { Note } from '../../../shared/note.tsx'
import { Problem } from '../../../shared/problem.tsx'
import type { Answer, Recovery } from '../queries.ts'
import { FinishRecovery } from './finish-recovery.tsx'

export function UnderWay({
  recovery,
  onFinished,
}: {
  recovery: Recovery
  onFinished(finished: Answer<'recoveryFinish'>): void
}) {
  const t = useTranslations('recovery')
  const [cancelling, setCancelling] = useState(false)
  const { purpose, startedAt, code, words, restored, replaced } = recovery
  /** Put together once; had the shares been somebody else's, it can be done again. */
  const isDone = restored !== undefined || replaced !== undefined
  return (
    <Stack gap="md">
      {replaced && <Note live>{t('replaced', { done: replaced.done, open: replaced.open })}</Note>}
      {restored !== undefined && <Note live>{t('seeking', { key: restored.slice(0, 16) })}</Note>}
      {purpose && startedAt !== undefined && (
        <Text>
          {t(`why_${purpose}`)} {t('begun')} <Moment at={startedAt} withTime />
        </Text>
      )}
      {words && !isDone && (
        <div>
          <Title order={4} size="h4">
            {t('readWords')}
          </Title>
          <Text size="xl" fw={700} ff="monospace" lang="en" translate="no" my="xs">
            {words}
          </Text>
          <Text>{t('readWordsAbout')}</Text>
        </div>
      )}
      {code && !isDone && (
        <Stack gap="xs">
          <Title order={4} size="h4">
            {t('giveCode')}
          </Title>
          <Text>{t('giveCodeAbout')}</Text>
          <Copyable text={code} label={t('requestCode')} qr />
        </Stack>
      )}
      {purpose && (
        <>
          <HowFar recovery={recovery} />
          {isDone ? (
            <details>
              <summary>{t('finishAgain')}</summary>
              <FinishRecovery recovery={recovery} onFinished={onFinished} />
            </details>
          ) : (
            <FinishRecovery recovery={recovery} onFinished={onFinished} />
          )}
          <Group>
            <Button variant="default" onClick={() => setCancelling(true)}>
              {t('cancelRecovery')}
            </Button>
          </Group>
        </>
      )}
      {cancelling && <CancelModal onClose={() => setCancelling(false)} />}
    </Stack>
  )
}

function HowFar({ recovery: { have, need, owners } }: { recovery: Recovery }) {
  const t = useTranslations('recovery')
  const format = useFormatter()
  return (
    <Stack gap="xs">
      <Title order={4} size="h4">
        {t('howFar')}
      </Title>
      <Text role="status">
        {t('haveNeed', { have: have.length, need: need ?? 0, known: String(need !== undefined) })}
      </Text>
      {need !== undefined && (
        <Progress value={Math.min(100, (100 * have.length) / need)} aria-label={t('howFar')} size="lg" />
      )}
      {have.length > 0 && (
        <List>
          {have.map(({ identity, name }) => (
            <List.Item key={identity} className="breaks">
              {name}
            </List.Item>
          ))}
        </List>
      )}
      {owners.map(({ identity, name, from }) => (
        <Text key={identity} size="sm" className="breaks">
          {t('sharesOf', { name, key: identity.slice(0, 16), from: format.list(from) })}
        </Text>
      ))}
    </Stack>
  )
}

function CancelModal({ onClose }: { onClose(): void }) {
  const t = useTranslations('recovery')
  const common = useTranslations('common')
  const queries = useQueryClient()
  const cancel = useMutation({
    mutationFn: () => client.recoveryCancel(),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['keys', 'recovery'] })
      onClose()
    },
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('cancelTitle')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack>
        <Text>{t('cancelAbout')}</Text>
        <Problem error={cancel.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('back')}
          </Button>
          <Button color="red" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('cancelRecovery')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
