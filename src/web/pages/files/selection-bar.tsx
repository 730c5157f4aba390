// What can be done with the entries that are chosen.
import { ActionIcon, Button, Group, Paper, Text } from '@mantine/core'
import {
  IconCopy,
  IconDeviceDesktopDown,
  IconDownload,
  IconFolderSymlink,
  IconInfoCircle,
  IconPencil,
  IconTrash,
  IconX,
} from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { showProblem } from '../../shared/problem.tsx'
import { download } from './download.ts'
import type { EntryInfo } from './entries.ts'

const ICON = { size: 16, 'aria-hidden': true } as const

export type EntriesAction = 'rename' | 'move' | 'copy' | 'remove' | 'export' | 'details'

interface Props {
  space: string
  entries: EntryInfo[]
  writable: boolean
  onAction(action: EntriesAction, entries: EntryInfo[]): void
  onNone(): void
}

export function SelectionBar({ space, entries, writable, onAction, onNone }: Props) {
  const t = useTranslations('files')
  const files = entries.filter(({ kind }) => kind === 'file')
  const save = useMutation({
    mutationFn: () =>
      download(
        space,
        files.map(({ path }) => path),
      ),
    onError: showProblem,
  })
  const single = entries.length === 1 ? entries[0]! : null
  const button = (action: EntriesAction, Icon: typeof IconCopy, label: string) => (
    <Button
      size="compact-md"
      variant="subtle"
      leftSection={<Icon {...ICON} />}
      onClick={() => onAction(action, entries)}
    >
      {label}
    </Button>
  )
  return (
    <Paper withBorder p={6} shadow="xs">
      <Group gap={4}>
        <ActionIcon variant="subtle" aria-label={t('unchoose')} onClick={onNone}>
          <IconX size={18} />
        </ActionIcon>
        <Text size="sm" fw={600} role="status" mr="xs">
          {t('chosen', { count: entries.length })}
        </Text>
        {files.length > 0 && (
          <Button
            size="compact-md"
            variant="subtle"
            leftSection={<IconDownload {...ICON} />}
            loading={save.isPending}
            onClick={() => save.mutate()}
          >
            {t('download')}
          </Button>
        )}
        {single && single.kind !== 'folder' && button('details', IconInfoCircle, t('details'))}
        {writable && (
          <>
            {single && button('rename', IconPencil, t('rename'))}
            {button('move', IconFolderSymlink, t('move'))}
            {button('copy', IconCopy, t('copy'))}
          </>
        )}
        {button('export', IconDeviceDesktopDown, t('toComputer'))}
        {writable && button('remove', IconTrash, t('remove'))}
      </Group>
      {files.length > 1 && (
        <Text size="xs" c="dimmed" px={6}>
          {t('downloadMany')}
        </Text>
      )}
    </Paper>
  )
}
