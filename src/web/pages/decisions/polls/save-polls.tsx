// Saves a poll, or all of a space, as a file: for a spreadsheet, for other programs, or as minutes. The same that
// `cobox decisions export` writes.
import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { client } from '../../../node/client.ts'
import { showProblem } from '../../../shared/problem.tsx'
import { saveText } from '../../../shared/save-text.ts'
import type { PollInfo } from './queries.ts'

const TYPES = {
  csv: 'text/csv',
  json: 'application/json',
  blt: 'text/plain',
  md: 'text/markdown',
} as const
type Format = keyof typeof TYPES

interface SavePollsProps {
  space: string
  /** Without it: all polls of the space. */
  poll?: Pick<PollInfo, 'poll' | 'title' | 'type'>
}

export function SavePolls({ space, poll }: SavePollsProps) {
  const t = useTranslations('decisions')
  const saving = useSaving(space, poll)
  const isRanked = poll?.type === 'stv' || poll?.type === 'ranked_choice'
  const formats: readonly Format[] = isRanked ? ['csv', 'json', 'blt', 'md'] : ['csv', 'json', 'md']
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload aria-hidden size={18} />}
          loading={saving.isPending}
        >
          {poll ? t('save') : t('saveAll')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map(format => (
          <Menu.Item key={format} onClick={() => saving.mutate(format)}>
            {t(`save_${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** The minutes alone. */
export function SaveMinutes({ space, poll, className }: Required<SavePollsProps> & { className?: string }) {
  const t = useTranslations('decisions')
  const saving = useSaving(space, poll)
  return (
    <Button
      variant="default"
      className={className}
      leftSection={<IconDownload aria-hidden size={18} />}
      loading={saving.isPending}
      onClick={() => saving.mutate('md')}
    >
      {t('saveMinutes')}
    </Button>
  )
}

function useSaving(space: string, poll: SavePollsProps['poll']) {
  const t = useTranslations('decisions')
  return useMutation({
    mutationFn: async (format: Format) => {
      // what writes them counts and formats: it comes when somebody wants it
      const { writePolls } = await import('../../../../client/poll-files.ts')
      const parts: string[] = []
      for await (const text of writePolls(client, space, format, poll?.poll)) parts.push(text)
      const name = poll?.title ?? `${(await client.spaceStatus({ space })).name} · ${t('polls')}`
      saveText(`${fileName(name)}.${format}`, parts.join(''), TYPES[format])
    },
    onError: showProblem,
  })
}

/** A title may hold what no disk takes. */
const fileName = (title: string) =>
  title
    .replace(/[\u0000-\u001f\u007f\\/:*?"<>|]+/g, ' ')
    .trim()
    .slice(0, 100) || 'poll'
