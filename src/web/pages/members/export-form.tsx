// Writing everything of a space into a folder of the computer that the node runs on.
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { Problem } from '../../shared/problem.tsx'
import { JobCard } from '../home/job-card.tsx'

export function ExportForm({ space }: { space: string }) {
  const t = useTranslations('members')
  const [dir, setDir] = useState('')
  const queries = useQueryClient()
  const { data } = useQuery({ queryKey: ['jobs'], queryFn: () => client.jobList() })
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => client.spaceExport({ space, dir: dir.trim() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['jobs'] }),
  })
  const last = data?.jobs.findLast(({ kind, space: of }) => kind === 'space-export' && of === space)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (dir.trim() !== '') mutate()
  }
  return (
    <Stack gap="sm">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={t('exportDir')}
            description={t('exportDirAbout')}
            value={dir}
            onChange={event => setDir(event.currentTarget.value)}
            required
            autoComplete="off"
            spellCheck={false}
          />
          <Problem error={error} />
          <Group>
            <Button type="submit" variant="default" loading={isPending}>
              {t('exportDo')}
            </Button>
          </Group>
        </Stack>
      </form>
      {last && <JobCard job={last} />}
    </Stack>
  )
}
