// Saves a file on this computer, as browsers do.
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { showProblem } from '../../shared/problem.tsx'
import { saveFile } from './download.ts'

/** `version`: one of the file's; without it, the one that is present when it is pressed. */
export function SaveButton({ space, path, version }: { space: string; path: string; version?: string }) {
  const t = useTranslations('common')
  const save = useMutation({ mutationFn: () => saveFile(space, path, version), onError: showProblem })
  return (
    <Button
      variant="light"
      leftSection={<IconDownload size={16} aria-hidden />}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      {t('save')}
    </Button>
  )
}
