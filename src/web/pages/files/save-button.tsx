// Saves a file on this computer, as browsers do.
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { showProblem } from '../../shared/problem.tsx'
import { download } from './download.ts'

export function SaveButton({ space, path }: { space: string; path: string }) {
  const t = useTranslations('common')
  const save = useMutation({ mutationFn: () => download(space, [path]), onError: showProblem })
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
