// Files of the space that a text names: to go to, and to choose.
import { ActionIcon, Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { nameOf, parentOf, toPath } from '../../../node/paths.ts'
import { FilePicker } from '../../../parts/file-picker.tsx'
import type { Attachment } from './queries.ts'

export function Attachments({ space, files }: { space: string; files: readonly Attachment[] }) {
  const t = useTranslations('threads')
  if (files.length === 0) return null
  return (
    <Group component="ul" aria-label={t('files')} gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
      {files.map(({ path, version }) => (
        <li key={`${path}/${version}`}>
          <Anchor
            component={Link}
            to={`/spaces/${space}/files/${parentOf(path).split('/').map(encodeURIComponent).join('/')}`}
            hash={encodeURIComponent(nameOf(path))}
            size="sm"
            className="breaks"
            underline="always"
            title={path}
          >
            <IconPaperclip size={16} aria-hidden style={{ verticalAlign: 'text-bottom' }} /> {nameOf(path)}
          </Anchor>
        </li>
      ))}
    </Group>
  )
}

interface AttachedProps {
  space: string
  paths: readonly string[]
  onPaths(paths: string[]): void
}

export function AttachFiles({ space, paths, onPaths }: AttachedProps) {
  const t = useTranslations('threads')
  const common = useTranslations('common')
  const [picked, setPicked] = useState<string | null>(null)
  const path = toPath(picked ?? '')
  const attach = () => {
    if (path !== '' && !paths.includes(path)) onPaths([...paths, path])
    setPicked(null)
  }
  return (
    <Stack gap="xs" align="flex-start">
      {paths.map(one => (
        <Group key={one} gap={4} wrap="nowrap">
          <Text size="sm" className="breaks">
            {one}
          </Text>
          <ActionIcon
            variant="subtle"
            aria-label={t('detach', { name: nameOf(one) })}
            onClick={() => onPaths(paths.filter(path => path !== one))}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      {picked === null ? (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPaperclip size={16} aria-hidden />}
          onClick={() => setPicked('')}
        >
          {t('attach')}
        </Button>
      ) : (
        <>
          <FilePicker
            space={space}
            label={t('attachPath')}
            description={t('attachAbout')}
            value={picked}
            onValue={setPicked}
          />
          <Group gap="xs">
            <Button size="compact-sm" variant="default" disabled={path === ''} onClick={attach}>
              {t('attachThis')}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => setPicked(null)}>
              {common('cancel')}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  )
}
