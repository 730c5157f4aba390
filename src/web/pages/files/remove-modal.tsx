// Asks before something goes to the trash, and offers to bring it back at once.
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { useUndoNotice } from '../../parts/undo-notice.tsx'
import { Problem } from '../../shared/problem.tsx'
import type { EntryInfo } from './entries.ts'

interface Props {
  space: string
  entries: EntryInfo[]
  onClose(): void
  onDone(): void
}

export function RemoveModal({ space, entries, onClose, onDone }: Props) {
  const t = useTranslations('files')
  const common = useTranslations('common')
  const { files } = client.space(space)
  const offerUndo = useUndoNotice(t('undo'))
  const removed = useRef<string[]>([])
  const [name, count] = [entries[0]?.name ?? '', entries.length]

  const remove = useMutation({
    mutationFn: async () => {
      // after a failure it goes on with those that are left
      for (const { path } of entries.slice(removed.current.length)) {
        await files.remove({ path })
        removed.current.push(path)
      }
    },
    onSuccess: () => {
      const paths = removed.current
      offerUndo(t('removed', { count, name }), async () => {
        for (const path of [...paths].reverse()) await files.restore({ path })
        return t('undone', { count, name })
      })
      onDone()
      onClose()
    },
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={<span className="breaks">{t('removeTitle', { count, name })}</span>}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack>
        <Text>{t('removeWhat')}</Text>
        <Problem error={remove.error} />
        {remove.error !== null && removed.current.length > 0 && (
          <Text size="sm">{t('doneSoFar', { done: removed.current.length, count })}</Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button color="red" data-autofocus loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('remove')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
