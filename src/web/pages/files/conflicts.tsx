// Two versions that were written apart, side by side, and which to keep.
import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { IconArrowsSplit2 } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { conflictsAmong } from '../../shared/conflict-names.ts'
import { ConflictPair } from './conflict-pair.tsx'

/** `paths`: what is in the folder. */
export function Conflicts({ space, paths }: { space: string; paths: readonly string[] }) {
  const t = useTranslations('details')
  const common = useTranslations('common')
  const conflicts = useMemo(() => conflictsAmong(paths), [paths])
  const [opened, { open, close }] = useDisclosure()
  const [at, setAt] = useState(0)
  const onPhone = useMediaQuery('(max-width: 48em)')
  const count = conflicts.length
  // one that was decided goes out of the list, and the next one has its place
  const index = at < count ? at : 0
  const conflict = conflicts[index]
  return (
    <>
      {count > 0 && (
        <Alert
          role="status"
          color="yellow"
          variant="light"
          c="inherit"
          mb="md"
          icon={<IconArrowsSplit2 aria-hidden />}
          title={t('conflicts', { count })}
        >
          <Text size="sm" mb="xs">
            {t('conflictsWhy')}
          </Text>
          <Button size="xs" variant="default" onClick={open}>
            {t('conflictsLook')}
          </Button>
        </Alert>
      )}
      <Modal
        opened={opened}
        onClose={close}
        size="80rem"
        fullScreen={onPhone}
        title={t('conflictTitle')}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        {conflict ? (
          <Stack>
            {count > 1 && (
              <Group justify="space-between">
                <Text size="sm" c="dimmed" role="status">
                  {t('conflictOf', { number: index + 1, count })}
                </Text>
                <Button size="xs" variant="subtle" onClick={() => setAt((index + 1) % count)}>
                  {t('conflictLater')}
                </Button>
              </Group>
            )}
            <ConflictPair key={conflict.copy} space={space} conflict={conflict} paths={paths} />
          </Stack>
        ) : (
          <Stack align="flex-start">
            <Text role="status">{t('conflictsDone')}</Text>
            <Button onClick={close}>{common('close')}</Button>
          </Stack>
        )}
      </Modal>
    </>
  )
}
